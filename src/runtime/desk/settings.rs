//! The settings file, in the platform's place.

use std::{fs, io, path::Path, time::Duration};

use serde::{Deserialize, Serialize};

use crate::app::effect::{Settings, ThemeName};
use crate::store::files;

/// Minutes without a key after which a book under a passphrase is closed, unless the file says otherwise.
const LOCK_AFTER: u32 = 15;

/// `settings.toml`: each member is optional.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct SettingsFile {
    /// Language tag.
    pub language: Option<String>,
    /// Theme.
    pub theme: Option<ThemeName>,
    /// Minutes without a key after which a book under a passphrase is closed; 0 for never.
    pub lock_after: Option<u32>,
}

impl SettingsFile {
    /// What a file says. One that is missing or damaged says nothing.
    pub fn read(path: &Path) -> Self {
        fs::read_to_string(path).map_or_else(|_| Self::default(), |text| Self::parse(&text))
    }

    /// What the text of a file says.
    pub fn parse(text: &str) -> Self {
        toml::from_str(text).unwrap_or_default()
    }

    /// After so long without a key a book under a passphrase is closed; `None` for never.
    pub fn lock_after(&self) -> Option<Duration> {
        let minutes = self.lock_after.unwrap_or(LOCK_AFTER);
        (minutes > 0).then(|| Duration::from_mins(u64::from(minutes)))
    }

    /// Keeps language and theme; the rest of the file stays.
    pub(super) fn keep(path: &Path, settings: Settings) -> io::Result<()> {
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        let text = toml::to_string(&Self {
            language: Some(settings.lang.tag().to_owned()),
            theme: Some(settings.theme),
            ..Self::read(path)
        })
        .map_err(io::Error::other)?;
        files::replace(path, text.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    #[test]
    fn settings_survive_and_a_damaged_file_says_nothing() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("contas").join("settings.toml");
        let settings = Settings {
            lang: Lang::PtBr,
            theme: ThemeName::Light,
        };
        SettingsFile::keep(&path, settings).unwrap();
        let mut found = SettingsFile::read(&path);
        assert_eq!(found.language.as_deref(), Some("pt-BR"));
        assert_eq!(found.theme, Some(ThemeName::Light));
        assert_eq!(found.lock_after(), Some(Duration::from_mins(15)));
        fs::write(&path, "lock-after = 0").unwrap();
        SettingsFile::keep(&path, settings).unwrap();
        found = SettingsFile::read(&path);
        assert_eq!(
            (found.lock_after(), found.theme),
            (None, Some(ThemeName::Light))
        );
        fs::write(&path, "language = [").unwrap();
        assert_eq!(SettingsFile::read(&path), SettingsFile::default());
    }
}
