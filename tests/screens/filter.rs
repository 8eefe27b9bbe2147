//! The filter language in the list (CL-20 to CL-23, CL-43) and saved segments.

use contas::{
    app::{
        effect::ViewState,
        screen::{Screen, customers::Customers},
    },
    domain::segment::Segment,
    service::Intent,
    text::Lang,
};

use crate::{
    harness::App,
    real_book::{key, run, service, start},
};

fn list(app: &App) -> &Customers {
    match &app.model().screens[0] {
        Screen::Customers(list) => list,
        other => panic!("{other:?}"),
    }
}

fn names(app: &App) -> Vec<String> {
    let list = list(app);
    (0..list.len())
        .filter_map(|at| list.listing.as_ref()?.get(at))
        .map(|row| row.name)
        .collect()
}

#[test]
fn cl_23_what_is_typed_is_the_filter_language_and_free_text_works_as_before() {
    for (typed, found) in [
        ("sao joao", &["Banco São João"][..]),
        ("tag:gold", &["Adatum Corporation", "Banco São João"]),
        ("tag:gold -tag:vip", &["Banco São João"]),
        ("\"world importers\" country:BR", &["Wide World Importers"]),
        ("status:removed", &[]),
        (
            "reseller:none co -banco",
            &[
                "Adatum Corporation",
                "Contoso Ltd.",
                "Fabryka Łódź",
                "Wide World Importers",
            ],
        ),
    ] {
        let mut app = start(&service(), Lang::En, (80, 24));
        app.keys("/");
        for c in typed.chars() {
            match c {
                '"' | ' ' => app.paste(&c.to_string()),
                c => app.keys(&format!("'{c}'")),
            };
        }
        assert_eq!(names(&app), found, "{typed}");
    }
}

#[test]
fn a_filter_that_is_not_understood_is_marked_at_its_place_and_the_list_stays() {
    let mut app = start(&service(), Lang::En, (80, 24));
    app.keys("/ 'tag:gold'");
    assert_eq!(list(&app).len(), 2);
    app.paste(" color:red");
    assert_eq!(list(&app).len(), 2, "the list keeps the last valid result");
    let wrong = list(&app).lookup.wrong.clone().unwrap();
    assert_eq!(&list(&app).filter.text()[wrong.at], "color:");
    app.keys("enter");
    assert!(list(&app).filtering, "it is put right first");
    app.keys("esc");
    assert_eq!(list(&app).filter.text(), "tag:gold color:red");
    app.keys("/ ctrl-u 'tag:nobody'");
    assert!(app.screen().contains("^^^^^^^^^^"), "{}", app.screen());
    app.keys("esc esc");
    assert!(list(&app).lookup.wrong.is_none() && list(&app).len() == 5);
}

#[test]
fn the_wrong_place_looks_marked_in_both_languages_at_both_sizes() {
    for lang in Lang::ALL {
        for (width, height) in [(80, 24), (200, 50)] {
            let mut app = start(&service(), lang, (width, height));
            app.keys("/ 'tag:gold country:XX'");
            insta::assert_snapshot!(
                format!("filter-wrong-{}-{width}x{height}", lang.tag()),
                app.screen()
            );
            app.keys("ctrl-u 'tag:'");
            insta::assert_snapshot!(
                format!("filter-completion-{}-{width}x{height}", lang.tag()),
                app.screen()
            );
        }
    }
}

#[test]
fn tab_takes_a_key_then_a_value_and_shift_tab_chooses_the_next() {
    let mut app = start(&service(), Lang::En, (80, 24));
    app.keys("/ 't' tab");
    assert_eq!(list(&app).filter.text(), "tag:");
    app.keys("shift-tab tab");
    assert_eq!(list(&app).filter.text(), "tag:hold ");
    assert_eq!(names(&app), ["Contoso Ltd."]);
    app.keys("'-ta' tab 'v' tab");
    assert_eq!(list(&app).filter.text(), "tag:hold -tag:vip ");
    app.keys("'word' tab");
    assert_eq!(
        list(&app).filter.text(),
        "tag:hold -tag:vip word",
        "a word is not completed"
    );
}

#[test]
fn cl_43_removed_customers_are_found_by_the_filter_and_marked() {
    let service = service();
    run(
        &service,
        Intent::RemoveRelationship {
            key: key(3),
            reason: "moved".into(),
            confirm: Some("Contoso Ltd.".into()),
        },
    );
    for lang in Lang::ALL {
        let mut app = start(&service, lang, (80, 24));
        assert_eq!(list(&app).len(), 4, "it has left the list");
        app.keys("/ 'status:removed' enter");
        assert_eq!(names(&app), ["Contoso Ltd."]);
        insta::assert_snapshot!(format!("filter-removed-{}", lang.tag()), app.screen());
    }
}

#[test]
fn a_segment_is_saved_chosen_and_deleted_from_the_palette() {
    let service = service();
    let mut app = start(&service, Lang::En, (80, 24));
    app.keys(": 'save the filter' enter");
    assert!(
        app.screen().contains("Type a filter first"),
        "off: no filter"
    );
    app.keys("/ 'tag:gold' enter : 'save the filter' enter 'Key accounts' enter");
    assert!(app.screen().contains("Key accounts"), "{}", app.screen());
    app.keys("enter");
    let saved = Segment {
        name: "Key accounts".into(),
        expression: "tag:gold".into(),
    };
    assert_eq!(service.segments().unwrap(), [saved]);
    app.keys("esc esc : 'saved segment' enter");
    insta::assert_snapshot!("filter-segments", app.screen());
    app.keys("enter");
    assert_eq!(list(&app).filter.text(), "segment:\"Key accounts\"");
    assert_eq!(list(&app).len(), 2);
    app.slowly("esc : 'delete a saved' enter enter enter");
    assert!(service.segments().unwrap().is_empty());
}

#[test]
fn a_view_whose_segment_is_gone_shows_all_and_says_so() {
    let service = service();
    let mut app = start(&service, Lang::En, (80, 24));
    let view = ViewState {
        filter: "segment:gone".into(),
        ..ViewState::default()
    };
    app.inner.model.screens[0] = Screen::Customers(Box::new(Customers::new(&view)));
    app.keys("f5");
    assert!(list(&app).lookup.wrong.is_some());
    assert_eq!(list(&app).len(), 5);
}
