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
    for kind in [Kind::Customers, Kind::Pc, Kind::M365] {
        for column in kind.columns() {
            for lang in Lang::ALL {
                assert_eq!(
                    recognise(kind, &normalise(column.title(lang))),
                    Some(column.field)
                );
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
        Sought::Users {
            kind: None,
            map: &[],
        },
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
    assert_eq!(header.lang(), Lang::PtBr);
}

fn users(titles: &str) -> Header {
    Header::new(
        Sought::Users {
            kind: None,
            map: &[],
        },
        1,
        titles.split(','),
    )
}

/// IMP-11, IMP-26, accounts.md 1.4 and 1.5.
#[test]
fn imp_26_the_kind_is_found_by_the_header() {
    let m365_2020 = "User Name,First Name,Last Name,Display Name,Job Title,Department,Office Number,Office Phone,\
                     Mobile Phone,Fax,Address,City,State or Province,ZIP or Postal Code,Country or Region";
    let m365_now = "Username,First name,Last name,Display name,Job title,Department,Office number,Office phone,\
                    Mobile phone,Fax,Alternate email address,Address,City,State or province,ZIP or postal code,Country or region";
    let m365_pt = "Nome de usuário,Nome,Sobrenome,Nome de exibição,Cargo,Departamento,Número comercial,\
                   Telefone comercial,Celular,Fax,Endereço de email alternativo,Endereço,Cidade,\
                   Estado ou província,CEP,País ou região";
    let entra = "Nom [displayName] Obligatoire,Nom d’utilisateur [userPrincipalName] Obligatoire,\
                 Mot de passe initial [passwordProfile],Bloquer [accountEnabled],Prénom [givenName]";
    for (titles, kind, known) in [
        (
            "First name,Last name,Display name,Email,Status update",
            Kind::Pc,
            5,
        ),
        (
            "Nome;Sobrenome".split_once(';').map_or("", |(a, _)| a),
            Kind::Pc,
            1,
        ),
        (m365_2020, Kind::M365, 15),
        (m365_now, Kind::M365, 16),
        (m365_pt, Kind::M365, 16),
        (entra, Kind::Entra, 5),
    ] {
        let header = users(titles);
        assert_eq!(
            (header.kind, header.recognised()),
            (kind, known),
            "{titles}"
        );
    }
    assert!(version_line("version:v1.0") && version_line("\u{feff}Version:v2"));
    assert!(!version_line("version") && !version_line("version:vx"));
}

#[test]
fn imp_26_a_person_may_map_columns_by_title_or_number() {
    let map = vec![
        (Field::Email, "Login".to_owned()),
        (Field::DisplayName, "2".to_owned()),
        (Field::LastName, "Nowhere".to_owned()),
    ];
    let sought = Sought::Users {
        kind: None,
        map: &map,
    };
    let header = Header::new(sought, 1, "login,Who,Email".split(','));
    assert_eq!(
        header.fields,
        [Some(Field::Email), Some(Field::DisplayName), None]
    );
    assert_eq!(
        (header.mapped, header.lost),
        (true, vec!["Nowhere".to_owned()])
    );
    let numbered = Header::numbered(sought, 2);
    assert_eq!(numbered.fields, [None, Some(Field::DisplayName)]);
}

#[test]
fn imp_26_mappings_are_remembered_per_set_of_titles() {
    assert_eq!(users("Who, E-Mail").key(), users("e-mail,WHO").key());
    assert_ne!(users("Who").key(), users("Who,E-Mail").key());
    for field in Field::MAPPABLE {
        assert_eq!(Field::of_name(field.name()), Some(field));
    }
    assert_eq!(Field::of_name("Nome de exibição"), Some(Field::DisplayName));
}
