//! The one table of bindings: it feeds dispatch, footer, help, palette and README.

use crate::app::{
    Action, Edit, Model, Move, Scope,
    action::Offer,
    permit,
    rows::Column,
    screen::{
        activity::{self, Field},
        customers, welcome,
    },
};
use crate::domain::{cloud::Feature, permission::Act};
use crate::text::Catalogue;

use super::key::Key;

mod binding;
mod desk;
mod files;
mod forms;
mod people;
mod relationships;
mod subscriptions;
mod transfers;
mod upkeep;

pub use binding::Binding;
use binding::bind;

use Action as A;
use Scope as S;

const fn list(keys: &'static [&'static str], act: customers::Act, text: &'static str) -> Binding {
    bind(S::Customers, keys, A::Customers(act), text).named()
}

const fn sort(keys: &'static [&'static str], column: Column, text: &'static str) -> Binding {
    list(keys, customers::Act::Sort(column), text)
}

const fn edit(keys: &'static [&'static str], edit: Edit, text: &'static str) -> Binding {
    bind(S::Text, keys, A::Edit(edit), text)
}

const fn go(keys: &'static [&'static str], step: Move, text: &'static str) -> Binding {
    bind(S::List, keys, A::Move(step), text)
}

const fn accept(scope: Scope, text: &'static str) -> Binding {
    bind(scope, &["enter"], A::Accept, text).foot(1)
}

const fn back(scope: Scope, text: &'static str) -> Binding {
    bind(scope, &["esc"], A::Back, text).foot(9)
}

/// The bindings of lists, forms, overlays, and of everywhere.
const BINDINGS: &[Binding] = &[
    // The customer list.
    accept(S::Customers, "key-open"),
    list(&["/"], customers::Act::Filter, "key-filter").foot(2),
    bind(S::Customers, &["a"], A::AddCustomer, "key-add-customer")
        .foot(3)
        .named()
        .does(Act::AddCustomer)
        .in_cloud(Feature::NewCustomers),
    bind(S::Customers, &["i"], A::Import, "key-import")
        .foot(4)
        .named()
        .changes(),
    bind(S::Customers, &["e"], A::Export, "key-export")
        .foot(5)
        .named()
        .does(Act::ExportCustomers),
    list(&["space"], customers::Act::Mark, "key-mark"),
    list(&["ctrl-a"], customers::Act::MarkAll, "key-mark-all"),
    list(&["y"], customers::Act::CopyId, "key-copy-id"),
    list(&["Y"], customers::Act::CopyDomain, "key-copy-domain"),
    list(&["f5"], customers::Act::Reload, "key-reload"),
    list(&["p"], customers::Act::Pane, "directory-key-pane"),
    list(&["U"], customers::Act::Users, "key-users"),
    list(&[], customers::Act::ChooseSegment, "list-key-segment"),
    list(&[], customers::Act::SaveSegment, "list-key-save-segment")
        .does(Act::ViewCustomers)
        .when(permit::save_segment),
    list(
        &[],
        customers::Act::ForgetSegment,
        "list-key-delete-segment",
    )
    .does(Act::ViewCustomers),
    sort(&["1"], Column::Name, "key-sort-name"),
    sort(&["2"], Column::MicrosoftId, "key-sort-id"),
    sort(&["3"], Column::Domain, "key-sort-domain"),
    sort(&["4"], Column::Relationship, "key-sort-relationship"),
    sort(&["5"], Column::Tags, "key-sort-tags"),
    bind(S::Customers, &["esc"], A::Back, "key-clear"),
    accept(S::CustomersFilter, "key-filter-done"),
    bind(S::CustomersFilter, &["tab"], A::NextField, "key-complete").foot(2),
    bind(
        S::CustomersFilter,
        &["shift-tab"],
        A::PreviousField,
        "list-key-next-completion",
    )
    .foot(3),
    bind(S::CustomersFilter, &["esc"], A::Back, "key-filter-leave").foot(4),
    // The activity log.
    accept(S::Activity, "key-before-after"),
    bind(
        S::Activity,
        &["/"],
        A::Activity(activity::Act::Filter(Field::Text)),
        "key-filter",
    )
    .foot(2)
    .named(),
    bind(
        S::Activity,
        &["f"],
        A::Activity(activity::Act::Filter(Field::From)),
        "key-dates",
    )
    .foot(3)
    .named(),
    bind(
        S::Activity,
        &["u"],
        A::Activity(activity::Act::Undo),
        "key-undo-entry",
    )
    .foot(4)
    .named()
    .changes()
    .when(permit::undo_entry),
    bind(S::Activity, &["e"], A::Export, "key-export-log")
        .foot(5)
        .named()
        .sees(Act::ExportActivityLog),
    bind(
        S::Activity,
        &["f5"],
        A::Activity(activity::Act::Reload),
        "key-reload",
    )
    .named(),
    back(S::Activity, "key-back"),
    accept(S::ActivityFilter, "key-filter-done"),
    bind(S::ActivityFilter, &["tab"], A::NextField, "key-next-field").foot(2),
    bind(
        S::ActivityFilter,
        &["shift-tab"],
        A::PreviousField,
        "key-previous-field",
    ),
    bind(S::ActivityFilter, &["esc"], A::Back, "key-filter-leave").foot(3),
    // The welcome screen.
    accept(S::Welcome, "key-choose"),
    bind(
        S::Welcome,
        &["d"],
        A::Welcome(welcome::Act::Demo),
        "key-demo",
    )
    .foot(2)
    .named(),
    accept(S::Offers, "key-choose"),
    // Forms.
    bind(S::Form, &["ctrl-s"], A::Save, "key-save")
        .foot(1)
        .named(),
    bind(S::Form, &["tab", "down"], A::NextField, "key-next-field").foot(2),
    bind(
        S::Form,
        &["shift-tab", "up"],
        A::PreviousField,
        "key-previous-field",
    ),
    bind(S::Form, &["enter"], A::Accept, "key-enter-field").foot(3),
    bind(S::Form, &["right", "space"], A::NextValue, "key-next-value"),
    bind(S::Form, &["left"], A::PreviousValue, "key-previous-value"),
    bind(S::Form, &["pgup"], A::Move(Move::First), "key-first-field"),
    bind(S::Form, &["pgdn"], A::Move(Move::Last), "key-last-field"),
    back(S::Form, "key-back"),
    accept(S::Picker, "key-choose"),
    bind(S::Picker, &["tab"], A::NextField, "key-choose"),
    bind(S::Picker, &["up"], A::Move(Move::Up), "key-up"),
    bind(S::Picker, &["down"], A::Move(Move::Down), "key-down"),
    bind(S::Picker, &["pgup"], A::Move(Move::PageUp), "key-page-up"),
    bind(
        S::Picker,
        &["pgdn"],
        A::Move(Move::PageDown),
        "key-page-down",
    ),
    back(S::Picker, "key-close"),
    // Overlays.
    bind(S::Review, &["enter", "ctrl-s"], A::Accept, "key-confirm").foot(1),
    back(S::Review, "key-not-yet"),
    bind(S::Committing, &["esc"], A::Cancel, "key-stop").foot(1),
    bind(S::Confirm, &["y", "enter"], A::Accept, "key-yes").foot(1),
    bind(S::Confirm, &["esc", "n"], A::Back, "key-no").foot(2),
    accept(S::Choice, "key-choose"),
    back(S::Choice, "key-close"),
    accept(S::Prompt, "key-ok"),
    bind(S::Prompt, &["tab"], A::NextField, "key-complete").foot(2),
    bind(S::Prompt, &["up"], A::Move(Move::Up), "key-up"),
    bind(S::Prompt, &["down"], A::Move(Move::Down), "key-down"),
    back(S::Prompt, "key-close"),
    accept(S::Palette, "key-do"),
    back(S::Palette, "key-close"),
    bind(S::Help, &["esc", "q", "?", "enter"], A::Back, "key-close").foot(1),
    bind(S::Notices, &["esc", "q", "enter"], A::Back, "key-close").foot(1),
    // Typing.
    edit(&["left"], Edit::Left, "key-left"),
    edit(&["right"], Edit::Right, "key-right"),
    edit(&["ctrl-left", "alt-b"], Edit::WordLeft, "key-word-left"),
    edit(&["ctrl-right", "alt-f"], Edit::WordRight, "key-word-right"),
    edit(&["home"], Edit::Home, "key-line-start"),
    edit(&["end", "ctrl-e"], Edit::End, "key-line-end"),
    edit(&["backspace", "ctrl-h"], Edit::Backspace, "key-backspace"),
    edit(&["delete"], Edit::Delete, "key-delete"),
    edit(
        &["ctrl-w", "alt-backspace"],
        Edit::DeleteWord,
        "key-delete-word",
    ),
    edit(&["ctrl-u"], Edit::DeleteToStart, "key-delete-to-start"),
    edit(&["ctrl-k"], Edit::DeleteToEnd, "key-delete-to-end"),
    // Moving.
    go(&["up", "k"], Move::Up, "key-up"),
    go(&["down", "j"], Move::Down, "key-down"),
    go(&["pgup", "ctrl-b"], Move::PageUp, "key-page-up"),
    go(&["pgdn", "ctrl-f"], Move::PageDown, "key-page-down"),
    go(&["home", "g"], Move::First, "key-first"),
    go(&["end", "G"], Move::Last, "key-last"),
    // Everywhere but above an overlay.
    bind(S::Global, &["l"], A::OpenActivity, "key-activity")
        .foot(8)
        .named()
        .sees(Act::ViewActivityLog),
    bind(S::Global, &["u"], A::UndoLast, "key-undo")
        .named()
        .changes(),
    bind(S::Global, &[":", "ctrl-p"], A::OpenPalette, "key-palette").foot(7),
    bind(S::Global, &["?", "f1"], A::Help, "key-help")
        .foot(6)
        .named(),
    bind(S::Global, &["!"], A::Notices, "key-notices").named(),
    bind(S::Global, &["T"], A::SwitchTheme, "key-theme").named(),
    bind(S::Global, &["L"], A::SwitchLanguage, "key-language").named(),
    bind(S::Global, &[], A::Lock, "key-lock")
        .named()
        .when(permit::sealed),
    bind(S::Global, &["q", "ctrl-q"], A::Quit, "key-quit")
        .foot(10)
        .named(),
    bind(S::Unlock, &["enter"], A::Accept, "key-unlock").foot(1),
    // Always.
    bind(S::Always, &["ctrl-c"], A::Quit, "key-quit"),
    bind(S::Always, &["ctrl-z"], A::Suspend, "key-suspend"),
    bind(S::Always, &["ctrl-l"], A::Redraw, "key-redraw"),
];

/// All bindings: the one table, in the order in which they are asked.
pub fn bindings() -> impl Iterator<Item = &'static Binding> {
    BINDINGS
        .iter()
        .chain(forms::BINDINGS)
        .chain(files::BINDINGS)
        .chain(people::BINDINGS)
        .chain(desk::BINDINGS)
        .chain(relationships::BINDINGS)
        .chain(transfers::BINDINGS)
        .chain(subscriptions::BINDINGS)
        .chain(upkeep::BINDINGS)
}

/// The bindings that hold now, those that are asked first first.
pub fn active(model: &Model) -> Vec<&'static Binding> {
    let focus = model.focus();
    let mut found: Vec<&'static Binding> = Vec::new();
    for scope in focus.scopes {
        for binding in bindings().filter(|binding| binding.scope == scope) {
            // A printable key beside a text field is text, and a key that is taken already is taken.
            let mut keys = binding.keys.iter().filter_map(|text| Key::parse(text));
            // What has no key is found in the palette.
            let reachable = binding.keys.is_empty()
                || keys.any(|key| {
                    let typed = focus.text && key.printable().is_some();
                    !typed && !found.iter().any(|b| b.has(key))
                });
            if reachable {
                found.push(binding);
            }
        }
    }
    found
}

/// What a key does now. The one place where that is decided: text, overlay, screen, then what holds everywhere.
pub fn resolve(model: &Model, key: Key) -> Option<Action> {
    let focus = model.focus();
    if focus.text
        && let Some(c) = key.printable()
    {
        return Some(Action::Insert(c));
    }
    let binding = focus
        .scopes
        .iter()
        .find_map(|scope| bindings().find(|binding| binding.scope == *scope && binding.has(key)))?;
    Some(match (binding.enabled(model), &binding.action) {
        (Err(why), _) => Action::Refused(why),
        (Ok(()), Action::OpenPalette) => Action::Palette(offers(model, &model.cx.catalogue)),
        (Ok(()), action) => action.clone(),
    })
}

/// What the palette offers here: what works first, in the order of the table.
pub fn offers(model: &Model, words: &Catalogue) -> Vec<Offer> {
    let mut offers: Vec<Offer> = active(model)
        .into_iter()
        .filter(|binding| binding.palette)
        .map(|binding| Offer {
            label: words.get(binding.text),
            keys: binding.shown(),
            reason: binding.enabled(model).err(),
            action: binding.action.clone(),
        })
        .collect();
    offers.sort_by_key(|offer| offer.reason.is_some());
    offers
}

#[cfg(test)]
mod tests;
