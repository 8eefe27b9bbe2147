//! Countries and regions: names, cultures, market, address format, registration id. Compiled in, nothing to load.

#[rustfmt::skip]
mod data;
mod market;
mod registration;

use super::fold::fold;
pub use market::Market;
pub use registration::Registration;

/// A country or region.
#[derive(Debug)]
pub struct Country {
    /// ISO 3166-1 alpha-2; Partner Center's own `XE`, `XJ`, `XK`, `XS` among them.
    pub code: &'static str,
    /// English name.
    pub en: &'static str,
    /// Name in Brazilian Portuguese.
    pub pt: &'static str,
    /// Other names it is known by.
    pub aliases: &'static [&'static str],
    /// Calling code.
    pub calling_code: u16,
    /// Cultures Partner Center offers there, the default first (AC-21).
    pub cultures: &'static [&'static str],
    /// The market it belongs to; `None` where Partner Center sells nothing (AC-06).
    pub market: Option<Market>,
    /// ISO 4217 code of the market's currency there.
    pub currency: &'static str,
    /// Whether an address needs a city (AC-61).
    pub city_required: bool,
    /// Whether an address needs a state (AC-61).
    pub state_required: bool,
    /// Whether an address needs a postal code (AC-61).
    pub postal_required: bool,
    /// Regular expression of the whole postal code; empty where there is none.
    pub postal_pattern: &'static str,
    /// A postal code, as an example.
    pub postal_example: &'static str,
    /// Text id of the label of the state field.
    pub state_label: &'static str,
    /// Text id of the label of the postal-code field.
    pub postal_label: &'static str,
    /// States or provinces, by name; empty where the state is free text.
    pub states: &'static [State],
}

/// A state or province.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct State {
    /// The second part of its ISO 3166-2 code.
    pub code: &'static str,
    /// Its name, in its own script.
    pub name: &'static str,
    /// Its name in Latin letters, where its own script is another; else empty.
    pub latin: &'static str,
}

/// All countries and regions, by code.
pub fn all() -> &'static [Country] {
    data::COUNTRIES
}

/// A country by its code, in any case.
pub fn find(code: &str) -> Option<&'static Country> {
    let code = code.trim().to_ascii_uppercase();
    data::COUNTRIES
        .binary_search_by(|country| country.code.cmp(&code))
        .ok()
        .and_then(|at| data::COUNTRIES.get(at))
}

/// A country by code or by a name in English or Portuguese, without regard to case and accents.
pub fn find_text(text: &str) -> Option<&'static Country> {
    find(text).or_else(|| {
        let wanted = name_key(text);
        if wanted.is_empty() {
            return None;
        }
        all()
            .iter()
            .find(|country| country.names().any(|name| name_key(name) == wanted))
    })
}

/// The countries whose code begins with the text or one of whose names contains it: what a picker offers.
pub fn matching(text: &str) -> impl Iterator<Item = &'static Country> {
    let wanted = name_key(text);
    all().iter().filter(move |country| {
        country.code.to_ascii_lowercase().starts_with(&wanted)
            || country.names().any(|name| name_key(name).contains(&wanted))
    })
}

/// Whether a partner of the first country may serve customers of the second (AC-06). A country outside the markets is
/// a market of its own; codes nobody knows match nothing but themselves.
pub fn same_market(partner: &str, customer: &str) -> bool {
    if partner.eq_ignore_ascii_case(customer) {
        return true;
    }
    match (find(partner), find(customer)) {
        (Some(partner), Some(customer)) => {
            partner.market.is_some() && partner.market == customer.market
        }
        _ => false,
    }
}

/// The countries a partner of this country may serve (AC-06).
pub fn market_of(partner: &str) -> impl Iterator<Item = &'static Country> {
    all()
        .iter()
        .filter(move |country| same_market(partner, country.code))
}

impl Country {
    /// Its name in a language: Portuguese for `pt…`, else English.
    pub fn name(&self, lang: &str) -> &'static str {
        if lang.starts_with("pt") {
            self.pt
        } else {
            self.en
        }
    }

    /// All its names.
    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        [self.en, self.pt]
            .into_iter()
            .chain(self.aliases.iter().copied())
    }

    /// The culture Partner Center proposes (AC-21).
    pub fn default_culture(&self) -> &'static str {
        self.cultures.first().copied().unwrap_or("en-US")
    }

    /// The language that goes with the default culture (AC-21).
    pub fn default_language(&self) -> &'static str {
        self.languages().next().unwrap_or("en")
    }

    /// The languages of its cultures, the default first.
    pub fn languages(&self) -> impl Iterator<Item = &'static str> {
        self.cultures
            .iter()
            .filter_map(|culture| culture.split('-').next())
    }

    /// A state by its code, in any case.
    pub fn state(&self, code: &str) -> Option<&'static State> {
        self.states
            .iter()
            .find(|state| state.code.eq_ignore_ascii_case(code.trim()))
    }

    /// A state by code or by its name, without regard to case and accents.
    pub fn state_text(&self, text: &str) -> Option<&'static State> {
        self.state(text).or_else(|| {
            let wanted = name_key(text);
            self.states.iter().find(|state| {
                !wanted.is_empty()
                    && (name_key(state.name) == wanted || name_key(state.latin) == wanted)
            })
        })
    }

    /// Whether a state outside the list stops the action: the list is complete and fits Partner Center's two
    /// characters, and the country needs a state. Elsewhere the list only proposes.
    pub fn states_bind(&self) -> bool {
        self.state_required
            && !self.states.is_empty()
            && self.states.iter().all(|state| state.code.len() <= 2)
    }

    /// Whether a postal code has the country's format; `None` where none is known (AC-65).
    pub fn postal_ok(&self, postal_code: &str) -> Option<bool> {
        if self.postal_pattern.is_empty() {
            return None;
        }
        let whole = format!("^(?i:{})$", self.postal_pattern);
        let pattern = regex::Regex::new(&whole).ok()?;
        Some(pattern.is_match(postal_code.trim()))
    }

    /// What Partner Center asks for as registration id (AC-70 to AC-75); `None` where no page says anything.
    pub fn registration(&self) -> Option<&'static Registration> {
        registration::find(self.code)
    }
}

/// A name without case, accents and signs: `Côte d'Ivoire` is `cote divoire`.
fn name_key(name: &str) -> String {
    let folded: String = fold(name)
        .chars()
        .filter(|c| c.is_alphanumeric() || c.is_whitespace() || *c == '-')
        .map(|c| if c == '-' { ' ' } else { c })
        .collect();
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests;
