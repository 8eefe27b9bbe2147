//! How removing a relationship looks: what stands in the way, each with its name, status, id and way out; or what
//! follows, above the reason and the name.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect},
    text::{Line, Span, Text},
};

use crate::app::screen::removal::{Removal, Stage};
use crate::domain::{
    message::Message,
    removal::{Blocker, BlockerKind},
};
use crate::ui::{
    View, text,
    widget::{form, state, table},
};

use super::Status;

/// Rows of one thing that stands in the way.
const ROWS: u16 = 2;
/// Rows above the list, and rows for the way out below it.
const ABOVE: u16 = 3;
const BELOW: u16 = 6;
/// Rows of reason and name, with an empty one above.
const FORM: u16 = 7;

fn areas(area: Rect) -> [Rect; 3] {
    area.layout(&Layout::vertical([
        Constraint::Length(ABOVE),
        Constraint::Fill(1),
        Constraint::Length(BELOW),
    ]))
}

/// How many things fit.
pub fn page(removal: &Removal, area: Rect) -> usize {
    match removal.stage {
        Stage::Blocked => usize::from(areas(area)[1].height / ROWS).max(1),
        // The fields always have their room; the consequences above them scroll.
        _ => usize::from(area.height.saturating_sub(FORM)).max(1),
    }
}

/// Draws the screen.
pub fn draw(frame: &mut Frame, view: &View, removal: &Removal, area: Rect) {
    match &removal.stage {
        Stage::Looking => state::draw(
            frame,
            area,
            state::spinner(view),
            view.theme.heading,
            &view.get("leave-looking"),
            "",
            view.theme.muted,
        ),
        Stage::Failed(why) => state::draw(
            frame,
            area,
            "✗",
            view.theme.block,
            &view.say(why),
            &view.get("leave-failed-way"),
            view.theme.muted,
        ),
        Stage::Blocked => blocked(frame, view, removal, area),
        Stage::Clear => clear(frame, view, removal, area),
    }
}

fn blocked(frame: &mut Frame, view: &View, removal: &Removal, area: Rect) {
    let [head, list, foot] = areas(area);
    let width = usize::from(area.width);
    let title = Message::new("leave-blocked")
        .with("count", removal.blockers.len())
        .with("name", removal.name.as_str());
    let mut lines: Vec<Line> = text::wrap(&view.say(&title), width)
        .into_iter()
        .map(|line| Line::styled(line, view.theme.heading))
        .collect();
    lines.truncate(usize::from(ABOVE) - 1);
    frame.render_widget(Text::from(lines), head);
    let page = usize::from(list.height / ROWS).max(1);
    let seen = removal.cursor.window(removal.blockers.len(), page);
    for (at, y) in seen.zip((list.y..list.bottom()).step_by(usize::from(ROWS))) {
        let Some(blocker) = removal.blockers.get(at) else {
            continue;
        };
        let current = at == removal.cursor.at;
        let lines = row(view, blocker, current, width);
        let height = ROWS.min(list.bottom().saturating_sub(y));
        frame.render_widget(Text::from(lines), Rect { y, height, ..list });
    }
    if let Some(blocker) = removal.current() {
        let mut lines = vec![Line::default()];
        lines.extend(
            text::wrap(&view.say(&blocker.message()), width)
                .into_iter()
                .map(Line::from),
        );
        frame.render_widget(Text::from(lines), foot);
    }
}

fn row(view: &View, blocker: &Blocker, current: bool, width: usize) -> Vec<Line<'static>> {
    let kind = view.get(match blocker.kind {
        BlockerKind::Subscription => "leave-kind-subscription",
        BlockerKind::Reservation => "leave-kind-reservation",
        BlockerKind::Software => "leave-kind-software",
        BlockerKind::Transfer => "leave-kind-transfer",
    });
    let status = view.get(blocker.status);
    let used = text::width(&status) + 2 + 2 + 18;
    let mut line = Line::from(vec![
        Span::styled(if current { "▸ " } else { "  " }, view.theme.accent),
        Span::raw(text::cell(&kind, 16)),
        Span::raw("  "),
        Span::raw(text::cell(&blocker.name, width.saturating_sub(used + 2))),
        Span::styled(format!("  {status}"), view.theme.warn),
    ]);
    if current {
        line = table::selected(line, width, view.theme.selected);
    }
    let id = format!("{}{}", " ".repeat(20), blocker.id);
    vec![line, Line::styled(text::fit(&id, width), view.theme.muted)]
}

fn clear(frame: &mut Frame, view: &View, removal: &Removal, area: Rect) {
    let width = usize::from(area.width);
    let mut lines = Vec::new();
    for consequence in &removal.consequences {
        let words = view.say(consequence);
        for (at, line) in text::wrap(&words, width.saturating_sub(2))
            .into_iter()
            .enumerate()
        {
            let sign = if at == 0 { "→ " } else { "  " };
            lines.push(Line::from(format!("{sign}{line}")));
        }
    }
    let wanted = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let above = wanted.min(area.height.saturating_sub(FORM));
    let [text, gap, body] = area.layout(&Layout::vertical([
        Constraint::Length(above),
        Constraint::Length(1),
        Constraint::Fill(1),
    ]));
    if above < wanted {
        let last = usize::from(wanted - above);
        let top = removal.top.min(last);
        lines = lines.split_off(top);
        let more = Message::new("leave-more")
            .with("seen", (top + usize::from(above)).min(usize::from(wanted)))
            .with("all", usize::from(wanted));
        frame.render_widget(Line::styled(view.say(&more), view.theme.key), gap);
    }
    frame.render_widget(Text::from(lines), text);
    form::draw(frame, view, &removal.form, body);
}

/// What it has to say above the footer.
pub fn status(view: &View, removal: &Removal) -> Status {
    let mut left = Vec::new();
    if removal.dealt > 0 {
        let dealt = Message::new("leave-dealt").with("count", removal.dealt);
        left.push(Span::styled(view.say(&dealt), view.theme.good));
    }
    (left, Vec::new())
}
