//! License units of a customer's tenant (accounts.md 2.6): where they come from and how many are left.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{
    guid::Guid,
    product,
    subscription::{Bought, Subscription, SubscriptionStatus},
};

/// How many licenses a tenant has of each product, as the operator recorded it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LicensePool {
    /// Microsoft ID of the customer whose tenant it is.
    pub customer_id: Guid,
    /// Units by product (SKU).
    #[serde(default)]
    pub units: BTreeMap<String, u64>,
}

/// Where the units of a product come from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Source {
    /// Nowhere: users hold licenses, and nothing in the book says how many there are.
    #[default]
    Unknown,
    /// From the active license subscriptions.
    Subscriptions,
    /// From what the operator recorded.
    Recorded,
}

impl Source {
    /// Text id.
    pub const fn text(self) -> &'static str {
        match self {
            Self::Unknown => "licenses-source-unknown",
            Self::Subscriptions => "licenses-source-subscriptions",
            Self::Recorded => "licenses-source-recorded",
        }
    }
}

/// A product in a tenant: Partner Center's `SubscribedSku`, counted from the book (LIC-11).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SubscribedSku {
    /// What a user's license names.
    pub sku_id: String,
    /// Name for people.
    pub name: String,
    /// Units that can be assigned.
    pub total: u64,
    /// Units of suspended subscriptions: not in `total`.
    pub suspended: u64,
    /// Active users that hold one.
    pub consumed: u64,
    /// Where `total` comes from.
    pub source: Source,
}

impl SubscribedSku {
    /// What can still be assigned; below zero where more is assigned than there is (USR-33).
    pub fn available(&self) -> i64 {
        i64::try_from(self.total).unwrap_or(i64::MAX)
            - i64::try_from(self.consumed).unwrap_or(i64::MAX)
    }

    /// Whether this product is meant: by id, part number or name.
    pub fn is(&self, what: &str) -> bool {
        let what = what.trim();
        self.sku_id.eq_ignore_ascii_case(what)
            || super::fold::fold(&self.name) == super::fold::fold(what)
            || product::find(what).is_some_and(|p| p.sku_id.eq_ignore_ascii_case(&self.sku_id))
    }
}

/// How a product is called in the book, whatever somebody calls it: the id of the list, else the words themselves.
pub fn sku_id(what: &str) -> String {
    product::find(what).map_or_else(|| what.trim().to_owned(), |p| p.sku_id.to_owned())
}

/// Whether a subscription gives units that users can hold (LIC-4): seats, not usage, reservations or software.
pub fn gives_units(subscription: &Subscription) -> bool {
    let seats = subscription.billing_type.eq_ignore_ascii_case("license")
        || (subscription.billing_type.is_empty()
            && subscription
                .unit_type
                .to_ascii_lowercase()
                .starts_with("license"));
    seats && subscription.bought() == Bought::Subscription && !subscription.is_azure()
}

/// The product of a license subscription: id and name. The id is that of the list where the offer bears a name of it,
/// else `product:sku` of the offer, else the name.
fn product_of(subscription: &Subscription) -> (String, String) {
    let name = if subscription.offer_name.is_empty() {
        subscription.name()
    } else {
        &subscription.offer_name
    };
    if let Some(known) = product::find(name).or_else(|| product::find(&subscription.offer_id)) {
        return (known.sku_id.to_owned(), known.name.to_owned());
    }
    let parts: Vec<&str> = subscription.offer_id.splitn(3, ':').take(2).collect();
    let id = if subscription.offer_id.is_empty() {
        name.to_owned()
    } else {
        parts.join(":")
    };
    let name = if name.is_empty() {
        id.clone()
    } else {
        name.to_owned()
    };
    (id, name)
}

/// The products of a tenant, by name: units of active subscriptions; where there is none, what the operator recorded; and
/// what users hold of neither. `held` is the number of active users by product.
pub fn subscribed<'a>(
    subscriptions: impl IntoIterator<Item = &'a Subscription>,
    pool: Option<&LicensePool>,
    held: &BTreeMap<String, u64>,
) -> Vec<SubscribedSku> {
    let mut found: BTreeMap<String, SubscribedSku> = BTreeMap::new();
    let empty = |sku_id: &str, name: &str| SubscribedSku {
        sku_id: sku_id.to_owned(),
        name: name.to_owned(),
        total: 0,
        suspended: 0,
        consumed: 0,
        source: Source::Unknown,
    };
    for subscription in subscriptions.into_iter().filter(|s| gives_units(s)) {
        let (id, name) = product_of(subscription);
        let active = subscription.status == SubscriptionStatus::Active;
        if !active && subscription.status != SubscriptionStatus::Suspended {
            continue;
        }
        let sku = found
            .entry(id.to_lowercase())
            .or_insert_with(|| empty(&id, &name));
        if active {
            sku.total += subscription.quantity;
            sku.source = Source::Subscriptions;
        } else {
            sku.suspended += subscription.quantity;
        }
    }
    for (id, units) in pool.into_iter().flat_map(|pool| &pool.units) {
        let sku = found
            .entry(id.to_lowercase())
            .or_insert_with(|| empty(id, product::name(id)));
        if sku.source != Source::Subscriptions {
            sku.total = *units;
            sku.source = Source::Recorded;
        }
    }
    for (id, users) in held {
        let sku = found
            .entry(id.to_lowercase())
            .or_insert_with(|| empty(id, product::name(id)));
        sku.consumed += users;
    }
    let mut found: Vec<SubscribedSku> = found.into_values().collect();
    found.sort_by(|a, b| (&a.name, &a.sku_id).cmp(&(&b.name, &b.sku_id)));
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{customer::CustomerKey, subscription::EntitlementType};

    fn seats(name: &str, offer: &str, quantity: u64, status: SubscriptionStatus) -> Subscription {
        let key = CustomerKey::direct(Guid::from_bytes([1; 16]));
        let mut made = Subscription::new(key, Guid::from_bytes([2; 16]));
        name.clone_into(&mut made.offer_name);
        offer.clone_into(&mut made.offer_id);
        "license".clone_into(&mut made.billing_type);
        made.quantity = quantity;
        made.status = status;
        made
    }

    #[test]
    fn lic_11_units_come_from_active_subscriptions_else_from_what_was_recorded() {
        use SubscriptionStatus as S;
        let basic = "3b555118-da6a-4418-894f-7df1e2096870";
        let bought = [
            seats(
                "Microsoft 365 Business Basic",
                "CFQ7TTC0LH18:0001",
                20,
                S::Active,
            ),
            seats(
                "Microsoft 365 Business Basic",
                "CFQ7TTC0LH18:0001:X",
                5,
                S::Active,
            ),
            seats(
                "Microsoft 365 Business Basic",
                "CFQ7TTC0LH18:0001",
                7,
                S::Suspended,
            ),
            seats(
                "Microsoft 365 Business Basic",
                "CFQ7TTC0LH18:0001",
                9,
                S::Deleted,
            ),
            seats("Visio Plan 2", "CFQ7TTC0HD32:0002:ABC", 3, S::Suspended),
        ];
        let pool = LicensePool {
            customer_id: Guid::from_bytes([1; 16]),
            units: BTreeMap::from([
                (basic.to_owned(), 99),
                ("CFQ7TTC0HD32:0002".to_owned(), 4),
                ("Power BI".to_owned(), 2),
            ]),
        };
        let held = BTreeMap::from([(basic.to_uppercase(), 27), ("Teams".to_owned(), 1)]);
        let skus = subscribed(&bought, Some(&pool), &held);
        let shown: Vec<_> = skus
            .iter()
            .map(|s| {
                (
                    s.name.as_str(),
                    s.total,
                    s.suspended,
                    s.available(),
                    s.source,
                )
            })
            .collect();
        assert_eq!(
            shown,
            [
                (
                    "Microsoft 365 Business Basic",
                    25,
                    7,
                    -2,
                    Source::Subscriptions
                ),
                ("Power BI", 2, 0, 2, Source::Recorded),
                ("Teams", 0, 0, -1, Source::Unknown),
                ("Visio Plan 2", 4, 3, 4, Source::Recorded),
            ]
        );
        assert!(
            skus[0].is("o365_business_essentials") && skus[0].is("microsoft 365 business basic")
        );
        assert!(!skus[0].is("SPB"));
    }

    #[test]
    fn lic_4_usage_reservations_and_software_give_no_units() {
        let good = seats("X", "A:1", 1, SubscriptionStatus::Active);
        assert!(gives_units(&good));
        let mut units = good.clone();
        units.billing_type.clear();
        "Licenses".clone_into(&mut units.unit_type);
        assert!(gives_units(&units));
        for change in [
            |s: &mut Subscription| "usage".clone_into(&mut s.billing_type),
            |s: &mut Subscription| s.entitlement_type = Some(EntitlementType::Software),
            |s: &mut Subscription| "MS-AZR-0145P".clone_into(&mut s.offer_id),
            |s: &mut Subscription| s.billing_type.clear(),
        ] {
            let mut other = good.clone();
            change(&mut other);
            assert!(!gives_units(&other), "{other:?}");
        }
    }
}
