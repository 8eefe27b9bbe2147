//! The transfer desk on the screen: every picture of the way from a request to its checklist, and of the eight steps.

use contas::{
    app::screen::Screen,
    domain::{
        guid::Guid,
        subscription::{EntitlementType, Subscription, SubscriptionStatus as Status},
        transfer::{
            Contact, Counterparty, Direction, EventKind, Transfer, TransferKind, TransferState,
        },
    },
    service::{
        Intent, Service,
        transfers::{TransferDraft, TransferEvent},
    },
    text::Lang,
};

use crate::{
    harness::App,
    real_book::{key, run, service, service_of, start},
};

/// What the entropy of these tests makes of a new transfer.
const TRANSFER: &str = "07070707-0707-4707-8707-070707070707";

fn guid(number: u128) -> Guid {
    Guid::from_bytes(number.to_be_bytes())
}

fn id() -> Guid {
    TRANSFER.parse().unwrap()
}

fn bought(number: u128, offer: &str, name: &str, nickname: &str) -> Subscription {
    let mut of = Subscription::new(key(3), guid(0x5000 + number));
    of.offer_id = offer.into();
    of.offer_name = name.into();
    of.friendly_name = nickname.into();
    of.quantity = 1;
    of.status = Status::Active;
    of
}

fn reserved(number: u128, nickname: &str, scope: &str) -> Subscription {
    let mut of = bought(number, "", "Reserved VM Instance, D2s_v3", nickname);
    of.entitlement_type = Some(EntitlementType::ReservedInstance);
    of.billing_cycle = "monthly".into();
    of.scope_type = scope.into();
    of
}

/// Contoso has what show 2 of the desk needs.
fn book() -> Service {
    let mut partner = crate::people::partner();
    partner.microsoft_id = Some(guid(0xaa));
    let service = service_of(partner, &contas::domain::role::Role::ALL);
    let mut plan = bought(1, "DZH318Z0BPS6:0001", "Azure plan", "");
    plan.billing_type = "usage".into();
    let mut azure = bought(2, "DZH318Z0BPS6:0001", "Azure subscription", "Produção");
    azure.billing_type = "usage".into();
    azure.parent_subscription_id = Some(plan.id);
    azure.entitlement_id = Some(guid(0xe2));
    let mut single = reserved(3, "RI single", "Single");
    single.applied_scopes = vec![format!("/subscriptions/{}", guid(0xe2))];
    let shared = reserved(4, "RI shared", "Shared");
    let mut old = reserved(5, "RI old", "Shared");
    old.status = Status::Expired;
    let mut office = bought(
        6,
        "796B6B5F-613C-4E24-A17C-EBA730D49C02",
        "Office 365 E3",
        "",
    );
    office.billing_type = "license".into();
    office.quantity = 5;
    for of in [plan, azure, single, shared, old, office] {
        run(&service, Intent::PutSubscription(Box::new(of)));
    }
    service
}

/// It also has a classic Azure subscription, for show 1.
fn classic_book() -> Service {
    let service = book();
    let mut classic = bought(7, "MS-AZR-0145P", "Microsoft Azure", "Azure clássico");
    classic.billing_type = "usage".into();
    run(&service, Intent::PutSubscription(Box::new(classic)));
    service
}

fn draft(kind: TransferKind, received: bool, items: Vec<Guid>) -> TransferDraft {
    TransferDraft {
        key: key(3),
        received,
        kind,
        direction: Direction::Outgoing,
        counterparty: Counterparty {
            name: "Fabrikam".into(),
            tenant_id: Some(guid(0xbb)),
            partner_id: "123456".into(),
            country: "US".into(),
            admin_contact: Contact {
                name: "Carla Dias".into(),
                email: "carla@fabrikam.example".into(),
                phone: String::new(),
            },
        },
        our_contact: Contact::default(),
        customer_email: String::new(),
        partner_id_on_record: String::new(),
        currency_source: "BRL".into(),
        currency_target: "USD".into(),
        remote_id: String::new(),
        items,
        only: false,
    }
}

/// A request of Fabrikam for what lies under the Azure plan.
fn requested() -> Service {
    let service = book();
    let draft = draft(TransferKind::AzurePlan, true, Vec::new());
    run(&service, Intent::NewTransfer(Box::new(draft)));
    service
}

fn stored(service: &Service) -> Transfer {
    service.transfer(key(3), id()).unwrap().0
}

/// The page of the one transfer there is.
fn opened(service: &Service, lang: Lang, size: (u16, u16)) -> App {
    let mut app = start(service, lang, size);
    app.slowly("X enter");
    assert!(
        matches!(app.model().screen(), Screen::Transfer(_)),
        "{}",
        app.screen()
    );
    app
}

fn picture(app: &App, name: &str, lang: Lang, size: (u16, u16)) {
    let name = format!("transfers-{name}-{}-{}x{}", lang.tag(), size.0, size.1);
    insta::assert_snapshot!(name, app.screen());
}

const SMALL: (u16, u16) = (80, 24);
const LARGE: (u16, u16) = (160, 45);

/// Show 2 by keys: only what may go can be marked, the review is read, the name is typed, the book follows.
#[test]
fn trf_20_an_azure_plan_request_by_keys_in_pictures() {
    for lang in Lang::ALL {
        let service = requested();
        let mut app = start(&service, lang, SMALL);
        app.slowly("X");
        picture(&app, "desk", lang, SMALL);
        app.slowly("enter");
        picture(&app, "items", lang, SMALL);
        app.slowly("2");
        picture(&app, "readiness", lang, SMALL);
        // What cannot go stays as it is and says why.
        app.slowly("1 end space");
        assert!(app.screen().contains("[-]"), "{}", app.screen());
        // All that may go; the shared reservation is left out again.
        app.slowly("ctrl-a home down down space");
        app.slowly("3");
        picture(&app, "review", lang, SMALL);
        app.slowly("enter enter");
        picture(&app, "confirm", lang, SMALL);
        // Enter alone is no; another name is no.
        app.slowly("enter");
        assert_eq!(stored(&service).state, TransferState::Pending);
        app.slowly("x enter 'Fabrikam' enter");
        assert_eq!(
            stored(&service).state,
            TransferState::Pending,
            "{}",
            app.screen()
        );
        app.slowly("ctrl-u 'contoso ltd.'");
        picture(&app, "confirmed", lang, SMALL);
        app.slowly("enter");
        let transfer = stored(&service);
        assert_eq!(
            transfer.state,
            TransferState::InProgress,
            "{}",
            app.screen()
        );
        let names: Vec<_> = transfer.moving().map(|item| item.name.as_str()).collect();
        assert_eq!(names, ["Produção", "RI single"]);
        app.slowly("4");
        picture(&app, "timeline", lang, SMALL);
        app.slowly("5");
        picture(&app, "checklist", lang, SMALL);
        app.slowly("space enter");
        assert!(stored(&service).checklist[0].done(), "{}", app.screen());
    }
}

#[test]
fn section_4_8_the_review_on_a_large_screen_has_all_parts_in_their_order() {
    let service = requested();
    for lang in Lang::ALL {
        let mut app = opened(&service, lang, LARGE);
        picture(&app, "items", lang, LARGE);
        app.slowly("ctrl-a 3 c");
        let mut text = String::new();
        for _ in 0..6 {
            text.push_str(&app.screen());
            app.slowly("pgdn");
        }
        let mut from = 0;
        for part in 1..=11 {
            let heading = format!("\n{part}. ");
            let at = text[from..].find(&heading);
            from += at.unwrap_or_else(|| panic!("{part}:\n{text}"));
        }
        // Ids are whole.
        for id in [
            guid(0x5002),
            guid(0x5003),
            guid(0xe2),
            guid(0xbb),
            key(3).microsoft_id,
        ] {
            assert!(text.contains(&id.to_string()), "{id}:\n{text}");
        }
    }
}

/// Whatever the width, no id is cut.
#[test]
fn section_4_8_no_id_is_cut_at_80_columns() {
    let service = requested();
    let mut app = opened(&service, Lang::PtBr, SMALL);
    for tab in ["1", "2", "3", "4"] {
        app.slowly(tab);
        let mut text = String::new();
        for _ in 0..12 {
            text.push_str(&app.screen());
            app.slowly("pgdn");
        }
        let half: Vec<_> = text
            .lines()
            .filter(|line| line.contains("-0000-") && line.contains('…'))
            .collect();
        assert!(half.is_empty(), "tab {tab}: {half:?}");
    }
}

/// TRF-1: the question, the form, and where the other partner starts its text.
#[test]
fn trf_1_the_question_comes_first_in_pictures() {
    let service = book();
    for lang in Lang::ALL {
        let mut app = start(&service, lang, SMALL);
        app.slowly("down down enter t n");
        picture(&app, "situations", lang, SMALL);
        app.slowly("enter 'Fabrikam' tab 'bbbb' tab");
        picture(&app, "new", lang, SMALL);
        app.slowly("up ctrl-u '000000bb-0000-4000-8000-0000000000bb' ctrl-s");
        picture(&app, "instruction", lang, SMALL);
        assert!(
            service.transfer_rows(None).unwrap().is_empty(),
            "nothing is stored"
        );
    }
}

/// The request that the other partner made meanwhile is recorded from its text.
#[test]
fn trf_1_what_they_made_is_recorded_and_opened() {
    let service = book();
    let mut app = start(&service, Lang::En, SMALL);
    app.slowly(
        "down down enter t n enter 'Fabrikam' down '000000bb-0000-4000-8000-0000000000bb' ctrl-s",
    );
    assert!(
        matches!(app.model().screen(), Screen::Instruction(_)),
        "{}",
        app.screen()
    );
    app.slowly("r ctrl-s");
    assert!(app.model().overlay().is_some(), "{}", app.screen());
    app.slowly("enter");
    assert_eq!(
        service.transfer_rows(None).unwrap().len(),
        1,
        "{}",
        app.screen()
    );
    assert_eq!(
        stored(&service).state,
        TransferState::Pending,
        "{}",
        app.screen()
    );
    assert!(
        matches!(app.model().screen(), Screen::Transfer(_)),
        "{}",
        app.screen()
    );
    app.slowly("esc");
    assert!(
        matches!(app.model().screen(), Screen::Transfers(_)),
        "{}",
        app.screen()
    );
}

#[test]
fn marks_are_asked_about_on_leaving_and_kept() {
    let service = requested();
    let mut app = opened(&service, Lang::En, SMALL);
    app.slowly("space esc");
    assert!(
        app.screen().contains("not in the book yet"),
        "{}",
        app.screen()
    );
    app.slowly("enter enter esc");
    assert!(
        matches!(app.model().screen(), Screen::Transfers(_)),
        "{}",
        app.screen()
    );
    let names: Vec<_> = stored(&service)
        .moving()
        .map(|item| item.name.clone())
        .collect();
    assert_eq!(names, ["Produção", "RI single"]);
    // Without changes nobody is asked.
    app.slowly("enter esc");
    assert!(
        matches!(app.model().screen(), Screen::Transfers(_)),
        "{}",
        app.screen()
    );
}

#[test]
fn a_guard_is_ticked_or_explained_where_it_stands() {
    let service = requested();
    let mut app = opened(&service, Lang::En, SMALL);
    app.slowly("2 enter enter enter");
    app.slowly("down enter down enter 'signed on paper' enter enter");
    let guards = stored(&service).guards;
    let said: Vec<_> = guards
        .iter()
        .map(|it| (it.guard.as_str(), it.yes, it.reason.as_str()))
        .collect();
    assert_eq!(
        said,
        [("G-A1", true, ""), ("G-A2", false, "signed on paper")],
        "{}",
        app.screen()
    );
}

fn event(service: &Service, event: EventKind, set: &[(&str, &str)], files: &[&std::path::Path]) {
    let mut what = TransferEvent::new(key(3), id(), event);
    what.set = set
        .iter()
        .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()))
        .collect();
    what.files = files.iter().map(|path| path.to_path_buf()).collect();
    run(service, Intent::TransferEvent(Box::new(what)));
}

/// The forms of the eight steps, and what cannot be taken back goes through the review.
#[test]
fn section_4_2_the_steps_in_pictures() {
    let folder = tempfile::tempdir().unwrap();
    let paper = folder.path().join("paper.pdf");
    std::fs::write(&paper, "%PDF-1.7").unwrap();
    for lang in Lang::ALL {
        let service = classic_book();
        let mut manual = draft(TransferKind::Manual, false, vec![guid(0x5007)]);
        manual.counterparty.country = "BR".into();
        run(&service, Intent::NewTransfer(Box::new(manual)));
        let mut app = opened(&service, lang, SMALL);
        app.slowly("e");
        picture(&app, "events", lang, SMALL);
        app.slowly("enter");
        picture(&app, "notice", lang, SMALL);
        // Nothing in writing: refused with its rule, at the field.
        app.slowly("ctrl-s");
        assert!(app.screen().contains("TRF-33"), "{}", app.screen());
        app.slowly("esc esc");
        let guards = ["G-M1", "G-M2", "G-M3", "G-M4", "G-M5"].map(|guard| (guard, "yes"));
        event(&service, EventKind::NoticeReceived, &guards, &[&paper]);
        event(
            &service,
            EventKind::TicketOpened,
            &[("ticket", "SR-4711")],
            &[],
        );
        let signed = [
            ("recipient", "ana@contoso.example"),
            ("signature", "current:Bruno:2026-11-22"),
        ];
        event(&service, EventKind::FormSent, &signed, &[&paper]);
        let signed = [
            ("signature", "customer:Ana:2026-11-22"),
            ("signature", "new:Carla Dias:2026-11-22"),
            ("agreement", "yes"),
        ];
        event(&service, EventKind::FormReturned, &signed, &[]);
        let mut app = opened(&service, lang, SMALL);
        app.slowly("4");
        picture(&app, "papers", lang, SMALL);
        app.slowly("e down enter");
        assert!(
            matches!(app.model().screen(), Screen::Entry(_)),
            "{}",
            app.screen()
        );
        app.slowly(&format!("down down down '{}' ctrl-s", paper.display()));
        picture(&app, "submit", lang, SMALL);
        app.slowly("'contoso ltd.' enter");
        assert_eq!(
            stored(&service).state,
            TransferState::Submitted,
            "{}",
            app.screen()
        );
    }
}

#[test]
fn due_leads_to_the_transfer() {
    let service = requested();
    let mut app = start(&service, Lang::En, SMALL);
    // Nothing waits yet.
    app.slowly("D");
    assert!(app.screen().contains("Nothing is due"), "{}", app.screen());
    app.slowly("esc");
    let mut late = stored(&service);
    late.expires_at = Some("2026-11-25T12:00:00Z".parse().unwrap());
    put(&service, late);
    app.slowly("D enter");
    match app.model().screen() {
        Screen::Transfer(page) => assert_eq!(page.id, id()),
        other => panic!("{other:?}"),
    }
}

/// Puts a transfer into the book as it is.
fn put(service: &Service, transfer: Transfer) {
    use contas::{
        domain::{
            audit::{AuditEntry, Operation, Resource, Status},
            change::Change,
            record::Record,
        },
        store::Commit,
    };
    service
        .book()
        .commit(Commit {
            changes: vec![Change::Put(Record::Transfer(Box::new(transfer)))],
            base: Vec::new(),
            audit: AuditEntry {
                seq: 0,
                at: service.clock().now(),
                operator: "ana@contoso.example".into(),
                operation: Operation::UPDATE_TRANSFER,
                resource: Resource::TRANSFER,
                status: Status::Succeeded,
                customer: None,
                changes: Vec::new(),
                details: Vec::new(),
                group: None,
                undoes: None,
                reversible: false,
            },
        })
        .unwrap();
}

/// The desk is filtered by customer, partner and ids; what is typed narrows it at once.
#[test]
fn the_desk_is_filtered() {
    let service = requested();
    let mut other = stored(&service);
    other.id = guid(0x77);
    other.counterparty.name = "Łódź Cloud".into();
    put(&service, other);
    let mut app = start(&service, Lang::En, SMALL);
    app.slowly("X");
    assert!(app.screen().contains("1 of 2"), "{}", app.screen());
    app.slowly("/ 'lodz conto'");
    let screen = app.screen();
    assert!(
        screen.contains("1 of 1") && screen.contains("Łódź Cloud"),
        "{screen}"
    );
    app.slowly("'x'");
    assert!(
        app.screen().contains("No transfer fits"),
        "{}",
        app.screen()
    );
    app.slowly("esc esc");
    assert!(app.screen().contains("of 2"), "{}", app.screen());
    // A new one begins at a customer.
    app.slowly("n");
    assert!(app.screen().contains("account first"), "{}", app.screen());
}

/// A book without transfers, and one that cannot be read, look different (empty is not failed).
#[test]
fn an_empty_desk_says_how_one_begins() {
    let service = service();
    for lang in Lang::ALL {
        let mut app = start(&service, lang, SMALL);
        app.slowly("X");
        picture(&app, "empty", lang, SMALL);
    }
}
