//! How it looks what became of users: one line for each user, or for each product of each user (LIC-8).

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect},
    style::Style,
    text::{Line, Span, Text},
};

use crate::app::screen::outcomes::Outcomes;
use crate::domain::message::Message;
use crate::service::people::{Outcome, OutcomeKind};
use crate::text::format;
use crate::ui::{View, text, widget::table};

use super::Status;

/// Rows for the sentence above and the reason below.
fn areas(area: Rect) -> [Rect; 4] {
    area.layout(&Layout::vertical([
        Constraint::Length(3),
        Constraint::Length(1),
        Constraint::Fill(1),
        Constraint::Length(3),
    ]))
}

/// Rows of the list.
pub fn page(area: Rect) -> usize {
    usize::from(areas(area)[2].height)
}

fn sign(view: &View, outcome: &Outcome) -> (&'static str, Style) {
    match outcome.result {
        OutcomeKind::Failed(..) => ("✗", view.theme.block),
        OutcomeKind::Unchanged => ("·", view.theme.muted),
        _ => ("✓", view.theme.good),
    }
}

/// Draws the screen.
pub fn draw(frame: &mut Frame, view: &View, screen: &Outcomes, area: Rect) {
    let [head, titles, rows, foot] = areas(area);
    let width = usize::from(area.width);
    let (mark, style) = if screen.stopped || screen.failed() > 0 {
        ("!", view.theme.warn)
    } else {
        ("✓", view.theme.good)
    };
    let said = text::fit(&view.say(&screen.message), width.saturating_sub(2));
    frame.render_widget(Line::styled(format!("{mark} {said}"), style), head);
    let counts = Rect {
        y: head.y + 1,
        height: 1,
        ..head
    };
    let words = format!(
        "  {}",
        text::fit(&counted(view, screen), width.saturating_sub(2))
    );
    frame.render_widget(Line::styled(words, view.theme.muted), counts);
    let products = screen.outcomes.iter().any(|of| !of.product.is_empty());
    let rooms = rooms(width, products);
    let title = |id: &'static str, room| Span::raw(text::cell(&view.get(id), room) + "  ");
    let mut spans = vec![Span::raw("    "), title("users-column-upn", rooms[0])];
    if products {
        spans.push(title("licenses-column-name", rooms[1]));
    }
    spans.push(title("person-column-result", rooms[2]));
    frame.render_widget(Line::from(spans).style(view.theme.muted), titles);
    let window = screen.cursor.window(screen.len(), usize::from(rows.height));
    for (at, y) in window.zip(rows.y..) {
        let Some(outcome) = screen.get(at) else {
            continue;
        };
        let current = at == screen.cursor.at;
        let (mark, style) = sign(view, outcome);
        let mut spans = vec![
            Span::styled(if current { "▸ " } else { "  " }, view.theme.accent),
            Span::styled(format!("{mark} "), style),
            Span::raw(text::cell(&outcome.user, rooms[0]) + "  "),
        ];
        if products {
            spans.push(Span::raw(text::cell(&outcome.product, rooms[1]) + "  "));
        }
        let mut result = view.get(outcome.result.text());
        if let OutcomeKind::Failed(code, _) = outcome.result {
            result = format!("{result}  {code}");
        }
        spans.push(Span::styled(text::cell(&result, rooms[2]), style));
        let mut line = Line::from(spans);
        if current {
            line = table::selected(line, width, view.theme.selected);
        }
        let place = Rect {
            y,
            height: 1,
            ..rows
        };
        frame.render_widget(line, place);
    }
    if let Some(OutcomeKind::Failed(code, why)) = screen.get(screen.cursor.at).map(|of| &of.result)
    {
        let words = format!("{} ({code})", view.say(why));
        let lines: Vec<Line> = text::wrap(&words, width.saturating_sub(2))
            .into_iter()
            .map(|line| Line::styled(format!("  {line}"), view.theme.warn))
            .collect();
        let below = Rect {
            y: foot.y + 1,
            height: foot.height.saturating_sub(1),
            ..foot
        };
        frame.render_widget(Text::from(lines), below);
    }
}

/// How many of each kind.
fn counted(view: &View, screen: &Outcomes) -> String {
    let lang = view.model.cx.session.lang;
    let kinds = [
        OutcomeKind::Assigned,
        OutcomeKind::Removed,
        OutcomeKind::PlansChanged,
        OutcomeKind::Done,
        OutcomeKind::Unchanged,
    ];
    let one =
        |words: String, count: usize| format!("{words}: {}", format::count(count as u64, lang));
    let mut counts: Vec<String> = kinds
        .iter()
        .map(|kind| (screen.count(kind), kind))
        .filter(|(count, _)| *count > 0)
        .map(|(count, kind)| one(view.get(kind.text()), count))
        .collect();
    if screen.failed() > 0 {
        counts.push(one(view.get("person-outcomes-failed"), screen.failed()));
    }
    counts.join(" · ")
}

/// Rooms of user, product and result.
fn rooms(width: usize, products: bool) -> [usize; 3] {
    let result = 20;
    let free = width.saturating_sub(4 + result + 4);
    if products {
        let product = (free / 2).max(28).min(free / 2 + 2);
        [free - product, product, result]
    } else {
        [free + 2, 0, result]
    }
}

/// How many were not done, and where the cursor is.
pub fn status(view: &View, screen: &Outcomes) -> Status {
    let lang = view.model.cx.session.lang;
    let count = |count: usize| format::count(count as u64, lang);
    let position = Message::new("list-position")
        .with("at", count(screen.cursor.at + 1))
        .with("total", count(screen.len()));
    let right = vec![Span::styled(view.say(&position), view.theme.muted)];
    (Vec::new(), right)
}
