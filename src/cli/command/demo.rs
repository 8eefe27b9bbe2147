//! `contas demo`: fills a book with made-up data.

use std::path::Path;

use jiff::Timestamp;
use serde_json::json;

use crate::{
    cli::{args::DemoArgs, exit::Failure, review, session::Session, watch},
    domain::message::Message,
    service::{
        Committed, Watch as _, demo,
        ports::{Entropy, SystemEntropy},
    },
    store::{StoreError, book::Book},
};

/// Runs the command. It makes the book where there is none.
pub fn run(session: &Session, args: &DemoArgs) -> Result<(), Failure> {
    let path = session.book_path()?;
    if session.global.dry_run {
        return plan(session, args, &path);
    }
    let now = session.clock().now();
    let opened = session.unlocked(
        |passphrase| match Book::open_under(&path, passphrase, now) {
            Err(StoreError::Missing { .. }) => Ok(None),
            opened => opened.map(Some),
        },
    )?;
    let book = match opened {
        None => Book::create(&path, now, SystemEntropy.bytes16())?,
        Some(book) => book,
    };
    let meter = watch::watch(session)?;
    let filled = demo::book::add(
        &book,
        args.seed,
        args.customers,
        args.users_per_customer,
        now,
        &mut |done, total| meter.step(done, total),
    )?;
    settle(&book, &meter)?;
    let mut done = Committed::new(
        filled.group,
        Message::new("cli-demo-done")
            .with("customers", filled.customers)
            .with("users", filled.users),
        filled.customers + filled.users + filled.subscriptions,
    );
    done.stopped = meter.cancelled() && filled.customers < args.customers;
    let mut output = session.output();
    review::result(
        session,
        &mut output,
        &done,
        json!({"book": path, "customers": filled.customers, "users": filled.users, "subscriptions": filled.subscriptions}),
    )?;
    output.flush()?;
    watch::ended(session, &done)
}

/// Leaves the book as a start likes to find it: records at random leave room unused, and the list was not read yet.
fn settle(book: &Book, meter: &watch::Meter) -> Result<(), Failure> {
    let mut go_on = |done, total| meter.step(done, total);
    if book.upkeep(Timestamp::UNIX_EPOCH).rebuild {
        book.rebuild(&mut go_on)?;
    }
    book.directory_with(&mut go_on)?;
    Ok(())
}

/// What would be made up, and where.
fn plan(session: &Session, args: &DemoArgs, path: &Path) -> Result<(), Failure> {
    let mut output = session.output();
    if session.is_table() {
        let said = Message::new("cli-would-make-up")
            .with("customers", args.customers)
            .with(
                "users",
                args.customers.saturating_mul(args.users_per_customer),
            )
            .with("path", path.display().to_string());
        output.line(&session.catalogue.say(&said))?;
    } else {
        output.object(&json!({
            "book": path,
            "customers": args.customers,
            "users": args.customers.saturating_mul(args.users_per_customer),
        }))?;
    }
    output.flush()?;
    Ok(())
}
