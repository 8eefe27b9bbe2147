//! Every text that is asked for is there, and every text that is there is asked for.

use std::collections::BTreeSet;

use contas::{
    domain::{cloud::CLOUDS, partner::PartnerKind, role::Role},
    text::{Catalogue, Lang},
};
use regex::Regex;

use super::sources::{Source, rust_files};

/// Families of texts whose ids are put together from data, each with the reason.
const BUILT: &[(&str, &str)] = &[
    ("scope-", "the table of keys asks by the name of the place"),
    (
        "help-",
        "the command tree asks by the names of its commands and arguments",
    ),
    ("value-name-", "the help asks by the name of a value"),
    (
        "operation-",
        "the activity log asks by the name of the operation",
    ),
];

/// Calls that take the id of a text.
const ASKS: [&str; 3] = ["Message::new(", ".get(", ".find("];

/// All ids of the catalogue.
fn catalogue() -> BTreeSet<String> {
    let id = Regex::new(r"(?m)^([a-z][a-zA-Z0-9_-]*)\s*=").unwrap();
    Lang::En
        .files()
        .iter()
        .flat_map(|(_, text)| id.captures_iter(text))
        .map(|hit| hit[1].to_owned())
        .collect()
}

/// Ids a file asks for by a literal: line and id.
fn asked(source: &Source) -> Vec<(usize, String)> {
    let id = Regex::new(r"^[a-z][a-z0-9]*(-[a-z0-9]+)+$").unwrap();
    source
        .lexed
        .literals
        .iter()
        .filter(|literal| {
            let before = source.lexed.before(literal);
            // A message's id may be anything; other calls take keys of other things too, which have no hyphens.
            before.ends_with(ASKS[0])
                || (ASKS[1..].iter().any(|call| before.ends_with(call))
                    && id.is_match(&literal.text))
        })
        .map(|literal| (literal.line, literal.text.clone()))
        .collect()
}

#[test]
fn every_text_that_is_asked_for_is_in_the_catalogue() {
    let ids = catalogue();
    let missing: Vec<_> = rust_files("src")
        .iter()
        .flat_map(|source| {
            asked(source)
                .into_iter()
                .filter(|(_, id)| !ids.contains(id))
                .map(|(line, id)| format!("{}:{line}: {id}", source.path))
        })
        .collect();
    assert!(
        missing.is_empty(),
        "not in assets/texts:\n{}",
        missing.join("\n")
    );
}

/// Literals that look like ids of texts and are none, each with the reason.
const NO_TEXTS: &[(&str, &str)] = &[];

/// Literals of a file whose first two words begin ids of the catalogue, but which are in no catalogue: texts that are
/// asked for through a table or a variable.
fn strangers(source: &Source, ids: &BTreeSet<String>) -> Vec<(usize, String)> {
    let id = Regex::new(r"^([a-z][a-z0-9]*-[a-z0-9]+-)[a-z0-9-]+$").unwrap();
    source
        .lexed
        .literals
        .iter()
        .filter(|literal| !ids.contains(&literal.text))
        .filter(|literal| {
            id.captures(&literal.text)
                .is_some_and(|hit| ids.iter().any(|known| known.starts_with(&hit[1])))
        })
        .filter(|literal| !NO_TEXTS.iter().any(|(text, _)| *text == literal.text))
        .map(|literal| (literal.line, literal.text.clone()))
        .collect()
}

#[test]
fn a_text_that_a_table_names_is_in_the_catalogue() {
    let ids = catalogue();
    let found: Vec<_> = rust_files("src")
        .iter()
        .flat_map(|source| {
            strangers(source, &ids)
                .into_iter()
                .map(|(line, id)| format!("{}:{line}: {id}", source.path))
        })
        .collect();
    assert!(found.is_empty(), "in no catalogue:\n{}", found.join("\n"));
    let source = Source::new("src/app/x.rs", "const T: &str = \"role-global-nobody\";");
    assert_eq!(strangers(&source, &ids).len(), 1);
}

#[test]
fn every_text_of_the_catalogue_is_asked_for() {
    let sources = rust_files("src");
    let literals: BTreeSet<&str> = sources
        .iter()
        .flat_map(|source| &source.lexed.literals)
        .map(|literal| literal.text.as_str())
        .collect();
    // A text may also be part of another one: `{ other-text }`.
    let part = Regex::new(r"\{\s*([a-z][a-z0-9-]*)\s*\}").unwrap();
    let parts: BTreeSet<String> = Lang::En
        .files()
        .iter()
        .flat_map(|(_, text)| part.captures_iter(text))
        .map(|hit| hit[1].to_owned())
        .collect();
    let idle: Vec<_> = catalogue()
        .into_iter()
        .filter(|id| !literals.contains(id.as_str()) && !parts.contains(id))
        .filter(|id| !BUILT.iter().any(|(family, _)| id.starts_with(family)))
        .collect();
    assert!(idle.is_empty(), "nobody asks for: {}", idle.join(", "));
}

/// Where there are keys nobody is sent to a command: such a text has another one for the screen.
#[test]
fn a_text_of_the_desks_that_names_a_command_says_it_otherwise_on_a_screen() {
    let command =
        Regex::new(r"(contas (transfers|subscriptions|relationships|partner|customers) |--[a-z])")
            .unwrap();
    for lang in Lang::ALL {
        let desks = lang
            .files()
            .iter()
            .filter(|(file, _)| ["transfers", "subs", "due"].contains(file));
        let on_screen = Catalogue::on_screen(lang);
        for (file, text) in desks {
            for line in text.lines().filter(|line| command.is_match(line)) {
                let Some((id, _)) = line.split_once(" = ") else {
                    continue;
                };
                if ["help-", "cli-"].iter().any(|start| id.starts_with(start)) {
                    continue;
                }
                let said = on_screen.find(id).unwrap();
                assert!(
                    !command.is_match(&said),
                    "{}/{file}: {id}: {said}",
                    lang.tag()
                );
            }
        }
    }
}

#[test]
fn a_text_for_the_screen_is_there_in_both_languages() {
    let count = |lang: Lang| -> Vec<(&str, usize)> {
        let files = lang.files().iter();
        files
            .map(|(file, text)| (*file, text.matches("\n    .screen = ").count()))
            .collect()
    };
    assert_eq!(count(Lang::En), count(Lang::PtBr));
    assert!(count(Lang::En).iter().any(|(_, texts)| *texts > 0));
}

#[test]
fn tables_of_the_domain_have_their_texts() {
    let mut wanted: Vec<&str> = Vec::new();
    for cloud in &CLOUDS {
        wanted.extend([cloud.text, cloud.acceptance_portal]);
        wanted.extend(cloud.lacks.iter().map(|(_, reason)| *reason));
    }
    wanted.extend(Role::ALL.map(Role::text));
    wanted.extend(PartnerKind::ALL.map(PartnerKind::text));
    let english = Catalogue::new(Lang::En);
    let missing: BTreeSet<_> = wanted
        .into_iter()
        .filter(|id| english.find(id).is_none())
        .collect();
    assert!(missing.is_empty(), "not in assets/texts: {missing:?}");
}

#[test]
fn the_text_test_sees_what_is_asked_for() {
    let source = Source::new(
        "src/app/x.rs",
        "Message::new(\"a-b\").with(\"name\", x); texts.get(\n  \"c-d\"); map.get(\"camelKey\"); // get(\"e-f\")",
    );
    assert_eq!(
        asked(&source),
        [(1, "a-b".to_owned()), (2, "c-d".to_owned())]
    );
}
