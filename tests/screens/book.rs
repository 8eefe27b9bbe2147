//! A book in memory that answers what the screens ask.

use std::{
    collections::BTreeMap,
    sync::{Arc, Condvar, Mutex},
};

use contas::{
    app::{
        Outcome,
        effect::{
            AuditPage, AuditQuery, Committed, Draft, Opened, Question, Settings, ViewState, Which,
        },
        rows::{Column, CustomerRow, ListQuery, Listing, PlainRows},
    },
    domain::{
        audit::{AffectedCustomer, AuditEntry, FieldChange, Operation, Resource, Status},
        customer::Customer,
        finding::Finding,
        fold::fold,
        message::Message,
        partner::{Operator, Partner},
        record::RecordId,
        role::Role,
    },
    runtime::{Failure, Services, Watch},
    service::{
        intent::Intent,
        plan::{Plan, Step, Undo, Work},
    },
};

use crate::people::{customer, partner};

#[derive(Default)]
pub(crate) struct Kept {
    pub(crate) drafts: BTreeMap<String, Draft>,
    pub(crate) view: Option<ViewState>,
    pub(crate) settings: Option<Settings>,
    pub(crate) committed: Vec<Intent>,
}

pub(crate) struct Book {
    pub(crate) partner: Option<Partner>,
    pub(crate) operator: Operator,
    pub(crate) customers: Vec<Customer>,
    pub(crate) log: Vec<AuditEntry>,
    pub(crate) fail_list: bool,
    pub(crate) panic_on_list: bool,
    pub(crate) stale: Mutex<usize>,
    pub(crate) findings: Vec<Finding>,
    pub(crate) kept: Mutex<Kept>,
    /// While it is shut, lists wait.
    pub(crate) gate: (Mutex<bool>, Condvar),
}

impl Default for Book {
    fn default() -> Self {
        Self {
            partner: Some(partner()),
            operator: Operator {
                mail: "ana@fabrikam.com".into(),
                name: "Ana Souza".into(),
                roles: vec![Role::GlobalAdmin, Role::AdminAgent],
            },
            customers: Vec::new(),
            log: Vec::new(),
            fail_list: false,
            panic_on_list: false,
            stale: Mutex::new(0),
            findings: Vec::new(),
            kept: Mutex::default(),
            gate: (Mutex::new(true), Condvar::new()),
        }
    }
}

impl Book {
    /// Names in many scripts.
    pub(crate) fn with_customers() -> Self {
        let customers = [
            (
                "Adatum Corporation",
                "adatum",
                &["gold", "renewal-2027", "vip"][..],
            ),
            ("Alpine Ski House", "alpineskihouse", &[]),
            ("Banco São João do Nordeste S.A.", "bancosaojoao", &["gold"]),
            ("Contoso Ltd.", "contoso", &["vip", "education"]),
            ("Fabryka Łódź Sp. z o.o.", "fabrykalodz", &[]),
            (
                "株式会社日本コントソ・ソリューションズ・インターナショナル・ホールディングス",
                "nihoncontoso",
                &[],
            ),
            ("Ромашка ООО", "romashka", &[]),
            ("شركة النور للتجارة", "alnoor", &[]),
            (
                "Straßenbau Müller GmbH & Co. KG",
                "strassenbau-mueller",
                &["gold"],
            ),
            ("Wide World Importers", "wideworldimporters", &[]),
        ];
        Self {
            customers: customers
                .into_iter()
                .zip(1..)
                .map(|((name, domain, tags), number)| customer(number, name, domain, tags))
                .collect(),
            ..Self::default()
        }
    }

    /// With entries of the activity log, newest first.
    pub(crate) fn with_log(mut self) -> Self {
        let entry = |seq: u64,
                     at: &str,
                     operation: Operation,
                     who: &Customer,
                     changes: Vec<FieldChange>| AuditEntry {
            seq,
            at: at.parse().unwrap(),
            operator: "ana@fabrikam.com".into(),
            operation,
            resource: Resource::CUSTOMER,
            status: Status::Succeeded,
            customer: Some(AffectedCustomer {
                key: who.key(),
                name: who.name().into(),
            }),
            changes,
            details: Vec::new(),
            group: None,
            undoes: None,
            reversible: true,
        };
        let who = self.customers[3].clone();
        let change = FieldChange {
            record: RecordId::Customer(who.key()),
            path: "billingProfile.companyName".into(),
            old: Some("\"Contoso\"".into()),
            new: Some("\"Contoso Ltd.\"".into()),
        };
        self.log = vec![
            entry(3, "2026-11-21T16:20:00Z", Operation::UNDO, &who, Vec::new()),
            entry(
                2,
                "2026-11-20T09:05:00Z",
                Operation::UPDATE_CUSTOMER_BILLING_PROFILE,
                &who,
                vec![change],
            ),
            entry(
                1,
                "2026-11-02T12:00:00Z",
                Operation::ADD_CUSTOMER,
                &who,
                Vec::new(),
            ),
        ];
        self
    }

    fn wait_at_gate(&self, watch: &Watch) -> bool {
        let mut open = self.gate.0.lock().unwrap();
        while !*open {
            if watch.cancelled() {
                return false;
            }
            open = self
                .gate
                .1
                .wait_timeout(open, std::time::Duration::from_millis(2))
                .unwrap()
                .0;
        }
        true
    }

    fn list(&self, query: &ListQuery) -> Listing {
        let words = fold(&query.text);
        let mut hits: Vec<usize> = (0..self.customers.len())
            .filter(|&at| {
                let customer = &self.customers[at];
                let text = fold(&format!(
                    "{} {}",
                    customer.name(),
                    customer.company_profile.domain
                ));
                words
                    .split_whitespace()
                    .all(|word| text.contains(word) || customer.id.to_string().starts_with(word))
            })
            .collect();
        hits.sort_by_key(|&at| match query.sort {
            Column::Domain => self.customers[at].company_profile.domain.clone(),
            Column::Tags => self.customers[at].tags.join(","),
            _ => fold(self.customers[at].name()),
        });
        if query.descending {
            hits.reverse();
        }
        let at = query
            .keep
            .and_then(|key| hits.iter().position(|&at| self.customers[at].key() == key));
        let rows = self
            .customers
            .iter()
            .map(|customer| CustomerRow {
                key: customer.key(),
                name: customer.name().into(),
                domain: customer.company_profile.domain.clone(),
                relationship: customer.relationship_to_partner,
                tags: customer.tags.clone(),
                removed: customer.removal.is_some(),
            })
            .collect();
        let hits: Vec<u32> = hits
            .into_iter()
            .map(|at| u32::try_from(at).unwrap())
            .collect();
        Listing::new(
            Arc::new(PlainRows(rows)),
            hits.into(),
            self.customers.len(),
            at,
        )
    }

    fn audit(&self, query: &AuditQuery) -> AuditPage {
        let words = fold(&query.text);
        AuditPage {
            entries: self
                .log
                .iter()
                .filter(|entry| {
                    let name = entry.customer.as_ref().map_or("", |c| &c.name);
                    let day = entry.at.to_zoned(jiff::tz::TimeZone::UTC).date();
                    fold(&format!("{name} {}", entry.operator)).contains(&words)
                        && query.from.is_none_or(|from| day >= from)
                        && query.to.is_none_or(|to| day <= to)
                })
                .cloned()
                .collect(),
            more: false,
        }
    }

    fn plan(&self, intent: Intent) -> Plan {
        Plan {
            title: Message::new("list-review-title"),
            records: Vec::new(),
            findings: self.findings.clone(),
            consequences: Vec::new(),
            undo: Undo::Possible,
            work: Work::Step(Step {
                changes: Vec::new(),
                base: Vec::new(),
                operation: Operation::UNDO,
                resource: Resource::CUSTOMER,
                customer: None,
                fields: Vec::new(),
                details: Vec::new(),
                group: None,
                undoes: None,
                reversible: true,
            }),
            intent,
        }
    }
}

impl Services for Book {
    fn locked(&self) -> Arc<dyn Services> {
        Arc::new(Self::default())
    }

    fn answer(&self, question: Question, watch: &Watch) -> Result<Outcome, Failure> {
        let set_up = self
            .kept
            .lock()
            .unwrap()
            .committed
            .iter()
            .find_map(|intent| match intent {
                Intent::SetUp { partner, .. } => Some(partner.clone()),
                _ => None,
            });
        Ok(match question {
            Question::Open(which) => match self
                .partner
                .clone()
                .or(set_up)
                .or_else(|| (which == Which::Demo).then(partner))
            {
                Some(partner) => Outcome::Opened(Box::new(Opened {
                    partner,
                    operator: self.operator.clone(),
                    resellers: Vec::new(),
                    view: self.kept.lock().unwrap().view.clone().unwrap_or_default(),
                    demo: which == Which::Demo,
                    read_only: false,
                    notices: Vec::new(),
                    ready: true,
                    sealed: false,
                })),
                None => Outcome::NoBook {
                    place: "~/.local/share/contas".into(),
                },
            },
            Question::List(query) => {
                assert!(!self.panic_on_list, "the list went up in smoke");
                if !self.wait_at_gate(watch) {
                    return Err(Failure::Cancelled(Message::new("list-no")));
                }
                if self.fail_list {
                    return Err(Failure::Failed(
                        Message::new("list-worker-failed").with("what", "disk"),
                    ));
                }
                Outcome::Listed(self.list(&query))
            }
            Question::Customer(key) => Outcome::Customer(
                self.customers
                    .iter()
                    .find(|customer| customer.key() == key)
                    .map(|customer| Box::new((customer.clone(), 1))),
            ),
            Question::Audit(query) => Outcome::Audit(self.audit(&query)),
            Question::LastChange => Outcome::LastChange(self.log.first().map(|entry| entry.seq)),
            Question::Plan(intent) => Outcome::Planned(Box::new(self.plan(*intent))),
            Question::LoadDraft(name) => {
                Outcome::Draft(self.kept.lock().unwrap().drafts.get(&name).cloned())
            }
            Question::Complete(_) => Outcome::Paths(crate::users_desk::files(
                "",
                &["Downloads/", "ActivityLog.csv"],
            )),
            Question::ExportLog(query, path) => Outcome::Written {
                path,
                records: self.audit(&query).entries.len() as u64,
            },
            other => {
                return Err(Failure::Failed(
                    Message::new("list-worker-failed").with("what", format!("{other:?}")),
                ));
            }
        })
    }

    fn commit(&self, plan: Plan, watch: &Watch) -> Result<Committed, Failure> {
        let mut stale = self.stale.lock().unwrap();
        if *stale > 0 {
            *stale -= 1;
            return Err(Failure::Stale(
                Message::new("list-review-group").with("count", 1_u64),
            ));
        }
        watch.progress(1, 1);
        self.kept.lock().unwrap().committed.push(plan.intent);
        Ok(Committed {
            seq: 4,
            records: 1,
            stopped: false,
            message: Message::new("list-review-group").with("count", 1_u64),
            credentials: None,
            files: Vec::new(),
            findings: Vec::new(),
            outcomes: Arc::default(),
        })
    }

    fn save_draft(&self, draft: &Draft) -> Result<(), Failure> {
        self.kept
            .lock()
            .unwrap()
            .drafts
            .insert(draft.name.clone(), draft.clone());
        Ok(())
    }

    fn delete_draft(&self, name: &str) -> Result<(), Failure> {
        self.kept.lock().unwrap().drafts.remove(name);
        Ok(())
    }

    fn save_view(&self, view: &ViewState) -> Result<(), Failure> {
        self.kept.lock().unwrap().view = Some(view.clone());
        Ok(())
    }

    fn save_settings(&self, settings: Settings) -> Result<(), Failure> {
        self.kept.lock().unwrap().settings = Some(settings);
        Ok(())
    }
}
