//! A form: fields one below the other, findings at each, a picker for long choices.
//!
//! A screen owns a [`Form`], pushes its scopes in `State::focus` by [`Form::focus`], hands it the actions it does not
//! know by [`Form::update`], and reacts to the [`FormEvent`]s: check when a field was left, keep the draft when one
//! changed, review when it is to be saved.

pub mod conflict;
pub mod customer;
pub mod field;
pub mod offer;
pub mod picker;

use crate::domain::finding::{Finding, Place};
use crate::text::Catalogue;

use super::{
    action::{Action, Move},
    model::Focus,
    scope::Scope,
};

pub use conflict::Conflict;
pub use field::{Field, Kind, Label, Opt};
pub use offer::Offer;
pub use picker::Picker;

/// What came of an action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FormEvent {
    /// The value of a field changed.
    Changed(&'static str),
    /// The cursor left a field.
    Left(&'static str),
    /// Enter on the last field, or Ctrl-S: review and save.
    Submit,
    /// Esc, with no picker open.
    Back,
}

/// See the module.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Form {
    /// The fields, in the order of the screen.
    pub fields: Vec<Field>,
    /// The open picker of the field in focus.
    pub picker: Option<Picker>,
    /// Findings that belong to no field.
    pub general: Vec<Finding>,
    /// Whether it changed since the draft was last kept.
    pub dirty: bool,
    /// The form is only looked at: the cursor also goes to fields that cannot be changed.
    pub browse: bool,
    /// The form is a page of a record: what cannot be changed is marked, and explained under the cursor.
    pub page: bool,
    at: usize,
}

impl Form {
    /// A form with the cursor in the first field that can be changed.
    pub fn new(fields: Vec<Field>) -> Self {
        let at = fields.iter().position(Field::open).unwrap_or_default();
        Self {
            fields,
            at,
            ..Self::default()
        }
    }

    /// Where the cursor is.
    pub const fn at(&self) -> usize {
        self.at
    }

    /// Puts the cursor on a field.
    pub fn go_to(&mut self, id: &str) {
        if let Some(at) = self
            .fields
            .iter()
            .position(|field| field.id == id && self.reaches(field))
        {
            self.at = at;
        }
    }

    /// Whether the cursor may go there.
    fn reaches(&self, field: &Field) -> bool {
        field.visible && (self.browse || field.locked.is_none())
    }

    /// The field in focus.
    pub fn current(&self) -> Option<&Field> {
        self.fields.get(self.at)
    }

    /// A field by its id.
    pub fn field(&self, id: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.id == id)
    }

    /// A field by its id, to change it: label, requirement, options, visibility.
    pub fn field_mut(&mut self, id: &str) -> Option<&mut Field> {
        self.fields.iter_mut().find(|field| field.id == id)
    }

    /// The value of a field; empty if there is none.
    pub fn value(&self, id: &str) -> String {
        self.field(id).map(Field::value).unwrap_or_default()
    }

    /// Sets the value of a field, as from a draft or a record.
    pub fn set(&mut self, id: &str, value: &str) {
        if let Some(field) = self.field_mut(id) {
            field.set(value);
        }
    }

    /// Ids and values, for a draft.
    pub fn values(&self) -> Vec<(String, String)> {
        self.fields
            .iter()
            .map(|field| (field.id.to_owned(), field.value()))
            .collect()
    }

    /// Sets all values of a draft; ids that are not here are passed over.
    pub fn restore(&mut self, values: &[(String, String)]) {
        for (id, value) in values {
            self.set(id, value);
        }
    }

    /// Replaces the findings: each goes to its field. A field shows them once it has been left.
    pub fn set_findings(&mut self, findings: &[Finding]) {
        for field in &mut self.fields {
            field.findings.clear();
        }
        self.general.clear();
        for finding in findings {
            let home = match &finding.place {
                Place::Field(path) => self
                    .fields
                    .iter_mut()
                    .find(|field| field.visible && field.id == path),
                _ => None,
            };
            match home {
                Some(field) => field.findings.push(finding.clone()),
                None => self.general.push(finding.clone()),
            }
        }
    }

    /// Shows all findings, also at fields that were not visited, and puts the cursor on the first that blocks.
    pub fn show_all(&mut self) {
        for field in &mut self.fields {
            field.left = true;
        }
        if let Some(at) = self
            .fields
            .iter()
            .position(|field| field.open() && field.blocked())
        {
            self.at = at;
        }
    }

    /// Adds the scopes of the form, the picker first.
    pub fn focus(&self, focus: &mut Focus) {
        if self.picker.is_some() {
            focus.scope(Scope::Picker);
            focus.typing();
        } else {
            if self.current().is_some_and(|field| field.line().is_some()) {
                focus.typing();
            }
            // Letters open the list of a choice; they never do something else in the middle of a form.
            focus.text = true;
            focus.scope(Scope::Form);
        }
    }

    /// Handles an action; tells what came of it, at most two things.
    pub fn update(&mut self, action: &Action, words: &Catalogue, page: usize) -> Vec<FormEvent> {
        if self.picker.is_some() {
            return self.pick(action, words, page);
        }
        let Some(field) = self.fields.get_mut(self.at) else {
            return Vec::new();
        };
        let id = field.id;
        match action {
            Action::Insert(_)
            | Action::Paste(_)
            | Action::Edit(_)
            | Action::NextValue
            | Action::PreviousValue
            | Action::Accept
                if field.locked.is_some() =>
            {
                Vec::new()
            }
            Action::Insert(c) if field.line().is_none() => {
                if *c == ' ' && field.turn(true) {
                    return self.changed(true, id);
                }
                self.picker = Picker::open(field, words);
                if *c == ' ' {
                    return Vec::new();
                }
                self.pick(action, words, page)
            }
            Action::Insert(c) => {
                let typed = field.insert(&c.to_string());
                self.changed(typed, id)
            }
            Action::Paste(text) => {
                let typed = field.insert(text);
                self.changed(typed, id)
            }
            Action::Edit(edit) => {
                let changed = field.line_mut().is_some_and(|line| line.edit(*edit));
                self.changed(changed, id)
            }
            Action::NextValue | Action::PreviousValue => {
                let changed = field.turn(matches!(action, Action::NextValue));
                self.changed(changed, id)
            }
            Action::NextField | Action::Move(Move::Down) => self.step(true),
            Action::PreviousField | Action::Move(Move::Up) => self.step(false),
            Action::Move(Move::PageDown) => self.jump(self.turned(true, page)),
            Action::Move(Move::PageUp) => self.jump(self.turned(false, page)),
            Action::Move(Move::First) => self.jump(0),
            Action::Move(Move::Last) => self.jump(self.fields.len().saturating_sub(1)),
            Action::Accept => {
                if let Some(picker) = Picker::open(field, words) {
                    self.picker = Some(picker);
                    Vec::new()
                } else if field.turn(true) {
                    self.changed(true, id)
                } else if self.next(true).is_some() {
                    self.step(true)
                } else {
                    self.leave(id, Some(FormEvent::Submit))
                }
            }
            Action::Save => self.leave(id, Some(FormEvent::Submit)),
            Action::Back => self.leave(id, Some(FormEvent::Back)),
            _ => Vec::new(),
        }
    }

    fn pick(&mut self, action: &Action, words: &Catalogue, page: usize) -> Vec<FormEvent> {
        let (Some(picker), Some(field)) = (&mut self.picker, self.fields.get_mut(self.at)) else {
            return Vec::new();
        };
        let id = field.id;
        match action {
            Action::Back => self.picker = None,
            Action::Accept | Action::NextField => {
                let chosen = picker.chosen();
                self.picker = None;
                if let Some(chosen) = chosen {
                    let changed = field.choose(chosen);
                    let mut events = self.changed(changed, id);
                    // A list of which several may be chosen stays where it is.
                    if !matches!(
                        self.fields.get(self.at).map(|f| &f.kind),
                        Some(Kind::Many { .. })
                    ) {
                        events.extend(self.step(true));
                    }
                    return events;
                }
            }
            _ => picker.update(action, field, words, page),
        }
        Vec::new()
    }

    fn changed(&mut self, changed: bool, id: &'static str) -> Vec<FormEvent> {
        if !changed {
            return Vec::new();
        }
        self.dirty = true;
        vec![FormEvent::Changed(id)]
    }

    fn next(&self, forward: bool) -> Option<usize> {
        let reached = |at: &usize| self.fields.get(*at).is_some_and(|f| self.reaches(f));
        if forward {
            (self.at + 1..self.fields.len()).find(reached)
        } else {
            (0..self.at).rev().find(reached)
        }
    }

    /// The field one page of fields further.
    fn turned(&self, forward: bool, page: usize) -> usize {
        let seen = |at: &usize| self.fields.get(*at).is_some_and(|f| f.visible);
        if forward {
            (self.at..self.fields.len())
                .filter(seen)
                .nth(page)
                .unwrap_or(self.fields.len())
        } else {
            (0..self.at)
                .rev()
                .filter(seen)
                .nth(page.saturating_sub(1))
                .unwrap_or(0)
        }
        .min(self.fields.len().saturating_sub(1))
    }

    fn step(&mut self, forward: bool) -> Vec<FormEvent> {
        let Some(at) = self.next(forward) else {
            return Vec::new();
        };
        self.jump(at)
    }

    fn jump(&mut self, to: usize) -> Vec<FormEvent> {
        let open = |at: &usize| self.fields.get(*at).is_some_and(|f| self.reaches(f));
        let to = if to >= self.at {
            (0..=to).rev().find(open)
        } else {
            (to..self.fields.len()).find(open)
        };
        match (to, self.current().map(|field| field.id)) {
            (Some(to), Some(id)) if to != self.at => {
                let events = self.leave(id, None);
                self.at = to;
                events
            }
            _ => Vec::new(),
        }
    }

    fn leave(&mut self, id: &'static str, then: Option<FormEvent>) -> Vec<FormEvent> {
        if let Some(field) = self.fields.get_mut(self.at) {
            field.left = true;
        }
        std::iter::once(FormEvent::Left(id)).chain(then).collect()
    }
}

#[cfg(test)]
mod tests;
