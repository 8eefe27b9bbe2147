//! One event applied to one transfer: the evidence it needs, what it leaves behind, or why not (accounts.md 4.7,
//! TRF-24, TRF-33, TRF-34).

mod manual;
mod needs;
mod refuse;
mod request;
mod take;

use jiff::civil::Date;

use super::{
    EventRecord, Transfer, checklist, clock,
    event::EventKind as E,
    evidence::Attachment,
    facts::Facts,
    item::TransferItem,
    machine::{self, Illegal},
    readiness::World,
    state::{Actor, TransferKind as K, TransferState as S},
};
use crate::domain::{
    finding::{self, Finding},
    message::Message,
    subscription::Subscription,
};
/// What somebody says has happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Input {
    /// What.
    pub event: E,
    /// By whom; `None` = its only actor.
    pub by: Option<Actor>,
    /// When; `None` = today.
    pub on: Option<Date>,
    /// Which person.
    pub person: String,
    /// Free text.
    pub note: String,
    /// What was given with it.
    pub facts: Facts,
    /// Files.
    pub attachments: Vec<Attachment>,
    /// The chosen items, where they are chosen now.
    pub items: Option<Vec<TransferItem>>,
}

impl Input {
    /// An event about which nothing else is said.
    pub fn new(event: E) -> Self {
        Self {
            event,
            by: None,
            on: None,
            person: String::new(),
            note: String::new(),
            facts: Facts::default(),
            attachments: Vec::new(),
            items: None,
        }
    }

    fn reason(&self) -> &str {
        if self.facts.reason.is_empty() {
            self.note.trim()
        } else {
            &self.facts.reason
        }
    }
}

/// What comes of an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Applied {
    /// The transfer afterwards; as it was where something blocks.
    pub transfer: Transfer,
    /// Subscriptions that change with it.
    pub subscriptions: Vec<Subscription>,
    /// What is to be said; blocking findings mean that nothing happens.
    pub findings: Vec<Finding>,
}

/// The fixed choices of step 2 (accounts.md 4.2).
pub const TICKET_CHOICES: [(&str, &str); 4] = [
    ("issueType", "Subscription management"),
    ("supportPlan", "Cloud Solution Provider"),
    ("severity", "C – Minimal impact"),
    ("problemType", "Other General Questions"),
];

/// Applies an event, or says why it cannot happen. Pure: time, operator and book come with `world`.
pub fn apply(transfer: &Transfer, input: &Input, world: &World<'_>) -> Applied {
    let mut work = Work {
        transfer: transfer.clone(),
        subscriptions: Vec::new(),
        findings: Vec::new(),
        today: world.now.to_zoned(jiff::tz::TimeZone::UTC).date(),
        world,
    };
    work.run(input);
    if finding::blocked(&work.findings) {
        return Applied {
            transfer: transfer.clone(),
            subscriptions: Vec::new(),
            findings: work.findings,
        };
    }
    Applied {
        transfer: work.transfer,
        subscriptions: work.subscriptions,
        findings: work.findings,
    }
}

struct Work<'a> {
    transfer: Transfer,
    subscriptions: Vec<Subscription>,
    findings: Vec<Finding>,
    today: Date,
    world: &'a World<'a>,
}

impl Work<'_> {
    fn block(&mut self, rule: &'static str, message: Message) {
        self.findings.push(Finding::block(rule, message));
    }

    fn block_at(&mut self, rule: &'static str, at: &str, message: Message) {
        self.findings.push(Finding::block(rule, message).at(at));
    }

    fn run(&mut self, input: &Input) {
        let kind = self.transfer.kind;
        if kind == K::BillingRequest {
            self.illegal(input.event, Illegal::ReadOnly);
            return;
        }
        let Some(actor) = input.by.or_else(|| machine::only_actor(kind, input.event)) else {
            let who = machine::actors(kind, input.event);
            if who.is_empty() {
                self.illegal(input.event, Illegal::State);
            } else {
                self.block_at(
                    "TRF-33",
                    "by",
                    Message::new("transfer-needs-actor")
                        .with("event", input.event.word())
                        .with("actors", words(&who)),
                );
            }
            return;
        };
        // A request that ran out is neither accepted nor cancelled (TRF-24).
        let ran_out = clock::expired(&self.transfer, self.world.now);
        if ran_out && !matches!(input.event, E::Expired | E::Noted | E::Refreshed) {
            let end = clock::expires(&self.transfer).map(|at| at.strftime("%Y-%m-%d").to_string());
            self.block(
                "TRF-24",
                Message::new("transfer-ran-out").with("on", end.unwrap_or_default()),
            );
            return;
        }
        // A draft that was dropped is cancelled too, but no service knows of it (TRF-30).
        if input.event == E::Refreshed && !self.transfer.sent() {
            self.illegal(input.event, Illegal::State);
            return;
        }
        self.lead_in(input.event, actor);
        match machine::step(kind, self.transfer.state, input.event, actor) {
            Err(illegal) => self.illegal(input.event, illegal),
            Ok(to) => {
                self.look_for_needs(input);
                self.take(input);
                let to = self.happen(input, to);
                self.keep(input, actor, to);
                self.lead_out(input.event);
            }
        }
    }

    /// Steps of contas itself that come before: the eligibility check, the beginning of the checklist.
    fn lead_in(&mut self, event: E, actor: Actor) {
        let state = self.transfer.state;
        if self.transfer.kind == K::ApiLegacy && state == S::Draft && event == E::Sent {
            self.keep(
                &Input::new(E::CheckingStarted),
                actor,
                S::CheckingEligibility,
            );
        }
        if self.transfer.kind.target_creates() && state == S::Complete && event == E::Ticked {
            self.keep(&Input::new(E::HandoverStarted), Actor::Contas, S::Handover);
        }
    }

    fn lead_out(&mut self, event: E) {
        let (done, all) = checklist::progress(&self.transfer.checklist);
        if event == E::Ticked && self.transfer.state == S::Handover && done == all {
            self.keep(&Input::new(E::Closed), Actor::Contas, S::Closed);
        }
    }

    /// What an event does to the transfer and to the book; the state after it.
    fn happen(&mut self, input: &Input, to: S) -> S {
        let facts = &input.facts;
        match input.event {
            E::NoticeReceived => self.notice(input),
            E::TicketOpened => set(&mut self.transfer.ticket, &facts.ticket),
            E::FormSent => self.form_sent(input),
            E::FormReturned => self.form_returned(),
            E::FormRejected => self.form_rejected(),
            E::FormAttached => self.form_attached(),
            E::Acknowledged => {
                set(&mut self.transfer.engineer, &input.person);
                set(&mut self.transfer.engineer, &facts.engineer);
            }
            E::Transferred => self.transferred(input),
            E::Sent => self.sent(),
            E::Accepted => self.accepted(input),
            E::Expired if !clock::expired(&self.transfer, self.world.now) => {
                self.block("TRF-24", Message::new("transfer-not-run-out"));
            }
            E::Closed => {
                let (done, all) = checklist::progress(&self.transfer.checklist);
                if done < all {
                    let message = Message::new("transfer-tasks-open").with("count", all - done);
                    self.block("4.9", message);
                }
            }
            E::Completed => self.complete(input, &[]),
            E::PartiallyCompleted | E::CompletedWithErrors => self.complete(input, &facts.failed),
            E::Failed => self.failed(),
            E::Ticked => self.tick(input),
            E::Refreshed => return self.refreshed(input),
            _ => {}
        }
        if !to.open() && !to.moved() {
            set(&mut self.transfer.reason, input.reason());
        }
        to
    }

    /// TRF-33: what is kept of an event.
    fn keep(&mut self, input: &Input, actor: Actor, to: S) {
        let mut facts = input.facts.given.clone();
        if input.event == E::TicketOpened {
            for (key, value) in TICKET_CHOICES {
                facts.push((key.to_owned(), value.to_owned()));
            }
        }
        self.transfer.events.push(EventRecord {
            at: self.world.now,
            on: input.on,
            event: input.event,
            actor,
            operator: self.world.operator.to_owned(),
            person: input.person.trim().to_owned(),
            from: self.transfer.state,
            to,
            note: input.note.trim().to_owned(),
            facts,
            attachments: input
                .attachments
                .iter()
                .map(|attachment| attachment.sha256.clone())
                .collect(),
        });
        self.transfer.state = to;
    }
}

fn set(place: &mut String, value: &str) {
    if !value.trim().is_empty() {
        value.trim().clone_into(place);
    }
}

fn words(actors: &[Actor]) -> String {
    actors
        .iter()
        .map(|actor| actor.word())
        .collect::<Vec<_>>()
        .join(", ")
}

/// The first event of a transfer: made here, or received from the other partner.
pub fn begin(transfer: &mut Transfer, received: bool, world: &World<'_>) {
    let to = if received {
        machine::received(transfer.kind)
    } else {
        S::Draft
    };
    let actor = if received {
        transfer.them()
    } else {
        transfer.us()
    };
    transfer.created_at = Some(world.now);
    transfer.state = to;
    if to == S::Pending {
        transfer.expires_at = world.now.checked_add(clock::EXPIRY).ok();
    }
    transfer.events = vec![EventRecord {
        at: world.now,
        on: None,
        event: if received { E::Received } else { E::Made },
        actor,
        operator: world.operator.to_owned(),
        person: String::new(),
        from: S::Draft,
        to,
        note: String::new(),
        facts: Vec::new(),
        attachments: Vec::new(),
    }];
}
