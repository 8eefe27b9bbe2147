//! The chain over the activity log, by itself.

use std::ops::ControlFlow;

use super::Seen;
use crate::store::{
    StoreError,
    codec::{self, Entry},
    damage::{Damage, Fault},
    engine::Engine,
    meta::Meta,
    proof::Proof,
};

/// The chain over the activity log.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Chain {
    /// Entries of the activity log.
    pub entries: u64,
    /// Entries that are older than the chain.
    pub anchor: u64,
    /// What the last entry's link is.
    pub head: [u8; 32],
    /// Where it is broken.
    pub broken: Option<Damage>,
}

/// Reads the activity log and the chain alone.
pub(in crate::store) fn chain(
    engine: &dyn Engine,
    meta: &Meta,
    proof: &Proof,
) -> Result<Chain, StoreError> {
    let mut seen = Seen::default();
    let mut broken: Option<Damage> = None;
    let mut failure = None;
    for prefix in [
        codec::audit_prefix(),
        codec::touched_prefix(),
        codec::link_prefix(),
    ] {
        engine.scan(
            &prefix,
            &mut |key, value| match seen.check(key, value, meta, proof) {
                Ok(()) => ControlFlow::Continue(()),
                Err(StoreError::Damaged { what }) => {
                    broken.get_or_insert(what);
                    ControlFlow::Break(())
                }
                Err(error) => {
                    failure = Some(error);
                    ControlFlow::Break(())
                }
            },
        )?;
    }
    if let Some(error) = failure {
        return Err(error);
    }
    let ends = seen
        .audits
        .min(seen.touched)
        .min(seen.links.max(proof.anchor));
    if ends != meta.sequence {
        broken.get_or_insert_with(|| Damage::entry(Entry::Audit(ends + 1), Fault::Missing));
    }
    let head = seen.chain.last().copied().unwrap_or_default();
    if head != proof.head {
        broken.get_or_insert(Fault::ChainEnd.into());
    }
    Ok(Chain {
        entries: meta.sequence,
        anchor: proof.anchor,
        head,
        broken,
    })
}
