//! Saved filters and the partner's set of tags; ours alone.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::fold::fold;

/// Longest name of a segment, in characters.
pub const NAME_MAX: usize = 50;

/// A filter under a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Segment {
    /// As it was typed; found without regard to case and accents.
    pub name: String,
    /// The filter, see [`super::filter`].
    pub expression: String,
}

impl Segment {
    /// What names the segment in the book.
    pub fn key(name: &str) -> String {
        fold(name.trim())
    }
}

/// The tags a partner works with (TG-04), also those no customer carries.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct TagSet {
    /// Name as it was typed, by name in small letters: one field each, so that an undo touches one tag only.
    pub tags: BTreeMap<String, String>,
}

impl TagSet {
    /// The name of a tag as the set has it.
    pub fn find(&self, tag: &str) -> Option<&str> {
        self.tags
            .get(&tag.trim().to_lowercase())
            .map(String::as_str)
    }

    /// Adds a tag; one that is there keeps its spelling.
    pub fn add(&mut self, tag: &str) {
        let tag = tag.trim();
        self.tags
            .entry(tag.to_lowercase())
            .or_insert_with(|| tag.to_owned());
    }

    /// Takes a tag away.
    pub fn remove(&mut self, tag: &str) {
        self.tags.remove(&tag.trim().to_lowercase());
    }
}
