//! What the contract is held against: each implementation, empty, and able to be closed and opened again.

use contas::store::{Store, book::Book};

use super::samples::time;

pub(crate) struct Subject {
    book: Option<Book>,
    directory: Option<tempfile::TempDir>,
}

impl Subject {
    pub(crate) fn memory() -> Self {
        Self {
            book: Some(Book::in_memory()),
            directory: None,
        }
    }

    pub(crate) fn sled() -> Self {
        let directory = tempfile::tempdir().unwrap();
        let book = Book::create(&directory.path().join("book"), time(), [1; 16]).unwrap();
        Self {
            book: Some(book),
            directory: Some(directory),
        }
    }

    pub(crate) fn store(&self) -> &dyn Store {
        self.book.as_ref().unwrap().store()
    }

    /// Closes and opens again what can be.
    pub(crate) fn reopen(&mut self) {
        if let Some(directory) = &self.directory {
            self.book = None;
            let path = directory.path().join("book");
            self.book = Some(Book::open(&path, time()).unwrap());
        }
    }
}
