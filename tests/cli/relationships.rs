//! Relationships, tags, segments and the parts of an account at the command line.

use super::Desk;

fn desk() -> Desk {
    let desk = Desk::with(&[
        ("Padaria", "padaria.onmicrosoft.com"),
        ("Oficina", "oficina.onmicrosoft.com"),
    ]);
    desk.run("partner set --microsoft-id 0c4ab7d7-ff8f-4c9b-8c5b-3d1d6f7d4a01 --yes")
        .ends(0);
    desk
}

/// RM-01, RM-11, RM-15: removed with reason and name, searchable as removed, and back again.
#[test]
fn rm_11_a_removal_needs_the_name_and_yes_is_not_enough() {
    let desk = desk();
    for confirm in ["", "--confirm Oficina", "--confirm Padari"] {
        desk.changes_nothing(&format!(
            "customers remove Padaria --reason moved --yes {confirm}"
        ))
        .ends(1)
        .warns(&["RM-11", "padaria.onmicrosoft.com"]);
    }
    desk.changes_nothing("customers remove Padaria --confirm Padaria")
        .ends(2)
        .warns(&["--reason"]);
    desk.run("customers remove Padaria --reason moved --confirm padaria.onmicrosoft.com")
        .ends(0);
    desk.run("customers list --removed").ends(0).says("Padaria");
    desk.run("customers restore Padaria --yes").ends(0);
    desk.run("customers list").ends(0).says("Padaria");
    desk.changes_nothing("customers restore Padaria --yes")
        .ends(1)
        .warns(&["RM-15"]);
}

/// RM-20, RM-21: delegated administration alone; deleting is for sandboxes only.
#[test]
fn rm_20_rm_21_remove_admin_and_delete_are_other_actions() {
    let desk = desk();
    desk.run("customers remove-admin Padaria --yes").ends(0);
    desk.changes_nothing("customers remove-admin Padaria --yes")
        .ends(1)
        .warns(&["RM-20"]);
    desk.changes_nothing("customers delete Padaria --confirm Padaria")
        .ends(1)
        .warns(&["RM-21"]);
    desk.run("partner set --sandbox --yes").ends(0);
    desk.changes_nothing("customers delete Padaria --yes")
        .ends(1)
        .warns(&["RM-11"]);
    desk.run("customers delete Padaria --confirm Padaria")
        .ends(0);
    desk.changes_nothing("customers show Padaria").ends(1);
}

/// SP-01, BU-01, BU-08, AC-120: switches, amounts and the status.
#[test]
fn sp_01_bu_01_ac_120_permissions_budget_and_status() {
    let desk = desk();
    desk.run("customers permissions Padaria --reservations on --yes")
        .ends(0);
    let is = desk
        .run("customers permissions Padaria --format json")
        .json();
    assert_eq!(is["azureReservedInstances"], true);
    assert_eq!(is["azureSavingsPlan"], false);
    desk.changes_nothing("customers permissions Padaria --reservations maybe --yes")
        .ends(2);
    desk.run("customers budget Padaria Oficina --amount 1500.50 --yes")
        .ends(0);
    for wrong in ["1,500.00", "-5", "ten"] {
        desk.changes_nothing(&format!("customers budget Padaria --amount {wrong} --yes"))
            .ends(1)
            .warns(&["BU-08"]);
    }
    desk.run("customers status Padaria --set underreview --yes")
        .ends(0);
    desk.changes_nothing("customers status Padaria --set fine --yes")
        .ends(1)
        .warns(&["AC-120"]);
}

/// QU-02, QU-03: what is asked for stays; each kind needs its own.
#[test]
fn qu_02_a_qualification_cannot_be_taken_back() {
    let desk = desk();
    desk.changes_nothing("customers qualification Padaria --set Education --yes")
        .ends(1)
        .warns(&["AC-96"]);
    desk.changes_nothing("customers qualification Padaria --set GovernmentCommunityCloud --yes")
        .ends(1)
        .warns(&["QU-03"]);
    desk.changes_nothing("customers qualification Padaria --set Nonprofit --yes")
        .ends(1)
        .warns(&["QU-01"]);
    desk.changes_nothing("customers qualification Padaria --set Gold --yes")
        .ends(2);
    desk.run("customers qualification Padaria --set StateOwnedEntity --yes")
        .ends(0);
    desk.changes_nothing("customers qualification Padaria --set StateOwnedEntity --yes")
        .ends(1)
        .warns(&["QU-02"]);
    desk.changes_nothing("undo --last --yes");
}

/// AG-02, AG-06: a second confirmation must differ.
#[test]
fn ag_06_the_same_agreement_is_not_confirmed_twice() {
    let desk = desk();
    let attest = "customers agreement Padaria --attest --first-name Ana --last-name Lima \
                  --email ana@padaria.example --date 2026-01-02 --yes";
    desk.run(attest).ends(0);
    desk.changes_nothing(attest).ends(1).warns(&["600061"]);
    desk.changes_nothing(
        &attest
            .replace("2026-01-02", "2999-01-01")
            .replace("Lima", "Luz"),
    )
    .ends(1)
    .warns(&["AC-91"]);
    desk.run(&attest.replace("Lima", "Luz")).ends(0);
}

/// CL-20, TG-05, TG-09: bad input of filters, tags and segments points at its place and changes nothing.
#[test]
fn bad_filters_tags_and_segments_are_clear_refusals() {
    let desk = desk();
    let long = "x".repeat(51);
    for (line, code, words) in [
        ("tags remove nothing Padaria --yes".to_owned(), 1, "nothing"),
        ("tags delete nothing --yes".to_owned(), 1, "nothing"),
        (
            "customers list --filter tag:nothing".to_owned(),
            1,
            "nothing",
        ),
        ("customers list --filter tag:".to_owned(), 2, "tag:"),
        ("customers list --filter '\"open'".to_owned(), 2, "open"),
        ("customers list --filter colour:red".to_owned(), 2, "colour"),
        ("customers list -S nowhere".to_owned(), 1, "nowhere"),
        ("segments save s tag: --yes".to_owned(), 2, "tag:"),
        ("segments save s segment:s --yes".to_owned(), 1, "s"),
        (format!("tags add {long} Padaria --yes"), 1, "TG-01"),
        ("tags remove gold --yes".to_owned(), 2, "--filter"),
    ] {
        let done = desk.changes_nothing(&line).ends(code);
        done.warns(&[words]);
    }
    desk.run("tags add gold Padaria Oficina --yes").ends(0);
    desk.run("customers list --filter -tag:gold").ends(0);
    desk.run("segments save dourados tag:gold --yes").ends(0);
    desk.run("customers list -S dourados")
        .ends(0)
        .says("Oficina");
    desk.run("tags remove gold -S dourados --yes").ends(0);
    desk.run("tags delete gold --yes").ends(0);
    desk.changes_nothing("customers list --filter tag:gold")
        .ends(1);
}

/// CL-20: fields of several customers; the ones that may not are named.
#[test]
fn customers_edit_changes_all_and_is_one_entry() {
    let desk = desk();
    desk.run("customers edit Padaria Oficina --set notes=call --yes")
        .ends(0);
    for name in ["Padaria", "Oficina"] {
        let one = desk
            .run(&format!("customers show {name} --format json"))
            .json();
        assert_eq!(one["notes"], "call");
    }
    desk.changes_nothing("customers edit Padaria --set notes --yes")
        .ends(2)
        .warns(&["notes"]);
    desk.changes_nothing("customers edit Padaria --set colour=red --yes")
        .ends(1)
        .warns(&["colour"]);
    desk.changes_nothing("customers edit --set notes=x --yes")
        .ends(2);
}

/// RQ-12, RQ-13, RQ-15, RQ-33: the link, its box, and a text that must keep it.
#[test]
fn rq_15_requests_keep_their_link_and_their_file() {
    let desk = desk();
    desk.run("relationships request --to Nova --yes")
        .ends(0)
        .says("DAP=true");
    assert!(desk.text("contas-request-1.txt").contains("DAP=true"));
    desk.file("own.txt", "Please");
    desk.changes_nothing("relationships request --to Nova --text own.txt --yes")
        .ends(1)
        .warns(&["RQ-15"]);
    desk.run("relationships request --to Nova --unsupported-country --yes")
        .ends(0)
        .says("partnersignup.aspx?type=ResellerRelationship");
    desk.run("partner set --dap-in-invitations off --yes")
        .ends(0);
    desk.changes_nothing("relationships request --to Nova --with-dap --yes")
        .ends(1)
        .warns(&["RQ-13"]);
    desk.run("relationships request --to Nova --yes")
        .ends(0)
        .says("DAP=false");
    desk.run("relationships withdrawn 1 --yes").ends(0);
    desk.changes_nothing("relationships accepted 1 --yes")
        .ends(1)
        .warns(&["RQ-19"]);
    desk.changes_nothing("relationships accepted 9 --yes")
        .ends(1);
}

/// A-09: a setting lets Admin agents remove relationships; `roles` shows it.
#[test]
fn a_09_admin_agents_remove_when_the_partner_says_so() {
    let desk = desk();
    desk.run("operators add 'Bia <bia@aurora.com.br>' --role admin-agent --yes")
        .ends(0);
    let line = "customers remove Padaria --reason x --confirm Padaria --operator bia@aurora.com.br";
    desk.changes_nothing(line).ends(1).warns(&["RO-05"]);
    desk.run("partner set --admin-agents-remove --yes").ends(0);
    desk.run(line).ends(0);
}

/// A segment is taken by every list (issue "Relationships", 4): what it finds bounds users, purchases, transfers, requests
/// and what is due.
#[test]
fn every_list_takes_a_segment() {
    let desk = desk();
    desk.file("u.csv", super::users::rows(1));
    desk.run(&format!("{} --yes", super::users::IMPORT)).ends(0);
    desk.file(
        "sub.json",
        r#"{"id":"8bde6f40-5a6b-4c5d-8f8e-000000000001","offerName":"Seats","quantity":5,"status":"active"}"#,
    );
    desk.run("subscriptions add --customer Padaria --file sub.json --yes")
        .ends(0);
    desk.run(
        "transfers new --customer Padaria --kind manual --direction outgoing --partner Fabrikam \
         --partner-tenant 00000000-0000-0000-0000-0000000fab00 --yes",
    )
    .ends(0);
    desk.run("relationships request --customer Padaria -o r.txt --yes")
        .ends(0);
    desk.run("tags add gold Padaria --yes").ends(0);
    desk.run("tags add iron Oficina --yes").ends(0);
    desk.run("segments save golden tag:gold --yes").ends(0);
    desk.run("segments save rusty tag:iron --yes").ends(0);
    for list in [
        "users list",
        "subscriptions list",
        "transfers list",
        "relationships list",
    ] {
        let found = |segment: &str| {
            desk.run(&format!("{list} -S {segment} --format json"))
                .ends(0)
                .json()
                .as_array()
                .map(Vec::len)
        };
        assert_eq!(
            (found("golden"), found("rusty")),
            (Some(1), Some(0)),
            "{list}"
        );
        desk.run(&format!("{list} -S nix"))
            .ends(1)
            .warns(&["nix", "segments list"]);
    }
    let in_a_year = "due --at 2099-01-01T00:00:00Z --days 0 -S";
    desk.run(&format!("{in_a_year} golden")).ends(3);
    desk.run(&format!("{in_a_year} rusty")).ends(0);
}

/// What is named and is not there is told in its own words; a segment's own filter is not underlined in what was typed.
#[test]
fn what_is_not_there_is_told_in_its_own_words() {
    let desk = desk();
    desk.changes_nothing("segments delete nix --yes")
        .ends(1)
        .warns(&["segments list"]);
    desk.changes_nothing("relationships withdrawn 7 --yes")
        .ends(1)
        .warns(&["RQ-19", "7", "relationships list"]);
    desk.run("tags add gold Padaria --yes").ends(0);
    desk.run("segments save golden tag:gold --yes").ends(0);
    desk.run("tags delete gold --yes").ends(0);
    desk.run("customers list -S golden").ends(1).warns(&[
        "segment:golden",
        "In the segment “golden”",
        "tags list",
    ]);
}

/// GD-05: a role that is misspelt is told; Partner Center's short names are known.
#[test]
fn gd_05_a_role_nobody_knows_is_told() {
    let desk = desk();
    let ask =
        "relationships request --kind gdap --customer Padaria --name Support --dry-run --gdap-role";
    desk.changes_nothing(&format!("{ask} 'Globle reader'"))
        .ends(0)
        .says("GD-05")
        .says("Globle reader");
    let short = desk
        .changes_nothing(&format!("{ask} 'License admin'"))
        .ends(0);
    assert!(!short.out.contains("GD-05"), "{short:#?}");
}

/// GD-09, RM-01: what became of a request is in the history of its customer.
#[test]
fn gd_09_the_history_of_a_customer_has_what_became_of_its_requests() {
    let desk = desk();
    desk.run(
        "relationships request --kind gdap --customer Padaria --name Support --gdap-role 'Global reader' -o g.txt --yes",
    )
    .ends(0);
    desk.run("relationships accepted 1 --yes").ends(0);
    desk.run("relationships withdrawn 1 --yes").ends(0);
    let log = desk
        .run("audit list --customer Padaria --format json")
        .ends(0);
    assert_eq!(
        log.column("/operationType")[..3],
        [
            "granular_admin_relationship_terminated",
            "granular_admin_relationship_activated",
            "request_relationship",
        ]
    );
}

/// RQ-03, RQ-16: several partners side by side take nothing from each other; the file ends with a line.
#[test]
fn rq_03_a_multi_partner_text_says_what_stays() {
    let desk = desk();
    desk.run("relationships request --kind multi-partner --to X -o x.txt --yes")
        .ends(0);
    let text = desk.text("x.txt");
    assert!(
        text.contains("What you buy from other partners stays"),
        "{text}"
    );
    assert!(text.ends_with("Aurora\n"), "{text}");
}
