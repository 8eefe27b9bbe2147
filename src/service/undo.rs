//! Taking back an entry of the activity log: one commit, or the group it belongs to.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    ops::ControlFlow,
};

use crate::domain::{
    audit::{AuditEntry, FieldChange, GroupMark, Operation},
    customer::CustomerKey,
    diff,
    finding::Finding,
    message::Message,
    permission::{
        act_of_field,
        undoing::{Undoing, undoing},
    },
    record::{Record, RecordId, RecordKind, Stored},
    relationship::RequestKind,
};
use crate::store::{
    Range, StoreError,
    codec::Entry,
    damage::{Damage, Fault},
};

use super::{
    Intent, Service, activity,
    plan::{Plan, Undo, Work},
    record_change::{self, Transition, identity},
    refusal::Refusal,
};

impl Service {
    pub(super) fn plan_undo(&self, seq: u64) -> Result<Plan, Refusal> {
        let entry = self.store().audit(seq)?.ok_or_else(|| Refusal::Rule {
            rule: "UNDO-1",
            message: Message::new("service-undo-unknown").with("seq", seq.to_string()),
        })?;
        let group = match entry.group {
            None => None,
            Some(GroupMark::Begin { .. }) => Some(seq),
            Some(GroupMark::Part { group, .. } | GroupMark::End { group }) => Some(group),
        };
        let first = match group {
            Some(group) if group != seq => self.store().audit(group)?.ok_or_else(|| {
                StoreError::from(Damage::entry(Entry::Audit(group), Fault::Missing))
            })?,
            _ => entry,
        };
        self.may_undo(&first)?;
        if !first.reversible {
            return Err(Refusal::Rule {
                rule: "UNDO-1",
                message: Message::new("service-undo-impossible").with("seq", first.seq.to_string()),
            });
        }
        let by = self.taken_back_by(first.seq)?;
        let unfinished = match by {
            Some(by) => self
                .store()
                .open_groups()?
                .iter()
                .any(|open| open.begin.seq == by),
            None => false,
        };
        if let (Some(by), false) = (by, unfinished) {
            return Err(Refusal::Rule {
                rule: "UNDO-2",
                message: Message::new("service-undo-already")
                    .with("seq", first.seq.to_string())
                    .with("by", by.to_string()),
            });
        }
        match group {
            Some(group) => self.plan_group_undo(group, &first, by),
            None => self.plan_entry_undo(&first),
        }
    }

    /// Whoever may do it may take it back (RO-05).
    fn may_undo(&self, entry: &AuditEntry) -> Result<(), Refusal> {
        match undoing(&entry.operation) {
            Undoing::Anyone => Ok(()),
            Undoing::By(act) => self.may(act),
            Undoing::ByFields => entry
                .changes
                .iter()
                .try_for_each(|change| self.may(act_of_field(&change.path))),
            Undoing::ByRequest => match self.request_kind(entry)? {
                Some(kind) => self.may(kind.act()),
                None => Ok(()),
            },
            Undoing::AsUndone => match entry.undoes {
                Some(seq) => match self.store().audit(seq)? {
                    Some(undone) => self.may_undo(&undone),
                    None => Ok(()),
                },
                None => Ok(()),
            },
        }
    }

    /// What kind of request an entry is about: as it says itself, else as the book has it.
    fn request_kind(&self, entry: &AuditEntry) -> Result<Option<RequestKind>, Refusal> {
        let said = entry
            .changes
            .iter()
            .filter(|change| change.path == "kind" && change.record.kind() == RecordKind::Request)
            .find_map(|change| change.new.as_deref().or(change.old.as_deref()));
        if let Some(kind) = said.and_then(|kind| serde_json::from_str(kind).ok()) {
            return Ok(Some(kind));
        }
        for id in self.store().touched(entry.seq)? {
            if let Some(Stored {
                record: Record::Request(request),
                ..
            }) = self.store().get(&id)?
            {
                return Ok(Some(request.kind));
            }
        }
        Ok(None)
    }

    /// The seq of the newest entry that has not been taken back: what "undo" means where nobody names one. One about a
    /// customer that is final is it too: the undo says so, instead of reaching behind it (TRF-32).
    pub fn last_reversible(&self) -> Result<Option<u64>, Refusal> {
        let mut undone = Vec::new();
        let mut found = None;
        self.store().audit_back(u64::MAX, &mut |entry| {
            // A group is named by its first entry; parts and end stand after it.
            if matches!(
                entry.group,
                Some(GroupMark::Part { .. } | GroupMark::End { .. })
            ) {
                return ControlFlow::Continue(());
            }
            if undone.contains(&entry.seq) {
                return ControlFlow::Continue(());
            }
            match entry.undoes {
                // An undo and what it took back are both done with: "undo" walks on to what was before.
                Some(seq) => undone.push(seq),
                None if entry.reversible || entry.customer.is_some() => {
                    found = Some(entry.seq);
                    return ControlFlow::Break(());
                }
                None => {}
            }
            ControlFlow::Continue(())
        })?;
        Ok(found)
    }

    /// The newest undo of an entry that has not been taken back itself.
    fn taken_back_by(&self, seq: u64) -> Result<Option<u64>, Refusal> {
        let mut undone = Vec::new();
        let mut by = None;
        self.store().audit_back(u64::MAX, &mut |entry| {
            if entry.seq <= seq {
                return ControlFlow::Break(());
            }
            if let Some(undoes) = entry.undoes
                && !undone.contains(&entry.seq)
            {
                undone.push(undoes);
                if undoes == seq {
                    by = Some(entry.seq);
                    return ControlFlow::Break(());
                }
            }
            ControlFlow::Continue(())
        })?;
        Ok(by)
    }

    fn plan_entry_undo(&self, entry: &AuditEntry) -> Result<Plan, Refusal> {
        let mut findings = Vec::new();
        let transitions = self.reversals(entry, false, &mut findings)?;
        let (mut step, records) = record_change::step(
            transitions,
            Operation::UNDO,
            entry.resource.clone(),
            entry.customer.clone(),
        )?;
        step.undoes = Some(entry.seq);
        Ok(Plan {
            intent: Intent::Undo { seq: entry.seq },
            title: title(entry),
            records,
            findings,
            consequences: vec![Message::new("service-undo-book-only")],
            undo: Undo::Possible,
            work: if step.changes.is_empty() {
                Work::Nothing
            } else {
                Work::Step(step)
            },
        })
    }

    /// The records of an entry as they were before it; conflicts become blocking findings. An undo that goes on after
    /// a kill passes over what it has taken back already.
    pub(super) fn reversals(
        &self,
        entry: &AuditEntry,
        goes_on: bool,
        findings: &mut Vec<Finding>,
    ) -> Result<Vec<Transition>, Refusal> {
        let mut fields: HashMap<&RecordId, Vec<&FieldChange>> = HashMap::new();
        for change in &entry.changes {
            fields.entry(&change.record).or_default().push(change);
        }
        let mut transitions = Vec::new();
        for id in self.store().touched(entry.seq)? {
            let current = self.store().get(&id)?;
            let changes = fields.get(&id).map(Vec::as_slice).unwrap_or_default();
            if goes_on && is_taken_back(&id, current.as_ref(), changes)? {
                continue;
            }
            match self.reversal(entry.seq, &id, current, changes)? {
                Ok(transition) => transitions.push(transition),
                Err(conflict) => findings.push(conflict),
            }
        }
        Ok(transitions)
    }

    fn reversal(
        &self,
        seq: u64,
        id: &RecordId,
        current: Option<Stored>,
        changes: &[&FieldChange],
    ) -> Result<Result<Transition, Finding>, Refusal> {
        let named = changes.iter().find(|change| change.path == identity(id));
        let created = changes.is_empty() || named.is_some_and(|change| change.old.is_none());
        let removed = named.is_some_and(|change| change.new.is_none());
        if created {
            // A record that an entry made goes again, if nothing has happened to it since.
            return Ok(match current {
                Some(stored) if stored.revision == seq => {
                    if let Some(conflict) = self.dependents(id, seq)? {
                        return Ok(Err(conflict));
                    }
                    Ok(Transition {
                        old: Some(stored),
                        new: None,
                    })
                }
                other => Err(changed_since(id, other.as_ref())),
            });
        }
        let mut leaves = match (&current, removed) {
            (None, true) => BTreeMap::new(),
            (Some(stored), false) => diff::leaves(&stored.record)?,
            (stored, _) => return Ok(Err(changed_since(id, stored.as_ref()))),
        };
        for change in changes {
            let now = leaves.get(&change.path).map(ToString::to_string);
            if now != change.new {
                return Ok(Err(Finding::block(
                    "UNDO-3",
                    Message::new("service-undo-field-changed-since")
                        .with("record", current.as_ref().map(name).unwrap_or_default()),
                )
                .at(&change.path)
                .of(&now.unwrap_or_default())));
            }
            match &change.old {
                Some(old) => {
                    let old = serde_json::from_str(old).map_err(diff::NotARecord::from)?;
                    leaves.insert(change.path.clone(), old);
                }
                None => {
                    leaves.remove(&change.path);
                }
            }
        }
        let new = diff::assemble(id, &leaves)?;
        Ok(Ok(Transition {
            old: current,
            new: Some(new),
        }))
    }

    /// A customer that has users or purchases cannot simply go, unless they came with it and go with it.
    fn dependents(&self, id: &RecordId, seq: u64) -> Result<Option<Finding>, Refusal> {
        let RecordId::Customer(key) = id else {
            return Ok(None);
        };
        let CustomerKey { microsoft_id, .. } = key;
        let mut commits = BTreeSet::new();
        for range in [
            Range::UsersOf(*microsoft_id),
            Range::SubscriptionsOf(*key),
            Range::TransfersOf(*key),
        ] {
            self.store().scan(range, &mut |stored| {
                if stored.revision != seq {
                    commits.insert(stored.revision);
                }
                ControlFlow::Continue(())
            })?;
        }
        let group = |seq: u64| -> Result<Option<u64>, Refusal> {
            Ok(
                match self.store().audit(seq)?.and_then(|entry| entry.group) {
                    Some(GroupMark::Part { group, .. }) => Some(group),
                    _ => None,
                },
            )
        };
        let mut any = false;
        if !commits.is_empty() {
            let own = group(seq)?;
            for commit in commits {
                any |= own.is_none() || group(commit)? != own;
            }
        }
        Ok(any.then(|| {
            Finding::block(
                "UNDO-4",
                Message::new("service-undo-customer-has-users").with("record", id.to_string()),
            )
        }))
    }
}

/// Whether nothing of an entry is left in a record.
fn is_taken_back(
    id: &RecordId,
    current: Option<&Stored>,
    changes: &[&FieldChange],
) -> Result<bool, Refusal> {
    let made = changes.is_empty()
        || changes
            .iter()
            .any(|change| change.path == identity(id) && change.old.is_none());
    Ok(match current {
        None => made,
        Some(_) if made => false,
        Some(stored) => {
            let leaves = diff::leaves(&stored.record)?;
            changes
                .iter()
                .all(|change| leaves.get(&change.path).map(ToString::to_string) == change.old)
        }
    })
}

pub(super) fn title(entry: &AuditEntry) -> Message {
    let action = activity::label(&entry.operation);
    let seq = entry.seq.to_string();
    match &entry.customer {
        Some(customer) => Message::new("service-undo-title")
            .with("seq", seq)
            .with("action", action)
            .with("customer", customer.name.as_str()),
        None => Message::new("service-undo-title-bare")
            .with("seq", seq)
            .with("action", action),
    }
}

fn name(stored: &Stored) -> String {
    record_change::label(&stored.record)
}

fn changed_since(id: &RecordId, current: Option<&Stored>) -> Finding {
    let message = match current {
        Some(_) => Message::new("service-undo-changed-since"),
        None => Message::new("service-undo-gone-since"),
    };
    let named = current.map(name);
    let record = named.clone().unwrap_or_else(|| id.to_string());
    Finding::block("UNDO-3", message.with("record", record)).of(&named.unwrap_or_default())
}
