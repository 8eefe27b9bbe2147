//! Subscriptions on the screen: of a customer, of all, and what is due.

use contas::{
    app::screen::Screen,
    domain::{
        guid::Guid,
        record::{Record, RecordId},
        subscription::{
            EntitlementType, RefundableQuantity, RefundableSeats, Subscription,
            SubscriptionStatus as Status,
        },
    },
    service::{Intent, Service},
    text::Lang,
};

use crate::{
    harness::App,
    real_book::{key, run, service, start},
};

fn guid(number: u128) -> Guid {
    Guid::from_bytes(number.to_be_bytes())
}

fn at(text: &str) -> Option<jiff::Timestamp> {
    text.parse().ok()
}

fn made(number: u128, name: &str) -> Subscription {
    let mut of = Subscription::new(key(3), guid(0x1000 + number));
    name.clone_into(&mut of.offer_name);
    of.quantity = 25;
    of.status = Status::Active;
    of
}

/// Contoso bought seats with an add-on, a suspended one, an Azure plan in use and a reservation.
fn bought() -> Service {
    let service = service();
    let mut seats = made(1, "Microsoft 365 Business Premium");
    seats.product_type.id = "OnlineServicesNCE".into();
    seats.term_duration = "P1Y".into();
    seats.effective_start_date = at("2026-11-20T10:00:00Z");
    seats.commitment_end_date_time = at("2099-12-10T10:00:00Z");
    seats.cancellation_allowed_until_date = at("2099-11-27T10:00:00Z");
    seats.auto_renew_enabled = true;
    seats.refundable_quantity = Some(RefundableQuantity {
        total_quantity: 5,
        details: vec![RefundableSeats {
            quantity: 5,
            allowed_until_date_time: at("2099-11-27T10:00:00Z"),
        }],
    });
    let mut add_on = made(2, "Microsoft Teams Phone Standard");
    add_on.parent_subscription_id = Some(seats.id);
    let mut suspended = made(3, "Power BI Pro");
    suspended.status = Status::Suspended;
    suspended.commitment_end_date_time = at("2099-03-01T00:00:00Z");
    let mut plan = made(4, "Azure plan");
    plan.billing_type = "usage".into();
    plan.quantity = 1;
    let mut azure = made(5, "Azure subscription");
    azure.friendly_name = "Produção".into();
    azure.billing_type = "usage".into();
    azure.quantity = 1;
    azure.parent_subscription_id = Some(plan.id);
    let mut reservation = made(6, "Reserved VM Instance, Standard_D2s_v3");
    reservation.entitlement_type = Some(EntitlementType::ReservedInstance);
    reservation.scope_type = "Shared".into();
    reservation.quantity = 2;
    for of in [seats, add_on, suspended, plan, azure, reservation] {
        run(&service, Intent::PutSubscription(Box::new(of)));
    }
    service
}

fn load(service: &Service, number: u128) -> Subscription {
    let id = RecordId::Subscription(key(3), guid(0x1000 + number));
    match service.book().store().get(&id).unwrap().unwrap().record {
        Record::Subscription(of) => *of,
        other => panic!("{other:?}"),
    }
}

fn at_subscriptions(service: &Service, lang: Lang, size: (u16, u16)) -> App {
    let mut app = start(service, lang, size);
    app.slowly("down down S");
    assert!(matches!(app.model().screen(), Screen::Subscriptions(_)));
    app
}

#[test]
fn accounts_3_1_pictures_of_a_customers_subscriptions() {
    let service = bought();
    for lang in Lang::ALL {
        for (width, height) in [(80, 24), (200, 50)] {
            let mut app = at_subscriptions(&service, lang, (width, height));
            app.slowly("down down");
            let name = format!("subscriptions-{}-{width}x{height}", lang.tag());
            insta::assert_snapshot!(name, app.screen());
        }
    }
}

#[test]
fn accounts_3_3_the_menu_says_what_is_possible_and_why_not() {
    let service = bought();
    let mut app = at_subscriptions(&service, Lang::En, (80, 24));
    // The first line is the Azure plan, which is in use.
    app.slowly("enter");
    insta::assert_snapshot!("subscriptions-menu-en-80x24", app.screen());
    app.slowly("enter");
    assert!(
        app.screen().contains("active Azure subscription"),
        "{}",
        app.screen()
    );
}

#[test]
fn sub_1_suspend_with_a_reason_then_reactivate_and_renew_again() {
    let service = bought();
    let mut app = at_subscriptions(&service, Lang::PtBr, (80, 24));
    app.slowly("down down enter enter enter ' em maio' enter");
    insta::assert_snapshot!("subscriptions-suspend-pt-BR-80x24", app.screen());
    app.slowly("enter");
    let of = load(&service, 1);
    assert_eq!(of.status, Status::Suspended, "{}", app.screen());
    assert_eq!(of.suspended_for, "Falta de pagamento em maio");
    assert!(!of.auto_renew_enabled);
    app.slowly(": 'reativar' enter enter");
    assert_eq!(load(&service, 1).status, Status::Active);
    // It asks whether it shall renew itself again; yes is reviewed as well.
    app.slowly("enter enter");
    assert!(load(&service, 1).auto_renew_enabled, "{}", app.screen());
}

#[test]
fn sub_3_the_quantity_is_typed_and_a_wrong_one_is_not_lost() {
    let service = bought();
    let mut app = at_subscriptions(&service, Lang::En, (80, 24));
    app.slowly("down down n ctrl-u '19' enter");
    assert!(app.screen().contains("SUB-3"), "{}", app.screen());
    app.slowly("esc n ctrl-u '21' enter enter");
    assert_eq!(load(&service, 1).quantity, 21, "{}", app.screen());
    app.slowly("r 'Matriz' enter enter");
    assert_eq!(load(&service, 1).friendly_name, "Matriz");
}

#[test]
fn all_customers_are_filtered_sorted_and_opened() {
    let service = bought();
    let mut app = start(&service, Lang::En, (80, 24));
    app.slowly(": 'subscriptions of all' enter");
    insta::assert_snapshot!("purchases-en-80x24", app.screen());
    app.slowly("/ 'power' enter enter");
    match app.model().screen() {
        Screen::Subscriptions(screen) => {
            assert_eq!(screen.current().unwrap().of.offer_name, "Power BI Pro");
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn due_is_empty_or_leads_to_the_subscription() {
    let service = bought();
    let mut app = start(&service, Lang::En, (80, 24));
    app.slowly("D");
    assert!(app.screen().contains("Nothing is due"), "{}", app.screen());
    app.slowly("esc");
    let now = service.clock().now();
    let mut soon = made(7, "Visio");
    soon.commitment_end_date_time = Some(now + jiff::SignedDuration::from_hours(24 * 9 + 1));
    run(&service, Intent::PutSubscription(Box::new(soon)));
    app.slowly("D");
    assert!(app.screen().contains("Term ends"), "{}", app.screen());
    app.slowly("enter");
    assert!(matches!(app.model().screen(), Screen::Subscriptions(_)));
}
