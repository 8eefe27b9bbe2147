//! The license screen (LIC-3 to LIC-11).

use contas::{
    app::screen::{Screen, licenses::Box3},
    domain::role::Role,
    text::Lang,
};

use crate::{
    people::partner,
    real_book::{key, start},
    users_book::{BASIC, CONTOSO, PREMIUM, at_users, book, book_of, licenses, list, load, names},
};

const SIZE: (u16, u16) = (80, 24);

fn pictures(name: &str, keys: &str) {
    for lang in Lang::ALL {
        let mut app = at_users(&book(), lang, SIZE);
        app.slowly(keys);
        insta::assert_snapshot!(format!("{name}-{}-80x24", lang.tag()), app.screen());
    }
}

fn held(service: &contas::service::Service, number: u8) -> Vec<String> {
    let user = load(service, number);
    user.licenses.into_iter().map(|held| held.sku_id).collect()
}

#[test]
fn lic_6_pictures_of_the_boxes_of_all_users() {
    pictures("licenses-users", "ctrl-a m");
    pictures("licenses-short", "ctrl-a m space");
    pictures("licenses-partial", "ctrl-a m space p");
    pictures("licenses-location", "ctrl-a m space p ctrl-s");
    pictures("licenses-review", "ctrl-a m space p ctrl-s enter");
    pictures("licenses-outcomes", "ctrl-a m space p ctrl-s enter enter");
}

#[test]
fn lic_10_pictures_of_service_plans() {
    pictures("licenses-plans", "m e down down space");
}

#[test]
fn lic_11_pictures_of_a_customers_products_and_of_their_units() {
    pictures("licenses-customer", "M");
    pictures("licenses-units", "M a");
    pictures("licenses-set", "M down n ctrl-u '1' enter");
}

#[test]
fn a_customer_without_products_says_how_to_record_some() {
    let service = crate::real_book::service();
    for lang in Lang::ALL {
        let mut app = start(&service, lang, SIZE);
        app.slowly("M");
        insta::assert_snapshot!(format!("licenses-empty-{}-80x24", lang.tag()), app.screen());
    }
}

#[test]
fn lic_6_a_partial_box_is_ticked_cleared_and_left_alone() {
    let service = book();
    let mut app = at_users(&service, Lang::En, SIZE);
    app.slowly("ctrl-a m");
    let state = |app: &crate::harness::App| {
        let licenses = licenses(app);
        licenses.after(&licenses.skus()[0])
    };
    assert_eq!(state(&app), Box3::Some);
    app.slowly("space");
    assert_eq!(state(&app), Box3::All);
    app.slowly("space");
    assert_eq!(state(&app), Box3::None);
    app.slowly("space");
    assert_eq!(state(&app), Box3::Some);
    assert_eq!(licenses(&app).changes(), 0);
    app.slowly("ctrl-s");
    assert!(app.model().overlays.is_empty(), "nothing to review");
}

#[test]
fn lic_7_too_few_licenses_block_until_the_rest_is_chosen_to_have_none() {
    let service = book();
    let mut app = at_users(&service, Lang::En, SIZE);
    // Bruno, Zoë and Taro: two Basic are left.
    app.slowly("down down space end space up space m");
    assert_eq!(licenses(&app).users(), 3);
    app.slowly("space ctrl-s enter");
    assert!(app.screen().contains("E-LIC-QUOTA"), "{}", app.screen());
    assert!(held(&service, 1).is_empty(), "nobody got one");
    app.slowly("esc p ctrl-s enter");
    let Screen::Outcomes(outcomes) = app.model().screen() else {
        panic!("{}", app.screen());
    };
    assert_eq!(outcomes.failed(), 1);
    assert_eq!(outcomes.len(), 3);
    let given = [1, 4, 5]
        .iter()
        .filter(|n| held(&service, **n).contains(&BASIC.to_owned()));
    assert_eq!(given.count(), 2);
    app.slowly("f");
    assert!(app.screen().contains("No license of"), "{}", app.screen());
    app.slowly("enter");
    assert_eq!(
        (list(&app).marks.len(), names(&app).len()),
        (3, 6),
        "marks stay"
    );
    app.slowly("u enter");
    let given = [1, 4, 5]
        .iter()
        .filter(|n| held(&service, **n).contains(&BASIC.to_owned()));
    assert_eq!(given.count(), 0, "one undo takes all back");
}

#[test]
fn lic_5_the_usage_location_is_asked_first_where_it_is_missing() {
    let service = book();
    let mut app = at_users(&service, Lang::En, SIZE);
    app.slowly("/ 'maria' enter m space ctrl-s");
    assert!(
        app.screen().contains("Brazil"),
        "proposed: {}",
        app.screen()
    );
    app.slowly("'portugal' enter");
    assert!(app.screen().contains("PT"), "{}", app.screen());
    app.slowly("enter");
    let maria = load(&service, 9);
    assert_eq!(maria.usage_location, "PT");
    assert_eq!(held(&service, 9), [BASIC]);
}

#[test]
fn lic_9_a_license_that_is_taken_away_warns_of_the_data() {
    let service = book();
    let mut app = at_users(&service, Lang::En, SIZE);
    app.slowly("m space ctrl-s");
    assert!(app.screen().contains("LIC-9"), "{}", app.screen());
    app.slowly("enter");
    assert_eq!(held(&service, 2), [PREMIUM], "{}", app.screen());
}

#[test]
fn lic_10_plans_are_switched_off_for_who_holds_the_product_and_one_stays_on() {
    let service = book();
    let mut app = at_users(&service, Lang::En, SIZE);
    app.slowly("m e down space ctrl-s");
    insta::assert_snapshot!("licenses-plans-review-en-80x24", app.screen());
    app.slowly("enter");
    let ana = load(&service, 2);
    let basic = ana
        .licenses
        .iter()
        .find(|held| held.sku_id == BASIC)
        .unwrap();
    assert_eq!(basic.excluded_plans, ["TEAMS1"], "{}", app.screen());
    // Teams, the second of fourteen, is off already.
    app.slowly("m e space down down");
    for _ in 0..11 {
        app.slowly("space down");
    }
    assert!(!app.screen().contains("must stay on"), "{}", app.screen());
    app.slowly("space");
    assert!(app.screen().contains("must stay on"), "{}", app.screen());
}

#[test]
fn lic_6_who_has_it_is_a_list_of_users() {
    let service = book();
    let mut app = at_users(&service, Lang::En, SIZE);
    app.slowly("M enter");
    assert_eq!(names(&app), ["Ana Souza", "Ângela Prado"]);
}

#[test]
fn lic_11_units_are_recorded_where_no_subscription_gives_them() {
    let service = book();
    let mut app = at_users(&service, Lang::En, SIZE);
    app.slowly("M n");
    assert!(
        app.screen().contains("come from active subscriptions"),
        "{}",
        app.screen()
    );
    app.slowly("down n ctrl-u 'many' enter");
    assert!(app.screen().contains("no number"), "{}", app.screen());
    app.slowly("ctrl-u '5' enter enter");
    let skus = service.subscribed_skus(key(CONTOSO).microsoft_id).unwrap();
    let premium = skus.iter().find(|sku| sku.sku_id == PREMIUM).unwrap();
    assert_eq!(
        (premium.total, premium.available()),
        (5, 3),
        "{}",
        app.screen()
    );
    app.slowly("a ' ' 'e3' enter '7' ctrl-s");
    assert!(app.screen().contains("Record 7 units"), "{}", app.screen());
}

#[test]
fn leaving_with_boxes_ticked_is_asked() {
    let service = book();
    let mut app = at_users(&service, Lang::En, SIZE);
    app.slowly("m space esc");
    assert!(
        app.screen().contains("Leave without saving"),
        "{}",
        app.screen()
    );
    app.slowly("esc esc enter");
    assert!(matches!(app.model().screen(), Screen::Users(_)));
}

#[test]
fn accounts_2_7_who_may_not_assign_licenses_sees_them_and_why() {
    let service = book_of(partner(), &[Role::BillingAdmin]);
    let mut app = start(&service, Lang::En, SIZE);
    app.slowly("/ 'contoso' enter M n");
    assert!(
        app.screen().contains("It takes: Global admin"),
        "{}",
        app.screen()
    );
}
