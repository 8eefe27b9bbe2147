//! What the contract is held against: each implementation, empty, and able to be closed and opened again.

use contas::store::{Store, memory::MemoryStore, place, sled::SledStore};

use super::samples::time;

pub(crate) struct Subject {
    store: Option<Box<dyn Store>>,
    directory: Option<tempfile::TempDir>,
}

impl Subject {
    pub(crate) fn memory() -> Self {
        Self {
            store: Some(Box::new(MemoryStore::new())),
            directory: None,
        }
    }

    pub(crate) fn sled() -> Self {
        let directory = tempfile::tempdir().unwrap();
        place::create(&directory.path().join("book"), time(), [1; 16]).unwrap();
        let mut subject = Self {
            store: None,
            directory: Some(directory),
        };
        subject.reopen();
        subject
    }

    pub(crate) fn store(&self) -> &dyn Store {
        self.store.as_deref().unwrap()
    }

    /// Closes and opens again what can be.
    pub(crate) fn reopen(&mut self) {
        if let Some(directory) = &self.directory {
            self.store = None;
            let place = place::find(&directory.path().join("book")).unwrap();
            self.store = Some(Box::new(SledStore::open(&place).unwrap()));
        }
    }
}
