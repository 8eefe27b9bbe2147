//! TRF-1: whoever starts makes the request; the other side writes to it, or records what it made.

use super::{THEM, US, book};

/// Show 3: the wrong side in each kind, in the language of the other partner.
#[test]
fn trf_1_the_wrong_side_gets_the_text_for_the_other_partner() {
    let desk = book();
    for (kind, direction) in [
        ("manual", "incoming"),
        ("api-legacy", "incoming"),
        ("azure-plan", "outgoing"),
        ("nce", "outgoing"),
    ] {
        let line = format!(
            "transfers new --customer Contoso --kind {kind} --direction {direction} \
             --partner Fabrikam --partner-tenant {THEM}"
        );
        for (country, word) in [("US", "Subscription"), ("BR", "parceiro")] {
            let done = desk
                .changes_nothing(&format!("{line} --partner-country {country}"))
                .ends(1);
            for part in [word, "Contoso", US] {
                assert!(done.out.contains(part), "{kind} {country}: {}", done.out);
            }
            assert!(done.err.contains("TRF-1"), "{}", done.err);
        }
        let none = desk.run("transfers list --format json").ends(0).json();
        assert_eq!(none.as_array().unwrap().len(), 0);
        // What the other partner makes is received; what we start is not.
        let right = if direction == "incoming" {
            "outgoing"
        } else {
            "incoming"
        };
        let done = desk
            .changes_nothing(&format!(
                "transfers receive --customer Contoso --kind {kind} --direction {right} \
                 --partner Fabrikam --partner-tenant {THEM} --yes"
            ))
            .ends(1);
        assert!(done.err.contains("TRF-1"), "{}", done.err);
    }
}

#[test]
fn wrong_usage_is_told_apart() {
    let desk = book();
    desk.run("transfers new --customer Contoso --kind moon --direction incoming --partner X")
        .ends(2);
    desk.run("transfers event 1 nonsense").ends(2);
    desk.run("transfers show 77").ends(1);
    desk.run("transfers review --help").ends(0);
}

#[test]
fn a_dry_run_stores_nothing_and_json_has_the_common_fields() {
    let desk = book();
    let line = format!(
        "transfers receive --customer Contoso --kind nce --direction outgoing --partner Fabrikam \
         --partner-tenant {THEM} --partner-id 123456 --remote-id R-1 --contact 'Carla;c@f.example'"
    );
    desk.changes_nothing(&format!("{line} --dry-run --format json"))
        .ends(0);
    let value = desk
        .run(&format!("{line} --yes --format json"))
        .ends(0)
        .json();
    for (pointer, expected) in [
        ("/kind", "nce"),
        ("/direction", "outgoing"),
        ("/state", "pending"),
        ("/remoteId", "R-1"),
        ("/counterparty/name", "Fabrikam"),
        ("/counterparty/tenantId", THEM),
        ("/counterparty/partnerId", "123456"),
        ("/counterparty/adminContact/name", "Carla"),
        ("/ourAdminContact/email", "ana@aurora.com.br"),
        ("/customerName", "Contoso"),
        ("/events/0/event", "received"),
    ] {
        assert_eq!(value.pointer(pointer).unwrap(), expected, "{pointer}");
    }
    for key in [
        "id",
        "customer",
        "items",
        "createdAt",
        "expiresAt",
        "checklist",
        "attachments",
    ] {
        assert!(value.get(key).is_some(), "{key}");
    }
}

/// Whom they ask stands in the text, also where nobody was named.
#[test]
fn trf_1_the_text_names_our_contact() {
    let desk = book();
    let line = format!(
        "transfers new --customer Contoso --kind nce --direction outgoing --partner Fabrikam \
         --partner-tenant {THEM} --partner-country US"
    );
    let done = desk.changes_nothing(&line).ends(1);
    assert!(done.out.contains("ana@aurora.com.br"), "{}", done.out);
    let named = format!("{line} --our-contact 'Bruno;bruno@aurora.example'");
    let done = desk.changes_nothing(&named).ends(1);
    assert!(
        done.out.contains("Bruno, bruno@aurora.example") && !done.out.contains("ana@aurora"),
        "{}",
        done.out
    );
}

/// A command's own options come before those of all commands, arguments in the order in which they are written.
#[test]
fn help_is_in_the_order_of_use() {
    let desk = book();
    for lang in ["en", "pt-BR"] {
        let help = desk
            .run(&format!("transfers event --help --lang {lang}"))
            .ends(0)
            .out;
        // The usage line names them too.
        let (_, help) = help.split_once("\n\n").unwrap();
        let (_, help) = help.split_once("\n\n").unwrap();
        let mut from = 0;
        for part in [
            "<T>", "<", "--by", "--on", "--set", "--item", "--book", "--yes", "--help",
        ] {
            let at = help[from..].find(part);
            from += at.unwrap_or_else(|| panic!("{part} in {lang}:\n{help}")) + 1;
        }
    }
}
