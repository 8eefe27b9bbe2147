//! Choosing a file: a path that is typed, pasted or completed, and below it what the folder holds. It only asks
//! [`Question::Complete`]; the chosen path comes as [`Action::Prompted`] to the screen on top.

use crate::app::{
    Action, Context, Move, Outcome, Scope,
    effect::{Completion, JobId, PathEntry, Question},
    line::Line,
    list::Cursor,
    model::Focus,
    path,
    screen::State,
};
use crate::domain::message::Message;

use super::prompt::PromptFor;

/// What the file is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// It is read: it must be there.
    Read,
    /// It is written: if it is there already, Enter is asked for twice.
    Save,
}

/// Why Enter does not take the path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Obstacle {
    /// There is no such file.
    Missing,
    /// There is such a file: Enter again replaces it.
    Exists,
    /// The folder cannot be read.
    Folder(Message),
}

/// See the module.
#[derive(Debug)]
pub struct FilePicker {
    /// What it is for.
    pub what: PromptFor,
    /// What is asked.
    pub title: Message,
    /// To read or to write.
    pub mode: Mode,
    /// What was typed.
    pub line: Line,
    /// What it may be completed to.
    pub found: Option<Completion>,
    /// The entry under the cursor; `None` while the path itself is typed.
    pub chosen: Option<usize>,
    /// The first entry that is seen.
    pub cursor: Cursor,
    /// Why Enter did not take the path.
    pub obstacle: Option<Obstacle>,
    /// The name that is offered for a new file.
    default: String,
    job: Option<JobId>,
    /// Enter came before the answer.
    take: bool,
}

impl FilePicker {
    /// Asks for a file to be read.
    pub fn read(what: PromptFor, title: Message) -> Self {
        Self::new(what, title, Mode::Read, "")
    }

    /// Asks where to write, with a name to begin with.
    pub fn save(what: PromptFor, title: Message, name: &str) -> Self {
        Self::new(what, title, Mode::Save, name)
    }

    fn new(what: PromptFor, title: Message, mode: Mode, name: &str) -> Self {
        Self {
            what,
            title,
            mode,
            line: Line::default(),
            found: None,
            chosen: None,
            cursor: Cursor::default(),
            obstacle: None,
            default: name.to_owned(),
            job: None,
            take: false,
        }
    }

    /// The entries that are listed.
    pub fn entries(&self) -> &[PathEntry] {
        self.found
            .as_ref()
            .map_or(&[], |found| found.entries.as_slice())
    }

    /// Whether the folder is being read.
    pub const fn waiting(&self) -> bool {
        self.job.is_some()
    }

    fn ask(&mut self, cx: &mut Context) {
        self.chosen = None;
        self.cursor = Cursor::default();
        self.obstacle = None;
        self.take = false;
        let typed = self.line.text().to_owned();
        cx.ask_instead(&mut self.job, Question::Complete(typed));
    }

    fn set(&mut self, text: &str, cx: &mut Context) {
        self.line.set(text);
        self.ask(cx);
    }

    /// The folder as it was typed, so that `~` stays `~`.
    fn typed_folder(&self) -> String {
        path::split(self.line.text()).0.to_owned()
    }

    fn entry(&self, at: usize) -> Option<PathEntry> {
        self.entries().get(at).cloned()
    }

    fn go(&mut self, step: Move, page: usize) {
        let len = self.entries().len();
        if len == 0 {
            return;
        }
        match (self.chosen, step) {
            (None, Move::Down | Move::PageDown | Move::First) => self.cursor.put(0, len, page),
            (None, Move::Up | Move::PageUp | Move::Last) => self.cursor.put(len - 1, len, page),
            (Some(0), Move::Up) => {
                self.chosen = None;
                return;
            }
            (Some(_), step) => self.cursor.go(step, len, page),
        }
        self.chosen = Some(self.cursor.at);
        self.obstacle = None;
    }

    /// Tab: takes over what is certain; where nothing more is, goes into the list.
    fn complete(&mut self, cx: &mut Context) {
        if self.job.is_some() {
            return;
        }
        let folder = self.typed_folder();
        if let Some(entry) = self.chosen.and_then(|at| self.entry(at)) {
            self.enter(&folder, &entry, cx);
            return;
        }
        let entries = self.entries();
        if let [only] = entries {
            let only = only.clone();
            self.enter(&folder, &only, cx);
            return;
        }
        let typed = path::split(self.line.text()).1.chars().count();
        let common = common(entries);
        if common.chars().count() > typed {
            self.set(&format!("{folder}{common}"), cx);
        } else {
            self.go(Move::Down, cx.viewport.overlay_page);
        }
    }

    /// Writes an entry into the line; a folder is looked into.
    fn enter(&mut self, folder: &str, entry: &PathEntry, cx: &mut Context) {
        let end = if entry.folder { "/" } else { "" };
        self.set(&format!("{folder}{}{end}", entry.name), cx);
    }

    fn accept(&mut self, cx: &mut Context) {
        if self.job.is_some() {
            self.take = true;
            return;
        }
        if let Some(entry) = self.chosen.and_then(|at| self.entry(at)) {
            if entry.folder || self.mode == Mode::Save {
                let folder = self.typed_folder();
                self.enter(&folder, &entry, cx);
            } else {
                self.taken(&entry.name, cx);
            }
            return;
        }
        let Some(found) = &self.found else {
            return;
        };
        let text = self.line.text().to_owned();
        let (folder, name) = path::split(&text);
        let same = found.entries.iter().find(|entry| entry.name == name);
        match (self.mode, same.cloned()) {
            _ if name.is_empty() => self.go(Move::Down, cx.viewport.overlay_page),
            (_, Some(entry)) if entry.folder => self.enter(folder, &entry, cx),
            (Mode::Read, None) => self.obstacle = Some(Obstacle::Missing),
            (Mode::Save, Some(_)) if self.obstacle != Some(Obstacle::Exists) => {
                self.obstacle = Some(Obstacle::Exists);
            }
            (_, Some(_)) | (Mode::Save, None) => self.taken(name, cx),
        }
    }

    fn taken(&self, name: &str, cx: &mut Context) {
        let Some(found) = &self.found else { return };
        cx.folder.clone_from(&found.folder);
        cx.close();
        cx.dispatch(Action::Prompted(
            self.what,
            format!("{}{name}", found.folder),
        ));
    }
}

/// What all names begin with.
fn common(entries: &[PathEntry]) -> String {
    let Some((first, rest)) = entries.split_first() else {
        return String::new();
    };
    rest.iter().fold(first.name.clone(), |common, entry| {
        common
            .chars()
            .zip(entry.name.chars())
            .take_while(|(left, right)| left == right)
            .map(|(left, _)| left)
            .collect()
    })
}

impl State for FilePicker {
    fn title(&self, _cx: &Context) -> Message {
        self.title.clone()
    }

    fn focus(&self, focus: &mut Focus) {
        focus.scope(Scope::FilePicker);
        focus.typing();
    }

    fn start(&mut self, cx: &mut Context) {
        let begin = format!("{}{}", cx.folder, self.default);
        self.set(&begin, cx);
    }

    fn busy(&self) -> bool {
        self.job.is_some()
    }

    fn update(&mut self, action: &Action, cx: &mut Context) {
        match action {
            Action::Back => cx.close(),
            Action::Insert(c) => {
                self.line.insert(&c.to_string());
                self.ask(cx);
            }
            Action::Paste(text) => {
                let text = path::pasted(text);
                if path::whole(&text) {
                    self.line.clear();
                }
                self.line.insert(&text);
                self.ask(cx);
            }
            Action::Edit(edit) if self.line.edit(*edit) => self.ask(cx),
            Action::Move(step) => self.go(*step, cx.viewport.overlay_page),
            Action::NextField => self.complete(cx),
            // Shift-Tab: the folder above.
            Action::PreviousField => {
                let folder = match &self.found {
                    Some(found) => path::above(&found.folder).to_owned(),
                    None => return,
                };
                self.set(&folder, cx);
            }
            Action::Accept => self.accept(cx),
            Action::Viewport(_) => self
                .cursor
                .settle(self.entries().len(), cx.viewport.overlay_page),
            _ => {}
        }
    }

    fn outcome(&mut self, job: JobId, outcome: &Outcome, cx: &mut Context) -> bool {
        if self.job != Some(job) {
            return false;
        }
        match outcome {
            Outcome::Progress { .. } => return true,
            Outcome::Paths(found) => self.found = Some(found.clone()),
            Outcome::Failed(why) | Outcome::Stale(why) | Outcome::Cancelled(why) => {
                self.found = None;
                self.obstacle = Some(Obstacle::Folder(why.clone()));
            }
            _ => {}
        }
        self.job = None;
        self.chosen = None;
        if std::mem::take(&mut self.take) && self.found.is_some() {
            self.accept(cx);
        }
        true
    }
}
