//! How a new transfer begins: the situations, each with who starts; and the text for the other partner.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect},
    text::{Line, Span, Text},
};

use crate::app::screen::{
    instruction::Instruction,
    transfer_new::{NewTransfer, SITUATIONS},
};
use crate::domain::{message::Message, transfer::machine};
use crate::ui::{
    View, text,
    widget::{state, table},
};

use super::transfer;

fn areas(area: Rect) -> [Rect; 2] {
    area.layout(&Layout::vertical([
        Constraint::Length(2),
        Constraint::Fill(1),
    ]))
}

/// Situations that fit.
pub fn page(area: Rect) -> usize {
    usize::from(areas(area)[1].height / 2).max(1)
}

/// Draws the situations.
pub fn draw(frame: &mut Frame, view: &View, new: &NewTransfer, area: Rect) {
    let [head, body] = areas(area);
    let width = usize::from(area.width);
    let title = view.get("desk-which-situation");
    frame.render_widget(Span::styled(title, view.theme.heading), head);
    for (at, y) in new
        .cursor
        .window(SITUATIONS.len(), page(area))
        .zip((body.y..body.bottom()).step_by(2))
    {
        let Some((kind, direction, words)) = SITUATIONS.get(at) else {
            continue;
        };
        let current = at == new.cursor.at;
        let mut first = Line::from(vec![
            Span::styled(if current { "▸ " } else { "  " }, view.theme.accent),
            Span::raw(text::fit(&view.get(words), width.saturating_sub(2))),
        ]);
        if current {
            first = table::selected(first, width, view.theme.selected);
        }
        let who = if machine::starts(*kind, *direction) {
            "desk-we-start"
        } else {
            "desk-they-start"
        };
        let second = format!("    {} · {}", view.get(kind.text()), view.get(who));
        let lines = vec![
            first,
            Line::styled(text::fit(&second, width), view.theme.muted),
        ];
        let height = 2.min(body.bottom().saturating_sub(y));
        frame.render_widget(Text::from(lines), Rect { y, height, ..body });
    }
}

/// Lines of the text that are seen.
pub fn instruction_page(area: Rect) -> usize {
    usize::from(areas(area)[1].height).max(1)
}

/// Draws the text for the other partner.
pub fn draw_instruction(frame: &mut Frame, view: &View, of: &Instruction, area: Rect) {
    if let Some(why) = &of.failed {
        let (style, way) = (view.theme.block, view.theme.muted);
        return state::draw(frame, area, "✗", style, &view.say(why), "", way);
    }
    let [head, body] = areas(area);
    let partner = of.draft.counterparty.name.as_str();
    let title = view.say(&Message::new("desk-they-start-text").with("partner", partner));
    let lines: Vec<Line> = text::wrap(&title, area.width.into())
        .into_iter()
        .map(|line| Line::styled(line, view.theme.heading))
        .collect();
    frame.render_widget(Text::from(lines), head);
    transfer::draw_sheet(frame, view, &of.sheet, body);
}
