//! The first start: whose book this is, then what to begin with.

use crate::app::{
    Action, Context, Effect, Outcome, Scope,
    effect::{Committed, Draft, JobId, Opened, Question, Which},
    form::{Form, FormEvent},
    hidden::Hidden,
    list::Cursor,
    model::Focus,
};
use crate::domain::message::Message;
use crate::service::{intent::Intent, plan::Plan};

use super::{Screen, State, customers::Customers};

mod set_up;

/// The draft of the set-up form.
const DRAFT: &str = "set-up";

/// What only this screen does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Begin with the form.
    SetUp,
    /// Open the demo book.
    Demo,
}

/// Where in the first start somebody is.
#[derive(Debug, PartialEq)]
pub enum Stage {
    /// A book is being opened.
    Opening,
    /// It is under a passphrase, which is asked for.
    Sealed {
        /// Another one was given.
        wrong: bool,
    },
    /// It could not be opened.
    Failed(Message),
    /// It is damaged beyond what was put right by itself: what is wrong, and what can be brought back.
    Damaged(Message, Message),
    /// There is none: welcome.
    Hello,
    /// Whose book this is.
    SetUp,
    /// The book is there: what to begin with.
    Offers,
}

/// What a new book can begin with, in the order it is shown.
pub const OFFERS: [(&str, Offer); 3] = [
    ("list-welcome-import", Offer::Import),
    ("list-welcome-add", Offer::Add),
    ("list-welcome-list", Offer::List),
];

/// What a new book can begin with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Offer {
    /// Import `Customers.csv`.
    Import,
    /// Add the first customer.
    Add,
    /// Go to the empty list.
    List,
}

/// See the module.
#[derive(Debug)]
pub struct Welcome {
    /// Where somebody is.
    pub stage: Stage,
    /// Where the book is or will be.
    pub place: String,
    /// The set-up form.
    pub form: Form,
    /// The passphrase that is typed.
    pub passphrase: Hidden,
    /// The offer, or the way to begin, under the cursor.
    pub cursor: Cursor,
    opened: Option<Box<Opened>>,
    which: Which,
    job: Option<JobId>,
    draft_job: Option<JobId>,
}

impl Welcome {
    /// Opens a book; welcomes where there is none.
    pub fn new(which: Which) -> Self {
        Self {
            stage: Stage::Opening,
            place: String::new(),
            form: Form::default(),
            passphrase: Hidden::default(),
            cursor: Cursor::default(),
            opened: None,
            which,
            job: None,
            draft_job: None,
        }
    }

    /// A book that did not open.
    pub fn failed(which: Which, why: Message) -> Self {
        Self {
            stage: Stage::Failed(why),
            ..Self::new(which)
        }
    }

    /// The own book, which was closed because nobody pressed a key.
    pub fn locked() -> Self {
        Self {
            stage: Stage::Sealed { wrong: false },
            ..Self::new(Which::Own)
        }
    }

    fn unlock(&mut self, cx: &mut Context) {
        if self.passphrase.letters() > 0 {
            self.stage = Stage::Opening;
            let passphrase = self.passphrase.take();
            cx.ask_instead(&mut self.job, Question::Unlock(passphrase));
        }
    }

    fn open(&mut self, which: Which, cx: &mut Context) {
        self.which = which;
        self.stage = Stage::Opening;
        cx.ask_instead(&mut self.job, Question::Open(which));
    }

    fn opened(&mut self, opened: &Opened, cx: &mut Context) {
        cx.opened(opened);
        if self.stage == Stage::SetUp {
            self.stage = Stage::Offers;
            self.cursor = Cursor::default();
            self.opened = Some(Box::new(opened.clone()));
        } else {
            cx.replace(Screen::Customers(Box::new(Customers::new(&opened.view))));
        }
    }

    /// What the form says, as an intent.
    pub fn intent(&self) -> Intent {
        set_up::intent(&self.form)
    }

    fn form_event(&mut self, event: &FormEvent, cx: &mut Context) {
        match event {
            FormEvent::Changed(_) => {
                let findings = set_up::findings(&self.form);
                self.form.set_findings(&findings);
                cx.draft_soon();
            }
            FormEvent::Left(_) => {
                let findings = set_up::findings(&self.form);
                self.form.set_findings(&findings);
            }
            FormEvent::Submit => {
                let findings = set_up::findings(&self.form);
                self.form.set_findings(&findings);
                self.form.show_all();
                if findings.is_empty() {
                    cx.review(self.intent());
                }
            }
            FormEvent::Back => self.stage = Stage::Hello,
        }
    }

    fn offer(&mut self, cx: &mut Context) {
        let Some((_, offer)) = OFFERS.get(self.cursor.at) else {
            return;
        };
        let view = self
            .opened
            .take()
            .map(|opened| opened.view)
            .unwrap_or_default();
        cx.replace(Screen::Customers(Box::new(Customers::new(&view))));
        match offer {
            Offer::Import => cx.dispatch(Action::Import),
            Offer::Add => cx.dispatch(Action::AddCustomer),
            Offer::List => {}
        }
    }
}

impl State for Welcome {
    fn title(&self, _cx: &Context) -> Message {
        Message::new(match self.stage {
            Stage::SetUp => "list-set-up-title",
            Stage::Sealed { .. } => "passphrase-screen",
            _ => "list-welcome-title",
        })
    }

    fn focus(&self, focus: &mut Focus) {
        match self.stage {
            Stage::SetUp => self.form.focus(focus),
            Stage::Offers => {
                focus.scope(Scope::Offers);
                focus.scope(Scope::List);
            }
            Stage::Sealed { .. } => {
                focus.scope(Scope::Unlock);
                focus.typing();
            }
            Stage::Hello | Stage::Failed(_) | Stage::Damaged(..) | Stage::Opening => {
                focus.scope(Scope::Welcome);
                focus.scope(Scope::List);
            }
        }
    }

    fn start(&mut self, cx: &mut Context) {
        if self.stage == Stage::Opening {
            self.open(self.which, cx);
        }
    }

    fn holds(&self, action: Option<&Action>) -> bool {
        let leaves = matches!(
            action,
            Some(Action::Quit | Action::Suspend | Action::Redraw)
        );
        self.stage == Stage::Opening && !leaves
    }

    fn busy(&self) -> bool {
        self.stage == Stage::Opening
    }

    fn update(&mut self, action: &Action, cx: &mut Context) {
        match (&self.stage, action) {
            (Stage::SetUp, _) => {
                let words = cx.catalogue.clone();
                let page = cx.viewport.page;
                for event in self.form.update(action, &words, page) {
                    self.form_event(&event, cx);
                }
            }
            (Stage::Sealed { .. }, Action::Insert(c)) => {
                self.passphrase.insert(c.encode_utf8(&mut [0; 4]));
            }
            (Stage::Sealed { .. }, Action::Paste(text)) => self.passphrase.insert(text),
            (Stage::Sealed { .. }, Action::Edit(edit)) => self.passphrase.edit(*edit),
            (Stage::Sealed { .. }, Action::Accept) => self.unlock(cx),
            (Stage::Hello | Stage::Damaged(..), Action::Move(step)) => {
                self.cursor.go(*step, 2, 2);
            }
            (Stage::Offers, Action::Move(step)) => {
                self.cursor.go(*step, OFFERS.len(), OFFERS.len());
            }
            (Stage::Offers, Action::Accept) => self.offer(cx),
            (Stage::Damaged(..), Action::Accept) if self.cursor.at == 1 => {
                self.stage = Stage::Opening;
                cx.ask_instead(&mut self.job, Question::RepairBook);
            }
            (Stage::Failed(_) | Stage::Damaged(..), Action::Accept) => self.open(self.which, cx),
            (Stage::Hello, Action::Accept) if self.cursor.at == 1 => self.open(Which::Demo, cx),
            (Stage::Hello, Action::Accept | Action::Welcome(Act::SetUp)) => {
                if self.form.fields.is_empty() {
                    self.form = set_up::form(cx.session.lang);
                    self.draft_job = Some(cx.ask(Question::LoadDraft(DRAFT.to_owned())));
                }
                self.stage = Stage::SetUp;
            }
            (Stage::Hello | Stage::Failed(_) | Stage::Damaged(..), Action::Welcome(Act::Demo)) => {
                self.open(Which::Demo, cx);
            }
            _ => {}
        }
    }

    fn outcome(&mut self, job: JobId, outcome: &Outcome, cx: &mut Context) -> bool {
        if self.draft_job == Some(job) {
            self.draft_job = None;
            if let Outcome::Draft(Some(draft)) = outcome {
                self.form.restore(&draft.values);
            }
            return true;
        }
        if self.job != Some(job) {
            return false;
        }
        match outcome {
            Outcome::Progress { .. } => return true,
            Outcome::Opened(opened) => {
                cx.opening = (!opened.ready).then_some(job);
                self.opened(opened, cx);
            }
            Outcome::NoBook { place } => {
                self.place.clone_from(place);
                self.stage = Stage::Hello;
            }
            Outcome::Sealed { wrong } => self.stage = Stage::Sealed { wrong: *wrong },
            Outcome::Damaged { why, offer } => {
                self.stage = Stage::Damaged(why.clone(), offer.clone());
            }
            Outcome::Failed(why) | Outcome::Stale(why) | Outcome::Cancelled(why) => {
                self.stage = Stage::Failed(why.clone());
            }
            _ => {}
        }
        self.job = None;
        true
    }

    fn planned(&mut self, plan: &Plan, _cx: &mut Context) {
        self.form.set_findings(&plan.findings);
    }

    fn committed(&mut self, _committed: &Committed, cx: &mut Context) {
        cx.effect(Effect::DeleteDraft(DRAFT.to_owned()));
        self.form.dirty = false;
        // The stage stays at the form until the new book is open: then it offers what to begin with.
        cx.ask_instead(&mut self.job, Question::Open(Which::Own));
    }

    fn draft(&mut self) -> Option<Draft> {
        std::mem::take(&mut self.form.dirty).then(|| Draft {
            name: DRAFT.to_owned(),
            values: self.form.values(),
        })
    }
}
