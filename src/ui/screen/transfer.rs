//! How one transfer looks: what it is and what is next, then the tab that is seen. Long lines are broken, never cut.

mod confirm;
mod head;
mod sheet;

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect},
    text::Span,
};

use crate::app::screen::transfer::{Stage, Tab, TransferPage};
use crate::domain::{message::Message, transfer::selection};
use crate::text::format;
use crate::ui::{View, widget::state};

use super::Status;

pub(super) use sheet::draw as draw_sheet;

fn areas(view: &View, page: &TransferPage, area: Rect) -> [Rect; 3] {
    let foot = if page.confirm.is_some() {
        confirm::ROWS
    } else {
        0
    };
    area.layout(&Layout::vertical([
        Constraint::Length(head::rows(view, page, area.width)),
        Constraint::Fill(1),
        Constraint::Length(foot),
    ]))
}

/// Rows of the tab that scroll.
pub fn page(view: &View, page: &TransferPage, area: Rect) -> usize {
    usize::from(areas(view, page, area)[1].height).max(1)
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
    let [above, body, foot] = areas(view, page, area);
    head::draw(frame, view, page, shown, above);
    if page.sheet.is_empty() {
        let (title, way) = match page.tab {
            Tab::Checklist => (view.get("desk-no-tasks"), String::new()),
            _ => (view.get("desk-no-items"), view.get("desk-no-items-way")),
        };
        let style = view.theme.heading;
        state::draw(frame, body, "○", style, &title, &way, view.theme.muted);
    } else {
        sheet::draw(frame, view, &page.sheet, body);
    }
    confirm::draw(frame, view, page, foot);
}

/// What it has to say above the footer.
pub fn status(view: &View, page: &TransferPage) -> Status {
    if page.view.is_none() {
        return Status::default();
    }
    let right = if page.tab == Tab::Items && page.picking() {
        let items: Vec<_> = page
            .choices
            .iter()
            .filter(|choice| page.is_marked(choice.item.subscription_id))
            .map(|choice| choice.item.clone())
            .collect();
        let (selected, rest, blocked) = selection::counts(&page.choices, &items);
        view.say(
            &Message::new("transfer-review-counts")
                .with("selected", selected)
                .with("rest", rest)
                .with("blocked", blocked),
        )
    } else {
        position(view, page)
    };
    (Vec::new(), vec![Span::styled(right, view.theme.muted)])
}

fn position(view: &View, page: &TransferPage) -> String {
    let sheet = &page.sheet;
    let (at, of) = if sheet.picks() {
        (sheet.at + 1, sheet.blocks())
    } else {
        let last = sheet.top + view.model.cx.viewport.page;
        (last.min(sheet.len()), sheet.len())
    };
    if of == 0 {
        return String::new();
    }
    let lang = view.model.cx.session.lang;
    let count = |count: usize| format::count(count as u64, lang);
    let words = Message::new("list-position").with("at", count(at));
    view.say(&words.with("hits", count(of)).with("total", count(of)))
}
