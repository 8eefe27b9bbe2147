//! Lists of users: of a customer, of all (USR-1 to USR-3, USR-31).

use contas::{
    app::screen::Screen,
    domain::{cloud::CloudId, role::Role},
    text::Lang,
};

use crate::{
    people::partner,
    real_book::{service, start},
    users_book::{at_users, book, book_in, book_of, list, load, names},
};

const SIZE: (u16, u16) = (80, 24);

fn in_both(name: &str, sizes: &[(u16, u16)], steps: &str) {
    let service = book();
    for lang in Lang::ALL {
        for size in sizes {
            let mut app = at_users(&service, lang, *size);
            app.slowly(steps);
            let (width, height) = size;
            let name = format!("{name}-{}-{width}x{height}", lang.tag());
            insta::assert_snapshot!(name, app.screen());
        }
    }
}

#[test]
fn usr_2_pictures_of_a_customers_users() {
    in_both(
        "users-list",
        &[SIZE, (120, 40), (200, 50)],
        "down down space",
    );
}

#[test]
fn usr_2_pictures_of_the_filter() {
    in_both("users-filter", &[SIZE], "/ 'prado license:'");
    in_both("users-filter-wrong", &[SIZE], "/ 'prado state:asleep'");
}

#[test]
fn usr_31_pictures_of_deleted_users() {
    in_both("users-deleted", &[SIZE], "d");
}

#[test]
fn usr_2_pictures_of_the_menu() {
    in_both("users-menu", &[SIZE], "down x down down");
}

#[test]
fn usr_1_an_empty_list_says_whose_users_it_would_show() {
    let service = service();
    for lang in Lang::ALL {
        let mut app = start(&service, lang, SIZE);
        app.slowly("U");
        let name = format!("users-empty-{}-80x24", lang.tag());
        insta::assert_snapshot!(name, app.screen());
    }
}

#[test]
fn the_users_of_all_customers_in_both_languages() {
    let service = book();
    for (lang, words) in [
        (Lang::En, "users of all"),
        (Lang::PtBr, "usuários de todos"),
    ] {
        let mut app = start(&service, lang, SIZE);
        app.slowly(&format!(": '{words}' enter down"));
        let name = format!("users-all-{}-80x24", lang.tag());
        insta::assert_snapshot!(name, app.screen());
    }
}

#[test]
fn usr_2_each_filter_and_order() {
    let service = book();
    let mut app = at_users(&service, Lang::En, SIZE);
    let all = names(&app);
    assert_eq!(all[..3], ["Ana Souza", "Ângela Prado", "Bruno Prado"]);
    for (filter, found) in [
        ("lukas", vec!["Zoë Łukasik"]),
        ("PRADO ang", vec!["Ângela Prado"]),
        ("yamada", vec!["山田 太郎"]),
        ("license:premium prado", vec![]),
        ("license:any -license:basic", vec!["山田 太郎"]),
        ("role:any", vec!["Ana Souza"]),
        ("state:blocked", vec!["Ângela Prado"]),
        ("state:synced", vec!["Bruno Prado"]),
        ("location:jp", vec!["山田 太郎"]),
        ("state:deleted eva", vec!["Eva Past"]),
    ] {
        app.keys(&format!("/ ctrl-u '{filter}' enter"));
        assert_eq!(names(&app), found, "{filter}");
    }
    app.keys("/ ctrl-u 'location:none' enter");
    assert_eq!(names(&app).len(), 1, "{:?}", names(&app));
    app.keys("esc 1");
    assert_eq!(names(&app)[0], "山田 太郎", "downwards");
    app.keys("6");
    assert_eq!(names(&app).last().unwrap(), "Ângela Prado", "blocked last");
}

#[test]
fn usr_2_marks_stay_when_the_filter_changes_and_can_be_seen_alone() {
    let service = book();
    let mut app = at_users(&service, Lang::En, SIZE);
    app.keys("space space / 'yamada' enter space");
    assert_eq!(list(&app).marks.len(), 3);
    assert_eq!(names(&app), ["山田 太郎"]);
    app.keys("esc v");
    assert_eq!(names(&app), ["Ana Souza", "Ângela Prado", "山田 太郎"]);
    assert!(app.screen().contains("only 3 marked"), "{}", app.screen());
    app.keys("v");
    assert_eq!(names(&app).len(), 6);
    app.keys("esc");
    assert!(list(&app).marks.is_empty(), "Esc takes the marks away");
}

#[test]
fn usr_2_all_on_the_page_are_marked_first_and_it_says_so() {
    let service = book();
    // So small that only a part of them is seen.
    let mut app = at_users(&service, Lang::En, (80, 10));
    app.keys("ctrl-a");
    let page = list(&app).marks.len();
    assert!(page < 6, "{page}");
    assert!(app.screen().contains("on this page"), "{}", app.screen());
    app.keys("ctrl-a");
    assert_eq!(list(&app).marks.len(), 6, "then all that fit");
    app.keys("ctrl-a");
    assert!(list(&app).marks.is_empty(), "then none");
}

#[test]
fn usr_3_deleted_users_have_a_list_of_their_own() {
    let service = book();
    let mut app = at_users(&service, Lang::En, SIZE);
    assert!(!names(&app).contains(&"Carla Gone".to_owned()));
    assert!(app.screen().contains("3 deleted users not shown"));
    app.keys("d");
    assert_eq!(names(&app), ["Carla Gone", "Davi Late", "Eva Past"]);
    app.keys("d");
    assert_eq!(names(&app).len(), 6);
}

#[test]
fn a_change_is_seen_at_once_and_the_cursor_stays_on_its_user() {
    let service = book();
    let mut app = at_users(&service, Lang::En, SIZE);
    app.slowly("down x down down enter enter");
    assert!(!load(&service, 3).blocked);
    assert!(!app.screen().contains("Blocked"), "{}", app.screen());
    assert_eq!(list(&app).current().unwrap().name(), "Ângela Prado");
}

#[test]
fn usr_43_users_of_two_customers_are_not_changed_together() {
    let service = book();
    let mut app = start(&service, Lang::En, SIZE);
    app.slowly(": 'users of all' enter ctrl-a m");
    assert!(
        app.screen().contains("are of 2 customers"),
        "{}",
        app.screen()
    );
    assert!(matches!(app.model().screen(), Screen::Users(_)));
    app.slowly("esc / 'bob' enter i");
    assert!(app.screen().contains("to one customer"), "{}", app.screen());
}

#[test]
fn words_also_find_the_customer_in_the_list_of_all() {
    let service = book();
    let mut app = start(&service, Lang::En, SIZE);
    app.slowly(": 'users of all' enter / 'adatum' enter");
    assert_eq!(names(&app), ["Bob Ray"]);
    app.slowly("enter");
    assert!(
        app.screen().contains("Adatum Corporation"),
        "{}",
        app.screen()
    );
}

#[test]
fn cd_03_cd_04_a_cloud_without_users_says_why_for_each_action() {
    for (cloud, portal) in [
        (CloudId::UsGov, "Azure portal"),
        (CloudId::Germany, "Office 365 admin center"),
    ] {
        let service = book_in(cloud);
        let mut app = at_users(&service, Lang::En, SIZE);
        assert_eq!(names(&app).len(), 6, "they can be looked at");
        for keys in [
            "i",
            "m",
            ": 'block sign' enter",
            ": 'delete user' enter",
            ": 'reset' enter",
        ] {
            app.slowly(keys);
            assert!(app.screen().contains(portal), "{keys}\n{}", app.screen());
            assert!(matches!(app.model().screen(), Screen::Users(_)), "{keys}");
        }
    }
}

#[test]
fn accounts_2_7_a_role_that_may_not_says_who_may() {
    let service = book_of(partner(), &[Role::SalesAgent]);
    let mut app = at_users(&service, Lang::En, SIZE);
    app.slowly(": 'delete user' enter");
    assert!(app.screen().contains("Admin agent"), "{}", app.screen());
    app.slowly("m");
    assert!(
        matches!(app.model().screen(), Screen::Licenses(_)),
        "a sales agent assigns licenses"
    );
}

#[test]
fn usr_33_restored_users_are_told_and_the_undo_takes_them_back() {
    let service = book();
    let mut app = at_users(&service, Lang::En, SIZE);
    app.slowly("d x end enter enter");
    assert!(!load(&service, 6).is_deleted(), "{}", app.screen());
    app.slowly("u enter");
    assert!(load(&service, 6).is_deleted(), "{}", app.screen());
}

#[test]
fn usr_31_who_is_being_purged_cannot_be_restored() {
    let service = book();
    let mut app = at_users(&service, Lang::En, SIZE);
    app.slowly("d end x end enter");
    assert!(app.screen().contains("being purged"), "{}", app.screen());
    assert!(load(&service, 8).is_deleted());
}
