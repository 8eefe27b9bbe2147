//! Sign-in names (`userPrincipalName`): USR-10 to USR-16.

use super::message::Message;

/// Most characters before the `@` (USR-13).
pub const MAX_LOCAL: usize = 64;
/// Most characters after the `@` (USR-13). Both together keep the total within its 113.
pub const MAX_DOMAIN: usize = 48;

/// What is wrong with a sign-in name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// There is not exactly one `@` (USR-11).
    At {
        /// How many there are.
        found: usize,
    },
    /// Nothing stands before the `@` (USR-10).
    NoLocal,
    /// Characters before the `@` that are not allowed, each once (USR-10).
    Characters(Vec<char>),
    /// A dot stands right before the `@` (USR-12).
    DotBeforeAt,
    /// A leading dot or two dots in a row: mail systems refuse it. Only a warning (USR-12).
    OddDots,
    /// Too long before the `@` (USR-13).
    LocalTooLong {
        /// Length found.
        length: usize,
    },
    /// Too long after the `@` (USR-13).
    DomainTooLong {
        /// Length found.
        length: usize,
    },
    /// What follows the `@` is no DNS name (USR-14).
    Domain,
}

impl Problem {
    /// The rule.
    pub const fn rule(&self) -> &'static str {
        match self {
            Self::At { .. } => "USR-11",
            Self::NoLocal | Self::Characters(_) => "USR-10",
            Self::DotBeforeAt | Self::OddDots => "USR-12",
            Self::LocalTooLong { .. } | Self::DomainTooLong { .. } => "USR-13",
            Self::Domain => "USR-14",
        }
    }

    /// What is wrong, in words.
    pub fn message(&self) -> Message {
        match self {
            Self::At { found } => Message::new("import-upn-at").with("count", *found),
            Self::NoLocal => Message::new("import-upn-no-local"),
            Self::Characters(characters) => {
                let shown: Vec<String> = characters
                    .iter()
                    .map(|c| if *c == ' ' { '␣' } else { *c }.to_string())
                    .collect();
                Message::new("import-upn-characters").with("characters", shown.join(" "))
            }
            Self::DotBeforeAt => Message::new("import-upn-dot"),
            Self::OddDots => Message::new("import-upn-odd-dots"),
            Self::LocalTooLong { length } => Message::new("import-upn-local-long")
                .with("length", *length)
                .with("max", MAX_LOCAL),
            Self::DomainTooLong { length } => Message::new("import-upn-domain-long")
                .with("length", *length)
                .with("max", MAX_DOMAIN),
            Self::Domain => Message::new("import-upn-dns"),
        }
    }

    /// Whether it only warns.
    pub const fn only_warns(&self) -> bool {
        matches!(self, Self::OddDots)
    }
}

/// Whether a character may stand before the `@` (USR-10).
pub const fn local_character(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '\'' | '.' | '-' | '_' | '!' | '#' | '^' | '~')
}

/// The parts around the `@`, where there is exactly one.
pub fn split(upn: &str) -> Option<(&str, &str)> {
    let mut signs = memchr::memchr_iter(b'@', upn.as_bytes());
    match (signs.next(), signs.next()) {
        (Some(at), None) => Some((&upn[..at], &upn[at + 1..])),
        _ => None,
    }
}

/// Whether a sign-in name is one of the many that are plainly right: [`problems`] finds nothing in it. `false` says
/// nothing.
pub fn plain(upn: &str) -> bool {
    let bytes = upn.as_bytes();
    let Some(at) = bytes.iter().position(|byte| *byte == b'@') else {
        return false;
    };
    let (local, domain) = (&bytes[..at], &bytes[at + 1..]);
    if local.is_empty() || local.len() > MAX_LOCAL || domain.len() > MAX_DOMAIN {
        return false;
    }
    let mut dot = true;
    for byte in local {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' => dot = false,
            b'.' if !dot => dot = true,
            _ => return false,
        }
    }
    if dot {
        return false;
    }
    let (mut label, mut labels, mut last) = (0, 1, b'.');
    for byte in domain {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => label += 1,
            b'-' if label > 0 => label += 1,
            b'.' if label > 0 && last != b'-' => {
                labels += 1;
                label = 0;
            }
            _ => return false,
        }
        if label > 63 {
            return false;
        }
        last = *byte;
    }
    labels > 1 && label > 0 && last != b'-'
}

/// Everything that is wrong with the form of a sign-in name; whether its domain is the customer's is not asked here.
pub fn problems(upn: &str) -> Vec<Problem> {
    let Some((local, domain)) = split(upn) else {
        let found = upn.matches('@').count();
        return vec![Problem::At { found }];
    };
    let mut problems = Vec::new();
    let mut foreign: Vec<char> = Vec::new();
    for c in local.chars().filter(|c| !local_character(*c)) {
        if !foreign.contains(&c) {
            foreign.push(c);
        }
    }
    if local.is_empty() {
        problems.push(Problem::NoLocal);
    }
    if !foreign.is_empty() {
        problems.push(Problem::Characters(foreign));
    }
    if local.ends_with('.') {
        problems.push(Problem::DotBeforeAt);
    } else if local.starts_with('.') || local.contains("..") {
        problems.push(Problem::OddDots);
    }
    let (local_length, domain_length) = (length(local), length(domain));
    if local_length > MAX_LOCAL {
        problems.push(Problem::LocalTooLong {
            length: local_length,
        });
    }
    if domain_length > MAX_DOMAIN {
        problems.push(Problem::DomainTooLong {
            length: domain_length,
        });
    }
    if !is_dns_name(domain) {
        problems.push(Problem::Domain);
    }
    problems
}

/// Length in UTF-16 code units, as .NET services count (IMP-28).
pub fn length(text: &str) -> usize {
    if text.is_ascii() {
        text.len()
    } else {
        text.encode_utf16().count()
    }
}

/// Labels of 1 to 63 letters, digits and inner hyphens, at least two of them (USR-14).
pub fn is_dns_name(domain: &str) -> bool {
    domain.contains('.')
        && domain.split('.').all(|label| {
            (1..=63).contains(&label.len())
                && label
                    .bytes()
                    .all(|b| b.is_ascii_alphanumeric() || b == b'-')
                && !label.starts_with('-')
                && !label.ends_with('-')
        })
}

/// What the sign-in name compares by: unique without regard to case (USR-15).
pub fn fold(upn: &str) -> String {
    let mut folded = String::new();
    fold_into(upn, &mut folded);
    folded
}

/// The same, into a text whose memory is used again.
pub fn fold_into(upn: &str, folded: &mut String) {
    folded.clear();
    if upn.is_ascii() {
        folded.push_str(upn);
        folded.make_ascii_lowercase();
    } else {
        folded.push_str(&upn.to_lowercase());
    }
}

/// A name like the given one that keeps the rules, or `None` where nothing sensible is near. Never used unasked
/// (USR-16).
pub fn suggest(upn: &str) -> Option<String> {
    let (local, domain) = split(upn)?;
    let local = transliterate(local);
    let domain = if is_dns_name(domain) {
        domain.to_owned()
    } else {
        idna::domain_to_ascii(domain).ok()?
    };
    let suggestion = format!("{local}@{domain}");
    (suggestion != upn && problems(&suggestion).is_empty()).then_some(suggestion)
}

/// `first.last@domain` without accents and in lower case; the first free number is added where it is taken (USR-16).
pub fn suggest_from_names(
    first: &str,
    last: &str,
    domain: &str,
    taken: &dyn Fn(&str) -> bool,
) -> Option<String> {
    let parts: Vec<String> = [first, last]
        .into_iter()
        .map(transliterate)
        .filter(|part| !part.is_empty())
        .collect();
    let stem = parts.join(".");
    std::iter::once(String::new())
        .chain((2..10_000_u32).map(|n| n.to_string()))
        .map(|number| format!("{stem}{number}@{domain}"))
        .find(|upn| !taken(upn))
        .filter(|upn| problems(upn).is_empty())
}

/// Lower case, Latin letters without marks, only what USR-10 allows; white space becomes a dot.
fn transliterate(text: &str) -> String {
    let mut local = String::with_capacity(text.len());
    for c in text.trim().chars() {
        match c {
            '\u{2019}' | '\u{2018}' => local.push('\''),
            c if c.is_whitespace() => local.push('.'),
            c if c.is_ascii() => local.push(c),
            c => local.push_str(any_ascii::any_ascii_char(c)),
        }
    }
    local.retain(local_character);
    local.make_ascii_lowercase();
    while local.contains("..") {
        local = local.replace("..", ".");
    }
    local.trim_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn usr_10_to_14_each_problem_is_found() {
        let long = |n: usize| "a".repeat(n);
        let cases: Vec<(String, Vec<Problem>)> = vec![
            ("ana.lima@contoso.com".into(), vec![]),
            ("a'b.c-d_e!f#g^h~1@x.io".into(), vec![]),
            ("ana".into(), vec![Problem::At { found: 0 }]),
            ("a@@b.com".into(), vec![Problem::At { found: 2 }]),
            ("@b.com".into(), vec![Problem::NoLocal]),
            (
                "joão+x@b.com".into(),
                vec![Problem::Characters(vec!['ã', '+'])],
            ),
            ("a b@b.com".into(), vec![Problem::Characters(vec![' '])]),
            ("ana.@b.com".into(), vec![Problem::DotBeforeAt]),
            (".ana@b.com".into(), vec![Problem::OddDots]),
            ("a..na@b.com".into(), vec![Problem::OddDots]),
            (format!("{}@b.com", long(64)), vec![]),
            (
                format!("{}@b.com", long(65)),
                vec![Problem::LocalTooLong { length: 65 }],
            ),
            (format!("a@{}.com", long(44)), vec![]),
            (
                format!("a@{}.com", long(45)),
                vec![Problem::DomainTooLong { length: 49 }],
            ),
            (format!("{}@{}.com", long(64), long(44)), vec![]),
            ("ana@contoso".into(), vec![Problem::Domain]),
            ("ana@-contoso.com".into(), vec![Problem::Domain]),
            ("ana@conto so.com".into(), vec![Problem::Domain]),
            ("ana@".into(), vec![Problem::Domain]),
        ];
        for (upn, expected) in cases {
            assert_eq!(problems(&upn), expected, "{upn}");
            assert!(!plain(&upn) || expected.is_empty(), "{upn}");
        }
        assert!(plain("ana.lima-2@contoso.onmicrosoft.com") && !plain("a@b"));
    }

    #[test]
    fn usr_16_suggestions_keep_the_rules() {
        for (upn, expected) in [
            ("joão@contoso.com", Some("joao@contoso.com")),
            (
                "Łukasz Ørsted@contoso.com",
                Some("lukasz.orsted@contoso.com"),
            ),
            ("weiß.bjørn@contoso.com", Some("weiss.bjorn@contoso.com")),
            ("o\u{2019}neil@contoso.com", Some("o'neil@contoso.com")),
            ("ana.@contoso.com", Some("ana@contoso.com")),
            ("ana@bücher.example", Some("ana@xn--bcher-kva.example")),
            ("ana+tag@contoso.com", Some("anatag@contoso.com")),
            ("a@@contoso.com", None),
            ("ana@contoso.com", None),
            ("@contoso.com", None),
        ] {
            assert_eq!(suggest(upn).as_deref(), expected, "{upn}");
        }
    }

    #[test]
    fn usr_16_a_number_is_added_where_the_name_is_taken() {
        let taken = |upn: &str| ["jose.nunez@x.com", "jose.nunez2@x.com"].contains(&upn);
        let suggestion = suggest_from_names("José", "Núñez", "x.com", &taken);
        assert_eq!(suggestion.as_deref(), Some("jose.nunez3@x.com"));
        assert_eq!(suggest_from_names("", "", "x.com", &|_| false), None);
    }
}
