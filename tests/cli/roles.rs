//! Roles (customers.md 6.7) and clouds (section 7) at the command line.

use super::{Desk, add::body, users};

/// RO-05: what is forbidden says who may; what is allowed works. One line a role: command, allowed.
#[test]
fn ro_05_a_forbidden_command_says_who_may() {
    let desk = Desk::with(&[("Padaria", "padaria.onmicrosoft.com")]);
    for role in ["sales-agent", "helpdesk-agent", "billing-admin"] {
        desk.run(&format!(
            "operators add '{role} <{role}@aurora.com.br>' --role {role} --yes"
        ))
        .ends(0);
    }
    desk.file("new.json", body("nova", "Nova").to_string());
    desk.file("u.csv", users::rows(1));
    desk.file(
        "c.csv",
        desk.text("start.csv").replace("Padaria", "Padaria Nova"),
    );
    for (command, sales, helpdesk, billing) in [
        ("customers list", true, true, false),
        ("customers show Padaria", true, true, false),
        ("users list --customer Padaria", true, true, false),
        ("audit list", true, true, true),
        ("partner show", true, true, true),
        ("customers export", false, false, false),
        ("customers add --file new.json", true, false, false),
        ("customers import c.csv", true, false, false),
        ("customers update Padaria --set notes=x", true, false, false),
        // AMB-1: no role is needed to add users.
        (users::IMPORT, true, true, true),
        ("partner set --name X", false, false, false),
        ("operators add 'X <x@x.com>'", false, false, false),
        (
            "operators remove sales-agent@aurora.com.br",
            false,
            false,
            false,
        ),
    ] {
        for (role, allowed) in [
            ("sales-agent", sales),
            ("helpdesk-agent", helpdesk),
            ("billing-admin", billing),
        ] {
            let line = format!("{command} --operator {role}@aurora.com.br --dry-run");
            let done = if allowed {
                desk.run(&line).ends(0)
            } else {
                desk.changes_nothing(&line).ends(1)
            };
            if !allowed {
                let done = done.warns(&["RO-05"]);
                assert!(
                    done.err.contains("Global admin") || done.err.contains("Admin agent"),
                    "{done:#?}"
                );
            }
        }
    }
}

/// CD-03, CD-04, CD-08: what the cloud does not offer is refused with its reason.
#[test]
fn cd_08_a_cloud_refuses_what_it_does_not_offer() {
    for (cloud, country) in [("us-gov", "US"), ("germany", "DE")] {
        let desk = Desk::of("direct-bill", cloud, country);
        desk.import(&[("Padaria", "padaria.onmicrosoft.com")]);
        desk.file("u.csv", users::rows(1));
        desk.changes_nothing(&format!("{} --yes", users::IMPORT))
            .ends(1)
            .warns(&["CD-0"]);
        desk.run("users list --customer Padaria").ends(0);
        desk.run("customers update Padaria --set notes=x --yes")
            .ends(0);
    }
}
