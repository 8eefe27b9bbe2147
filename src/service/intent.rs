//! What somebody wants: plain data that both front ends build.

use std::path::{Path, PathBuf};

use crate::domain::{
    customer::{Agreement, Customer, CustomerKey, Permissions, Qualification},
    guid::Guid,
    partner::{Operator, Partner, Reseller},
    segment::Segment,
    subscription::{Subscription, SubscriptionStatus},
};
use crate::text::Lang;

use super::{
    bulk::Bulk,
    import::{repair::Repairs, table::ReadOptions, users::RowWishes},
    people::{Licensing, PasswordReset, UserActs},
    requests::{Answer, RequestDraft},
    subscriptions::SubscriptionEdits,
    transfers::{TransferDraft, TransferEvent},
};

/// A wish to change the book.
#[derive(Debug, Clone, PartialEq)]
pub enum Intent {
    /// Make this the partner of a new book, with its first operator.
    SetUp {
        /// The profile.
        partner: Partner,
        /// Who works in it first.
        operator: Operator,
    },
    /// Change the partner's profile.
    SetPartner(Partner),
    /// Add or change an operator.
    PutOperator(Operator),
    /// Remove an operator.
    RemoveOperator {
        /// Sign-in name.
        mail: String,
    },
    /// Add or change an indirect reseller.
    PutReseller(Reseller),
    /// Remove an indirect reseller.
    RemoveReseller {
        /// Its tenant.
        id: Guid,
    },
    /// Add a customer: the record as the form or the file has it, with the Microsoft ID it shall get.
    AddCustomer(Box<Customer>),
    /// Change fields of a customer.
    UpdateCustomer {
        /// Which row.
        key: CustomerKey,
        /// What to set.
        edits: Vec<FieldEdit>,
    },
    /// Read the portal's `Customers.csv` (CL-50).
    ImportCustomers(CustomersFile),
    /// Read a bulk-upload file of users (IMP).
    ImportUsers(UsersFile),
    /// Take back an entry of the activity log, or the group it belongs to.
    Undo {
        /// Its sequence number.
        seq: u64,
    },
    /// Remove a reseller relationship (RM-01); committed only with `confirm` (RM-11).
    RemoveRelationship {
        /// Which row.
        key: CustomerKey,
        /// Why, in the operator's words.
        reason: String,
        /// The customer's name or domain as it was typed; `None` while the plan is only looked at.
        confirm: Option<String>,
    },
    /// Remove delegated administration; the relationship stays (RM-20).
    RemoveDelegatedAdmin {
        /// Which row.
        key: CustomerKey,
    },
    /// Delete a customer of a sandbox with all it has (RM-21); committed only with `confirm` (RM-11).
    DeleteSandboxCustomer {
        /// Which row.
        key: CustomerKey,
        /// As for [`Self::RemoveRelationship`].
        confirm: Option<String>,
    },
    /// The relationship of a removed customer stands again (RM-15).
    RestoreRelationship {
        /// Which row.
        key: CustomerKey,
    },
    /// Record a subscription, reservation or software purchase.
    PutSubscription(Box<Subscription>),
    /// Record what a file of Partner Center's JSON holds (accounts.md 3.1).
    AddSubscription {
        /// The customer's row.
        key: CustomerKey,
        /// The file.
        file: PathBuf,
    },
    /// Read the portal's file of a customer's subscriptions (SUB-30).
    ImportSubscriptions(SubscriptionsFile),
    /// Change the seats, the renewal or the nickname of a subscription.
    SetSubscription {
        /// The customer's row.
        key: CustomerKey,
        /// Which subscription.
        id: Guid,
        /// What to set.
        edits: SubscriptionEdits,
    },
    /// Suspend, reactivate or cancel a subscription.
    SetSubscriptionStatus {
        /// The customer's row.
        key: CustomerKey,
        /// Which subscription.
        id: Guid,
        /// `Suspended`, `Active` or `Deleted`.
        status: SubscriptionStatus,
        /// Why; may be empty.
        reason: String,
    },
    /// Record a transfer: made here, or received from the other partner (TRF-1).
    NewTransfer(Box<TransferDraft>),
    /// Something happened to a transfer (accounts.md 4.7).
    TransferEvent(Box<TransferEvent>),
    /// Record a request of the Azure billing API as it came (accounts.md 4.5).
    RecordBillingRequest {
        /// The customer's row.
        key: CustomerKey,
        /// The API's body.
        body: Box<serde_json::Value>,
    },
    /// Ask for a relationship (section 5).
    RequestRelationship(Box<RequestDraft>),
    /// What became of a request.
    AnswerRequest {
        /// Its number.
        number: u64,
        /// What became of it.
        answer: Answer,
    },
    /// Save a filter under a name.
    PutSegment(Segment),
    /// Forget a saved filter.
    DeleteSegment {
        /// Its name.
        name: String,
    },
    /// Change many customers at once: tags, budgets, fields.
    Bulk(Bulk),
    /// Set what a customer may buy on its own (SP-01).
    SetPermissions {
        /// Which row.
        key: CustomerKey,
        /// Both switches.
        permissions: Permissions,
    },
    /// Ask for a special qualification (QU-01).
    SetQualification {
        /// Which row.
        key: CustomerKey,
        /// Which, with what it needs.
        qualification: Box<Qualification>,
        /// Validation code of GCC (QU-03); kept nowhere.
        code: String,
    },
    /// Confirm the Microsoft Customer Agreement (AG-02).
    ConfirmAgreement {
        /// Which row.
        key: CustomerKey,
        /// Choice and signer.
        agreement: Box<Agreement>,
    },
    /// Edit one user.
    EditUser {
        /// The customer.
        key: CustomerKey,
        /// Who.
        user: Guid,
        /// What to set, see [`crate::domain::rules::user::PATHS`].
        edits: Vec<FieldEdit>,
        /// Directory roles it gets.
        add_roles: Vec<String>,
        /// Directory roles it loses.
        remove_roles: Vec<String>,
    },
    /// Delete, restore, block or unblock users.
    Users(UserActs),
    /// Give a user a new temporary password (USR-25).
    ResetPassword(PasswordReset),
    /// Assign licenses to users, or take them away.
    Licenses(Licensing),
    /// Record how many licenses of a product a tenant has.
    SetLicenseUnits {
        /// The customer.
        key: CustomerKey,
        /// The product: id, part number or name.
        sku: String,
        /// How many; 0 forgets the product.
        units: u64,
    },
    /// Record the vetting status of the account (AC-120).
    SetAccountStatus {
        /// Which row.
        key: CustomerKey,
        /// As Partner Center says it.
        status: String,
    },
}

/// A field and its new value; the empty text clears it (UP-16).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldEdit {
    /// Path, e.g. `billingProfile.email`.
    pub path: String,
    /// Value as typed; empty clears.
    pub value: String,
}

/// Which file of customers, and how to read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomersFile {
    /// The file.
    pub path: PathBuf,
}

/// Which file of subscriptions, and whose they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SubscriptionsFile {
    /// The file.
    pub path: PathBuf,
    /// The customer.
    pub customer: CustomerKey,
}

/// Which file of users, for whom, and how to read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UsersFile {
    /// The file.
    pub path: PathBuf,
    /// What a person calls it, where that is not its own name: what came through a pipe lies in a temporary file.
    pub called: Option<String>,
    /// The customer.
    pub customer: CustomerKey,
    /// Location of all users of the file (ISO alpha-2); `None` until confirmed (`E-LOC-REQUIRED`).
    pub location: Option<String>,
    /// Add the valid rows although others are in error (IMP-32).
    pub valid_only: bool,
    /// Result file; `None` = beside the input (IMP-50).
    pub result: Option<PathBuf>,
    /// Password file; `None` = beside the input (IMP-61).
    pub passwords: Option<PathBuf>,
    /// Language of the result file's words and of the names of both files.
    pub lang: Lang,
    /// How to read the file.
    pub read: ReadOptions,
    /// What of the file is used beyond names.
    pub wishes: RowWishes,
    /// What a person repaired. With repairs a plan only shows what would be read: the repaired file is saved as a new
    /// one, and that is imported.
    pub repairs: Repairs,
    /// What the run does besides adding.
    pub run: RunWishes,
}

impl UsersFile {
    /// The import of a file with all that is optional left out.
    pub fn new(path: PathBuf, customer: CustomerKey, lang: Lang) -> Self {
        Self {
            path,
            called: None,
            customer,
            location: None,
            valid_only: false,
            result: None,
            passwords: None,
            lang,
            read: ReadOptions::default(),
            wishes: RowWishes::default(),
            repairs: Repairs::default(),
            run: RunWishes::default(),
        }
    }

    /// What the file is called, without its folders: what a log may know.
    pub fn name(&self) -> String {
        let path = self.called.as_ref().map_or(self.path.as_path(), Path::new);
        let name = path.file_name().unwrap_or(path.as_os_str());
        name.to_string_lossy().into_owned()
    }
}

/// What a run does besides adding users.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RunWishes {
    /// Products every user gets: id, part number or name.
    pub licenses: Vec<String>,
    /// Where licenses are short, add the rest without (`E-LIC-QUOTA`).
    pub partial_licenses: bool,
    /// Only go on with an earlier run of this file (IMP-47); its result file is written again also where nobody is left.
    pub resume: bool,
}
