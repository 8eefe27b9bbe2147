//! Tags, filters and segments over many customers (TG, CL-20 to CL-23).

use std::sync::Mutex;

use contas::{
    domain::{customer::CustomerKey, record::RecordKind, segment::Segment},
    service::{
        Intent, Refusal, Service, Unwatched, Watch,
        bulk::{Bulk, BulkEdit},
        intent::FieldEdit,
        plan::Work,
    },
    store::directory::SortBy,
    text::Lang,
};

use super::support::{blocks, key, load, rule, run, service};

fn tag(customers: Vec<CustomerKey>, tag: &str) -> Intent {
    Intent::Bulk(Bulk {
        customers,
        edit: BulkEdit::AddTag(tag.to_owned()),
    })
}

fn keys(count: u128) -> Vec<CustomerKey> {
    (1..=count).map(key).collect()
}

fn found(service: &Service, filter: &str) -> usize {
    let selection = service.selection(filter).unwrap();
    let directory = service.book().directory().unwrap();
    directory.select_all(&selection, SortBy::default()).len()
}

fn refused(service: &Service, filter: &str) -> (String, bool) {
    match service.selection(filter) {
        Err(Refusal::Filter(filter)) => (filter.place().to_owned(), filter.syntax),
        other => (format!("{other:?}"), false),
    }
}

#[test]
fn tg_03_ten_customers_tagged_filtered_exported_as_a_segment_and_undone_in_one_step() {
    let service = service(25);
    let done = run(&service, tag(keys(10), "gold"));
    assert_eq!(found(&service, "tag:GOLD"), 10);
    assert_eq!(found(&service, "-tag:gold"), 15);
    run(
        &service,
        Intent::PutSegment(Segment {
            name: "Os dourados".into(),
            expression: "tag:gold country:BR".into(),
        }),
    );
    let chosen = service.select(None, Some("os dourados"), false).unwrap();
    let directory = service.book().directory().unwrap();
    let rows = directory.select_all(&chosen, SortBy::default());
    let mut csv = Vec::new();
    service
        .print_customers(&directory, &rows, &mut csv, Lang::En)
        .unwrap()
        .unwrap();
    assert_eq!(String::from_utf8(csv).unwrap().lines().count(), 11);
    run(&service, Intent::Undo { seq: done.seq });
    assert!(service.tag_set().unwrap().tags.is_empty());
    assert!(load(&service, 3).tags.is_empty());
    assert_eq!(refused(&service, "tag:gold"), ("tag:gold".into(), false));
}

struct Seen(Mutex<Vec<u64>>);

impl Watch for Seen {
    fn progress(&self, done: u64, _total: u64) {
        self.0.lock().unwrap().push(done);
    }

    fn cancelled(&self) -> bool {
        false
    }
}

#[test]
fn ten_thousand_customers_are_one_review_one_group_and_one_undo() {
    let service = service(10_000);
    let plan = service.plan(tag(keys(10_000), "gold")).unwrap();
    assert!(matches!(&plan.work, Work::Bulk(work) if work.customers.len() == 10_000));
    assert_eq!(plan.records.len(), 10_000, "a row for each");
    let seen = Seen(Mutex::default());
    let done = service.commit(plan, &seen).unwrap();
    assert_eq!(done.records, 10_000);
    assert!(seen.0.lock().unwrap().len() > 5);
    assert_eq!(found(&service, "tag:gold"), 10_000);
    assert!(service.book().store().open_groups().unwrap().is_empty());
    assert_eq!(service.last_reversible().unwrap(), Some(done.seq));
    let undone = run(&service, Intent::Undo { seq: done.seq });
    assert_eq!(undone.records, 10_001, "the tag goes too");
    assert!(load(&service, 9_999).tags.is_empty());
    assert!(service.tag_set().unwrap().tags.is_empty());
    service.book().store().verify().unwrap();
}

#[test]
fn tg_01_tg_09_the_151st_tag_and_the_51st_character_are_refused() {
    let service = service(2);
    let long = service.plan(tag(keys(1), &"é".repeat(51))).unwrap();
    assert!(blocks(&long).contains(&"TG-01"));
    let empty = service.plan(tag(keys(1), "  ")).unwrap();
    assert!(blocks(&empty).contains(&"TG-09"));
    for number in 0..150 {
        run(&service, tag(keys(1), &format!("t{number}")));
    }
    let one_more = service.plan(tag(keys(1), "t150")).unwrap();
    assert_eq!(blocks(&one_more), ["TG-01"]);
    // Among others, the full one is left out and named.
    let both = service.plan(tag(keys(2), "t150")).unwrap();
    assert!(!both.blocked());
    assert_eq!(both.findings.len(), 1);
    service.commit(both, &Unwatched).unwrap();
    assert_eq!(load(&service, 1).tags.len(), 150);
    assert_eq!(load(&service, 2).tags, ["t150"]);
}

#[test]
fn tg_05_a_tag_that_does_not_exist_is_refused_and_deleting_one_names_the_count() {
    let service = service(4);
    let remove = |tag: &str| {
        Intent::Bulk(Bulk {
            customers: keys(4),
            edit: BulkEdit::RemoveTag(tag.to_owned()),
        })
    };
    assert_eq!(rule(service.plan(remove("nope"))), "TG-05");
    run(&service, tag(keys(3), "Ouro"));
    run(&service, tag(Vec::new(), "prata"));
    assert_eq!(
        service.tags().unwrap(),
        [("Ouro".to_owned(), 3), ("prata".to_owned(), 0)]
    );
    // The tag keeps its spelling.
    run(&service, tag(vec![key(4)], "OURO"));
    assert_eq!(load(&service, 4).tags, ["Ouro"]);
    run(&service, remove("ouro"));
    assert_eq!(found(&service, "tag:ouro"), 0);
    run(&service, tag(keys(2), "prata"));
    let plan = service
        .plan(Intent::Bulk(Bulk {
            customers: Vec::new(),
            edit: BulkEdit::DeleteTag("prata".into()),
        }))
        .unwrap();
    let count = plan.title.args.iter().find(|(name, _)| *name == "count");
    assert_eq!(count.unwrap().1, 2_u64.into());
    service.commit(plan, &Unwatched).unwrap();
    assert_eq!(service.tags().unwrap(), [("Ouro".to_owned(), 0)]);
}

#[test]
fn a_segment_that_names_itself_is_refused_also_through_another() {
    let service = service(1);
    let save = |name: &str, expression: &str| {
        Intent::PutSegment(Segment {
            name: name.into(),
            expression: expression.into(),
        })
    };
    let place = |intent| match service.plan(intent) {
        Err(Refusal::Filter(filter)) => filter.place().to_owned(),
        other => format!("{other:?}"),
    };
    assert_eq!(place(save("a", "x segment:A")), "segment:A");
    run(&service, save("a", "country:BR"));
    run(&service, save("b", "-segment:a"));
    // The place is where it was typed, not in the filter of the other segment.
    assert_eq!(place(save("a", "segment:b")), "segment:b");
    assert_eq!(place(save("c", "tag:")), "tag:");
    assert_eq!(place(save("c", "segment:zzz")), "segment:zzz");
    let in_use = service
        .plan(Intent::DeleteSegment { name: "a".into() })
        .unwrap();
    assert_eq!(blocks(&in_use), ["SEG"]);
    run(&service, Intent::DeleteSegment { name: "b".into() });
    run(&service, Intent::DeleteSegment { name: "a".into() });
    assert_eq!(service.book().store().counts().of(RecordKind::Segment), 0);
}

#[test]
fn cl_20_cl_22_filters_look_at_the_columns() {
    let service = service(12);
    run(
        &service,
        Intent::SetAccountStatus {
            key: key(2),
            status: "not ready".into(),
        },
    );
    run(
        &service,
        Intent::RemoveRelationship {
            key: key(5),
            reason: "x".into(),
            confirm: Some("cliente 5".into()),
        },
    );
    for (filter, count) in [
        ("", 11),
        ("cliente", 11),
        ("\"cliente 1\"", 4),
        ("cliente -\"cliente 1\"", 7),
        ("country:BR", 11),
        ("-country:BR", 0),
        ("relationship:reseller", 11),
        ("relationship:advisor", 0),
        ("reseller:none", 11),
        ("status:not-ready", 1),
        ("status:none", 10),
        ("status:removed", 1),
        // The clock of the test is months after the first commit.
        ("changed:<7d", 1),
        ("changed:>30d", 10),
        ("-changed:>30d", 1),
    ] {
        assert_eq!(found(&service, filter), count, "{filter}");
    }
    assert_eq!(refused(&service, "a reseller:nobody").0, "reseller:nobody");
    assert_eq!(refused(&service, "tag:"), ("tag:".into(), true));
}

#[test]
fn bu_01_up_06_budgets_and_fields_of_many_customers() {
    let service = service(3);
    let bulk = |edit| {
        Intent::Bulk(Bulk {
            customers: keys(3),
            edit,
        })
    };
    run(&service, bulk(BulkEdit::Budget(Some("99,5".into()))));
    assert_eq!(load(&service, 2).usage_budget.as_deref(), Some("99.50"));
    let wrong = service
        .plan(bulk(BulkEdit::Budget(Some("-1".into()))))
        .unwrap();
    assert_eq!(blocks(&wrong), ["BU-08"]);
    run(&service, bulk(BulkEdit::Budget(None)));
    assert_eq!(load(&service, 2).usage_budget, None);
    let edit = |path: &str, value: &str| {
        BulkEdit::Fields(vec![FieldEdit {
            path: path.into(),
            value: value.into(),
        }])
    };
    run(&service, bulk(edit("notes", "ligar")));
    assert_eq!(load(&service, 3).notes, "ligar");
    let locked = service
        .plan(bulk(edit("companyProfile.domain", "x")))
        .unwrap();
    assert!(locked.blocked());
}
