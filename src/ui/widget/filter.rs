//! The open field of the filter: below it what is wrong at which place, and what Tab would take.

use ratatui::{
    Frame,
    layout::Rect,
    style::Modifier,
    text::{Line, Span, Text},
};
use unicode_segmentation::UnicodeSegmentation;

use crate::app::screen::customers::{Customers, Stage};
use crate::domain::filter::FilterError;
use crate::ui::{View, text};

/// What stands before the filter.
const SIGN: &str = "/ ";

/// The lines of the panel; none while the field is shut.
pub(super) fn lines(view: &View, customers: &Customers, width: usize) -> Vec<Line<'static>> {
    if customers.stage != Stage::Ready || !customers.filter_open() {
        return Vec::new();
    }
    let from = start(customers, width);
    let mut lines = vec![field(view, customers, from)];
    if let Some(wrong) = &customers.lookup.wrong {
        lines.extend(error(view, customers, wrong, from, width));
    }
    if customers.filtering {
        lines.push(completion(view, customers, width));
    }
    lines
}

/// Draws the panel.
pub(super) fn draw(frame: &mut Frame, view: &View, customers: &Customers, area: Rect) {
    let lines = lines(view, customers, usize::from(area.width));
    frame.render_widget(Text::from(lines), area);
}

/// The byte of the filter from which on it is seen: the cursor always is.
fn start(customers: &Customers, width: usize) -> usize {
    let (before, _) = customers.filter.split();
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
fn field(view: &View, customers: &Customers, from: usize) -> Line<'static> {
    let whole = customers.filter.text();
    let cursor = customers.filter.split().0.len();
    let wrong = customers.lookup.wrong.as_ref().map(|wrong| &wrong.at);
    let mut cuts = vec![from, cursor, whole.len()];
    if let Some(at) = wrong {
        cuts.extend([at.start, at.end]);
    }
    cuts.retain(|cut| (from..=whole.len()).contains(cut));
    cuts.sort_unstable();
    cuts.dedup();
    let mut spans = vec![Span::styled(SIGN, view.theme.key)];
    let mark = |at: usize, spans: &mut Vec<Span<'static>>| {
        if customers.filtering && at == cursor {
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
    customers: &Customers,
    wrong: &FilterError,
    from: usize,
    width: usize,
) -> Vec<Line<'static>> {
    let whole = customers.filter.text();
    let cursor = customers.filter.split().0.len();
    let cells = |a: usize, b: usize| text::width(whole.get(a..b).unwrap_or_default());
    let mut indent = text::width(SIGN) + cells(from, wrong.at.start.max(from));
    let mut carets = cells(wrong.at.start.max(from), wrong.at.end.max(from)).max(1);
    // The cursor takes a cell of its own.
    if customers.filtering && cursor <= wrong.at.start && wrong.at.start < whole.len() {
        indent += 1;
    } else if customers.filtering && wrong.at.contains(&cursor) {
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
fn completion(view: &View, customers: &Customers, width: usize) -> Line<'static> {
    let lookup = &customers.lookup;
    if lookup.candidates.is_empty() {
        let help = view.get("list-filter-help");
        return Line::styled(text::fit(&help, width), view.theme.muted);
    }
    let mut spans = vec![Span::styled("Tab ", view.theme.key)];
    let mut free = width.saturating_sub(4);
    // The chosen one is always seen: those before it give way.
    let first = lookup.chosen.saturating_sub(2);
    for (at, candidate) in lookup.candidates.iter().enumerate().skip(first) {
        let words = text::clean(candidate.text.trim_end()).into_owned();
        let used = text::width(&words) + 1;
        if used > free {
            spans.push(Span::styled("…", view.theme.muted));
            break;
        }
        free -= used;
        let style = if at == lookup.chosen {
            view.theme.selected
        } else {
            view.theme.muted
        };
        spans.push(Span::styled(words, style));
        spans.push(Span::raw(" "));
    }
    Line::from(spans)
}
