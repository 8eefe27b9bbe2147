//! The values of a row, by the header's columns (IMP-27).

use std::sync::Arc;

use crate::domain::{
    country::{self, Country},
    secret::Secret,
};
use crate::service::import::{
    header::{Field, Header},
    normalise::{Clean, name, sign_in_name, strip_guard},
    records::{RawRecord, blank},
};

use super::RowWishes;

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
    /// Location of this user (ISO alpha-2), where the file has one and it shall count; else that of the whole file.
    pub location: Option<&'static str>,
    /// The password of the file, where it shall be used (IMP-14); else one is generated.
    pub password: Option<Arc<Secret>>,
}

/// Where the columns stand; `usize::MAX` where there is none.
#[derive(Debug, Clone, Copy)]
pub(super) struct Places {
    pub(super) first: usize,
    pub(super) last: usize,
    pub(super) display: usize,
    pub(super) email: usize,
    pub(super) status: usize,
    pub(super) location: usize,
    pub(super) password: usize,
    pub(super) blocked: usize,
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
            location: place(Field::Location),
            password: place(Field::Password),
            blocked: place(Field::Blocked),
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
    pub(super) location: &'a str,
    pub(super) password: &'a str,
    pub(super) blocked: &'a str,
}

impl<'a> Values<'a> {
    pub(super) fn of(record: &RawRecord<'a>, places: &Places) -> Self {
        let plain = |at: usize| record.get(at).trim_matches(blank);
        let status = plain(places.status);
        // Files of ours carry a guard against formulas (IMP-52). No name begins with it: what stands behind it counts,
        // so that a guarded formula is still found to be one.
        let cell = |at| strip_guard(record.get(at));
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
            location: plain(places.location),
            password: record.get(places.password),
            blocked: plain(places.blocked),
        }
    }

    /// The user, with what of the file a person wishes to be used.
    pub(super) fn into_user(self, wishes: RowWishes) -> UserRow {
        let location = wishes
            .file_locations
            .then(|| country_of(self.location))
            .flatten();
        let password = (wishes.file_passwords && !self.password.trim_matches(blank).is_empty())
            .then(|| Arc::new(Secret::new(self.password.to_owned())));
        UserRow {
            first_name: self.first.clean.value.into_owned(),
            last_name: self.last.clean.value.into_owned(),
            display_name: self.display.clean.value.into_owned(),
            user_principal_name: self.upn.clean.value.into_owned(),
            location: location.map(|country| country.code),
            password,
        }
    }
}

/// A country by its code or its name.
pub(super) fn country_of(text: &str) -> Option<&'static Country> {
    if text.len() == 2 {
        country::find(&text.to_uppercase())
    } else {
        country::find_text(text)
    }
}

/// What a word in the column "Block sign in (Yes/No)" says (IMP-13); `None` where it is not understood.
pub(super) fn blocked(word: &str) -> Option<bool> {
    const NO: [&str; 8] = ["no", "não", "nao", "nein", "non", "false", "falso", "0"];
    const YES: [&str; 9] = [
        "yes",
        "sim",
        "ja",
        "sí",
        "si",
        "oui",
        "true",
        "verdadeiro",
        "1",
    ];
    let is = |known: &&str| {
        known.eq_ignore_ascii_case(word)
            || known.chars().eq(word.chars().flat_map(char::to_lowercase))
    };
    match () {
        () if word.is_empty() || NO.iter().any(is) => Some(false),
        () if YES.iter().any(is) => Some(true),
        () => None,
    }
}
