//! How the repair desk looks: the codes in a line above the findings, a row in the making below them, what a repair would
//! change in their place.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect},
    text::{Line, Span},
};

use crate::app::screen::{
    import_users::{
        ImportUsers,
        desk::{Mode, RowEdit},
    },
    report::ReportList,
};
use crate::domain::message::Message;
use crate::service::{
    import::{
        repair::{Preview, Repair},
        report::Report,
    },
    repair_users::repair_name,
};
use crate::text::format;
use crate::ui::{
    View, text,
    widget::{input, report, state, table},
};

/// Least lines of a row that is edited.
const EDIT: u16 = 5;

/// Lines between the totals and the findings.
const EXTRA: u16 = 2;

/// Rows that scroll.
pub(super) fn page(import: &ImportUsers, area: Rect) -> usize {
    match &import.desk.mode {
        Mode::Preview { .. } => usize::from(area.height.saturating_sub(3)),
        Mode::Edit(_) => report::page(above(area), EXTRA),
        _ => report::page(area, EXTRA),
    }
}

fn above(area: Rect) -> Rect {
    Rect {
        height: area.height.saturating_sub(EDIT.max(area.height / 4)),
        ..area
    }
}

/// Draws the desk; `verdict` is the line that says what Enter leads to.
pub(super) fn draw(
    frame: &mut Frame,
    view: &View,
    import: &ImportUsers,
    verdict: Line<'static>,
    area: Rect,
) {
    let Some(file) = import.file() else { return };
    let width = usize::from(area.width);
    let groups = groups(view, &file.report, &import.list, width);
    match &import.desk.mode {
        Mode::Preview {
            repair,
            found,
            cursor,
            ..
        } => {
            let [head, rows] = area.layout(&Layout::vertical([
                Constraint::Length(3),
                Constraint::Fill(1),
            ]));
            preview(frame, view, (*repair, found), cursor.offset, head, rows);
        }
        Mode::Edit(edit) => {
            let top = above(area);
            let extra = vec![verdict, groups];
            report::draw(frame, view, &file.report, &import.list, extra, top);
            let below = Rect {
                y: top.bottom(),
                height: area.height - top.height,
                ..area
            };
            row(frame, view, edit, below);
        }
        Mode::Checking(progress) => {
            let words = view.get("users-checking");
            let busy = state::percent(view, progress.done, progress.total, width.min(50));
            let extra = vec![waiting(view, &words, busy), groups];
            report::draw(frame, view, &file.report, &import.list, extra, area);
        }
        Mode::Waiting(_) => {
            let busy = state::progress(view, 0, 0, width.min(30));
            let extra = vec![waiting(view, &view.get("repair-looking"), busy), groups];
            report::draw(frame, view, &file.report, &import.list, extra, area);
        }
        Mode::List => {
            let extra = vec![verdict, groups];
            report::draw(frame, view, &file.report, &import.list, extra, area);
        }
    }
}

fn waiting(view: &View, words: &str, busy: Line<'static>) -> Line<'static> {
    let mut spans = vec![Span::styled(format!("{words} "), view.theme.heading)];
    spans.extend(busy.spans);
    Line::from(spans)
}

/// The codes with their counts; the chosen one is always seen.
fn groups(view: &View, report: &Report, list: &ReportList, width: usize) -> Line<'static> {
    let lang = view.model.cx.session.lang;
    let all: u64 = report.codes.values().sum();
    let mut tabs = vec![(None, view.get("repair-all"), all)];
    for (code, count) in ReportList::groups(report) {
        tabs.push((Some(code), code.to_owned(), count));
    }
    let tabs: Vec<_> = tabs
        .into_iter()
        .map(|(code, name, count)| {
            let words = format!(" {name} {} ", format::count(count, lang));
            (code == list.code, words)
        })
        .collect();
    let chosen = tabs.iter().position(|(chosen, _)| *chosen).unwrap_or(0);
    // From the first tab with which the chosen one still fits.
    let wide = |from: usize| -> usize {
        tabs.iter()
            .skip(from)
            .take(chosen + 1 - from)
            .map(|(_, words)| text::width(words))
            .sum()
    };
    let first = (0..=chosen)
        .find(|from| wide(*from) + 2 <= width)
        .unwrap_or(chosen);
    let mut spans = vec![Span::styled(
        if first > 0 { "‹" } else { " " },
        view.theme.muted,
    )];
    let mut used = 2;
    for (chosen, words) in tabs.iter().skip(first) {
        used += text::width(words);
        if used > width {
            spans.push(Span::styled("›", view.theme.muted));
            break;
        }
        let style = if *chosen {
            view.theme.selected
        } else {
            view.theme.muted
        };
        spans.push(Span::styled(words.clone(), style));
    }
    Line::from(spans)
}

/// A row that is edited: the cells around the one that is typed in.
fn row(frame: &mut Frame, view: &View, edit: &RowEdit, area: Rect) {
    let width = usize::from(area.width);
    let place = Message::new("repair-row")
        .with("line", edit.line)
        .with("at", edit.at + 1)
        .with("cells", edit.row.cells.len());
    let title = text::fit(&view.say(&place), width.saturating_sub(4));
    let rest = "─".repeat(width.saturating_sub(text::width(&title) + 4));
    let rule = Line::from(vec![
        Span::styled("── ", view.theme.muted),
        Span::styled(title, view.theme.heading),
        Span::styled(format!(" {rest}"), view.theme.muted),
    ]);
    frame.render_widget(rule, Rect { height: 1, ..area });
    let lines = usize::from(area.height.saturating_sub(1));
    let first = edit
        .at
        .saturating_sub(lines / 2)
        .min(edit.row.cells.len().saturating_sub(lines));
    for (at, y) in (first..edit.row.cells.len()).zip(area.y + 1..area.bottom()) {
        let title = edit.row.titles.get(at).map_or("", String::as_str);
        let title = text::cell(title, 22);
        let current = at == edit.at;
        let style = if current {
            view.theme.accent
        } else {
            view.theme.muted
        };
        let mark = if current { "▸ " } else { "  " };
        let label = Rect {
            y,
            height: 1,
            width: area.width.min(25),
            ..area
        };
        frame.render_widget(Span::styled(format!("{mark}{title} "), style), label);
        let value = Rect {
            x: area.x + label.width,
            y,
            width: area.width - label.width,
            height: 1,
        };
        if current {
            input::draw(frame, &edit.input, value, view.theme.accent, true);
        } else {
            let cell = text::fit(edit.cell(at), usize::from(value.width));
            frame.render_widget(Line::from(cell), value);
        }
    }
}

/// What a repair would change, line by line.
fn preview(
    frame: &mut Frame,
    view: &View,
    (repair, found): (Repair, &Preview),
    top: usize,
    head: Rect,
    rows: Rect,
) {
    let width = usize::from(head.width);
    let title = Message::new("files-repaired")
        .with("repair", repair_name(repair))
        .with("cells", found.cells)
        .with("rows", found.rows);
    let way = if found.cells > found.changes.len() as u64 {
        Message::new("repair-preview-first").with("count", found.changes.len())
    } else {
        Message::new("repair-preview")
    };
    for (line, y) in [
        Line::styled(text::fit(&view.say(&title), width), view.theme.heading),
        Line::styled(text::fit(&view.say(&way), width), view.theme.muted),
    ]
    .into_iter()
    .zip(head.y..head.bottom())
    {
        frame.render_widget(
            line,
            Rect {
                y,
                height: 1,
                ..head
            },
        );
    }
    let lang = view.model.cx.session.lang;
    let room = width.saturating_sub(7 + 1 + 16 + 1 + 3) / 2;
    for (change, y) in found.changes.iter().skip(top).zip(rows.y..rows.bottom()) {
        let value = |value: String| match value.is_empty() {
            true => view.get("repair-empty"),
            false => value,
        };
        let (before, after) = text::differing(&change.before, &change.after, room);
        let line = Line::from(vec![
            Span::styled(
                format!("{:>7} ", format::count(change.line, lang)),
                view.theme.muted,
            ),
            Span::raw(format!("{} ", text::cell(&change.column, 16))),
            Span::styled(text::cell(&value(before), room), view.theme.block),
            Span::styled(" → ", view.theme.muted),
            Span::styled(text::fit(&value(after), room), view.theme.good),
        ]);
        let line = table::selected(line, width, ratatui::style::Style::new());
        frame.render_widget(
            line,
            Rect {
                y,
                height: 1,
                ..rows
            },
        );
    }
}
