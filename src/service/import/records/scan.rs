//! The grammar of a record (IMP-23), on bytes.

use memchr::{memchr, memchr3};

use super::{Damage, MAX_RECORD, Span};

/// What stands at a place.
pub(super) enum Scan {
    Whole {
        /// Length of the record, without and with the line end.
        text: usize,
        used: usize,
        lines: u64,
    },
    Damaged(Damage),
    More,
}

/// Finds the cells of the record that starts at `start`; `more` tells whether the text may go on behind `bytes`. Doubled
/// quotes are made single where they stand, but only of a record that is whole.
pub(super) fn scan(
    bytes: &mut [u8],
    start: usize,
    more: bool,
    delimiter: u8,
    cells: &mut Vec<Span>,
) -> Scan {
    let first = cells.len();
    let mut doubled = false;
    let mut at = start;
    let mut lines = 1;
    loop {
        let end = if bytes.get(at) == Some(&b'"') {
            let close = match closing_quote(bytes, at + 1, more) {
                Quote::At(close, twice) => {
                    doubled |= twice;
                    close
                }
                Quote::More => return Scan::More,
                Quote::Open => return Scan::Damaged(Damage::OpenQuote),
            };
            lines += line_ends(&bytes[at + 1..close]);
            cells.push(Span::new(at + 1, close));
            close + 1
        } else {
            let end =
                memchr3(delimiter, b'\n', b'\r', &bytes[at..]).map_or(bytes.len(), |i| at + i);
            cells.push(Span::new(at, end));
            end
        };
        let used = match bytes.get(end) {
            None if more => return Scan::More,
            None => end,
            Some(&byte) if byte == delimiter => {
                at = end + 1;
                continue;
            }
            Some(b'\n') => end + 1,
            Some(b'\r') if more && end + 1 == bytes.len() => return Scan::More,
            Some(b'\r') => end + line_end(&bytes[end..]),
            Some(_) => return Scan::Damaged(Damage::AfterQuote),
        };
        if end - start > MAX_RECORD {
            return Scan::Damaged(Damage::OpenQuote);
        }
        if doubled {
            for cell in cells.get_mut(first..).unwrap_or_default() {
                unescape(bytes, cell);
            }
        }
        return Scan::Whole {
            text: end - start,
            used: used - start,
            lines,
        };
    }
}

/// Where on a line the first broken quote opens.
pub(super) fn broken(line: &[u8], delimiter: Option<u8>) -> Option<usize> {
    let mut at = 0;
    loop {
        let end = if line.get(at) == Some(&b'"') {
            match closing_quote(line, at + 1, false) {
                Quote::At(close, _) => close + 1,
                Quote::More | Quote::Open => return Some(at),
            }
        } else {
            let next = delimiter.and_then(|delimiter| memchr(delimiter, line.get(at..)?));
            next.map_or(line.len(), |next| at + next)
        };
        match line.get(end) {
            None => return None,
            found if found.copied() == delimiter => at = end + 1,
            Some(_) => return Some(at),
        }
    }
}

enum Quote {
    At(usize, bool),
    More,
    Open,
}

fn closing_quote(bytes: &[u8], mut from: usize, more: bool) -> Quote {
    let mut doubled = false;
    loop {
        let Some(found) = memchr(b'"', &bytes[from..]) else {
            return if more { Quote::More } else { Quote::Open };
        };
        let quote = from + found;
        match bytes.get(quote + 1) {
            Some(b'"') => {
                doubled = true;
                from = quote + 2;
            }
            None if more => return Quote::More,
            _ => return Quote::At(quote, doubled),
        }
    }
}

/// Makes the doubled quotes of a quoted cell single. What becomes free behind it is filled with spaces, so that the text
/// stays text.
fn unescape(bytes: &mut [u8], cell: &mut Span) {
    let range = cell.range();
    // A cell without quotes around it may have single ones inside.
    if range.start == 0 || bytes.get(range.start - 1) != Some(&b'"') {
        return;
    }
    let (mut from, mut to) = (range.start, range.start);
    while from < range.end {
        let quote = memchr(b'"', &bytes[from..range.end]);
        let piece = quote.map_or(range.end, |at| from + at + 1);
        bytes.copy_within(from..piece, to);
        to += piece - from;
        from = piece + usize::from(quote.is_some());
    }
    bytes[to..range.end].fill(b' ');
    *cell = Span::new(range.start, to);
}

/// Length of the line end at the start of `bytes`.
pub(super) fn line_end(bytes: &[u8]) -> usize {
    if bytes.starts_with(b"\r\n") { 2 } else { 1 }
}

fn line_ends(bytes: &[u8]) -> u64 {
    let ends = memchr::memchr2_iter(b'\r', b'\n', bytes);
    ends.filter(|&at| bytes[at] == b'\r' || at == 0 || bytes[at - 1] != b'\r')
        .count() as u64
}
