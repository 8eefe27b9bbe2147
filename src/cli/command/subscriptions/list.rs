//! `contas subscriptions list`.

use jiff::Timestamp;
use serde_json::{Value, json};

use crate::{
    cli::{
        args::{Format, subscriptions::SubscriptionsListArgs},
        command::customers::{may, segment},
        exit::Failure,
        output::Column,
        session::Session,
    },
    domain::{
        permission::Act,
        subscription::{By, Subscription, SubscriptionStatus, Window, term_end},
        write,
    },
    service::subscriptions::Shelved,
    text::{format, record::words},
};

/// The portal's columns (SUB-30), then ours.
const COLUMNS: &[Column] = &[
    Column::new("subscriptions-column-id", "/id"),
    Column::new("subscriptions-column-offer", "/offerName"),
    Column::new("subscriptions-column-quantity", "/quantity"),
    Column::in_words(
        "subscriptions-column-status",
        "/status",
        words!(SubscriptionStatus),
    ),
    Column::new("subscriptions-column-reseller", "/partnerId"),
    Column::new("subscriptions-column-customer", "/customerName"),
    Column::new("subscriptions-column-kind", "/kind"),
    Column::new("subs-column-term-end", "/termEnd"),
    Column::in_words("subs-column-renewal", "/renewal", renewal),
    Column::new("subs-column-cancel-until", "/cancelUntil"),
    Column::new("subs-column-possible", "/possibleNow"),
];

/// What becomes of it at the end of its term.
fn renewal(value: &Value) -> Option<&'static str> {
    Some(match value.as_str()? {
        "renews" => "subs-renewal-renews",
        "ends" => "subs-renewal-ends",
        _ => "subs-renewal-none",
    })
}

/// `subscriptions list`.
pub(super) fn run(session: &Session, args: &SubscriptionsListArgs) -> Result<(), Failure> {
    let key = args
        .customer
        .as_deref()
        .map(|what| session.customer(what))
        .transpose()?;
    let service = session.service()?;
    may(service, Act::ViewCustomers)?;
    let of = segment(service, args.segment.as_deref())?;
    let now = args.at.unwrap_or_else(|| session.clock().now());
    let table = session.global.format == Format::Table;
    let mut items = Vec::new();
    for shelved in service.shelves(key, now)? {
        if (of.as_ref()).is_some_and(|of| !of.contains(&shelved.of.customer())) {
            continue;
        }
        let mut item = described(session, &shelved)?;
        if table && shelved.depth > 0 {
            item["offerName"] = json!(format!("└ {}", shelved.of.offer_name));
        }
        items.push(item);
    }
    let mut output = session.output();
    output.list(&session.catalogue, COLUMNS, items.into_iter())?;
    output.flush()?;
    Ok(())
}

/// A subscription as JSON, with what is around it in the book.
pub(super) fn json_of(
    session: &Session,
    of: &Subscription,
    now: Timestamp,
) -> Result<Value, Failure> {
    let shelves = session.service()?.shelves(Some(of.customer()), now)?;
    match shelves.iter().find(|shelved| shelved.of.id == of.id) {
        Some(shelved) => described(session, shelved),
        None => Ok(write::subscription(of)),
    }
}

fn described(session: &Session, shelved: &Shelved) -> Result<Value, Failure> {
    let service = session.service()?;
    let of = &shelved.of;
    let words = &session.catalogue;
    let directory = service.book().directory()?;
    let mut item = write::subscription(of);
    item["kind"] = json!(words.get(of.kind().text()));
    item["commerce"] = json!(of.kind().word());
    item["customerName"] = json!(
        directory
            .find(&of.customer())
            .and_then(|row| directory.row(row))
            .map(|row| row.name().to_owned())
    );
    let days = shelved.days;
    let mut date = |key: &str, at: Option<Timestamp>| {
        if let Some(at) = at {
            item[key] = json!(format::iso(at));
        }
    };
    date("termEnd", term_end(of));
    date("renewsAt", days.renews);
    date("reactivateUntil", days.reactivate_until);
    date("expiresAt", days.expires);
    date("disabledAt", days.disabled);
    date("deletedAt", days.deleted);
    let window = shelved.window;
    date("cancelUntil", window.end());
    if let Window::Until(_, by) = window {
        item["cancelUntilSaidBy"] = json!(match by {
            By::Service => "partnerCenter",
            By::Table => "contas",
        });
    }
    item["renewal"] = json!(if days.renews.is_some() {
        "renews"
    } else if term_end(of).is_some() && !of.status.ended() {
        "ends"
    } else {
        "none"
    });
    let mut now_words = Vec::new();
    let mut may = Vec::new();
    let mut refused = json!({});
    for verdict in &shelved.possible {
        let word = verdict.command.word();
        match &verdict.refused {
            None => {
                may.push(word);
                now_words.push(words.get(verdict.command.text()));
            }
            Some((rule, why)) => {
                refused[word] = json!({"rule": rule, "reason": words.say(why)});
            }
        }
    }
    item["possible"] = json!(may);
    item["notPossible"] = refused;
    if matches!(session.global.format, Format::Table | Format::Csv) {
        item["possibleNow"] = json!(now_words.join(", "));
    }
    if let Some(partner) = &shelved.transfer {
        item["inTransferWith"] = json!(partner);
    }
    Ok(item)
}
