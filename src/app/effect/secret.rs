//! What is on its way to or from a screen and must not be seen anywhere else.

use std::{fmt, sync::Arc};

/// A sign-in name and a temporary password.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credentials {
    /// Sign-in name.
    pub user_name: String,
    /// Shown once, wiped when dropped.
    pub password: Password,
}

/// A password on its way to the screen: `Debug` shows nothing, the memory is wiped.
#[derive(Clone, PartialEq, Eq)]
pub struct Password(Arc<zeroize::Zeroizing<String>>);

impl Password {
    /// Takes it over.
    pub fn new(text: String) -> Self {
        Self::of(zeroize::Zeroizing::new(text))
    }

    /// Takes over what is wiped already when it is dropped.
    pub fn of(text: zeroize::Zeroizing<String>) -> Self {
        Self(Arc::new(text))
    }

    /// For the screen alone.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password(…)")
    }
}
