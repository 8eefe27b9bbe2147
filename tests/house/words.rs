//! No raw word on a screen or in a table: whatever a record holds is told in words, in both languages (DESIGN.md,
//! promise 4).

use contas::{
    domain::{diff, record::Record},
    text::{Catalogue, Lang, record},
};
use regex::Regex;

use crate::store::samples;

/// One record of each kind with every member filled, also those of later versions.
fn records() -> Vec<Record> {
    [
        samples::one_of_each(),
        samples::one_of_each_newest(),
        samples::one_of_each_later(),
    ]
    .into_iter()
    .flatten()
    .map(|(_, record)| record)
    .collect()
}

#[test]
fn every_field_of_every_record_has_a_name() {
    for lang in Lang::ALL {
        let words = Catalogue::new(lang);
        let nameless: Vec<String> = records()
            .iter()
            .flat_map(|record| record::shown(record, &words))
            .filter(|row| row.name.contains(&format!("“{}”", row.path)) || row.name.is_empty())
            .map(|row| row.path)
            .filter(|path| !path.starts_with("other."))
            .collect();
        assert!(nameless.is_empty(), "{lang:?}: no name for {nameless:?}");
    }
}

#[test]
fn no_word_of_json_and_no_iso_time_is_shown() {
    let raw = Regex::new(
        r#"(?x)
        \b(true|false|null)\b
        | \b[a-z]+([A-Z][a-z]+)+\b    # camelCase
        | \b[a-z]+(_[a-z]+)+\b        # snake_case
        | \d{4}-\d{2}-\d{2}T          # a time
        | [{}\[\]"]                   # JSON
        | \bP\d+[DMY]\b               # a duration
        "#,
    )
    .unwrap();
    let words = Catalogue::new(Lang::PtBr);
    let mut told = 0;
    for record in records() {
        for row in record::shown(&record, &words) {
            // What Partner Center may say one day is shown as it says it.
            if row.path.starts_with("other.") {
                continue;
            }
            assert!(!raw.is_match(&row.value), "{}: {}", row.path, row.value);
            told += 1;
        }
    }
    assert!(told > 150, "{told}");
}

/// What is kept back is only whose record it is, and keys.
#[test]
fn nothing_but_keys_is_kept_back() {
    let words = Catalogue::new(Lang::En);
    let mut kept: Vec<String> = records()
        .iter()
        .flat_map(|record| {
            let shown = record::shown(record, &words);
            diff::leaves(record)
                .unwrap()
                .into_keys()
                .filter(move |path| !shown.iter().any(|row| row.path == *path))
                .collect::<Vec<_>>()
        })
        .collect();
    kept.sort();
    kept.dedup();
    assert_eq!(kept, ["customerId", "key", "productType.id", "providerId"]);
}
