//! How a short list looks: what cannot be chosen is crossed out, and says why under the cursor.

use ratatui::{
    Frame,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use crate::app::overlay::choice::Choice;
use crate::ui::{View, text};

/// Rows below the list for the reason.
const REASON: u16 = 3;

/// Rows below the list: for the reason, if there is one.
pub fn below(choice: &Choice) -> u16 {
    if choice.items.iter().any(|item| item.reason.is_some()) {
        REASON
    } else {
        0
    }
}

/// Draws the list.
pub fn draw(frame: &mut Frame, view: &View, choice: &Choice, area: Rect) {
    let width = usize::from(area.width);
    let list = Rect {
        height: area.height.saturating_sub(below(choice)),
        ..area
    };
    let page = usize::from(list.height);
    for (at, y) in choice.cursor.window(choice.items.len(), page).zip(list.y..) {
        let Some(item) = choice.items.get(at) else {
            continue;
        };
        let mut words = view.say(&item.label);
        let mut style = Style::new();
        if item.reason.is_some() {
            words = format!("× {words}");
            style = view.theme.muted;
        }
        if at == choice.cursor.at {
            style = style.patch(view.theme.selected);
        }
        let row = Rect {
            y,
            height: 1,
            ..list
        };
        frame.render_widget(Span::styled(text::cell(&words, width), style), row);
    }
    let reason = choice
        .items
        .get(choice.cursor.at)
        .and_then(|item| item.reason.as_ref());
    if let Some(why) = reason {
        let lines = text::wrap(&view.say(why), width).into_iter();
        for (line, y) in lines.zip(list.bottom() + 1..area.bottom()) {
            let row = Rect {
                y,
                height: 1,
                ..area
            };
            frame.render_widget(Line::styled(line, view.theme.warn), row);
        }
    }
}
