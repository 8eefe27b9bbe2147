//! The header against the format: what is missing and what stands twice (`E-HDR-MISSING`, `E-HDR-DUP`).

use super::{
    header::{Field, Header, Kind},
    records::Damage,
    report::Findings,
};
use crate::domain::finding::Finding;
use crate::domain::message::Message;
use crate::text::Lang;

/// Checks the header. `false` when the rows cannot be read by it.
pub(super) fn check(header: &Header, findings: &mut Findings) -> bool {
    let line = header.line;
    let mut usable = header.lost.is_empty();
    for column in &header.lost {
        let message = Message::new("files-e-map")
            .with("column", column.as_str())
            .with("titles", header.titles.join(", "));
        let finding = Finding::block("E-HDR-MISSING", message);
        findings.push(line, 0, finding.at_row(line, 0, column));
    }
    for column in header
        .kind
        .columns()
        .iter()
        .filter(|column| column.required)
    {
        if header.position(column.field).is_none() {
            usable = false;
            let title = column.title(header.lang());
            let id = if matches!(header.kind, Kind::Customers | Kind::Subscriptions) {
                "import-e-hdr-missing"
            } else {
                "files-e-hdr-missing"
            };
            let message = Message::new(id)
                .with("column", title)
                .with("en", column.title(Lang::En))
                .with("pt", column.title(Lang::PtBr));
            let finding = Finding::block("E-HDR-MISSING", message);
            findings.push(line, 0, finding.at_row(line, 0, title));
        }
    }
    for (at, twice) in twice(header) {
        usable = false;
        let title = header.title(at);
        let message = Message::new("import-e-hdr-dup")
            .with("column", title)
            .with("first", twice);
        let finding = Finding::block("E-HDR-DUP", message);
        findings.push(line, at, finding.at_row(line, 0, title).of(title));
    }
    usable
}

/// Columns whose meaning an earlier column has already, with the title of that one.
fn twice(header: &Header) -> Vec<(usize, &str)> {
    let known = |at: usize| -> Option<Field> { header.fields.get(at).copied().flatten() };
    (0..header.fields.len())
        .filter_map(|at| {
            let first = header.position(known(at)?)?;
            (first < at).then(|| (at, header.title(first)))
        })
        .collect()
}

/// What is wrong with the quotes of a record.
pub(super) fn quote(damage: Damage) -> Finding {
    let message = match damage {
        Damage::OpenQuote => Message::new("import-e-file-quote-open"),
        Damage::AfterQuote => Message::new("import-e-file-quote-after"),
        Damage::TooLong => Message::new("import-e-file-quote-long"),
    };
    Finding::block("E-FILE-QUOTE", message)
}
