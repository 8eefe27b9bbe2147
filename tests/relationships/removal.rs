//! RM-01 to RM-23.

use contas::{
    domain::{
        cloud::CloudId,
        customer::Relationship,
        partner::PartnerKind,
        record::RecordId,
        role::Role,
        subscription::{EntitlementType, SubscriptionStatus},
    },
    service::{Intent, Service, Unwatched},
    store::directory::Shown,
};

use super::support::{
    blocks, book, customer, declined, guid, key, load, partner, rule, run, service, service_on,
    subscription, transfer,
};

fn removal(confirm: Option<&str>) -> Intent {
    Intent::RemoveRelationship {
        key: key(1),
        reason: "fechou".into(),
        confirm: confirm.map(str::to_owned),
    }
}

fn set(service: &Service, number: u128, status: SubscriptionStatus) {
    run(
        service,
        Intent::SetSubscriptionStatus {
            key: key(1),
            id: guid(1_000 + number),
            status,
            reason: String::new(),
        },
    );
}

#[test]
fn rm_03_rm_04_rm_11_rm_15_four_blockers_dealt_with_removed_and_back_again() {
    let service = service(3);
    for (number, kind) in [
        (1, None),
        (2, None),
        (3, Some(EntitlementType::ReservedInstance)),
    ] {
        run(
            &service,
            Intent::PutSubscription(Box::new(subscription(number, kind))),
        );
    }
    run(&service, transfer());
    let domain = "CLIENTE1.onmicrosoft.com";
    let plan = service.plan(removal(Some(domain))).unwrap();
    assert_eq!(blocks(&plan), ["RM-03", "RM-03", "RM-06", "RM-05"]);
    assert!(service.commit(plan, &Unwatched).is_err());

    set(&service, 1, SubscriptionStatus::Suspended);
    set(&service, 2, SubscriptionStatus::Suspended);
    set(&service, 3, SubscriptionStatus::Deleted);
    assert_eq!(service.removal_blockers(key(1)).unwrap().len(), 1);
    run(&service, declined());

    // RM-11: no name, a wrong name, the right one.
    let looked_at = service.plan(removal(None)).unwrap();
    assert!(!looked_at.blocked());
    assert_eq!(rule(service.commit(looked_at, &Unwatched)), "RM-11");
    let plan = service.plan(removal(Some("Cliente 2"))).unwrap();
    assert_eq!(blocks(&plan), ["RM-11"]);
    let done = run(&service, removal(Some(domain)));

    let gone = load(&service, 1);
    assert_eq!(gone.removal.as_ref().unwrap().reason, "fechou");
    assert_eq!(gone.relationship_to_partner, Relationship::None);
    assert_eq!(gone.allow_delegated_access, Some(false), "A-08");
    let directory = service.book().directory().unwrap();
    assert_eq!(directory.len(Shown::Active), 2, "CL-43");
    assert_eq!(directory.len(Shown::Removed), 1);
    let entry = service.book().store().audit(done.seq).unwrap().unwrap();
    assert_eq!(entry.operation.0, "remove_partner_customer_relationship");

    let again = service.plan(removal(Some(domain))).unwrap();
    assert_eq!(blocks(&again), ["RM-17"]);
    run(&service, Intent::RestoreRelationship { key: key(1) });
    let back = load(&service, 1);
    assert_eq!(back.removal, None);
    assert_eq!(back.relationship_to_partner, Relationship::Reseller);
    let nothing = service
        .plan(Intent::RestoreRelationship { key: key(1) })
        .unwrap();
    assert_eq!(blocks(&nothing), ["RM-15"]);
}

#[test]
fn rm_15_undo_of_a_removal_brings_everything_back_in_the_book() {
    let service = service(1);
    let before = load(&service, 1);
    let done = run(&service, removal(Some("cliente 1")));
    run(&service, Intent::Undo { seq: done.seq });
    assert_eq!(load(&service, 1), before);
}

#[test]
fn rm_01_a_reason_is_needed_and_resellers_cannot() {
    let service = service(1);
    let plan = service
        .plan(Intent::RemoveRelationship {
            key: key(1),
            reason: "  ".into(),
            confirm: None,
        })
        .unwrap();
    assert_eq!(blocks(&plan), ["RM-01"]);
    let reseller = book(&partner(CloudId::Public, PartnerKind::IndirectReseller), 1);
    let service = service_on(&reseller, &Role::ALL);
    assert_eq!(rule(service.plan(removal(None))), "RM-01");
}

#[test]
fn rm_20_delegated_admin_alone() {
    let service = service(1);
    run(&service, Intent::RemoveDelegatedAdmin { key: key(1) });
    let kept = load(&service, 1);
    assert_eq!(kept.allow_delegated_access, Some(false));
    assert_eq!(kept.relationship_to_partner, Relationship::Reseller);
    let again = service
        .plan(Intent::RemoveDelegatedAdmin { key: key(1) })
        .unwrap();
    assert_eq!(blocks(&again), ["RM-20"]);
}

#[test]
fn rm_21_a_sandbox_deletes_and_only_a_sandbox() {
    let delete = |confirm: &str| Intent::DeleteSandboxCustomer {
        key: key(1),
        confirm: Some(confirm.to_owned()),
    };
    assert_eq!(rule(service(1).plan(delete("cliente 1"))), "RM-21");

    let mut partner = partner(CloudId::Public, PartnerKind::DirectBill);
    partner.sandbox = true;
    let service = service_on(&book(&partner, 1), &Role::ALL);
    let software = subscription(1, Some(EntitlementType::Software));
    run(&service, Intent::PutSubscription(Box::new(software)));
    let plan = service.plan(delete("cliente 1")).unwrap();
    assert_eq!(blocks(&plan), ["RM-21"]);
    set(&service, 1, SubscriptionStatus::Deleted);
    let done = run(&service, delete("cliente 1"));
    assert_eq!(done.records, 2);
    let id = RecordId::Customer(key(1));
    assert!(service.book().store().get(&id).unwrap().is_none());
    run(&service, Intent::Undo { seq: done.seq });
    assert_eq!(load(&service, 1), customer(1));
    assert_eq!(service.subscriptions(key(1)).unwrap().len(), 1);
}
