//! How the requests for a relationship look: one line each, and below it all that is known of the one under the cursor.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect},
    style::Style,
    text::{Line, Span},
};

use crate::app::screen::requests::{Requests, Stage};
use crate::domain::{
    message::Message,
    relationship::{RelationshipRequest, RequestKind, RequestStatus},
};
use crate::text::format;
use crate::ui::{
    View, text,
    widget::{detail, state, table},
};

use super::Status;

/// Rows below the list.
const DETAIL: u16 = 8;

fn areas(area: Rect) -> [Rect; 3] {
    area.layout(&Layout::vertical([
        Constraint::Length(1),
        Constraint::Fill(1),
        Constraint::Length(DETAIL.min(area.height / 2)),
    ]))
}

/// Rows of the list.
pub fn page(area: Rect) -> usize {
    usize::from(areas(area)[1].height)
}

/// Draws the screen.
pub fn draw(frame: &mut Frame, view: &View, requests: &Requests, area: Rect) {
    let say = |frame: &mut Frame, sign, style: Style, words: &str, way: &str| {
        state::draw(frame, area, sign, style, words, way, view.theme.muted);
    };
    match &requests.stage {
        Stage::Loading => {
            let words = view.get("pending-loading");
            say(frame, state::spinner(view), view.theme.heading, &words, "");
        }
        Stage::Failed(why) => {
            let way = view.get("leave-failed-way");
            say(frame, "✗", view.theme.block, &view.say(why), &way);
        }
        Stage::Ready if requests.requests.is_empty() => {
            let (words, way) = (view.get("pending-empty"), view.get("pending-empty-way"));
            say(frame, "○", view.theme.heading, &words, &way);
        }
        Stage::Ready => list(frame, view, requests, area),
    }
}

/// Room of number, kind, days, follow-up and status; the name has the rest.
struct Room {
    name: usize,
    kind: usize,
    status: usize,
}

const NUMBER: usize = 4;
const DAYS: usize = 5;
const FOLLOW_UP: usize = 10;

fn room(width: usize) -> Room {
    let (kind, status) = if width >= 110 { (30, 12) } else { (20, 11) };
    let rest = width.saturating_sub(2 + NUMBER + kind + DAYS + FOLLOW_UP + status + 10);
    Room {
        name: rest,
        kind,
        status,
    }
}

fn list(frame: &mut Frame, view: &View, requests: &Requests, area: Rect) {
    let [head, rows, below] = areas(area);
    let width = usize::from(area.width);
    let room = room(width);
    let titles = [
        ("requests-column-number", NUMBER),
        ("requests-column-recipient", room.name),
        ("requests-column-kind", room.kind),
        ("requests-column-age", DAYS),
        ("pending-column-follow-up", FOLLOW_UP),
        ("requests-column-status", room.status),
    ];
    let mut spans = vec![Span::raw("  ")];
    for (title, room) in titles {
        spans.push(Span::raw(text::cell(&view.get(title), room)));
        spans.push(Span::raw("  "));
    }
    frame.render_widget(Line::from(spans).style(view.theme.muted), head);
    let page = usize::from(rows.height);
    let window = requests.cursor.window(requests.requests.len(), page);
    for (at, y) in window.zip(rows.y..rows.bottom()) {
        let Some(request) = requests.requests.get(at) else {
            continue;
        };
        let current = at == requests.cursor.at;
        let mut line = row(view, requests, request, current, &room);
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
    if let Some(request) = requests.current() {
        about(frame, view, requests, request, below);
    }
}

/// Its kind in few words.
const fn short(kind: RequestKind) -> &'static str {
    match kind {
        RequestKind::Direct => "pending-kind-direct",
        RequestKind::Indirect => "pending-kind-indirect",
        RequestKind::MultiPartner => "pending-kind-multi-partner",
        RequestKind::MultiChannel => "pending-kind-multi-channel",
        RequestKind::Gdap => "pending-kind-gdap",
    }
}

fn row(
    view: &View,
    requests: &Requests,
    request: &RelationshipRequest,
    current: bool,
    room: &Room,
) -> Line<'static> {
    let lang = view.model.cx.session.lang;
    let status = request.status_at(requests.now);
    let style = match status {
        RequestStatus::Open => view.theme.warn,
        RequestStatus::Accepted => view.theme.good,
        _ => view.theme.muted,
    };
    let follow_up = request.follow_ups.last().map(|last| {
        let day = last.at.to_zoned(jiff::tz::TimeZone::UTC).date();
        format::date(day, lang)
    });
    let days = format::count(
        u64::try_from(request.age_days(requests.now)).unwrap_or(0),
        lang,
    );
    let cells = [
        (request.number.to_string(), NUMBER, Style::new()),
        (request.recipient.clone(), room.name, Style::new()),
        (view.get(short(request.kind)), room.kind, Style::new()),
        (days, DAYS, Style::new()),
        (follow_up.unwrap_or_default(), FOLLOW_UP, Style::new()),
        (view.get(status.text()), room.status, style),
    ];
    let mut spans = vec![Span::styled(
        if current { "▸ " } else { "  " },
        view.theme.accent,
    )];
    for (words, room, style) in cells {
        spans.push(Span::styled(text::cell(&words, room), style));
        spans.push(Span::raw("  "));
    }
    Line::from(spans)
}

/// All that is known of the request under the cursor.
fn about(
    frame: &mut Frame,
    view: &View,
    requests: &Requests,
    request: &RelationshipRequest,
    area: Rect,
) {
    let lang = view.model.cx.session.lang;
    let width = usize::from(area.width);
    let name = format!(
        " {} ",
        text::fit(&request.recipient, width.saturating_sub(6))
    );
    let rule = "─".repeat(width.saturating_sub(text::width(&name) + 1));
    let head = Line::from(vec![
        Span::styled("─", view.theme.muted),
        Span::styled(name, view.theme.heading),
        Span::styled(rule, view.theme.muted),
    ]);
    frame.render_widget(head, Rect { height: 1, ..area });
    let mut pairs = vec![
        (
            view.get("requests-column-kind"),
            view.get(request.kind.text()),
        ),
        (
            view.get("requests-column-created"),
            format::moment(request.created_at, lang),
        ),
    ];
    if let Some(gdap) = &request.gdap {
        let terms = Message::new("pending-gdap")
            .with("name", gdap.display_name.as_str())
            .with("days", u64::from(gdap.duration_days))
            .with("roles", gdap.roles.join(", "));
        pairs.push((view.get("pending-gdap-label"), view.say(&terms)));
    } else {
        let words = if request.dap { "list-yes" } else { "list-no" };
        pairs.push((view.get("entry-dap"), view.get(words)));
    }
    if let Some(end) = request.ends(requests.now) {
        pairs.push((view.get("requests-column-ends"), format::moment(end, lang)));
    }
    pairs.push((view.get("field-email"), request.email.clone()));
    pairs.push((view.get("field-domain"), request.domain.clone()));
    if let Some(last) = request.follow_ups.last() {
        let said = format!("{}  {}", format::moment(last.at, lang), last.note);
        pairs.push((view.get("requests-column-follow-up"), said));
    }
    if let Some(at) = request.closed_at {
        pairs.push((view.get("pending-closed"), format::moment(at, lang)));
    }
    pairs.retain(|(_, value)| !value.is_empty());
    let body = Rect {
        y: area.y + 1,
        height: area.height.saturating_sub(1),
        ..area
    };
    detail::draw(frame, view, body, &pairs);
}

/// How many wait for an answer.
pub fn status(view: &View, requests: &Requests) -> Status {
    if requests.stage != Stage::Ready {
        return Status::default();
    }
    let open = requests
        .requests
        .iter()
        .filter(|request| request.status_at(requests.now) == RequestStatus::Open)
        .count();
    let words = Message::new("pending-open")
        .with("open", open)
        .with("all", requests.requests.len());
    let left = Span::styled(view.say(&words), view.theme.muted);
    (vec![left], Vec::new())
}
