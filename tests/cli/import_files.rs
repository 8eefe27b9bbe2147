//! Files that cannot be imported, for both imports.

use super::{Desk, desk::id};

/// "Bad input, each a clear error and nothing lost: missing/unreadable/binary/huge file, a directory, wrong encoding,
/// wrong header".
#[test]
fn a_file_that_cannot_be_read_is_named_and_changes_nothing() {
    let desk = Desk::with(&[("Padaria", "padaria.onmicrosoft.com")]);
    std::fs::create_dir(desk.path("folder.csv")).unwrap();
    desk.file("empty.csv", "");
    desk.file(
        "binary.csv",
        [0u8, 159, 146, 150, 0, 1, 2, 3, 0x81, 0x8d, 0x90].repeat(99),
    );
    desk.file("excel.csv", b"PK\x03\x04and so on");
    desk.file("header.csv", "colour,shape\nred,round\n");
    desk.file(
        "undefined.csv",
        b"Microsoft ID,Display name,Email\n\x81\x8d\x8f,x,y\n",
    );
    let huge = std::fs::File::create(desk.path("huge.csv")).unwrap();
    huge.set_len(2 << 20).unwrap();
    desk.file("long.csv", "x,y\n".repeat(1 << 18));
    desk.shell("mkfifo pipe.csv").ends(0);
    for kind in [
        "customers import",
        "users import --customer Padaria --location BR",
    ] {
        for (file, code) in [
            ("missing.csv", "missing.csv"),
            ("folder.csv", "folder.csv"),
            ("pipe.csv", "pipe.csv"),
            ("/dev/null", "/dev/null"),
            ("/dev/zero", "/dev/zero"),
            ("empty.csv", "E-FILE-EMPTY"),
            ("binary.csv", "E-FILE-ENCODING"),
            ("excel.csv", "E-FILE-XLSX"),
            ("header.csv", "E-FILE-DELIM"),
            ("undefined.csv", "E-FILE-ENCODING"),
            ("huge.csv", ""),
            ("long.csv", ""),
        ] {
            // A pipe is waited for, as everywhere, where users are read from it (IMP-29).
            if file == "pipe.csv" && kind.starts_with("users") {
                continue;
            }
            desk.changes_nothing(&format!("{kind} {file} --yes"))
                .ends(1)
                .warns(&[code]);
        }
    }
}

/// What only the owner may read is not read by somebody else.
#[test]
fn an_unreadable_file_is_named() {
    let desk = Desk::with(&[("Padaria", "padaria.onmicrosoft.com")]);
    desk.file("mine.csv", "x");
    // For root every file is readable: another user tries.
    let done = desk.shell(
        "chmod 000 mine.csv; chmod -R a+rwX . 2>/dev/null; chmod 000 mine.csv; chmod a+x .
         if [ $(id -u) = 0 ]; then setpriv --reuid 65534 --clear-groups $CONTAS customers import mine.csv --yes
         else $CONTAS customers import mine.csv --yes; fi",
    );
    if done.err.contains("setpriv") || done.code == Some(126) {
        eprintln!("skipped: no other user can run the program: {}", done.err);
        return;
    }
    done.ends(1).warns(&["mine.csv"]);
}

/// A repeated row, a quote that never ends, a line that never ends: the others are still read.
#[test]
fn imp_23_one_bad_row_among_good_ones() {
    let desk = Desk::new();
    let name = "é".repeat(70_000);
    desk.file(
        "c.csv",
        format!(
            "Microsoft ID,Company name,Primary domain name,Relationship\n{},One,one.com,Cloud Reseller\n\n\
             {},{name},two.com,Cloud Reseller\n{},\"Three,three.com,Cloud Reseller\n",
            id(1), id(2), id(3)
        ),
    );
    let done = desk
        .run("customers import c.csv --yes --format json")
        .ends(3);
    let report = done.json();
    assert_eq!(report["blank"], 1);
    assert!(done.err.contains("E-FILE-QUOTE"), "{done:#?}");
    assert!(
        desk.run("customers list --format json")
            .column("/id")
            .contains(&id(1))
    );
}
