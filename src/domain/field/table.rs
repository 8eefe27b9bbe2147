//! The table itself, in the order of the account page.

use super::{
    Block::{Account, Agreement, BillTo, Company, Ours, Permissions},
    Choice,
    Edit::{self, Always, Creating, Never},
    Field, Kind, path,
};

const fn field(
    path: &'static str,
    label: &'static str,
    kind: Kind,
    edit: Edit,
    block: super::Block,
    order: Option<u8>,
) -> Field {
    Field {
        path,
        label,
        kind,
        edit,
        block,
        order,
    }
}

const fn choice(value: &'static str, text: &'static str) -> Choice {
    Choice { value, text }
}

const AGREEMENT: Kind = Kind::Choice(&[
    choice("customerWillAccept", "field-agreement-customer-will-accept"),
    choice("partnerAttested", "field-agreement-partner-attested"),
]);

const QUALIFICATION: Kind = Kind::Choice(&[
    choice("None", "qualification-none"),
    choice("Education", "qualification-education"),
]);

const SEGMENT: Kind = Kind::Choice(&[
    choice("K12", "field-segment-k12"),
    choice("HigherEducation", "field-segment-higher-education"),
]);

const RELATIONSHIP: Kind = Kind::Choice(&[
    choice("unknown", "relationship-unknown"),
    choice("reseller", "relationship-reseller"),
    choice("advisor", "relationship-advisor"),
    choice("syndication", "relationship-syndication"),
    choice("microsoft_support", "relationship-microsoft-support"),
    choice("none", "relationship-none"),
]);

/// All fields a person may see by name, in the order of the account page.
#[rustfmt::skip]
pub const FIELDS: &[Field] = &[
    field(path::TAGS, "field-tags", Kind::List, Always, Ours, Some(32)),
    field(path::ALIASES, "field-aliases", Kind::List, Always, Ours, None),
    field(path::NOTES, "field-notes", Kind::Notes, Always, Ours, None),

    field(path::TENANT_NAME, "field-tenant-name", Kind::Text, Never("field-where-tenant"), Company, None),
    field(path::TENANT_ADDRESS, "field-tenant-address", Kind::Text, Never("field-where-tenant"), Company, None),
    field(path::TENANT_EMAIL, "field-tenant-email", Kind::Email, Never("field-where-tenant"), Company, None),
    field(path::REGISTRATION, "field-registration", Kind::Text, Always, Company, Some(12)),

    field(path::COMPANY, "field-company", Kind::Text, Always, BillTo, Some(2)),
    field(path::LINE_1, "field-line-1", Kind::Text, Always, BillTo, Some(4)),
    field(path::LINE_2, "field-line-2", Kind::Text, Always, BillTo, Some(5)),
    field(path::LINE_3, "field-line-3", Kind::Text, Always, BillTo, None),
    field(path::CITY, "field-city", Kind::Text, Always, BillTo, Some(7)),
    field(path::STATE, "field-state-province", Kind::State, Always, BillTo, Some(8)),
    field(path::REGION, "field-region", Kind::Text, Always, BillTo, None),
    field(path::DISTRICT, "field-district", Kind::Text, Always, BillTo, None),
    field(path::POSTAL_CODE, "field-postal-postal", Kind::Text, Always, BillTo, Some(9)),
    field(path::COUNTRY, "field-country", Kind::Country, Creating("field-where-country"), BillTo, Some(1)),
    field(path::FIRST_NAME, "field-first-name", Kind::Text, Always, BillTo, Some(16)),
    field(path::MIDDLE_NAME, "field-middle-name", Kind::Text, Always, BillTo, Some(17)),
    field(path::LAST_NAME, "field-last-name", Kind::Text, Always, BillTo, Some(18)),
    field(path::ADDRESS_FIRST_NAME, "field-address-first-name", Kind::Text, Always, BillTo, None),
    field(path::ADDRESS_LAST_NAME, "field-address-last-name", Kind::Text, Always, BillTo, None),
    field(path::EMAIL, "field-email", Kind::Email, Always, BillTo, Some(19)),
    field(path::PHONE, "field-phone", Kind::Phone, Always, BillTo, Some(20)),
    field(path::CULTURE, "field-culture", Kind::Culture, Always, BillTo, Some(21)),
    field(path::LANGUAGE, "field-language", Kind::Language, Always, BillTo, Some(22)),

    field(path::ID, "field-microsoft-id", Kind::Text, Never("field-where-microsoft-id"), Account, None),
    field(path::DOMAIN, "field-domain", Kind::Domain, Creating("field-where-domain"), Account, Some(3)),
    field(path::CUSTOM_DOMAINS, "field-custom-domains", Kind::List, Always, Account, None),
    field(path::COMMERCE_ID, "field-commerce-id", Kind::Text, Never("field-where-microsoft-id"), Account, None),
    field(path::RELATIONSHIP, "field-relationship", RELATIONSHIP, Never("field-where-relationship"), Account, None),
    field(path::PROVIDER, "field-provider", Kind::Text, Never("field-where-relationship"), Account, None),
    field(path::RESELLER, "field-reseller", Kind::Reseller, Creating("field-where-reseller"), Account, Some(30)),
    field(path::DELEGATED, "field-delegated", Kind::Bool, Never("field-where-relationship"), Account, None),
    field(path::DEFAULT_GDAP, "field-default-gdap", Kind::Bool, Creating("field-where-default-gdap"), Account, Some(31)),
    field(path::QUALIFICATIONS, "field-qualifications", Kind::List, Never("field-where-qualification"), Account, None),
    field(path::QUALIFICATION, "field-qualification", QUALIFICATION, Creating("field-where-qualification"), Account, Some(13)),
    field(path::EDUCATION_SEGMENT, "field-education-segment", SEGMENT, Creating("field-where-qualification"), Account, Some(14)),
    field(path::EDUCATION_WEBSITE, "field-education-website", Kind::Text, Creating("field-where-qualification"), Account, Some(15)),
    field(path::ACCOUNT_STATUS, "field-account-status", Kind::Text, Never("field-where-account-status"), Account, None),

    field(path::AGREEMENT, "field-agreement", AGREEMENT, Always, Agreement, Some(23)),
    field(path::SIGNER_FIRST_NAME, "field-signer-first-name", Kind::Text, Always, Agreement, Some(24)),
    field(path::SIGNER_LAST_NAME, "field-signer-last-name", Kind::Text, Always, Agreement, Some(25)),
    field(path::SIGNER_EMAIL, "field-signer-email", Kind::Email, Always, Agreement, Some(26)),
    field(path::SIGNER_PHONE, "field-signer-phone", Kind::Phone, Always, Agreement, Some(27)),
    field(path::DATE_AGREED, "field-date-agreed", Kind::Date, Always, Agreement, Some(28)),

    field(path::AZURE_RESERVATIONS, "field-azure-reservations", Kind::Bool, Never("field-where-permissions"), Permissions, None),
    field(path::AZURE_SAVINGS_PLANS, "field-azure-savings-plans", Kind::Bool, Never("field-where-permissions"), Permissions, None),
    field(path::BUDGET, "field-budget", Kind::Text, Never("field-where-budget"), Permissions, None),
];
