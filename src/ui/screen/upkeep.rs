//! How looking after the book looks: what can be done, how far it is, and what came of it.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect},
    text::{Line, Text},
};

use crate::app::screen::upkeep::{Act, Stage, Upkeep};
use crate::ui::{View, text, widget::state};

use super::transfer;

/// Rows above what was found.
const HEAD: u16 = 2;

fn areas(area: Rect) -> [Rect; 2] {
    area.layout(&Layout::vertical([
        Constraint::Length(HEAD),
        Constraint::Fill(1),
    ]))
}

/// Rows of what was found.
pub fn page(area: Rect) -> usize {
    usize::from(areas(area)[1].height)
}

/// Draws the screen.
pub fn draw(frame: &mut Frame, view: &View, upkeep: &Upkeep, area: Rect) {
    let theme = view.theme;
    let width = usize::from(area.width);
    match &upkeep.stage {
        Stage::Ready if upkeep.said.is_empty() => state::draw(
            frame,
            area,
            "·",
            theme.heading,
            &view.get("upkeep-ready"),
            &view.get("upkeep-ready-way"),
            theme.muted,
        ),
        Stage::Failed(why) => {
            let way = view.get("upkeep-failed-way");
            state::draw(
                frame,
                area,
                "✗",
                theme.block,
                &view.say(why),
                &way,
                theme.muted,
            );
        }
        Stage::Working { act, done, total } => {
            let words = view.get(match act {
                Act::Examine => "upkeep-reading",
                Act::BackUp => "upkeep-writing",
            });
            let lines = vec![
                Line::styled(text::fit(&words, width), theme.heading),
                state::progress(view, *done, *total, width.min(80)),
                Line::styled(text::fit(&view.get("upkeep-stop"), width), theme.muted),
            ];
            frame.render_widget(Text::from(lines), area);
        }
        _ => {
            let [head, body] = areas(area);
            let (id, style) = match upkeep.stage {
                Stage::Damaged => ("upkeep-damaged", theme.block),
                Stage::Well => ("upkeep-well", theme.good),
                _ => ("scope-upkeep", theme.heading),
            };
            frame.render_widget(Line::styled(text::fit(&view.get(id), width), style), head);
            transfer::draw_sheet(frame, view, &upkeep.sheet, body);
        }
    }
}
