//! Adding a customer (AC-10 to AC-13, AC-30 to AC-36, AC-90, AC-110 to AC-113).

use contas::{
    app::screen::{
        Screen,
        add_customer::{AddCustomer, DRAFT, Stage},
    },
    domain::{cloud::CloudId, field::path, partner::PartnerKind, role::Role},
    text::Lang,
};

use crate::desk::{Desk, Plan};

const SIZES: [(u16, u16); 2] = [(80, 24), (200, 50)];

/// Types a whole Brazilian customer; the country is fixed there, so that the company is the first field.
const CONTOSO: &str = "'Contoso Ltda.' tab 'contosobr' tab 'Av. Paulista, 1578' tab tab 'São Paulo' tab \
    'SP' enter '01310-200' tab '11.222.333/0001-81' tab tab 'Ana' tab tab 'Souza' tab 'ana@contoso.com.br' \
    tab '(11) 3251-5644' tab tab tab right";

fn add(desk: &Desk) -> &AddCustomer {
    match desk.model.screen() {
        Screen::AddCustomer(add) => add,
        other => panic!("{other:?}"),
    }
}

fn desk() -> Desk {
    let mut desk = Plan::default().sit();
    desk.keys("a");
    desk
}

#[test]
fn ac_10_the_empty_form_at_every_size_in_both_languages() {
    for lang in Lang::ALL {
        for (width, height) in SIZES {
            let mut desk = Plan::at(lang, (width, height)).sit();
            desk.keys("a");
            insta::assert_snapshot!(
                format!("add-empty-{}-{width}x{height}", lang.tag()),
                desk.screen()
            );
        }
    }
}

#[test]
fn ac_70_ac_76_brazil_demands_cnpj_and_phone_and_wrong_check_digits_only_warn() {
    for lang in Lang::ALL {
        for (width, height) in SIZES {
            let mut desk = Plan::at(lang, (width, height)).sit();
            desk.keys(
                "a 'LLC' tab 'conto so' tab tab tab tab tab '1' tab '11222333000182' tab tab",
            );
            insta::assert_snapshot!(
                format!("add-findings-{}-{width}x{height}", lang.tag()),
                desk.screen()
            );
        }
    }
    let mut desk = desk();
    desk.keys(CONTOSO);
    assert!(
        add(&desk).ready(),
        "{:?} {:#?}",
        add(&desk).findings,
        add(&desk).form.values()
    );
    desk.keys("pgup tab tab tab tab tab tab tab ctrl-u '11222333000182'");
    assert_eq!(add(&desk).form.current().unwrap().id, path::REGISTRATION);
    assert!(add(&desk).ready(), "a wrong check digit stops nothing");
    desk.keys("ctrl-u");
    assert!(!add(&desk).ready(), "an empty CNPJ does");
}

#[test]
fn ac_12_review_says_what_is_missing_and_goes_to_the_first() {
    let mut desk = desk();
    desk.keys("'Contoso Ltda.' tab 'contoso' ctrl-s");
    assert_eq!(add(&desk).form.current().unwrap().id, path::LINE_1);
    assert!(
        desk.notice().contains("first: Address line 1"),
        "{}",
        desk.notice()
    );
    assert!(desk.model.overlays.is_empty(), "no review yet");
}

#[test]
fn ac_30_what_is_typed_is_a_prefix_and_the_suffix_stands_behind() {
    for (cloud, suffix) in [
        (CloudId::Public, "contoso.onmicrosoft.com"),
        (CloudId::Vianet, "contoso.partner.onmschina.cn"),
    ] {
        let mut desk = Plan {
            cloud,
            ..Plan::default()
        }
        .sit();
        desk.keys("a tab 'contoso'");
        assert!(desk.screen().contains(suffix), "{suffix}");
    }
}

#[test]
fn ac_21_ac_60_the_country_decides_labels_states_and_culture() {
    let mut desk = Plan {
        country: "IE",
        ..Plan::default()
    }
    .sit();
    desk.keys("a 'polan' enter");
    let form = &add(&desk).form;
    assert_eq!(form.value(path::COUNTRY), "PL");
    assert_eq!(form.value(path::CULTURE), "pl-PL");
    assert!(form.field(path::REGISTRATION).unwrap().required);
    desk.keys("shift-tab 'irel' enter");
    let form = &add(&desk).form;
    assert_eq!(form.value(path::CULTURE), "en-IE");
    assert!(!form.field(path::REGISTRATION).unwrap().required);
}

#[test]
fn ac_91_the_signer_is_asked_only_for_an_attested_agreement_and_the_contact_is_proposed() {
    let mut desk = desk();
    desk.keys(CONTOSO);
    let signer = |desk: &Desk| add(desk).form.field(path::SIGNER_EMAIL).unwrap().clone();
    assert!(!signer(&desk).visible);
    desk.keys("right");
    assert!(signer(&desk).visible);
    assert_eq!(signer(&desk).value(), "ana@contoso.com.br");
    assert!(!add(&desk).ready(), "the day is missing");
}

#[test]
fn ac_95_ac_100_other_clouds_have_no_agreement_and_only_providers_a_reseller() {
    let visible = |plan: Plan, id: &str| {
        let mut desk = plan.sit();
        desk.keys("a");
        add(&desk).form.field(id).unwrap().visible
    };
    assert!(visible(Plan::default(), path::AGREEMENT));
    let gov = Plan {
        cloud: CloudId::UsGov,
        country: "US",
        ..Plan::default()
    };
    assert!(!visible(gov, path::AGREEMENT));
    assert!(!visible(Plan::default(), path::RESELLER));
    let provider = Plan {
        kind: PartnerKind::IndirectProvider,
        ..Plan::default()
    };
    assert!(visible(provider, path::RESELLER));
}

#[test]
fn ac_35_ac_130_a_taken_domain_is_found_as_the_field_is_left() {
    let mut desk = desk();
    desk.keys(CONTOSO).keys("ctrl-s enter y esc");
    desk.keys("a 'Contoso do Brasil' tab 'contosobr' tab");
    let found: Vec<_> = add(&desk).findings.iter().map(|f| f.code).collect();
    assert!(found.contains(&"AC-130"), "{found:?}");
    desk.keys("shift-tab 'x'");
    let found: Vec<_> = add(&desk).findings.iter().map(|f| f.code).collect();
    assert!(
        !found.contains(&"AC-130"),
        "another domain is another question"
    );
}

#[test]
fn ac_13_esc_keeps_the_draft_and_the_next_add_offers_it() {
    let mut desk = desk();
    desk.keys("'Contoso' tab 'cont' esc");
    assert_eq!(desk.titles(), ["Customer list"]);
    assert!(desk.drafts.contains_key(DRAFT));
    desk.keys("a");
    assert!(desk.screen().contains("You began to add Contoso."));
    desk.keys("esc a enter");
    assert_eq!(add(&desk).form.value(path::COMPANY), "Contoso");
    assert_eq!(add(&desk).form.value(path::DOMAIN), "cont");
}

#[test]
fn ac_13_typing_is_kept_within_a_second_and_discard_leaves_nothing() {
    let mut desk = desk();
    desk.keys("'Con'");
    desk.half_a_second_passes();
    assert_eq!(desk.drafts[DRAFT].values[0].1, "Con");
    desk.keys("ctrl-d esc");
    assert_eq!(add(&desk).form.value(path::COMPANY), "Con", "no is no");
    desk.keys("ctrl-d enter");
    assert!(desk.drafts.is_empty());
    assert_eq!(desk.titles(), ["Customer list"]);
    desk.half_a_second_passes();
    assert!(desk.drafts.is_empty());
    desk.keys("a");
    assert!(
        matches!(add(&desk).stage, Stage::Info),
        "nothing is offered"
    );
}

#[test]
fn ac_13_discarding_the_offer_begins_anew() {
    let mut desk = desk();
    desk.keys("'Contoso' esc a down enter");
    assert_eq!(add(&desk).form.value(path::COMPANY), "");
    assert!(desk.drafts.is_empty());
}

#[test]
fn a_form_with_nothing_in_it_leaves_no_draft() {
    let mut desk = desk();
    desk.keys("'x' backspace esc");
    assert!(desk.drafts.is_empty());
}

#[test]
fn printable_keys_never_do_something_else_in_a_form() {
    let mut desk = desk();
    desk.keys("tab tab tab tab tab 'q'");
    assert_eq!(add(&desk).form.current().unwrap().id, path::STATE);
    assert!(add(&desk).form.picker.is_some(), "letters search the list");
    assert!(!desk.model.left());
}

#[test]
fn ac_13_going_back_from_the_review_keeps_all_that_was_typed() {
    let mut desk = desk();
    desk.keys(CONTOSO).keys("ctrl-s");
    assert_eq!(desk.model.overlays.len(), 1);
    let shown = desk.screen();
    assert!(shown.contains("Add customer Contoso Ltda."), "{shown}");
    desk.keys("esc");
    assert_eq!(add(&desk).form.value(path::COMPANY), "Contoso Ltda.");
}

#[test]
fn ac_11_the_review_of_a_new_customer() {
    let mut desk = Plan::at(Lang::PtBr, (80, 24)).sit();
    desk.keys("a").keys(CONTOSO).keys("ctrl-s");
    insta::assert_snapshot!("add-review-pt-BR-80x24", desk.screen());
}

#[test]
fn ac_110_the_confirmation_at_every_size_in_both_languages() {
    for lang in Lang::ALL {
        for (width, height) in SIZES {
            let mut desk = Plan::at(lang, (width, height)).sit();
            desk.keys("a").keys(CONTOSO).keys("ctrl-s enter");
            insta::assert_snapshot!(
                format!("add-confirmation-{}-{width}x{height}", lang.tag()),
                desk.screen()
            );
        }
    }
}

#[test]
fn ac_112_the_password_is_acknowledged_before_leaving_and_gone_afterwards() {
    let mut desk = desk();
    desk.keys(CONTOSO).keys("ctrl-s enter");
    let Stage::Done(done) = &add(&desk).stage else {
        panic!("no confirmation")
    };
    let credentials = done.credentials.clone().unwrap();
    assert_eq!(credentials.user_name, "admin@contosobr.onmicrosoft.com");
    let password = credentials.password.reveal().to_owned();
    assert!(desk.screen().contains(&password));
    assert!(desk.drafts.is_empty(), "the draft is done with");
    for key in ["enter", "esc", "q", "ctrl-c", "ctrl-q", "l", "u"] {
        desk.keys(key);
        assert!(matches!(add(&desk).stage, Stage::Done(_)), "{key}");
        assert!(desk.notice().contains("Note the password"), "{key}");
        assert!(!desk.model.left(), "{key}");
    }
    desk.keys("c");
    assert_eq!(desk.copied, std::slice::from_ref(&password));
    assert!(!desk.notice().contains(&password));
    desk.keys("y");
    assert_eq!(desk.titles(), ["Customer list", "Contoso Ltda."]);
    assert!(!desk.screen().contains(&password));
    assert!(!format!("{:?}", desk.model).contains(&password));
    desk.keys("!");
    assert!(!desk.screen().contains(&password), "no notice has it");
}

#[test]
fn ac_04_cd_09_ro_05_whoever_may_not_add_is_told_why() {
    for (plan, why) in [
        (
            Plan {
                cloud: CloudId::Germany,
                country: "DE",
                ..Plan::default()
            },
            "Microsoft Cloud Germany takes no new customers",
        ),
        (
            Plan {
                roles: vec![Role::HelpdeskAgent],
                ..Plan::default()
            },
            "It takes: Global admin",
        ),
    ] {
        let mut desk = plan.sit();
        desk.keys("a");
        assert_eq!(desk.titles(), ["Customer list"]);
        assert!(desk.notice().contains(why), "{}", desk.notice());
    }
}
