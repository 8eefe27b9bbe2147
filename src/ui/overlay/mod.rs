//! How overlays look.

pub mod choice;
pub mod file_picker;
pub mod help;
pub mod palette;
pub mod prompt;
pub mod review;
pub mod tags;

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
};

use crate::app::overlay::Overlay;

use super::{View, text, theme, widget::popup};

/// Where the overlay lies.
fn place(view: &View, overlay: &Overlay, area: Rect) -> Rect {
    let wide = area.width.saturating_sub(4).min(100);
    let tall = area.height.saturating_sub(2);
    match overlay {
        Overlay::Palette(_) => popup::place(area, wide.min(76), tall.min(20)),
        Overlay::Help(_) | Overlay::Notices(_) => popup::place(area, wide.min(84), tall),
        Overlay::Review(review) => {
            let typed = review::typed_rows(review);
            let lines = len(view, overlay, usize::from(wide.saturating_sub(4)));
            let height = u16::try_from(lines + 4 + typed)
                .unwrap_or(tall)
                .clamp(8, tall.max(8));
            popup::place(area, wide, height)
        }
        Overlay::Confirm(_) => {
            let lines = lines(view, overlay, usize::from(wide.min(64).saturating_sub(4)));
            popup::place(
                area,
                wide.min(64),
                u16::try_from(lines.len() + 4).unwrap_or(tall).min(tall),
            )
        }
        Overlay::Choice(choice) => popup::place(
            area,
            wide.min(64),
            u16::try_from(choice.items.len() + 2)
                .unwrap_or(tall)
                .saturating_add(choice::below(choice))
                .min(tall),
        ),
        Overlay::Prompt(prompt) => {
            let height = if prompt.path { 12 } else { 3 };
            popup::place(area, wide.min(76), tall.min(height))
        }
        Overlay::Tags(_) => popup::place(area, wide.min(64), tall.min(18)),
        Overlay::FilePicker(_) => popup::place(area, wide, tall.min(26)),
    }
}

/// The lines of an overlay that is text to be scrolled; empty for others.
fn lines(view: &View, overlay: &Overlay, width: usize) -> Vec<Line<'static>> {
    match overlay {
        Overlay::Help(_) => help::lines(view, width),
        Overlay::Notices(_) => notices(view, width),
        Overlay::Confirm(confirm) => text::wrap(&view.say(&confirm.text), width)
            .into_iter()
            .map(Line::from)
            .collect(),
        // A review makes only what is seen.
        Overlay::Review(_)
        | Overlay::Palette(_)
        | Overlay::Choice(_)
        | Overlay::Prompt(_)
        | Overlay::Tags(_)
        | Overlay::FilePicker(_) => Vec::new(),
    }
}

/// How many lines it has.
fn len(view: &View, overlay: &Overlay, width: usize) -> usize {
    match overlay {
        Overlay::Review(review) => review::body(view, review, width).height(),
        _ => lines(view, overlay, width).len(),
    }
}

/// Rows that scroll, and lines there are.
pub fn measure(view: &View, overlay: &Overlay, area: Rect) -> (usize, usize) {
    let inner = popup::inner(place(view, overlay, area));
    let height = usize::from(inner.height);
    match overlay {
        Overlay::Palette(_) | Overlay::Tags(_) => (height.saturating_sub(3), 0),
        Overlay::Choice(choice) => (height.saturating_sub(usize::from(choice::below(choice))), 0),
        Overlay::Prompt(_) => (height.saturating_sub(2), 0),
        Overlay::FilePicker(_) => (file_picker::page(inner), 0),
        Overlay::Review(review) => (
            height.saturating_sub(2 + review::typed_rows(review)),
            len(view, overlay, usize::from(inner.width)),
        ),
        Overlay::Confirm(_) => (
            height.saturating_sub(2),
            len(view, overlay, usize::from(inner.width)),
        ),
        Overlay::Help(_) | Overlay::Notices(_) => {
            (height, len(view, overlay, usize::from(inner.width)))
        }
    }
}

/// Draws the overlay on top.
pub fn draw(frame: &mut Frame, view: &View, overlay: &Overlay, area: Rect) {
    let outer = place(view, overlay, area);
    let title = view.say(&overlay.state().title(&view.model.cx));
    let inner = popup::frame(frame, view, outer, &title);
    match overlay {
        Overlay::Palette(palette) => palette::draw(frame, view, palette, inner),
        Overlay::Choice(choice) => choice::draw(frame, view, choice, inner),
        Overlay::Prompt(prompt) => prompt::draw(frame, view, prompt, inner),
        Overlay::Tags(tags) => tags::draw(frame, view, tags, inner),
        Overlay::FilePicker(picker) => file_picker::draw(frame, view, picker, inner),
        Overlay::Help(help) => page(frame, view, overlay, inner, help.top),
        Overlay::Notices(notices) => page(frame, view, overlay, inner, notices.top),
        Overlay::Review(review) => {
            let typed = u16::try_from(review::typed_rows(review)).unwrap_or(0);
            let body = Rect {
                height: inner.height.saturating_sub(2 + typed),
                ..inner
            };
            page(frame, view, overlay, body, review.top);
            review::draw_typed(frame, view, review, body.bottom() + 1, inner);
            let foot = Rect {
                y: inner.bottom().saturating_sub(1),
                height: 1,
                ..inner
            };
            frame.render_widget(review::foot(view, review), foot);
        }
        Overlay::Confirm(confirm) => {
            page(frame, view, overlay, inner, 0);
            let foot = Rect {
                y: inner.bottom().saturating_sub(1),
                height: 1,
                ..inner
            };
            let line = Line::from(vec![
                Span::styled("Enter ", view.theme.key),
                Span::raw(view.say(&confirm.yes)),
                Span::styled("   Esc ", view.theme.key),
                Span::raw(view.get("key-no")),
            ]);
            frame.render_widget(line, foot);
        }
    }
}

fn page(frame: &mut Frame, view: &View, overlay: &Overlay, area: Rect, top: usize) {
    let (width, height) = (usize::from(area.width), usize::from(area.height));
    let (seen, all) = if let Overlay::Review(review) = overlay {
        let body = review::body(view, review, width);
        (body.window(view, top, height, width), body.height())
    } else {
        let lines = lines(view, overlay, width);
        let all = lines.len();
        (lines.into_iter().skip(top).collect(), all)
    };
    let more = all > top + height;
    for (line, y) in seen.into_iter().zip(area.y..area.bottom()) {
        frame.render_widget(
            line,
            Rect {
                y,
                height: 1,
                ..area
            },
        );
    }
    if more {
        let corner = Rect {
            x: area.right().saturating_sub(1),
            y: area.bottom().saturating_sub(1),
            width: 1,
            height: 1,
        };
        frame.render_widget(Span::styled("↓", view.theme.key), corner);
    }
}

fn notices(view: &View, width: usize) -> Vec<Line<'static>> {
    let mut lines = Vec::new();
    for notice in view.model.cx.notices.iter().rev() {
        let style = view.theme.severity(notice.severity);
        let words = view.say(&notice.message);
        for (at, line) in text::wrap(&words, width.saturating_sub(2))
            .into_iter()
            .enumerate()
        {
            let sign = if at == 0 {
                theme::sign(notice.severity)
            } else {
                " "
            };
            lines.push(Line::from(vec![
                Span::styled(format!("{sign} "), style),
                Span::raw(line),
            ]));
        }
    }
    if lines.is_empty() {
        lines.push(Line::styled(
            view.get("list-notices-none"),
            view.theme.muted,
        ));
    }
    lines
}
