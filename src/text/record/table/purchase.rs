//! What a customer bought.

use crate::domain::{
    subscription::{EntitlementType, SubscriptionStatus},
    vocabulary::{
        ACTION, BILLING_CYCLE, BILLING_TYPE, CONTRACT_TYPE, REFUND, SCOPE, TERM, UNIT_TYPE,
    },
};
use crate::text::record::{
    form::{
        Form::{Count, Day, Each, Kept, Moment, Open, Switch, Text},
        Member, bare, closed, named,
    },
    leaf::{Leaf, leaf},
};

const REFUND_OPTION: &[Member] = &[
    bare("type", Open(&REFUND)),
    named("expiresAt", "record-until", Moment),
];

const SEATS: &[Member] = &[
    bare("quantity", Count),
    named("allowedUntilDateTime", "record-until", Moment),
];

const LINE_ITEM: &[Member] = &[
    bare("friendlyName", Text),
    bare("scope/type", Open(&SCOPE)),
    bare("purchaseCommitment/amount", Text),
    bare("purchaseCommitment/currency", Text),
    named("autoRenewEnabled", "record-auto-renew", Switch),
];

const HANDOVER: &[Member] = &[
    bare("partner", Text),
    named("billedFrom", "record-item-billed-from", Day),
    named("newSubscriptionId", "record-item-new-id", Text),
    named("azureSubscriptionId", "subs-detail-azure", Text),
];

#[rustfmt::skip]
pub(super) const SUBSCRIPTION: &[Leaf] = &[
    leaf("friendlyName", "subs-prompt-name", Text),
    leaf("offerName", "subs-detail-offer", Text),
    leaf("status", "subscriptions-column-status", closed!(SubscriptionStatus)),
    leaf("statusChangedAt", "record-status-since", Moment),
    leaf("suspendedFor", "subs-detail-reason", Text),
    leaf("suspensionReasons", "subs-detail-microsoft", Text),
    leaf("quantity", "subscriptions-column-quantity", Count),
    leaf("unitType", "record-unit-type", Open(&UNIT_TYPE)),
    leaf("entitlementType", "subscriptions-column-kind", closed!(EntitlementType)),
    leaf("productType.displayName", "record-product-type", Text),
    leaf("productType.subType", "record-product-sub-type", Text),
    leaf("productType.id", "record-product-type", Text).kept(),
    leaf("autoRenewEnabled", "record-auto-renew", Switch),
    leaf("isTrial", "record-trial", Switch),
    leaf("termDuration", "subs-detail-term", Open(&TERM)),
    leaf("renewalTermDuration", "record-renewal-term", Open(&TERM)),
    leaf("billingCycle", "subs-detail-cycle", Open(&BILLING_CYCLE)),
    leaf("billingType", "record-billing-type", Open(&BILLING_TYPE)),
    leaf("billingCycleEndDate", "record-cycle-end", Moment),
    leaf("creationDate", "record-bought", Moment),
    leaf("effectiveStartDate", "subs-detail-begun", Moment),
    leaf("commitmentEndDateTime", "subs-column-term-end", Moment),
    leaf("commitmentEndDate", "subs-column-term-end", Day),
    leaf("cancellationAllowedUntilDate", "subs-column-cancel-until", Moment),
    leaf("cancellationExcluded", "record-no-cancellation", Switch),
    leaf("refundOptions", "record-refunds", Each(REFUND_OPTION)),
    leaf("refundableQuantity.totalQuantity", "record-refundable", Count),
    leaf("refundableQuantity.details", "record-refundable-until", Each(SEATS)),
    leaf("scheduledNextTermInstructions.quantity", "record-next-term-quantity", Count),
    leaf("scheduledNextTermInstructions.customTermEndDate", "record-next-term-end", Moment),
    leaf("scheduledNextTermInstructions.product.billingCycle", "record-next-term-cycle", Open(&BILLING_CYCLE)),
    leaf("scheduledNextTermInstructions.product.termDuration", "record-next-term", Open(&TERM)),
    leaf("scheduledNextTermInstructions.product.*", "record-next-term-product", Text),
    leaf("nextChargeInstructions.quantity", "record-next-charge-quantity", Count),
    leaf("nextChargeInstructions.product.billingCycle", "record-next-charge-cycle", Open(&BILLING_CYCLE)),
    leaf("nextChargeInstructions.product.termDuration", "record-next-charge-term", Open(&TERM)),
    leaf("nextChargeInstructions.product.*", "record-next-charge-product", Text),
    leaf("scopeType", "subs-detail-scope", Open(&SCOPE)),
    leaf("appliedScopes", "record-applied-scopes", Text),
    leaf("lineItems", "record-line-items", Each(LINE_ITEM)),
    leaf("actions", "record-subscription-actions", Open(&ACTION)),
    leaf("partnerId", "subscriptions-column-reseller", Text),
    leaf("publisherName", "record-publisher", Text),
    leaf("isMicrosoftProduct", "record-microsoft-product", Switch),
    leaf("hasPurchasableAddons", "record-has-add-ons", Switch),
    leaf("contractType", "record-contract", Open(&CONTRACT_TYPE)),
    leaf("consumptionType", "record-consumption", Text),
    leaf("promotionId", "record-promotion", Text),
    leaf("offerId", "subs-detail-offer-id", Text),
    leaf("orderId", "subs-detail-order", Text),
    leaf("productOrderId", "record-product-order", Text),
    leaf("entitlementId", "subs-detail-azure", Text),
    leaf("parentSubscriptionId", "subs-detail-parent", Text),
    leaf("migratedFromSubscriptionId", "record-migrated-from", Text),
    leaf("other.transferredTo", "subs-detail-moved-to", Kept(HANDOVER)),
    leaf("other.transferredFrom", "subs-detail-came-from", Kept(HANDOVER)),
    leaf("id", "subscriptions-column-id", Text),
    leaf("customerId", "record-customer", Text).kept(),
    leaf("providerId", "field-provider", Text).kept(),
];
