//! Folding: what two spellings of one name have in common. Search and the check for duplicates compare folded text.

use std::borrow::Cow;

use icu_normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};

/// The text without case, accents and width, in its own script: `Łódź` and `lodz` are the same, `東京` stays as it is.
/// Also `ß` = `ss`, `æ` = `ae`, `ø` = `o`, `ı` = `i`, `ς` = `σ`. Folding a folded text changes nothing.
///
/// Blanks and punctuation stay, so that the words of a search remain words.
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut plain = String::with_capacity(text.len());
    for c in DecomposingNormalizerBorrowed::new_nfkd()
        .normalize(text)
        .chars()
        .filter(|c| !is_accent(*c))
    {
        push_folded(c, &mut plain);
    }
    match ComposingNormalizerBorrowed::new_nfc().normalize(&plain) {
        Cow::Borrowed(_) => plain,
        Cow::Owned(composed) => composed,
    }
}

fn push_folded(c: char, out: &mut String) {
    if c.is_ascii() {
        out.push(c.to_ascii_lowercase());
        return;
    }
    for c in c.to_lowercase().filter(|c| !is_accent(*c)) {
        let letters = if is_latin(c) && c.is_alphabetic() {
            any_ascii::any_ascii_char(c)
        } else {
            ""
        };
        if !letters.is_empty() && letters.bytes().all(|b| b.is_ascii_alphabetic()) {
            out.push_str(&letters.to_ascii_lowercase());
        } else if c == 'ς' {
            out.push('σ');
        } else {
            out.push(c);
        }
    }
}

/// Marks that people leave out when they type: accents of Latin, Greek and Cyrillic, and the vowel points of Hebrew and
/// Arabic. Marks that make another letter (kana, Indic vowels) stay.
const fn is_accent(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}'
        | '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}'..='\u{5c2}' | '\u{5c4}'..='\u{5c5}' | '\u{5c7}'
        | '\u{610}'..='\u{61a}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}'
        | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
}

/// Letters of the Latin script that are no ASCII letter with an accent.
const fn is_latin(c: char) -> bool {
    matches!(c,
        '\u{c0}'..='\u{24f}' | '\u{250}'..='\u{2af}' | '\u{1d00}'..='\u{1d25}' | '\u{1d6b}'..='\u{1d77}'
        | '\u{1d79}'..='\u{1d9a}' | '\u{1e00}'..='\u{1eff}' | '\u{2c60}'..='\u{2c7f}' | '\u{a722}'..='\u{a787}'
        | '\u{a78b}'..='\u{a7ff}' | '\u{ab30}'..='\u{ab64}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn folds_case_accents_width_and_the_letters_unicode_keeps_apart() {
        for (text, folded) in [
            ("Łódź", "lodz"),
            ("Straße", "strasse"),
            ("STRASSE", "strasse"),
            ("GROẞ", "gross"),
            ("Søren Ærø", "soren aero"),
            ("Đorđe Þór", "dorde thor"),
            ("Iğdır İzmir ISPARTA", "igdir izmir isparta"),
            ("São Conceição", "sao conceicao"),
            ("Cafe\u{301}", "cafe"),
            ("ＣＯＮＴＯＳＯ １２", "contoso 12"),
            ("œuvre ﬁn", "oeuvre fin"),
            ("ΟΔΥΣΣΕΥΣ", "οδυσσευσ"),
            ("Οδυσσεύς", "οδυσσευσ"),
            ("Ёлка Йод", "елка иод"),
            ("東京ガス", "東京ガス"),
            ("ﾄｳｷｮｳｶﾞｽ", "トウキョウガス"),
            ("한국", "한국"),
            ("مُحَمَّد", "محمد"),
            ("हिन्दी", "हिन्दी"),
            ("A&B – C", "a&b – c"),
        ] {
            assert_eq!(fold(text), folded, "{text}");
        }
    }

    #[test]
    fn folding_every_character_twice_changes_nothing() {
        // Above, there are only ideographs, which nothing folds.
        for c in ('\0'..='\u{1ffff}').chain('\u{2f800}'..='\u{2fa1f}') {
            let once = fold(&c.to_string());
            assert_eq!(fold(&once), once, "{c:?} U+{:04X}", u32::from(c));
        }
    }

    proptest! {
        #[test]
        fn folding_is_idempotent(text in "\\PC{0,24}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn upper_and_lower_case_fold_to_the_same(text in "[a-zà-öø-ÿāăąćčďđēęěğīıłńňőœŕřśşšťůűźżž ]{0,16}") {
            prop_assert_eq!(fold(&text.to_uppercase()), fold(&text));
        }
    }
}
