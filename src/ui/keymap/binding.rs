//! A binding: keys, what they do, where, and whether they work now.

use crate::{
    app::{Action, Model, Scope, permit},
    domain::message::Message,
    ui::key::Key,
};

/// A binding.
#[derive(Debug)]
pub struct Binding {
    /// Where it holds.
    pub scope: Scope,
    /// Its keys; the first one is shown.
    pub keys: &'static [&'static str],
    /// What it does.
    pub action: Action,
    /// Text id of what it does.
    pub text: &'static str,
    /// Place in the footer, small numbers first; 0: not shown there.
    pub footer: u8,
    /// Whether the palette offers it.
    pub palette: bool,
    /// Whether it works now; if not, why (RO-05).
    pub enabled: fn(&Model) -> Result<(), Message>,
}

pub(super) const fn bind(
    scope: Scope,
    keys: &'static [&'static str],
    action: Action,
    text: &'static str,
) -> Binding {
    Binding {
        scope,
        keys,
        action,
        text,
        footer: 0,
        palette: false,
        enabled: permit::always,
    }
}

impl Binding {
    /// Shown in the footer, small numbers first.
    pub(super) const fn foot(mut self, place: u8) -> Self {
        self.footer = place;
        self
    }

    /// Offered by the palette.
    pub(super) const fn named(mut self) -> Self {
        self.palette = true;
        self
    }

    /// Works only if.
    pub(super) const fn when(mut self, enabled: fn(&Model) -> Result<(), Message>) -> Self {
        self.enabled = enabled;
        self
    }

    /// Whether one of its keys is this one.
    pub fn has(&self, key: Key) -> bool {
        self.keys.iter().any(|text| Key::parse(text) == Some(key))
    }

    /// Its keys for people.
    pub fn shown(&self) -> String {
        self.keys
            .iter()
            .filter_map(|text| Key::parse(text))
            .map(|key| key.to_string())
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// Its first key for people; while text is typed, the first that is no text.
    pub fn shown_first(&self, text: bool) -> String {
        self.keys
            .iter()
            .filter_map(|text| Key::parse(text))
            .find(|key| !(text && key.printable().is_some()))
            .map(|key| key.to_string())
            .unwrap_or_default()
    }
}
