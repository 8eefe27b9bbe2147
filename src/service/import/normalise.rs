//! Values as they are meant (IMP-27), and what is dangerous in them (IMP-52).

use std::borrow::Cow;

use icu_normalizer::ComposingNormalizerBorrowed;

use super::records::blank;

/// A value made clean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clean<'a> {
    /// The value.
    pub value: Cow<'a, str>,
    /// Whether invisible or control characters inside it were removed or made a space (`W-CTRL`).
    pub cleaned: bool,
}

/// A name: NFC, trimmed, inner white space one space, control and invisible characters out.
pub fn name(raw: &str) -> Clean<'_> {
    let trimmed = raw.trim_matches(blank);
    if plain(trimmed) {
        return Clean {
            value: Cow::Borrowed(trimmed),
            cleaned: false,
        };
    }
    let mut cleaned = false;
    let mut value = String::with_capacity(trimmed.len());
    for c in trimmed.chars() {
        // Bytes that a spreadsheet hides become a space where they divide words, nothing where they do not.
        let c = match c {
            ' ' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}' | '\u{1680}' => {
                ' '
            }
            '\u{A0}' => {
                cleaned = true;
                ' '
            }
            c if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') => {
                cleaned = true;
                ' '
            }
            c if invisible(c) => {
                cleaned = true;
                continue;
            }
            c => c,
        };
        if c != ' ' || !value.ends_with(' ') {
            value.push(c);
        }
    }
    let value = ComposingNormalizerBorrowed::new_nfc()
        .normalize(value.trim())
        .into_owned();
    Clean {
        value: Cow::Owned(value),
        cleaned,
    }
}

/// A company name of `Customers.csv`: only trimmed, and control characters out, so that an export gives back what was
/// read.
pub fn label(raw: &str) -> Clean<'_> {
    let trimmed = raw.trim_matches(blank);
    let bad = |c: char| c.is_control() || bidi(c);
    if !trimmed.contains(bad) {
        return Clean {
            value: Cow::Borrowed(trimmed),
            cleaned: false,
        };
    }
    let value = trimmed.replace("\r\n", " ").replace(bad, " ");
    Clean {
        // A control character at an end may have hidden white space.
        value: Cow::Owned(value.trim_matches(blank).to_owned()),
        cleaned: true,
    }
}

/// A sign-in name: trimmed, invisible characters out; `mailto:` and `<…>` around it too, told by `true`.
pub fn sign_in_name(raw: &str) -> (Clean<'_>, bool) {
    // Nearly all have nothing to be trimmed, unwrapped or removed.
    if raw
        .bytes()
        .all(|byte| byte.is_ascii_graphic() && !matches!(byte, b'<' | b':'))
    {
        let value = Cow::Borrowed(raw);
        let cleaned = false;
        return (Clean { value, cleaned }, false);
    }
    let trimmed = raw.trim_matches(blank);
    let mut inner = trimmed;
    if let Some((_, address)) = inner
        .strip_suffix('>')
        .and_then(|rest| rest.rsplit_once('<'))
    {
        inner = address.trim_matches(blank);
    }
    if inner
        .get(..7)
        .is_some_and(|start| start.eq_ignore_ascii_case("mailto:"))
    {
        inner = inner[7..].trim_matches(blank);
    }
    let unwrapped = inner.len() != trimmed.len();
    let bad = |c: char| c.is_control() || invisible(c);
    let clean = if inner.contains(bad) {
        let value = inner.replace(bad, "");
        Clean {
            value: Cow::Owned(value),
            cleaned: true,
        }
    } else {
        Clean {
            value: Cow::Borrowed(inner),
            cleaned: false,
        }
    };
    let nfc = ComposingNormalizerBorrowed::new_nfc();
    let value = if clean.value.is_ascii() {
        clean.value
    } else {
        Cow::Owned(nfc.normalize(&clean.value).into_owned())
    };
    (
        Clean {
            value,
            cleaned: clean.cleaned,
        },
        unwrapped,
    )
}

/// Printable ASCII without doubled spaces: nothing to do.
fn plain(text: &str) -> bool {
    let mut space = false;
    text.bytes().all(|byte| {
        let ok = matches!(byte, b' '..=b'~') && !(space && byte == b' ');
        space = byte == b' ';
        ok
    })
}

/// Marks that turn the direction of what follows.
pub(super) fn bidi(c: char) -> bool {
    matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{61C}')
}

/// Characters that are not seen and mean nothing in a name. The joiners U+200C and U+200D stay: scripts need them.
fn invisible(c: char) -> bool {
    bidi(c) || matches!(c, '\u{200B}' | '\u{2060}' | '\u{FEFF}' | '\u{AD}')
}

/// Whether a spreadsheet would take a cell with this first character for a formula: the strict ones.
pub fn formula(raw: &str) -> bool {
    raw.starts_with(['=', '@', '\t', '\r', '\u{FF1D}', '\u{FF20}'])
}

/// The same for `+` and `-`, with which honest values begin too.
pub fn formula_like(raw: &str) -> bool {
    raw.starts_with(['+', '-', '\u{FF0B}', '\u{FF0D}'])
}

/// Whether a cell must be neutralised when it is written (IMP-52), also behind a leading quote or space.
pub fn trigger(text: &str) -> bool {
    let inner = text.strip_prefix(['"', ' ']).unwrap_or(text);
    [text, inner]
        .iter()
        .any(|text| formula(text) || formula_like(text) || text.starts_with('\n'))
}

/// Takes back what [`neutralise`] did: exactly one `'` before a trigger.
pub fn strip_guard(cell: &str) -> &str {
    if !cell.starts_with('\'') {
        return cell;
    }
    match cell.strip_prefix('\'') {
        Some(rest) if guarded(rest) => rest,
        _ => cell,
    }
}

/// The cell as it is written for people: with a `'` before a trigger. A cell that itself begins with `'` and a trigger gets
/// another, so that [`strip_guard`] always gives the value back.
pub fn neutralise(cell: &str) -> Cow<'_, str> {
    if guarded(cell) {
        Cow::Owned(format!("'{cell}"))
    } else {
        Cow::Borrowed(cell)
    }
}

fn guarded(cell: &str) -> bool {
    trigger(cell.trim_start_matches('\''))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn imp_27_names_are_made_clean_and_told_when_something_hidden_went() {
        for (raw, value, cleaned) in [
            (" Ana  Lima ", "Ana Lima", false),
            ("\u{A0}Ana\u{FEFF}", "Ana", false),
            ("Ana\r\nLima", "Ana Lima", true),
            ("Ana\u{A0}Lima", "Ana Lima", true),
            ("A\u{200B}na\u{202E}", "Ana", true),
            ("Joa\u{303}o", "João", false),
            ("李\u{3000}明", "李 明", false),
            ("", "", false),
        ] {
            let clean = name(raw);
            assert_eq!(
                (clean.value.as_ref(), clean.cleaned),
                (value, cleaned),
                "{raw:?}"
            );
        }
    }

    #[test]
    fn imp_27_sign_in_names_are_only_trimmed_and_unwrapped() {
        for (raw, value, cleaned, unwrapped) in [
            (" ana@x.com\u{A0}", "ana@x.com", false, false),
            ("mailto:ana@x.com", "ana@x.com", false, true),
            ("<ana@x.com>", "ana@x.com", false, true),
            ("Ana Lima <MAILTO:ana@x.com>", "ana@x.com", false, true),
            ("a na@x.com", "a na@x.com", false, false),
            ("ana\u{200B}@x.com", "ana@x.com", true, false),
        ] {
            let (clean, was) = sign_in_name(raw);
            assert_eq!(
                (clean.value.as_ref(), clean.cleaned, was),
                (value, cleaned, unwrapped),
                "{raw:?}"
            );
        }
    }

    #[test]
    fn imp_52_every_trigger_is_neutralised_and_given_back() {
        for cell in [
            "=1",
            "+1",
            "-1",
            "@a",
            "\tx",
            "\rx",
            "\nx",
            "\u{FF1D}1",
            "\u{FF0B}1",
            "\u{FF0D}1",
            "\u{FF20}1",
            " =1",
            "\"=1",
            "'=1",
            "''=1",
        ] {
            let written = neutralise(cell);
            assert!(written.starts_with('\''), "{cell:?}");
            assert_eq!(strip_guard(&written), cell);
        }
        for cell in ["Ana", "'s-Hertogenbosch", "", "'", "a=1"] {
            assert_eq!(neutralise(cell), cell);
            assert_eq!(strip_guard(cell), cell);
        }
    }

    proptest::proptest! {
        #[test]
        fn cl_54_what_is_neutralised_comes_back(cell in "['\" =+@a\t\n\u{FF1D}-]{0,6}") {
            let written = neutralise(&cell);
            proptest::prop_assert_eq!(strip_guard(&written), cell.as_str());
        }
    }
}
