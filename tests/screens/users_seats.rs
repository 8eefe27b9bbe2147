//! Licenses for the users of a file, on the screen (`E-LIC-QUOTA`): before, during and after.

use std::{fmt::Write as _, fs};

use contas::{
    app::screen::{Screen, import_users::Step},
    text::Lang,
};

use crate::{
    harness::App,
    users_book::{BASIC, at_users, book, names},
};

const SIZE: (u16, u16) = (80, 24);

/// A file of so many users of Contoso; two Business Basic are left.
fn file(folder: &std::path::Path, users: usize) -> String {
    let mut text = String::from("First name,Last name,Display name,Email,Status update\n");
    for number in 1..=users {
        writeln!(
            text,
            "Novo,{number},Novo {number},novo{number}@contoso.com,"
        )
        .unwrap();
    }
    let path = folder.join("novos.csv");
    fs::write(&path, text).unwrap();
    path.display().to_string()
}

fn to_licenses(app: &mut App, path: &str) {
    app.slowly("i");
    app.paste(path);
    app.slowly("enter enter enter");
    assert!(
        matches!(app.model().screen(), Screen::ImportUsers(import) if import.step == Step::Licenses),
        "{}",
        app.screen()
    );
}

#[test]
fn e_lic_quota_too_few_licenses_block_until_the_rest_is_added_without() {
    for lang in Lang::ALL {
        let folder = tempfile::tempdir().unwrap();
        let service = book();
        let mut app = at_users(&service, lang, SIZE);
        to_licenses(&mut app, &file(folder.path(), 5));
        let picture = |app: &App, name: &str| {
            let seen = app
                .screen()
                .replace(&folder.path().display().to_string(), "/srv");
            insta::assert_snapshot!(format!("seats-{name}-{}-80x24", lang.tag()), seen);
        };
        app.slowly("space");
        picture(&app, "short");
        app.slowly("enter y");
        assert!(app.screen().contains("E-LIC-QUOTA"), "{}", app.screen());
        assert!(
            matches!(app.model().screen(), Screen::ImportUsers(import) if import.step == Step::Review),
            "nobody is added"
        );
        app.slowly("esc p");
        picture(&app, "partial");
        app.slowly("enter");
        assert!(!app.screen().contains('✗'), "{}", app.screen());
        app.slowly("y");
        let Screen::ImportUsers(import) = app.model().screen() else {
            panic!("{}", app.screen());
        };
        let Step::Done(done) = &import.step else {
            panic!("{}", app.screen());
        };
        let result = fs::read_to_string(&done.files[0]).unwrap();
        let count = |token: &str| result.lines().filter(|line| line.contains(token)).count();
        assert_eq!(count("CREATED_NO_LICENSE:E-LIC-QUOTA"), 3, "{result}");
        assert_eq!(count("CREATED"), 5);
        app.slowly("enter / 'novo license:basic' enter");
        assert_eq!(
            names(&app),
            ["Novo 1", "Novo 2"],
            "in the order of the file"
        );
        let skus = service
            .subscribed_skus(crate::real_book::key(crate::users_book::CONTOSO).microsoft_id)
            .unwrap();
        let basic = skus.iter().find(|sku| sku.sku_id == BASIC).unwrap();
        assert_eq!(basic.available(), 0);
    }
}

#[test]
fn no_license_is_chosen_by_itself() {
    let folder = tempfile::tempdir().unwrap();
    let service = book();
    let mut app = at_users(&service, Lang::En, SIZE);
    to_licenses(&mut app, &file(folder.path(), 3));
    app.slowly("enter y enter / 'novo license:none' enter");
    assert_eq!(names(&app).len(), 3, "{}", app.screen());
}
