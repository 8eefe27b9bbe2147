//! What number identifies an organisation to Partner Center, by country (AC-70 to AC-76).

use crate::domain::message::{Arg, Message};

/// The registration id of a country.
#[derive(Debug, PartialEq, Eq)]
pub struct Registration {
    country: &'static str,
    /// Whether registration id and phone number are required (AC-70).
    pub required: bool,
    /// Number of characters Partner Center accepts (AC-74, AC-76); empty where none is documented.
    pub lengths: &'static [usize],
    kind: Kind,
    /// Schemes of `stdnum` whose check digits can be verified.
    pub schemes: &'static [&'static str],
}

#[derive(Debug, PartialEq, Eq)]
enum Kind {
    /// Abbreviations, the same in every language.
    Short(&'static str),
    /// A text of the catalogue.
    Text(&'static str),
}

impl Registration {
    /// The kind of number, for the label above the box (AC-75).
    pub fn kind(&self) -> Arg {
        match self.kind {
            Kind::Short(short) => short.into(),
            Kind::Text(id) => Message {
                id: id.into(),
                args: Vec::new(),
            }
            .into(),
        }
    }
}

/// The entry of a country.
pub(super) fn find(code: &str) -> Option<&'static Registration> {
    TABLE.iter().find(|entry| entry.country == code)
}

const fn row(
    country: &'static str,
    lengths: &'static [usize],
    kind: &'static str,
    schemes: &'static [&'static str],
) -> Registration {
    Registration {
        country,
        required: true,
        lengths,
        kind: Kind::Short(kind),
        schemes,
    }
}

const fn optional(mut entry: Registration) -> Registration {
    entry.required = false;
    entry
}

const fn worded(mut entry: Registration, text: &'static str) -> Registration {
    entry.kind = Kind::Text(text);
    entry
}

/// The 24 countries of AC-70, and China and the United States, where the number is optional.
static TABLE: &[Registration] = &[
    worded(
        row("AE", &[], "", &[]),
        "field-registration-kind-tax-id-or-vat",
    ),
    worded(row("AM", &[8, 10], "", &[]), "field-registration-kind-am"),
    row("AZ", &[7, 10], "TIN, INN", &["az/tin"]),
    row("BR", &[14], "CNPJ", &["br/cnpj"]),
    row("BY", &[9], "UNP", &["by/unp"]),
    optional(row("CN", &[], "TIN", &["cn/uscc"])),
    row("HU", &[10, 11], "TIN", &["hu/anum"]),
    worded(
        row("IN", &[], "", &["in/pan", "in/gstin"]),
        "field-registration-kind-in",
    ),
    row("IQ", &[], "TIN", &[]),
    row("KG", &[14], "INN", &[]),
    row("KZ", &[12], "BIN, IIN", &[]),
    row("MD", &[6, 7, 8, 13], "IDNO, IDNP", &["md/idno"]),
    row("MM", &[], "TIN", &[]),
    row("PL", &[], "TIN, PESEL", &["pl/nip", "pl/pesel", "pl/regon"]),
    row("RU", &[9, 10, 12], "INN", &["ru/inn"]),
    row("SA", &[], "TIN", &[]),
    row("SS", &[], "TIN", &[]),
    row("TH", &[], "TIN", &["th/tin", "th/moa", "th/idnr"]),
    row("TJ", &[9, 10, 12], "INN, EIN, KPP", &[]),
    row("TR", &[], "TIN, NIN", &["tr/vkn", "tr/tckimlik"]),
    row(
        "UA",
        &[8, 10, 12],
        "EGRPOU, EDRPOU",
        &["ua/edrpou", "ua/rntrc"],
    ),
    optional(row("US", &[], "EIN", &["us/ein"])),
    row("UZ", &[9], "INN", &[]),
    row("VE", &[], "RIF", &["ve/rif"]),
    row("VN", &[], "TIN", &["vn/mst"]),
    row("ZA", &[], "TRN", &["za/tin", "za/vat"]),
];
