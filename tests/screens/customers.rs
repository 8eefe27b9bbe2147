//! The customer list (CL-01 to CL-45).

use contas::{app::screen::Screen, text::Lang};

use crate::{book::Book, harness::App};

#[test]
fn look() {
    for (w, h) in [(80, 24), (120, 40), (200, 50), (40, 10)] {
        let app = App::start(Book::with_customers(), w, h);
        println!("{}\n{}", "=".repeat(w.into()), app.screen());
    }
    let mut app = App::start(Book::with_customers(), 80, 24);
    app.keys("/ 'lodz'");
    println!("{}\n{}", "=".repeat(80), app.screen());
    app.keys("esc esc j j space ?");
    println!("{}\n{}", "=".repeat(80), app.screen());
    app.keys("esc : 'sort'");
    println!("{}\n{}", "=".repeat(80), app.screen());
    let mut app = App::start_in(Lang::PtBr, Book::with_customers().with_log(), 80, 24);
    println!("{}\n{}", "=".repeat(80), app.screen());
    app.keys("l j enter");
    println!("{}\n{}", "=".repeat(80), app.screen());
    app.keys("u");
    println!("{}\n{}", "=".repeat(80), app.screen());
    let mut app = App::start_in(
        Lang::PtBr,
        Book {
            partner: None,
            ..Book::default()
        },
        80,
        24,
    );
    println!("{}\n{}", "=".repeat(80), app.screen());
    app.keys("enter 'Fabrikam' tab tab enter 'bra' ");
    println!("{}\n{}", "=".repeat(80), app.screen());
    app.keys("enter ctrl-s ");
    println!("{}\n{}", "=".repeat(80), app.screen());
    let app = App::start(Book::default(), 80, 24);
    println!("{}\n{}", "=".repeat(80), app.screen());
    assert!(matches!(app.model().screen(), Screen::Customers(_)));
}
