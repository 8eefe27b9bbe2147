//! The grammar of a record (IMP-23), on bytes.

use memchr::{memchr, memchr3};

use super::{Cell, Damage};

/// What stands at the start of some bytes.
pub(super) enum Scan {
    Whole {
        text: usize,
        used: usize,
        lines: u64,
    },
    Damaged(Damage),
    More,
}

/// Finds the cells of the record at the start of `bytes`; `more` tells whether the text may go on behind it.
pub(super) fn scan(
    bytes: &[u8],
    more: bool,
    delimiter: u8,
    cells: &mut Vec<Cell>,
    scratch: &mut Vec<u8>,
) -> Scan {
    let mut at = 0;
    let mut lines = 1;
    loop {
        let end = if bytes.get(at) == Some(&b'"') {
            let (close, doubled) = match closing_quote(bytes, at + 1, more) {
                Quote::At(close, doubled) => (close, doubled),
                Quote::More => return Scan::More,
                Quote::Open => return Scan::Damaged(Damage::OpenQuote),
            };
            let inside = &bytes[at + 1..close];
            lines += line_ends(inside);
            if doubled {
                let start = scratch.len();
                unescape(inside, scratch);
                cells.push(Cell {
                    start,
                    end: scratch.len(),
                    scratch: true,
                });
            } else {
                cells.push(Cell {
                    start: at + 1,
                    end: close,
                    scratch: false,
                });
            }
            close + 1
        } else {
            let end =
                memchr3(delimiter, b'\n', b'\r', &bytes[at..]).map_or(bytes.len(), |i| at + i);
            cells.push(Cell {
                start: at,
                end,
                scratch: false,
            });
            end
        };
        match bytes.get(end) {
            None if more => return Scan::More,
            None => {
                return Scan::Whole {
                    text: end,
                    used: end,
                    lines,
                };
            }
            Some(&byte) if byte == delimiter => at = end + 1,
            Some(b'\n') => {
                return Scan::Whole {
                    text: end,
                    used: end + 1,
                    lines,
                };
            }
            Some(b'\r') if more && end + 1 == bytes.len() => return Scan::More,
            Some(b'\r') => {
                let used = end + line_end(&bytes[end..]);
                return Scan::Whole {
                    text: end,
                    used,
                    lines,
                };
            }
            Some(_) => return Scan::Damaged(Damage::AfterQuote),
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

fn unescape(mut inside: &[u8], out: &mut Vec<u8>) {
    while let Some(quote) = memchr(b'"', inside) {
        out.extend_from_slice(&inside[..=quote]);
        inside = inside.get(quote + 2..).unwrap_or_default();
    }
    out.extend_from_slice(inside);
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
