//! The parts of a subscription that are objects and lists of their own (accounts.md 3.1).

use serde_json::Value;

use super::reader::{Members, Reader};
use crate::domain::subscription::{
    LineItem, LineItemScope, NextCharge, Product, PurchaseCommitment, RefundOption,
    RefundableQuantity, RefundableSeats, ScheduledTerm, Subscription,
};

/// Reads them; unknown members of each are kept.
pub(super) fn read(reader: &mut Reader, members: &mut Members<'_>, into: &mut Subscription) {
    within(reader, members, "productType", |reader, inner| {
        into.product_type.id = reader.text(inner, "id");
        into.product_type.display_name = reader.text(inner, "displayName");
        into.product_type.sub_type = reader.text(inner, "subType");
    });
    into.refund_options = each(reader, members, "refundOptions", |reader, item| {
        let kind = reader.text(item, "type");
        // AMB-13: both names are in use.
        let after = reader.moment(item, "expiresAfter");
        RefundOption {
            kind,
            expires_at: reader.moment(item, "expiresAt").or(after),
        }
    });
    into.refundable_quantity = within(reader, members, "refundableQuantity", |reader, inner| {
        let total = reader.whole(inner, "totalQuantity");
        let details: Vec<_> = each(reader, inner, "details", |reader, item| RefundableSeats {
            quantity: reader.whole(item, "quantity").unwrap_or_default(),
            allowed_until_date_time: reader.moment(item, "allowedUntilDateTime"),
        });
        RefundableQuantity {
            total_quantity: total.unwrap_or_else(|| details.iter().map(|d| d.quantity).sum()),
            details,
        }
    });
    into.scheduled_next_term_instructions = within(
        reader,
        members,
        "scheduledNextTermInstructions",
        |reader, inner| ScheduledTerm {
            product: product(reader, inner),
            quantity: reader.whole(inner, "quantity"),
            custom_term_end_date: reader.moment(inner, "customTermEndDate"),
        },
    );
    into.next_charge_instructions = within(
        reader,
        members,
        "nextChargeInstructions",
        |reader, inner| NextCharge {
            product: product(reader, inner),
            quantity: reader.whole(inner, "quantity"),
        },
    );
    into.line_items = each(reader, members, "lineItems", line_item);
}

fn product(reader: &mut Reader, members: &mut Members<'_>) -> Product {
    within(reader, members, "product", |reader, inner| Product {
        product_id: reader.text(inner, "productId"),
        sku_id: reader.text(inner, "skuId"),
        availability_id: reader.text(inner, "availabilityId"),
        billing_cycle: reader.text(inner, "billingCycle"),
        term_duration: reader.text(inner, "termDuration"),
        promotion_id: reader.text(inner, "promotionId"),
    })
    .unwrap_or_default()
}

fn line_item(reader: &mut Reader, item: &mut Members<'_>) -> LineItem {
    let scope = within(reader, item, "scope", |reader, inner| LineItemScope {
        kind: reader.text(inner, "type"),
        subscription_id: reader.guid(inner, "subscriptionId"),
        entitlement_id: reader.guid(inner, "entitlementId"),
        management_group_id: reader.text(inner, "managementGroupId"),
        resource_group_id: reader.text(inner, "resourceGroupId"),
    });
    let commitment = within(reader, item, "purchaseCommitment", |reader, inner| {
        let amount = match inner.take("amount") {
            Some(Value::Number(amount)) => amount.to_string(),
            Some(Value::String(amount)) => amount.trim().to_owned(),
            _ => String::new(),
        };
        PurchaseCommitment {
            amount,
            grain: reader.text(inner, "grain"),
            currency: reader.text(inner, "currency"),
        }
    });
    LineItem {
        id: reader.text(item, "id"),
        friendly_name: reader.text(item, "friendlyName"),
        scope: scope.unwrap_or_default(),
        auto_renew_enabled: reader.flag(item, "autoRenewEnabled").unwrap_or_default(),
        status: reader.text(item, "status"),
        purchase_commitment: commitment.unwrap_or_default(),
    }
}

/// Reads an object; `None` where there is none.
fn within<T>(
    reader: &mut Reader,
    members: &mut Members<'_>,
    key: &str,
    read: impl FnOnce(&mut Reader, &mut Members<'_>) -> T,
) -> Option<T> {
    let path = members.at(key);
    let value = members.take(key)?;
    let mut inner = reader.open(value, &path);
    let made = read(reader, &mut inner);
    reader.close(inner);
    Some(made)
}

/// Reads a list of objects.
fn each<T>(
    reader: &mut Reader,
    members: &mut Members<'_>,
    key: &str,
    mut read: impl FnMut(&mut Reader, &mut Members<'_>) -> T,
) -> Vec<T> {
    let path = members.at(key);
    let items = reader.list(members, key);
    items
        .into_iter()
        .enumerate()
        .map(|(at, item)| {
            let mut inner = reader.open(item, &format!("{path}[{at}]"));
            let made = read(reader, &mut inner);
            reader.close(inner);
            made
        })
        .collect()
}
