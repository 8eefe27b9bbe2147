//! The filter of lists of users (USR-2): `ana license:none -role:any state:deleted location:BR`. Deleted users are found
//! only where it asks for them (USR-3).

use super::{
    Candidate, FilterError,
    complete::candidates,
    parse::unknown_country,
    reader::{Language, Value, read},
};
use crate::domain::{country, fold::fold, product, user::User};

/// What a user is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UserTest {
    /// Occurs in display name, sign-in name, or the name of the customer.
    Text(String),
    /// Holds a license.
    License(Held),
    /// Usage location: ISO alpha-2; `None`: has none (LIC-5).
    Location(Option<String>),
    /// Is so.
    State(Condition),
    /// Holds a directory role.
    Role(Held),
}

/// Which license or role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Held {
    /// Any.
    Any,
    /// Of this name; a product also by id and part number.
    Named(String),
}

/// What `state:` takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Condition {
    /// May sign in.
    Active,
    /// May not.
    Blocked,
    /// Comes from the customer's own directory.
    Synced,
    /// Is in its thirty days (USR-31).
    Deleted,
}

impl Condition {
    /// All, with their words.
    pub const ALL: [(Self, &'static str); 4] = [
        (Self::Active, "active"),
        (Self::Blocked, "blocked"),
        (Self::Synced, "synced"),
        (Self::Deleted, "deleted"),
    ];
}

/// The keys of the language.
pub const KEYS: [&str; 4] = ["license", "location", "state", "role"];

/// What a filter holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct UserFilter {
    /// Terms that must all hold; the first of each is whether it is turned round.
    pub terms: Vec<(bool, UserTest)>,
}

impl UserFilter {
    /// Whether deleted users are asked for; without it the list has none (USR-3).
    pub fn wants_deleted(&self) -> bool {
        self.terms
            .iter()
            .any(|(_, test)| *test == UserTest::State(Condition::Deleted))
    }

    /// The words that must occur, as they were typed.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.terms.iter().filter_map(|term| match term {
            (false, UserTest::Text(text)) => Some(text.as_str()),
            _ => None,
        })
    }

    /// Whether a user fits. `customer` is the folded name of its customer, where that is searched too.
    pub fn fits(&self, user: &User, customer: &str) -> bool {
        (self.wants_deleted() || !user.is_deleted())
            && self
                .terms
                .iter()
                .all(|(negated, test)| holds(test, user, customer) != *negated)
    }
}

fn holds(test: &UserTest, user: &User, customer: &str) -> bool {
    match test {
        UserTest::Text(text) => {
            let text = fold(text);
            fold(&user.display_name).contains(&text)
                || fold(&user.user_principal_name).contains(&text)
                || customer.contains(&text)
        }
        UserTest::License(held) => user.licenses.iter().any(|own| held.is_product(&own.sku_id)),
        UserTest::Location(code) => is_at(code.as_deref(), &user.usage_location),
        UserTest::State(Condition::Active) => !user.blocked,
        UserTest::State(Condition::Blocked) => user.blocked,
        UserTest::State(Condition::Synced) => user.is_synced(),
        UserTest::State(Condition::Deleted) => user.is_deleted(),
        UserTest::Role(held) => user.directory_roles.iter().any(|role| held.is_role(role)),
    }
}

/// Whether a usage location is the one that is asked for.
pub fn is_at(code: Option<&str>, location: &str) -> bool {
    location.eq_ignore_ascii_case(code.unwrap_or_default())
}

impl Held {
    fn of(value: &Value) -> Self {
        if value.word() == "any" {
            Self::Any
        } else {
            Self::Named(value.text.clone())
        }
    }

    /// Whether the product of this id is meant.
    pub fn is_product(&self, sku_id: &str) -> bool {
        let Self::Named(what) = self else {
            return true;
        };
        match product::find(what) {
            Some(known) => known.sku_id.eq_ignore_ascii_case(sku_id),
            None => fold(product::name(sku_id)).contains(&fold(what)),
        }
    }

    /// Whether this role is meant.
    pub fn is_role(&self, role: &str) -> bool {
        match self {
            Self::Any => true,
            Self::Named(what) => fold(role).contains(&fold(what)),
        }
    }
}

const LANGUAGE: Language<(bool, UserTest)> = Language {
    keys: &KEYS,
    example: "license:none",
    word: |text| (false, UserTest::Text(text)),
    keyed,
};

/// Reads a filter. The empty text finds all that are not deleted.
///
/// # Errors
/// The first place that is not understood.
pub fn parse(text: &str) -> Result<UserFilter, FilterError> {
    let terms = read(text, &LANGUAGE)?;
    Ok(UserFilter {
        terms: terms
            .into_iter()
            .map(|term| {
                // `license:none` is `-license:any`.
                let (turned, test) = term.test;
                (term.negated != turned, test)
            })
            .collect(),
    })
}

fn keyed(key: &'static str, value: &Value) -> Result<(bool, UserTest), FilterError> {
    let none = value.word() == "none";
    Ok(match key {
        "license" if none => (true, UserTest::License(Held::Any)),
        "license" => (false, UserTest::License(Held::of(value))),
        "role" if none => (true, UserTest::Role(Held::Any)),
        "role" => (false, UserTest::Role(Held::of(value))),
        "location" if none => (false, UserTest::Location(None)),
        "location" => match country::find_text(&value.text) {
            Some(country) => (false, UserTest::Location(Some(country.code.to_owned()))),
            None => return value.wrong(unknown_country(key, &value.text)),
        },
        _ => match Condition::ALL
            .iter()
            .find(|(_, word)| *word == value.word())
        {
            Some((condition, _)) => (false, UserTest::State(*condition)),
            None => return value.unknown(key, &Condition::ALL.map(|(_, word)| word)),
        },
    })
}

/// What some users have, for completion: each once, sorted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct UserWords {
    /// Names of products.
    pub licenses: Vec<String>,
    /// Directory roles.
    pub roles: Vec<String>,
    /// Usage locations.
    pub locations: Vec<String>,
}

/// What could stand at the cursor, a byte of the text.
pub fn complete(text: &str, cursor: usize, words: &UserWords) -> Vec<Candidate> {
    candidates(text, cursor, &KEYS, &|key| {
        let with = |first: &[&str], more: &[String]| {
            first
                .iter()
                .map(|word| (*word).to_owned())
                .chain(more.iter().cloned())
                .collect()
        };
        match key {
            "license" => with(&["none", "any"], &words.licenses),
            "role" => with(&["any", "none"], &words.roles),
            "location" => with(&["none"], &words.locations),
            "state" => with(&Condition::ALL.map(|(_, word)| word), &[]),
            _ => Vec::new(),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        guid::Guid,
        user::{AssignedLicense, UserState},
    };

    fn ana() -> User {
        let mut user = User::new(Guid::from_bytes([1; 16]), Guid::from_bytes([2; 16]));
        "Ângela Prado".clone_into(&mut user.display_name);
        "angela@contoso.com".clone_into(&mut user.user_principal_name);
        "BR".clone_into(&mut user.usage_location);
        user.licenses = vec![AssignedLicense {
            sku_id: "cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46".into(),
            excluded_plans: Vec::new(),
        }];
        user.directory_roles = vec!["Helpdesk administrator".into()];
        user
    }

    #[test]
    fn usr_2_each_filter_finds_and_turned_round_does_not() {
        for (text, fits) in [
            ("", true),
            ("angela prado", true),
            ("angela souza", false),
            ("northwind", true),
            ("\"la pra\"", true),
            ("license:any", true),
            ("license:none", false),
            ("-license:none", true),
            ("license:spb", true),
            ("license:\"business premium\"", true),
            ("license:e3", false),
            ("location:br", true),
            ("location:Brazil", true),
            ("location:pt", false),
            ("location:none", false),
            ("state:active", true),
            ("state:blocked", false),
            ("-state:synced", true),
            ("state:deleted", false),
            ("role:any", true),
            ("role:none", false),
            ("role:helpdesk", true),
            ("role:global", false),
        ] {
            let filter = parse(text).unwrap();
            assert_eq!(filter.fits(&ana(), "northwind ltd."), fits, "{text}");
        }
    }

    #[test]
    fn usr_3_deleted_users_are_found_only_where_they_are_asked_for() {
        let mut gone = ana();
        gone.state = UserState::Inactive;
        for (text, fits) in [("", false), ("angela", false), ("state:deleted", true)] {
            assert_eq!(parse(text).unwrap().fits(&gone, ""), fits, "{text}");
        }
    }

    #[test]
    fn errors_are_shown_at_their_place() {
        for (text, place) in [
            ("ana tag:gold", "tag:"),
            ("state:asleep", "asleep"),
            ("location:Atlantis", "Atlantis"),
            ("license:", "license:"),
        ] {
            let at = parse(text).unwrap_err().at;
            assert_eq!(&text[at], place);
        }
    }

    #[test]
    fn keys_and_what_users_have_are_completed() {
        let words = UserWords {
            licenses: vec!["Office 365 E3".into()],
            roles: vec!["Global administrator".into()],
            locations: vec!["BR".into()],
        };
        let found = |text: &str| -> Vec<String> {
            complete(text, text.len(), &words)
                .into_iter()
                .map(|candidate| candidate.text)
                .collect()
        };
        assert_eq!(found("lo"), ["location:"]);
        assert_eq!(found("license:off"), ["\"Office 365 E3\" "]);
        assert_eq!(found("-role:gl"), ["\"Global administrator\" "]);
        assert_eq!(found("state:d"), ["deleted "]);
    }
}
