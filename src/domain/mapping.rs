//! Which column of a foreign file is which field, remembered for each set of headers (IMP-26).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// A mapping somebody made once.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct ColumnMapping {
    /// What names the set of headers: their folded texts, or a digest of them.
    pub key: String,
    /// Header of the file, by field.
    pub columns: BTreeMap<String, String>,
}
