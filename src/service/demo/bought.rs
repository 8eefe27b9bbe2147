//! What made-up customers bought: one of every kind somewhere, with add-ons under their base and Azure subscriptions under
//! their plan.

use jiff::{SignedDuration, Timestamp};

use super::random::{Dice, index};
use crate::domain::{
    customer::Customer,
    guid::Guid,
    subscription::{
        EntitlementType, LineItem, PurchaseCommitment, RefundOption, Subscription,
        SubscriptionStatus as Status,
    },
};

/// What the dice are for.
const BOUGHT: u64 = 12;

/// Customers of higher numbers bought nothing: a million customers are made up to try the list.
const CUSTOMERS: u64 = 10_000;

/// How many things ten customers in a row bought: five on average.
const COUNTS: [u64; 10] = [3, 0, 5, 4, 8, 2, 6, 5, 7, 10];

/// The first day of the first term: 22 November 2025.
const FIRST: i64 = 1_763_769_600;

const DAY: i64 = 86_400;

/// Seats of new commerce: name, offer.
const SEATS: [(&str, &str); 4] = [
    (
        "Microsoft 365 Business Basic",
        "CFQ7TTC0LH18:0001:CFQ7TTC0MBQZ",
    ),
    (
        "Microsoft 365 Business Standard",
        "CFQ7TTC0LDPB:0001:CFQ7TTC0K971",
    ),
    (
        "Microsoft 365 Business Premium",
        "CFQ7TTC0LCHC:0002:CFQ7TTC0RM8K",
    ),
    ("Office 365 E3", "CFQ7TTC0LF8R:0001:CFQ7TTC0HL8Z"),
];

/// Which kinds a customer's things are, by its number; what hangs on another one stands behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Make {
    Seats,
    AddOn,
    Legacy,
    LegacyAddOn,
    Trial,
    Plan,
    Azure,
    Reservation,
    SavingsPlan,
    AzureLegacy,
    Software,
    Perpetual,
}

use Make as M;

const ROWS: [[Make; 10]; 3] = [
    [
        M::Seats,
        M::AddOn,
        M::Plan,
        M::Azure,
        M::Reservation,
        M::Legacy,
        M::LegacyAddOn,
        M::Software,
        M::AzureLegacy,
        M::Trial,
    ],
    [
        M::Plan,
        M::Azure,
        M::Azure,
        M::Reservation,
        M::SavingsPlan,
        M::Seats,
        M::AddOn,
        M::Perpetual,
        M::Legacy,
        M::Seats,
    ],
    [
        M::Legacy,
        M::Seats,
        M::Seats,
        M::AddOn,
        M::Perpetual,
        M::Seats,
        M::Trial,
        M::Plan,
        M::Azure,
        M::Software,
    ],
];

/// How many things the customer of a number bought.
pub(super) const fn count(number: u64) -> u64 {
    if number < CUSTOMERS {
        COUNTS[index(number % 10)]
    } else {
        0
    }
}

/// How many things the customers `first..first + customers` bought together.
pub(super) fn total(first: u64, customers: u64) -> u64 {
    (first..(first + customers).min(CUSTOMERS.max(first)))
        .map(count)
        .sum()
}

/// What the customer of a number bought.
pub(super) fn bought(
    seed: u64,
    customer: &Customer,
    number: u64,
) -> impl Iterator<Item = Subscription> {
    (0..count(number)).map(move |nth| one(seed, customer, number, nth))
}

fn row(number: u64) -> [Make; 10] {
    ROWS[index(number / 10 % 3)]
}

fn dice(seed: u64, number: u64, nth: u64) -> (Dice, Guid) {
    let mut dice = Dice::new(seed, BOUGHT, number * 16 + nth);
    let id = Guid::random(dice.bytes16());
    (dice, id)
}

/// The id of the last thing of a kind before a place, which is there whenever this one is.
fn before(seed: u64, number: u64, nth: u64, kind: Make) -> Option<Guid> {
    let row = row(number);
    let at = (0..nth)
        .rev()
        .find(|at| row.get(index(*at)) == Some(&kind))?;
    Some(dice(seed, number, at).1)
}

fn at(seconds: i64) -> Option<Timestamp> {
    Timestamp::from_second(seconds).ok()
}

fn one(seed: u64, customer: &Customer, number: u64, nth: u64) -> Subscription {
    let (mut dice, id) = dice(seed, number, nth);
    let make = row(number)[index(nth % 10)];
    let mut of = Subscription::new(customer.key(), id);
    of.actions = vec!["edit".to_owned(), "cancel".to_owned()];
    of.is_microsoft_product = true;
    "Microsoft".clone_into(&mut of.publisher_name);
    of.order_id = format!("{:012x}", dice.next() >> 16);
    of.quantity = 1;
    let day = i64::try_from(dice.below(365)).unwrap_or_default();
    let begun = FIRST + day * DAY + i64::try_from(dice.below(60_000)).unwrap_or_default();
    of.creation_date = at(begun);
    of.effective_start_date = at(begun);
    of.status = match dice.below(20) {
        0 | 1 => Status::Suspended,
        2 => Status::Deleted,
        _ => Status::Active,
    };
    let renews = dice.chance(70);
    let parent = |kind| before(seed, number, nth, kind);
    match make {
        M::Seats | M::AddOn | M::Trial => {
            let (name, offer) = dice.pick(&SEATS);
            seats(&mut of, name, offer, 1 + dice.below(60));
            term(&mut of, begun, "P1Y", renews);
            "OnlineServicesNCE".clone_into(&mut of.product_type.id);
            if make == M::AddOn {
                seats(
                    &mut of,
                    "Microsoft Teams Phone Standard",
                    "CFQ7TTC0LH0T:0001:CFQ7TTC0K6D4",
                    1 + dice.below(9),
                );
                of.parent_subscription_id = parent(M::Seats);
            }
            if make == M::Trial {
                of.quantity = 25;
                of.is_trial = true;
                of.status = Status::Active;
                of.auto_renew_enabled = true;
                of.commitment_end_date_time = at(begun + 30 * DAY);
            } else {
                of.cancellation_allowed_until_date = at(begun + 7 * DAY);
                of.refund_options = [("Full", 1), ("Partial", 7)]
                    .map(|(kind, days)| RefundOption {
                        kind: kind.to_owned(),
                        expires_at: at(begun + days * DAY),
                    })
                    .into();
            }
        }
        M::Legacy | M::LegacyAddOn => {
            if make == M::Legacy {
                seats(
                    &mut of,
                    "Office 365 Enterprise E1",
                    "91fd106f-4b2c-4938-95ac-f54f74e9a239",
                    1 + dice.below(40),
                );
                of.has_purchasable_addons = true;
            } else {
                seats(
                    &mut of,
                    "Exchange Online Archiving",
                    "2828be95-46ba-4f91-b2fd-0bef192ecf60",
                    1 + dice.below(9),
                );
                of.parent_subscription_id = parent(M::Legacy);
            }
            term(&mut of, begun, "P1Y", renews);
        }
        M::Plan | M::Azure | M::AzureLegacy => {
            "usage".clone_into(&mut of.billing_type);
            "Usage-based".clone_into(&mut of.unit_type);
            "monthly".clone_into(&mut of.billing_cycle);
            of.status = Status::Active;
            let (name, offer) = match make {
                M::Plan => ("Azure plan", "DZH318Z0BPS6:0001:DZH318Z0BMTX"),
                M::Azure => ("Azure subscription", "DZH318Z0BPS6:0001:DZH318Z0BMTX"),
                _ => ("Microsoft Azure", "MS-AZR-0145P"),
            };
            name.clone_into(&mut of.offer_name);
            offer.clone_into(&mut of.offer_id);
            if make == M::Azure {
                of.parent_subscription_id = parent(M::Plan);
                of.friendly_name =
                    format!("{} {}", dice.pick(&["Produção", "Testes", "Backup"]), nth);
            }
            if make != M::Plan {
                // The Azure id is another one after a move, else the same.
                of.entitlement_id = Some(azure(id));
            }
        }
        M::Reservation => {
            of.entitlement_type = Some(EntitlementType::ReservedInstance);
            "Reserved VM Instance, Standard_D2s_v3".clone_into(&mut of.offer_name);
            of.quantity = 1 + dice.below(4);
            term(&mut of, begun, dice.pick(&["P1Y", "P3Y"]), renews);
            match parent(M::Azure).filter(|_| dice.chance(60)) {
                Some(azure_subscription) => {
                    "Single".clone_into(&mut of.scope_type);
                    of.applied_scopes =
                        vec![format!("/subscriptions/{}", azure(azure_subscription))];
                }
                None => "Shared".clone_into(&mut of.scope_type),
            }
        }
        M::SavingsPlan => {
            "Azure savings plan for compute".clone_into(&mut of.offer_name);
            "hourly".clone_into(&mut of.consumption_type);
            term(&mut of, begun, "P1Y", renews);
            let mut item = LineItem {
                id: "1".to_owned(),
                status: "active".to_owned(),
                purchase_commitment: PurchaseCommitment {
                    amount: format!("{}.00", 1 + dice.below(20)),
                    grain: "hourly".to_owned(),
                    currency: "BRL".to_owned(),
                },
                ..LineItem::default()
            };
            "Shared".clone_into(&mut item.scope.kind);
            of.line_items = vec![item];
        }
        M::Software | M::Perpetual => {
            of.entitlement_type = Some(EntitlementType::Software);
            of.quantity = 1 + dice.below(8);
            if make == M::Software {
                "Windows Server CAL 2022, 1 Year".clone_into(&mut of.offer_name);
                term(&mut of, begun, "P1Y", renews);
            } else {
                "Windows Server 2022 Standard - 16 Core License Pack"
                    .clone_into(&mut of.offer_name);
            }
        }
    }
    if of.status == Status::Suspended && !of.kind().suspendable() {
        of.status = Status::Active;
    }
    if of.status != Status::Active {
        of.auto_renew_enabled = false;
        of.status_changed_at = at(begun + 20 * DAY);
    }
    of
}

/// The Azure id of a subscription with this id.
fn azure(id: Guid) -> Guid {
    let mut bytes = *id.as_bytes();
    bytes[0] ^= 0x5a;
    Guid::from_bytes(bytes)
}

fn seats(of: &mut Subscription, name: &str, offer: &str, quantity: u64) {
    name.clone_into(&mut of.offer_name);
    offer.clone_into(&mut of.offer_id);
    of.quantity = quantity;
    "Licenses".clone_into(&mut of.unit_type);
    "license".clone_into(&mut of.billing_type);
    "monthly".clone_into(&mut of.billing_cycle);
}

fn term(of: &mut Subscription, begun: i64, duration: &str, renews: bool) {
    let days = if duration == "P3Y" { 3 * 365 } else { 365 };
    let end = Timestamp::from_second(begun)
        .and_then(|begun| begun.checked_add(SignedDuration::from_hours(24 * days)));
    duration.clone_into(&mut of.term_duration);
    of.commitment_end_date_time = end.ok();
    of.auto_renew_enabled = renews && of.status == Status::Active;
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;
    use crate::domain::subscription::{Kind, Scope};

    fn all(seed: u64) -> Vec<Subscription> {
        (0..200)
            .flat_map(|number| {
                let customer = super::super::customer(seed, number);
                bought(seed, &customer, number).collect::<Vec<_>>()
            })
            .collect()
    }

    #[test]
    fn the_same_seed_gives_the_same_purchases_and_they_are_counted_beforehand() {
        assert_eq!(all(1), all(1));
        assert_ne!(all(1), all(2));
        assert_eq!(all(1).len() as u64, total(0, 200));
        assert_eq!(total(0, 1_000_000), 50_000);
        assert_eq!(total(CUSTOMERS + 5, 9), 0);
    }

    #[test]
    fn every_kind_is_there_and_what_hangs_on_another_one_finds_it() {
        let all = all(1);
        let ids: BTreeSet<Guid> = all.iter().map(|of| of.id).collect();
        assert_eq!(ids.len(), all.len());
        let azure: BTreeSet<Guid> = all.iter().filter_map(|of| of.entitlement_id).collect();
        let mut kinds: BTreeMap<Kind, u32> = BTreeMap::new();
        for of in &all {
            *kinds.entry(of.kind()).or_default() += 1;
            if let Some(parent) = of.parent_subscription_id {
                assert!(ids.contains(&parent));
            }
            if of.kind() == Kind::Reservation && of.scope() == Some(Scope::Single) {
                assert!(azure.contains(&of.scope_of().unwrap()));
            }
        }
        for kind in Kind::ALL {
            assert!(kinds.get(&kind).is_some_and(|count| *count > 3), "{kind:?}");
        }
        assert!(all.iter().any(|of| of.is_trial));
    }
}
