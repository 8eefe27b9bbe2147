//! The help: the bindings that hold where it was opened.

use std::fmt::Write as _;

use ratatui::text::{Line, Span};

use crate::app::Scope;
use crate::ui::{
    View,
    keymap::{self, Binding},
    text,
};

/// Text id of the heading of a scope.
const fn heading(scope: Scope) -> &'static str {
    match scope {
        Scope::Global | Scope::Always => "help-global",
        Scope::List => "help-list",
        Scope::Text => "help-text",
        _ => "help-here",
    }
}

/// The lines of the help.
pub fn lines(view: &View, width: usize) -> Vec<Line<'static>> {
    let focus = {
        let mut focus = crate::app::model::Focus::default();
        view.model.screen().state().focus(&mut focus);
        focus.scope(Scope::Global);
        focus.scope(Scope::Text);
        focus.scope(Scope::Always);
        focus
    };
    let mut lines = Vec::new();
    let mut last = "";
    for scope in focus.scopes {
        let title = heading(scope);
        if title != last {
            if !lines.is_empty() {
                lines.push(Line::default());
            }
            lines.push(Line::styled(view.get(title), view.theme.heading));
            last = title;
        }
        let here = |b: &&Binding| b.scope == scope && !b.keys.is_empty();
        for binding in keymap::bindings().filter(here) {
            lines.push(line(view, binding, width));
        }
    }
    lines
}

fn line(view: &View, binding: &Binding, width: usize) -> Line<'static> {
    let mut spans = vec![
        Span::styled(text::cell(&binding.shown(), 16), view.theme.key),
        Span::raw(" "),
        Span::raw(view.get(binding.text)),
    ];
    if let Err(why) = binding.enabled(view.model) {
        let used = 19 + text::width(&view.get(binding.text));
        spans.push(Span::styled(
            format!(
                "  {}",
                text::fit(&view.say(&why), width.saturating_sub(used))
            ),
            view.theme.muted,
        ));
    }
    Line::from(spans)
}

/// The README's table of keys, in Markdown: a line for each place that has a name.
pub fn readme(words: &crate::text::Catalogue) -> String {
    let mut places: Vec<(Scope, String)> = Vec::new();
    let shown = |b: &&Binding| (b.palette || b.footer > 0 || moves(b.scope)) && !b.keys.is_empty();
    for binding in keymap::bindings().filter(shown) {
        let key = binding.shown().replace('|', "\\|");
        let said = format!("`{key}` {}", words.get(binding.text));
        match places.iter_mut().find(|(scope, _)| *scope == binding.scope) {
            Some((_, line)) => {
                line.push_str(" · ");
                line.push_str(&said);
            }
            None => places.push((binding.scope, said)),
        }
    }
    let mut table = String::from("| Where | Keys |\n|---|---|\n");
    for (scope, keys) in places {
        if let Some(place) = words.find(&format!("scope-{scope:?}").to_lowercase()) {
            let _ = writeln!(table, "| {place} | {keys} |");
        }
    }
    table
}

fn moves(scope: Scope) -> bool {
    scope == Scope::List
}
