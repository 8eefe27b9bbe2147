//! SP, QU, AG, AC-120.

use contas::{
    domain::{
        customer::{
            Agreement, AgreementChoice, Attestation, Permissions, Qualification, QualificationKind,
        },
        finding::Severity,
    },
    service::{Intent, plan::Undo},
};

use super::support::{blocks, key, load, rule, run, service};

fn attested(name: &str, date: &str) -> Intent {
    Intent::ConfirmAgreement {
        key: key(1),
        agreement: Box::new(Agreement {
            choice: AgreementChoice::PartnerAttested,
            attestation: Some(Attestation {
                first_name: name.into(),
                last_name: "Souza".into(),
                email: "ana@cliente.example".into(),
                phone_number: String::new(),
                date_agreed: date.parse().unwrap(),
            }),
        }),
    }
}

fn qualify(kind: QualificationKind, segment: &str, code: &str) -> Intent {
    Intent::SetQualification {
        key: key(1),
        qualification: Box::new(Qualification {
            qualification: kind,
            vetting_status: String::new(),
            vetting_reason: String::new(),
            vetting_created_date: None,
            education_segment: segment.into(),
            website: String::new(),
        }),
        code: code.into(),
    }
}

#[test]
fn ag_06_the_same_confirmation_twice_is_600061() {
    let service = service(1);
    run(&service, attested("Ana", "2026-11-01"));
    let twice = service.plan(attested(" ana ", "2026-11-02")).unwrap();
    assert_eq!(blocks(&twice), ["600061"]);
    run(&service, attested("Bia", "2026-11-02"));
    let future = service.plan(attested("Caio", "2026-11-23")).unwrap();
    assert_eq!(blocks(&future), ["AC-91"]);
}

#[test]
fn sp_03_sp_09_one_policy_with_both_switches() {
    let service = service(1);
    let set = |reservations, plans| Intent::SetPermissions {
        key: key(1),
        permissions: Permissions {
            azure_reserved_instances: reservations,
            azure_savings_plan: plans,
        },
    };
    let mut names = Vec::new();
    for (reservations, plans) in [(true, false), (true, true), (false, false)] {
        let done = run(&service, set(reservations, plans));
        let entry = service.book().store().audit(done.seq).unwrap().unwrap();
        names.push(entry.operation.0.into_owned());
    }
    assert_eq!(
        names,
        [
            "create_self_serve_policy",
            "update_self_serve_policy",
            "delete_self_serve_policy"
        ]
    );
    let plan = service.plan(set(true, false)).unwrap();
    assert_eq!(plan.findings[0].code, "SP-03");
    assert_eq!(plan.findings[0].severity, Severity::Warn);
    assert!(!plan.consequences.is_empty(), "SP-04");
}

#[test]
fn qu_01_to_qu_04_what_can_be_asked_for_and_that_it_stays() {
    use QualificationKind as Q;
    let service = service(1);
    for (kind, segment, code, expected) in [
        (Q::None, "", "", vec!["QU-01"]),
        (Q::Nonprofit, "", "", vec!["QU-01"]),
        (Q::Education, "", "", vec!["AC-96"]),
        (Q::GovernmentCommunityCloud, "", "", vec!["QU-03"]),
    ] {
        let plan = service.plan(qualify(kind, segment, code)).unwrap();
        assert_eq!(blocks(&plan), expected, "{kind:?}");
    }
    let plan = service.plan(qualify(Q::Education, "K12", "")).unwrap();
    assert_eq!(plan.undo, Undo::Impossible, "QU-02");
    let done = run(&service, qualify(Q::Education, "K12", ""));
    assert_eq!(rule(service.plan(Intent::Undo { seq: done.seq })), "UNDO-1");
    run(&service, qualify(Q::StateOwnedEntity, "", ""));
    assert_eq!(load(&service, 1).qualifications.len(), 2, "QU-04");
    let again = service.plan(qualify(Q::Education, "K12", "")).unwrap();
    assert_eq!(blocks(&again), ["QU-02"]);
    let gcc = service
        .plan(qualify(Q::GovernmentCommunityCloud, "", "code"))
        .unwrap();
    assert_eq!(blocks(&gcc), ["QU-03"]);
}

#[test]
fn ac_120_the_words_of_the_account_status() {
    let service = service(1);
    let set = |status: &str| Intent::SetAccountStatus {
        key: key(1),
        status: status.into(),
    };
    run(&service, set("under-review"));
    assert_eq!(
        load(&service, 1).account_status.unwrap().status,
        "UnderReview"
    );
    assert_eq!(blocks(&service.plan(set("fine")).unwrap()), ["AC-120"]);
    assert!(service.plan(set("UnderReview")).unwrap().is_empty());
}
