//! Repairs of a file of users: a list of steps that the rows are seen through. The file itself is never touched; taking
//! back a repair is taking its step off the list, and what is checked, shown and saved is always file plus steps.

mod lens;
mod make;
mod save;

pub use lens::Lens;
pub use make::{Change, Preview, make, preview, row};
pub use save::{path, save};

use serde::{Deserialize, Serialize};

/// A repair of all rows at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Repair {
    /// White space, invisible and control characters, `mailto:` and `<…>` out of names and sign-in names (IMP-27).
    Trim,
    /// Sign-in names in the letters that are allowed (USR-16).
    Transliterate,
    /// An empty display name from first and last name (`E-REQ-DISPLAY`).
    FillDisplay,
    /// Another domain for the nearest of the customer's managed ones (`E-UPN-DOMAIN`, `E-UPN-FEDERATED`).
    NearestDomain,
    /// The next free number for sign-in names that stand twice (`E-DUP-FILE`).
    FreeSuffix,
    /// Columns that do not belong to the template (`E-HDR-EXTRA`, `E-HDR-DUP`).
    DropColumns,
    /// A filled status column (`E-STATUS-NOT-EMPTY`).
    ClearStatus,
}

impl Repair {
    /// All, in the order in which they do most good together.
    pub const ALL: [Self; 7] = [
        Self::DropColumns,
        Self::ClearStatus,
        Self::Trim,
        Self::Transliterate,
        Self::FillDisplay,
        Self::NearestDomain,
        Self::FreeSuffix,
    ];

    /// The name in options.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Trim => "trim",
            Self::Transliterate => "transliterate",
            Self::FillDisplay => "fill-display",
            Self::NearestDomain => "nearest-domain",
            Self::FreeSuffix => "free-suffix",
            Self::DropColumns => "drop-columns",
            Self::ClearStatus => "clear-status",
        }
    }

    /// The repair of a name.
    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|repair| repair.name() == name)
    }

    /// The codes that it may do away with.
    pub const fn codes(self) -> &'static [&'static str] {
        match self {
            Self::Trim => &["W-CTRL"],
            Self::Transliterate => &["E-UPN-FORMAT", "USR-12"],
            Self::FillDisplay => &["E-REQ-DISPLAY"],
            Self::NearestDomain => &["E-UPN-DOMAIN", "E-UPN-FEDERATED"],
            Self::FreeSuffix => &["E-DUP-FILE"],
            Self::DropColumns => &["E-HDR-EXTRA", "E-HDR-DUP", "W-COL-IGNORED"],
            Self::ClearStatus => &["E-STATUS-NOT-EMPTY"],
        }
    }
}

/// A cell with another value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edit {
    /// Number of the record.
    pub record: u64,
    /// Place of the column, from 0.
    pub column: usize,
    /// The new value.
    pub value: String,
}

/// A step. What depends on other rows or on the book is worked out when it is made: a step always does the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// A repair that looks at each row alone.
    Rows(Repair),
    /// Domains that become others, both in lower case.
    Domains(Vec<(String, String)>),
    /// Cells with other values.
    Cells(Vec<Edit>),
    /// Columns that are left out, by place.
    Drop(Vec<usize>),
    /// A record that is left out.
    LeaveOut(u64),
}

/// The steps, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Repairs {
    /// See [`Step`].
    pub steps: Vec<Step>,
}

impl Repairs {
    /// Whether nothing is repaired.
    pub fn is_empty(&self) -> bool {
        self.steps.is_empty()
    }

    /// The same and one step more.
    #[must_use]
    pub fn and(&self, step: Step) -> Self {
        let mut steps = self.steps.clone();
        steps.push(step);
        Self { steps }
    }

    /// The columns that are left out.
    pub fn dropped(&self) -> Vec<usize> {
        let mut columns: Vec<usize> = self
            .steps
            .iter()
            .flat_map(|step| match step {
                Step::Drop(columns) => columns.as_slice(),
                _ => &[],
            })
            .copied()
            .collect();
        columns.sort_unstable();
        columns.dedup();
        columns
    }
}

#[cfg(test)]
mod tests;
