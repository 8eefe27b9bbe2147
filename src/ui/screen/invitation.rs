//! How the text of a request looks: as it goes to the customer, its link by itself and in the colour of what is copied.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect},
    text::{Line, Span, Text},
};

use crate::app::screen::invitation::Invitation;
use crate::domain::{message::Message, relationship::RelationshipRequest};
use crate::ui::{View, text, widget::state};

use super::Status;

/// Rows above the text: to whom it goes, and that contas does not send it.
const ABOVE: u16 = 3;

fn areas(area: Rect) -> [Rect; 2] {
    area.layout(&Layout::vertical([
        Constraint::Length(ABOVE),
        Constraint::Fill(1),
    ]))
}

/// Rows of the text.
pub fn page(area: Rect) -> usize {
    usize::from(areas(area)[1].height)
}

/// Draws the screen.
pub fn draw(frame: &mut Frame, view: &View, invitation: &Invitation, area: Rect) {
    if let Some(why) = &invitation.failed {
        let way = view.get("leave-failed-way");
        let (words, theme) = (view.say(why), &view.theme);
        return state::draw(frame, area, "✗", theme.block, &words, &way, theme.muted);
    }
    let Some(request) = &invitation.request else {
        let words = view.get("pending-loading");
        let theme = &view.theme;
        let spinner = state::spinner(view);
        return state::draw(frame, area, spinner, theme.heading, &words, "", theme.muted);
    };
    let [above, body] = areas(area);
    let width = usize::from(area.width);
    let to = if request.email.is_empty() {
        Message::new("pending-to")
    } else {
        Message::new("pending-to-mail").with("email", request.email.as_str())
    };
    let to = to.with("name", request.recipient.as_str());
    let head = vec![
        Line::styled(text::fit(&view.say(&to), width), view.theme.heading),
        Line::styled(
            text::fit(&view.get("pending-send-yourself"), width),
            view.theme.muted,
        ),
    ];
    frame.render_widget(Text::from(head), above);
    let lines = lines(view, request, width);
    let last = lines.len().saturating_sub(usize::from(body.height));
    let top = invitation.top.min(last);
    let more = top < last;
    for (line, y) in lines.into_iter().skip(top).zip(body.y..body.bottom()) {
        frame.render_widget(
            line,
            Rect {
                y,
                height: 1,
                ..body
            },
        );
    }
    if more {
        let corner = Rect {
            x: body.right().saturating_sub(1),
            y: body.bottom().saturating_sub(1),
            width: 1,
            height: 1,
        };
        frame.render_widget(Span::styled("↓", view.theme.key), corner);
    }
}

/// The text in lines. A link is cut where the line ends and nowhere else: no blank and no sign comes into it.
fn lines(view: &View, request: &RelationshipRequest, width: usize) -> Vec<Line<'static>> {
    let mut lines = Vec::new();
    for line in request.text.lines() {
        let line = text::clean(line).into_owned();
        if !request.link.is_empty() && line.contains(&request.link) {
            let letters: Vec<char> = line.chars().collect();
            for part in letters.chunks(width.max(1)) {
                let part: String = part.iter().collect();
                lines.push(Line::styled(part, view.theme.accent));
            }
        } else if line.is_empty() {
            lines.push(Line::default());
        } else {
            lines.extend(text::wrap(&line, width).into_iter().map(Line::from));
        }
    }
    lines
}

/// Where it was saved.
pub fn status(view: &View, invitation: &Invitation) -> Status {
    let mut left = Vec::new();
    if let Some(path) = &invitation.saved {
        let saved = Message::new("request-saved").with("path", path.display().to_string());
        left.push(Span::styled(view.say(&saved), view.theme.good));
    }
    (left, Vec::new())
}
