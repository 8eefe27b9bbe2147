//! The formats of files: their kinds, and the columns of each (accounts.md 1.1, 1.4, 1.5).

use crate::text::Lang;

mod subscriptions;

pub use subscriptions::{PORTAL, SubscriptionField};

/// What a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The portal's `Customers.csv` (CL-51).
    Customers,
    /// Users, Partner Center's own template (accounts.md 1.1).
    Pc,
    /// Users, the template of the Microsoft 365 admin center (1.4).
    M365,
    /// Users, Entra's bulk create (1.5).
    Entra,
    /// The portal's "Export subscriptions" (SUB-30), and the complete form of it.
    Subscriptions,
}

impl Kind {
    /// The name in reports.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Customers => "customers",
            Self::Pc => "pc",
            Self::M365 => "m365",
            Self::Entra => "entra",
            Self::Subscriptions => "subscriptions",
        }
    }

    /// The kinds of a file of users, in the order a person is offered them.
    pub const USERS: [Self; 3] = [Self::Pc, Self::M365, Self::Entra];

    /// The kind of users of a name (`--kind`).
    pub fn of_name(name: &str) -> Option<Self> {
        Self::USERS
            .into_iter()
            .find(|kind| kind.name().eq_ignore_ascii_case(name))
    }

    /// The columns, in the order in which such a file is written.
    pub const fn columns(self) -> &'static [Column] {
        match self {
            Self::Customers => CUSTOMERS,
            Self::Pc => PC,
            Self::M365 => M365,
            Self::Entra => ENTRA,
            Self::Subscriptions => subscriptions::COLUMNS,
        }
    }

    /// The header row of a language.
    pub fn titles(self, lang: Lang) -> impl Iterator<Item = &'static str> {
        self.columns().iter().map(move |column| column.title(lang))
    }
}

/// What a column means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// Microsoft ID of a customer.
    MicrosoftId,
    /// Company name of a customer.
    CompanyName,
    /// Primary domain of a customer.
    Domain,
    /// Relationship of a customer.
    Relationship,
    /// First name of a user.
    FirstName,
    /// Last name of a user.
    LastName,
    /// Display name of a user.
    DisplayName,
    /// Sign-in name of a user.
    Email,
    /// Status update: empty when a person fills the file.
    Status,
    /// Country or usage location of a user.
    Location,
    /// Initial password of a user (kind Entra).
    Password,
    /// Whether the sign-in is blocked (kind Entra): "Yes" means blocked.
    Blocked,
    /// Of a file of subscriptions.
    Subscription(SubscriptionField),
    /// A column of the format that Partner Center's users do not have; read over, told once (`W-COL-IGNORED`).
    Unused(&'static str),
}

impl Field {
    /// The fields that a column can be mapped to, in the order a person is offered them (IMP-26).
    pub const MAPPABLE: [Self; 8] = [
        Self::FirstName,
        Self::LastName,
        Self::DisplayName,
        Self::Email,
        Self::Status,
        Self::Location,
        Self::Password,
        Self::Blocked,
    ];

    /// The name in options and stored mappings.
    pub const fn name(self) -> &'static str {
        match self {
            Self::MicrosoftId => "microsoft-id",
            Self::CompanyName => "company-name",
            Self::Domain => "domain",
            Self::Relationship => "relationship",
            Self::FirstName => "first-name",
            Self::LastName => "last-name",
            Self::DisplayName => "display-name",
            Self::Email => "email",
            Self::Status => "status",
            Self::Location => "location",
            Self::Password => "password",
            Self::Blocked => "blocked",
            Self::Subscription(_) => "subscription",
            Self::Unused(name) => name,
        }
    }

    /// The mappable field of a name; the titles of Partner Center's template do too.
    pub fn of_name(name: &str) -> Option<Self> {
        let plain = super::header::normalise(name).replace([' ', '_'], "-");
        Self::MAPPABLE
            .into_iter()
            .find(|field| field.name() == plain)
            .or(match plain.as_str() {
                "firstname" | "nome" => Some(Self::FirstName),
                "lastname" | "sobrenome" => Some(Self::LastName),
                "displayname" | "nome-de-exibicao" => Some(Self::DisplayName),
                "upn" | "username" | "user-name" | "userprincipalname" => Some(Self::Email),
                "usagelocation" | "country" | "pais" => Some(Self::Location),
                _ => None,
            })
    }
}

/// A column of a file format. The titles are part of the format, not texts of the program.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// Its meaning.
    pub field: Field,
    /// Whether a file without it cannot be read.
    pub required: bool,
    en: &'static str,
    pt: &'static str,
    /// Titles that mean it, normalised; for kind Entra the property in brackets.
    pub(super) aliases: &'static [&'static str],
}

impl Column {
    /// The title in a language.
    pub const fn title(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::En => self.en,
            Lang::PtBr => self.pt,
        }
    }
}

const fn column(
    field: Field,
    required: bool,
    en: &'static str,
    pt: &'static str,
    aliases: &'static [&'static str],
) -> Column {
    Column {
        field,
        required,
        en,
        pt,
        aliases,
    }
}

/// Aliases stand in the form [`super::header::normalise`] gives.
const CUSTOMERS: &[Column] = &[
    column(
        Field::MicrosoftId,
        true,
        "Microsoft ID",
        "ID da Microsoft",
        &[
            "microsoft id",
            "id da microsoft",
            "id microsoft",
            "microsoftid",
            "customer id",
            "tenant id",
            "id do cliente",
            "id do locatario",
        ],
    ),
    column(
        Field::CompanyName,
        true,
        "Company name",
        "Nome da empresa",
        &[
            "company name",
            "company",
            "customer name",
            "nome da empresa",
            "nome da companhia",
            "empresa",
            "nome do cliente",
        ],
    ),
    column(
        Field::Domain,
        true,
        "Primary domain name",
        "Nome de domínio primário",
        &[
            "primary domain name",
            "primary domain",
            "domain name",
            "domain",
            "nome de dominio primario",
            "nome do dominio primario",
            "dominio primario",
            "nome de dominio principal",
            "nome do dominio principal",
            "dominio principal",
            "dominio",
            "nome de dominio",
        ],
    ),
    column(
        Field::Relationship,
        false,
        "Relationship",
        "Relacionamento",
        &[
            "relationship",
            "relationship type",
            "relacionamento",
            "relacao",
            "tipo de relacionamento",
            "tipo de relacao",
        ],
    ),
];

const PC: &[Column] = &[
    column(
        Field::FirstName,
        false,
        "First name",
        "Nome",
        &["first name", "given name", "nome", "primeiro nome"],
    ),
    column(
        Field::LastName,
        false,
        "Last name",
        "Sobrenome",
        &["last name", "surname", "sobrenome"],
    ),
    column(
        Field::DisplayName,
        true,
        "Display name",
        "Nome de exibição",
        &["display name", "nome de exibicao", "nome para exibicao"],
    ),
    column(
        Field::Email,
        true,
        "Email",
        "Email",
        &[
            "email",
            "e-mail",
            "email address",
            "e-mail address",
            "user principal name",
            "upn",
            "endereco de email",
            "endereco de e-mail",
        ],
    ),
    column(
        Field::Status,
        false,
        "Status update",
        "Atualização de status",
        &[
            "status update",
            "status",
            "atualizacao de status",
            "atualizacao do status",
        ],
    ),
];

const fn unused(name: &'static str) -> Field {
    Field::Unused(name)
}

/// The 15 columns of 2020, the 16 of 2024 and the present template, which is this order (1.4).
const M365: &[Column] = &[
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
const ENTRA: &[Column] = &[
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

/// The status column of our own result files, which every kind may carry (IMP-47).
pub(super) const STATUS: Column = column(
    Field::Status,
    false,
    "Status update",
    "Atualização de status",
    &[
        "status update",
        "status",
        "atualizacao de status",
        "atualizacao do status",
    ],
);
