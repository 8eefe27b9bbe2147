use super::*;

fn header(dir: &Path) -> SpoolHeader {
    SpoolHeader {
        run: "run-1".into(),
        customer_id: Guid::from_bytes([7; 16]),
        customer_name: "Contoso".into(),
        input: dir.join("novos.csv"),
        sha256: "ab".into(),
        result: dir.join("novos.resultado.csv"),
        passwords: dir.join("novos.senhas-temporarias.csv"),
        delimiter: b';',
    }
}

fn issued(name: &str, password: &str) -> Issued {
    Issued {
        display_name: format!("={name} \"x\""),
        user_principal_name: format!("{name}@contoso.com"),
        password: Secret::new(password.to_owned()),
    }
}

fn names(spool: &Spool) -> Vec<(String, String)> {
    let mut names = Vec::new();
    let mut visit = |issued: Issued| {
        names.push((
            issued.user_principal_name,
            issued.password.expose().to_owned(),
        ));
        Ok(())
    };
    spool.visit(&mut visit).unwrap();
    names
}

#[test]
fn imp_63_a_kill_loses_no_password_and_half_a_line_is_dropped() {
    let dir = tempfile::tempdir().unwrap();
    let spools = dir.path().join("spool");
    let mut spool = Spool::create(&spools, header(dir.path()), &Seal::none()).unwrap();
    spool
        .append(&[issued("ana", "Pa1"), issued("bea", "Pb1")])
        .unwrap();
    let path = spool.path().to_owned();
    drop(spool);
    OpenOptions::new()
        .append(true)
        .open(&path)
        .unwrap()
        .write_all(b"[\"half")
        .unwrap();
    let mut pending = Spool::pending(&spools, &Seal::none()).unwrap();
    let mut spool = pending.pop().unwrap();
    assert!(pending.is_empty());
    assert_eq!(spool.header(), &header(dir.path()));
    spool.append(&[issued("Bea", "Pb2")]).unwrap();
    let expected = [("ana@contoso.com", "Pa1"), ("Bea@contoso.com", "Pb2")];
    assert_eq!(
        names(&spool),
        expected.map(|(n, p)| (n.to_owned(), p.to_owned()))
    );
    spool.wipe().unwrap();
    assert!(Spool::pending(&spools, &Seal::none()).unwrap().is_empty());
    assert_eq!(fs::read_dir(&spools).unwrap().count(), 0);
}

#[cfg(unix)]
#[test]
fn imp_61_the_password_file_has_only_created_users_and_is_private() {
    use std::os::unix::fs::PermissionsExt;
    let dir = tempfile::tempdir().unwrap();
    let mut spool =
        Spool::create(&dir.path().join("spool"), header(dir.path()), &Seal::none()).unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(
        (mode(spool.path()), mode(&dir.path().join("spool"))),
        (0o600, 0o700)
    );
    spool
        .append(&[issued("ana", "Pa1"), issued("bea", "Pb1")])
        .unwrap();
    let target = dir.path().join("p.csv");
    let catalogue = Catalogue::new(Lang::PtBr);
    assert!(
        spool
            .export(&target, &catalogue, &mut |_| false)
            .unwrap()
            .is_none()
    );
    assert!(!target.exists());
    let created = &mut |upn: &str| upn.starts_with("ana");
    assert_eq!(
        spool.export(&target, &catalogue, created).unwrap(),
        Some((target.clone(), 1))
    );
    let text = fs::read_to_string(&target).unwrap();
    assert_eq!(
        text,
        "\u{FEFF}Nome de exibição;Nome de usuário;Senha temporária\r\n\"'=ana \"\"x\"\"\";ana@contoso.com;Pa1\r\n"
    );
    assert_eq!(mode(&target), 0o600);
    let again = spool.export(&target, &catalogue, &mut |_| true);
    assert!(matches!(again, Err(FileError::Exists { .. })));
}

#[test]
fn imp_63_a_spool_without_header_is_removed() {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("x.spool"), "{\"run\"").unwrap();
    assert!(
        Spool::pending(dir.path(), &Seal::none())
            .unwrap()
            .is_empty()
    );
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 0);
    assert!(
        Spool::pending(&dir.path().join("none"), &Seal::none())
            .unwrap()
            .is_empty()
    );
}

#[test]
fn imp_61_names_of_the_password_file() {
    let input = Path::new("/nowhere/novos.csv");
    assert_eq!(
        passwords_path(input, None, Lang::PtBr),
        Path::new("/nowhere/novos.senhas-temporarias.csv")
    );
    assert_eq!(
        passwords_path(input, None, Lang::En),
        Path::new("/nowhere/novos.temporary-passwords.csv")
    );
    assert_eq!(
        passwords_path(input, Some(Path::new("x")), Lang::En),
        Path::new("x")
    );
}
