//! From a reviewed plan to the disk.

use std::path::PathBuf;

use crate::domain::{
    audit::{AuditEntry, Status},
    finding::Finding,
    message::Message,
    secret::Secret,
};
use crate::store::Commit;

use super::{
    Intent, Service,
    people::Outcome,
    plan::{Plan, Step, Work},
    refusal::Refusal,
};

/// Who watches a long commit.
pub trait Watch {
    /// So many of so many records are on the disk.
    fn progress(&self, done: u64, total: u64);
    /// So much of a file is read, in hundredths, before anything is saved.
    fn reading(&self, _percent: u64) {}
    /// Whether the person wants to stop; the part in hand is finished first.
    fn cancelled(&self) -> bool;
    /// Returns at once, or, where the person paused the work, when it shall go on. Asked between parts.
    fn hold(&self) {}
}

/// Nobody watches.
#[derive(Debug, Clone, Copy)]
pub struct Unwatched;

impl Watch for Unwatched {
    fn progress(&self, _done: u64, _total: u64) {}
    fn cancelled(&self) -> bool {
        false
    }
}

/// The first admin of a new customer (AC-110, AC-111): shown once, kept nowhere (AC-112).
#[derive(Debug)]
pub struct Credentials {
    /// Sign-in name, `admin@{domain}`.
    pub user_name: String,
    /// Temporary password.
    pub password: Secret,
}

/// What was done. It is on the disk.
#[derive(Debug)]
pub struct Committed {
    /// Sequence number of the entry of the activity log; of the group's first one for a large change; 0 when there was
    /// nothing to do.
    pub seq: u64,
    /// One sentence: what was done.
    pub message: Message,
    /// Records that were written.
    pub records: u64,
    /// The person stopped it before the end.
    pub stopped: bool,
    /// The first admin of a new customer.
    pub credentials: Option<Credentials>,
    /// Files that were written: result, passwords.
    pub files: Vec<PathBuf>,
    /// What is worth knowing afterwards.
    pub findings: Vec<Finding>,
    /// What became of each user that was named (LIC-8).
    pub outcomes: Vec<Outcome>,
}

impl Committed {
    /// A commit that has no more to tell than its sentence.
    pub fn new(seq: u64, message: Message, records: u64) -> Self {
        Self {
            seq,
            message,
            records,
            stopped: false,
            credentials: None,
            files: Vec::new(),
            findings: Vec::new(),
            outcomes: Vec::new(),
        }
    }
}

impl Service {
    /// Carries out a plan as it was reviewed. A plan whose base has changed meanwhile is refused whole
    /// ([`crate::store::StoreError::Stale`]): plan again.
    pub fn commit(&self, plan: Plan, watch: &dyn Watch) -> Result<Committed, Refusal> {
        if plan.blocked() {
            return Err(Refusal::Blocked);
        }
        self.check_confirmed(&plan.intent)?;
        if let Intent::Users(acts) = &plan.intent {
            self.check_deletion(acts)?;
        }
        match plan.work {
            Work::Nothing | Work::Unchanged(_) => {
                Ok(Committed::new(0, Message::new("service-nothing-to-do"), 0))
            }
            Work::Step(step) => {
                if let Intent::ResetPassword(reset) = &plan.intent {
                    return self.run_reset(reset, step, plan.title);
                }
                let records = step.changes.len() as u64;
                // Before the commit: a customer without a password for its admin must not come to be.
                let credentials = match &plan.intent {
                    Intent::AddCustomer(customer) => Some(self.admin_credentials(customer)?),
                    _ => None,
                };
                if let Intent::TransferEvent(event) = &plan.intent {
                    self.keep_evidence(event, &step)?;
                }
                let seq = self.write(step)?;
                watch.progress(records, records);
                let mut done = Committed::new(seq, plan.title, records);
                done.credentials = credentials;
                Ok(done)
            }
            Work::Customers(file) => match &plan.intent {
                Intent::ImportCustomers(request) => self.run_customers(request, &file, watch),
                Intent::ImportSubscriptions(request) => {
                    self.run_subscriptions(request, &file, watch)
                }
                _ => Err(Refusal::Blocked),
            },
            Work::Users { file, request } => {
                let done = self.run_users(&request, &file, watch)?;
                self.remember_columns(&request)?;
                Ok(done)
            }
            Work::People(work) => self.run_people(&plan.intent, work, plan.title, watch),
            Work::Group(group) => self.run_group_undo(&group, watch),
            Work::Bulk(work) => match &plan.intent {
                Intent::Bulk(bulk) => self.run_bulk(bulk, &work, plan.title.clone(), watch),
                _ => Err(Refusal::Blocked),
            },
        }
    }

    /// Writes one step with its entry of the activity log.
    pub(super) fn write(&self, step: Step) -> Result<u64, Refusal> {
        let audit = AuditEntry {
            seq: 0,
            at: self.now(),
            operator: self.operator.mail.clone(),
            operation: step.operation,
            resource: step.resource,
            status: Status::Succeeded,
            customer: step.customer,
            changes: step.fields,
            details: step.details,
            group: step.group,
            undoes: step.undoes,
            reversible: step.reversible,
        };
        Ok(self.book.commit(Commit {
            changes: step.changes,
            base: step.base,
            audit,
        })?)
    }
}
