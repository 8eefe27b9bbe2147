//! The partner's operators' roles (RO-01).

use serde::{Deserialize, Serialize};

/// A role of Partner Center; an operator may hold several, the union counts (RO-01).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// GA.
    GlobalAdmin,
    /// UMA.
    UserManagementAdmin,
    /// BA.
    BillingAdmin,
    /// AA.
    AdminAgent,
    /// SA.
    SalesAgent,
    /// HA.
    HelpdeskAgent,
}

impl Role {
    /// All roles, in the order of the permission matrix (6.7).
    pub const ALL: [Self; 6] = [
        Self::GlobalAdmin,
        Self::UserManagementAdmin,
        Self::BillingAdmin,
        Self::AdminAgent,
        Self::SalesAgent,
        Self::HelpdeskAgent,
    ];

    /// The word of the command line, e.g. `admin-agent`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::GlobalAdmin => "global-admin",
            Self::UserManagementAdmin => "user-management-admin",
            Self::BillingAdmin => "billing-admin",
            Self::AdminAgent => "admin-agent",
            Self::SalesAgent => "sales-agent",
            Self::HelpdeskAgent => "helpdesk-agent",
        }
    }

    /// Text id of its name.
    pub const fn text(self) -> &'static str {
        match self {
            Self::GlobalAdmin => "role-global-admin",
            Self::UserManagementAdmin => "role-user-management-admin",
            Self::BillingAdmin => "role-billing-admin",
            Self::AdminAgent => "role-admin-agent",
            Self::SalesAgent => "role-sales-agent",
            Self::HelpdeskAgent => "role-helpdesk-agent",
        }
    }
}
