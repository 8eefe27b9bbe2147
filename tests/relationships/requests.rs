//! RQ and GD.

use contas::{
    domain::{
        cloud::CloudId,
        customer::Relationship,
        partner::PartnerKind,
        relationship::{GdapTerms, RequestKind, RequestStatus},
        role::Role,
    },
    service::{
        Intent,
        requests::{Accepted, Answer, RequestDraft},
    },
};

use super::support::{blocks, book, guid, key, load, partner, run, service, service_on};

fn ask(draft: RequestDraft) -> Intent {
    Intent::RequestRelationship(Box::new(draft))
}

fn answer(number: u64, answer: Answer) -> Intent {
    Intent::AnswerRequest { number, answer }
}

fn new_customer() -> RequestDraft {
    RequestDraft {
        recipient: "Padaria Nova".into(),
        domain: "padarianova.onmicrosoft.com".into(),
        ..RequestDraft::default()
    }
}

#[test]
fn rq_18_accepting_makes_the_customer_appear_with_what_is_known() {
    let service = service(1);
    run(&service, ask(new_customer()));
    let (request, _) = service.request(1).unwrap();
    assert!(request.dap, "RQ-11");
    assert!(request.text.contains(&request.link), "RQ-15");
    let unknown = service
        .plan(answer(1, Answer::Accepted(Accepted::default())))
        .unwrap();
    assert_eq!(blocks(&unknown), ["RQ-18"]);
    let done = run(
        &service,
        answer(
            1,
            Answer::Accepted(Accepted {
                microsoft_id: Some(guid(77)),
                ..Accepted::default()
            }),
        ),
    );
    let customer = load(&service, 77);
    assert_eq!(customer.name(), "Padaria Nova");
    assert_eq!(
        customer.company_profile.domain,
        "padarianova.onmicrosoft.com"
    );
    assert_eq!(customer.allow_delegated_access, Some(true));
    let (accepted, _) = service.request(1).unwrap();
    assert_eq!(accepted.status, RequestStatus::Accepted);
    let twice = service.plan(answer(1, Answer::Withdrawn)).unwrap();
    assert_eq!(blocks(&twice), ["RQ-19"]);
    run(&service, Intent::Undo { seq: done.seq });
    assert_eq!(service.request(1).unwrap().0.status, RequestStatus::Open);
}

#[test]
fn rm_15_accepting_brings_a_removed_customer_back() {
    let service = service(1);
    run(
        &service,
        Intent::RemoveRelationship {
            key: key(1),
            reason: "x".into(),
            confirm: Some("cliente 1".into()),
        },
    );
    run(
        &service,
        ask(RequestDraft {
            customer: Some(key(1)),
            dap: Some(false),
            ..RequestDraft::default()
        }),
    );
    let (request, _) = service.request(1).unwrap();
    assert_eq!(request.language, "pt-BR", "the customer's own");
    assert!(request.link.contains("DAP=false"));
    run(&service, answer(1, Answer::FollowedUp("liguei".into())));
    run(&service, answer(1, Answer::Accepted(Accepted::default())));
    let back = load(&service, 1);
    assert_eq!(back.relationship_to_partner, Relationship::Reseller);
    assert_eq!(
        (back.removal, back.allow_delegated_access),
        (None, Some(false))
    );
    assert_eq!(service.request(1).unwrap().0.follow_ups.len(), 1);
}

#[test]
fn rq_12_delegated_admin_is_forced_where_the_cloud_says_so() {
    for cloud in [CloudId::UsGov, CloudId::Germany] {
        let book = book(&partner(cloud, PartnerKind::DirectBill), 1);
        let service = service_on(&book, &Role::ALL);
        assert!(service.dap_can_be_left_out().unwrap().is_err());
        let plan = service.plan(ask(new_customer())).unwrap();
        assert!(plan.findings.iter().any(|finding| finding.code == "A-11"));
        run(&service, ask(new_customer()));
        assert!(service.request(1).unwrap().0.link.contains("DAP=true"));
    }
}

#[test]
fn rq_15_a_text_without_the_link_is_refused() {
    let service = service(1);
    let draft = RequestDraft {
        text: Some("Aceite, por favor".into()),
        ..new_customer()
    };
    assert_eq!(blocks(&service.plan(ask(draft)).unwrap()), ["RQ-15"]);
}

#[test]
fn rq_20_rq_31_rq_32_what_a_request_needs() {
    let service = service(1);
    let nobody = service.plan(ask(RequestDraft::default())).unwrap();
    assert_eq!(blocks(&nobody), ["RQ-20"]);
    let indirect = RequestDraft {
        kind: RequestKind::Indirect,
        ..new_customer()
    };
    assert_eq!(blocks(&service.plan(ask(indirect)).unwrap()), ["RQ-32"]);
    let mut unknown = partner(CloudId::Public, PartnerKind::DirectBill);
    unknown.microsoft_id = None;
    let service = service_on(&book(&unknown, 1), &Role::ALL);
    assert_eq!(
        blocks(&service.plan(ask(new_customer())).unwrap()),
        ["RQ-31"]
    );
}

#[test]
fn gd_05_gd_06_gdap_is_asked_for_accepted_and_ended_without_a_relationship() {
    let service = service(1);
    let gdap = |name: &str| RequestDraft {
        kind: RequestKind::Gdap,
        gdap: Some(GdapTerms {
            display_name: name.into(),
            duration_days: 30,
            roles: vec!["Global reader".into()],
            auto_extend: false,
        }),
        ..new_customer()
    };
    let bare = RequestDraft {
        gdap: None,
        ..gdap("")
    };
    assert_eq!(blocks(&service.plan(ask(bare)).unwrap()), ["GD-05"; 3]);
    run(&service, ask(gdap("Suporte")));
    let taken = service.plan(ask(gdap("suporte "))).unwrap();
    assert_eq!(blocks(&taken), ["GD-05"]);
    run(&service, answer(1, Answer::Accepted(Accepted::default())));
    assert_eq!(
        service.book().directory().unwrap().rows().count(),
        1,
        "GD-06"
    );
    run(&service, answer(1, Answer::Withdrawn));
    let (ended, _) = service.request(1).unwrap();
    assert_eq!(ended.status, RequestStatus::Terminated);
}
