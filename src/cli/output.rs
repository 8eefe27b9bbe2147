//! Results on stdout in the chosen format. Nothing is cut, dates are ISO 8601, a closed pipe ends quietly.

use std::io::{self, BufWriter, IsTerminal, Write};

use serde_json::{Map, Value};
use unicode_width::UnicodeWidthStr;

use super::args::Format;
use crate::text::{
    Catalogue,
    harmless::{escaped_json, harmless},
    record::Words,
};

/// One column of a list: its head in words, and where its value stands in the JSON.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// Text id of the head.
    pub head: &'static str,
    /// JSON pointer into the item, e.g. `/companyProfile/domain`.
    pub pointer: &'static str,
    /// For values of a closed set: their text ids.
    pub words: Option<Words>,
}

impl Column {
    /// A column of plain values.
    pub const fn new(head: &'static str, pointer: &'static str) -> Self {
        Self {
            head,
            pointer,
            words: None,
        }
    }

    /// A column of values of a closed set, e.g. `words!(Relationship)`.
    pub const fn in_words(head: &'static str, pointer: &'static str, words: Words) -> Self {
        Self {
            head,
            pointer,
            words: Some(words),
        }
    }

    fn cell(&self, item: &Value, catalogue: &Catalogue) -> String {
        item.pointer(self.pointer)
            .map(|value| self.said(value, catalogue))
            .unwrap_or_default()
    }

    fn said(&self, value: &Value, catalogue: &Catalogue) -> String {
        match value {
            Value::Array(list) if self.words.is_some() => {
                let said: Vec<_> = list.iter().map(|one| self.said(one, catalogue)).collect();
                said.join(", ")
            }
            Value::Bool(true) => catalogue.get("list-yes"),
            Value::Bool(false) => catalogue.get("list-no"),
            _ => self
                .words
                .and_then(|words| words(value))
                .map_or_else(|| words(value), |id| catalogue.get(id)),
        }
    }
}

/// Where results go.
pub struct Output<'a> {
    out: BufWriter<Box<dyn Write + 'a>>,
    format: Format,
    terminal: bool,
}

impl<'a> Output<'a> {
    /// Results to the given writer.
    pub fn new(out: Box<dyn Write + 'a>, format: Format) -> Self {
        Self {
            out: BufWriter::with_capacity(1 << 16, out),
            format,
            terminal: false,
        }
    }

    /// Whether a terminal shows the results: then CSV is made harmless too. Into a file or a pipe data goes as it is.
    #[must_use]
    pub const fn on_terminal(mut self, terminal: bool) -> Self {
        self.terminal = terminal;
        self
    }

    /// The chosen format.
    pub const fn format(&self) -> Format {
        self.format
    }

    /// Lines for people.
    pub fn line(&mut self, text: &str) -> io::Result<()> {
        writeln!(self.out, "{}", printable(text))
    }

    /// Bytes as they are, e.g. a file on stdout.
    pub fn raw(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.out.write_all(bytes)
    }

    /// One result: an object. As a table it is a line a member.
    pub fn object(&mut self, value: &Value) -> io::Result<()> {
        match self.format {
            Format::Json => {
                let json = serde_json::to_string_pretty(value)?;
                writeln!(self.out, "{}", escaped_json(&json))
            }
            Format::Ndjson => {
                writeln!(self.out, "{}", escaped_json(&value.to_string()))
            }
            Format::Csv => {
                let mut rows = Vec::new();
                flatten(String::new(), value, &mut rows);
                let mut writer = csv::Writer::from_writer(&mut self.out);
                for (path, value) in rows {
                    let cells = [shown(self.terminal, path), shown(self.terminal, value)];
                    writer.write_record(cells).map_err(as_io)?;
                }
                writer.flush()
            }
            Format::Table => {
                let mut rows = Vec::new();
                flatten(String::new(), value, &mut rows);
                let width = rows.iter().map(|(path, _)| path.width()).max().unwrap_or(0);
                for (path, value) in rows {
                    let pad = " ".repeat(width - path.width());
                    self.line(&format!("{path}{pad}  {value}"))?;
                }
                Ok(())
            }
        }
    }

    /// A list. Items are made one by one, so that a closed pipe ends the work.
    pub fn list(
        &mut self,
        catalogue: &Catalogue,
        columns: &[Column],
        items: impl Iterator<Item = Value>,
    ) -> io::Result<()> {
        match self.format {
            Format::Json => {
                write!(self.out, "[")?;
                for (at, item) in items.enumerate() {
                    write!(self.out, "{}\n  ", if at == 0 { "" } else { "," })?;
                    write!(self.out, "{}", escaped_json(&item.to_string()))?;
                }
                writeln!(self.out, "\n]")
            }
            Format::Ndjson => {
                for item in items {
                    writeln!(self.out, "{}", escaped_json(&item.to_string()))?;
                }
                Ok(())
            }
            Format::Csv => {
                let mut writer = csv::WriterBuilder::new()
                    .terminator(csv::Terminator::CRLF)
                    .from_writer(&mut self.out);
                writer
                    .write_record(columns.iter().map(|column| catalogue.get(column.head)))
                    .map_err(as_io)?;
                for item in items {
                    writer
                        .write_record(
                            columns
                                .iter()
                                .map(|column| neutral(column.cell(&item, catalogue)))
                                .map(|cell| shown(self.terminal, cell)),
                        )
                        .map_err(as_io)?;
                }
                writer.flush()
            }
            Format::Table => self.table(catalogue, columns, items),
        }
    }

    fn table(
        &mut self,
        catalogue: &Catalogue,
        columns: &[Column],
        items: impl Iterator<Item = Value>,
    ) -> io::Result<()> {
        let heads: Vec<String> = columns.iter().map(|c| catalogue.get(c.head)).collect();
        let rows: Vec<Vec<String>> = items
            .map(|item| {
                columns
                    .iter()
                    .map(|c| printable(&c.cell(&item, catalogue)))
                    .collect()
            })
            .collect();
        let mut widths: Vec<usize> = heads.iter().map(|head| head.width()).collect();
        for row in &rows {
            for (width, text) in widths.iter_mut().zip(row) {
                *width = (*width).max(text.width());
            }
        }
        for row in std::iter::once(&heads).chain(&rows) {
            let mut line = String::new();
            for (at, (text, width)) in row.iter().zip(&widths).enumerate() {
                line.push_str(text);
                if at + 1 < row.len() {
                    line.push_str(&" ".repeat(width - text.width() + 2));
                }
            }
            writeln!(self.out, "{}", line.trim_end())?;
        }
        Ok(())
    }

    /// Sends what is still held back.
    pub fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// A closed pipe stays a closed pipe.
fn as_io(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

fn words(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(list) => list.iter().map(words).collect::<Vec<_>>().join(", "),
        Value::Object(members) => members
            .iter()
            .map(|(key, value)| format!("{key}: {}", words(value)))
            .collect::<Vec<_>>()
            .join(", "),
        other => other.to_string(),
    }
}

fn flatten(path: String, value: &Value, rows: &mut Vec<(String, String)>) {
    match value {
        Value::Object(members) => {
            for (key, value) in members {
                let path = if path.is_empty() {
                    key.clone()
                } else {
                    format!("{path}.{key}")
                };
                flatten(path, value, rows);
            }
        }
        Value::Array(list) if list.iter().any(Value::is_object) => {
            for (at, value) in list.iter().enumerate() {
                flatten(format!("{path}[{at}]"), value, rows);
            }
        }
        other => rows.push((path, words(other))),
    }
}

/// A spreadsheet must not take a value for a formula (IMP-52).
fn neutral(text: String) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) {
        format!("'{text}")
    } else {
        text
    }
}

fn shown(terminal: bool, cell: String) -> String {
    if terminal { printable(&cell) } else { cell }
}

/// Data for the terminal, see [`harmless`].
pub fn printable(text: &str) -> String {
    harmless(text).into_owned()
}

/// Whether a person can be asked: stdin and stderr are a terminal.
pub fn can_ask() -> bool {
    io::stdin().is_terminal() && io::stderr().is_terminal()
}

/// Leaves out `null`, empty text, empty lists and empty objects.
pub fn without_empty(value: Value) -> Value {
    match value {
        Value::Object(members) => Value::Object(
            members
                .into_iter()
                .map(|(key, value)| (key, without_empty(value)))
                .filter(|(_, value)| !is_empty(value))
                .collect::<Map<_, _>>(),
        ),
        other => other,
    }
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(list) => list.is_empty(),
        Value::Object(members) => members.is_empty(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    const COLUMNS: &[Column] = &[
        Column::new("role-sales-agent", "/name"),
        Column::new("role-admin-agent", "/tags"),
    ];

    fn printed(format: Format) -> String {
        let mut bytes = Vec::new();
        let mut output = Output::new(Box::new(&mut bytes), format);
        let items = vec![
            serde_json::json!({"name": "=1+1", "tags": ["a", "b"]}),
            serde_json::json!({"name": "日本\u{1b}[31m", "tags": []}),
        ];
        output
            .list(&Catalogue::new(Lang::En), COLUMNS, items.into_iter())
            .unwrap();
        output.flush().unwrap();
        drop(output);
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn imp_52_a_cell_never_starts_a_formula() {
        assert_eq!(printed(Format::Csv).lines().nth(1), Some("'=1+1,\"a, b\""));
    }

    #[test]
    fn escape_sequences_in_data_never_reach_the_terminal() {
        let table = printed(Format::Table);
        assert!(!table.contains('\u{1b}'), "{table:?}");
        assert!(table.contains("日本␛[31m"), "{table:?}");
    }

    #[test]
    fn a_list_is_a_json_array() {
        let list: Vec<Value> = serde_json::from_str(&printed(Format::Json)).unwrap();
        assert_eq!(list.len(), 2);
        assert_eq!(printed(Format::Ndjson).lines().count(), 2);
        assert_eq!(list[1]["name"], "日本\u{1b}[31m");
    }
}
