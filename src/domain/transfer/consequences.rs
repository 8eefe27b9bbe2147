//! What follows from a transfer, for the chosen items only (accounts.md 4.8, part 7).

use super::{
    Transfer,
    item::ItemClass,
    readiness::{self, World},
    state::{Direction, TransferKind as K},
};
use crate::domain::{message::Message, money};

/// Currencies of source and target: what was said, else that of our country at our side.
pub fn currencies(transfer: &Transfer, world: &World<'_>) -> (String, String) {
    let ours = money::currency(&world.partner.country);
    let theirs = if transfer.counterparty.country.is_empty() {
        ""
    } else {
        money::currency(&transfer.counterparty.country)
    };
    let (source, target) = match transfer.direction {
        Direction::Outgoing => (ours, theirs),
        Direction::Incoming => (theirs, ours),
    };
    let or = |said: &str, known: &str| if said.is_empty() { known } else { said }.to_owned();
    (
        or(&transfer.billing_currency_source, source),
        or(&transfer.billing_currency_target, target),
    )
}

/// The consequences that apply, in the order of accounts.md 4.8.
pub fn of(transfer: &Transfer, world: &World<'_>) -> Vec<Message> {
    // The target does not see the items before completion: then everything may be among them.
    let unseen = transfer.direction == Direction::Incoming && transfer.kind == K::AzurePlan;
    let has = |classes: &[ItemClass]| {
        unseen || transfer.moving().any(|item| classes.contains(&item.class))
    };
    let azure = transfer.kind == K::Manual || has(&[ItemClass::Azure, ItemClass::AzureLegacy]);
    let reserved = has(&[ItemClass::Reservation, ItemClass::SavingsPlan]);
    let (current, new) = transfer.partners(world.partner);
    let mut found = Vec::new();
    found.push(
        match transfer.kind {
            K::Nce => Message::new("transfer-follows-billing-nce"),
            K::Manual => Message::new("transfer-follows-billing-manual"),
            _ => Message::new("transfer-follows-billing"),
        }
        .with("current", current)
        .with("new", new),
    );
    found.push(Message::new("transfer-follows-pricing"));
    if transfer.kind == K::AzurePlan && has(&[ItemClass::AzureLegacy]) {
        found.push(Message::new("transfer-follows-converted"));
    }
    if reserved {
        reservations(transfer, world, unseen, &mut found);
    }
    if azure {
        found.push(
            Message::new("transfer-follows-rbac")
                .with("current", current)
                .with("new", new),
        );
        for item in transfer.moving() {
            if let Some(id) = item.azure_id.filter(|_| !item.class.reserved()) {
                found
                    .push(Message::new("transfer-follows-rbac-command").with("id", id.to_string()));
            }
        }
    }
    found.push(Message::new("transfer-follows-support").with("new", new));
    if azure || reserved {
        found.push(Message::new("transfer-follows-export"));
    }
    if transfer.kind == K::ApiLegacy {
        found.push(Message::new("transfer-follows-seats-frozen"));
        for (name, then, now) in readiness::drift(transfer, world.subscriptions) {
            found.push(
                Message::new("transfer-13-drift")
                    .with("name", name)
                    .with("then", then)
                    .with("now", now),
            );
        }
        if has(&[ItemClass::LegacySeats]) {
            found.push(Message::new("transfer-follows-suspended").with("current", current));
        }
        found.push(Message::new("transfer-follows-sandbox"));
    }
    if transfer.kind == K::Manual {
        found.push(Message::new("transfer-follows-two-ids"));
    }
    if transfer.kind.target_creates() {
        found.push(Message::new("transfer-follows-timing"));
    }
    if transfer.kind == K::AzurePlan && transfer.direction == Direction::Incoming {
        found.push(Message::new("transfer-follows-default"));
    }
    found
}

/// TRF-20.
fn reservations(transfer: &Transfer, world: &World<'_>, unseen: bool, found: &mut Vec<Message>) {
    let any = |upfront: bool| {
        unseen
            || transfer
                .moving()
                .any(|item| item.class.reserved() && item.upfront == upfront)
    };
    if any(true) {
        found.push(Message::new("transfer-follows-upfront"));
    }
    if !any(false) {
        return;
    }
    found.push(Message::new("transfer-follows-monthly"));
    let (source, target) = currencies(transfer, world);
    if source.is_empty() || target.is_empty() {
        found.push(Message::new("transfer-follows-currency-unknown"));
    } else if !source.eq_ignore_ascii_case(&target) {
        found.push(
            Message::new("transfer-follows-currency-differs")
                .with("source", source)
                .with("target", target),
        );
    } else {
        found.push(Message::new("transfer-follows-currency-same").with("currency", source));
    }
}
