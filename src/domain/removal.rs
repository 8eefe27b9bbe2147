//! What stands in the way of removing a reseller relationship (RM-03, RM-05), and how its removal is confirmed (RM-11).

use super::{
    customer::Customer,
    fold::fold,
    guid::Guid,
    message::Message,
    subscription::{Bought, Subscription},
    transfer::{Actor, EventKind, Transfer, machine},
};

/// One thing that must be dealt with first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Blocker {
    /// What it is.
    pub kind: BlockerKind,
    /// Its id.
    pub id: Guid,
    /// Its name.
    pub name: String,
    /// Text id of where it stands.
    pub status: &'static str,
    /// How an open transfer can end now, and by whom: our side first.
    pub ends: Vec<(EventKind, Actor)>,
    /// Who we are in an open transfer.
    pub us: Option<Actor>,
}

/// What can stand in the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum BlockerKind {
    /// An active subscription: suspend it.
    Subscription,
    /// A reservation: cancelled through Azure support (RM-06).
    Reservation,
    /// Software: cancel it.
    Software,
    /// An open transfer: cancel or decline it.
    Transfer,
}

impl Blocker {
    /// One line: what it is, its name, id and status, and the command that deals with it.
    pub fn message(&self) -> Message {
        let message = match self.kind {
            BlockerKind::Subscription => Message::new("removal-blocker-subscription"),
            BlockerKind::Reservation => Message::new("removal-blocker-reservation"),
            BlockerKind::Software => Message::new("removal-blocker-software"),
            BlockerKind::Transfer => Message::new("removal-blocker-transfer"),
        };
        message
            .with("name", self.name.as_str())
            .with("id", self.id.to_string())
            .with("command", self.command())
            .with(
                "status",
                Message {
                    id: self.status.into(),
                    args: Vec::new(),
                },
            )
    }

    /// The command that deals with it.
    pub fn command(&self) -> String {
        match self.kind {
            BlockerKind::Subscription => format!("contas subscriptions suspend {}", self.id),
            BlockerKind::Reservation | BlockerKind::Software => {
                format!("contas subscriptions cancel {}", self.id)
            }
            BlockerKind::Transfer => {
                let verb = match self.ends.first() {
                    Some((EventKind::Declined | EventKind::Rejected, _)) => "decline",
                    Some((EventKind::Withdrawn, _)) => "withdraw",
                    Some(_) => "cancel",
                    None => "show",
                };
                format!("contas transfers {verb} {}", self.id)
            }
        }
    }
}

/// The events that end a transfer now, those of our side first.
fn ends(transfer: &Transfer) -> Vec<(EventKind, Actor)> {
    let mut found: Vec<(EventKind, Actor)> = machine::next(transfer.kind, transfer.state)
        .filter(|edge| {
            matches!(
                edge.event,
                EventKind::Cancelled
                    | EventKind::Discarded
                    | EventKind::Declined
                    | EventKind::Rejected
                    | EventKind::Withdrawn
            )
        })
        .filter_map(|edge| {
            let us = edge.actors.iter().find(|actor| **actor == transfer.us());
            Some((edge.event, *us.or(edge.actors.first())?))
        })
        .collect();
    found.sort_by_key(|(_, actor)| *actor != transfer.us());
    found
}

/// All that stands in the way, subscriptions first.
pub fn blockers(subscriptions: &[Subscription], transfers: &[Transfer]) -> Vec<Blocker> {
    let mut found: Vec<Blocker> = subscriptions
        .iter()
        .filter(|subscription| subscription.blocks_removal())
        .map(|subscription| Blocker {
            kind: match subscription.bought() {
                Bought::Subscription => BlockerKind::Subscription,
                Bought::Reservation => BlockerKind::Reservation,
                Bought::Software => BlockerKind::Software,
            },
            id: subscription.id,
            name: subscription.name().to_owned(),
            status: subscription.status.text(),
            ends: Vec::new(),
            us: None,
        })
        .chain(
            transfers
                .iter()
                .filter(|transfer| transfer.state.open())
                .map(|transfer| Blocker {
                    kind: BlockerKind::Transfer,
                    id: transfer.id,
                    name: transfer.counterparty.name.clone(),
                    status: transfer.state.text(),
                    ends: ends(transfer),
                    us: Some(transfer.us()),
                }),
        )
        .collect();
    found.sort_by(|a, b| (a.kind, &a.name, a.id).cmp(&(b.kind, &b.name, b.id)));
    found
}

/// RM-11: whether somebody typed the customer's name or primary domain.
pub fn confirms(customer: &Customer, typed: &str) -> bool {
    let same = |text: &str| {
        !text.is_empty()
            && fold(text)
                .split_whitespace()
                .eq(fold(typed).split_whitespace())
    };
    same(customer.name()) || same(&customer.company_profile.domain)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::rules::fixture;

    #[test]
    fn rm_11_the_name_or_the_domain_confirms() {
        let mut customer = fixture::customer();
        "Padaria São João".clone_into(&mut customer.billing_profile.company_name);
        "saojoao.onmicrosoft.com".clone_into(&mut customer.company_profile.domain);
        for (typed, confirmed) in [
            ("padaria sao joao", true),
            (" Padaria  São João ", true),
            ("SAOJOAO.onmicrosoft.com", true),
            ("saojoao", false),
            ("Padaria", false),
            ("", false),
        ] {
            assert_eq!(confirms(&customer, typed), confirmed, "{typed}");
        }
        customer.billing_profile.company_name.clear();
        customer.company_profile.company_name.clear();
        assert!(!confirms(&customer, ""));
    }
}
