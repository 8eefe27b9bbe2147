//! The call to Partner Center as it would be sent (accounts.md 4.3, 4.4): method, path, body. Nothing is sent from here.

use serde_json::{Value, json};

use crate::domain::transfer::{Direction, TransferKind as K, TransferState as S};

use super::view::TransferView;

/// A call.
#[derive(Debug, Clone, PartialEq)]
pub struct Call {
    /// HTTP method.
    pub method: &'static str,
    /// Path below the service's base.
    pub path: String,
    /// Body; `Null` where there is none.
    pub body: Value,
}

/// The call that the next step of our side is; `None` for the manual way, and where nothing is ours to do.
pub fn next(view: &TransferView) -> Option<Call> {
    let transfer = &view.transfer;
    let collection = format!("/v1/customers/{}/transfers", transfer.customer_id);
    let remote = if transfer.remote_id.is_empty() {
        "{transfer-id}"
    } else {
        &transfer.remote_id
    };
    let one = format!("{collection}/{remote}");
    match (transfer.kind, transfer.direction, transfer.state) {
        (K::ApiLegacy, Direction::Outgoing, S::Draft | S::CheckingEligibility) => Some(Call {
            method: "POST",
            path: collection,
            body: legacy(view),
        }),
        (K::ApiLegacy, Direction::Incoming, S::Active) => Some(Call {
            method: "POST",
            path: format!("{one}/accept"),
            body: Value::Null,
        }),
        (K::ApiLegacy, Direction::Outgoing, S::Active) => Some(Call {
            method: "DELETE",
            path: one,
            body: Value::Null,
        }),
        (K::AzurePlan | K::Nce, Direction::Incoming, S::Draft) => Some(Call {
            method: "POST",
            path: collection,
            body: request(view),
        }),
        (K::AzurePlan | K::Nce, Direction::Incoming, S::Pending) => Some(Call {
            method: "PATCH",
            path: one,
            body: json!({
                "id": remote,
                "status": "Cancel",
                "targetPartnerTenantId": view.partner.microsoft_id,
                "sourcePartnerTenantId": transfer.counterparty.tenant_id,
                "customerName": view.customer.name(),
            }),
        }),
        (K::AzurePlan | K::Nce, Direction::Outgoing, S::Pending) => Some(Call {
            method: "PATCH",
            path: one,
            body: json!({
                "id": remote,
                "lineItems": transfer.moving().map(|item| json!({
                    "subscriptionId": item.subscription_id,
                    "productType": item.class.product_type(),
                })).collect::<Vec<_>>(),
            }),
        }),
        _ => None,
    }
}

fn request(view: &TransferView) -> Value {
    let transfer = &view.transfer;
    let mut body = json!({
        "sourcePartnerTenantId": transfer.counterparty.tenant_id,
        "sourcePartnerName": transfer.counterparty.name,
        "customerEmailId": transfer.customer_email,
        "customerName": view.customer.name(),
        "targetPartnerTenantId": view.partner.microsoft_id,
        "targetPartnerEmailId": transfer.our_admin_contact.email,
        // AMB-3: 5 for new commerce, 3 where only Azure is asked for.
        "transferType": if transfer.kind == K::Nce { 5 } else { 3 },
        "targetProductTypes": if transfer.kind == K::Nce {
            json!(["OnlineServicesNCE"])
        } else {
            json!(["AzureSubscription", "AzureReservation", "AzureSavingsPlan"])
        },
    });
    if !transfer.partner_id_on_record.is_empty() {
        body["partnerOnRecord"] = json!(transfer.partner_id_on_record);
    }
    body
}

fn legacy(view: &TransferView) -> Value {
    let transfer = &view.transfer;
    json!({
        "sourcePartnerTenantId": view.partner.microsoft_id,
        "sourcePartnerName": view.partner.name,
        "targetPartnerTenantId": transfer.counterparty.tenant_id,
        "targetPartnerName": transfer.counterparty.name,
        "customerTenantId": transfer.customer_id,
        "customerName": view.customer.name(),
        "lineItems": transfer.moving().filter(|item| item.follows.is_none()).map(|item| json!({
            "subscriptionId": item.subscription_id,
            "quantity": item.quantity,
            "friendlyName": item.name,
            "partnerIdOnRecord": transfer.partner_id_on_record,
            "addonItems": transfer.moving()
                .filter(|addon| addon.follows == Some(item.subscription_id))
                .map(|addon| json!({"subscriptionId": addon.subscription_id, "quantity": addon.quantity}))
                .collect::<Vec<_>>(),
        })).collect::<Vec<_>>(),
    })
}
