//! Every code of table 1.3, through the command.

use contas::{
    domain::{
        audit::{AuditEntry, Operation, Resource, Status},
        change::Change,
        customer::CustomDomain,
        record::{Record, RecordId},
        user::UserState,
    },
    store::{Commit, book::Book},
};
use jiff::Timestamp;

use super::support::HEADER;
use crate::cli::Desk;

const DRY: &str = "--customer contoso.com --dry-run --format json";

/// A book whose customer has a managed and a federated domain, an active user and a deleted one.
fn desk() -> Desk {
    let desk = Desk::with(&[("Contoso", "contoso.com")]);
    desk.file(
        "start.csv",
        format!("{HEADER},,Old,old@contoso.com,\n,,Gone,gone@contoso.com,\n"),
    );
    desk.run("users import start.csv --customer contoso.com --location BR --yes")
        .ends(0);
    let now: Timestamp = "2026-11-22T12:00:00Z".parse().unwrap();
    let book = Book::open(&desk.path("book"), now).unwrap();
    let key = contas::service::resolve::customer(&book, "contoso.com").unwrap();
    let mut changes = Vec::new();
    if let Record::Customer(mut customer) = book.store().get(&RecordId::Customer(key)).unwrap().unwrap().record {
        customer.custom_domains = [("contoso.com", false), ("fed.contoso.com", true)]
            .map(|(name, federated)| CustomDomain {
                name: name.into(),
                federated,
            })
            .to_vec();
        changes.push(Change::Put(Record::Customer(customer)));
    }
    let mut gone = None;
    let _ = book.store().scan(contas::store::Range::UsersOf(key.microsoft_id), &mut |stored| {
        if let Record::User(user) = stored.record
            && user.user_principal_name.starts_with("gone")
        {
            gone = Some(user);
        }
        std::ops::ControlFlow::Continue(())
    });
    let mut user = gone.unwrap();
    user.state = UserState::Inactive;
    user.soft_deletion_time = Some(now);
    changes.push(Change::Put(Record::User(user)));
    book.commit(Commit {
        changes,
        base: Vec::new(),
        audit: AuditEntry {
            seq: 0,
            at: now,
            operator: "ana@aurora.com.br".into(),
            operation: Operation::IMPORT_CUSTOMERS,
            resource: Resource::CUSTOMER,
            status: Status::Succeeded,
            customer: None,
            changes: Vec::new(),
            details: Vec::new(),
            group: None,
            undoes: None,
            reversible: false,
        },
    })
    .unwrap();
    desk
}

/// Which file, with which options, has the code, and how the command ends.
#[test]
fn table_1_3_every_code_through_the_command() {
    let desk = desk();
    let m365 = "Username,Display name,Country or region\n";
    let entra = "version:v1.0\nName [displayName],User name [userPrincipalName],Initial password [passwordProfile],\
                 Block sign in (Yes/No) [accountEnabled]\n";
    let long = "x".repeat(51);
    let row = |row: &str| format!("{HEADER}{row}\n").into_bytes();
    let many: String = (0..101).map(|n| format!(",,A,a{n}@contoso.com,\n")).collect();
    let cases: Vec<(&str, Vec<u8>, &str, i32)> = vec![
        ("E-FILE-EMPTY", HEADER.into(), "", 1),
        ("E-FILE-ENCODING", b"Email,Display name\n\x81\x8d\n".into(), "", 1),
        ("E-FILE-DELIM", "foo;bar\n1;2\n".into(), "", 1),
        ("E-FILE-QUOTE", row(",,\"A\"x,a@contoso.com,"), "", 3),
        ("E-FILE-XLSX", b"\xD0\xCF\x11\xE0....".into(), "", 1),
        ("E-HDR-MISSING", "Email\na@contoso.com\n".into(), "", 1),
        ("E-HDR-EXTRA", "Email,Display name,X\na@contoso.com,A,1\n".into(), "", 3),
        ("E-HDR-DUP", "Email,Display name,E-mail\na,b,c\n".into(), "", 1),
        ("E-ROW-WIDTH", row(",,A,a@contoso.com,,x"), "", 3),
        ("E-REQ-DISPLAY", row("A,B,,a@contoso.com,"), "", 3),
        ("E-REQ-EMAIL", row(",,A,,"), "", 3),
        ("E-LEN-FIRST", row(&format!("{long},,A,a@contoso.com,")), "", 3),
        ("E-LEN-LAST", row(&format!(",{long},A,a@contoso.com,")), "", 3),
        ("E-LEN-DISPLAY", row(&format!(",,{long},a@contoso.com,")), "", 3),
        ("E-UPN-FORMAT", row(",,A,a b@contoso.com,"), "", 3),
        ("E-UPN-DOMAIN", row(",,A,a@other.com,"), "", 3),
        ("E-UPN-FEDERATED", row(",,A,a@fed.contoso.com,"), "", 3),
        ("E-DUP-FILE", row(",,A,a@contoso.com,\n,,B,a@contoso.com,"), "", 3),
        ("W-DUP-IDENTICAL", row(",,A,a@contoso.com,\n,,A,a@contoso.com,"), "", 0),
        ("E-EXISTS", row(",,A,OLD@contoso.com,"), "", 3),
        ("E-EXISTS", row(",,A,a@contoso.com,\n,,O,old@contoso.com,"), "--skip-existing", 0),
        ("E-EXISTS-DELETED", row(",,A,gone@contoso.com,"), "", 3),
        ("E-STATUS-NOT-EMPTY", row(",,A,a@contoso.com,ok"), "", 3),
        ("E-FORMULA", row(",,=A,a@contoso.com,"), "", 3),
        ("W-FORMULA-LIKE", row(",,+A,a@contoso.com,"), "", 0),
        ("W-CTRL", row(",,A\u{A0}B,a@contoso.com,"), "", 0),
        ("I-TOO-MANY", row(many.trim_end()), "", 0),
        ("W-COL-IGNORED", "Username,Display name,Fax\na@contoso.com,A,1\n".into(), "", 0),
        ("W-LOC-MIXED", format!("{m365}a@contoso.com,A,Brasil\nb@contoso.com,B,PT\n").into(), "", 0),
        ("E-LOC-REQUIRED", format!("{m365}a@contoso.com,A,Atlantis\n").into(), "--file-locations", 3),
        ("E-PWD-RULE", format!("{entra}A,a@contoso.com,short,No\n").into(), "--file-passwords", 3),
        ("E-BLOCKED-UNSUPPORTED", format!("{entra}A,a@contoso.com,,Sim\n").into(), "", 3),
        ("I-EXAMPLE-ROW", format!("{entra}Example: A,a@contoso.com,,No\nB,b@contoso.com,,No\n").into(), "", 0),
    ];
    for (code, bytes, options, ends) in cases {
        desk.file("u.csv", bytes);
        let done = desk.changes_nothing(&format!("users import u.csv {options} {DRY}"));
        let report = done.ends(ends).json();
        let count = report["codes"][code].as_u64().unwrap_or(0);
        assert!(count > 0, "{code}: {}", report["codes"]);
        let said = report["findings"].as_array().unwrap();
        let finding = said.iter().find(|finding| finding["code"] == code).unwrap();
        assert!(finding["message"].as_str().unwrap().contains(' '), "{code}");
    }
}

/// A blank password in kind Entra is no finding, and one that is there is never shown (IMP-14).
#[test]
fn imp_13_and_imp_14_blocked_users_and_passwords_of_the_file() {
    let desk = desk();
    let text = "version:v1.0\nName [displayName],User name [userPrincipalName],Initial password [passwordProfile],\
                Block sign in (Yes/No) [accountEnabled]\nA,a@contoso.com,,No\nB,b@contoso.com,Segredo-123,Sim\n";
    desk.file("u.csv", text);
    desk.changes_nothing(&format!("users import u.csv {DRY}")).ends(3);
    let done = desk.changes_nothing(&format!("users import u.csv --unblock {DRY}"));
    assert_eq!(done.ends(0).json()["valid"], 2);
    let import = "--customer contoso.com --location BR --yes --unblock --file-passwords";
    desk.run(&format!("users import u.csv {import}")).ends(0);
    assert!(!desk.text("u.result.csv").contains("Segredo"));
    assert!(desk.text("u.temporary-passwords.csv").contains("Segredo-123"));
}

/// The location of each row where the file has one, else that of the whole file.
#[test]
fn imp_40_the_location_of_each_row() {
    let desk = desk();
    desk.file(
        "u.csv",
        "Username,Display name,Country or region\na@contoso.com,A,Portugal\nb@contoso.com,B,\n",
    );
    desk.run("users import u.csv --customer contoso.com --location BR --file-locations --yes")
        .ends(0);
    let users = desk.run("users list --customer contoso.com --format json").ends(0).json();
    let location = |upn: &str| {
        let users = users.as_array().unwrap();
        let user = users.iter().find(|user| user["userPrincipalName"] == upn);
        user.unwrap()["usageLocation"].clone()
    };
    assert_eq!(location("a@contoso.com"), "PT");
    assert_eq!(location("b@contoso.com"), "BR");
}
