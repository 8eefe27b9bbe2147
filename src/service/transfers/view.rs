//! One transfer with all that the book knows of it, and all transfers in a list.

use std::ops::ControlFlow;

use jiff::Timestamp;

use crate::{
    domain::{
        customer::{Customer, CustomerKey},
        finding::Finding,
        guid::Guid,
        message::Message,
        partner::Partner,
        record::{Record, RecordId, RecordKind, Stored},
        subscription::Subscription,
        transfer::{
            Transfer,
            clock::{self, Badge},
            readiness::{self, Check, World},
            selection::{self, Choice},
        },
    },
    store::{Range, StoreError},
};

use super::{
    super::{Service, refusal::Refusal},
    record,
};

/// A transfer and its surroundings, as of one moment.
#[derive(Debug, Clone, PartialEq)]
pub struct TransferView {
    /// The transfer.
    pub transfer: Transfer,
    /// Its customer.
    pub customer: Customer,
    /// We.
    pub partner: Partner,
    /// All the customer bought.
    pub subscriptions: Vec<Subscription>,
    /// All its transfers.
    pub transfers: Vec<Transfer>,
    /// Who works.
    pub operator: String,
    /// Now.
    pub now: Timestamp,
}

impl TransferView {
    /// The rules' view.
    pub fn world(&self) -> World<'_> {
        World {
            now: self.now,
            operator: &self.operator,
            partner: &self.partner,
            customer: &self.customer,
            subscriptions: &self.subscriptions,
            transfers: &self.transfers,
        }
    }

    /// All guards.
    pub fn checks(&self) -> Vec<Check> {
        readiness::checks(&self.transfer, &self.world())
    }

    /// All that could be chosen.
    pub fn choices(&self) -> Vec<Choice> {
        selection::choices(
            self.transfer.kind,
            &self.subscriptions,
            &self.transfers,
            Some(self.transfer.id),
        )
    }

    /// The same with these items chosen, and what is wrong with the choice.
    pub fn selecting(&self, wanted: &[Guid], only: bool) -> (Self, Vec<Finding>) {
        let (transfer, findings) = record::selected(self, wanted, only);
        let view = Self {
            transfer,
            ..self.clone()
        };
        (view, findings)
    }

    /// The mark of time.
    pub fn badge(&self) -> Option<Badge> {
        clock::badge(&self.transfer, self.now)
    }
}

/// A line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TransferRow {
    /// The transfer.
    pub transfer: Transfer,
    /// Name of its customer.
    pub customer: String,
}

impl Service {
    /// The transfer of an id or of the unique beginning of one.
    ///
    /// # Errors
    /// `NotFound`, `Ambiguous`.
    pub fn find_transfer(&self, what: &str) -> Result<RecordId, Refusal> {
        let wanted = what.trim().to_lowercase();
        let mut found: Vec<(CustomerKey, Guid, String)> = Vec::new();
        self.store()
            .scan(Range::Kind(RecordKind::Transfer), &mut |stored| {
                if let Record::Transfer(transfer) = stored.record
                    && !wanted.is_empty()
                    && (transfer.id.to_string().to_lowercase().starts_with(&wanted)
                        || transfer.remote_id.to_lowercase() == wanted)
                {
                    found.push((transfer.customer(), transfer.id, transfer.counterparty.name));
                }
                ControlFlow::Continue(())
            })?;
        match found.as_slice() {
            [] => Err(Refusal::Rule {
                rule: "T",
                message: Message::new("transfer-unknown-id").with("what", what.trim()),
            }),
            [(key, id, _)] => Ok(RecordId::Transfer(*key, *id)),
            several => Err(Refusal::Ambiguous {
                what: what.trim().to_owned(),
                matches: several
                    .iter()
                    .take(10)
                    .map(|(_, id, name)| (id.to_string(), name.clone()))
                    .collect(),
            }),
        }
    }

    /// Subscriptions of a customer by id or unique beginning; a whole id that is not in the book is itself.
    ///
    /// # Errors
    /// `NotFound`, `Ambiguous`.
    pub fn find_items(&self, key: CustomerKey, wanted: &[String]) -> Result<Vec<Guid>, Refusal> {
        let known = self.subscriptions(key)?;
        let mut found = Vec::new();
        for what in wanted {
            let text = what.trim().trim_matches(['{', '}']).to_lowercase();
            let hits: Vec<&Subscription> = known
                .iter()
                .filter(|it| {
                    !text.is_empty() && it.id.to_string().to_lowercase().starts_with(&text)
                })
                .collect();
            match (hits.as_slice(), text.parse::<Guid>()) {
                ([one], _) => found.push(one.id),
                ([], Ok(id)) => found.push(id),
                ([], Err(_)) => {
                    return Err(Refusal::NotFound { what: what.clone() });
                }
                (several, _) => {
                    return Err(Refusal::Ambiguous {
                        what: what.clone(),
                        matches: several
                            .iter()
                            .take(10)
                            .map(|it| (it.id.to_string(), it.name().to_owned()))
                            .collect(),
                    });
                }
            }
        }
        Ok(found)
    }

    /// A customer.
    pub fn customer_of(&self, key: CustomerKey) -> Result<Customer, Refusal> {
        Ok(*self.customer(key)?.0)
    }

    /// A transfer with its revision.
    pub fn transfer(&self, key: CustomerKey, id: Guid) -> Result<(Transfer, u64), Refusal> {
        match self.store().get(&RecordId::Transfer(key, id))? {
            Some(Stored {
                revision,
                record: Record::Transfer(transfer),
            }) => Ok((*transfer, revision)),
            _ => Err(Refusal::NotFound {
                what: id.to_string(),
            }),
        }
    }

    /// A transfer with all that the book knows of it, as of a moment.
    pub fn transfer_view(
        &self,
        key: CustomerKey,
        id: Guid,
        now: Timestamp,
    ) -> Result<TransferView, Refusal> {
        let (transfer, _) = self.transfer(key, id)?;
        self.view_of(transfer, now)
    }

    /// The surroundings of a transfer that may not be in the book yet.
    pub fn view_of(&self, transfer: Transfer, now: Timestamp) -> Result<TransferView, Refusal> {
        let key = transfer.customer();
        let (customer, _) = self.customer(key)?;
        Ok(TransferView {
            customer: *customer,
            partner: self.partner()?,
            subscriptions: self.subscriptions(key)?,
            transfers: self.transfers(key)?,
            operator: self.operator().mail.clone(),
            now,
            transfer,
        })
    }

    /// All transfers, or those of one customer: open ones first, then the newest first.
    pub fn transfer_rows(&self, of: Option<CustomerKey>) -> Result<Vec<TransferRow>, StoreError> {
        let range = of.map_or(Range::Kind(RecordKind::Transfer), Range::TransfersOf);
        let directory = self.book().directory()?;
        let mut rows = Vec::new();
        self.store().scan(range, &mut |stored| {
            if let Record::Transfer(transfer) = stored.record {
                let customer = directory
                    .find(&transfer.customer())
                    .and_then(|row| directory.row(row))
                    .map(|row| row.name().to_owned())
                    .unwrap_or_default();
                rows.push(TransferRow {
                    transfer: *transfer,
                    customer,
                });
            }
            ControlFlow::Continue(())
        })?;
        rows.sort_by_key(|row| {
            (
                !row.transfer.open(),
                std::cmp::Reverse(row.transfer.created_at),
                row.transfer.id,
            )
        });
        Ok(rows)
    }
}
