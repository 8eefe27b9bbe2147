//! The tags of some customers (TG-01 to TG-05): each on all of them, on some, or on none. Enter gives a tag to all of
//! them, or takes it away where all have it; what is typed narrows the list, or names a new tag. Ctrl-S reviews all that
//! was given and taken as one change.

use crate::app::{
    Action, Context, Outcome, Scope,
    effect::{Committed, JobId, Question, TagCount},
    form::picker::matching,
    line::Line,
    list::Cursor,
    model::Focus,
    screen::State,
};
use crate::domain::{customer::CustomerKey, finding::Severity, fold::fold, message::Message};
use crate::service::{
    bulk::{Bulk, BulkEdit},
    intent::Intent,
};

/// See the module.
#[derive(Debug)]
pub struct Tags {
    /// The customers.
    pub customers: Vec<CustomerKey>,
    /// The name of the first of them.
    pub first: String,
    /// Every tag, with how many of these customers carry it; `None` while the book is asked.
    pub tags: Option<Vec<TagCount>>,
    /// What narrows the list, or the name of a new tag.
    pub filter: Line,
    /// The tags that fit.
    pub hits: Vec<usize>,
    /// Where among the lines the cursor is.
    pub cursor: Cursor,
    /// Tags that all of them are to get.
    pub add: Vec<String>,
    /// Tags that all of them are to lose.
    pub remove: Vec<String>,
    job: Option<JobId>,
}

/// On how many of the customers a tag is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum On {
    /// On all.
    All,
    /// On some.
    Some,
    /// On none.
    None,
}

/// A line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Item<'a> {
    /// A tag that exists.
    Tag(&'a TagCount),
    /// A tag of this name, to be made (TG-03).
    New(&'a str),
}

impl Tags {
    /// The tags of these customers.
    pub fn new(customers: Vec<CustomerKey>, first: String) -> Self {
        Self {
            customers,
            first,
            tags: None,
            filter: Line::default(),
            hits: Vec::new(),
            cursor: Cursor::default(),
            add: Vec::new(),
            remove: Vec::new(),
            job: None,
        }
    }

    /// On how many of the customers a tag is, once what was chosen is done.
    pub fn on(&self, tag: &TagCount) -> On {
        if self.add.contains(&tag.name) {
            On::All
        } else if self.remove.contains(&tag.name) {
            On::None
        } else {
            self.before(tag)
        }
    }

    /// On how many of the customers a tag is now.
    pub fn before(&self, tag: &TagCount) -> On {
        match usize::try_from(tag.carried) {
            Ok(0) => On::None,
            Ok(count) if count >= self.customers.len() => On::All,
            _ => On::Some,
        }
    }

    /// The lines: tags that fit, then the new one, where no tag has the name that was typed.
    pub fn items(&self) -> Vec<Item<'_>> {
        let Some(tags) = &self.tags else {
            return Vec::new();
        };
        let typed = self.filter.text().trim();
        let known = tags.iter().any(|tag| fold(&tag.name) == fold(typed));
        let new = (!typed.is_empty() && !known).then_some(Item::New(typed));
        self.hits
            .iter()
            .filter_map(|at| tags.get(*at).map(Item::Tag))
            .chain(new)
            .collect()
    }

    fn narrow(&mut self) {
        let names = self.tags.iter().flatten().map(|tag| tag.name.clone());
        self.hits = matching(self.filter.text(), names);
        self.cursor = Cursor::default();
    }

    /// Gives the tag under the cursor, or takes it; again: as it was.
    fn toggle(&mut self, page: usize) {
        let (name, new, before) = match self.items().get(self.cursor.at) {
            None => return,
            Some(Item::New(name)) => ((*name).to_owned(), true, On::None),
            Some(Item::Tag(tag)) => (tag.name.clone(), false, self.before(tag)),
        };
        let toggled = name.clone();
        if let Some(at) = self.add.iter().position(|tag| *tag == name) {
            self.add.remove(at);
            // On some of them it may also be taken from those.
            if before == On::Some {
                self.remove.push(name);
            }
        } else if let Some(at) = self.remove.iter().position(|tag| *tag == name) {
            self.remove.remove(at);
        } else if before == On::All {
            self.remove.push(name);
        } else {
            if new {
                let tag = TagCount {
                    name: name.clone(),
                    carried: 0,
                };
                self.tags.get_or_insert_default().push(tag);
            }
            self.add.push(name);
        }
        // The next one can be typed at once; the cursor stays where it is.
        if !self.filter.is_empty() {
            self.filter.clear();
            self.narrow();
            let items = self.items();
            let at = items
                .iter()
                .position(|item| matches!(item, Item::Tag(tag) if tag.name == toggled));
            let len = items.len();
            self.cursor.put(at.unwrap_or(0), len, page);
        }
    }

    fn review(&self, cx: &mut Context) {
        let edit = match (self.add.as_slice(), self.remove.as_slice()) {
            ([], []) => {
                cx.notice(Severity::Info, Message::new("list-review-nothing"));
                return;
            }
            ([tag], []) => BulkEdit::AddTag(tag.clone()),
            ([], [tag]) => BulkEdit::RemoveTag(tag.clone()),
            (add, remove) => BulkEdit::Tags {
                add: add.to_vec(),
                remove: remove.to_vec(),
            },
        };
        cx.review(Intent::Bulk(Bulk {
            customers: self.customers.clone(),
            edit,
        }));
    }
}

impl State for Tags {
    fn title(&self, _cx: &Context) -> Message {
        Message::new("tags-title")
            .with("count", self.customers.len())
            .with("name", self.first.as_str())
    }

    fn focus(&self, focus: &mut Focus) {
        focus.scope(Scope::Tags);
        focus.typing();
        focus.scope(Scope::List);
    }

    fn start(&mut self, cx: &mut Context) {
        let question = Question::Tags(self.customers.clone());
        cx.ask_instead(&mut self.job, question);
    }

    fn busy(&self) -> bool {
        self.tags.is_none()
    }

    fn update(&mut self, action: &Action, cx: &mut Context) {
        match action {
            Action::Back => cx.close(),
            Action::Accept => self.toggle(cx.viewport.overlay_page),
            Action::Save => self.review(cx),
            Action::Move(step) => {
                let len = self.items().len();
                self.cursor.go(*step, len, cx.viewport.overlay_page);
            }
            Action::Insert(c) => {
                self.filter.insert(&c.to_string());
                self.narrow();
            }
            Action::Paste(text) => {
                self.filter.insert(text);
                self.narrow();
            }
            Action::Edit(edit) if self.filter.edit(*edit) => self.narrow(),
            _ => {}
        }
    }

    fn committed(&mut self, _committed: &Committed, cx: &mut Context) {
        cx.close();
    }

    fn outcome(&mut self, job: JobId, outcome: &Outcome, cx: &mut Context) -> bool {
        if self.job != Some(job) {
            return false;
        }
        match outcome {
            Outcome::Progress { .. } => return true,
            Outcome::Tags(tags) => {
                self.tags = Some(tags.clone());
                self.narrow();
            }
            Outcome::Failed(why) => {
                cx.close();
                cx.notice(Severity::Block, why.clone());
            }
            _ => {}
        }
        self.job = None;
        true
    }
}
