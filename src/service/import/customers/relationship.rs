//! The words of the relationship column, in both languages.

use crate::domain::customer::Relationship;
use crate::service::import::header::normalise;
use crate::text::Lang;

/// As they are written: English, Portuguese.
pub(super) const WORDS: [(Relationship, &str, &str); 6] = [
    (
        Relationship::Reseller,
        "Cloud Reseller",
        "Revendedor de nuvem",
    ),
    (Relationship::Advisor, "Advisor", "Consultor"),
    (Relationship::Syndication, "Syndication", "Distribuição"),
    (
        Relationship::MicrosoftSupport,
        "Microsoft support",
        "Suporte da Microsoft",
    ),
    (Relationship::None, "None", "Nenhum"),
    (Relationship::Unknown, "Unknown", "Desconhecido"),
];

/// As they are understood, normalised; also the words of Partner Center's API.
const UNDERSTOOD: [(Relationship, &[&str]); 6] = [
    (
        Relationship::Reseller,
        &[
            "cloud reseller",
            "reseller",
            "revendedor de nuvem",
            "revendedor",
            "revendedor na nuvem",
            "revendedor de servicos em nuvem",
        ],
    ),
    (
        Relationship::Advisor,
        &["advisor", "consultor", "assessor", "orientador"],
    ),
    (Relationship::Syndication, &["syndication", "distribuicao"]),
    (
        Relationship::MicrosoftSupport,
        &[
            "microsoft support",
            "microsoft_support",
            "microsoftsupport",
            "suporte da microsoft",
        ],
    ),
    (Relationship::None, &["none", "nenhum", "nenhuma"]),
    (Relationship::Unknown, &["unknown", "desconhecido"]),
];

/// The relationship that a text means, if its words are known.
pub fn relationship_of(text: &str) -> Option<Relationship> {
    let exact = WORDS.iter().find(|(_, en, pt)| [*en, *pt].contains(&text));
    if let Some((relationship, ..)) = exact {
        return Some(*relationship);
    }
    let folded = normalise(text);
    UNDERSTOOD
        .iter()
        .find(|(_, words)| words.contains(&folded.as_str()))
        .map(|(relationship, _)| *relationship)
}

/// The word of a relationship in the file.
pub const fn relationship_word(relationship: Relationship, lang: Lang) -> &'static str {
    let (_, en, pt) = match relationship {
        Relationship::Reseller => WORDS[0],
        Relationship::Advisor => WORDS[1],
        Relationship::Syndication => WORDS[2],
        Relationship::MicrosoftSupport => WORDS[3],
        Relationship::None => WORDS[4],
        Relationship::Unknown => WORDS[5],
    };
    match lang {
        Lang::En => en,
        Lang::PtBr => pt,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_31_what_is_written_is_understood() {
        for (relationship, en, pt) in WORDS {
            assert_eq!(relationship_word(relationship, Lang::En), en);
            assert_eq!(relationship_word(relationship, Lang::PtBr), pt);
            for word in [
                en.to_owned(),
                pt.to_owned(),
                en.to_uppercase(),
                format!(" {pt} "),
            ] {
                assert_eq!(relationship_of(&word), Some(relationship), "{word}");
            }
        }
        assert_eq!(relationship_of("Freund"), None);
    }
}
