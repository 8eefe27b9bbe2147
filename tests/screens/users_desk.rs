//! One screen at work without a loop: keys go in, questions come out, a test answers them.

use contas::{
    app::{
        Action, Effect, JobId, Model, Outcome, Session,
        effect::{Committed, Completion, PathEntry, Question, ThemeName},
        screen::Screen,
        update::{start, update},
    },
    domain::{
        cloud::CloudId,
        customer::{Customer, CustomerKey},
        finding::Finding,
        message::Message,
        partner::{Operator, Partner},
        role::Role,
    },
    service::{
        import::report::Report,
        intent::{CustomersFile, Intent, UsersFile},
        plan::{FilePlan, Plan, Undo, Work},
    },
    text::Lang,
    ui::{self, key},
};
use jiff::civil::date;
use ratatui::{Terminal, backend::TestBackend, layout::Rect};

/// A screen, and what it asked for.
pub(crate) struct Desk {
    pub(crate) model: Model,
    pub(crate) effects: Vec<Effect>,
    terminal: Terminal<TestBackend>,
}

impl Desk {
    pub(crate) fn new(first: Screen) -> Self {
        Self::of(first, Lang::En, 80, 24)
    }

    pub(crate) fn of(first: Screen, lang: Lang, width: u16, height: u16) -> Self {
        let session = Session {
            partner: Some(partner(CloudId::Public)),
            operator: Some(Operator {
                mail: "ana@fabrikam.com".into(),
                name: "Ana Souza".into(),
                roles: vec![Role::GlobalAdmin, Role::AdminAgent],
            }),
            resellers: Vec::new(),
            demo: false,
            read_only: false,
            lang,
            theme: ThemeName::Dark,
            today: date(2026, 11, 22),
        };
        let mut desk = Self {
            model: Model::new(session, first),
            effects: Vec::new(),
            terminal: Terminal::new(TestBackend::new(width, height)).unwrap(),
        };
        desk.effects = start(&mut desk.model);
        desk.measure();
        desk
    }

    fn measure(&mut self) {
        let size = self.terminal.size().unwrap();
        let viewport = ui::measure(&self.model, Rect::new(0, 0, size.width, size.height));
        if viewport != self.model.cx.viewport {
            let effects = update(&mut self.model, Action::Viewport(viewport));
            self.effects.extend(effects);
        }
    }

    pub(crate) fn act(&mut self, action: Action) -> &mut Self {
        let effects = update(&mut self.model, action);
        self.effects.extend(effects);
        self.measure();
        self
    }

    /// Presses keys: `"/ 'ana' enter"`.
    pub(crate) fn keys(&mut self, script: &str) -> &mut Self {
        for key in key::keys(script).unwrap() {
            if let Some(action) = ui::keymap::resolve(&self.model, key) {
                self.act(action);
            }
        }
        self
    }

    /// The question that was asked last.
    pub(crate) fn asked(&self) -> (JobId, &Question) {
        self.effects
            .iter()
            .rev()
            .find_map(|effect| match effect {
                Effect::Ask(job, question) => Some((*job, question)),
                _ => None,
            })
            .expect("something was asked")
    }

    /// Answers the question that was asked last.
    pub(crate) fn answer(&mut self, outcome: Outcome) -> &mut Self {
        let (job, _) = self.asked();
        self.act(Action::Outcome(job, outcome))
    }

    /// The commit that was asked for last.
    pub(crate) fn commit(&self) -> Option<(JobId, &Plan)> {
        self.effects.iter().rev().find_map(|effect| match effect {
            Effect::Commit(job, plan) => Some((*job, &**plan)),
            _ => None,
        })
    }

    /// Answers the commit.
    pub(crate) fn committed(&mut self, outcome: Outcome) -> &mut Self {
        let (job, _) = self.commit().expect("something is committed");
        self.act(Action::Outcome(job, outcome))
    }

    /// Types a path into the file picker, which finds it, and takes it.
    pub(crate) fn pick(&mut self, folder: &str, name: &str) -> &mut Self {
        self.act(Action::Paste(format!("{folder}{name}")));
        self.answer(Outcome::Paths(files(folder, &[name])));
        self.keys("enter")
    }

    /// The intent of the plan that was asked for last.
    pub(crate) fn intent(&self) -> &Intent {
        match self.asked().1 {
            Question::Plan(intent) => intent,
            other => panic!("{other:?}"),
        }
    }

    /// The users file of the plan that was asked for last.
    pub(crate) fn users_file(&self) -> &UsersFile {
        match self.intent() {
            Intent::ImportUsers(file) => file,
            other => panic!("{other:?}"),
        }
    }

    pub(crate) fn has(&self, wanted: impl Fn(&Effect) -> bool) -> bool {
        self.effects.iter().any(wanted)
    }

    /// The newest notice, in words.
    pub(crate) fn notice(&self) -> String {
        let notice = self.model.cx.notices.last().expect("something was said");
        self.model.cx.say(&notice.message)
    }

    /// What is seen, without blanks at the ends of lines.
    pub(crate) fn screen(&mut self) -> String {
        let (model, look) = (&self.model, ui::Look { no_color: true });
        self.terminal
            .draw(|frame| ui::draw(frame, model, &look))
            .unwrap();
        let buffer = self.terminal.backend().buffer();
        let mut lines = Vec::new();
        for row in buffer.content.chunks(usize::from(buffer.area.width)) {
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
}

pub(crate) fn partner(cloud: CloudId) -> Partner {
    Partner {
        cloud,
        ..crate::people::partner()
    }
}

pub(crate) fn key() -> CustomerKey {
    CustomerKey::direct("c0ffee00-1234-4678-9abc-def012345678".parse().unwrap())
}

pub(crate) const NAME: &str = "Padaria São João Ltda.";

pub(crate) fn customer() -> Outcome {
    let mut customer = Customer::new(key().microsoft_id);
    customer.billing_profile.company_name = NAME.into();
    customer.billing_profile.default_address.country = "BR".into();
    Outcome::Customer(Some(Box::new((customer, 1))))
}

/// The answer of the file picker's question.
pub(crate) fn files(folder: &str, names: &[&str]) -> Completion {
    Completion {
        folder: folder.into(),
        entries: names
            .iter()
            .map(|name| PathEntry {
                name: name.trim_end_matches('/').into(),
                folder: name.ends_with('/'),
                size: Some(4_210),
                modified: Some("2026-11-20T10:30:00Z".parse().unwrap()),
            })
            .collect(),
        more: false,
    }
}

/// A report about a file of users: `valid` good rows and the findings.
pub(crate) fn report(valid: u64, findings: Vec<Finding>) -> Report {
    let count = |severity| findings.iter().filter(|f| f.severity == severity).count() as u64;
    let mut codes = std::collections::BTreeMap::new();
    for finding in &findings {
        *codes.entry(finding.code).or_default() += 1;
    }
    Report {
        kind: "pc".into(),
        encoding: "windows-1252".into(),
        delimiter: ";".into(),
        records: valid + count(contas::domain::finding::Severity::Block) + 1,
        blank: 2,
        valid,
        warnings: count(contas::domain::finding::Severity::Warn),
        errors: count(contas::domain::finding::Severity::Block),
        skipped: 1,
        findings,
        samples: vec!["João".into(), "Conceição".into()],
        fatal: false,
        codes,
        ..Report::default()
    }
}

/// Findings of three kinds.
pub(crate) fn findings() -> Vec<Finding> {
    vec![
        Finding::block("E-REQ-DISPLAY", Message::new("list-field-no-guid")).at_row(
            3,
            2,
            "Nome de exibição",
        ),
        Finding::block("E-UPN-FORMAT", Message::new("list-review-blocked"))
            .at_row(7, 6, "Email")
            .of("joão.da.silva.e.souza.de.oliveira@padaria.com.br"),
        Finding::warn("W-DUP-IDENTICAL", Message::new("list-review-nothing"))
            .at_row(9, 8, "Email")
            .of("ana@padaria.com.br"),
        Finding::info("I-TOO-MANY", Message::new("list-welcome-done")),
    ]
}

/// The plan of a users file.
pub(crate) fn users_plan(request: &UsersFile, report: Report) -> Plan {
    let new = report.valid;
    let rejected = report.records - report.valid - report.skipped;
    let mut findings = Vec::new();
    if request.location.is_none() {
        let needed = Message::new("users-review-no-location");
        findings.push(Finding::block("E-LOC-REQUIRED", needed));
    }
    if report.errors > 0 && !request.valid_only {
        findings.push(Finding::block("IMP-32", Message::new("users-blocked")));
    }
    let nothing = report.fatal || new == 0;
    let file = FilePlan {
        report,
        sha256: "00".repeat(32),
        new,
        changed: 0,
        unchanged: 0,
        rejected,
    };
    Plan {
        intent: Intent::ImportUsers(request.clone()),
        title: Message::new("users-import-of").with("name", NAME),
        records: Vec::new(),
        findings,
        consequences: vec![
            Message::new("service-import-users-customer"),
            Message::new("list-copied").with("text", "padaria.com.br: 120"),
        ],
        undo: Undo::Possible,
        work: if nothing {
            Work::Unchanged(file)
        } else {
            Work::Users {
                file,
                request: request.clone(),
            }
        },
    }
}

/// The plan of a customers file.
pub(crate) fn customers_plan(file: &CustomersFile, new: u64, changed: u64) -> Plan {
    let mut report = report(new + changed, Vec::new());
    report.kind = "customers".into();
    report.errors = 1;
    report.findings = vec![
        Finding::block("CL-50", Message::new("list-field-no-guid"))
            .at_row(12, 11, "ID da Microsoft")
            .of("not-a-guid"),
    ];
    let plan = FilePlan {
        report,
        sha256: "00".repeat(32),
        new,
        changed,
        unchanged: 40,
        rejected: 1,
    };
    Plan {
        intent: Intent::ImportCustomers(file.clone()),
        title: Message::new("users-customers-title"),
        records: Vec::new(),
        findings: Vec::new(),
        consequences: Vec::new(),
        undo: Undo::Possible,
        work: if new + changed == 0 {
            Work::Unchanged(plan)
        } else {
            Work::Customers(plan)
        },
    }
}

/// A commit that went well.
pub(crate) fn committed(records: u64, stopped: bool) -> Committed {
    Committed {
        seq: 12,
        records,
        stopped,
        message: Message::new("users-result-counts")
            .with("created", records)
            .with("skipped", 1_u64)
            .with("rejected", 0_u64),
        credentials: None,
        files: vec![
            "/srv/in/novos.resultado.csv".into(),
            "/srv/in/novos.senhas-temporarias.csv".into(),
        ],
        findings: Vec::new(),
        outcomes: std::sync::Arc::default(),
    }
}
