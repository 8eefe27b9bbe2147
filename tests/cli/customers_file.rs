//! `contas customers import|export`.

use super::{Desk, desk::id};

const HEADER: &str = "Microsoft ID,Company name,Primary domain name,Relationship\r\n";

/// Ten thousand customers as a Portuguese Excel saves them: `;`, BOM, CRLF.
fn excel(customers: usize) -> String {
    let mut text =
        "\u{feff}ID da Microsoft;Nome da empresa;Nome de domínio primário;Relacionamento\r\n"
            .to_owned();
    for n in 1..=customers {
        let name = match n % 4 {
            0 => format!("\"Açaí \"\"do João\"\" {n}; Cia\""),
            1 => format!("Śląsk Łódź {n} Sp. z o.o."),
            2 => format!("株式会社 {n}"),
            _ => format!("Padaria São João {n} Ltda"),
        };
        text += &format!(
            "{};{name};cliente{n}.onmicrosoft.com;Revendedor de nuvem\r\n",
            id(n)
        );
    }
    text
}

/// Issue 2, shows 3: "plan, commit, second run \"0 changes\"; `customers export` gives the same values back".
#[test]
fn ten_thousand_customers_of_a_portuguese_excel_go_round() {
    let desk = Desk::new();
    let given = excel(10_000);
    desk.file("Customers.csv", &given);
    let plan = desk
        .changes_nothing("customers import Customers.csv --dry-run --format json")
        .ends(0)
        .json();
    assert_eq!(plan["new"], 10_000);
    assert_eq!(plan["records"], 10_000);
    assert_eq!(plan["errors"], 0);
    assert_eq!(plan["encoding"], "utf-8-bom");
    assert_eq!(plan["delimiter"], ";");
    desk.run("customers import Customers.csv --yes")
        .ends(0)
        .says("10,000");
    let again = desk
        .changes_nothing("customers import Customers.csv --yes --format json")
        .ends(0)
        .json();
    assert_eq!(
        (&again["new"], &again["changed"], &again["unchanged"]),
        (&0.into(), &0.into(), &10_000.into())
    );
    desk.run("customers export -o back.csv --sort id --lang pt-BR")
        .ends(0);
    assert_eq!(desk.text("back.csv"), given);
}

/// IMP-20 to IMP-23: the encodings and delimiters that spreadsheets really save.
#[test]
fn imp_20_encodings_and_delimiters() {
    let name = "Conceição Ltda";
    let line = |d: &str| {
        format!(
            "Microsoft ID{d}Company name{d}Primary domain name{d}Relationship\r\n{}{d}{name}{d}c.onmicrosoft.com{d}Cloud Reseller\r\n",
            id(1)
        )
    };
    let latin = |text: &str| {
        text.chars()
            .map(|c| u8::try_from(u32::from(c)).unwrap())
            .collect::<Vec<u8>>()
    };
    let wide = |text: &str, swap: bool| {
        let mut bytes = Vec::new();
        for unit in std::iter::once(0xfeff).chain(text.encode_utf16()) {
            bytes.extend(if swap {
                unit.to_be_bytes()
            } else {
                unit.to_le_bytes()
            });
        }
        bytes
    };
    for (file, bytes, encoding) in [
        ("utf8.csv", line(",").into_bytes(), "utf-8"),
        ("latin.csv", latin(&line(";")), "windows-1252"),
        ("le.csv", wide(&line("\t"), false), "utf-16le"),
        ("be.csv", wide(&line("|"), true), "utf-16be"),
        (
            "sep.csv",
            format!("sep=;\r\n{}", line(";")).into_bytes(),
            "utf-8",
        ),
        (
            "mac.csv",
            line(",").replace("\r\n", "\r").into_bytes(),
            "utf-8",
        ),
    ] {
        let desk = Desk::new();
        desk.file(file, bytes);
        let report = desk
            .run(&format!("customers import {file} --yes --format json"))
            .ends(0)
            .json();
        let said = report["encoding"]
            .as_str()
            .unwrap()
            .to_lowercase()
            .replace('_', "-");
        assert_eq!(said, encoding, "{file}");
        assert_eq!(report["new"], 1, "{file}");
        desk.run(&format!("customers show '{name}'")).ends(0);
    }
}

/// "rejected are a bad or repeated Microsoft ID, an empty name or domain, a wrong number of cells"; the others are
/// committed, exit code 3.
#[test]
fn bad_rows_are_named_and_the_others_committed() {
    let desk = Desk::new();
    let rows = [
        format!("{},One,one.com,Cloud Reseller", id(1)),
        format!("{},One again,again.com,Cloud Reseller", id(1)),
        "not-an-id,Two,two.com,Cloud Reseller".to_owned(),
        format!("{},,three.com,Cloud Reseller", id(3)),
        format!("{},Four,,Cloud Reseller", id(4)),
        format!("{},Five,five.com,Cloud Reseller,more", id(5)),
        format!("{},Six,six.com", id(6)),
        format!("{},Seven,seven.com,Cloud Reseller", id(7)),
    ];
    desk.file("c.csv", HEADER.to_owned() + &rows.join("\r\n"));
    let done = desk
        .run("customers import c.csv --yes --format json")
        .ends(3);
    for (line, code) in [
        (3, "E-DUP-FILE"),
        (4, "API-2"),
        (5, "CL-51"),
        (6, "CL-51"),
        (7, "E-ROW-WIDTH"),
        (8, "E-ROW-WIDTH"),
    ] {
        let findings = done.json()["findings"].as_array().unwrap().clone();
        assert!(
            findings
                .iter()
                .any(|f| f["line"] == line && f["code"] == code && f["severity"] == "error"),
            "{line} {code}: {findings:#?}"
        );
        assert!(
            done.err
                .lines()
                .any(|l| l.contains(code) && l.contains(&format!("line {line} "))),
            "{done:#?}"
        );
    }
    let report = done.json();
    assert_eq!(
        (&report["new"], &report["rejected"]),
        (&2.into(), &6.into())
    );
    assert_eq!(
        desk.run("customers list --format json").column("/id"),
        [id(1), id(7)]
    );
    // The dry run says the same with the same code.
    desk.changes_nothing("customers import c.csv --dry-run")
        .ends(3);
}

/// CL-44, UP-03: an import never takes back what the partner wrote; changed values are changes.
#[test]
fn a_second_file_changes_what_differs() {
    let desk = Desk::with(&[("One", "one.com"), ("Two", "two.com")]);
    desk.file(
        "c.csv",
        format!(
            "{HEADER}{},One New,one.com,Cloud Reseller\r\n{},Two,two.com,Advisor\r\n",
            id(1),
            id(2)
        ),
    );
    let report = desk
        .run("customers import c.csv --yes --format json")
        .ends(0)
        .json();
    assert_eq!(report["changed"], 2);
    assert_eq!(
        desk.run("customers list --format json")
            .column("/companyProfile/companyName"),
        ["One New", "Two"]
    );
    assert_eq!(
        desk.run("customers list --format json --sort id")
            .column("/relationshipToPartner"),
        ["reseller", "advisor"]
    );
}

/// CL-52, CL-54: the whole list or the current filter; never a formula; without `-o` to stdout.
#[test]
fn cl_52_an_export_is_the_list_or_the_filter() {
    let desk = Desk::with(&[
        ("=cmd()|'x'!A1", "evil.com"),
        ("Águas", "aguas.com"),
        ("@home", "home.com"),
    ]);
    let all = desk.run("customers export --sort id").ends(0);
    assert!(
        all.out
            .starts_with("\u{feff}Microsoft ID,Company name,Primary domain name,Relationship\r\n"),
        "{all:#?}"
    );
    assert_eq!(all.out.lines().count(), 4);
    assert!(
        all.out.contains(",\"'=cmd()|'x'!A1\",evil.com,"),
        "{all:#?}"
    );
    let some = desk.run("customers export --search aguas").ends(0);
    assert_eq!(some.out.lines().count(), 2);
    let said = desk
        .run("customers export --search aguas -o some.csv --format json")
        .ends(0)
        .json();
    assert_eq!(said["customers"], 1);
    assert_eq!(desk.text("some.csv"), some.out);
    // What was made safe for a spreadsheet is read back as it was.
    desk.file("all.csv", &all.out);
    let again = desk
        .changes_nothing("customers import all.csv --yes --format json")
        .ends(0)
        .json();
    assert_eq!(again["unchanged"], 3);
    for (target, words) in [("missing/x.csv", "missing/x.csv"), (".", ".")] {
        desk.changes_nothing(&format!("customers export -o {target}"))
            .ends(1)
            .warns(&[words]);
    }
}

/// "It works in every cloud."
#[test]
fn an_import_works_in_every_cloud() {
    for (cloud, country) in [("us-gov", "US"), ("germany", "DE"), ("21vianet", "CN")] {
        let desk = Desk::of("direct-bill", cloud, country);
        desk.import(&[("One", "one.onmicrosoft.com")]);
        assert_eq!(
            desk.run("customers list --format json").column("/id"),
            [id(1)]
        );
    }
}
