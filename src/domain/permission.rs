//! Who may do what: the permission matrix of customers.md 6.7 as change it (RO-01, RO-05).

pub mod undoing;

use super::field::path;
use super::partner::Policy;
use super::role::Role::{
    self, AdminAgent as AA, BillingAdmin as BA, GlobalAdmin as GA, HelpdeskAgent as HA,
    SalesAgent as SA, UserManagementAdmin as UMA,
};

/// Something an operator does that Partner Center gives to some roles only. Importing users is none: AMB-1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Act {
    /// See and search the customer list and an account.
    ViewCustomers,
    /// Export the customer list, or read it in from the portal's file.
    ExportCustomers,
    /// Add a customer.
    AddCustomer,
    /// See and enter registration ids on their own page.
    RegistrationId,
    /// Attest that a customer accepted the agreement.
    ConfirmAgreement,
    /// See the templates of the agreement.
    ViewAgreementTemplates,
    /// Change bill-to information.
    UpdateAccount,
    /// Remove a reseller relationship.
    RemoveRelationship,
    /// Ask for a reseller relationship.
    RequestRelationship,
    /// Work with customers of several partners or channels.
    MultiPartner,
    /// Make and assign tags.
    Tags,
    /// Change what a customer may buy on its own.
    PurchasePermissions,
    /// See what a customer may buy on its own.
    ViewPurchasePermissions,
    /// Set the Azure spending budget.
    Budget,
    /// Ask for a special qualification.
    Qualifications,
    /// Sell to the Government Community Cloud.
    GovernmentCloud,
    /// Read the activity log.
    ViewActivityLog,
    /// Export the activity log.
    ExportActivityLog,
    /// Ask for, end and extend GDAP.
    Gdap,
    /// Give GDAP to security groups.
    GdapGroups,
    /// Read the analytics of GDAP.
    GdapAnalytics,
    /// Watch and remove DAP.
    DapMonitoring,
    /// Reinstate Azure administration.
    ReinstateAzureAdmin,
    /// Keep the indirect resellers.
    IndirectResellers,
    /// Assign the support contact.
    SupportContact,
    /// Look up ids and domain names of the partner itself.
    FindIds,
    /// Change the partner's profile in the book; ours, not of the matrix.
    PartnerProfile,
    /// Keep the operators of the book and their roles; ours, not of the matrix.
    Operators,
    /// Record, suspend and cancel subscriptions (RO-04: a helpdesk agent may not).
    Subscriptions,
    /// Record and end transfers.
    Transfers,
    /// Edit, delete, restore and block users and reset their passwords (accounts.md 2.7).
    Users,
    /// Assign and revoke licenses, record their units (accounts.md 2.7).
    Licenses,
}

impl Act {
    /// All acts, in the order of the matrix.
    pub const ALL: [Self; 32] = [
        Self::ViewCustomers,
        Self::ExportCustomers,
        Self::AddCustomer,
        Self::RegistrationId,
        Self::ConfirmAgreement,
        Self::ViewAgreementTemplates,
        Self::UpdateAccount,
        Self::RemoveRelationship,
        Self::RequestRelationship,
        Self::MultiPartner,
        Self::Tags,
        Self::PurchasePermissions,
        Self::ViewPurchasePermissions,
        Self::Budget,
        Self::Qualifications,
        Self::GovernmentCloud,
        Self::ViewActivityLog,
        Self::ExportActivityLog,
        Self::Gdap,
        Self::GdapGroups,
        Self::GdapAnalytics,
        Self::DapMonitoring,
        Self::ReinstateAzureAdmin,
        Self::IndirectResellers,
        Self::SupportContact,
        Self::FindIds,
        Self::PartnerProfile,
        Self::Operators,
        Self::Subscriptions,
        Self::Transfers,
        Self::Users,
        Self::Licenses,
    ];

    /// Text id.
    pub const fn text(self) -> &'static str {
        match self {
            Self::ViewCustomers => "act-view-customers",
            Self::ExportCustomers => "act-export-customers",
            Self::AddCustomer => "act-add-customer",
            Self::RegistrationId => "act-registration-id",
            Self::ConfirmAgreement => "act-confirm-agreement",
            Self::ViewAgreementTemplates => "act-view-agreement-templates",
            Self::UpdateAccount => "act-update-account",
            Self::RemoveRelationship => "act-remove-relationship",
            Self::RequestRelationship => "act-request-relationship",
            Self::MultiPartner => "act-multi-partner",
            Self::Tags => "act-tags",
            Self::PurchasePermissions => "act-purchase-permissions",
            Self::ViewPurchasePermissions => "act-view-purchase-permissions",
            Self::Budget => "act-budget",
            Self::Qualifications => "act-qualifications",
            Self::GovernmentCloud => "act-government-cloud",
            Self::ViewActivityLog => "act-view-activity-log",
            Self::ExportActivityLog => "act-export-activity-log",
            Self::Gdap => "act-gdap",
            Self::GdapGroups => "act-gdap-groups",
            Self::GdapAnalytics => "act-gdap-analytics",
            Self::DapMonitoring => "act-dap-monitoring",
            Self::ReinstateAzureAdmin => "act-reinstate-azure-admin",
            Self::IndirectResellers => "act-indirect-resellers",
            Self::SupportContact => "act-support-contact",
            Self::FindIds => "act-find-ids",
            Self::PartnerProfile => "act-partner-profile",
            Self::Operators => "act-operators",
            Self::Subscriptions => "act-subscriptions",
            Self::Transfers => "act-transfers",
            Self::Users => "act-users",
            Self::Licenses => "act-licenses",
        }
    }
}

/// The roles that may do it.
pub const fn who_may(act: Act) -> &'static [Role] {
    match act {
        Act::ViewCustomers | Act::ViewAgreementTemplates | Act::Licenses => &[GA, UMA, AA, SA, HA],
        Act::ExportCustomers
        | Act::ExportActivityLog
        | Act::GovernmentCloud
        | Act::ReinstateAzureAdmin
        | Act::Transfers => &[GA, AA],
        Act::AddCustomer | Act::GdapAnalytics => &[GA, UMA, AA, SA],
        Act::RegistrationId | Act::FindIds | Act::RemoveRelationship | Act::PartnerProfile => &[GA],
        Act::Operators => &[GA, UMA],
        Act::ConfirmAgreement | Act::RequestRelationship => &[AA, SA],
        Act::UpdateAccount | Act::IndirectResellers => &[GA, SA],
        Act::MultiPartner => &[GA, UMA, SA],
        Act::Tags | Act::PurchasePermissions | Act::Budget | Act::Gdap | Act::Users => &[AA],
        Act::ViewPurchasePermissions => &[AA, SA, HA],
        Act::Qualifications | Act::Subscriptions => &[GA, AA, SA],
        Act::ViewActivityLog => &[GA, UMA, BA, AA, SA, HA],
        Act::GdapGroups => &[GA, UMA, AA],
        Act::DapMonitoring => &[AA, HA],
        Act::SupportContact => &[GA, AA, HA],
    }
}

/// Whether somebody with these roles may do it; the union counts (RO-01). If not, who may (RO-05).
pub fn may(act: Act, roles: &[Role]) -> Result<(), &'static [Role]> {
    let who = who_may(act);
    if roles.iter().any(|role| who.contains(role)) {
        Ok(())
    } else {
        Err(who)
    }
}

/// What changing a field of a customer is: tags are the Admin agents' (TG-02), the agreement is confirmed (AG-02), all
/// else is the account.
pub fn act_of_field(path: &str) -> Act {
    match path {
        path::TAGS => Act::Tags,
        _ if path.starts_with("agreement.") => Act::ConfirmAgreement,
        _ => Act::UpdateAccount,
    }
}

/// What seeing a field of a customer is, where it is more than seeing the customer (6.7): the switches of purchases and
/// the budget.
pub fn act_to_see(path: &str) -> Option<Act> {
    match path {
        path::BUDGET => Some(Act::Budget),
        _ if path.starts_with("permissions.") => Some(Act::ViewPurchasePermissions),
        _ => None,
    }
}

/// The roles that may do it at a partner that has decided so.
pub const fn who_may_at(act: Act, policy: Policy) -> &'static [Role] {
    match act {
        Act::RemoveRelationship if policy.admin_agents_remove => &[GA, AA],
        _ => who_may(act),
    }
}

/// As [`may`], at a partner that has decided so.
pub fn may_at(act: Act, roles: &[Role], policy: Policy) -> Result<(), &'static [Role]> {
    let who = who_may_at(act, policy);
    if roles.iter().any(|role| who.contains(role)) {
        Ok(())
    } else {
        Err(who)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One line per act, one column per role, in the order GA UMA BA AA SA HA: the table of 6.7.
    const MATRIX: [(Act, &str); 32] = [
        (Act::ViewCustomers, "xx.xxx"),
        (Act::ExportCustomers, "x..x.."),
        (Act::AddCustomer, "xx.xx."),
        (Act::RegistrationId, "x....."),
        (Act::ConfirmAgreement, "...xx."),
        (Act::ViewAgreementTemplates, "xx.xxx"),
        (Act::UpdateAccount, "x...x."),
        (Act::RemoveRelationship, "x....."),
        (Act::RequestRelationship, "...xx."),
        (Act::MultiPartner, "xx..x."),
        (Act::Tags, "...x.."),
        (Act::PurchasePermissions, "...x.."),
        (Act::ViewPurchasePermissions, "...xxx"),
        (Act::Budget, "...x.."),
        (Act::Qualifications, "x..xx."),
        (Act::GovernmentCloud, "x..x.."),
        (Act::ViewActivityLog, "xxxxxx"),
        (Act::ExportActivityLog, "x..x.."),
        (Act::Gdap, "...x.."),
        (Act::GdapGroups, "xx.x.."),
        (Act::GdapAnalytics, "xx.xx."),
        (Act::DapMonitoring, "...x.x"),
        (Act::ReinstateAzureAdmin, "x..x.."),
        (Act::IndirectResellers, "x...x."),
        (Act::SupportContact, "x..x.x"),
        (Act::FindIds, "x....."),
        (Act::PartnerProfile, "x....."),
        (Act::Operators, "xx...."),
        (Act::Subscriptions, "x..xx."),
        (Act::Transfers, "x..x.."),
        (Act::Users, "...x.."),
        (Act::Licenses, "xx.xxx"),
    ];

    #[test]
    fn section_6_7_every_cell_of_the_matrix() {
        for (act, cells) in MATRIX {
            for (role, cell) in Role::ALL.into_iter().zip(cells.chars()) {
                assert_eq!(may(act, &[role]).is_ok(), cell == 'x', "{act:?} {role:?}");
            }
        }
    }

    #[test]
    fn a_09_a_setting_lets_admin_agents_remove_relationships_and_nothing_else() {
        let policy = Policy {
            admin_agents_remove: true,
            ..Policy::default()
        };
        for act in Act::ALL {
            for role in Role::ALL {
                let more = act == Act::RemoveRelationship && role == AA;
                let expected = may(act, &[role]).is_ok() || more;
                assert_eq!(may_at(act, &[role], policy).is_ok(), expected, "{act:?}");
            }
        }
    }

    #[test]
    fn ro_01_the_union_of_the_roles_counts() {
        assert_eq!(may(Act::Tags, &[SA, HA]), Err(&[AA][..]));
        assert_eq!(may(Act::Tags, &[SA, AA]), Ok(()));
        assert_eq!(
            may(Act::ViewCustomers, &[]),
            Err(&[GA, UMA, AA, SA, HA][..])
        );
    }
}
