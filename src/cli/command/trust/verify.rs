//! `contas verify` and `audit verify`.

use serde_json::{Value, json};

use super::{progress, stopped};
use crate::{
    cli::{
        exit::{Exit, Failure},
        session::Session,
        watch,
    },
    domain::message::Message,
    store::{damage::Damage, verify::Report},
};

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Runs `verify`: reads everything. Exit 5 where something is wrong.
pub fn verify(session: &Session) -> Result<(), Failure> {
    let book = session.open_book()?;
    let meter = watch::watch(session)?;
    let report = book.examine(&mut progress(&meter))?.ok_or_else(stopped)?;
    let mut output = session.output();
    let conclusion = session.catalogue.say(&report.conclusion());
    if session.is_table() {
        for what in report.findings() {
            output.line(&session.catalogue.say(&what))?;
        }
        if !report.is_damaged() {
            output.line(&conclusion)?;
        }
    } else {
        output.object(&verified(&report))?;
    }
    output.flush()?;
    if report.is_damaged() {
        crate::cli::say(&conclusion);
        return Err(Failure::Said(Exit::Book));
    }
    Ok(())
}

fn words(damages: &[Damage]) -> Vec<String> {
    damages.iter().map(ToString::to_string).collect()
}

fn verified(report: &Report) -> Value {
    json!({
        "whole": !report.is_damaged(),
        "records": report.records,
        "activities": report.activities,
        "problems": words(&report.problems),
        "problemCount": report.found,
        "references": words(&report.loose),
        "strangers": report.strangers,
        "chainHead": report.chain_head(),
        "chainFrom": report.anchor + 1,
    })
}

/// Runs `audit verify`: the chain over the activity log. Exit 5 where it is broken.
pub fn audit(session: &Session) -> Result<(), Failure> {
    let book = session.open_book()?;
    let chain = book.store().chain()?;
    let mut output = session.output();
    if session.is_table() {
        let message = match &chain.broken {
            Some(what) => Message::new("trust-chain-broken").with("what", what.message()),
            None => Message::new("trust-chain-whole"),
        };
        output.line(
            &session.catalogue.say(
                &message
                    .with("entries", chain.entries)
                    .with("from", chain.anchor + 1)
                    .with("head", hex(&chain.head)),
            ),
        )?;
    } else {
        output.object(&json!({
            "whole": chain.broken.is_none(),
            "entries": chain.entries,
            "chainFrom": chain.anchor + 1,
            "chainHead": hex(&chain.head),
            "broken": chain.broken.as_ref().map(ToString::to_string),
        }))?;
    }
    output.flush()?;
    if chain.broken.is_some() {
        return Err(Failure::Said(Exit::Book));
    }
    Ok(())
}
