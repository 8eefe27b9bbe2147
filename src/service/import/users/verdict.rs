//! What becomes of a row, in one byte.

use super::Verdict;

/// The code of rows that are there twice without being wrong.
pub(super) const TWICE: &str = "W-DUP-IDENTICAL";
/// The code of a template's example.
pub(super) const EXAMPLE: &str = "I-EXAMPLE-ROW";
/// The code of rows that a person left out.
pub(super) const LEFT_OUT: &str = "I-LEFT-OUT";
/// The code of users who are there already and were to be skipped.
pub(super) const EXISTS: &str = "E-EXISTS";

/// Codes of rows that are not added; those of `true` are skipped, not wrong. A verdict is 0 for a valid row, else the
/// place in this table plus one.
const CODES: [(&str, bool); 23] = [
    (TWICE, true),
    (EXAMPLE, true),
    (LEFT_OUT, true),
    (EXISTS, true),
    ("E-FILE-QUOTE", false),
    ("E-ROW-WIDTH", false),
    ("E-REQ-DISPLAY", false),
    ("E-REQ-EMAIL", false),
    ("E-LEN-FIRST", false),
    ("E-LEN-LAST", false),
    ("E-LEN-DISPLAY", false),
    ("E-UPN-FORMAT", false),
    ("E-UPN-DOMAIN", false),
    ("E-UPN-FEDERATED", false),
    ("E-DUP-FILE", false),
    (EXISTS, false),
    ("E-EXISTS-DELETED", false),
    ("E-STATUS-NOT-EMPTY", false),
    ("E-FORMULA", false),
    ("E-PWD-RULE", false),
    ("E-BLOCKED-UNSUPPORTED", false),
    ("E-LOC-REQUIRED", false),
    ("E", false),
];

fn place(code: &str, skipped: bool) -> u8 {
    let found = CODES
        .iter()
        .position(|known| *known == (code, skipped))
        .unwrap_or(CODES.len() - 1);
    u8::try_from(found + 1).unwrap_or(u8::MAX)
}

/// The byte of an error's code.
pub(super) fn number(code: &str) -> u8 {
    place(code, false)
}

/// The byte of a row that is skipped for a reason.
pub(super) fn skipped(code: &str) -> u8 {
    place(code, true)
}

/// The meaning of a byte.
pub(super) fn verdict(number: u8) -> Verdict {
    match CODES.get(usize::from(number).wrapping_sub(1)) {
        None if number == 0 => Verdict::Valid,
        None => Verdict::Failed("E"),
        Some((code, true)) => Verdict::Skipped(code),
        Some((code, false)) => Verdict::Failed(code),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_a_byte_of_its_own() {
        assert_eq!(verdict(0), Verdict::Valid);
        for (code, skip) in CODES {
            if skip {
                assert_eq!(verdict(skipped(code)), Verdict::Skipped(code));
            } else {
                assert_eq!(verdict(number(code)), Verdict::Failed(code));
            }
        }
        assert!(matches!(verdict(number("E-NEW")), Verdict::Failed(_)));
    }
}
