//! Which of the kinds of accounts.md 3.1 and 3.8 a subscription is: its rules and dates hang on it.

use super::{EntitlementType, Scope, Subscription};
use crate::domain::guid::Guid;

/// The kinds, as far as they follow different rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Seats of new commerce. Also what nothing else is known of: it is what is sold now.
    NewCommerce,
    /// Seats of classic commerce.
    Legacy,
    /// An Azure plan.
    AzurePlan,
    /// An Azure subscription under a plan.
    AzureSubscription,
    /// A classic Azure subscription, `MS-AZR-0145P`.
    AzureLegacy,
    /// An Azure reservation.
    Reservation,
    /// An Azure savings plan.
    SavingsPlan,
    /// Software with a term.
    SoftwareSubscription,
    /// Software without one.
    PerpetualSoftware,
}

impl Kind {
    /// All, in their order.
    pub const ALL: [Self; 9] = [
        Self::NewCommerce,
        Self::Legacy,
        Self::AzurePlan,
        Self::AzureSubscription,
        Self::AzureLegacy,
        Self::Reservation,
        Self::SavingsPlan,
        Self::SoftwareSubscription,
        Self::PerpetualSoftware,
    ];

    /// The word of JSON.
    pub const fn word(self) -> &'static str {
        match self {
            Self::NewCommerce => "new-commerce",
            Self::Legacy => "legacy",
            Self::AzurePlan => "azure-plan",
            Self::AzureSubscription => "azure-subscription",
            Self::AzureLegacy => "azure-legacy",
            Self::Reservation => "reservation",
            Self::SavingsPlan => "savings-plan",
            Self::SoftwareSubscription => "software-subscription",
            Self::PerpetualSoftware => "perpetual-software",
        }
    }

    /// Text id.
    pub const fn text(self) -> &'static str {
        match self {
            Self::NewCommerce => "subs-kind-new-commerce",
            Self::Legacy => "subs-kind-legacy",
            Self::AzurePlan => "subs-kind-azure-plan",
            Self::AzureSubscription => "subs-kind-azure-subscription",
            Self::AzureLegacy => "subs-kind-azure-legacy",
            Self::Reservation => "subs-kind-reservation",
            Self::SavingsPlan => "subs-kind-savings-plan",
            Self::SoftwareSubscription => "subs-kind-software-subscription",
            Self::PerpetualSoftware => "subs-kind-perpetual-software",
        }
    }

    /// Whether it is of classic commerce.
    pub const fn legacy(self) -> bool {
        matches!(self, Self::Legacy | Self::AzureLegacy)
    }

    /// Whether it is counted in seats.
    pub const fn seats(self) -> bool {
        matches!(self, Self::NewCommerce | Self::Legacy)
    }

    /// Whether it is billed by use.
    pub const fn usage(self) -> bool {
        matches!(
            self,
            Self::AzurePlan | Self::AzureSubscription | Self::AzureLegacy
        )
    }

    /// Whether it is suspended and reactivated; the others are only cancelled (3.8).
    pub const fn suspendable(self) -> bool {
        self.seats() || self.usage()
    }
}

impl Subscription {
    /// Which kind it is, by `entitlementType`, then `productType`, then the offer.
    pub fn kind(&self) -> Kind {
        let product = self.product_type.id.to_ascii_lowercase();
        let offer = self.offer_id.to_ascii_uppercase();
        match self.entitlement_type {
            Some(EntitlementType::ReservedInstance) => return Kind::Reservation,
            Some(EntitlementType::Software) => return self.software(),
            None => {}
        }
        if !self.line_items.is_empty()
            || !self.consumption_type.is_empty()
            || product.contains("savingsplan")
            || self.offer_name.to_lowercase().contains("savings plan")
        {
            return Kind::SavingsPlan;
        }
        if product.contains("reservation") || product.contains("reservedinstance") {
            return Kind::Reservation;
        }
        if product.contains("software") {
            return self.software();
        }
        if offer.starts_with("MS-AZR") {
            return Kind::AzureLegacy;
        }
        let usage = self.billing_type.eq_ignore_ascii_case("usage")
            || self.unit_type.to_ascii_lowercase().starts_with("usage");
        if usage || product.starts_with("azure") || self.is_azure() {
            return if self.parent_subscription_id.is_some() {
                Kind::AzureSubscription
            } else {
                Kind::AzurePlan
            };
        }
        let classic = offer.parse::<Guid>().is_ok() && product != "onlineservicesnce";
        if classic {
            Kind::Legacy
        } else {
            Kind::NewCommerce
        }
    }

    fn software(&self) -> Kind {
        if self.term_duration.is_empty() && super::term_end(self).is_none() {
            Kind::PerpetualSoftware
        } else {
            Kind::SoftwareSubscription
        }
    }

    /// What a reservation or savings plan covers; `None` where nobody said.
    pub fn scope(&self) -> Option<Scope> {
        let said = if self.scope_type.is_empty() {
            &self.line_items.first()?.scope.kind
        } else {
            &self.scope_type
        };
        Scope::parse(said)
    }

    /// Whether it hangs on another one as an add-on; an Azure subscription hangs on its plan.
    pub fn is_add_on(&self) -> bool {
        self.parent_subscription_id.is_some() && !self.kind().usage()
    }

    /// The one subscription that a single scope or a resource group lies in: its Azure id, the last GUID of the path; where
    /// the service gives only its Partner Center id, that one.
    pub fn scope_of(&self) -> Option<Guid> {
        if !matches!(self.scope(), Some(Scope::Single | Scope::ResourceGroup)) {
            return None;
        }
        if let Some(item) = self.line_items.first() {
            let scope = &item.scope;
            return scope.entitlement_id.or(scope.subscription_id);
        }
        let path = self.applied_scopes.first()?;
        path.rsplit('/').find_map(|part| part.parse().ok())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{customer::CustomerKey, subscription::LineItem};

    #[test]
    fn accounts_3_1_the_kind_follows_from_what_the_service_says() {
        let customer = CustomerKey::direct(Guid::from_bytes([1; 16]));
        let made = |change: fn(&mut Subscription)| {
            let mut subscription = Subscription::new(customer, Guid::from_bytes([2; 16]));
            change(&mut subscription);
            subscription.kind()
        };
        let table: [(fn(&mut Subscription), Kind); 14] = [
            (|_| {}, Kind::NewCommerce),
            (
                |s| s.offer_id = "CFQ7TTC0LH18:0001:CFQ7TTC0K971".into(),
                Kind::NewCommerce,
            ),
            (
                |s| s.offer_id = "031C9E47-4802-4248-838E-778FB1D2CC05".into(),
                Kind::Legacy,
            ),
            (
                |s| {
                    s.offer_id = "031C9E47-4802-4248-838E-778FB1D2CC05".into();
                    s.product_type.id = "OnlineServicesNCE".into();
                },
                Kind::NewCommerce,
            ),
            (|s| s.offer_id = "ms-azr-0145p".into(), Kind::AzureLegacy),
            (
                |s| {
                    s.offer_name = "Azure plan".into();
                    s.billing_type = "usage".into();
                },
                Kind::AzurePlan,
            ),
            (
                |s| {
                    s.billing_type = "usage".into();
                    s.parent_subscription_id = Some(Guid::from_bytes([9; 16]));
                },
                Kind::AzureSubscription,
            ),
            (
                |s| s.entitlement_type = Some(EntitlementType::ReservedInstance),
                Kind::Reservation,
            ),
            (
                |s| s.entitlement_type = Some(EntitlementType::Software),
                Kind::PerpetualSoftware,
            ),
            (
                |s| {
                    s.product_type.id = "Software".into();
                    s.term_duration = "P1Y".into();
                },
                Kind::SoftwareSubscription,
            ),
            (
                |s| s.line_items = vec![LineItem::default()],
                Kind::SavingsPlan,
            ),
            (|s| s.consumption_type = "hourly".into(), Kind::SavingsPlan),
            (
                |s| s.offer_name = "Azure Savings Plan".into(),
                Kind::SavingsPlan,
            ),
            (
                |s| s.product_type.id = "AzureReservation".into(),
                Kind::Reservation,
            ),
        ];
        for (at, (change, kind)) in table.into_iter().enumerate() {
            assert_eq!(made(change), kind, "case {at}");
        }
    }

    #[test]
    fn accounts_3_8_a_scope_is_read_in_any_spelling() {
        for (text, scope) in [
            ("Shared", Some(Scope::Shared)),
            ("single", Some(Scope::Single)),
            ("Resource group", Some(Scope::ResourceGroup)),
            ("management_group", Some(Scope::ManagementGroup)),
            ("moon", None),
        ] {
            assert_eq!(Scope::parse(text), scope, "{text}");
        }
    }
}
