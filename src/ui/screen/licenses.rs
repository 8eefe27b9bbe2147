//! How licenses look: a line for each product with its units, and a box where users are marked; below it what is missing.

mod plans;

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect},
    style::Style,
    text::{Line, Span, Text},
};

use crate::app::screen::licenses::{Box3, Licenses, Mode, Stage};
use crate::domain::{license::Source, message::Message};
use crate::service::people::SkuOfUsers;
use crate::text::format;
use crate::ui::{
    View, text,
    widget::{state, table},
};

use super::{Status, import_users::location};

struct Areas {
    head: Rect,
    rows: Rect,
    foot: Rect,
}

fn areas(lines: usize, area: Rect) -> Areas {
    let below = u16::try_from(lines)
        .unwrap_or(u16::MAX)
        .min(area.height / 2);
    let [head, rows, foot] = area.layout(&Layout::vertical([
        Constraint::Length(1),
        Constraint::Fill(1),
        Constraint::Length(below),
    ]));
    Areas { head, rows, foot }
}

/// Rows that scroll.
pub fn page(view: &View, licenses: &Licenses, area: Rect) -> usize {
    match &licenses.mode {
        Mode::Location(_) => location::page(area),
        Mode::Plans(_) => plans::page(area),
        Mode::Products => {
            let lines = below(view, licenses, usize::from(area.width)).len();
            usize::from(areas(lines, area).rows.height)
        }
    }
}

/// Draws the screen.
pub fn draw(frame: &mut Frame, view: &View, licenses: &Licenses, area: Rect) {
    let theme = view.theme;
    let say = |frame: &mut Frame, sign: &str, style, title: &str, way: &str| {
        state::draw(frame, area, sign, style, title, way, theme.muted);
    };
    match &licenses.stage {
        Stage::Loading if licenses.desk.is_none() => {
            let words = view.get("person-licenses-loading");
            return say(frame, state::spinner(view), theme.heading, &words, "");
        }
        Stage::Failed(why) => {
            let way = view.get("list-failed-way");
            return say(frame, "✗", theme.block, &view.say(why), &way);
        }
        Stage::Loading | Stage::Ready => {}
    }
    match &licenses.mode {
        Mode::Location(locations) => {
            let words = Message::new("person-location-ask").with("count", licenses.unlocated());
            return location::draw(frame, view, locations, &view.say(&words), area);
        }
        Mode::Plans(list) => return plans::draw(frame, view, licenses, list, area),
        Mode::Products => {}
    }
    if licenses.skus().is_empty() {
        let none = Message::new("person-licenses-none").with("name", licenses.customer.as_str());
        let way = view.get("person-licenses-none-way");
        return say(frame, "○", theme.heading, &view.say(&none), &way);
    }
    let width = usize::from(area.width);
    let lines = below(view, licenses, width);
    let areas = areas(lines.len(), area);
    heading(frame, view, licenses, areas.head);
    let skus = licenses.skus();
    let window = licenses
        .cursor
        .window(skus.len(), usize::from(areas.rows.height));
    for (at, y) in window.zip(areas.rows.y..) {
        let Some(of) = skus.get(at) else { continue };
        let place = Rect {
            y,
            height: 1,
            ..areas.rows
        };
        let line = row(view, licenses, of, at == licenses.cursor.at, width);
        frame.render_widget(line, place);
    }
    frame.render_widget(Text::from(lines), areas.foot);
}

/// Rooms of name, the users' part, units and where they come from.
fn rooms(licenses: &Licenses, width: usize) -> [usize; 4] {
    let [part, units, source] = if licenses.chosen.is_some() {
        [14, 20, 0]
    } else {
        [11, 12, 14]
    };
    let free = width.saturating_sub(6 + part + units + source + 6);
    [free, part, units, source]
}

fn heading(frame: &mut Frame, view: &View, licenses: &Licenses, area: Rect) {
    let [name, part, units, source] = rooms(licenses, usize::from(area.width));
    let boxed = licenses.chosen.is_some();
    let mut spans = vec![Span::raw(if boxed { "      " } else { "  " })];
    let name = if boxed { name } else { name + 4 };
    let mut title = |id: &'static str, room: usize| {
        spans.push(Span::raw(text::cell(&view.get(id), room)));
        spans.push(Span::raw("  "));
    };
    title("licenses-column-name", name);
    if boxed {
        title("person-column-has", part);
    } else {
        title("licenses-column-assigned", part);
    }
    title("licenses-column-available", units);
    if source > 0 {
        title("licenses-column-source", source);
    }
    frame.render_widget(Line::from(spans).style(view.theme.muted), area);
}

const fn ticked(on: Box3) -> &'static str {
    match on {
        Box3::All => "[x]",
        Box3::Some => "[~]",
        Box3::None => "[ ]",
    }
}

fn row(
    view: &View,
    licenses: &Licenses,
    of: &SkuOfUsers,
    current: bool,
    width: usize,
) -> Line<'static> {
    let lang = view.model.cx.session.lang;
    let count = |count: u64| format::count(count, lang);
    let [name, part, units, source] = rooms(licenses, width);
    let mark = if current { "▸ " } else { "  " };
    let mut spans = vec![Span::styled(mark, view.theme.accent)];
    let wanted = licenses.wanted.get(&of.sku.sku_id).copied();
    let changed = wanted.is_some() || licenses.plans.contains_key(&of.sku.sku_id);
    if licenses.chosen.is_some() {
        let sign = ticked(licenses.after(of));
        let star = if changed { "*" } else { " " };
        let style = if changed {
            view.theme.accent
        } else {
            Style::new()
        };
        spans.push(Span::styled(format!("{sign}{star}"), style));
        spans.push(Span::raw(text::cell(&of.sku.name, name) + "  "));
        let users = licenses.users();
        let has = match wanted {
            Some(true) => format!("{} → {}", count(of.held), count(users)),
            Some(false) => format!("{} → 0", count(of.held)),
            None => format!("{} / {}", count(of.held), count(users)),
        };
        spans.push(Span::raw(text::cell(&has, part) + "  "));
    } else {
        spans.push(Span::raw(text::cell(&of.sku.name, name + 4) + "  "));
        spans.push(Span::raw(text::cell(&count(of.sku.consumed), part) + "  "));
    }
    let (words, style) = available(view, licenses, of);
    spans.push(Span::styled(text::cell(&words, units), style));
    if source > 0 {
        spans.push(Span::raw("  "));
        let words = view.get(of.sku.source.text());
        spans.push(Span::styled(text::cell(&words, source), view.theme.muted));
    }
    let line = Line::from(spans);
    if current {
        table::selected(line, width, view.theme.selected)
    } else {
        line
    }
}

/// What can still be assigned: now, and after the change; of how many.
fn available(view: &View, licenses: &Licenses, of: &SkuOfUsers) -> (String, Style) {
    let lang = view.model.cx.session.lang;
    let number = |count: i64| {
        let sign = if count < 0 { "−" } else { "" };
        format!("{sign}{}", format::count(count.unsigned_abs(), lang))
    };
    if of.sku.source == Source::Unknown && of.sku.suspended == 0 {
        return (view.get("licenses-source-unknown"), view.theme.muted);
    }
    let (before, after) = (of.sku.available(), licenses.left(of));
    let style = if after < 0 {
        view.theme.warn
    } else {
        Style::new()
    };
    let words = if before == after {
        let total = format::count(of.sku.total, lang);
        view.say(
            &Message::new("person-available-of")
                .with("left", number(before))
                .with("total", total),
        )
    } else {
        format!("{} → {}", number(before), number(after))
    };
    (words, style)
}

/// What is to be known before the review: what is short (LIC-7), who has no location (LIC-5), suspended units.
fn below(view: &View, licenses: &Licenses, width: usize) -> Vec<Line<'static>> {
    let mut lines = vec![Line::default()];
    let mut push = |sign: &'static str, style: Style, message: &Message| {
        let words = text::wrap(&view.say(message), width.saturating_sub(2));
        for (at, line) in words.into_iter().enumerate() {
            let sign = if at == 0 { sign } else { "  " };
            lines.push(Line::styled(format!("{sign}{line}"), style));
        }
    };
    let warn = view.theme.warn;
    for (of, needed, there) in licenses.short() {
        let id = if licenses.partial {
            Message::new("person-short-partial")
        } else {
            Message::new("person-short")
        };
        let style = if licenses.partial {
            warn
        } else {
            view.theme.block
        };
        let message = id
            .with("name", of.sku.name.as_str())
            .with("needed", needed)
            .with("there", there)
            .with("rest", needed - there);
        push(if licenses.partial { "! " } else { "✗ " }, style, &message);
    }
    if licenses.unlocated() > 0 {
        let message = match licenses.location {
            Some(country) => Message::new("person-location-chosen")
                .with("count", licenses.unlocated())
                .with("name", country.name(view.model.cx.session.lang.tag())),
            None => Message::new("person-location-missing").with("count", licenses.unlocated()),
        };
        push("! ", warn, &message);
    }
    if let Some(of) = licenses.current().filter(|of| of.sku.suspended > 0) {
        let message = Message::new("person-suspended")
            .with("name", of.sku.name.as_str())
            .with("count", of.sku.suspended);
        push("· ", view.theme.muted, &message);
    }
    if licenses.chosen.is_none() {
        push(
            "  ",
            view.theme.muted,
            &Message::new("person-licenses-help"),
        );
    }
    lines
}

/// Whose licenses, and how many changes wait.
pub fn status(view: &View, licenses: &Licenses) -> Status {
    let mut left = Vec::new();
    if licenses.changes() > 0 {
        let message = Message::new("person-licenses-pending").with("count", licenses.changes());
        left.push(Span::styled(view.say(&message), view.theme.warn));
    } else {
        let name = text::fit(&licenses.customer, 40);
        left.push(Span::styled(name, view.theme.muted));
    }
    (left, Vec::new())
}
