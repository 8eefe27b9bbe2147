//! How what is due looks: one line each, and below what to think of.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect},
    text::{Line, Span, Text},
};

use crate::app::{purchased::DueRow, screen::due::DueList};
use crate::domain::message::Message;
use crate::text::format;
use crate::ui::{
    View, text,
    widget::{state, table},
};

use super::Status;

/// Rows for the hint and the id.
const BELOW: u16 = 4;

fn areas(area: Rect) -> [Rect; 3] {
    area.layout(&Layout::vertical([
        Constraint::Length(1),
        Constraint::Fill(1),
        Constraint::Length(BELOW),
    ]))
}

/// Rows of the list.
pub fn page(area: Rect) -> usize {
    usize::from(areas(area)[1].height)
}

/// Rooms of the day, how far it is, why, name, customer.
fn rooms(width: usize) -> [usize; 5] {
    let kind = if width >= 100 { 26 } else { 16 };
    let free = width.saturating_sub(2 + 10 + 5 + kind + 8);
    [10, 5, kind, free / 2, free - free / 2]
}

/// Draws the screen.
pub fn draw(frame: &mut Frame, view: &View, list: &DueList, area: Rect) {
    let theme = view.theme;
    let say = |frame: &mut Frame, sign: &str, style, title: &str, way: &str| {
        state::draw(frame, area, sign, style, title, way, theme.muted);
    };
    if let Some(why) = &list.failed {
        let way = view.get("list-failed-way");
        return say(frame, "✗", theme.block, &view.say(why), &way);
    }
    let Some(rows) = &list.rows else {
        let words = view.get("due-loading");
        return say(frame, state::spinner(view), theme.heading, &words, "");
    };
    if rows.is_empty() {
        let (title, way) = (view.get("due-nothing"), view.get("due-nothing-way"));
        return say(frame, "✓", theme.good, &title, &way);
    }
    let [head, body, foot] = areas(area);
    let width = usize::from(area.width);
    let titles = [
        "due-column-day",
        "due-column-days",
        "due-column-kind",
        "due-column-name",
        "subscriptions-column-customer",
    ];
    let mut words = "  ".to_owned();
    for (id, room) in titles.into_iter().zip(rooms(width)) {
        words.push_str(&text::cell(&view.get(id), room));
        words.push_str("  ");
    }
    frame.render_widget(Line::styled(words, theme.muted), head);
    for (at, y) in list
        .cursor
        .window(rows.len(), usize::from(body.height))
        .zip(body.y..)
    {
        let Some(row) = rows.get(at) else { continue };
        let place = Rect {
            y,
            height: 1,
            ..body
        };
        frame.render_widget(line(view, row, at == list.cursor.at, width), place);
    }
    if let Some(row) = list.current() {
        let mut lines = vec![Line::default()];
        lines.extend(
            text::wrap(&view.say(&row.due.hint), width)
                .into_iter()
                .take(2)
                .map(Line::from),
        );
        lines.push(Line::styled(row.due.id.to_string(), theme.muted));
        frame.render_widget(Text::from(lines), foot);
    }
}

fn line(view: &View, row: &DueRow, current: bool, width: usize) -> Line<'static> {
    let lang = view.model.cx.session.lang;
    let [day, days, kind, name, customer] = rooms(width);
    let at = row.due.at.to_zoned(jiff::tz::TimeZone::UTC).date();
    let style = if row.due.kind.late() {
        view.theme.block
    } else if row.days < 7 {
        view.theme.warn
    } else {
        view.theme.muted
    };
    let sign = if row.due.kind.late() { "! " } else { "" };
    let mark = if current { "▸ " } else { "  " };
    let line = Line::from(vec![
        Span::styled(mark, view.theme.accent),
        Span::raw(text::cell(&format::date(at, lang), day)),
        Span::raw(format!("  {:>days$}  ", row.days)),
        Span::styled(
            text::cell(&format!("{sign}{}", view.get(row.due.kind.text())), kind),
            style,
        ),
        Span::raw(format!(
            "  {}  {}",
            text::cell(&row.due.name, name),
            text::cell(&row.customer, customer)
        )),
    ]);
    if current {
        table::selected(line, width, view.theme.selected)
    } else {
        line
    }
}

/// How many are late at the left, position at the right.
pub fn status(view: &View, list: &DueList) -> Status {
    let lang = view.model.cx.session.lang;
    let (mut left, mut right) = (Vec::new(), Vec::new());
    if let Some(rows) = list.rows.as_ref().filter(|rows| !rows.is_empty()) {
        let late = rows.iter().filter(|row| row.due.kind.late()).count();
        if late > 0 {
            let words = Message::new("due-late").with("count", late);
            left.push(Span::styled(view.say(&words), view.theme.block));
        }
        let count = |count: usize| format::count(count as u64, lang);
        let position = Message::new("list-position")
            .with("at", count(list.cursor.at + 1))
            .with("hits", count(rows.len()))
            .with("total", count(rows.len()));
        right.push(Span::styled(view.say(&position), view.theme.muted));
    }
    (left, right)
}
