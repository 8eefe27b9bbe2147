use super::*;
use crate::domain::{
    customer::CustomerKey,
    subscription::{EntitlementType, SubscriptionStatus},
    transfer::state::Direction,
};

fn guid(n: u8) -> Guid {
    Guid::from_bytes([n; 16])
}

fn sub(n: u8, offer: &str, name: &str) -> Subscription {
    let mut made = Subscription::new(CustomerKey::direct(guid(200)), guid(n));
    made.offer_id = offer.into();
    made.offer_name = name.into();
    made.quantity = 1;
    made.status = SubscriptionStatus::Active;
    made
}

fn reservation(n: u8, scope: &str, covers: Option<u8>, status: SubscriptionStatus) -> Subscription {
    let mut made = sub(n, "DZH318", "Reserved VM");
    made.entitlement_type = Some(EntitlementType::ReservedInstance);
    made.status = status;
    made.scope_type = scope.into();
    let path = |covers| format!("/subscriptions/{}", guid(covers));
    made.applied_scopes = covers.map(path).into_iter().collect();
    made
}

/// Show 2 of the transfer desk.
fn azure_book() -> Vec<Subscription> {
    let mut azure = sub(1, "DZH318Z0BPS6:0001", "Azure plan");
    azure.entitlement_id = Some(guid(101));
    azure.billing_type = "usage".into();
    let mut office = sub(5, "796B6B5F-613C-4E24-A17C-EBA730D49C02", "Office 365 E3");
    office.billing_type = "license".into();
    vec![
        azure,
        reservation(2, "Single", Some(101), SubscriptionStatus::Active),
        reservation(3, "Shared", None, SubscriptionStatus::Active),
        reservation(4, "Single", Some(101), SubscriptionStatus::Deleted),
        office,
    ]
}

#[test]
fn g_a4_g_a5_only_what_may_go_can_be_ticked() {
    let lines = choices(K::AzurePlan, &azure_book(), &[], None);
    let shown: Vec<_> = lines
        .iter()
        .map(|line| {
            (
                line.item.subscription_id,
                line.item.follows,
                line.obstacle.as_ref().map(|o| o.rule),
            )
        })
        .collect();
    assert_eq!(
        shown,
        [
            (guid(1), None, None),
            (guid(2), Some(guid(1)), None),
            (guid(4), Some(guid(1)), Some("G-A4")),
            (guid(3), None, None),
            (guid(5), None, Some("G-A5")),
        ]
    );
    assert_eq!(counts(&lines, &[]), (0, 3, 2));
}

#[test]
fn trf_20_the_three_patterns_of_reservations() {
    let lines = choices(K::AzurePlan, &azure_book(), &[], None);
    let ids = |wanted: &[u8], only| {
        let wanted: Vec<Guid> = wanted.iter().copied().map(guid).collect();
        let (items, findings) = choose(&lines, K::AzurePlan, &wanted, only);
        let ids: Vec<u8> = items
            .iter()
            .map(|i| i.subscription_id.as_bytes()[0])
            .collect();
        (ids, findings.iter().map(|f| f.code).collect::<Vec<_>>())
    };
    assert_eq!(ids(&[1], true), (vec![1], vec![]), "subscription only");
    assert_eq!(
        ids(&[1], false),
        (vec![1, 2], vec![]),
        "and its single ones"
    );
    assert_eq!(
        ids(&[1, 3], false),
        (vec![1, 2, 3], vec![]),
        "and shared ones"
    );
    assert_eq!(ids(&[2], false), (vec![2], vec!["TRF-20"]), "an orphan");
    assert_eq!(
        ids(&[1, 4], false),
        (vec![1, 2], vec!["G-A4"]),
        "never an inactive one"
    );
    assert_eq!(ids(&[5, 9], false), (vec![], vec!["G-A5", "4.7"]));
}

#[test]
fn trf_12_add_ons_move_with_their_base() {
    let base = sub(1, "796B6B5F-613C-4E24-A17C-EBA730D49C02", "Office 365 E3");
    let mut addon = sub(
        2,
        "A2706F86-868D-4048-989B-0C69E5C76B63",
        "Advanced Threat Protection",
    );
    addon.parent_subscription_id = Some(guid(1));
    let lines = choices(K::ApiLegacy, &[base.clone(), addon.clone()], &[], None);
    assert!(lines[1].locked);
    let (items, findings) = choose(&lines, K::ApiLegacy, &[guid(1)], true);
    assert_eq!((items.len(), findings), (2, vec![]));
    let (items, findings) = choose(&lines, K::ApiLegacy, &[guid(2)], false);
    assert_eq!((items.len(), findings[0].code), (0, "TRF-12"));
    addon.status = SubscriptionStatus::Suspended;
    let lines = choices(K::ApiLegacy, &[base, addon], &[], None);
    let (_, findings) = choose(&lines, K::ApiLegacy, &[guid(1)], false);
    assert_eq!(findings[0].code, "TRF-14");
}

#[test]
fn trf_11_a_subscription_is_in_one_open_transfer_only() {
    let base = sub(1, "796B6B5F-613C-4E24-A17C-EBA730D49C02", "Office 365 E3");
    let key = CustomerKey::direct(guid(200));
    let mut other = Transfer::new(key, guid(50), K::ApiLegacy, Direction::Outgoing);
    other.items = vec![item::chosen(&base, None)];
    let rule = |transfers: &[Transfer], own| {
        let lines = choices(K::ApiLegacy, std::slice::from_ref(&base), transfers, own);
        lines[0].obstacle.as_ref().map(|o| o.rule)
    };
    assert_eq!(rule(std::slice::from_ref(&other), None), Some("TRF-11"));
    assert_eq!(rule(std::slice::from_ref(&other), Some(guid(50))), None);
    other.state = crate::domain::transfer::TransferState::Withdrawn;
    assert_eq!(rule(&[other], None), None);
}

#[test]
fn g_m3_trf_14_what_goes_in_which_kind() {
    let cases = [
        (
            sub(1, "MS-AZR-0145P", "Microsoft Azure"),
            [None, None, None, Some("G-A4")],
        ),
        (
            sub(2, "796B6B5F-613C-4E24-A17C-EBA730D49C02", "Dynamics CRM"),
            [Some("G-M3"), None, Some("G-A5"), Some("G-A5")],
        ),
        (
            sub(3, "CFQ7TTC0LH18:0001", "Microsoft 365 Business Basic"),
            [Some("G-M3"), Some("TRF-14"), Some("G-A4"), None],
        ),
        (
            reservation(4, "Shared", None, SubscriptionStatus::Active),
            [Some("G-M3"), Some("TRF-14"), None, Some("G-A4")],
        ),
    ];
    for (subscription, expected) in cases {
        for (kind, rule) in K::MADE.into_iter().zip(expected) {
            let lines = choices(kind, std::slice::from_ref(&subscription), &[], None);
            assert_eq!(
                lines[0].obstacle.as_ref().map(|o| o.rule),
                rule,
                "{} {kind:?}",
                subscription.offer_name
            );
        }
    }
}

#[test]
fn g_a7_a_marketplace_subscription_stays() {
    let mut saas = sub(1, "CFQ7TTC0LH18:0001", "Backup SaaS");
    saas.publisher_name = "Acme".into();
    saas.term_duration = "P1Y".into();
    let lines = choices(K::Nce, &[saas], &[], None);
    assert_eq!(lines[0].obstacle.as_ref().unwrap().rule, "G-A7");
}
