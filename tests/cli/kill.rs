//! Work that is cut short: Ctrl-C and `kill -9`.

use std::{
    os::unix::process::ExitStatusExt,
    process::{Child, Command, Stdio},
};

use super::{Desk, Done, users};

const USERS: usize = 5_000;

fn signal(child: &Child, name: &str) {
    let status = Command::new("/bin/sh")
        .args(["-c", &format!("kill -{name} {}", child.id())])
        .status();
    assert!(status.unwrap().success());
}

/// Starts the import and waits until its passwords are on the disk for the first time: then parts are being saved.
fn start(desk: &Desk) -> Child {
    let mut child = desk
        .command(&format!("{} --yes", users::IMPORT))
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    while !spooled(desk) {
        assert!(child.try_wait().unwrap().is_none(), "over before it began");
        std::thread::yield_now();
    }
    child
}

fn spooled(desk: &Desk) -> bool {
    let mut found = Vec::new();
    let mut open = vec![desk.path("book")];
    while let Some(directory) = open.pop() {
        for entry in std::fs::read_dir(directory).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                open.push(path);
            } else if path.to_string_lossy().contains("spool") {
                found.push(entry.metadata().map_or(0, |m| m.len()));
            }
        }
    }
    found.iter().any(|length| *length > 10_000)
}

/// IMP-48: an interrupt finishes the part in hand and stops; files and passwords are complete for what was added.
#[test]
fn imp_48_ctrl_c_ends_after_the_part_in_hand() {
    for name in ["INT", "TERM"] {
        let desk = users::desk();
        desk.file("u.csv", users::rows(USERS));
        let child = start(&desk);
        signal(&child, name);
        let done = Done::new(name, &child.wait_with_output().unwrap())
            .ends(1)
            .warns(&["contas undo"]);
        let added = desk
            .run("users list --customer Padaria --format ndjson")
            .ends(0)
            .lines()
            .len();
        assert!(
            added % 1_000 == 0 && added > 0 && added < USERS,
            "{added}: {done:#?}"
        );
        assert_eq!(
            users::passwords(&desk.text("u.temporary-passwords.csv")).len(),
            added
        );
        let result = desk.text("u.result.csv");
        assert_eq!(result.matches(",CREATED ").count(), added);
        assert_eq!(result.matches(",PENDING").count(), USERS - added);
        // The group is closed: nothing to finish, and it can be taken back whole.
        let list = desk.run("audit list --format json").ends(0);
        assert!(list.err.is_empty(), "{list:#?}");
        let seq = list
            .json()
            .as_array()
            .unwrap()
            .iter()
            .find(|e| !e["group"].is_null())
            .unwrap()["seq"]
            .clone();
        desk.run(&format!("undo {seq} --yes")).ends(0);
        assert_eq!(
            desk.run("users list --customer Padaria --format ndjson")
                .out,
            ""
        );
    }
}

/// Issue 2, shows 5: "every acknowledged part is there, no part is half there"; IMP-63: the passwords of the users that
/// were added are in their file after the next command, and the same command again finishes the work.
#[test]
fn imp_63_a_kill_loses_no_part_and_no_password() {
    for round in 0_u32..3 {
        let desk = users::desk();
        desk.file("u.csv", users::rows(USERS));
        let mut child = start(&desk);
        // Somewhere in the middle, another place every time.
        for _ in 0..round * 40 {
            spooled(&desk);
        }
        child.kill().unwrap();
        let status = child.wait().unwrap();
        if status.signal().is_none() {
            continue;
        }
        let next = desk
            .run("users list --customer Padaria --format ndjson")
            .ends(0);
        let added = next.lines().len();
        assert_eq!(added % 1_000, 0, "a part is half there");
        let file = desk.path("u.temporary-passwords.csv");
        let rescued = if file.exists() {
            users::passwords(&desk.text("u.temporary-passwords.csv"))
        } else {
            Vec::new()
        };
        assert_eq!(rescued.len(), added, "{next:#?}");
        if added > 0 {
            assert!(
                next.err.contains("u.temporary-passwords.csv"),
                "{}",
                next.err
            );
        }
        let done = desk
            .run(&format!("{} --yes --passwords rest.csv", users::IMPORT))
            .ends(0);
        assert_eq!(
            desk.run("users list --customer Padaria --format ndjson")
                .lines()
                .len(),
            USERS,
            "{done:#?}"
        );
        let rest = users::passwords(&desk.text("rest.csv"));
        let all: std::collections::HashSet<_> =
            rescued.iter().chain(&rest).map(|(upn, _)| upn).collect();
        assert_eq!(all.len(), USERS);
        assert!(desk.grep(&rest[0].1).is_empty());
    }
}
