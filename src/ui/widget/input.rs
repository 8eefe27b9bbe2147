//! A line that is typed, scrolled so that the cursor is seen.

use ratatui::{Frame, layout::Rect, style::Style, text::Span};

use crate::app::line::Line;
use crate::ui::text;

/// Draws the line; with `focus` the terminal's cursor stands in it.
pub fn draw(frame: &mut Frame, line: &Line, area: Rect, style: Style, focus: bool) {
    if area.width == 0 || area.height == 0 {
        return;
    }
    let room = usize::from(area.width);
    let (before, behind) = line.split();
    let (before, behind) = (text::clean(before), text::clean(behind));
    let shown = if focus {
        tail(&before, room.saturating_sub(1))
    } else {
        before.into_owned()
    };
    let at = text::width(&shown);
    let whole = text::fit(&format!("{shown}{behind}"), room);
    frame.render_widget(Span::styled(whole, style), area);
    if focus {
        let x = area.x + u16::try_from(at.min(room.saturating_sub(1))).unwrap_or(0);
        frame.set_cursor_position((x, area.y));
    }
}

/// The end of a text that has room, with an ellipsis where something is missing.
fn tail(text: &str, room: usize) -> String {
    use unicode_segmentation::UnicodeSegmentation;
    if text::width(text) <= room {
        return text.to_owned();
    }
    let mut used = 1;
    let mut kept: Vec<&str> = Vec::new();
    for grapheme in text.graphemes(true).rev() {
        used += text::width(grapheme);
        if used > room {
            break;
        }
        kept.push(grapheme);
    }
    kept.reverse();
    format!("…{}", kept.concat())
}
