//! stub
use super::*; use super::intent::*; use super::plan::*;
impl Service {
 pub(super) fn plan_import_customers(&self,_:CustomersFile)->Result<Plan,Refusal>{Err(Refusal::Blocked)}
 pub(super) fn plan_import_users(&self,_:UsersFile)->Result<Plan,Refusal>{Err(Refusal::Blocked)}
 pub(super) fn run_customers(&self,_:&Intent,_:FilePlan,_:&dyn Watch)->Result<Committed,Refusal>{Err(Refusal::Blocked)}
 pub(super) fn run_users(&self,_:&UsersFile,_:&FilePlan,_:&dyn Watch)->Result<Committed,Refusal>{Err(Refusal::Blocked)}
}
