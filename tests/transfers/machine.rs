//! The machines driven at random, held against `machines.txt` and against what must be true in each state. The events,
//! actors, papers and hours come from a fixed seed, so that it can be said which states are reached: all of them.

use std::{cell::RefCell, collections::BTreeSet};

use contas::domain::{
    finding,
    transfer::{
        Actor, Attachment, Direction, EventKind, Transfer, TransferKind,
        apply::{self, Applied, Input},
        facts,
    },
};
use jiff::{SignedDuration, Timestamp};
use proptest::{
    prelude::*,
    test_runner::{Config, TestRng, TestRunner},
};

use super::{
    invariants::{book_follows, broken},
    spec,
    world::{Small, item, papers, start},
};

const ACTORS: [Actor; 5] = [
    Actor::Current,
    Actor::Customer,
    Actor::New,
    Actor::Microsoft,
    Actor::Contas,
];

/// Which events are tried.
#[derive(Debug, Clone, Copy)]
enum Sort {
    /// One that the state knows.
    Next,
    /// One that some state of the kind knows.
    OfKind,
    /// Any of any kind.
    Any,
}

/// Something that happens.
#[derive(Debug, Clone)]
pub(crate) struct Happening {
    sort: Sort,
    at: usize,
    /// Mostly somebody who may.
    who: Option<usize>,
    /// Mostly all papers; else some.
    kept: u32,
    file: bool,
    hours: i64,
}

pub(crate) fn happenings() -> impl Strategy<Value = Vec<Happening>> {
    let one = (
        prop_oneof![6 => Just(Sort::Next), 2 => Just(Sort::OfKind), 1 => Just(Sort::Any)],
        0_usize..64,
        prop::option::weighted(0.1, 0_usize..5),
        prop_oneof![6 => Just(u32::MAX), 1 => any::<u32>()],
        prop::bool::weighted(0.9),
        prop_oneof![20 => 0_i64..30, 1 => Just(740_i64)],
    );
    let one = one.prop_map(|(sort, at, who, kept, file, hours)| Happening {
        sort,
        at,
        who,
        kept,
        file,
        hours,
    });
    prop::collection::vec(one, 1..40)
}

impl Happening {
    /// The event it is for a transfer: lines of the table that lead on come twice as often as ends.
    pub(crate) fn event(&self, transfer: &Transfer) -> (EventKind, Option<Actor>) {
        let known = spec::known(transfer.kind, transfer.state);
        let all = spec::lines(transfer.kind);
        let line = match self.sort {
            // The first line of a state in `machines.txt` leads on.
            Sort::Next if !known.is_empty() && self.at % 3 < 2 => &known[0],
            Sort::Next if !known.is_empty() => &known[self.at % known.len()],
            Sort::Next | Sort::OfKind => &all[self.at % all.len()],
            Sort::Any => {
                let event = EventKind::ALL[self.at % EventKind::ALL.len()];
                return (event, self.who.map(|who| ACTORS[who]));
            }
        };
        let who = line.actors[self.at % line.actors.len()];
        let who = ACTORS.into_iter().find(|actor| actor.word() == who);
        let event = EventKind::of_word(line.event).unwrap();
        (event, self.who.map_or(who, |who| Some(ACTORS[who])))
    }

    pub(crate) fn facts(&self, transfer: &Transfer, event: EventKind) -> Vec<(String, String)> {
        let mut pairs = papers(transfer.kind, event, self.kept);
        // The next task that is open; now and then the old id as the new one.
        let open = transfer.checklist.iter().position(|task| !task.done());
        for (key, value) in &mut pairs {
            match key.as_str() {
                "done" => *value = open.map_or(99, |at| at + 1).to_string(),
                "new-id" if self.at % 8 == 7 => *value = item(transfer.kind).to_string(),
                _ => {}
            }
        }
        pairs
    }

    pub(crate) fn after(&self, now: Timestamp) -> Timestamp {
        now + SignedDuration::from_hours(self.hours)
    }

    pub(crate) const fn has_file(&self) -> bool {
        self.file
    }
}

fn happen(
    small: &Small,
    transfer: &Transfer,
    what: &Happening,
    now: Timestamp,
) -> (EventKind, Applied) {
    let (event, by) = what.event(transfer);
    let mut input = Input::new(event);
    input.by = by;
    input.note = if what.kept == u32::MAX {
        "papers".into()
    } else {
        String::new()
    };
    input.facts = facts::read(&what.facts(transfer, event)).0;
    if what.has_file() {
        input.attachments = vec![Attachment {
            sha256: "ab".into(),
            size: 1,
            media_type: "text/plain".into(),
            name: "a.txt".into(),
            at: now,
        }];
    }
    (event, apply::apply(transfer, &input, &small.at(now)))
}

/// Random events through one machine; the states that were reached, how often something was refused.
fn drive(kind: TransferKind) -> (BTreeSet<&'static str>, usize) {
    let reached = RefCell::new((BTreeSet::new(), 0));
    let config = Config {
        cases: 400,
        failure_persistence: None,
        ..Config::default()
    };
    let rng = TestRng::deterministic_rng(config.rng_algorithm);
    let small = Small::new();
    let strategy = (prop::sample::select(Direction::ALL.to_vec()), happenings());
    TestRunner::new_with_rng(config, rng)
        .run(&strategy, |(direction, happenings)| {
            let mut transfer = small.begun(kind, direction);
            let mut now = start();
            for what in happenings {
                now = what.after(now);
                let (event, applied) = happen(&small, &transfer, &what, now);
                let mut reached = reached.borrow_mut();
                if finding::blocked(&applied.findings) {
                    prop_assert_eq!(&applied.transfer, &transfer, "a refusal changed something");
                    prop_assert!(applied.subscriptions.is_empty());
                    prop_assert!(
                        applied
                            .findings
                            .iter()
                            .all(|finding| !finding.code.is_empty())
                    );
                    reached.1 += 1;
                    continue;
                }
                let before = transfer.events.len();
                prop_assert_eq!(&applied.transfer.events[..before], &transfer.events[..]);
                prop_assert!(
                    applied.transfer.events[before..]
                        .iter()
                        .any(|it| it.event == event)
                );
                transfer = applied.transfer;
                let wrong = broken(&transfer);
                prop_assert!(wrong.is_empty(), "{:?} after {:?}", wrong, event);
                prop_assert!(book_follows(&transfer, &applied.subscriptions));
                reached.0.insert(transfer.state.word());
            }
            Ok(())
        })
        .unwrap();
    reached.into_inner()
}

#[test]
fn section_4_7_random_events_reach_every_state_and_no_illegal_one() {
    for kind in TransferKind::MADE {
        let (reached, refused) = drive(kind);
        let missing: Vec<_> = spec::states(kind).difference(&reached).copied().collect();
        // A draft is where it begins; the check of what may go is passed through.
        assert!(
            missing
                .iter()
                .all(|state| ["draft", "checking_eligibility"].contains(state)),
            "{kind:?} never reached {missing:?}"
        );
        assert!(refused > 100, "{kind:?}: only {refused} refusals");
    }
}
