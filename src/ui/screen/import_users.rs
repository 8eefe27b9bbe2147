//! How adding many users looks: the steps in the first line, the present one below.

mod desk;
pub(super) mod location;
mod mapping;
mod result;
mod review;
mod seats;

use std::path::Path;

use ratatui::{
    Frame,
    layout::{Constraint, Rect},
    text::{Line, Span},
};

use crate::app::screen::{
    import_users::{ImportUsers, Progress, Step},
    report::ReportList,
};
use crate::domain::{message::Message, pace};
use crate::text::format;
use crate::ui::{
    View, text,
    widget::{state, steps},
};

use super::Status;

/// The room below the steps.
pub(super) fn body(area: Rect) -> Rect {
    let used = area.height.min(2);
    Rect {
        y: area.y + used,
        height: area.height - used,
        ..area
    }
}

/// Rows that scroll.
pub fn page(view: &View, import: &ImportUsers, area: Rect) -> usize {
    let body = body(area);
    match import.step {
        Step::Location => location::page(body),
        Step::Licenses => seats::page(view, import, body),
        Step::Review => review::page(view, import, body),
        Step::Mapping(_) => mapping::page(body),
        _ => desk::page(import, body),
    }
}

/// Draws the screen.
pub fn draw(frame: &mut Frame, view: &View, import: &ImportUsers, area: Rect) {
    let names = [
        "users-step-file",
        "users-step-report",
        "users-step-location",
        "users-step-licenses",
        "users-step-review",
        "users-step-save",
    ]
    .map(|id| view.get(id));
    let at = match import.step {
        Step::File | Step::Checking(_) | Step::Failed(_) => 0,
        Step::Report | Step::Mapping(_) => 1,
        Step::Location => 2,
        Step::Licenses | Step::Planning(_) => 3,
        Step::Review => 4,
        Step::Saving(_) => 5,
        Step::Done(_) => 6,
    };
    steps::draw(frame, view, Rect { height: 1, ..area }, &names, at);
    let body = body(area);
    match &import.step {
        Step::File => {
            let title =
                view.say(&Message::new("users-file-choose").with("name", import.name.as_str()));
            let way = view.get("users-file-way");
            let (heading, muted) = (view.theme.heading, view.theme.muted);
            state::draw(frame, body, "○", heading, &title, &way, muted);
        }
        Step::Checking(progress) => {
            let words = view.get("users-checking");
            reading(frame, view, body, &words, progress);
        }
        Step::Planning(progress) => {
            let words = view.get("users-planning");
            reading(frame, view, body, &words, progress);
        }
        Step::Saving(progress) => {
            let words = view.say(&Message::new("users-saving").with("name", import.name.as_str()));
            busy(frame, view, body, &words, progress);
        }
        Step::Report => desk::draw(frame, view, import, verdict(view, import), body),
        Step::Mapping(mapping) => mapping::draw(frame, view, mapping, body),
        Step::Location => {
            let words = view.get("users-location-text");
            location::draw(frame, view, &import.locations, &words, body);
        }
        Step::Licenses => seats::draw(frame, view, import, body),
        Step::Review => review::draw(frame, view, import, body),
        Step::Done(committed) => result::draw(frame, view, import, committed, body),
        Step::Failed(why) => failed(frame, view, body, why),
    }
}

/// What Enter leads to: all of them, the valid ones only, or a choice (IMP-32).
fn verdict(view: &View, import: &ImportUsers) -> Line<'static> {
    let Some(file) = import.file() else {
        return Line::default();
    };
    let report = &file.report;
    let (style, sign, message) = if report.fatal {
        (view.theme.block, "✗", Message::new("users-report-fatal"))
    } else if report.valid == 0 {
        (view.theme.block, "✗", Message::new("users-report-nobody"))
    } else if report.errors == 0 && file.new == 0 && file.unchanged > 0 {
        let message = Message::new("users-report-done").with("done", file.unchanged);
        (view.theme.good, "✓", message)
    } else if report.errors == 0 && file.unchanged > 0 {
        let message = Message::new("users-report-goes-on")
            .with("count", file.new)
            .with("done", file.unchanged);
        (view.theme.good, "✓", message)
    } else if report.errors == 0 {
        (
            view.theme.good,
            "✓",
            Message::new("users-report-ready").with("count", report.valid),
        )
    } else if import.valid_only {
        (
            view.theme.warn,
            "!",
            Message::new("users-report-valid-only")
                .with("count", report.valid)
                .with("rejected", file.rejected),
        )
    } else {
        (view.theme.block, "✗", Message::new("users-report-errors"))
    };
    Line::styled(format!("{sign} {}", view.say(&message)), style)
}

/// A file is being read: how much of it.
pub(super) fn reading(
    frame: &mut Frame,
    view: &View,
    area: Rect,
    words: &str,
    progress: &Progress,
) {
    let (done, total) = (progress.done, progress.total);
    let bar = |width| vec![state::percent(view, done, total, width)];
    under_way(frame, view, area, words, progress, bar);
}

/// Users are being saved: how many, how fast, how long it still takes, and whether it is being stopped.
pub(super) fn busy(frame: &mut Frame, view: &View, area: Rect, words: &str, progress: &Progress) {
    let bar = |width| {
        let lang = view.model.cx.session.lang;
        let pace = progress.pace(view.model.cx.spin).map(|pace| {
            let words = Message::new("users-pace")
                .with("rate", format::count(pace.rate, lang))
                .with("left", pace::clock(pace.seconds_left));
            Line::styled(view.say(&words), view.theme.muted)
        });
        let paused = Line::styled(view.get("users-paused"), view.theme.warn);
        let below = if progress.paused { Some(paused) } else { pace };
        let bar = state::progress(view, progress.done, progress.total, width);
        std::iter::once(bar).chain(below).collect()
    };
    under_way(frame, view, area, words, progress, bar);
}

fn under_way(
    frame: &mut Frame,
    view: &View,
    area: Rect,
    words: &str,
    progress: &Progress,
    bar: impl FnOnce(usize) -> Vec<Line<'static>>,
) {
    let width = area.width.min(64);
    let mut lines = vec![Line::styled(
        text::fit(words, usize::from(width)),
        view.theme.heading,
    )];
    lines.extend(bar(usize::from(width)));
    if progress.stopping {
        for line in text::wrap(&view.get("users-stopping"), usize::from(width)) {
            lines.push(Line::styled(line, view.theme.warn));
        }
    }
    let height = u16::try_from(lines.len()).unwrap_or(area.height);
    let place = area.centered(
        Constraint::Length(width),
        Constraint::Length(height.min(area.height)),
    );
    frame.render_widget(ratatui::text::Text::from(lines), place);
}

/// It did not work.
pub(super) fn failed(frame: &mut Frame, view: &View, area: Rect, why: &Message) {
    let way = view.get("users-failed-way");
    let (block, muted) = (view.theme.block, view.theme.muted);
    state::draw(frame, area, "✗", block, &view.say(why), &way, muted);
}

/// The file at the left, the finding under the cursor at the right.
pub(super) fn file_status(view: &View, path: Option<&Path>, list: Option<&ReportList>) -> Status {
    let lang = view.model.cx.session.lang;
    let left = path
        .and_then(Path::file_name)
        .map(|name| {
            let name = name.to_string_lossy();
            Span::styled(text::fit(&name, 40), view.theme.muted)
        })
        .into_iter()
        .collect();
    let mut right = Vec::new();
    if let Some(list) = list
        && !list.hits.is_empty()
    {
        let position = Message::new("list-position")
            .with("at", format::count(list.cursor.at as u64 + 1, lang))
            .with("total", format::count(list.hits.len() as u64, lang));
        right.push(Span::styled(view.say(&position), view.theme.muted));
    }
    (left, right)
}

/// The file at the left, position at the right.
pub fn status(view: &View, import: &ImportUsers) -> Status {
    let shown = import.step == Step::Report;
    file_status(view, import.path.as_deref(), shown.then_some(&import.list))
}
