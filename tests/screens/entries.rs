//! The small forms: qualification, agreement, deletion in a sandbox, fields of marked customers; and the toggle for
//! advisor relationships.

use contas::{
    app::screen::{Screen, entry::Entry},
    domain::{
        audit::{AuditEntry, Operation, Resource, Status},
        change::Change,
        cloud::CloudId,
        customer::{QualificationKind, Relationship},
        partner::Partner,
        record::Record,
        role::Role,
    },
    service::Service,
    store::Commit,
    text::Lang,
};

use crate::{
    harness::App,
    people::partner,
    real_book::{customers, key, load, service, service_of, start},
};

fn entry(app: &App) -> &Entry {
    match app.model().screen() {
        Screen::Entry(entry) => entry,
        other => panic!("{other:?}"),
    }
}

/// Puts customers into the book as they are.
fn put(service: &Service, customers: Vec<contas::domain::customer::Customer>) {
    let changes = customers.into_iter().map(Box::new).map(Record::Customer);
    service
        .book()
        .commit(Commit {
            changes: changes.map(Change::Put).collect(),
            base: Vec::new(),
            audit: AuditEntry {
                seq: 0,
                at: "2026-01-01T00:00:00Z".parse().unwrap(),
                operator: "ana@contoso.example".into(),
                operation: Operation::IMPORT_CUSTOMERS,
                resource: Resource::CUSTOMER,
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

#[test]
fn qu_02_a_qualification_says_that_it_stays_and_what_was_typed_survives_a_refusal() {
    let service = service();
    let mut app = start(&service, Lang::En, (80, 24));
    app.slowly("enter : 'special qual' enter");
    insta::assert_snapshot!("entry-qualification", app.screen());
    // Education needs its segment.
    app.slowly("tab tab 'escola.example' ctrl-s enter esc");
    assert!(load(&service, 1).qualifications.is_empty());
    assert_eq!(
        entry(&app).form.value("qualifications.website"),
        "escola.example"
    );
    app.slowly("shift-tab shift-tab left ctrl-s");
    insta::assert_snapshot!("entry-qualification-review", app.screen());
    app.slowly("enter");
    let has = load(&service, 1).qualifications;
    assert_eq!(has[0].qualification, QualificationKind::StateOwnedEntity);
    app.slowly(": 'special qual' enter left ctrl-s");
    assert!(app.screen().contains("QU-02"), "{}", app.screen());
}

#[test]
fn ag_06_the_second_confirmation_must_differ() {
    let service = service();
    let mut app = start(&service, Lang::PtBr, (80, 24));
    app.slowly("enter : 'confirmar o contrato' enter");
    app.slowly("tab ctrl-u 'Ana' tab ctrl-u 'Lima' tab ctrl-u 'ana@adatum.example'");
    app.slowly("ctrl-s enter");
    assert!(
        load(&service, 1).agreement.attestation.is_some(),
        "{}",
        app.screen()
    );
    app.slowly(": 'confirmar o contrato' enter");
    insta::assert_snapshot!("entry-agreement-before-pt-BR", app.screen());
    app.slowly("ctrl-s");
    assert!(app.screen().contains("600061"), "{}", app.screen());
    app.slowly("esc tab ctrl-u 'Bia' ctrl-s enter");
    let signer = load(&service, 1).agreement.attestation.unwrap();
    assert_eq!(signer.first_name, "Bia");
}

#[test]
fn rm_21_only_a_sandbox_deletes_and_only_with_the_name() {
    let own = Partner {
        sandbox: true,
        ..partner()
    };
    let service = service_of(own, &Role::ALL);
    let mut app = start(&service, Lang::En, (80, 24));
    app.slowly("enter : 'delete the sandbox' enter 'Adatum' ctrl-s enter esc");
    assert_eq!(entry(&app).form.value("confirm"), "Adatum");
    assert_eq!(load(&service, 1).name(), "Adatum Corporation");
    insta::assert_snapshot!("entry-sandbox-wrong-name", app.screen());
    app.slowly("end ' Corporation' ctrl-s enter");
    let left = service.book().directory().unwrap().find(&key(1));
    assert_eq!(left, None);
    let mut app = start(&crate::real_book::service(), Lang::En, (120, 24));
    app.slowly("enter : 'delete the sandbox' enter");
    assert!(app.screen().contains("sandbox account"), "{}", app.screen());
}

#[test]
fn rm_20_delegated_administration_alone_ends_and_the_relationship_stays() {
    let service = service();
    let mut all = customers();
    all[0].allow_delegated_access = Some(true);
    put(&service, all);
    let mut app = start(&service, Lang::En, (80, 24));
    app.slowly("enter : 'delegated administration only' enter");
    insta::assert_snapshot!("entry-delegated-review", app.screen());
    app.slowly("enter");
    let after = load(&service, 1);
    assert_eq!(after.allow_delegated_access, Some(false));
    assert_eq!(after.relationship_to_partner, Relationship::Reseller);
}

#[test]
fn chosen_fields_of_marked_customers_are_one_review_with_each_of_them() {
    let service = service();
    let mut app = start(&service, Lang::En, (80, 24));
    app.slowly("space space E");
    insta::assert_snapshot!("entry-fields", app.screen());
    app.slowly("'call in March' ctrl-s");
    insta::assert_snapshot!("entry-fields-review", app.screen());
    app.slowly("enter");
    assert_eq!(load(&service, 1).notes, "call in March");
    assert_eq!(load(&service, 2).notes, "call in March");
    assert_eq!(load(&service, 3).notes, "");
    app.slowly("u enter");
    assert_eq!(load(&service, 2).notes, "");
}

#[test]
fn cl_06_tg_07_only_advisor_relationships_without_tags_and_back() {
    let service = service();
    let mut all = customers();
    all[1].relationship_to_partner = Relationship::Advisor;
    put(&service, all);
    let mut app = start(&service, Lang::En, (200, 50));
    app.slowly("v");
    let screen = app.screen();
    assert!(screen.contains("Banco São João") && !screen.contains("Adatum"));
    assert!(!screen.contains("gold"), "{screen}");
    app.slowly("v");
    assert!(app.screen().contains("Adatum"));
}

#[test]
fn cl_40_a_dual_partner_sees_both_rows_and_which_role_each_belongs_to() {
    let service = service();
    let mut twin = customers()[0].clone();
    twin.provider_id = Some(key(5).microsoft_id);
    put(&service, vec![twin]);
    let mut app = start(&service, Lang::En, (80, 24));
    app.slowly("/ 'adatum' enter");
    insta::assert_snapshot!("entry-dual-partner-direct", app.screen());
    app.slowly("down");
    insta::assert_snapshot!("entry-dual-partner-provider", app.screen());
}

#[test]
fn cd_08_what_the_cloud_lacks_is_in_the_palette_with_its_reason() {
    let own = Partner {
        cloud: CloudId::Germany,
        ..partner()
    };
    let service = service_of(own, &Role::ALL);
    for words in ["special qual", "confirm the micro"] {
        let mut app = start(&service, Lang::En, (120, 24));
        app.slowly(&format!("enter : '{words}' enter"));
        assert!(matches!(app.model().screen(), Screen::Account(_)));
        assert!(app.screen().contains("cloud"), "{}", app.screen());
    }
}

#[test]
fn ten_thousand_marked_customers_are_one_review_one_group_and_one_undo() {
    let service = service();
    let many = (0_u32..10_000).map(|number| {
        let mut bytes = [9; 16];
        bytes[..4].copy_from_slice(&number.to_be_bytes());
        let mut one = customers()[0].clone();
        one.id = contas::domain::guid::Guid::from_bytes(bytes);
        one.tags.clear();
        one.billing_profile.company_name = format!("Zeta {number:05}");
        one.company_profile.domain = format!("zeta{number}.onmicrosoft.com");
        one
    });
    let many: Vec<_> = many.collect();
    for part in many.chunks(1_000) {
        put(&service, part.to_vec());
    }
    let mut app = start(&service, Lang::En, (80, 24));
    app.slowly("/ 'zeta' enter ctrl-a t 'gold' enter ctrl-s");
    insta::assert_snapshot!("entry-ten-thousand", app.screen());
    app.slowly("end");
    let before = service.book().store().sequence();
    app.slowly("enter");
    assert!(service.book().store().sequence() > before + 10);
    assert!(service.book().store().open_groups().unwrap().is_empty());
    assert!(app.screen().contains("10,000"), "{}", app.screen());
    app.slowly("esc esc");
    app.slowly("u enter");
    let set = service.tag_set().unwrap();
    let rows = service.selection("tag:gold").unwrap();
    let directory = service.book().directory().unwrap();
    let gold = directory.select_all(&rows, contas::store::directory::SortBy::default());
    assert_eq!(gold.len(), 2, "{set:?}");
}

#[test]
fn a_09_the_setting_opens_the_removal_to_admin_agents() {
    let mut own = partner();
    let refused = service_of(own.clone(), &[Role::AdminAgent]);
    own.policy.admin_agents_remove = true;
    let allowed = service_of(own, &[Role::AdminAgent]);
    for (service, opens) in [(refused, false), (allowed, true)] {
        let mut app = start(&service, Lang::En, (80, 24));
        app.slowly("enter : 'remove the res' enter");
        let open = matches!(app.model().screen(), Screen::Removal(_));
        assert_eq!(open, opens, "{}", app.screen());
    }
}
