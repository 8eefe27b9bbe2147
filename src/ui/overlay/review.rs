//! How a plan looks before it is committed: old and new per field, findings, what follows, and whether it can be
//! taken back.

mod typed;

use ratatui::text::{Line, Span};

use crate::app::overlay::review::{Review, Stage};
use crate::domain::{audit::FieldChange, finding::Severity, message::Message};
use crate::service::{
    Intent,
    plan::{ChangeKind, FilePlan, Plan, RecordChange, Undo, Work},
};
use crate::text::record;
use crate::ui::{
    View, text,
    widget::{findings, state},
};

pub use typed::{draw_typed, typed_rows};

/// More findings are in the report.
const MOST: usize = 200;

/// Up to so many records are shown field below field; more are a table of one line each, and only the lines that are
/// seen are made.
const FEW: usize = 20;

/// What the review says: lines, then rows of a table that are made when they are seen, then lines.
pub struct Body<'a> {
    before: Vec<Line<'static>>,
    rows: &'a [RecordChange],
    after: Vec<Line<'static>>,
}

impl Body<'_> {
    /// How many lines there are.
    pub fn height(&self) -> usize {
        self.before.len() + self.rows.len() + self.after.len()
    }

    /// Some of the lines, from `top`.
    pub fn window(
        &self,
        view: &View,
        top: usize,
        height: usize,
        width: usize,
    ) -> Vec<Line<'static>> {
        let rows = self.before.len();
        let after = rows + self.rows.len();
        (top..self.height().min(top + height))
            .map(|at| {
                if at < rows {
                    self.before[at].clone()
                } else if at < after {
                    row(view, &self.rows[at - rows], width)
                } else {
                    self.after[at - after].clone()
                }
            })
            .collect()
    }
}

/// What the review says.
pub fn body<'a>(view: &View, review: &'a Review, width: usize) -> Body<'a> {
    let before = match &review.stage {
        Stage::Planning(_) => vec![Line::from(format!(
            "{} {}",
            state::spinner(view),
            view.get("list-review-planning")
        ))],
        Stage::Ready(plan) => return self::plan(view, plan, width),
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
    };
    Body {
        before,
        rows: &[],
        after: Vec::new(),
    }
}

/// What forbids it comes first; then what changes and what follows. A change of many sums itself up before it names
/// each of them.
fn plan<'a>(view: &View, plan: &'a Plan, width: usize) -> Body<'a> {
    // What is done to users is told in the sentences below, for each of them (USR-30).
    let told = matches!(plan.intent, Intent::Users(_));
    let many = !told && plan.records.len() > FEW;
    let mut before = whole_title(view, plan, width);
    if plan.blocked() {
        before.extend(found(view, plan, &[Severity::Block], width));
        before.push(Line::default());
    }
    if !many && !told {
        for record in &plan.records {
            before.extend(record_lines(view, plan, record, width));
        }
    }
    before.extend(work(view, plan));
    let others: &[Severity] = if plan.blocked() {
        &[Severity::Warn, Severity::Info]
    } else {
        &[Severity::Block, Severity::Warn, Severity::Info]
    };
    let found = found(view, plan, others, width);
    let mut end = consequences(view, plan, width);
    if !plan.is_empty() {
        end.push(Line::default());
        end.push(undo(view, plan));
    }
    if !many {
        before.extend(found);
        if !before.is_empty() && !plan.consequences.is_empty() {
            before.push(Line::default());
        }
        before.extend(end);
        return Body {
            before,
            rows: &[],
            after: Vec::new(),
        };
    }
    before.extend(end);
    before.push(Line::default());
    before.extend(found);
    before.push(Line::styled(
        view.get("list-review-rows"),
        view.theme.heading,
    ));
    let mut after = Vec::new();
    if let Work::Bulk(work) = &plan.work
        && work.customers.len() > plan.records.len()
    {
        let count = work.customers.len() - plan.records.len();
        let more = Message::new("list-review-rows-more").with("count", count);
        after.push(Line::styled(view.say(&more), view.theme.muted));
    }
    Body {
        before,
        rows: &plan.records,
        after,
    }
}

/// The title, where the frame has no room for all of it.
fn whole_title(view: &View, plan: &Plan, width: usize) -> Vec<Line<'static>> {
    let title = view.say(&plan.title);
    if text::width(&title) + 2 <= width {
        return Vec::new();
    }
    let mut lines: Vec<Line> = text::wrap(&title, width)
        .into_iter()
        .map(|line| Line::styled(line, view.theme.heading))
        .collect();
    lines.push(Line::default());
    lines
}

fn record_lines(
    view: &View,
    plan: &Plan,
    record: &RecordChange,
    width: usize,
) -> Vec<Line<'static>> {
    let country = plan.country_of(&record.id);
    let mut fields = fields(view, &record.fields, country, width);
    fields.push(Line::default());
    // What has no name of its own is named in the title.
    if record.label.is_empty() {
        return fields;
    }
    let kind = view.get(match record.kind {
        ChangeKind::New => "list-change-new",
        ChangeKind::Changed => "list-change-changed",
        ChangeKind::Removed => "list-change-removed",
    });
    let mut lines = vec![Line::from(vec![
        Span::styled(
            text::fit(&record.label, width.saturating_sub(16)),
            view.theme.heading,
        ),
        Span::styled(format!("  {kind}"), view.theme.muted),
    ])];
    lines.extend(fields);
    lines
}

/// One of many records on one line.
fn row(view: &View, record: &RecordChange, width: usize) -> Line<'static> {
    let name = width * 2 / 5;
    let told: Vec<String> = record::changes(&record.fields, None, &view.model.cx.catalogue)
        .into_iter()
        .map(|said| format!("{}: {}", said.name, change(view, said.old, said.new)))
        .collect();
    Line::from(vec![
        Span::raw(text::cell(&record.label, name)),
        Span::raw("  "),
        Span::styled(
            text::fit(&told.join("; "), width.saturating_sub(name + 2)),
            view.theme.muted,
        ),
    ])
}

fn work(view: &View, plan: &Plan) -> Vec<Line<'static>> {
    match &plan.work {
        Work::Unchanged(file) | Work::Customers(file) | Work::Users { file, .. } => {
            counts(view, file)
        }
        Work::Group(group) => vec![Line::from(
            view.say(&Message::new("list-review-group").with("count", group.records)),
        )],
        Work::Nothing => vec![Line::styled(
            view.get("list-review-nothing"),
            view.theme.muted,
        )],
        // The counts and first names of a bulk change are among its consequences.
        Work::Step(_) | Work::Bulk(_) | Work::People(_) => Vec::new(),
    }
}

fn found(view: &View, plan: &Plan, severities: &[Severity], width: usize) -> Vec<Line<'static>> {
    let mut lines = Vec::new();
    for severity in severities {
        let all: Vec<_> = plan
            .findings
            .iter()
            .filter(|finding| finding.severity == *severity)
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
    lines
}

fn consequences(view: &View, plan: &Plan, width: usize) -> Vec<Line<'static>> {
    let mut lines = Vec::new();
    for consequence in &plan.consequences {
        for (at, line) in text::wrap(&view.say(consequence), width.saturating_sub(2))
            .into_iter()
            .enumerate()
        {
            let sign = if at == 0 { "→" } else { " " };
            lines.push(Line::from(format!("{sign} {line}")));
        }
    }
    lines
}

fn undo(view: &View, plan: &Plan) -> Line<'static> {
    match plan.undo {
        Undo::Possible => Line::styled(view.get("list-review-undo-possible"), view.theme.muted),
        Undo::Impossible => Line::styled(
            format!("! {}", view.get("list-review-undo-impossible")),
            view.theme.warn,
        ),
    }
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

fn change(view: &View, old: Option<String>, new: Option<String>) -> String {
    match (old, new) {
        (None, Some(new)) => new,
        (Some(old), None) => format!("{old} → {}", view.get("list-emptied")),
        (old, new) => format!("{} → {}", old.unwrap_or_default(), new.unwrap_or_default()),
    }
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
        let change = change(view, said.old, said.new);
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
