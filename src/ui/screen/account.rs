//! How a customer's account looks: who it is, then the blocks of UP-02, in two columns where there is room.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect},
    text::{Line, Span},
};

use crate::app::screen::account::{Account, Stage};
use crate::domain::{
    customer::Customer,
    field::{self, Block},
    message::Message,
};
use crate::text::format;
use crate::ui::{
    View, text,
    widget::{form, offer, state},
};

use super::Status;

/// From this width on there are two columns of blocks.
const COLUMNS: u16 = 150;

fn areas(area: Rect) -> (Rect, Rect) {
    let [head, body] = area.layout(&Layout::vertical([
        Constraint::Length(4),
        Constraint::Fill(1),
    ]));
    (head, body)
}

/// Rows of the page.
pub fn page(_account: &Account, area: Rect) -> usize {
    usize::from(areas(area).1.height)
}

/// Draws the screen.
pub fn draw(frame: &mut Frame, view: &View, account: &Account, area: Rect) {
    let say = |frame: &mut Frame, sign, style, words: &str, way: &str| {
        state::draw(frame, area, sign, style, words, way, view.theme.muted);
    };
    match (&account.stage, &account.customer) {
        (Stage::Loading, _) | (Stage::Ready, None) => {
            let words = view.get("forms-account-loading");
            say(frame, state::spinner(view), view.theme.heading, &words, "");
        }
        (Stage::Gone, _) => {
            let (words, way) = (
                view.get("forms-account-gone"),
                view.get("forms-account-gone-way"),
            );
            say(frame, "✗", view.theme.warn, &words, &way);
        }
        (Stage::Failed(why), _) => {
            let way = view.get("forms-account-failed-way");
            say(frame, "✗", view.theme.block, &view.say(why), &way);
        }
        (Stage::Ready, Some(customer)) => match account.offered() {
            Some(offered) => {
                let message = Message::new("forms-offer-edit")
                    .with("name", account.name.as_str())
                    .with("count", offered.draft.values.len() / 2);
                offer::draw(frame, view, offered, &message, area);
            }
            None => draw_account(frame, view, account, customer, area),
        },
    }
}

fn draw_account(
    frame: &mut Frame,
    view: &View,
    account: &Account,
    customer: &Customer,
    area: Rect,
) {
    let (head, body) = areas(area);
    let lines = heading(view, account, customer, area.width.into());
    for (line, y) in lines.into_iter().zip(head.y..head.bottom()) {
        frame.render_widget(
            line,
            Rect {
                y,
                height: 1,
                ..head
            },
        );
    }
    let len = account.form.fields.len();
    if body.width < COLUMNS {
        form::draw(frame, view, &account.form, body);
        return;
    }
    let [left, _, right] = body.layout(&Layout::horizontal([
        Constraint::Fill(1),
        Constraint::Length(3),
        Constraint::Fill(1),
    ]));
    let second = account
        .form
        .fields
        .iter()
        .position(|f| field::find(f.id).is_some_and(|def| def.block >= Block::Account))
        .unwrap_or(len);
    form::draw_part(frame, view, &account.form, 0..second, left);
    form::draw_part(frame, view, &account.form, second..len, right);
}

/// Who it is: both names where they differ (UP-05), ids, relationship, where the record came from.
fn heading(
    view: &View,
    account: &Account,
    customer: &Customer,
    width: usize,
) -> Vec<Line<'static>> {
    let tenant = &customer.company_profile.company_name;
    let mut names = vec![Span::styled(
        text::fit(customer.name(), width),
        view.theme.heading,
    )];
    if !tenant.is_empty() && tenant != customer.name() {
        let said = view.say(&Message::new("forms-tenant-name").with("name", tenant.as_str()));
        let room = width.saturating_sub(text::width(customer.name()) + 2);
        names.push(Span::styled(
            format!("  {}", text::fit(&said, room)),
            view.theme.warn,
        ));
    }
    let ids = format!("{}  {}", customer.id, customer.company_profile.domain);
    let mut facts = vec![relationship(view, customer)];
    if let Some(users) = account.users {
        facts.push(view.say(&Message::new("forms-users").with("count", users)));
    }
    facts.push(provenance(view, customer));
    vec![
        Line::from(names),
        Line::styled(text::fit(&ids, width), view.theme.accent),
        Line::styled(text::fit(&facts.join(" · "), width), view.theme.muted),
        removed(view, customer, width),
    ]
}

/// That the relationship was removed: when, by whom, why (CL-43).
fn removed(view: &View, customer: &Customer, width: usize) -> Line<'static> {
    let Some(removal) = &customer.removal else {
        return Line::default();
    };
    let said = Message::new("leave-removed")
        .with("at", format::moment(removal.at, view.model.cx.session.lang))
        .with("operator", removal.operator.as_str())
        .with("reason", removal.reason.as_str());
    Line::styled(
        text::fit(&format!("× {}", view.say(&said)), width),
        view.theme.warn,
    )
}

fn relationship(view: &View, customer: &Customer) -> String {
    let words = view.get(customer.relationship_to_partner.text());
    match customer.provider_id {
        None => words,
        Some(provider) => view.say(
            &Message::new("list-through-provider")
                .with("relationship", words)
                .with("provider", provider.to_string()),
        ),
    }
}

fn provenance(view: &View, customer: &Customer) -> String {
    let lang = view.model.cx.session.lang;
    let from = &customer.provenance;
    let mut words = view.get(from.source.text());
    if let Some(at) = from.created_at {
        words = format!("{words} {}", format::moment(at, lang));
    }
    if let Some(at) = from.last_seen {
        let seen = Message::new("forms-last-seen").with("at", format::moment(at, lang));
        words = format!("{words}, {}", view.say(&seen));
    }
    words
}

/// What it has to say above the footer: what is not saved, or why nothing can be edited.
pub fn status(view: &View, account: &Account) -> Status {
    if account.stage != Stage::Ready || account.offered().is_some() {
        return Status::default();
    }
    let count = account.edits().len();
    let mut left = Vec::new();
    if count > 0 {
        let words = view.say(&Message::new("forms-unsaved").with("count", count));
        left.push(Span::styled(format!("* {words}"), view.theme.warn));
    } else if let Err(why) = Account::allowed(&view.model.cx) {
        left.push(Span::styled(view.say(&why), view.theme.warn));
    }
    let right = vec![Span::styled(view.get("forms-legend"), view.theme.muted)];
    (left, right)
}
