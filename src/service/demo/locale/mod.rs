//! What a made-up customer of a country is made of. Data only; nothing here belongs to a real company or person.

use super::random::{index, shuffled};

mod americas;
mod asia;
mod bases;
mod east;
mod iberia;
mod north;

/// A city: names as its people write them, and what hangs on it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    /// City; `native=latin` where folding to ASCII would not give the usual spelling.
    pub(super) city: &'static str,
    /// State code, at most two characters; empty where addresses have none.
    pub(super) state: &'static str,
    /// Postal code; `#` stands for a digit; empty where the country has none.
    pub(super) postal: &'static str,
    /// Telephone number; `#` stands for a digit.
    pub(super) phone: &'static str,
}

/// Shorthand for the tables.
const fn place(
    city: &'static str,
    state: &'static str,
    postal: &'static str,
    phone: &'static str,
) -> Place {
    Place {
        city,
        state,
        postal,
        phone,
    }
}

/// A country with its language. Words may be `native=latin`, see [`native`] and [`latin`].
#[derive(Debug)]
pub(super) struct Locale {
    /// ISO alpha-2.
    pub(super) country: &'static str,
    /// Culture; its first two letters are the language.
    pub(super) culture: &'static str,
    /// How many of [`total`] customers are from here.
    pub(super) weight: u64,
    /// Invented companies of Microsoft's documentation.
    pub(super) bases: &'static [&'static str],
    /// What a company does.
    pub(super) trades: &'static [&'static str],
    /// A long phrase of the same kind, for the long names.
    pub(super) long: &'static str,
    /// The name of the head office, `{}` is the base.
    pub(super) head: &'static str,
    /// The rest of the name with its legal form, `{}` is the rest.
    pub(super) forms: &'static [&'static str],
    /// What makes the rest of the names different once all are used up, `#` is a number.
    pub(super) branch: &'static str,
    /// Between the words of a name.
    pub(super) gap: &'static str,
    /// Cities.
    pub(super) places: &'static [Place],
    /// First lines of addresses, `#` is a house number.
    pub(super) streets: &'static [&'static str],
    /// Second lines of addresses, `#` is a number.
    pub(super) rooms: &'static [&'static str],
    /// Given names.
    pub(super) given: &'static [&'static str],
    /// Family names.
    pub(super) family: &'static [&'static str],
    /// Whether the family name stands first, without a space if `gap` is empty.
    pub(super) family_first: bool,
}

/// All countries; the sum of their weights is the length of one round.
pub(super) const LOCALES: [&Locale; 27] = [
    &iberia::BRAZIL,
    &iberia::PORTUGAL,
    &iberia::SPAIN,
    &americas::ARGENTINA,
    &americas::UNITED_STATES,
    &americas::UNITED_KINGDOM,
    &americas::FRANCE,
    &americas::ITALY,
    &north::GERMANY,
    &north::SWEDEN,
    &north::NORWAY,
    &north::DENMARK,
    &north::POLAND,
    &north::CZECHIA,
    &north::HUNGARY,
    &east::TURKIYE,
    &east::UKRAINE,
    &east::BULGARIA,
    &east::GREECE,
    &east::SAUDI_ARABIA,
    &east::EMIRATES,
    &east::ISRAEL,
    &asia::JAPAN,
    &asia::CHINA,
    &asia::KOREA,
    &asia::THAILAND,
    &asia::VIETNAM,
];

/// Length of one round.
pub(super) fn total() -> u64 {
    LOCALES.iter().map(|locale| locale.weight).sum()
}

/// The country of a customer's address; Brazil for one that is not here.
pub(super) fn of_country(country: &str) -> &'static Locale {
    LOCALES
        .into_iter()
        .find(|locale| locale.country == country)
        .unwrap_or(&iberia::BRAZIL)
}

/// Which country the record is from, and its number among those of that country. Each round of [`total`] records has
/// every country as often as its weight says, in its own order.
pub(super) fn of_record(seed: u64, record: u64) -> (&'static Locale, u64) {
    let round = record / total();
    let key = seed.rotate_left(17) ^ round;
    let mut slot = shuffled(record % total(), total(), key);
    for locale in LOCALES {
        if slot < locale.weight {
            return (locale, round * locale.weight + slot);
        }
        slot -= locale.weight;
    }
    // Not reached: a slot is below the sum of all weights.
    (&iberia::BRAZIL, record)
}

impl Locale {
    /// The city of a number.
    pub(super) fn place(&self, number: u64) -> &'static Place {
        &self.places[index(number % self.places.len() as u64)]
    }
}

/// The word as its people write it.
pub(super) fn native(word: &'static str) -> &'static str {
    word.split_once('=').map_or(word, |(native, _)| native)
}

/// The word in lower-case ASCII letters and digits.
pub(super) fn latin(word: &str) -> String {
    let word = word.split_once('=').map_or(word, |(_, latin)| latin);
    any_ascii::any_ascii(word)
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|c| c.to_ascii_lowercase())
        .collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn ac_31_domain_parts_leave_room_for_a_number() {
        for locale in LOCALES {
            for base in locale.bases {
                assert!((2..=12).contains(&latin(base).len()), "{base}");
            }
            for place in locale.places {
                assert!((2..=11).contains(&latin(place.city).len()), "{place:?}");
            }
        }
    }

    #[test]
    fn no_city_stands_twice() {
        let mut seen = BTreeSet::new();
        for place in LOCALES.iter().flat_map(|locale| locale.places) {
            assert!(seen.insert(latin(place.city)), "{place:?}");
        }
    }

    #[test]
    fn a_23_state_codes_have_at_most_two_characters() {
        for place in LOCALES.iter().flat_map(|locale| locale.places) {
            assert!(place.state.len() <= 2, "{place:?}");
        }
    }

    #[test]
    fn people_of_one_country_have_different_sign_in_names() {
        for locale in LOCALES {
            for names in [locale.given, locale.family] {
                let slugs: BTreeSet<String> = names.iter().map(|name| latin(name)).collect();
                assert_eq!(slugs.len(), names.len(), "{}", locale.country);
                assert!(slugs.iter().all(|slug| slug.len() > 1), "{slugs:?}");
            }
        }
    }

    #[test]
    fn every_country_gets_its_share_of_a_round() {
        let first: Vec<_> = (0..total()).map(|record| of_record(7, record)).collect();
        for locale in LOCALES {
            let ranks: BTreeSet<u64> = first
                .iter()
                .filter(|(l, _)| l.country == locale.country)
                .map(|(_, rank)| *rank)
                .collect();
            assert_eq!(ranks, (0..locale.weight).collect(), "{}", locale.country);
        }
    }
}
