//! What files are called to a person: encodings, templates, fields. In options and reports they have short names.

use super::{
    encoding::Encoding,
    kinds::{Field, Kind},
    report::Report,
};
use crate::domain::message::Message;

/// How a file was read (IMP-20); `None` where nobody could tell.
pub fn origin(report: &Report) -> Option<Message> {
    if let Some(sheet) = &report.sheet {
        let origin = Message::new("files-origin-workbook").with("sheet", sheet.as_str());
        return Some(origin.with("format", format!(".{}", report.encoding)));
    }
    let delimiter = match report.delimiter.as_str() {
        "\t" => Message::new("files-delimiter-tab"),
        other => Message::new("files-delimiter").with("delimiter", other),
    };
    let encoding = encoding(Encoding::of_name(&report.encoding)?);
    let origin = Message::new("files-origin").with("encoding", encoding);
    Some(origin.with("delimiter", delimiter))
}

/// An encoding.
pub fn encoding(encoding: Encoding) -> Message {
    match encoding {
        Encoding::Utf8 => Message::new("files-encoding-utf-8"),
        Encoding::Utf8Bom => Message::new("files-encoding-utf-8-bom"),
        Encoding::Utf16Le => Message::new("files-encoding-utf-16le"),
        Encoding::Utf16Be => Message::new("files-encoding-utf-16be"),
        Encoding::Windows1252 => Message::new("files-encoding-windows-1252"),
        Encoding::Cp850 => Message::new("files-encoding-cp850"),
        Encoding::MacRoman => Message::new("files-encoding-macintosh"),
    }
}

/// The template of a file of users.
pub fn kind(name: &str) -> Option<Message> {
    Some(match Kind::of_name(name)? {
        Kind::Pc => Message::new("files-kind-pc"),
        Kind::M365 => Message::new("files-kind-m365"),
        Kind::Entra => Message::new("files-kind-entra"),
        Kind::Customers | Kind::Subscriptions => return None,
    })
}

/// What a column was taken for.
pub fn field(field: Option<Field>) -> Message {
    match field {
        None => Message::new("repair-field-none"),
        Some(Field::FirstName) => Message::new("repair-field-first-name"),
        Some(Field::LastName) => Message::new("repair-field-last-name"),
        Some(Field::DisplayName) => Message::new("repair-field-display-name"),
        Some(Field::Email) => Message::new("repair-field-email"),
        Some(Field::Status) => Message::new("repair-field-status"),
        Some(Field::Location) => Message::new("repair-field-location"),
        Some(Field::Password) => Message::new("repair-field-password"),
        Some(Field::Blocked) => Message::new("repair-field-blocked"),
        Some(_) => Message::new("repair-field-unused"),
    }
}
