//! How the users of a customer look: rows that are seen, the one under the cursor below or beside them, or alone.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect},
    style::Style,
    text::{Line, Span},
};

use crate::app::screen::users::{Sort, Stage, Users};
use crate::domain::{
    country,
    message::Message,
    user::{User, UserDomainType},
};
use crate::text::format;
use crate::ui::{
    View, text,
    widget::{detail, state, table},
};

use super::Status;

/// From this width on the user under the cursor is shown beside the list.
const BESIDE: u16 = 150;
/// From this height on it is shown below the list.
const BELOW: u16 = 16;

struct Areas {
    head: Rect,
    rows: Rect,
    detail: Option<Rect>,
    beside: bool,
}

fn areas(area: Rect) -> Areas {
    let (list, detail, beside) = if area.width >= BESIDE {
        let [list, _, detail] = area.layout(&Layout::horizontal([
            Constraint::Fill(1),
            Constraint::Length(2),
            Constraint::Length(56),
        ]));
        (list, Some(detail), true)
    } else if area.height >= BELOW {
        let rows = if area.height >= 30 { 10 } else { 6 };
        let [list, detail] = area.layout(&Layout::vertical([
            Constraint::Fill(1),
            Constraint::Length(rows),
        ]));
        (list, Some(detail), false)
    } else {
        (area, None, false)
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
    }
}

/// Rows of the list.
pub fn page(area: Rect) -> usize {
    usize::from(areas(area).rows.height)
}

/// Rooms of name, sign-in name, location, licences and state.
fn rooms(width: usize) -> [usize; 5] {
    let wide = width >= 100;
    let (location, licences, state) = if wide { (18, 9, 12) } else { (4, 4, 12) };
    let free = width.saturating_sub(2 + location + licences + state + 8);
    let name = free * 2 / 5;
    [name, free - name, location, licences, state]
}

/// Draws the list.
pub fn draw(frame: &mut Frame, view: &View, users: &Users, area: Rect) {
    let theme = view.theme;
    let say = |frame: &mut Frame, sign: &str, style, title: &str, way: &str| {
        state::draw(frame, area, sign, style, title, way, theme.muted);
    };
    match &users.stage {
        Stage::Loading => {
            let words = view.get("users-loading");
            return say(frame, state::spinner(view), theme.heading, &words, "");
        }
        Stage::Failed(why) => {
            let way = view.get("list-failed-way");
            return say(frame, "✗", theme.block, &view.say(why), &way);
        }
        Stage::Ready if users.is_empty() => {
            let (title, way) = if users.total() == 0 {
                (view.get("users-empty"), view.get("users-empty-way"))
            } else {
                let filter = users.filter.text();
                (
                    view.say(&Message::new("users-no-hit").with("text", filter)),
                    view.get("users-no-hit-way"),
                )
            };
            return say(frame, "○", theme.heading, &title, &way);
        }
        Stage::Ready => {}
    }
    if users.open {
        return draw_detail(frame, view, users, area);
    }
    let areas = areas(area);
    heading(frame, view, users, areas.head);
    rows(frame, view, users, areas.rows);
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
        draw_detail(frame, view, users, inner);
    }
}

fn heading(frame: &mut Frame, view: &View, users: &Users, area: Rect) {
    let wide = area.width >= 100;
    let titles = [
        ("users-column-name", Some(Sort::Name)),
        ("users-column-upn", Some(Sort::Upn)),
        (
            if wide {
                "users-column-location"
            } else {
                "users-column-location-short"
            },
            None,
        ),
        (
            if wide {
                "users-column-licences"
            } else {
                "users-column-licences-short"
            },
            None,
        ),
        ("users-column-state", None),
    ];
    let mut spans = vec![Span::raw("  ")];
    for ((id, sort), room) in titles.into_iter().zip(rooms(usize::from(area.width))) {
        let mut title = view.get(id);
        let mut style = view.theme.muted;
        if sort == Some(users.sort) {
            title.push_str(if users.descending { " ↓" } else { " ↑" });
            style = view.theme.accent;
        }
        spans.push(Span::styled(text::cell(&title, room), style));
        spans.push(Span::raw("  "));
    }
    frame.render_widget(Line::from(spans), area);
}

fn rows(frame: &mut Frame, view: &View, users: &Users, area: Rect) {
    let words = table::filter_words(users.filter.text());
    let width = usize::from(area.width);
    let page = usize::from(area.height);
    let [name, upn, location, licences, status] = rooms(width);
    for (at, y) in users.cursor.window(users.len(), page).zip(area.y..) {
        let Some(user) = users.get(at) else { continue };
        let current = at == users.cursor.at;
        let place = if location >= 10 {
            country_name(view, &user.usage_location)
        } else {
            user.usage_location.clone()
        };
        let (plain, hit) = (Style::new(), view.theme.hit);
        let mark = if current { "▸ " } else { "  " };
        let mut spans = vec![Span::styled(mark, view.theme.accent)];
        spans.extend(table::cell(&user.display_name, name, &words, plain, hit));
        spans.push(Span::raw("  "));
        let sign_in = &user.user_principal_name;
        spans.extend(table::cell(sign_in, upn, &words, plain, hit));
        spans.push(Span::raw(format!(
            "  {}  {:>licences$}  {}",
            text::cell(&place, location),
            user.licenses.len(),
            text::cell(&condition(view, user), status)
        )));
        let mut line = Line::from(spans);
        if current {
            line = table::selected(line, width, view.theme.selected);
        }
        let place = Rect {
            y,
            height: 1,
            ..area
        };
        frame.render_widget(line, place);
    }
}

/// Blocked, synchronised or active.
fn condition(view: &View, user: &User) -> String {
    view.get(if user.blocked {
        "users-state-blocked"
    } else if user.last_directory_sync_time.is_some() {
        "users-state-synced"
    } else {
        "users-state-active"
    })
}

fn country_name(view: &View, code: &str) -> String {
    let lang = view.model.cx.session.lang;
    country::find(code).map_or_else(
        || code.to_owned(),
        |country| format!("{} ({})", country.name(lang.tag()), country.code),
    )
}

fn draw_detail(frame: &mut Frame, view: &View, users: &Users, area: Rect) {
    let Some(user) = users.current() else { return };
    let name = text::fit(&user.display_name, usize::from(area.width));
    let head = Rect { height: 1, ..area };
    frame.render_widget(Span::styled(name, view.theme.heading), head);
    let body = Rect {
        y: area.y + 1,
        height: area.height.saturating_sub(1),
        ..area
    };
    detail::draw(frame, view, body, &pairs(view, user));
}

/// What is known of a user, the most important first.
fn pairs(view: &View, user: &User) -> Vec<detail::Pair> {
    let lang = view.model.cx.session.lang;
    let moment = |at: Option<jiff::Timestamp>| at.map(|at| format::moment(at, lang));
    let licences: Vec<_> = user
        .licenses
        .iter()
        .map(|licence| licence.sku_id.as_str())
        .collect();
    let roles = if user.directory_roles.is_empty() {
        view.get("users-permission-default")
    } else {
        user.directory_roles.join(", ")
    };
    let domain = match user.user_domain_type {
        UserDomainType::None => String::new(),
        UserDomainType::Managed => view.get("users-domain-managed"),
        UserDomainType::Federated => view.get("users-domain-federated"),
    };
    let named = format!("{} {}", user.first_name, user.last_name);
    let mut pairs = vec![
        (
            view.get("users-column-upn"),
            user.user_principal_name.clone(),
        ),
        (
            view.get("users-column-location"),
            country_name(view, &user.usage_location),
        ),
        (view.get("users-column-state"), condition(view, user)),
        (view.get("users-detail-permission"), roles),
        (
            view.get("users-column-licences"),
            if licences.is_empty() {
                view.get("users-no-licences")
            } else {
                licences.join(", ")
            },
        ),
        (view.get("users-detail-names"), named.trim().to_owned()),
        (view.get("users-detail-phone"), user.phone_number.clone()),
        (view.get("users-detail-domain"), domain),
        (
            view.get("users-detail-synced"),
            moment(user.last_directory_sync_time).unwrap_or_default(),
        ),
        (
            view.get("users-detail-immutable"),
            user.immutable_id.clone().unwrap_or_default(),
        ),
        (view.get("users-detail-id"), user.id.to_string()),
    ];
    pairs.retain(|(_, value)| !value.is_empty());
    pairs
}

/// The filter at the left, position at the right.
pub fn status(view: &View, users: &Users) -> Status {
    let lang = view.model.cx.session.lang;
    let mut left = Vec::new();
    if users.filtering || !users.filter.is_empty() {
        let (before, behind) = users.filter.split();
        let words = |text: &str| Span::styled(text::clean(text).into_owned(), view.theme.accent);
        left.push(Span::styled("/ ", view.theme.key));
        left.push(words(before));
        if users.filtering {
            left.push(Span::styled("▏", view.theme.key));
        }
        left.push(words(behind));
    }
    let mut right = Vec::new();
    if users.stage == Stage::Ready && users.total() + users.deleted > 0 {
        let len = users.len();
        let at = if len == 0 { 0 } else { users.cursor.at + 1 };
        let id = if len == users.total() {
            Message::new("list-position")
        } else {
            Message::new("list-position-filtered")
        };
        let position = id
            .with("at", format::count(at as u64, lang))
            .with("hits", format::count(len as u64, lang))
            .with("total", format::count(users.total() as u64, lang));
        if users.deleted > 0 {
            let deleted = Message::new("users-deleted").with("count", users.deleted);
            right.push(Span::styled(
                format!("{}   ", view.say(&deleted)),
                view.theme.muted,
            ));
        }
        right.push(Span::styled(view.say(&position), view.theme.muted));
    }
    (left, right)
}
