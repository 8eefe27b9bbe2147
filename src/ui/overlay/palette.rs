//! How the palette looks: a line to type in, the commands, and why one is off.

use ratatui::{
    Frame,
    layout::Rect,
    style::Style,
    text::{Line, Span, Text},
};

use crate::app::overlay::palette::Palette;
use crate::ui::{
    View, text,
    widget::{input, table},
};

/// Draws the palette.
pub fn draw(frame: &mut Frame, view: &View, palette: &Palette, area: Rect) {
    let first = Rect { height: 1, ..area };
    frame.render_widget(Span::styled(": ", view.theme.key), first);
    let line = Rect {
        x: first.x + 2,
        width: first.width.saturating_sub(2),
        ..first
    };
    input::draw(frame, &palette.filter, line, view.theme.accent, true);
    let page = usize::from(area.height.saturating_sub(3));
    let width = usize::from(area.width);
    let words = table::filter_words(palette.filter.text());
    for (at, y) in palette
        .cursor
        .window(palette.hits.len(), page)
        .zip(area.y + 1..)
    {
        let Some(offer) = palette.offer(at) else {
            continue;
        };
        let style = if offer.reason.is_some() {
            view.theme.muted
        } else {
            Style::new()
        };
        let off = if offer.reason.is_some() { "× " } else { "  " };
        let mut spans = vec![Span::styled(off, style)];
        spans.extend(table::cell(
            &offer.label,
            width.saturating_sub(16),
            &words,
            style,
            view.theme.hit,
        ));
        spans.push(Span::styled(
            format!("{:>14}", text::fit(&offer.keys, 14)),
            view.theme.muted,
        ));
        let mut line = Line::from(spans);
        if at == palette.cursor.at {
            line = line.patch_style(view.theme.selected);
        }
        frame.render_widget(
            line,
            Rect {
                y,
                height: 1,
                ..area
            },
        );
    }
    let foot = Rect {
        y: area.bottom().saturating_sub(2),
        height: 2,
        ..area
    };
    let reason = palette
        .offer(palette.cursor.at)
        .and_then(|offer| offer.reason.as_ref())
        .map(|why| view.say(why));
    let (words, style) = match reason {
        Some(why) => (why, view.theme.warn),
        None if palette.hits.is_empty() => (view.get("list-no-hit-short"), view.theme.muted),
        None => return,
    };
    let lines: Vec<Line> = text::wrap(&words, width)
        .into_iter()
        .map(|line| Line::styled(line, style))
        .collect();
    frame.render_widget(Text::from(lines), foot);
}
