//! The filter of the list: it is read while it is typed. One that is not understood is marked at its place, and the list
//! keeps what it showed last; Tab takes what could stand at the cursor. Saved segments are chosen, saved and deleted.

use crate::app::{
    Action, Context, Outcome,
    effect::{JobId, Question},
    list::Cursor,
    overlay::{
        choice::{Choice, ChoiceItem},
        prompt::{Prompt, PromptFor},
    },
    rows::ListQuery,
};
use crate::domain::{
    filter::{self, Candidate, FilterError, Vocabulary},
    finding::Severity,
    message::Message,
    segment::Segment,
};
use crate::service::intent::Intent;

use super::{Act, Customers};

/// What is known of the filter besides its text.
#[derive(Debug, Default)]
pub struct Lookup {
    /// The filter that the list shows: the last one that was understood.
    pub shown: String,
    /// What is wrong with the one that is typed, and where.
    pub wrong: Option<FilterError>,
    /// What could stand at the cursor.
    pub candidates: Vec<Candidate>,
    /// Which of them Tab takes.
    pub chosen: usize,
    pub(super) asked: String,
    vocabulary: Vocabulary,
    vocabulary_job: Option<JobId>,
    segments_job: Option<(JobId, Purpose)>,
}

/// What a segment is chosen for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Purpose {
    Use,
    Delete,
}

impl Lookup {
    /// Whether the list shows the most alike first, in no order of a column.
    pub fn ranks(&self) -> bool {
        let like =
            |term: &filter::Term| !term.negated && matches!(term.test, filter::Test::Like(_));
        filter::parse(&self.shown).is_ok_and(|filter| filter.terms.iter().any(like))
    }

    /// Words that the list shows in bold: those of the filter that must occur.
    pub fn words(&self) -> Vec<String> {
        let Ok(filter) = filter::parse(&self.shown) else {
            return Vec::new();
        };
        filter
            .terms
            .into_iter()
            .filter_map(|term| match term.test {
                filter::Test::Text(text) if !term.negated => Some(text),
                _ => None,
            })
            .collect()
    }
}

impl Customers {
    /// What is asked for: what was typed, or, while that is not understood, what was understood last.
    pub fn query(&self) -> ListQuery {
        let text = match self.lookup.wrong {
            Some(_) => self.lookup.shown.as_str(),
            None => self.filter.text().trim_end(),
        };
        ListQuery {
            text: text.to_owned(),
            advisors: self.advisors,
            sort: self.sort,
            descending: self.descending,
            keep: self.keep,
        }
    }

    /// Whether the field of the filter is shown with what it takes to fill it in.
    pub const fn filter_open(&self) -> bool {
        self.filtering || self.lookup.wrong.is_some()
    }

    /// Reads the filter as it is typed; whether it is one.
    pub(super) fn read_filter(&mut self) -> bool {
        self.lookup.wrong = filter::parse(self.filter.text()).err();
        self.offer();
        self.lookup.wrong.is_none()
    }

    /// What could stand at the cursor.
    fn offer(&mut self) {
        let lookup = &mut self.lookup;
        let at = self.filter.split().0.len();
        lookup.chosen = 0;
        lookup.candidates = filter::complete(self.filter.text(), at, &lookup.vocabulary);
    }

    /// The field gets the focus.
    pub(super) fn open_filter(&mut self, cx: &mut Context) {
        self.filtering = true;
        self.offer();
        cx.ask_instead(&mut self.lookup.vocabulary_job, Question::Vocabulary);
    }

    /// The text has changed.
    pub(super) fn filter_changed(&mut self, cx: &mut Context) {
        if !self.read_filter() {
            return;
        }
        // A new filter starts at the best, i.e. the first hit; a cleared one stays where it is.
        if !self.filter.is_empty() {
            self.keep = None;
            self.cursor = Cursor::default();
        }
        self.ask_anew(cx);
    }

    /// Takes the candidate that is chosen.
    pub(super) fn complete(&mut self, cx: &mut Context) {
        let lookup = &self.lookup;
        if let Some(candidate) = lookup.candidates.get(lookup.chosen).cloned() {
            self.filter.replace(candidate.replaces, &candidate.text);
            self.filter_changed(cx);
        }
    }

    /// Chooses the next candidate.
    pub(super) fn next_candidate(&mut self) {
        let count = self.lookup.candidates.len();
        if count > 0 {
            self.lookup.chosen = (self.lookup.chosen + 1) % count;
        }
    }

    /// The cursor of the field moved, or the text changed.
    pub(super) fn edited(&mut self, changed: bool, cx: &mut Context) {
        if changed {
            self.filter_changed(cx);
        } else {
            self.offer();
        }
    }

    /// Acts on segments.
    pub(super) fn segments(&mut self, act: &Act, cx: &mut Context) {
        match act {
            Act::ChooseSegment => self.ask_segments(Purpose::Use, cx),
            Act::ForgetSegment => self.ask_segments(Purpose::Delete, cx),
            Act::SaveSegment => cx.open(Prompt::text(
                PromptFor::SegmentName,
                Message::new("list-segment-name"),
            )),
            Act::UseSegment(name) => {
                self.filter
                    .set(&format!("segment:{}", filter::quoted(name)));
                self.filter_changed(cx);
                self.keep_view(cx);
            }
            _ => {}
        }
    }

    /// A name for the filter was typed: review it.
    pub(super) fn save_segment(&self, name: &str, cx: &mut Context) {
        cx.review(Intent::PutSegment(Segment {
            name: name.to_owned(),
            expression: self.query().text,
        }));
    }

    fn ask_segments(&mut self, purpose: Purpose, cx: &mut Context) {
        let mut job = self.lookup.segments_job.take().map(|(job, _)| job);
        cx.ask_instead(&mut job, Question::Segments);
        self.lookup.segments_job = job.map(|job| (job, purpose));
    }

    /// The list's filter names something that is not there. The list keeps what it showed; one that showed nothing yet
    /// shows all.
    pub(super) fn misread(&mut self, wrong: &FilterError, cx: &mut Context) {
        if self.lookup.asked == self.filter.text().trim_end() {
            self.lookup.wrong = Some(wrong.clone());
        }
        if self.listing.is_none() && !self.lookup.asked.is_empty() {
            self.ask(cx);
        }
    }

    /// Answers about words and segments.
    pub(super) fn lookup_outcome(
        &mut self,
        job: JobId,
        outcome: &Outcome,
        cx: &mut Context,
    ) -> bool {
        if self.lookup.vocabulary_job == Some(job) {
            self.lookup.vocabulary_job = None;
            if let Outcome::Vocabulary(words) = outcome {
                self.lookup.vocabulary = words.clone();
                self.offer();
            }
            return true;
        }
        let Some((_, purpose)) = self.lookup.segments_job.filter(|(asked, _)| *asked == job) else {
            return false;
        };
        self.lookup.segments_job = None;
        match outcome {
            Outcome::Segments(segments) if segments.is_empty() => {
                cx.notice(Severity::Info, Message::new("list-segments-none"));
            }
            Outcome::Segments(segments) => cx.open(choice(segments, purpose)),
            Outcome::Failed(why) => cx.notice(Severity::Block, why.clone()),
            _ => {}
        }
        true
    }
}

fn choice(segments: &[Segment], purpose: Purpose) -> Choice {
    let items = segments
        .iter()
        .map(|segment| {
            let name = segment.name.clone();
            let label = Message::new("list-segment-item")
                .with("name", name.as_str())
                .with("filter", segment.expression.as_str());
            let action = match purpose {
                Purpose::Use => Action::Customers(Act::UseSegment(name)),
                Purpose::Delete => Action::Review(Box::new(Intent::DeleteSegment { name })),
            };
            ChoiceItem::new(label, Ok(()), action)
        })
        .collect();
    let title = match purpose {
        Purpose::Use => Message::new("list-segment-use"),
        Purpose::Delete => Message::new("list-segment-delete"),
    };
    Choice::new(title, items)
}
