//! How a new transfer looks: the situations, the form of the other partner, the text for it.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect},
    text::{Line, Span, Text},
};

use crate::app::screen::{
    transfer_event::EventForm,
    transfer_new::{NewTransfer, SITUATIONS, Stage},
};
use crate::domain::{message::Message, transfer::machine};
use crate::ui::{
    View, text,
    widget::{form, table},
};

use super::{Status, transfer};

fn areas(area: Rect) -> [Rect; 2] {
    area.layout(&Layout::vertical([
        Constraint::Length(2),
        Constraint::Fill(1),
    ]))
}

/// Rows that scroll.
pub fn page(new: &NewTransfer, area: Rect) -> usize {
    let body = areas(area)[1];
    match new.stage {
        Stage::Situation => usize::from(body.height / 2).max(1),
        Stage::Partner => usize::from(area.height),
        Stage::Instruction(_) => usize::from(body.height),
    }
}

/// Draws the screen.
pub fn draw(frame: &mut Frame, view: &View, new: &NewTransfer, area: Rect) {
    let [head, body] = areas(area);
    let width = usize::from(area.width);
    let (kind, direction) = new.situation();
    match &new.stage {
        Stage::Situation => {
            let title = view.get("desk-which-situation");
            frame.render_widget(Span::styled(title, view.theme.heading), head);
            let fit = usize::from(body.height / 2).max(1);
            for (at, y) in new
                .cursor
                .window(SITUATIONS.len(), fit)
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
        Stage::Partner => {
            let title = format!("{} · {}", view.get(kind.text()), view.get(direction.text()));
            frame.render_widget(
                Span::styled(text::fit(&title, width), view.theme.heading),
                head,
            );
            form::draw(frame, view, &new.form, body);
        }
        Stage::Instruction(lines) => {
            let title = view.say(
                &Message::new("desk-they-start-text").with("partner", new.form.value("partner")),
            );
            frame.render_widget(
                Span::styled(text::fit(&title, width), view.theme.heading),
                head,
            );
            transfer::draw_lines(frame, view, lines, new.top, body);
        }
    }
}

/// Nothing to say above the footer.
pub fn status() -> Status {
    Status::default()
}

/// Draws the form of an event.
pub fn draw_event(frame: &mut Frame, view: &View, event: &EventForm, area: Rect) {
    form::draw(frame, view, &event.form, area);
}
