//! Just enough of Rust's grammar to tell code, text literals and comments apart.

/// A file taken apart. Lines count from 1.
#[derive(Debug, Default)]
pub(super) struct Lexed {
    /// The code; comments and the insides of literals are blanks, so that places stay what they were.
    pub(super) code: String,
    /// Text literals: where the opening quote stands in `code`, line, contents as written.
    pub(super) literals: Vec<Literal>,
}

/// A text literal.
#[derive(Debug)]
pub(super) struct Literal {
    /// Byte of its opening quote in the code.
    pub(super) at: usize,
    /// Its line.
    pub(super) line: usize,
    /// Its contents, escapes as written.
    pub(super) text: String,
}

impl Lexed {
    /// The line of a byte of the code.
    pub(super) fn line(&self, at: usize) -> usize {
        self.code[..at].matches('\n').count() + 1
    }

    /// The code directly before a literal.
    pub(super) fn before(&self, literal: &Literal) -> &str {
        self.code[..literal.at].trim_end()
    }
}

/// Takes a file apart.
pub(super) fn lex(text: &str) -> Lexed {
    let mut lexed = Lexed::default();
    let mut rest = text;
    let mut line = 1;
    while let Some(first) = rest.chars().next() {
        let taken = if rest.starts_with("//") {
            let length = rest.find('\n').unwrap_or(rest.len());
            blank(&mut lexed.code, &rest[..length]);
            length
        } else if rest.starts_with("/*") {
            let length = rest.find("*/").map_or(rest.len(), |end| end + 2);
            blank(&mut lexed.code, &rest[..length]);
            length
        } else if let Some((open, inside, length)) = string(rest, &lexed.code) {
            lexed.literals.push(Literal {
                at: lexed.code.len() + open - 1,
                line,
                text: inside.to_owned(),
            });
            lexed.code.push_str(&rest[..open]);
            blank(&mut lexed.code, &rest[open..open + inside.len()]);
            lexed.code.push_str(&rest[open + inside.len()..length]);
            length
        } else if let Some(length) = character(rest) {
            blank(&mut lexed.code, &rest[..length]);
            length
        } else {
            lexed.code.push(first);
            first.len_utf8()
        };
        line += rest[..taken].matches('\n').count();
        rest = &rest[taken..];
    }
    lexed
}

fn blank(code: &mut String, text: &str) {
    code.extend(
        text.bytes()
            .map(|byte| if byte == b'\n' { '\n' } else { ' ' }),
    );
}

/// A plain or raw string at the start: length up to its contents, contents, whole length.
fn string<'a>(rest: &'a str, before: &str) -> Option<(usize, &'a str, usize)> {
    if let Some(inner) = rest.strip_prefix('"') {
        let mut escaped = false;
        let end = inner.find(|c| {
            let ends = c == '"' && !escaped;
            escaped = c == '\\' && !escaped;
            ends
        })?;
        return Some((1, &inner[..end], end + 2));
    }
    let word = |c: char| c.is_alphanumeric() || c == '_';
    let after_r = rest.strip_prefix('r')?;
    if before.ends_with(word) && !before.ends_with('b') {
        return None;
    }
    let hashes = after_r.len() - after_r.trim_start_matches('#').len();
    let inner = after_r[hashes..].strip_prefix('"')?;
    let close = format!("\"{}", "#".repeat(hashes));
    let end = inner.find(&close)?;
    let open = hashes + 2;
    Some((open, &inner[..end], open + end + close.len()))
}

/// A character literal at the start (not a lifetime): its length.
fn character(rest: &str) -> Option<usize> {
    let inner = rest.strip_prefix('\'')?;
    if let Some(escape) = inner.strip_prefix('\\') {
        // The character after the backslash may be the quote itself.
        let skip = escape.chars().next()?.len_utf8();
        return Some(escape[skip..].find('\'')? + skip + 3);
    }
    let first = inner.chars().next()?.len_utf8();
    inner[first..].starts_with('\'').then_some(first + 2)
}

#[test]
fn the_lexer_tells_code_from_text() {
    let lexed = lex(concat!(
        "let a = \"x // \\\" y\"; // b\n",
        "let c: &'static str = r#\"d\"e\"#; let q = '\"'; let n = '\\'';\n",
        "/* f */ get(\"g-h\")",
    ));
    let texts: Vec<_> = lexed
        .literals
        .iter()
        .map(|l| (l.line, l.text.as_str()))
        .collect();
    assert_eq!(texts, [(1, "x // \\\" y"), (2, "d\"e"), (3, "g-h")]);
    assert!(lexed.before(&lexed.literals[2]).ends_with("get("));
    assert!(!lexed.code.contains(" b") && !lexed.code.contains(" f "));
    assert!(lexed.code.contains("&'static str"));
}
