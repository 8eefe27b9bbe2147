//! Most rows of a file have nothing to be said of. Those are known at one look that copies nothing; all others go through
//! the rules, which would say the same of these too (a test compares both on hostile files).

use super::{Context, Existing, row::Places, row::blocked, rules};
use crate::domain::upn;
use crate::service::import::{
    header::{Header, Kind},
    table::Row,
};

/// What a file's rows are looked at by.
pub(super) struct Quick {
    /// Longest first and last name, and longest display name, in bytes: never less than their UTF-16 units.
    names: (usize, usize),
    /// Longest sign-in name, and longest part before its `@`.
    upn: (usize, usize),
    /// The managed domains that the rules have nothing against, in lower case.
    pub(super) domains: Vec<String>,
    places: Places,
    width: usize,
    /// The line on which the template's example may stand (IMP-12).
    example: Option<u64>,
    file_passwords: bool,
    unblock: bool,
}

impl Quick {
    pub(super) fn new(header: &Header, context: &Context<'_>) -> Self {
        let wishes = context.wishes;
        let mut domains = Vec::new();
        for domain in context.domains {
            let lower = domain.name.to_lowercase();
            let first = context
                .domains
                .iter()
                .find(|known| known.name.eq_ignore_ascii_case(&lower));
            if first == Some(domain)
                && !domain.federated
                && lower.len() <= upn::MAX_DOMAIN
                && upn::is_dns_name(&lower)
            {
                domains.push(lower);
            }
        }
        Self {
            names: rules::limits(header.kind),
            upn: match header.kind {
                Kind::M365 => rules::M365_UPN,
                _ => (usize::MAX, upn::MAX_LOCAL),
            },
            domains,
            places: Places::of(header),
            width: header.titles.len(),
            example: (header.kind == Kind::Entra && !wishes.keep_example).then_some(3),
            file_passwords: wishes.file_passwords,
            unblock: wishes.unblock,
        }
    }

    /// Whether a row is valid and nothing is to be said of it, its location aside: the place of its domain. `folded` is then
    /// its sign-in name in lower case.
    #[inline]
    pub(super) fn look(
        &self,
        row: &Row<'_>,
        context: &Context<'_>,
        folded: &mut String,
    ) -> Option<usize> {
        let Row {
            record, left_out, ..
        } = row;
        let places = &self.places;
        if *left_out
            || record.damage.is_some()
            || self.example == Some(record.line)
            || !record.get(places.status).is_empty()
            || (record.len() > self.width
                && (self.width..record.len()).any(|at| !record.get(at).is_empty()))
            || (self.file_passwords && !record.get(places.password).is_empty())
        {
            return None;
        }
        let word = record.get(places.blocked);
        if !word.is_empty() && blocked(word).is_none_or(|blocked| blocked && !self.unblock) {
            return None;
        }
        let display = record.get(places.display);
        let (short, long) = self.names;
        if display.is_empty()
            || !plain_name(display, long)
            || !plain_name(record.get(places.first), short)
            || !plain_name(record.get(places.last), short)
        {
            return None;
        }
        let domain = self.sign_in_name(record.get(places.email), folded)?;
        ((context.existing)(folded) == Existing::No).then_some(domain)
    }

    #[inline]
    fn sign_in_name(&self, text: &str, folded: &mut String) -> Option<usize> {
        let at = memchr::memchr(b'@', text.as_bytes())?;
        let (total, most) = self.upn;
        if at > most || text.len() > total {
            return None;
        }
        let (local, domain) = (text.get(..at)?, text.get(at + 1..)?);
        let domains = &self.domains;
        let domain = domains
            .iter()
            .position(|known| known == domain)
            .or_else(|| {
                let same = |known: &String| known.eq_ignore_ascii_case(domain);
                domains.iter().position(same)
            })?;
        // Neither at an end nor doubled; a hyphen in front could begin a formula.
        let mut dot = true;
        for (at, byte) in local.bytes().enumerate() {
            dot = match byte {
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'_' => false,
                b'-' if at > 0 => false,
                b'.' if !dot => true,
                _ => return None,
            };
        }
        if dot {
            return None;
        }
        folded.clear();
        folded.push_str(text);
        folded.make_ascii_lowercase();
        Some(domain)
    }
}

/// Bytes of names: `1` for a space, `2` for other printable ASCII and for the bytes of letters that no normal form changes
/// and nothing is joined to: Latin (U+00C0 to U+027F), Cyrillic, Han, Hangul; `0` for all others.
const NAME: [u8; 256] = {
    let mut class = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        class[byte] = match byte {
            0x20 => 1,
            // What follows a first byte that is not among these is refused by it.
            0x21..=0x7E | 0x80..=0xBF | 0xC3..=0xC9 | 0xD0..=0xD1 | 0xE4..=0xE9 | 0xEB..=0xEC => 2,
            _ => 0,
        };
        byte += 1;
    }
    class
};

/// Whether a name is as it should be: nothing to trim, no formula, not too long. An empty one is.
#[inline]
fn plain_name(name: &str, most: usize) -> bool {
    let bytes = name.as_bytes();
    let (Some(first), Some(last)) = (bytes.first(), bytes.last()) else {
        return true;
    };
    if bytes.len() > most
        || matches!(first, b' ' | b'=' | b'@' | b'+' | b'-' | b'\'')
        || *last == b' '
    {
        return false;
    }
    let mut before = 0;
    let mut good = true;
    for byte in bytes {
        let class = NAME[usize::from(*byte)];
        good &= class != 0 && class & before != 1;
        before = class;
    }
    good
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::service::import::normalise;

    /// IMP-27: what is called plain is what the rules make of it.
    #[test]
    fn plain_names_are_clean_already() {
        let all = (0..=0xFFFF).filter_map(char::from_u32);
        let mut plain = 0;
        for c in all {
            for name in [
                format!("{c}"),
                format!("A{c}"),
                format!("{c}a{c}"),
                format!("a {c}"),
            ] {
                if plain_name(&name, 50) {
                    plain += 1;
                    let clean = normalise::name(normalise::strip_guard(&name));
                    assert_eq!(
                        (clean.value.as_ref(), clean.cleaned),
                        (name.as_str(), false)
                    );
                    assert!(!normalise::formula(&name) && !normalise::formula_like(&name));
                }
            }
        }
        assert!(plain > 4 * 20_000, "{plain}");
        for (name, expected) in [
            ("", true),
            ("João da Silva", true),
            ("Łódź", true),
            ("Юлия", true),
            ("李明", true),
            ("박민서", true),
            ("a  b", false),
            (" a", false),
            ("a ", false),
            ("a\u{A0}b", false),
            ("=1", false),
            ("'s", false),
        ] {
            assert_eq!(plain_name(name, 50), expected, "{name:?}");
        }
        assert!(plain_name("abc", 3) && !plain_name("abcd", 3));
    }
}
