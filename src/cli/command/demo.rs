//! `contas demo`: fills a book with made-up data.

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
    let seq = demo::fill(
        &book,
        args.seed,
        args.customers,
        args.users_per_customer,
        now,
        &mut |done, total| {
            if shown && total > 1_000 {
                let end = if done >= total { "\n" } else { "" };
                let _ = std::io::Write::write_fmt(
                    &mut std::io::stderr(),
                    format_args!("\r{words} {done}/{total}{end}"),
                );
            }
        },
    )?;
    let done = Committed {
        seq,
        message: Message::new("cli-demo-done")
            .with("customers", args.customers)
            .with("users", args.customers * args.users_per_customer),
        records: args.customers * (1 + args.users_per_customer),
        stopped: false,
        credentials: None,
        files: vec![],
        findings: vec![],
    };
    let mut output = session.output();
    review::result(
        session,
        &mut output,
        &done,
        json!({"book": path, "customers": args.customers, "users": args.customers * args.users_per_customer}),
    )?;
    output.flush()?;
    Ok(())
}
