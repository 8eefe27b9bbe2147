//! What a user of a customer must look like when it is edited by hand (accounts.md 2.1 to 2.5). Files have rules of their
//! own (accounts.md 1.3).

use super::super::{
    country,
    customer::CustomDomain,
    finding::Finding,
    message::Message,
    upn,
    user::{GLOBAL_ADMINISTRATOR, User, UserDomainType},
};

/// Longest first and last name, in UTF-16 units (accounts.md 1.4).
pub const MAX_NAME: usize = 64;
/// Longest display name (accounts.md 1.4).
pub const MAX_DISPLAY_NAME: usize = 256;

/// Directory roles that are offered where one chooses (USR-41). A tenant may have others: they are typed.
pub const ROLES: [&str; 28] = [
    GLOBAL_ADMINISTRATOR,
    "Global reader",
    "User administrator",
    "Helpdesk administrator",
    "License administrator",
    "Billing administrator",
    "Service support administrator",
    "Password administrator",
    "Authentication administrator",
    "Privileged authentication administrator",
    "Privileged role administrator",
    "Groups administrator",
    "Exchange administrator",
    "SharePoint administrator",
    "Teams administrator",
    "Intune administrator",
    "Office apps administrator",
    "Power Platform administrator",
    "Security administrator",
    "Security reader",
    "Compliance administrator",
    "Conditional access administrator",
    "Application administrator",
    "Domain name administrator",
    "Directory readers",
    "Directory writers",
    "Message center reader",
    "Reports reader",
];

/// The paths that can be set, as they stand in Partner Center's JSON.
pub const PATHS: [&str; 5] = [
    "displayName",
    "firstName",
    "lastName",
    "userPrincipalName",
    "usageLocation",
];

/// Sets a field; the empty text clears it.
///
/// # Errors
/// A finding where there is no such field, or none that can be set.
pub fn set(user: &mut User, path: &str, value: &str) -> Result<(), Finding> {
    let value = value.trim();
    let field = match path {
        "displayName" => &mut user.display_name,
        "firstName" => &mut user.first_name,
        "lastName" => &mut user.last_name,
        "userPrincipalName" => &mut user.user_principal_name,
        "usageLocation" => {
            user.usage_location = value.to_uppercase();
            return Ok(());
        }
        other => {
            let message = Message::new("people-no-such-field")
                .with("field", other)
                .with("known", PATHS.join(", "));
            return Err(Finding::block("USR-35", message).at(other));
        }
    };
    value.clone_into(field);
    Ok(())
}

/// The value of a field that can be set.
pub fn get<'a>(user: &'a User, path: &str) -> &'a str {
    match path {
        "displayName" => &user.display_name,
        "firstName" => &user.first_name,
        "lastName" => &user.last_name,
        "userPrincipalName" => &user.user_principal_name,
        "usageLocation" => &user.usage_location,
        _ => "",
    }
}

/// Everything that is wrong with an edit. Whether the sign-in name is taken is asked elsewhere (USR-15).
pub fn check_edit(old: &User, new: &User, domains: &[CustomDomain]) -> Vec<Finding> {
    let mut found = Vec::new();
    if new.display_name.is_empty() {
        found.push(
            Finding::block("E-REQ-DISPLAY", Message::new("people-needs-display-name"))
                .at("displayName"),
        );
    }
    for (path, code, max) in [
        ("firstName", "E-LEN-FIRST", MAX_NAME),
        ("lastName", "E-LEN-LAST", MAX_NAME),
        ("displayName", "E-LEN-DISPLAY", MAX_DISPLAY_NAME),
    ] {
        let value = get(new, path);
        let length = upn::length(value);
        if length > max {
            let message = Message::new("import-e-len")
                .with("length", length)
                .with("max", max);
            found.push(Finding::block(code, message).at(path).of(value));
        }
        if value.chars().any(char::is_control) {
            found.push(
                Finding::block("W-CTRL", Message::new("people-control-character"))
                    .at(path)
                    .of(value),
            );
        }
    }
    if !upn::fold(&old.user_principal_name).eq(&upn::fold(&new.user_principal_name)) {
        found.extend(sign_in_name(&new.user_principal_name, domains));
    }
    if new.usage_location.is_empty() {
        if !new.licenses.is_empty() && !old.usage_location.is_empty() {
            found.push(
                Finding::block("LIC-5", Message::new("people-location-needed")).at("usageLocation"),
            );
        }
    } else if country::find(&new.usage_location).is_none() {
        let message =
            Message::new("import-e-loc-unknown").with("code", new.usage_location.as_str());
        found.push(
            Finding::block("E-LOC-REQUIRED", message)
                .at("usageLocation")
                .of(&new.usage_location),
        );
    }
    // The names of a synchronised user are the on-premises directory's.
    if old.is_synced() {
        for path in &PATHS[..4] {
            if get(old, path) != get(new, path) {
                found.push(
                    Finding::block("USR-35", Message::new("people-synced"))
                        .at(path)
                        .of(get(new, path)),
                );
            }
        }
    }
    found
}

/// USR-10 to USR-14.
fn sign_in_name(name: &str, domains: &[CustomDomain]) -> Vec<Finding> {
    const PATH: &str = "userPrincipalName";
    let mut found: Vec<Finding> = upn::problems(name)
        .iter()
        .map(|problem| {
            let finding = if problem.only_warns() {
                Finding::warn(problem.rule(), problem.message())
            } else {
                Finding::block(problem.rule(), problem.message())
            };
            finding.at(PATH).of(name)
        })
        .collect();
    if let Some((_, domain)) = upn::split(name) {
        let known: Vec<&str> = domains.iter().map(|domain| domain.name.as_str()).collect();
        let refused = match domains
            .iter()
            .find(|known| known.name.eq_ignore_ascii_case(domain))
        {
            Some(own) if own.federated => {
                Some(("E-UPN-FEDERATED", Message::new("import-e-upn-federated")))
            }
            Some(_) => None,
            None => Some(("E-UPN-DOMAIN", Message::new("import-e-upn-domain"))),
        };
        if let Some((code, message)) = refused {
            let message = message
                .with("domain", domain)
                .with("known", known.join(", "));
            found.push(Finding::block(code, message).at(PATH).of(name));
        }
    }
    found
}

/// USR-25: why the password cannot be reset here.
pub fn password_elsewhere(user: &User) -> Option<Message> {
    (user.is_synced() || user.user_domain_type == UserDomainType::Federated)
        .then(|| Message::new("people-password-elsewhere"))
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;
    use crate::domain::{finding::blocked, guid::Guid, user::AssignedLicense};

    fn ana() -> User {
        let mut user = User::new(Guid::from_bytes([1; 16]), Guid::from_bytes([2; 16]));
        "ana@contoso.com".clone_into(&mut user.user_principal_name);
        "Ana".clone_into(&mut user.display_name);
        "BR".clone_into(&mut user.usage_location);
        user.licenses = vec![AssignedLicense {
            sku_id: "X".into(),
            excluded_plans: Vec::new(),
        }];
        user
    }

    #[test]
    fn usr_10_to_14_and_35_each_edit_is_checked() {
        let domains =
            [("contoso.com", false), ("fed.contoso.com", true)].map(|(name, federated)| {
                CustomDomain {
                    name: name.into(),
                    federated,
                }
            });
        let long = "x".repeat(65);
        for (path, value, code) in [
            ("displayName", "Ana Lima", None),
            ("displayName", " ", Some("E-REQ-DISPLAY")),
            ("firstName", long.as_str(), Some("E-LEN-FIRST")),
            ("lastName", "a\u{7}b", Some("W-CTRL")),
            ("userPrincipalName", "ANA@contoso.com", None),
            ("userPrincipalName", "ana.lima@CONTOSO.com", None),
            ("userPrincipalName", "ana lima@contoso.com", Some("USR-10")),
            ("userPrincipalName", "ana", Some("USR-11")),
            ("userPrincipalName", "ana.@contoso.com", Some("USR-12")),
            ("userPrincipalName", "ana@example.org", Some("E-UPN-DOMAIN")),
            (
                "userPrincipalName",
                "ana@fed.contoso.com",
                Some("E-UPN-FEDERATED"),
            ),
            ("usageLocation", "pt", None),
            ("usageLocation", "XX", Some("E-LOC-REQUIRED")),
            ("usageLocation", "", Some("LIC-5")),
        ] {
            let mut new = ana();
            set(&mut new, path, value).unwrap();
            let found = check_edit(&ana(), &new, &domains);
            assert_eq!(
                found
                    .iter()
                    .find(|f| blocked(std::slice::from_ref(f)))
                    .map(|f| f.code),
                code,
                "{path}={value}: {found:?}"
            );
        }
        assert_eq!(set(&mut ana(), "id", "1").unwrap_err().code, "USR-35");
    }

    #[test]
    fn usr_25_users_of_another_directory_keep_their_names_and_password_there() {
        let mut synced = ana();
        synced.last_directory_sync_time = Some(Timestamp::UNIX_EPOCH);
        let mut new = synced.clone();
        set(&mut new, "firstName", "Anna").unwrap();
        set(&mut new, "usageLocation", "PT").unwrap();
        let found = check_edit(&synced, &new, &[]);
        assert_eq!(found.len(), 1, "the location is Microsoft's own: {found:?}");
        assert!(password_elsewhere(&synced).is_some());
        assert!(password_elsewhere(&ana()).is_none());
    }
}
