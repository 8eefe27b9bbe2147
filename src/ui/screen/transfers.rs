//! How the transfer desk looks: two lines a transfer, with badge, countdown and signatures; ids are never cut.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect},
    text::{Line, Span, Text},
};

use crate::app::screen::transfers::{Stage, Transfers};
use crate::domain::{
    message::Message,
    transfer::{TransferKind, clock, evidence::SIGNATURES},
};
use crate::service::transfers::{review, view::TransferRow};
use crate::text::format;
use crate::ui::{
    View, text,
    widget::{state, table},
};

use super::Status;

/// Lines of one transfer.
const ROWS: u16 = 3;

fn areas(area: Rect) -> [Rect; 2] {
    area.layout(&Layout::vertical([
        Constraint::Length(1),
        Constraint::Fill(1),
    ]))
}

/// How many transfers fit.
pub fn page(area: Rect) -> usize {
    usize::from(areas(area)[1].height / ROWS).max(1)
}

/// Draws the desk.
pub fn draw(frame: &mut Frame, view: &View, desk: &Transfers, area: Rect) {
    match &desk.stage {
        Stage::Loading => {
            return state::draw(
                frame,
                area,
                state::spinner(view),
                view.theme.heading,
                &view.get("desk-loading"),
                "",
                view.theme.muted,
            );
        }
        Stage::Failed(why) => {
            return state::draw(
                frame,
                area,
                "✗",
                view.theme.block,
                &view.say(why),
                &view.get("list-failed-way"),
                view.theme.muted,
            );
        }
        Stage::Ready => {}
    }
    if desk.is_empty() && !desk.filter.is_empty() {
        let none = Message::new("desk-no-hit").with("text", desk.filter.text());
        let (style, words) = (view.theme.heading, view.say(&none));
        return state::draw(frame, area, "○", style, &words, "", view.theme.muted);
    }
    if desk.is_empty() {
        return state::draw(
            frame,
            area,
            "○",
            view.theme.heading,
            &view.get("desk-empty"),
            &view.get(if desk.of.is_some() {
                "desk-empty-here-way"
            } else {
                "desk-empty-way"
            }),
            view.theme.muted,
        );
    }
    let [head, list] = areas(area);
    let words = view.get(if desk.ended { "desk-all" } else { "desk-open" });
    frame.render_widget(Span::styled(words, view.theme.muted), head);
    let page = page(area);
    for (at, y) in desk
        .cursor
        .window(desk.len(), page)
        .zip((list.y..list.bottom()).step_by(usize::from(ROWS)))
    {
        let Some(row) = desk.get(at) else { continue };
        let lines = lines(
            view,
            desk,
            row,
            at == desk.cursor.at,
            usize::from(list.width),
        );
        let height = ROWS.min(list.bottom().saturating_sub(y));
        frame.render_widget(Text::from(lines), Rect { y, height, ..list });
    }
}

fn lines(
    view: &View,
    desk: &Transfers,
    row: &TransferRow,
    current: bool,
    width: usize,
) -> Vec<Line<'static>> {
    let transfer = &row.transfer;
    let state = view.get(clock::state(transfer, desk.now).text());
    let badge = clock::badge(transfer, desk.now).map(|badge| view.get(badge.text()));
    let arrow = match transfer.direction {
        crate::domain::transfer::Direction::Outgoing => "→",
        crate::domain::transfer::Direction::Incoming => "←",
    };
    let badge_room = badge.as_ref().map_or(0, |badge| text::width(badge) + 3);
    let right = text::width(&state) + badge_room + 2;
    let name = format!("{} {arrow} {}", row.customer, transfer.counterparty.name);
    let mut spans = vec![
        Span::styled(if current { "▸ " } else { "  " }, view.theme.accent),
        Span::raw(text::cell(&name, width.saturating_sub(right + 2))),
        Span::styled(format!("  {state}"), view.theme.good),
    ];
    if let Some(badge) = badge {
        spans.push(Span::styled(format!(" [{badge}]"), view.theme.warn));
    }
    let mut first = Line::from(spans);
    if current {
        first = table::selected(first, width, view.theme.selected);
    }
    let mut facts = vec![
        view.get(transfer.kind.text()),
        view.say(&Message::new("transfer-review-count").with("count", transfer.moving().count())),
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
    let id = format!("    {}", transfer.id);
    let mut second = format!("    {}", facts.join(" · "));
    if let Some(end) = clock::expires(transfer) {
        second.push_str(" · ");
        second.push_str(&review::countdown(end, desk.now, &view.model.cx.catalogue));
    }
    vec![
        first,
        Line::styled(text::fit(&second, width), view.theme.muted),
        Line::styled(text::fit(&id, width), view.theme.muted),
    ]
}

/// The filter at the left, position at the right.
pub fn status(view: &View, desk: &Transfers) -> Status {
    let left = table::filter_line(view, &desk.filter, desk.filtering);
    if desk.is_empty() {
        return (left, Vec::new());
    }
    let lang = view.model.cx.session.lang;
    let count = |count: usize| format::count(count as u64, lang);
    let words = Message::new("list-position").with("at", count(desk.cursor.at + 1));
    let words = view.say(
        &words
            .with("hits", count(desk.len()))
            .with("total", count(desk.len())),
    );
    (left, vec![Span::styled(words, view.theme.muted)])
}
