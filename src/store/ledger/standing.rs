//! What stands at the end of every commit: sequence and counts, and the proof.

use crate::store::{
    StoreError,
    codec::{self, Entry},
    damage::{Damage, Fault},
    engine::{Engine, Write},
    meta::Meta,
    proof::Proof,
};

pub(in crate::store) fn proof_write(seq: u64, proof: &Proof) -> Result<Write, StoreError> {
    let key = codec::key(&Entry::Proof);
    let value = codec::seal(&key, seq, proof)?;
    Ok((key, Some(value)))
}

/// Sequence, counts and proof as they stand, to be written once more.
pub(in crate::store) fn standing(engine: &dyn Engine) -> Result<Vec<Write>, StoreError> {
    let meta = stored_meta(engine)?;
    let proof = stored_proof(engine)?.unwrap_or_default();
    Ok(vec![
        meta_write(&meta)?,
        proof_write(meta.sequence, &proof)?,
    ])
}

/// Sequence and counts as an engine has them.
pub(in crate::store) fn stored_meta(engine: &dyn Engine) -> Result<Meta, StoreError> {
    let key = codec::key(&Entry::Meta);
    match engine.get(&key)? {
        Some(value) => codec::unseal(&key, &value).map(|(_, meta)| meta),
        None => Err(Damage::entry(Entry::Meta, Fault::Missing).into()),
    }
}

/// The proof as an engine has it.
pub(in crate::store) fn stored_proof(engine: &dyn Engine) -> Result<Option<Proof>, StoreError> {
    let key = codec::key(&Entry::Proof);
    engine
        .get(&key)?
        .map(|value| codec::unseal(&key, &value).map(|(_, proof)| proof))
        .transpose()
}

pub(in crate::store) fn meta_write(meta: &Meta) -> Result<Write, StoreError> {
    let key = codec::key(&Entry::Meta);
    let value = codec::seal(&key, meta.sequence, meta)?;
    Ok((key, Some(value)))
}
