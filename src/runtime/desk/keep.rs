//! Small files beside the book: drafts and the view.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use zeroize::Zeroizing;

use crate::app::effect::{Draft, ViewState};
use crate::store::{book::Book, files, seal::Seal};

/// What sealed files are authenticated with.
const DRAFT: &str = "draft";
const VIEW: &str = "view";

/// What is kept beside a book; nothing for a book in memory.
#[derive(Debug)]
pub struct Kept {
    drafts: Option<PathBuf>,
    view: Option<PathBuf>,
    seal: Seal,
}

impl Kept {
    /// Beside this book.
    pub fn beside(book: &Book) -> Self {
        Self {
            drafts: book.drafts(),
            view: book.path().map(|path| path.join("view.json")),
            seal: book.seal(),
        }
    }

    /// Beside the book of a directory, open or not.
    pub fn at(path: &Path, seal: &Seal) -> Self {
        Self {
            drafts: Some(path.join("drafts")),
            view: Some(path.join("view.json")),
            seal: seal.clone(),
        }
    }

    /// Before there is a book: drafts lie beside the settings.
    pub fn before_book(settings_file: Option<&Path>) -> Self {
        Self {
            drafts: settings_file
                .and_then(Path::parent)
                .map(|config| config.join("drafts")),
            view: None,
            seal: Seal::none(),
        }
    }

    fn draft_file(&self, name: &str) -> Option<PathBuf> {
        // Names are ours, but one may hold an id of the data: no path may come of it.
        let safe: String = name
            .chars()
            .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
            .collect();
        Some(self.drafts.as_ref()?.join(format!("{safe}.json")))
    }

    /// A draft; `None` where there is none, or none that can be read.
    pub fn draft(&self, name: &str) -> Option<Draft> {
        let bytes = fs::read(self.draft_file(name)?).ok()?;
        serde_json::from_slice(&self.seal.file_of(DRAFT, bytes)?).ok()
    }

    /// Keeps a draft: 0600, replaced whole.
    pub fn save_draft(&self, draft: &Draft) -> io::Result<()> {
        match self.draft_file(&draft.name) {
            Some(path) => {
                if let Some(directory) = path.parent().filter(|directory| !directory.exists()) {
                    if let Some(parent) = directory.parent() {
                        fs::create_dir_all(parent)?;
                    }
                    files::make_directory(directory)?;
                }
                let text = Zeroizing::new(serde_json::to_vec(draft)?);
                files::replace(&path, &self.seal.file(DRAFT, &text)?)
            }
            None => Ok(()),
        }
    }

    /// Deletes a draft.
    pub fn delete_draft(&self, name: &str) -> io::Result<()> {
        match self.draft_file(name).map(fs::remove_file) {
            Some(Err(error)) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }

    /// How the list was looked at last.
    pub fn view(&self) -> Option<ViewState> {
        let bytes = fs::read(self.view.as_ref()?).ok()?;
        serde_json::from_slice(&self.seal.file_of(VIEW, bytes)?).ok()
    }

    /// Keeps how the list is looked at.
    pub fn save_view(&self, view: &ViewState) -> io::Result<()> {
        match &self.view {
            Some(path) => files::replace(path, &self.seal.file(VIEW, &serde_json::to_vec(view)?)?),
            None => Ok(()),
        }
    }
}

/// `~/` at the beginning of a path is the home directory.
pub(super) fn expand(path: &Path) -> PathBuf {
    match (path.strip_prefix("~"), std::env::home_dir()) {
        (Ok(rest), Some(home)) => home.join(rest),
        _ => path.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draft_is_private_and_its_name_is_no_path() {
        let home = tempfile::tempdir().unwrap();
        let kept = Kept {
            drafts: Some(home.path().to_owned()),
            view: None,
            seal: Seal::none(),
        };
        let draft = Draft {
            name: "edit-../../x".to_owned(),
            values: vec![("a".to_owned(), "ã".to_owned())],
        };
        kept.save_draft(&draft).unwrap();
        assert_eq!(kept.draft("edit-../../x"), Some(draft));
        let names: Vec<_> = fs::read_dir(home.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name())
            .collect();
        assert_eq!(names, ["edit-------x.json"]);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = fs::metadata(home.path().join("edit-------x.json"))
                .unwrap()
                .permissions()
                .mode();
            assert_eq!(mode & 0o777, 0o600);
        }
        kept.delete_draft("edit-../../x").unwrap();
        kept.delete_draft("edit-../../x").unwrap();
        assert_eq!(kept.draft("edit-../../x"), None);
    }
}
