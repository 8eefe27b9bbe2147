//! The use-cases: `Intent -> Plan -> commit`. Both front ends call it; it never prints, draws or asks.

pub mod account;
pub mod activity;
pub mod add_customer;
pub mod bulk;
mod bulk_apply;
mod bulk_run;
pub mod commit;
pub mod demo;
pub mod due;
pub mod export_customers;
pub mod files;
pub mod import;
pub mod import_customers;
mod import_users;
pub mod intent;
pub mod partner;
pub mod passphrase;
pub mod people;
pub mod plan;
pub mod ports;
pub mod record_change;
pub mod refusal;
pub mod remove_customer;
pub mod repair_users;
mod request_answer;
pub mod request_text;
pub mod requests;
pub mod resolve;
mod run_users;
pub mod segments;
pub mod subscriptions;
pub mod transfers;
mod undo;
mod undo_group;
pub mod update_customer;
mod user_files;
mod user_parts;
mod users_there;

use std::sync::Arc;

use crate::{
    domain::{
        customer::CustomerKey,
        message::Message,
        partner::{Operator, Partner, Policy, Reseller},
        permission::{self, Act},
        record::{Record, RecordId, RecordKind, Revision, Stored},
        rules,
    },
    store::{
        Range, Store, StoreError,
        book::Book,
        codec::Entry,
        damage::{Damage, Fault},
    },
};

pub use commit::{Committed, Credentials, Unwatched, Watch};
pub use intent::Intent;
pub use plan::Plan;
pub use refusal::Refusal;

use ports::{Clock, Entropy};

/// The use-cases on one book, for one operator.
#[derive(Clone)]
pub struct Service {
    book: Arc<Book>,
    operator: Operator,
    clock: Arc<dyn Clock>,
    entropy: Arc<dyn Entropy>,
}

impl Service {
    /// The service for somebody who works in a book.
    pub fn new(
        book: Arc<Book>,
        operator: Operator,
        clock: Arc<dyn Clock>,
        entropy: Arc<dyn Entropy>,
    ) -> Self {
        Self {
            book,
            operator,
            clock,
            entropy,
        }
    }

    /// The book.
    pub const fn book(&self) -> &Arc<Book> {
        &self.book
    }

    /// Who works.
    pub const fn operator(&self) -> &Operator {
        &self.operator
    }

    /// The clock, for who outlives this service.
    pub fn shared_clock(&self) -> Arc<dyn Clock> {
        Arc::clone(&self.clock)
    }

    /// The clock.
    pub fn clock(&self) -> &dyn Clock {
        &*self.clock
    }

    /// What would happen. Reads the book, changes nothing.
    pub fn plan(&self, intent: Intent) -> Result<Plan, Refusal> {
        self.plan_watched(intent, &Unwatched)
    }

    /// The same while somebody watches: a large file takes a while.
    pub fn plan_watched(&self, intent: Intent, watch: &dyn Watch) -> Result<Plan, Refusal> {
        match intent {
            Intent::SetUp { partner, operator } => self.plan_set_up(partner, operator),
            Intent::SetPartner(partner) => self.plan_set_partner(partner),
            Intent::PutOperator(operator) => self.plan_put_operator(operator),
            Intent::RemoveOperator { mail } => self.plan_remove_operator(mail),
            Intent::PutReseller(reseller) => self.plan_put_reseller(reseller),
            Intent::RemoveReseller { id } => self.plan_remove_reseller(id),
            Intent::AddCustomer(customer) => self.plan_add_customer(*customer),
            Intent::UpdateCustomer { key, edits } => self.plan_update_customer(key, edits),
            Intent::ImportCustomers(file) => self.plan_import_customers(file),
            Intent::ImportUsers(file) => self.plan_import_users(file, watch),
            Intent::Undo { seq } => self.plan_undo(seq),
            Intent::RemoveRelationship {
                key,
                reason,
                confirm,
            } => self.plan_remove_relationship(key, &reason, confirm),
            Intent::RemoveDelegatedAdmin { key } => self.plan_remove_delegated_admin(key),
            Intent::DeleteSandboxCustomer { key, confirm } => {
                self.plan_delete_sandbox_customer(key, confirm)
            }
            Intent::RestoreRelationship { key } => self.plan_restore_relationship(key),
            Intent::PutSubscription(subscription) => self.plan_put_subscription(*subscription),
            Intent::AddSubscription { key, file } => self.plan_add_subscription(key, &file),
            Intent::ImportSubscriptions(file) => self.plan_import_subscriptions(file),
            Intent::SetSubscription { key, id, edits } => {
                self.plan_set_subscription(key, id, edits)
            }
            Intent::SetSubscriptionStatus {
                key,
                id,
                status,
                reason,
            } => self.plan_set_subscription_status(key, id, status, reason),
            Intent::NewTransfer(draft) => self.plan_new_transfer(*draft),
            Intent::TransferEvent(event) => self.plan_transfer_event(*event),
            Intent::RecordBillingRequest { key, body } => self.plan_billing_request(key, &body),
            Intent::RequestRelationship(draft) => self.plan_request(*draft),
            Intent::AnswerRequest { number, answer } => self.plan_answer_request(number, answer),
            Intent::PutSegment(segment) => self.plan_put_segment(&segment),
            Intent::DeleteSegment { name } => self.plan_delete_segment(name),
            Intent::Bulk(bulk) => self.plan_bulk(bulk),
            Intent::SetPermissions { key, permissions } => {
                self.plan_set_permissions(key, permissions)
            }
            Intent::SetQualification {
                key,
                qualification,
                code,
            } => self.plan_set_qualification(key, *qualification, code),
            Intent::ConfirmAgreement { key, agreement } => {
                self.plan_confirm_agreement(key, *agreement)
            }
            Intent::EditUser {
                key,
                user,
                edits,
                add_roles,
                remove_roles,
            } => self.plan_edit_user(key, user, edits, add_roles, remove_roles),
            Intent::Users(acts) => self.plan_user_acts(acts),
            Intent::ResetPassword(reset) => self.plan_reset_password(reset),
            Intent::Licenses(licensing) => self.plan_licensing(licensing),
            Intent::SetLicenseUnits { key, sku, units } => {
                self.plan_set_license_units(key, sku, units)
            }
            Intent::SetAccountStatus { key, status } => self.plan_set_account_status(key, status),
        }
    }

    /// Now, to the second: what records and entries keep.
    pub fn now(&self) -> jiff::Timestamp {
        let now = self.clock.now();
        jiff::Timestamp::from_second(now.as_second()).unwrap_or(now)
    }

    fn store(&self) -> &dyn Store {
        self.book.store()
    }

    /// Refuses what the operator's roles do not allow (RO-05).
    pub fn may(&self, act: Act) -> Result<(), Refusal> {
        // Only there the partner has something to say; everywhere else its record need not be read.
        let policy = match act {
            Act::RemoveRelationship => self.partner()?.policy,
            _ => Policy::default(),
        };
        permission::may_at(act, &self.operator.roles, policy).map_err(|who_may| Refusal::Role {
            rule: "RO-05",
            who_may: who_may.to_vec(),
        })
    }

    /// Refused in a book that was opened read-only: for what is written to a file before it is logged.
    pub fn may_write(&self) -> Result<(), Refusal> {
        if self.book.is_read_only() {
            return Err(Refusal::Store(StoreError::OpenedReadOnly));
        }
        Ok(())
    }

    /// Whether what leaves the book is noted in its activity log (AU-11): not where it can only be looked at.
    ///
    /// # Errors
    /// `OpenedReadOnly` where it was asked that nothing be written.
    pub fn notes_exports(&self) -> Result<bool, Refusal> {
        if self.book.is_held() {
            return Ok(false);
        }
        self.may_write().map(|()| true)
    }

    /// The partner whose book it is; a book without one is not set up yet.
    pub fn partner(&self) -> Result<Partner, Refusal> {
        Ok(partner(self.store())?)
    }

    fn customer(
        &self,
        key: CustomerKey,
    ) -> Result<(Box<crate::domain::customer::Customer>, Revision), Refusal> {
        match self.store().get(&RecordId::Customer(key))? {
            Some(Stored {
                revision,
                record: Record::Customer(customer),
            }) => Ok((customer, revision)),
            _ => Err(Refusal::NotFound {
                what: key.microsoft_id.to_string(),
            }),
        }
    }

    /// What is to be said of changes that a kill or a full disk cut short: finish them, or take them back.
    pub fn unfinished_groups(&self) -> Result<Vec<Message>, Refusal> {
        Ok(self
            .store()
            .open_groups()?
            .into_iter()
            .map(|open| {
                let file = open
                    .begin
                    .details
                    .iter()
                    .find(|(key, _)| key == "file")
                    .map(|(_, file)| file.clone())
                    .unwrap_or_default();
                Message::new("service-unfinished-group")
                    .with("seq", open.begin.seq.to_string())
                    .with("action", activity::label(&open.begin.operation))
                    .with("file", file)
                    .with("parts", open.parts)
            })
            .collect())
    }

    /// The rules' view of the world: partner, resellers, today, roles.
    pub fn context(&self) -> Result<RuleWorld, Refusal> {
        Ok(RuleWorld {
            partner: self.partner()?,
            resellers: resellers(self.store())?,
            today: self.clock.now().to_zoned(jiff::tz::TimeZone::UTC).date(),
            roles: self.operator.roles.clone(),
        })
    }
}

impl std::fmt::Debug for Service {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Service")
            .field("operator", &self.operator.mail)
            .finish_non_exhaustive()
    }
}

/// What the rules need to know besides the record; lends itself as a [`rules::Context`].
#[derive(Debug, Clone)]
pub struct RuleWorld {
    partner: Partner,
    resellers: Vec<Reseller>,
    today: jiff::civil::Date,
    roles: Vec<crate::domain::role::Role>,
}

impl RuleWorld {
    /// The context of the rules.
    pub fn as_context(&self) -> rules::Context<'_> {
        rules::Context {
            partner: &self.partner,
            resellers: &self.resellers,
            today: self.today,
            roles: &self.roles,
        }
    }
}

/// The partner whose book it is.
pub fn partner(store: &dyn Store) -> Result<Partner, StoreError> {
    match store.get(&RecordId::Partner)? {
        Some(Stored {
            record: Record::Partner(partner),
            ..
        }) => Ok(partner),
        _ => Err(Damage::entry(Entry::Record(RecordId::Partner), Fault::Missing).into()),
    }
}

/// The operator of that sign-in name, or the one who set up the book.
pub fn operator(store: &dyn Store, named: Option<&str>) -> Result<Operator, Refusal> {
    let mail = match named {
        Some(mail) => mail.to_lowercase(),
        None => partner(store)?.default_operator.to_lowercase(),
    };
    match store.get(&RecordId::Operator(mail.clone()))? {
        Some(Stored {
            record: Record::Operator(operator),
            ..
        }) => Ok(operator),
        _ => Err(unknown_operator(store, &mail)?),
    }
}

/// What is said of a sign-in name that no operator has.
pub fn unknown_operator(store: &dyn Store, mail: &str) -> Result<Refusal, StoreError> {
    let known: Vec<String> = operators(store)?
        .into_iter()
        .map(|operator| operator.mail)
        .collect();
    Ok(Refusal::Rule {
        rule: "RO-01",
        message: Message::new("service-unknown-operator")
            .with("mail", mail)
            .with("known", known.join(", ")),
    })
}

/// The operators of the book, by sign-in name.
pub fn operators(store: &dyn Store) -> Result<Vec<Operator>, StoreError> {
    collect(store, RecordKind::Operator, |record| match record {
        Record::Operator(operator) => Some(operator),
        _ => None,
    })
}

/// The resellers of the book, by tenant.
pub fn resellers(store: &dyn Store) -> Result<Vec<Reseller>, StoreError> {
    collect(store, RecordKind::Reseller, |record| match record {
        Record::Reseller(reseller) => Some(reseller),
        _ => None,
    })
}

fn collect<T>(
    store: &dyn Store,
    kind: RecordKind,
    pick: impl Fn(Record) -> Option<T>,
) -> Result<Vec<T>, StoreError> {
    let mut found = Vec::new();
    store.scan(Range::Kind(kind), &mut |stored| {
        found.extend(pick(stored.record));
        std::ops::ControlFlow::Continue(())
    })?;
    Ok(found)
}
