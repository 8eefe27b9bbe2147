//! Choosing items: what a choice brings with it, and what cannot be chosen (TRF-12, TRF-20, G-A4).

use std::collections::HashMap;

use super::{
    Transfer,
    item::{self, Holdings, ItemClass, Obstacle, Scope, TransferItem},
    state::TransferKind as K,
};
use crate::domain::{finding::Finding, guid::Guid, message::Message, subscription::Subscription};

/// Line items in one request of the new commerce experience.
pub const MOST_NCE: usize = 25;

/// One line of the picker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// As it would be chosen; `follows` names the line it sits under.
    pub item: TransferItem,
    /// Text id of its status.
    pub status: &'static str,
    /// Why it cannot be chosen.
    pub obstacle: Option<Obstacle>,
    /// It goes with its base and cannot be left (TRF-12).
    pub locked: bool,
}

/// All that a customer has, each with whether it may go: what may comes first, what sits under a subscription follows it.
pub fn choices(
    kind: K,
    subscriptions: &[Subscription],
    transfers: &[Transfer],
    own: Option<Guid>,
) -> Vec<Choice> {
    let holdings = Holdings::new(subscriptions, transfers, own);
    let mut roots = Vec::new();
    let mut under: HashMap<Guid, Vec<Choice>> = HashMap::new();
    for (subscription, traits) in holdings.iter() {
        let base = holdings.base_of(subscription, traits);
        let mut item = item::with_traits(subscription, traits, base);
        if item.class == ItemClass::Azure && holdings.is_plan(subscription.id) {
            item.class = ItemClass::AzurePlan;
        }
        let choice = Choice {
            status: subscription.status.text(),
            obstacle: item::obstacle_of(kind, subscription, traits, &holdings),
            locked: base.is_some() && item.scope.is_none(),
            item,
        };
        match base {
            Some(base) => under.entry(base).or_default().push(choice),
            None => roots.push(choice),
        }
    }
    // Subscriptions before what is shared or alone, each in the order of its name.
    let by_name = |lines: &mut Vec<Choice>| {
        lines.sort_by_cached_key(|choice| {
            (
                choice.obstacle.is_some(),
                choice.item.class.reserved(),
                choice.item.name.to_lowercase(),
                choice.item.subscription_id,
            )
        });
    };
    by_name(&mut roots);
    let mut lines = Vec::with_capacity(subscriptions.len());
    for root in roots {
        let mut followers = under.remove(&root.item.subscription_id).unwrap_or_default();
        by_name(&mut followers);
        lines.push(root);
        lines.append(&mut followers);
    }
    // An add-on of an add-on sits deeper than we draw; it is not lost.
    let mut deeper: Vec<Choice> = under.into_values().flatten().collect();
    by_name(&mut deeper);
    lines.append(&mut deeper);
    lines
}

/// The items of a choice, with what follows, and what is wrong with it. `only` leaves single-scope reservations where
/// they are; add-ons always go.
pub fn choose(
    lines: &[Choice],
    kind: K,
    wanted: &[Guid],
    only: bool,
) -> (Vec<TransferItem>, Vec<Finding>) {
    let mut items: Vec<TransferItem> = Vec::new();
    let mut findings = Vec::new();
    for id in wanted {
        let Some(line) = lines.iter().find(|line| line.item.subscription_id == *id) else {
            findings.push(
                Finding::block("4.7", Message::new("transfer-item-unknown"))
                    .at("item")
                    .of(&id.to_string()),
            );
            continue;
        };
        if let Some(obstacle) = &line.obstacle {
            findings.push(blocked(line, obstacle));
            continue;
        }
        if line.locked
            && let Some(base) = line.item.follows
            && !wanted.contains(&base)
        {
            findings.push(
                Finding::block(
                    "TRF-12",
                    Message::new("transfer-addon-alone").with("base", base.to_string()),
                )
                .at("item")
                .of(&line.item.name),
            );
            continue;
        }
        push(&mut items, &line.item);
        for follower in lines
            .iter()
            .filter(|other| other.item.follows == Some(*id))
            .filter(|other| other.locked || !only)
        {
            match &follower.obstacle {
                None => push(&mut items, &follower.item),
                // TRF-12: what must go and cannot go keeps its base here.
                Some(obstacle) if follower.locked && kind == K::ApiLegacy => {
                    findings.push(blocked(follower, obstacle));
                }
                Some(_) => {}
            }
        }
    }
    let chosen: Vec<Guid> = items.iter().map(|item| item.subscription_id).collect();
    for item in &items {
        if item.scope == Some(Scope::Single)
            && item.follows.is_none_or(|base| !chosen.contains(&base))
        {
            findings.push(
                Finding::warn("TRF-20", Message::new("transfer-reservation-orphan"))
                    .at("item")
                    .of(&item.name),
            );
        }
    }
    if kind == K::Nce && items.len() > MOST_NCE {
        findings.push(Finding::block(
            "4.4",
            Message::new("transfer-too-many-items").with("max", MOST_NCE),
        ));
    }
    (items, findings)
}

fn push(items: &mut Vec<TransferItem>, item: &TransferItem) {
    if !items
        .iter()
        .any(|have| have.subscription_id == item.subscription_id)
    {
        items.push(item.clone());
    }
}

/// An item that cannot go, as a finding.
pub fn blocked(line: &Choice, obstacle: &Obstacle) -> Finding {
    Finding::block(obstacle.rule, obstacle.why.clone())
        .at("item")
        .of(&line.item.name)
}

/// Selected, not selected, blocked (accounts.md 4.8).
pub fn counts(lines: &[Choice], items: &[TransferItem]) -> (usize, usize, usize) {
    let selected = items
        .iter()
        .filter(|item| item.state != item::ItemState::Left)
        .count();
    let blocked = lines.iter().filter(|line| line.obstacle.is_some()).count();
    let known = lines
        .iter()
        .filter(|line| {
            line.obstacle.is_none()
                && !items.iter().any(|item| {
                    item.subscription_id == line.item.subscription_id
                        && item.state != item::ItemState::Left
                })
        })
        .count();
    (selected, known, blocked)
}

#[cfg(test)]
mod tests;
