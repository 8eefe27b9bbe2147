//! Lists of things that have members: a line for each that came, went or changed, and of what changed only the members that
//! differ beside its name. Not the whole history twice.

use serde_json::Value;

use super::form::{Member, each};
use crate::text::Catalogue;

/// Before and after of one thing.
pub(super) type Line = (Option<String>, Option<String>);

/// What became of the things of a list; things keep their order.
pub(super) fn told(
    members: &[Member],
    old: Option<&Value>,
    new: Option<&Value>,
    words: &Catalogue,
) -> Vec<Line> {
    let (old, new) = (list(old), list(new));
    let only = |of: &[Value], not: &[Value]| -> Vec<Value> {
        of.iter()
            .filter(|thing| !not.contains(thing))
            .cloned()
            .collect()
    };
    let (before, after) = (only(old, new), only(new, old));
    if before.len() == after.len() {
        let pairs = before.iter().zip(&after);
        return pairs
            .map(|(old, new)| changed(members, old, new, words))
            .collect();
    }
    let gone = before
        .iter()
        .map(|thing| (Some(each(members, thing, words)), None));
    let came = after
        .iter()
        .map(|thing| (None, Some(each(members, thing, words))));
    gone.chain(came).collect()
}

fn list(value: Option<&Value>) -> &[Value] {
    value.and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn changed(members: &[Member], old: &Value, new: &Value, words: &Catalogue) -> Line {
    let differs = |member: &Member| old.get(member.key) != new.get(member.key);
    let seen: Vec<Member> = members
        .iter()
        .enumerate()
        .filter(|(at, member)| *at == 0 || differs(member))
        .map(|(_, member)| *member)
        .collect();
    (Some(each(&seen, old, words)), Some(each(&seen, new, words)))
}
