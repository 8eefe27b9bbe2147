//! How a question for a path looks: the line, and what it may be completed to.

use ratatui::{Frame, layout::Rect, style::Style, text::Span};

use crate::app::overlay::prompt::Prompt;
use crate::ui::{View, text, widget::input};

/// Draws the question.
pub fn draw(frame: &mut Frame, view: &View, prompt: &Prompt, area: Rect) {
    let first = Rect { height: 1, ..area };
    input::draw(frame, &prompt.line, first, view.theme.accent, true);
    let page = usize::from(area.height.saturating_sub(2));
    let width = usize::from(area.width);
    for (at, y) in prompt
        .cursor
        .window(prompt.paths.len(), page)
        .zip(area.y + 2..)
    {
        let Some(path) = prompt.paths.get(at) else {
            continue;
        };
        let style = if at == prompt.cursor.at {
            view.theme.selected
        } else {
            Style::new()
        };
        frame.render_widget(
            Span::styled(text::cell(path, width), style),
            Rect {
                y,
                height: 1,
                ..area
            },
        );
    }
}
