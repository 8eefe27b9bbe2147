//! Files, and what is found in them.

use contas::{
    domain::{customer::CustomDomain, finding::Place},
    service::import::{
        ReadOptions,
        users::{self, Checked, Context, Existing, RowWishes, UserRow},
    },
    text::{Catalogue, Lang},
};

pub(super) const HEADER: &str = "First name,Last name,Display name,Email,Status update\n";

pub(super) fn domains() -> Vec<CustomDomain> {
    [
        ("contoso.onmicrosoft.com", false),
        ("contoso.com", false),
        ("fed.contoso.com", true),
    ]
    .map(|(name, federated)| CustomDomain {
        name: name.to_owned(),
        federated,
    })
    .to_vec()
}

/// Who is in the book.
pub(super) fn existing(upn: &str) -> Existing {
    match upn {
        "old@contoso.com" => Existing::Active,
        "gone@contoso.com" => Existing::Deleted,
        _ => Existing::No,
    }
}

thread_local! {
    /// To make them takes longer than most checks.
    static WORDS: [Catalogue; 2] = Lang::ALL.map(Catalogue::new);
}

pub(super) fn check_as(bytes: &[u8], options: ReadOptions, wishes: RowWishes) -> Checked {
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), bytes).unwrap();
    let domains = domains();
    let context = Context {
        options,
        wishes,
        ..Context::new(&domains, &existing)
    };
    let checked = users::check(file.path(), &context).unwrap();
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

pub(super) fn check(bytes: impl AsRef<[u8]>) -> Checked {
    check_as(bytes.as_ref(), ReadOptions::default(), RowWishes::default())
}

/// Line, column and code of each finding.
pub(super) fn found(checked: &Checked) -> Vec<(u64, String, &'static str)> {
    let findings = checked.report.findings.iter();
    findings
        .map(|finding| match &finding.place {
            Place::Row { line, column, .. } => (*line, column.clone(), finding.code),
            _ => (0, String::new(), finding.code),
        })
        .collect()
}

pub(super) fn codes(checked: &Checked) -> Vec<&'static str> {
    found(checked)
        .into_iter()
        .map(|(_, _, code)| code)
        .collect()
}

/// The valid users of a file, as the run reads them.
pub(super) fn users_of(bytes: &[u8], options: ReadOptions, wishes: RowWishes) -> Vec<UserRow> {
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), bytes).unwrap();
    let domains = domains();
    let context = Context {
        options,
        wishes,
        ..Context::new(&domains, &existing)
    };
    let checked = users::check(file.path(), &context).unwrap();
    let entries = checked.valid_entries().unwrap();
    entries.map(|entry| entry.unwrap().user).collect()
}

pub(super) fn rows(rows: &[&str]) -> String {
    format!("{HEADER}{}\n", rows.join("\n"))
}

/// A sample of the repository.
pub(super) fn sample(name: &str) -> Vec<u8> {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/samples/users");
    std::fs::read(path.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}
