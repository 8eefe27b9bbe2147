//! Removing a relationship on the screen (RM-01 to RM-17), and its way back (RM-15).

use contas::{
    app::screen::{
        Screen,
        removal::{Removal, Stage},
    },
    domain::{
        cloud::CloudId,
        guid::Guid,
        partner::Partner,
        role::Role,
        subscription::{EntitlementType, Subscription, SubscriptionStatus},
        transfer::{Contact, Counterparty, Direction, TransferKind},
    },
    service::{Intent, Service, transfers::TransferDraft},
    text::Lang,
};

use crate::{
    harness::App,
    people::partner,
    real_book::{key, load, run, service, service_of, start},
};

fn guid(number: u128) -> Guid {
    Guid::from_bytes(number.to_be_bytes())
}

/// Two subscriptions, a reservation and a transfer of Contoso.
fn with_blockers() -> Service {
    let service = service();
    for (number, name, kind) in [
        (1, "Microsoft 365 Business Premium", None),
        (2, "Power BI Pro", None),
        (
            3,
            "Reserved VM Instance",
            Some(EntitlementType::ReservedInstance),
        ),
    ] {
        let mut subscription = Subscription::new(key(3), guid(0x1000 + number));
        name.clone_into(&mut subscription.offer_name);
        subscription.quantity = 5;
        subscription.status = SubscriptionStatus::Active;
        subscription.entitlement_type = kind;
        run(&service, Intent::PutSubscription(Box::new(subscription)));
    }
    run(&service, Intent::NewTransfer(Box::new(transfer())));
    service
}

fn transfer() -> TransferDraft {
    TransferDraft {
        key: key(3),
        received: true,
        kind: TransferKind::AzurePlan,
        direction: Direction::Outgoing,
        counterparty: Counterparty {
            name: "Northwind".into(),
            tenant_id: Some(guid(0x2001)),
            ..Counterparty::default()
        },
        our_contact: Contact::default(),
        customer_email: String::new(),
        partner_id_on_record: String::new(),
        currency_source: String::new(),
        currency_target: String::new(),
        remote_id: String::new(),
        items: Vec::new(),
        only: false,
    }
}

/// At the removal of Contoso.
fn at_removal(service: &Service, lang: Lang, size: (u16, u16)) -> App {
    let mut app = start(service, lang, size);
    app.slowly("down down enter : ");
    let words = match lang {
        Lang::En => "'remove the res'",
        Lang::PtBr => "'remover a rel'",
    };
    app.slowly(&format!("{words} enter"));
    app
}

fn removal(app: &App) -> &Removal {
    match app.model().screen() {
        Screen::Removal(removal) => removal,
        other => panic!("{other:?}"),
    }
}

#[test]
fn rm_03_each_blocker_is_dealt_with_from_here_and_the_fifth_try_goes_through() {
    let service = with_blockers();
    let mut app = at_removal(&service, Lang::En, (80, 24));
    assert_eq!(removal(&app).blockers.len(), 4);
    for left in [3, 2, 1] {
        app.slowly("enter enter");
        assert_eq!(removal(&app).blockers.len(), left, "{}", app.screen());
    }
    // The transfer asks which way it ended. What our side ends is final: Enter alone is "no", the name is typed.
    app.slowly("enter enter enter");
    assert_eq!(removal(&app).blockers.len(), 1, "{}", app.screen());
    app.slowly("enter enter 'Contoso Ltd.' enter");
    assert_eq!(removal(&app).stage, Stage::Clear);
    app.slowly("'moved away' tab 'Contoso Ltd.' ctrl-s enter");
    assert!(matches!(app.model().screen(), Screen::Account(_)));
    let removed = load(&service, 3).removal.unwrap();
    assert_eq!(removed.reason, "moved away");
    insta::assert_snapshot!("removal-account-removed", app.screen());
    app.slowly(": 're-establish' enter enter");
    assert!(load(&service, 3).removal.is_none());
}

/// TRF-33: a transfer by form and ticket ends with a reason, which is asked for from here.
#[test]
fn rm_03_a_transfer_whose_end_needs_a_reason_is_asked_for_it() {
    let service = service();
    let transfer = TransferDraft {
        kind: TransferKind::Manual,
        received: false,
        ..transfer()
    };
    run(&service, Intent::NewTransfer(Box::new(transfer)));
    let mut app = at_removal(&service, Lang::En, (80, 24));
    app.slowly("enter enter");
    assert!(
        matches!(app.model().screen(), Screen::Entry(_)),
        "{}",
        app.screen()
    );
    app.slowly("'the customer leaves' ctrl-s enter");
    assert_eq!(removal(&app).stage, Stage::Clear, "{}", app.screen());
}

#[test]
fn rm_11_the_wrong_name_removes_nothing_and_what_was_typed_is_still_there() {
    let service = service();
    let mut app = at_removal(&service, Lang::En, (80, 24));
    app.slowly("'moved' tab 'Contoso' ctrl-s enter esc");
    assert!(load(&service, 3).removal.is_none());
    assert_eq!(removal(&app).form.value("reason"), "moved");
    assert_eq!(removal(&app).form.value("confirm"), "Contoso");
    insta::assert_snapshot!("removal-wrong-name", app.screen());
    app.slowly("ctrl-u 'contoso.onmicrosoft.com' ctrl-s enter");
    assert!(load(&service, 3).removal.is_some(), "{}", app.screen());
}

#[test]
fn rm_01_without_a_reason_nothing_is_removed() {
    let service = service();
    let mut app = at_removal(&service, Lang::En, (80, 24));
    app.slowly("tab 'Contoso Ltd.' ctrl-s enter");
    assert!(load(&service, 3).removal.is_none());
}

#[test]
fn looks_at_both_sizes_in_both_languages() {
    let (blocked, clear) = (with_blockers(), service());
    for lang in Lang::ALL {
        for size in [(80, 24), (200, 50)] {
            let name = format!("{}-{}x{}", lang.tag(), size.0, size.1);
            let mut app = at_removal(&blocked, lang, size);
            insta::assert_snapshot!(format!("removal-blocked-{name}"), app.screen());
            app.slowly("y");
            assert_eq!(
                app.copied.lock().unwrap().join(""),
                removal(&app).blockers[0].command()
            );
            let app = at_removal(&clear, lang, size);
            insta::assert_snapshot!(format!("removal-clear-{name}"), app.screen());
        }
    }
}

#[test]
fn ro_05_role_and_cloud_leave_the_action_in_sight_with_the_reason() {
    let gov = Partner {
        cloud: CloudId::UsGov,
        ..partner()
    };
    for (service, why) in [
        (service_of(partner(), &[Role::SalesAgent]), "Your roles"),
        (service_of(partner(), &[Role::HelpdeskAgent]), "Your roles"),
        (service_of(gov, &Role::ALL), "US Government"),
    ] {
        let app = at_removal(&service, Lang::En, (120, 24));
        assert!(matches!(app.model().screen(), Screen::Account(_)));
        assert!(app.screen().contains(why), "{}", app.screen());
    }
}
