//! A book with what the shows of the transfer desk need, and pictures of its screens.

use contas::{
    app::screen::Screen,
    domain::{
        guid::Guid,
        subscription::{EntitlementType, Subscription, SubscriptionStatus as Status},
        transfer::{Contact, Counterparty, Direction, EventKind, Transfer, TransferKind},
    },
    service::{
        Intent, Service,
        transfers::{TransferDraft, TransferEvent},
    },
    text::Lang,
};

use crate::{
    harness::App,
    real_book::{key, run, service_of, start},
};

/// What the entropy of these tests makes of a new transfer.
pub(crate) const TRANSFER: &str = "07070707-0707-4707-8707-070707070707";

pub(crate) fn guid(number: u128) -> Guid {
    Guid::from_bytes(number.to_be_bytes())
}

pub(crate) fn id() -> Guid {
    TRANSFER.parse().unwrap()
}

pub(crate) fn bought(number: u128, offer: &str, name: &str, nickname: &str) -> Subscription {
    let mut of = Subscription::new(key(3), guid(0x5000 + number));
    of.offer_id = offer.into();
    of.offer_name = name.into();
    of.friendly_name = nickname.into();
    of.quantity = 1;
    of.status = Status::Active;
    of
}

pub(crate) fn reserved(number: u128, nickname: &str, scope: &str) -> Subscription {
    let mut of = bought(number, "", "Reserved VM Instance, D2s_v3", nickname);
    of.entitlement_type = Some(EntitlementType::ReservedInstance);
    of.billing_cycle = "monthly".into();
    of.scope_type = scope.into();
    of
}

/// Contoso has what show 2 of the desk needs.
pub(crate) fn book() -> Service {
    let mut partner = crate::people::partner();
    partner.microsoft_id = Some(guid(0xaa));
    let service = service_of(partner, &contas::domain::role::Role::ALL);
    let mut plan = bought(1, "DZH318Z0BPS6:0001", "Azure plan", "");
    plan.billing_type = "usage".into();
    let mut azure = bought(2, "DZH318Z0BPS6:0001", "Azure subscription", "Produção");
    azure.billing_type = "usage".into();
    azure.parent_subscription_id = Some(plan.id);
    azure.entitlement_id = Some(guid(0xe2));
    let mut single = reserved(3, "RI single", "Single");
    single.applied_scopes = vec![format!("/subscriptions/{}", guid(0xe2))];
    let shared = reserved(4, "RI shared", "Shared");
    let mut old = reserved(5, "RI old", "Shared");
    old.status = Status::Expired;
    let mut office = bought(
        6,
        "796B6B5F-613C-4E24-A17C-EBA730D49C02",
        "Office 365 E3",
        "",
    );
    office.billing_type = "license".into();
    office.quantity = 5;
    for of in [plan, azure, single, shared, old, office] {
        run(&service, Intent::PutSubscription(Box::new(of)));
    }
    service
}

/// It also has a classic Azure subscription, for show 1.
pub(crate) fn classic_book() -> Service {
    let service = book();
    let mut classic = bought(7, "MS-AZR-0145P", "Microsoft Azure", "Azure clássico");
    classic.billing_type = "usage".into();
    run(&service, Intent::PutSubscription(Box::new(classic)));
    service
}

pub(crate) fn draft(kind: TransferKind, received: bool, items: Vec<Guid>) -> TransferDraft {
    TransferDraft {
        key: key(3),
        received,
        kind,
        direction: Direction::Outgoing,
        counterparty: Counterparty {
            name: "Fabrikam".into(),
            tenant_id: Some(guid(0xbb)),
            partner_id: "123456".into(),
            country: "US".into(),
            admin_contact: Contact {
                name: "Carla Dias".into(),
                email: "carla@fabrikam.example".into(),
                phone: String::new(),
            },
        },
        our_contact: Contact::default(),
        customer_email: String::new(),
        partner_id_on_record: String::new(),
        currency_source: "BRL".into(),
        currency_target: "USD".into(),
        remote_id: String::new(),
        items,
        only: false,
    }
}

/// A request of Fabrikam for what lies under the Azure plan.
pub(crate) fn requested() -> Service {
    let service = book();
    let draft = draft(TransferKind::AzurePlan, true, Vec::new());
    run(&service, Intent::NewTransfer(Box::new(draft)));
    service
}

pub(crate) fn stored(service: &Service) -> Transfer {
    service.transfer(key(3), id()).unwrap().0
}

/// The page of the one transfer there is.
pub(crate) fn opened(service: &Service, lang: Lang, size: (u16, u16)) -> App {
    let mut app = start(service, lang, size);
    app.slowly("X enter");
    assert!(
        matches!(app.model().screen(), Screen::Transfer(_)),
        "{}",
        app.screen()
    );
    app
}

pub(crate) fn picture(app: &App, name: &str, lang: Lang, size: (u16, u16)) {
    let name = format!("transfers-{name}-{}-{}x{}", lang.tag(), size.0, size.1);
    insta::assert_snapshot!(name, app.screen());
}

pub(crate) const SMALL: (u16, u16) = (80, 24);
pub(crate) const LARGE: (u16, u16) = (160, 45);

pub(crate) fn event(
    service: &Service,
    event: EventKind,
    set: &[(&str, &str)],
    files: &[&std::path::Path],
) {
    let mut what = TransferEvent::new(key(3), id(), event);
    what.set = set
        .iter()
        .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()))
        .collect();
    what.files = files.iter().map(|path| path.to_path_buf()).collect();
    run(service, Intent::TransferEvent(Box::new(what)));
}

/// Puts a transfer into the book as it is.
pub(crate) fn put(service: &Service, transfer: Transfer) {
    use contas::{
        domain::{
            audit::{AuditEntry, Operation, Resource, Status},
            change::Change,
            record::Record,
        },
        store::Commit,
    };
    service
        .book()
        .commit(Commit {
            changes: vec![Change::Put(Record::Transfer(Box::new(transfer)))],
            base: Vec::new(),
            audit: AuditEntry {
                seq: 0,
                at: service.clock().now(),
                operator: "ana@contoso.example".into(),
                operation: Operation::UPDATE_TRANSFER,
                resource: Resource::TRANSFER,
                status: Status::Succeeded,
                customer: None,
                changes: Vec::new(),
                details: Vec::new(),
                group: None,
                undoes: None,
                reversible: false,
            },
        })
        .unwrap();
}
