//! How a plan looks before it is committed: old and new per field, findings, what follows, and whether it can be
//! taken back.

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
};

use crate::app::overlay::review::{Review, Stage};
use crate::domain::{audit::FieldChange, finding::Severity, message::Message};
use crate::service::{
    Intent,
    plan::{ChangeKind, FilePlan, Plan, Undo, Work},
};
use crate::text::record;
use crate::ui::{
    View, text,
    widget::{findings, input, state},
};

/// More findings are in the report.
const MOST: usize = 200;

/// The lines of the review.
pub fn lines(view: &View, review: &Review, width: usize) -> Vec<Line<'static>> {
    match &review.stage {
        Stage::Planning(_) => vec![Line::from(format!(
            "{} {}",
            state::spinner(view),
            view.get("list-review-planning")
        ))],
        Stage::Ready(plan) => self::plan(view, plan, width),
        Stage::Committing {
            done,
            total,
            stopping,
            ..
        } => {
            let mut lines = vec![state::progress(view, *done, *total, width)];
            if *stopping {
                lines.push(Line::styled(
                    view.get("list-review-stopping"),
                    view.theme.warn,
                ));
            }
            lines
        }
        Stage::Failed(why) => text::wrap(&view.say(why), width.saturating_sub(2))
            .into_iter()
            .map(|line| Line::styled(format!("✗ {line}"), view.theme.block))
            .collect(),
    }
}

fn plan(view: &View, plan: &Plan, width: usize) -> Vec<Line<'static>> {
    let mut lines = Vec::new();
    // What is done to users is told in the sentences below, for each of them (USR-30).
    let told = matches!(plan.intent, Intent::Users(_));
    for record in plan.records.iter().filter(|_| !told) {
        let country = plan.country_of(&record.id);
        // What has no name of its own is named in the title.
        if record.label.is_empty() {
            lines.extend(fields(view, &record.fields, country, width));
            lines.push(Line::default());
            continue;
        }
        let kind = view.get(match record.kind {
            ChangeKind::New => "list-change-new",
            ChangeKind::Changed => "list-change-changed",
            ChangeKind::Removed => "list-change-removed",
        });
        lines.push(Line::from(vec![
            Span::styled(
                text::fit(&record.label, width.saturating_sub(16)),
                view.theme.heading,
            ),
            Span::styled(format!("  {kind}"), view.theme.muted),
        ]));
        lines.extend(fields(view, &record.fields, country, width));
        lines.push(Line::default());
    }
    match &plan.work {
        Work::Unchanged(file) | Work::Customers(file) | Work::Users { file, .. } => {
            lines.extend(counts(view, file));
        }
        Work::Group(group) => lines.push(Line::from(
            view.say(&Message::new("list-review-group").with("count", group.records)),
        )),
        Work::Nothing => lines.push(Line::styled(
            view.get("list-review-nothing"),
            view.theme.muted,
        )),
        // The counts and first names of a bulk change are among its consequences.
        Work::Step(_) | Work::Bulk(_) | Work::People(_) => {}
    }
    for severity in [Severity::Block, Severity::Warn, Severity::Info] {
        let all: Vec<_> = plan
            .findings
            .iter()
            .filter(|f| f.severity == severity)
            .collect();
        for finding in all.iter().take(MOST) {
            lines.extend(findings::lines(view, finding, width, 0, true));
        }
        if all.len() > MOST {
            lines.push(Line::styled(
                view.say(&Message::new("list-review-more").with("count", all.len() - MOST)),
                view.theme.muted,
            ));
        }
    }
    if !plan.consequences.is_empty() {
        if !lines.is_empty() {
            lines.push(Line::default());
        }
        for consequence in &plan.consequences {
            for (at, line) in text::wrap(&view.say(consequence), width.saturating_sub(2))
                .into_iter()
                .enumerate()
            {
                lines.push(Line::from(format!(
                    "{} {line}",
                    if at == 0 { "→" } else { " " }
                )));
            }
        }
    }
    if !plan.is_empty() {
        lines.push(Line::default());
        lines.push(match plan.undo {
            Undo::Possible => Line::styled(view.get("list-review-undo-possible"), view.theme.muted),
            Undo::Impossible => Line::styled(
                format!("! {}", view.get("list-review-undo-impossible")),
                view.theme.warn,
            ),
        });
    }
    lines
}

fn counts(view: &View, file: &FilePlan) -> Vec<Line<'static>> {
    [
        ("list-review-new", file.new),
        ("list-review-changed", file.changed),
        ("list-review-unchanged", file.unchanged),
        ("list-review-rejected", file.rejected),
    ]
    .into_iter()
    .map(|(id, count)| Line::from(view.say(&Message::new(id).with("count", count))))
    .chain([Line::default()])
    .collect()
}

/// Old and new of fields, for reviews and the activity log. `country` gives fields the names it has for them.
pub fn fields(
    view: &View,
    fields: &[FieldChange],
    country: Option<&str>,
    width: usize,
) -> Vec<Line<'static>> {
    let told = record::changes(fields, country, &view.model.cx.catalogue);
    let label = told
        .iter()
        .map(|said| text::width(&said.name))
        .max()
        .unwrap_or(0)
        .min(width * 2 / 5);
    let room = width.saturating_sub(label + 4);
    let mut lines = Vec::new();
    for said in told {
        let name = text::cell(&said.name, label);
        let change = match (said.old, said.new) {
            (None, Some(new)) => new,
            (Some(old), None) => format!("{old} → {}", view.get("list-emptied")),
            (old, new) => format!("{} → {}", old.unwrap_or_default(), new.unwrap_or_default()),
        };
        for (at, part) in text::wrap(&change, room).into_iter().enumerate() {
            let name = if at == 0 {
                name.clone()
            } else {
                " ".repeat(label)
            };
            lines.push(Line::from(vec![
                Span::raw("  "),
                Span::styled(name, view.theme.muted),
                Span::raw("  "),
                Span::raw(part),
            ]));
        }
    }
    lines
}

/// Rows for what has to be typed.
pub fn typed_rows(review: &Review) -> usize {
    if review.to_type().is_some() { 2 } else { 0 }
}

/// What has to be typed, and where (USR-30).
pub fn draw_typed(frame: &mut Frame, view: &View, review: &Review, y: u16, area: Rect) {
    let Some(name) = review.to_type() else { return };
    let words = view.say(&Message::new("person-type-name").with("upn", name));
    let line = Rect {
        y,
        height: 1,
        ..area
    };
    let words = text::fit(&words, usize::from(area.width));
    frame.render_widget(Span::styled(words, view.theme.warn), line);
    let typed = Rect { y: y + 1, ..line };
    frame.render_widget(Span::styled("> ", view.theme.key), typed);
    let typed = Rect {
        x: typed.x + 2,
        width: typed.width.saturating_sub(2),
        ..typed
    };
    input::draw(frame, &review.typed, typed, view.theme.accent, true);
}

/// The last line: what Enter does, or why it does nothing.
pub fn foot(view: &View, review: &Review) -> Line<'static> {
    let key = |key: &str, text: &'static str| {
        vec![
            Span::styled(format!("{key} "), view.theme.key),
            Span::raw(view.get(text)),
            Span::raw("   "),
        ]
    };
    let mut spans = Vec::new();
    match &review.stage {
        Stage::Ready(plan) if plan.blocked() => {
            spans.push(Span::styled(
                format!("✗ {}   ", view.get("list-review-blocked")),
                view.theme.block,
            ));
            spans.extend(key("Esc", "key-back"));
        }
        Stage::Ready(plan) if plan.is_empty() => spans.extend(key("Esc", "key-close")),
        Stage::Ready(_) => {
            spans.extend(key("Enter", "key-confirm"));
            spans.extend(key("Esc", "key-not-yet"));
        }
        Stage::Failed(_) => {
            spans.extend(key("Enter", "key-plan-again"));
            spans.extend(key("Esc", "key-close"));
        }
        Stage::Planning(_) => spans.extend(key("Esc", "key-not-yet")),
        Stage::Committing { .. } => spans.extend(key("Esc", "key-stop")),
    }
    Line::from(spans)
}
