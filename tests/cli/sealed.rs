//! A book under a passphrase, as commands see it.

use std::{fs, path::Path};

use super::Desk;

const INIT: &str = "init --partner Aurora --domain aurora.com.br --country BR --kind direct-bill \
                    --cloud public --operator 'Ana Souza <ana@aurora.com.br>' --encrypt";

fn desk() -> Desk {
    let desk = Desk::empty();
    desk.file("frase", "quatro palavras sem rumo\n");
    desk.file("errada", "outra frase qualquer\n");
    desk.run(&format!("{INIT} --passphrase-file frase")).ends(0);
    desk
}

fn contains(directory: &Path, wanted: &[u8]) -> bool {
    fs::read_dir(directory)
        .unwrap()
        .map(Result::unwrap)
        .any(|entry| {
            let path = entry.path();
            if path.is_dir() {
                return contains(&path, wanted);
            }
            let bytes = fs::read(&path).unwrap();
            bytes.windows(wanted.len()).any(|part| part == wanted)
        })
}

/// "given by prompt or `CONTAS_PASSPHRASE_FILE`": without a terminal nobody is asked.
#[test]
fn without_its_passphrase_nothing_is_told_and_nothing_changed() {
    let desk = desk();
    for line in [
        "customers list",
        "customers list --format json",
        "verify",
        "backup b.jsonl.gz",
        "due",
        "partner show",
    ] {
        let done = desk.run(line).ends(5).warns(&["CONTAS_PASSPHRASE_FILE"]);
        assert!(!done.out.contains("Aurora"));
        desk.run(&format!("{line} --passphrase-file errada"))
            .ends(5)
            .warns(&["The passphrase is another one"]);
    }
    desk.run("customers list --passphrase-file missing")
        .ends(1)
        .warns(&["missing"]);
    let shown = desk.shell("CONTAS_PASSPHRASE_FILE=frase \"$CONTAS\" partner show");
    shown.ends(0).says("Aurora");
}

/// "it covers snapshot, journal, drafts and attachments too": an import, its waiting passwords, evidence and exports leave
/// nothing in the book that could be read.
#[test]
fn what_commands_write_into_the_book_cannot_be_read() {
    let desk = desk();
    let run = |line: &str| desk.run(&format!("{line} --passphrase-file frase")).ends(0);
    desk.file(
        "c.csv",
        "Microsoft ID,Company name,Primary domain name,Relationship\n\
         11111111-0000-4000-8000-000000000001,Padaria Estrela,padariaestrela.onmicrosoft.com,Cloud Reseller\n",
    );
    run("customers import c.csv --yes");
    run("tags add dourada padariaestrela.onmicrosoft.com --yes");
    run("segments save douradas tag:dourada --yes");
    run("backup");
    run("customers list");
    run("verify");
    for wanted in [
        "Padaria",
        "padaria",
        "dourada",
        "Aurora",
        "aurora.com.br",
        "Ana Souza",
    ] {
        assert!(!contains(&desk.path("book"), wanted.as_bytes()), "{wanted}");
    }
    assert!(!contains(&desk.path("book"), b"quatro palavras"));
    let listed = run("customers list --format json");
    assert!(listed.out.contains("Padaria Estrela"));
}

#[test]
fn the_passphrase_is_changed_and_backups_restored_under_another_or_none() {
    let desk = desk();
    desk.run("backup b.jsonl.gz --passphrase-file frase")
        .ends(0);
    desk.file("curta", "sete777");
    desk.run("passphrase change --passphrase-file frase --new-passphrase-file curta")
        .ends(1)
        .warns(&["8"]);
    desk.run("passphrase change --passphrase-file frase --new-passphrase-file errada --read-only")
        .ends(1);
    desk.run("passphrase change --passphrase-file frase --new-passphrase-file errada")
        .ends(0);
    desk.run("partner show --passphrase-file frase").ends(5);
    desk.run("partner show --passphrase-file errada").ends(0);
    // The backup is under the passphrase it was made under.
    desk.run("restore b.jsonl.gz --into plain --plain --passphrase-file errada")
        .ends(5);
    desk.run("restore b.jsonl.gz --into plain --plain --passphrase-file frase")
        .ends(0);
    desk.run("partner show --book plain").ends(0).says("Aurora");
    desk.run("passphrase change --book plain --new-passphrase-file frase")
        .ends(1)
        .warns(&["--encrypt"]);
    desk.run("backup p.jsonl.gz --book plain").ends(0);
    desk.run("restore p.jsonl.gz --into again --encrypt --new-passphrase-file errada")
        .ends(0);
    desk.run("partner show --book again").ends(5);
    desk.run("partner show --book again --passphrase-file errada")
        .ends(0);
    desk.run("restore p.jsonl.gz --into plain --encrypt --yes --new-passphrase-file errada")
        .ends(2);
}
