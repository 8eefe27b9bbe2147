//! A transfer to store.

use contas::domain::{
    customer::CustomerKey,
    transfer::{
        Actor, Attachment, Contact, Counterparty, Direction, EventKind, EventRecord, GuardAnswer,
        ItemClass, ItemState, Scope, Signature, SignatureRole, Task, Transfer, TransferItem,
        TransferKind, TransferState,
        billing::{BillingRequest, ProductStatus},
    },
};

use super::samples::{guid, time};

/// A transfer with something in every field.
pub(crate) fn transfer(customer: CustomerKey) -> Transfer {
    let contact = |name: &str| Contact {
        name: name.to_owned(),
        email: "x@joao.example".to_owned(),
        phone: "+55 11 1".to_owned(),
    };
    let mut made = Transfer::new(
        customer,
        guid(40),
        TransferKind::AzurePlan,
        Direction::Outgoing,
    );
    made.state = TransferState::Pending;
    made.remote_id = "r-1".to_owned();
    made.remote_status = "Pending".to_owned();
    made.counterparty = Counterparty {
        name: "Fabrikam".to_owned(),
        tenant_id: Some(guid(41)),
        partner_id: "123".to_owned(),
        country: "BR".to_owned(),
        admin_contact: contact("Carla"),
    };
    made.our_admin_contact = contact("Ana");
    made.customer_email = "joao@joao.example".to_owned();
    made.partner_id_on_record = "456".to_owned();
    made.billing_currency_source = "BRL".to_owned();
    made.billing_currency_target = "USD".to_owned();
    made.items = vec![TransferItem {
        subscription_id: guid(30),
        name: "Matriz".to_owned(),
        quantity: 25,
        offer: "Reserva".to_owned(),
        class: ItemClass::Reservation,
        azure_id: Some(guid(31)),
        term_end: Some(time()),
        scope: Some(Scope::Single),
        upfront: true,
        follows: Some(guid(32)),
        state: ItemState::Moved,
        new_subscription_id: Some(guid(33)),
        billed_from: Some("2026-11-22".parse().unwrap()),
    }];
    made.created_at = Some(time());
    made.expires_at = Some(time());
    made.guards = vec![GuardAnswer {
        guard: "G-M1".to_owned(),
        yes: false,
        reason: "x".to_owned(),
        by: "ana@example.com".to_owned(),
        at: time(),
    }];
    made.ticket = "SR-1".to_owned();
    made.recipient = "joao@joao.example".to_owned();
    made.engineer = "Eve".to_owned();
    made.agreement_confirmed = true;
    made.signatures = vec![Signature {
        role: SignatureRole::Customer,
        name: "João".to_owned(),
        title: "Dono".to_owned(),
        signed_on: "2026-11-22".parse().unwrap(),
    }];
    made.attachments = vec![Attachment {
        sha256: "00ff".to_owned(),
        size: 9,
        media_type: "application/pdf".to_owned(),
        name: "form.pdf".to_owned(),
        at: time(),
    }];
    made.events = vec![EventRecord {
        at: time(),
        on: Some("2026-11-22".parse().unwrap()),
        event: EventKind::Received,
        actor: Actor::New,
        operator: "ana@example.com".to_owned(),
        person: "Carla".to_owned(),
        from: TransferState::Draft,
        to: TransferState::Pending,
        note: "oi".to_owned(),
        facts: vec![("ticket".to_owned(), "SR-1".to_owned())],
        attachments: vec!["00ff".to_owned()],
    }];
    made.checklist = vec![Task {
        task: "final-invoice".to_owned(),
        owner: Actor::Current,
        due: "2026-12-22".parse().unwrap(),
        done_at: Some(time()),
        done_by: "ana@example.com".to_owned(),
    }];
    made.reason = "x".to_owned();
    made.billing_request = Some(Box::new(BillingRequest {
        name: "b".to_owned(),
        transfer_status: "Pending".to_owned(),
        creation_time: Some(time()),
        expiration_time: Some(time()),
        recipient_email_id: "a@b".to_owned(),
        initiator_email_id: "c@d".to_owned(),
        reseller_id: "1".to_owned(),
        reseller_name: "R".to_owned(),
        canceled_by: "e@f".to_owned(),
        detailed_transfer_status: vec![ProductStatus {
            product_type: "AzureSubscription".to_owned(),
            product_id: "p".to_owned(),
            transfer_status: "Failed".to_owned(),
            error_code: "SubscriptionNotActive".to_owned(),
            error_message: "no".to_owned(),
        }],
    }));
    made.other = [("later".to_owned(), "1".to_owned())].into();
    made
}
