//! Keys by name, as a terminal sends them.

/// The bytes of keys such as `ctrl-s enter shift-tab f1 g G ?`, separated by blanks.
pub(super) fn bytes(keys: &str) -> Vec<u8> {
    keys.split_whitespace().flat_map(key).collect()
}

fn key(name: &str) -> Vec<u8> {
    let known: &[u8] = match name {
        "enter" => b"\r",
        "esc" => b"\x1b",
        "tab" => b"\t",
        "shift-tab" => b"\x1b[Z",
        "space" => b" ",
        "backspace" => b"\x7f",
        "delete" => b"\x1b[3~",
        "up" => b"\x1b[A",
        "down" => b"\x1b[B",
        "right" => b"\x1b[C",
        "left" => b"\x1b[D",
        "home" => b"\x1b[H",
        "end" => b"\x1b[F",
        "page-up" => b"\x1b[5~",
        "page-down" => b"\x1b[6~",
        "f1" => b"\x1bOP",
        "f2" => b"\x1bOQ",
        "f5" => b"\x1b[15~",
        "f10" => b"\x1b[21~",
        _ => return letter(name),
    };
    known.to_vec()
}

fn letter(name: &str) -> Vec<u8> {
    if let Some(letter) = name.strip_prefix("ctrl-") {
        let letter = letter.bytes().next().expect("a letter after ctrl-");
        return vec![letter.to_ascii_uppercase() & 0x1f];
    }
    if let Some(letter) = name.strip_prefix("alt-") {
        return [b"\x1b", letter.as_bytes()].concat();
    }
    assert_eq!(name.chars().count(), 1, "no key is called {name}");
    name.as_bytes().to_vec()
}

#[test]
fn keys_are_what_a_terminal_sends() {
    assert_eq!(bytes("ctrl-s enter g ç"), "\u{13}\rgç".as_bytes());
    assert_eq!(bytes("alt-x shift-tab"), b"\x1bx\x1b[Z");
}
