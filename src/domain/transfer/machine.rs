//! The state machines of accounts.md 4.7: who may do what in which state, and where it leads.

mod table;
#[cfg(test)]
mod tests;

use super::{
    event::{EventKind as E, EventRecord},
    state::{Actor as A, Direction, TransferKind as K, TransferState as S},
};

pub use table::{Edge, table};

/// Why an event cannot happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Illegal {
    /// Not in this state.
    State,
    /// Not by this actor; who may.
    Actor(&'static [A]),
    /// Kinds of this sort are only read.
    ReadOnly,
}

/// The state after an event of an actor.
///
/// # Errors
/// [`Illegal`]: the state does not know the event, or the actor may not do it.
pub fn step(kind: K, from: S, event: E, actor: A) -> Result<S, Illegal> {
    if kind == K::BillingRequest {
        return Err(Illegal::ReadOnly);
    }
    // A note, an answer or a file can always be added; asking how it stands too, once something was sent.
    if event == E::Noted || event == E::Refreshed && kind != K::Manual && sent(kind, from) {
        return Ok(from);
    }
    let known = || edges(kind, from).filter(move |edge| edge.event == event);
    match known().find(|edge| edge.actors.contains(&actor)) {
        Some(edge) => Ok(edge.after(from)),
        None => Err(known()
            .next()
            .map_or(Illegal::State, |edge| Illegal::Actor(edge.actors))),
    }
}

/// The lines of the table that begin in a state.
fn edges(kind: K, from: S) -> impl Iterator<Item = &'static Edge> {
    table(kind)
        .iter()
        .filter(move |edge| edge.from.contains(&from))
}

/// Whether the service knows of it.
const fn sent(kind: K, state: S) -> bool {
    match state {
        S::Draft | S::CheckingEligibility => false,
        // A draft that was dropped was never sent.
        S::Cancelled => matches!(kind, K::AzurePlan | K::Nce),
        _ => true,
    }
}

/// Who may do it in any state of the kind, in the order of the table.
pub fn actors(kind: K, event: E) -> Vec<A> {
    let mut found = Vec::new();
    for edge in table(kind).iter().filter(|edge| edge.event == event) {
        for actor in edge.actors {
            if !found.contains(actor) {
                found.push(*actor);
            }
        }
    }
    found
}

/// The actor when nobody is named: the only one, or for the returned form the customer, with whom the new partner
/// acts as one.
pub fn only_actor(kind: K, event: E) -> Option<A> {
    match event {
        E::Noted | E::Refreshed => Some(A::Contas),
        E::FormReturned => Some(A::Customer),
        _ => match actors(kind, event).as_slice() {
            [one] => Some(*one),
            _ => None,
        },
    }
}

/// What can happen next: events of people and of Microsoft, not those of contas itself.
pub fn next(kind: K, from: S) -> impl Iterator<Item = &'static Edge> {
    edges(kind, from).filter(|edge| edge.actors != [A::Contas])
}

/// The states a kind knows.
pub fn states(kind: K) -> Vec<S> {
    let mut found = vec![S::Draft];
    for to in table(kind).iter().filter_map(|edge| edge.to) {
        if !found.contains(&to) {
            found.push(to);
        }
    }
    if kind != K::Manual && kind != K::BillingRequest {
        found.push(S::RemoteOther);
    }
    found
}

/// The state in which a request lies when we record what the other partner made (accounts.md 4.7).
pub const fn received(kind: K) -> S {
    match kind {
        K::Manual | K::BillingRequest => S::Draft,
        K::ApiLegacy => S::Active,
        K::AzurePlan | K::Nce => S::Pending,
    }
}

/// The events do not make a history.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("event {at} does not follow")]
pub struct NoHistory {
    /// Which, from 0.
    pub at: usize,
}

/// The state that a history of events leads to: the proof that nothing illegal happened.
///
/// # Errors
/// [`NoHistory`] naming the first event that the machine does not allow.
pub fn replay(kind: K, events: &[EventRecord]) -> Result<S, NoHistory> {
    let mut state = None;
    for (at, event) in events.iter().enumerate() {
        let legal = match (state, event.event) {
            (None, E::Made) => event.to == S::Draft,
            (None, E::Received) => event.to == received(kind),
            (Some(now), E::Refreshed) => event.from == now && states(kind).contains(&event.to),
            (Some(now), _) => {
                event.from == now && step(kind, now, event.event, event.actor) == Ok(event.to)
            }
            (None, _) => false,
        };
        if !legal {
            return Err(NoHistory { at });
        }
        state = Some(event.to);
    }
    state.ok_or(NoHistory { at: 0 })
}

/// Whether whoever works in this direction starts a transfer of this kind (TRF-1).
pub fn starts(kind: K, direction: Direction) -> bool {
    kind.starter() == Some(direction)
}
