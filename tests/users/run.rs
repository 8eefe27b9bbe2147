//! The run of an import: licenses, interruptions, resume, the same file twice, parts (accounts.md 1.8 to 1.11).

use std::{
    process::{Child, Stdio},
    thread,
};

use crate::cli::Desk;

const OF: &str = "--customer padaria.onmicrosoft.com";
const IMPORT: &str = "users import u.csv --customer padaria.onmicrosoft.com --location BR";

fn rows(range: std::ops::RangeInclusive<usize>) -> String {
    let rows: String = range
        .map(|n| format!("Ana,Souza {n},Ana Souza {n},ana{n}@padaria.onmicrosoft.com,\n"))
        .collect();
    format!("First name,Last name,Display name,Email,Status update\n{rows}")
}

fn desk(users: usize) -> Desk {
    let desk = Desk::with(&[("Padaria", "padaria.onmicrosoft.com")]);
    desk.file("u.csv", rows(1..=users));
    desk
}

fn count(desk: &Desk) -> usize {
    desk.run(&format!("users list {OF} --format ndjson"))
        .ends(0)
        .out
        .lines()
        .count()
}

/// Case 19: too few units stop the import, or leave the last without.
#[test]
fn case_19_three_units_for_five_rows() {
    let desk = desk(5);
    desk.run(&format!("licenses set SPB --units 3 {OF} --yes"))
        .ends(0);
    desk.changes_nothing(&format!("{IMPORT} --license SPB --yes"))
        .ends(1)
        .warns(&["E-LIC-QUOTA", "5", "3"]);
    desk.changes_nothing(&format!(
        "{IMPORT} --license SPB --partial-licenses --dry-run"
    ))
    .ends(0)
    .says("3 available → 0");
    let done = desk
        .run(&format!(
            "{IMPORT} --license SPB --partial-licenses --yes --format json"
        ))
        .ends(3)
        .warns(&["E-LIC-QUOTA", "2"])
        .json();
    assert_eq!(done["records"], 5);
    let result = desk.text("u.result.csv");
    let status: Vec<&str> = result
        .lines()
        .skip(1)
        .map(|line| line.rsplit(',').next().unwrap())
        .map(|cell| cell.split(' ').next().unwrap())
        .collect();
    let without = "CREATED_NO_LICENSE:E-LIC-QUOTA";
    assert_eq!(status, ["CREATED", "CREATED", "CREATED", without, without]);
    let with = desk
        .run(&format!("users list {OF} --license SPB --format json"))
        .column("/displayName");
    assert_eq!(with.len(), 3);
    // LIC-1: no such product.
    desk.changes_nothing(&format!("{IMPORT} --license Nothing --yes"))
        .ends(1)
        .warns(&["LIC-1"]);
    // One undo takes users and licenses back.
    desk.run(&format!("undo {} --yes", done["seq"])).ends(0);
    assert_eq!(count(&desk), 0);
}

/// IMP-47: the same file adds nobody twice and says so; not even who was changed since is an error.
#[test]
fn imp_47_the_same_file_twice_adds_nobody() {
    let desk = desk(3);
    desk.run(&format!("{IMPORT} --yes")).ends(0);
    desk.run(&format!(
        "users edit ana2@padaria.onmicrosoft.com {OF} --set displayName=Bea --yes"
    ))
    .ends(0);
    desk.changes_nothing(&format!("{IMPORT} --yes"))
        .ends(0)
        .says("nobody to add");
    let again = desk
        .changes_nothing(&format!("{IMPORT} --yes --format json"))
        .ends(0)
        .json();
    assert_eq!((&again["new"], &again["unchanged"]), (&0.into(), &3.into()));
    // The result file can be had again.
    desk.run(&format!("{IMPORT} --resume --result again.csv --yes"))
        .ends(0);
    assert_eq!(desk.text("again.csv").matches(",CREATED ").count(), 3);
    assert_eq!(count(&desk), 3);
    // Who was deleted since is no longer the run's: restore it (USR-32).
    desk.run(&format!(
        "users delete ana3@padaria.onmicrosoft.com {OF} --yes"
    ))
    .ends(0);
    desk.changes_nothing(&format!("{IMPORT} --yes"))
        .ends(3)
        .warns(&["E-EXISTS-DELETED"]);
    // The same rows in another file are somebody else's.
    desk.file("v.csv", rows(1..=3) + "\n\n");
    desk.changes_nothing(&format!("{} --yes", IMPORT.replace("u.csv", "v.csv")))
        .ends(3)
        .warns(&["E-EXISTS"]);
}

fn start(desk: &Desk, line: &str) -> Child {
    desk.command(line)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

fn signal(child: &Child, name: &str) {
    let status = std::process::Command::new("/bin/sh")
        .args(["-c", &format!("kill -{name} {}", child.id())])
        .status();
    assert!(status.unwrap().success());
}

/// Waits until passwords lie in the spool: then users are being added.
fn spooled(desk: &Desk, child: &mut Child) {
    let directory = desk.path("book/spool");
    loop {
        let any = std::fs::read_dir(&directory)
            .into_iter()
            .flatten()
            .flatten()
            .any(|entry| entry.metadata().is_ok_and(|found| found.len() > 2_000));
        if any || child.try_wait().unwrap().is_some() {
            return;
        }
        thread::yield_now();
    }
}

/// Case 18, IMP-45: killed at any moment, resumed: each user once, the result complete, every password delivered.
#[test]
fn case_18_a_killed_import_of_sixty_is_resumed() {
    let desk = desk(60);
    let line = format!("{IMPORT} --resume --yes");
    let mut child = start(&desk, &line);
    spooled(&desk, &mut child);
    let _ = child.kill();
    child.wait().unwrap();
    desk.run(&line).ends(0);
    assert_eq!(count(&desk), 60);
    let results: Vec<String> = desk
        .names()
        .into_iter()
        .filter(|name| name.contains(".result"))
        .collect();
    assert!(
        results
            .iter()
            .any(|name| desk.text(name).matches(",CREATED ").count() == 60),
        "{results:?}"
    );
    let mut passwords = std::collections::BTreeSet::new();
    for name in desk.names().iter().filter(|n| n.contains(".temporary")) {
        passwords.extend(
            desk.text(name)
                .lines()
                .skip(1)
                .map(|line| line.split(',').nth(1).unwrap().to_owned()),
        );
    }
    assert_eq!(passwords.len(), 60);
}

/// IMP-48: stopped by a person, the same command goes on; its own rows are no error.
#[test]
fn imp_48_a_stopped_import_goes_on() {
    let desk = desk(2_500);
    desk.run(&format!("licenses set SPB --units 2000 {OF} --yes"))
        .ends(0);
    let line = format!("{IMPORT} --license SPB --partial-licenses --yes");
    let mut child = start(&desk, &line);
    spooled(&desk, &mut child);
    signal(&child, "INT");
    assert_eq!(child.wait().unwrap().code(), Some(1));
    let added = count(&desk);
    assert!(added == 1_000 || added == 2_000, "{added}");
    desk.run(&line).ends(3);
    assert_eq!(count(&desk), 2_500);
    let result = desk.text("u.result-2.csv");
    assert_eq!(result.matches(",CREATED ").count(), 2_000);
    assert_eq!(
        result.matches(",CREATED_NO_LICENSE:E-LIC-QUOTA ").count(),
        500
    );
}

/// IMP-47: a result file, repaired, is gone on with.
#[test]
fn imp_47_an_earlier_result_file_is_resumed() {
    let desk = desk(3);
    let text = rows(1..=3).replace("ana2@padaria", "ana2@@padaria");
    desk.file("u.csv", &text);
    desk.run(&format!("{IMPORT} --valid-only --yes")).ends(3);
    let result = desk.text("u.result.csv");
    assert!(result.contains("FAILED:E-UPN-FORMAT"), "{result}");
    desk.file("r.csv", result.replace("ana2@@padaria", "ana2@padaria"));
    desk.run(&format!("{} --yes", IMPORT.replace("u.csv", "r.csv")))
        .ends(0);
    assert_eq!(count(&desk), 3);
    assert_eq!(desk.text("r.result.csv").matches(",CREATED ").count(), 3);
}

/// IMP-41: parts of a hundred in Partner Center's own format; nobody is added.
#[test]
fn imp_41_parts_for_the_upload_by_hand() {
    let desk = desk(201);
    let parts = format!("users import u.csv {OF} --parts parts");
    desk.changes_nothing(&format!("{parts} --dry-run")).ends(0);
    desk.run(&parts).ends(0).says("part-003-of-003.csv");
    let text = |n: u32| desk.text(&format!("parts/u.part-00{n}-of-003.csv"));
    for (part, users) in [(1, 100), (2, 100), (3, 1)] {
        let text = text(part);
        assert!(
            text.starts_with("\u{feff}First name,Last name,Display name,Email,Status update\r\n")
        );
        assert_eq!(text.lines().count(), users + 1);
    }
    assert!(text(3).ends_with("Ana,Souza 201,Ana Souza 201,ana201@padaria.onmicrosoft.com,\r\n"));
    assert_eq!(count(&desk), 0);
    // Never over a file that is there.
    desk.changes_nothing(&parts)
        .ends(1)
        .warns(&["part-001-of-003.csv"]);
    desk.file("u.csv", rows(1..=1) + "B,B,,b@padaria.onmicrosoft.com,\n");
    desk.changes_nothing(&format!("{parts}2")).ends(3);
    desk.run(&format!("{parts}2 --valid-only")).ends(3);
    assert_eq!(desk.text("parts2/u.part-001-of-001.csv").lines().count(), 2);
}

/// USR-14: a domain of the customer is recorded by a person, and then its users can be added; not those of a federated one.
#[test]
fn usr_14_domains_are_recorded_and_users_held_against_them() {
    let desk = desk(2);
    let own = |domain: &str| rows(1..=2).replace("padaria.onmicrosoft.com", domain);
    desk.file("o.csv", own("padaria.com.br"));
    desk.file("f.csv", own("sso.padaria.com.br"));
    let import = |file: &str| format!("{} --yes", IMPORT.replace("u.csv", file));
    desk.changes_nothing(&import("o.csv"))
        .ends(3)
        .warns(&["E-UPN-DOMAIN", "customDomains"]);
    let update = "customers update padaria.onmicrosoft.com --yes --set";
    desk.changes_nothing(&format!("{update} customDomains=padaria"))
        .ends(1)
        .warns(&["USR-14", "padaria"]);
    desk.run(&format!(
        "{update} 'customDomains=Padaria.com.br, sso.padaria.com.br (federated)'"
    ))
    .ends(0);
    desk.changes_nothing(&import("f.csv"))
        .ends(3)
        .warns(&["E-UPN-FEDERATED"]);
    desk.run(&import("o.csv")).ends(0);
    assert_eq!(count(&desk), 2);
}

/// IMP-13, IMP-14, W-LOC-MIXED: what is used of the file beyond names is said before anybody is added.
#[test]
fn imp_13_what_is_used_of_the_file_is_said_in_the_plan() {
    let desk = desk(1);
    desk.changes_nothing(&format!(
        "{IMPORT} --file-locations --unblock --file-passwords --dry-run"
    ))
    .ends(0)
    .says("Rows that name a location")
    .says("sign-in enabled")
    .says("Passwords of the file");
}
