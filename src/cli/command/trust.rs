//! `contas verify`, `audit verify`, `backup`, `restore`, `repair` and `passphrase change`.

mod verify;

pub use verify::{audit, verify};

use std::{
    io::{self, BufRead, Write},
    ops::ControlFlow,
};

use serde_json::{Value, json};

use crate::{
    cli::{
        args::trust::{BackupArgs, PassphraseChangeArgs, RestoreArgs},
        exit::{Exit, Failure},
        output::{can_ask, printable},
        session::Session,
        watch::{self, Meter},
    },
    domain::{message::Message, secret::Secret},
    service::{Refusal, Watch},
    store::{
        StoreError,
        backup::{self, Keys, Summary},
        book::Book,
        restore::{self, Under, Way},
        seal::Seal,
    },
};

fn stopped() -> Failure {
    Failure::Refusal(Refusal::Cancelled)
}

fn progress(meter: &Meter) -> impl FnMut(u64, u64) -> ControlFlow<()> + '_ {
    |done, total| {
        meter.progress(done, total);
        if meter.cancelled() {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    }
}

/// Runs `backup`: into a file, or among the automatic ones.
pub fn backup(session: &Session, args: &BackupArgs) -> Result<(), Failure> {
    let book = session.open_book()?;
    let now = session.clock().now();
    if session.global.dry_run {
        return told(
            session,
            "trust-would-back-up",
            &json!({ "sequence": book.store().sequence() }),
        );
    }
    let meter = watch::watch(session)?;
    let done = match &args.file {
        Some(file) => book.back_up_to(file, now, &mut progress(&meter))?,
        None => book.back_up(now, &mut progress(&meter))?,
    }
    .ok_or_else(stopped)?;
    let file = args.file.clone().or_else(|| {
        book.backups()
            .into_iter()
            .rev()
            .find(|kept| kept.sequence == done.sequence)
            .map(|kept| kept.path)
    });
    if done.missing > 0 {
        let message = Message::new("trust-backup-missing").with("count", done.missing);
        crate::cli::say(&session.catalogue.say(&message));
    }
    let mut value = summary(&done);
    value["file"] = file
        .map(|file| file.display().to_string())
        .unwrap_or_default()
        .into();
    told(session, "trust-backed-up", &value)
}

fn summary(summary: &Summary) -> Value {
    json!({
        "sequence": summary.sequence,
        "records": summary.records,
        "made": summary.made.to_string(),
        "attachments": summary.attachments,
    })
}

/// Runs `restore`: the backup is verified before anything is touched.
pub fn restore(session: &Session, args: &RestoreArgs) -> Result<(), Failure> {
    let now = session.clock().now();
    let meter = watch::watch(session)?;
    if session.global.dry_run {
        let none = Seal::none();
        let found = session
            .unlocked(|passphrase| {
                let keys = Keys::new(&none, passphrase);
                backup::check(&args.file, keys, &mut progress(&meter))
            })?
            .ok_or_else(stopped)?;
        return told(session, "trust-would-restore", &summary(&found));
    }
    let replace = Book::exists(&args.into);
    if replace {
        agreed(
            session,
            &Message::new("trust-restore-replaces").with("path", args.into.display().to_string()),
        )?;
    }
    if replace && (args.encrypt || args.plain) {
        return Err(Failure::Usage(Message::new("passphrase-replace")));
    }
    let fresh = args
        .encrypt
        .then(|| session.new_passphrase(args.new_passphrase_file.as_deref()))
        .transpose()?;
    let under = match &fresh {
        Some(fresh) => Under::Passphrase(fresh),
        None if args.plain => Under::Nothing,
        None => Under::Same,
    };
    let done = session
        .unlocked(|passphrase| {
            let under = (passphrase, under);
            let mut progress = progress(&meter);
            restore::restore(&args.file, &args.into, now, replace, under, &mut progress)
        })?
        .ok_or_else(stopped)?;
    let mut value = summary(&done);
    value["into"] = args.into.display().to_string().into();
    told(session, "trust-restored", &value)
}

/// Runs `repair`: says what would be lost, asks, and saves what can be saved.
pub fn repair(session: &Session) -> Result<(), Failure> {
    let path = session.book_path()?;
    let now = session.clock().now();
    let opened = session.unlocked(
        |passphrase| match Book::open_under(&path, passphrase, now) {
            Err(StoreError::Damaged { .. }) => Ok(None),
            opened => opened.map(Some),
        },
    )?;
    if let Some(book) = opened {
        for notice in book.notices() {
            crate::cli::say(&session.catalogue.say(&notice.message()));
        }
        return told(
            session,
            "trust-nothing-to-repair",
            &json!({ "sequence": book.store().sequence() }),
        );
    }
    let repair = |act| session.unlocked(|passphrase| restore::repair(&path, passphrase, now, act));
    let way = repair(false)?;
    if session.global.dry_run {
        return told(session, "trust-would-repair", &of_way(&way));
    }
    agreed(session, &way.message())?;
    let done = repair(true)?;
    told(session, "trust-repaired", &of_way(&done))
}

/// Runs `passphrase change`.
pub fn change_passphrase(session: &Session, args: &PassphraseChangeArgs) -> Result<(), Failure> {
    let path = session.book_path()?;
    let now = session.clock().now();
    let opened = session.unlocked(|passphrase| {
        let book = Book::open_under(&path, passphrase, now)?;
        Ok((
            book,
            passphrase.map(|former| Secret::new(former.expose().to_owned())),
        ))
    })?;
    let (book, Some(former)) = opened else {
        return Err(Failure::Refusal(Refusal::Rule {
            rule: "passphrase",
            message: Message::new("passphrase-none"),
        }));
    };
    let fresh = session.new_passphrase(args.new_passphrase_file.as_deref())?;
    let book = if session.global.read_only {
        book.read_only()
    } else {
        book
    };
    let value = json!({ "book": path.display().to_string() });
    if session.global.dry_run {
        return told(session, "passphrase-would-change", &value);
    }
    book.change_passphrase(&former, &fresh)?;
    told(session, "passphrase-changed", &value)
}

fn of_way(way: &Way) -> Value {
    json!({
        "backup": way.backup,
        "broughtBackTo": way.reaches,
        "lastChange": way.last,
        "savedRecords": way.saved,
        "aside": way.aside,
    })
}

/// Asks a person, unless `--yes` did already.
fn agreed(session: &Session, question: &Message) -> Result<(), Failure> {
    if session.global.yes {
        return Ok(());
    }
    let words = session.catalogue.say(question);
    if !can_ask() {
        crate::cli::say(&words);
        return Err(Failure::Refusal(Refusal::Rule {
            rule: "--yes",
            message: Message::new("cli-yes-needed"),
        }));
    }
    let mut err = io::stderr().lock();
    write!(
        err,
        "{}\n{} ",
        printable(&words),
        session.catalogue.get("cli-proceed")
    )?;
    err.flush()?;
    let mut answer = String::new();
    io::stdin().lock().read_line(&mut answer)?;
    if ["y", "yes", "s", "sim"].contains(&answer.trim().to_lowercase().as_str()) {
        Ok(())
    } else {
        writeln!(err, "{}", session.catalogue.get("cli-left-alone"))?;
        Err(Failure::Said(Exit::Refused))
    }
}

/// A result: a sentence for people, an object for programs.
fn told(session: &Session, id: &'static str, value: &Value) -> Result<(), Failure> {
    let mut output = session.output();
    if session.is_table() {
        let mut message = Message::new(id);
        for (key, value) in value.as_object().into_iter().flatten() {
            message = match value {
                Value::Number(number) => {
                    message.with(as_static(key), number.as_u64().unwrap_or_default())
                }
                other => message.with(
                    as_static(key),
                    other.as_str().unwrap_or_default().to_owned(),
                ),
            };
        }
        output.line(&session.catalogue.say(&message))?;
    } else {
        output.object(value)?;
    }
    output.flush()?;
    Ok(())
}

/// The names of members that texts may name.
fn as_static(key: &str) -> &'static str {
    match key {
        "sequence" => "sequence",
        "records" => "records",
        "made" => "made",
        "file" => "file",
        "into" => "into",
        "broughtBackTo" => "reaches",
        "lastChange" => "last",
        "savedRecords" => "saved",
        "aside" => "aside",
        "book" => "book",
        _ => "backup",
    }
}

/// After a command that changed the book: the daily backup, and a new database where the old one wastes room. What goes
/// wrong is said; the command's own work is done.
pub fn upkeep(session: &Session, book: &Book) -> Result<(), Failure> {
    let now = session.clock().now();
    let due = book.upkeep(now);
    if !due.backup && !due.rebuild {
        return Ok(());
    }
    let meter = watch::watch(session)?;
    let done = if due.backup {
        book.back_up(now, &mut progress(&meter)).map(|_| ())
    } else {
        Ok(())
    };
    let done = done.and_then(|()| {
        if due.rebuild {
            book.rebuild(&mut progress(&meter)).map(|_| ())
        } else {
            Ok(())
        }
    });
    if let Err(error) = done {
        let why = session.catalogue.say(&error.message());
        let message = Message::new("trust-no-backup").with("why", why);
        crate::cli::say(&session.catalogue.say(&message));
    }
    Ok(())
}
