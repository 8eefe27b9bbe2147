//! A real book whose customers have users in several scripts and states, for the screens of users and licenses.

use std::sync::{Arc, atomic::AtomicU64};

use contas::{
    app::screen::{Screen, licenses::Licenses, users::Users},
    domain::{
        cloud::CloudId,
        customer::CustomDomain,
        guid::Guid,
        license::LicensePool,
        partner::Partner,
        record::{Record, RecordId},
        role::Role,
        subscription::{Subscription, SubscriptionStatus},
        user::{AssignedLicense, User, UserState},
    },
    service::Service,
    text::Lang,
};

use crate::{
    desk::Dice,
    harness::App,
    people::partner,
    real_book::{customers, key, put, service_with, start},
};

pub(crate) const BASIC: &str = "3b555118-da6a-4418-894f-7df1e2096870";
pub(crate) const PREMIUM: &str = "cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46";

/// Contoso's number among the customers.
pub(crate) const CONTOSO: usize = 3;

pub(crate) fn id(number: u8) -> Guid {
    Guid::from_bytes([number; 16])
}

fn user(number: u8, name: &str, local: &str) -> User {
    let mut user = User::new(key(CONTOSO).microsoft_id, id(number));
    user.display_name = name.into();
    user.user_principal_name = format!("{local}@contoso.com");
    user.usage_location = "BR".into();
    user
}

fn holds(user: &mut User, skus: &[&str]) {
    user.licenses = skus
        .iter()
        .map(|sku| AssignedLicense {
            sku_id: (*sku).to_owned(),
            excluded_plans: Vec::new(),
        })
        .collect();
}

fn deleted(mut user: User, at: &str) -> User {
    user.state = UserState::Inactive;
    user.soft_deletion_time = at.parse().ok();
    user
}

/// The users of Contoso and one of Adatum. Today is 22 November 2026, noon.
fn users() -> Vec<User> {
    let mut ana = user(2, "Ana Souza", "ana.souza");
    ana.first_name = "Ana".into();
    ana.last_name = "Souza".into();
    ana.directory_roles = vec!["Global administrator".into()];
    holds(&mut ana, &[BASIC, PREMIUM]);
    let mut angela = user(3, "Ângela Prado", "angela.prado");
    angela.blocked = true;
    holds(&mut angela, &[BASIC]);
    let mut taro = user(4, "山田 太郎", "taro.yamada");
    taro.usage_location = "JP".into();
    holds(&mut taro, &[PREMIUM]);
    let mut bruno = user(5, "Bruno Prado", "bruno");
    bruno.last_directory_sync_time = "2026-11-20T10:30:00Z".parse().ok();
    let mut long = user(
        9,
        "Maria Antonieta de Albuquerque e Vasconcelos Figueiredo dos Santos",
        "maria.antonieta.de.albuquerque.e.vasconcelos",
    );
    long.usage_location = String::new();
    let mut other = user(20, "Bob Ray", "bob.ray");
    other.customer_id = key(1).microsoft_id;
    other.user_principal_name = "bob.ray@adatum.com".into();
    vec![
        user(1, "Zoë Łukasik", "zoe.lukasik"),
        ana,
        angela,
        taro,
        bruno,
        long,
        deleted(user(6, "Carla Gone", "carla"), "2026-11-10T09:00:00Z"),
        deleted(user(7, "Davi Late", "davi"), "2026-10-25T09:00:00Z"),
        deleted(user(8, "Eva Past", "eva"), "2026-10-01T09:00:00Z"),
        other,
    ]
}

/// Contoso bought 4 Business Basic (and 3 that are suspended); of Business Premium 2 units were recorded.
fn bought() -> Vec<Record> {
    let seats = |number: u8, quantity, status| {
        let mut of = Subscription::new(key(CONTOSO), id(number));
        of.offer_name = "Microsoft 365 Business Basic".into();
        of.offer_id = "CFQ7TTC0LH18:0001".into();
        of.billing_type = "license".into();
        of.quantity = quantity;
        of.status = status;
        Record::Subscription(Box::new(of))
    };
    vec![
        seats(100, 4, SubscriptionStatus::Active),
        seats(101, 3, SubscriptionStatus::Suspended),
        Record::Licenses(Box::new(LicensePool {
            customer_id: key(CONTOSO).microsoft_id,
            units: [(PREMIUM.to_owned(), 2)].into(),
        })),
    ]
}

/// A book with all of them, for somebody with these roles at this partner.
pub(crate) fn book_of(partner: Partner, roles: &[Role]) -> Service {
    let service = service_with(partner, roles, Arc::new(Dice(AtomicU64::new(7))));
    let mut records = bought();
    records.extend(users().into_iter().map(Box::new).map(Record::User));
    let mut contoso = customers().remove(CONTOSO - 1);
    contoso.custom_domains = vec![CustomDomain {
        name: "contoso.com".into(),
        federated: false,
    }];
    records.push(Record::Customer(Box::new(contoso)));
    put(service.book(), records);
    service
}

/// The same for somebody who may do everything.
pub(crate) fn book() -> Service {
    book_of(partner(), &Role::ALL)
}

/// The same in a cloud.
pub(crate) fn book_in(cloud: CloudId) -> Service {
    let partner = Partner { cloud, ..partner() };
    book_of(partner, &Role::ALL)
}

/// A user as the book has it.
pub(crate) fn load(service: &Service, number: u8) -> User {
    let id = RecordId::User(key(CONTOSO).microsoft_id, id(number));
    match service.book().store().get(&id).unwrap().unwrap().record {
        Record::User(user) => *user,
        other => panic!("{other:?}"),
    }
}

/// The program with Contoso's users before it.
pub(crate) fn at_users(service: &Service, lang: Lang, size: (u16, u16)) -> App {
    let mut app = start(service, lang, size);
    app.slowly("/ 'contoso' enter U");
    assert!(matches!(app.model().screen(), Screen::Users(_)));
    app
}

pub(crate) fn list(app: &App) -> &Users {
    match app.model().screen() {
        Screen::Users(users) => users,
        other => panic!("{other:?}"),
    }
}

pub(crate) fn licenses(app: &App) -> &Licenses {
    match app.model().screen() {
        Screen::Licenses(licenses) => licenses,
        other => panic!("{other:?}"),
    }
}

/// The display names that are listed.
pub(crate) fn names(app: &App) -> Vec<String> {
    let users = list(app);
    let listing = users.listing.as_ref().unwrap();
    (0..users.len())
        .filter_map(|at| listing.get(at).map(|row| row.name().to_owned()))
        .collect()
}
