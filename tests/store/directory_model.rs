//! Random changes to the directory: every snapshot is what a scan would make, and search finds what looking at every
//! row finds.

use std::{collections::BTreeMap, ops::ControlFlow, sync::atomic::AtomicBool};

use contas::domain::{
    change::{Change, ChangeSet},
    customer::{Customer, CustomerKey, Relationship},
    guid::Guid,
    record::{Record, RecordId},
};
use contas::store::{
    Store,
    directory::{Column, Directory, Query, Shown, SortBy},
    memory::MemoryStore,
};
use proptest::prelude::*;

use super::{
    directory::{by, removed},
    samples::{commit, guid, named, put},
};

fn customer() -> impl Strategy<Value = Customer> {
    let id = (0u128..12, prop::option::weighted(0.2, 20u128..22));
    let name = prop::sample::select(vec!["acme", "Acmé", "ACME sys", "Łódź", "abcd", "x y", ""]);
    let tags = prop::sample::subsequence(vec!["gold", "sul", "vip"], 0..3);
    let aliases = prop::sample::subsequence(vec!["ac", "Lodz", "", "0000"], 0..3);
    let number = prop::sample::select(vec!["", "11", "2-2"]);
    let domain = prop::sample::select(vec![
        "acme.onmicrosoft.com",
        "Lodz.onmicrosoft.com",
        "sys.onmicrosoft.us",
        "acme.com",
        "micro.onmicrosoft.com.example",
        "",
    ]);
    (
        id,
        name,
        tags,
        aliases,
        (number, domain),
        0usize..3,
        prop::bool::weighted(0.2),
    )
        .prop_map(
            |((id, provider), name, tags, aliases, (number, domain), relation, gone)| {
                let mut customer = named(id, name);
                domain.clone_into(&mut customer.company_profile.domain);
                customer.provider_id = provider.map(guid);
                customer.tags = tags.into_iter().map(str::to_owned).collect();
                customer.aliases = aliases.into_iter().map(str::to_owned).collect();
                number.clone_into(&mut customer.company_profile.organization_registration_number);
                customer.billing_profile.default_address.country = "BR".to_owned();
                customer.relationship_to_partner = [
                    Relationship::Unknown,
                    Relationship::Reseller,
                    Relationship::Advisor,
                ][relation];
                if gone { removed(customer) } else { customer }
            },
        )
}

fn changes() -> impl Strategy<Value = ChangeSet> {
    let change = (customer(), prop::bool::weighted(0.75)).prop_map(|(customer, keep)| {
        if keep {
            put(customer)
        } else {
            Change::Remove(RecordId::Customer(customer.key()))
        }
    });
    prop::collection::vec(change, 0..6).prop_map(|changes| {
        let by_id: BTreeMap<_, _> = changes.into_iter().map(|c| (c.id(), c)).collect();
        by_id.into_values().collect()
    })
}

fn keys(directory: &Directory, rows: &[u32]) -> Vec<CustomerKey> {
    rows.iter()
        .map(|row| directory.row(*row).unwrap().key())
        .collect()
}

fn sorted(mut keys: Vec<CustomerKey>) -> Vec<CustomerKey> {
    keys.sort();
    keys
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

    #[test]
    fn applied_changes_make_the_directory_that_a_scan_makes(
        steps in prop::collection::vec(changes(), 1..12),
    ) {
        let store = MemoryStore::new();
        let mut kept = Directory::new();
        for step in steps {
            let seq = store.commit(commit(step.clone())).unwrap();
            kept = kept.apply(&step, seq);
            let fresh = Directory::build(&store, &mut |_, _| ControlFlow::Continue(()))
                .unwrap()
                .unwrap();
            prop_assert_eq!(kept.sequence(), fresh.sequence());
            for column in Column::ALL {
                for shown in [Shown::Active, Shown::Removed, Shown::All] {
                    prop_assert_eq!(
                        keys(&kept, &kept.list(by(column), shown)),
                        keys(&fresh, &fresh.list(by(column), shown)),
                        "{:?}", column
                    );
                }
            }
            for text in ["acme", "lodz", "", "ac", "0000", "x y"] {
                prop_assert_eq!(
                    sorted(keys(&kept, &kept.find_name(text))),
                    sorted(keys(&fresh, &fresh.find_name(text)))
                );
            }
            for number in ["11", "22"] {
                prop_assert_eq!(
                    sorted(keys(&kept, &kept.find_registration("BR", number))),
                    sorted(keys(&fresh, &fresh.find_registration("BR", number)))
                );
            }
            for row in fresh.rows() {
                let own = kept.find(&row.key()).and_then(|number| kept.row(number)).unwrap();
                prop_assert_eq!((own.name(), own.revision()), (row.name(), row.revision()));
                let Some(Record::Customer(customer)) = store
                    .get(&RecordId::Customer(row.key()))
                    .unwrap()
                    .map(|stored| stored.record)
                else {
                    panic!("the directory has a customer that the store has not");
                };
                prop_assert_eq!(own.domain(), customer.company_profile.domain);
            }
        }
    }

    #[test]
    fn search_finds_what_looking_at_every_row_finds(
        customers in changes(),
        words in prop::collection::vec(r"(ac|acm|acme|sys|lod|y|0000|abcd|onmi|00000000-0000|zz|\.com|e\.on|soft\.c|t\.us|m|z\.onmicrosoft\.com|micro\.onmicrosoft\.com\.)", 0..3),
        longer in r"(|e|e x|0| ac|\.|\.onmicrosoft)",
    ) {
        let directory = Directory::new().apply(&customers, 1);
        let text = words.join(" ");
        let query = Query::parse(&text);
        let hits = directory.find_all(&query, SortBy::default());
        let naive: Vec<u32> = directory
            .list(SortBy::default(), Shown::Active)
            .into_iter()
            .filter(|row| fits(&directory, *row, &words))
            .collect();
        prop_assert_eq!(&hits, &naive);
        let more = Query::parse(&format!("{text}{longer}"));
        if more.extends(&query) {
            let mut narrowed = Vec::new();
            let _ = directory.narrow(&hits, &more, &AtomicBool::new(false), &mut |rows| {
                narrowed.extend_from_slice(rows);
                ControlFlow::Continue(())
            });
            prop_assert_eq!(narrowed, directory.find_all(&more, SortBy::default()));
        }
    }
}

fn fits(directory: &Directory, row: u32, words: &[String]) -> bool {
    let row = directory.row(row).unwrap();
    let mut texts = vec![row.name().to_lowercase(), row.domain().to_lowercase()];
    texts.extend(row.aliases().map(str::to_lowercase));
    for text in &mut texts {
        *text = text
            .replace('é', "e")
            .replace('ł', "l")
            .replace('ó', "o")
            .replace('ź', "z");
    }
    let id = |id: Guid| id.to_string().replace('-', "");
    words.iter().all(|word| {
        let digits = word.replace('-', "");
        texts.iter().any(|text| text.contains(word.as_str()))
            || (digits.len() >= 4
                && digits.chars().all(|c| c.is_ascii_hexdigit())
                && id(row.microsoft_id()).starts_with(&digits))
    })
}
