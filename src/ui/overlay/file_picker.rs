//! How choosing a file looks: the path, what the folder holds, and why Enter does not take the path.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect},
    style::Style,
    text::{Line, Span},
};

use crate::app::{
    effect::PathEntry,
    overlay::file_picker::{FilePicker, Mode, Obstacle},
};
use crate::domain::message::Message;
use crate::text::format;
use crate::ui::{
    View, text,
    widget::{input, state},
};

struct Areas {
    line: Rect,
    folder: Rect,
    rows: Rect,
    foot: Rect,
}

fn areas(area: Rect) -> Areas {
    let [line, folder, rows, foot] = area.layout(&Layout::vertical([
        Constraint::Length(1),
        Constraint::Length(1),
        Constraint::Fill(1),
        Constraint::Length(2),
    ]));
    Areas {
        line,
        folder,
        rows,
        foot,
    }
}

/// Entries that are seen at once.
pub fn page(area: Rect) -> usize {
    usize::from(areas(area).rows.height)
}

/// Draws the picker.
pub fn draw(frame: &mut Frame, view: &View, picker: &FilePicker, area: Rect) {
    let areas = areas(area);
    let typing = picker.chosen.is_none();
    let mark = if typing { "▸ " } else { "  " };
    frame.render_widget(Span::styled(mark, view.theme.accent), areas.line);
    let line = Rect {
        x: areas.line.x + 2,
        width: areas.line.width.saturating_sub(2),
        ..areas.line
    };
    input::draw(frame, &picker.line, line, view.theme.accent, true);
    let width = usize::from(area.width);
    let folder = match &picker.found {
        _ if picker.waiting() => state::spinner(view).to_owned(),
        Some(found) => tail(&found.folder, width.saturating_sub(2)),
        None => String::new(),
    };
    frame.render_widget(
        Span::styled(format!("  {folder}"), view.theme.muted),
        areas.folder,
    );
    rows(frame, view, picker, areas.rows);
    let (style, words) = foot(view, picker);
    for (line, y) in text::wrap(&words, width)
        .into_iter()
        .zip(areas.foot.y..areas.foot.bottom())
    {
        let place = Rect {
            y,
            height: 1,
            ..areas.foot
        };
        frame.render_widget(Span::styled(line, style), place);
    }
}

/// The end of a path: what matters of it.
fn tail(path: &str, room: usize) -> String {
    let path = text::clean(path);
    let mut shown = path.as_ref();
    while text::width(shown) + 1 > room && text::width(&path) > room {
        let mut letters = shown.chars();
        if letters.next().is_none() {
            break;
        }
        shown = letters.as_str();
    }
    if shown.len() == path.len() {
        path.into_owned()
    } else {
        format!("…{shown}")
    }
}

fn rows(frame: &mut Frame, view: &View, picker: &FilePicker, area: Rect) {
    let width = usize::from(area.width);
    let page = usize::from(area.height);
    let entries = picker.entries();
    for (at, y) in picker.cursor.window(entries.len(), page).zip(area.y..) {
        let Some(entry) = entries.get(at) else {
            continue;
        };
        let current = picker.chosen == Some(at);
        let place = Rect {
            y,
            height: 1,
            ..area
        };
        frame.render_widget(row(view, entry, current, width), place);
    }
    if entries.is_empty() && picker.found.is_some() && !picker.waiting() {
        let words = match picker.mode {
            Mode::Read => view.get("users-files-none"),
            Mode::Save => view.get("users-files-new"),
        };
        let words = text::fit(&words, width.saturating_sub(2));
        frame.render_widget(Span::styled(format!("  {words}"), view.theme.muted), area);
    }
}

fn row(view: &View, entry: &PathEntry, current: bool, width: usize) -> Line<'static> {
    const SIZE: usize = 14;
    const DATE: usize = 16;
    let lang = view.model.cx.session.lang;
    let name = format!("{}{}", entry.name, if entry.folder { "/" } else { "" });
    let size = entry
        .size
        .filter(|_| !entry.folder)
        .map(|size| format::count(size, lang))
        .unwrap_or_default();
    let date = entry
        .modified
        .map(|at| format::moment(at, lang))
        .unwrap_or_default();
    let room = width.saturating_sub(2 + SIZE + 2 + DATE + 1);
    let style = if entry.folder {
        view.theme.accent
    } else {
        Style::new()
    };
    let line = Line::from(vec![
        Span::styled(if current { "▸ " } else { "  " }, view.theme.accent),
        Span::styled(text::cell(&name, room), style),
        Span::styled(format!(" {size:>SIZE$}  "), view.theme.muted),
        Span::styled(text::cell(&date, DATE), view.theme.muted),
    ]);
    if current {
        line.patch_style(view.theme.selected)
    } else {
        line
    }
}

fn foot(view: &View, picker: &FilePicker) -> (Style, String) {
    match &picker.obstacle {
        Some(Obstacle::Missing) => (
            view.theme.block,
            format!("✗ {}", view.get("users-files-missing")),
        ),
        Some(Obstacle::Exists) => (
            view.theme.warn,
            format!("! {}", view.get("users-files-exists")),
        ),
        Some(Obstacle::Folder(why)) => (view.theme.block, format!("✗ {}", view.say(why))),
        None if picker.found.as_ref().is_some_and(|found| found.more) => (
            view.theme.muted,
            view.say(&Message::new("users-files-more").with("count", picker.entries().len())),
        ),
        None => (
            view.theme.muted,
            view.get(match picker.mode {
                Mode::Read => "users-files-read",
                Mode::Save => "users-files-save",
            }),
        ),
    }
}
