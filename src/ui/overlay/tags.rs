//! How the tags of some customers look: a line to type in, then each tag with where it is: on all, on some, on none.

use ratatui::{
    Frame,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use crate::app::overlay::tags::{Item, On, Tags};
use crate::domain::message::Message;
use crate::ui::{
    View, text,
    widget::{input, state},
};

/// Draws the list.
pub fn draw(frame: &mut Frame, view: &View, tags: &Tags, area: Rect) {
    let first = Rect { height: 1, ..area };
    frame.render_widget(Span::styled("/ ", view.theme.key), first);
    let line = Rect {
        x: first.x + 2,
        width: first.width.saturating_sub(2),
        ..first
    };
    input::draw(frame, &tags.filter, line, view.theme.accent, true);
    let width = usize::from(area.width);
    let items = tags.items();
    let page = usize::from(area.height.saturating_sub(3));
    for (at, y) in tags.cursor.window(items.len(), page).zip(area.y + 1..) {
        let Some(item) = items.get(at) else { continue };
        let words = words(view, tags, item, width);
        let style = if at == tags.cursor.at {
            view.theme.selected
        } else {
            Style::new()
        };
        let row = Rect {
            y,
            height: 1,
            ..area
        };
        frame.render_widget(Span::styled(text::cell(&words, width), style), row);
    }
    let foot = Rect {
        y: area.bottom().saturating_sub(1),
        height: 1,
        ..area
    };
    let help = match (&tags.tags, items.is_empty()) {
        (None, _) => state::spinner(view).to_owned(),
        (_, true) => view.get("tags-none"),
        (_, false) => {
            let count = tags.add.len() + tags.remove.len();
            view.say(&Message::new("tags-pending").with("count", count))
        }
    };
    let help = Line::styled(text::fit(&help, width), view.theme.muted);
    frame.render_widget(help, foot);
}

fn words(view: &View, tags: &Tags, item: &Item<'_>, width: usize) -> String {
    match item {
        Item::New(name) => {
            let name = text::clean(name).into_owned();
            format!(
                "+   {}",
                view.say(&Message::new("tags-new").with("tag", name))
            )
        }
        Item::Tag(tag) => {
            let sign = match tags.on(tag) {
                On::All => "[x]",
                On::Some => "[~]",
                On::None => "[ ]",
            };
            let changed = tags.on(tag) != tags.before(tag) || tags.add.contains(&tag.name);
            let sign = if changed {
                format!("{sign}*")
            } else {
                format!("{sign} ")
            };
            if tags.customers.len() < 2 {
                return format!("{sign}{}", text::fit(&tag.name, width.saturating_sub(4)));
            }
            let count = view.say(
                &Message::new("tags-count")
                    .with("carried", tag.carried)
                    .with("count", tags.customers.len()),
            );
            let room = width.saturating_sub(text::width(&count) + 6);
            format!("{sign}{}  {count}", text::cell(&tag.name, room))
        }
    }
}
