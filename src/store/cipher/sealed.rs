//! An engine that stores only what is sealed: what goes down is sealed, what comes up is opened.

use std::{ops::ControlFlow, sync::Arc};

use super::{Cipher, Unsealable, keys};
use crate::store::{
    StoreError, codec,
    engine::{Engine, Visit, Write},
};

/// An engine behind a cipher.
#[derive(Debug)]
pub struct Sealed<E> {
    engine: E,
    cipher: Arc<Cipher>,
}

impl<E> Sealed<E> {
    /// Puts the cipher before an engine.
    pub const fn new(engine: E, cipher: Arc<Cipher>) -> Self {
        Self { engine, cipher }
    }

    /// The engine behind.
    pub const fn engine(&self) -> &E {
        &self.engine
    }
}

/// Seals the writes of a commit: key and value of each. The true key lies with the value.
///
/// # Errors
/// None for lengths that memory holds.
pub fn seal(cipher: &Cipher, writes: Vec<Write>) -> Result<Vec<Write>, StoreError> {
    writes
        .into_iter()
        .map(|(key, value)| {
            let stored = keys::stored(cipher, &key);
            let value = match value {
                Some(value) => {
                    let mut plain = Vec::with_capacity(2 + key.len() + value.len());
                    let length = u16::try_from(key.len()).map_err(|_| too_long())?;
                    plain.extend_from_slice(&length.to_le_bytes());
                    plain.extend_from_slice(&key);
                    plain.extend_from_slice(&value);
                    Some(cipher.seal(&stored, &plain).map_err(|_| too_long())?)
                }
                None => None,
            };
            Ok((stored, value))
        })
        .collect()
}

fn too_long() -> StoreError {
    StoreError::Io {
        action: "commit".to_owned(),
        cause: "an entry is too long".to_owned(),
    }
}

/// The true key and the value of a stored entry.
///
/// # Errors
/// `Damaged` where it was not sealed with this key, for this place.
pub fn open(
    cipher: &Cipher,
    stored: &[u8],
    value: &[u8],
) -> Result<(Vec<u8>, Vec<u8>), StoreError> {
    let damaged = |error: Unsealable| StoreError::Damaged {
        what: format!("{}: {error}", codec::name(stored)),
    };
    let mut plain = cipher.open(stored, value).map_err(damaged)?;
    let length = plain
        .split_first_chunk::<2>()
        .map(|(length, _)| usize::from(u16::from_le_bytes(*length)))
        .filter(|length| plain.len() >= 2 + length)
        .ok_or_else(|| damaged(Unsealable))?;
    let value = plain.split_off(2 + length);
    let key = plain.split_off(2);
    if keys::stored(cipher, &key) != stored {
        return Err(damaged(Unsealable));
    }
    Ok((key, value))
}

/// Entries whose keys differ only in what is hidden: they come up together, in the order of their true keys.
#[derive(Default)]
struct Group {
    open: Vec<u8>,
    entries: Vec<(Vec<u8>, Vec<u8>)>,
}

impl Group {
    fn give(&mut self, visit: &mut Visit<'_>) -> ControlFlow<()> {
        let mut entries = std::mem::take(&mut self.entries);
        entries.sort_unstable();
        for (key, value) in &entries {
            visit(key, value)?;
        }
        ControlFlow::Continue(())
    }
}

impl<E: Engine> Engine for Sealed<E> {
    fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
        let stored = keys::stored(&self.cipher, key);
        let Some(value) = self.engine.get(&stored)? else {
            return Ok(None);
        };
        let (found, value) = open(&self.cipher, &stored, &value)?;
        if found == key {
            Ok(Some(value))
        } else {
            Err(StoreError::Damaged {
                what: codec::name(key),
            })
        }
    }

    fn scan(&self, prefix: &[u8], visit: &mut Visit<'_>) -> Result<(), StoreError> {
        // No prefix that is asked for reaches into what is hidden, except a whole key.
        let hidden = prefix.first().copied().and_then(keys::hidden_from_kind);
        let whole = hidden.is_some_and(|at| prefix.len() > at);
        let asked = if whole {
            keys::stored(&self.cipher, prefix)
        } else {
            prefix.to_vec()
        };
        let mut failed = None;
        let mut stopped = false;
        let mut group = Group::default();
        self.engine.scan(&asked, &mut |stored, value| {
            let hidden = stored.first().copied().and_then(keys::hidden_from_kind);
            let open_part = hidden.and_then(|at| stored.get(..at)).unwrap_or_default();
            if !group.entries.is_empty() && group.open != open_part && group.give(visit).is_break()
            {
                stopped = true;
                return ControlFlow::Break(());
            }
            match open(&self.cipher, stored, value) {
                Ok((key, value)) if hidden.is_some() => {
                    open_part.clone_into(&mut group.open);
                    group.entries.push((key, value));
                    ControlFlow::Continue(())
                }
                Ok((key, value)) => {
                    let flow = visit(&key, &value);
                    stopped = flow.is_break();
                    flow
                }
                Err(error) => {
                    failed = Some(error);
                    ControlFlow::Break(())
                }
            }
        })?;
        if let Some(error) = failed {
            return Err(error);
        }
        if !stopped {
            let _ = group.give(visit);
        }
        Ok(())
    }

    fn scan_back(
        &self,
        prefix: &[u8],
        before: &[u8],
        visit: &mut Visit<'_>,
    ) -> Result<(), StoreError> {
        // Only the activity log is read backwards; nothing of its keys is hidden.
        let mut failed = None;
        self.engine
            .scan_back(
                prefix,
                before,
                &mut |stored, value| match open(&self.cipher, stored, value) {
                    Ok((key, value)) => visit(&key, &value),
                    Err(error) => {
                        failed = Some(error);
                        ControlFlow::Break(())
                    }
                },
            )?;
        failed.map_or(Ok(()), Err)
    }

    fn commit(&self, seq: u64, writes: Vec<Write>) -> Result<(), StoreError> {
        self.engine.commit(seq, seal(&self.cipher, writes)?)
    }
}
