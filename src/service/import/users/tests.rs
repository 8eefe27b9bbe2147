//! What only the module itself can show; the acceptance cases of accounts.md 1.11 are in `tests/imports`.

use std::fs;

use super::*;
use crate::domain::finding::Place;
use crate::text::Catalogue;

const HEADER: &str = "First name,Last name,Display name,Email,Status update\n";

thread_local! {
    /// To make them takes longer than most checks.
    static WORDS: [Catalogue; 2] = Lang::ALL.map(Catalogue::new);
}

fn check_with(bytes: impl AsRef<[u8]>, options: ReadOptions) -> Checked {
    let file = tempfile::NamedTempFile::new().unwrap();
    fs::write(file.path(), bytes).unwrap();
    let domain = |name: &str, federated| CustomDomain {
        name: name.to_owned(),
        federated,
    };
    let domains = [
        domain("contoso.onmicrosoft.com", false),
        domain("contoso.com", false),
        domain("fed.contoso.com", true),
    ];
    let existing = |upn: &str| match upn {
        "old@contoso.com" => Existing::Active,
        "gone@contoso.com" => Existing::Deleted,
        _ => Existing::No,
    };
    let context = Context {
        options,
        ..Context::new(&domains, &existing)
    };
    let checked = check(file.path(), &context).unwrap();
    // Every finding is said in both languages, with nothing missing.
    WORDS.with(|words| {
        for (finding, catalogue) in checked
            .report
            .findings
            .iter()
            .flat_map(|finding| words.iter().map(move |words| (finding, words)))
        {
            let text = catalogue.say(&finding.message);
            assert!(
                text.contains(' ') && !text.contains("{$") && !text.contains("import-"),
                "{text}"
            );
        }
    });
    checked
}

fn checked(bytes: impl AsRef<[u8]>) -> Checked {
    check_with(bytes, ReadOptions::default())
}

/// Line, column and code of each finding.
fn found(checked: &Checked) -> Vec<(u64, &str, &'static str)> {
    checked
        .report
        .findings
        .iter()
        .map(|finding| match &finding.place {
            Place::Row { line, column, .. } => (*line, column.as_str(), finding.code),
            _ => (0, "", finding.code),
        })
        .collect()
}

fn rows(rows: &[&str]) -> Checked {
    checked(format!("{HEADER}{}\n", rows.join("\n")))
}

fn many(count: usize) -> String {
    let row = |n| format!("Ana,Lima,Ana Lima {n},ana{n}@contoso.com,\n");
    HEADER.to_owned() + &(0..count).map(row).collect::<String>()
}

mod oracle;
mod table;
