//! The language: what it reads, what it refuses and where, and that printing and reading are opposites.

use proptest::prelude::*;

use super::*;

fn error(text: &str) -> (String, &'static str) {
    let error = parse(text).unwrap_err();
    let id: &'static str = match error.message.id {
        std::borrow::Cow::Borrowed(id) => id,
        std::borrow::Cow::Owned(_) => "",
    };
    (text[error.at].to_owned(), id)
}

#[test]
fn cl_23_terms_stand_side_by_side() {
    let filter = parse(
        "contoso  tag:gold -tag:\"on hold\" country:br relationship:reseller changed:<7d status:under-review",
    )
    .unwrap();
    let tests: Vec<_> = filter
        .terms
        .iter()
        .map(|term| (term.negated, term.test.clone()))
        .collect();
    assert_eq!(
        tests,
        [
            (false, Test::Text("contoso".into())),
            (false, Test::Tag("gold".into())),
            (true, Test::Tag("on hold".into())),
            (false, Test::Country("BR".into())),
            (false, Test::Relationship(Relationship::Reseller)),
            (
                false,
                Test::Changed(Age {
                    younger: true,
                    count: 7,
                    unit: Unit::Days
                })
            ),
            (false, Test::Status(Status::UnderReview)),
        ]
    );
    assert_eq!(filter.place(1), 9..17);
    assert!(parse(" ").unwrap().terms.is_empty());
}

#[test]
fn errors_are_shown_at_their_place() {
    for (text, place, id) in [
        ("tag:", "tag:", "filter-no-value"),
        ("a tag: b", "tag:", "filter-no-value"),
        ("-", "-", "filter-nothing-negated"),
        ("a - b", "-", "filter-nothing-negated"),
        ("colour:red", "colour:", "filter-unknown-key"),
        ("tag:\"gold", "\"gold", "filter-quote-not-closed"),
        ("tag:\"\"", "tag:\"\"", "filter-empty-phrase"),
        ("\" \"", "\" \"", "filter-empty-phrase"),
        ("tag:\"a\"b", "b", "filter-after-quote"),
        ("tag:a:b", ":", "filter-needs-quotes"),
        ("country:XX", "XX", "filter-unknown-country"),
        ("relationship:friend", "friend", "filter-unknown-value"),
        ("status:good", "good", "filter-unknown-value"),
        ("changed:7d", "7d", "filter-not-an-age"),
        ("changed:<d", "<d", "filter-not-an-age"),
        ("changed:<7y", "<7y", "filter-not-an-age"),
    ] {
        assert_eq!(error(text), (place.to_owned(), id), "{text}");
    }
}

#[test]
fn a_word_with_a_hyphen_is_no_negation() {
    let filter = parse("a-b -c").unwrap();
    assert_eq!(filter.terms[0].test, Test::Text("a-b".into()));
    assert!(filter.terms[1].negated);
}

#[test]
fn completion_offers_keys_then_values() {
    let vocabulary = Vocabulary {
        tags: vec!["gold".into(), "go live".into(), "silver".into()],
        resellers: vec!["Fabrikam".into()],
        segments: vec!["vip".into()],
    };
    let offered = |text: &str| -> Vec<String> {
        complete(text, text.len(), &vocabulary)
            .into_iter()
            .map(|c| format!("{}{}", &text[..c.replaces.start], c.text))
            .collect()
    };
    assert_eq!(offered("re"), ["relationship:", "reseller:"]);
    assert_eq!(offered("x -ta"), ["x -tag:"]);
    assert_eq!(offered("tag:go"), ["tag:gold ", "tag:\"go live\" "]);
    assert_eq!(offered("tag:\"go l"), ["tag:\"go live\" "]);
    assert_eq!(offered("reseller:F"), ["reseller:Fabrikam "]);
    assert_eq!(offered("country:B").len(), 21);
    assert!(offered("colour:").is_empty());
}

fn value() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zà-ú0-9]{1,8}",
        "\\PC{1,12}"
            .prop_map(|text| text.trim().to_owned())
            .prop_filter("not empty", |text| !text.is_empty()),
    ]
}

fn test() -> impl Strategy<Value = Test> {
    prop_oneof![
        value().prop_map(Test::Text),
        value().prop_map(Test::Tag),
        value().prop_map(Test::Reseller),
        value().prop_map(Test::Segment),
        prop::sample::select(vec!["BR", "US", "PT", "DE"])
            .prop_map(|code| Test::Country(code.to_owned())),
        prop::sample::select(RELATIONSHIPS.map(|(value, _)| value).to_vec())
            .prop_map(Test::Relationship),
        prop::sample::select(Status::ALL.map(|(value, _)| value).to_vec()).prop_map(Test::Status),
        (
            any::<bool>(),
            0u32..10_000,
            prop::sample::select(Unit::ALL.map(|(unit, _)| unit).to_vec())
        )
            .prop_map(|(younger, count, unit)| Test::Changed(Age {
                younger,
                count,
                unit
            })),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn reading_what_was_printed_gives_the_same(
        terms in prop::collection::vec((any::<bool>(), test()), 0..6)
    ) {
        let terms: Vec<Term> = terms
            .into_iter()
            .map(|(negated, test)| Term { negated, test })
            .collect();
        let filter = Filter { terms, places: Vec::new() };
        let text = filter.to_string();
        let read = parse(&text);
        prop_assert!(read.is_ok(), "{:?}: {:?}", text, read);
        let read = read.unwrap();
        prop_assert_eq!(&read.terms, &filter.terms);
        prop_assert_eq!(read.to_string(), text);
    }

    #[test]
    fn reading_never_panics_and_places_are_in_the_text(text in "(\\PC|[-:\" \\\\<>]|tag:|changed:<|country:B){0,24}") {
        match parse(&text) {
            Ok(filter) => prop_assert_eq!(parse(&filter.to_string()).unwrap().terms, filter.terms),
            Err(error) => prop_assert!(text.get(error.at).is_some()),
        }
        for cursor in 0..=text.len() {
            let _ = complete(&text, cursor, &Vocabulary::default());
        }
    }
}
