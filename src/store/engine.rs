//! The seam below the store: bytes by key, and one atomic durable write. Whatever makes a commit durable (a journal, and
//! sled behind it) is behind [`Engine::commit`]; everything else is in the ledger.

use std::ops::ControlFlow;

use super::StoreError;

/// One write: key, and value or `None` to remove.
pub type Write = (Vec<u8>, Option<Vec<u8>>);

/// Is shown a key and its value.
pub type Visit<'a> = dyn FnMut(&[u8], &[u8]) -> ControlFlow<()> + 'a;

/// Keeps bytes in the order of their keys.
pub trait Engine: Send + Sync {
    /// Reads one value.
    fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError>;

    /// Visits the keys that begin with `prefix`, in order. May see a commit that runs meanwhile in part.
    fn scan(&self, prefix: &[u8], visit: &mut Visit<'_>) -> Result<(), StoreError>;

    /// Visits the keys that begin with `prefix` and are less than `before`, backwards.
    fn scan_back(
        &self,
        prefix: &[u8],
        before: &[u8],
        visit: &mut Visit<'_>,
    ) -> Result<(), StoreError>;

    /// Writes all or nothing; on the disk when it returns.
    fn commit(&self, seq: u64, writes: Vec<Write>) -> Result<(), StoreError>;

    /// Whether, after a commit was refused, nothing of it is there and another may be tried. Otherwise only opening the
    /// book again can tell.
    fn goes_on(&self) -> bool {
        false
    }
}
