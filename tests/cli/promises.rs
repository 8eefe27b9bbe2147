//! What holds for every command.

use super::{Desk, add::body, users};

/// "without a terminal and without `--yes` a change is refused"; "`--dry-run` prints the plan" and changes nothing.
#[test]
fn nothing_changes_without_yes_or_with_dry_run() {
    let desk = Desk::of("indirect-provider", "public", "BR");
    desk.import(&[("Padaria", "padaria.onmicrosoft.com")]);
    desk.run("operators add 'Bia <bia@aurora.com.br>' --yes")
        .ends(0);
    desk.run("customers update Padaria --set notes=x --yes")
        .ends(0);
    let last = desk.seq();
    desk.file("new.json", body("nova", "Nova").to_string());
    desk.file("u.csv", users::rows(3));
    desk.file("c.csv", "Microsoft ID,Company name,Primary domain name,Relationship\n77777777-1111-4111-8111-111111111111,S,s.com,Cloud Reseller\n");
    let changes = [
        "partner set --name Outra".to_owned(),
        "operators add 'Caio <caio@aurora.com.br>'".to_owned(),
        "operators set bia@aurora.com.br --role sales-agent".to_owned(),
        "operators remove bia@aurora.com.br".to_owned(),
        "resellers add Rio 99999999-1111-4111-8111-111111111111".to_owned(),
        "customers add --file new.json".to_owned(),
        "customers update Padaria --set notes=y".to_owned(),
        "customers import c.csv".to_owned(),
        users::IMPORT.to_owned(),
        format!("undo {last}"),
    ];
    for change in &changes {
        for format in ["table", "json"] {
            let asked = desk
                .changes_nothing(&format!("{change} --format {format}"))
                .ends(1)
                .warns(&["--yes"]);
            assert!(!asked.out.is_empty(), "{change}: no plan");
            let tried = desk
                .changes_nothing(&format!("{change} --dry-run --yes --format {format}"))
                .ends(0);
            assert!(!tried.out.is_empty(), "{change}: no plan");
            if format == "json" {
                tried.json();
            }
        }
    }
    for file in [
        "demo --customers 3",
        "customers export -o e.csv",
        "customers export",
        "users template -o t.csv",
    ] {
        desk.changes_nothing(&format!("{file} --dry-run")).ends(0);
    }
}

/// "A closed pipe ends quietly."
#[test]
fn a_closed_pipe_ends_quietly() {
    let desk = Desk::empty();
    desk.run("demo --customers 800").ends(0);
    for command in [
        "customers list",
        "customers list --format json",
        "customers list --format csv",
        "customers list --format ndjson",
        "customers export",
        "audit list",
        "completions bash",
        "--help",
        "customers show nobody",
    ] {
        // `bash`, for PIPESTATUS: the program's own exit code, not that of `head`.
        let script = format!(
            "bash -c '\"$CONTAS\" {command} | head -n 1 >/dev/null; exit ${{PIPESTATUS[0]}}'"
        );
        let done = desk.shell(&script);
        let expected = i32::from(command.ends_with("nobody"));
        assert_eq!(done.code, Some(expected), "{done:#?}");
        assert!(expected == 1 || done.err.is_empty(), "{done:#?}");
    }
}

/// A result that cannot be written is a failure that is told.
#[test]
fn a_full_device_is_told() {
    let desk = Desk::with(&[("One", "one.com")]);
    if !std::path::Path::new("/dev/full").exists() {
        eprintln!("skipped: there is no /dev/full");
        return;
    }
    for command in [
        "customers list",
        "customers list --format json",
        "customers export",
        "users template",
        "partner show",
    ] {
        let done = desk.shell(&format!("$CONTAS {command} >/dev/full")).ends(1);
        assert!(done.err.contains("space"), "{done:#?}");
    }
}

/// "Global options work before and after the command."
#[test]
fn global_options_stand_anywhere() {
    let desk = Desk::with(&[("One", "one.com")]);
    let mut seen = std::collections::BTreeSet::new();
    for line in [
        "--format json --book book --lang en customers list",
        "customers --format json list --book book",
        "customers list --book=book --format=json --operator ana@aurora.com.br",
        "--operator ana@aurora.com.br customers list --format json",
    ] {
        seen.insert(desk.run(line).ends(0).out);
    }
    assert_eq!(seen.len(), 1);
}

/// "English and pt-BR, chosen by locale or `--lang`".
#[test]
fn the_language_is_the_option_else_the_locale() {
    let desk = Desk::with(&[("One", "one.com")]);
    desk.run("customers list").says("Primary domain name");
    desk.run("customers list --lang pt-BR")
        .says("Nome de domínio primário");
    desk.run("customers show nobody --lang pt-BR")
        .ends(1)
        .warns(&["livro"]);
    desk.run("customers show nobody --lang=pt").ends(2);
    let done = desk
        .command("customers list")
        .env("LANG", "pt_BR.UTF-8")
        .output()
        .unwrap();
    super::Done::new("pt_BR", &done).says("Nome de domínio primário");
    desk.run("--help --lang pt-BR").ends(0).says("Clientes");
}

/// What is wrong with the line itself is exit 2, on stderr.
#[test]
fn wrong_usage_is_exit_2() {
    let desk = Desk::new();
    for line in [
        "custommers",
        "customers",
        "customers show",
        "customers list --nope",
        "undo",
        "--lang fr customers list",
        "users import",
        "audit list --from",
    ] {
        let done = desk.run(line).ends(2);
        assert!(done.out.is_empty(), "{done:#?}");
    }
    for line in [
        "--help",
        "--version",
        "customers --help",
        "users import --help",
        "init -h",
    ] {
        let done = desk.run(line).ends(0);
        assert!(done.err.is_empty() && !done.out.is_empty(), "{done:#?}");
    }
}

/// Names from files never command the terminal.
#[test]
fn data_never_commands_the_terminal() {
    let desk = Desk::with(&[("Evil\u{1b}[2J\u{202e}Corp", "evil.com")]);
    for line in [
        "customers list",
        "customers show evil.com",
        "audit list",
        "customers show 'x\u{1b}[2Jy'",
    ] {
        let done = desk.run(line);
        assert!(
            !done.out.contains('\u{1b}') && !done.err.contains('\u{1b}'),
            "{done:#?}"
        );
        assert!(!done.out.contains('\u{202e}'), "{done:#?}");
    }
}
