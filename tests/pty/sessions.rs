//! The program itself, as a person has it: first start, quit, signals, small and stupid terminals, kill and start again.

use std::process::Command;

use super::{Home, session::Session};

/// Types the set-up form up to its last field; the form is on the screen already.
fn fill(session: &mut Session, name: &str) {
    session.types(name).presses("tab").sees(name);
    session.types("aurora.com.br").presses("tab enter");
    session.types("brazil").sees("Brazil").presses("enter");
    session.presses("tab tab tab tab");
    session.types("Ana Souza").presses("tab");
    session.types("ana@aurora.com.br").sees("ana@aurora.com.br");
}

/// "reaches the welcome screen, set-up, …, and after a restart … is there".
#[test]
fn the_first_start_sets_up_a_book_that_is_there_after_a_restart() {
    let home = Home::new();
    let mut first = home.contas([]).size(80, 24).start();
    first
        .sees("Set up a book")
        .presses("enter")
        .sees("Company name");
    fill(&mut first, "Aurora Nuvem");
    first
        .presses("ctrl-s")
        .sees("Set up the book of Aurora Nuvem");
    first.presses("enter").sees("The book is ready");
    first.presses("ctrl-q");
    first.ends().with_code(0).terminal_restored();

    let mut second = home.contas([]).size(80, 24).start();
    second.sees("Aurora Nuvem").sees("Ana Souza").presses("q");
    let ended = second.ends().with_code(0).terminal_restored();
    assert!(!ended.screen().contains("Aurora"), "{}", ended.screen());
}

/// "The first start says Welcome / Bem-vindo"; "chosen by locale or `--lang`".
#[test]
fn the_first_start_speaks_the_language_of_the_locale_or_the_option() {
    let home = Home::new();
    let mut by_option = home.contas(["--lang", "pt-BR"]).start();
    by_option.sees("Bem-vindo").presses("ctrl-q");
    by_option.ends().with_code(0).terminal_restored();
    let mut by_locale = home.contas([]).env("LANG", "pt_BR.UTF-8").start();
    by_locale.sees("Bem-vindo").presses("ctrl-q");
    by_locale.ends().with_code(0);
}

/// The throw-away book: 500 customers, a filter, an account, and nothing on the disk afterwards.
#[test]
fn a_demo_is_looked_around_and_leaves_nothing() {
    let home = Home::new();
    let mut demo = home.contas(["--demo"]).size(100, 30).start();
    demo.sees("500")
        .presses("/")
        .types("sao paulo")
        .sees("São Paulo");
    demo.presses("enter").settles().presses("enter").settles();
    demo.presses("ctrl-q");
    demo.ends().with_code(0).terminal_restored();
    assert!(!home.path("data/contas/book").exists());
}

/// "The terminal is always restored: quit, error, panic, SIGTERM, SIGHUP".
#[test]
fn a_signal_ends_the_program_and_restores_the_terminal() {
    for signal in ["TERM", "HUP", "INT"] {
        let home = Home::new();
        let mut demo = home.contas(["--demo"]).start();
        demo.sees("500").settles().receives(signal);
        demo.ends().with_code(0).terminal_restored();
    }
}

/// "Ctrl-Z" gives the terminal back, `fg` takes it again.
#[test]
fn a_stopped_program_gives_the_terminal_back_and_goes_on() {
    let home = Home::new();
    let program = env!("CARGO_BIN_EXE_contas");
    let mut shell = home
        .shell(&format!(
            "set -m; {program} --demo; echo stopped; read x; fg; echo over; read x"
        ))
        .size(80, 24)
        .start();
    shell.sees("500").presses("ctrl-z").sees("stopped");
    assert!(!shell.screen().contains("500"), "{}", shell.screen());
    shell.presses("enter").sees("500").presses("q").sees("over");
    shell.presses("enter");
    shell.ends().with_code(0).terminal_restored();
}

/// "a terminal of 20×5" says which size it needs and lives on.
#[test]
fn a_tiny_terminal_says_which_size_it_needs() {
    let home = Home::new();
    let mut demo = home.contas(["--demo"]).size(20, 5).start();
    demo.sees("40").sees("10");
    demo.presses("down x / esc").settles();
    demo.resizes_to(80, 24).sees("500");
    demo.resizes_to(20, 5).sees_no_more("500").sees("40");
    demo.resizes_to(1, 1)
        .settles()
        .resizes_to(80, 24)
        .sees("500");
    demo.presses("q");
    demo.ends().with_code(0).terminal_restored();
}

/// "`TERM=dumb`" and no terminal: clear words, no escape codes.
#[test]
fn without_a_terminal_that_can_be_drawn_on_it_says_so() {
    let home = Home::new();
    let mut dumb = home.contas(["--demo"]).env("TERM", "dumb").start();
    let ended = dumb.ends().with_code(1).terminal_restored();
    assert!(ended.screen().contains("dumb"), "{}", ended.screen());
    assert!(!ended.raw().contains(&0x1b));
    let output = Command::new(env!("CARGO_BIN_EXE_contas"))
        .args(["--demo", "--lang", "pt-BR"])
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty());
    assert!(
        String::from_utf8(output.stderr)
            .unwrap()
            .contains("terminal")
    );
}

/// "`kill -9` costs no acknowledged change and no draft": what was typed is offered again; one second may be lost.
#[test]
fn ac_13_a_kill_leaves_the_draft() {
    let home = Home::new();
    let mut first = home.contas([]).start();
    first
        .sees("Set up a book")
        .presses("enter")
        .sees("Company name");
    first
        .types("Aurora Nuvem")
        .presses("tab")
        .types("aurora.com")
        .sees("aurora.com");
    // A draft is kept a second after typing at the latest: its file is waited for, not the time.
    let draft = home.path("config/contas/drafts/set-up.json");
    wait_for(|| {
        let text = std::fs::read_to_string(&draft).unwrap_or_default();
        text.contains("Aurora Nuvem") && text.contains("aurora.com")
    });
    first.receives("KILL");
    first.ends().by_signal("Killed");
    let mut second = home.contas([]).start();
    second
        .sees("Set up a book")
        .presses("enter")
        .sees("Aurora Nuvem")
        .sees("aurora.com");
    second.presses("ctrl-q");
    second.ends().with_code(0).terminal_restored();
}

/// A pasted text is text: its letters and newlines trigger nothing.
#[test]
fn a_pasted_text_triggers_no_key() {
    let home = Home::new();
    let mut demo = home.contas(["--demo"]).start();
    demo.sees("500").settles();
    demo.pastes("q\nq\ny\n\u{1b}q").settles();
    demo.presses("/").pastes("lodz\nq\n").settles();
    demo.presses("ctrl-q");
    demo.ends().with_code(0).terminal_restored();
}

/// "a book that is locked": who holds it.
#[test]
fn a_book_in_use_shows_its_holder() {
    let home = Home::new();
    let made = Command::new(env!("CARGO_BIN_EXE_contas"))
        .args(["demo", "--customers", "3", "--book"])
        .arg(home.path("book"))
        .status()
        .unwrap();
    assert!(made.success());
    let book = home.path("book");
    let book = book.to_str().unwrap();
    let mut holder = home.contas(["--book", book]).start();
    holder.sees("Relecloud");
    let mut second = home.contas(["--book", book]).start();
    second.sees(&holder.pid().to_string()).presses("q");
    second.ends().terminal_restored();
    holder.presses("q");
    holder.ends().with_code(0);
}

/// Waits for files; never for time alone, and not for ever.
fn wait_for(there: impl Fn() -> bool) {
    for _ in 0..400 {
        if there() {
            return;
        }
        std::thread::park_timeout(std::time::Duration::from_millis(20));
    }
    panic!("waited in vain");
}
