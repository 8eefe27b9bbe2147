//! The export of the customer list (CL-50 to CL-54): the whole list, or what the filter shows (CL-52). Part of the
//! customer list.

use std::{collections::BTreeSet, path::PathBuf};

use crate::app::{
    Action, Context, Outcome,
    effect::{JobId, Question},
    overlay::{
        choice::{Choice, ChoiceItem},
        file_picker::FilePicker,
        prompt::PromptFor,
    },
    rows::ListQuery,
};
use crate::domain::{customer::CustomerKey, finding::Severity, message::Message};

/// Which customers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Which {
    /// Those that are marked.
    Marked,
    /// Those that the filter shows.
    Shown,
    /// All of them.
    #[default]
    All,
}

/// The name the portal gives its file.
const NAME: &str = "Customers.csv";

/// See the module.
#[derive(Debug, Default)]
pub struct Export {
    which: Which,
    job: Option<JobId>,
}

impl Export {
    /// Whether a file is being written.
    pub const fn busy(&self) -> bool {
        self.job.is_some()
    }

    /// Takes the actions of an export; `query` is how the list is looked at, `shown` of `total` customers fit.
    /// What is marked comes first: somebody chose it.
    pub fn update(
        &mut self,
        action: &Action,
        query: &ListQuery,
        marks: &BTreeSet<CustomerKey>,
        shown: usize,
        total: usize,
        cx: &mut Context,
    ) -> bool {
        match action {
            Action::Export if query.text.is_empty() && marks.is_empty() => {
                self.choose(Which::All, cx);
            }
            Action::Export => {
                let item = |id: Message, count: usize, which| {
                    ChoiceItem::new(
                        id.with("count", count),
                        Ok(()),
                        Action::ExportCustomers(which),
                    )
                };
                let mut items = Vec::new();
                if !marks.is_empty() {
                    let marked = Message::new("users-export-marked");
                    items.push(item(marked, marks.len(), Which::Marked));
                }
                if !query.text.is_empty() {
                    let fit = Message::new("users-export-shown").with("text", query.text.as_str());
                    items.push(item(fit, shown, Which::Shown));
                }
                items.push(item(Message::new("users-export-all"), total, Which::All));
                cx.open(Choice::new(Message::new("users-export-title"), items));
            }
            Action::ExportCustomers(which) => self.choose(*which, cx),
            Action::Prompted(PromptFor::ExportCustomers, path) => {
                let query = match self.which {
                    Which::Shown => query.clone(),
                    Which::All | Which::Marked => ListQuery {
                        text: String::new(),
                        ..query.clone()
                    },
                };
                let only = (self.which == Which::Marked).then(|| marks.clone());
                let question = Question::ExportCustomers(query, only, PathBuf::from(path));
                cx.ask_instead(&mut self.job, question);
            }
            _ => return false,
        }
        true
    }

    fn choose(&mut self, which: Which, cx: &mut Context) {
        self.which = which;
        let title = Message::new("users-export-to");
        cx.open(FilePicker::save(PromptFor::ExportCustomers, title, NAME));
    }

    /// Takes the answer.
    pub fn outcome(&mut self, job: JobId, outcome: &Outcome, cx: &mut Context) -> bool {
        if self.job != Some(job) {
            return false;
        }
        match outcome {
            Outcome::Progress { .. } => return true,
            Outcome::Written { path, records } => cx.notice(
                Severity::Info,
                Message::new("users-exported")
                    .with("path", path.display().to_string())
                    .with("count", *records),
            ),
            Outcome::Failed(why) => cx.notice(Severity::Block, why.clone()),
            _ => {}
        }
        self.job = None;
        true
    }
}
