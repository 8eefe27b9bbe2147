use super::*;

const ACTORS: [A; 5] = [A::Current, A::Customer, A::New, A::Microsoft, A::Contas];

/// accounts.md 4.7, written down from its words: kinds, state, event, actors, next state.
const SPEC: &str = include_str!("../../../../tests/transfers/machines.txt");

/// The next state that the specification gives.
fn spec(kind: K, from: S, event: E, actor: A) -> Option<&'static str> {
    SPEC.lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| line.split_whitespace().collect::<Vec<_>>())
        .find(|line| {
            line[0].split(',').any(|word| word == kind.word())
                && (line[1], line[2]) == (from.word(), event.word())
                && line[3].split(',').any(|word| word == actor.word())
        })
        .map(|line| line[4])
}

#[test]
fn section_4_7_every_line_of_the_specification_and_nothing_else() {
    for kind in K::ALL.iter().copied() {
        for from in S::ALL.iter().copied() {
            for event in E::ALL.iter().copied() {
                if matches!(event, E::Noted | E::Refreshed) {
                    continue;
                }
                for actor in ACTORS {
                    let expected = spec(kind, from, event, actor);
                    let got = step(kind, from, event, actor).ok().map(S::word);
                    assert_eq!(got, expected, "{kind:?} {from:?} {event:?} {actor:?}");
                }
            }
        }
    }
}

/// TRF-30: asking how it stands changes nothing by itself, and only where the service knows of the transfer.
#[test]
fn trf_30_a_refresh_needs_something_that_was_sent() {
    for (kind, state, may) in [
        (K::Manual, S::Verifying, false),
        (K::AzurePlan, S::Draft, false),
        (K::AzurePlan, S::Pending, true),
        (K::Nce, S::Cancelled, true),
        (K::ApiLegacy, S::CheckingEligibility, false),
        (K::ApiLegacy, S::Cancelled, false),
        (K::ApiLegacy, S::RemoteOther, true),
    ] {
        let got = step(kind, state, E::Refreshed, A::Contas);
        let expected = if may { Ok(state) } else { Err(Illegal::State) };
        assert_eq!(got, expected, "{kind:?} {state:?}");
        assert_eq!(step(kind, state, E::Noted, A::Current), Ok(state));
    }
}

#[test]
fn g_m6_trf_25_wrong_actors_are_told_who_may() {
    for (kind, state, event, actor, illegal) in [
        (
            K::Manual,
            S::NoticeReceived,
            E::TicketOpened,
            A::New,
            Illegal::Actor(&[A::Current]),
        ),
        (
            K::AzurePlan,
            S::Pending,
            E::Cancelled,
            A::Current,
            Illegal::Actor(&[A::New]),
        ),
        (
            K::AzurePlan,
            S::InProgress,
            E::Cancelled,
            A::New,
            Illegal::State,
        ),
        // The source may not accept, the target may not withdraw.
        (
            K::ApiLegacy,
            S::Active,
            E::Accepted,
            A::Current,
            Illegal::Actor(&[A::New]),
        ),
        (
            K::ApiLegacy,
            S::Active,
            E::Withdrawn,
            A::New,
            Illegal::Actor(&[A::Current]),
        ),
        (
            K::BillingRequest,
            S::Pending,
            E::Noted,
            A::Contas,
            Illegal::ReadOnly,
        ),
    ] {
        assert_eq!(step(kind, state, event, actor), Err(illegal));
    }
}

/// What ended stays ended: no event leads from an ended state to another one, but reading that Microsoft thinks otherwise.
#[test]
fn section_4_7_no_way_out_of_what_has_ended() {
    for kind in K::MADE {
        for from in S::ALL.iter().copied().filter(|state| !state.open()) {
            for edge in table(kind).iter().filter(|edge| edge.from.contains(&from)) {
                let goes_on = edge.after(from) != from;
                let known = matches!(
                    edge.event,
                    E::AccessCleaned | E::HandoverStarted | E::Closed
                );
                assert_eq!(goes_on, known, "{kind:?} {from:?} {:?}", edge.event);
            }
        }
    }
}
