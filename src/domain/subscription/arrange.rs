//! The order in which what a customer bought is listed: by name, what hangs on another one right below it.

use super::Subscription;
use crate::domain::{fold::fold, guid::Guid};

/// Arranges; each with its depth: 0, or 1 for an add-on or an Azure subscription whose base is there.
pub fn arranged(mut all: Vec<Subscription>) -> Vec<(Subscription, usize)> {
    all.sort_by_cached_key(|of| (fold(of.name()), of.id));
    let ids: std::collections::HashSet<Guid> = all.iter().map(|of| of.id).collect();
    let base = |of: &Subscription| {
        of.parent_subscription_id
            .filter(|parent| *parent != of.id && ids.contains(parent))
    };
    let (mut hanging, bases): (Vec<Subscription>, Vec<Subscription>) =
        all.into_iter().partition(|of| base(of).is_some());
    let mut arranged = Vec::with_capacity(hanging.len() + bases.len());
    for of in bases {
        push(of, 0, &mut hanging, &mut arranged);
    }
    // A ring of bases, which no service makes, loses nothing.
    arranged.extend(hanging.into_iter().map(|of| (of, 0)));
    arranged
}

fn push(
    of: Subscription,
    depth: usize,
    hanging: &mut Vec<Subscription>,
    into: &mut Vec<(Subscription, usize)>,
) {
    let id = of.id;
    into.push((of, depth));
    if hanging.is_empty() {
        return;
    }
    let (mine, rest): (Vec<_>, Vec<_>) = std::mem::take(hanging)
        .into_iter()
        .partition(|other| other.parent_subscription_id == Some(id));
    *hanging = rest;
    for child in mine {
        push(child, 1, hanging, into);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::customer::CustomerKey;

    #[test]
    fn accounts_3_1_add_ons_stand_under_their_base() {
        let customer = CustomerKey::direct(Guid::from_bytes([1; 16]));
        let made = |number: u8, name: &str, parent: Option<u8>| {
            let mut of = Subscription::new(customer, Guid::from_bytes([number; 16]));
            of.offer_name = name.into();
            of.parent_subscription_id = parent.map(|parent| Guid::from_bytes([parent; 16]));
            of
        };
        let listed = arranged(vec![
            made(4, "Zeta", None),
            made(3, "Álbum", Some(4)),
            made(2, "Beta", Some(9)),
            made(5, "Ring", Some(6)),
            made(6, "Ring", Some(5)),
        ]);
        let names: Vec<_> = listed
            .iter()
            .map(|(of, depth)| (of.name(), *depth))
            .collect();
        assert_eq!(
            names,
            [
                ("Beta", 0),
                ("Zeta", 0),
                ("Álbum", 1),
                ("Ring", 0),
                ("Ring", 0)
            ]
        );
    }
}
