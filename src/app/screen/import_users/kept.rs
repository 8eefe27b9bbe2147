//! Repairs that are not saved yet: kept as a draft under the customer and the bytes of the file, and offered again when
//! that file is chosen. Another reading of the file drops them only as far as `u`, which brings both back.

use crate::app::{
    Action, Context, Effect, Outcome,
    effect::{Draft, JobId, Question},
    overlay::choice::{Choice, ChoiceItem},
};
use crate::domain::{finding::Severity, message::Message};
use crate::service::import::{
    Encoding, Kind,
    header::Field,
    repair::{Repairs, Step},
    table::ReadOptions,
};

use super::{
    ImportUsers,
    desk::{Act, Mode},
};

/// In a draft, what a column means stands under this and the name of the field.
const COLUMN: &str = "column:";

/// A way to read a file, with its repairs.
type Reading = (ReadOptions, Repairs);

/// What is kept of the repairs.
#[derive(Debug, Default)]
pub(super) struct Kept {
    /// The readings before this one, with their repairs.
    before: Vec<Reading>,
    /// The repairs of an earlier visit, which are offered.
    offered: Option<Reading>,
    /// Something was repaired since the draft was kept.
    dirty: bool,
    job: Option<JobId>,
}

impl ImportUsers {
    /// The name of the draft: of this customer and these bytes, wherever the file lies.
    fn draft_name(&self) -> Option<String> {
        let sha256 = self.file()?.sha256.get(..16)?;
        Some(format!("repairs-{}-{sha256}", self.key.microsoft_id))
    }

    /// Something was repaired or taken back.
    pub(super) fn repaired(&mut self, cx: &mut Context) {
        self.desk.kept.dirty = true;
        cx.draft_soon();
        if self.desk.repairs.is_empty() {
            self.forget_repairs(cx);
        }
    }

    /// The repairs are in a file, or not wanted.
    pub(super) fn forget_repairs(&mut self, cx: &mut Context) {
        self.desk.kept.dirty = false;
        if let Some(name) = self.draft_name() {
            cx.effect(Effect::DeleteDraft(name));
        }
    }

    /// The repairs, if there are some that are not kept yet. An initial password is never kept (IMP-14).
    pub(super) fn repairs_draft(&mut self) -> Option<Draft> {
        let dirty = std::mem::take(&mut self.desk.kept.dirty);
        if !dirty || self.desk.repairs.is_empty() {
            return None;
        }
        let columns = &self.file()?.report.columns;
        let password = columns
            .iter()
            .position(|(_, field)| *field == Some(Field::Password.name()));
        let mut repairs = self.desk.repairs.clone();
        for step in &mut repairs.steps {
            if let Step::Cells(edits) = step {
                edits.retain(|edit| Some(edit.column) != password);
            }
        }
        let mut values = read_values(&self.desk.read);
        values.push(("repairs".to_owned(), serde_json::to_string(&repairs).ok()?));
        Some(Draft {
            name: self.draft_name()?,
            values,
        })
    }

    /// Keeps the repairs at once: another file is chosen.
    pub(super) fn keep_repairs(&mut self, cx: &mut Context) {
        if let Some(draft) = self.repairs_draft() {
            cx.effect(Effect::SaveDraft(draft));
        }
    }

    /// A file was checked for the first time: asks whether it was being repaired before.
    pub(super) fn ask_for_repairs(&mut self, cx: &mut Context) {
        if self.desk.repairs.is_empty() {
            let question = self.draft_name().map(Question::LoadDraft);
            self.desk.kept.job = question.map(|question| cx.ask(question));
        }
    }

    /// Takes the draft that was asked for, and offers it.
    pub(super) fn kept_outcome(&mut self, job: JobId, outcome: &Outcome, cx: &mut Context) -> bool {
        if self.desk.kept.job != Some(job) {
            return false;
        }
        self.desk.kept.job = None;
        let Outcome::Draft(Some(draft)) = outcome else {
            return true;
        };
        let fits = self.draft_name().as_ref() == Some(&draft.name) && self.desk.repairs.is_empty();
        let Some(reading) = of_draft(draft).filter(|_| fits) else {
            return true;
        };
        let count = reading.1.steps.len();
        self.desk.kept.offered = Some(reading);
        let item = |id, act| ChoiceItem::new(Message::new(id), Ok(()), Action::Desk(act));
        cx.open(Choice::new(
            Message::new("repair-kept").with("count", count),
            vec![
                item("repair-kept-continue", Act::Resume),
                item("repair-kept-discard", Act::Forget),
            ],
        ));
        true
    }

    /// Goes on with the repairs of an earlier visit.
    pub(super) fn resume_repairs(&mut self, cx: &mut Context) {
        if let Some((read, repairs)) = self.desk.kept.offered.take() {
            self.desk.read = read;
            self.desk.repairs = repairs;
            self.recheck(cx);
        }
    }

    /// Reads the file in another way: records and columns may be others, so that the repairs no longer hold.
    pub(super) fn read_as(&mut self, read: ReadOptions, cx: &mut Context) {
        self.set_reading(read, cx);
        self.recheck(cx);
    }

    /// The same without reading it yet.
    pub(super) fn set_reading(&mut self, read: ReadOptions, cx: &mut Context) {
        let was = std::mem::replace(&mut self.desk.read, read);
        let repairs = std::mem::take(&mut self.desk.repairs);
        if !repairs.is_empty() {
            cx.notice(Severity::Warn, Message::new("repair-repairs-dropped"));
        }
        self.desk.kept.before.push((was, repairs));
    }

    /// Takes the last repair back; before the first one, the last other reading.
    pub(super) fn take_back(&mut self, cx: &mut Context) {
        let message = if self.desk.repairs.steps.pop().is_some() {
            "repair-taken-back"
        } else if let Some((read, repairs)) = self.desk.kept.before.pop() {
            self.desk.read = read;
            self.desk.repairs = repairs;
            "repair-reading-back"
        } else {
            cx.notice(Severity::Info, Message::new("repair-nothing-done"));
            return;
        };
        cx.notice(Severity::Info, Message::new(message));
        self.desk.mode = Mode::List;
        self.repaired(cx);
        self.recheck(cx);
    }
}

fn read_values(read: &ReadOptions) -> Vec<(String, String)> {
    let mut values = Vec::new();
    let mut put = |name: &str, value: Option<String>| {
        values.extend(value.map(|value| (name.to_owned(), value)));
    };
    put("encoding", read.encoding.map(|it| it.name().to_owned()));
    put("delimiter", read.delimiter.map(|it| it.to_string()));
    put("kind", read.kind.map(|it| it.name().to_owned()));
    put("headerless", read.headerless.then(|| "true".to_owned()));
    put("sheet", read.sheet.clone());
    for (field, column) in &read.map {
        put(&format!("{COLUMN}{}", field.name()), Some(column.clone()));
    }
    values
}

fn of_draft(draft: &Draft) -> Option<Reading> {
    let mut read = ReadOptions::default();
    let mut repairs = Repairs::default();
    for (name, value) in &draft.values {
        match name.as_str() {
            "encoding" => read.encoding = Encoding::of_name(value),
            "delimiter" => read.delimiter = value.parse().ok(),
            "kind" => read.kind = Kind::of_name(value),
            "headerless" => read.headerless = true,
            "sheet" => read.sheet = Some(value.clone()),
            "repairs" => repairs = serde_json::from_str(value).ok()?,
            _ => {
                let field = name.strip_prefix(COLUMN).and_then(Field::of_name)?;
                read.map.push((field, value.clone()));
            }
        }
    }
    (!repairs.is_empty()).then_some((read, repairs))
}
