//! Instead of a list: empty, loading, failed. Each looks different.

use ratatui::{
    Frame,
    layout::{Constraint, Rect},
    style::Style,
    text::{Line, Span, Text},
};

use crate::text::format;
use crate::ui::{View, text};

/// The pictures of something that moves.
const SPIN: [&str; 4] = ["◐", "◓", "◑", "◒"];

/// The picture of the moment.
pub fn spinner(view: &View) -> &'static str {
    SPIN.get(view.model.cx.spin % SPIN.len())
        .copied()
        .unwrap_or("◐")
}

/// A sign, a sentence, and the way on.
pub fn draw(
    frame: &mut Frame,
    area: Rect,
    sign: &str,
    style: Style,
    title: &str,
    way: &str,
    muted: Style,
) {
    let room = usize::from(area.width).saturating_sub(4).min(72);
    let mut lines: Vec<Line> = Vec::new();
    for (at, line) in text::wrap(title, room.saturating_sub(2))
        .into_iter()
        .enumerate()
    {
        let mark = if at == 0 { sign } else { " " };
        lines.push(Line::from(vec![
            Span::styled(format!("{mark} "), style),
            Span::styled(line, style),
        ]));
    }
    if !way.is_empty() {
        lines.push(Line::default());
        for line in text::wrap(way, room.saturating_sub(2)) {
            lines.push(Line::styled(format!("  {line}"), muted));
        }
    }
    let height = u16::try_from(lines.len()).unwrap_or(area.height);
    let width = u16::try_from(room).unwrap_or(area.width);
    let area = area.centered(
        Constraint::Length(width.min(area.width)),
        Constraint::Length(height.min(area.height)),
    );
    frame.render_widget(Text::from(lines), area);
}

/// How far it is: a bar where the end is known, and numbers.
pub fn progress(view: &View, done: u64, total: u64, width: usize) -> Line<'static> {
    let lang = view.model.cx.session.lang;
    if total == 0 {
        let text = if done == 0 {
            String::new()
        } else {
            format::count(done, lang)
        };
        return Line::from(format!("{} {text}", spinner(view)));
    }
    let bar = width.saturating_sub(30).clamp(10, 40);
    let full = usize::try_from(done.min(total) * bar as u64 / total).unwrap_or(0);
    Line::from(vec![
        Span::styled("━".repeat(full), view.theme.accent),
        Span::styled("╌".repeat(bar - full), view.theme.muted),
        Span::raw(format!(
            "  {} / {}",
            format::count(done, lang),
            format::count(total, lang)
        )),
    ])
}

/// How much of a file is read, in hundredths; a spinner as long as nobody knows.
pub fn percent(view: &View, done: u64, total: u64, width: usize) -> Line<'static> {
    let mut line = progress(view, done, total, width);
    if total > 0 {
        line.spans.pop();
        line.spans.push(Span::raw(format!("  {done} %")));
    }
    line
}
