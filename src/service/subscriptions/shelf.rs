//! What a customer bought, with all that a person asks of each: its dates, what hangs on what, what is possible now.

use jiff::Timestamp;

use crate::domain::{
    customer::CustomerKey,
    rules::subscription::{Around, Verdict, possible},
    subscription::{Predicted, Subscription, Window, arranged, cancellation_window, predicted},
};

use crate::service::{Service, refusal::Refusal};

/// A subscription and what follows from it at a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shelved {
    /// The subscription.
    pub of: Subscription,
    /// 1 where it stands under its base.
    pub depth: usize,
    /// The days to come.
    pub days: Predicted,
    /// Until when it can be cancelled.
    pub window: Window,
    /// What is possible, and if not, why.
    pub possible: [Verdict; 6],
    /// The partner of an open transfer that contains it.
    pub transfer: Option<String>,
}

impl Service {
    /// The subscriptions of one customer, or of all, each customer's together and arranged, at a time.
    pub fn shelves(
        &self,
        key: Option<CustomerKey>,
        now: Timestamp,
    ) -> Result<Vec<Shelved>, Refusal> {
        let cloud = self.partner()?.cloud;
        let mut shelves = Vec::new();
        for family in self.families(key)? {
            let Some(customer) = family.first().map(Subscription::customer) else {
                continue;
            };
            let transfers = self.transfers(customer)?;
            for (of, depth) in arranged(family.clone()) {
                let transfer = transfers
                    .iter()
                    .find(|transfer| {
                        transfer.state.open()
                            && transfer.items.iter().any(|i| i.subscription_id == of.id)
                    })
                    .map(|transfer| transfer.counterparty.clone());
                let around = Around {
                    now,
                    family: &family,
                    transfer: transfer.as_deref(),
                };
                shelves.push(Shelved {
                    depth,
                    days: predicted(&of, cloud),
                    window: cancellation_window(&of),
                    possible: possible(&of, &around),
                    transfer,
                    of,
                });
            }
        }
        Ok(shelves)
    }
}
