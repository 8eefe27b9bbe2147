//! Data made harmless for a terminal: what is in the book may come from anybody's file, and a name must not move the
//! cursor, set a title, reach the clipboard, hide text or turn it round. Every screen and every line of a command's
//! output passes here; JSON escapes the same characters; files that are exports keep them.

use std::borrow::Cow;
use std::fmt::Write as _;

/// Whether a terminal could take the character for a command, or shows nothing or something else for it: the controls
/// C0 and C1, bidirectional controls, and invisible format characters. The joiners U+200C and U+200D stay, scripts and
/// emoji need them.
pub const fn hostile(c: char) -> bool {
    matches!(c,
        '\0'..='\u{1f}'
        | '\u{7f}'..='\u{9f}'
        | '\u{61c}'
        | '\u{180e}'
        | '\u{200b}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e007f}')
}

/// The text with a visible placeholder for each [`hostile`] character, also for line ends.
pub fn harmless(text: &str) -> Cow<'_, str> {
    if text.contains(hostile) {
        Cow::Owned(text.chars().map(placeholder).collect())
    } else {
        Cow::Borrowed(text)
    }
}

/// The same for a text of several lines: line feeds stay.
pub fn harmless_lines(text: &str) -> Cow<'_, str> {
    let hostile = |c: char| c != '\n' && hostile(c);
    if text.contains(hostile) {
        let visible = |c| if hostile(c) { placeholder(c) } else { c };
        Cow::Owned(text.chars().map(visible).collect())
    } else {
        Cow::Borrowed(text)
    }
}

/// A JSON text with `\u` escapes for [`hostile`] characters, the same value. In JSON they stand only inside strings,
/// except line feeds, which stand only outside.
pub fn escaped_json(json: &str) -> Cow<'_, str> {
    let hostile = |c: char| c != '\n' && hostile(c);
    if !json.contains(hostile) {
        return Cow::Borrowed(json);
    }
    let mut escaped = String::with_capacity(json.len() + 16);
    for c in json.chars() {
        if hostile(c) {
            for unit in c.encode_utf16(&mut [0; 2]) {
                let _ = write!(escaped, "\\u{unit:04x}");
            }
        } else {
            escaped.push(c);
        }
    }
    Cow::Owned(escaped)
}

fn placeholder(c: char) -> char {
    match c {
        '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(c)).unwrap_or('\u{fffd}'),
        '\u{7f}' => '␡',
        c if hostile(c) => '\u{fffd}',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_and_direction_characters_are_seen_and_do_nothing() {
        assert_eq!(
            harmless("a\u{1b}[2Jb\u{202e}c\u{7f}\u{9b}31m\n"),
            "a␛[2Jb\u{fffd}c␡\u{fffd}31m␊"
        );
        assert_eq!(harmless_lines("a\u{1b}\nb\r\n"), "a␛\nb␍\n");
        for text in ["شركة", "日本", "👩\u{200d}💻", "می\u{200c}خواهم", ""] {
            assert!(
                matches!(harmless(text), Cow::Borrowed(_)),
                "letters stay: {text}"
            );
        }
    }

    #[test]
    fn json_keeps_its_value_and_shows_nothing_hostile() {
        let value = serde_json::json!({
            "a\u{202e}": "x\u{1b}]52;c;aGk=\u{7}\u{9b}\u{7f}\u{200f}\u{e0041}\n",
            "b": [1, "ç"],
        });
        for json in [
            value.to_string(),
            serde_json::to_string_pretty(&value).unwrap(),
        ] {
            let escaped = escaped_json(&json);
            assert!(!escaped.contains(|c| c != '\n' && hostile(c)), "{escaped}");
            assert_eq!(
                serde_json::from_str::<serde_json::Value>(&escaped).unwrap(),
                value
            );
        }
    }
}
