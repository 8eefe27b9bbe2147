//! Temporary passwords, generated as IMP-60 says. The random bytes come from outside.

use zeroize::Zeroizing;

use super::secret::Secret;

/// Length of a generated password.
pub const LENGTH: usize = 16;

/// Letters first, so that the first 48 places are the letters. No look-alikes (O 0 I l 1 o), no character that a
/// spreadsheet or a shell gives a meaning. Sixty-four characters: six random bits choose one without bias.
const ALPHABET: &[u8; 64] = b"ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789!#$%&*?_";
const LETTERS: u8 = 48;

/// Name parts shorter than this may occur in a password.
const TOKEN: usize = 4;

/// Attempts before the source of bytes is called broken; a good one needs about two.
const ATTEMPTS: usize = 10_000;

/// The source of bytes is not random: it repeats what cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the source of randomness repeats itself")]
pub struct NotRandom;

/// A password of [`LENGTH`] characters: a letter first, one of each class (upper, lower, digit, symbol) at least, and
/// neither the local part of the sign-in name nor a name of four letters or more in it (IMP-60).
///
/// `fill` must give bytes of a cryptographic source. A draw that breaks a rule is thrown away whole, so that all
/// passwords that keep the rules are equally likely.
pub fn generate(
    upn: &str,
    names: &[&str],
    fill: &mut dyn FnMut(&mut [u8]),
) -> Result<Secret, NotRandom> {
    let forbidden = forbidden(upn, names);
    let mut bytes = Zeroizing::new([0_u8; LENGTH]);
    for _ in 0..ATTEMPTS {
        fill(bytes.as_mut_slice());
        if bytes[0] & 63 >= LETTERS {
            continue;
        }
        let mut text = Zeroizing::new(String::with_capacity(LENGTH));
        text.extend(
            bytes
                .iter()
                .map(|byte| char::from(ALPHABET[usize::from(byte & 63)])),
        );
        if classes(&text) && !contains_any(&text, &forbidden) {
            return Ok(Secret::new(std::mem::take(&mut *text)));
        }
    }
    Err(NotRandom)
}

fn classes(text: &str) -> bool {
    let has = |class: fn(&u8) -> bool| text.as_bytes().iter().any(class);
    has(u8::is_ascii_uppercase)
        && has(u8::is_ascii_lowercase)
        && has(u8::is_ascii_digit)
        && has(u8::is_ascii_punctuation)
}

fn forbidden(upn: &str, names: &[&str]) -> Vec<String> {
    let local = upn.split('@').next().unwrap_or_default();
    names
        .iter()
        .flat_map(|name| name.split(|c: char| !c.is_alphanumeric()))
        .filter(|token| token.chars().count() >= TOKEN)
        .chain((!local.is_empty()).then_some(local))
        .map(str::to_lowercase)
        .collect()
}

fn contains_any(text: &str, forbidden: &[String]) -> bool {
    let lower = Zeroizing::new(text.to_ascii_lowercase());
    forbidden.iter().any(|token| lower.contains(token.as_str()))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// `SplitMix64`: enough for a test, never for a password.
    fn bytes(mut state: u64) -> impl FnMut(&mut [u8]) {
        move |buffer| {
            for byte in buffer {
                state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
                let mut z = state;
                z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
                z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
                *byte = (z >> 56) as u8;
            }
        }
    }

    #[test]
    fn imp_60_every_password_keeps_every_rule() {
        let mut fill = bytes(1);
        let mut seen = BTreeSet::new();
        let mut used = BTreeSet::new();
        for _ in 0..5_000 {
            let secret = generate("k7@contoso.com", &["Anna Lee-Smith"], &mut fill).unwrap();
            let text = secret.expose().to_owned();
            assert_eq!(text.len(), 16);
            assert!(
                text.starts_with(|c: char| c.is_ascii_alphabetic()),
                "{text}"
            );
            assert!(classes(&text), "{text}");
            assert!(
                !text.chars().any(|c| "O0Il1o ,;\"'`+=-@".contains(c)),
                "{text}"
            );
            for token in ["k7", "anna", "smith"] {
                assert!(!text.to_lowercase().contains(token), "{text}");
            }
            used.extend(text.chars());
            assert!(seen.insert(text), "a password came twice");
        }
        assert_eq!(used.len(), 64, "every character of the alphabet is used");
    }

    #[test]
    fn imp_60_a_source_that_is_not_random_is_refused() {
        assert_eq!(
            generate("a@b.c", &[], &mut |b| b.fill(7)).unwrap_err(),
            NotRandom
        );
    }

    #[test]
    fn imp_60_short_names_are_no_obstacle_and_the_local_part_always_is() {
        assert_eq!(
            forbidden("Ana@x.com", &["Ana Li", "Joao  Lima"]),
            ["joao", "lima", "ana"]
        );
    }
}
