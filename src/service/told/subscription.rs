//! A subscription's members (accounts.md 3.1).

use super::{Member, Shape, Told, members};
use crate::{domain::audit::FieldChange, text::Catalogue};

const MEMBERS: &[Member] = &[
    ("id", "subscriptions-column-id", Shape::Plain),
    ("customerId", "", Shape::Hidden),
    ("providerId", "", Shape::Hidden),
    ("offerName", "subs-detail-offer", Shape::Plain),
    ("friendlyName", "subs-told-nickname", Shape::Plain),
    (
        "status",
        "subscriptions-column-status",
        Shape::Words("subscription-status-"),
    ),
    ("quantity", "subscriptions-column-quantity", Shape::Plain),
    ("autoRenewEnabled", "subs-told-auto-renew", Shape::YesNo),
    (
        "termDuration",
        "subs-detail-term",
        Shape::Words("subs-term-"),
    ),
    (
        "billingCycle",
        "subs-detail-cycle",
        Shape::Words("subs-cycle-"),
    ),
    (
        "billingType",
        "subs-told-billing",
        Shape::Words("subs-billing-"),
    ),
    (
        "commitmentEndDateTime",
        "subs-column-term-end",
        Shape::Moment,
    ),
    ("commitmentEndDate", "subs-column-term-end", Shape::Day),
    ("effectiveStartDate", "subs-detail-begun", Shape::Moment),
    ("creationDate", "subs-told-bought", Shape::Moment),
    (
        "cancellationAllowedUntilDate",
        "subs-column-cancel-until",
        Shape::Moment,
    ),
    ("billingCycleEndDate", "subs-told-cycle-end", Shape::Moment),
    ("entitlementId", "subs-detail-azure", Shape::Plain),
    ("parentSubscriptionId", "subs-detail-parent", Shape::Plain),
    (
        "entitlementType",
        "subscriptions-column-kind",
        Shape::Words("subs-bought-"),
    ),
    ("scopeType", "subs-detail-scope", Shape::Plain),
    ("partnerId", "subscriptions-column-reseller", Shape::Plain),
    ("offerId", "subs-detail-offer-id", Shape::Plain),
    ("orderId", "subs-detail-order", Shape::Plain),
    ("unitType", "subs-told-unit", Shape::Plain),
    ("publisherName", "subs-told-publisher", Shape::Plain),
    ("suspendedFor", "subs-detail-reason", Shape::Plain),
    ("suspensionReasons", "subs-detail-microsoft", Shape::Plain),
    ("isTrial", "subs-told-trial", Shape::YesNo),
    ("hasPurchasableAddons", "", Shape::Hidden),
    ("isMicrosoftProduct", "", Shape::Hidden),
    ("cancellationExcluded", "", Shape::Hidden),
    ("statusChangedAt", "", Shape::Hidden),
];

/// What changed in a subscription. Where it went and from where it came stands in the transfer.
pub(super) fn told<'a>(
    fields: impl Iterator<Item = &'a FieldChange>,
    catalogue: &Catalogue,
) -> Vec<Told> {
    let fields = fields.filter(|field| !field.path.starts_with("other."));
    members(MEMBERS, fields, catalogue)
}
