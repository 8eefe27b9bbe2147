//! Evidence, backups, and a book that another process holds: the commands that look after the book itself.

use std::{
    fs,
    io::Read,
    path::{Path, PathBuf},
};

use contas::{
    service::ports::{Clock, SystemClock},
    store::book::Book,
};
use flate2::read::MultiGzDecoder;
use serde_json::Value;

use super::Desk;

/// The file in a directory whose name ends so.
fn only(directory: &Path, end: &str) -> PathBuf {
    let mut found: Vec<PathBuf> = fs::read_dir(directory)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.to_string_lossy().ends_with(end))
        .collect();
    assert_eq!(found.len(), 1, "{found:?}");
    found.remove(0)
}

/// "list, show, export and `due` still answer … and say as of when", up to the last change of the process that holds it;
/// everything else "exits 5 and names the holder".
#[test]
fn a_held_book_is_looked_at_and_not_changed() {
    let desk = Desk::with(&[("One", "one.com"), ("Two", "two.com")]);
    desk.run("customers update Two --set notes=before --yes")
        .ends(0);
    let me = std::process::id().to_string();
    let held = Book::open(&desk.path("book"), SystemClock.now()).unwrap();
    // What the holder changes meanwhile is seen too.
    let key = contas::service::resolve::customer(&held, "One").unwrap();
    let id = contas::domain::record::RecordId::Customer(key);
    let stored = held.store().get(&id).unwrap().unwrap();
    let contas::domain::record::Record::Customer(mut customer) = stored.record else {
        panic!("no customer");
    };
    customer.billing_profile.company_name = "Renamed".to_owned();
    customer.company_profile.company_name = "Renamed".to_owned();
    let change =
        contas::domain::change::Change::Put(contas::domain::record::Record::Customer(customer));
    let entry = held
        .store()
        .audit(held.store().sequence())
        .unwrap()
        .unwrap();
    let seq = held
        .commit(contas::store::Commit {
            changes: vec![change],
            base: Vec::new(),
            audit: entry,
        })
        .unwrap();
    let last = format!("change {seq}");
    for (line, says) in [
        ("customers list", "Renamed"),
        ("customers list --search two", "Two"),
        ("customers show Renamed --format json", "one.com"),
        ("customers show two.com --format json", "before"),
        ("customers export", "Renamed"),
        ("partner show", "Aurora"),
        ("operators list", "Ana"),
        ("audit list", "Two"),
        ("due", ""),
    ] {
        desk.changes_nothing(line)
            .ends(0)
            .says(says)
            .warns(&[&me, &last]);
    }
    for line in [
        "customers update Two --set notes=x --yes",
        "customers remove Two --reason r --confirm two.com --yes",
        "users template --customer Two --yes",
        "backup",
        "backup out.jsonl.gz",
        "verify",
        "audit verify",
        "repair",
        "undo 1 --yes",
    ] {
        if !line.starts_with("users") {
            desk.run(line).ends(5).warns(&[&me]);
        }
    }
    let portuguese = desk.run("customers list --lang pt-BR").ends(0);
    portuguese.warns(&["outro processo", "alteração"]);
    drop(held);
    desk.run("customers list").ends(0).says("Renamed");
}

/// "`contas verify` reads everything … and says what is wrong and what to do; exit code 5 when damaged".
#[test]
fn verify_says_what_is_wrong() {
    let desk = Desk::with(&[("One", "one.com")]);
    let whole = desk.run("verify").ends(0).says("The book is whole");
    assert!(whole.err.is_empty(), "{whole:#?}");
    let json = desk.run("verify --format json").ends(0).json();
    assert_eq!(json["whole"], true);
    assert_eq!(json["chainHead"].as_str().unwrap().len(), 64);
    // Something that contas did not write is named, and no damage.
    fs::write(desk.path("book/notes.txt"), "x").unwrap();
    desk.run("verify").ends(0).says("notes.txt");
    fs::remove_file(desk.path("book/notes.txt")).unwrap();
    // A spoilt backup is damage.
    desk.run("backup").ends(0);
    let kept = only(&desk.path("book/backups"), ".jsonl.gz");
    let mut bytes = fs::read(&kept).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 4;
    fs::write(&kept, bytes).unwrap();
    desk.run("verify")
        .ends(5)
        .warns(&["damaged in 1 place", "contas repair"]);
    let json = desk.run("verify --format json").ends(5).json();
    assert_eq!(
        (json["whole"].clone(), json["problemCount"].clone()),
        (false.into(), 1.into())
    );
    let portuguese = desk.run("verify --lang pt-BR");
    assert!(portuguese.err.contains("danificado"), "{portuguese:#?}");
}

/// "The audit log is a hash chain (`contas audit verify`)": its head goes on with every change.
#[test]
fn the_activity_log_is_a_chain() {
    let desk = Desk::with(&[("One", "one.com")]);
    let head = |desk: &Desk| {
        let chain = desk.run("audit verify --format json").ends(0).json();
        assert_eq!(chain["whole"], true);
        assert_eq!(chain["entries"], desk.seq());
        chain["chainHead"].as_str().unwrap().to_owned()
    };
    let before = head(&desk);
    assert_eq!(before, head(&desk), "asking changes nothing");
    desk.run("customers update One --set notes=x --yes").ends(0);
    assert_ne!(before, head(&desk));
    desk.run("audit verify").ends(0).says("whole");
}

/// "one compressed, checksummed, versioned file …, readable without contas"; "verifies before it replaces anything".
#[test]
fn a_backup_is_written_read_and_restored() {
    let desk = Desk::with(&[("One", "one.com"), ("Two", "two.com")]);
    let done = desk
        .run("backup saved.jsonl.gz --format json")
        .ends(0)
        .json();
    assert_eq!(done["sequence"], desk.seq());
    desk.run("backup saved.jsonl.gz")
        .ends(1)
        .warns(&["saved.jsonl.gz"]);
    // Without contas: gzip around JSON, one value a line.
    let mut text = String::new();
    MultiGzDecoder::new(fs::File::open(desk.path("saved.jsonl.gz")).unwrap())
        .read_to_string(&mut text)
        .unwrap();
    let lines: Vec<Value> = text
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(lines[0]["contas"], "backup");
    assert!(
        lines.iter().any(
            |line| line.pointer("/record/customer/companyProfile/domain")
                == Some(&"two.com".into())
        ),
        "{text}"
    );
    assert_eq!(lines.last().unwrap()["end"], true);

    desk.run("customers update Two --set notes=later --yes")
        .ends(0);
    // Into a new place; nothing is asked.
    desk.run("restore saved.jsonl.gz --into other").ends(0);
    let other = desk
        .run("--book other customers show Two --format json")
        .ends(0);
    assert!(
        other.json()["notes"].is_null() || other.json()["notes"] == "",
        "{other:#?}"
    );
    desk.run("--book other verify").ends(0).says("whole");
    // Over the book: asked before, the files are kept.
    desk.run("restore saved.jsonl.gz --into book")
        .ends(1)
        .warns(&["--yes"]);
    desk.run("customers show Two").ends(0).says("later");
    desk.run("restore saved.jsonl.gz --into book --dry-run")
        .ends(0);
    desk.run("customers show Two").ends(0).says("later");
    desk.run("restore saved.jsonl.gz --into book --yes").ends(0);
    let back = desk.run("customers show Two").ends(0);
    assert!(!back.out.contains("later"), "{back:#?}");
    assert!(desk.path("book/damaged").is_dir());
    desk.run("verify").ends(0).says("whole");

    // One that is spoilt replaces nothing.
    let mut bytes = fs::read(desk.path("saved.jsonl.gz")).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    desk.file("spoilt.jsonl.gz", &bytes);
    desk.file("cut.jsonl.gz", &bytes[..middle]);
    desk.file("none.jsonl.gz", "{}");
    for file in ["spoilt", "cut", "none"] {
        for into in ["book", "third"] {
            desk.run(&format!("restore {file}.jsonl.gz --into {into} --yes"))
                .ends(5)
                .warns(&["jsonl.gz"]);
        }
    }
    assert!(!desk.path("third").exists());
    desk.run("restore nothing.gz --into book --yes")
        .ends(1)
        .warns(&["nothing.gz"]);
    desk.run("customers list").ends(0).says("Two");
    // A backup of another book does not replace this one.
    let stranger = Desk::with(&[("Three", "three.com")]);
    stranger.run("backup foreign.jsonl.gz").ends(0);
    fs::copy(
        stranger.path("foreign.jsonl.gz"),
        desk.path("foreign.jsonl.gz"),
    )
    .unwrap();
    let refused = desk.run("restore foreign.jsonl.gz --into book --yes");
    assert_ne!(refused.code, Some(0), "{refused:#?}");
    desk.run("customers list").ends(0).says("Two");
}

/// "automatic rotating backups": the first change of a day leaves one in the book's own directory.
#[test]
fn a_backup_comes_by_itself() {
    let desk = Desk::with(&[("One", "one.com")]);
    let kept = only(&desk.path("book/backups"), ".jsonl.gz");
    desk.run("customers update One --set notes=x --yes").ends(0);
    assert_eq!(
        only(&desk.path("book/backups"), ".jsonl.gz"),
        kept,
        "one a day"
    );
}

/// A book that does not open by itself: what would be brought back and what is lost is said and asked; the damaged files
/// are kept.
#[test]
fn repair_says_what_is_lost_asks_and_brings_back() {
    let desk = Desk::with(&[("One", "one.com"), ("Two", "two.com")]);
    desk.run("repair").ends(0).says("nothing to repair");
    desk.run("customers update Two --set notes=later --yes")
        .ends(0);
    // The database and the journal are both gone: the backup has all but the last change.
    fs::write(desk.path("book/db/db"), b"spoilt").unwrap();
    fs::remove_dir_all(desk.path("book/journal")).unwrap();
    desk.run("customers list").ends(5).warns(&["contas repair"]);
    desk.run("customers list --lang pt-BR")
        .ends(5)
        .warns(&["contas repair"]);
    let told = desk.run("repair --dry-run --format json").ends(0).json();
    let (reaches, last) = (
        told["broughtBackTo"].as_u64().unwrap(),
        told["lastChange"].as_u64().unwrap(),
    );
    assert!(reaches < last, "{told}");
    desk.run("repair").ends(1).warns(&["--yes"]);
    desk.run("repair --yes").ends(0).says("Brought back");
    desk.run("customers list").ends(0).says("Two");
    desk.run("verify").ends(0).says("whole");
    let aside = desk.path("book/damaged");
    assert!(aside.is_dir());
    desk.run("audit list").ends(0).says("Repair book");
}
