//! Taking back a group: all its parts, newest first, as a group of its own.

use std::ops::ControlFlow;

use crate::domain::{
    audit::{AuditEntry, GroupMark, Operation},
    change::Change,
    finding::Finding,
    message::Message,
    record::RecordId,
};
use crate::store::{
    MAX_COMMIT, StoreError,
    codec::Entry,
    damage::{Damage, Fault},
};

use super::{
    Intent, Service,
    commit::{Committed, Watch},
    plan::{GroupUndo, Plan, Step, Undo, Work},
    record_change,
    refusal::Refusal,
    undo::title,
};

/// So many conflicts are named; a plan is for a person.
const CONFLICTS_SHOWN: usize = 20;

impl Service {
    pub(super) fn plan_group_undo(
        &self,
        group: u64,
        first: &AuditEntry,
        goes_on: Option<u64>,
    ) -> Result<Plan, Refusal> {
        let mut parts = Vec::new();
        self.store().audit_back(u64::MAX, &mut |entry| {
            if entry.seq <= group {
                return ControlFlow::Break(());
            }
            if matches!(entry.group, Some(GroupMark::Part { group: of, .. }) if of == group) {
                parts.push(entry.seq);
            }
            ControlFlow::Continue(())
        })?;
        let mut findings = Vec::new();
        let mut conflicts = 0_u64;
        let mut records = 0_u64;
        for part in &parts {
            let entry = self.part(*part)?;
            let mut found = Vec::new();
            records += self.reversals(&entry, goes_on.is_some(), &mut found)?.len() as u64;
            conflicts += found.len() as u64;
            findings.extend(found);
            findings.truncate(CONFLICTS_SHOWN);
        }
        if conflicts > findings.len() as u64 {
            findings.push(Finding::block(
                "UNDO-3",
                Message::new("service-undo-more-conflicts")
                    .with("count", conflicts - findings.len() as u64),
            ));
        }
        Ok(Plan {
            intent: Intent::Undo { seq: group },
            title: title(first),
            records: Vec::new(),
            findings,
            consequences: vec![
                Message::new("service-undo-group")
                    .with("records", records)
                    .with("parts", parts.len()),
                Message::new("service-undo-book-only"),
            ],
            undo: Undo::Impossible,
            work: Work::Group(GroupUndo {
                group,
                parts,
                records,
                goes_on,
            }),
        })
    }

    fn part(&self, seq: u64) -> Result<AuditEntry, Refusal> {
        Ok(self
            .store()
            .audit(seq)?
            .ok_or_else(|| StoreError::from(Damage::entry(Entry::Audit(seq), Fault::Missing)))?)
    }

    /// Takes back the parts of a group, newest first. It is a group itself, so a kill leaves it to be finished; finishing
    /// is to run it again.
    pub(super) fn run_group_undo(
        &self,
        undo: &GroupUndo,
        watch: &dyn Watch,
    ) -> Result<Committed, Refusal> {
        let first = self.part(undo.group)?;
        let begin = match undo.goes_on {
            Some(begin) => begin,
            None => self.write(Step {
                group: Some(GroupMark::Begin {
                    planned: undo.records,
                }),
                undoes: Some(undo.group),
                ..empty(&first)
            })?,
        };
        let mut done = 0;
        let mut index = 0;
        for part in &undo.parts {
            let entry = self.part(*part)?;
            let mut conflicts = Vec::new();
            let mut transitions = self.reversals(&entry, undo.goes_on.is_some(), &mut conflicts)?;
            if let Some(conflict) = conflicts.first() {
                return Err(Refusal::Rule {
                    rule: "UNDO-3",
                    message: conflict.message.clone(),
                });
            }
            while !transitions.is_empty() {
                let rest = transitions.split_off(transitions.len().min(MAX_COMMIT));
                index += 1;
                let (step, _) = record_change::step(
                    transitions,
                    Operation::UNDO,
                    first.resource.clone(),
                    first.customer.clone(),
                )?;
                done += step.changes.len() as u64;
                self.write(Step {
                    group: Some(GroupMark::Part {
                        group: begin,
                        index,
                    }),
                    // The records are counted; their fields stand in the entries that are taken back.
                    fields: step
                        .fields
                        .into_iter()
                        .filter(|field| !removal(&step.changes, &field.record))
                        .collect(),
                    details: vec![("records".to_owned(), step.changes.len().to_string())],
                    changes: step.changes,
                    base: step.base,
                    reversible: false,
                    ..empty(&first)
                })?;
                transitions = rest;
                watch.progress(done, undo.records);
            }
        }
        self.close(&first, begin)?;
        if self
            .store()
            .open_groups()?
            .iter()
            .any(|open| open.begin.seq == undo.group)
        {
            self.close(&first, undo.group)?;
        }
        Ok(Committed::new(begin, title(&first), done))
    }

    fn close(&self, first: &AuditEntry, group: u64) -> Result<(), Refusal> {
        self.write(Step {
            group: Some(GroupMark::End { group }),
            ..empty(first)
        })?;
        Ok(())
    }
}

fn removal(changes: &[Change], id: &RecordId) -> bool {
    changes
        .iter()
        .any(|change| matches!(change, Change::Remove(removed) if removed == id))
}

fn empty(first: &AuditEntry) -> Step {
    Step {
        changes: Vec::new(),
        base: Vec::new(),
        operation: Operation::UNDO,
        resource: first.resource.clone(),
        customer: first.customer.clone(),
        fields: Vec::new(),
        details: Vec::new(),
        group: None,
        undoes: None,
        reversible: false,
    }
}
