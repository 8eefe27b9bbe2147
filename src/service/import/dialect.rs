//! The delimiter of a file: said by its first line or guessed by its header (IMP-21, IMP-22).

use super::{
    decode::Decode,
    encoding::Encoding,
    header::{Header, Sought, version_line},
    records::{Damage, Records},
};

/// Delimiters that are tried.
pub const CANDIDATES: [u8; 4] = [b',', b';', b'\t', b'|'];

/// Records that are looked at when two delimiters are equally good.
const LOOK: usize = 50;

/// How a file is delimited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dialect {
    /// The delimiter.
    pub delimiter: u8,
    /// Whether the first line is `sep=X`, which is no data (IMP-21).
    pub declared: bool,
}

/// Why there is no dialect.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoDialect {
    /// There is nothing but white space (`E-FILE-EMPTY`).
    Empty,
    /// No delimiter gives a known column (`E-FILE-DELIM`).
    NoHeader,
    /// The header has a broken quote (`E-FILE-QUOTE`), on this line.
    Quote {
        /// Physical line.
        line: u64,
    },
}

/// Finds the dialect from the start of a text. A delimiter that a person chose wins over both line and guess.
pub fn detect(head: &[u8], sought: Sought<'_>, chosen: Option<u8>) -> Result<Dialect, NoDialect> {
    by(head, sought, chosen, true)
}

/// The same where no column need be known, for a file whose columns a person will map: then the delimiter that cuts the
/// records most evenly.
pub fn detect_any(
    head: &[u8],
    sought: Sought<'_>,
    chosen: Option<u8>,
) -> Result<Dialect, NoDialect> {
    by(head, sought, chosen, false)
}

/// How many columns are known with the best delimiter: what two encodings of a text are compared by.
pub fn known(head: &[u8], sought: Sought<'_>, chosen: Option<u8>) -> usize {
    let declaration = declaration(head);
    let candidates = chosen
        .or(declaration)
        .map_or_else(|| CANDIDATES.to_vec(), |delimiter| vec![delimiter]);
    candidates
        .into_iter()
        .filter_map(|delimiter| look(head, sought, delimiter, declaration.is_some()).ok())
        .map(|(known, ..)| known)
        .max()
        .unwrap_or(0)
}

fn by(
    head: &[u8],
    sought: Sought<'_>,
    chosen: Option<u8>,
    known_only: bool,
) -> Result<Dialect, NoDialect> {
    let declaration = declaration(head);
    let declared = declaration.is_some();
    let known = chosen.or(declaration);
    let candidates = known.map_or_else(|| CANDIDATES.to_vec(), |delimiter| vec![delimiter]);
    let mut best: Option<(Score, u8)> = None;
    let mut problem = NoDialect::NoHeader;
    for delimiter in candidates {
        match look(head, sought, delimiter, declared) {
            Ok(score) if known_only && score.0 == 0 => {}
            Ok(score) if best.is_none_or(|(found, _)| score > found) => {
                best = Some((score, delimiter));
            }
            Ok(_) => {}
            Err(found) => problem = found,
        }
    }
    let (_, delimiter) = best.ok_or(problem)?;
    Ok(Dialect {
        delimiter,
        declared,
    })
}

/// Known columns, how many of the records that follow have as many cells as the header, and how many cells it has.
type Score = (usize, usize, usize);

fn look(
    head: &[u8],
    sought: Sought<'_>,
    delimiter: u8,
    declared: bool,
) -> Result<Score, NoDialect> {
    let head = whole(head);
    let mut records = Records::new(Decode::new(head, Encoding::Utf8, 0), delimiter);
    let mut next = || {
        let record = records.next_record().ok().flatten()?;
        let header = Header::new(sought, record.line, record.iter());
        let version = version_line(record.get(0));
        Some((header, record.damage, record.len(), version))
    };
    if declared {
        next();
    }
    let (mut header, mut damage, mut width, version) = next().ok_or(NoDialect::Empty)?;
    if version && matches!(sought, Sought::Users { .. }) {
        (header, damage, width, _) = next().ok_or(NoDialect::Empty)?;
    }
    if matches!(damage, Some(Damage::OpenQuote | Damage::AfterQuote)) && header.recognised() > 0 {
        return Err(NoDialect::Quote { line: header.line });
    }
    let mut constant = 0;
    for _ in 0..LOOK {
        match next() {
            Some((_, None, cells, _)) if cells == width && cells > 1 => constant += 1,
            Some(_) => {}
            None => break,
        }
    }
    Ok((header.recognised(), constant, width.min(64)))
}

/// The start of a text, without a character that was cut at its end.
fn whole(head: &[u8]) -> &[u8] {
    match std::str::from_utf8(head) {
        Err(error) if error.error_len().is_none() => &head[..error.valid_up_to()],
        _ => head,
    }
}

/// The delimiter that a first line `sep=X` sets.
fn declaration(head: &[u8]) -> Option<u8> {
    let line = head.split(|byte| matches!(byte, b'\r' | b'\n')).next()?;
    let line = line
        .strip_prefix(b"\"")
        .and_then(|line| line.strip_suffix(b"\""))
        .unwrap_or(line);
    match line {
        [s, e, p, b'=', delimiter] if [s, e, p].map(u8::to_ascii_lowercase) == *b"sep" => {
            (delimiter.is_ascii() && !delimiter.is_ascii_alphanumeric() && *delimiter != b'"')
                .then_some(*delimiter)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const USERS: Sought<'_> = Sought::Users {
        kind: None,
        map: &[],
    };

    fn delimiter(head: &str) -> Result<(char, bool), NoDialect> {
        detect(head.as_bytes(), USERS, None).map(|d| (char::from(d.delimiter), d.declared))
    }

    #[test]
    fn imp_21_and_imp_22_the_delimiter_is_said_or_guessed() {
        for (head, expected) in [
            ("Display name,Email\nA,a@b.c", Ok((',', false))),
            ("Nome de exibição;Email\nLima, Ana;a@b.c", Ok((';', false))),
            ("Display name\tEmail\n", Ok(('\t', false))),
            ("\n\nDisplay name|Email\n", Ok(('|', false))),
            ("\"Display name\";\"Email\"\n", Ok((';', false))),
            ("sep=;\r\nDisplay name;Email\n", Ok((';', true))),
            ("\"SEP=\t\"\nDisplay name\tEmail\n", Ok(('\t', true))),
            ("sep=:\nDisplay name:Email\n", Ok((':', true))),
            // A quoted delimiter never counts.
            ("\"Display name;x\",Email\n", Ok((',', false))),
            // Both give one known column: the constant count decides.
            ("Email;x,y\na;b,1\nb;c\nd;e\n", Ok((';', false))),
            ("Email\na@b.c\n", Ok((',', false))),
            (
                "version:v1.0,,\nName [displayName] Required,User name [userPrincipalName] Required\n",
                Ok((',', false)),
            ),
            ("Username;Display name\nana;A, B\n", Ok((';', false))),
            ("", Err(NoDialect::Empty)),
            ("\n , \n", Err(NoDialect::Empty)),
            ("foo,bar\n1,2\n", Err(NoDialect::NoHeader)),
            (
                "Email,\"Display name\nx,y\n",
                Err(NoDialect::Quote { line: 1 }),
            ),
        ] {
            assert_eq!(delimiter(head), expected, "{head:?}");
        }
    }

    #[test]
    fn imp_26_a_file_of_unknown_columns_is_cut_evenly() {
        for (head, expected) in [
            ("foo;bar\n1,5;2\n3;4\n", b';'),
            ("1\t2\n3\t4\n", b'\t'),
            ("foo,bar\n1,2\n", b','),
        ] {
            let found = detect_any(head.as_bytes(), USERS, None);
            assert_eq!(found.map(|dialect| dialect.delimiter), Ok(expected));
        }
    }

    #[test]
    fn a_start_that_is_cut_within_a_character_is_read_up_to_it() {
        let head = "Nome de exibição;Email\nJoã".as_bytes();
        let found = detect(&head[..head.len() - 1], USERS, None);
        assert_eq!(found.map(|dialect| dialect.delimiter), Ok(b';'));
    }

    #[test]
    fn imp_22_a_person_may_choose() {
        let dialect = detect(b"sep=;\nEmail,x", USERS, Some(b',')).unwrap();
        assert_eq!(
            dialect,
            Dialect {
                delimiter: b',',
                declared: true
            }
        );
    }
}
