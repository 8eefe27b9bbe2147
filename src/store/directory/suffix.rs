//! Ends that nearly all primary domains share. In the folded texts one byte stands for each: a quarter less to keep, to
//! read and to search.

/// The end of a domain, and the control character that stands for it; no folded text has one of these.
const SUFFIXES: [(&str, u8); 3] = [
    (".onmicrosoft.com", 1),
    (".onmicrosoft.us", 2),
    (".onmicrosoft.de", 3),
];

/// A folded domain with its end as one byte, where it has one of those.
pub(super) fn shorten(domain: &str) -> String {
    for (suffix, byte) in SUFFIXES {
        if let Some(stem) = domain.strip_suffix(suffix) {
            return format!("{stem}{}", char::from(byte));
        }
    }
    domain.to_owned()
}

/// The two parts of a shortened domain.
pub(super) fn parts(short: &[u8]) -> (&[u8], &'static str) {
    if let Some((last, stem)) = short.split_last() {
        for (suffix, byte) in SUFFIXES {
            if *last == byte {
                return (stem, suffix);
            }
        }
    }
    (short, "")
}

/// What a word is in a shortened domain where it reaches into the end: the texts of which one must occur.
pub(super) fn spellings(word: &str) -> Vec<Vec<u8>> {
    let mut all = Vec::new();
    for (suffix, byte) in SUFFIXES {
        if suffix.contains(word) {
            all.push(vec![byte]);
            continue;
        }
        for (at, _) in word.char_indices().skip(1) {
            let (stem, rest) = word.split_at(at);
            if suffix.starts_with(rest) {
                all.push([stem.as_bytes(), &[byte]].concat());
            }
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn an_end_is_one_byte_and_comes_back() {
        for (domain, length) in [
            ("contoso.onmicrosoft.com", 8),
            ("contoso.onmicrosoft.us", 8),
            ("contoso.onmicrosoft.de", 8),
            (".onmicrosoft.com", 1),
            ("contoso.com", 11),
            ("onmicrosoft.com", 15),
            ("", 0),
        ] {
            let short = shorten(domain);
            assert_eq!(short.len(), length, "{domain}");
            let (stem, suffix) = parts(short.as_bytes());
            assert_eq!([stem, suffix.as_bytes()].concat(), domain.as_bytes());
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2000) })]

        #[test]
        fn a_word_is_found_in_the_short_text_where_it_is_in_the_long_one(
            stem in "[a.o]{0,3}(com|onm|so|\\.on)?",
            end in prop::sample::select(vec!["", ".onmicrosoft.com", ".onmicrosoft.us", ".onmicrosoft.de", ".com"]),
            word in "([a.o]{1,3})?(\\.onmicrosoft\\.com|\\.onm|soft|t\\.us|m|\\.)?",
        ) {
            prop_assume!(!word.is_empty());
            let long = format!("{stem}{end}");
            let short = shorten(&long);
            let has = |needle: &[u8]| memchr::memmem::find(short.as_bytes(), needle).is_some();
            let found = has(word.as_bytes()) || spellings(&word).iter().any(|needle| has(needle));
            prop_assert_eq!(found, long.contains(&word), "{} in {}", word, long);
        }
    }
}
