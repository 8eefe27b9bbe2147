//! The state machines of accounts.md 4.7, one table per kind: state, event, actors, next state.

use super::{
    event::{EventKind as E, EventRecord},
    state::{Actor as A, Direction, TransferKind as K, TransferState as S},
};

/// One line of a table.
#[derive(Debug, Clone, Copy)]
pub struct Edge {
    /// Before.
    pub from: S,
    /// What happens.
    pub event: E,
    /// Who may do it; more than one where any of them may.
    pub actors: &'static [A],
    /// After.
    pub to: S,
}

const fn edge(from: S, event: E, actors: &'static [A], to: S) -> Edge {
    Edge {
        from,
        event,
        actors,
        to,
    }
}

const ANYBODY: &[A] = &[A::Customer, A::Current, A::New];
const ALL: &[A] = &[A::Current, A::Customer, A::New, A::Microsoft, A::Contas];

const MANUAL: &[Edge] = &[
    edge(
        S::Draft,
        E::NoticeReceived,
        &[A::Customer],
        S::NoticeReceived,
    ),
    edge(
        S::NoticeReceived,
        E::TicketOpened,
        &[A::Current],
        S::TicketOpen,
    ),
    edge(S::TicketOpen, E::FormSent, &[A::Current], S::FormSent),
    edge(S::FormSent, E::Signed, &[A::Customer, A::New], S::FormSent),
    edge(
        S::FormSent,
        E::FormReturned,
        &[A::Customer, A::New],
        S::FormReturned,
    ),
    edge(S::FormReturned, E::FormRejected, &[A::Current], S::FormSent),
    edge(
        S::FormReturned,
        E::FormAttached,
        &[A::Current],
        S::Submitted,
    ),
    edge(S::Submitted, E::Acknowledged, &[A::Microsoft], S::Verifying),
    edge(
        S::Verifying,
        E::Transferred,
        &[A::Microsoft],
        S::Transferred,
    ),
    edge(S::Verifying, E::Refused, &[A::Microsoft], S::Refused),
    edge(S::Transferred, E::AccessCleaned, &[A::New], S::Completed),
    edge(S::Draft, E::Cancelled, ANYBODY, S::Cancelled),
    edge(S::NoticeReceived, E::Cancelled, ANYBODY, S::Cancelled),
    edge(S::TicketOpen, E::Cancelled, ANYBODY, S::Cancelled),
    edge(S::FormSent, E::Cancelled, ANYBODY, S::Cancelled),
    edge(S::FormReturned, E::Cancelled, ANYBODY, S::Cancelled),
    edge(S::Transferred, E::Ticked, ANYBODY, S::Transferred),
    edge(S::Completed, E::Ticked, ANYBODY, S::Completed),
];

const API_LEGACY: &[Edge] = &[
    edge(
        S::Draft,
        E::CheckingStarted,
        &[A::Current],
        S::CheckingEligibility,
    ),
    edge(S::CheckingEligibility, E::Sent, &[A::Current], S::Active),
    edge(S::Draft, E::Discarded, &[A::Current], S::Cancelled),
    edge(
        S::CheckingEligibility,
        E::Discarded,
        &[A::Current],
        S::Cancelled,
    ),
    edge(S::Active, E::Accepted, &[A::New], S::Accepting),
    edge(S::Active, E::Rejected, &[A::New], S::Rejected),
    edge(S::Active, E::Withdrawn, &[A::Current], S::Withdrawn),
    edge(S::Accepting, E::Completed, &[A::Microsoft], S::Complete),
    edge(
        S::Accepting,
        E::PartiallyCompleted,
        &[A::Microsoft],
        S::PartiallyComplete,
    ),
    edge(S::Accepting, E::Failed, &[A::Microsoft], S::Failed),
    edge(S::Accepting, E::Ticked, ANYBODY, S::Accepting),
    edge(S::Complete, E::Ticked, ANYBODY, S::Complete),
    edge(
        S::PartiallyComplete,
        E::Ticked,
        ANYBODY,
        S::PartiallyComplete,
    ),
];

const REQUEST: &[Edge] = &[
    edge(S::Draft, E::Sent, &[A::New], S::Pending),
    edge(S::Draft, E::Discarded, &[A::New], S::Cancelled),
    edge(S::Pending, E::Accepted, &[A::Current], S::InProgress),
    edge(S::Pending, E::Declined, &[A::Current], S::Declined),
    edge(S::Pending, E::Cancelled, &[A::New], S::Cancelled),
    edge(S::Pending, E::Expired, &[A::Contas], S::Expired),
    edge(S::InProgress, E::Completed, &[A::Microsoft], S::Complete),
    edge(
        S::InProgress,
        E::CompletedWithErrors,
        &[A::Microsoft],
        S::CompletedWithErrors,
    ),
    edge(S::InProgress, E::Failed, &[A::Microsoft], S::Failed),
    edge(S::InProgress, E::Ticked, ANYBODY, S::InProgress),
    edge(S::Complete, E::HandoverStarted, &[A::Contas], S::Handover),
    edge(S::Handover, E::Ticked, ANYBODY, S::Handover),
    edge(
        S::CompletedWithErrors,
        E::Ticked,
        ANYBODY,
        S::CompletedWithErrors,
    ),
    edge(S::Handover, E::Closed, &[A::Contas], S::Closed),
];

/// The table of a kind.
pub const fn table(kind: K) -> &'static [Edge] {
    match kind {
        K::Manual => MANUAL,
        K::ApiLegacy => API_LEGACY,
        K::AzurePlan | K::Nce => REQUEST,
        K::BillingRequest => &[],
    }
}

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

/// The line of the table for an event of an actor in a state.
///
/// # Errors
/// [`Illegal`]: the state does not know the event, or the actor may not do it.
pub fn step(kind: K, from: S, event: E, actor: A) -> Result<Edge, Illegal> {
    if kind == K::BillingRequest {
        return Err(Illegal::ReadOnly);
    }
    // A note, an answer or a file can always be added; asking how it stands too, once something was sent.
    let always = match event {
        E::Noted => true,
        E::Refreshed => kind != K::Manual && sent(kind, from),
        _ => false,
    };
    if always {
        return Ok(edge(from, event, ALL, from));
    }
    let edges = || {
        table(kind)
            .iter()
            .filter(move |edge| edge.from == from && edge.event == event)
    };
    match edges().find(|edge| edge.actors.contains(&actor)) {
        Some(found) => Ok(*found),
        None => Err(edges()
            .next()
            .map_or(Illegal::State, |edge| Illegal::Actor(edge.actors))),
    }
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
    table(kind)
        .iter()
        .filter(move |edge| edge.from == from && edge.actors != [A::Contas])
}

/// The states a kind knows.
pub fn states(kind: K) -> Vec<S> {
    let mut found = vec![S::Draft];
    for edge in table(kind) {
        if !found.contains(&edge.to) {
            found.push(edge.to);
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
                event.from == now
                    && step(kind, now, event.event, event.actor)
                        .is_ok_and(|edge| edge.to == event.to)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn section_4_7_every_line_of_every_table_and_nothing_else() {
        for kind in K::ALL {
            for from in S::ALL {
                for event in E::ALL
                    .iter()
                    .copied()
                    .filter(|e| !matches!(e, E::Noted | E::Refreshed))
                {
                    for actor in [A::Current, A::Customer, A::New, A::Microsoft, A::Contas] {
                        let known = table(kind).iter().any(|edge| {
                            edge.from == from && edge.event == event && edge.actors.contains(&actor)
                        });
                        assert_eq!(
                            step(kind, from, event, actor).is_ok(),
                            known,
                            "{kind:?} {from:?} {event:?} {actor:?}"
                        );
                    }
                }
            }
        }
    }

    #[test]
    fn section_4_7_the_manual_way_from_notice_to_cleaned_access() {
        let mut state = S::Draft;
        for (event, actor, to) in [
            (E::NoticeReceived, A::Customer, S::NoticeReceived),
            (E::TicketOpened, A::Current, S::TicketOpen),
            (E::FormSent, A::Current, S::FormSent),
            (E::FormReturned, A::New, S::FormReturned),
            (E::FormRejected, A::Current, S::FormSent),
            (E::FormReturned, A::Customer, S::FormReturned),
            (E::FormAttached, A::Current, S::Submitted),
            (E::Acknowledged, A::Microsoft, S::Verifying),
            (E::Transferred, A::Microsoft, S::Transferred),
            (E::AccessCleaned, A::New, S::Completed),
        ] {
            state = step(K::Manual, state, event, actor).unwrap().to;
            assert_eq!(state, to);
        }
    }

    #[test]
    fn g_m6_trf_25_wrong_actors_are_told_who_may() {
        assert_eq!(
            step(K::Manual, S::NoticeReceived, E::TicketOpened, A::New).unwrap_err(),
            Illegal::Actor(&[A::Current])
        );
        assert_eq!(
            step(K::AzurePlan, S::Pending, E::Cancelled, A::Current).unwrap_err(),
            Illegal::Actor(&[A::New])
        );
        assert_eq!(
            step(K::AzurePlan, S::InProgress, E::Cancelled, A::New).unwrap_err(),
            Illegal::State
        );
        // The source may not accept, the target may not withdraw.
        assert_eq!(
            step(K::ApiLegacy, S::Active, E::Accepted, A::Current).unwrap_err(),
            Illegal::Actor(&[A::New])
        );
        assert_eq!(
            step(K::ApiLegacy, S::Active, E::Withdrawn, A::New).unwrap_err(),
            Illegal::Actor(&[A::Current])
        );
    }
}
