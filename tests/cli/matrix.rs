//! The permission matrix at the command line, every cell (customers.md 6.7, RO-05): each role tries each command, and
//! each command is tried in a book that is only read. The acts of the service and of the screens are in
//! `relationships::matrix` and `screens::matrix`.

mod commands;
mod furnished;

use std::collections::BTreeSet;

use contas::domain::{
    permission::{Act, may},
    role::Role,
};

use super::{Desk, add::body, users};
use commands::{IN_A_SANDBOX, UNTRIED, commands};
use furnished::{commands_at, desk, make_sandbox};

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
    make_sandbox(&desk);
    for (act, command) in IN_A_SANDBOX {
        let done = desk.changes_nothing(&format!("{command} {me}"));
        assert_cell(done, may(*act, &[role]).is_ok(), Some(*act), role);
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

/// SP-02, BU-01: parts of an account are for some roles only to see, wherever it is shown.
#[test]
fn sp_02_who_may_not_see_a_part_of_the_account_does_not_see_it() {
    let desk = desk();
    for role in Role::ALL
        .into_iter()
        .filter(|role| may(Act::ViewCustomers, &[*role]).is_ok())
    {
        let me = format!("--operator {}@aurora.com.br", role.word());
        let exact = desk
            .run(&format!("customers show Livraria --format json {me}"))
            .ends(0)
            .json();
        let table = desk
            .run(&format!("customers show Livraria {me}"))
            .ends(0)
            .out;
        for (key, act) in [
            ("usageBudget", Act::Budget),
            ("permissions", Act::ViewPurchasePermissions),
        ] {
            let seen = may(act, &[role]).is_ok();
            assert_eq!(exact.get(key).is_some(), seen, "{role:?} {key} {exact:#}");
            assert_eq!(table.contains(key), seen, "{role:?} {key} {table}");
        }
    }
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
        let sandbox = IN_A_SANDBOX.iter().map(|(_, line)| *line);
        tried
            .iter()
            .map(|(_, line)| line.as_str())
            .chain(sandbox)
            .any(|line| line == leaf || line.starts_with(&format!("{leaf} ")))
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
    make_sandbox(&desk);
    for (_, command) in IN_A_SANDBOX {
        desk.changes_nothing(&format!("{command} --yes --read-only"))
            .ends(1)
            .warns(&["--read-only"]);
    }
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
