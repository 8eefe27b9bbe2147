//! Paths as people type and paste them. Pure text: nothing here looks at a disk.

/// Whether a character divides folders.
pub const fn separator(c: char) -> bool {
    matches!(c, '/' | '\\') && (cfg!(windows) || c == '/')
}

/// The folder of a path, with its separator, and the name behind it.
pub fn split(path: &str) -> (&str, &str) {
    path.split_at(path.rfind(separator).map_or(0, |at| at + 1))
}

/// Whether a path stands for itself wherever it is read: from the root, from home, or from a drive.
pub fn whole(path: &str) -> bool {
    let mut letters = path.chars();
    match (letters.next(), letters.next()) {
        (Some('/' | '~'), _) => true,
        (Some('\\'), Some('\\')) => cfg!(windows),
        (Some(drive), Some(':')) => cfg!(windows) && drive.is_ascii_alphabetic(),
        _ => false,
    }
}

/// The folder above, with its separator; the path itself where there is none above.
pub fn above(folder: &str) -> &str {
    let inside = folder.trim_end_matches(separator);
    let (above, _) = split(inside);
    if above.is_empty() { folder } else { above }
}

/// A path as it is dragged or pasted: quotes, `file://` and the backslashes of a shell are taken off.
pub fn pasted(text: &str) -> String {
    let text = text.trim();
    for quote in ['"', '\''] {
        if let Some(inside) = text
            .strip_prefix(quote)
            .and_then(|rest| rest.strip_suffix(quote))
        {
            return inside.to_owned();
        }
    }
    if let Some(address) = text.strip_prefix("file://") {
        // `file://host/path` and `file:///path`; on Windows `file:///C:/path`.
        let path = address.find('/').map_or("", |at| &address[at..]);
        let path = decoded(path);
        return match path.strip_prefix('/') {
            Some(drive) if cfg!(windows) => drive.to_owned(),
            _ => path,
        };
    }
    if cfg!(windows) {
        return text.to_owned();
    }
    let mut plain = String::with_capacity(text.len());
    let mut letters = text.chars();
    while let Some(c) = letters.next() {
        match c {
            '\\' => plain.extend(letters.next()),
            c => plain.push(c),
        }
    }
    plain
}

/// `%20` and its like as what they stand for; what is no such thing stays.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, tail)) = rest.split_first() {
        let code = (first == b'%')
            .then(|| tail.get(..2))
            .flatten()
            .and_then(|hex| std::str::from_utf8(hex).ok())
            .and_then(|hex| u8::from_str_radix(hex, 16).ok());
        bytes.push(code.unwrap_or(first));
        rest = code.and_then(|_| tail.get(2..)).unwrap_or(tail);
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[cfg(not(windows))]
    fn a_pasted_path_loses_what_the_shell_or_the_desktop_put_around_it() {
        for (text, path) in [
            ("/srv/users.csv\n", "/srv/users.csv"),
            ("'/srv/novos usuários.csv' ", "/srv/novos usuários.csv"),
            ("\"/srv/a b.csv\"", "/srv/a b.csv"),
            (r"/srv/a\ b\(1\).csv", "/srv/a b(1).csv"),
            ("file:///srv/a%20b%C3%A7.csv", "/srv/a bç.csv"),
            ("file://host/srv/100%.csv", "/srv/100%.csv"),
            ("~/users.csv", "~/users.csv"),
            ("it's", "it's"),
        ] {
            assert_eq!(pasted(text), path, "{text}");
        }
    }

    #[test]
    #[cfg(not(windows))]
    fn a_path_is_a_folder_and_a_name() {
        assert_eq!(split("~/in/us"), ("~/in/", "us"));
        assert_eq!(split("us"), ("", "us"));
        assert_eq!(above("/srv/in/"), "/srv/");
        assert_eq!(above("/"), "/");
        assert!(whole("~/x") && whole("/x") && !whole("x/y"));
    }
}
