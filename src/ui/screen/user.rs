//! How a user's page looks: who it is, then its fields.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect},
    text::{Line, Span, Text},
};

use crate::app::screen::user::{Stage, UserPage};
use crate::domain::{message::Message, user::User};
use crate::ui::{
    View, text,
    widget::{form, offer, state},
};

use super::Status;

fn areas(area: Rect) -> [Rect; 2] {
    area.layout(&Layout::vertical([
        Constraint::Length(4),
        Constraint::Fill(1),
    ]))
}

/// Rows of the page.
pub fn page(area: Rect) -> usize {
    usize::from(areas(area)[1].height)
}

/// Draws the screen.
pub fn draw(frame: &mut Frame, view: &View, page: &UserPage, area: Rect) {
    let say = |frame: &mut Frame, sign, style, words: &str, way: &str| {
        state::draw(frame, area, sign, style, words, way, view.theme.muted);
    };
    match (&page.stage, &page.user) {
        (Stage::Loading, _) | (Stage::Ready, None) => {
            let words = view.get("person-loading");
            say(frame, state::spinner(view), view.theme.heading, &words, "");
        }
        (Stage::Gone, _) => {
            let (words, way) = (view.get("person-gone"), view.get("person-gone-way"));
            say(frame, "✗", view.theme.warn, &words, &way);
        }
        (Stage::Failed(why), _) => {
            let way = view.get("list-failed-way");
            say(frame, "✗", view.theme.block, &view.say(why), &way);
        }
        (Stage::Ready, Some(user)) => {
            if let Some(offered) = page.offered() {
                let message = Message::new("forms-offer-edit")
                    .with("name", page.name.as_str())
                    .with("count", offered.draft.values.len() / 2);
                offer::draw(frame, view, offered, &message, area);
            } else {
                let [head, body] = areas(area);
                let lines = heading(view, page, user, area.width.into());
                frame.render_widget(Text::from(lines), head);
                form::draw(frame, view, &page.form, body);
            }
        }
    }
}

/// Who it is, of which customer, and what is unusual about it.
fn heading(view: &View, page: &UserPage, user: &User, width: usize) -> Vec<Line<'static>> {
    let mut facts = Vec::new();
    if let Some(days) = page.days_left {
        facts.push(if days > 0 {
            view.say(&Message::new("person-deleted-days").with("count", days.unsigned_abs()))
        } else {
            view.get("people-being-purged")
        });
    } else if user.blocked {
        facts.push(view.get("person-is-blocked"));
    }
    if user.is_synced() {
        facts.push(view.get("person-is-synced"));
    }
    let facts = facts.join(" · ");
    vec![
        Line::styled(text::fit(&user.display_name, width), view.theme.heading),
        Line::from(vec![
            Span::styled(
                text::fit(&user.user_principal_name, width.saturating_sub(4)),
                view.theme.accent,
            ),
            Span::styled(
                format!(
                    "  {}",
                    text::fit(
                        &page.customer,
                        width.saturating_sub(text::width(&user.user_principal_name) + 2)
                    )
                ),
                view.theme.muted,
            ),
        ]),
        Line::styled(text::fit(&facts, width), view.theme.warn),
        Line::default(),
    ]
}

/// What is unsaved.
pub fn status(view: &View, page: &UserPage) -> Status {
    let count = page.edits().len();
    if count == 0 {
        return Status::default();
    }
    let words = Message::new("forms-unsaved").with("count", count);
    let left = vec![Span::styled(
        format!("* {}", view.say(&words)),
        view.theme.warn,
    )];
    (left, Vec::new())
}
