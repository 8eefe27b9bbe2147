//! A reviewed change of users, carried out: one commit, or part by part as one group of the activity log.

use crate::{
    domain::{
        audit::{GroupMark, Operation, Resource},
        customer::CustomerKey,
        message::Message,
        record::{Record, RecordId, Stored},
        user::{User, UserState},
    },
    service::{
        Intent, Service,
        commit::{Committed, Watch},
        plan::Step,
        record_change::{Transition, affected, step},
        refusal::Refusal,
    },
    store::{MAX_COMMIT, StoreError},
};

use super::{PeopleWork, UserAct, UserChange, licenses};

/// Who changes, before and after.
pub(super) fn transitions(
    service: &Service,
    intent: &Intent,
    key: CustomerKey,
    changes: &[UserChange],
) -> Result<Vec<Transition>, Refusal> {
    changes
        .iter()
        .map(|change| {
            let id = RecordId::User(key.microsoft_id, change.user);
            let (old, revision) = service.known_user(key, change.user)?;
            if revision != change.revision {
                return Err(Refusal::Store(StoreError::Stale { id }));
            }
            let new = apply(service, intent, &old, change);
            Ok(Transition {
                old: Some(Stored {
                    revision,
                    record: Record::User(old),
                }),
                new: Some(Record::User(Box::new(new))),
            })
        })
        .collect()
}

fn apply(service: &Service, intent: &Intent, old: &User, change: &UserChange) -> User {
    let mut new = old.clone();
    match intent {
        Intent::Licenses(licensing) => {
            return licenses::apply(old, change, licensing);
        }
        Intent::Users(acts) => match acts.act {
            UserAct::Delete => {
                new.state = UserState::Inactive;
                new.soft_deletion_time = Some(service.now());
            }
            UserAct::Restore => {
                new.state = UserState::Active;
                new.soft_deletion_time = None;
            }
            UserAct::Block => new.blocked = true,
            UserAct::Unblock => new.blocked = false,
        },
        _ => {}
    }
    new
}

/// What the activity log calls it.
fn operation(intent: &Intent) -> Operation {
    match intent {
        Intent::Licenses(_) => Operation::UPDATE_CUSTOMER_USER_LICENSES,
        Intent::Users(acts) => match acts.act {
            UserAct::Delete => Operation::DELETE_CUSTOMER_USER,
            UserAct::Restore => Operation::RESTORE_CUSTOMER_USER,
            UserAct::Block | UserAct::Unblock => Operation::UPDATE_CUSTOMER_USER,
        },
        _ => Operation::UPDATE_CUSTOMER_USER,
    }
}

impl Service {
    /// Carries out a change of users. Everybody's outcome is answered with it (LIC-8).
    pub(in crate::service) fn run_people(
        &self,
        intent: &Intent,
        work: PeopleWork,
        title: Message,
        watch: &dyn Watch,
    ) -> Result<Committed, Refusal> {
        let total = work.changes.len() as u64;
        let (customer, _) = self.customer(work.key)?;
        let mark = |group, users: u64| Step {
            changes: Vec::new(),
            base: Vec::new(),
            operation: operation(intent),
            resource: Resource::CUSTOMER_USER,
            customer: Some(affected(&customer)),
            fields: Vec::new(),
            details: vec![("users".to_owned(), users.to_string())],
            group,
            undoes: None,
            reversible: true,
        };
        let many = work.changes.len() > MAX_COMMIT;
        let mut first = 0;
        if many {
            first = self.write(mark(Some(GroupMark::Begin { planned: total }), total))?;
        }
        let group = first;
        let mut done = 0;
        let mut stopped = false;
        for (at, part) in work.changes.chunks(MAX_COMMIT).enumerate() {
            if watch.cancelled() {
                stopped = true;
                break;
            }
            let written = self.write_people(intent, work.key, part, |users| {
                mark(
                    many.then_some(GroupMark::Part {
                        group,
                        index: at as u64 + 1,
                    }),
                    users,
                )
            });
            match written {
                Ok(seq) if first == 0 => first = seq,
                Ok(_) => {}
                Err(refusal) => {
                    // Nothing of this part is there; what came before is whole and can be taken back.
                    if many && matches!(refusal, Refusal::Store(StoreError::Stale { .. })) {
                        self.write(mark(Some(GroupMark::End { group }), done))?;
                    }
                    return Err(refusal);
                }
            }
            done += part.len() as u64;
            watch.progress(done, total);
        }
        if many {
            self.write(mark(Some(GroupMark::End { group }), done))?;
        }
        let mut committed = Committed::new(first, title, done);
        committed.stopped = stopped;
        if !stopped {
            committed.outcomes = work.outcomes;
        }
        Ok(committed)
    }

    fn write_people(
        &self,
        intent: &Intent,
        key: CustomerKey,
        part: &[UserChange],
        mark: impl FnOnce(u64) -> Step,
    ) -> Result<u64, Refusal> {
        let mark = mark(part.len() as u64);
        let (made, _) = step(
            transitions(self, intent, key, part)?,
            mark.operation.clone(),
            mark.resource.clone(),
            mark.customer.clone(),
        )?;
        self.write(Step {
            changes: made.changes,
            base: made.base,
            fields: made.fields,
            ..mark
        })
    }
}
