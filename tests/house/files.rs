//! Files stay small, finished, and at home on every machine.

use std::{fs, path::Path};

use regex::Regex;

use super::sources::{rust_files, walk};

/// One idea a file: more than this is more than one sitting.
const MOST_LINES: usize = 400;

#[test]
fn no_file_is_longer_than_one_sitting() {
    let long: Vec<_> = ["src", "tests", "benches"]
        .into_iter()
        .flat_map(rust_files)
        .filter(|file| file.text.lines().count() > MOST_LINES)
        .map(|file| format!("{}: {} lines", file.path, file.text.lines().count()))
        .collect();
    assert!(long.is_empty(), "{}", long.join("\n"));
}

/// Places that exist on one machine only, spelt so that this file does not name them.
fn machine_path() -> Regex {
    let homes = ["work", "root", "home", "Users", "tmp", "private"].join("|");
    Regex::new(&format!(r#"(?:^|["'`\s(=])/(?:{homes})/[A-Za-z0-9_.-]+"#)).unwrap()
}

/// Words that say something is not finished.
fn unfinished() -> Regex {
    Regex::new(&format!(
        r"\b(?:{})\b",
        ["TO", "FIX", "XX"]
            .map(|half| match half {
                "TO" => "TODO",
                "FIX" => "FIXME",
                _ => "XXX",
            })
            .join("|")
    ))
    .unwrap()
}

#[test]
fn nothing_names_a_place_on_one_machine_or_is_left_unfinished() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    for directory in ["src", "assets", "benches", ".ci"] {
        walk(&root.join(directory), &mut files);
    }
    for file in ["Cargo.toml", "README.md", "deny.toml", "clippy.toml"] {
        files.push(root.join(file));
    }
    let (place, unfinished) = (machine_path(), unfinished());
    let mut found = Vec::new();
    for file in files {
        // Pictures and data that is no text are nobody's prose.
        let Ok(text) = fs::read_to_string(&file) else {
            continue;
        };
        for (at, line) in text.lines().enumerate() {
            if let Some(hit) = place.find(line).or_else(|| unfinished.find(line)) {
                let name = file.strip_prefix(root).unwrap().display();
                found.push(format!("{name}:{}: {}", at + 1, hit.as_str()));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn the_search_sees_what_it_forbids() {
    for line in ["x = \"/home/ana/book\"", "/tmp/x", "see (/root/y)"] {
        assert!(machine_path().is_match(line), "{line}");
    }
    for line in [
        "https://example.com/home/x",
        "`/`",
        "a/tmp/b",
        "/v1/customers",
    ] {
        assert!(!machine_path().is_match(line), "{line}");
    }
    assert!(unfinished().is_match("// FIXME: later"));
    assert!(!unfinished().is_match("TODOS os clientes, MÉTODO"));
}
