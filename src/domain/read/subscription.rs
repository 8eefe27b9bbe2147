//! Reads a subscription or an entitlement from Partner Center's JSON (accounts.md 3.1, 3.8).

use serde_json::Value;

use super::{
    reader::{Members, Reader},
    subscription_parts as parts,
};
use crate::domain::{
    customer::CustomerKey,
    finding::Finding,
    guid::Guid,
    message::Message,
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

const BILLING: [&str; 4] = ["none", "usage", "license", "benefit"];
const CYCLES: [&str; 7] = [
    "unknown",
    "monthly",
    "annual",
    "none",
    "one_time",
    "triennial",
    "biennial",
];

/// The subscription of a JSON body, and everything that is wrong with the body's form. `id` is used where the body
/// gives none. Keys are read in any case, unknown members are kept (SUB-20). Name, quantity and status must be there;
/// an entitlement without a status is active.
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
    required(&mut reader, &members, read.entitlement_type.is_some());
    read.offer_id = reader.text(&mut members, "offerId");
    read.offer_name = reader.text(&mut members, "offerName");
    if read.offer_name.is_empty() {
        read.offer_name = reader.text(&mut members, "displayName");
    }
    read.friendly_name = reader.text(&mut members, "friendlyName");
    read.quantity = reader.whole(&mut members, "quantity").unwrap_or(1);
    read.unit_type = reader.text(&mut members, "unitType");
    read.parent_subscription_id = reader.guid(&mut members, "parentSubscriptionId");
    read.creation_date = reader.moment(&mut members, "creationDate");
    read.effective_start_date = either(
        &mut reader,
        &mut members,
        ["effectiveStartDate", "effectiveDateTime"],
    );
    read.commitment_end_date = reader
        .moment(&mut members, "commitmentEndDate")
        .map(|at| at.to_zoned(jiff::tz::TimeZone::UTC).date());
    read.commitment_end_date_time = either(
        &mut reader,
        &mut members,
        ["commitmentEndDateTime", "expiryDateTime"],
    );
    let statuses = SubscriptionStatus::ALL.map(|status| (status.word(), status));
    read.status = reader
        .choice(&mut members, "status", &statuses, None)
        .unwrap_or(SubscriptionStatus::Active);
    read.auto_renew_enabled = reader
        .flag(&mut members, "autoRenewEnabled")
        .unwrap_or_default();
    read.is_trial = reader.flag(&mut members, "isTrial").unwrap_or_default();
    read.billing_type = reader.word(&mut members, "billingType", &BILLING);
    read.billing_cycle = reader.word(&mut members, "billingCycle", &CYCLES);
    read.billing_cycle_end_date = either(
        &mut reader,
        &mut members,
        ["billingCycleEndDateTime", "billingCycleEndDate"],
    );
    read.term_duration = reader.text(&mut members, "termDuration");
    read.renewal_term_duration = reader.text(&mut members, "renewalTermDuration");
    read.actions = reader.texts(&mut members, "actions");
    read.partner_id = reader.text(&mut members, "partnerId");
    read.suspension_reasons = reader.texts(&mut members, "suspensionReasons");
    read.cancellation_excluded = members.is_null("cancellationAllowedUntilDate");
    read.cancellation_allowed_until_date =
        reader.moment(&mut members, "cancellationAllowedUntilDate");
    read.order_id = reader.text(&mut members, "orderId");
    read.has_purchasable_addons = reader
        .flag(&mut members, "hasPurchasableAddons")
        .unwrap_or_default();
    read.is_microsoft_product = reader
        .flag(&mut members, "isMicrosoftProduct")
        .unwrap_or_default();
    read.publisher_name = reader.text(&mut members, "publisherName");
    read.promotion_id = reader.text(&mut members, "promotionId");
    read.contract_type = reader.text(&mut members, "contractType");
    read.migrated_from_subscription_id = reader.guid(&mut members, "migratedFromSubscriptionId");
    read.consumption_type = reader.text(&mut members, "consumptionType");
    read.product_order_id = reader.text(&mut members, "productOrderId");
    read.scope_type = reader.text(&mut members, "scopeType");
    read.applied_scopes = reader.texts(&mut members, "appliedScopes");
    read.status_changed_at = reader.moment(&mut members, "statusChangedAt");
    read.suspended_for = reader.text(&mut members, "suspendedFor");
    parts::read(&mut reader, &mut members, &mut read);
    reader.close(members);
    read.other = reader.other;
    (read, reader.findings)
}

/// Says which of the three needed members are missing.
fn required(reader: &mut Reader, members: &Members<'_>, entitlement: bool) {
    let mut missing = |key: &str| {
        let message = Message::new("subs-member-missing").with("member", key);
        reader.findings.push(Finding::block("3.1", message).at(key));
    };
    let named = members.has("offerName") || entitlement && members.has("displayName");
    if !named {
        missing("offerName");
    }
    if !members.has("quantity") {
        missing("quantity");
    }
    if !entitlement && !members.has("status") {
        missing("status");
    }
}

/// The first of two members that says a moment; a subscription and a reservation call it differently.
fn either(
    reader: &mut Reader,
    members: &mut Members<'_>,
    keys: [&str; 2],
) -> Option<jiff::Timestamp> {
    let [first, second] = keys.map(|key| members.has(key));
    match (first, second) {
        (true, _) => reader.moment(members, keys[0]),
        (false, true) => reader.moment(members, keys[1]),
        (false, false) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{finding::Place, subscription::Scope, write};
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
            let body = json!({"offerName": "x", "quantity": 1, "entitlementType": text});
            let (read, found) = subscription(&body, customer, customer.microsoft_id);
            assert!(found.is_empty());
            assert_eq!(read.entitlement_type, Some(kind), "{text}");
        }
        let wrong = json!({"offerName": "x", "status": "sleeping", "entitlementType": "moon"});
        assert_eq!(
            subscription(&wrong, customer, customer.microsoft_id)
                .1
                .len(),
            3,
            "status, kind, and no quantity"
        );
    }

    fn read_of(body: &Value) -> (Subscription, Vec<Finding>) {
        let customer = CustomerKey::direct(Guid::from_bytes([1; 16]));
        subscription(body, customer, Guid::from_bytes([2; 16]))
    }

    #[test]
    fn accounts_3_1_name_quantity_and_status_are_needed() {
        let fields = |body: &Value| -> Vec<String> {
            read_of(body)
                .1
                .into_iter()
                .filter_map(|finding| match finding.place {
                    Place::Field(path) => Some(path),
                    _ => None,
                })
                .collect()
        };
        assert_eq!(fields(&json!({})), ["offerName", "quantity", "status"]);
        assert_eq!(
            fields(&json!({"offerName": "x", "quantity": "many", "status": 1})),
            ["quantity"]
        );
        let whole = json!({"offerName": "x", "quantity": 25.0, "status": 1});
        assert!(fields(&whole).is_empty());
        assert_eq!(read_of(&whole).0.quantity, 25);
    }

    #[test]
    fn accounts_3_1_the_whole_model_survives_a_round_trip_with_unknown_members() {
        let body = json!({
            "id": "8BDE6F40-5A6B-4C5D-8F8E-000000000001",
            "offerId": "CFQ7TTC0LH18:0001:CFQ7TTC0K971", "offerName": "Microsoft 365",
            "quantity": 25, "status": "active", "billingType": 2, "billingCycle": "monthly",
            "creationDate": "2026-01-01T10:00:00", "commitmentEndDate": "2026-12-31T00:00:00Z",
            "productType": {"id": "OnlineServicesNCE", "displayName": "Online Services NCE", "colour": "red"},
            "refundOptions": [{"type": "Full", "expiresAt": "2026-01-02T10:00:00Z", "why": "x"}, {"type": "Partial", "expiresAfter": null}],
            "refundableQuantity": {"totalQuantity": 25, "details": [{"quantity": 25, "allowedUntilDateTime": "2026-01-08T10:00:00Z"}]},
            "cancellationAllowedUntilDate": null,
            "scheduledNextTermInstructions": {"product": {"productId": "CFQ7TTC0LH18", "skuId": "0001", "availabilityId": "x", "billingCycle": "monthly", "termDuration": "P1Y"}, "quantity": 30},
            "nextChargeInstructions": {"product": {"productId": "CFQ7TTC0LH18"}, "quantity": 25},
            "lineItems": [{"id": "1", "scope": {"type": "Shared"}, "status": "active", "purchaseCommitment": {"amount": 1.5, "grain": "hourly", "currency": "BRL"}, "tint": 3}],
            "unknown": {"deep": [1, 2]},
        });
        let (read, found) = read_of(&body);
        assert_eq!(found, []);
        assert_eq!(read.billing_type, "license");
        assert_eq!(read.refund_options.len(), 2);
        assert_eq!(read.line_items[0].purchase_commitment.amount, "1.5");
        assert!(read.cancellation_excluded);
        let written = write::subscription(&read);
        assert_eq!(written["productType"]["colour"], "red");
        assert_eq!(written["refundOptions"][0]["why"], "x");
        assert_eq!(written["lineItems"][0]["tint"], 3);
        assert_eq!(written["unknown"]["deep"][1], 2);
        assert_eq!(read_of(&written).0, read);
    }

    #[test]
    fn accounts_3_8_a_reservation_says_its_scope_and_days_in_its_own_words() {
        let (read, found) = read_of(&json!({
            "displayName": "VM", "quantity": 2, "entitlementType": "reservedInstance", "scopeType": "Single",
            "appliedScopes": ["/subscriptions/11111111-2222-3333-4444-555555555555"],
            "effectiveDateTime": "2026-01-01T00:00:00Z", "expiryDateTime": "2027-01-01T00:00:00Z",
        }));
        assert_eq!(found, []);
        assert_eq!(read.scope(), Some(Scope::Single));
        assert_eq!(
            read.scope_of().map(|id| id.to_string()),
            Some("11111111-2222-3333-4444-555555555555".to_owned())
        );
        assert!(crate::domain::subscription::term_end(&read).is_some());
    }
}
