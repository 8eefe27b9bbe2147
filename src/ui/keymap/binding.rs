//! A binding: keys, what they do, where, and whether they work now.

use crate::{
    app::{Action, Model, Scope, permit},
    domain::{cloud::Feature, message::Message, permission::Act},
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
    /// What of the permission matrix it is; `None`: everybody may.
    pub act: Option<Act>,
    /// What the cloud must offer for it.
    pub feature: Option<Feature>,
    /// Whether it changes the book, or begins what does.
    pub changes: bool,
    /// Whether what is on the screen lets it work now; if not, why.
    when: fn(&Model) -> Result<(), Message>,
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
        act: None,
        feature: None,
        changes: false,
        when: permit::always,
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

    /// Shows what only some roles may see.
    pub(super) const fn sees(mut self, act: Act) -> Self {
        self.act = Some(act);
        self
    }

    /// Begins a change that only some roles may do.
    pub(super) const fn does(mut self, act: Act) -> Self {
        self.act = Some(act);
        self.changes()
    }

    /// Begins a change.
    pub(super) const fn changes(mut self) -> Self {
        self.changes = true;
        self
    }

    /// Works only in a cloud that offers it.
    pub(super) const fn in_cloud(mut self, feature: Feature) -> Self {
        self.feature = Some(feature);
        self
    }

    /// Works only if the screen says so.
    pub(super) const fn when(mut self, when: fn(&Model) -> Result<(), Message>) -> Self {
        self.when = when;
        self
    }

    /// Whether it works now; if not, why: the role, the cloud, a book that is only read, then what is on the screen
    /// (RO-05, CD-08).
    pub fn enabled(&self, model: &Model) -> Result<(), Message> {
        let session = &model.cx.session;
        if self.act.is_some() || self.feature.is_some() || self.changes {
            permit::book(model)?;
        }
        if let Some(act) = self.act {
            permit::role(session, act)?;
        }
        if let Some(feature) = self.feature {
            permit::cloud(session, feature)?;
        }
        if self.changes {
            permit::writable(session)?;
        }
        (self.when)(model)
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
