//! Keys: from the terminal, and as words (`ctrl-s`, `pgup`, `'typed text'`).

use std::fmt;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// A key with its modifiers. A character carries its own shift.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key {
    code: KeyCode,
    ctrl: bool,
    alt: bool,
    shift: bool,
}

/// The keys that have names.
const NAMES: [(&str, KeyCode); 20] = [
    ("enter", KeyCode::Enter),
    ("esc", KeyCode::Esc),
    ("space", KeyCode::Char(' ')),
    ("tab", KeyCode::Tab),
    ("backspace", KeyCode::Backspace),
    ("delete", KeyCode::Delete),
    ("insert", KeyCode::Insert),
    ("up", KeyCode::Up),
    ("down", KeyCode::Down),
    ("left", KeyCode::Left),
    ("right", KeyCode::Right),
    ("home", KeyCode::Home),
    ("end", KeyCode::End),
    ("pgup", KeyCode::PageUp),
    ("pgdn", KeyCode::PageDown),
    ("f1", KeyCode::F(1)),
    ("f2", KeyCode::F(2)),
    ("f5", KeyCode::F(5)),
    ("f9", KeyCode::F(9)),
    ("f10", KeyCode::F(10)),
];

impl Key {
    /// Reads a key's words; `None` if there is no such key.
    pub fn parse(text: &str) -> Option<Self> {
        let mut key = Self {
            code: KeyCode::Null,
            ctrl: false,
            alt: false,
            shift: false,
        };
        let mut rest = text;
        loop {
            if let Some(tail) = rest.strip_prefix("ctrl-").filter(|t| !t.is_empty()) {
                (key.ctrl, rest) = (true, tail);
            } else if let Some(tail) = rest.strip_prefix("alt-").filter(|t| !t.is_empty()) {
                (key.alt, rest) = (true, tail);
            } else if let Some(tail) = rest.strip_prefix("shift-").filter(|t| !t.is_empty()) {
                (key.shift, rest) = (true, tail);
            } else {
                break;
            }
        }
        let named = NAMES.iter().find(|(name, _)| *name == rest);
        key.code = match (named, rest.chars().next(), rest.chars().nth(1)) {
            (Some((_, code)), ..) => *code,
            (None, Some(c), None) => KeyCode::Char(c),
            _ => return None,
        };
        Some(key.normal())
    }

    /// The character, if it is one that can be typed.
    pub const fn printable(self) -> Option<char> {
        match self.code {
            KeyCode::Char(c) if !self.ctrl && !self.alt => Some(c),
            _ => None,
        }
    }

    /// Terminals disagree about shift: a character carries its own, Shift-Tab is one key.
    const fn normal(mut self) -> Self {
        match self.code {
            KeyCode::BackTab => {
                self.code = KeyCode::Tab;
                self.shift = true;
            }
            KeyCode::Char(c) => {
                self.shift = false;
                if self.ctrl {
                    self.code = KeyCode::Char(c.to_ascii_lowercase());
                }
            }
            _ => {}
        }
        self
    }

    /// The event that a terminal would send.
    pub const fn event(self) -> KeyEvent {
        let mut modifiers = KeyModifiers::NONE;
        if self.ctrl {
            modifiers = modifiers.union(KeyModifiers::CONTROL);
        }
        if self.alt {
            modifiers = modifiers.union(KeyModifiers::ALT);
        }
        if self.shift {
            modifiers = modifiers.union(KeyModifiers::SHIFT);
        }
        KeyEvent::new(self.code, modifiers)
    }
}

impl From<KeyEvent> for Key {
    fn from(event: KeyEvent) -> Self {
        let has = |modifier| event.modifiers.contains(modifier);
        Self {
            code: event.code,
            ctrl: has(KeyModifiers::CONTROL),
            alt: has(KeyModifiers::ALT),
            shift: has(KeyModifiers::SHIFT),
        }
        .normal()
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.ctrl {
            f.write_str("Ctrl-")?;
        }
        if self.alt {
            f.write_str("Alt-")?;
        }
        if self.shift {
            f.write_str("Shift-")?;
        }
        match self.code {
            KeyCode::Char(c) if self.ctrl || self.alt => write!(f, "{}", c.to_ascii_uppercase()),
            KeyCode::Char(' ') => f.write_str("Space"),
            KeyCode::Char(c) => write!(f, "{c}"),
            KeyCode::Up => f.write_str("↑"),
            KeyCode::Down => f.write_str("↓"),
            KeyCode::Left => f.write_str("←"),
            KeyCode::Right => f.write_str("→"),
            KeyCode::PageUp => f.write_str("PgUp"),
            KeyCode::PageDown => f.write_str("PgDn"),
            KeyCode::Delete => f.write_str("Del"),
            code => write!(f, "{code}"),
        }
    }
}

/// A script of keys: words between blanks are keys, text in single quotes is typed letter by letter.
/// `keys("/ 'lodz' enter ctrl-s")`.
///
/// # Errors
/// Names the word that is no key.
pub fn keys(script: &str) -> Result<Vec<Key>, String> {
    let mut keys = Vec::new();
    let mut rest = script.trim_start();
    while !rest.is_empty() {
        if let Some(quoted) = rest.strip_prefix('\'')
            && let Some((text, tail)) = quoted.split_once('\'')
        {
            keys.extend(text.chars().map(|c| Key {
                code: KeyCode::Char(c),
                ctrl: false,
                alt: false,
                shift: false,
            }));
            rest = tail.trim_start();
            continue;
        }
        let (word, tail) = rest.split_once(' ').unwrap_or((rest, ""));
        keys.push(Key::parse(word).ok_or_else(|| word.to_owned())?);
        rest = tail.trim_start();
    }
    Ok(keys)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_is_keys_and_typed_text() {
        let keys = keys("/ 'lódz' enter ctrl-s shift-tab G -").unwrap();
        let shown: Vec<_> = keys.iter().map(ToString::to_string).collect();
        assert_eq!(
            shown,
            [
                "/",
                "l",
                "ó",
                "d",
                "z",
                "Enter",
                "Ctrl-S",
                "Shift-Tab",
                "G",
                "-"
            ]
        );
        assert_eq!(super::keys("ctrl-s nope"), Err("nope".to_owned()));
    }

    #[test]
    fn what_terminals_send_differently_is_one_key() {
        let event = |code, modifiers| Key::from(KeyEvent::new(code, modifiers));
        assert_eq!(
            event(KeyCode::BackTab, KeyModifiers::SHIFT),
            Key::parse("shift-tab").unwrap()
        );
        assert_eq!(
            event(KeyCode::Char('G'), KeyModifiers::SHIFT),
            Key::parse("G").unwrap()
        );
        assert_eq!(
            event(KeyCode::Char('S'), KeyModifiers::CONTROL),
            Key::parse("ctrl-s").unwrap()
        );
    }
}
