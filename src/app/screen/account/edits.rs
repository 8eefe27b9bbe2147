//! What was put in and is not saved: as changes to plan, as a draft, and against somebody else's change (UP-14).

use crate::app::{
    effect::Draft,
    form::{Conflict, Form, customer::typed},
};
use crate::domain::{
    customer::Customer,
    field,
    finding::{Finding, Place},
    rules::{self, Context as Rules},
};
use crate::service::intent::FieldEdit;

use super::{Account, page};

/// In a draft, the saved value of a field stands under its id with this before it.
const WAS: &str = "was:";

/// The record with all that was put in, and what could not be.
pub(super) fn apply(saved: &Customer, form: &Form) -> (Customer, Vec<Finding>) {
    let mut new = saved.clone();
    let mut found = Vec::new();
    for field in form.fields.iter().filter(|field| field.open()) {
        if field.value() == page::saved(saved, field.id) {
            continue;
        }
        if let Err(finding) = field::set(&mut new, field.id, &typed(field)) {
            found.push(finding);
        }
    }
    (new, found)
}

/// What the rules say about the changes, but for fields whose value could not even be put in.
pub(super) fn findings(
    saved: &Customer,
    new: &Customer,
    spoilt: &[Finding],
    context: &Rules<'_>,
) -> Vec<Finding> {
    let places: Vec<&Place> = spoilt.iter().map(|finding| &finding.place).collect();
    let mut found = rules::customer::check_update(saved, new, context);
    found.retain(|finding| !places.contains(&&finding.place));
    found
}

/// The edits of a draft: field, the saved value they began with, the value.
pub(super) fn of_draft(draft: &Draft, form: &Form) -> Vec<(&'static str, String, String)> {
    let value = |name: &str| {
        draft
            .values
            .iter()
            .find(|(id, _)| id == name)
            .map(|(_, value)| value.clone())
    };
    form.fields
        .iter()
        .filter_map(|field| {
            let was = value(&format!("{WAS}{}", field.id)).unwrap_or_default();
            Some((field.id, was, value(field.id)?))
        })
        .collect()
}

impl Account {
    /// What differs from what is saved: field, saved value, new value.
    pub fn edits(&self) -> Vec<(&'static str, String, String)> {
        let Some(saved) = &self.customer else {
            return Vec::new();
        };
        self.form
            .fields
            .iter()
            .filter(|field| field.open())
            .map(|field| (field.id, page::saved(saved, field.id), field.value()))
            .filter(|(_, was, value)| was != value)
            .collect()
    }

    /// The same, to be planned: only what changed (UP-01); the empty text clears (UP-16).
    pub(super) fn field_edits(&self) -> Vec<FieldEdit> {
        let changed: Vec<_> = self.edits().into_iter().map(|(id, ..)| id).collect();
        self.form
            .fields
            .iter()
            .filter(|field| changed.contains(&field.id))
            .map(|field| FieldEdit {
                path: field.id.to_owned(),
                value: typed(field),
            })
            .collect()
    }

    /// The same, to be kept.
    pub(super) fn draft_values(&self) -> Vec<(String, String)> {
        self.edits()
            .into_iter()
            .flat_map(|(id, was, value)| [(id.to_owned(), value), (format!("{WAS}{id}"), was)])
            .collect()
    }

    /// Puts an edit on top of what is saved now. Where that is no longer what the edit began with, both are shown.
    pub(super) fn merge(&mut self, id: &'static str, was: &str, value: &str) {
        let Some(saved) = &self.customer else { return };
        let theirs = page::saved(saved, id);
        let base = match self.conflicts.iter().position(|known| known.id == id) {
            Some(known) => self.conflicts.remove(known).base,
            None => was.to_owned(),
        };
        if theirs == value {
            return;
        }
        if let Some(field) = self.form.field_mut(id) {
            page::put(field, value);
            field.left = true;
        }
        if theirs != base {
            self.conflicts.push(Conflict { id, base, theirs });
        }
    }

    /// Back to what is saved.
    pub(super) fn forget_edits(&mut self) {
        let Some(saved) = &self.customer else { return };
        for field in &mut self.form.fields {
            page::put(field, &page::saved(saved, field.id));
            field.was = None;
            field.findings.clear();
        }
    }
}
