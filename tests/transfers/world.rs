//! A book in miniature for the machines: who we are, the customer, what it bought, and all papers an event could need.

use contas::domain::{
    cloud::CloudId,
    customer::{Customer, CustomerKey},
    guid::Guid,
    partner::{Partner, PartnerKind, Policy},
    subscription::{Subscription, SubscriptionStatus},
    transfer::{
        Direction, EventKind, Transfer, TransferKind,
        apply::{self},
        item, machine,
        readiness::World,
    },
};
use jiff::Timestamp;

pub(crate) const OPERATOR: &str = "ana@aurora.example";
pub(crate) const TRANSFER: u128 = 20;

pub(crate) fn guid(number: u128) -> Guid {
    Guid::from_bytes(number.to_be_bytes())
}

pub(crate) fn key() -> CustomerKey {
    CustomerKey::direct(guid(2))
}

pub(crate) fn start() -> Timestamp {
    "2026-11-20T12:00:00Z".parse().unwrap()
}

/// What the rules see.
pub(crate) struct Small {
    pub(crate) partner: Partner,
    pub(crate) customer: Customer,
    pub(crate) subscriptions: Vec<Subscription>,
}

impl Small {
    pub(crate) fn new() -> Self {
        let mut customer = Customer::new(guid(2));
        customer.billing_profile.company_name = "Contoso".into();
        customer.billing_profile.default_address.country = "BR".into();
        Self {
            partner: Partner {
                name: "Aurora".into(),
                microsoft_id: Some(guid(1)),
                domains: vec!["aurora.example".into()],
                country: "BR".into(),
                kind: PartnerKind::IndirectProvider,
                cloud: CloudId::Public,
                default_operator: OPERATOR.into(),
                sandbox: false,
                policy: Policy::default(),
            },
            customer,
            subscriptions: [
                (10, "MS-AZR-0145P", "Microsoft Azure", "usage"),
                (11, "DZH318Z0BPS6:0001", "Azure plan", "usage"),
                (12, "CFQ7TTC0LH18:0001", "Microsoft 365", "license"),
            ]
            .into_iter()
            .map(|(id, offer, name, billing)| {
                let mut made = Subscription::new(key(), guid(id));
                made.offer_id = offer.into();
                made.offer_name = name.into();
                made.billing_type = billing.into();
                made.quantity = 1;
                // It goes off with the transfer, which the log must have too.
                made.auto_renew_enabled = true;
                made.status = SubscriptionStatus::Active;
                made
            })
            .collect(),
        }
    }

    pub(crate) fn at(&self, now: Timestamp) -> World<'_> {
        World {
            now,
            operator: OPERATOR,
            partner: &self.partner,
            customer: &self.customer,
            subscriptions: &self.subscriptions,
            transfers: &[],
        }
    }

    /// A transfer of the one subscription that may go in its kind.
    pub(crate) fn begun(&self, kind: TransferKind, direction: Direction) -> Transfer {
        let mut transfer = Transfer::new(key(), guid(TRANSFER), kind, direction);
        transfer.counterparty.name = "Fabrikam".into();
        transfer.counterparty.tenant_id = Some(guid(3));
        let goes = self
            .subscriptions
            .iter()
            .find(|it| it.id == item(kind))
            .unwrap();
        transfer.items = vec![item::chosen(goes, None)];
        let received = !machine::starts(kind, direction);
        apply::begin(&mut transfer, received, &self.at(start()));
        transfer
    }
}

/// The subscription that may go in a kind.
pub(crate) fn item(kind: TransferKind) -> Guid {
    guid(match kind {
        TransferKind::Nce => 12,
        TransferKind::AzurePlan => 11,
        _ => 10,
    })
}

/// Everything that an event could need, each piece kept where its bit in `kept` is set.
pub(crate) fn papers(kind: TransferKind, event: EventKind, kept: u32) -> Vec<(String, String)> {
    let id = item(kind).to_string();
    let mut pairs = vec![
        ("reason", "x".to_owned()),
        ("ticket", "SR-1".to_owned()),
        ("recipient", "a@b".to_owned()),
        ("engineer", "Eve".to_owned()),
        ("agreement", "yes".to_owned()),
        ("new-id", guid(77).to_string()),
        ("azure-id", id.clone()),
        ("done", "1".to_owned()),
        ("status", "Failed".to_owned()),
        ("failed", id),
    ];
    for guard in [
        "G-M1", "G-M2", "G-M3", "G-M4", "G-M5", "G-A1", "G-A2", "G-A3", "TRF-10",
    ] {
        pairs.push((guard, "yes".to_owned()));
    }
    match event {
        EventKind::FormSent => pairs.push(("signature", "current:Bruno:2026-11-20".to_owned())),
        EventKind::FormReturned => {
            pairs.push(("signature", "customer:Ana:2026-11-20".to_owned()));
            pairs.push(("signature", "new:Carla:2026-11-20".to_owned()));
        }
        // The same person twice, and a person too many.
        EventKind::Signed => pairs.push(("signature", "new:Bruno:2026-11-20".to_owned())),
        EventKind::Noted => pairs.push(("signature", "new:Dora:2026-11-20".to_owned())),
        _ => {}
    }
    pairs
        .into_iter()
        .enumerate()
        .filter(|(bit, _)| kept & (1 << bit) != 0)
        .map(|(_, (key, value))| (key.to_owned(), value))
        .collect()
}
