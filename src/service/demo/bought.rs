//! What made-up customers bought: subscriptions, now and then a reservation or software.

use jiff::{Timestamp, ToSpan};

use super::random::Dice;
use crate::domain::{
    customer::Customer,
    guid::Guid,
    subscription::{EntitlementType, Subscription, SubscriptionStatus},
};

/// What the dice are for.
const BOUGHT: u64 = 12;

/// Customers of higher numbers bought nothing: a million customers are made up to try the list.
const CUSTOMERS: u64 = 2_000;

/// Offer, id, and whether it is counted in seats.
const OFFERS: [(&str, &str, bool); 6] = [
    ("Microsoft 365 Business Basic", "CFQ7TTC0LH18:0001", true),
    ("Microsoft 365 Business Standard", "CFQ7TTC0LDPB:0001", true),
    ("Microsoft 365 Business Premium", "CFQ7TTC0LCHC:0002", true),
    ("Office 365 E3", "CFQ7TTC0LF8R:0001", true),
    ("Azure plan", "DZH318Z0BPS6:0001", false),
    ("Microsoft Azure", "MS-AZR-0145P", false),
];

/// How many things the customer of a number bought.
pub(super) const fn count(number: u64) -> u64 {
    if number < CUSTOMERS { number % 4 } else { 0 }
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

fn one(seed: u64, customer: &Customer, number: u64, nth: u64) -> Subscription {
    let mut dice = Dice::new(seed, BOUGHT, number * 4 + nth);
    let mut made = Subscription::new(customer.key(), Guid::random(dice.bytes16()));
    let (name, id, seats) = dice.pick(&OFFERS);
    name.clone_into(&mut made.offer_name);
    id.clone_into(&mut made.offer_id);
    made.quantity = if seats { 1 + dice.below(60) } else { 1 };
    let unit = if seats { "Licenses" } else { "Usage-based" };
    unit.clone_into(&mut made.unit_type);
    let billing = if seats { "license" } else { "usage" };
    billing.clone_into(&mut made.billing_type);
    "monthly".clone_into(&mut made.billing_cycle);
    made.status = match dice.below(10) {
        0 => SubscriptionStatus::Suspended,
        1 => SubscriptionStatus::Deleted,
        _ => SubscriptionStatus::Active,
    };
    // A day of 2025, the same for the seed on every machine.
    let day = i64::try_from(dice.below(365)).unwrap_or_default();
    let start = Timestamp::from_second(1_735_689_600 + day * 86_400).unwrap_or_default();
    made.creation_date = Some(start);
    made.effective_start_date = Some(start);
    if seats {
        "P1Y".clone_into(&mut made.term_duration);
        made.auto_renew_enabled = made.status == SubscriptionStatus::Active;
        made.commitment_end_date_time = start.checked_add((365 * 24).hours()).ok();
    }
    match dice.below(12) {
        0 => {
            made.entitlement_type = Some(EntitlementType::ReservedInstance);
            "Reserved VM Instance, Standard_D2s_v3, 1 Year".clone_into(&mut made.offer_name);
            made.quantity = 1 + dice.below(4);
        }
        1 => {
            made.entitlement_type = Some(EntitlementType::Software);
            "Windows Server 2022 Standard - 16 Core License Pack".clone_into(&mut made.offer_name);
            made.quantity = 1 + dice.below(8);
        }
        _ => {}
    }
    made
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_purchases_and_they_are_counted_beforehand() {
        let all = |seed| -> Vec<Subscription> {
            (0..200)
                .flat_map(|number| {
                    let customer = super::super::customer(seed, number);
                    bought(seed, &customer, number).collect::<Vec<_>>()
                })
                .collect()
        };
        assert_eq!(all(1), all(1));
        assert_ne!(all(1), all(2));
        assert_eq!(all(1).len() as u64, total(0, 200));
        assert_eq!(total(0, 1_000_000), total(0, CUSTOMERS));
        assert_eq!(total(CUSTOMERS + 5, 9), 0);
        let of = |kind| all(1).iter().filter(|s| s.entitlement_type == kind).count();
        assert!(of(None) > 200 && of(Some(EntitlementType::Software)) > 5);
        assert!(of(Some(EntitlementType::ReservedInstance)) > 5);
    }
}
