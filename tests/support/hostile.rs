//! Data as an attacker would make it: sequences that steer a terminal, turn text round, hide it.

use contas::domain::{
    audit::{AffectedCustomer, AuditEntry, FieldChange, Operation, Resource, Status},
    customer::CustomerKey,
    guid::Guid,
    record::{Record, RecordId},
    user::User,
};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, json};

/// Clears the screen, sets the title, asks the terminal to answer, fills the clipboard, C1 controls, bidirectional and
/// invisible characters, line ends, very many marks.
pub(crate) const HOSTILE: &str = "x\u{1b}[2J\u{1b}]0;own\u{7}\u{1b}[6n\u{1b}]52;c;ZXZpbA==\u{7}\u{9b}31m\u{85}\u{8}\u{7f}\u{202e}live\u{2066}\u{200f}\u{feff}\u{200b}\u{e0041}\r\n\tз\u{301}\u{301}\u{301}";

/// Characters that must never come out as they are; line feeds are looked at separately.
pub(crate) fn dangerous(c: char) -> bool {
    c.is_control() && c != '\n'
        || matches!(c, '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
}

/// The value with every text in it made hostile that may be any text; ids and words of closed sets stay.
pub(crate) fn hostile<T: Serialize + DeserializeOwned>(value: &T) -> T {
    let mut json = serde_json::to_value(value).unwrap();
    let mut paths = Vec::new();
    leaves(&json, String::new(), &mut paths);
    for path in paths {
        let leaf = json.pointer_mut(&path).unwrap();
        let before = leaf.clone();
        let text = before.as_str().unwrap_or_default();
        *leaf = Value::from(format!("{text}{HOSTILE}"));
        if serde_json::from_value::<T>(json.clone()).is_err() {
            *json.pointer_mut(&path).unwrap() = before;
        }
    }
    serde_json::from_value(json).unwrap()
}

fn leaves(value: &Value, path: String, found: &mut Vec<String>) {
    match value {
        Value::String(_) => found.push(path),
        Value::Array(list) => {
            for (at, value) in list.iter().enumerate() {
                leaves(value, format!("{path}/{at}"), found);
            }
        }
        Value::Object(members) => {
            for (name, value) in members {
                leaves(value, format!("{path}/{name}"), found);
            }
        }
        _ => {}
    }
}

/// A hostile user of a customer, with this number.
pub(crate) fn hostile_user(customer: Guid, number: u8) -> Record {
    let user: User = serde_json::from_value(json!({
        "id": Guid::from_bytes([number; 16]), "customerId": customer, "userPrincipalName": "u@contoso.com",
        "firstName": "Ana", "lastName": "Lima", "displayName": "Ana", "usageLocation": "BR", "immutableId": "x",
        "phoneNumber": "1", "directoryRoles": ["Reader"],
    }))
    .unwrap();
    Record::User(Box::new(hostile(&user)))
}

/// An entry of the log, all hostile.
pub(crate) fn hostile_entry(customer: Guid, operator: &str) -> AuditEntry {
    AuditEntry {
        seq: 0,
        at: "2026-01-01T00:00:00Z".parse().unwrap(),
        operator: format!("{operator}{HOSTILE}"),
        operation: Operation::IMPORT_CUSTOMERS,
        resource: Resource::CUSTOMER,
        status: Status::Succeeded,
        customer: Some(AffectedCustomer {
            key: CustomerKey {
                microsoft_id: customer,
                provider: None,
            },
            name: HOSTILE.to_owned(),
        }),
        changes: vec![FieldChange {
            record: RecordId::Operator(HOSTILE.to_owned()),
            path: format!("notes{HOSTILE}"),
            old: Some(HOSTILE.to_owned()),
            new: Some(format!("\"{HOSTILE}\"")),
        }],
        details: Vec::new(),
        group: None,
        undoes: None,
        reversible: false,
    }
}
