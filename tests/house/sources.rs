//! The files the rules are about.

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::lexer::{self, Lexed};

/// A Rust file of the package.
pub(super) struct Source {
    /// Path below the package, with `/`.
    pub(super) path: String,
    /// The whole file.
    pub(super) text: String,
    /// Without its tests: code and literals.
    pub(super) lexed: Lexed,
}

impl Source {
    /// A file of the given contents.
    pub(super) fn new(path: &str, text: &str) -> Self {
        let tests_only = path.ends_with("/tests.rs") || path.contains("/tests/");
        Self {
            path: path.to_owned(),
            text: text.to_owned(),
            lexed: lexer::lex(if tests_only { "" } else { without_tests(text) }),
        }
    }

    /// The first room below `src`, e.g. `domain`; the file's stem for `main.rs` and `lib.rs`.
    pub(super) fn layer(&self) -> &str {
        let below = self.path.strip_prefix("src/").unwrap_or(&self.path);
        let room = below.split('/').next().unwrap_or(below);
        room.strip_suffix(".rs").unwrap_or(room)
    }

    /// How many modules deep the file is: 1 for `src/domain/mod.rs`, 2 for `src/domain/guid.rs`.
    pub(super) fn depth(&self) -> usize {
        let parts: Vec<_> = self.path.trim_start_matches("src/").split('/').collect();
        match parts.last() {
            Some(&("mod.rs" | "main.rs" | "lib.rs")) => parts.len() - 1,
            _ => parts.len(),
        }
    }
}

/// The part before the tests at the end of a file.
fn without_tests(text: &str) -> &str {
    let end = text.find("#[cfg(test)]\nmod tests {").unwrap_or(text.len());
    &text[..end]
}

/// All Rust files below a directory of the package, in order.
pub(super) fn rust_files(directory: &str) -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    walk(&root.join(directory), &mut found);
    found.retain(|path| path.extension().is_some_and(|extension| extension == "rs"));
    found.sort();
    found
        .iter()
        .map(|path| {
            let name = path
                .strip_prefix(root)
                .unwrap()
                .to_string_lossy()
                .replace('\\', "/");
            Source::new(&name, &fs::read_to_string(path).unwrap())
        })
        .collect()
}

/// All files below a directory, but what cargo makes.
pub(super) fn walk(directory: &Path, found: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(directory) else {
        return;
    };
    for entry in entries {
        let path = entry.unwrap().path();
        if !path.is_dir() {
            found.push(path);
        } else if !path.join("CACHEDIR.TAG").exists() {
            walk(&path, found);
        }
    }
}
