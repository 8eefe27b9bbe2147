//! A row of `Customers.csv`: taken or rejected.

use std::collections::HashMap;

use super::CustomerRow;
use super::relationship::relationship_of;
use crate::domain::customer::Relationship;
use crate::domain::finding::{Finding, Severity};
use crate::domain::guid::Guid;
use crate::domain::message::Message;
use crate::service::import::{
    columns::quote,
    header::Header,
    normalise::{label, strip_guard},
    records::blank,
    report::Findings,
    table::Row,
};

/// The row, or `None` when it is rejected; the findings say why.
pub(super) fn parse(
    header: &Header,
    places: &[Option<usize>; 4],
    row: &Row<'_>,
    seen: &mut HashMap<[u8; 16], u32>,
    findings: &mut Findings,
) -> Option<CustomerRow> {
    let line = row.record.line;
    let mut bad = false;
    let mut report = |column: usize, value: &str, finding: Finding| {
        bad |= finding.severity == Severity::Block;
        let finding = finding
            .at_row(line, row.number, header.title(column))
            .of(value);
        findings.push(line, column, finding);
    };
    if let Some(damage) = row.record.damage {
        report(0, "", quote(damage));
        return None;
    }
    let width = header.titles.len();
    let beyond = (width..row.record.len()).any(|at| !row.record.get(at).chars().all(blank));
    if row.record.len() < width || beyond {
        let message = Message::new("import-e-row-width-customers")
            .with("cells", row.record.len())
            .with("columns", width);
        report(0, "", Finding::block("E-ROW-WIDTH", message));
        return None;
    }
    let [id_at, name_at, domain_at, relationship_at] = places.map(|at| at.unwrap_or(usize::MAX));
    let cell = |at| strip_guard(row.record.get(at));
    let id_text = cell(id_at).trim_matches(blank);
    let id: Option<Guid> = id_text.parse().ok();
    match id {
        None => report(
            id_at,
            id_text,
            Finding::block("API-2", Message::new("import-customer-id")),
        ),
        Some(id) => {
            if let Some(first) = seen.get(id.as_bytes()) {
                let message = Message::new("import-customer-twice").with("line", first.to_string());
                report(id_at, id_text, Finding::block("E-DUP-FILE", message));
            }
        }
    }
    let name = label(cell(name_at));
    if name.value.is_empty() {
        report(
            name_at,
            "",
            Finding::block("CL-51", Message::new("import-customer-name")),
        );
    } else if name.cleaned {
        report(
            name_at,
            &name.value,
            Finding::info("W-CTRL", Message::new("import-w-ctrl")),
        );
    }
    let domain = label(cell(domain_at)).value;
    if domain.is_empty() {
        report(
            domain_at,
            "",
            Finding::block("CL-51", Message::new("import-customer-domain")),
        );
    }
    let text = cell(relationship_at).trim_matches(blank);
    let relationship = (!text.is_empty()).then(|| {
        relationship_of(text).unwrap_or_else(|| {
            let message = Message::new("import-customer-relationship");
            report(relationship_at, text, Finding::info("A-31", message));
            Relationship::Unknown
        })
    });
    if bad {
        return None;
    }
    let microsoft_id = id?;
    // Only a row that is taken makes a later one a repetition.
    seen.insert(
        *microsoft_id.as_bytes(),
        u32::try_from(line).unwrap_or(u32::MAX),
    );
    Some(CustomerRow {
        line,
        record: row.number,
        microsoft_id,
        company_name: name.value.into_owned(),
        domain: domain.into_owned(),
        relationship,
    })
}
