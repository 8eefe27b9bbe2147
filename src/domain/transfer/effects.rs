//! What a completed transfer does to the book: who bills from when, the new commerce id beside the kept Azure id, seats
//! that stay suspended at the source (TRF-15, TRF-21).

use jiff::civil::Date;

use super::{
    Transfer,
    item::{ItemClass, ItemState, TransferItem},
    readiness::World,
    state::{Direction, TransferKind as K},
};
use crate::domain::{
    finding::Finding,
    guid::Guid,
    message::Message,
    subscription::{Handover, Subscription, SubscriptionStatus},
};

/// Marks what moved and what did not, and gives the subscriptions as the book shall have them then. `ids` are new
/// Partner Center ids with the Azure id each belongs to.
pub fn complete(
    transfer: &mut Transfer,
    world: &World<'_>,
    on: Date,
    failed: &[Guid],
    ids: &[(Guid, Option<Guid>)],
) -> Vec<Subscription> {
    // NCE: the source is charged through the day of the transfer, the target from the next one.
    let billed = match transfer.kind {
        K::Nce => on.tomorrow().unwrap_or(on),
        _ => on,
    };
    let mut given = ids.iter();
    let mut moved = Vec::new();
    for item in &mut transfer.items {
        if item.state == ItemState::Left {
            continue;
        }
        if failed.contains(&item.subscription_id) {
            item.state = ItemState::Failed;
            continue;
        }
        item.state = ItemState::Moved;
        item.billed_from = Some(billed);
        let named = ids
            .iter()
            .find(|(_, azure)| azure.is_some() && *azure == item.azure_id)
            .or_else(|| given.find(|(_, azure)| azure.is_none()));
        if let Some((new, azure)) = named {
            item.new_subscription_id = Some(*new);
            if azure.is_some() && item.azure_id.is_none() {
                item.azure_id = *azure;
            }
        }
        moved.push(item.clone());
    }
    moved
        .iter()
        .filter_map(|item| match transfer.direction {
            Direction::Outgoing => gone(item, transfer, world),
            Direction::Incoming => arrived(item, transfer),
        })
        .collect()
}

/// TRF-15: Azure leaves the source, seats stay there suspended.
fn gone(item: &TransferItem, transfer: &Transfer, world: &World<'_>) -> Option<Subscription> {
    let mut subscription = world
        .subscriptions
        .iter()
        .find(|subscription| subscription.id == item.subscription_id)?
        .clone();
    subscription.status = if item.class == ItemClass::LegacySeats {
        SubscriptionStatus::Suspended
    } else {
        SubscriptionStatus::Deleted
    };
    subscription.auto_renew_enabled = false;
    subscription.status_changed_at = Some(world.now);
    subscription.note_moved_to(&handover(item, transfer));
    Some(subscription)
}

/// The new commerce id at the target, with the Azure id that stayed.
fn arrived(item: &TransferItem, transfer: &Transfer) -> Option<Subscription> {
    let mut subscription = Subscription::new(transfer.customer(), item.new_subscription_id?);
    subscription.entitlement_id = item.azure_id;
    subscription.offer_name = if item.offer.is_empty() {
        match transfer.kind {
            K::Manual | K::ApiLegacy => "Microsoft Azure".to_owned(),
            K::Nce => item.name.clone(),
            _ => "Azure plan".to_owned(),
        }
    } else {
        item.offer.clone()
    };
    if matches!(transfer.kind, K::Manual) || item.class == ItemClass::AzureLegacy {
        "MS-AZR-0145P".clone_into(&mut subscription.offer_id);
    }
    subscription.friendly_name.clone_from(&item.name);
    subscription.quantity = item.quantity.max(1);
    subscription.status = SubscriptionStatus::Active;
    if transfer.kind != K::Nce {
        "usage".clone_into(&mut subscription.billing_type);
    }
    subscription.note_came_from(&handover(item, transfer));
    Some(subscription)
}

fn handover(item: &TransferItem, transfer: &Transfer) -> Handover {
    Handover {
        azure_subscription_id: item.azure_id,
        billed_from: item.billed_from,
        new_subscription_id: item.new_subscription_id,
        partner: transfer.counterparty.name.clone(),
        partner_tenant_id: transfer.counterparty.tenant_id,
        subscription_id: item.subscription_id,
        transfer_id: transfer.id,
    }
}

/// The ids of `transferred`: one new id per Azure item, and every Azure id equal to the original (accounts.md 4.7).
pub fn check_ids(
    transfer: &Transfer,
    new_ids: &[Guid],
    azure_ids: &[Guid],
) -> Result<Vec<(Guid, Option<Guid>)>, Vec<Finding>> {
    let items: Vec<&TransferItem> = transfer.moving().collect();
    let mut findings = Vec::new();
    if new_ids.is_empty() || new_ids.len() < items.len() {
        findings.push(
            Finding::block(
                "4.7",
                Message::new("transfer-needs-new-id").with("count", items.len()),
            )
            .at("new-id"),
        );
    }
    if azure_ids.len() < items.len() || azure_ids.len() != new_ids.len() {
        findings.push(
            Finding::block(
                "4.7",
                Message::new("transfer-needs-azure-id").with("count", items.len()),
            )
            .at("azure-id"),
        );
    }
    for azure in azure_ids {
        let known = items
            .iter()
            .any(|item| item.azure_id.is_none() || item.azure_id == Some(*azure));
        if !known {
            findings.push(
                Finding::block("4.7", Message::new("transfer-azure-id-differs"))
                    .at("azure-id")
                    .of(&azure.to_string()),
            );
        }
    }
    for new in new_ids {
        if items.iter().any(|item| item.subscription_id == *new) {
            findings.push(
                Finding::block("4.7", Message::new("transfer-new-id-is-old"))
                    .at("new-id")
                    .of(&new.to_string()),
            );
        }
    }
    if !findings.is_empty() {
        return Err(findings);
    }
    Ok(new_ids
        .iter()
        .copied()
        .zip(azure_ids.iter().copied().map(Some))
        .collect())
}
