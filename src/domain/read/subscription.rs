//! Reads a subscription or an entitlement from Partner Center's JSON (accounts.md 3.1, 3.8).

use serde_json::Value;

use super::reader::Reader;
use crate::domain::{
    customer::CustomerKey,
    finding::Finding,
    guid::Guid,
    subscription::{EntitlementType, Subscription, SubscriptionStatus},
};

const TYPES: [(&str, EntitlementType); 4] = [
    ("reservedInstance", EntitlementType::ReservedInstance),
    (
        "virtualMachineReservedInstance",
        EntitlementType::ReservedInstance,
    ),
    ("software", EntitlementType::Software),
    ("perpetualSoftware", EntitlementType::Software),
];

/// The subscription of a JSON body, and everything that is wrong with the body's form. `id` is used where the body
/// gives none. Keys are read in any case, unknown members are kept (SUB-20).
pub fn subscription(body: &Value, customer: CustomerKey, id: Guid) -> (Subscription, Vec<Finding>) {
    let mut reader = Reader::default();
    let mut members = reader.open(body, "");
    let mut read = Subscription::new(customer, id);
    if let Some(own) = reader.guid(&mut members, "id") {
        read.id = own;
    }
    // Ours alone: whose it is says the command.
    members.take("customerId");
    members.take("providerId");
    read.entitlement_id = reader.guid(&mut members, "entitlementId");
    read.entitlement_type = reader.choice(&mut members, "entitlementType", &TYPES, None);
    read.offer_id = reader.text(&mut members, "offerId");
    read.offer_name = reader.text(&mut members, "offerName");
    read.friendly_name = reader.text(&mut members, "friendlyName");
    read.quantity = members
        .take("quantity")
        .map_or(1, |value| value.as_u64().unwrap_or(1));
    read.unit_type = reader.text(&mut members, "unitType");
    read.parent_subscription_id = reader.guid(&mut members, "parentSubscriptionId");
    read.creation_date = reader.moment(&mut members, "creationDate");
    read.effective_start_date = reader.moment(&mut members, "effectiveStartDate");
    read.commitment_end_date_time = reader.moment(&mut members, "commitmentEndDateTime");
    let statuses = SubscriptionStatus::ALL.map(|status| (status.word(), status));
    read.status = reader
        .choice(&mut members, "status", &statuses, None)
        .unwrap_or(SubscriptionStatus::Active);
    read.auto_renew_enabled = reader
        .flag(&mut members, "autoRenewEnabled")
        .unwrap_or_default();
    read.is_trial = reader.flag(&mut members, "isTrial").unwrap_or_default();
    read.billing_type = reader.text(&mut members, "billingType");
    read.billing_cycle = reader.text(&mut members, "billingCycle");
    read.term_duration = reader.text(&mut members, "termDuration");
    read.actions = reader.texts(&mut members, "actions");
    read.partner_id = reader.text(&mut members, "partnerId");
    read.suspension_reasons = reader.texts(&mut members, "suspensionReasons");
    read.cancellation_allowed_until_date =
        reader.moment(&mut members, "cancellationAllowedUntilDate");
    read.order_id = reader.text(&mut members, "orderId");
    reader.close(members);
    read.other = reader.other;
    (read, reader.findings)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::write;
    use serde_json::json;

    #[test]
    fn sub_20_what_is_read_is_written_again_with_unknown_keys() {
        let customer = CustomerKey::direct(Guid::from_bytes([1; 16]));
        let id = Guid::from_bytes([2; 16]);
        let body = json!({
            "OfferName": "Microsoft 365 Business Premium", "Quantity": 25, "STATUS": "Active",
            "productType": {"id": "OnlineServicesNCE"}, "actions": ["edit", "cancel"],
            "commitmentEndDateTime": "2027-01-31T00:00:00Z", "attributes": {"etag": "x"},
        });
        let (read, found) = subscription(&body, customer, id);
        assert_eq!(found, []);
        assert_eq!(
            (read.quantity, read.status),
            (25, SubscriptionStatus::Active)
        );
        let written = write::subscription(&read);
        assert_eq!(written["productType"]["id"], "OnlineServicesNCE");
        assert_eq!(written["offerName"], "Microsoft 365 Business Premium");
        assert_eq!(subscription(&written, customer, id).0, read);
    }

    #[test]
    fn rm_05_entitlements_are_told_apart() {
        let customer = CustomerKey::direct(Guid::from_bytes([1; 16]));
        for (text, kind) in [
            (
                "VirtualMachineReservedInstance",
                EntitlementType::ReservedInstance,
            ),
            ("reservedinstance", EntitlementType::ReservedInstance),
            ("software", EntitlementType::Software),
        ] {
            let body = json!({"offerName": "x", "entitlementType": text});
            let (read, found) = subscription(&body, customer, customer.microsoft_id);
            assert!(found.is_empty());
            assert_eq!(read.entitlement_type, Some(kind), "{text}");
        }
        let wrong = json!({"offerName": "x", "status": "sleeping", "entitlementType": "moon"});
        assert_eq!(
            subscription(&wrong, customer, customer.microsoft_id)
                .1
                .len(),
            2
        );
    }
}
