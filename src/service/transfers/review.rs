//! The review before confirming (accounts.md 4.8): all parts in their order, nothing cut. Screen and command show the
//! same lines.

mod items;

use jiff::{Timestamp, tz::TimeZone};

use crate::{
    domain::{
        country, due,
        guid::Guid,
        message::Message,
        transfer::{
            Actor, Direction, TransferKind as K, TransferState as S, checklist, clock,
            consequences, evidence::SIGNATURES,
        },
    },
    text::{Catalogue, format},
};

use super::{call, form, view::TransferView};

/// One part of the review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Its number in accounts.md 4.8.
    pub number: u8,
    /// Heading.
    pub heading: String,
    /// Lines; ids stand alone on theirs, so that nothing needs to be cut.
    pub lines: Vec<String>,
}

/// The review as lines of text: what `transfers review` prints and the screen scrolls through.
pub fn lines(parts: &[Part]) -> Vec<String> {
    let mut lines = Vec::new();
    for part in parts {
        if !lines.is_empty() {
            lines.push(String::new());
        }
        lines.push(format!("{}. {}", part.number, part.heading));
        lines.extend(part.lines.iter().map(|line| format!("   {line}")));
    }
    lines
}

/// The review of a transfer as it would be with these items chosen; `None` = as they are recorded.
pub fn parts(
    view: &TransferView,
    wanted: Option<(&[Guid], bool)>,
    catalogue: &Catalogue,
) -> Vec<Part> {
    let selecting = wanted.map(|(wanted, only)| view.selecting(wanted, only));
    let (view, wrong) = match &selecting {
        Some((view, findings)) => (view, findings.as_slice()),
        None => (view, [].as_slice()),
    };
    let words = Words { view, catalogue };
    let mut parts = vec![
        words.direction(),
        words.customer(),
        words.partners(),
        words.items(wrong),
        words.reseller(),
        words.mail(),
        words.follows(),
        words.readiness(),
        words.undo(),
    ];
    parts.push(words.call());
    parts.push(words.confirm());
    parts
}

struct Words<'a> {
    view: &'a TransferView,
    catalogue: &'a Catalogue,
}

impl Words<'_> {
    fn say(&self, message: &Message) -> String {
        self.catalogue.say(message)
    }

    fn part(&self, number: u8, heading: &str, lines: Vec<String>) -> Part {
        Part {
            number,
            heading: self.catalogue.get(heading),
            lines,
        }
    }

    fn or_unknown(&self, text: &str) -> String {
        if text.is_empty() {
            self.catalogue.get("transfer-review-unknown")
        } else {
            text.to_owned()
        }
    }

    fn named(&self, id: &str, value: &str) -> String {
        format!("{}: {}", self.catalogue.get(id), self.or_unknown(value))
    }

    fn country(&self, code: &str) -> String {
        let tag = self.catalogue.lang().tag();
        let name = country::find(code).map_or(code, |country| country.name(tag));
        self.named("transfer-review-country", name)
    }

    fn direction(&self) -> Part {
        let transfer = &self.view.transfer;
        let message = match transfer.direction {
            Direction::Outgoing => Message::new("transfer-review-outgoing"),
            Direction::Incoming => Message::new("transfer-review-incoming"),
        };
        let count = transfer.moving().count();
        let what = if count == 0 && transfer.direction == Direction::Incoming {
            Message::new("transfer-review-their-choice")
        } else {
            Message::new("transfer-review-count").with("count", count)
        };
        let mut lines = vec![
            self.say(
                &message
                    .with("us", self.view.partner.name.as_str())
                    .with("them", transfer.counterparty.name.as_str())
                    .with("what", what)
                    .with("customer", self.view.customer.name()),
            ),
        ];
        lines.push(
            self.say(
                &Message::new("transfer-review-kind-state")
                    .with("kind", Message::new(transfer.kind.text()))
                    .with(
                        "state",
                        Message::new(clock::state(transfer, self.view.now).text()),
                    )
                    .with("id", transfer.id.to_string()),
            ),
        );
        self.part(1, "transfer-review-what", lines)
    }

    fn customer(&self) -> Part {
        let customer = &self.view.customer;
        let lines = vec![
            customer.name().to_owned(),
            self.named("transfer-review-microsoft-id", &customer.id.to_string()),
            self.named("transfer-review-domain", &customer.company_profile.domain),
            self.country(&customer.billing_profile.default_address.country),
        ];
        self.part(2, "transfer-review-customer", lines)
    }

    fn partners(&self) -> Part {
        let transfer = &self.view.transfer;
        let them = &transfer.counterparty;
        let us = &self.view.partner;
        let tenant = |id: Option<Guid>| id.map(|id| id.to_string()).unwrap_or_default();
        let lines = vec![
            self.say(
                &Message::new("transfer-review-them")
                    .with("name", them.name.as_str())
                    .with("role", Message::new(transfer.them().text())),
            ),
            self.named("transfer-review-tenant", &tenant(them.tenant_id)),
            self.named("transfer-review-partner-id", &them.partner_id),
            self.country(&them.country),
            self.named(
                "transfer-review-contact",
                &form::contact(&them.admin_contact, ""),
            ),
            self.say(
                &Message::new("transfer-review-us")
                    .with("name", us.name.as_str())
                    .with("role", Message::new(transfer.us().text())),
            ),
            self.named("transfer-review-tenant", &tenant(us.microsoft_id)),
            self.country(&us.country),
            self.named(
                "transfer-review-contact",
                &form::contact(&transfer.our_admin_contact, ""),
            ),
        ];
        self.part(3, "transfer-review-partners", lines)
    }

    fn reseller(&self) -> Part {
        let id = &self.view.transfer.partner_id_on_record;
        let words = if id.is_empty() {
            self.catalogue.get("transfer-review-no-reseller")
        } else {
            id.clone()
        };
        self.part(5, "transfer-review-reseller", vec![words])
    }

    fn mail(&self) -> Part {
        let mail = self.or_unknown(&self.view.transfer.customer_email);
        self.part(6, "transfer-review-mail", vec![mail])
    }

    fn follows(&self) -> Part {
        let lines = consequences::of(&self.view.transfer, &self.view.world())
            .iter()
            .map(|message| format!("· {}", self.say(message)))
            .collect();
        self.part(7, "transfer-review-follows", lines)
    }

    fn readiness(&self) -> Part {
        let transfer = &self.view.transfer;
        let mut lines = Vec::new();
        for check in self.view.checks() {
            lines.push(format!(
                "{} {}: {}",
                check.guard,
                self.catalogue.get(check.level.text()),
                self.say(&check.why)
            ));
            if let Some(step) = &check.step {
                lines.push(format!("    → {}", self.say(step)));
            }
        }
        if transfer.kind == K::Manual {
            lines.push(self.signatures());
            for signature in &transfer.signatures {
                lines.push(format!(
                    "    {}: {}, {}",
                    self.catalogue.get(signature.role.text()),
                    signature.name,
                    format::date(signature.signed_on, self.catalogue.lang())
                ));
            }
        }
        let (done, all) = checklist::progress(&transfer.checklist);
        if all > 0 {
            lines.push(
                self.say(
                    &Message::new("transfer-review-tasks")
                        .with("done", done)
                        .with("all", all),
                ),
            );
            lines.extend(tasks(self.view, self.catalogue));
        }
        self.part(8, "transfer-review-readiness", lines)
    }

    fn signatures(&self) -> String {
        signatures(self.view, self.catalogue)
    }

    fn undo(&self) -> Part {
        let transfer = &self.view.transfer;
        let (_, new) = transfer.partners(&self.view.partner);
        let (current, _) = transfer.partners(&self.view.partner);
        let mut lines = Vec::new();
        match (transfer.kind, clock::state(transfer, self.view.now)) {
            (_, S::Draft | S::CheckingEligibility) => {
                lines.push(self.catalogue.get("transfer-undo-draft"));
                match transfer.kind {
                    K::AzurePlan | K::Nce => {
                        let later = Message::new("transfer-undo-then-cancel").with("new", new);
                        lines.push(self.say(&later));
                    }
                    K::ApiLegacy => {
                        let later =
                            Message::new("transfer-undo-then-withdraw").with("current", current);
                        lines.push(self.say(&later));
                    }
                    _ => {}
                }
            }
            (K::AzurePlan | K::Nce, S::Pending) => {
                lines.push(
                    self.say(
                        &Message::new("transfer-undo-pending")
                            .with("new", new)
                            .with("current", current),
                    ),
                );
                lines.push(self.catalogue.get("transfer-undo-customer"));
                lines.push(self.catalogue.get("transfer-undo-accept-final"));
            }
            (K::ApiLegacy, S::Active) => {
                lines
                    .push(self.say(&Message::new("transfer-undo-active").with("current", current)));
                lines.push(self.catalogue.get("transfer-undo-accept-final"));
            }
            (K::Manual, state) if state.open() && state < S::Submitted => {
                lines.push(self.catalogue.get("transfer-undo-manual"));
            }
            _ => lines.push(self.catalogue.get("transfer-undo-nothing")),
        }
        if let Some(end) = clock::expires(transfer) {
            lines.push(countdown(end, self.view.now, self.catalogue));
        }
        self.part(9, "transfer-review-undo", lines)
    }

    fn call(&self) -> Part {
        let lines = match call::next(self.view) {
            None if self.view.transfer.kind == K::Manual => {
                vec![self.catalogue.get("transfer-review-no-call")]
            }
            None => vec![self.catalogue.get("transfer-review-no-call-now")],
            Some(call) => {
                let mut lines = vec![format!("{} {}", call.method, call.path)];
                if !call.body.is_null()
                    && let Ok(body) = serde_json::to_string_pretty(&call.body)
                {
                    lines.extend(body.lines().map(str::to_owned));
                }
                lines
            }
        };
        self.part(10, "transfer-review-call", lines)
    }

    fn confirm(&self) -> Part {
        let name = Message::new("transfer-review-type").with("name", self.view.customer.name());
        let lines = vec![
            self.say(&name),
            self.catalogue.get("subscription-book-only"),
        ];
        self.part(11, "transfer-review-confirm", lines)
    }
}

/// "2 of 3 signatures".
pub fn signatures(view: &TransferView, catalogue: &Catalogue) -> String {
    catalogue.say(
        &Message::new("transfer-signatures")
            .with("have", view.transfer.signatures.len())
            .with("all", SIGNATURES),
    )
}

/// The countdown to the end of a request, by the calendar of UTC.
pub fn countdown(end: Timestamp, now: Timestamp, catalogue: &Catalogue) -> String {
    let message = match u64::try_from(due::days(end, now)) {
        Ok(days) if now < end => Message::new("transfer-expires").with("days", days),
        _ => Message::new("transfer-expired"),
    };
    catalogue.say(&message.with("on", end))
}

/// The tasks of the checklist, numbered as `--set done=N` takes them.
pub fn tasks(view: &TransferView, catalogue: &Catalogue) -> Vec<String> {
    let today = view.now.to_zoned(TimeZone::UTC).date();
    view.transfer
        .checklist
        .iter()
        .enumerate()
        .map(|(at, task)| {
            let mark = match (task.done(), task.due < today) {
                (true, _) => "[x]",
                (false, true) => "[!]",
                (false, false) => "[ ]",
            };
            catalogue.say(
                &Message::new("transfer-task-line")
                    .with("mark", mark)
                    .with("number", (at + 1).to_string())
                    .with("task", catalogue.get(task.text()))
                    .with("owner", Message::new(owner(task.owner)))
                    .with("due", format::date(task.due, catalogue.lang())),
            )
        })
        .collect()
}

const fn owner(actor: Actor) -> &'static str {
    actor.text()
}
