//! A large change of many customers, carried out part by part as one group of the activity log.

use crate::{
    domain::{
        audit::GroupMark,
        customer::CustomerKey,
        message::Message,
        record::{Record, RecordId, Revision},
    },
    store::{MAX_COMMIT, StoreError},
};

use super::{
    RuleWorld, Service,
    bulk::{Bulk, BulkEdit, BulkWork, transition},
    bulk_apply::apply,
    commit::{Committed, Watch},
    plan::Step,
    record_change::{Transition, step},
    refusal::Refusal,
};

impl Service {
    /// Carries out a large change part by part, as one group.
    pub(super) fn run_bulk(
        &self,
        bulk: &Bulk,
        work: &BulkWork,
        title: Message,
        watch: &dyn Watch,
    ) -> Result<Committed, Refusal> {
        let world = self.context()?;
        let total = work.customers.len() as u64;
        let begin = self.write(mark(&bulk.edit, GroupMark::Begin { planned: total }))?;
        let mut tag_step = bulk
            .edit
            .tag_set(&self.tag_set()?)
            .map(|new| {
                Ok::<_, StoreError>(Transition {
                    old: self.store().get(&RecordId::TagSet)?,
                    new: Some(Record::TagSet(new)),
                })
            })
            .transpose()?;
        let mut done = 0;
        let mut stopped = false;
        for (at, part) in work.customers.chunks(MAX_COMMIT - 1).enumerate() {
            if watch.cancelled() {
                stopped = true;
                break;
            }
            let written =
                self.write_part(bulk, &world, part, tag_step.take(), begin, at as u64 + 1);
            match written {
                Ok(()) => done += part.len() as u64,
                Err(refusal) => {
                    // Nothing of this part is there; what came before is whole and can be taken back.
                    if matches!(refusal, Refusal::Store(StoreError::Stale { .. })) {
                        self.write(mark(&bulk.edit, GroupMark::End { group: begin }))?;
                    }
                    return Err(refusal);
                }
            }
            watch.progress(done, total);
        }
        self.write(mark(&bulk.edit, GroupMark::End { group: begin }))?;
        let mut committed = Committed::new(begin, title, done);
        committed.stopped = stopped;
        Ok(committed)
    }

    fn write_part(
        &self,
        bulk: &Bulk,
        world: &RuleWorld,
        part: &[(CustomerKey, Revision)],
        tags: Option<Transition>,
        group: u64,
        index: u64,
    ) -> Result<(), Refusal> {
        let mut transitions: Vec<Transition> = tags.into_iter().collect();
        for (key, reviewed) in part {
            let (old, revision) = self.customer(*key)?;
            if revision != *reviewed {
                return Err(Refusal::Store(StoreError::Stale {
                    id: RecordId::Customer(*key),
                }));
            }
            if let Ok(new) = apply(&bulk.edit, &old, world) {
                transitions.push(transition(old, revision, new));
            }
        }
        let (operation, resource) = bulk.edit.names();
        let (mut step, _) = step(transitions, operation, resource, None)?;
        step.details.extend(bulk.edit.details());
        step.details
            .push(("customers".to_owned(), part.len().to_string()));
        step.group = Some(GroupMark::Part { group, index });
        self.write(step)?;
        Ok(())
    }
}

/// The beginning or the end of the group.
fn mark(edit: &BulkEdit, group: GroupMark) -> Step {
    let (operation, resource) = edit.names();
    Step {
        changes: Vec::new(),
        base: Vec::new(),
        operation,
        resource,
        customer: None,
        fields: Vec::new(),
        details: edit.details(),
        group: Some(group),
        undoes: None,
        reversible: true,
    }
}
