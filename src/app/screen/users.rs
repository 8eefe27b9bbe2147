//! The users of a customer's tenant (USR-1 to USR-3). They can be looked at; changing one is another screen's matter.

use std::sync::Arc;

use crate::app::{
    Action, Context, Outcome, Scope,
    effect::{JobId, Question},
    line::Line,
    list::Cursor,
    model::Focus,
};
use crate::domain::{
    customer::CustomerKey,
    fold::fold,
    guid::Guid,
    message::Message,
    user::{User, UserState},
};

use super::State;

/// What only this screen does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Put the cursor into the filter field.
    Filter,
    /// Sort by this column; again: the other way round.
    Sort(Sort),
    /// Copy the sign-in name.
    Copy,
    /// Read the users again.
    Reload,
}

/// What the list can be sorted by.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Sort {
    /// Display name.
    #[default]
    Name,
    /// Sign-in name.
    Upn,
}

/// How the list is.
#[derive(Debug, Clone, PartialEq)]
pub enum Stage {
    /// It is being read.
    Loading,
    /// It is there.
    Ready,
    /// It could not be read.
    Failed(Message),
}

/// See the module.
#[derive(Debug)]
pub struct Users {
    /// Which customer.
    pub key: CustomerKey,
    /// Its name when the screen was opened.
    pub name: String,
    /// How the list is.
    pub stage: Stage,
    /// Where in the hits the cursor is.
    pub cursor: Cursor,
    /// Words that must all stand in the name or the sign-in name.
    pub filter: Line,
    /// Whether the filter field has the focus.
    pub filtering: bool,
    /// Sorted by.
    pub sort: Sort,
    /// Downwards.
    pub descending: bool,
    /// Whether the user under the cursor is shown alone, with all that is known.
    pub open: bool,
    /// Users in their thirty days of deletion: not in the list (USR-3).
    pub deleted: usize,
    all: Arc<[User]>,
    /// What is searched: name and sign-in name of each user, folded.
    texts: Vec<(String, String)>,
    /// All that are listed, sorted.
    sorted: Vec<usize>,
    /// Those of them that fit.
    hits: Vec<usize>,
    keep: Option<Guid>,
    job: Option<JobId>,
}

impl Users {
    /// The screen of a customer.
    pub fn new(key: CustomerKey, name: String) -> Self {
        Self {
            key,
            name,
            stage: Stage::Loading,
            cursor: Cursor::default(),
            filter: Line::default(),
            filtering: false,
            sort: Sort::default(),
            descending: false,
            open: false,
            deleted: 0,
            all: Arc::new([]),
            texts: Vec::new(),
            sorted: Vec::new(),
            hits: Vec::new(),
            keep: None,
            job: None,
        }
    }

    /// How many fit.
    pub const fn len(&self) -> usize {
        self.hits.len()
    }

    /// Whether none fits.
    pub const fn is_empty(&self) -> bool {
        self.hits.is_empty()
    }

    /// How many there are, but for deleted ones.
    pub const fn total(&self) -> usize {
        self.sorted.len()
    }

    /// The user at a line of the list.
    pub fn get(&self, line: usize) -> Option<&User> {
        self.all.get(*self.hits.get(line)?)
    }

    /// The user under the cursor.
    pub fn current(&self) -> Option<&User> {
        self.get(self.cursor.at)
    }

    fn ask(&mut self, cx: &mut Context) {
        cx.ask_instead(&mut self.job, Question::Users(self.key.microsoft_id));
    }

    fn take(&mut self, users: &Arc<[User]>, page: usize) {
        self.all = Arc::clone(users);
        self.texts = users
            .iter()
            .map(|user| (fold(&user.display_name), fold(&user.user_principal_name)))
            .collect();
        self.deleted = users
            .iter()
            .filter(|user| user.state == UserState::Inactive)
            .count();
        self.stage = Stage::Ready;
        self.arrange(page);
    }

    fn arrange(&mut self, page: usize) {
        let (users, texts, sort) = (&self.all, &self.texts, self.sort);
        let mut sorted: Vec<usize> = (0..users.len())
            .filter(|&at| {
                users
                    .get(at)
                    .is_some_and(|user| user.state == UserState::Active)
            })
            .collect();
        sorted.sort_by_key(|&at| {
            texts.get(at).map(|(name, upn)| match sort {
                Sort::Name => (name, upn),
                Sort::Upn => (upn, name),
            })
        });
        if self.descending {
            sorted.reverse();
        }
        self.sorted = sorted;
        self.narrow(page);
    }

    /// Those that fit the filter; the cursor stays on its user where that one fits.
    fn narrow(&mut self, page: usize) {
        let filter = fold(self.filter.text());
        let words: Vec<_> = filter.split_whitespace().collect();
        self.hits = self
            .sorted
            .iter()
            .copied()
            .filter(|&at| {
                self.texts.get(at).is_some_and(|(name, upn)| {
                    words
                        .iter()
                        .all(|word| name.contains(word) || upn.contains(word))
                })
            })
            .collect();
        let at = (0..self.len())
            .find(|&line| {
                self.get(line)
                    .is_some_and(|user| Some(user.id) == self.keep)
            })
            .unwrap_or(0);
        self.cursor.put(at, self.len(), page);
    }

    fn moved(&mut self) {
        self.keep = self.current().map(|user| user.id).or(self.keep);
    }

    fn typed(&mut self, page: usize) {
        // A filter begins at its first hit; a cleared one stays where it is.
        if !self.filter.is_empty() {
            self.keep = None;
        }
        self.narrow(page);
        self.moved();
    }

    fn back(&mut self, cx: &mut Context) {
        if self.filtering {
            self.filtering = false;
        } else if self.open {
            self.open = false;
        } else if self.filter.is_empty() {
            if let Some(job) = self.job.take() {
                cx.cancel(job);
            }
            cx.pop();
        } else {
            self.filter.clear();
            self.typed(cx.viewport.page);
        }
    }

    fn act(&mut self, act: Act, cx: &mut Context) {
        match act {
            Act::Filter => {
                self.filtering = true;
                self.open = false;
            }
            Act::Sort(sort) => {
                self.descending = self.sort == sort && !self.descending;
                self.sort = sort;
                self.moved();
                self.arrange(cx.viewport.page);
            }
            Act::Copy => {
                if let Some(user) = self.current() {
                    cx.copy_word(user.user_principal_name.clone());
                }
            }
            Act::Reload => self.ask(cx),
        }
    }
}

impl State for Users {
    fn title(&self, _cx: &Context) -> Message {
        Message::new("users-title").with("name", self.name.as_str())
    }

    fn focus(&self, focus: &mut Focus) {
        if self.filtering {
            focus.scope(Scope::UsersFilter);
            focus.typing();
        } else {
            focus.scope(Scope::Users);
        }
        focus.scope(Scope::List);
    }

    fn start(&mut self, cx: &mut Context) {
        self.ask(cx);
    }

    fn busy(&self) -> bool {
        self.stage == Stage::Loading
    }

    fn update(&mut self, action: &Action, cx: &mut Context) {
        let page = cx.viewport.page;
        match action {
            Action::Viewport(_) => self.cursor.settle(self.len(), page),
            Action::Move(step) => {
                self.cursor.go(*step, self.len(), page);
                self.moved();
            }
            Action::Insert(c) if self.filtering => {
                self.filter.insert(&c.to_string());
                self.typed(page);
            }
            Action::Paste(text) if self.filtering => {
                self.filter.insert(text);
                self.typed(page);
            }
            Action::Edit(edit) if self.filtering && self.filter.edit(*edit) => {
                self.typed(page);
            }
            Action::Accept if self.filtering => self.filtering = false,
            Action::Accept => self.open = !self.open && self.current().is_some(),
            Action::Import => {
                cx.dispatch(Action::OpenImportUsers(self.key, self.name.clone()));
            }
            Action::Back => self.back(cx),
            Action::Users(act) => self.act(*act, cx),
            _ => {}
        }
    }

    fn outcome(&mut self, job: JobId, outcome: &Outcome, cx: &mut Context) -> bool {
        if self.job != Some(job) {
            return false;
        }
        match outcome {
            Outcome::Progress { .. } => return true,
            Outcome::Users(users) => {
                self.take(users, cx.viewport.page);
                self.moved();
            }
            Outcome::Failed(why) => self.stage = Stage::Failed(why.clone()),
            _ => {}
        }
        self.job = None;
        true
    }

    fn refresh(&mut self, cx: &mut Context) {
        self.ask(cx);
    }
}
