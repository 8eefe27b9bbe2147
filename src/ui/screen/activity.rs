//! How the activity log looks: one line per entry, the open one with before and after (AU-01).

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect},
    text::{Line, Span},
};

use crate::app::{
    line,
    screen::activity::{Activity, Field, Stage},
};
use crate::domain::{
    audit::{AuditEntry, Status as Ended},
    message::Message,
};
use crate::service::activity::action;
use crate::text::{format, record};
use crate::ui::{
    View,
    overlay::review,
    text,
    widget::{input, state, table},
};

use super::Status;

struct Areas {
    filter: Rect,
    head: Rect,
    rows: Rect,
    detail: Option<Rect>,
}

fn areas(activity: &Activity, area: Rect) -> Areas {
    let detail = if activity.open { area.height / 2 } else { 0 };
    let [filter, head, rows, detail] = area.layout(&Layout::vertical([
        Constraint::Length(1),
        Constraint::Length(1),
        Constraint::Fill(1),
        Constraint::Length(detail),
    ]));
    Areas {
        filter,
        head,
        rows,
        detail: activity.open.then_some(detail),
    }
}

/// Rows of the log.
pub fn page(activity: &Activity, area: Rect) -> usize {
    usize::from(areas(activity, area).rows.height)
}

/// Draws the log.
pub fn draw(frame: &mut Frame, view: &View, activity: &Activity, area: Rect) {
    let areas = areas(activity, area);
    draw_filter(frame, view, activity, areas.filter);
    let whole = Rect {
        y: areas.head.y,
        height: area.height.saturating_sub(1),
        ..area
    };
    match &activity.stage {
        Stage::Loading => {
            let words = view.get("list-activity-loading");
            return state::draw(
                frame,
                whole,
                state::spinner(view),
                view.theme.heading,
                &words,
                "",
                view.theme.muted,
            );
        }
        Stage::Failed(why) => {
            let way = view.get("list-failed-way");
            return state::draw(
                frame,
                whole,
                "✗",
                view.theme.block,
                &view.say(why),
                &way,
                view.theme.muted,
            );
        }
        Stage::Ready => {}
    }
    if activity.entries.is_empty() {
        let (title, way) = (
            view.get("list-activity-empty"),
            view.get("list-activity-empty-way"),
        );
        return state::draw(
            frame,
            whole,
            "○",
            view.theme.heading,
            &title,
            &way,
            view.theme.muted,
        );
    }
    let widths = widths(activity, usize::from(areas.rows.width));
    let titles = [
        "list-activity-when",
        "list-activity-customer",
        "list-activity-action",
        "list-activity-operator",
    ];
    let mut head = vec![Span::raw("  ")];
    for (title, room) in titles.into_iter().zip(widths).filter(|(_, room)| *room > 0) {
        head.push(Span::styled(
            text::cell(&view.get(title), room),
            view.theme.muted,
        ));
        head.push(Span::raw("  "));
    }
    frame.render_widget(Line::from(head), areas.head);
    let page = usize::from(areas.rows.height);
    for (at, y) in activity
        .cursor
        .window(activity.entries.len(), page)
        .zip(areas.rows.y..)
    {
        let Some(entry) = activity.entries.get(at) else {
            continue;
        };
        let current = at == activity.cursor.at;
        let mut line = row(view, activity, entry, current, widths);
        if current {
            line = table::selected(line, usize::from(areas.rows.width), view.theme.selected);
        }
        frame.render_widget(
            line,
            Rect {
                y,
                height: 1,
                ..areas.rows
            },
        );
    }
    if let (Some(area), Some(entry)) = (areas.detail, activity.current()) {
        draw_entry(frame, view, entry, area);
    }
}

/// Rooms of the four columns. The log of one customer does not repeat its name.
fn widths(activity: &Activity, width: usize) -> [usize; 4] {
    let free = width.saturating_sub(2 + 16 + 8);
    if activity.about.is_some() {
        let free = free + 2;
        let action = free * 62 / 100;
        return [16, 0, action, free.saturating_sub(action)];
    }
    let customer = free * 38 / 100;
    let action = free * 32 / 100;
    [16, customer, action, free.saturating_sub(customer + action)]
}

fn row(
    view: &View,
    activity: &Activity,
    entry: &AuditEntry,
    current: bool,
    widths: [usize; 4],
) -> Line<'static> {
    let lang = view.model.cx.session.lang;
    let words = table::filter_words(activity.text.text());
    let plain = ratatui::style::Style::new();
    let name = entry
        .customer
        .as_ref()
        .map_or("", |customer| &customer.name);
    let sign = match entry.status {
        Ended::Succeeded => " ",
        Ended::Failed | Ended::Decline => "✗",
        Ended::Progress => "…",
    };
    let mark = if current { "▸" } else { " " };
    let mut spans = vec![
        Span::styled(mark, view.theme.accent),
        Span::styled(sign, view.theme.block),
        Span::raw(text::cell(&format::moment(entry.at, lang), widths[0])),
        Span::raw("  "),
    ];
    if widths[1] > 0 {
        spans.extend(table::cell(name, widths[1], &words, plain, view.theme.hit));
        spans.push(Span::raw("  "));
    }
    spans.push(Span::raw(text::cell(
        &action(entry, &view.model.cx.catalogue),
        widths[2],
    )));
    spans.push(Span::raw("  "));
    spans.extend(table::cell(
        &entry.operator,
        widths[3],
        &words,
        plain,
        view.theme.hit,
    ));
    Line::from(spans)
}

fn draw_entry(frame: &mut Frame, view: &View, entry: &AuditEntry, area: Rect) {
    let width = usize::from(area.width);
    let mut lines = vec![Line::styled("─".repeat(width), view.theme.muted)];
    let undo = if entry.reversible {
        view.get("list-review-undo-possible")
    } else {
        view.get("list-review-undo-impossible")
    };
    lines.push(Line::from(vec![
        Span::styled(format!("#{}  ", entry.seq), view.theme.muted),
        Span::styled(action(entry, &view.model.cx.catalogue), view.theme.heading),
        Span::styled(format!("  {undo}"), view.theme.muted),
    ]));
    for (key, value) in &entry.details {
        let (name, value) = record::detail(key, value, &view.model.cx.catalogue);
        let fact = format!("  {name}: {value}");
        lines.push(Line::from(text::fit(&fact, width)));
    }
    lines.extend(review::fields(view, &entry.changes, None, width));
    for (line, y) in lines.into_iter().zip(area.y..area.bottom()) {
        frame.render_widget(
            line,
            Rect {
                y,
                height: 1,
                ..area
            },
        );
    }
}

fn draw_filter(frame: &mut Frame, view: &View, activity: &Activity, area: Rect) {
    let [text_area, from, to] = area.layout(&Layout::horizontal([
        Constraint::Fill(1),
        Constraint::Length(22),
        Constraint::Length(22),
    ]));
    let mut field = |area: Rect, label: &'static str, line: &line::Line, which: Field, ok: bool| {
        let label = format!("{} ", view.get(label));
        let focus = activity.filtering == Some(which);
        let used = u16::try_from(text::width(&label)).unwrap_or(0);
        frame.render_widget(Span::styled(label, view.theme.muted), area);
        let room = Rect {
            x: area.x + used,
            width: area.width.saturating_sub(used + 1),
            ..area
        };
        let style = if ok {
            view.theme.accent
        } else {
            view.theme.block
        };
        if line.is_empty() && !focus {
            frame.render_widget(Span::styled("—", view.theme.muted), room);
        } else {
            input::draw(frame, line, room, style, focus);
        }
    };
    field(
        text_area,
        "list-activity-search",
        &activity.text,
        Field::Text,
        true,
    );
    let ok = Activity::day(&activity.from).is_some();
    field(from, "list-activity-from", &activity.from, Field::From, ok);
    let ok = Activity::day(&activity.to).is_some();
    field(to, "list-activity-to", &activity.to, Field::To, ok);
}

/// Position and count.
pub fn status(view: &View, activity: &Activity) -> Status {
    if activity.entries.is_empty() {
        return Status::default();
    }
    let lang = view.model.cx.session.lang;
    let count = format::count(activity.entries.len() as u64, lang);
    let total = if activity.more {
        format!("{count}+")
    } else {
        count
    };
    let words = view.say(
        &Message::new("list-position")
            .with("at", format::count(activity.cursor.at as u64 + 1, lang))
            .with("hits", total.as_str())
            .with("total", total.as_str()),
    );
    (Vec::new(), vec![Span::styled(words, view.theme.muted)])
}
