//! The activity log: who did what to whom, with before and after (AU-05). Never a secret.

use std::borrow::Cow;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{customer::CustomerKey, record::RecordId};

/// What was done: a value of Microsoft's enumeration (appendix E) or a local act (AU-11), in snake case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Operation(pub Cow<'static, str>);

macro_rules! operations {
    ($($name:ident = $text:literal;)*) => {
        impl Operation {
            $(#[doc = concat!("`", $text, "`")] pub const $name: Self = Self(Cow::Borrowed($text));)*
            /// The operations that contas itself records.
            pub const OWN: &'static [Self] = &[$(Self::$name),*];
        }
    };
}

operations! {
    ADD_CUSTOMER = "add_customer";
    UPDATE_CUSTOMER_BILLING_PROFILE = "update_customer_billing_profile";
    UPDATE_CUSTOMER = "update_customer";
    IMPORT_CUSTOMERS = "import_customers";
    EXPORT_CUSTOMERS = "export_customers";
    CREATE_CUSTOMER_USER = "create_customer_user";
    IMPORT_CUSTOMER_USERS = "import_customer_users";
    SET_UP_PARTNER = "set_up_partner";
    UPDATE_PARTNER = "update_partner";
    CREATE_PARTNER_USER = "create_partner_user";
    UPDATE_PARTNER_USER = "update_partner_user";
    REMOVE_PARTNER_USER = "remove_partner_user";
    CREATE_PARTNER_RELATIONSHIP = "create_partner_relationship";
    REMOVE_PARTNER_RELATIONSHIP = "remove_partner_relationship";
    FILL_WITH_DEMO_DATA = "fill_with_demo_data";
    UNDO = "undo";
    REMOVE_PARTNER_CUSTOMER_RELATIONSHIP = "remove_partner_customer_relationship";
    DELETE_CUSTOMER = "delete_customer";
    EXTEND_RELATIONSHIP = "extend_relationship";
    DAP_ADMIN_RELATIONSHIP_TERMINATED = "dap_admin_relationship_terminated";
    REQUEST_RELATIONSHIP = "request_relationship";
    UPDATE_RELATIONSHIP_REQUEST = "update_relationship_request";
    GRANULAR_ADMIN_RELATIONSHIP_ACTIVATED = "granular_admin_relationship_activated";
    GRANULAR_ADMIN_RELATIONSHIP_TERMINATED = "granular_admin_relationship_terminated";
    UPDATE_CUSTOMER_SPENDING_BUDGET = "update_customer_spending_budget";
    UPDATE_CUSTOMER_QUALIFICATION = "update_customer_qualification";
    CREATE_AGREEMENT = "create_agreement";
    CREATE_SELF_SERVE_POLICY = "create_self_serve_policy";
    UPDATE_SELF_SERVE_POLICY = "update_self_serve_policy";
    DELETE_SELF_SERVE_POLICY = "delete_self_serve_policy";
    UPDATE_ACCOUNT_STATUS = "update_account_status";
    CREATE_ORDER = "create_order";
    UPDATE_SUBSCRIPTION = "update_subscription";
    IMPORT_SUBSCRIPTIONS = "import_subscriptions";
    EXPORT_SUBSCRIPTIONS = "export_subscriptions";
    CREATE_TRANSFER = "create_transfer";
    UPDATE_TRANSFER = "update_transfer";
    ASSIGN_TAGS = "assign_tags";
    CLEAR_TAGS = "clear_tags";
    DELETE_TAG = "delete_tag";
    SAVE_SEGMENT = "save_segment";
    DELETE_SEGMENT = "delete_segment";
    MAP_COLUMNS = "map_columns";
    UPDATE_CUSTOMER_USER = "update_customer_user";
    UPDATE_CUSTOMER_USER_PRINCIPAL_NAME = "update_customer_user_principal_name";
    DELETE_CUSTOMER_USER = "delete_customer_user";
    RESTORE_CUSTOMER_USER = "restore_customer_user";
    RESET_CUSTOMER_USER_PASSWORD = "reset_customer_user_password";
    UPDATE_CUSTOMER_USER_LICENSES = "update_customer_user_licenses";
    ADD_USER_MEMBER = "add_user_member";
    REMOVE_USER_MEMBER = "remove_user_member";
    SET_LICENSE_UNITS = "set_license_units";
    REPAIR_BOOK = "repair_book";
}

impl Operation {
    /// The label of AU-10: the words with capitals.
    pub fn label(&self) -> String {
        self.0
            .split('_')
            .map(|word| {
                let mut letters = word.chars();
                letters.next().map_or_else(String::new, |first| {
                    first.to_uppercase().chain(letters).collect()
                })
            })
            .collect::<Vec<_>>()
            .join(" ")
    }
}

/// On what it was done (AU-08), in snake case: `customer`, `customer_user`, `partner_user` …
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Resource(pub Cow<'static, str>);

impl Resource {
    /// `customer`
    pub const CUSTOMER: Self = Self(Cow::Borrowed("customer"));
    /// `customer_user`
    pub const CUSTOMER_USER: Self = Self(Cow::Borrowed("customer_user"));
    /// `partner_user`
    pub const PARTNER_USER: Self = Self(Cow::Borrowed("partner_user"));
    /// `partner`, ours: the profile of the book.
    pub const PARTNER: Self = Self(Cow::Borrowed("partner"));
    /// `partner_relationship`
    pub const PARTNER_RELATIONSHIP: Self = Self(Cow::Borrowed("partner_relationship"));
    /// `partner_customer_relationship`
    pub const PARTNER_CUSTOMER_RELATIONSHIP: Self =
        Self(Cow::Borrowed("partner_customer_relationship"));
    /// `partner_customer_dap`
    pub const PARTNER_CUSTOMER_DAP: Self = Self(Cow::Borrowed("partner_customer_dap"));
    /// `granular_admin_relationship`
    pub const GRANULAR_ADMIN_RELATIONSHIP: Self =
        Self(Cow::Borrowed("granular_admin_relationship"));
    /// `self_serve_policy`
    pub const SELF_SERVE_POLICY: Self = Self(Cow::Borrowed("self_serve_policy"));
    /// `agreement`
    pub const AGREEMENT: Self = Self(Cow::Borrowed("agreement"));
    /// `subscription`
    pub const SUBSCRIPTION: Self = Self(Cow::Borrowed("subscription"));
    /// `transfer`
    pub const TRANSFER: Self = Self(Cow::Borrowed("transfer"));
    /// `customer_tags`, ours.
    pub const CUSTOMER_TAGS: Self = Self(Cow::Borrowed("customer_tags"));
    /// `license`
    pub const LICENSE: Self = Self(Cow::Borrowed("license"));
    /// `segment`, ours.
    pub const SEGMENT: Self = Self(Cow::Borrowed("segment"));
    /// `column_mapping`, ours.
    pub const COLUMN_MAPPING: Self = Self(Cow::Borrowed("column_mapping"));
}

/// How it ended (AU-06).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Done.
    Succeeded,
    /// Not done.
    Failed,
    /// Under way: the beginning of a group.
    Progress,
    /// Refused.
    Decline,
}

impl Status {
    /// Text id.
    pub const fn text(self) -> &'static str {
        match self {
            Self::Succeeded => "status-succeeded",
            Self::Failed => "status-failed",
            Self::Progress => "status-progress",
            Self::Decline => "status-decline",
        }
    }
}

/// The customer an entry is about, with the name it had then.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AffectedCustomer {
    /// Which.
    pub key: CustomerKey,
    /// Name in the list at that time.
    pub name: String,
}

/// A field before and after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FieldChange {
    /// The record.
    pub record: RecordId,
    /// Path in the record's JSON, e.g. `billingProfile.defaultAddress.city`.
    pub path: String,
    /// JSON text before; `None` where there was nothing.
    pub old: Option<String>,
    /// JSON text after; `None` where there is nothing.
    pub new: Option<String>,
}

/// The place of an entry in a change larger than one commit (DESIGN.md, promise 1). A group is named by the sequence
/// number of its first entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum GroupMark {
    /// Opens a group.
    Begin {
        /// How many records are to be written.
        planned: u64,
    },
    /// One whole part.
    Part {
        /// The group.
        group: u64,
        /// From 1.
        index: u64,
    },
    /// Closes a group.
    End {
        /// The group.
        group: u64,
    },
}

/// One entry of the activity log: exactly one per commit, with the commit's sequence number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AuditEntry {
    /// Sequence number of the commit; the store sets it.
    pub seq: u64,
    /// When (UTC).
    pub at: Timestamp,
    /// Sign-in name of the operator.
    pub operator: String,
    /// What.
    pub operation: Operation,
    /// On what.
    pub resource: Resource,
    /// How it ended.
    pub status: Status,
    /// The customer it is about, if one.
    pub customer: Option<AffectedCustomer>,
    /// Before and after; empty for new records of a file, which `details` counts.
    pub changes: Vec<FieldChange>,
    /// More facts: counts, file hash, reason (`customizedData` of AU-05).
    pub details: Vec<(String, String)>,
    /// Its place in a group.
    pub group: Option<GroupMark>,
    /// The entry it takes back.
    pub undoes: Option<u64>,
    /// Whether it can be taken back.
    pub reversible: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn au_10_the_label_is_the_value_in_words() {
        let operation = Operation("granular_admin_relationship_activated".into());
        assert_eq!(operation.label(), "Granular Admin Relationship Activated");
    }
}
