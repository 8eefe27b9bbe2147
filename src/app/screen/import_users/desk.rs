//! The repair desk: the findings by code, the cell under the cursor edited in place, repairs of all rows at once. Each
//! repair is a step that can be taken back; what is shown is always the file seen through the steps, checked anew.

use std::path::PathBuf;

use crate::app::{
    Action, Context, Outcome,
    effect::{JobId, Question},
    list::Cursor,
    overlay::{
        choice::{Choice, ChoiceItem},
        file_picker::FilePicker,
        prompt::PromptFor,
    },
};
use crate::domain::{
    finding::{Place, Severity},
    message::Message,
};
use crate::service::{
    import::{
        Encoding, Kind,
        repair::{Preview, Repair, Repairs, Step as RepairStep},
        table::ReadOptions,
        users::RowWishes,
    },
    intent::{RunWishes, UsersFile},
    repair_users::repair_name,
};

use super::{ImportUsers, Progress};

pub use super::{row_edit::RowEdit, wishes::Wish};

/// What only the desk does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Edit the cell of the finding under the cursor.
    Edit,
    /// The findings of the next code.
    NextGroup,
    /// The findings of the code before.
    PreviousGroup,
    /// The next finding, of whatever code.
    Next,
    /// Choose a repair of all rows.
    Repairs,
    /// Show what a repair would change.
    Try(Repair),
    /// Leave the row under the cursor out.
    LeaveOut,
    /// Take the last repair back.
    Undo,
    /// Go on with the repairs of an earlier visit.
    Resume,
    /// Begin anew without them.
    Forget,
    /// Save the repaired file.
    Save,
    /// Say what the columns mean.
    Map,
    /// Read with the next encoding.
    Encoding,
    /// Read with the next delimiter.
    Delimiter,
    /// Read as the next kind.
    Kind,
    /// Choose what of the file is used beyond names.
    Wishes,
    /// Switch one of these.
    Wish(Wish),
}

/// What the desk is at.
#[derive(Debug, Default, PartialEq)]
pub enum Mode {
    /// The list of findings.
    #[default]
    List,
    /// Waiting for a row, a preview or a saved file.
    Waiting(JobId),
    /// The file is checked again.
    Checking(Progress),
    /// A row is edited.
    Edit(Box<RowEdit>),
    /// What a repair would change.
    Preview {
        /// The repair.
        repair: Repair,
        /// Its step.
        step: RepairStep,
        /// What it would change.
        found: Preview,
        /// The first line that is seen.
        cursor: Cursor,
    },
}

/// See the module.
#[derive(Debug, Default)]
pub struct Desk {
    /// What it is at.
    pub mode: Mode,
    /// How the file is read.
    pub read: ReadOptions,
    /// What of it is used beyond names.
    pub wishes: RowWishes,
    /// What was repaired.
    pub repairs: Repairs,
    /// Where it was saved, and the import of that file, as long as nothing more is repaired.
    pub saved: Option<(Repairs, Box<UsersFile>)>,
    /// The row or repair that is waited for.
    wanted: Option<Wanted>,
    /// On to the location when the saved file is read.
    pub go_on: bool,
    /// What is kept of the repairs.
    pub(super) kept: super::kept::Kept,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Wanted {
    Row { record: u64, line: u64 },
    Repair(Repair),
    Saved { go_on: bool },
}

const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

impl ImportUsers {
    /// The file as it is read now, with its repairs.
    pub fn request(&self, cx: &Context) -> Option<UsersFile> {
        Some(UsersFile {
            location: self.locations.confirmed.map(|at| at.code.to_owned()),
            valid_only: self.valid_only,
            read: self.desk.read.clone(),
            wishes: self.desk.wishes,
            repairs: self.desk.repairs.clone(),
            run: RunWishes {
                licenses: self.seats.chosen.iter().cloned().collect(),
                partial_licenses: self.seats.partial,
                resume: false,
            },
            ..UsersFile::new(self.path.clone()?, self.key, cx.session.lang)
        })
    }

    /// Checks the file again; the list stays where it is.
    pub(super) fn recheck(&mut self, cx: &mut Context) {
        if let Some(progress) = self.ask(cx) {
            self.desk.mode = Mode::Checking(progress);
        }
    }

    /// Forgets what was repaired and how the file was read: another file is chosen.
    pub(super) fn fresh_desk(&mut self) {
        self.desk = Desk::default();
    }

    fn wait(&mut self, question: Question, wanted: Wanted, cx: &mut Context) {
        self.desk.wanted = Some(wanted);
        self.desk.mode = Mode::Waiting(cx.ask(question));
    }

    fn add(&mut self, step: RepairStep, cx: &mut Context) {
        self.desk.repairs = self.desk.repairs.and(step);
        self.repaired(cx);
        self.recheck(cx);
    }

    /// The record under the cursor; `None` for a finding about the file.
    fn under_cursor(&self) -> Option<(u64, u64, String)> {
        let report = &self.file()?.report;
        match &self.list.finding(report, self.list.cursor.at)?.place {
            Place::Row {
                line,
                record,
                column,
            } if *record > 0 => Some((*record, *line, column.clone())),
            _ => None,
        }
    }

    fn act(&mut self, act: Act, cx: &mut Context) {
        match act {
            Act::Edit => match (self.under_cursor(), self.request(cx)) {
                (Some((record, line, _)), Some(request)) => {
                    let question = Question::FileRow(Box::new(request), record);
                    self.wait(question, Wanted::Row { record, line }, cx);
                }
                _ => cx.notice(Severity::Info, Message::new("repair-no-row")),
            },
            Act::LeaveOut => match self.under_cursor() {
                Some((record, line, _)) => {
                    self.add(RepairStep::LeaveOut(record), cx);
                    let message = Message::new("repair-left-out").with("line", line);
                    cx.notice(Severity::Info, message);
                }
                None => cx.notice(Severity::Info, Message::new("repair-no-row")),
            },
            Act::NextGroup | Act::PreviousGroup => {
                if let Some(file) = self.plan.as_ref().and_then(|plan| plan.file()) {
                    self.list.group(&file.report, act == Act::NextGroup);
                }
            }
            Act::Next => {
                if let Some(file) = self.plan.as_ref().and_then(|plan| plan.file()) {
                    self.list.next(&file.report, cx.viewport.page);
                }
            }
            Act::Repairs => self.offer(cx),
            Act::Try(repair) => {
                if let Some(request) = self.request(cx) {
                    let question = Question::Repair(Box::new(request), repair);
                    self.wait(question, Wanted::Repair(repair), cx);
                }
            }
            Act::Undo => self.take_back(cx),
            Act::Wishes => self.offer_wishes(cx),
            Act::Wish(wish) => self.turn_wish(wish, cx),
            Act::Resume => self.resume_repairs(cx),
            Act::Forget => self.forget_repairs(cx),
            Act::Save => {
                if self.desk.repairs.is_empty() {
                    cx.notice(Severity::Info, Message::new("repair-nothing-done"));
                    return;
                }
                let name = self.path.as_ref().map_or_else(String::new, |path| {
                    crate::service::import::repair::path(path, cx.session.lang)
                        .display()
                        .to_string()
                });
                let title = Message::new("repair-save-to");
                cx.open(FilePicker::save(PromptFor::SaveRepaired, title, &name));
            }
            Act::Map => self.open_mapping(cx),
            Act::Encoding => {
                let now = self.desk.read.encoding.or_else(|| {
                    let report = &self.file()?.report;
                    Encoding::of_name(&report.encoding)
                });
                let encoding = Some(after(&Encoding::ALL, now));
                let read = self.desk.read.clone();
                self.read_as(ReadOptions { encoding, ..read }, cx);
            }
            Act::Delimiter => {
                let now = self.desk.read.delimiter.or_else(|| {
                    let report = &self.file()?.report;
                    report.delimiter.bytes().next()
                });
                let delimiter = Some(after(&DELIMITERS, now));
                let read = self.desk.read.clone();
                self.read_as(ReadOptions { delimiter, ..read }, cx);
            }
            Act::Kind => {
                let now = self.desk.read.kind.or_else(|| {
                    let report = &self.file()?.report;
                    Kind::of_name(&report.kind)
                });
                let kind = Some(after(&Kind::USERS, now));
                let read = self.desk.read.clone();
                self.read_as(ReadOptions { kind, ..read }, cx);
            }
        }
    }

    /// The repairs that help against what was found, with how many findings each concerns.
    fn offer(&mut self, cx: &mut Context) {
        let Some(file) = self.file() else { return };
        let mut offered = Repair::ALL.map(|repair| {
            let codes = repair.codes().iter();
            let found: u64 = codes.filter_map(|code| file.report.codes.get(code)).sum();
            (repair, found)
        });
        // What helps stands above what would find nothing to do.
        offered.sort_by_key(|(_, found)| *found == 0);
        let items = offered
            .into_iter()
            .map(|(repair, found)| {
                let label = Message::new("repair-repair")
                    .with("repair", repair_name(repair))
                    .with("count", found);
                ChoiceItem::new(label, Ok(()), Action::Desk(Act::Try(repair)))
            })
            .collect();
        cx.open(Choice::new(Message::new("repair-repairs"), items));
    }

    /// Saves the repaired file; with `go_on` it is imported next.
    pub(super) fn save_repaired(&mut self, target: Option<PathBuf>, go_on: bool, cx: &mut Context) {
        if let Some(request) = self.request(cx) {
            let question = Question::SaveRepaired(Box::new(request), target);
            self.wait(question, Wanted::Saved { go_on }, cx);
        }
    }

    /// Goes on with the file that was saved.
    pub(super) fn go_on_with(&mut self, saved: UsersFile, cx: &mut Context) {
        self.forget_repairs(cx);
        self.path = Some(saved.path);
        self.desk.read = saved.read;
        self.desk.repairs = Repairs::default();
        self.desk.saved = None;
        self.desk.go_on = true;
        self.recheck(cx);
    }

    /// Handles an action while the report is seen; tells whether it was the desk's.
    pub(super) fn at_desk(&mut self, action: &Action, cx: &mut Context) -> bool {
        let page = cx.viewport.page;
        match (&mut self.desk.mode, action) {
            (Mode::Waiting(job), Action::Back | Action::Cancel) => {
                cx.cancel(*job);
                self.desk.mode = Mode::List;
            }
            (Mode::Checking(progress), Action::Back | Action::Cancel) => {
                cx.cancel(progress.job);
                self.desk.mode = Mode::List;
            }
            (Mode::Waiting(_) | Mode::Checking(_), _) => {}
            (Mode::Edit(_) | Mode::Preview { .. }, Action::Back) => {
                self.desk.mode = Mode::List;
            }
            (Mode::Edit(edit), _) => {
                if edit.handle(action) {
                    let changed = std::mem::take(&mut edit.changed);
                    self.desk.mode = Mode::List;
                    if !changed.is_empty() {
                        self.add(RepairStep::Cells(changed), cx);
                    }
                }
            }
            (Mode::Preview { step, .. }, Action::Accept) => {
                let step = step.clone();
                self.add(step, cx);
            }
            (Mode::Preview { found, cursor, .. }, Action::Move(step)) => {
                cursor.go(*step, found.changes.len(), page);
            }
            (Mode::Preview { .. }, _) => {}
            (Mode::List, Action::Desk(act)) => self.act(*act, cx),
            (Mode::List, Action::Prompted(PromptFor::SaveRepaired, path)) => {
                self.save_repaired(Some(PathBuf::from(path)), false, cx);
            }
            (Mode::List, _) => return false,
        }
        true
    }

    /// Takes an answer that the desk waited for.
    pub(super) fn desk_outcome(&mut self, job: JobId, outcome: &Outcome, cx: &mut Context) -> bool {
        if self.desk.mode != Mode::Waiting(job) {
            return false;
        }
        self.desk.mode = Mode::List;
        let wanted = self.desk.wanted.take();
        match (outcome, wanted) {
            (Outcome::FileRow(Some(row)), Some(Wanted::Row { record, line })) => {
                let column = self.under_cursor().map(|(_, _, column)| column);
                let edit = RowEdit::new(record, line, (**row).clone(), column.as_deref());
                self.desk.mode = Mode::Edit(Box::new(edit));
            }
            (Outcome::Repairing(Some(made)), Some(Wanted::Repair(repair))) => {
                let (step, found) = (**made).clone();
                self.desk.mode = Mode::Preview {
                    repair,
                    step,
                    found,
                    cursor: Cursor::default(),
                };
            }
            (Outcome::Repairing(None), _) => {
                cx.notice(Severity::Info, Message::new("repair-repair-nothing"));
            }
            (Outcome::Repaired(saved), Some(Wanted::Saved { go_on })) => {
                let path = saved.path.display().to_string();
                cx.notice(
                    Severity::Info,
                    Message::new("files-saved").with("path", path),
                );
                if go_on {
                    self.go_on_with((**saved).clone(), cx);
                } else {
                    self.desk.saved = Some((self.desk.repairs.clone(), saved.clone()));
                }
            }
            (Outcome::Failed(why) | Outcome::Stale(why) | Outcome::Cancelled(why), _) => {
                cx.notice(Severity::Block, why.clone());
            }
            _ => {}
        }
        true
    }
}

fn after<T: Copy + PartialEq>(all: &[T], now: Option<T>) -> T {
    let at = all.iter().position(|one| Some(*one) == now);
    all[at.map_or(0, |at| (at + 1) % all.len())]
}
