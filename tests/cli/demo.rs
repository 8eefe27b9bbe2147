//! `contas demo`, `contas completions`, `--demo`.

use super::Desk;

/// "`contas demo` … fill a book (made if missing)"; "the same every time (seeded)".
#[test]
fn the_same_seed_makes_the_same_book() {
    let books = [3, 3, 4].map(|seed| {
        let desk = Desk::empty();
        desk.run(&format!(
            "demo --customers 40 --users-per-customer 2 --seed {seed}"
        ))
        .ends(0);
        desk.run("customers list --format json").ends(0).out
    });
    assert_eq!(books[0], books[1]);
    assert_ne!(books[0], books[2]);
}

#[test]
fn a_demo_fills_a_book_that_is_there_and_a_dry_run_fills_none() {
    let desk = Desk::new();
    desk.changes_nothing("demo --customers 5 --dry-run")
        .ends(0)
        .says("5");
    desk.run("demo --customers 5 --users-per-customer 1")
        .ends(0);
    desk.run("demo --customers 5").ends(0);
    let customers = desk.run("customers list --format json").column("/id");
    assert_eq!(customers.len(), 10);
    assert_eq!(
        desk.run("partner show --format json").json()["name"],
        "Aurora"
    );
    desk.run("demo --customers 1 --book nowhere --dry-run")
        .ends(0);
    assert!(!desk.path("nowhere").exists());
    desk.run("demo --customers many").ends(2);
}

/// "`--demo` opens a throw-away book with 500 made-up but believable customers in many scripts".
#[test]
fn the_throw_away_book_has_five_hundred_customers_and_leaves_nothing() {
    let desk = Desk::empty();
    let list = desk.run("--demo customers list --format json").ends(0);
    let names = list.column("/companyProfile/companyName");
    assert_eq!(names.len(), 500);
    for script in [
        ('ã', 'ã'),
        ('а', 'я'),
        ('\u{4e00}', '\u{9fff}'),
        ('\u{627}', '\u{64a}'),
    ] {
        assert!(
            names
                .iter()
                .any(|name| name.chars().any(|c| (script.0..=script.1).contains(&c))),
            "{script:?}"
        );
    }
    assert_eq!(
        list.out,
        desk.run("customers list --demo --format json").out
    );
    assert!(desk.names().is_empty(), "{:?}", desk.names());
}

#[test]
fn completions_name_every_command() {
    let desk = Desk::empty();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let done = desk
            .run(&format!("completions {shell}"))
            .ends(0)
            .says("customers")
            .says("resellers");
        assert!(done.err.is_empty());
    }
    desk.run("completions dos").ends(2);
}
