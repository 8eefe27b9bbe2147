//! What a path may be completed to: the one place where the file picker's question meets the disk.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use jiff::Timestamp;

use crate::app::{
    effect::{Completion, PathEntry},
    path,
};

/// Entries of one folder that are listed.
const MOST: usize = 1000;

/// Answers [`crate::app::effect::Question::Complete`]. `~` is `home`; a relative path begins at `here`.
///
/// # Errors
/// The folder cannot be read.
pub fn complete(typed: &str, home: Option<&Path>, here: &Path) -> io::Result<Completion> {
    let (typed, home) = match (typed, home) {
        ("~", Some(_)) => ("~/", home),
        other => other,
    };
    let (folder, begin) = path::split(typed);
    let folder = resolve(folder, home, here);
    let wanted = begin.to_lowercase();
    let hidden = begin.starts_with('.');
    let mut entries = Vec::new();
    for entry in fs::read_dir(&folder)? {
        let Ok(entry) = entry else { continue };
        // A name that is no text cannot be typed either.
        let Ok(name) = entry.file_name().into_string() else {
            continue;
        };
        if !name.to_lowercase().starts_with(&wanted) || (name.starts_with('.') && !hidden) {
            continue;
        }
        // A link stands for what it leads to; one that leads nowhere is a file that cannot be read.
        let facts = fs::metadata(entry.path()).ok();
        entries.push(PathEntry {
            name,
            folder: facts.as_ref().is_some_and(fs::Metadata::is_dir),
            size: facts.as_ref().map(fs::Metadata::len),
            modified: facts
                .and_then(|facts| facts.modified().ok())
                .and_then(|at| Timestamp::try_from(at).ok()),
        });
    }
    entries.sort_by_cached_key(|entry| (!entry.folder, entry.name.to_lowercase()));
    let more = entries.len() > MOST;
    entries.truncate(MOST);
    let mut folder = folder.to_string_lossy().into_owned();
    if !folder.ends_with(path::separator) {
        folder.push(std::path::MAIN_SEPARATOR);
    }
    Ok(Completion {
        folder,
        entries,
        more,
    })
}

fn resolve(folder: &str, home: Option<&Path>, here: &Path) -> PathBuf {
    match (folder.strip_prefix('~'), home) {
        (Some(rest), Some(home)) if rest.starts_with(path::separator) => {
            home.join(rest.trim_start_matches(path::separator))
        }
        _ => here.join(folder),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_come_first_names_are_matched_without_case_and_home_is_resolved() {
        let home = tempfile::tempdir().unwrap();
        for name in ["Users.csv", "users-old.csv", ".users", "notes.txt"] {
            fs::write(home.path().join(name), "x").unwrap();
        }
        fs::create_dir(home.path().join("users in")).unwrap();
        let here = home.path().join("users in");
        let names = |typed: &str| {
            let found = complete(typed, Some(home.path()), &here).unwrap();
            let names: Vec<_> = found.entries.into_iter().map(|entry| entry.name).collect();
            (found.folder, names)
        };
        let root = format!("{}/", home.path().display());
        let (folder, all) = names("~/us");
        assert_eq!(all, ["users in", "users-old.csv", "Users.csv"]);
        assert_eq!(folder, root);
        assert_eq!(names("~").0, root, "home itself");
        assert_eq!(names("~/.").1, [".users"], "hidden ones are asked for");
        assert_eq!(names("").0, format!("{root}users in/"), "here");
        let file = complete("~/Users", Some(home.path()), &here).unwrap();
        let file = file.entries.last().unwrap();
        assert!(file.size == Some(1) && file.modified.is_some() && !file.folder);
        assert!(complete("/no such folder/x", None, &here).is_err());
    }
}
