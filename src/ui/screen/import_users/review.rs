//! How the review before many users are added looks (IMP-40).

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect},
    text::{Line, Span},
};

use crate::app::screen::import_users::ImportUsers;
use crate::domain::message::Message;
use crate::text::format;
use crate::ui::{
    View, text,
    widget::{findings, input},
};

/// What the plan says that stands in the table above already.
const SAID: [&str; 4] = [
    "service-import-users-customer",
    "service-import-users-location",
    "service-import-users-permission",
    "service-import-users-passwords",
];

/// Rows of one upload at Partner Center (IMP-41).
const PART: u64 = 100;

fn areas(area: Rect) -> [Rect; 2] {
    area.layout(&Layout::vertical([
        Constraint::Fill(1),
        Constraint::Length(2),
    ]))
}

/// Lines that are seen at once.
pub(super) fn page(_view: &View, _import: &ImportUsers, area: Rect) -> usize {
    usize::from(areas(area)[0].height)
}

/// Draws the review.
pub(super) fn draw(frame: &mut Frame, view: &View, import: &ImportUsers, area: Rect) {
    let [body, foot] = areas(area);
    let lines = lines(view, import, usize::from(body.width));
    let height = usize::from(body.height);
    let top = import.top.min(lines.len().saturating_sub(height));
    let more = lines.len() > top + height;
    for (line, y) in lines.into_iter().skip(top).zip(body.y..body.bottom()) {
        let place = Rect {
            y,
            height: 1,
            ..body
        };
        frame.render_widget(line, place);
    }
    if more {
        let corner = Rect {
            x: body.right().saturating_sub(1),
            y: body.bottom().saturating_sub(1),
            width: 1,
            height: 1,
        };
        frame.render_widget(Span::styled("↓", view.theme.key), corner);
    }
    question(frame, view, import, foot);
}

/// What is asked: the number, y or n, or why nothing can be saved.
fn question(frame: &mut Frame, view: &View, import: &ImportUsers, area: Rect) {
    let line = Rect {
        y: area.bottom().saturating_sub(1),
        height: 1,
        ..area
    };
    if !import.ready() {
        let words = format!("✗ {}", view.get("users-blocked"));
        frame.render_widget(Span::styled(words, view.theme.block), line);
        return;
    }
    let ask = if import.many() {
        Message::new("users-ask-number")
    } else {
        Message::new("users-ask")
    };
    let words = view.say(&ask.with("count", import.new_users()));
    let words = format!("? {words} ");
    let used = u16::try_from(text::width(&words)).unwrap_or(line.width);
    frame.render_widget(Span::styled(words, view.theme.heading), line);
    if import.many() {
        let typed = Rect {
            x: line.x + used.min(line.width),
            width: line.width.saturating_sub(used),
            ..line
        };
        input::draw(frame, &import.typed, typed, view.theme.accent, true);
    }
}

fn lines(view: &View, import: &ImportUsers, width: usize) -> Vec<Line<'static>> {
    let Some((plan, file)) = import.plan.as_ref().zip(import.file()) else {
        return Vec::new();
    };
    let pairs = pairs(view, import);
    let label = pairs
        .iter()
        .map(|(name, _)| text::width(name))
        .max()
        .unwrap_or(0);
    let mut lines = Vec::new();
    for (name, value) in pairs {
        for (at, part) in text::wrap(&value, width.saturating_sub(label + 2))
            .into_iter()
            .enumerate()
        {
            let name = if at == 0 { name.as_str() } else { "" };
            lines.push(Line::from(vec![
                Span::styled(text::cell(name, label), view.theme.muted),
                Span::raw("  "),
                Span::raw(part),
            ]));
        }
    }
    lines.push(Line::default());
    if import.valid_only && file.report.errors > 0 {
        let message = Message::new("users-report-valid-only")
            .with("count", file.report.valid)
            .with("rejected", file.rejected);
        push(
            &mut lines,
            "! ",
            view.theme.warn,
            &view.say(&message),
            width,
        );
    }
    for finding in &plan.findings {
        lines.extend(findings::lines(view, finding, width, 0, true));
    }
    let usual = ratatui::style::Style::new();
    for consequence in &plan.consequences {
        if !SAID.contains(&consequence.id.as_ref()) {
            push(&mut lines, "→ ", usual, &view.say(consequence), width);
        }
    }
    for id in ["users-review-permission", "users-review-passwords"] {
        push(&mut lines, "→ ", usual, &view.get(id), width);
    }
    lines
}

fn push(
    lines: &mut Vec<Line<'static>>,
    sign: &'static str,
    style: ratatui::style::Style,
    words: &str,
    width: usize,
) {
    for (at, line) in text::wrap(words, width.saturating_sub(2))
        .into_iter()
        .enumerate()
    {
        let sign = if at == 0 { sign } else { "  " };
        lines.push(Line::from(vec![
            Span::styled(sign, style),
            Span::styled(line, style),
        ]));
    }
}

/// The table of IMP-40.
fn pairs(view: &View, import: &ImportUsers) -> Vec<(String, String)> {
    let session = &view.model.cx.session;
    let count = |count: u64| format::count(count, session.lang);
    let Some(file) = import.file() else {
        return Vec::new();
    };
    let location = import.locations.confirmed.map_or_else(
        || view.get("users-review-no-location"),
        |country| format!("{} ({})", country.name(session.lang.tag()), country.code),
    );
    let operator = session
        .operator
        .as_ref()
        .map_or_else(String::new, |operator| {
            format!("{} <{}>", operator.name, operator.mail)
        });
    let path = import
        .path
        .as_ref()
        .map(|path| path.display().to_string())
        .unwrap_or_default();
    vec![
        (view.get("users-review-customer"), import.name.clone()),
        (
            view.get("list-column-microsoft-id"),
            import.key.microsoft_id.to_string(),
        ),
        (view.get("users-review-file"), path),
        (view.get("users-review-location"), location),
        (view.get("users-review-new"), count(file.new)),
        (view.get("users-review-skipped"), count(file.report.skipped)),
        (view.get("users-review-rejected"), count(file.rejected)),
        (
            view.get("users-review-parts"),
            count(file.new.div_ceil(PART)),
        ),
        (view.get("users-review-operator"), operator),
    ]
}
