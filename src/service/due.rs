//! What is due over all customers.

use std::ops::ControlFlow;

use jiff::Timestamp;

use crate::domain::{
    due::{self, Ahead, Due},
    record::{Record, RecordKind},
};
use crate::store::Range;

use super::{Service, refusal::Refusal};

impl Service {
    /// Everything that is due at a time, the most pressing first. Subscriptions are read from memory.
    pub fn due(&self, now: Timestamp, ahead: Ahead) -> Result<Vec<Due>, Refusal> {
        let purchases = self.book.purchases()?;
        let mut found: Vec<Due> = purchases
            .rows()
            .iter()
            .flat_map(|of| due::of_subscription(of, now, ahead))
            .collect();
        self.store()
            .scan(Range::Kind(RecordKind::Transfer), &mut |stored| {
                if let Record::Transfer(transfer) = &stored.record {
                    found.extend(due::of_transfer(transfer, now, ahead));
                }
                ControlFlow::Continue(())
            })?;
        due::sort(&mut found);
        Ok(found)
    }
}
