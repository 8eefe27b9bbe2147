//! The values of a row, by the header's columns (IMP-27).

use crate::service::import::{
    header::{Field, Header},
    normalise::{Clean, name, sign_in_name, strip_guard},
    records::{RawRecord, blank},
    result::Token,
};

/// A user as the file has it, made clean.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct UserRow {
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// Display name.
    pub display_name: String,
    /// Sign-in name.
    pub user_principal_name: String,
}

/// Where the columns stand; `usize::MAX` where there is none.
#[derive(Debug, Clone, Copy)]
pub(super) struct Places {
    pub(super) first: usize,
    pub(super) last: usize,
    pub(super) display: usize,
    pub(super) email: usize,
    pub(super) status: usize,
}

impl Places {
    pub(super) fn of(header: &Header) -> Self {
        let place = |field| header.position(field).unwrap_or(usize::MAX);
        Self {
            first: place(Field::FirstName),
            last: place(Field::LastName),
            display: place(Field::DisplayName),
            email: place(Field::Email),
            status: place(Field::Status),
        }
    }
}

/// A name with its cell.
pub(super) struct Name<'a> {
    pub(super) raw: &'a str,
    pub(super) clean: Clean<'a>,
}

/// The values of a row, borrowed as far as they were clean.
pub(super) struct Values<'a> {
    pub(super) first: Name<'a>,
    pub(super) last: Name<'a>,
    pub(super) display: Name<'a>,
    pub(super) upn: Name<'a>,
    /// `mailto:` or `<…>` stood around the sign-in name.
    pub(super) unwrapped: bool,
    pub(super) status: &'a str,
}

impl<'a> Values<'a> {
    pub(super) fn of(record: &RawRecord<'a>, places: &Places) -> Self {
        let status = record.get(places.status).trim_matches(blank);
        // A result file of ours: its cells carry the guard against formulas (IMP-52).
        let ours = Token::of_cell(status).is_some();
        let cell = |at| {
            if ours {
                strip_guard(record.get(at))
            } else {
                record.get(at)
            }
        };
        let name = |at| Name {
            raw: cell(at),
            clean: name(cell(at)),
        };
        let raw = cell(places.email);
        let (clean, unwrapped) = sign_in_name(raw);
        Self {
            first: name(places.first),
            last: name(places.last),
            display: name(places.display),
            upn: Name { raw, clean },
            unwrapped,
            status,
        }
    }
}

impl From<Values<'_>> for UserRow {
    fn from(values: Values<'_>) -> Self {
        Self {
            first_name: values.first.clean.value.into_owned(),
            last_name: values.last.clean.value.into_owned(),
            display_name: values.display.clean.value.into_owned(),
            user_principal_name: values.upn.clean.value.into_owned(),
        }
    }
}
