//! `contas customers add --file F.json`.

use serde_json::{Value, json};

use super::Desk;

/// A complete body of Partner Center's create-customer call, for Brazil.
pub(super) fn body(prefix: &str, name: &str) -> Value {
    json!({
        "companyProfile": {"domain": prefix, "organizationRegistrationNumber": "11.222.333/0001-81"},
        "billingProfile": {
            "firstName": "João", "lastName": "Silva", "email": "joao@padaria.com.br",
            "culture": "pt-BR", "language": "pt", "companyName": name,
            "defaultAddress": {
                "country": "BR", "city": "São Paulo", "state": "SP", "addressLine1": "Avenida Paulista 1000",
                "postalCode": "01310-100", "phoneNumber": "+5511912345678"
            }
        }
    })
}

fn add(desk: &Desk, body: &Value, options: &str) -> super::Done {
    desk.file("new.json", body.to_string());
    desk.run(&format!("customers add --file new.json {options}"))
}

/// AC-108: the body of the create call, read back with the same keys; unknown members and our own keys are kept.
#[test]
fn ac_108_a_whole_body_comes_back() {
    let desk = Desk::new();
    let mut given = body("padaria", "Padaria do João Ltda");
    given["tags"] = json!(["Ouro"]);
    given["notes"] = json!("liga às segundas");
    given["x-crm"] = json!({"id": 7, "deep": [1, null]});
    given["billingProfile"]["x-more"] = json!("kept");
    add(&desk, &given, "--yes").ends(0);
    let shown = desk
        .run("customers show padaria.onmicrosoft.com --format json")
        .ends(0)
        .json();
    for pointer in [
        "/billingProfile/companyName",
        "/billingProfile/email",
        "/billingProfile/culture",
        "/billingProfile/defaultAddress/city",
        "/billingProfile/defaultAddress/postalCode",
        "/billingProfile/defaultAddress/phoneNumber",
        "/billingProfile/x-more",
        "/notes",
        "/tags",
        "/x-crm",
    ] {
        assert_eq!(shown.pointer(pointer), given.pointer(pointer), "{pointer}");
    }
    assert_eq!(
        shown["companyProfile"]["organizationRegistrationNumber"],
        "11222333000181"
    );
    // Issue 2, 7: "A customer file without an agreement choice means option (a) of AC-90."
    assert_eq!(shown["agreement"]["choice"], "customerWillAccept");
}

/// Customers.md 8: "requests in PascalCase are accepted too".
#[test]
fn api_3_keys_are_read_in_any_case() {
    let desk = Desk::new();
    let text = body("pascal", "Pascal Ltda").to_string();
    let text = text
        .replace("\"companyProfile\"", "\"CompanyProfile\"")
        .replace("\"billingProfile\"", "\"BillingProfile\"")
        .replace("\"defaultAddress\"", "\"DefaultAddress\"")
        .replace("\"firstName\"", "\"FirstName\"")
        .replace("\"domain\"", "\"Domain\"");
    desk.file("new.json", format!("\u{feff}{text}"));
    desk.run("customers add --file new.json --yes").ends(0);
    desk.run("customers show 'Pascal Ltda'")
        .ends(0)
        .says("João");
}

/// AC-110 to AC-113: shown exactly once, kept nowhere.
#[test]
fn ac_112_the_password_is_shown_once_and_kept_nowhere() {
    let desk = Desk::new();
    let done = add(&desk, &body("padaria", "Padaria"), "--yes --format json").ends(0);
    let made = done.json();
    assert_eq!(made["signInName"], "admin@padaria.onmicrosoft.com");
    assert_eq!(made["userCredentials"]["userName"], "admin");
    let password = made["userCredentials"]["password"].as_str().unwrap();
    assert_eq!(password.len(), 16);
    assert!(done.err.is_empty(), "{}", done.err);
    let table = add(&desk, &body("outra", "Outra"), "--yes").ends(0);
    let other = table
        .out
        .lines()
        .find(|line| line.contains("Temporary password: "));
    let other = other.unwrap().split_once(": ").unwrap().1.to_owned();
    for secret in [password, &other] {
        assert_eq!(desk.grep(secret), [""; 0].map(std::path::PathBuf::from));
        for line in ["customers show padaria.onmicrosoft.com", "audit list"] {
            let done = desk.run(&format!("{line} --format json")).ends(0);
            assert!(!done.out.contains(secret), "{line}");
        }
    }
    // The same search finds what is there: it would have found a password.
    assert_eq!(made["id"].as_str().map(str::len), Some(36));
}

/// Every block at once, on stderr with its rule; nothing is added.
#[test]
fn every_block_is_named_and_nothing_is_added() {
    let desk = Desk::new();
    let mut wrong = body("pa daria!", "");
    wrong["billingProfile"]["email"] = json!("joao");
    wrong["companyProfile"]["organizationRegistrationNumber"] = json!("");
    wrong["billingProfile"]["defaultAddress"]["phoneNumber"] = json!("");
    wrong["billingProfile"]["defaultAddress"]["state"] = json!("XX");
    desk.file("new.json", wrong.to_string());
    let done = desk
        .changes_nothing("customers add --file new.json --yes --format json")
        .ends(1);
    assert_eq!(done.json()["blocked"], true);
    for (rule, place) in [
        ("AC-32", "companyProfile.domain"),
        ("AC-42", "billingProfile.companyName"),
        ("AC-52", "billingProfile.email"),
        ("AC-70", "organizationRegistrationNumber"),
        ("AC-70", "phoneNumber"),
        ("AC-6", "state"),
    ] {
        assert!(
            done.err
                .lines()
                .any(|line| line.contains(rule) && line.contains(place)),
            "{rule} {place}: {done:#?}"
        );
    }
    for text in ["[]", "7", "{\"companyProfile\": 7}"] {
        desk.file("new.json", text);
        desk.changes_nothing("customers add --file new.json --yes")
            .ends(1);
    }
}

/// "`--yes` accepts warnings, never blocks": without it a customer with a warning is not added.
#[test]
fn warnings_need_yes() {
    let desk = Desk::new();
    let mut odd = body("padaria", "Padaria do João Ltda");
    // AC-73: the check digits of a CNPJ are a warning.
    odd["companyProfile"]["organizationRegistrationNumber"] = json!("11222333000199");
    desk.file("new.json", odd.to_string());
    desk.changes_nothing("customers add --file new.json")
        .ends(1)
        .says("warning")
        .warns(&["--yes"]);
    desk.run("customers add --file new.json --yes").ends(0);
    // AC-130: now it is there.
    desk.changes_nothing("customers add --file new.json --yes")
        .ends(1)
        .warns(&["AC-130"]);
}

#[test]
fn a_file_that_is_no_json_is_named() {
    let desk = Desk::new();
    desk.file("broken.json", "{\"companyProfile\":\n  }}");
    desk.changes_nothing("customers add --file broken.json --yes")
        .ends(1)
        .warns(&["broken.json", "line 2"]);
    desk.file("binary.json", [0xff, 0xfe, 0x00, 0x80, 0x81]);
    std::fs::create_dir(desk.path("folder")).unwrap();
    for name in ["binary.json", "missing.json", "folder", "/dev/null"] {
        desk.changes_nothing(&format!("customers add --file {name} --yes"))
            .ends(1)
            .warns(&[name]);
    }
}

/// CD-05, CD-08: Germany takes no new customers; the suffix follows the cloud.
#[test]
fn cd_05_a_closed_cloud_adds_nobody() {
    let german = Desk::of("direct-bill", "germany", "DE");
    german.file("new.json", body("padaria", "Padaria").to_string());
    let done = german
        .changes_nothing("customers add --file new.json --yes")
        .ends(1);
    assert!(
        done.err.contains("CD-0") || done.err.contains("cloud"),
        "{done:#?}"
    );
}
