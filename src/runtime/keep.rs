//! Small files beside the book: drafts, how the list is looked at, settings. Readable by their owner alone, replaced
//! whole. They are no records: what cannot be read is as if it were not there.

use std::{
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize, de::DeserializeOwned};

use crate::app::effect::{Draft, Settings, ThemeName, ViewState};
use crate::service::files::FileError;
use crate::store::book::Book;
use crate::text::Lang;

use super::services::Failure;

/// Completions that are offered at most.
const PATHS: usize = 200;

/// The settings file.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct SettingsFile {
    language: Option<String>,
    theme: ThemeName,
}

/// See the module.
#[derive(Debug)]
pub struct Keep {
    config: Option<PathBuf>,
}

impl Keep {
    /// Keeps settings in this directory; without one it keeps none.
    pub const fn new(config: Option<PathBuf>) -> Self {
        Self { config }
    }

    /// The language and theme that were chosen last.
    pub fn settings(&self) -> (Option<Lang>, ThemeName) {
        let read = || {
            let path = self.config.as_ref()?.join("settings.toml");
            toml::from_str::<SettingsFile>(&fs::read_to_string(path).ok()?).ok()
        };
        let file = read().unwrap_or_default();
        (file.language.as_deref().map(Lang::of_locale), file.theme)
    }

    pub(super) fn save_settings(&self, settings: Settings) -> Result<(), Failure> {
        let Some(config) = &self.config else {
            return Ok(());
        };
        let file = SettingsFile {
            language: Some(settings.lang.tag().to_owned()),
            theme: settings.theme,
        };
        let path = config.join("settings.toml");
        let text = toml::to_string(&file).map_err(|e| failed(&path, io::Error::other(e)))?;
        write(&path, text.as_bytes())
    }

    pub(super) fn view(book: &Book) -> ViewState {
        view_path(book)
            .and_then(|path| read(&path))
            .unwrap_or_default()
    }

    pub(super) fn save_view(book: &Book, view: &ViewState) -> Result<(), Failure> {
        view_path(book).map_or(Ok(()), |path| save(&path, view))
    }

    pub(super) fn draft(&self, book: Option<&Book>, name: &str) -> Option<Draft> {
        read(&self.draft_path(book, name)?)
    }

    pub(super) fn save_draft(&self, book: Option<&Book>, draft: &Draft) -> Result<(), Failure> {
        self.draft_path(book, &draft.name)
            .map_or(Ok(()), |path| save(&path, draft))
    }

    /// Deletes a draft wherever it is: the one of the set-up was begun before there was a book.
    pub(super) fn delete_draft(&self, book: Option<&Book>, name: &str) -> Result<(), Failure> {
        let places = [self.draft_path(book, name), self.draft_path(None, name)];
        for path in places.into_iter().flatten() {
            match fs::remove_file(&path) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => {
                    return Err(failed(&path, error));
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// Drafts lie in the book; before there is one, beside the settings.
    fn draft_path(&self, book: Option<&Book>, name: &str) -> Option<PathBuf> {
        let directory = match book {
            Some(book) => book.drafts()?,
            None => self.config.as_ref()?.join("drafts"),
        };
        let name: String = name
            .chars()
            .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
            .collect();
        Some(directory.join(format!("{name}.json")))
    }
}

fn view_path(book: &Book) -> Option<PathBuf> {
    Some(book.drafts()?.join("view.json"))
}

fn read<T: DeserializeOwned>(path: &Path) -> Option<T> {
    serde_json::from_slice(&fs::read(path).ok()?).ok()
}

fn save<T: Serialize>(path: &Path, value: &T) -> Result<(), Failure> {
    let text = serde_json::to_vec(value).map_err(|e| failed(path, io::Error::other(e)))?;
    write(path, &text)
}

/// Replaces a file whole; temporary files are readable by their owner alone (0600), and so is what becomes of them.
fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let replace = || {
        let directory = path.parent().unwrap_or_else(|| Path::new("."));
        fs::create_dir_all(directory)?;
        let mut file = tempfile::NamedTempFile::new_in(directory)?;
        file.write_all(bytes)?;
        file.as_file().sync_all()?;
        file.persist(path)?;
        Ok(())
    };
    replace().map_err(|error| failed(path, error))
}

fn failed(path: &Path, error: io::Error) -> Failure {
    Failure::Failed(FileError::io(path, error).message())
}

/// Paths that begin with a text, directories with a slash at their end, hidden ones only when asked for.
pub(super) fn complete(text: &str) -> Vec<String> {
    let (typed, prefix) = match text.rfind('/') {
        Some(at) => text.split_at(at + 1),
        None => ("", text),
    };
    let directory = match typed.strip_prefix("~/") {
        Some(rest) => match std::env::home_dir() {
            Some(home) => home.join(rest),
            None => PathBuf::from(typed),
        },
        None if typed.is_empty() => PathBuf::from("."),
        None => PathBuf::from(typed),
    };
    let Ok(entries) = fs::read_dir(directory) else {
        return Vec::new();
    };
    let mut paths: Vec<String> = entries
        .flatten()
        .filter_map(|entry| {
            let name = entry.file_name().into_string().ok()?;
            let wanted =
                name.starts_with(prefix) && (prefix.starts_with('.') || !name.starts_with('.'));
            let slash = if entry.path().is_dir() { "/" } else { "" };
            wanted.then(|| format!("{typed}{name}{slash}"))
        })
        .collect();
    paths.sort();
    paths.truncate(PATHS);
    paths
}

/// `~/` at the beginning of a path is the home directory.
pub(super) fn expand(path: &Path) -> PathBuf {
    match (path.strip_prefix("~"), std::env::home_dir()) {
        (Ok(rest), Some(home)) => home.join(rest),
        _ => path.to_owned(),
    }
}
