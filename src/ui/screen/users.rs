//! How lists of users look: rows that are seen, and the one under the cursor below or beside them.

mod columns;
mod detail;

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect},
    text::{Line, Span},
};

use crate::app::screen::users::{Stage, Users};
use crate::domain::message::Message;
use crate::text::format;
use crate::ui::{
    View, text,
    widget::{filter, state},
};

use super::Status;

/// From this width on the user under the cursor is shown beside the list.
const BESIDE: u16 = 170;
/// From this height on it is shown below the list.
const BELOW: u16 = 16;

struct Areas {
    head: Rect,
    rows: Rect,
    detail: Option<Rect>,
    beside: bool,
    panel: Rect,
}

fn field(users: &Users) -> Option<filter::Field<'_>> {
    let of = &users.filter;
    (users.stage == Stage::Ready && of.is_seen()).then_some(filter::Field {
        line: &of.line,
        typing: of.open,
        wrong: of.wrong.as_ref(),
        candidates: &of.candidates,
        chosen: of.chosen,
        help: "person-filter-help",
    })
}

fn areas(view: &View, users: &Users, area: Rect) -> Areas {
    let lines = field(users).map_or(0, |field| {
        filter::lines(view, field, usize::from(area.width)).len()
    });
    let height = u16::try_from(lines).unwrap_or(0).min(area.height / 2);
    let [rest, panel] = area.layout(&Layout::vertical([
        Constraint::Fill(1),
        Constraint::Length(height),
    ]));
    let (list, detail, beside) = if rest.width >= BESIDE {
        let [list, _, detail] = rest.layout(&Layout::horizontal([
            Constraint::Fill(1),
            Constraint::Length(2),
            Constraint::Length(56),
        ]));
        (list, Some(detail), true)
    } else if rest.height >= BELOW {
        let rows = if rest.height >= 30 { 10 } else { 6 };
        let [list, detail] = rest.layout(&Layout::vertical([
            Constraint::Fill(1),
            Constraint::Length(rows),
        ]));
        (list, Some(detail), false)
    } else {
        (rest, None, false)
    };
    let [head, rows] = list.layout(&Layout::vertical([
        Constraint::Length(1),
        Constraint::Fill(1),
    ]));
    Areas {
        head,
        rows,
        detail,
        beside,
        panel,
    }
}

/// Rows of the list.
pub fn page(view: &View, users: &Users, area: Rect) -> usize {
    usize::from(areas(view, users, area).rows.height)
}

/// Draws the list.
pub fn draw(frame: &mut Frame, view: &View, users: &Users, area: Rect) {
    let theme = view.theme;
    let say = |frame: &mut Frame, area, sign: &str, style, title: &str, way: &str| {
        state::draw(frame, area, sign, style, title, way, theme.muted);
    };
    match &users.stage {
        Stage::Loading { done, total } => return loading(frame, view, area, *done, *total),
        Stage::Failed(why) => {
            let way = view.get("list-failed-way");
            return say(frame, area, "✗", theme.block, &view.say(why), &way);
        }
        Stage::Ready => {}
    }
    let areas = areas(view, users, area);
    if let Some(field) = field(users) {
        filter::draw(frame, view, field, areas.panel);
    }
    if users.is_empty() {
        let (title, way) = empty(view, users);
        let rest = Rect {
            height: area.height - areas.panel.height,
            ..area
        };
        return say(frame, rest, "○", theme.heading, &title, &way);
    }
    columns::heading(frame, view, users, areas.head);
    columns::rows(frame, view, users, areas.rows);
    if let Some(area) = areas.detail {
        let inner = if areas.beside {
            area
        } else {
            let rule = Span::styled("─".repeat(usize::from(area.width)), theme.muted);
            frame.render_widget(rule, Rect { height: 1, ..area });
            Rect {
                y: area.y + 1,
                height: area.height.saturating_sub(1),
                ..area
            }
        };
        detail::draw(frame, view, users, inner);
    }
}

fn loading(frame: &mut Frame, view: &View, area: Rect, done: u64, total: u64) {
    let width = area.width.min(60);
    let lines = vec![
        Line::styled(view.get("users-loading"), view.theme.heading),
        state::progress(view, done, total, usize::from(width)),
    ];
    let place = area.centered(Constraint::Length(width), Constraint::Length(2));
    frame.render_widget(ratatui::text::Text::from(lines), place);
}

/// Why there is nobody to be seen, and what leads to somebody (USR-1).
fn empty(view: &View, users: &Users) -> (String, String) {
    let listing = users.listing.as_ref();
    let (total, deleted) = listing.map_or((0, 0), |listing| (listing.total, listing.deleted));
    let text = users.filter.text();
    if users.shows_deleted() && deleted == 0 {
        let way = view.get("person-none-deleted-way");
        return (view.get("person-none-deleted"), way);
    }
    if !text.is_empty() || users.marked_only {
        let none = Message::new("users-no-hit").with("text", text);
        return (view.say(&none), view.get("person-no-hit-way"));
    }
    if total == 0 && deleted > 0 {
        let none = Message::new("person-all-deleted").with("count", deleted);
        return (view.say(&none), view.get("person-all-deleted-way"));
    }
    if users.of.is_none() {
        return (
            view.get("person-all-empty"),
            view.get("person-all-empty-way"),
        );
    }
    (view.get("users-empty"), view.get("users-empty-way"))
}

/// The filter at the left; marks, deleted users and position at the right.
pub fn status(view: &View, users: &Users) -> Status {
    let lang = view.model.cx.session.lang;
    let mut left = Vec::new();
    let typed = users.filter.line.text();
    if field(users).is_none() && !typed.is_empty() {
        left.push(Span::styled("/ ", view.theme.key));
        left.push(Span::styled(
            text::clean(typed).into_owned(),
            view.theme.accent,
        ));
    }
    let mut right = Vec::new();
    let mut say = |words: String, style| {
        right.push(Span::styled(words, style));
        right.push(Span::raw("   "));
    };
    if !users.marks.is_empty() {
        let id = if users.marked_only {
            Message::new("person-marked-only")
        } else {
            Message::new("list-marked")
        };
        let marked = id.with("count", users.marks.len());
        say(view.say(&marked), view.theme.accent);
    }
    if let Some(listing) = users
        .listing
        .as_ref()
        .filter(|_| users.stage == Stage::Ready)
    {
        if listing.deleted > 0 && !users.shows_deleted() {
            let deleted = Message::new("users-deleted").with("count", listing.deleted);
            say(view.say(&deleted), view.theme.muted);
        }
        let (len, count) = (listing.len(), |count: usize| {
            format::count(count as u64, lang)
        });
        let total = if users.shows_deleted() {
            listing.deleted
        } else {
            listing.total
        };
        let at = if len == 0 { 0 } else { users.cursor.at + 1 };
        let id = if len == total {
            Message::new("list-position")
        } else {
            Message::new("list-position-filtered")
        };
        let position = id
            .with("at", count(at))
            .with("hits", count(len))
            .with("total", count(total));
        if listing.total + listing.deleted > 0 {
            right.push(Span::styled(view.say(&position), view.theme.muted));
        }
    }
    (left, right)
}
