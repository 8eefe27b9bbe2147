//! The head of a transfer: whose it is and where it stands, its id, what is next, the tabs.

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span, Text},
};

use crate::app::screen::transfer::{Tab, TransferPage};
use crate::domain::{
    message::Message,
    transfer::{TransferKind, clock, evidence::SIGNATURES},
};
use crate::service::transfers::{next, review, view::TransferView};
use crate::ui::{View, text};

/// Lines besides those of what is next.
const ROWS: u16 = 4;
/// Lines while a name is typed: whose it is, where it stands.
const CONFIRMING: u16 = 3;
/// What is next takes no more lines than these.
const NEXT: usize = 2;

/// How many lines it takes.
pub(super) fn rows(view: &View, page: &TransferPage, width: u16) -> u16 {
    let Some(shown) = page.view.as_ref().filter(|_| page.confirm.is_none()) else {
        return CONFIRMING;
    };
    ROWS + u16::try_from(next_lines(view, shown, width).len()).unwrap_or(0)
}

fn next_lines(view: &View, shown: &TransferView, width: u16) -> Vec<String> {
    let words = view.say(&next::next(&shown.transfer, shown.now));
    let mut lines = text::wrap(&format!("→ {words}"), width.into());
    lines.truncate(NEXT);
    lines
}

/// Draws it.
pub(super) fn draw(
    frame: &mut Frame,
    view: &View,
    page: &TransferPage,
    shown: &TransferView,
    area: Rect,
) {
    let width = usize::from(area.width);
    let mut lines = vec![
        title(view, shown, width),
        facts(view, shown, width),
        id(view, shown),
    ];
    lines.extend(
        next_lines(view, shown, area.width)
            .into_iter()
            .map(|line| Line::styled(line, view.theme.accent)),
    );
    lines.push(tabs(view, page));
    if page.confirm.is_some() {
        lines.truncate(CONFIRMING.into());
    }
    frame.render_widget(Text::from(lines), area);
}

fn title(view: &View, shown: &TransferView, width: usize) -> Line<'static> {
    let transfer = &shown.transfer;
    let (current, new) = transfer.partners(&shown.partner);
    let mut right = vec![Span::styled(
        view.get(clock::state(transfer, shown.now).text()),
        view.theme.good,
    )];
    if let Some(badge) = shown.badge() {
        right.push(Span::styled(
            format!(" [{}]", view.get(badge.text())),
            view.theme.warn,
        ));
    }
    let taken: usize = right.iter().map(|span| text::width(&span.content)).sum();
    let title = format!("{}: {current} → {new}", shown.customer.name());
    let mut spans = vec![
        Span::styled(
            text::cell(&title, width.saturating_sub(taken + 2)),
            view.theme.heading,
        ),
        Span::raw("  "),
    ];
    spans.append(&mut right);
    Line::from(spans)
}

fn facts(view: &View, shown: &TransferView, width: usize) -> Line<'static> {
    let transfer = &shown.transfer;
    let mut facts = vec![view.get(transfer.kind.text())];
    if transfer.kind == TransferKind::Manual {
        let count = Message::new("transfer-signatures").with("have", transfer.signatures.len());
        facts.push(view.say(&count.with("all", SIGNATURES)));
    }
    if let Some(end) = clock::expires(transfer) {
        facts.push(review::countdown(end, shown.now, &view.model.cx.catalogue));
    }
    facts.push(view.get(transfer.direction.text()));
    Line::styled(text::fit(&facts.join(" · "), width), view.theme.muted)
}

fn id(view: &View, shown: &TransferView) -> Line<'static> {
    Line::styled(shown.transfer.id.to_string(), view.theme.muted)
}

fn tabs(view: &View, page: &TransferPage) -> Line<'static> {
    let mut spans = Vec::new();
    for (at, tab) in Tab::ALL.into_iter().enumerate() {
        let words = format!("{} {}", at + 1, view.get(tab.text()));
        spans.push(if tab == page.tab {
            Span::styled(format!("[{words}]"), view.theme.accent)
        } else {
            Span::styled(format!(" {words} "), view.theme.muted)
        });
        spans.push(Span::raw(" "));
    }
    Line::from(spans)
}
