//! How the choice of the location looks.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect},
    style::Style,
    text::{Line, Span},
};

use crate::app::screen::import_users::Locations;
use crate::ui::{
    View, text,
    widget::{input, table},
};

fn areas(area: Rect) -> [Rect; 3] {
    area.layout(&Layout::vertical([
        Constraint::Length(3),
        Constraint::Length(1),
        Constraint::Fill(1),
    ]))
}

/// Countries that are seen at once.
pub(in crate::ui::screen) fn page(area: Rect) -> usize {
    usize::from(areas(area)[2].height)
}

/// Draws the list of countries below some words.
pub(in crate::ui::screen) fn draw(
    frame: &mut Frame,
    view: &View,
    locations: &Locations,
    words: &str,
    area: Rect,
) {
    let [head, filter, rows] = areas(area);
    let width = usize::from(area.width);
    let words = text::wrap(words, width.min(90));
    for (line, y) in words.into_iter().zip(head.y..head.bottom()) {
        let place = Rect {
            y,
            height: 1,
            ..head
        };
        frame.render_widget(Line::from(line), place);
    }
    frame.render_widget(Span::styled("/ ", view.theme.key), filter);
    let typed = Rect {
        x: filter.x + 2,
        width: filter.width.saturating_sub(2),
        ..filter
    };
    input::draw(frame, &locations.filter, typed, view.theme.accent, true);
    let tag = view.model.cx.session.lang.tag();
    let words = table::filter_words(locations.filter.text());
    let page = usize::from(rows.height);
    for (at, y) in locations.cursor.window(locations.len(), page).zip(rows.y..) {
        let Some(country) = locations.get(at) else {
            continue;
        };
        let current = at == locations.cursor.at;
        let is = |other: Option<&crate::domain::country::Country>| {
            other.is_some_and(|other| other.code == country.code)
        };
        let note = match (is(locations.confirmed), is(locations.proposed)) {
            (true, _) => view.get("users-location-confirmed"),
            (false, true) => view.get("users-location-proposed"),
            (false, false) => String::new(),
        };
        let mark = if current { "▸ " } else { "  " };
        let mut spans = vec![Span::styled(mark, view.theme.accent)];
        let name = country.name(tag);
        spans.extend(table::cell(name, 36, &words, Style::new(), view.theme.hit));
        spans.push(Span::raw(format!(" {}  ", country.code)));
        spans.push(Span::styled(note, view.theme.muted));
        let mut line = Line::from(spans);
        if current {
            line = table::selected(line, width, view.theme.selected);
        }
        let place = Rect {
            y,
            height: 1,
            ..rows
        };
        frame.render_widget(line, place);
    }
    if locations.is_empty() {
        let none = format!("  {}", view.get("list-no-hit-short"));
        frame.render_widget(Span::styled(none, view.theme.muted), rows);
    }
}
