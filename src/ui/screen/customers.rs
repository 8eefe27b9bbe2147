//! How the customer list looks: rows that are seen, and the customer under the cursor below or beside them.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect},
    style::Style,
    text::{Line, Span},
};

use crate::app::{
    rows::{Column, CustomerRow},
    screen::{
        Screen,
        customers::{Customers, Stage},
    },
};
use crate::domain::{customer::Relationship, message::Message};
use crate::text::format;
use crate::ui::{
    View, text,
    widget::{filter, state, table},
};

use super::Status;

mod detail_pane;
mod tags;

/// From this height on the customer under the cursor is shown below the list.
const BELOW: u16 = 16;
/// From this width on in two columns: a Microsoft ID is never cut.
const TWO_COLUMNS: u16 = 132;

struct Areas {
    head: Rect,
    rows: Rect,
    detail: Option<Rect>,
}

/// The field of the filter; none while it is shut.
fn field(customers: &Customers) -> Option<filter::Field<'_>> {
    let shown = customers.stage == Stage::Ready && customers.filter_open();
    shown.then_some(filter::Field {
        line: &customers.filter,
        typing: customers.filtering,
        wrong: customers.lookup.wrong.as_ref(),
        candidates: &customers.lookup.candidates,
        chosen: customers.lookup.chosen,
        help: "list-filter-help",
    })
}

/// The field of the filter, while it is open, lies below the rest.
fn split(view: &View, customers: &Customers, area: Rect) -> (Rect, Rect) {
    let lines = field(customers).map_or(0, |field| {
        filter::lines(view, field, usize::from(area.width)).len()
    });
    let height = u16::try_from(lines).unwrap_or(0).min(area.height / 2);
    let [rest, panel] = area.layout(&Layout::vertical([
        Constraint::Fill(1),
        Constraint::Length(height),
    ]));
    (rest, panel)
}

fn areas(customers: &Customers, area: Rect) -> Areas {
    let (list, detail) = if customers.pane && area.height >= BELOW {
        let rows = match (area.height, area.width >= TWO_COLUMNS) {
            (..30, _) | (_, true) => 5,
            (30.., false) => 9,
        };
        let [list, detail] = area.layout(&Layout::vertical([
            Constraint::Fill(1),
            Constraint::Length(rows + 1),
        ]));
        (list, Some(detail))
    } else {
        (area, None)
    };
    let [head, rows] = list.layout(&Layout::vertical([
        Constraint::Length(1),
        Constraint::Fill(1),
    ]));
    Areas { head, rows, detail }
}

/// Rows of the list.
pub fn page(view: &View, customers: &Customers, area: Rect) -> usize {
    let (rest, _) = split(view, customers, area);
    usize::from(areas(customers, rest).rows.height)
}

/// A column and its room in cells.
type Columns = Vec<(Column, usize)>;

/// The columns that have room: name and whole domain first, then ID, relationship, tags (CL-01).
fn columns(width: usize) -> Columns {
    const ID: usize = 36;
    const RELATIONSHIP: usize = 16;
    const TAGS: usize = 22;
    let free = width.saturating_sub(2);
    // The longest domain that Partner Center makes has 43 letters: whole at 80 columns.
    let domain = if free >= 72 { 43 } else { free / 2 };
    let mut rest = free.saturating_sub(domain + 2);
    let mut shown = (false, false, false);
    if rest >= ID + 2 + 30 {
        shown.0 = true;
        rest -= ID + 2;
    }
    if rest >= RELATIONSHIP + 2 + 28 {
        shown.1 = true;
        rest -= RELATIONSHIP + 2;
    }
    if rest >= TAGS + 2 + 28 {
        shown.2 = true;
        rest -= TAGS + 2;
    }
    let mut columns = vec![(Column::Name, rest)];
    if shown.0 {
        columns.push((Column::MicrosoftId, ID));
    }
    columns.push((Column::Domain, domain));
    if shown.1 {
        columns.push((Column::Relationship, RELATIONSHIP));
    }
    if shown.2 {
        columns.push((Column::Tags, TAGS));
    }
    columns
}

/// Text id of a relationship.
pub const fn relationship(of: Relationship) -> &'static str {
    match of {
        Relationship::Unknown => "relationship-unknown",
        Relationship::Reseller => "relationship-reseller",
        Relationship::Advisor => "relationship-advisor",
        Relationship::Syndication => "relationship-syndication",
        Relationship::MicrosoftSupport => "relationship-microsoft-support",
        Relationship::None => "relationship-none",
    }
}

/// Draws the list.
pub fn draw(frame: &mut Frame, view: &View, customers: &Customers, area: Rect) {
    match &customers.stage {
        Stage::Loading { done, total } => return loading(frame, view, area, *done, *total),
        Stage::Failed(why) => {
            return state::draw(
                frame,
                area,
                "✗",
                view.theme.block,
                &view.say(why),
                &view.get("list-failed-way"),
                view.theme.muted,
            );
        }
        Stage::Ready => {}
    }
    let (area, panel) = split(view, customers, area);
    if let Some(field) = field(customers) {
        filter::draw(frame, view, field, panel);
    }
    if customers.is_empty() {
        let (title, way) = if customers.total() == 0 {
            (view.get("list-empty"), view.get("list-empty-way"))
        } else if customers.lookup.wrong.is_some() {
            (
                view.get("list-filter-unclear"),
                view.get("list-filter-unclear-way"),
            )
        } else {
            let filter = customers.lookup.shown.as_str();
            (
                view.say(&Message::new("list-no-hit").with("text", filter)),
                view.get("list-no-hit-way"),
            )
        };
        return state::draw(
            frame,
            area,
            "○",
            view.theme.heading,
            &title,
            &way,
            view.theme.muted,
        );
    }
    let areas = areas(customers, area);
    let columns = columns(usize::from(areas.rows.width));
    heading(frame, view, customers, &columns, areas.head);
    rows(frame, view, customers, &columns, areas.rows);
    if let Some(area) = areas.detail {
        detail_pane::draw(frame, view, customers, area);
    }
}

fn loading(frame: &mut Frame, view: &View, area: Rect, done: u64, total: u64) {
    let middle = area.centered(
        Constraint::Length(area.width.min(50)),
        Constraint::Length(2),
    );
    let bar = state::progress(view, done, total, usize::from(middle.width));
    let words = Line::from(view.get(if total > 0 && done >= total {
        "directory-sorting"
    } else {
        "list-loading"
    }));
    frame.render_widget(
        words,
        Rect {
            height: 1,
            ..middle
        },
    );
    frame.render_widget(
        bar,
        Rect {
            y: middle.y + 1,
            height: 1,
            ..middle
        },
    );
}

fn heading(frame: &mut Frame, view: &View, customers: &Customers, columns: &Columns, area: Rect) {
    let mut spans = vec![Span::raw("  ")];
    let ranked = customers.lookup.ranks();
    for (column, room) in columns {
        let mut title = view.get(column.text());
        let mut style = view.theme.muted;
        if *column == customers.sort && !ranked {
            title.push_str(if customers.descending { " ↓" } else { " ↑" });
            style = view.theme.accent;
        }
        spans.push(Span::styled(text::cell(&title, *room), style));
        spans.push(Span::raw("  "));
    }
    frame.render_widget(Line::from(spans), area);
}

fn rows(frame: &mut Frame, view: &View, customers: &Customers, columns: &Columns, area: Rect) {
    let Some(listing) = &customers.listing else {
        return;
    };
    let words = table::filter_words(&customers.lookup.words().join(" "));
    let page = usize::from(area.height);
    for (at, y) in customers.cursor.window(listing.len(), page).zip(area.y..) {
        let Some(row) = listing.get(at) else { continue };
        let current = at == customers.cursor.at;
        let marked = customers.marks.contains(&row.key);
        let mark = match (current, marked) {
            (true, true) => "▸*",
            (true, false) => "▸ ",
            (false, true) => " *",
            (false, false) => "  ",
        };
        let line = Rect {
            y,
            height: 1,
            ..area
        };
        if current {
            frame.buffer_mut().set_style(line, view.theme.selected);
        }
        frame.render_widget(Span::styled(mark, view.theme.accent), line);
        let mut x = area.x + 2;
        for (column, room) in columns {
            let width = u16::try_from(*room).unwrap_or(u16::MAX);
            let place = Rect { x, width, ..line }.intersection(line);
            let cell = cell(view, &row, *column, *room, &words);
            frame.render_widget(Line::from(cell), place);
            x = x.saturating_add(width).saturating_add(2);
        }
    }
}

fn cell(
    view: &View,
    row: &CustomerRow,
    column: Column,
    room: usize,
    words: &[String],
) -> Vec<Span<'static>> {
    let plain = Style::new();
    match column {
        // A removed customer says so wherever it is seen (CL-43).
        Column::Name if row.removed => {
            let mark = format!(" × {}", view.get("list-removed"));
            let used = text::width(&row.name).min(room.saturating_sub(text::width(&mark)));
            let mut spans = table::fitted(&row.name, used, words, view.theme.muted, view.theme.hit);
            spans.push(Span::styled(
                text::fit(&mark, room.saturating_sub(used)),
                view.theme.warn,
            ));
            spans
        }
        Column::Name => table::fitted(&row.name, room, words, plain, view.theme.hit),
        Column::Domain => table::fitted(&row.domain, room, words, plain, view.theme.hit),
        Column::MicrosoftId => {
            let id = row.key.microsoft_id.to_string();
            // The ID is found by its beginning only.
            let starts: Vec<_> = words
                .iter()
                .filter(|word| id.starts_with(*word))
                .cloned()
                .collect();
            table::fitted(&id, room, &starts, plain, view.theme.hit)
        }
        Column::Relationship => {
            let mut words = view.get(relationship(row.relationship));
            if row.key.provider.is_some() {
                words.push_str(" ⇄");
            }
            vec![Span::raw(text::fit(&words, room))]
        }
        // TG-07: no tags beside advisor relationships.
        Column::Tags if advisors(view) => Vec::new(),
        Column::Tags => vec![Span::raw(tags::words(&row.tags, room))],
    }
}

/// Whether only customers with an advisor relationship are shown (CL-06).
fn advisors(view: &View) -> bool {
    matches!(view.model.screens.first(), Some(Screen::Customers(list)) if list.advisors)
}

/// The filter at the left, marks and position at the right.
pub fn status(view: &View, customers: &Customers) -> Status {
    let lang = view.model.cx.session.lang;
    let mut left = Vec::new();
    let open = customers.stage == Stage::Ready && customers.filter_open();
    if !open && (customers.filtering || !customers.filter.is_empty()) {
        left.push(Span::styled("/ ", view.theme.key));
        let filter = text::clean(customers.filter.text()).into_owned();
        left.push(Span::styled(filter, view.theme.accent));
    }
    if customers.advisors {
        let words = view.get("pending-advisors");
        left.push(Span::styled(format!("  ⚑ {words}"), view.theme.warn));
    }
    if customers.lookup.ranks() {
        let words = view.get("directory-ranked");
        left.push(Span::styled(format!("  ≈ {words}"), view.theme.accent));
    }
    let mut right = Vec::new();
    if !customers.marks.is_empty() {
        right.push(Span::styled(
            view.say(&Message::new("list-marked").with("count", customers.marks.len())),
            view.theme.accent,
        ));
        right.push(Span::raw("   "));
    }
    if let Some((done, total)) = customers.reading.filter(|(_, total)| *total > 0) {
        let message = Message::new("directory-reading").with("percent", done * 100 / total);
        right.push(Span::styled(view.say(&message), view.theme.accent));
        right.push(Span::raw("   "));
    }
    if customers.stage == Stage::Ready && customers.total() > 0 {
        let len = customers.len();
        let at = if len == 0 { 0 } else { customers.cursor.at + 1 };
        // The rest is still looked for.
        let more = customers
            .listing
            .as_ref()
            .is_some_and(|listing| listing.more);
        let hits = if more {
            "…".to_owned()
        } else {
            format::count(len as u64, lang)
        };
        let id = if len == customers.total() {
            "list-position"
        } else {
            "list-position-filtered"
        };
        right.push(Span::styled(
            view.say(
                &Message::new(id)
                    .with("at", format::count(at as u64, lang))
                    .with("hits", hits)
                    .with("total", format::count(customers.total() as u64, lang)),
            ),
            view.theme.muted,
        ));
    }
    (left, right)
}
