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

/// Two texts, each to be cut to so many cells, without the beginning that both have where it would hide what differs.
pub fn differing(before: &str, after: &str, room: usize) -> (String, String) {
    /// Graphemes that are left of what both have.
    const KEPT: usize = 3;
    let (before, after) = (clean(before), clean(after));
    if width(&before).max(width(&after)) <= room {
        return (before.into_owned(), after.into_owned());
    }
    let both = before.graphemes(true).zip(after.graphemes(true));
    let same = both.take_while(|(one, other)| one == other).count();
    // No more than is needed for the longer of the two to fit behind the sign.
    let fits = |text: &str, more: usize| {
        let rest: usize = text.graphemes(true).skip(more).map(width).sum();
        rest < room
    };
    let most = same.saturating_sub(KEPT);
    let needed = (0..most)
        .find(|more| fits(&before, *more) && fits(&after, *more))
        .unwrap_or(most);
    let cut = |text: &str| match needed {
        0 => text.to_owned(),
        more => "…"
            .chars()
            .chain(text.graphemes(true).skip(more).flat_map(str::chars))
            .collect(),
    };
    (cut(&before), cut(&after))
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
    fn two_long_texts_are_cut_to_where_they_differ() {
        let cut = |before, after| differing(before, after, 20);
        let owned = |before: &str, after: &str| (before.to_owned(), after.to_owned());
        assert_eq!(cut("a@b", "a@c"), owned("a@b", "a@c"));
        assert_eq!(
            cut(
                "otavio.assuncao17@contso.com",
                "otavio.assuncao17@contoso.com"
            ),
            owned("…uncao17@contso.com", "…uncao17@contoso.com")
        );
        // What both have stays as far as there is room; three letters of it stay in any case.
        assert_eq!(
            cut(
                "ana.lima82923@contoso.com.b",
                "ana.lima82923@contoso.com.br"
            ),
            owned("…2923@contoso.com.b", "…2923@contoso.com.br")
        );
        assert_eq!(
            cut(
                "0123456789012345678901 ",
                "0123456789012345678901x234567890123456789"
            ),
            owned("…901 ", "…901x234567890123456789")
        );
        assert_eq!(
            cut("", "Maria Conceição da Silva Santos").1,
            "Maria Conceição da Silva Santos"
        );
    }

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
