//! The columns of the templates of Microsoft 365 and Entra (accounts.md 1.4, 1.5).

use super::{Column, Field, column};

const fn unused(name: &'static str) -> Field {
    Field::Unused(name)
}

/// The 15 columns of 2020, the 16 of 2024 and the present template, which is this order (1.4).
pub(super) const M365: &[Column] = &[
    column(
        Field::Email,
        true,
        "Username",
        "Nome de usuário",
        &[
            "username",
            "user name",
            "nome de usuario",
            "nome do usuario",
        ],
    ),
    column(
        Field::FirstName,
        false,
        "First name",
        "Nome",
        &["first name", "nome"],
    ),
    column(
        Field::LastName,
        false,
        "Last name",
        "Sobrenome",
        &["last name", "sobrenome"],
    ),
    column(
        Field::DisplayName,
        true,
        "Display name",
        "Nome de exibição",
        &["display name", "nome de exibicao", "nome para exibicao"],
    ),
    column(
        unused("job-title"),
        false,
        "Job title",
        "Cargo",
        &["job title", "cargo"],
    ),
    column(
        unused("department"),
        false,
        "Department",
        "Departamento",
        &["department", "departamento"],
    ),
    column(
        unused("office-number"),
        false,
        "Office number",
        "Número comercial",
        &["office number", "numero comercial", "numero do escritorio"],
    ),
    column(
        unused("office-phone"),
        false,
        "Office phone",
        "Telefone comercial",
        &["office phone", "telefone comercial"],
    ),
    column(
        unused("mobile-phone"),
        false,
        "Mobile phone",
        "Celular",
        &["mobile phone", "celular", "telefone celular"],
    ),
    column(unused("fax"), false, "Fax", "Fax", &["fax"]),
    column(
        unused("alternate-email"),
        false,
        "Alternate email address",
        "Endereço de email alternativo",
        &[
            "alternate email address",
            "endereco de email alternativo",
            "endereco de e-mail alternativo",
        ],
    ),
    column(
        unused("address"),
        false,
        "Address",
        "Endereço",
        &["address", "endereco"],
    ),
    column(unused("city"), false, "City", "Cidade", &["city", "cidade"]),
    column(
        unused("state"),
        false,
        "State or province",
        "Estado ou província",
        &["state or province", "estado ou provincia"],
    ),
    column(
        unused("postal-code"),
        false,
        "ZIP or postal code",
        "CEP",
        &["zip or postal code", "cep", "cep ou codigo postal"],
    ),
    column(
        Field::Location,
        false,
        "Country or region",
        "País ou região",
        &["country or region", "pais ou regiao"],
    ),
];

/// Found by the property in brackets only; the labels are in any language (IMP-11).
pub(super) const ENTRA: &[Column] = &[
    column(
        Field::DisplayName,
        true,
        "Name [displayName] Required",
        "Nome [displayName] Obrigatório",
        &["displayname"],
    ),
    column(
        Field::Email,
        true,
        "User name [userPrincipalName] Required",
        "Nome de usuário [userPrincipalName] Obrigatório",
        &["userprincipalname"],
    ),
    column(
        Field::Password,
        false,
        "Initial password [passwordProfile] Required",
        "Senha inicial [passwordProfile] Obrigatório",
        &["passwordprofile"],
    ),
    column(
        Field::Blocked,
        false,
        "Block sign in (Yes/No) [accountEnabled] Required",
        "Bloquear entrada (Sim/Não) [accountEnabled] Obrigatório",
        &["accountenabled"],
    ),
    column(
        Field::FirstName,
        false,
        "First name [givenName]",
        "Nome [givenName]",
        &["givenname"],
    ),
    column(
        Field::LastName,
        false,
        "Last name [surname]",
        "Sobrenome [surname]",
        &["surname"],
    ),
    column(
        unused("job-title"),
        false,
        "Job title [jobTitle]",
        "Cargo [jobTitle]",
        &["jobtitle"],
    ),
    column(
        unused("department"),
        false,
        "Department [department]",
        "Departamento [department]",
        &["department"],
    ),
    column(
        Field::Location,
        false,
        "Usage location [usageLocation]",
        "Local de uso [usageLocation]",
        &["usagelocation"],
    ),
    column(
        unused("address"),
        false,
        "Street address [streetAddress]",
        "Endereço [streetAddress]",
        &["streetaddress"],
    ),
    column(
        unused("state"),
        false,
        "State or province [state]",
        "Estado ou província [state]",
        &["state"],
    ),
    column(
        unused("country"),
        false,
        "Country or region [country]",
        "País ou região [country]",
        &["country"],
    ),
    column(
        unused("office-number"),
        false,
        "Office [physicalDeliveryOfficeName]",
        "Escritório [physicalDeliveryOfficeName]",
        &["physicaldeliveryofficename"],
    ),
    column(
        unused("city"),
        false,
        "City [city]",
        "Cidade [city]",
        &["city"],
    ),
    column(
        unused("postal-code"),
        false,
        "ZIP or postal code [postalCode]",
        "CEP [postalCode]",
        &["postalcode"],
    ),
    column(
        unused("office-phone"),
        false,
        "Office phone [telephoneNumber]",
        "Telefone comercial [telephoneNumber]",
        &["telephonenumber"],
    ),
    column(
        unused("mobile-phone"),
        false,
        "Mobile phone [mobile]",
        "Celular [mobile]",
        &["mobile"],
    ),
];
