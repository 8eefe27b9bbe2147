//! The permission matrix at the command line, every cell (customers.md 6.7, RO-05): each role tries each command, and
//! each command is tried in a book that is only read. The acts of the service and of the screens are in
//! `relationships::matrix` and `screens::matrix`.

mod commands;

use std::{collections::BTreeSet, path::Path, sync::OnceLock};

use contas::domain::{
    permission::{Act, may},
    role::Role,
};

use super::{Desk, add::body, users};
use commands::{ASLEEP, BLOCKED, DELETED, FABRIKAM, PLAN, SUB, UNTRIED, commands};

/// What contas does not do: Partner Center's own pages.
const ELSEWHERE: [Act; 6] = [
    Act::RegistrationId,
    Act::GdapGroups,
    Act::GdapAnalytics,
    Act::ReinstateAzureAdmin,
    Act::SupportContact,
    Act::FindIds,
];

/// The operations that each have an entry to be taken back, with the act that the undo is.
const UNDO: [(&str, Act); 9] = [
    ("assign_tags", Act::Tags),
    ("update_customer_spending_budget", Act::Budget),
    (
        "remove_partner_customer_relationship",
        Act::RemoveRelationship,
    ),
    ("request_relationship", Act::RequestRelationship),
    ("create_order", Act::Subscriptions),
    ("create_agreement", Act::ConfirmAgreement),
    ("create_self_serve_policy", Act::PurchasePermissions),
    ("create_partner_relationship", Act::IndirectResellers),
    ("save_segment", Act::ViewCustomers),
];

/// A desk with something for each command; each test works on a copy.
fn furnished() -> &'static Desk {
    static DESK: OnceLock<Desk> = OnceLock::new();
    DESK.get_or_init(|| {
        let desk = Desk::with(&[
            ("Padaria", "padaria.onmicrosoft.com"),
            ("Oficina", "oficina.onmicrosoft.com"),
            ("Livraria", "livraria.onmicrosoft.com"),
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
        desk.file("u.csv", users::rows(1).replace("ana1", "bia1"));
        desk
    })
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

fn desk() -> Desk {
    let desk = Desk::empty();
    copy(&furnished().path(""), &desk.path(""));
    desk
}

/// The commands with what stands in the book.
fn commands_at(desk: &Desk) -> Vec<(Option<Act>, String)> {
    let transfers = desk.run("transfers list --format json").json();
    let transfer = transfers[0]["id"].as_str().unwrap().to_owned();
    commands()
        .into_iter()
        .map(|(act, command)| (act, command.replace("TRANSFER", &transfer)))
        .collect()
}

/// Tries everything as somebody with this role alone.
fn try_all(role: Role) {
    let desk = desk();
    let me = format!("--operator {}@aurora.com.br --dry-run", role.word());
    for (act, command) in commands_at(&desk) {
        let allowed = act.is_none_or(|act| may(act, &[role]).is_ok());
        let done = desk.changes_nothing(&format!("{command} {me}"));
        assert_cell(done, allowed, act, role);
    }
    let log = desk.run("audit list --format json").json();
    for (operation, act) in UNDO {
        let entry = log
            .as_array()
            .unwrap()
            .iter()
            .find(|entry| entry["operationType"] == operation)
            .unwrap_or_else(|| panic!("no {operation}"));
        let done = desk.changes_nothing(&format!("undo {} {me}", entry["seq"]));
        assert_cell(done, may(act, &[role]).is_ok(), Some(act), role);
    }
}

fn assert_cell(done: super::Done, allowed: bool, act: Option<Act>, role: Role) {
    if allowed {
        assert!(!done.err.contains("RO-05"), "{role:?} {act:?} {done:#?}");
        // Nothing else stands in the way either, but for a code that no customer of the book has (QU-08).
        if act != Some(Act::GovernmentCloud) {
            done.ends(0);
        }
    } else {
        let who = may(act.unwrap(), &[role]).unwrap_err();
        assert!(!who.is_empty());
        done.ends(1).warns(&["RO-05"]);
    }
}

#[test]
fn ro_05_a_global_admin_tries_every_command() {
    try_all(Role::GlobalAdmin);
}

#[test]
fn ro_05_a_user_management_admin_tries_every_command() {
    try_all(Role::UserManagementAdmin);
}

#[test]
fn ro_05_a_billing_admin_tries_every_command() {
    try_all(Role::BillingAdmin);
}

#[test]
fn ro_05_an_admin_agent_tries_every_command() {
    try_all(Role::AdminAgent);
}

#[test]
fn ro_05_a_sales_agent_tries_every_command() {
    try_all(Role::SalesAgent);
}

#[test]
fn ro_05_a_helpdesk_agent_tries_every_command() {
    try_all(Role::HelpdeskAgent);
}

/// Every act of the matrix has a command, but for what Partner Center alone does.
#[test]
fn section_6_7_no_act_is_left_out() {
    let tried: BTreeSet<String> = commands()
        .into_iter()
        .filter_map(|(act, _)| act)
        .chain(ELSEWHERE)
        .map(|act| format!("{act:?}"))
        .collect();
    let all: BTreeSet<String> = Act::ALL.iter().map(|act| format!("{act:?}")).collect();
    assert_eq!(tried, all);
}

/// No command is forgotten: each is tried, or is excused with a reason.
#[test]
fn ro_05_every_command_of_the_program_is_tried() {
    fn leaves(command: &clap::Command, path: &str, found: &mut Vec<String>) {
        for sub in command.get_subcommands() {
            let path = format!("{path}{}", sub.get_name());
            if sub.has_subcommands() {
                leaves(sub, &format!("{path} "), found);
            } else {
                found.push(path);
            }
        }
    }
    let mut all = Vec::new();
    leaves(
        &<contas::cli::args::Cli as clap::CommandFactory>::command(),
        "",
        &mut all,
    );
    let tried = commands();
    let is_tried = |leaf: &str| {
        tried
            .iter()
            .any(|(_, line)| line == leaf || line.starts_with(&format!("{leaf} ")))
    };
    for leaf in &all {
        let excused = UNTRIED.iter().any(|(known, _)| known == leaf);
        assert!(is_tried(leaf) != excused, "{leaf}");
    }
    for (known, _) in UNTRIED {
        assert!(all.iter().any(|leaf| leaf == known), "{known}");
    }
}

/// A start with `--read-only`: everything can be seen, every change is refused and says why, whoever asks.
#[test]
fn read_only_refuses_every_change_and_shows_everything() {
    let desk = desk();
    let log = desk.run("audit list --format json").json();
    let undo = format!("undo {}", log[0]["seq"]);
    let mut refused = 0;
    for (_, command) in commands_at(&desk).into_iter().chain([(None, undo)]) {
        let seen = desk.changes_nothing(&format!("{command} --yes --read-only"));
        if seen.code == Some(0) {
            continue;
        }
        seen.ends(1).warns(&["--read-only"]);
        refused += 1;
    }
    assert!(refused > 40, "{refused}");
}

/// CD-08: what a cloud lacks is refused with the cloud's own reason, in both languages; the rest works.
#[test]
fn cd_08_each_cloud_refuses_what_it_lacks() {
    for (cloud, country, budget) in [
        ("us-gov", "US", true),
        ("germany", "DE", true),
        ("21vianet", "CN", false),
    ] {
        let desk = Desk::of("direct-bill", cloud, country);
        desk.import(&[("Padaria", "padaria.onmicrosoft.com")]);
        desk.file("u.csv", users::rows(1));
        desk.file("new.json", body("nova", "Nova").to_string());
        desk.run("partner set --microsoft-id 0c4ab7d7-ff8f-4c9b-8c5b-3d1d6f7d4a01 --yes")
            .ends(0);
        let all: Vec<_> = Role::ALL
            .iter()
            .map(|role| format!("--role {}", role.word()))
            .collect();
        desk.run(&format!(
            "operators set 'Ana <ana@aurora.com.br>' {} --yes",
            all.join(" ")
        ))
        .ends(0);
        let mut lacks = vec![
            "customers remove Padaria --reason x --confirm Padaria",
            "relationships request --to X --without-dap --yes",
            "customers qualification Padaria --set StateOwnedEntity --yes",
            "customers agreement Padaria --customer-accepts --yes",
            "transfers new --customer Padaria --kind manual --direction outgoing --partner F --partner-tenant 00000000-0000-0000-0000-0000000fab00 --yes",
        ];
        if budget {
            lacks.push("relationships request --kind multi-partner --to X --yes");
        } else {
            lacks.push("customers budget Padaria --amount 10 --yes");
        }
        if cloud == "germany" {
            lacks.push("customers add --file new.json --yes");
        }
        for line in lacks {
            desk.changes_nothing(line).ends(1).warns(&["cloud"]);
            desk.changes_nothing(&format!("{line} --lang pt-BR"))
                .ends(1)
                .warns(&["nuvem"]);
        }
        desk.changes_nothing(&format!("{} --yes", users::IMPORT))
            .ends(1);
        desk.run("tags add gold Padaria --yes").ends(0);
        if budget {
            desk.run("customers budget Padaria --amount 10 --yes")
                .ends(0);
        }
    }
}
