//! How the subscriptions of all customers look: only the rows that are seen become text.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect},
    style::Style,
    text::{Line, Span},
};

use crate::app::{purchased::PurchaseSort, screen::purchases::Purchases};
use crate::domain::{message::Message, subscription::Glance};
use crate::text::format;
use crate::ui::{
    View, text,
    widget::{state, table},
};

use super::{
    Status,
    subscriptions::{renewal, status_style},
};

fn areas(area: Rect) -> [Rect; 2] {
    area.layout(&Layout::vertical([
        Constraint::Length(1),
        Constraint::Fill(1),
    ]))
}

/// Rows of the list.
pub fn page(area: Rect) -> usize {
    usize::from(areas(area)[1].height)
}

/// Rooms of customer, name, quantity, status, end of term, renewal.
fn rooms(width: usize) -> [usize; 6] {
    let free = width.saturating_sub(2 + 6 + 12 + 10 + 8 + 10);
    [free * 2 / 5, free - free * 2 / 5, 6, 12, 10, 8]
}

/// Draws the screen.
pub fn draw(frame: &mut Frame, view: &View, list: &Purchases, area: Rect) {
    let theme = view.theme;
    let say = |frame: &mut Frame, sign: &str, style, title: &str, way: &str| {
        state::draw(frame, area, sign, style, title, way, theme.muted);
    };
    if let Some(why) = &list.failed {
        let way = view.get("list-failed-way");
        return say(frame, "✗", theme.block, &view.say(why), &way);
    }
    let Some(found) = &list.found else {
        let words = view.get("subs-loading");
        return say(frame, state::spinner(view), theme.heading, &words, "");
    };
    if found.is_empty() {
        let (title, way) = if found.total == 0 {
            (view.get("purchases-empty"), view.get("purchases-empty-way"))
        } else {
            let none = Message::new("purchases-no-hit").with("text", list.filter.text());
            (view.say(&none), view.get("users-no-hit-way"))
        };
        return say(frame, "○", theme.heading, &title, &way);
    }
    let [head, rows] = areas(area);
    heading(frame, view, list, head);
    let words = table::filter_words(list.filter.text());
    let window = list.cursor.window(found.len(), usize::from(rows.height));
    for (at, y) in window.zip(rows.y..) {
        let Some((glance, customer)) = found.get(at) else {
            continue;
        };
        let current = at == list.cursor.at;
        let place = Rect {
            y,
            height: 1,
            ..rows
        };
        let line = line(view, (glance, &customer), &words, current, rows.width);
        frame.render_widget(line, place);
    }
}

fn heading(frame: &mut Frame, view: &View, list: &Purchases, area: Rect) {
    let titles = [
        ("subscriptions-column-customer", PurchaseSort::Customer),
        ("subscriptions-column-offer", PurchaseSort::Name),
        ("subs-column-quantity-short", PurchaseSort::Quantity),
        ("subscriptions-column-status", PurchaseSort::Status),
        ("subs-column-term-end", PurchaseSort::TermEnd),
    ];
    let rooms = rooms(usize::from(area.width));
    let mut spans = vec![Span::raw("  ")];
    for ((id, sort), room) in titles.into_iter().zip(rooms) {
        let mut title = view.get(id);
        let mut style = view.theme.muted;
        if sort == list.sort {
            title = text::fit(&title, room.saturating_sub(2));
            title.push_str(if list.descending { " ↓" } else { " ↑" });
            style = view.theme.accent;
        }
        spans.push(Span::styled(text::cell(&title, room), style));
        spans.push(Span::raw("  "));
    }
    spans.push(Span::styled(
        text::cell(&view.get("subs-column-renewal"), rooms[5]),
        view.theme.muted,
    ));
    frame.render_widget(Line::from(spans), area);
}

fn line(
    view: &View,
    (glance, customer): (&Glance, &str),
    words: &[String],
    current: bool,
    width: u16,
) -> Line<'static> {
    let lang = view.model.cx.session.lang;
    let width = usize::from(width);
    let [who, name, quantity, status, end, renews] = rooms(width);
    let (plain, hit) = (Style::new(), view.theme.hit);
    let mark = if current { "▸ " } else { "  " };
    let named = if glance.hangs {
        format!("└ {}", glance.name)
    } else {
        glance.name.clone()
    };
    let day = glance
        .term_end
        .map(|at| format::date(at.to_zoned(jiff::tz::TimeZone::UTC).date(), lang))
        .unwrap_or_default();
    let mut spans = vec![Span::styled(mark, view.theme.accent)];
    spans.extend(table::cell(customer, who, words, plain, hit));
    spans.push(Span::raw("  "));
    spans.extend(table::cell(&named, name, words, plain, hit));
    spans.push(Span::raw(format!(
        "  {:>quantity$}  ",
        format::count(glance.quantity, lang)
    )));
    spans.push(Span::styled(
        text::cell(&view.get(glance.status.text()), status),
        status_style(view, glance.status),
    ));
    spans.push(Span::raw(format!("  {}  ", text::cell(&day, end))));
    let ends = glance.term_end.is_some() && !glance.status.ended();
    spans.push(Span::raw(text::cell(
        &renewal(view, glance.renews, ends),
        renews,
    )));
    let line = Line::from(spans);
    if current {
        table::selected(line, width, view.theme.selected)
    } else {
        line
    }
}

/// The filter at the left, position at the right.
pub fn status(view: &View, list: &Purchases) -> Status {
    let lang = view.model.cx.session.lang;
    let left = table::filter_line(view, &list.filter, list.filtering);
    let mut right = Vec::new();
    if let Some(found) = list.found.as_ref().filter(|found| found.total > 0) {
        let count = |count: usize| format::count(count as u64, lang);
        let len = found.len();
        let at = if len == 0 { 0 } else { list.cursor.at + 1 };
        let id = if len == found.total {
            Message::new("list-position")
        } else {
            Message::new("list-position-filtered")
        };
        let position = id
            .with("at", count(at))
            .with("hits", count(len))
            .with("total", count(found.total));
        right.push(Span::styled(view.say(&position), view.theme.muted));
    }
    (left, right)
}
