//! Somebody else's change of what is being edited.

use crate::app::Context;
use crate::domain::{finding::Finding, message::Message};

use super::Form;

/// A field that somebody else changed while it was being edited (UP-14, USR-36).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// Path of the field.
    pub id: &'static str,
    /// The value that the editing began with.
    pub base: String,
    /// The value that is saved now.
    pub theirs: String,
}

impl Conflict {
    /// The three values at the field: before, now, and the way out. `rule` is the one that wants them shown.
    pub fn finding(&self, rule: &'static str, form: &Form, cx: &Context) -> Finding {
        let words = |value: &str| {
            let mut field = form.field(self.id).cloned();
            if let Some(field) = &mut field {
                field.set(value);
            }
            match field.map(|field| field.words(&cx.catalogue)) {
                Some(words) if !words.is_empty() => words,
                _ if value.is_empty() => cx.catalogue.get("list-emptied"),
                _ => value.to_owned(),
            }
        };
        let mine = form.value(self.id);
        let message = Message::new("forms-conflict")
            .with("base", words(&self.base))
            .with("theirs", words(&self.theirs))
            .with("mine", words(&mine));
        Finding::warn(rule, message).at(self.id)
    }
}
