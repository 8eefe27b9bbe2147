//! Files of evidence go with their book: into a backup, out of it, under a passphrase and out from under it; a verification
//! reads them (TRF-34).

use std::fs;

use super::{book, manual};
use crate::cli::Desk;

const NOTICE: &str = "From: ana@contoso.example\n\nWe want to move.";

/// A book with a notice that was received, and the name of the copy.
fn with_notice() -> (Desk, String) {
    let desk = book();
    desk.file("notice.eml", NOTICE);
    desk.file("frase", "quatro palavras sem rumo\n");
    let id = manual(&desk);
    desk.run(&format!(
        "transfers event {id} notice-received --on 2026-01-10 --person 'Ana Contoso' --file notice.eml \
         --set G-M1=yes --set G-M2=yes --set G-M3=yes --set G-M4=yes --set 'G-M5=public cloud' --yes"
    ))
    .ends(0);
    let shown = desk.run(&format!("transfers show {id} --format json"));
    let digest = shown.ends(0).json()["attachments"][0]["sha256"].clone();
    (desk, digest.as_str().unwrap().to_owned())
}

/// "It covers … attachments too": whichever way a book goes, its evidence goes with it.
#[test]
fn trf_34_evidence_comes_back_from_a_backup_sealed_or_not() {
    let (desk, digest) = with_notice();
    let made = desk.run("backup b.jsonl.gz --format json").ends(0).json();
    assert_eq!(made["attachments"], 1);

    desk.run("restore b.jsonl.gz --into plain").ends(0);
    desk.run("verify --book plain").ends(0);
    assert_eq!(desk.text(&format!("plain/attachments/{digest}")), NOTICE);

    let encrypt = "--encrypt --new-passphrase-file frase";
    desk.run(&format!("restore b.jsonl.gz --into sealed {encrypt}"))
        .ends(0);
    desk.run("verify --book sealed --passphrase-file frase")
        .ends(0);
    let copy = desk.path(&format!("sealed/attachments/{digest}"));
    let sealed = fs::read(&copy).unwrap();
    assert!(!sealed.windows(12).any(|part| part == b"want to move"));

    desk.run("backup s.jsonl.gz --book sealed --passphrase-file frase")
        .ends(0);
    let plain = "--plain --passphrase-file frase";
    desk.run(&format!("restore s.jsonl.gz --into again {plain}"))
        .ends(0);
    assert_eq!(desk.text(&format!("again/attachments/{digest}")), NOTICE);

    // A byte of what is sealed.
    let mut spoilt = sealed;
    *spoilt.last_mut().unwrap() ^= 1;
    fs::write(&copy, spoilt).unwrap();
    desk.run("verify --book sealed --passphrase-file frase")
        .ends(5)
        .says(&digest);
}

/// "`contas verify` reads everything (records, … attachments)", and a backup says what it could not take.
#[test]
fn trf_34_spoilt_cut_and_missing_evidence_is_named() {
    let (desk, digest) = with_notice();
    desk.run("verify").ends(0);
    let copy = desk.path(&format!("book/attachments/{digest}"));
    for spoilt in [
        NOTICE.replace("move", "stay").into_bytes(),
        NOTICE.as_bytes()[..9].to_vec(),
        [NOTICE.as_bytes(), b"!"].concat(),
    ] {
        fs::write(&copy, spoilt).unwrap();
        desk.run("verify").ends(5).says(&digest);
    }
    fs::remove_file(&copy).unwrap();
    desk.run("verify").ends(5).says(&digest);
    let done = desk.run("backup b.jsonl.gz --format json").ends(0);
    done.warns(&["missing or spoilt"]);
    // What belongs to no transfer is told, and is no damage.
    fs::write(&copy, NOTICE).unwrap();
    desk.file("book/attachments/stranger", "?");
    let report = desk.run("verify --format json").ends(0);
    assert!(report.out.contains("stranger"), "{}", report.out);
}
