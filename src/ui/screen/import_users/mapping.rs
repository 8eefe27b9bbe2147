//! How the mapping of columns looks: each column with a value of it, and what it means.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect},
    text::{Line, Span},
};

use crate::app::screen::import_users::mapping::Mapping;
use crate::service::import::{header::Field, report::excerpt, words};
use crate::ui::{View, text, widget::table};

fn areas(area: Rect) -> [Rect; 3] {
    area.layout(&Layout::vertical([
        Constraint::Length(4),
        Constraint::Length(1),
        Constraint::Fill(1),
    ]))
}

/// Columns that are seen at once.
pub(super) fn page(area: Rect) -> usize {
    usize::from(areas(area)[2].height)
}

/// Draws the mapping.
pub(super) fn draw(frame: &mut Frame, view: &View, mapping: &Mapping, area: Rect) {
    let [head, titles, rows] = areas(area);
    let width = usize::from(area.width);
    let words = text::wrap(&view.get("repair-map-text"), width.min(100));
    for (line, y) in words.into_iter().zip(head.y..head.bottom()) {
        frame.render_widget(
            Line::from(line),
            Rect {
                y,
                height: 1,
                ..head
            },
        );
    }
    let Some(peek) = &mapping.peek else {
        let looking = view.get("repair-looking");
        frame.render_widget(Span::styled(looking, view.theme.muted), rows);
        return;
    };
    let (name, sample) = (24, width.saturating_sub(2 + 24 + 1 + 3 + 20).min(48));
    let heading = format!(
        "  {} {}   {}",
        text::cell(&view.get("repair-map-column"), name),
        text::cell(&view.get("repair-map-sample"), sample),
        view.get("repair-map-meaning"),
    );
    frame.render_widget(Span::styled(heading, view.theme.muted), titles);
    let page = usize::from(rows.height);
    for (at, y) in mapping
        .cursor
        .window(mapping.fields.len(), page)
        .zip(rows.y..)
    {
        let current = at == mapping.cursor.at;
        let field = mapping.fields.get(at).copied().flatten();
        // A password is not shown.
        let value = if field == Some(Field::Password) {
            "••••".to_owned()
        } else {
            excerpt(mapping.sample(at))
        };
        let title = match peek.header.title(at) {
            "" => format!("#{}", at + 1),
            title => title.to_owned(),
        };
        let style = if field.is_some() {
            view.theme.good
        } else {
            view.theme.muted
        };
        let mut line = Line::from(vec![
            Span::styled(if current { "▸ " } else { "  " }, view.theme.accent),
            Span::raw(format!("{} ", text::cell(&title, name))),
            Span::styled(text::cell(&value, sample), view.theme.muted),
            Span::styled(format!(" ‹ {} ›", view.say(&words::field(field))), style),
        ]);
        if current {
            line = table::selected(line, width, view.theme.selected);
        }
        frame.render_widget(
            line,
            Rect {
                y,
                height: 1,
                ..rows
            },
        );
    }
}
