//! The book of the matrix: something for each command, and a copy of it for each test.

use std::{path::Path, sync::OnceLock};

use contas::domain::{permission::Act, role::Role};

use crate::cli::{Desk, add::body, users};

use super::commands::{ASLEEP, AZURE, BLOCKED, CLASSIC, DELETED, FABRIKAM, PLAN, SUB, commands};

/// A desk with something for each command; each test works on a copy.
fn furnished() -> &'static Desk {
    static DESK: OnceLock<Desk> = OnceLock::new();
    DESK.get_or_init(|| {
        let desk = Desk::with(&[
            ("Padaria", "padaria.onmicrosoft.com"),
            ("Oficina", "oficina.onmicrosoft.com"),
            ("Livraria", "livraria.onmicrosoft.com"),
            ("Mercado", "mercado.onmicrosoft.com"),
        ]);
        desk.file("new.json", body("nova", "Nova").to_string());
        desk.file("u.csv", users::rows(3));
        let more = desk.text("start.csv").replace("Padaria", "Padaria Nova");
        desk.file("more.csv", more);
        let sub = format!(r#"{{"id":"{SUB}","offerName":"Seats","quantity":5,"status":"active"}}"#);
        desk.file("sub.json", &sub);
        desk.file("plan.json", sub.replace(SUB, PLAN));
        desk.file("asleep.json", sub.replace(SUB, ASLEEP));
        desk.file(
            "subs.csv",
            format!("Subscription ID,Subscription,Quantity,Status,Reseller\n{SUB},Seats,6,Active,\n"),
        );
        let operators = Role::ALL.map(|role| {
            let word = role.word();
            format!("operators add '{word} <{word}@aurora.com.br>' --role {word} --yes")
        });
        let all: Vec<_> = Role::ALL.iter().map(|role| format!("--role {}", role.word())).collect();
        let begun = [
            format!("operators set 'Ana Souza <ana@aurora.com.br>' {} --yes", all.join(" ")),
            "partner set --microsoft-id 0c4ab7d7-ff8f-4c9b-8c5b-3d1d6f7d4a01 --kind indirect-provider --yes".to_owned(),
            "resellers add Litware 0c4ab7d7-ff8f-4c9b-8c5b-3d1d6f7d4a02 --yes".to_owned(),
            format!("{} --yes", users::IMPORT),
            "licenses set O365_BUSINESS_PREMIUM --units 9 --customer Padaria --yes".to_owned(),
            "subscriptions add --customer Padaria --file asleep.json --yes".to_owned(),
            format!("subscriptions suspend {ASLEEP} --yes"),
            "subscriptions add --customer Padaria --file plan.json --yes".to_owned(),
            "subscriptions add --customer Padaria --file sub.json --yes".to_owned(),
            format!("transfers new --customer Padaria --kind manual --direction outgoing {FABRIKAM} --yes"),
            format!("licenses assign O365_BUSINESS_PREMIUM {BLOCKED} --location BR --yes"),
            format!("users block {BLOCKED} --yes"),
            format!("users delete {DELETED} --confirm {} --yes", DELETED.split(' ').next().unwrap_or_default()),
            "tags add known Padaria --yes".to_owned(),
            "segments save known tag:known --yes".to_owned(),
            "customers budget Livraria --amount 5 --yes".to_owned(),
            "customers permissions Livraria --savings-plans on --yes".to_owned(),
            "customers agreement Oficina --attest --first-name A --last-name B --email a@b.example --yes".to_owned(),
            "customers remove Oficina --reason x --confirm Oficina".to_owned(),
            "relationships request --to Fabrikam -o request.txt --yes".to_owned(),
        ];
        for line in operators.into_iter().chain(begun) {
            desk.run(&line).ends(0);
        }
        transfers(&desk);
        // The last entry is one that can be taken back.
        desk.run("customers budget Livraria --amount 6 --yes").ends(0);
        desk.file("u.csv", users::rows(1).replace("ana1", "bia1"));
        desk
    })
}

/// Transfers of Mercado, one in each state that a verb wants.
fn transfers(desk: &Desk) {
    desk.file(
        "azure.json",
        format!(
            r#"{{"id":"{AZURE}","offerId":"DZH318Z0BPS6:0001","offerName":"Azure plan","quantity":1,
                "status":"active","billingType":"usage"}}"#
        ),
    );
    desk.file(
        "billing.json",
        r#"{"name":"tr1","properties":{"transferStatus":"InProgress","recipientEmailId":"a@b.example",
            "expirationTime":"2026-12-01T00:00:00Z","detailedTransferStatus":[{"productType":"AzureSubscription"}]}}"#,
    );
    let of = "--customer Mercado";
    desk.run(&format!("subscriptions add {of} --file azure.json --yes"))
        .ends(0);
    desk.run(&format!(
        "transfers receive {of} --kind azure-plan --direction outgoing {FABRIKAM} --yes"
    ))
    .ends(0);
    for (at, id) in CLASSIC.into_iter().enumerate() {
        desk.file(
            "classic.json",
            format!(
                r#"{{"id":"{id}","offerId":"MS-AZR-0145P","offerName":"Microsoft Azure","quantity":1,
                    "status":"active","billingType":"usage"}}"#
            ),
        );
        desk.run(&format!("subscriptions add {of} --file classic.json --yes"))
            .ends(0);
        let made = desk
            .run(&format!(
                "transfers new {of} --kind api-legacy --direction outgoing {FABRIKAM} --item {id} --yes --format json"
            ))
            .ends(0);
        if at == 1 {
            let made = made.json()["id"].as_str().unwrap().to_owned();
            desk.run(&format!("transfers send {made} --confirm Mercado"))
                .ends(0);
        }
    }
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap().map(Result::unwrap) {
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        if from.is_dir() {
            copy(&from, &to);
        } else {
            std::fs::copy(from, to).unwrap();
        }
    }
}

pub(super) fn desk() -> Desk {
    let desk = Desk::empty();
    copy(&furnished().path(""), &desk.path(""));
    desk
}

/// The commands with what stands in the book: the manual transfer, and one in each state that a verb wants.
pub(super) fn commands_at(desk: &Desk) -> Vec<(Option<Act>, String)> {
    let transfers = desk.run("transfers list --format json").json();
    let transfer = |kind: &str, state: &str| {
        let fits = |it: &&serde_json::Value| it["kind"] == kind && it["state"] == state;
        let found = transfers.as_array().unwrap().iter().find(fits);
        let found = found.unwrap_or_else(|| panic!("{kind} {state} {transfers:#}"));
        found["id"].as_str().unwrap().to_owned()
    };
    let names = [
        ("TRANSFER", transfer("manual", "draft")),
        ("PENDING", transfer("azure-plan", "pending")),
        ("DRAFT", transfer("api-legacy", "draft")),
        ("ACTIVE", transfer("api-legacy", "active")),
    ];
    commands()
        .into_iter()
        .map(|(act, command)| {
            let named = |line: String, (name, id): &(&str, String)| line.replace(name, id);
            (act, names.iter().fold(command, named))
        })
        .collect()
}

/// From here on the book is of a sandbox.
pub(super) fn make_sandbox(desk: &Desk) {
    desk.run("partner set --sandbox --yes").ends(0);
}
