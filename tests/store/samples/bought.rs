//! A subscription with something in every field.

use contas::domain::{
    customer::CustomerKey,
    subscription::{
        EntitlementType, LineItem, LineItemScope, NextCharge, Product, PurchaseCommitment,
        RefundOption, RefundableQuantity, RefundableSeats, ScheduledTerm, Subscription,
        SubscriptionStatus,
    },
};

use super::{guid, time};

pub(super) fn subscription(customer: CustomerKey) -> Subscription {
    let mut subscription = Subscription::new(customer, guid(30));
    subscription.entitlement_id = Some(guid(31));
    subscription.entitlement_type = Some(EntitlementType::Software);
    subscription.offer_id = "CFQ7TTC0LH18:0001".to_owned();
    subscription.offer_name = "Microsoft 365".to_owned();
    subscription.friendly_name = "Matriz".to_owned();
    subscription.quantity = 25;
    subscription.unit_type = "Licenses".to_owned();
    subscription.parent_subscription_id = Some(guid(32));
    subscription.creation_date = Some(time());
    subscription.effective_start_date = Some(time());
    subscription.commitment_end_date_time = Some(time());
    subscription.status = SubscriptionStatus::Suspended;
    subscription.auto_renew_enabled = true;
    subscription.is_trial = true;
    subscription.billing_type = "license".to_owned();
    subscription.billing_cycle = "monthly".to_owned();
    subscription.term_duration = "P1Y".to_owned();
    subscription.actions = vec!["edit".to_owned()];
    subscription.partner_id = "123456".to_owned();
    subscription.suspension_reasons = vec!["Fraud".to_owned()];
    subscription.cancellation_allowed_until_date = Some(time());
    subscription.order_id = "o1".to_owned();
    subscription.other = [("later".to_owned(), "1".to_owned())].into();
    subscription.product_type.id = "OnlineServicesNCE".to_owned();
    subscription.commitment_end_date = Some(time().to_zoned(jiff::tz::TimeZone::UTC).date());
    subscription.billing_cycle_end_date = Some(time());
    subscription.renewal_term_duration = "P1Y".to_owned();
    subscription.has_purchasable_addons = true;
    subscription.is_microsoft_product = true;
    subscription.publisher_name = "Microsoft".to_owned();
    subscription.promotion_id = "p:1:x".to_owned();
    subscription.contract_type = "subscription".to_owned();
    subscription.refund_options = vec![RefundOption {
        kind: "Full".to_owned(),
        expires_at: Some(time()),
    }];
    subscription.refundable_quantity = Some(RefundableQuantity {
        total_quantity: 3,
        details: vec![RefundableSeats {
            quantity: 3,
            allowed_until_date_time: Some(time()),
        }],
    });
    let product = Product {
        product_id: "CFQ7TTC0LH18".to_owned(),
        sku_id: "0001".to_owned(),
        availability_id: "CFQ7TTC0K971".to_owned(),
        billing_cycle: "monthly".to_owned(),
        term_duration: "P1Y".to_owned(),
        promotion_id: "p".to_owned(),
    };
    subscription.scheduled_next_term_instructions = Some(ScheduledTerm {
        product: product.clone(),
        quantity: Some(30),
        custom_term_end_date: Some(time()),
    });
    subscription.next_charge_instructions = Some(NextCharge {
        product,
        quantity: Some(25),
    });
    subscription.migrated_from_subscription_id = Some(guid(33));
    subscription.consumption_type = "hourly".to_owned();
    subscription.product_order_id = "po".to_owned();
    subscription.line_items = vec![LineItem {
        id: "1".to_owned(),
        friendly_name: "SP".to_owned(),
        scope: LineItemScope {
            kind: "Single".to_owned(),
            subscription_id: Some(guid(34)),
            entitlement_id: Some(guid(35)),
            management_group_id: "mg".to_owned(),
            resource_group_id: "rg".to_owned(),
        },
        auto_renew_enabled: true,
        status: "active".to_owned(),
        purchase_commitment: PurchaseCommitment {
            amount: "1.50".to_owned(),
            grain: "hourly".to_owned(),
            currency: "BRL".to_owned(),
        },
    }];
    subscription.scope_type = "Single".to_owned();
    subscription.applied_scopes = vec!["/subscriptions/x".to_owned()];
    subscription.cancellation_excluded = true;
    subscription.status_changed_at = Some(time());
    subscription.suspended_for = "fraud".to_owned();
    subscription
}
