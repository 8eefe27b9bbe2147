//! Where temporary passwords are, and where nothing of them may be (IMP-61 to IMP-63); whose eyes the files are for.

use std::{
    fs,
    os::unix::fs::{PermissionsExt, symlink},
    path::{Path, PathBuf},
};

use super::{Desk, users};

fn all(directory: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(directory).unwrap() {
        let path = entry.unwrap().path();
        if fs::symlink_metadata(&path).unwrap().is_dir() {
            all(&path, found);
        }
        found.push(path);
    }
}

fn files(desk: &Desk) -> Vec<PathBuf> {
    let mut found = Vec::new();
    all(&desk.path("."), &mut found);
    found
}

/// "a test greps everything the program wrote": after an import, after a killed import and its rescue, after listings,
/// the log and exports, a password stands in its password file and nowhere else.
#[test]
fn imp_62_passwords_are_in_their_file_and_nowhere_else() {
    let desk = users::desk();
    desk.file("u.csv", users::rows(400));
    let mut said = String::new();
    let mut run = |line: &str| {
        let done = desk.run(line);
        assert_eq!(done.code, Some(0), "{done:#?}");
        said.push_str(&done.out);
        said.push_str(&done.err);
    };
    run(&format!("{} --yes", users::IMPORT));
    for format in ["table", "json", "csv", "ndjson"] {
        run(&format!("users list --customer Padaria --format {format}"));
        run(&format!("audit list --format {format}"));
    }
    run("customers export -o e.csv");
    // An import that is killed, and the next command, which finishes its files.
    desk.file("v.csv", users::rows(3_000).replace("ana", "bia"));
    let import = "users import v.csv --customer padaria.onmicrosoft.com --location BR --yes";
    let mut child = desk.command(import).spawn().unwrap();
    let spool = desk.path("book/spool");
    while fs::read_dir(&spool).map_or(0, Iterator::count) == 0 {
        assert!(child.try_wait().unwrap().is_none(), "over before it began");
        std::thread::yield_now();
    }
    // Its arguments, which everybody on the machine sees.
    let shown = fs::read(format!("/proc/{}/cmdline", child.id())).unwrap_or_default();
    child.kill().unwrap();
    child.wait().unwrap();
    run("customers list");

    let mut issued = users::passwords(&desk.text("u.temporary-passwords.csv"));
    if desk.path("v.temporary-passwords.csv").exists() {
        issued.extend(users::passwords(&desk.text("v.temporary-passwords.csv")));
    }
    assert!(issued.len() >= 400);
    let mut places: Vec<(PathBuf, Vec<u8>)> = files(&desk)
        .into_iter()
        .filter(|path| path.is_file() && !path.to_string_lossy().contains("temporary-passwords"))
        .map(|path| (path.clone(), fs::read(path).unwrap()))
        .collect();
    assert!(places.len() > 8, "{places:?}");
    places.push(("what was said".into(), said.into_bytes()));
    places.push(("arguments".into(), shown));
    // All first eight letters at once: one pass over the bytes.
    let wanted: std::collections::HashSet<&[u8]> = issued
        .iter()
        .map(|(_, password)| &password.as_bytes()[..8])
        .collect();
    for (path, bytes) in &places {
        let hit = bytes.windows(8).find(|window| wanted.contains(window));
        assert_eq!(hit, None, "a password in {}", path.display());
    }
}

/// "files 0600, directories 0700 whatever the umask".
#[test]
fn what_is_private_is_private_whatever_the_umask() {
    let desk = Desk::empty();
    desk.file("u.csv", users::rows(5));
    let init = "--partner Aurora --domain aurora.com.br --country BR --kind direct-bill --cloud public \
                --operator 'Ana Souza <ana@aurora.com.br>'";
    let import = "users import u.csv --customer padaria.onmicrosoft.com --location BR --yes";
    desk.file("c.csv", "Microsoft ID,Company name,Primary domain name,Relationship\n77777777-1111-4111-8111-111111111111,Padaria,padaria.onmicrosoft.com,Cloud Reseller\n");
    let done = desk.shell(&format!(
        "umask 000; \"$CONTAS\" init {init} && \"$CONTAS\" customers import c.csv --yes && \"$CONTAS\" {import}"
    ));
    assert_eq!(done.code, Some(0), "{done:#?}");
    let mut found = vec![desk.path("book"), desk.path("u.temporary-passwords.csv")];
    all(&desk.path("book"), &mut found);
    for path in found {
        let meta = fs::symlink_metadata(&path).unwrap();
        let wanted = if meta.is_dir() { 0o700 } else { 0o600 };
        assert_eq!(
            meta.permissions().mode() & 0o777,
            wanted,
            "{}",
            path.display()
        );
    }
}

/// "refuses to write through symlinks placed in the book": nothing outside is touched, exit 5, the link is named.
#[test]
fn a_link_in_the_book_is_refused_and_what_it_leads_to_is_left_alone() {
    for place in [
        "lock",
        "witness",
        "view.json",
        "drafts",
        "spool",
        "spool/x.spool",
        "db/db",
        "db",
    ] {
        let desk = users::desk();
        let path = desk.path("book").join(place);
        let outside = desk.path("outside");
        if path.is_dir() {
            fs::rename(&path, &outside).unwrap();
        } else {
            let _ = fs::rename(&path, &outside);
            if !outside.exists() {
                fs::write(&outside, "precious").unwrap();
            }
        }
        let content = |path: &Path| fs::read(path).ok();
        let before = content(&outside);
        symlink(&outside, &path).unwrap();
        desk.run("customers update Padaria --set notes=x --yes")
            .ends(5)
            .warns(&["symbolic link"]);
        assert_eq!(content(&outside), before, "{place}");
        // The book itself may be reached through a link.
        fs::remove_file(&path).unwrap();
        if before.as_deref() != Some(b"precious") {
            fs::rename(&outside, &path).unwrap();
        }
        symlink(desk.path("book"), desk.path("way")).unwrap();
        desk.run("--book way customers list").ends(0);
    }
}
