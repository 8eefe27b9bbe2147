//! One line of text with a cursor. The cursor stands between graphemes, so that no accent is ever torn off.

use unicode_segmentation::UnicodeSegmentation;

use super::action::Edit;

/// A line that is being typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Line {
    text: String,
    /// Byte offset, always at a grapheme boundary.
    at: usize,
}

impl Line {
    /// A line with a text, the cursor behind it.
    pub fn new(text: &str) -> Self {
        let text = one_line(text);
        let at = text.len();
        Self { text, at }
    }

    /// What was typed.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text before and behind the cursor.
    pub fn split(&self) -> (&str, &str) {
        self.text.split_at(self.at)
    }

    /// Whether nothing was typed.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Replaces the text; the cursor goes behind it.
    pub fn set(&mut self, text: &str) {
        *self = Self::new(text);
    }

    /// Empties the line.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// Types or pastes at the cursor. Line ends and tabs become spaces, other control characters go.
    pub fn insert(&mut self, text: &str) {
        let text = one_line(text);
        self.text.insert_str(self.at, &text);
        self.at += text.len();
        // A combining accent joins the grapheme before it: stand behind the whole.
        self.at = self
            .text
            .grapheme_indices(true)
            .map(|(at, grapheme)| at + grapheme.len())
            .find(|&end| end >= self.at)
            .unwrap_or(self.at);
    }

    /// Puts a text in the place of these bytes; the cursor goes behind it. Where the place is none, nothing happens.
    pub fn replace(&mut self, place: std::ops::Range<usize>, text: &str) {
        let text = one_line(text);
        if self.text.get(place.clone()).is_some() {
            self.at = place.start + text.len();
            self.text.replace_range(place, &text);
        }
    }

    /// Moves or deletes; tells whether the text changed.
    pub fn edit(&mut self, edit: Edit) -> bool {
        let before = self.text.len();
        match edit {
            Edit::Left => self.at = self.left(),
            Edit::Right => self.at = self.right(),
            Edit::WordLeft => self.at = self.word_left(),
            Edit::WordRight => self.at = self.word_right(),
            Edit::Home => self.at = 0,
            Edit::End => self.at = self.text.len(),
            Edit::Backspace => self.cut(self.left(), self.at),
            Edit::Delete => self.cut(self.at, self.right()),
            Edit::DeleteWord => self.cut(self.word_left(), self.at),
            Edit::DeleteToStart => self.cut(0, self.at),
            Edit::DeleteToEnd => self.cut(self.at, self.text.len()),
        }
        self.text.len() != before
    }

    fn cut(&mut self, from: usize, to: usize) {
        self.text.replace_range(from..to, "");
        self.at = from;
    }

    fn left(&self) -> usize {
        let (before, _) = self.split();
        before.grapheme_indices(true).next_back().map_or(0, |g| g.0)
    }

    fn right(&self) -> usize {
        let (before, behind) = self.split();
        before.len() + behind.graphemes(true).next().map_or(0, str::len)
    }

    fn word_left(&self) -> usize {
        let (before, _) = self.split();
        before
            .unicode_word_indices()
            .next_back()
            .map_or(0, |(at, _)| at)
    }

    fn word_right(&self) -> usize {
        let (before, behind) = self.split();
        behind
            .unicode_word_indices()
            .next()
            .map_or(self.text.len(), |(at, word)| before.len() + at + word.len())
    }
}

/// A text as one line: line ends and tabs become single spaces, other control characters go.
fn one_line(text: &str) -> String {
    let text = text.trim_end_matches(['\r', '\n']);
    let mut line = String::with_capacity(text.len());
    for c in text.replace("\r\n", "\n").chars() {
        match c {
            '\n' | '\r' | '\t' => line.push(' '),
            c if c.is_control() => {}
            c => line.push(c),
        }
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_grapheme_is_one_step_and_one_deletion() {
        let mut line = Line::new("Łódz\u{301}");
        line.edit(Edit::Backspace);
        assert_eq!(line.text(), "Łód");
        line.edit(Edit::Left);
        line.insert("x");
        assert_eq!(line.split(), ("Łóx", "d"));
    }

    #[test]
    fn words_are_stepped_over_and_deleted_whole() {
        let mut line = Line::new("ana@contoso.com silva");
        assert!(line.edit(Edit::DeleteWord));
        assert_eq!(line.text(), "ana@contoso.com ");
        line.edit(Edit::Home);
        line.edit(Edit::WordRight);
        assert_eq!(line.split().0, "ana");
        assert!(line.edit(Edit::DeleteToEnd));
        assert!(!line.edit(Edit::Delete), "nothing behind the cursor");
    }

    #[test]
    fn pasted_lines_become_one_and_escape_sequences_lose_their_teeth() {
        let mut line = Line::default();
        line.insert("Contoso\r\nLtd.\t\u{1b}[31m\n");
        assert_eq!(line.text(), "Contoso Ltd. [31m");
    }
}
