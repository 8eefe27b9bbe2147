//! What a customer has, looked at once: so that a choice among many costs one look at each.

use std::collections::{HashMap, HashSet};

use super::{ItemClass, Scope, Traits, azure_id, traits};
use crate::domain::{guid::Guid, subscription::Subscription, transfer::Transfer};

/// The subscriptions of a customer with what a transfer must know of each.
#[derive(Debug)]
pub struct Holdings<'a> {
    all: Vec<(&'a Subscription, Traits)>,
    by_id: HashMap<Guid, usize>,
    by_azure_id: HashMap<Guid, usize>,
    plans: HashSet<Guid>,
    taken: HashMap<Guid, &'a Transfer>,
}

impl<'a> Holdings<'a> {
    /// Of a customer's subscriptions and transfers, for a transfer that may be among them (`own`).
    pub fn new(all: &'a [Subscription], transfers: &'a [Transfer], own: Option<Guid>) -> Self {
        let all: Vec<_> = all.iter().map(|it| (it, traits(it))).collect();
        let mut holdings = Self {
            by_id: HashMap::with_capacity(all.len()),
            by_azure_id: HashMap::new(),
            plans: HashSet::new(),
            taken: HashMap::new(),
            all,
        };
        for (at, (it, traits)) in holdings.all.iter().enumerate() {
            holdings.by_id.entry(it.id).or_insert(at);
            if let Some(azure) = azure_id(it, traits.class) {
                holdings.by_azure_id.entry(azure).or_insert(at);
            }
            if traits.class == ItemClass::Azure {
                holdings.plans.extend(it.parent_subscription_id);
            }
        }
        for transfer in transfers
            .iter()
            .filter(|it| Some(it.id) != own && it.open())
        {
            for item in transfer.moving() {
                holdings
                    .taken
                    .entry(item.subscription_id)
                    .or_insert(transfer);
            }
        }
        holdings
    }

    /// Each subscription with its traits.
    pub fn iter(&self) -> impl Iterator<Item = (&'a Subscription, Traits)> {
        self.all.iter().copied()
    }

    /// Whether Azure subscriptions are recorded under this plan one by one.
    pub fn is_plan(&self, id: Guid) -> bool {
        self.plans.contains(&id)
    }

    /// The other open transfer that it is in (TRF-11).
    pub fn taken_by(&self, id: Guid) -> Option<&'a Transfer> {
        self.taken.get(&id).copied()
    }

    /// The subscription under which another one sits: the base of an add-on, what a single scope covers. An Azure
    /// subscription under its plan stands alone: it is what moves.
    pub fn base_of(&self, of: &Subscription, traits: Traits) -> Option<Guid> {
        if traits.scope == Some(Scope::Single) {
            let covered = traits.covers?;
            let at = self
                .by_id
                .get(&covered)
                .or_else(|| self.by_azure_id.get(&covered))?;
            return Some(self.all.get(*at)?.0.id).filter(|base| *base != of.id);
        }
        if traits.class.reserved() || traits.class == ItemClass::Azure {
            return None;
        }
        of.parent_subscription_id
            .filter(|parent| self.by_id.contains_key(parent))
    }
}
