//! Who watches a file being read, and may stop it.

use std::{ops::ControlFlow, path::Path};

use crate::service::files::FileError;

/// Who watches a file being read.
#[derive(Clone, Copy)]
pub struct Reading<'a>(
    /// Told how much of how much is done, in bytes; answers whether to go on.
    pub &'a dyn Fn(u64, u64) -> ControlFlow<()>,
);

impl Reading<'_> {
    /// Nobody watches.
    pub const ALONE: Self = Self(&|_, _| ControlFlow::Continue(()));

    /// So much is read of a file that is read twice: once to find out about it.
    pub(in crate::service::import) fn at(
        self,
        path: &Path,
        bytes: u64,
        size: u64,
    ) -> Result<(), FileError> {
        match (self.0)(bytes, 2 * size) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(FileError::Cancelled {
                path: path.to_owned(),
            }),
        }
    }
}
