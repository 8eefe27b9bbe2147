//! The snapshot says what the store says, whatever was committed in between.

use std::{collections::BTreeMap, sync::atomic::AtomicBool};

use jiff::Timestamp;
use proptest::prelude::*;

use super::*;
use crate::domain::{
    filter::users as filter,
    user::{AssignedLicense, UserState},
};

fn guid(number: u8) -> Guid {
    Guid::from_bytes([number; 16])
}

fn made(tenant: u8, number: u8, look: u8) -> User {
    let mut user = User::new(guid(tenant), guid(number));
    user.display_name = format!("Jo\u{e3}o {}", look % 7);
    user.user_principal_name = if look.is_multiple_of(3) {
        format!("Joao{number}@contoso.com")
    } else {
        format!("joao{number}@contoso.com")
    };
    user.usage_location = ["BR", "PT", ""][usize::from(look % 3)].into();
    user.blocked = look.is_multiple_of(5);
    if look.is_multiple_of(4) {
        user.state = UserState::Inactive;
        user.soft_deletion_time = Timestamp::from_second(1_000 + i64::from(look)).ok();
    }
    if look.is_multiple_of(2) {
        user.licenses.push(AssignedLicense {
            sku_id: "SPB".into(),
            excluded_plans: Vec::new(),
        });
    }
    if look.is_multiple_of(6) {
        user.directory_roles.push("Global administrator".into());
    }
    user
}

fn select(people: &People, of: Option<Guid>, text: &str) -> Vec<UserId> {
    let filter = filter::parse(text).unwrap();
    let wanted = Wanted {
        of,
        filter: &filter,
        only: None,
        customer: Some(&|tenant| format!("customer {}", tenant.as_bytes()[0])),
    };
    let found = people.select(&wanted, &AtomicBool::new(false)).unwrap();
    found
        .into_iter()
        .filter_map(|number| people.row(number))
        .map(|row| (row.tenant(), row.id()))
        .collect()
}

fn assert_is(people: &People, users: &BTreeMap<UserId, User>) {
    assert_eq!(people.len(), users.len());
    for (number, ((tenant, id), user)) in (0..).zip(users) {
        assert_eq!(people.find((*tenant, *id)), Some(number));
        let row = people.row(number).unwrap();
        assert_eq!((row.tenant(), row.id()), (*tenant, *id));
        assert_eq!(row.name(), user.display_name);
        assert_eq!(row.upn(), user.user_principal_name);
        assert_eq!(row.location(), user.usage_location);
        assert_eq!(row.licenses().len(), user.licenses.len());
        assert_eq!(row.roles(), user.directory_roles);
        assert_eq!(row.is_blocked(), user.blocked);
        assert_eq!(row.is_deleted(), user.is_deleted());
        assert_eq!(
            row.deleted_at(),
            user.soft_deletion_time.map(jiff::Timestamp::as_second)
        );
    }
}

proptest! {
    #[test]
    fn changes_make_of_a_snapshot_what_reading_anew_would(
        steps in proptest::collection::vec(
            proptest::collection::btree_map((0..4_u8, 0..40_u8), proptest::option::of(0..40_u8), 1..30),
            1..8,
        )
    ) {
        let mut users: BTreeMap<UserId, User> = BTreeMap::new();
        let mut people = People::default();
        for step in steps {
            let changed: BTreeMap<UserId, Option<Box<User>>> = step
                .into_iter()
                .map(|((tenant, number), look)| {
                    let user = look.map(|look| Box::new(made(tenant, number, look)));
                    ((guid(tenant), guid(number)), user)
                })
                .collect();
            people = people.apply(&changed, 0);
            for (id, user) in changed {
                match user {
                    Some(user) => { users.insert(id, *user); }
                    None => { users.remove(&id); }
                }
            }
            assert_is(&people, &users);
            let all: Vec<User> = users.values().cloned().collect();
            assert_is(&People::of(&all), &users);
        }
    }

    #[test]
    fn usr_2_the_columns_find_what_the_filter_finds_in_the_records(
        looks in proptest::collection::vec((0..4_u8, 0..40_u8), 0..60),
        text in prop_oneof![
            Just(""), Just("joao"), Just("joao 3"), Just("-joao3"), Just("state:deleted"),
            Just("license:any location:BR"), Just("license:none"), Just("role:global -location:none"),
            Just("state:blocked license:spb"), Just("\"customer 2\""), Just("state:deleted -state:blocked"),
        ],
        of in proptest::option::of(0..5_u8),
    ) {
        let users: BTreeMap<UserId, User> = looks
            .into_iter()
            .zip(0..)
            .map(|((tenant, look), number)| made(tenant, number, look))
            .map(|user| ((user.customer_id, user.id), user))
            .collect();
        let all: Vec<User> = users.values().cloned().collect();
        let people = People::of(&all);
        let parsed = filter::parse(text).unwrap();
        let expected: Vec<UserId> = users
            .iter()
            .filter(|((tenant, _), _)| of.is_none_or(|of| guid(of) == *tenant))
            .filter(|((tenant, _), user)| {
                parsed.fits(user, &format!("customer {}", tenant.as_bytes()[0]))
            })
            .map(|(id, _)| *id)
            .collect();
        prop_assert_eq!(select(&people, of.map(guid), text), expected);
    }
}

#[test]
fn more_than_a_segment_of_users_are_found_by_number_and_by_id() {
    let users: Vec<User> = (0..10_000_u32)
        .map(|number| {
            let mut id = [0; 16];
            id[..4].copy_from_slice(&number.to_be_bytes());
            let mut user = User::new(
                guid(u8::try_from(number / 4_000).unwrap()),
                Guid::from_bytes(id),
            );
            user.display_name = format!("User {number:05}");
            user.user_principal_name = format!("u{number}@contoso.com");
            user
        })
        .collect();
    let people = People::of(&users);
    assert_eq!(people.of_tenant(guid(1)), 4_000..8_000);
    assert!(people.of_tenant(guid(7)).is_empty());
    for (number, user) in (0..).zip(&users) {
        assert_eq!(people.row(number).unwrap().name(), user.display_name);
        assert_eq!(people.find((user.customer_id, user.id)), Some(number));
    }
    assert_eq!(select(&people, Some(guid(2)), "09999").len(), 1);
    let per_row = people.bytes() / users.len();
    assert!(per_row < 100, "{per_row} bytes a row");
}

#[test]
fn usr_2_each_order() {
    let names = |by: Column| -> Vec<String> {
        let mut users = vec![
            made(2, 1, 1),
            made(1, 2, 2),
            made(1, 3, 5),
            made(3, 4, 8),
            made(1, 5, 9),
        ];
        for (user, name) in users
            .iter_mut()
            .zip(["Zo\u{eb}", "Ana", "\u{c2}ngela", "Bea", "carl"])
        {
            user.display_name = name.into();
        }
        let people = People::of(&users);
        let all = (0..5).collect();
        // The customers stand the other way round than their tenants.
        let rank = |tenant: Guid| u32::from(9 - tenant.as_bytes()[0]);
        people
            .arrange(all, by, &rank)
            .into_iter()
            .map(|number| people.row(number).unwrap().name().to_owned())
            .collect()
    };
    assert_eq!(
        names(Column::Name),
        ["Ana", "\u{c2}ngela", "Bea", "carl", "Zo\u{eb}"]
    );
    assert_eq!(names(Column::Customer)[..2], ["Bea", "Zo\u{eb}"]);
    assert_eq!(names(Column::State).last().unwrap(), "Bea", "deleted");
    assert_eq!(names(Column::Licenses).last().unwrap(), "Bea");
}
