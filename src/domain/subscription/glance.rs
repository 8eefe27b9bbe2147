//! What long lists and the due view need of a subscription: small, so that all of a partner's fit in memory.

use jiff::Timestamp;

use super::{
    Kind, Predicted, Subscription, SubscriptionStatus as Status, Window, cancellation_window,
    predicted, term_end,
};
use crate::domain::{cloud::CloudId, customer::CustomerKey, fold::fold, guid::Guid};

/// See the module.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Glance {
    /// The customer's row.
    pub customer: CustomerKey,
    /// Partner Center's id.
    pub id: Guid,
    /// The name for people.
    pub name: String,
    /// Name and product as the search reads them.
    pub folded: String,
    /// Seats.
    pub quantity: u64,
    /// Where it stands.
    pub status: Status,
    /// Which kind.
    pub kind: Kind,
    /// Whether it hangs on another one.
    pub hangs: bool,
    /// When its term ends.
    pub term_end: Option<Timestamp>,
    /// Whether it renews then.
    pub renews: bool,
    /// Until when it can be cancelled.
    pub window: Window,
}

impl Glance {
    /// The glance at a subscription.
    pub fn of(subscription: &Subscription) -> Self {
        let Predicted { renews, .. } = predicted(subscription, CloudId::Public);
        let name = subscription.name();
        let folded = if subscription.friendly_name.is_empty() {
            fold(name)
        } else {
            fold(&format!("{name} {}", subscription.offer_name))
        };
        Self {
            customer: subscription.customer(),
            id: subscription.id,
            name: name.to_owned(),
            folded,
            quantity: subscription.quantity,
            status: subscription.status,
            kind: subscription.kind(),
            hangs: subscription.parent_subscription_id.is_some(),
            term_end: term_end(subscription),
            renews: renews.is_some(),
            window: cancellation_window(subscription),
        }
    }

    /// Where it stands in the order of the book.
    pub const fn place(&self) -> (CustomerKey, Guid) {
        (self.customer, self.id)
    }
}
