//! A text that must not be seen: temporary passwords (IMP-62).

use std::fmt;

use serde::{Serialize, Serializer};
use zeroize::Zeroizing;

/// What stands where a secret would be printed.
const HIDDEN: &str = "[secret]";

/// A secret. `Debug`, `Display` and `Serialize` show nothing of it; its memory is overwritten when it is dropped.
/// There is no `Clone`: each copy has to be meant.
#[derive(PartialEq, Eq)]
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// Takes a text into keeping. The text is moved, so no second copy stays behind.
    pub fn new(text: String) -> Self {
        Self(Zeroizing::new(text))
    }

    /// The secret itself: only for the password file, the spool and the one screen that shows it.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(HIDDEN)
    }
}

impl fmt::Display for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(HIDDEN)
    }
}

impl Serialize for Secret {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(HIDDEN)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn imp_62_a_secret_shows_only_when_it_is_exposed() {
        let secret = Secret::new("Xk7#mmPq".to_owned());
        assert_eq!(format!("{secret:?} {secret}"), "[secret] [secret]");
        assert_eq!(serde_json::to_string(&secret).unwrap(), "\"[secret]\"");
        assert_eq!(secret.expose(), "Xk7#mmPq");
    }
}
