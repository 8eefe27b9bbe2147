//! The pane that follows the cursor (CL-07).

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
};

use crate::app::{rows::CustomerRow, screen::customers::Customers};
use crate::domain::message::Message;
use crate::text::format;
use crate::ui::{View, text, widget::detail};

use super::{TWO_COLUMNS, relationship};

pub(super) fn draw(frame: &mut Frame, view: &View, customers: &Customers, area: Rect) {
    let Some(row) = customers.current() else {
        return;
    };
    let width = usize::from(area.width);
    let name = format!(" {} ", text::fit(&row.name, width.saturating_sub(6)));
    let rule = "─".repeat(width.saturating_sub(text::width(&name) + 1));
    let head = Line::from(vec![
        Span::styled("─", view.theme.muted),
        Span::styled(name, view.theme.heading),
        Span::styled(rule, view.theme.muted),
    ]);
    frame.render_widget(head, Rect { height: 1, ..area });
    let body = Rect {
        y: area.y + 1,
        height: area.height.saturating_sub(1),
        ..area
    };
    let pairs = pairs(view, customers, &row);
    if area.width >= TWO_COLUMNS {
        let half = Rect {
            width: body.width / 2,
            ..body
        };
        let (left, right) = pairs.split_at(pairs.len().min(usize::from(body.height)));
        detail::draw(frame, view, half, left);
        let x = body.x + half.width;
        detail::draw(frame, view, Rect { x, ..half }, right);
    } else {
        detail::draw(frame, view, body, &pairs);
    }
}

/// What is known of the customer under the cursor, the most important first.
fn pairs(view: &View, customers: &Customers, row: &CustomerRow) -> Vec<detail::Pair> {
    let lang = view.model.cx.session.lang;
    let mut relation = view.get(relationship(row.relationship));
    if let Some(provider) = row.key.provider {
        relation = view.say(
            &Message::new("list-through-provider")
                .with("relationship", relation)
                .with("provider", provider.to_string()),
        );
    }
    let mut pairs = vec![
        (
            view.get("list-column-microsoft-id"),
            row.key.microsoft_id.to_string(),
        ),
        (view.get("list-column-domain"), row.domain.clone()),
    ];
    let Some(customer) = customers.current_record() else {
        pairs.push((view.get("list-column-relationship"), relation));
        return pairs;
    };
    let billing = &customer.billing_profile;
    let contact = format!("{} {}", billing.first_name, billing.last_name);
    let contact = [
        contact.trim(),
        &billing.email,
        &billing.default_address.phone_number,
    ]
    .into_iter()
    .filter(|part| !part.is_empty())
    .collect::<Vec<_>>()
    .join(" · ");
    let address = &billing.default_address;
    let place = [
        &address.address_line1,
        &address.city,
        &address.state,
        &address.postal_code,
        &address.country,
    ]
    .into_iter()
    .filter(|part| !part.is_empty())
    .map(String::as_str)
    .collect::<Vec<_>>()
    .join(", ");
    pairs.push((view.get("list-detail-contact"), contact));
    if let Some(removal) = &customer.removal {
        relation = view.say(
            &Message::new("list-detail-removed")
                .with("relationship", relation)
                .with("at", format::moment(removal.at, lang))
                .with("reason", removal.reason.as_str()),
        );
    }
    pairs.push((view.get("list-column-relationship"), relation));
    // Before the address: a narrow list has no column of tags (CL-04).
    if !customers.advisors {
        pairs.push((view.get("list-column-tags"), customer.tags.join(", ")));
    }
    pairs.push((view.get("list-detail-address"), place));
    pairs.push((view.get("list-detail-aliases"), customer.aliases.join(", ")));
    if let Some(at) = customer.provenance.created_at {
        pairs.push((view.get("list-detail-created"), format::moment(at, lang)));
    }
    if let Some(at) = customer.provenance.last_seen {
        pairs.push((view.get("list-detail-last-seen"), format::moment(at, lang)));
    }
    pairs.push((
        view.get("list-detail-notes"),
        customer.notes.replace('\n', " "),
    ));
    pairs.retain(|(_, value)| !value.is_empty());
    pairs
}
