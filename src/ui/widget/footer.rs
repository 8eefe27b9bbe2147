//! The keys that work now, as many as fit, the most important first.

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
};

use crate::ui::{View, keymap, text};

/// Draws one line.
pub fn draw(frame: &mut Frame, view: &View, area: Rect) {
    let mut bindings: Vec<_> = keymap::active(view.model)
        .into_iter()
        .filter(|binding| binding.footer > 0)
        .collect();
    bindings.sort_by_key(|binding| binding.footer);
    let mut spans = Vec::new();
    let mut free = usize::from(area.width);
    for binding in bindings {
        let key = binding.shown_first(view.model.focus().text);
        let off = binding.enabled(view.model).is_err();
        if off && view.model.cx.session.partner.is_none() {
            continue;
        }
        let label = view.get(binding.text);
        let width = text::width(&key) + text::width(&label) + 3;
        if width > free + 2 {
            continue;
        }
        free = free.saturating_sub(width);
        // What is off is struck through as well as muted: colour is never the only sign.
        let (key_style, style) = if off {
            let style = view
                .theme
                .muted
                .add_modifier(ratatui::style::Modifier::CROSSED_OUT);
            (view.theme.muted, style)
        } else {
            (view.theme.key, view.theme.muted)
        };
        spans.push(Span::styled(key, key_style));
        spans.push(Span::styled(format!(" {label}"), style));
        spans.push(Span::raw("  "));
    }
    frame.render_widget(Line::from(spans), area);
}
