//! The report about a file (IMP-31): totals, how it was read, and one line per finding; what the one under the cursor
//! says stands below.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect},
    text::{Line, Span},
};

use crate::app::screen::report::ReportList;
use crate::domain::{
    finding::{Finding, Place, Severity},
    message::Message,
};
use crate::service::import::{
    report::{Report, excerpt},
    words,
};
use crate::text::format;
use crate::ui::{View, text, theme};

use super::table;

/// From this width on the message stands beside the finding too.
const WIDE: usize = 132;

struct Areas {
    head: Rect,
    titles: Rect,
    rows: Rect,
    detail: Rect,
}

fn areas(area: Rect, extra: u16) -> Areas {
    let [head, titles, rows, detail] = area.layout(&Layout::vertical([
        Constraint::Length(2 + extra),
        Constraint::Length(1),
        Constraint::Fill(1),
        Constraint::Length(if area.height > 12 { 4 } else { 2 }),
    ]));
    Areas {
        head,
        titles,
        rows,
        detail,
    }
}

/// Findings that are seen at once; `extra` are the lines of the caller below the totals.
pub fn page(area: Rect, extra: u16) -> usize {
    usize::from(areas(area, extra).rows.height)
}

/// Draws the report with the caller's lines below the totals.
pub fn draw(
    frame: &mut Frame,
    view: &View,
    report: &Report,
    list: &ReportList,
    extra: Vec<Line<'static>>,
    area: Rect,
) {
    let areas = areas(area, u16::try_from(extra.len()).unwrap_or(0));
    let width = usize::from(area.width);
    let mut head = vec![totals(view, report), origin(view, report, width)];
    head.extend(extra);
    for (line, y) in head.into_iter().zip(areas.head.y..areas.head.bottom()) {
        let place = Rect {
            y,
            height: 1,
            ..areas.head
        };
        frame.render_widget(line, place);
    }
    let line = line_room(view, report);
    titles(frame, view, list, line, areas.titles);
    let page = usize::from(areas.rows.height);
    for (at, y) in list
        .cursor
        .window(list.hits.len(), page)
        .zip(areas.rows.y..)
    {
        let Some(finding) = list.finding(report, at) else {
            continue;
        };
        let current = at == list.cursor.at;
        let mut line = row(view, finding, current, (line, width));
        if current {
            line = table::selected(line, width, view.theme.selected);
        }
        let place = Rect {
            y,
            height: 1,
            ..areas.rows
        };
        frame.render_widget(line, place);
    }
    if list.hits.is_empty() {
        let words = view.get(match list.only {
            None => "users-findings-none",
            Some(_) => "users-findings-none-such",
        });
        let words = text::fit(&words, width.saturating_sub(2));
        let line = Line::styled(format!("  {words}"), view.theme.muted);
        frame.render_widget(line, areas.rows);
    }
    if let Some(finding) = list.finding(report, list.cursor.at) {
        detail(frame, view, finding, areas.detail);
    }
}

/// The totals of IMP-31.
fn totals(view: &View, report: &Report) -> Line<'static> {
    let mut spans = Vec::new();
    for (id, count, style) in [
        ("users-total-records", report.records, view.theme.heading),
        ("users-total-blank", report.blank, view.theme.muted),
        ("users-total-valid", report.valid, view.theme.good),
        ("users-total-warnings", report.warnings, view.theme.warn),
        ("users-total-errors", report.errors, view.theme.block),
        ("users-total-skipped", report.skipped, view.theme.muted),
    ] {
        let style = if count == 0 { view.theme.muted } else { style };
        let words = view.say(&Message::new(id).with("count", count));
        if !spans.is_empty() {
            spans.push(Span::styled(" · ", view.theme.muted));
        }
        spans.push(Span::styled(words, style));
    }
    Line::from(spans)
}

/// How the file was read, with values to judge it by (IMP-20).
fn origin(view: &View, report: &Report, width: usize) -> Line<'static> {
    let origin = words::origin(report);
    let unknown = || view.get("users-origin-unknown");
    let mut words = origin
        .as_ref()
        .map_or_else(unknown, |origin| view.say(origin));
    if origin.is_some() && !report.samples.is_empty() {
        let mut samples: Vec<_> = report.samples.iter().map(|text| excerpt(text)).collect();
        samples.dedup();
        let samples = Message::new("users-samples").with("samples", samples.join(" · "));
        words = format!("{words}  {}", view.say(&samples));
    }
    Line::styled(text::fit(&words, width), view.theme.muted)
}

/// Room of a line number: that of the last record at least, and one cell between it and the sign.
fn line_room(view: &View, report: &Report) -> usize {
    let lang = view.model.cx.session.lang;
    let last = format::count(report.records + report.blank + 1, lang);
    (text::width(&last) + 1).max(7)
}

/// Rooms of column, value and code beside that of the line.
fn rooms(line: usize, width: usize) -> [usize; 4] {
    let code = 19;
    let free = width.saturating_sub(2 + line + code + 3);
    if width >= WIDE {
        [line, 18, 40, code]
    } else {
        let column = (free * 2 / 5).min(22);
        [line, column, (free - column).min(40), code]
    }
}

fn titles(frame: &mut Frame, view: &View, list: &ReportList, line: usize, area: Rect) {
    let [line, column, value, code] = rooms(line, usize::from(area.width));
    let cell = |id, room| text::cell(&view.get(id), room);
    let mut spans = vec![Span::styled(
        format!(
            "  {} {} {} {}",
            text::cell(&view.get("users-finding-line"), line),
            cell("users-finding-column", column),
            cell("users-finding-value", value),
            cell("users-finding-code", code),
        ),
        view.theme.muted,
    )];
    if let Some(only) = list.only {
        let id = match only {
            Severity::Block => "users-only-errors",
            Severity::Warn => "users-only-warnings",
            Severity::Info => "users-only-notes",
        };
        spans.push(Span::styled(view.get(id), view.theme.severity(only)));
        // At the left edge it is seen at every width.
        spans.rotate_right(1);
        spans.insert(1, Span::raw("  "));
    }
    frame.render_widget(Line::from(spans), area);
}

fn row(
    view: &View,
    finding: &Finding,
    current: bool,
    (line, width): (usize, usize),
) -> Line<'static> {
    let lang = view.model.cx.session.lang;
    let (at, of) = match &finding.place {
        Place::Row { line, column, .. } => (format::count(*line, lang), column.clone()),
        Place::Field(path) => (String::new(), path.clone()),
        Place::Whole => (String::new(), view.get("users-finding-file")),
    };
    let [line, column, value, code] = rooms(line, width);
    let style = view.theme.severity(finding.severity);
    let mark = if current { "▸" } else { " " };
    let mut spans = vec![
        Span::styled(mark, view.theme.accent),
        Span::styled(theme::sign(finding.severity), style),
        Span::raw(format!("{at:>line$} ")),
        Span::raw(format!("{} ", text::cell(&of, column))),
        Span::raw(format!("{} ", text::cell(&excerpt(&finding.value), value))),
        Span::styled(text::cell(finding.code, code), style),
    ];
    if width >= WIDE {
        let used = 5 + line + column + value + code + 1;
        let words = text::fit(&view.say(&finding.message), width.saturating_sub(used));
        spans.push(Span::raw(format!(" {words}")));
    }
    Line::from(spans)
}

fn detail(frame: &mut Frame, view: &View, finding: &Finding, area: Rect) {
    let width = usize::from(area.width);
    let rule = Span::styled("─".repeat(width), view.theme.muted);
    frame.render_widget(rule, Rect { height: 1, ..area });
    let style = view.theme.severity(finding.severity);
    let mut words = view.say(&finding.message);
    if let Place::Row { line, record, .. } = &finding.place
        && *record > 0
    {
        let place = Message::new("users-finding-place")
            .with("line", *line)
            .with("record", *record);
        words = format!("{}: {words}", view.say(&place));
    }
    for (at, (line, y)) in text::wrap(&words, width.saturating_sub(2))
        .into_iter()
        .zip(area.y + 1..area.bottom())
        .enumerate()
    {
        let sign = if at == 0 {
            theme::sign(finding.severity)
        } else {
            " "
        };
        let line = Line::from(vec![
            Span::styled(format!("{sign} "), style),
            Span::raw(line),
        ]);
        let place = Rect {
            y,
            height: 1,
            ..area
        };
        frame.render_widget(line, place);
    }
}
