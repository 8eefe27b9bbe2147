//! Made-up users of a made-up customer.

use super::{
    locale::{self, latin, native},
    random::{Dice, index, shuffled},
};
use crate::domain::{
    customer::Customer,
    guid::Guid,
    user::{AssignedLicense, User, UserDomainType},
};

/// What the dice are for.
const USER: u64 = 11;

/// Products of Microsoft's published list: Business Basic, Business Standard, Business Premium, Office 365 E3.
const PRODUCTS: [&str; 4] = [
    "3b555118-da6a-4418-894f-7df1e2096870",
    "f245ecc8-75af-4f8e-b61f-27d8114de5f3",
    "cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46",
    "6fd2c87f-b296-42f0-b197-1e91e994b900",
];

/// The user of a number in a customer's tenant. Pairs of names are dealt out in turns like those of companies; the
/// sign-in name says the turn, so it is unique in the tenant (USR-15).
pub(super) fn user(seed: u64, customer: &Customer, number: u64) -> User {
    let locale = locale::of_country(&customer.billing_profile.default_address.country);
    let tenant = customer
        .id
        .as_bytes()
        .iter()
        .fold(seed, |key, byte| key.rotate_left(8) ^ u64::from(*byte));
    let mut dice = Dice::new(tenant, USER, number);

    let given = locale.given.len() as u64;
    let pairs = given * locale.family.len() as u64;
    let turn = number / pairs;
    let pair = shuffled(number % pairs, pairs, tenant ^ turn);
    let (first, last) = (
        locale.given[index(pair % given)],
        locale.family[index(pair / given)],
    );
    let mut sign_in = format!("{}.{}", latin(first), latin(last));
    if turn > 0 {
        sign_in += &(turn + 1).to_string();
    }
    // USR-14: only managed domains; the initial one always is.
    let domain = customer
        .custom_domains
        .iter()
        .find(|domain| !domain.federated)
        .filter(|_| number > 0)
        .map_or(&customer.company_profile.domain, |domain| &domain.name);
    let (first, last) = (native(first), native(last));
    User {
        id: Guid::random(dice.bytes16()),
        customer_id: customer.id,
        user_principal_name: format!("{sign_in}@{domain}"),
        first_name: first.to_owned(),
        last_name: last.to_owned(),
        display_name: if locale.family_first {
            [last, first].join(locale.gap)
        } else {
            format!("{first} {last}")
        },
        usage_location: locale.country.to_owned(),
        immutable_id: None,
        phone_number: if dice.chance(30) {
            customer
                .billing_profile
                .default_address
                .phone_number
                .clone()
        } else {
            String::new()
        },
        last_directory_sync_time: None,
        user_domain_type: UserDomainType::Managed,
        state: crate::domain::user::UserState::Active,
        soft_deletion_time: None,
        blocked: number > 0 && dice.chance(3),
        directory_roles: if number == 0 {
            vec!["Global administrator".to_owned()]
        } else {
            Vec::new()
        },
        licenses: if dice.chance(75) {
            vec![AssignedLicense {
                sku_id: dice.pick(&PRODUCTS).to_owned(),
                excluded_plans: Vec::new(),
            }]
        } else {
            Vec::new()
        },
        other: std::collections::BTreeMap::new(),
    }
}
