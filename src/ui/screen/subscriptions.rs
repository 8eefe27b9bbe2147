//! How a customer's subscriptions look: rows, and below or beside them all that is known of the one under the cursor.

mod pairs;

use std::fmt::Write as _;

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect},
    style::Style,
    text::{Line, Span},
};

use crate::app::screen::subscriptions::{Stage, Subscriptions};
use crate::domain::{
    message::Message,
    subscription::{SubscriptionStatus, term_end},
};
use crate::service::subscriptions::Shelved;
use crate::text::format;
use crate::ui::{
    View, text,
    widget::{detail, state, table},
};

use super::Status;

/// From this width on the one under the cursor is shown beside the list.
const BESIDE: u16 = 150;
/// Rows of the pane below the list.
const PANE: u16 = 11;

struct Areas {
    head: Rect,
    rows: Rect,
    pane: Option<Rect>,
}

fn areas(area: Rect) -> Areas {
    let (list, pane) = if area.width >= BESIDE {
        let [list, _, pane] = area.layout(&Layout::horizontal([
            Constraint::Fill(1),
            Constraint::Length(2),
            Constraint::Length(60),
        ]));
        (list, Some(pane))
    } else if area.height >= 16 {
        let pane = PANE + area.height.saturating_sub(22) / 2;
        let [list, _, pane] = area.layout(&Layout::vertical([
            Constraint::Fill(1),
            Constraint::Length(1),
            Constraint::Length(pane),
        ]));
        (list, Some(pane))
    } else {
        (area, None)
    };
    let [head, rows] = list.layout(&Layout::vertical([
        Constraint::Length(1),
        Constraint::Fill(1),
    ]));
    Areas { head, rows, pane }
}

/// Rows of the list.
pub fn page(area: Rect) -> usize {
    usize::from(areas(area).rows.height)
}

/// Rooms of name, kind, quantity, status, end of term, renewal.
pub(super) fn rooms(width: usize) -> [usize; 6] {
    let kind = if width >= 100 { 22 } else { 14 };
    let fixed = 2 + kind + 6 + 12 + 10 + 8 + 10;
    [width.saturating_sub(fixed), kind, 6, 12, 10, 8]
}

/// Draws the screen.
pub fn draw(frame: &mut Frame, view: &View, of: &Subscriptions, area: Rect) {
    let theme = view.theme;
    let say = |frame: &mut Frame, sign: &str, style, title: &str, way: &str| {
        state::draw(frame, area, sign, style, title, way, theme.muted);
    };
    match &of.stage {
        Stage::Loading => {
            let words = view.get("subs-loading");
            return say(frame, state::spinner(view), theme.heading, &words, "");
        }
        Stage::Failed(why) => {
            let way = view.get("list-failed-way");
            return say(frame, "✗", theme.block, &view.say(why), &way);
        }
        Stage::Ready if of.rows.is_empty() => {
            let (title, way) = (view.get("subs-empty"), view.get("subs-empty-way"));
            return say(frame, "○", theme.heading, &title, &way);
        }
        Stage::Ready => {}
    }
    if of.open {
        return pane(frame, view, of, area);
    }
    let areas = areas(area);
    heading(frame, view, areas.head);
    for (at, y) in of
        .cursor
        .window(of.rows.len(), usize::from(areas.rows.height))
        .zip(areas.rows.y..)
    {
        let Some(row) = of.rows.get(at) else { continue };
        let place = Rect {
            y,
            height: 1,
            ..areas.rows
        };
        frame.render_widget(line(view, row, at == of.cursor.at, areas.rows.width), place);
    }
    if let Some(area) = areas.pane {
        pane(frame, view, of, area);
    }
}

fn heading(frame: &mut Frame, view: &View, area: Rect) {
    let titles = [
        "subscriptions-column-offer",
        "subscriptions-column-kind",
        "subs-column-quantity-short",
        "subscriptions-column-status",
        "subs-column-term-end",
        "subs-column-renewal",
    ];
    let mut words = "  ".to_owned();
    for (at, (id, room)) in titles
        .into_iter()
        .zip(rooms(usize::from(area.width)))
        .enumerate()
    {
        let title = view.get(id);
        if at == 2 {
            let _ = write!(words, "{:>room$}", text::fit(&title, room));
        } else {
            words.push_str(&text::cell(&title, room));
        }
        words.push_str("  ");
    }
    frame.render_widget(Line::styled(words, view.theme.muted), area);
}

/// The style of a status; its word is always there as well.
pub(super) fn status_style(view: &View, status: SubscriptionStatus) -> Style {
    match status {
        SubscriptionStatus::Active => view.theme.good,
        SubscriptionStatus::Suspended | SubscriptionStatus::Pending => view.theme.warn,
        _ => view.theme.muted,
    }
}

/// Renewal in one word.
pub(super) fn renewal(view: &View, renews: bool, ends: bool) -> String {
    view.get(if renews {
        "subs-renewal-renews"
    } else if ends {
        "subs-renewal-ends"
    } else {
        "subs-renewal-none"
    })
}

fn line(view: &View, row: &Shelved, current: bool, width: u16) -> Line<'static> {
    let lang = view.model.cx.session.lang;
    let of = &row.of;
    let width = usize::from(width);
    let [name, kind, quantity, status, end, renews] = rooms(width);
    let mark = if current { "▸ " } else { "  " };
    let named = if row.depth > 0 {
        format!("└ {}", of.name())
    } else {
        of.name().to_owned()
    };
    let ends = term_end(of);
    let day = ends
        .map(|at| format::date(at.to_zoned(jiff::tz::TimeZone::UTC).date(), lang))
        .unwrap_or_default();
    let word = view.get(of.status.text());
    let line = Line::from(vec![
        Span::styled(mark, view.theme.accent),
        Span::raw(text::cell(&named, name)),
        Span::raw("  "),
        Span::styled(
            text::cell(&view.get(of.kind().text()), kind),
            view.theme.muted,
        ),
        Span::raw(format!(
            "  {:>quantity$}  ",
            format::count(of.quantity, lang)
        )),
        Span::styled(text::cell(&word, status), status_style(view, of.status)),
        Span::raw(format!("  {}  ", text::cell(&day, end))),
        Span::raw(text::cell(
            &renewal(
                view,
                row.days.renews.is_some(),
                ends.is_some() && !of.status.ended(),
            ),
            renews,
        )),
    ]);
    if current {
        table::selected(line, width, view.theme.selected)
    } else {
        line
    }
}

fn pane(frame: &mut Frame, view: &View, of: &Subscriptions, area: Rect) {
    let Some(row) = of.current() else { return };
    let head = Rect { height: 1, ..area };
    let name = text::fit(row.of.name(), usize::from(area.width));
    frame.render_widget(Span::styled(name, view.theme.heading), head);
    let body = Rect {
        y: area.y + 1,
        height: area.height.saturating_sub(1),
        ..area
    };
    detail::draw(frame, view, body, &pairs::pairs(view, row));
}

/// Position at the right.
pub fn status(view: &View, of: &Subscriptions) -> Status {
    let lang = view.model.cx.session.lang;
    let mut right = Vec::new();
    if of.stage == Stage::Ready && !of.rows.is_empty() {
        let count = |count: usize| format::count(count as u64, lang);
        let position = Message::new("list-position")
            .with("at", count(of.cursor.at + 1))
            .with("hits", count(of.rows.len()))
            .with("total", count(of.rows.len()));
        right.push(Span::styled(view.say(&position), view.theme.muted));
    }
    (Vec::new(), right)
}
