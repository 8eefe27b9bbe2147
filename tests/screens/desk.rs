//! Somebody at work with a real book in memory: keys go in, effects are performed at once, pictures come out. There is
//! no loop and no time: a timer rings when a test says so.

use std::{
    collections::{BTreeMap, VecDeque},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use contas::{
    app::{
        self, Action, Effect, JobId, Model, Outcome, Session,
        action::Timer,
        effect::{Committed, Credentials, Draft, Password, Question, ThemeName, ViewState},
        screen::{Screen, customers::Customers},
    },
    domain::{
        cloud::CloudId,
        customer::{Customer, CustomerKey},
        partner::{Operator, Partner, PartnerKind, Reseller},
        record::{Record, RecordId},
        role::Role,
    },
    service::{
        Refusal, Service, Unwatched,
        intent::{FieldEdit, Intent},
        ports::{Clock, Entropy},
    },
    store::{StoreError, book::Book},
    text::Lang,
    ui::{self, key, keymap},
};
use jiff::{Timestamp, civil::date};
use ratatui::{Terminal, backend::TestBackend, buffer::Buffer, layout::Rect};

/// The twenty-second of November 2026, for ever.
struct Noon;

impl Clock for Noon {
    fn now(&self) -> Timestamp {
        "2026-11-22T12:00:00Z".parse().unwrap()
    }
}

/// `SplitMix64`: the same ids and passwords every time.
pub(crate) struct Dice(pub(crate) AtomicU64);

impl Entropy for Dice {
    fn fill(&self, buffer: &mut [u8]) {
        for byte in buffer {
            let state = self.0.fetch_add(0x9E37_79B9_7F4A_7C15, Ordering::Relaxed);
            let mut z = (state ^ (state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
            *byte = (z >> 56) as u8;
        }
    }
}

/// A desk with a book, a terminal and somebody's drafts.
pub(crate) struct Desk {
    pub(crate) model: Model,
    pub(crate) drafts: BTreeMap<String, Draft>,
    pub(crate) copied: Vec<String>,
    pub(crate) asked: Vec<Question>,
    service: Service,
    size: (u16, u16),
}

/// How a desk is.
pub(crate) struct Plan {
    pub(crate) lang: Lang,
    pub(crate) size: (u16, u16),
    pub(crate) roles: Vec<Role>,
    pub(crate) country: &'static str,
    pub(crate) kind: PartnerKind,
    pub(crate) cloud: CloudId,
}

impl Default for Plan {
    fn default() -> Self {
        Self {
            lang: Lang::En,
            size: (80, 24),
            roles: vec![Role::GlobalAdmin, Role::AdminAgent],
            country: "BR",
            kind: PartnerKind::DirectBill,
            cloud: CloudId::Public,
        }
    }
}

impl Plan {
    /// A partner in Brazil at this size, in this language.
    pub(crate) fn at(lang: Lang, size: (u16, u16)) -> Self {
        Self {
            lang,
            size,
            ..Self::default()
        }
    }

    /// Sits down, with the empty list before one.
    pub(crate) fn sit(self) -> Desk {
        let book = Arc::new(Book::in_memory());
        let operator = Operator {
            mail: "ana@fabrikam.com".into(),
            name: "Ana Souza".into(),
            roles: vec![Role::GlobalAdmin, Role::AdminAgent],
        };
        let partner = Partner {
            name: "Fabrikam".into(),
            microsoft_id: None,
            domains: vec!["fabrikam.com".into()],
            country: self.country.into(),
            kind: self.kind,
            cloud: self.cloud,
            default_operator: String::new(),
            sandbox: false,
            policy: contas::domain::partner::Policy::default(),
        };
        let service = Service::new(
            book,
            operator.clone(),
            Arc::new(Noon),
            Arc::new(Dice(AtomicU64::new(7))),
        );
        commit(
            &service,
            Intent::SetUp {
                partner: partner.clone(),
                operator: operator.clone(),
            },
        );
        let session = Session {
            partner: Some(partner),
            operator: Some(Operator {
                roles: self.roles,
                ..operator
            }),
            resellers: vec![Reseller {
                id: "99999999-0000-4000-8000-000000000001".parse().unwrap(),
                name: "Northwind Ltda.".into(),
                mpn_id: String::new(),
                location: "BR".into(),
            }],
            demo: false,
            read_only: false,
            lang: self.lang,
            theme: ThemeName::Dark,
            today: date(2026, 11, 22),
        };
        let list = Screen::Customers(Box::new(Customers::new(&ViewState::default())));
        Desk {
            model: Model::new(session, list),
            drafts: BTreeMap::new(),
            copied: Vec::new(),
            asked: Vec::new(),
            service,
            size: self.size,
        }
    }
}

fn commit(service: &Service, intent: Intent) {
    let plan = service.plan(intent).unwrap();
    assert!(!plan.blocked(), "{:?}", plan.findings);
    service.commit(plan, &Unwatched).unwrap();
}

impl Desk {
    /// Presses keys, e.g. `"tab 'Contoso' ctrl-s"`; each is handled to its end.
    pub(crate) fn keys(&mut self, script: &str) -> &mut Self {
        for key in key::keys(script).unwrap() {
            self.measure();
            if let Some(action) = keymap::resolve(&self.model, key) {
                self.act(action);
            }
        }
        self.measure();
        self
    }

    /// Something happens, and all that follows from it.
    pub(crate) fn act(&mut self, action: Action) {
        let effects = app::update(&mut self.model, action);
        self.perform(effects);
    }

    /// The timer rings that keeps drafts.
    pub(crate) fn half_a_second_passes(&mut self) {
        self.act(Action::Timer(Timer::Draft));
    }

    /// A customer comes into the book behind the program's back.
    pub(crate) fn customer(&mut self, customer: Customer) -> CustomerKey {
        let key = customer.key();
        commit(&self.service, Intent::AddCustomer(Box::new(customer)));
        key
    }

    /// Somebody else changes a field.
    pub(crate) fn somebody_sets(&mut self, key: CustomerKey, path: &str, value: &str) {
        let edits = vec![FieldEdit {
            path: path.into(),
            value: value.into(),
        }];
        commit(&self.service, Intent::UpdateCustomer { key, edits });
    }

    /// The record as it is in the book.
    pub(crate) fn record(&self, key: CustomerKey) -> Option<Customer> {
        let id = RecordId::Customer(key);
        match self.service.book().store().get(&id).unwrap()?.record {
            Record::Customer(customer) => Some(*customer),
            _ => None,
        }
    }

    /// Opens a screen on top.
    pub(crate) fn open(&mut self, screen: Screen) -> &mut Self {
        self.model.screens.push(screen);
        let effects = app::update::start(&mut self.model);
        self.perform(effects);
        self.measure();
        self
    }

    /// The way to the screen that is seen.
    pub(crate) fn titles(&self) -> Vec<String> {
        let cx = &self.model.cx;
        let titles = self.model.screens.iter();
        titles
            .map(|screen| cx.say(&screen.state().title(cx)))
            .collect()
    }

    /// The newest notice, if it is still seen.
    pub(crate) fn notice(&self) -> String {
        let cx = &self.model.cx;
        match cx.notices.last() {
            Some(notice) if cx.notice_shown => cx.say(&notice.message),
            _ => String::new(),
        }
    }

    /// What is seen, without blanks at the ends of lines.
    pub(crate) fn screen(&mut self) -> String {
        picture(&self.frame(true))
    }

    /// What is seen, in black and white or in colours.
    pub(crate) fn frame(&mut self, no_color: bool) -> Buffer {
        self.measure();
        let (width, height) = self.size;
        let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
        let look = ui::Look { no_color };
        let done = terminal
            .draw(|frame| ui::draw(frame, &self.model, &look))
            .unwrap();
        done.buffer.clone()
    }

    fn measure(&mut self) {
        let area = Rect::new(0, 0, self.size.0, self.size.1);
        let viewport = ui::measure(&self.model, area);
        if viewport != self.model.cx.viewport {
            self.act(Action::Viewport(viewport));
        }
    }

    fn perform(&mut self, effects: Vec<Effect>) {
        let mut waiting = VecDeque::from(effects);
        while let Some(effect) = waiting.pop_front() {
            let answer = match effect {
                Effect::Ask(job, question) => {
                    self.asked.push(question.clone());
                    self.answer(question).map(|outcome| (job, outcome))
                }
                Effect::Commit(job, plan) => Some((job, self.commit(*plan))),
                Effect::SaveDraft(draft) => {
                    self.drafts.insert(draft.name.clone(), draft);
                    None
                }
                Effect::DeleteDraft(name) => {
                    self.drafts.remove(&name);
                    None
                }
                Effect::Copy(copying) => {
                    self.copied.push(copying.text);
                    None
                }
                _ => None,
            };
            if let Some((job, outcome)) = answer {
                waiting.extend(self.outcome(job, outcome));
            }
        }
    }

    fn outcome(&mut self, job: JobId, outcome: Outcome) -> Vec<Effect> {
        app::update(&mut self.model, Action::Outcome(job, outcome))
    }

    fn answer(&mut self, question: Question) -> Option<Outcome> {
        Some(match question {
            Question::Customer(key) => {
                let stored = self
                    .service
                    .book()
                    .store()
                    .get(&RecordId::Customer(key))
                    .unwrap();
                Outcome::Customer(stored.and_then(|stored| match stored.record {
                    Record::Customer(customer) => Some(Box::new((*customer, stored.revision))),
                    _ => None,
                }))
            }
            Question::CountUsers(_) => Outcome::Counted(0),
            Question::LoadDraft(name) => Outcome::Draft(self.drafts.get(&name).cloned()),
            Question::Plan(intent) => match self.service.plan(*intent) {
                Ok(plan) => Outcome::Planned(Box::new(plan)),
                Err(refusal) => Outcome::Failed(refusal.message()),
            },
            Question::Check(intent) => match self.service.plan(*intent) {
                Ok(plan) => Outcome::Checked(plan.findings),
                Err(refusal) => Outcome::Failed(refusal.message()),
            },
            _ => return None,
        })
    }

    fn commit(&mut self, plan: contas::service::Plan) -> Outcome {
        match self.service.commit(plan, &Unwatched) {
            Ok(done) => Outcome::Committed(Box::new(Committed {
                seq: done.seq,
                message: done.message,
                credentials: done.credentials.map(|known| Credentials {
                    user_name: known.user_name,
                    password: Password::new(known.password.expose().to_owned()),
                }),
                files: done.files,
                records: done.records,
                stopped: done.stopped,
                findings: done.findings,
                outcomes: done.outcomes.into(),
            })),
            Err(Refusal::Store(error @ StoreError::Stale { .. })) => {
                Outcome::Stale(error.message())
            }
            Err(refusal) => Outcome::Failed(refusal.message()),
        }
    }
}

fn picture(buffer: &Buffer) -> String {
    let width = usize::from(buffer.area.width);
    let mut lines = Vec::new();
    for row in buffer.content.chunks(width) {
        let mut line = String::new();
        let mut skip = 0;
        for cell in row {
            if skip > 0 {
                skip -= 1;
                continue;
            }
            skip = ui::text::width(cell.symbol()).saturating_sub(1);
            line.push_str(cell.symbol());
        }
        lines.push(line.trim_end().to_owned());
    }
    lines.join("\n")
}
