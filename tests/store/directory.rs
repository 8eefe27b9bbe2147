//! The directory: order, search and lookups.

use std::{
    ops::ControlFlow,
    sync::atomic::{AtomicBool, Ordering},
};

use super::samples::{commit, guid, named, put, remove, time};
use contas::domain::{
    change::ChangeSet,
    customer::{Customer, CustomerKey, Relationship, Removal},
};
use contas::store::{
    Store,
    directory::{
        Check, Column, Directory, Filter, Phrase, Query, Selection, Shown, Similar, SortBy,
    },
    memory::MemoryStore,
};

fn directory(customers: Vec<Customer>) -> Directory {
    Directory::new().apply(&customers.into_iter().map(put).collect(), 1)
}

pub(super) fn by(column: Column) -> SortBy {
    SortBy {
        column,
        descending: false,
    }
}

fn names<'a>(directory: &'a Directory, rows: &[u32]) -> Vec<&'a str> {
    let name = |row: &u32| directory.row(*row).unwrap().name();
    rows.iter().map(name).collect()
}

fn found<'a>(directory: &'a Directory, query: &str) -> Vec<&'a str> {
    names(
        directory,
        &directory.find_all(&Query::parse(query), SortBy::default()),
    )
}

pub(super) fn removed(mut customer: Customer) -> Customer {
    customer.removal = Some(Removal {
        at: time(),
        reason: String::new(),
        operator: "ana".to_owned(),
    });
    customer
}

#[test]
fn cl_30_33_names_sort_as_people_write_them() {
    let expected = [
        "4 Patas",
        "42 Ltda",
        "Água Viva",
        "Aguas Claras",
        "avo",
        "avó",
        "avô",
        "Çedilha",
        "Cia",
        "Zebra",
        "Łódź",
    ];
    let mut expected = expected.to_vec();
    // Root collation: ł is a letter of its own after l.
    let zebra = expected.remove(9);
    expected.push(zebra);
    let mixed = expected.iter().rev().enumerate();
    let directory = directory(mixed.map(|(n, name)| named(n as u128, name)).collect());
    let order = directory.list(SortBy::default(), Shown::Active);
    let sorted = names(&directory, &order);
    assert_eq!(sorted[..2], ["4 Patas", "42 Ltda"]);
    assert_eq!(sorted[2..4], ["Água Viva", "Aguas Claras"]);
    assert_eq!(sorted[4..7], ["avo", "avó", "avô"]);
    assert_eq!(sorted.last(), Some(&"Zebra"));
    let backwards = SortBy {
        descending: true,
        ..SortBy::default()
    };
    let mut order = order;
    order.reverse();
    assert_eq!(directory.list(backwards, Shown::Active), order);
}

#[test]
fn cl_33_every_column_sorts_and_ties_go_by_name_then_microsoft_id() {
    let customer = |id: u128, name: &str, domain: &str, relationship, tags: &[&str]| {
        let mut customer = named(id, name);
        domain.clone_into(&mut customer.company_profile.domain);
        customer.relationship_to_partner = relationship;
        customer.tags = tags.iter().map(|tag| (*tag).to_owned()).collect();
        customer
    };
    let directory = directory(vec![
        customer(4, "b", "X.com", Relationship::Advisor, &[]),
        customer(3, "b", "x.com", Relationship::Reseller, &["vip"]),
        customer(2, "a", "x.com", Relationship::Reseller, &["gold", "vip"]),
        customer(1, "c", "a.com", Relationship::Advisor, &["gold"]),
    ]);
    let ids = |column: Column| -> Vec<u8> {
        let rows = directory.list(by(column), Shown::Active);
        let id = |row: &u32| directory.row(*row).unwrap().microsoft_id().as_bytes()[15];
        rows.iter().map(id).collect()
    };
    for (column, expected) in [
        (Column::Name, [2, 3, 4, 1]),
        (Column::MicrosoftId, [1, 2, 3, 4]),
        (Column::Domain, [1, 2, 3, 4]),
        (Column::Relationship, [2, 3, 4, 1]),
        (Column::Tags, [1, 2, 3, 4]),
    ] {
        assert_eq!(ids(column), expected, "{column:?}");
    }
}

/// Names that are like a text, the most alike first.
fn like<'a>(directory: &'a Directory, text: &str) -> Vec<&'a str> {
    let selection = Selection::new(vec![(false, Check::Like(Similar::new(text)))]);
    names(
        directory,
        &directory.select_all(&selection, SortBy::default()),
    )
}

#[test]
fn names_that_are_alike_are_found_and_the_most_alike_come_first() {
    let all = [
        "Acme Systems",
        "Łódź Acmé",
        "Zurich Re",
        "Contoso",
        "Kontor Süd",
        "Sao Paulo Engenharia",
        "東京商事",
    ];
    let directory = directory((0..).zip(all).map(|(n, name)| named(n, name)).collect());
    for (text, expected) in [
        // As it is spelled, without accents, with letters left out, one too many, one wrong.
        ("contoso", vec!["Contoso"]),
        ("contozo", vec!["Contoso"]),
        ("cntoso", vec!["Contoso"]),
        ("conttoso", vec!["Contoso"]),
        ("lodz acme", vec!["Łódź Acmé"]),
        ("acmsys", vec!["Acme Systems"]),
        ("zurch", vec!["Zurich Re"]),
        ("são paolo", vec!["Sao Paulo Engenharia"]),
        ("東京商", vec!["東京商事"]),
        // Both are there; the one that begins with it is the better one.
        ("acme", vec!["Acme Systems", "Łódź Acmé"]),
        // Of three letters none may be wrong.
        ("zvr", vec![]),
        ("fabrikam", vec![]),
    ] {
        assert_eq!(like(&directory, text), expected, "{text}");
    }
    let both = Selection::new(vec![
        (false, Check::Like(Similar::new("acne"))),
        (true, Check::Text(Phrase::new("systems"))),
    ]);
    let rows = directory.select_all(&both, SortBy::default());
    assert_eq!(names(&directory, &rows), ["Łódź Acmé"]);
    let not = Selection::new(vec![(true, Check::Like(Similar::new("acne")))]);
    assert_eq!(
        directory.select_all(&not, SortBy::default()).len(),
        all.len() - 2
    );
}

#[test]
fn cl_43_removed_customers_leave_the_list_but_can_be_asked_for() {
    let mut directory = directory(vec![named(1, "a"), named(2, "b"), named(3, "c")]);
    directory = directory.apply(&vec![put(removed(named(2, "b")))], 2);
    let list = |shown| names(&directory, &directory.list(SortBy::default(), shown));
    assert_eq!(list(Shown::Active), ["a", "c"]);
    assert_eq!(list(Shown::Removed), ["b"]);
    assert_eq!(list(Shown::All), ["a", "b", "c"]);
    assert_eq!(directory.len(Shown::Active), 2);
    assert_eq!(found(&directory, "b"), [""; 0]);
    let all = Query::parse("b").within(Filter {
        shown: Shown::All,
        ..Filter::default()
    });
    let rows = directory.find_all(&all, SortBy::default());
    assert_eq!(names(&directory, &rows), ["b"]);
    let row = directory.find(&CustomerKey::direct(guid(2))).unwrap();
    assert!(directory.row(row).unwrap().removed());
    // It comes back.
    let directory = directory.apply(&vec![put(named(2, "b"))], 3);
    assert_eq!(directory.len(Shown::Active), 3);
    assert_eq!(directory.len(Shown::Removed), 0);
}

#[test]
fn the_filter_folds_and_ands_and_reads_ids_from_their_beginning() {
    let mut lodz = named(1, "Zakład Łódź");
    lodz.aliases = vec!["Oficina Polonesa".to_owned()];
    let mut joao = named(2, "Padaria São João");
    joao.company_profile.domain = "joao.onmicrosoft.com".to_owned();
    joao.id = "117a77b0-9360-443b-8795-c6dedc750cf9".parse().unwrap();
    let cafe = named(3, "Cafe 117A Ltda");
    let directory = directory(vec![lodz, joao, cafe]);
    for (query, expected) in [
        (
            "",
            vec!["Cafe 117A Ltda", "Padaria São João", "Zakład Łódź"],
        ),
        ("lodz", vec!["Zakład Łódź"]),
        ("ŁÓDŹ", vec!["Zakład Łódź"]),
        ("polon", vec!["Zakład Łódź"]),
        ("polon lodz", vec!["Zakład Łódź"]),
        ("polon padaria", vec![]),
        ("joao padaria", vec!["Padaria São João"]),
        ("joao.onmi", vec!["Padaria São João"]),
        ("ｐａｄａｒｉａ", vec!["Padaria São João"]),
        ("117a", vec!["Cafe 117A Ltda", "Padaria São João"]),
        ("117a sao", vec!["Padaria São João"]),
        ("117A77B0-9360", vec!["Padaria São João"]),
        (
            "{117A77B0-9360-443B-8795-C6DEDC750CF9}",
            vec!["Padaria São João"],
        ),
        ("443b", vec![]),
        ("117", vec!["Cafe 117A Ltda"]),
        ("cafe", vec!["Cafe 117A Ltda"]),
        ("joaozakład", vec![]),
    ] {
        assert_eq!(found(&directory, query), expected, "{query:?}");
    }
}

#[test]
fn cl_20_to_23_filters_combine() {
    let mut one = named(1, "one");
    one.tags = vec!["São Paulo".to_owned()];
    one.associated_partner_id = Some(guid(50));
    let mut two = named(2, "two");
    two.tags = vec!["São Paulo".to_owned()];
    two.relationship_to_partner = Relationship::Advisor;
    let directory = directory(vec![one, two, named(3, "three")]);
    let find = |text: &str, filter: Filter| {
        let rows = directory.find_all(&Query::parse(text).within(filter), SortBy::default());
        names(&directory, &rows).join(" ")
    };
    let tag = Filter {
        tag: Some("sao paulo".to_owned()),
        ..Filter::default()
    };
    let advisor = Filter {
        relationship: Some(Relationship::Advisor),
        ..tag.clone()
    };
    let reseller = Filter {
        reseller: Some(guid(50)),
        ..Filter::default()
    };
    assert_eq!(find("", tag.clone()), "one two");
    assert_eq!(find("on", tag), "one two");
    assert_eq!(find("", advisor), "two");
    assert_eq!(find("one", reseller.clone()), "one");
    assert_eq!(find("two", reseller), "");
}

#[test]
fn ac_130_duplicates_are_found_by_domain_number_and_name() {
    let mut customer = named(1, "Padaria São João");
    customer.aliases = vec!["Padoca".to_owned()];
    customer.billing_profile.default_address.country = "BR".to_owned();
    customer.company_profile.organization_registration_number = "11.222.333/0001-81".to_owned();
    let directory = directory(vec![customer, removed(named(2, "PADOCA")), named(3, "")]);
    assert_eq!(directory.find_domain("C1.onmicrosoft.COM"), [0]);
    assert_eq!(directory.find_domain("c1.onmicrosoft"), [0; 0]);
    assert_eq!(directory.find_name("padaria  sao joao "), [0]);
    assert_eq!(directory.find_name("padoca"), [0, 1]);
    assert_eq!(directory.find_name("pado"), [0; 0]);
    assert_eq!(directory.find_name(""), [0; 0]);
    assert_eq!(directory.find_registration("br", "11222333000181"), [0]);
    assert_eq!(directory.find_registration("PT", "11222333000181"), [0; 0]);
    assert_eq!(directory.find_registration("BR", ""), [0; 0]);
}

#[test]
fn cl_40_one_microsoft_id_may_be_two_rows() {
    let mut through = named(1, "aaa");
    through.provider_id = Some(guid(9));
    let key = through.key();
    let directory = directory(vec![named(1, "zzz"), through, named(2, "m")]);
    assert_eq!(directory.rows_of_microsoft_id(&guid(1)).len(), 2);
    let row = directory.find(&key).unwrap();
    assert_eq!(directory.row(row).unwrap().name(), "aaa");
    let row = directory.find(&CustomerKey::direct(guid(1))).unwrap();
    assert_eq!(directory.row(row).unwrap().name(), "zzz");
    assert_eq!(directory.find(&CustomerKey::direct(guid(3))), None);
}

#[test]
fn a_snapshot_does_not_change_and_rows_say_what_they_are() {
    let mut customer = named(1, "a");
    customer.tags = vec!["x".to_owned(), "y".to_owned()];
    let before = directory(vec![customer]);
    let after = before.apply(&vec![put(named(1, "b")), put(named(2, "c"))], 2);
    let gone = after.apply(&vec![remove(1)], 3);
    let row = before.row(0).unwrap();
    assert_eq!((row.name(), row.revision()), ("a", 1));
    assert_eq!(row.tags().collect::<Vec<_>>(), ["x", "y"]);
    let row = after.row(0).unwrap();
    assert_eq!((row.name(), row.revision()), ("b", 2));
    assert_eq!(row.tags().count(), 0);
    assert!(gone.row(0).is_none());
    assert_eq!((gone.sequence(), gone.len(Shown::All)), (3, 1));
}

#[test]
fn many_segments_search_in_order_and_stop_when_told() {
    let customers: Vec<Customer> = (0..9_000u128)
        .map(|n| named(n, &format!("Customer {:05} {}", 9_000 - n, n % 7)))
        .collect();
    let first = directory(customers[..5_000].to_vec());
    let rest: ChangeSet = customers[5_000..].iter().cloned().map(put).collect();
    let directory = first.apply(&rest, 2);
    assert_eq!(directory.len(Shown::Active), 9_000);
    let hits = directory.find_all(&Query::parse("customer 3"), SortBy::default());
    let found = names(&directory, &hits);
    assert!(found.is_sorted());
    let naive = customers
        .iter()
        .filter(|c| c.name().contains('3') || c.company_profile.domain.contains('3'));
    assert_eq!(found.len(), naive.count());

    let query = Query::parse("customer");
    let never = AtomicBool::new(true);
    let stopped = directory.search(&query, SortBy::default(), &never, &mut |_| {
        panic!("a cancelled search found something")
    });
    assert!(stopped.is_break());
    let cancel = AtomicBool::new(false);
    let mut blocks = 0;
    let stopped = directory.search(&query, SortBy::default(), &cancel, &mut |_| {
        blocks += 1;
        cancel.store(true, Ordering::Relaxed);
        ControlFlow::Continue(())
    });
    assert!(stopped.is_break());
    assert_eq!(blocks, 1);
}

#[test]
fn a_build_can_be_watched_and_given_up() {
    let store = MemoryStore::new();
    for block in 0..5u128 {
        let changes = (0..1_000)
            .map(|n| put(named(block * 1_000 + n, "x")))
            .collect();
        store.commit(commit(changes)).unwrap();
    }
    let mut told = Vec::new();
    let built = Directory::build(&store, &mut |read, of| {
        told.push((read, of));
        ControlFlow::Continue(())
    });
    assert_eq!(built.unwrap().unwrap().len(Shown::Active), 5_000);
    assert!(told.is_sorted(), "{told:?}");
    assert_eq!(told.last(), Some(&(5_000, 5_000)));
    let given_up = Directory::build(&store, &mut |_, _| ControlFlow::Break(()));
    assert!(given_up.unwrap().is_none());
}
