//! The columns of a list of users (USR-2), and their rows.

use ratatui::{
    Frame,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use crate::app::{
    people::{Column, Person, UsersListing},
    screen::users::Users,
};
use crate::domain::{message::Message, product};
use crate::ui::{View, text, widget::table};

use super::detail::country_name;

/// From this width on locations and products have names.
const WIDE: usize = 110;

/// Days left that are worth a second look (USR-31).
const SOON: i64 = 3;

/// A column and its room in cells.
type Columns = Vec<(Column, usize)>;

fn columns(users: &Users, width: usize) -> Columns {
    let wide = width >= WIDE;
    let (location, licenses, state) = if wide { (18, 24, 14) } else { (4, 4, 13) };
    let fixed = [
        (Column::Location, location),
        (Column::Licenses, licenses),
        (Column::State, state),
    ];
    let texts = if users.of.is_some() { 2 } else { 3 };
    let used = 2 + fixed.iter().map(|(_, room)| room + 2).sum::<usize>() + 2 * texts;
    let free = (width + 2).saturating_sub(used);
    let mut columns = Vec::new();
    let mut name = free * 2 / 5;
    if users.of.is_none() {
        let customer = free * 3 / 10;
        columns.push((Column::Customer, customer));
        name = free * 3 / 10;
    }
    columns.push((Column::Name, name));
    let rest = free - columns.iter().map(|(_, room)| room).sum::<usize>();
    columns.push((Column::Upn, rest));
    columns.extend(fixed);
    columns
}

const fn title(column: Column, wide: bool) -> &'static str {
    match (column, wide) {
        (Column::Name, _) => "users-column-name",
        (Column::Upn, _) => "users-column-upn",
        (Column::Customer, _) => "people-column-customer",
        (Column::Location, true) => "users-column-location",
        (Column::Location, false) => "users-column-location-short",
        (Column::Licenses, true) => "users-column-licenses",
        (Column::Licenses, false) => "users-column-licenses-short",
        (Column::State, _) => "users-column-state",
    }
}

pub(super) fn heading(frame: &mut Frame, view: &View, users: &Users, area: Rect) {
    let width = usize::from(area.width);
    let mut spans = vec![Span::raw("  ")];
    for (column, room) in columns(users, width) {
        let mut words = view.get(title(column, width >= WIDE));
        let mut style = view.theme.muted;
        if column == users.sort {
            words = text::fit(&words, room.saturating_sub(2));
            words.push_str(if users.descending { " ↓" } else { " ↑" });
            style = view.theme.accent;
        }
        spans.push(Span::styled(text::cell(&words, room), style));
        spans.push(Span::raw("  "));
    }
    frame.render_widget(Line::from(spans), area);
}

pub(super) fn rows(frame: &mut Frame, view: &View, users: &Users, area: Rect) {
    let Some(listing) = &users.listing else {
        return;
    };
    let filter = users.filter.filter();
    let words = table::filter_words(&filter.words().collect::<Vec<_>>().join(" "));
    let width = usize::from(area.width);
    let columns = columns(users, width);
    let page = usize::from(area.height);
    for (at, y) in users.cursor.window(listing.len(), page).zip(area.y..) {
        let Some(row) = listing.get(at) else { continue };
        let current = at == users.cursor.at;
        let marked = users.marks.contains(&(row.tenant(), row.id()));
        let mark = match (current, marked) {
            (true, true) => "▸*",
            (true, false) => "▸ ",
            (false, true) => " *",
            (false, false) => "  ",
        };
        let mut spans = vec![Span::styled(mark, view.theme.accent)];
        for (column, room) in &columns {
            spans.extend(cell(view, listing, &row, (*column, *room), &words));
            spans.push(Span::raw("  "));
        }
        let mut line = Line::from(spans);
        if current {
            line = table::selected(line, width, view.theme.selected);
        }
        let place = Rect {
            y,
            height: 1,
            ..area
        };
        frame.render_widget(line, place);
    }
}

fn cell(
    view: &View,
    listing: &UsersListing,
    row: &Person<'_>,
    (column, room): (Column, usize),
    words: &[String],
) -> Vec<Span<'static>> {
    let (plain, hit) = (Style::new(), view.theme.hit);
    let wide = room >= 10;
    let one = |words: &str, style| vec![Span::styled(text::cell(words, room), style)];
    match column {
        Column::Name => table::cell(row.name(), room, words, plain, hit),
        Column::Upn => table::cell(row.upn(), room, words, plain, hit),
        Column::Customer => {
            let (_, name) = listing.customer(row.tenant());
            table::cell(&name, room, words, plain, hit)
        }
        // Without one there is no license (LIC-5).
        Column::Location if row.location().is_empty() => one("—", view.theme.muted),
        Column::Location if wide => one(&country_name(view, row.location()), plain),
        Column::Location => one(row.location(), plain),
        Column::Licenses if wide => one(&products(row), plain),
        Column::Licenses => vec![Span::raw(format!("{:>room$}", row.licenses().len()))],
        Column::State => {
            let (words, style) = condition(view, listing, row);
            one(&words, style)
        }
    }
}

/// The first product, and how many more there are.
fn products(row: &Person<'_>) -> String {
    let names = row.licenses();
    let Some(first) = names.first() else {
        return "—".to_owned();
    };
    let first = product::name(first).replace("Microsoft 365 ", "M365 ");
    if names.len() == 1 {
        return first;
    }
    format!("+{} {first}", names.len() - 1)
}

/// Deleted with the days that are left, blocked, synchronised, or active.
fn condition(view: &View, listing: &UsersListing, row: &Person<'_>) -> (String, Style) {
    if let Some(days) = listing.days_left(row) {
        let style = if days <= SOON {
            view.theme.warn
        } else {
            Style::new()
        };
        let words = if days > 0 {
            view.say(&Message::new("person-days-left").with("count", days.unsigned_abs()))
        } else {
            view.get("person-being-purged")
        };
        return (words, style);
    }
    if row.is_blocked() {
        return (view.get("users-state-blocked"), view.theme.warn);
    }
    let id = if row.is_synced() {
        "users-state-synced"
    } else {
        "users-state-active"
    };
    (view.get(id), Style::new())
}
