//! The transfer desk on the screen: every picture of the way from a request to its checklist.

use contas::{
    app::screen::Screen,
    domain::transfer::{EventKind, TransferState},
    text::Lang,
};

use crate::{
    real_book::{key, service, start},
    transfer_book::{LARGE, SMALL, event, guid, id, opened, picture, put, requested, stored},
};

/// Show 2 by keys: only what may go can be marked, the review is read, the name is typed, the book follows.
#[test]
fn trf_20_an_azure_plan_request_by_keys_in_pictures() {
    for lang in Lang::ALL {
        let service = requested();
        let mut app = start(&service, lang, SMALL);
        app.slowly("X");
        picture(&app, "desk", lang, SMALL);
        app.slowly("enter");
        picture(&app, "items", lang, SMALL);
        app.slowly("2");
        picture(&app, "readiness", lang, SMALL);
        // What cannot go stays as it is and says why.
        app.slowly("1 end space");
        assert!(app.screen().contains("[-]"), "{}", app.screen());
        // All that may go; the shared reservation is left out again.
        app.slowly("ctrl-a home down down space");
        app.slowly("3");
        picture(&app, "review", lang, SMALL);
        app.slowly("enter enter");
        picture(&app, "confirm", lang, SMALL);
        // Enter alone is no; another name is no.
        app.slowly("enter");
        assert_eq!(stored(&service).state, TransferState::Pending);
        app.slowly("x enter 'Fabrikam' enter");
        assert_eq!(
            stored(&service).state,
            TransferState::Pending,
            "{}",
            app.screen()
        );
        app.slowly("ctrl-u 'contoso ltd.'");
        picture(&app, "confirmed", lang, SMALL);
        app.slowly("enter");
        let transfer = stored(&service);
        assert_eq!(
            transfer.state,
            TransferState::InProgress,
            "{}",
            app.screen()
        );
        let names: Vec<_> = transfer.moving().map(|item| item.name.as_str()).collect();
        assert_eq!(names, ["Produção", "RI single"]);
        // TRF-32: it is final, and an undo says so instead of reaching for what was before it.
        app.slowly("u");
        assert!(app.screen().contains("UNDO-1"), "{}", app.screen());
        app.slowly("esc");
        app.slowly("4");
        picture(&app, "timeline", lang, SMALL);
        app.slowly("5");
        picture(&app, "checklist", lang, SMALL);
        app.slowly("space enter");
        assert!(stored(&service).checklist[0].done(), "{}", app.screen());
        // TRF-15: the review of the end, and what the book has of it then.
        event(&service, EventKind::Completed, &[], &[]);
        let mut app = start(&service, lang, SMALL);
        app.slowly("down down S down");
        picture(&app, "moved", lang, SMALL);
    }
}

#[test]
fn section_4_8_the_review_on_a_large_screen_has_all_parts_in_their_order() {
    let service = requested();
    for lang in Lang::ALL {
        let mut app = opened(&service, lang, LARGE);
        picture(&app, "items", lang, LARGE);
        app.slowly("ctrl-a 3 c");
        let mut text = String::new();
        for _ in 0..6 {
            text.push_str(&app.screen());
            app.slowly("pgdn");
        }
        let mut from = 0;
        for part in 1..=11 {
            let heading = format!("\n{part}. ");
            let at = text[from..].find(&heading);
            from += at.unwrap_or_else(|| panic!("{part}:\n{text}"));
        }
        // Ids are whole.
        for id in [
            guid(0x5002),
            guid(0x5003),
            guid(0xe2),
            guid(0xbb),
            key(3).microsoft_id,
        ] {
            assert!(text.contains(&id.to_string()), "{id}:\n{text}");
        }
    }
}

/// Whatever the width, no id is cut.
#[test]
fn section_4_8_no_id_is_cut_at_80_columns() {
    let service = requested();
    let mut app = opened(&service, Lang::PtBr, SMALL);
    for tab in ["1", "2", "3", "4"] {
        app.slowly(tab);
        let mut text = String::new();
        for _ in 0..12 {
            text.push_str(&app.screen());
            app.slowly("pgdn");
        }
        let half: Vec<_> = text
            .lines()
            .filter(|line| line.contains("-0000-") && line.contains('…'))
            .collect();
        assert!(half.is_empty(), "tab {tab}: {half:?}");
    }
}

#[test]
fn marks_are_asked_about_on_leaving_and_kept() {
    let service = requested();
    let mut app = opened(&service, Lang::En, SMALL);
    app.slowly("space esc");
    assert!(
        app.screen().contains("not in the book yet"),
        "{}",
        app.screen()
    );
    app.slowly("enter enter esc");
    assert!(
        matches!(app.model().screen(), Screen::Transfers(_)),
        "{}",
        app.screen()
    );
    let names: Vec<_> = stored(&service)
        .moving()
        .map(|item| item.name.clone())
        .collect();
    assert_eq!(names, ["Produção", "RI single"]);
    // Without changes nobody is asked.
    app.slowly("enter esc");
    assert!(
        matches!(app.model().screen(), Screen::Transfers(_)),
        "{}",
        app.screen()
    );
}

#[test]
fn a_guard_is_ticked_or_explained_where_it_stands() {
    let service = requested();
    let mut app = opened(&service, Lang::En, SMALL);
    app.slowly("2 enter enter enter");
    app.slowly("down enter down enter 'signed on paper' enter enter");
    let guards = stored(&service).guards;
    let said: Vec<_> = guards
        .iter()
        .map(|it| (it.guard.as_str(), it.yes, it.reason.as_str()))
        .collect();
    assert_eq!(
        said,
        [("G-A1", true, ""), ("G-A2", false, "signed on paper")],
        "{}",
        app.screen()
    );
}

#[test]
fn due_leads_to_the_transfer() {
    let service = requested();
    let mut app = start(&service, Lang::En, SMALL);
    // Nothing waits yet.
    app.slowly("D");
    assert!(app.screen().contains("Nothing is due"), "{}", app.screen());
    app.slowly("esc");
    let mut late = stored(&service);
    late.expires_at = Some("2026-11-25T12:00:00Z".parse().unwrap());
    put(&service, late);
    app.slowly("D enter");
    match app.model().screen() {
        Screen::Transfer(page) => assert_eq!(page.id, id()),
        other => panic!("{other:?}"),
    }
}

/// The desk is filtered by customer, partner and ids; what is typed narrows it at once.
#[test]
fn the_desk_is_filtered() {
    let service = requested();
    let mut other = stored(&service);
    other.id = guid(0x77);
    other.counterparty.name = "Łódź Cloud".into();
    put(&service, other);
    let mut app = start(&service, Lang::En, SMALL);
    app.slowly("X");
    assert!(app.screen().contains("1 of 2"), "{}", app.screen());
    app.slowly("/ 'lodz conto'");
    let screen = app.screen();
    assert!(
        screen.contains("1 of 1") && screen.contains("Łódź Cloud"),
        "{screen}"
    );
    app.slowly("'x'");
    assert!(
        app.screen().contains("No transfer fits"),
        "{}",
        app.screen()
    );
    app.slowly("esc esc");
    assert!(app.screen().contains("of 2"), "{}", app.screen());
    // A new one begins at a customer.
    app.slowly("n");
    assert!(app.screen().contains("account first"), "{}", app.screen());
}

/// A book without transfers, and one that cannot be read, look different (empty is not failed).
#[test]
fn an_empty_desk_says_how_one_begins() {
    let service = service();
    for lang in Lang::ALL {
        let mut app = start(&service, lang, SMALL);
        app.slowly("X");
        picture(&app, "empty", lang, SMALL);
    }
}
