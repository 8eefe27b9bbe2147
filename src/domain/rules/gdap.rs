//! What a GDAP request must say (GD-05).

use crate::domain::{
    finding::Finding,
    message::Message,
    relationship::{GDAP_DAYS_MAX, GDAP_NAME_MAX, GdapTerms},
    rules::user,
};

/// Default roles of GDAP (GD-11), offered where one chooses.
pub const ROLES: [&str; 13] = [
    "Directory readers",
    "Directory writers",
    "License administrator",
    "Service support administrator",
    "User administrator",
    "Privileged role administrator",
    "Helpdesk administrator",
    "Privileged authentication administrator",
    "Cloud application administrator",
    "Application administrator",
    "Global reader",
    "External identity provider administrator",
    "Domain name administrator",
];

/// GD-05: a name nobody else of the partner's GDAP has (`taken`), 1 to 730 days, at least one role.
pub fn check(terms: &GdapTerms, taken: bool) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut block = |at: &str, message| found.push(Finding::block("GD-05", message).at(at));
    let letters = terms.display_name.trim().chars().count();
    if letters == 0 {
        block("gdap.displayName", Message::new("gdap-needs-name"));
    }
    if letters > GDAP_NAME_MAX {
        block(
            "gdap.displayName",
            Message::new("gdap-name-too-long")
                .with("count", letters)
                .with("max", GDAP_NAME_MAX),
        );
    }
    if taken {
        block("gdap.displayName", Message::new("gdap-name-taken"));
    }
    if !(1..=GDAP_DAYS_MAX).contains(&terms.duration_days) {
        block(
            "gdap.durationDays",
            Message::new("gdap-duration").with("max", u64::from(GDAP_DAYS_MAX)),
        );
    }
    if terms.roles.iter().all(|role| role.trim().is_empty()) {
        block(
            "gdap.roles",
            Message::new("gdap-needs-role").with("roles", ROLES.join(", ")),
        );
    }
    for role in terms.roles.iter().map(|role| role.trim()) {
        if !role.is_empty() && !known(role) {
            let message = Message::new("gdap-role-unknown")
                .with("role", role)
                .with("roles", ROLES.join(", "));
            found.push(Finding::warn("GD-05", message).at("gdap.roles").of(role));
        }
    }
    found
}

/// Whether contas knows the role. Partner Center shortens "administrator" (GD-11); both are the role.
fn known(role: &str) -> bool {
    let plain = |role: &str| role.to_lowercase().replace("administrator", "admin");
    ROLES
        .iter()
        .chain(&user::ROLES)
        .any(|known| plain(known) == plain(role))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gd_05_name_duration_and_roles() {
        let fine = GdapTerms {
            display_name: "Suporte".into(),
            duration_days: 730,
            roles: vec!["Global reader".into()],
            auto_extend: true,
        };
        assert!(check(&fine, false).is_empty());
        assert_eq!(check(&fine, true).len(), 1);
        assert_eq!(check(&GdapTerms::default(), false).len(), 3);
        for (days, count) in [(1, 0), (0, 1), (731, 1)] {
            let terms = GdapTerms {
                duration_days: days,
                ..fine.clone()
            };
            assert_eq!(check(&terms, false).len(), count, "{days}");
        }
        let long = GdapTerms {
            display_name: "é".repeat(51),
            ..fine
        };
        assert_eq!(check(&long, false).len(), 1);
    }
}
