//! The open field of the filter: below it what is wrong at which place, and what Tab would take.

use ratatui::{
    Frame,
    layout::Rect,
    style::Modifier,
    text::{Line, Span, Text},
};
use unicode_segmentation::UnicodeSegmentation;

use crate::app::line;
use crate::domain::filter::{Candidate, FilterError};
use crate::ui::{View, text};

/// What stands before the filter.
const SIGN: &str = "/ ";

/// A field of a filter.
#[derive(Clone, Copy)]
pub struct Field<'a> {
    /// What is typed.
    pub line: &'a line::Line,
    /// Whether it has the focus.
    pub typing: bool,
    /// What is wrong with it, and where.
    pub wrong: Option<&'a FilterError>,
    /// What could stand at the cursor.
    pub candidates: &'a [Candidate],
    /// Which of them Tab takes.
    pub chosen: usize,
    /// Text id of what a filter may hold.
    pub help: &'static str,
}

/// The lines of the field: the filter, what is wrong with it, what Tab takes.
pub fn lines(view: &View, field: Field<'_>, width: usize) -> Vec<Line<'static>> {
    let from = start(field, width);
    let mut lines = vec![typed(view, field, from)];
    if let Some(wrong) = field.wrong {
        lines.extend(error(view, field, wrong, from, width));
    }
    if field.typing {
        lines.push(completion(view, field, width));
    }
    lines
}

/// Draws the field.
pub fn draw(frame: &mut Frame, view: &View, field: Field<'_>, area: Rect) {
    let lines = lines(view, field, usize::from(area.width));
    frame.render_widget(Text::from(lines), area);
}

/// The byte of the filter from which on it is seen: the cursor always is.
fn start(field: Field<'_>, width: usize) -> usize {
    let (before, _) = field.line.split();
    let room = width.saturating_sub(text::width(SIGN) + 2);
    let mut seen = text::width(before);
    let mut from = 0;
    for (at, grapheme) in before.grapheme_indices(true) {
        if seen <= room {
            break;
        }
        seen = seen.saturating_sub(text::width(grapheme));
        from = at + grapheme.len();
    }
    from
}

/// The filter with the wrong place underlined and the cursor.
fn typed(view: &View, field: Field<'_>, from: usize) -> Line<'static> {
    let whole = field.line.text();
    let cursor = field.line.split().0.len();
    let wrong = field.wrong.map(|wrong| &wrong.at);
    let mut cuts = vec![from, cursor, whole.len()];
    if let Some(at) = wrong {
        cuts.extend([at.start, at.end]);
    }
    cuts.retain(|cut| (from..=whole.len()).contains(cut));
    cuts.sort_unstable();
    cuts.dedup();
    let mut spans = vec![Span::styled(SIGN, view.theme.key)];
    let mark = |at: usize, spans: &mut Vec<Span<'static>>| {
        if field.typing && at == cursor {
            spans.push(Span::styled("▏", view.theme.key));
        }
    };
    mark(from, &mut spans);
    for pair in cuts.windows(2) {
        let [a, b] = *pair else { continue };
        let style = match wrong {
            Some(at) if at.contains(&a) => view.theme.block.add_modifier(Modifier::UNDERLINED),
            _ => view.theme.accent,
        };
        let piece = whole.get(a..b).unwrap_or_default();
        spans.push(Span::styled(text::clean(piece).into_owned(), style));
        mark(b, &mut spans);
    }
    Line::from(spans)
}

/// Carets under the place, and what is wrong with it: beside them where there is room, else below.
fn error(
    view: &View,
    field: Field<'_>,
    wrong: &FilterError,
    from: usize,
    width: usize,
) -> Vec<Line<'static>> {
    let whole = field.line.text();
    let cursor = field.line.split().0.len();
    let cells = |a: usize, b: usize| text::width(whole.get(a..b).unwrap_or_default());
    let mut indent = text::width(SIGN) + cells(from, wrong.at.start.max(from));
    let mut carets = cells(wrong.at.start.max(from), wrong.at.end.max(from)).max(1);
    // The cursor takes a cell of its own.
    if field.typing && cursor <= wrong.at.start && wrong.at.start < whole.len() {
        indent += 1;
    } else if field.typing && wrong.at.contains(&cursor) {
        carets += 1;
    }
    let indent = indent.min(width.saturating_sub(1));
    let signs = "^".repeat(carets.min(width.saturating_sub(indent)));
    let words = view.say(&wrong.message);
    let used = indent + signs.len() + 1;
    let signs = Span::styled(format!("{}{signs}", " ".repeat(indent)), view.theme.block);
    if used + text::width(&words) <= width {
        let words = Span::styled(format!(" {words}"), view.theme.warn);
        return vec![Line::from(vec![signs, words])];
    }
    let mut lines = vec![Line::from(signs)];
    let room = width.saturating_sub(2);
    for (at, line) in text::wrap(&words, room).into_iter().enumerate() {
        let sign = if at == 0 { "✗ " } else { "  " };
        lines.push(Line::styled(format!("{sign}{line}"), view.theme.warn));
    }
    lines
}

/// What Tab would take, the chosen one reversed; without any, what a filter may hold.
fn completion(view: &View, field: Field<'_>, width: usize) -> Line<'static> {
    if field.candidates.is_empty() {
        let help = view.get(field.help);
        return Line::styled(text::fit(&help, width), view.theme.muted);
    }
    let mut spans = vec![Span::styled("Tab ", view.theme.key)];
    let mut free = width.saturating_sub(4);
    // The chosen one is always seen: those before it give way.
    let first = field.chosen.saturating_sub(2);
    for (at, candidate) in field.candidates.iter().enumerate().skip(first) {
        let words = text::clean(candidate.text.trim_end()).into_owned();
        let used = text::width(&words) + 1;
        if used > free {
            spans.push(Span::styled("…", view.theme.muted));
            break;
        }
        free -= used;
        let style = if at == field.chosen {
            view.theme.selected
        } else {
            view.theme.muted
        };
        spans.push(Span::styled(words, style));
        spans.push(Span::raw(" "));
    }
    Line::from(spans)
}
