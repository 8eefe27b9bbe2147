//! The columns of the portal's "Export subscriptions" and of contas's complete form (accounts.md 3.10, SUB-30).

use super::{Column, Field, column};

/// What a column of a file of subscriptions means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SubscriptionField {
    /// Subscription ID.
    Id,
    /// Name of the product.
    OfferName,
    /// Seats.
    Quantity,
    /// Status.
    Status,
    /// Reseller of record.
    Reseller,
    /// Nickname.
    FriendlyName,
    /// Azure subscription id.
    EntitlementId,
    /// Term: `P1Y`.
    Term,
    /// Billing cycle.
    Cycle,
    /// Automatic renewal.
    AutoRenew,
    /// Begin of the term.
    Start,
    /// End of the term.
    End,
    /// End of the cancellation window.
    CancellationUntil,
    /// Billing type.
    BillingType,
    /// The base.
    Parent,
    /// The order.
    Order,
}

use Field::Subscription as F;
use SubscriptionField as S;

/// Aliases stand in the form [`crate::service::import::header::normalise`] gives. The first five are the portal's.
pub(super) const COLUMNS: &[Column] = &[
    column(
        F(S::Id),
        true,
        "Subscription ID",
        "ID da assinatura",
        &["subscription id", "id da assinatura", "id de assinatura"],
    ),
    column(
        F(S::OfferName),
        true,
        "Subscription",
        "Assinatura",
        &[
            "subscription",
            "subscription name",
            "assinatura",
            "nome da assinatura",
        ],
    ),
    column(
        F(S::Quantity),
        true,
        "Quantity",
        "Quantidade",
        &["quantity", "quantidade"],
    ),
    column(
        F(S::Status),
        true,
        "Status",
        "Status",
        &["status", "estado"],
    ),
    column(
        F(S::Reseller),
        false,
        "Reseller",
        "Revendedor",
        &["reseller", "reseller id", "revendedor", "id do revendedor"],
    ),
    column(
        F(S::FriendlyName),
        false,
        "Nickname",
        "Apelido",
        &["nickname", "friendly name", "friendlyname", "apelido"],
    ),
    column(
        F(S::EntitlementId),
        false,
        "Azure subscription ID",
        "ID da assinatura do Azure",
        &[
            "azure subscription id",
            "entitlement id",
            "entitlementid",
            "id da assinatura do azure",
        ],
    ),
    column(
        F(S::Term),
        false,
        "Term",
        "Prazo",
        &["term", "term duration", "termduration", "prazo", "termo"],
    ),
    column(
        F(S::Cycle),
        false,
        "Billing cycle",
        "Ciclo de cobrança",
        &["billing cycle", "billingcycle", "ciclo de cobranca"],
    ),
    column(
        F(S::AutoRenew),
        false,
        "Auto-renew",
        "Renovação automática",
        &[
            "auto-renew",
            "auto renew",
            "autorenewenabled",
            "renovacao automatica",
        ],
    ),
    column(
        F(S::Start),
        false,
        "Start date",
        "Data de início",
        &[
            "start date",
            "start",
            "effectivestartdate",
            "data de inicio",
            "inicio",
        ],
    ),
    column(
        F(S::End),
        false,
        "End date",
        "Data de término",
        &[
            "end date",
            "end",
            "commitmentenddate",
            "data de termino",
            "termino",
            "fim",
        ],
    ),
    column(
        F(S::CancellationUntil),
        false,
        "Cancellation allowed until",
        "Cancelamento permitido até",
        &[
            "cancellation allowed until",
            "cancellationalloweduntildate",
            "cancelamento permitido ate",
        ],
    ),
    column(
        F(S::BillingType),
        false,
        "Billing type",
        "Tipo de cobrança",
        &["billing type", "billingtype", "tipo de cobranca"],
    ),
    column(
        F(S::Parent),
        false,
        "Parent subscription ID",
        "ID da assinatura principal",
        &[
            "parent subscription id",
            "parentsubscriptionid",
            "id da assinatura principal",
            "id da assinatura pai",
        ],
    ),
    column(
        F(S::Order),
        false,
        "Order ID",
        "ID do pedido",
        &["order id", "orderid", "order", "id do pedido", "pedido"],
    ),
];

/// How many of them the portal's own file has.
pub const PORTAL: usize = 5;
