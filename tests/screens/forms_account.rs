//! A customer's account (UP-01 to UP-08, UP-14, UP-16, UP-18).

use contas::{
    app::{
        effect::Question,
        screen::{Screen, account::Account},
    },
    domain::{
        customer::{AgreementChoice, Customer, CustomerKey},
        field::path,
        guid::Guid,
        role::Role,
    },
    text::Lang,
};

use crate::desk::{Desk, Plan};

const SIZES: [(u16, u16); 2] = [(80, 24), (200, 50)];

fn contoso() -> Customer {
    let id: Guid = "11111111-2222-4333-8444-555555555555".parse().unwrap();
    let mut customer = Customer::new(id);
    customer.company_profile.domain = "contosobr.onmicrosoft.com".into();
    customer.company_profile.company_name = "Contoso do Brasil".into();
    customer.company_profile.organization_registration_number = "11222333000181".into();
    let billing = &mut customer.billing_profile;
    billing.company_name = "Contoso Ltda.".into();
    billing.first_name = "Ana".into();
    billing.last_name = "Souza".into();
    billing.email = "ana@contoso.com.br".into();
    billing.culture = "pt-BR".into();
    billing.language = "pt".into();
    let address = &mut billing.default_address;
    address.country = "BR".into();
    address.address_line1 = "Av. Paulista, 1578".into();
    address.address_line2 = "12º andar".into();
    address.city = "São Paulo".into();
    address.state = "SP".into();
    address.postal_code = "01310-200".into();
    address.phone_number = "(11) 3251-5644".into();
    customer.agreement.choice = AgreementChoice::CustomerWillAccept;
    customer.tags = vec!["gold".into(), "sul".into()];
    customer.notes = "Calls on Mondays.\nPrefers email.".into();
    customer
}

fn open_with(plan: Plan) -> (Desk, CustomerKey) {
    let mut desk = plan.sit();
    let roles = &mut desk.model.cx.session.operator.as_mut().unwrap().roles;
    if roles.is_empty() {
        roles.push(Role::GlobalAdmin);
    }
    let key = desk.customer(contoso());
    desk.open(Screen::Account(Box::new(Account::new(
        key,
        "Contoso".into(),
    ))));
    (desk, key)
}

fn open() -> (Desk, CustomerKey) {
    open_with(Plan::default())
}

fn account(desk: &Desk) -> &Account {
    match desk.model.screen() {
        Screen::Account(account) => account,
        other => panic!("{other:?}"),
    }
}

/// Puts the cursor on a field of the page.
fn go(desk: &mut Desk, id: &str) {
    desk.keys("home");
    for _ in 0..60 {
        if account(desk).form.current().unwrap().id == id {
            return;
        }
        desk.keys("down");
    }
    panic!("the cursor never comes to {id}");
}

#[test]
fn up_02_up_05_the_page_at_every_size_in_both_languages() {
    for lang in Lang::ALL {
        for (width, height) in SIZES {
            let (mut desk, _) = open_with(Plan::at(lang, (width, height)));
            insta::assert_snapshot!(
                format!("account-{}-{width}x{height}", lang.tag()),
                desk.screen()
            );
        }
    }
}

#[test]
fn up_01_editing_at_every_size_in_both_languages() {
    for lang in Lang::ALL {
        for (width, height) in SIZES {
            let (mut desk, _) = open_with(Plan::at(lang, (width, height)));
            go(&mut desk, path::COMPANY);
            desk.keys("e ctrl-u 'LLC' tab ctrl-u 'Rua Augusta, 1' tab");
            insta::assert_snapshot!(
                format!("account-editing-{}-{width}x{height}", lang.tag()),
                desk.screen()
            );
        }
    }
}

#[test]
fn up_01_up_16_only_what_changed_is_reviewed_and_saved_and_clearing_works() {
    let (mut desk, key) = open();
    go(&mut desk, path::COMPANY);
    desk.keys("enter ctrl-u 'Contoso S.A.' tab tab ctrl-u ctrl-s");
    let shown = desk.screen();
    assert!(shown.contains("Contoso Ltda. → Contoso S.A."), "{shown}");
    assert!(shown.contains("12º andar → (empty)"), "{shown}");
    desk.keys("enter");
    let saved = desk.record(key).unwrap();
    assert_eq!(saved.billing_profile.company_name, "Contoso S.A.");
    assert_eq!(saved.billing_profile.default_address.address_line2, "");
    assert_eq!(
        saved.notes, "Calls on Mondays.\nPrefers email.",
        "untouched"
    );
    assert_eq!(account(&desk).edits(), [], "nothing is left to save");
    assert_eq!(account(&desk).name, "Contoso S.A.");
    assert!(!account(&desk).editing && desk.drafts.is_empty());
}

#[test]
fn up_06_findings_stand_at_the_field_that_is_left_and_stop_the_review() {
    let (mut desk, _) = open();
    go(&mut desk, path::COMPANY);
    desk.keys("e ctrl-u 'LLC' tab");
    let company = account(&desk).form.field(path::COMPANY).unwrap().clone();
    assert_eq!(company.findings[0].code, "AC-43");
    assert_eq!(company.was.as_deref(), Some("Contoso Ltda."));
    desk.keys("ctrl-s");
    assert!(desk.model.overlays.is_empty());
    assert_eq!(account(&desk).form.current().unwrap().id, path::COMPANY);
}

#[test]
fn up_07_up_17_up_18_what_cannot_be_changed_says_why_and_where() {
    let (mut desk, _) = open();
    for (id, why) in [
        (path::TENANT_NAME, "Settings > Organization profile"),
        (path::COUNTRY, "tied to the tenant"),
        (path::ID, "never changes"),
    ] {
        go(&mut desk, id);
        desk.keys("enter");
        assert!(!account(&desk).editing, "{id}");
        let shown = desk.screen();
        let words: Vec<&str> = shown.split_whitespace().collect();
        assert!(words.join(" ").contains(why), "{shown}");
    }
    go(&mut desk, path::TENANT_EMAIL);
    assert!(
        desk.screen()
            .contains("Not visible without delegated access")
    );
}

#[test]
fn ro_05_without_the_role_nothing_can_be_edited_and_it_says_who_may() {
    let (mut desk, _) = open_with(Plan {
        roles: vec![Role::HelpdeskAgent],
        ..Plan::default()
    });
    go(&mut desk, path::COMPANY);
    desk.keys("e");
    assert!(!account(&desk).editing);
    assert!(desk.notice().contains("Sales agent"), "{}", desk.notice());
}

#[test]
fn esc_keeps_unsaved_edits_and_the_next_visit_offers_them() {
    let (mut desk, key) = open();
    go(&mut desk, path::CITY);
    desk.keys("e ctrl-u 'Santos' esc");
    assert_eq!(account(&desk).edits().len(), 1, "looking again, not lost");
    desk.keys("esc");
    assert_eq!(desk.titles(), ["Customer list"]);
    desk.open(Screen::Account(Box::new(Account::new(
        key,
        "Contoso".into(),
    ))));
    assert!(
        desk.screen()
            .contains("One field of Contoso Ltda. was changed"),
        "{}",
        desk.screen()
    );
    desk.keys("enter");
    assert_eq!(account(&desk).form.value(path::CITY), "Santos");
    go(&mut desk, path::CITY);
    desk.keys("ctrl-r");
    assert!(desk.drafts.is_empty(), "taken back: nothing to be kept");
}

#[test]
fn up_14_a_stale_plan_keeps_what_was_typed_and_shows_all_three_values() {
    let (mut desk, key) = open();
    go(&mut desk, path::CITY);
    desk.keys("e ctrl-u 'Santos' tab tab ctrl-u '11013-151' ctrl-s");
    desk.somebody_sets(key, path::CITY, "Campinas");
    desk.somebody_sets(key, path::EMAIL, "bia@contoso.com.br");
    desk.keys("enter");
    assert_eq!(desk.model.overlays.len(), 1, "the review says so");
    desk.keys("esc");
    let form = &account(&desk).form;
    assert_eq!(form.value(path::CITY), "Santos", "mine stays");
    assert_eq!(
        form.value(path::EMAIL),
        "bia@contoso.com.br",
        "theirs is shown"
    );
    let conflict = &account(&desk).conflicts[0];
    assert_eq!(
        (conflict.id, &*conflict.base, &*conflict.theirs),
        (path::CITY, "São Paulo", "Campinas")
    );
    assert_eq!(account(&desk).conflicts.len(), 1);
    let shown = desk.screen();
    assert!(shown.contains("Now: Campinas"), "{shown}");
    desk.keys("ctrl-s enter");
    let saved = desk.record(key).unwrap().billing_profile;
    assert_eq!(saved.default_address.city, "Santos");
    assert_eq!(saved.default_address.postal_code, "11013-151");
    assert_eq!(saved.email, "bia@contoso.com.br");
}

#[test]
fn up_14_a_draft_that_is_older_than_the_record_shows_the_difference() {
    let (mut desk, key) = open();
    go(&mut desk, path::CITY);
    desk.keys("e ctrl-u 'Santos' esc esc");
    desk.somebody_sets(key, path::CITY, "Campinas");
    desk.open(Screen::Account(Box::new(Account::new(
        key,
        "Contoso".into(),
    ))));
    desk.keys("enter");
    assert_eq!(account(&desk).conflicts[0].theirs, "Campinas");
    assert_eq!(account(&desk).form.value(path::CITY), "Santos");
}

#[test]
fn ids_are_copied_and_the_users_and_the_log_are_a_key_away() {
    let (mut desk, key) = open();
    desk.keys("y Y");
    assert_eq!(
        desk.copied,
        [
            key.microsoft_id.to_string(),
            "contosobr.onmicrosoft.com".into()
        ]
    );
    desk.keys("l");
    let Some(Question::Audit(query)) = desk.asked.last() else {
        panic!("{:?}", desk.asked)
    };
    assert_eq!((query.customer, query.from), (Some(key), None));
    desk.keys("esc");
    desk.keys("U");
    assert!(matches!(desk.model.screen(), Screen::Users(_)));
}

#[test]
fn cl_43_a_customer_that_left_the_book_is_said_to_be_gone() {
    let (mut desk, _) = open();
    let nobody = CustomerKey::direct("99999999-2222-4333-8444-555555555555".parse().unwrap());
    desk.open(Screen::Account(Box::new(Account::new(
        nobody,
        "Nobody".into(),
    ))));
    assert!(desk.screen().contains("no longer in the book"));
}
