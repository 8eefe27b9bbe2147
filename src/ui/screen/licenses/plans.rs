//! How the service plans of a product look (LIC-10).

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect},
    style::Style,
    text::{Line, Span},
};

use crate::app::screen::licenses::{Licenses, PlanList};
use crate::domain::message::Message;
use crate::ui::{View, text, widget::table};

use super::ticked;

fn areas(area: Rect) -> [Rect; 2] {
    area.layout(&Layout::vertical([
        Constraint::Length(3),
        Constraint::Fill(1),
    ]))
}

pub(super) fn page(area: Rect) -> usize {
    usize::from(areas(area)[1].height)
}

pub(super) fn draw(
    frame: &mut Frame,
    view: &View,
    licenses: &Licenses,
    list: &PlanList,
    area: Rect,
) {
    let [head, rows] = areas(area);
    let width = usize::from(area.width);
    let title = Message::new("person-plans-title").with("name", list.name.as_str());
    let title = text::fit(&view.say(&title), width);
    frame.render_widget(Line::styled(title, view.theme.heading), head);
    let help = Rect {
        y: head.y + 1,
        height: 1,
        ..head
    };
    let words = text::fit(&view.get("person-plans-help"), width);
    frame.render_widget(Line::styled(words, view.theme.muted), help);
    let window = list
        .cursor
        .window(list.plans.len(), usize::from(rows.height));
    for (at, y) in window.zip(rows.y..) {
        let Some(plan) = licenses.plan(list, at) else {
            continue;
        };
        let current = at == list.cursor.at;
        let (star, style) = if plan.changed {
            ("*", view.theme.accent)
        } else {
            (" ", Style::new())
        };
        let mark = if current { "▸ " } else { "  " };
        let room = width.saturating_sub(6);
        let mut line = Line::from(vec![
            Span::styled(mark, view.theme.accent),
            Span::styled(format!("{}{star}", ticked(plan.on)), style),
            Span::raw(text::cell(plan.name, room)),
        ]);
        if current {
            line = table::selected(line, width, view.theme.selected);
        }
        let place = Rect {
            y,
            height: 1,
            ..rows
        };
        frame.render_widget(line, place);
    }
}
