//! One record for people: a line a field, with its name, its path and its value in words. JSON and CSV have the exact
//! values.

use serde_json::{Value, json};

use crate::{
    domain::record::Record,
    text::record::{self, Shown},
};

use super::{exit::Failure, output::Column, session::Session};

const COLUMNS: &[Column] = &[
    Column::new("show-column-field", "/name"),
    Column::new("show-column-path", "/path"),
    Column::new("show-column-value", "/value"),
];

/// Prints a record. `about` are the beginnings of the paths that are asked for; all if there are none. `more` are
/// further fields, which only a table needs: the JSON says them itself. `hidden` are not for this operator to see.
pub fn record(
    session: &Session,
    record: &Record,
    about: &[&str],
    hidden: &[&str],
    more: Vec<Shown>,
    exact: &Value,
) -> Result<(), Failure> {
    let mut output = session.output();
    if session.is_table() {
        let words = &session.catalogue;
        let mut rows = record::shown(record, words);
        rows.retain(|row| !hidden.contains(&row.path.as_str()));
        rows.retain(|row| about.is_empty() || about.iter().any(|path| row.path.starts_with(path)));
        // What was asked for and is not there is said.
        for path in about {
            if !rows.iter().any(|row| row.path.starts_with(path)) {
                rows.push(Shown {
                    name: record::place_name(path, words).unwrap_or_else(|| (*path).to_owned()),
                    value: words.get("value-not-provided"),
                    path: (*path).to_owned(),
                });
            }
        }
        rows.extend(more);
        let rows = rows
            .into_iter()
            .map(|row| json!({"name": row.name, "path": row.path, "value": row.value}));
        output.list(words, COLUMNS, rows)?;
    } else {
        output.object(exact)?;
    }
    output.flush()?;
    Ok(())
}
