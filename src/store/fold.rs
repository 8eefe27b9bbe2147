//! How names are compared in search: without case, accents and width.

use icu_normalizer::DecomposingNormalizerBorrowed;

/// A stand-in for `domain::fold::fold`, used until that is in the same tree.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in DecomposingNormalizerBorrowed::new_nfkd().normalize_iter(text.chars()) {
        match letter {
            '\u{300}'..='\u{36f}' => {}
            'ø' | 'Ø' => folded.push('o'),
            'ł' | 'Ł' => folded.push('l'),
            'ß' | 'ẞ' => folded.push_str("ss"),
            'æ' | 'Æ' => folded.push_str("ae"),
            'ı' => folded.push('i'),
            letter => folded.extend(letter.to_lowercase()),
        }
    }
    folded
}

/// Folded text on one line with single spaces: what the columns keep and what equality of names means.
pub(crate) fn line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in fold(text).split(|c: char| c.is_whitespace() || c.is_control()) {
        if !word.is_empty() {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
    }
    line
}
