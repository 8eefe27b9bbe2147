//! What Microsoft Entra asks of a password that somebody chose (USR-20). Generated ones keep it by their making.

/// Fewest characters.
pub const MIN: usize = 8;
/// Most characters.
pub const MAX: usize = 256;

/// What is wrong with a password. Nothing of the password itself is in here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// It is too short or too long.
    Length(usize),
    /// It has characters that are not allowed: all beyond ASCII, and control characters.
    Characters,
    /// Fewer than three of the classes lower, upper, digit, symbol are in it.
    Classes(usize),
}

/// All that is wrong.
pub fn problems(password: &str) -> Vec<Problem> {
    let mut found = Vec::new();
    let length = super::upn::length(password);
    if !(MIN..=MAX).contains(&length) {
        found.push(Problem::Length(length));
    }
    if !password.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        found.push(Problem::Characters);
    }
    let has = |class: fn(&u8) -> bool| usize::from(password.as_bytes().iter().any(class));
    let classes = has(u8::is_ascii_lowercase)
        + has(u8::is_ascii_uppercase)
        + has(u8::is_ascii_digit)
        + has(|byte| byte.is_ascii_punctuation() || *byte == b' ');
    if classes < 3 {
        found.push(Problem::Classes(classes));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn usr_20_length_characters_and_classes() {
        for (password, expected) in [
            ("Abcdef12", vec![]),
            ("abc def 1", vec![]),
            ("Abc1", vec![Problem::Length(4)]),
            ("abcdefgh", vec![Problem::Classes(1)]),
            ("Abcdefgh", vec![Problem::Classes(2)]),
            ("Senhaé123", vec![Problem::Characters]),
            (
                "é",
                vec![Problem::Length(1), Problem::Characters, Problem::Classes(0)],
            ),
        ] {
            assert_eq!(problems(password), expected, "{password}");
        }
        let long = format!("Aa1{}", "x".repeat(254));
        assert_eq!(problems(&long), [Problem::Length(257)]);
    }
}
