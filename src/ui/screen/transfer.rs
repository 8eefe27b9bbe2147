//! How one transfer looks: what it is, then the tab that is seen. Long lines are broken, never cut.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect},
    text::{Line, Span, Text},
};

use crate::app::screen::transfer::{Stage, Tab, TransferPage};
use crate::domain::{
    message::Message,
    transfer::{TransferKind, clock, evidence::SIGNATURES, selection},
};
use crate::service::transfers::{review, view::TransferView};
use crate::ui::{
    View, text,
    widget::{state, table},
};

use super::Status;

/// Lines of one item of the picker.
const ROWS: u16 = 3;
/// Lines above the tab.
const ABOVE: u16 = 5;

fn areas(area: Rect) -> [Rect; 2] {
    area.layout(&Layout::vertical([
        Constraint::Length(ABOVE),
        Constraint::Fill(1),
    ]))
}

/// Rows of the tab that scroll.
pub fn page(page: &TransferPage, area: Rect) -> usize {
    let body = areas(area)[1];
    let rows = match page.tab {
        Tab::Items if page.picking() => body.height / ROWS,
        Tab::Checklist => body.height / 2,
        _ => body.height,
    };
    usize::from(rows).max(1)
}

/// Draws the transfer.
pub fn draw(frame: &mut Frame, view: &View, page: &TransferPage, area: Rect) {
    let Some(shown) = &page.view else {
        let (sign, style, words) = match &page.stage {
            Stage::Failed(why) => ("✗", view.theme.block, view.say(why)),
            _ => (
                state::spinner(view),
                view.theme.heading,
                view.get("desk-loading"),
            ),
        };
        return state::draw(frame, area, sign, style, &words, "", view.theme.muted);
    };
    let [head, body] = areas(area);
    frame.render_widget(
        Text::from(above(view, page, shown, usize::from(head.width))),
        head,
    );
    match page.tab {
        Tab::Items if page.picking() => items(frame, view, page, shown, body),
        Tab::Checklist => tasks(frame, view, page, shown, body),
        _ => lines(frame, view, page, body),
    }
}

fn above(
    view: &View,
    page: &TransferPage,
    shown: &TransferView,
    width: usize,
) -> Vec<Line<'static>> {
    let transfer = &shown.transfer;
    let (current, new) = transfer.partners(&shown.partner);
    let state = view.get(clock::state(transfer, shown.now).text());
    let title = format!("{}: {current} → {new}", shown.customer.name());
    let mut first = vec![
        Span::styled(
            text::cell(&title, width.saturating_sub(text::width(&state) + 12)),
            view.theme.heading,
        ),
        Span::styled(format!("  {state}"), view.theme.good),
    ];
    if let Some(badge) = shown.badge() {
        let badge = view.get(badge.text());
        first.push(Span::styled(format!(" [{badge}]"), view.theme.warn));
    }
    let mut facts = vec![
        view.get(transfer.kind.text()),
        view.get(transfer.direction.text()),
    ];
    if transfer.kind == TransferKind::Manual {
        facts.push(
            view.say(
                &Message::new("transfer-signatures")
                    .with("have", transfer.signatures.len())
                    .with("all", SIGNATURES),
            ),
        );
    }
    let id = match clock::expires(transfer) {
        None => transfer.id.to_string(),
        Some(end) => {
            let left = review::countdown(end, shown.now, &view.model.cx.catalogue);
            format!("{}  {left}", transfer.id)
        }
    };
    let mut tabs = Vec::new();
    for (at, tab) in Tab::ALL.into_iter().enumerate() {
        let words = format!("{} {}", at + 1, view.get(tab.text()));
        if tab == page.tab {
            tabs.push(Span::styled(format!("[{words}]"), view.theme.accent));
        } else {
            tabs.push(Span::styled(format!(" {words} "), view.theme.muted));
        }
        tabs.push(Span::raw(" "));
    }
    vec![
        Line::from(first),
        Line::styled(text::fit(&facts.join(" · "), width), view.theme.muted),
        Line::styled(text::fit(&id, width), view.theme.muted),
        Line::from(tabs),
        Line::styled("─".repeat(width), view.theme.muted),
    ]
}

fn items(frame: &mut Frame, view: &View, page: &TransferPage, shown: &TransferView, area: Rect) {
    let choices = shown.choices();
    if choices.is_empty() {
        return state::draw(
            frame,
            area,
            "○",
            view.theme.heading,
            &view.get("desk-no-items"),
            &view.get("desk-no-items-way"),
            view.theme.muted,
        );
    }
    let width = usize::from(area.width);
    let fit = usize::from(area.height / ROWS).max(1);
    for (at, y) in page
        .cursor
        .window(choices.len(), fit)
        .zip((area.y..area.bottom()).step_by(usize::from(ROWS)))
    {
        let Some(choice) = choices.get(at) else {
            continue;
        };
        let current = at == page.cursor.at;
        let mark = match (
            &choice.obstacle,
            page.is_marked(choice.item.subscription_id),
        ) {
            (Some(_), _) => "[-]",
            (None, true) => "[x]",
            (None, false) => "[ ]",
        };
        let indent = if choice.item.follows.is_some() {
            "    "
        } else {
            ""
        };
        let mut facts = vec![view.get(choice.item.class.text()), view.get(choice.status)];
        facts.extend(choice.item.scope.map(|scope| view.get(scope.text())));
        let facts = facts.join(" · ");
        let name = format!("{indent}{mark} {}", choice.item.name);
        let room = width.saturating_sub(text::width(&facts) + 4).max(24);
        let mut first = Line::from(vec![
            Span::styled(if current { "▸ " } else { "  " }, view.theme.accent),
            Span::raw(text::cell(&name, room)),
            Span::styled(format!("  {facts}"), view.theme.muted),
        ]);
        if current {
            first = table::selected(first, width, view.theme.selected);
        }
        let why = match &choice.obstacle {
            Some(obstacle) => format!(
                "      {indent}{}: {}",
                obstacle.rule,
                view.say(&obstacle.why)
            ),
            None if choice.locked => {
                format!("      {indent}{}", view.get("transfer-review-locked"))
            }
            None => String::new(),
        };
        let lines = vec![
            first,
            Line::styled(
                format!("      {indent}{}", choice.item.subscription_id),
                view.theme.muted,
            ),
            Line::styled(text::fit(&why, width), view.theme.warn),
        ];
        let height = ROWS.min(area.bottom().saturating_sub(y));
        frame.render_widget(Text::from(lines), Rect { y, height, ..area });
    }
}

fn tasks(frame: &mut Frame, view: &View, page: &TransferPage, shown: &TransferView, area: Rect) {
    let tasks = review::tasks(shown, &view.model.cx.catalogue);
    if tasks.is_empty() {
        return state::draw(
            frame,
            area,
            "○",
            view.theme.heading,
            &view.get("desk-no-tasks"),
            "",
            view.theme.muted,
        );
    }
    let width = usize::from(area.width);
    let fit = usize::from(area.height / 2).max(1);
    for (at, y) in page
        .cursor
        .window(tasks.len(), fit)
        .zip((area.y..area.bottom()).step_by(2))
    {
        let Some(task) = tasks.get(at) else { continue };
        let current = at == page.cursor.at;
        let mut lines: Vec<Line> = text::wrap(task, width.saturating_sub(2))
            .into_iter()
            .enumerate()
            .map(|(at, line)| {
                let sign = if current && at == 0 { "▸ " } else { "  " };
                Line::from(vec![Span::styled(sign, view.theme.accent), Span::raw(line)])
            })
            .collect();
        lines.truncate(2);
        let height = 2.min(area.bottom().saturating_sub(y));
        frame.render_widget(Text::from(lines), Rect { y, height, ..area });
    }
}

fn lines(frame: &mut Frame, view: &View, page: &TransferPage, area: Rect) {
    draw_lines(frame, view, &page.lines, page.top, area);
}

/// Lines from one on, broken where they are too wide; what follows a break stands under the line's own beginning.
pub(super) fn draw_lines(frame: &mut Frame, view: &View, lines: &[String], top: usize, area: Rect) {
    let width = usize::from(area.width);
    let room = usize::from(area.height);
    let mut shown: Vec<Line> = Vec::new();
    for line in lines.iter().skip(top) {
        if shown.len() >= room {
            break;
        }
        let indent = line.len() - line.trim_start().len();
        let heading = line.starts_with(|c: char| c.is_ascii_digit());
        let blank = " ".repeat(indent);
        for part in text::wrap(line.trim_start(), width.saturating_sub(indent).max(20)) {
            let words = format!("{blank}{part}");
            shown.push(if heading {
                Line::styled(words, view.theme.heading)
            } else {
                Line::from(words)
            });
        }
        if line.trim().is_empty() {
            shown.push(Line::default());
        }
    }
    shown.truncate(room);
    frame.render_widget(Text::from(shown), area);
}

/// What it has to say above the footer.
pub fn status(view: &View, page: &TransferPage) -> Status {
    let Some(shown) = &page.view else {
        return Status::default();
    };
    let right = match page.tab {
        Tab::Items if page.picking() => {
            let choices = shown.choices();
            let items: Vec<_> = choices
                .iter()
                .filter(|choice| page.is_marked(choice.item.subscription_id))
                .map(|choice| choice.item.clone())
                .collect();
            let (selected, rest, blocked) = selection::counts(&choices, &items);
            view.say(
                &Message::new("transfer-review-counts")
                    .with("selected", selected)
                    .with("rest", rest)
                    .with("blocked", blocked),
            )
        }
        Tab::Items | Tab::Checklist => String::new(),
        _ if page.lines.is_empty() => String::new(),
        _ => format!("{}/{}", page.top + 1, page.lines.len()),
    };
    (Vec::new(), vec![Span::styled(right, view.theme.muted)])
}
