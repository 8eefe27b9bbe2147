//! What every command needs: the language, the output, and, opened when asked for, the book.

use std::{
    cell::{Cell, OnceCell},
    io::{self, IsTerminal},
    path::PathBuf,
    sync::Arc,
};

use etcetera::BaseStrategy;

use crate::{
    domain::{customer::CustomerKey, guid::Guid, message::Message, partner::Operator},
    service::{
        self, Refusal, Service, demo,
        ports::{Clock, SystemClock, SystemEntropy},
        resolve,
    },
    store::{StoreError, book::Book, held::Held},
    text::Catalogue,
};

use super::{
    args::{Format, Global},
    exit::Failure,
    output::Output,
};

/// A command under way.
pub struct Session {
    /// Options that hold for every command.
    pub global: Global,
    /// The language.
    pub catalogue: Catalogue,
    clock: Arc<dyn Clock>,
    service: OnceCell<Service>,
    /// The last change when the book was opened.
    begun: Cell<u64>,
    /// The command only looks: a book that another process holds will do.
    looks: bool,
}

impl Session {
    /// A session; nothing is opened yet.
    pub fn new(global: Global, catalogue: Catalogue, looks: bool) -> Self {
        Self {
            global,
            catalogue,
            clock: Arc::new(SystemClock),
            service: OnceCell::new(),
            begun: Cell::new(0),
            looks,
        }
    }

    /// Results to stdout, in the chosen format.
    pub fn output(&self) -> Output<'static> {
        Output::new(Box::new(io::stdout()), self.global.format)
            .on_terminal(io::stdout().is_terminal())
    }

    /// Whether results are for people.
    pub fn is_table(&self) -> bool {
        self.global.format == Format::Table
    }

    /// The clock.
    pub fn clock(&self) -> &Arc<dyn Clock> {
        &self.clock
    }

    /// Where the book is, or shall be.
    pub fn book_path(&self) -> Result<PathBuf, Failure> {
        match &self.global.book {
            Some(path) => Ok(path.clone()),
            None => default_book().ok_or(Failure::Usage(Message::new("cli-no-home"))),
        }
    }

    /// The service on the book.
    pub fn service(&self) -> Result<&Service, Failure> {
        if let Some(service) = self.service.get() {
            return Ok(service);
        }
        let book = self.open_book()?;
        let begun = book.store().sequence();
        let named = self.global.operator.as_deref().map(mail_of);
        let operator = service::operator(book.store(), named)?;
        let service = self.service_on(Arc::new(book), operator);
        let mut notices = if service.book().is_read_only() {
            Vec::new()
        } else {
            service.rescue_passwords(&self.catalogue)?
        };
        notices.extend(service.unfinished_groups()?);
        for message in notices {
            super::say(&self.catalogue.say(&message));
        }
        self.begun.set(begun);
        Ok(self.service.get_or_init(|| service))
    }

    /// The book, and what is to be said of it.
    pub fn open_book(&self) -> Result<Book, Failure> {
        let book = if self.global.demo {
            demo::book::open(self.clock.now()).map_err(Failure::from)
        } else {
            let path = self.book_path()?;
            self.unlocked(|passphrase| Book::open_under(&path, passphrase, self.clock.now()))
        };
        let book = match book {
            Err(Failure::Refusal(Refusal::Store(
                error @ (StoreError::Locked { .. } | StoreError::ReadOnly { .. }),
            ))) if self.looks => return self.look(error),
            other => other?,
        };
        for notice in book.notices() {
            super::say(&self.catalogue.say(&notice.message()));
        }
        Ok(if self.global.read_only {
            book.read_only()
        } else {
            book
        })
    }

    /// A book that does not open to be written, as far as it can be known, and of when it is.
    fn look(&self, why: StoreError) -> Result<Book, Failure> {
        let path = self.book_path()?;
        let held = match self.unlocked(|passphrase| Held::open(&path, passphrase)) {
            Ok(held) => held,
            Err(Failure::Refusal(Refusal::Store(StoreError::Damaged { .. }))) => {
                return Err(why.into());
            }
            Err(other) => return Err(other),
        };
        let holder = match &why {
            StoreError::Locked { holder } => Some(holder.as_str()),
            _ => None,
        };
        super::say(&self.catalogue.say(&held.message(holder)));
        Ok(held.book)
    }

    /// After a command that changed the book: what is due.
    pub fn upkeep(&self) -> Result<(), Failure> {
        match self.service.get() {
            Some(service) if service.book().store().sequence() > self.begun.get() => {
                super::command::trust::upkeep(self, service.book())
            }
            _ => Ok(()),
        }
    }

    /// A service on a book that was opened elsewhere.
    pub fn service_on(&self, book: Arc<Book>, operator: Operator) -> Service {
        Service::new(book, operator, self.clock.clone(), Arc::new(SystemEntropy))
    }

    /// The customer that is meant.
    pub fn customer(&self, what: &str) -> Result<CustomerKey, Failure> {
        Ok(resolve::customer(self.service()?.book(), what)?)
    }
}

impl Session {
    /// The subscription that is meant, by its id or a beginning of it.
    pub fn subscription(&self, what: &str) -> Result<(CustomerKey, Guid), Failure> {
        Ok(resolve::subscription(self.service()?.book(), what)?)
    }
}

/// The mail of `NAME <MAIL>`, or the text itself.
pub fn mail_of(who: &str) -> &str {
    who.split_once('<')
        .and_then(|(_, rest)| rest.split_once('>'))
        .map_or(who, |(mail, _)| mail)
        .trim()
}

/// Name and mail of `NAME <MAIL>`; a bare mail is its own name.
pub fn operator_of(who: &str, roles: Vec<crate::domain::role::Role>) -> Operator {
    let mail = mail_of(who).to_owned();
    let name = who.split_once('<').map_or("", |(name, _)| name.trim());
    Operator {
        name: if name.is_empty() {
            mail.clone()
        } else {
            name.to_owned()
        },
        mail,
        roles,
    }
}

/// The platform's place for the book.
pub fn default_book() -> Option<PathBuf> {
    let base = etcetera::choose_base_strategy().ok()?;
    Some(base.data_dir().join("contas").join("book"))
}
