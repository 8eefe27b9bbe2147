//! Cells of a table row, one `Line` per row that is seen; ratatui's own table walks all rows.

use ratatui::{
    style::Style,
    text::{Line, Span},
};

use crate::app::line::Line as Input;
use crate::domain::fold::fold;
use crate::ui::{View, text};

/// A text in exactly so many cells, with the words that were searched for highlighted.
pub fn cell(
    content: &str,
    room: usize,
    words: &[String],
    style: Style,
    hit: Style,
) -> Vec<Span<'static>> {
    let mut spans = fitted(content, room, words, style, hit);
    let used: usize = spans.iter().map(Span::width).sum();
    spans.push(Span::styled(" ".repeat(room.saturating_sub(used)), style));
    spans
}

/// The same in at most so many cells: where each column has a place of its own, nothing need be filled up.
pub fn fitted(
    content: &str,
    room: usize,
    words: &[String],
    style: Style,
    hit: Style,
) -> Vec<Span<'static>> {
    let shown = text::fit(content, room);
    let marked = marks(&shown, words);
    if marked.is_empty() {
        return vec![Span::styled(shown, style)];
    }
    let mut spans = Vec::new();
    let mut at = 0;
    for (from, to) in marked {
        spans.push(Span::styled(shown[at..from].to_owned(), style));
        spans.push(Span::styled(shown[from..to].to_owned(), style.patch(hit)));
        at = to;
    }
    spans.push(Span::styled(shown[at..].to_owned(), style));
    spans
}

/// The words of a filter, folded as the search folds them.
pub fn filter_words(filter: &str) -> Vec<String> {
    fold(filter).split_whitespace().map(str::to_owned).collect()
}

/// The filter in the line above the footer, with its cursor while it is typed; nothing where there is none.
pub fn filter_line(view: &View, filter: &Input, typing: bool) -> Vec<Span<'static>> {
    if filter.is_empty() && !typing {
        return Vec::new();
    }
    let (before, behind) = filter.split();
    let words = |text: &str| Span::styled(text::clean(text).into_owned(), view.theme.accent);
    let mut spans = vec![Span::styled("/ ", view.theme.key), words(before)];
    if typing {
        spans.push(Span::styled("▏", view.theme.key));
    }
    spans.push(words(behind));
    spans
}

/// Byte ranges of a text in which the words stand, ascending, not overlapping.
fn marks(text: &str, words: &[String]) -> Vec<(usize, usize)> {
    if words.is_empty() {
        return Vec::new();
    }
    // One letter may fold to several (ß to ss): remember where each came from.
    let mut folded = String::new();
    let mut origin = Vec::new();
    for (at, c) in text.char_indices() {
        let plain = if c == ' ' {
            " ".to_owned()
        } else {
            fold(c.encode_utf8(&mut [0; 4]))
        };
        origin.extend(std::iter::repeat_n((at, at + c.len_utf8()), plain.len()));
        folded.push_str(&plain);
    }
    let mut found: Vec<(usize, usize)> = words
        .iter()
        .filter(|word| !word.is_empty())
        .flat_map(|word| folded.match_indices(word.as_str()))
        .filter_map(|(at, word)| Some((origin.get(at)?.0, origin.get(at + word.len() - 1)?.1)))
        .collect();
    found.sort_unstable();
    let mut merged: Vec<(usize, usize)> = Vec::new();
    for (from, to) in found {
        match merged.last_mut() {
            Some(last) if from <= last.1 => last.1 = last.1.max(to),
            _ => merged.push((from, to)),
        }
    }
    merged
}

/// Reverses a line that is under the cursor, over its whole width.
pub fn selected(line: Line<'static>, width: usize, style: Style) -> Line<'static> {
    let used = line.width();
    let mut line = line.patch_style(style);
    line.spans
        .push(Span::styled(" ".repeat(width.saturating_sub(used)), style));
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_letters_that_were_searched_for_are_marked_through_accents_and_ligatures() {
        let find = |text: &str, words: &str| {
            marks(text, &filter_words(words))
                .into_iter()
                .map(|(from, to)| text[from..to].to_owned())
                .collect::<Vec<_>>()
        };
        assert_eq!(find("Fabryka Łódź Sp.", "lodz"), ["Łódź"]);
        assert_eq!(find("Straße AG", "strasse"), ["Straße"]);
        assert_eq!(find("Contoso", "con so"), ["Con", "so"]);
        assert!(find("Contoso", "").is_empty());
    }
}
