//! stub
use super::intent::*;
use super::plan::*;
use super::*;
impl Service {
    pub(super) fn plan_import_users(&self, _: UsersFile) -> Result<Plan, Refusal> {
        Err(Refusal::Blocked)
    }
    pub(super) fn run_users(
        &self,
        _: &UsersFile,
        _: &FilePlan,
        _: &dyn Watch,
    ) -> Result<Committed, Refusal> {
        Err(Refusal::Blocked)
    }
}
