//! What somebody wants: plain data that both front ends build.

use std::path::PathBuf;

use crate::domain::{
    customer::{Customer, CustomerKey},
    guid::Guid,
    partner::{Operator, Partner, Reseller},
};
use crate::text::Lang;

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

/// Which file of users, for whom, and how to read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UsersFile {
    /// The file.
    pub path: PathBuf,
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
}
