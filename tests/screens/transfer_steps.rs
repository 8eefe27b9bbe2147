//! How a transfer begins on the screen, and the forms of its steps.

use contas::{
    app::screen::Screen,
    domain::transfer::{EventKind, TransferKind, TransferState},
    service::Intent,
    text::Lang,
};

use crate::{
    real_book::{run, start},
    transfer_book::{SMALL, book, classic_book, draft, event, guid, opened, picture, stored},
};

/// TRF-1: the question, the form, and where the other partner starts its text.
#[test]
fn trf_1_the_question_comes_first_in_pictures() {
    let service = book();
    for lang in Lang::ALL {
        let mut app = start(&service, lang, SMALL);
        app.slowly("down down enter t n");
        picture(&app, "situations", lang, SMALL);
        app.slowly("enter 'Fabrikam' tab 'bbbb' tab");
        picture(&app, "new", lang, SMALL);
        app.slowly("up ctrl-u '000000bb-0000-4000-8000-0000000000bb' ctrl-s");
        picture(&app, "instruction", lang, SMALL);
        assert!(
            service.transfer_rows(None).unwrap().is_empty(),
            "nothing is stored"
        );
    }
}

/// The request that the other partner made meanwhile is recorded from its text.
#[test]
fn trf_1_what_they_made_is_recorded_and_opened() {
    let service = book();
    let mut app = start(&service, Lang::En, SMALL);
    app.slowly(
        "down down enter t n enter 'Fabrikam' down '000000bb-0000-4000-8000-0000000000bb' ctrl-s",
    );
    assert!(
        matches!(app.model().screen(), Screen::Instruction(_)),
        "{}",
        app.screen()
    );
    app.slowly("r ctrl-s");
    assert!(app.model().overlay().is_some(), "{}", app.screen());
    app.slowly("enter");
    assert_eq!(
        service.transfer_rows(None).unwrap().len(),
        1,
        "{}",
        app.screen()
    );
    assert_eq!(
        stored(&service).state,
        TransferState::Pending,
        "{}",
        app.screen()
    );
    assert!(
        matches!(app.model().screen(), Screen::Transfer(_)),
        "{}",
        app.screen()
    );
    app.slowly("esc");
    assert!(
        matches!(app.model().screen(), Screen::Transfers(_)),
        "{}",
        app.screen()
    );
}

/// The forms of the eight steps, and what cannot be taken back goes through the review.
#[test]
fn section_4_2_the_steps_in_pictures() {
    let folder = tempfile::tempdir().unwrap();
    let paper = folder.path().join("paper.pdf");
    std::fs::write(&paper, "%PDF-1.7").unwrap();
    for lang in Lang::ALL {
        let service = classic_book();
        let mut manual = draft(TransferKind::Manual, false, vec![guid(0x5007)]);
        manual.counterparty.country = "BR".into();
        run(&service, Intent::NewTransfer(Box::new(manual)));
        let mut app = opened(&service, lang, SMALL);
        app.slowly("e");
        picture(&app, "events", lang, SMALL);
        app.slowly("enter");
        picture(&app, "notice", lang, SMALL);
        // Nothing in writing: refused with its rule, at the field.
        app.slowly("ctrl-s");
        assert!(app.screen().contains("TRF-33"), "{}", app.screen());
        app.slowly("esc esc");
        let guards = ["G-M1", "G-M2", "G-M3", "G-M4", "G-M5"].map(|guard| (guard, "yes"));
        event(&service, EventKind::NoticeReceived, &guards, &[&paper]);
        event(
            &service,
            EventKind::TicketOpened,
            &[("ticket", "SR-4711")],
            &[],
        );
        let signed = [
            ("recipient", "ana@contoso.example"),
            ("signature", "current:Bruno:2026-11-22"),
        ];
        event(&service, EventKind::FormSent, &signed, &[&paper]);
        let signed = [
            ("signature", "customer:Ana:2026-11-22"),
            ("signature", "new:Carla Dias:2026-11-22"),
            ("agreement", "yes"),
        ];
        event(&service, EventKind::FormReturned, &signed, &[]);
        let mut app = opened(&service, lang, SMALL);
        app.slowly("4");
        picture(&app, "papers", lang, SMALL);
        app.slowly("e enter");
        assert!(
            matches!(app.model().screen(), Screen::Entry(_)),
            "{}",
            app.screen()
        );
        app.slowly(&format!("down down '{}' ctrl-s", paper.display()));
        picture(&app, "submit", lang, SMALL);
        app.slowly("'contoso ltd.' enter");
        assert_eq!(
            stored(&service).state,
            TransferState::Submitted,
            "{}",
            app.screen()
        );
    }
}

/// TRF-33: the ticket's number is asked for first; a day that is none is refused at its field, not left out.
#[test]
fn trf_33_a_day_that_is_none_is_refused_at_its_field() {
    let service = classic_book();
    let mut manual = draft(TransferKind::Manual, false, vec![guid(0x5007)]);
    manual.counterparty.country = "BR".into();
    run(&service, Intent::NewTransfer(Box::new(manual)));
    let folder = tempfile::tempdir().unwrap();
    let paper = folder.path().join("paper.pdf");
    std::fs::write(&paper, "%PDF-1.7").unwrap();
    let guards = ["G-M1", "G-M2", "G-M3", "G-M4", "G-M5"].map(|guard| (guard, "yes"));
    event(&service, EventKind::NoticeReceived, &guards, &[&paper]);
    let mut app = opened(&service, Lang::En, SMALL);
    app.slowly("e enter 'SR-1' down down 'x' ctrl-s");
    let screen = app.screen();
    assert!(screen.contains("This is no day"), "{screen}");
    app.slowly("enter esc");
    assert_eq!(stored(&service).state, TransferState::NoticeReceived);
    app.slowly("ctrl-u '2026-11-21' ctrl-s enter");
    let transfer = stored(&service);
    assert_eq!(transfer.ticket, "SR-1", "{}", app.screen());
    let on = transfer.events.last().unwrap().on.unwrap();
    assert_eq!(on.to_string(), "2026-11-21");
}

/// TRF-34: a signature that comes alone is the one that is typed; nobody signs by being known.
#[test]
fn trf_34_a_signature_alone_brings_no_other() {
    let service = classic_book();
    let mut manual = draft(TransferKind::Manual, false, vec![guid(0x5007)]);
    manual.counterparty.country = "BR".into();
    run(&service, Intent::NewTransfer(Box::new(manual)));
    let folder = tempfile::tempdir().unwrap();
    let paper = folder.path().join("paper.pdf");
    std::fs::write(&paper, "%PDF-1.7").unwrap();
    let guards = ["G-M1", "G-M2", "G-M3", "G-M4", "G-M5"].map(|guard| (guard, "yes"));
    event(&service, EventKind::NoticeReceived, &guards, &[&paper]);
    event(&service, EventKind::TicketOpened, &[("ticket", "1")], &[]);
    let signed = [
        ("recipient", "a@b"),
        ("signature", "current:Bruno:2026-11-22"),
    ];
    event(&service, EventKind::FormSent, &signed, &[&paper]);
    let mut app = opened(&service, Lang::En, SMALL);
    app.slowly("e enter 'Ana' ctrl-s enter");
    let names: Vec<_> = stored(&service)
        .signatures
        .iter()
        .map(|it| it.name.clone())
        .collect();
    assert_eq!(names, ["Bruno", "Ana"], "{}", app.screen());
}
