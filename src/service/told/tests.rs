use super::*;
use crate::{
    domain::{
        customer::CustomerKey,
        diff,
        guid::Guid,
        record::Record,
        subscription::{Subscription, SubscriptionStatus},
        transfer::{
            Actor, Direction, EventKind, EventRecord, Signature, SignatureRole, Transfer,
            TransferKind, TransferState,
        },
    },
    text::Lang,
};

fn key() -> CustomerKey {
    CustomerKey::direct(Guid::from_bytes([1; 16]))
}

fn said(old: Option<&Record>, new: Option<&Record>, lang: Lang) -> Vec<String> {
    let id = new.or(old).unwrap().id();
    let fields = diff::diff(&id, old, new).unwrap();
    let lines = told(&fields, &Catalogue::on_screen(lang)).unwrap();
    lines
        .iter()
        .map(|line| format!("{}: {}", line.label, line.change("∅")))
        .collect()
}

fn transfer() -> Transfer {
    let mut made = Transfer::new(
        key(),
        Guid::from_bytes([2; 16]),
        TransferKind::Manual,
        Direction::Outgoing,
    );
    made.counterparty.name = "Fabrikam".into();
    made
}

fn record(transfer: &Transfer) -> Record {
    Record::Transfer(Box::new(transfer.clone()))
}

#[test]
fn trf_33_an_event_is_told_by_what_it_brought() {
    let old = transfer();
    let mut new = old.clone();
    new.state = TransferState::FormSent;
    new.ticket = "SR-1".into();
    new.signatures = vec![Signature {
        role: SignatureRole::CurrentPartner,
        name: "Bruno".into(),
        title: String::new(),
        signed_on: "2026-11-20".parse().unwrap(),
    }];
    new.events = vec![EventRecord {
        at: "2026-11-21T10:00:00Z".parse().unwrap(),
        on: None,
        event: EventKind::FormSent,
        actor: Actor::Current,
        operator: "ana".into(),
        person: String::new(),
        from: TransferState::TicketOpen,
        to: TransferState::FormSent,
        note: String::new(),
        facts: Vec::new(),
        attachments: Vec::new(),
    }];
    assert_eq!(
        said(Some(&record(&old)), Some(&record(&new)), Lang::En),
        [
            "State: Draft → Form sent",
            "Support ticket: SR-1",
            "Event: Form signed and sent (current partner)",
            "Signatures on the form: current partner: Bruno, 2026-11-20",
        ]
    );
    // Going back takes the signature away.
    let back = said(Some(&record(&new)), Some(&record(&old)), Lang::PtBr);
    assert!(
        back.contains(&"Estado: Formulário enviado → Rascunho".to_owned()),
        "{back:?}"
    );
    assert!(
        back.iter()
            .any(|line| line.ends_with("Bruno, 20/11/2026 → ∅")),
        "{back:?}"
    );
}

#[test]
fn no_word_of_the_record_is_shown_as_it_is_stored() {
    let lines = said(None, Some(&record(&transfer())), Lang::En).join("\n");
    for raw in [
        "agreementConfirmed",
        "{",
        "outgoing",
        "manual",
        "draft",
        "createdAt",
        "false",
    ] {
        assert!(!lines.contains(raw), "{raw}:\n{lines}");
    }
}

#[test]
fn section_3_3_a_subscription_is_told_in_words() {
    let mut old = Subscription::new(key(), Guid::from_bytes([3; 16]));
    old.status = SubscriptionStatus::Active;
    old.auto_renew_enabled = true;
    let new = old.suspended("unpaid", "2026-11-21T10:00:00Z".parse().unwrap());
    let record = |of: &Subscription| Record::Subscription(Box::new(of.clone()));
    assert_eq!(
        said(Some(&record(&old)), Some(&record(&new)), Lang::PtBr),
        [
            "Status: Ativa → Suspensa",
            "Renovação automática: sim → não",
            "Suspensa porque: unpaid",
        ]
    );
}
