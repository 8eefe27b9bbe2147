//! All that is known of a subscription, what is asked for most first.

use jiff::Timestamp;

use crate::domain::{
    message::Message,
    subscription::{By, Handover, SubscriptionStatus as Status, Window, term_end},
    vocabulary::{self, BILLING_CYCLE, TERM, Word},
};
use crate::service::subscriptions::Shelved;
use crate::text::format;
use crate::ui::{View, widget::detail::Pair};

/// The pairs of the detail pane.
pub(super) fn pairs(view: &View, row: &Shelved) -> Vec<Pair> {
    let lang = view.model.cx.session.lang;
    let of = &row.of;
    let moment = |at: Option<Timestamp>| {
        at.map(|at| format!("{} UTC", format::moment(at, lang)))
            .unwrap_or_default()
    };
    let may: Vec<String> = row
        .possible
        .iter()
        .filter(|verdict| verdict.refused.is_none())
        .map(|verdict| view.get(verdict.command.text()))
        .collect();
    let window = match row.window {
        Window::Until(at, By::Service) => moment(Some(at)),
        Window::Until(at, By::Table) => {
            let usual = Message::new("subs-detail-usual").with("until", at);
            view.say(&usual)
        }
        // What has ended is cancelled no more.
        Window::AnyTime if !matches!(of.status, Status::Active | Status::Suspended) => {
            String::new()
        }
        Window::AnyTime => view.get("subs-detail-any-time"),
        Window::Never => view.get("subs-detail-never"),
        Window::Unknown => String::new(),
    };
    let word = |set: &[Word], said: &str| {
        vocabulary::known(set, said).map_or_else(|| said.to_owned(), |(_, id)| view.get(id))
    };
    let days = row.days;
    let mut pairs = vec![
        (view.get("subscriptions-column-id"), of.id.to_string()),
        (view.get("subs-column-possible"), may.join(", ")),
        (view.get("subs-column-cancel-until"), window),
        (view.get("subs-detail-renews"), moment(days.renews)),
        (
            view.get("subs-detail-reactivate"),
            moment(days.reactivate_until),
        ),
        (view.get("subs-detail-expires"), moment(days.expires)),
        (view.get("subs-detail-disabled"), moment(days.disabled)),
        (view.get("subs-detail-deleted"), moment(days.deleted)),
        (view.get("subs-column-term-end"), moment(term_end(of))),
        (
            view.get("subs-detail-transfer"),
            row.transfer.clone().unwrap_or_default(),
        ),
        (view.get("subs-detail-reason"), of.suspended_for.clone()),
        (
            view.get("subs-detail-microsoft"),
            of.suspension_reasons.join(", "),
        ),
        (
            view.get("subs-detail-scope"),
            of.scope()
                .map(|scope| view.get(scope.text()))
                .unwrap_or_default(),
        ),
        (view.get("subs-detail-offer"), of.offer_name.clone()),
        (view.get("subs-detail-term"), word(&TERM, &of.term_duration)),
        (
            view.get("subs-detail-cycle"),
            word(&BILLING_CYCLE, &of.billing_cycle),
        ),
        (
            view.get("subs-detail-azure"),
            of.entitlement_id
                .map(|id| id.to_string())
                .unwrap_or_default(),
        ),
        (
            view.get("subs-detail-parent"),
            of.parent_subscription_id
                .map(|id| id.to_string())
                .unwrap_or_default(),
        ),
        (
            view.get("subs-detail-begun"),
            moment(of.effective_start_date),
        ),
        (
            view.get("subscriptions-column-reseller"),
            of.partner_id.clone(),
        ),
        (view.get("subs-detail-offer-id"), of.offer_id.clone()),
        (view.get("subs-detail-order"), of.order_id.clone()),
    ];
    handed_over(view, row, &mut pairs);
    // Why the rest is not possible stands at the end: Enter says it as well.
    pairs.extend(row.possible.iter().filter_map(|verdict| {
        let (_, why) = verdict.refused.as_ref()?;
        let head =
            Message::new("subs-detail-not").with("what", Message::new(verdict.command.text()));
        Some((view.say(&head), view.say(why)))
    }));
    pairs.retain(|(_, value)| !value.is_empty());
    pairs
}

/// TRF-15: what a transfer did to it stands where the eye is first, under its id.
fn handed_over(view: &View, row: &Shelved, pairs: &mut Vec<Pair>) {
    let lang = view.model.cx.session.lang;
    let said = |handover: &Handover| match handover.billed_from {
        Some(day) => view.say(
            &Message::new("subs-detail-handover")
                .with("partner", handover.partner.as_str())
                .with("date", format::date(day, lang)),
        ),
        None => handover.partner.clone(),
    };
    let mut told = Vec::new();
    if let Some(to) = row.of.moved_to() {
        told.push((view.get("subs-detail-moved-to"), said(&to)));
        let new = to.new_subscription_id.map(|id| id.to_string());
        told.push((view.get("transfer-review-new-id"), new.unwrap_or_default()));
    }
    if let Some(from) = row.of.came_from() {
        told.push((view.get("subs-detail-came-from"), said(&from)));
        let former = from.subscription_id.to_string();
        told.push((view.get("subs-detail-former-id"), former));
    }
    pairs.splice(1..1, told);
}
