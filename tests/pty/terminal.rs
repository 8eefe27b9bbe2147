//! The terminal as it happens to people: pastes, storms, stops, its end, and a panic.

use std::{
    io::{Read, Write},
    process::Command,
};

use super::{Home, session::Session};

/// "pasted text never triggers keys", also where the terminal knows no brackets: then it arrives as a burst of keys.
#[test]
fn a_text_pasted_without_brackets_triggers_no_key() {
    let home = Home::new();
    let mut demo = home.contas(["--demo"]).start();
    demo.sees("500").settles();
    demo.types("quit this, please\rq\ry\r")
        .sees("never taken for keys")
        .settles();
    demo.presses("ctrl-q");
    demo.ends().with_code(0).terminal_restored();
}

/// "a 10 MB paste is survived": with brackets and without; it is refused in words, and keys work again. One megabyte
/// here; ten are tried in the same way by `CONTAS_PASTE_MB=10`.
#[test]
fn a_huge_paste_is_survived_and_refused_in_words() {
    let megabytes = std::env::var("CONTAS_PASTE_MB").map_or(1, |mb| mb.parse().unwrap());
    let text = "Rua A, 1 q y d \r".repeat((megabytes << 20) / 16);
    let home = Home::new();
    let mut demo = home.contas(["--demo"]).start();
    demo.sees("500").settles();
    demo.presses("/").settles();
    demo.pastes(&text).sees("64 KB");
    demo.presses("esc").sees_no_more("64 KB").settles();
    demo.types(&text).sees("64 KB").settles();
    demo.presses("esc").settles();
    demo.presses("ctrl-q");
    demo.ends().with_code(0).terminal_restored();
}

/// "resize storms": two hundred sizes without a pause, down to 1×1.
#[test]
fn a_storm_of_sizes_is_survived() {
    let home = Home::new();
    let mut demo = home.contas(["--demo"]).start();
    demo.sees("500").settles();
    for number in 0..200_u16 {
        demo.resizes_to(1 + number * 37 % 200, 1 + number * 13 % 60);
    }
    demo.resizes_to(1, 1)
        .resizes_to(80, 24)
        .sees("500")
        .settles();
    demo.presses("q");
    demo.ends().with_code(0).terminal_restored();
}

/// "SIGSTOP/SIGCONT": somebody else may have drawn and set modes meanwhile; the picture and the modes come back.
#[test]
fn after_a_stop_from_outside_the_terminal_is_taken_again() {
    let home = Home::new();
    let program = env!("CARGO_BIN_EXE_contas");
    let script = format!(
        "set -m; {program} --demo & pid=$!; fg >/dev/null; \
         stty sane; printf '\\033[?1049l\\033[2Jstopped %s' $pid; read x; fg; echo over; read x"
    );
    let mut shell = home.shell(&script).size(80, 24).start();
    shell.sees("500").settles();
    let pid = child_of(shell.pid());
    assert!(
        Command::new("/bin/kill")
            .args(["-STOP", &pid])
            .status()
            .unwrap()
            .success()
    );
    shell.sees("stopped").presses("enter").sees("500").settles();
    shell.presses("j").settles();
    shell.presses("q").sees("over").presses("enter");
    shell.ends().with_code(0).terminal_restored();
}

fn child_of(pid: u32) -> String {
    let path = format!("/proc/{pid}/task/{pid}/children");
    let children = std::fs::read_to_string(path).unwrap();
    children
        .split_whitespace()
        .next()
        .expect("a child")
        .to_owned()
}

/// "a vanished terminal": the program ends by itself, and what was typed is there afterwards; also where the signal is
/// ignored, as under `nohup`.
#[test]
fn ac_13_a_vanished_terminal_ends_the_program_and_the_draft_is_kept() {
    for script in ["exec", "trap '' HUP; exec"] {
        let home = Home::new();
        let draft = home.path("config/contas/drafts/set-up.json");
        let program = env!("CARGO_BIN_EXE_contas");
        let pty = portable_pty::native_pty_system()
            .openpty(portable_pty::PtySize {
                rows: 24,
                cols: 80,
                ..Default::default()
            })
            .unwrap();
        let mut command = portable_pty::CommandBuilder::new("/bin/sh");
        command.args(["-c", &format!("{script} {program} --lang en")]);
        command.env_clear();
        command.env("HOME", home.path(""));
        command.env("XDG_CONFIG_HOME", home.path("config"));
        command.env("XDG_DATA_HOME", home.path("data"));
        command.env("TERM", "xterm-256color");
        let mut child = pty.slave.spawn_command(command).unwrap();
        drop(pty.slave);
        let mut keyboard = pty.master.take_writer().unwrap();
        let mut output = pty.master.try_clone_reader().unwrap();
        let mut until = |words: &str| {
            let mut parser = vt100::Parser::default();
            let mut part = [0; 4096];
            while !parser.screen().contents().contains(words) {
                let read = output.read(&mut part).unwrap();
                assert!(read > 0, "ended: {}", parser.screen().contents());
                parser.process(&part[..read]);
            }
        };
        until("Set up a book");
        keyboard.write_all(b"\r").unwrap();
        until("Company name");
        keyboard.write_all("Aurora Nuvem".as_bytes()).unwrap();
        until("Aurora Nuvem");
        drop((keyboard, output, pty.master));
        child.wait().unwrap();
        let kept = std::fs::read_to_string(&draft).unwrap_or_default();
        assert!(kept.contains("Aurora Nuvem"), "{script}: {kept:?}");
    }
}

/// "The terminal is always restored: … panic": the report stands in the shell's screen, with data made harmless.
#[test]
fn a_panic_in_the_interface_restores_the_terminal_and_its_report_is_harmless() {
    let home = Home::new();
    let this = std::env::current_exe().unwrap();
    let child = "pty::terminal::the_interface_panics_if_asked_to";
    let mut session: Session = home
        .shell(&format!(
            "{} --exact {child} --nocapture --test-threads=1",
            this.display()
        ))
        .env("CONTAS_TEST_PANIC", "1")
        .start();
    let ended = session.ends().terminal_restored();
    let screen = ended.screen().to_owned();
    assert!(screen.contains("broken"), "{screen}");
    let raw = String::from_utf8_lossy(ended.raw()).into_owned();
    assert!(raw.contains("\u{1b}[?1049h"), "it was taken over");
    assert!(!raw.contains("\u{1b}]52"), "{raw:?}");
}

/// The child of the test above: takes the terminal over and panics on the thread that has it.
#[test]
fn the_interface_panics_if_asked_to() {
    if std::env::var_os("CONTAS_TEST_PANIC").is_none() {
        return;
    }
    contas::runtime::report::install().unwrap();
    let _screen = contas::runtime::terminal::Screen::open().unwrap();
    panic!("broken by \u{1b}]52;c;ZXZpbA==\u{7} data");
}

/// What is copied goes out as OSC 52, encoded: no data can end it early.
#[test]
fn a_copy_is_osc_52_and_nothing_else() {
    let home = Home::new();
    let mut demo = home.contas(["--demo"]).size(100, 30).start();
    demo.sees("500").settles();
    demo.presses("y").settles();
    demo.presses("ctrl-q");
    let ended = demo.ends().with_code(0).terminal_restored();
    let raw = String::from_utf8_lossy(ended.raw()).into_owned();
    let copies: Vec<&str> = raw.split("\u{1b}]52;c;").skip(1).collect();
    assert_eq!(copies.len(), 1);
    let (code, _) = copies[0].split_once(['\u{1b}', '\u{7}']).unwrap();
    let base64 = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '=');
    assert!(
        code.len() == 48 && code.chars().all(base64),
        "an id of 36 letters: {code}"
    );
}
