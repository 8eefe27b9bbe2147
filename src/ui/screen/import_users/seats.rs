//! How the choice of licenses looks: products with what is available before and after, and what is short.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect},
    style::Style,
    text::{Line, Span, Text},
};

use crate::app::screen::import_users::{ImportUsers, Seats};
use crate::domain::message::Message;
use crate::service::people::SkuOfUsers;
use crate::text::format;
use crate::ui::{
    View, text,
    widget::{state, table},
};

struct Areas {
    head: Rect,
    rows: Rect,
    foot: Rect,
}

fn areas(view: &View, import: &ImportUsers, area: Rect) -> Areas {
    let width = usize::from(area.width);
    let lines = |lines: usize| u16::try_from(lines).unwrap_or(u16::MAX);
    let [head, rows, foot] = area.layout(&Layout::vertical([
        Constraint::Length(lines(above(view, width).len()) + 2),
        Constraint::Fill(1),
        Constraint::Length(lines(below(view, import, width).len()).min(area.height / 2)),
    ]));
    Areas { head, rows, foot }
}

/// Products that are seen at once.
pub(super) fn page(view: &View, import: &ImportUsers, area: Rect) -> usize {
    usize::from(areas(view, import, area).rows.height)
}

fn above(view: &View, width: usize) -> Vec<String> {
    text::wrap(&view.get("users-licenses-text"), width.min(90))
}

/// What is short, and what becomes of the rest.
fn below(view: &View, import: &ImportUsers, width: usize) -> Vec<Line<'static>> {
    let users = import.new_users();
    let (sign, style, id) = if import.seats.partial {
        ("! ", view.theme.warn, "users-licenses-partial")
    } else {
        ("✗ ", view.theme.block, "users-licenses-short")
    };
    let mut lines = vec![Line::default()];
    for of in import.seats.short(users) {
        let there = Seats::there(of);
        let message = Message {
            id: id.into(),
            args: Vec::new(),
        }
        .with("name", of.sku.name.as_str())
        .with("needed", users)
        .with("there", there)
        .with("rest", users - there);
        for (at, line) in text::wrap(&view.say(&message), width.saturating_sub(2))
            .into_iter()
            .enumerate()
        {
            let sign = if at == 0 { sign } else { "  " };
            lines.push(Line::styled(format!("{sign}{line}"), style));
        }
    }
    lines
}

/// Draws the step.
pub(super) fn draw(frame: &mut Frame, view: &View, import: &ImportUsers, area: Rect) {
    let seats = &import.seats;
    if let Some(why) = &seats.failed {
        let way = view.get("users-licenses-failed-way");
        let (block, muted) = (view.theme.block, view.theme.muted);
        return state::draw(frame, area, "✗", block, &view.say(why), &way, muted);
    }
    if seats.desk.is_none() {
        let words = view.get("person-licenses-loading");
        let (heading, muted) = (view.theme.heading, view.theme.muted);
        return state::draw(
            frame,
            area,
            state::spinner(view),
            heading,
            &words,
            "",
            muted,
        );
    }
    let width = usize::from(area.width);
    let places = areas(view, import, area);
    let lines: Vec<Line> = above(view, width).into_iter().map(Line::from).collect();
    frame.render_widget(Text::from(lines), places.head);
    let rooms = [width.saturating_sub(6 + 20), 20];
    let titles = Line::from(vec![
        Span::raw("      "),
        Span::raw(text::cell(&view.get("licenses-column-name"), rooms[0])),
        Span::raw(text::cell(&view.get("licenses-column-available"), rooms[1])),
    ]);
    let line = Rect {
        y: places.head.bottom().saturating_sub(1),
        height: 1,
        ..places.head
    };
    frame.render_widget(titles.style(view.theme.muted), line);
    let skus = seats.skus();
    let window = seats
        .cursor
        .window(skus.len(), usize::from(places.rows.height));
    for (at, y) in window.zip(places.rows.y..) {
        let Some(of) = skus.get(at) else { continue };
        let current = at == seats.cursor.at;
        let mut line = row(view, import, of, current, rooms);
        if current {
            line = table::selected(line, width, view.theme.selected);
        }
        let place = Rect {
            y,
            height: 1,
            ..places.rows
        };
        frame.render_widget(line, place);
    }
    let lines = below(view, import, width);
    frame.render_widget(Text::from(lines), places.foot);
}

fn row(
    view: &View,
    import: &ImportUsers,
    of: &SkuOfUsers,
    current: bool,
    [name, available]: [usize; 2],
) -> Line<'static> {
    let lang = view.model.cx.session.lang;
    let gives = import.seats.gives(of);
    let (there, users) = (Seats::there(of), import.new_users());
    let mut style = Style::new();
    let words = if gives {
        let after = there.saturating_sub(users);
        if users > there {
            style = view.theme.warn;
        }
        format!(
            "{} → {}",
            format::count(there, lang),
            format::count(after, lang)
        )
    } else {
        let message = Message::new("person-available-of")
            .with("left", format::count(there, lang))
            .with("total", format::count(of.sku.total, lang));
        view.say(&message)
    };
    let mark = if current { "▸ " } else { "  " };
    let sign = if gives { "[x] " } else { "[ ] " };
    Line::from(vec![
        Span::styled(mark, view.theme.accent),
        Span::raw(sign),
        Span::raw(text::cell(&of.sku.name, name)),
        Span::styled(text::cell(&words, available), style),
    ])
}
