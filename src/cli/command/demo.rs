//! `contas demo`: fills a book with made-up data.

use std::{io::Write, ops::ControlFlow};

use serde_json::json;

use crate::{
    cli::{args::DemoArgs, exit::Failure, review, session::Session},
    domain::message::Message,
    service::{
        Committed, demo,
        ports::{Entropy, SystemEntropy},
    },
    store::{StoreError, book::Book},
};

/// Runs the command. It makes the book where there is none.
pub fn run(session: &Session, args: &DemoArgs) -> Result<(), Failure> {
    let path = session.book_path()?;
    let now = session.clock().now();
    let book = match Book::open(&path, now) {
        Err(StoreError::Missing { .. }) => Book::create(&path, now, SystemEntropy.bytes16())?,
        other => other?,
    };
    let words = session.catalogue.get("cli-progress");
    let shown = crate::cli::output::can_ask();
    let filled = demo::book::add(
        &book,
        args.seed,
        args.customers,
        args.users_per_customer,
        now,
        &mut |done, total| {
            if shown && total > 1_000 {
                let end = if done >= total { "\n" } else { "" };
                let _ = write!(std::io::stderr(), "\r{words} {done}/{total}{end}");
            }
            ControlFlow::Continue(())
        },
    )?;
    let done = Committed::new(
        filled.group,
        Message::new("cli-demo-done")
            .with("customers", filled.customers)
            .with("users", filled.users),
        filled.customers + filled.users + filled.subscriptions,
    );
    let mut output = session.output();
    review::result(
        session,
        &mut output,
        &done,
        json!({"book": path, "customers": filled.customers, "users": filled.users, "subscriptions": filled.subscriptions}),
    )?;
    output.flush()?;
    Ok(())
}
