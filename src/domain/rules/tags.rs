//! Tags of a customer (customers.md 6.1).

use crate::domain::{field::path, finding::Finding, message::Message};

/// Most tags of one customer (TG-01, A-04).
pub const MAX: usize = 150;
/// Longest tag, in characters (TG-01).
pub const LENGTH_MAX: usize = 50;

/// The tags as they are kept (TG-09): without blanks at the ends, each once without regard to case, in alphabetical
/// order.
pub fn normal(tags: &[String]) -> Vec<String> {
    let mut kept: Vec<(String, String)> = Vec::new();
    for tag in tags
        .iter()
        .map(|tag| tag.trim())
        .filter(|tag| !tag.is_empty())
    {
        let lower = tag.to_lowercase();
        if !kept.iter().any(|(known, _)| *known == lower) {
            kept.push((lower, tag.to_owned()));
        }
    }
    kept.sort();
    kept.into_iter().map(|(_, tag)| tag).collect()
}

/// TG-01, TG-09.
pub fn check(tags: &[String]) -> Vec<Finding> {
    let mut found = Vec::new();
    if tags.len() > MAX {
        let message = Message::new("rule-tags-too-many")
            .with("count", tags.len())
            .with("max", MAX);
        found.push(Finding::block("TG-01", message));
    }
    for tag in tags {
        let count = tag.chars().count();
        if count > LENGTH_MAX {
            let message = Message::new("rule-tag-too-long")
                .with("count", count)
                .with("max", LENGTH_MAX);
            found.push(Finding::block("TG-01", message).of(tag));
        }
        if tag.trim().is_empty() {
            found.push(Finding::block("TG-09", Message::new("rule-tag-empty")));
        }
    }
    found
        .into_iter()
        .map(|finding| finding.at(path::TAGS))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tg_09_trimmed_unique_without_case_and_alphabetical() {
        let tags: Vec<_> = [" gov ", "Azure", "GOV", "", "azure"]
            .map(String::from)
            .into();
        assert_eq!(normal(&tags), ["Azure", "gov"]);
    }

    #[test]
    fn tg_01_the_151st_tag_and_the_51st_character_are_refused() {
        let many = |count: usize| (0..count).map(|n| n.to_string()).collect::<Vec<_>>();
        assert!(check(&many(150)).is_empty());
        assert_eq!(check(&many(151)).len(), 1);
        assert!(check(&["é".repeat(50)]).is_empty());
        assert_eq!(check(&["é".repeat(51), " ".into()]).len(), 2);
    }
}
