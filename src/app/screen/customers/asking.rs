//! What the list asks for, and which keys wait for the answer.

use crate::app::{
    Action, Context, Effect,
    effect::{Question, ViewState},
};

use super::{Act, Customers};

impl Customers {
    /// Asks for another list than the one that is shown: keys that are about its rows wait for it.
    pub(super) fn ask_anew(&mut self, cx: &mut Context) {
        self.awaited = true;
        self.ask(cx);
    }

    /// Whether an action means a row of the list, so that it must not be taken for one of the list before.
    pub(super) fn is_about_rows(&self, action: &Action) -> bool {
        match action {
            Action::Move(_) => true,
            Action::Customers(act) => !matches!(
                act,
                Act::Filter | Act::Sort(_) | Act::Reload | Act::Pane | Act::UseSegment(_)
            ),
            Action::Insert(_)
            | Action::Edit(_)
            | Action::Paste(_)
            | Action::NextField
            | Action::PreviousField
            | Action::Accept => !self.filtering,
            Action::Quit
            | Action::Back
            | Action::Suspend
            | Action::Redraw
            | Action::Help
            | Action::SwitchTheme
            | Action::SwitchLanguage => false,
            _ => true,
        }
    }

    pub(super) fn ask(&mut self, cx: &mut Context) {
        let query = self.query();
        self.lookup.asked.clone_from(&query.text);
        cx.ask_instead(&mut self.list_job, Question::List(query));
    }

    /// The cursor moved: remember the customer, read its record.
    pub(super) fn moved(&mut self, cx: &mut Context) {
        let key = self.current().map(|row| row.key);
        self.keep = key.or(self.keep);
        self.read_record(cx);
    }

    /// Reads the record under the cursor, where it is shown.
    pub(super) fn read_record(&mut self, cx: &mut Context) {
        match self.current() {
            Some(row) if self.pane => {
                cx.ask_instead(&mut self.detail_job, Question::Customer(row.key));
            }
            _ => self.detail = None,
        }
    }

    pub(super) fn keep_view(&self, cx: &mut Context) {
        cx.effect(Effect::SaveView(ViewState {
            sort: self.sort,
            descending: self.descending,
            filter: self.query().text,
            at: self.keep,
            pane_closed: !self.pane,
        }));
    }
}
