//! The machines as accounts.md 4.7 has them, read from `machines.txt`: what the program is held against.

use std::collections::BTreeSet;

use contas::domain::transfer::{EventKind, EventRecord, TransferKind, TransferState};

pub(crate) struct Line {
    pub(crate) from: &'static str,
    pub(crate) event: &'static str,
    pub(crate) actors: Vec<&'static str>,
    pub(crate) to: &'static str,
}

/// The lines of a kind.
pub(crate) fn lines(kind: TransferKind) -> Vec<Line> {
    include_str!("machines.txt")
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| line.split_whitespace().collect::<Vec<_>>())
        .filter(|words| words[0].split(',').any(|word| word == kind.word()))
        .map(|words| Line {
            from: words[1],
            event: words[2],
            actors: words[3].split(',').collect(),
            to: words[4],
        })
        .collect()
}

/// Every state that a kind has without Microsoft saying something else.
pub(crate) fn states(kind: TransferKind) -> BTreeSet<&'static str> {
    lines(kind)
        .iter()
        .flat_map(|line| [line.from, line.to])
        .collect()
}

/// The lines that begin in a state.
pub(crate) fn known(kind: TransferKind, from: TransferState) -> Vec<Line> {
    lines(kind)
        .into_iter()
        .filter(|line| line.from == from.word())
        .collect()
}

/// Whether the specification has such a line. Notes and readings change nothing of themselves (TRF-30).
pub(crate) fn follows(kind: TransferKind, event: &EventRecord) -> bool {
    match event.event {
        EventKind::Made => event.to == TransferState::Draft,
        EventKind::Received => event.to != TransferState::Draft || kind == TransferKind::Manual,
        EventKind::Noted => event.from == event.to,
        EventKind::Refreshed => kind != TransferKind::Manual && event.from != TransferState::Draft,
        _ => lines(kind).iter().any(|line| {
            (line.from, line.event, line.to)
                == (event.from.word(), event.event.word(), event.to.word())
                && line.actors.contains(&event.actor.word())
        }),
    }
}
