//! One cell of a file of subscriptions: what it says, or why it says nothing.

use jiff::{Timestamp, civil::Date, tz::TimeZone};

use crate::domain::{
    finding::Finding,
    guid::Guid,
    message::Message,
    subscription::{Subscription, SubscriptionStatus},
};
use crate::service::import::{header::normalise, kinds::SubscriptionField as Field};
use crate::text::Lang;

/// What a cell sets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Set {
    Text(Field, String),
    Quantity(u64),
    Status(SubscriptionStatus),
    Switch(bool),
    Moment(Field, Timestamp),
    Id(Field, Guid),
}

impl Set {
    pub(super) fn apply(&self, to: &mut Subscription) {
        match self {
            Self::Quantity(quantity) => to.quantity = *quantity,
            Self::Status(status) => to.status = *status,
            Self::Switch(on) => to.auto_renew_enabled = *on,
            Self::Moment(Field::Start, at) => to.effective_start_date = Some(*at),
            Self::Moment(Field::End, at) => to.commitment_end_date_time = Some(*at),
            Self::Moment(_, at) => to.cancellation_allowed_until_date = Some(*at),
            Self::Id(Field::Parent, id) => to.parent_subscription_id = Some(*id),
            Self::Id(_, id) => to.entitlement_id = Some(*id),
            Self::Text(field, text) => {
                let place = match field {
                    Field::OfferName => &mut to.offer_name,
                    Field::Reseller => &mut to.partner_id,
                    Field::FriendlyName => &mut to.friendly_name,
                    Field::Term => &mut to.term_duration,
                    Field::Cycle => &mut to.billing_cycle,
                    Field::BillingType => &mut to.billing_type,
                    _ => &mut to.order_id,
                };
                text.clone_into(place);
            }
        }
    }
}

/// Statuses as they are written: English, Portuguese (accounts.md 8).
const STATUSES: [(SubscriptionStatus, &str, &str); 7] = [
    (SubscriptionStatus::None, "None", "Nenhum"),
    (SubscriptionStatus::Active, "Active", "Ativa"),
    (SubscriptionStatus::Suspended, "Suspended", "Suspensa"),
    (SubscriptionStatus::Deleted, "Deleted", "Excluída"),
    (SubscriptionStatus::Expired, "Expired", "Expirada"),
    (SubscriptionStatus::Pending, "Pending", "Pendente"),
    (SubscriptionStatus::Disabled, "Disabled", "Desabilitada"),
];

/// Other words that are in use, normalised.
const UNDERSTOOD: [(SubscriptionStatus, &[&str]); 6] = [
    (SubscriptionStatus::Active, &["ativo"]),
    (SubscriptionStatus::Suspended, &["suspenso"]),
    (
        SubscriptionStatus::Deleted,
        &[
            "excluido",
            "cancelled",
            "canceled",
            "cancelada",
            "cancelado",
        ],
    ),
    (SubscriptionStatus::Expired, &["expirado"]),
    (
        SubscriptionStatus::Disabled,
        &["desabilitado", "desativada", "desativado"],
    ),
    (SubscriptionStatus::None, &["nenhuma"]),
];

/// The word of a status.
pub(super) fn status_word(status: SubscriptionStatus, lang: Lang) -> &'static str {
    STATUSES
        .iter()
        .find(|(known, ..)| *known == status)
        .map_or("", |(_, en, pt)| match lang {
            Lang::En => en,
            Lang::PtBr => pt,
        })
}

fn status_of(text: &str) -> Option<SubscriptionStatus> {
    let plain = normalise(text);
    STATUSES
        .iter()
        .find(|(_, en, pt)| [normalise(en), normalise(pt)].contains(&plain))
        .map(|(status, ..)| *status)
        .or_else(|| {
            UNDERSTOOD
                .iter()
                .find(|(_, words)| words.contains(&plain.as_str()))
                .map(|(status, _)| *status)
        })
        .or_else(|| SubscriptionStatus::parse(&plain))
}

/// The word of a switch.
pub(super) const fn switch_word(on: bool, lang: Lang) -> &'static str {
    match (on, lang) {
        (true, Lang::En) => "Yes",
        (false, Lang::En) => "No",
        (true, Lang::PtBr) => "Sim",
        (false, Lang::PtBr) => "Não",
    }
}

fn switch_of(text: &str) -> Option<bool> {
    match normalise(text).as_str() {
        "yes" | "sim" | "true" | "verdadeiro" | "on" | "1" => Some(true),
        "no" | "nao" | "false" | "falso" | "off" | "0" => Some(false),
        _ => None,
    }
}

fn moment_of(text: &str) -> Option<Timestamp> {
    text.parse().ok().or_else(|| {
        let day: Date = text.parse().ok()?;
        Some(day.to_zoned(TimeZone::UTC).ok()?.timestamp())
    })
}

/// What a cell that is not empty sets.
pub(super) fn read(field: Field, text: &str) -> Result<Set, Finding> {
    let wrong = |message: Message| Finding::block("SUB-30", message);
    match field {
        Field::Quantity => {
            // Excel writes groups of thousands.
            let digits: String = text
                .chars()
                .filter(|c| !matches!(c, '.' | ',' | '\u{a0}'))
                .collect();
            digits
                .parse()
                .map(Set::Quantity)
                .map_err(|_| wrong(Message::new("subs-cell-quantity")))
        }
        Field::Status => status_of(text).map(Set::Status).ok_or_else(|| {
            let known = STATUSES.map(|(_, en, _)| en).join(", ");
            wrong(Message::new("subs-cell-status").with("known", known))
        }),
        Field::AutoRenew => switch_of(text)
            .map(Set::Switch)
            .ok_or_else(|| wrong(Message::new("subs-cell-switch"))),
        Field::Start | Field::End | Field::CancellationUntil => moment_of(text)
            .map(|at| Set::Moment(field, at))
            .ok_or_else(|| wrong(Message::new("subs-cell-date"))),
        Field::Id | Field::EntitlementId | Field::Parent => text
            .parse()
            .map(|id| Set::Id(field, id))
            .map_err(|_| Finding::block("API-2", Message::new("subs-cell-id"))),
        _ => Ok(Set::Text(field, text.to_owned())),
    }
}
