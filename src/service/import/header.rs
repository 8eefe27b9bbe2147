//! Which column is which: found by name, never by place (IMP-25, IMP-26).

use icu_normalizer::DecomposingNormalizerBorrowed;

use super::normalise::label;
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
    /// The portal's "Export subscriptions" (SUB-30), and the complete form of it.
    Subscriptions,
}

impl Kind {
    /// The name in reports.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Customers => "customers",
            Self::Pc => "pc",
            Self::Subscriptions => "subscriptions",
        }
    }

    /// The columns, in the order in which such a file is written.
    pub const fn columns(self) -> &'static [Column] {
        match self {
            Self::Customers => CUSTOMERS,
            Self::Pc => PC,
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
    /// Of a file of subscriptions.
    Subscription(SubscriptionField),
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
    aliases: &'static [&'static str],
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

/// Aliases stand in the form [`normalise`] gives.
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

/// The header of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// Physical line on which it stands.
    pub line: u64,
    /// The titles as the file spells them, without white space around and control characters
    /// inside; the last is not blank.
    pub titles: Vec<String>,
    /// The meaning of each column, `None` where it is not known.
    pub fields: Vec<Option<Field>>,
}

impl Header {
    /// Reads a header.
    pub fn new<'a>(kind: Kind, line: u64, cells: impl Iterator<Item = &'a str>) -> Self {
        let mut titles: Vec<String> = cells.map(|cell| label(cell).value.into_owned()).collect();
        while titles.last().is_some_and(String::is_empty) {
            titles.pop();
        }
        let fields = titles.iter().map(|title| recognise(kind, title)).collect();
        Self {
            line,
            titles,
            fields,
        }
    }

    /// How many columns are known.
    pub fn recognised(&self) -> usize {
        self.fields.iter().flatten().count()
    }

    /// The first column of a meaning.
    pub fn position(&self, field: Field) -> Option<usize> {
        self.fields.iter().position(|found| *found == Some(field))
    }

    /// The title of a column; empty where there is none.
    pub fn title(&self, at: usize) -> &str {
        self.titles.get(at).map_or("", String::as_str)
    }

    /// The language of its titles: that of most of them.
    pub fn lang(&self, kind: Kind) -> Lang {
        let like = |lang| {
            let own: Vec<String> = kind.titles(lang).map(normalise).collect();
            self.titles
                .iter()
                .filter(|title| own.contains(&normalise(title)))
                .count()
        };
        if like(Lang::PtBr) > like(Lang::En) {
            Lang::PtBr
        } else {
            Lang::En
        }
    }
}

fn recognise(kind: Kind, title: &str) -> Option<Field> {
    let title = normalise(title);
    kind.columns()
        .iter()
        .find(|column| column.aliases.contains(&title.as_str()))
        .map(|column| column.field)
}

/// A title as it is compared: without case, accents, width, doubled white space and "required" marks (IMP-25).
pub fn normalise(title: &str) -> String {
    let plain: String = DecomposingNormalizerBorrowed::new_nfkd()
        .normalize(title)
        .chars()
        .filter(|c| !matches!(c, '\u{300}'..='\u{36F}' | '\u{FEFF}' | '\u{200B}'))
        .flat_map(char::to_lowercase)
        .collect();
    let mut words = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    for mark in ["*", "(required)", "(obrigatorio)"] {
        if let Some(rest) = words.strip_suffix(mark) {
            words = rest.trim_end().to_owned();
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn imp_25_titles_are_compared_without_case_accents_and_marks() {
        for (title, expected) in [
            ("  Nome  de   Exibição ", "nome de exibicao"),
            ("\u{FEFF}Email*", "email"),
            ("Display name (required)", "display name"),
            ("Nome de exibição (obrigatório)", "nome de exibicao"),
            ("ＥＭＡＩＬ", "email"),
            ("Sobrenome", "sobrenome"),
        ] {
            assert_eq!(normalise(title), expected);
        }
    }

    #[test]
    fn imp_25_every_own_title_is_recognised_and_every_alias_is_normal_and_meant_once() {
        for kind in [Kind::Customers, Kind::Pc, Kind::Subscriptions] {
            for column in kind.columns() {
                for lang in Lang::ALL {
                    assert_eq!(recognise(kind, column.title(lang)), Some(column.field));
                }
                for alias in column.aliases {
                    assert_eq!(normalise(alias), *alias);
                    assert_eq!(recognise(kind, alias), Some(column.field), "{alias}");
                }
            }
        }
    }

    #[test]
    fn the_order_is_free_and_the_language_is_that_of_most_titles() {
        let header = Header::new(
            Kind::Pc,
            1,
            [
                "Email",
                "Sobrenome",
                "Nome",
                "Nome para exibição",
                "Cargo",
                " ",
            ]
            .into_iter(),
        );
        assert_eq!(header.position(Field::FirstName), Some(2));
        assert_eq!(header.position(Field::Status), None);
        assert_eq!((header.titles.len(), header.recognised()), (5, 4));
        assert_eq!(header.lang(Kind::Pc), Lang::PtBr);
    }
}
