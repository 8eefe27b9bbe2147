//! A row of a file of subscriptions: taken or rejected.

use std::collections::HashMap;

use super::{SubscriptionRow, cell};
use crate::domain::{
    finding::{Finding, Severity},
    guid::Guid,
    message::Message,
};
use crate::service::import::{
    columns::quote,
    header::Header,
    kinds::SubscriptionField as Field,
    normalise::{label, strip_guard},
    records::blank,
    report::Findings,
    table::Row,
};

const REQUIRED: [Field; 4] = [Field::Id, Field::OfferName, Field::Quantity, Field::Status];

/// The row, or `None` when it is rejected; the findings say why.
pub(super) fn parse(
    header: &Header,
    places: &[(Field, usize)],
    row: &Row<'_>,
    seen: &mut HashMap<Guid, u64>,
    findings: &mut Findings,
) -> Option<SubscriptionRow> {
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
        let message = Message::new("subs-row-width")
            .with("cells", row.record.len())
            .with("columns", width);
        report(0, "", Finding::block("E-ROW-WIDTH", message));
        return None;
    }
    let mut id = None;
    let mut set = Vec::with_capacity(places.len());
    for (field, at) in places {
        let text = label(strip_guard(row.record.get(*at)));
        if text.value.is_empty() {
            if REQUIRED.contains(field) {
                let message = Message::new("subs-cell-empty").with("column", header.title(*at));
                report(*at, "", Finding::block("SUB-30", message));
            }
            // Nothing is said about it.
            continue;
        }
        if text.cleaned {
            report(
                *at,
                &text.value,
                Finding::info("W-CTRL", Message::new("import-w-ctrl")),
            );
        }
        match cell::read(*field, &text.value) {
            Ok(cell::Set::Id(Field::Id, own)) => {
                if let Some(first) = seen.get(&own) {
                    let message = Message::new("subs-row-twice").with("line", first.to_string());
                    report(*at, &text.value, Finding::block("E-DUP-FILE", message));
                }
                id = Some(own);
            }
            Ok(cell) => set.push(cell),
            Err(finding) => report(*at, &text.value, finding),
        }
    }
    if bad {
        return None;
    }
    let id = id?;
    // Only a row that is taken makes a later one a repetition.
    seen.insert(id, line);
    Some(SubscriptionRow { id, set })
}
