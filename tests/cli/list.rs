//! `contas customers list|show`.

use super::{Desk, desk::id};

fn desk() -> Desk {
    Desk::with(&[
        ("Łódź Sp. z o.o.", "lodzdist.onmicrosoft.com"),
        ("Águas Claras", "claras.onmicrosoft.com"),
        ("Zé Padaria", "aguia.onmicrosoft.com"),
        ("Contoso", "contoso.onmicrosoft.com"),
        ("Contoso", "contoso2.onmicrosoft.com"),
        ("東京商事 株式会社", "tokyo.onmicrosoft.com"),
    ])
}

fn names(desk: &Desk, options: &str) -> Vec<String> {
    desk.run(&format!("customers list {options} --format json"))
        .ends(0)
        .column("/companyProfile/companyName")
}

/// Issue 2, 4: "case, accents and width folded, also ø ł ß æ ı: `lodz` finds Łódź; words are ANDed; substring over name,
/// alias and domain, prefix for the Microsoft ID".
#[test]
fn search_folds_and_joins_words() {
    let desk = desk();
    desk.run(&format!(
        "customers update {} --set aliases=Tóquio --yes",
        id(6)
    ))
    .ends(0);
    for (search, found) in [
        ("lodz", vec!["Łódź Sp. z o.o."]),
        ("AGUAS", vec!["Águas Claras"]),
        ("agu", vec!["Águas Claras", "Zé Padaria"]),
        ("'ze aguia'", vec!["Zé Padaria"]),
        ("'ze claras'", vec![]),
        ("toquio", vec!["東京商事 株式会社"]),
        ("商事", vec!["東京商事 株式会社"]),
        ("00000003", vec!["Zé Padaria"]),
        ("4111", vec![]),
        ("contoso2", vec!["Contoso"]),
    ] {
        assert_eq!(
            names(&desk, &format!("--search {search}")),
            found,
            "{search}"
        );
    }
}

/// CL-30, CL-33: Name ascending unless told; every column, both ways; ties by name, then Microsoft ID.
#[test]
fn cl_33_every_column_sorts_both_ways() {
    let desk = desk();
    let up = [
        "Águas Claras",
        "Contoso",
        "Contoso",
        "Łódź Sp. z o.o.",
        "Zé Padaria",
        "東京商事 株式会社",
    ];
    assert_eq!(names(&desk, ""), up);
    let mut down = up;
    down.reverse();
    assert_eq!(names(&desk, "--sort -name"), down);
    for column in ["id", "domain", "relationship", "tags"] {
        for sign in ["", "-"] {
            assert_eq!(names(&desk, &format!("--sort {sign}{column}")).len(), 6);
        }
    }
    assert_eq!(names(&desk, "--sort id")[0], "Łódź Sp. z o.o.");
    assert_eq!(names(&desk, "--sort=-id")[0], "東京商事 株式会社");
    assert_eq!(names(&desk, "--sort domain")[0], "Zé Padaria");
    desk.run("customers list --sort colour")
        .ends(2)
        .warns(&["colour", "domain"]);
}

/// CL-21: every customer that carries the tag.
#[test]
fn cl_21_a_tag_selects() {
    let desk = desk();
    desk.run(&format!("customers update {} --set tags=Ouro --yes", id(4)))
        .ends(0);
    assert_eq!(names(&desk, "--tag ouro"), ["Contoso"]);
    assert_eq!(names(&desk, "--tag ouro --search padaria"), [""; 0]);
    assert_eq!(names(&desk, "--tag prata"), [""; 0]);
}

/// Issue 2, 7: "Lists print a JSON array"; "Nothing that a command prints is cut"; JSON keys of CL-64.
#[test]
fn every_format_has_every_customer_whole() {
    let long = "Comércio de Águas ".repeat(12) + "Ltda";
    let desk = Desk::with(&[
        (&long, "aguas.onmicrosoft.com"),
        ("=1+1", "formula.onmicrosoft.com"),
    ]);
    let table = desk.run("customers list").ends(0);
    assert!(table.out.contains(&long), "{}", table.out);
    assert_eq!(table.out.lines().count(), 3);
    let json = desk
        .run("customers list --format json --sort domain")
        .ends(0)
        .json();
    assert_eq!(json[0]["companyProfile"]["companyName"], long.as_str());
    assert_eq!(json[0]["companyProfile"]["tenantId"], id(1));
    assert_eq!(json[0]["id"], id(1));
    assert_eq!(json[0]["relationshipToPartner"], "reseller");
    let lines = desk
        .run("customers list --format ndjson --sort domain")
        .ends(0);
    assert_eq!(lines.lines(), *json.as_array().unwrap());
    let csv = desk
        .run("customers list --format csv --sort domain")
        .ends(0);
    let rows: Vec<&str> = csv.out.lines().collect();
    assert!(rows[1].starts_with(&long), "{csv:#?}");
    // IMP-52: a spreadsheet must not take a name for a formula.
    assert!(rows[2].starts_with("'=1+1,"), "{csv:#?}");
    desk.run("customers list --format xml").ends(2);
}

/// Issue 2, 7: "ID = Microsoft ID, domain, or unique name/alias".
#[test]
fn a_customer_is_named_in_four_ways() {
    let desk = desk();
    desk.run(&format!(
        "customers update {} --set aliases=Zezinho --yes",
        id(3)
    ))
    .ends(0);
    for name in [
        id(3).as_str(),
        &id(3).to_uppercase(),
        "aguia.onmicrosoft.com",
        "AGUIA.onmicrosoft.com",
        "'Zé Padaria'",
        "zezinho",
    ] {
        let shown = desk
            .run(&format!("customers show {name} --format json"))
            .ends(0)
            .json();
        assert_eq!(shown["id"], id(3), "{name}");
    }
    desk.run("customers show Contoso")
        .ends(1)
        .warns(&["Contoso", &id(4), &id(5)]);
    for name in ["Nobody", "Conto", &id(77)] {
        desk.run(&format!("customers show {name}"))
            .ends(1)
            .warns(&[name]);
    }
}
