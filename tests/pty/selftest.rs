//! The harness itself, tried on programs that are known.

use super::Home;

/// What a well-mannered full-screen program writes at its start and at its end.
const ENTER: &str = r"\033[?1049h\033[?2004h\033[?25l\033[2J\033[3;5H";
const LEAVE: &str = r"\033[?25h\033[?2004l\033[?1049l";

#[test]
fn a_session_sees_types_and_ends() {
    let home = Home::new();
    let script = format!(
        "stty -echo; printf '{ENTER}hello, who?'; read name; printf '{LEAVE}'; stty echo; exit 3"
    );
    let mut session = home.shell(&script).size(40, 10).start();
    session.sees("hello, who?");
    assert_eq!(session.cursor(), (15, 2));
    session.types("Ana").presses("enter");
    let ended = session.ends().with_code(3).terminal_restored();
    assert!(ended.raw().starts_with(b"\x1b[?1049h"));
    assert_eq!(ended.screen().trim(), "");
}

#[test]
fn a_terminal_that_is_not_restored_is_noticed() {
    let home = Home::new();
    let mut session = home
        .shell(&format!("stty -icanon; printf '{ENTER}'"))
        .start();
    let ended = session.ends().with_code(0);
    assert_eq!(
        ended.left_on(),
        [
            "alternate screen",
            "hidden cursor",
            "bracketed paste",
            "raw mode"
        ]
    );
}

#[test]
fn keys_reach_the_program_and_its_echo_comes_back() {
    let home = Home::new();
    let mut session = home.shell("exec cat").start();
    session
        .types("São Paulo")
        .sees("São Paulo")
        .presses("enter")
        .settles();
    assert_eq!(session.screen().matches("São Paulo").count(), 2);
    session
        .pastes("plain")
        .sees("plain")
        .presses("enter ctrl-d");
    session.ends().with_code(0).terminal_restored();
}

#[test]
fn a_resize_reaches_the_program() {
    let home = Home::new();
    let mut session = home
        .shell("printf ready; read x; stty size; read x")
        .start();
    session
        .sees("ready")
        .resizes_to(20, 5)
        .presses("enter")
        .sees("5 20");
    session.presses("enter").ends().with_code(0);
}

#[test]
fn a_signal_ends_the_program_and_is_told_from_a_code() {
    let home = Home::new();
    let mut session = home.shell("printf ready; exec cat").start();
    session.sees("ready").receives("TERM");
    session.ends().by_signal("Terminated");
}

#[test]
fn the_environment_is_clean_and_files_stay_between_sessions() {
    let home = Home::new();
    let mut first = home
        .shell("env | sort > env.txt; printf '%s' \"$NO_COLOR\"")
        .env("NO_COLOR", "1")
        .start();
    first.ends().with_code(0);
    let seen = std::fs::read_to_string(home.path("env.txt")).unwrap();
    assert!(seen.contains("NO_COLOR=1") && seen.contains("XDG_DATA_HOME="));
    assert!(!seen.contains("CARGO"), "{seen}");
    let mut second = home
        .shell("printf there; rm env.txt && printf ' gone'")
        .start();
    second.sees("there gone").ends().with_code(0);
    assert!(!home.path("env.txt").exists());
}

#[test]
fn the_program_itself_starts_in_a_terminal() {
    let home = Home::new();
    let mut contas = home.contas(["--version"]).start();
    assert!(contas.pid() > 0);
    contas.ends().with_code(0).terminal_restored();
}

#[test]
fn what_disappears_is_noticed() {
    let home = Home::new();
    let mut session = home
        .shell(r"printf 'loading'; read x; printf '\033[2Jdone'; read x")
        .start();
    session
        .sees("loading")
        .presses("enter")
        .sees_no_more("loading");
    let before = session.settles().output_len();
    assert_eq!(session.settles().output_len(), before);
    session.presses("enter").ends().with_code(0);
}
