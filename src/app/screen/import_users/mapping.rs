//! What the columns of a file mean, said by a person (IMP-26): never guessed by place.

use crate::app::{
    Action, Context, Outcome,
    effect::{JobId, Question},
    list::Cursor,
};
use crate::domain::{finding::Severity, message::Message};
use crate::service::import::{
    header::Field,
    table::{Peek, ReadOptions},
};

use super::{ImportUsers, Step};

/// See the module.
#[derive(Debug, Default, PartialEq)]
pub struct Mapping {
    /// How the file begins; `None` while it is read.
    pub peek: Option<Box<Peek>>,
    /// The column under the cursor.
    pub cursor: Cursor,
    /// What each column means.
    pub fields: Vec<Option<Field>>,
    /// The first row is data.
    pub headerless: bool,
    job: Option<JobId>,
}

impl Mapping {
    /// A value of a column in the first rows.
    pub fn sample(&self, column: usize) -> &str {
        let rows = self.peek.iter().flat_map(|peek| &peek.rows);
        rows.filter_map(|row| row.get(column))
            .find(|cell| !cell.trim().is_empty())
            .map_or("", String::as_str)
    }

    fn turn(&mut self, forward: bool) {
        let at = self.cursor.at;
        let Some(now) = self.fields.get(at).copied() else {
            return;
        };
        let all: Vec<Option<Field>> = std::iter::once(None)
            .chain(Field::MAPPABLE.map(Some))
            .collect();
        let place = all.iter().position(|field| *field == now).unwrap_or(0);
        let step = if forward { 1 } else { all.len() - 1 };
        let next = all.get((place + step) % all.len()).copied().flatten();
        // A field stands in one column.
        for field in &mut self.fields {
            if *field == next {
                *field = None;
            }
        }
        if let Some(field) = self.fields.get_mut(at) {
            *field = next;
        }
    }
}

impl ImportUsers {
    /// Opens the mapping of the present file.
    pub(super) fn open_mapping(&mut self, cx: &mut Context) {
        let headerless = self.desk.read.headerless;
        let mut mapping = Mapping {
            headerless,
            ..Mapping::default()
        };
        if let Some(request) = self.request(cx) {
            mapping.job = Some(cx.ask(Question::PeekUsers(Box::new(request))));
        }
        self.step = Step::Mapping(Box::new(mapping));
    }

    pub(super) fn at_mapping(&mut self, action: &Action, cx: &mut Context) {
        let page = cx.viewport.page;
        let Step::Mapping(mapping) = &mut self.step else {
            return;
        };
        match action {
            Action::Move(step) => mapping.cursor.go(*step, mapping.fields.len(), page),
            Action::NextValue => mapping.turn(true),
            Action::PreviousValue => mapping.turn(false),
            Action::ImportUsers(super::Act::Headerless) => {
                self.desk.read.headerless = !mapping.headerless;
                self.desk.read.map.clear();
                self.open_mapping(cx);
            }
            Action::Accept => self.mapped(cx),
            _ => {}
        }
    }

    fn mapped(&mut self, cx: &mut Context) {
        let Step::Mapping(mapping) = &self.step else {
            return;
        };
        let Some(peek) = &mapping.peek else { return };
        let needed = [Field::Email, Field::DisplayName];
        if needed
            .iter()
            .any(|field| !mapping.fields.contains(&Some(*field)))
        {
            cx.notice(Severity::Warn, Message::new("repair-map-needed"));
            return;
        }
        let map = mapping.fields.iter().zip(&peek.header.titles).enumerate();
        let map = map
            .filter_map(|(at, (field, title))| {
                let field = (*field).filter(|field| !matches!(field, Field::Unused(_)))?;
                // Two columns of one title, or a blank one, are told apart by number.
                let twice = peek.header.titles.iter().filter(|other| *other == title);
                let name = if title.is_empty() || twice.count() > 1 {
                    format!("#{}", at + 1)
                } else {
                    title.clone()
                };
                Some((field, name))
            })
            .collect();
        let read = ReadOptions {
            map,
            headerless: mapping.headerless,
            ..self.desk.read.clone()
        };
        self.set_reading(read, cx);
        self.check(cx);
    }

    pub(super) fn mapping_outcome(
        &mut self,
        job: JobId,
        outcome: &Outcome,
        cx: &mut Context,
    ) -> bool {
        let Step::Mapping(mapping) = &mut self.step else {
            return false;
        };
        if mapping.job != Some(job) {
            return false;
        }
        mapping.job = None;
        match outcome {
            Outcome::Peeked(peek) => {
                mapping.fields.clone_from(&peek.header.fields);
                mapping.cursor = Cursor::default();
                mapping.peek = Some(peek.clone());
            }
            Outcome::Failed(why) | Outcome::Stale(why) | Outcome::Cancelled(why) => {
                cx.notice(Severity::Block, why.clone());
                self.step = Step::Report;
            }
            _ => {}
        }
        true
    }
}
