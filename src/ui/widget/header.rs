//! Who works where: partner, cloud, operator and roles; then the way to this screen.

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
};

use crate::ui::{View, text};

/// Draws two lines: whose book in which cloud; the way to this screen and who works here.
pub fn draw(frame: &mut Frame, view: &View, area: Rect) {
    let session = &view.model.cx.session;
    let width = usize::from(area.width);
    let mut left = Vec::new();
    let mut right = Vec::new();
    if let Some(partner) = &session.partner {
        let cloud = view.get(partner.cloud.cloud().text);
        left.push(Span::styled(
            text::fit(&partner.name, width / 2),
            view.theme.accent.patch(view.theme.heading),
        ));
        left.push(Span::styled(format!("  {cloud}"), view.theme.muted));
    }
    if session.read_only {
        let words = format!("{}  ", view.get("list-read-only"));
        right.push(Span::styled(words, view.theme.warn));
    }
    right.push(if session.demo {
        Span::styled(view.get("list-demo"), view.theme.warn)
    } else {
        Span::styled("contas", view.theme.muted)
    });
    two_sided(frame, Rect { height: 1, ..area }, left, right);

    let path = path(view, usize::from(area.width));
    let mut who = Vec::new();
    if let Some(operator) = &session.operator {
        let roles: Vec<_> = operator
            .roles
            .iter()
            .map(|role| view.get(role.text()))
            .collect();
        who.push(Span::raw(text::clean(&operator.name).into_owned()));
        who.push(Span::styled(
            format!("  {}", roles.join(", ")),
            view.theme.muted,
        ));
    }
    let second = Rect {
        y: area.y + 1,
        height: 1,
        ..area
    };
    two_sided(frame, second, path, who);
}

/// Where somebody is. What does not fit gives way from the left: the last name says what is on the screen.
fn path(view: &View, width: usize) -> Vec<Span<'static>> {
    const NEXT: &str = " › ";
    let breadcrumb = view.model.breadcrumb();
    let names = breadcrumb.iter().map(|title| view.say(title));
    let names: Vec<String> = names.map(|name| text::clean(&name).into_owned()).collect();
    let last = names.len().saturating_sub(1);
    let fits = |first: usize| {
        let names: usize = names.iter().skip(first).map(|name| text::width(name)).sum();
        let between = text::width(NEXT) * (last - first + usize::from(first > 0));
        names + between + usize::from(first > 0) <= width
    };
    let first = (0..last).find(|first| fits(*first)).unwrap_or(last);
    let mut path = Vec::new();
    if first > 0 {
        path.push(Span::styled("…", view.theme.muted));
    }
    for (at, name) in names.into_iter().enumerate().skip(first) {
        if at > 0 {
            path.push(Span::styled(NEXT, view.theme.muted));
        }
        let style = if at == last {
            view.theme.heading
        } else {
            view.theme.muted
        };
        let used: usize = path.iter().map(Span::width).sum();
        path.push(Span::styled(
            text::fit(&name, width.saturating_sub(used)),
            style,
        ));
    }
    path
}

/// One line with two sides; the left one gives way last.
pub fn two_sided(frame: &mut Frame, area: Rect, left: Vec<Span>, right: Vec<Span>) {
    let (left, right) = (Line::from(left), Line::from(right));
    let room = usize::from(area.width);
    let left_width = left.width();
    frame.render_widget(left, area);
    let free = room.saturating_sub(left_width + 2);
    if free < 8 || right.width() == 0 {
        return;
    }
    let right = if right.width() > free {
        let whole: String = right
            .spans
            .iter()
            .map(|span| span.content.as_ref())
            .collect();
        let style = right
            .spans
            .last()
            .map(|span| span.style)
            .unwrap_or_default();
        Line::from(Span::styled(text::fit(&whole, free), style))
    } else {
        right
    };
    frame.render_widget(right.right_aligned(), area);
}
