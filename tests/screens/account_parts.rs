//! Permissions, budget and status on the account page (SP-01, BU-01, AC-120).

use contas::{domain::role::Role, text::Lang};

use crate::{
    people::partner,
    real_book::{load, service, service_of, start},
};

#[test]
fn sp_01_one_switch_is_turned_and_the_other_stays() {
    let service = service();
    let mut app = start(&service, Lang::En, (80, 24));
    app.slowly("enter : 'buy on its own' enter");
    insta::assert_snapshot!("account-permissions", app.screen());
    app.slowly("enter enter");
    let is = load(&service, 1).permissions;
    assert!(is.azure_reserved_instances && !is.azure_savings_plan);
}

#[test]
fn bu_01_a_budget_is_typed_reviewed_and_removed_again() {
    let service = service();
    let mut app = start(&service, Lang::PtBr, (80, 24));
    app.slowly("enter : 'definir o or' enter '1500.50' enter");
    insta::assert_snapshot!("account-budget-pt-BR", app.screen());
    app.slowly("enter");
    assert!(load(&service, 1).usage_budget.is_some());
    app.slowly(": 'remover mensal' enter enter");
    assert_eq!(load(&service, 1).usage_budget, None);
}

#[test]
fn ac_120_the_status_is_chosen_and_recorded() {
    let service = service();
    let mut app = start(&service, Lang::En, (80, 24));
    app.slowly("enter : 'account status' enter down enter enter");
    let status = load(&service, 1).account_status.unwrap();
    assert_eq!(status.status, "UnderReview");
}

#[test]
fn ro_05_without_the_role_the_parts_say_why() {
    let service = service_of(partner(), &[Role::HelpdeskAgent]);
    for words in ["buy on its own", "set the monthly", "account status"] {
        let mut app = start(&service, Lang::En, (120, 24));
        app.slowly(&format!("enter : '{words}' enter"));
        assert!(app.model().overlays.is_empty());
        assert!(app.screen().contains("Your roles"), "{}", app.screen());
    }
}
