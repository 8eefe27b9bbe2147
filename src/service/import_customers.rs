//! Reading the portal's `Customers.csv` into the book (CL-50): a plan of counts and findings, then part by part.

use std::{
    path::Path,
    sync::{
        atomic::{AtomicBool, Ordering},
        mpsc,
    },
    thread,
    time::Duration,
};

use crate::domain::{
    audit::{GroupMark, Operation, Resource},
    change::Change,
    customer::{Customer, CustomerKey, Provenance, Relationship, Source},
    message::Message,
    permission::Act,
    record::{Record, RecordId, Stored},
};
use crate::store::{MAX_COMMIT, directory::Directory};

use super::{
    Intent, Service,
    commit::{Committed, Watch},
    import::{
        customers::{self, CustomerRow, Sorted, Standing},
        table::ReadOptions,
    },
    intent::CustomersFile,
    plan::{FilePlan, Plan, Step, Undo, Work},
    record_change::{Transition, step},
    refusal::Refusal,
};

impl Service {
    pub(super) fn plan_import_customers(&self, file: CustomersFile) -> Result<Plan, Refusal> {
        self.may(Act::AddCustomer)?;
        let directory = self.book.directory()?;
        let plan = customers::scan(&file.path, &ReadOptions::default(), &mut |row| {
            standing(&directory, row)
        })?;
        let title = Message::new("service-import-customers-title")
            .with("file", name(&file.path))
            .with("new", plan.new)
            .with("changed", plan.changed)
            .with("unchanged", plan.unchanged)
            .with("rejected", plan.rejected);
        Ok(Plan {
            intent: Intent::ImportCustomers(file),
            title,
            records: Vec::new(),
            // They stand in the report; a rejected row does not stop the others (IMP-32).
            findings: Vec::new(),
            consequences: vec![Message::new("service-import-customers-keeps")],
            undo: Undo::Possible,
            work: if plan.report.fatal
                || (plan.new + plan.changed == 0
                    && self
                        .interrupted(&Operation::IMPORT_CUSTOMERS, &plan.sha256)?
                        .is_none())
            {
                Work::Unchanged(plan)
            } else {
                Work::Customers(plan)
            },
        })
    }

    /// An import of this file that a kill or a full disk ended: its group, and how many parts it has.
    pub(super) fn interrupted(
        &self,
        operation: &Operation,
        sha256: &str,
    ) -> Result<Option<(u64, u64)>, Refusal> {
        let open = self.store().open_groups()?;
        Ok(open
            .into_iter()
            .find(|open| {
                open.begin.operation == *operation
                    && open
                        .begin
                        .details
                        .iter()
                        .any(|(key, value)| key == "sha256" && value == sha256)
            })
            .map(|open| (open.begin.seq, open.parts)))
    }

    pub(super) fn run_customers(
        &self,
        file: &CustomersFile,
        plan: &FilePlan,
        watch: &dyn Watch,
    ) -> Result<Committed, Refusal> {
        let rows = customers::rows(&file.path, &ReadOptions::default(), &plan.sha256)?;
        let mut rows = Sorted::new(rows);
        let total = plan.new + plan.changed;
        // Running the same file again finishes what was begun.
        let interrupted = self.interrupted(&Operation::IMPORT_CUSTOMERS, &plan.sha256)?;
        let mut group = interrupted.map(|(group, _)| group);
        let mut first = group.unwrap_or(0);
        let mut index = interrupted.map_or(0, |(_, parts)| parts);
        let (mut new, mut changed) = (0, 0);
        let mut write = |part: Part| -> Result<(), Refusal> {
            let small = index == 0 && part.end;
            if part.transitions.is_empty() {
                return Ok(());
            }
            if !small && group.is_none() {
                let begin = self.write(Step {
                    group: Some(GroupMark::Begin { planned: total }),
                    ..bare(file, plan, Vec::new())
                })?;
                group = Some(begin);
                first = begin;
            }
            index += 1;
            let (added, written) = (part.new, part.transitions.len() as u64);
            let counts = vec![
                ("new".to_owned(), added.to_string()),
                ("changed".to_owned(), (written - added).to_string()),
            ];
            let seq = self.write_rows(
                part.transitions,
                Step {
                    group: group.map(|group| GroupMark::Part { group, index }),
                    ..bare(file, plan, counts)
                },
            )?;
            if group.is_none() {
                first = seq;
            }
            new += added;
            changed += written - added;
            watch.progress(new + changed, total);
            Ok(())
        };
        // While a part is written the next one is read.
        let stop = AtomicBool::new(false);
        let stopped = thread::scope(|scope| {
            let (parts, read) = mpsc::sync_channel(1);
            let halt = || stop.load(Ordering::Relaxed);
            scope.spawn(move || {
                loop {
                    let part = self.next_rows(&mut rows, &halt);
                    let last = part.as_ref().map_or(true, |part| part.end);
                    if parts.send(part).is_err() || last || halt() {
                        break;
                    }
                }
            });
            let mut ended = false;
            let mut done = Ok(());
            while let Some(part) = next(&read, watch) {
                done = part.and_then(|part| {
                    ended = part.end;
                    write(part)
                });
                if done.is_err() || ended {
                    break;
                }
            }
            stop.store(true, Ordering::Relaxed);
            done.map(|()| !ended)
        })?;
        if let Some(group) = group {
            let counts = vec![
                ("new".to_owned(), new.to_string()),
                ("changed".to_owned(), changed.to_string()),
            ];
            self.write(Step {
                group: Some(GroupMark::End { group }),
                ..bare(file, plan, counts)
            })?;
        }
        let mut done = Committed::new(
            first,
            Message::new("service-import-customers-done")
                .with("new", new)
                .with("changed", changed),
            new + changed,
        );
        done.stopped = stopped;
        Ok(done)
    }

    /// Rows that change something, at most as many as one commit may write.
    fn next_rows(&self, rows: &mut Sorted, stop: &dyn Fn() -> bool) -> Result<Part, Refusal> {
        let mut part = Part {
            transitions: Vec::new(),
            new: 0,
            end: false,
        };
        while part.transitions.len() < MAX_COMMIT {
            let Some(row) = rows.next(stop)? else {
                part.end = true;
                break;
            };
            let key = CustomerKey::direct(row.microsoft_id);
            let old = self.store().get(&RecordId::Customer(key))?;
            let before = match &old {
                Some(Stored {
                    record: Record::Customer(customer),
                    ..
                }) => Some(&**customer),
                _ => None,
            };
            let Some(mut after) = merge(before, &row) else {
                continue;
            };
            after.provenance.last_seen = Some(self.now());
            if before.is_none() {
                after.provenance.created_at = Some(self.now());
                part.new += 1;
            }
            part.transitions.push(Transition {
                old,
                new: Some(Record::Customer(Box::new(after))),
            });
        }
        Ok(part)
    }

    /// One commit of a file's rows: the fields of changed records, the number of new ones.
    pub(super) fn write_rows(
        &self,
        mut rows: Vec<Transition>,
        entry: Step,
    ) -> Result<u64, Refusal> {
        // Of new records the log keeps how many there are, not their fields: these need not be found out.
        let new: Vec<Record> = rows
            .extract_if(.., |row| row.old.is_none())
            .filter_map(|row| row.new)
            .collect();
        let (mut step, _) = step(rows, entry.operation.clone(), entry.resource.clone(), None)?;
        step.base
            .extend(new.iter().map(|record| (record.id(), None)));
        step.changes.extend(new.into_iter().map(Change::Put));
        // sled likes its keys in order.
        step.changes.sort_by_cached_key(Change::id);
        self.write(Step {
            changes: step.changes,
            base: step.base,
            fields: step.fields,
            ..entry
        })
    }
}

struct Part {
    transitions: Vec<Transition>,
    new: u64,
    end: bool,
}

/// How often who waits for a part looks whether it is still wanted.
const LOOK_AROUND: Duration = Duration::from_millis(20);

/// The next part; `None` when there is no more, or none is wanted any more.
fn next(
    read: &mpsc::Receiver<Result<Part, Refusal>>,
    watch: &dyn Watch,
) -> Option<Result<Part, Refusal>> {
    while !watch.cancelled() {
        match read.recv_timeout(LOOK_AROUND) {
            Err(mpsc::RecvTimeoutError::Timeout) => {}
            received => return received.ok(),
        }
    }
    None
}

fn bare(file: &CustomersFile, plan: &FilePlan, mut counts: Vec<(String, String)>) -> Step {
    counts.push(("file".to_owned(), name(&file.path)));
    counts.push(("sha256".to_owned(), plan.sha256.clone()));
    Step {
        changes: Vec::new(),
        base: Vec::new(),
        operation: Operation::IMPORT_CUSTOMERS,
        resource: Resource::CUSTOMER,
        customer: None,
        fields: Vec::new(),
        details: counts,
        group: None,
        undoes: None,
        reversible: true,
    }
}

/// How a row stands to the list, which holds all that the file can say.
fn standing(directory: &Directory, row: &CustomerRow) -> Standing {
    let known = directory
        .find(&CustomerKey::direct(row.microsoft_id))
        .and_then(|number| directory.row(number));
    match known {
        None => Standing::New,
        Some(known)
            if known.name() == row.company_name
                && known.domain().eq_ignore_ascii_case(&row.domain)
                && row
                    .relationship
                    .is_none_or(|relationship| relationship == known.relationship())
                && !(known.removed() && row.relationship != Some(Relationship::None)) =>
        {
            Standing::Unchanged
        }
        Some(_) => Standing::Changed,
    }
}

/// The record as the file has it, or `None` where nothing changes. The same comparison as [`standing`].
fn merge(before: Option<&Customer>, row: &CustomerRow) -> Option<Customer> {
    let mut after = before.cloned().unwrap_or_else(|| {
        let mut new = Customer::new(row.microsoft_id);
        // The portal shows the bill-to name; the tenant's own is its first guess (UP-05).
        row.company_name
            .clone_into(&mut new.company_profile.company_name);
        new.provenance = Provenance {
            source: Source::Imported,
            ..Provenance::default()
        };
        new
    });
    if before.is_none() || after.name() != row.company_name {
        row.company_name
            .clone_into(&mut after.billing_profile.company_name);
    }
    if !after
        .company_profile
        .domain
        .eq_ignore_ascii_case(&row.domain)
    {
        row.domain.clone_into(&mut after.company_profile.domain);
    }
    if let Some(relationship) = row.relationship {
        after.relationship_to_partner = relationship;
    }
    // CL-42: who is in the portal's list has a relationship.
    if row.relationship != Some(Relationship::None) {
        after.removal = None;
    }
    (before != Some(&after)).then_some(after)
}

/// The name of a file without its folders: what a log may know.
pub(super) fn name(path: &Path) -> String {
    path.file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default()
}
