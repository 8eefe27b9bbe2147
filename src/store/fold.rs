//! Folded names as the directory keeps and compares them.

pub(crate) use crate::domain::fold::fold;

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
