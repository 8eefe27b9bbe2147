//! How a short list looks.

use ratatui::{Frame, layout::Rect, style::Style, text::Span};

use crate::app::overlay::choice::Choice;
use crate::ui::{View, text};

/// Draws the list.
pub fn draw(frame: &mut Frame, view: &View, choice: &Choice, area: Rect) {
    let width = usize::from(area.width);
    let page = usize::from(area.height);
    for (at, y) in choice.cursor.window(choice.items.len(), page).zip(area.y..) {
        let Some(item) = choice.items.get(at) else {
            continue;
        };
        let mut words = view.say(&item.label);
        let mut style = Style::new();
        if let Some(why) = &item.reason {
            words = format!("× {words} ({})", view.say(why));
            style = view.theme.muted;
        }
        if at == choice.cursor.at {
            style = style.patch(view.theme.selected);
        }
        frame.render_widget(
            Span::styled(text::cell(&words, width), style),
            Rect {
                y,
                height: 1,
                ..area
            },
        );
    }
}
