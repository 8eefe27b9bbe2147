//! Looking after the book from within the program: it is verified and backed up while it is open (DESIGN.md, promises),
//! with progress, and Esc stops it.

use std::{fs, io::Read as _, path::Path, sync::Arc};

use contas::{
    app::{
        Effect, Outcome,
        effect::Question,
        screen::{Screen, upkeep::Stage},
    },
    domain::{message::Message, record::Record, role::Role},
    service::Service,
    store::book::Book,
    text::Lang,
};
use flate2::read::MultiGzDecoder;

use crate::{
    harness::App,
    people::partner,
    real_book::{Noon, Sevens, customers, put, start},
    users_desk::Desk,
};

const SMALL: (u16, u16) = (80, 24);

/// A book on the disk.
fn on_disk(path: &Path) -> Service {
    let book = Book::create(path, "2026-11-22T12:00:00Z".parse().unwrap(), [7; 16]).unwrap();
    let operator = contas::domain::partner::Operator {
        mail: "ana@contoso.example".into(),
        name: "Ana Souza".into(),
        roles: Role::ALL.to_vec(),
    };
    let mut records = vec![
        Record::Partner(partner()),
        Record::Operator(operator.clone()),
    ];
    records.extend(customers().into_iter().map(Box::new).map(Record::Customer));
    put(&book, records);
    Service::new(Arc::new(book), operator, Arc::new(Noon), Arc::new(Sevens))
}

fn stage(app: &App) -> &Stage {
    match app.model().screen() {
        Screen::Upkeep(upkeep) => &upkeep.stage,
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_open_book_is_verified_and_the_command_says_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let service = on_disk(&folder.path().join("book"));
    let report = service.book().examined().unwrap();
    for lang in [Lang::En, Lang::PtBr] {
        let mut app = start(&service, lang, SMALL);
        app.slowly("B v");
        assert_eq!(stage(&app), &Stage::Well, "{}", app.screen());
        // The head of the chain can be noted from here.
        let seen: String = app.screen().split_whitespace().collect();
        assert!(seen.contains(&report.chain_head()), "{}", app.screen());
    }
}

#[test]
fn the_open_book_is_backed_up_into_a_new_file_that_zcat_can_read() {
    let folder = tempfile::tempdir().unwrap();
    let service = on_disk(&folder.path().join("book"));
    let target = folder.path().join("backup.jsonl.gz");
    let mut app = start(&service, Lang::En, SMALL);
    app.slowly("B b").paste(target.to_str().unwrap());
    app.slowly("enter");
    assert_eq!(stage(&app), &Stage::Well, "{}", app.screen());
    let mut text = String::new();
    let mut file = MultiGzDecoder::new(fs::File::open(&target).unwrap());
    file.read_to_string(&mut text).unwrap();
    assert!(text.contains("Banco São João"));
    let last = text.trim_end().lines().last().unwrap();
    assert!(last.starts_with("{\"end\":true"), "{last}");

    // What is there is never written over.
    let before = fs::read(&target).unwrap();
    app.slowly("b").paste(target.to_str().unwrap());
    app.slowly("enter enter");
    assert!(matches!(stage(&app), Stage::Failed(_)), "{}", app.screen());
    assert_eq!(fs::read(&target).unwrap(), before);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
}

#[test]
fn a_book_in_memory_says_that_it_has_no_file() {
    let mut app = App::demo(Lang::En, 80, 24);
    app.slowly("B b").paste("nowhere.gz");
    app.slowly("enter");
    assert!(matches!(stage(&app), Stage::Failed(_)), "{}", app.screen());
}

#[test]
fn it_says_how_far_it_is_and_esc_stops_it_before_it_leaves() {
    let mut desk = Desk::new(Screen::Upkeep(Box::default()));
    desk.keys("v");
    let (job, question) = desk.asked();
    assert_eq!(question, &Question::Examine);
    desk.answer(Outcome::Progress {
        done: 250_000,
        total: 1_000_000,
    });
    assert!(desk.screen().contains("250,000 / 1,000,000"));
    desk.keys("esc");
    assert!(desk.effects.contains(&Effect::Cancel(job)));
    assert!(desk.screen().contains("Stopped."), "{}", desk.screen());
    // What still arrives of it is not taken for an answer.
    desk.act(contas::app::Action::Outcome(
        job,
        Outcome::Examined {
            damaged: true,
            said: Vec::new(),
        },
    ));
    assert!(desk.screen().contains("Stopped."), "{}", desk.screen());
}

#[test]
fn what_is_wrong_stands_there_line_by_line_and_the_conclusion_last() {
    let mut desk = Desk::new(Screen::Upkeep(Box::default()));
    desk.keys("v");
    let finding = Message::new("trust-stranger").with("path", "db/stray");
    let conclusion = Message::new("trust-verify-damaged")
        .with("records", 5_u64)
        .with("activities", 1_u64)
        .with("problems", 1_u64)
        .with("head", "ab");
    desk.answer(Outcome::Examined {
        damaged: true,
        said: vec![finding, conclusion],
    });
    let screen = desk.screen();
    let (stray, end) = (screen.find("db/stray"), screen.find("in 1 places"));
    assert!(stray.is_some() && stray < end, "{screen}");
    assert!(screen.contains("✗ The book is damaged."), "{screen}");
}

#[test]
fn looks_at_both_sizes_in_both_languages() {
    let folder = tempfile::tempdir().unwrap();
    let service = on_disk(&folder.path().join("book"));
    for lang in [Lang::En, Lang::PtBr] {
        for size in [SMALL, (200, 50)] {
            let mut app = start(&service, lang, size);
            app.slowly("B");
            let name = format!("upkeep-{}-{}x{}", lang.tag(), size.0, size.1);
            insta::assert_snapshot!(name, app.screen());
        }
    }
}
