//! What the list asks for, and which keys wait for the answer.

use std::sync::Arc;

use crate::app::{
    Action, Context, Outcome,
    effect::Question,
    list::Cursor,
    people::{UsersListing, UsersQuery},
};
use crate::domain::filter::users::UserWords;

use super::{Act, Stage, Users};

/// The term that shows deleted users.
const DELETED: &str = "state:deleted";

impl Users {
    /// What is asked for.
    pub fn query(&self) -> UsersQuery {
        UsersQuery {
            of: self.of.as_ref().map(|(key, _)| key.microsoft_id),
            text: self.filter.text().to_owned(),
            sort: self.sort,
            descending: self.descending,
            keep: self.keep,
            only: self
                .marked_only
                .then(|| self.marks.iter().copied().collect()),
        }
    }

    pub(super) fn ask(&mut self, cx: &mut Context) {
        // What reads a million users is not begun anew for every letter that is typed meanwhile.
        if self.listing.is_none() && self.job.is_some() {
            self.again = true;
            return;
        }
        let query = self.query();
        cx.ask_instead(&mut self.job, Question::Users(query));
    }

    /// Asks for another list than the one that is shown: keys that are about its rows wait for it.
    pub(super) fn ask_anew(&mut self, cx: &mut Context) {
        self.awaited = true;
        self.ask(cx);
    }

    /// Whether an action means a row of the list, so that it must not be taken for one of the list before.
    pub(super) fn is_about_rows(&self, action: &Action) -> bool {
        match action {
            Action::Move(_) | Action::UserDo(_) | Action::OpenPalette | Action::Palette(_) => true,
            Action::Users(act) => !matches!(
                act,
                Act::Filter | Act::Sort(_) | Act::Reload | Act::Deleted | Act::MarkedOnly
            ),
            Action::Accept => !self.filter.open,
            _ => false,
        }
    }

    pub(super) fn words(&self) -> UserWords {
        self.listing
            .as_ref()
            .map(|listing| listing.words().clone())
            .unwrap_or_default()
    }

    pub(super) fn open_filter(&mut self) {
        self.filter.open = true;
        let words = self.words();
        self.filter.offer(&words);
    }

    /// Puts another filter there.
    pub(super) fn put_filter(&mut self, text: &str, cx: &mut Context) {
        let words = self.words();
        self.filter.set(text, &words);
        self.narrowed(cx);
    }

    /// Another filter holds.
    pub(super) fn narrowed(&mut self, cx: &mut Context) {
        // A new filter begins at its first hit; a cleared one stays where it is.
        if !self.filter.line.is_empty() {
            self.keep = None;
            self.cursor = Cursor::default();
        }
        self.ask_anew(cx);
    }

    /// Deleted users, or the others.
    pub(super) fn turn_deleted(&mut self, cx: &mut Context) {
        let text = self.filter.line.text();
        let rest: Vec<&str> = text.split(' ').filter(|term| *term != DELETED).collect();
        let text = if self.shows_deleted() {
            rest.join(" ").trim().to_owned()
        } else {
            format!("{DELETED} {text}").trim().to_owned()
        };
        self.put_filter(&text, cx);
    }

    pub(super) fn turn_marked_only(&mut self, cx: &mut Context) {
        self.marked_only = !self.marked_only && !self.marks.is_empty();
        self.ask_anew(cx);
    }

    /// The cursor moved: remember the user, read its record.
    pub(super) fn moved(&mut self, cx: &mut Context) {
        let at = self.cursor.at;
        let id = self.listing.as_ref().and_then(|listing| listing.id(at));
        self.keep = id.or(self.keep);
        self.read_record(cx);
    }

    pub(super) fn read_record(&mut self, cx: &mut Context) {
        let at = self.cursor.at;
        match self.listing.as_ref().and_then(|listing| listing.id(at)) {
            Some((tenant, id)) => {
                cx.ask_instead(&mut self.detail_job, Question::User(tenant, id));
            }
            None => self.detail = None,
        }
    }

    /// An answer to what was asked.
    pub(super) fn listed(&mut self, outcome: &Outcome, cx: &mut Context) {
        match outcome {
            Outcome::Progress { done, total } => {
                if let Stage::Loading { done: d, total: t } = &mut self.stage {
                    (*d, *t) = (*done, *total);
                }
                return;
            }
            Outcome::Users(listing) => self.show(listing, cx),
            Outcome::Failed(why) => self.stage = Stage::Failed(why.clone()),
            _ => {}
        }
        self.awaited = false;
        self.job = None;
        if std::mem::take(&mut self.again) {
            self.ask_anew(cx);
        }
    }

    fn show(&mut self, listing: &UsersListing, cx: &mut Context) {
        let at = listing.at.unwrap_or(self.cursor.at);
        self.cursor.put(at, listing.len(), cx.viewport.page);
        self.listing = Some(listing.clone());
        self.stage = Stage::Ready;
        if self.filter.open {
            let words = Arc::new(self.words());
            self.filter.offer(&words);
        }
        self.moved(cx);
    }
}
