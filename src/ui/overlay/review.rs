//! How a plan looks before it is committed: old and new per field, findings, what follows, and whether it can be
//! taken back.

use std::borrow::Cow;

use ratatui::text::{Line, Span};

use crate::app::overlay::review::{Review, Stage};
use crate::domain::{
    audit::FieldChange,
    country,
    field::{FIELDS, Kind, find},
    finding::Severity,
    message::Message,
    record::RecordId,
};
use crate::service::{
    plan::{ChangeKind, FilePlan, Plan, Undo, Work},
    told::told,
};
use crate::ui::{
    View, text,
    widget::{findings, state},
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
    for record in &plan.records {
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
        lines.extend(fields(view, &record.fields, width));
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
        lines.push(Line::default());
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

/// Old and new of fields, for reviews and the activity log.
pub fn fields(view: &View, fields: &[FieldChange], width: usize) -> Vec<Line<'static>> {
    if let Some(told) = told(fields, &view.model.cx.catalogue) {
        let emptied = view.get("list-emptied");
        let lines = told.into_iter().map(|line| {
            let change = line.change(&emptied);
            (line.label, change)
        });
        return labelled(view, &lines.collect::<Vec<_>>(), width);
    }
    // In the order of the account page; what is no field of it comes last.
    let place = |path: &str| FIELDS.iter().position(|known| known.path == path);
    let mut fields: Vec<&FieldChange> = fields.iter().collect();
    fields.sort_by_key(|field| place(&field.path).unwrap_or(usize::MAX));
    let lines = fields.into_iter().map(|field| {
        let path = named(field);
        let said = |json: Option<&str>| Some(in_words(view, &path, plain(json)?));
        let (old, new) = (said(field.old.as_deref()), said(field.new.as_deref()));
        let change = match (old, new) {
            (None, Some(new)) => new,
            (Some(old), None) => format!("{old} → {}", view.get("list-emptied")),
            (old, new) => format!("{} → {}", old.unwrap_or_default(), new.unwrap_or_default()),
        };
        (findings::field_name(view, &path), change)
    });
    labelled(view, &lines.collect::<Vec<_>>(), width)
}

/// Names at the left, what belongs to each at the right, broken where it is long.
fn labelled(view: &View, lines: &[(String, String)], width: usize) -> Vec<Line<'static>> {
    let widest = lines.iter().map(|(name, _)| text::width(name)).max();
    let label = widest.unwrap_or(0).min(width / 3);
    let room = width.saturating_sub(label + 4);
    let mut shown = Vec::new();
    for (name, words) in lines {
        for (at, part) in text::wrap(words, room).into_iter().enumerate() {
            let name = if at == 0 { name.as_str() } else { "" };
            shown.push(Line::from(vec![
                Span::raw("  "),
                Span::styled(text::cell(name, label), view.theme.muted),
                Span::raw("  "),
                Span::raw(part),
            ]));
        }
    }
    shown
}

/// The path under which the words of a field are found: those of a request are not those of the partner.
fn named(field: &FieldChange) -> Cow<'_, str> {
    match field.record {
        RecordId::Request(_) => format!("request.{}", field.path).into(),
        _ => field.path.as_str().into(),
    }
}

/// A JSON value as people read it: text without quotes, lists with commas.
fn plain(json: Option<&str>) -> Option<String> {
    let json = json?;
    Some(match serde_json::from_str(json) {
        Ok(serde_json::Value::String(text)) => text,
        Ok(serde_json::Value::Array(list)) => list
            .iter()
            .map(|value| match value {
                serde_json::Value::String(text) => text.clone(),
                // A qualification, with how its verification stands.
                serde_json::Value::Object(members) if members.contains_key("qualification") => {
                    ["qualification", "educationSegment", "vettingStatus"]
                        .into_iter()
                        .filter_map(|name| members.get(name)?.as_str())
                        .filter(|text| !text.is_empty())
                        .collect::<Vec<_>>()
                        .join(" ")
                }
                other => other.to_string(),
            })
            .collect::<Vec<_>>()
            .join(", "),
        _ => json.to_owned(),
    })
}

/// A choice by its words, a country by its name; anything else as it is.
fn in_words(view: &View, path: &str, value: String) -> String {
    match find(path).map(|field| field.kind) {
        Some(Kind::Choice(choices)) => choices
            .iter()
            .find(|choice| choice.value == value)
            .map_or(value, |choice| view.get(choice.text)),
        Some(Kind::Bool) if value == "true" => view.get("list-yes"),
        Some(Kind::Bool) if value == "false" => view.get("list-no"),
        Some(Kind::Country) => country::find(&value).map_or(value, |known| {
            known.name(view.model.cx.session.lang.tag()).to_owned()
        }),
        Some(_) => value,
        // The partner and its operators.
        None => value
            .split(", ")
            .map(|word| {
                let family = match path {
                    "cloud" => "cloud-",
                    "kind" => "partner-kind-",
                    "roles" => "role-",
                    "sandbox" | "request.dap" => "value-",
                    "request.kind" => "request-kind-",
                    "request.status" => "request-status-",
                    "country" | "location" => {
                        return country::find(word)
                            .map_or(word, |known| known.name(view.model.cx.session.lang.tag()))
                            .to_owned();
                    }
                    _ if path.starts_with("policy.") || path == "request.gdap.autoExtend" => {
                        "value-"
                    }
                    _ => return word.to_owned(),
                };
                let id = format!("{family}{word}");
                view.model
                    .cx
                    .catalogue
                    .find(&id)
                    .unwrap_or_else(|| word.to_owned())
            })
            .collect::<Vec<_>>()
            .join(", "),
    }
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
