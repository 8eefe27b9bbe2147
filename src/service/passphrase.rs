//! Passphrases: from a file, and which may be chosen.

use std::{
    fs::File,
    io::{self, Read},
    path::Path,
};

use zeroize::Zeroizing;

use super::Refusal;
use crate::domain::{message::Message, secret::Secret};

/// The longest passphrase, in bytes: a file that is longer is another file.
const LONGEST: u64 = 4096;

/// The shortest new one, in characters.
const SHORTEST: usize = 8;

/// The first line of a file.
///
/// # Errors
/// A file that cannot be read, begins with an empty line, or is too long. What stands in it is in no error.
pub fn of_file(path: &Path) -> Result<Secret, Refusal> {
    let refused = |message: Message| Refusal::Rule {
        rule: "CONTAS_PASSPHRASE_FILE",
        message: message.with("path", path.display().to_string()),
    };
    let unreadable = |error: io::Error| {
        refused(Message::new("passphrase-unreadable").with("cause", error.to_string()))
    };
    let mut text = Zeroizing::new(String::new());
    File::open(path)
        .and_then(|file| file.take(LONGEST + 1).read_to_string(&mut text))
        .map_err(unreadable)?;
    let line = text.lines().next().unwrap_or_default();
    if line.is_empty() || text.len() as u64 > LONGEST {
        return Err(refused(Message::new("passphrase-no-line")));
    }
    Ok(Secret::new(line.to_owned()))
}

/// Whether somebody may choose it.
///
/// # Errors
/// One of fewer than eight characters.
pub fn check(passphrase: &Secret) -> Result<(), Refusal> {
    if passphrase.expose().chars().count() < SHORTEST {
        return Err(Refusal::Rule {
            rule: "passphrase",
            message: Message::new("passphrase-short").with("least", SHORTEST as u64),
        });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_line_of_a_file_is_the_passphrase() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("frase");
        for (contents, expected) in [
            ("coração de mãe\n", Some("coração de mãe")),
            ("with blanks \r\nsecond", Some("with blanks ")),
            ("\nsecond", None),
            ("", None),
        ] {
            std::fs::write(&path, contents).unwrap();
            let found = of_file(&path).ok();
            assert_eq!(found.as_ref().map(Secret::expose), expected, "{contents:?}");
        }
        std::fs::write(&path, "x".repeat(5_000)).unwrap();
        assert!(of_file(&path).is_err());
        assert!(of_file(&home.path().join("none")).is_err());
    }

    #[test]
    fn seven_characters_are_too_few() {
        assert!(check(&Secret::new("çççççç7".to_owned())).is_err());
        assert!(check(&Secret::new("çççççç78".to_owned())).is_ok());
    }
}
