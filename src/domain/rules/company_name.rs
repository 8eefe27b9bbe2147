//! Company names (customers.md 2.5, in force since 22 September 2021).

use super::tld;
use crate::domain::{field::path, finding::Finding, message::Message};

/// Special characters of which a name must not consist alone (AC-41).
const SPECIAL: &str = "~-=_#.%+:^[]$–—&@*(),\"'‘`<>!\\/|{}⟨⟩;،?";

/// Abbreviations that are no name when they stand alone (AC-43), in the form of [`normal`].
const ABBREVIATIONS: [&str; 36] = [
    "c.p.a.",
    "c. p. a.",
    "c p a",
    "l.l.c.",
    "l. l. c.",
    "l l c",
    "llc",
    "llc.",
    "l.l.p.",
    "l. l. p.",
    "l l p",
    "llp",
    "llp.",
    "corp",
    "corp.",
    "corporation",
    "inc",
    "incorporated",
    "limited",
    "ltd",
    "ltd.",
    "pty",
    "pty ltd",
    "pte ltd",
    "pvt",
    "pvt ltd",
    "private limited",
    "plc",
    "gmbh",
    "wll",
    "lda",
    "sarl",
    "kft",
    "zrt",
    "ooo",
    "sdn bhd",
];

/// AC-40 to AC-47: what stops the action first, then what only warns.
pub fn check(name: &str) -> Vec<Finding> {
    let mut found = Vec::new();
    let normal = normal(name);
    let solid: String = name.chars().filter(|c| !c.is_whitespace()).collect();
    if solid.is_empty() {
        found.push(Finding::block("AC-42", Message::new("rule-company-empty")));
    }
    if normal.chars().count() == 1 {
        found.push(Finding::block(
            "AC-40",
            Message::new("rule-company-one-character"),
        ));
    }
    // A-27: blanks are taken away first; one blank or another between the signs makes no name of them.
    if !solid.is_empty() && solid.chars().all(|c| SPECIAL.contains(c)) {
        found.push(Finding::block(
            "AC-41",
            Message::new("rule-company-special"),
        ));
    }
    if ABBREVIATIONS.contains(&normal.as_str()) {
        found.push(Finding::block(
            "AC-43",
            Message::new("rule-company-abbreviation"),
        ));
    }
    if let Some(ending) = internet_ending(&normal) {
        let message = Message::new("rule-company-internet").with("ending", ending);
        found.push(Finding::warn("AC-44", message));
    }
    if one_character_repeated(&normal) {
        found.push(Finding::warn(
            "AC-45",
            Message::new("rule-company-repeated"),
        ));
    }
    if single_characters(&normal) {
        found.push(Finding::warn("AC-46", Message::new("rule-company-single")));
    }
    found
        .into_iter()
        .map(|finding| finding.at(path::COMPANY).of(name))
        .collect()
}

/// Without blanks at the ends, one blank between words, in lower case (AC-47).
fn normal(name: &str) -> String {
    let lower = name.to_lowercase();
    lower.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The ending `.com` and the like of the name or of a word of it (A-26).
fn internet_ending(normal: &str) -> Option<String> {
    normal.split(' ').find_map(|word| {
        let (_, ending) = word.rsplit_once('.')?;
        tld::is_top_level(ending).then(|| format!(".{ending}"))
    })
}

/// A-28: two equal characters pass.
fn one_character_repeated(normal: &str) -> bool {
    let mut characters = normal.chars();
    characters.next().is_some_and(|first| {
        characters.clone().count() >= 2 && characters.all(|other| other == first)
    })
}

fn single_characters(normal: &str) -> bool {
    normal.contains(' ') && normal.split(' ').all(|word| word.chars().count() == 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::finding::{Severity, blocked};

    fn codes(name: &str) -> Vec<&'static str> {
        check(name)
            .into_iter()
            .map(|finding| finding.code)
            .collect()
    }

    #[test]
    fn ac_49_the_oracle() {
        for (name, expected) in [
            ("", &["AC-42"][..]),
            ("   ", &["AC-42"]),
            ("A", &["AC-40"]),
            ("&$#", &["AC-41"]),
            ("- -", &["AC-41", "AC-46"]),
            ("LLC", &["AC-43"]),
            ("Ltd.", &["AC-43"]),
            ("C P A", &["AC-43", "AC-46"]),
            ("GmbH", &["AC-43"]),
            ("contoso.com", &["AC-44"]),
            ("Foo contoso.com.br", &["AC-44"]),
            ("999", &["AC-45"]),
            ("aaaa", &["AC-45"]),
            ("1 2 3", &["AC-46"]),
            ("99", &[]),
            ("Contoso Ltd.", &[]),
            ("Contoso & Filhos Ltda.", &[]),
            ("Contoso S.A.", &[]),
            ("3M", &[]),
        ] {
            assert_eq!(codes(name), expected, "{name:?}");
        }
    }

    #[test]
    fn ac_47_every_hit_is_reported_and_blocks_come_first() {
        assert_eq!(codes("---"), ["AC-41", "AC-45"]);
        assert_eq!(codes("-"), ["AC-40", "AC-41"]);
        assert_eq!(codes("\t \u{a0}"), ["AC-42"]);
        let severities: Vec<_> = check("C P A").iter().map(|f| f.severity).collect();
        assert_eq!(severities, [Severity::Block, Severity::Warn]);
    }

    #[test]
    fn ac_47_case_and_blanks_do_not_hide_an_abbreviation() {
        for name in ["  Pty   LTD ", " l l c", "Sdn\tBhd", "INCORPORATED"] {
            assert!(blocked(&check(name)), "{name:?}");
        }
    }

    #[test]
    fn ac_44_words_and_other_scripts() {
        assert_eq!(codes("Fabrikam.EDU Services"), ["AC-44"]);
        assert_eq!(codes("회사.한국"), ["AC-44"]);
        assert_eq!(codes("St.Johann Bau"), [] as [&str; 0]);
    }
}
