//! The picture of the layers (DESIGN.md): who may import whom, and what each must leave alone.

use regex::{Captures, Regex};

use super::sources::{Source, rust_files};

/// A room of the house.
struct Layer {
    name: &'static str,
    /// Rooms of ours it may look into.
    may: &'static [&'static str],
    /// Paths it must not name.
    must_not: &'static [&'static str],
    /// Macros it must not call.
    silent: bool,
}

const SCREEN: [&str; 2] = ["ratatui", "crossterm"];

const LAYERS: &[Layer] = &[
    Layer {
        name: "domain",
        may: &[],
        must_not: &[
            "std::fs",
            "std::time",
            "std::net",
            "std::io",
            "std::env",
            "std::process",
            "std::thread",
            "rand",
            "sled",
            "tokio",
            "clap",
            "tempfile",
            "fluent_bundle",
            "jiff::Zoned",
        ],
        silent: true,
    },
    Layer {
        name: "text",
        may: &["domain"],
        must_not: &[
            "std::fs",
            "std::time",
            "std::net",
            "std::env",
            "std::thread",
            "rand",
            "sled",
            "tokio",
            "clap",
        ],
        silent: true,
    },
    Layer {
        name: "store",
        may: &["domain"],
        must_not: &["tokio", "clap", "fluent_bundle"],
        silent: true,
    },
    Layer {
        name: "service",
        may: &["domain", "text", "store"],
        must_not: &[
            "tokio",
            "clap",
            "sled",
            "std::io::stdin",
            "std::io::stdout",
            "std::io::stderr",
        ],
        silent: true,
    },
    Layer {
        name: "app",
        may: &["domain", "text", "store", "service"],
        must_not: &[
            "tokio",
            "clap",
            "sled",
            "rand",
            "std::fs",
            "std::io",
            "std::time::Instant",
            "std::time::SystemTime",
            "std::thread",
            "std::net",
            "std::env",
            "std::process",
        ],
        silent: true,
    },
    Layer {
        name: "ui",
        may: &["domain", "text", "store", "service", "app"],
        must_not: &[
            "tokio",
            "clap",
            "sled",
            "rand",
            "std::fs",
            "std::io",
            "std::time::Instant",
            "std::time::SystemTime",
            "std::thread",
            "std::net",
            "std::env",
            "std::process",
        ],
        silent: true,
    },
    Layer {
        name: "runtime",
        may: &["domain", "text", "store", "service", "app", "ui"],
        must_not: &["clap", "sled"],
        silent: true,
    },
    Layer {
        name: "cli",
        may: &["domain", "text", "store", "service"],
        must_not: &["sled"],
        silent: false,
    },
];

/// Rooms that may know the screen.
const DRAWING: [&str; 2] = ["ui", "runtime"];

/// All paths a file names, with the byte where they stand; `use` groups are written out.
fn paths(code: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let uses = Regex::new(r"\buse\s+([^;]+);").unwrap();
    for hit in uses.captures_iter(code) {
        let tree: String = hit[1].split_whitespace().collect::<Vec<_>>().join(" ");
        let at = hit.get(0).unwrap().start();
        found.extend(expand("", &tree).into_iter().map(|path| (at, path)));
    }
    let inline = Regex::new(r"\b[a-z_][a-z0-9_]*(?:::[A-Za-z_][A-Za-z0-9_]*)+").unwrap();
    // The uses are written out already.
    let code = uses.replace_all(code, |hit: &Captures| " ".repeat(hit[0].len()));
    found.extend(
        inline
            .find_iter(&code)
            .map(|hit| (hit.start(), hit.as_str().to_owned())),
    );
    found
}

fn expand(before: &str, tree: &str) -> Vec<String> {
    let tree = tree.trim().trim_start_matches("::");
    let Some(open) = tree.find('{') else {
        let name = tree.split(" as ").next().unwrap_or(tree);
        return vec![format!("{before}{name}")];
    };
    let before = format!("{before}{}", &tree[..open]);
    let inside = tree[open + 1..]
        .trim_end()
        .strip_suffix('}')
        .unwrap_or_default();
    let (mut depth, mut start, mut branches) = (0, 0, Vec::new());
    for (at, c) in inside.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                branches.push(&inside[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    branches.push(&inside[start..]);
    branches
        .into_iter()
        .filter(|branch| !branch.trim().is_empty())
        .flat_map(|branch| expand(&before, branch))
        .collect()
}

/// The room of ours a path leads into.
fn room(path: &str, depth: usize) -> Option<&str> {
    if let Some(inside) = path.strip_prefix("crate::") {
        return inside.split("::").next();
    }
    let supers = path.matches("super::").count();
    if supers == 0 || supers < depth {
        return None;
    }
    path.trim_start_matches("super::").split("::").next()
}

/// What a file does that its layer must not.
fn offences(source: &Source) -> Vec<String> {
    let Some(layer) = LAYERS.iter().find(|layer| layer.name == source.layer()) else {
        let known = ["main", "lib"].contains(&source.layer());
        return if known {
            Vec::new()
        } else {
            vec![format!(
                "{}: a room that is not in the picture",
                source.path
            )]
        };
    };
    let code = &source.lexed.code;
    let mut found = Vec::new();
    let mut offend = |at: usize, what: String| {
        found.push(format!(
            "{}:{}: {} {what}",
            source.path,
            source.lexed.line(at),
            layer.name
        ));
    };
    for (at, path) in paths(code) {
        if let Some(room) = room(&path, source.depth())
            && LAYERS.iter().any(|other| other.name == room)
            && room != layer.name
            && !layer.may.contains(&room)
        {
            offend(at, format!("must not look into {room} ({path})"));
        }
        let screen = SCREEN.iter().filter(|_| !DRAWING.contains(&layer.name));
        for forbidden in layer.must_not.iter().chain(screen) {
            if path == *forbidden || path.starts_with(&format!("{forbidden}::")) {
                offend(at, format!("must not use {path}"));
            }
        }
    }
    if layer.silent {
        let print = Regex::new(r"\b(?:e?print(?:ln)?|dbg)!").unwrap();
        for hit in print.find_iter(code) {
            offend(hit.start(), format!("must not call {}", hit.as_str()));
        }
    }
    found
}

#[test]
fn layers_look_only_downwards_and_leave_alone_what_is_not_theirs() {
    let files = rust_files("src");
    assert!(files.len() > 20, "the files were not found");
    let found: Vec<_> = files.iter().flat_map(offences).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn the_layer_test_sees_what_it_forbids() {
    for (path, code) in [
        ("src/domain/x.rs", "use crate::store::Store;"),
        (
            "src/domain/x.rs",
            "use crate::{domain::guid, service::plan};",
        ),
        ("src/domain/x.rs", "use super::super::text::Lang;"),
        ("src/domain/mod.rs", "use super::text::Lang;"),
        ("src/domain/x.rs", "use std::{fmt, fs};"),
        ("src/domain/x.rs", "fn f() { std::fs::read(p) }"),
        ("src/store/x.rs", "use ratatui::buffer::Buffer;"),
        ("src/service/x.rs", "fn f() { println!(\"x\") }"),
        ("src/service/x.rs", "use crate::app::Model;"),
        ("src/app/x.rs", "use std::time::{Duration, Instant};"),
        ("src/app/x.rs", "use crossterm::event::KeyCode;"),
        ("src/ui/x.rs", "use std::io::Write as _;"),
        ("src/cli/x.rs", "use crate::ui::theme;"),
        ("src/basement/x.rs", ""),
    ] {
        assert_eq!(
            offences(&Source::new(path, code)).len(),
            1,
            "{path}: {code}"
        );
    }
    for (path, code) in [
        (
            "src/domain/x.rs",
            "use super::guid::Guid; use std::fmt; // use std::fs;",
        ),
        (
            "src/domain/x.rs",
            "#[cfg(test)]\nmod tests { use std::fs; }",
        ),
        (
            "src/ui/x.rs",
            "use crate::{app::Model, text::{Lang, format}}; use ratatui::Frame;",
        ),
        ("src/cli/x.rs", "fn f() { println!(\"x\") }"),
        ("src/main.rs", "use contas::runtime;"),
    ] {
        assert_eq!(
            offences(&Source::new(path, code)),
            [""; 0],
            "{path}: {code}"
        );
    }
}
