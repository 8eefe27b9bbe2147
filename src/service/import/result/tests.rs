use std::fs;

use super::*;
use crate::domain::customer::CustomDomain;
use crate::service::import::users::{Context, Existing, check};

fn checked(path: &Path) -> Checked {
    let domains = [CustomDomain {
        name: "contoso.com".into(),
        federated: false,
    }];
    let context = Context::new(&domains, &|_| Existing::No);
    check(path, &context).unwrap()
}

#[test]
fn imp_50_and_imp_51_the_result_file_is_the_input_with_its_status() {
    let dir = tempfile::tempdir().unwrap();
    let input = dir.path().join("novos.csv");
    let text = "\u{FEFF}Email;Nome de exibição\r\nana@contoso.com;Ana\r\n;;\r\nbea@contoso.com;=Bea\r\ncai@contoso.com;\"Cai; C\"\r\n";
    fs::write(&input, text).unwrap();
    let checked = checked(&input);
    let catalogue = Catalogue::new(Lang::PtBr);
    let target = path(&input, None, Lang::PtBr);
    assert_eq!(target, dir.path().join("novos.resultado.csv"));
    let mut status = |entry: &UserEntry| match entry.record {
        1 => Status::Created,
        _ => Status::before_run(entry.verdict),
    };
    write(&checked, &target, &catalogue, &mut status).unwrap();
    assert_eq!(
        fs::read_to_string(&target).unwrap(),
        "\u{FEFF}Email;Nome de exibição;Atualização de status\r\n\
         ana@contoso.com;Ana;CREATED Criado\r\n\
         bea@contoso.com;\"'=Bea\";FAILED:E-FORMULA Não criado\r\n\
         cai@contoso.com;\"Cai; C\";PENDING Ainda não criado\r\n"
    );
    assert_eq!(
        path(&input, None, Lang::PtBr),
        dir.path().join("novos.resultado-2.csv")
    );
    // Our own result file is accepted again: its status is no error, its guard is taken off.
    let again = self::checked(&target);
    assert_eq!(
        again
            .report
            .findings
            .iter()
            .map(|f| f.code)
            .collect::<Vec<_>>(),
        ["E-FORMULA"]
    );
}

#[test]
fn imp_50_the_input_is_refused_as_target() {
    let dir = tempfile::tempdir().unwrap();
    let input = dir.path().join("a.csv");
    fs::write(&input, "Email,Display name\nana@contoso.com,Ana\n").unwrap();
    let target = path(&input, Some(&input), Lang::En);
    let result = write(
        &checked(&input),
        &target,
        &Catalogue::new(Lang::En),
        &mut |_| Status::Created,
    );
    assert!(matches!(result, Err(FileError::IsInput { .. })));
}

#[test]
fn imp_51_only_the_first_word_is_read_back() {
    let catalogue = Catalogue::new(Lang::En);
    for (status, token) in [
        (Status::Created, Token::Created),
        (
            Status::CreatedNoLicense("60012".into()),
            Token::CreatedNoLicense,
        ),
        (Status::Skipped("W-DUP-IDENTICAL".into()), Token::Skipped),
        (Status::Failed("E-EXISTS".into()), Token::Failed),
        (Status::Pending, Token::Pending),
        (Status::Restored, Token::Restored),
    ] {
        assert_eq!(Token::of_cell(&status.cell(&catalogue)), Some(token));
    }
    for cell in [
        "ok",
        "",
        "created",
        "FAILED",
        "FAILED:",
        "CREATED:x",
        "CREATEDx",
    ] {
        assert_eq!(Token::of_cell(cell), None, "{cell}");
    }
}
