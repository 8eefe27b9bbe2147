//! What becomes of a row, in one byte.

use super::Verdict;

/// The code of rows that are left out without being wrong.
pub(super) const SKIPPED: &str = "W-DUP-IDENTICAL";

/// Codes of rows that are not added. A verdict is 0 for a valid row, else the place in this table plus one.
const CODES: [&str; 16] = [
    SKIPPED,
    "E-FILE-QUOTE",
    "E-ROW-WIDTH",
    "E-REQ-DISPLAY",
    "E-REQ-EMAIL",
    "E-LEN-FIRST",
    "E-LEN-LAST",
    "E-LEN-DISPLAY",
    "E-UPN-FORMAT",
    "E-UPN-DOMAIN",
    "E-UPN-FEDERATED",
    "E-DUP-FILE",
    "E-EXISTS",
    "E-EXISTS-DELETED",
    "E-STATUS-NOT-EMPTY",
    "E-FORMULA",
];

/// The byte of a code.
pub(super) fn number(code: &str) -> u8 {
    let found = CODES.iter().position(|known| *known == code);
    found
        .and_then(|at| u8::try_from(at + 1).ok())
        .unwrap_or(u8::MAX)
}

/// The meaning of a byte.
pub(super) fn verdict(number: u8) -> Verdict {
    match CODES.get(usize::from(number).wrapping_sub(1)) {
        None if number == 0 => Verdict::Valid,
        None => Verdict::Failed("E"),
        Some(&SKIPPED) => Verdict::Skipped(SKIPPED),
        Some(code) => Verdict::Failed(code),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_a_byte_of_its_own() {
        assert_eq!(verdict(0), Verdict::Valid);
        assert_eq!(verdict(number(SKIPPED)), Verdict::Skipped(SKIPPED));
        for code in &CODES[1..] {
            assert_eq!(verdict(number(code)), Verdict::Failed(code));
        }
        assert!(matches!(verdict(number("E-NEW")), Verdict::Failed(_)));
    }
}
