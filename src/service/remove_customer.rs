//! Removing a reseller relationship (RM-01 to RM-17), its neighbours that are something else (RM-20, RM-21), and its
//! way back (RM-15).

use std::ops::ControlFlow;

use crate::{
    domain::{
        audit::{Operation, Resource},
        cloud::Feature,
        customer::{Customer, CustomerKey, Permissions, Relationship, Removal},
        finding::Finding,
        message::Message,
        partner::PartnerKind,
        permission::Act,
        record::{Record, Stored},
        removal::{Blocker, BlockerKind, blockers, confirms},
        subscription::Subscription,
        transfer::Transfer,
    },
    store::{MAX_COMMIT, Range, StoreError},
};

use super::{
    Intent, Service,
    plan::{Plan, Undo, Work},
    record_change::{Transition, affected, step},
    refusal::Refusal,
};

impl Service {
    /// The subscriptions, reservations and software of a customer, by id.
    pub fn subscriptions(&self, key: CustomerKey) -> Result<Vec<Subscription>, StoreError> {
        let mut found = Vec::new();
        self.store()
            .scan(Range::SubscriptionsOf(key), &mut |stored| {
                if let Record::Subscription(subscription) = stored.record {
                    found.push(*subscription);
                }
                ControlFlow::Continue(())
            })?;
        Ok(found)
    }

    /// The transfers of a customer, by id.
    pub fn transfers(&self, key: CustomerKey) -> Result<Vec<Transfer>, StoreError> {
        let mut found = Vec::new();
        self.store().scan(Range::TransfersOf(key), &mut |stored| {
            if let Record::Transfer(transfer) = stored.record {
                found.push(*transfer);
            }
            ControlFlow::Continue(())
        })?;
        Ok(found)
    }

    /// What stands in the way of removing the relationship (RM-03, RM-05).
    pub fn removal_blockers(&self, key: CustomerKey) -> Result<Vec<Blocker>, StoreError> {
        Ok(blockers(&self.subscriptions(key)?, &self.transfers(key)?))
    }

    pub(super) fn offers(&self, feature: Feature) -> Result<(), Refusal> {
        self.partner()?
            .cloud
            .cloud()
            .supports(feature)
            .map_err(|reason| Refusal::Cloud { reason })
    }

    /// RM-01: who removes relationships.
    fn may_remove(&self) -> Result<(), Refusal> {
        self.may(Act::RemoveRelationship)?;
        self.offers(Feature::RemoveRelationship)?;
        if self.partner()?.kind == PartnerKind::IndirectReseller {
            return Err(Refusal::Rule {
                rule: "RM-01",
                message: Message::new("removal-not-for-resellers"),
            });
        }
        Ok(())
    }

    pub(super) fn plan_remove_relationship(
        &self,
        key: CustomerKey,
        reason: &str,
        confirm: Option<String>,
    ) -> Result<Plan, Refusal> {
        self.may_remove()?;
        let (old, revision) = self.customer(key)?;
        let subscriptions = self.subscriptions(key)?;
        let transfers = self.transfers(key)?;
        let mut findings = not_removed(&old);
        for blocker in blockers(&subscriptions, &transfers) {
            findings
                .push(Finding::block(rule_of(blocker.kind), blocker.message()).of(&blocker.name));
        }
        let reason = reason.trim().to_owned();
        if reason.is_empty() {
            findings
                .push(Finding::block("RM-01", Message::new("removal-needs-reason")).at("reason"));
        }
        findings.extend(unconfirmed(&old, confirm.as_deref()));
        let mut new = old.clone();
        new.removal = Some(Removal {
            at: self.now(),
            reason: reason.clone(),
            operator: self.operator.mail.clone(),
        });
        new.relationship_to_partner = Relationship::None;
        // removal ends delegated administration; nothing can be bought any more (RM-09).
        new.allow_delegated_access = Some(false);
        new.permissions = Permissions::default();
        let title = Message::new("removal-title").with("name", old.name());
        let consequences = vec![
            Message::new("removal-leaves-list").with("name", old.name()),
            Message::new("removal-support-contact"),
            Message::new("removal-delegated"),
            Message::new("removal-purchases")
                .with("subscriptions", subscriptions.len())
                .with(
                    "suspended",
                    subscriptions
                        .iter()
                        .filter(|subscription| !subscription.status.ended())
                        .count(),
                ),
            Message::new("removal-users").with("users", self.users_of(key)?),
            Message::new("removal-legal"),
            Message::new("removal-notice"),
            Message::new("removal-stays-in-book"),
            Message::new("removal-undo"),
        ];
        let customer = affected(&old);
        let (mut step, records) = step(
            vec![Transition {
                old: Some(Stored {
                    revision,
                    record: Record::Customer(old),
                }),
                new: Some(Record::Customer(new)),
            }],
            Operation::REMOVE_PARTNER_CUSTOMER_RELATIONSHIP,
            Resource::PARTNER_CUSTOMER_RELATIONSHIP,
            Some(customer),
        )?;
        step.details.push(("reason".to_owned(), reason.clone()));
        Ok(Plan {
            intent: Intent::RemoveRelationship {
                key,
                reason,
                confirm,
            },
            title,
            records,
            findings,
            consequences,
            undo: Undo::Possible,
            work: Work::Step(step),
        })
    }

    /// RM-20: the relationship stays.
    pub(super) fn plan_remove_delegated_admin(&self, key: CustomerKey) -> Result<Plan, Refusal> {
        self.may(Act::DapMonitoring)?;
        let (old, revision) = self.customer(key)?;
        let mut findings = not_removed(&old);
        if old.allow_delegated_access == Some(false) {
            findings.push(Finding::block("RM-20", Message::new("dap-none")));
        }
        let mut new = old.clone();
        new.allow_delegated_access = Some(false);
        let title = Message::new("dap-title").with("name", old.name());
        let customer = affected(&old);
        let (step, records) = step(
            vec![Transition {
                old: Some(Stored {
                    revision,
                    record: Record::Customer(old),
                }),
                new: Some(Record::Customer(new)),
            }],
            Operation::DAP_ADMIN_RELATIONSHIP_TERMINATED,
            Resource::PARTNER_CUSTOMER_DAP,
            Some(customer),
        )?;
        Ok(Plan {
            intent: Intent::RemoveDelegatedAdmin { key },
            title,
            records,
            findings,
            consequences: vec![
                Message::new("dap-relationship-stays"),
                Message::new("dap-support-ends"),
                Message::new("dap-azure-roles"),
                Message::new("dap-undo"),
            ],
            undo: Undo::Possible,
            work: Work::Step(step),
        })
    }

    /// RM-21: in a sandbox, removing is deleting.
    pub(super) fn plan_delete_sandbox_customer(
        &self,
        key: CustomerKey,
        confirm: Option<String>,
    ) -> Result<Plan, Refusal> {
        self.may_remove()?;
        if !self.partner()?.sandbox {
            return Err(Refusal::Rule {
                rule: "RM-21",
                message: Message::new("sandbox-only"),
            });
        }
        let (customer, revision) = self.customer(key)?;
        let mut findings: Vec<Finding> = self
            .removal_blockers(key)?
            .iter()
            .filter(|blocker| {
                matches!(
                    blocker.kind,
                    BlockerKind::Reservation | BlockerKind::Software
                )
            })
            .map(|blocker| Finding::block("RM-21", blocker.message()).of(&blocker.name))
            .collect();
        findings.extend(unconfirmed(&customer, confirm.as_deref()));
        let title = Message::new("sandbox-title").with("name", customer.name());
        let about = affected(&customer);
        let mut transitions = vec![Transition {
            old: Some(Stored {
                revision,
                record: Record::Customer(customer),
            }),
            new: None,
        }];
        for range in [
            Range::UsersOf(key.microsoft_id),
            Range::SubscriptionsOf(key),
            Range::TransfersOf(key),
        ] {
            self.store().scan(range, &mut |stored| {
                transitions.push(Transition {
                    old: Some(stored),
                    new: None,
                });
                ControlFlow::Continue(())
            })?;
        }
        let records = transitions.len();
        if records > MAX_COMMIT {
            findings.push(Finding::block(
                "RM-21",
                Message::new("sandbox-too-large")
                    .with("count", records)
                    .with("max", MAX_COMMIT),
            ));
        }
        let (step, mut shown) = step(
            transitions,
            Operation::DELETE_CUSTOMER,
            Resource::CUSTOMER,
            Some(about),
        )?;
        shown.truncate(1);
        Ok(Plan {
            intent: Intent::DeleteSandboxCustomer { key, confirm },
            title,
            records: shown,
            findings,
            consequences: vec![
                Message::new("sandbox-purged").with("records", records - 1),
                Message::new("sandbox-quota"),
                Message::new("sandbox-undo"),
            ],
            undo: Undo::Possible,
            work: Work::Step(step),
        })
    }

    /// RM-15: the relationship stands again, as a request that was accepted says.
    pub(super) fn plan_restore_relationship(&self, key: CustomerKey) -> Result<Plan, Refusal> {
        self.may(Act::RequestRelationship)?;
        let (old, revision) = self.customer(key)?;
        let mut findings = Vec::new();
        if old.removal.is_none() {
            findings.push(Finding::block(
                "RM-15",
                Message::new("restore-not-removed").with("name", old.name()),
            ));
        }
        let mut new = old.clone();
        restore(&mut new, None);
        let domain = old.company_profile.domain.clone();
        let title = Message::new("restore-title").with("name", old.name());
        let customer = affected(&old);
        let (step, records) = step(
            vec![Transition {
                old: Some(Stored {
                    revision,
                    record: Record::Customer(old),
                }),
                new: Some(Record::Customer(new)),
            }],
            Operation::EXTEND_RELATIONSHIP,
            Resource::PARTNER_CUSTOMER_RELATIONSHIP,
            Some(customer),
        )?;
        Ok(Plan {
            intent: Intent::RestoreRelationship { key },
            title,
            records,
            findings,
            consequences: vec![
                Message::new("restore-needs-request").with("domain", domain),
                Message::new("restore-delegated"),
                Message::new("service-undo-book-only"),
            ],
            undo: Undo::Possible,
            work: if step.changes.is_empty() {
                Work::Nothing
            } else {
                Work::Step(step)
            },
        })
    }

    /// RM-11: a removal is committed only with the customer's name or domain, typed.
    pub(super) fn check_confirmed(&self, intent: &Intent) -> Result<(), Refusal> {
        if let Intent::TransferEvent(event) = intent {
            return self.check_transfer_confirmed(event);
        }
        let (Intent::RemoveRelationship { key, confirm, .. }
        | Intent::DeleteSandboxCustomer { key, confirm }) = intent
        else {
            return Ok(());
        };
        let (customer, _) = self.customer(*key)?;
        match confirm {
            Some(typed) if confirms(&customer, typed) => Ok(()),
            _ => Err(Refusal::Rule {
                rule: "RM-11",
                message: confirm_message(&customer),
            }),
        }
    }

    /// How many users a tenant has in the book.
    fn users_of(&self, key: CustomerKey) -> Result<u64, StoreError> {
        let mut users = 0;
        self.store()
            .scan(Range::UsersOf(key.microsoft_id), &mut |_| {
                users += 1;
                ControlFlow::Continue(())
            })?;
        Ok(users)
    }
}

/// The customer is back in the list. Delegated administration does not come back with it (RQ-13), unless it was asked for.
pub(super) fn restore(customer: &mut Customer, dap: Option<bool>) {
    customer.removal = None;
    customer.relationship_to_partner = Relationship::Reseller;
    customer.allow_delegated_access = dap.or(Some(false));
}

fn not_removed(customer: &Customer) -> Vec<Finding> {
    let gone = customer.removal.is_some() || customer.relationship_to_partner == Relationship::None;
    gone.then(|| Finding::block("RM-17", Message::new("removal-no-relationship")))
        .into_iter()
        .collect()
}

/// RM-11 as far as something was typed.
fn unconfirmed(customer: &Customer, typed: Option<&str>) -> Option<Finding> {
    typed
        .filter(|typed| !confirms(customer, typed))
        .map(|typed| {
            Finding::block("RM-11", confirm_message(customer))
                .at("confirm")
                .of(typed)
        })
}

fn confirm_message(customer: &Customer) -> Message {
    Message::new("removal-confirm")
        .with("name", customer.name())
        .with("domain", customer.company_profile.domain.as_str())
}

const fn rule_of(kind: BlockerKind) -> &'static str {
    match kind {
        BlockerKind::Subscription | BlockerKind::Software => "RM-03",
        BlockerKind::Reservation => "RM-06",
        BlockerKind::Transfer => "RM-05",
    }
}
