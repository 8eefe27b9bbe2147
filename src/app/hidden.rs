//! A line that is typed and not shown: a passphrase.

use std::fmt;

use unicode_segmentation::UnicodeSegmentation;
use zeroize::Zeroizing;

use super::{action::Edit, effect::Password};

/// The longest passphrase, in bytes. The memory is there from the beginning, so that no copy stays behind where it grew.
const LONGEST: usize = 4096;

/// See the module. It is written at its end only: nobody sees where a cursor stands.
#[derive(PartialEq, Eq)]
pub struct Hidden(Zeroizing<String>);

impl Default for Hidden {
    fn default() -> Self {
        Self(Zeroizing::new(String::with_capacity(LONGEST)))
    }
}

impl fmt::Debug for Hidden {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Hidden(…)")
    }
}

impl Hidden {
    /// Types or pastes. Line ends and what does not fit are left out.
    pub fn insert(&mut self, text: &str) {
        for c in text.chars().filter(|c| !c.is_control()) {
            if self.0.len() + c.len_utf8() <= LONGEST {
                self.0.push(c);
            }
        }
    }

    /// Takes off what an editing key would take off at the end of a line.
    pub fn edit(&mut self, edit: Edit) {
        let keep = match edit {
            Edit::Backspace => self.0.grapheme_indices(true).next_back().map(|(at, _)| at),
            Edit::DeleteWord | Edit::DeleteToStart => Some(0),
            _ => None,
        };
        if let Some(keep) = keep {
            self.0.truncate(keep);
        }
    }

    /// How many letters there are.
    pub fn letters(&self) -> usize {
        self.0.graphemes(true).count()
    }

    /// Gives it away; the line is empty afterwards.
    pub fn take(&mut self) -> Password {
        let taken = std::mem::take(self);
        Password::of(taken.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_typed_and_taken_off_and_never_shown() {
        let mut line = Hidden::default();
        line.insert("corac\u{327}ão\n de mãe");
        assert_eq!(line.letters(), 14);
        assert_eq!(format!("{line:?}"), "Hidden(…)");
        line.edit(Edit::Backspace);
        line.edit(Edit::Left);
        assert_eq!(line.letters(), 13);
        assert_eq!(line.take().reveal(), "corac\u{327}ão de mã");
        assert_eq!(line.letters(), 0);
        line.insert(&"x".repeat(5_000));
        assert_eq!(line.letters(), LONGEST);
        line.edit(Edit::DeleteToStart);
        assert_eq!(line.letters(), 0);
    }
}
