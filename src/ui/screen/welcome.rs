//! How the first start looks.

use ratatui::{
    Frame,
    layout::{Constraint, Rect},
    style::Style,
    text::{Line, Span, Text},
};

use crate::app::screen::welcome::{OFFERS, Stage, Welcome};
use crate::domain::message::Message;
use crate::ui::{
    View, text,
    widget::{form, state},
};

/// Rows that scroll: those of the form's picker.
pub fn page(welcome: &Welcome, area: Rect) -> usize {
    match welcome.stage {
        Stage::SetUp => usize::from(form::PICKER_ROWS.min(area.height)),
        _ => usize::from(area.height),
    }
}

/// Draws the screen.
pub fn draw(frame: &mut Frame, view: &View, welcome: &Welcome, area: Rect) {
    match &welcome.stage {
        Stage::Opening => {
            let words = view.get("list-opening");
            state::draw(
                frame,
                area,
                state::spinner(view),
                view.theme.heading,
                &words,
                "",
                view.theme.muted,
            );
        }
        Stage::Sealed { wrong } => sealed(frame, view, welcome, *wrong, area),
        Stage::Failed(why) => {
            let way = view.get("list-open-failed-way");
            state::draw(
                frame,
                area,
                "✗",
                view.theme.block,
                &view.say(why),
                &way,
                view.theme.muted,
            );
        }
        Stage::Damaged(why, offer) => {
            let text = format!("{}\n\n{}", view.say(why), view.say(offer));
            let choices = [view.get("trust-try-again"), view.get("trust-bring-back")];
            menu(
                frame,
                view,
                area,
                &view.get("trust-damaged-title"),
                &text,
                &choices,
                welcome.cursor.at,
            );
        }
        Stage::Hello => {
            let text =
                view.say(&Message::new("list-welcome-text").with("place", welcome.place.as_str()));
            let choices = [
                view.get("list-welcome-set-up"),
                view.get("list-welcome-demo"),
            ];
            menu(
                frame,
                view,
                area,
                &view.get("list-welcome"),
                &text,
                &choices,
                welcome.cursor.at,
            );
        }
        Stage::SetUp => {
            let width = area.width.min(92);
            let inner = Rect { width, ..area };
            form::draw(frame, view, &welcome.form, inner);
        }
        Stage::Offers => {
            let text = view.get("list-welcome-done");
            let choices = OFFERS.map(|(id, _)| view.get(id));
            menu(
                frame,
                view,
                area,
                &view.get("list-welcome"),
                &text,
                &choices,
                welcome.cursor.at,
            );
        }
    }
}

/// Asks for the passphrase: one dot for each letter.
fn sealed(frame: &mut Frame, view: &View, welcome: &Welcome, wrong: bool, area: Rect) {
    let width = area.width.saturating_sub(4).min(64);
    let room = usize::from(width);
    let mut lines = vec![
        Line::styled(view.get("passphrase-title"), view.theme.heading),
        Line::default(),
    ];
    let wrapped = |id, style| {
        text::wrap(&view.get(id), room)
            .into_iter()
            .map(move |line| Line::styled(line, style))
    };
    lines.extend(wrapped("passphrase-text", Style::new()));
    lines.push(Line::default());
    let dots = welcome.passphrase.letters().min(room.saturating_sub(3));
    lines.push(Line::from(vec![
        Span::styled("▸ ", view.theme.accent),
        Span::raw("•".repeat(dots)),
        Span::styled("▏", view.theme.accent),
    ]));
    if wrong && dots == 0 {
        lines.push(Line::default());
        lines.extend(wrapped("passphrase-wrong", view.theme.block));
    }
    let height = u16::try_from(lines.len())
        .unwrap_or(area.height)
        .min(area.height);
    let place = area.centered(Constraint::Length(width), Constraint::Length(height));
    frame.render_widget(Text::from(lines), place);
}

fn menu(
    frame: &mut Frame,
    view: &View,
    area: Rect,
    title: &str,
    words: &str,
    choices: &[String],
    at: usize,
) {
    let width = area.width.saturating_sub(4).min(64);
    let room = usize::from(width);
    let mut lines = vec![
        Line::styled(title.to_owned(), view.theme.heading),
        Line::default(),
    ];
    lines.extend(text::wrap(words, room).into_iter().map(Line::from));
    lines.push(Line::default());
    for (line, choice) in choices.iter().enumerate() {
        let (mark, style) = if line == at {
            ("▸ ", view.theme.selected)
        } else {
            ("  ", Style::new())
        };
        lines.push(Line::from(vec![
            Span::styled(mark, view.theme.accent),
            Span::styled(text::cell(choice, room.saturating_sub(2)), style),
        ]));
    }
    let height = u16::try_from(lines.len())
        .unwrap_or(area.height)
        .min(area.height);
    let place = area.centered(Constraint::Length(width), Constraint::Length(height));
    frame.render_widget(Text::from(lines), place);
}
