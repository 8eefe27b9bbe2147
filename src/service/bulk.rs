//! One change of many customers: tags, budgets, fields. One review, one group of the activity log, one undo.

use crate::{
    domain::{
        audit::{Operation, Resource},
        cloud::Feature,
        customer::{Customer, CustomerKey},
        field,
        finding::{Finding, Severity},
        message::Message,
        money,
        permission::{Act, act_of_field},
        record::{Record, RecordId, Revision, Stored},
        rules::tags,
        segment::TagSet,
    },
    store::{MAX_COMMIT, directory::folded_tag},
};

use super::{
    Intent, Service,
    bulk_apply::apply,
    intent::FieldEdit,
    plan::{Plan, Undo, Work},
    record_change::{Transition, affected, row, step},
    refusal::Refusal,
    segments::known_tag,
};

/// So many are named in the sentence that sums the change up.
const NAMED: usize = 20;

/// So many rows, and so many that are left out, are in a plan: who marked ten thousand customers can read each.
const ROWS: usize = 10_000;

/// A change of many customers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bulk {
    /// Which customers.
    pub customers: Vec<CustomerKey>,
    /// What.
    pub edit: BulkEdit,
}

/// What is done to each customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BulkEdit {
    /// Give it a tag; one that does not exist yet is made (TG-03). Without customers the tag is only made.
    AddTag(String),
    /// Take a tag from it.
    RemoveTag(String),
    /// Take a tag from the set and from every customer (TG-05); the customers are found by contas.
    DeleteTag(String),
    /// Set the monthly Azure budget; `None` removes it (BU-01).
    Budget(Option<String>),
    /// Set fields.
    Fields(Vec<FieldEdit>),
    /// Give and take several tags in one change.
    Tags {
        /// Tags that are given, see [`Self::AddTag`].
        add: Vec<String>,
        /// Tags that are taken.
        remove: Vec<String>,
    },
}

/// What is known of a large change before it is carried out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BulkWork {
    /// The customers that change, with the revision that was reviewed.
    pub customers: Vec<(CustomerKey, Revision)>,
    /// Customers that are as they shall be already.
    pub unchanged: u64,
    /// Customers that are left out.
    pub excluded: u64,
}

impl BulkEdit {
    /// What of the matrix it is; several where its fields are several people's.
    fn acts(&self) -> Vec<Act> {
        match self {
            Self::AddTag(_) | Self::RemoveTag(_) | Self::DeleteTag(_) | Self::Tags { .. } => {
                vec![Act::Tags]
            }
            Self::Budget(_) => vec![Act::Budget],
            Self::Fields(edits) if edits.is_empty() => vec![Act::UpdateAccount],
            Self::Fields(edits) => edits.iter().map(|edit| act_of_field(&edit.path)).collect(),
        }
    }

    pub(super) const fn names(&self) -> (Operation, Resource) {
        match self {
            Self::Tags { add, .. } if add.is_empty() => {
                (Operation::CLEAR_TAGS, Resource::CUSTOMER_TAGS)
            }
            Self::AddTag(_) | Self::Tags { .. } => {
                (Operation::ASSIGN_TAGS, Resource::CUSTOMER_TAGS)
            }
            Self::RemoveTag(_) => (Operation::CLEAR_TAGS, Resource::CUSTOMER_TAGS),
            Self::DeleteTag(_) => (Operation::DELETE_TAG, Resource::CUSTOMER_TAGS),
            Self::Budget(_) => (
                Operation::UPDATE_CUSTOMER_SPENDING_BUDGET,
                Resource::CUSTOMER,
            ),
            Self::Fields(_) => (Operation::UPDATE_CUSTOMER, Resource::CUSTOMER),
        }
    }

    pub(super) fn details(&self) -> Vec<(String, String)> {
        match self {
            Self::AddTag(tag) | Self::RemoveTag(tag) | Self::DeleteTag(tag) => {
                vec![("tag".to_owned(), tag.clone())]
            }
            Self::Tags { add, remove } => [("add", add), ("remove", remove)]
                .into_iter()
                .filter(|(_, tags)| !tags.is_empty())
                .map(|(name, tags)| (name.to_owned(), tags.join(", ")))
                .collect(),
            Self::Budget(_) => Vec::new(),
            Self::Fields(edits) => vec![(
                "fields".to_owned(),
                edits
                    .iter()
                    .map(|edit| edit.path.as_str())
                    .collect::<Vec<_>>()
                    .join(", "),
            )],
        }
    }

    fn title(&self, count: usize, first: &str) -> Message {
        let message = match self {
            Self::AddTag(tag) => Message::new("bulk-add-tag").with("tag", tag.as_str()),
            Self::RemoveTag(tag) => Message::new("bulk-remove-tag").with("tag", tag.as_str()),
            Self::DeleteTag(tag) => Message::new("bulk-delete-tag").with("tag", tag.as_str()),
            Self::Budget(Some(amount)) => {
                Message::new("bulk-budget").with("amount", amount.as_str())
            }
            Self::Budget(None) => Message::new("bulk-no-budget"),
            Self::Fields(_) => Message::new("bulk-fields"),
            Self::Tags { add, remove } => Message::new("bulk-tags")
                .with("added", add.len())
                .with("add", add.join(", "))
                .with("removed", remove.len())
                .with("remove", remove.join(", ")),
        };
        message.with("count", count).with("first", first)
    }

    /// The set of tags after the change; `None` where it stays.
    pub(super) fn tag_set(&self, set: &TagSet) -> Option<TagSet> {
        let mut new = set.clone();
        match self {
            Self::AddTag(tag) => new.add(tag),
            Self::Tags { add, .. } => add.iter().for_each(|tag| new.add(tag)),
            Self::DeleteTag(tag) => new.remove(tag),
            _ => {}
        }
        (new != *set).then_some(new)
    }
}

impl Service {
    pub(super) fn plan_bulk(&self, mut bulk: Bulk) -> Result<Plan, Refusal> {
        for act in bulk.edit.acts() {
            self.may(act)?;
        }
        let mut findings = self.complete_bulk(&mut bulk)?;
        let world = self.context()?;
        let directory = self.book.directory()?;
        let mut work = BulkWork {
            customers: Vec::new(),
            unchanged: 0,
            excluded: 0,
        };
        let mut transitions = Vec::new();
        let mut rows = Vec::new();
        let mut names = Vec::new();
        let mut left_out: Vec<Finding> = Vec::new();
        let one = bulk.customers.len() == 1;
        for key in &bulk.customers {
            let (old, revision) = self.customer(*key)?;
            match apply(&bulk.edit, &old, &world) {
                Ok(new) if new == old => work.unchanged += 1,
                Ok(new) => {
                    if names.len() < NAMED {
                        names.push(old.name().to_owned());
                    }
                    let transition = transition(old, revision, new);
                    if transitions.len() < MAX_COMMIT {
                        transitions.push(transition);
                    } else if transitions.len() + rows.len() < ROWS {
                        rows.extend(row(&transition)?);
                    }
                    work.customers.push((*key, revision));
                }
                Err(found) => {
                    work.excluded += 1;
                    if left_out.len() < ROWS {
                        left_out.extend(
                            found
                                .into_iter()
                                .map(|finding| excluded(finding, old.name(), one)),
                        );
                    }
                }
            }
        }
        let known = bulk.customers.len();
        drop(directory);
        if known > 0 && work.excluded > 0 && work.customers.is_empty() && work.unchanged == 0 {
            for finding in &mut left_out {
                finding.severity = Severity::Block;
            }
        }
        findings.extend(left_out);
        let set = self.store().get(&RecordId::TagSet)?;
        let new_set = bulk.edit.tag_set(&self.tag_set()?);
        let tag_step = new_set.map(|new| Transition {
            old: set,
            new: Some(Record::TagSet(new)),
        });
        let small = work.customers.len() + usize::from(tag_step.is_some()) <= MAX_COMMIT;
        let mut consequences = vec![
            Message::new("bulk-counts")
                .with("changed", work.customers.len())
                .with("unchanged", work.unchanged)
                .with("excluded", work.excluded),
        ];
        if work.customers.len() > 1 {
            consequences.push(
                Message::new("bulk-first-names")
                    .with("names", names.join(", "))
                    .with("more", work.customers.len().saturating_sub(names.len())),
            );
        }
        consequences.extend(self.bulk_consequences(&bulk.edit)?);
        let title = bulk.edit.title(
            work.customers.len(),
            names.first().map_or("", String::as_str),
        );
        let (operation, resource) = bulk.edit.names();
        let about = match transitions.as_slice() {
            [
                Transition {
                    new: Some(Record::Customer(customer)),
                    ..
                },
            ] => Some(affected(customer)),
            _ => None,
        };
        let shown: Vec<Transition> = transitions.into_iter().chain(tag_step).collect();
        let (mut step, mut records) = step(shown, operation, resource, about)?;
        records.retain(|record| record.id != RecordId::TagSet || known == 0);
        records.append(&mut rows);
        let work = if work.customers.is_empty() && step.changes.is_empty() {
            Work::Nothing
        } else if small {
            step.details.extend(bulk.edit.details());
            step.details
                .push(("customers".to_owned(), work.customers.len().to_string()));
            Work::Step(step)
        } else {
            Work::Bulk(work)
        };
        Ok(Plan {
            intent: Intent::Bulk(bulk),
            title,
            records,
            findings,
            consequences,
            undo: Undo::Possible,
            work,
        })
    }

    /// Brings the edit into its normal form; what is wrong with the edit itself.
    fn complete_bulk(&self, bulk: &mut Bulk) -> Result<Vec<Finding>, Refusal> {
        bulk.customers.sort_unstable();
        bulk.customers.dedup();
        let directory = self.book.directory()?;
        let set = self.tag_set()?;
        let mut findings = Vec::new();
        let unknown = |tag: &str| Refusal::Rule {
            rule: "TG-05",
            message: Message::new("tag-unknown").with("tag", tag),
        };
        match &mut bulk.edit {
            BulkEdit::AddTag(tag) => {
                findings.extend(tags::check(std::slice::from_ref(tag)));
                *tag = known_tag(&set, &directory, tag).unwrap_or_else(|| tag.trim().to_owned());
            }
            BulkEdit::RemoveTag(tag) => {
                *tag = known_tag(&set, &directory, tag).ok_or_else(|| unknown(tag))?;
            }
            BulkEdit::DeleteTag(tag) => {
                *tag = known_tag(&set, &directory, tag).ok_or_else(|| unknown(tag))?;
                let folded = folded_tag(tag);
                bulk.customers = directory
                    .rows()
                    .filter(|row| row.tags().any(|other| folded_tag(other) == folded))
                    .map(|row| row.key())
                    .collect();
            }
            BulkEdit::Budget(amount) => {
                self.offers(Feature::Budget)?;
                if self.partner()?.sandbox {
                    return Err(Refusal::Rule {
                        rule: "BU-05",
                        message: Message::new("budget-not-in-sandbox"),
                    });
                }
                if let Some(text) = amount {
                    match money::amount(text) {
                        Some(kept) => *text = kept,
                        None => findings.push(
                            Finding::block("BU-08", Message::new("budget-not-an-amount"))
                                .at(field::path::BUDGET)
                                .of(text),
                        ),
                    }
                }
            }
            BulkEdit::Tags { add, remove } => {
                findings.extend(tags::check(add));
                for tag in add {
                    *tag =
                        known_tag(&set, &directory, tag).unwrap_or_else(|| tag.trim().to_owned());
                }
                for tag in remove {
                    *tag = known_tag(&set, &directory, tag).ok_or_else(|| unknown(tag))?;
                }
            }
            BulkEdit::Fields(_) => {}
        }
        Ok(findings)
    }

    fn bulk_consequences(&self, edit: &BulkEdit) -> Result<Vec<Message>, Refusal> {
        Ok(match edit {
            BulkEdit::Budget(Some(_)) => vec![
                Message::new("budget-only-a-monitor"),
                Message::new("budget-currency")
                    .with("currency", money::currency(&self.partner()?.country)),
                Message::new("budget-notice"),
            ],
            BulkEdit::DeleteTag(_) => vec![Message::new("bulk-tag-gone")],
            _ => Vec::new(),
        })
    }
}

pub(super) fn transition(old: Box<Customer>, revision: Revision, new: Box<Customer>) -> Transition {
    Transition {
        old: Some(Stored {
            revision,
            record: Record::Customer(old),
        }),
        new: Some(Record::Customer(new)),
    }
}

/// A finding of one of many customers, with its name; among others it only leaves this one out.
fn excluded(mut finding: Finding, name: &str, alone: bool) -> Finding {
    if !alone {
        finding.severity = Severity::Warn;
        finding.message = Message::new("bulk-left-out")
            .with("name", name)
            .with("reason", finding.message);
    }
    finding
}
