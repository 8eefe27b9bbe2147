//! Text in cells: measured by graphemes, cut with an ellipsis, and made harmless.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::harmless::harmless;

/// Width in cells.
pub fn width(text: &str) -> usize {
    text.width()
}

/// Control and direction characters of data as visible placeholders: no name can move the cursor, hide text or turn
/// it round.
pub fn clean(text: &str) -> Cow<'_, str> {
    harmless(text)
}

/// The text, cut with an ellipsis where it is wider; harmless.
pub fn fit(text: &str, room: usize) -> String {
    let text = clean(text);
    if width(&text) <= room {
        return text.into_owned();
    }
    let mut cut = String::new();
    let mut used = 0;
    for grapheme in text.graphemes(true) {
        let wide = width(grapheme);
        if used + wide + 1 > room {
            break;
        }
        cut.push_str(grapheme);
        used += wide;
    }
    if room > 0 {
        cut.push('…');
    }
    cut
}

/// Cut or filled up to exactly so many cells.
pub fn cell(text: &str, room: usize) -> String {
    let mut text = fit(text, room);
    let used = width(&text);
    text.extend(std::iter::repeat_n(' ', room.saturating_sub(used)));
    text
}

/// The text in lines that are no wider, broken between words where that is possible.
pub fn wrap(text: &str, room: usize) -> Vec<String> {
    let room = room.max(1);
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let mut line = String::new();
        for word in clean(paragraph).split_inclusive(' ') {
            if width(&line) + width(word.trim_end()) <= room {
                line.push_str(word);
                continue;
            }
            if !line.trim().is_empty() {
                lines.push(line.trim_end().to_owned());
            }
            line.clear();
            for grapheme in word.graphemes(true) {
                if width(&line) + width(grapheme) > room && !line.is_empty() {
                    lines.push(std::mem::take(&mut line));
                }
                line.push_str(grapheme);
            }
        }
        lines.push(line.trim_end().to_owned());
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_cut_between_graphemes_and_fill_their_cells_exactly() {
        assert_eq!(fit("Contoso", 7), "Contoso");
        assert_eq!(fit("Contoso Ltd", 8), "Contoso…");
        assert_eq!(fit("株式会社コントソ", 7), "株式会…");
        assert_eq!(cell("株式会社", 6), "株式… ");
        for room in 0..12 {
            assert_eq!(width(&cell("日本e\u{301}x株式", room)), room, "{room}");
        }
    }

    #[test]
    fn long_words_are_broken_and_no_line_is_too_wide() {
        assert_eq!(wrap("one two three", 8), ["one two", "three"]);
        assert_eq!(wrap("abcdefghij", 4), ["abcd", "efgh", "ij"]);
        assert_eq!(wrap("a\n\nb", 4), ["a", "", "b"]);
    }
}
