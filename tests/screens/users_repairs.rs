//! The repair desk: forty defects of nine kinds to none without leaving the program, and repairs that outlive the screen.

use std::fmt::Write as _;

use contas::{
    app::{
        Action, Effect, Outcome,
        action::Timer,
        effect::{Draft, Question},
        screen::{
            Screen,
            import_users::{ImportUsers, Step},
        },
    },
    service::import::{repair::Step as Repair, users::RowWishes},
    text::Lang,
};

use crate::{
    harness::App,
    users_book::{at_users, book},
    users_desk::Desk,
    users_import::{answer_plan, screen, to_report},
};

const SIZE: (u16, u16) = (80, 24);

/// 60 rows with 40 defects: 8 accents, 6 empty display names, 6 wrong domains, 6 names that stand twice, 4 filled states,
/// 3 display names too long, 3 formulas, 3 missing names and a column that does not belong.
fn file() -> String {
    let mut text =
        String::from("Nome;Sobrenome;Nome de exibição;Email;Atualização de status;Telefone\r\n");
    for n in 0..60 {
        let mut cells = [
            "Eva".to_owned(),
            format!("Reis {n}"),
            format!("Eva Reis {n}"),
            format!("eva.reis{n}@contoso.com"),
            String::new(),
            String::new(),
        ];
        match n {
            0..8 => cells[3] = format!("joão.{n}@contoso.com"),
            8..14 => cells[2].clear(),
            14..20 => cells[3] = format!("eva.reis{n}@contoso.con"),
            20..26 => cells[3] = format!("twice{}@contoso.com", n / 2),
            26..30 => cells[4] = "ok".to_owned(),
            30..33 => cells[2] = "x".repeat(51),
            33..36 => cells[0] = "=1+1".to_owned(),
            36..39 => cells[3].clear(),
            39 => cells[5] = "11 9999-8888".to_owned(),
            _ => {}
        }
        let _ = write!(text, "{}\r\n", cells.join(";"));
    }
    text
}

fn import(app: &App) -> &ImportUsers {
    match app.model().screen() {
        Screen::ImportUsers(import) => import,
        other => panic!("{other:?}"),
    }
}

fn errors(app: &App) -> u64 {
    import(app).file().unwrap().report.errors
}

#[test]
fn forty_defects_of_nine_kinds_are_repaired_to_none_by_keys_and_imported() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("novos.csv");
    std::fs::write(&path, file()).unwrap();
    let service = book();
    let mut app = at_users(&service, Lang::PtBr, SIZE);
    app.slowly("i").paste(&path.display().to_string());
    app.slowly("enter");
    let kinds = import(&app).file().unwrap().report.codes.len();
    assert_eq!((errors(&app), kinds), (40, 9), "{}", app.screen());
    // Repairs of all rows: what helps stands first, and is seen before it is done.
    for left in [39, 35, 27, 21, 15, 9] {
        app.slowly("b enter enter");
        assert_eq!(errors(&app), left, "{}", app.screen());
    }
    // Then cell by cell; the cursor is on the next finding when one is repaired.
    for (n, left) in (0..9).rev().enumerate() {
        let value = match n {
            0..3 => format!("Eva Reis {n}"),
            3..6 => "Eva".to_owned(),
            _ => format!("eva.nova{n}@contoso.com"),
        };
        app.slowly("e ctrl-u").paste(&value);
        app.slowly("enter");
        assert_eq!(errors(&app), left, "{}", app.screen());
    }
    // The repaired file goes on; the original stays as it was.
    app.slowly("enter enter");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), file());
    app.slowly("enter '60' enter");
    assert!(
        matches!(import(&app).step, Step::Done(_)),
        "{}",
        app.screen()
    );
    let result = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .find(|path| path.to_string_lossy().contains(".resultado."))
        .unwrap();
    let result = std::fs::read_to_string(result).unwrap();
    assert_eq!(result.matches(";CREATED ").count(), 60);
}

/// Row 7 of the file is left out, and the file checked again.
fn repaired() -> Desk {
    let mut desk = Desk::new(screen());
    to_report(&mut desk, 3, true);
    desk.keys("down x");
    let steps = desk.users_file().repairs.steps.clone();
    assert_eq!(steps, [Repair::LeaveOut(6)]);
    answer_plan(&mut desk, 3, true);
    desk
}

fn kept(desk: &Desk) -> Option<&Draft> {
    desk.effects.iter().find_map(|effect| match effect {
        Effect::SaveDraft(draft) => Some(draft),
        _ => None,
    })
}

#[test]
fn imp_34_repairs_that_are_not_saved_are_kept_and_offered_with_the_same_file() {
    let mut desk = repaired();
    desk.act(Action::Timer(Timer::Draft));
    let draft = kept(&desk).unwrap().clone();
    assert!(draft.name.starts_with("repairs-c0ffee00-"), "{draft:?}");
    // The program begins anew: the same file is chosen.
    let mut desk = Desk::new(screen());
    to_report(&mut desk, 3, true);
    assert_eq!(desk.asked().1, &Question::LoadDraft(draft.name.clone()));
    desk.answer(Outcome::Draft(Some(draft.clone())));
    assert!(desk.screen().contains("This file was being repaired"));
    desk.keys("enter");
    assert_eq!(desk.users_file().repairs.steps, [Repair::LeaveOut(6)]);
    // Or thrown away.
    let mut desk = Desk::new(screen());
    to_report(&mut desk, 3, true);
    desk.answer(Outcome::Draft(Some(draft.clone())));
    desk.keys("down enter");
    assert!(desk.has(|effect| *effect == Effect::DeleteDraft(draft.name.clone())));
}

#[test]
fn imp_34_leaving_and_another_file_keep_the_repairs() {
    let mut desk = repaired();
    desk.keys("esc").act(Action::Quit);
    assert!(kept(&desk).is_some());
    let mut desk = repaired();
    desk.keys("o").pick("/srv/in/", "outros.csv");
    assert!(kept(&desk).is_some());
    assert!(desk.users_file().repairs.is_empty());
}

#[test]
fn imp_20_another_encoding_and_its_way_back_lose_no_repair() {
    let mut desk = repaired();
    desk.keys("C");
    assert!(desk.users_file().repairs.is_empty());
    assert!(desk.users_file().read.encoding.is_some());
    answer_plan(&mut desk, 3, true);
    assert!(desk.notice().contains("u brings them back"));
    desk.keys("u");
    assert_eq!(desk.users_file().repairs.steps, [Repair::LeaveOut(6)]);
    assert_eq!(desk.users_file().read.encoding, None);
    answer_plan(&mut desk, 3, true);
    desk.keys("u");
    assert!(desk.users_file().repairs.is_empty());
}

#[test]
fn imp_13_what_of_the_file_is_used_is_chosen_at_the_desk() {
    let mut desk = Desk::new(screen());
    to_report(&mut desk, 3, true);
    desk.keys("w");
    assert!(desk.screen().contains("[ ] The location of each row"));
    desk.keys("enter");
    assert!(desk.users_file().wishes.file_locations);
    answer_plan(&mut desk, 3, true);
    desk.keys("w");
    assert!(desk.screen().contains("[x] The location of each row"));
    desk.keys("down down enter");
    let wishes = desk.users_file().wishes;
    assert!(wishes.file_locations && wishes.unblock && !wishes.skip_existing);
    // Another file is another choice.
    answer_plan(&mut desk, 3, true);
    desk.keys("o").pick("/srv/in/", "outros.csv");
    assert_eq!(desk.users_file().wishes, RowWishes::default());
}
