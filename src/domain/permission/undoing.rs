//! Who may take back what: whoever may do it. An undo is a change like any other, so the matrix holds for it too.

use super::Act;
use crate::domain::audit::Operation;

/// Who may take back an entry of the activity log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Undoing {
    /// Every operator: what no role is needed for (AMB-1).
    Anyone,
    /// Whoever may do this.
    By(Act),
    /// Whoever may change these fields, see [`super::act_of_field`].
    ByFields,
    /// Whoever may ask for this kind of relationship.
    ByRequest,
    /// Whoever may take back what was taken back.
    AsUndone,
}

use Undoing::{Anyone, AsUndone, By, ByFields, ByRequest};

#[rustfmt::skip]
const OPERATIONS: &[(Operation, Undoing)] = &[
    (Operation::ADD_CUSTOMER, By(Act::AddCustomer)),
    (Operation::UPDATE_CUSTOMER_BILLING_PROFILE, ByFields),
    (Operation::UPDATE_CUSTOMER, ByFields),
    (Operation::IMPORT_CUSTOMERS, By(Act::AddCustomer)),
    (Operation::EXPORT_CUSTOMERS, Anyone),
    (Operation::CREATE_CUSTOMER_USER, Anyone),
    (Operation::IMPORT_CUSTOMER_USERS, Anyone),
    (Operation::SET_UP_PARTNER, By(Act::PartnerProfile)),
    (Operation::UPDATE_PARTNER, By(Act::PartnerProfile)),
    (Operation::CREATE_PARTNER_USER, By(Act::Operators)),
    (Operation::UPDATE_PARTNER_USER, By(Act::Operators)),
    (Operation::REMOVE_PARTNER_USER, By(Act::Operators)),
    (Operation::CREATE_PARTNER_RELATIONSHIP, By(Act::IndirectResellers)),
    (Operation::REMOVE_PARTNER_RELATIONSHIP, By(Act::IndirectResellers)),
    (Operation::FILL_WITH_DEMO_DATA, Anyone),
    (Operation::UNDO, AsUndone),
    (Operation::REMOVE_PARTNER_CUSTOMER_RELATIONSHIP, By(Act::RemoveRelationship)),
    (Operation::DELETE_CUSTOMER, By(Act::RemoveRelationship)),
    (Operation::EXTEND_RELATIONSHIP, By(Act::RequestRelationship)),
    (Operation::DAP_ADMIN_RELATIONSHIP_TERMINATED, By(Act::DapMonitoring)),
    (Operation::REQUEST_RELATIONSHIP, ByRequest),
    (Operation::UPDATE_RELATIONSHIP_REQUEST, ByRequest),
    (Operation::GRANULAR_ADMIN_RELATIONSHIP_ACTIVATED, By(Act::Gdap)),
    (Operation::GRANULAR_ADMIN_RELATIONSHIP_TERMINATED, By(Act::Gdap)),
    (Operation::UPDATE_CUSTOMER_SPENDING_BUDGET, By(Act::Budget)),
    (Operation::UPDATE_CUSTOMER_QUALIFICATION, By(Act::Qualifications)),
    (Operation::CREATE_AGREEMENT, By(Act::ConfirmAgreement)),
    (Operation::CREATE_SELF_SERVE_POLICY, By(Act::PurchasePermissions)),
    (Operation::UPDATE_SELF_SERVE_POLICY, By(Act::PurchasePermissions)),
    (Operation::DELETE_SELF_SERVE_POLICY, By(Act::PurchasePermissions)),
    (Operation::UPDATE_ACCOUNT_STATUS, By(Act::UpdateAccount)),
    (Operation::CREATE_ORDER, By(Act::Subscriptions)),
    (Operation::UPDATE_SUBSCRIPTION, By(Act::Subscriptions)),
    (Operation::IMPORT_SUBSCRIPTIONS, By(Act::Subscriptions)),
    (Operation::EXPORT_SUBSCRIPTIONS, Anyone),
    (Operation::CREATE_TRANSFER, By(Act::Transfers)),
    (Operation::UPDATE_TRANSFER, By(Act::Transfers)),
    (Operation::ASSIGN_TAGS, By(Act::Tags)),
    (Operation::CLEAR_TAGS, By(Act::Tags)),
    (Operation::DELETE_TAG, By(Act::Tags)),
    (Operation::SAVE_SEGMENT, By(Act::ViewCustomers)),
    (Operation::DELETE_SEGMENT, By(Act::ViewCustomers)),
    (Operation::MAP_COLUMNS, Anyone),
    (Operation::UPDATE_CUSTOMER_USER, By(Act::Users)),
    (Operation::UPDATE_CUSTOMER_USER_PRINCIPAL_NAME, By(Act::Users)),
    (Operation::DELETE_CUSTOMER_USER, By(Act::Users)),
    (Operation::RESTORE_CUSTOMER_USER, By(Act::Users)),
    (Operation::RESET_CUSTOMER_USER_PASSWORD, By(Act::Users)),
    (Operation::UPDATE_CUSTOMER_USER_LICENSES, By(Act::Licenses)),
    (Operation::ADD_USER_MEMBER, By(Act::Users)),
    (Operation::REMOVE_USER_MEMBER, By(Act::Users)),
    (Operation::SET_LICENSE_UNITS, By(Act::Licenses)),
    (Operation::REPAIR_BOOK, Anyone),
];

/// Who may take back an entry of this operation.
pub fn undoing(operation: &Operation) -> Undoing {
    OPERATIONS
        .iter()
        .find(|(known, _)| known == operation)
        .map_or(Anyone, |(_, who)| *who)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ro_05_every_operation_says_who_may_take_it_back() {
        for operation in Operation::OWN {
            let said = OPERATIONS.iter().filter(|(known, _)| known == operation);
            assert_eq!(said.count(), 1, "{operation:?}");
        }
        assert_eq!(OPERATIONS.len(), Operation::OWN.len());
    }
}
