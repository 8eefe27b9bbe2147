//! Keys that came at once. A terminal without bracketed paste sends a pasted text as if somebody typed it; nobody types
//! whole words within one read, so such a burst is text, not commands.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// Letters and digits at once, and how many different ones, from which on a burst beside no text field is a pasted
/// text. A held key repeats few letters; a line that a script sends begins with `/` or `:`, which open a text field.
const LETTERS: usize = 8;
const DIFFERENT: usize = 5;
/// Keys at once from which on a burst in a text field is pasted, if there is a line end inside.
const LINES: usize = 64;
/// Keys at once from which on it is pasted in any case.
const FLOOD: usize = 1024;
/// What is looked at to decide.
const LOOK: usize = 256;

/// The character a key stands for in a text; `None` for keys that no text has.
pub fn text_of(key: &KeyEvent) -> Option<char> {
    let plain = key.modifiers.difference(KeyModifiers::SHIFT).is_empty();
    match key.code {
        KeyCode::Char(c) if plain => Some(c),
        KeyCode::Enter if plain => Some('\n'),
        KeyCode::Tab if plain => Some('\t'),
        // How a line feed inside a pasted text arrives.
        KeyCode::Char('j') if key.modifiers == KeyModifiers::CONTROL => Some('\n'),
        _ => None,
    }
}

/// Whether these keys, which came at once, are a pasted text. `typing`: a text field has the focus.
pub fn is_paste(keys: &[KeyEvent], typing: bool) -> bool {
    if keys.len() >= FLOOD {
        return true;
    }
    let look = || keys.iter().take(LOOK).map_while(text_of);
    if typing {
        let inside = look()
            .skip_while(|c| *c != '\n')
            .any(|c| !c.is_whitespace());
        return keys.len() >= LINES && inside;
    }
    let opens = look().next().is_some_and(|c| c == '/' || c == ':');
    let letters: Vec<char> = look().filter(|c| c.is_alphanumeric()).collect();
    let mut different = letters.clone();
    different.sort_unstable();
    different.dedup();
    !opens && letters.len() >= LETTERS && different.len() >= DIFFERENT
}

/// The text that these keys are.
pub fn text(keys: &[KeyEvent]) -> String {
    keys.iter().filter_map(text_of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(text: &str) -> Vec<KeyEvent> {
        let code = |c| match c {
            '\n' => KeyCode::Enter,
            '\t' => KeyCode::Tab,
            c => KeyCode::Char(c),
        };
        text.chars()
            .map(|c| KeyEvent::new(code(c), KeyModifiers::NONE))
            .collect()
    }

    #[test]
    fn words_that_came_at_once_are_pasted_and_what_a_person_or_script_sends_is_not() {
        let address = "Rua A, 1\nSão Paulo\nq\ny\n".repeat(3);
        for (sent, typing, pasted) in [
            ("q", false, false),
            ("jjjjjjjjjjjjjjjjjjjj", false, false),
            ("gg  jj\n", false, false),
            ("/contoso brasil\n", false, false),
            (":add customer\n", false, false),
            ("contoso.com\nq\ny\n", false, true),
            ("delete everything", false, true),
            ("Aurora Nuvem\taurora.com.br\t\nbrazil", true, false),
            (address.as_str(), true, true),
            (&"x".repeat(200), true, false),
            (&"x".repeat(2000), true, true),
        ] {
            assert_eq!(is_paste(&keys(sent), typing), pasted, "{sent:?} {typing}");
        }
        assert_eq!(text(&keys("a\tb\n")), "a\tb\n");
    }
}
