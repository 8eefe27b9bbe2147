//! Editing one user: names, sign-in name, usage location, directory roles (USR-35, USR-40 to USR-43).

use std::ops::ControlFlow;

use crate::{
    domain::{
        audit::{Operation, Resource},
        customer::CustomerKey,
        finding::Finding,
        guid::Guid,
        message::Message,
        permission::Act,
        record::{Record, Stored},
        rules::user as rules,
        upn,
        user::{GLOBAL_ADMINISTRATOR, User},
    },
    service::{
        Intent, Service,
        import::users::domains_of,
        intent::FieldEdit,
        plan::{Plan, Undo, Work},
        record_change::{Transition, affected, step},
        refusal::Refusal,
    },
    store::Range,
};

/// Longest name of a directory role.
const MAX_ROLE: usize = 128;

impl Service {
    pub(in crate::service) fn plan_edit_user(
        &self,
        key: CustomerKey,
        id: Guid,
        edits: Vec<FieldEdit>,
        add_roles: Vec<String>,
        remove_roles: Vec<String>,
    ) -> Result<Plan, Refusal> {
        self.may(Act::Users)?;
        let (customer, mut findings) = self.people_of(key)?;
        let (old, revision) = self.known_user(key, id)?;
        if old.is_deleted() {
            findings.push(Finding::block("USR-30", Message::new("people-is-deleted")));
        }
        let mut new = old.clone();
        for edit in &edits {
            if let Err(finding) = rules::set(&mut new, &edit.path, &edit.value) {
                findings.push(finding);
            }
        }
        findings.extend(rules::check_edit(&old, &new, &domains_of(&customer)));
        let renamed = upn::fold(&old.user_principal_name) != upn::fold(&new.user_principal_name);
        let mut consequences = Vec::new();
        if renamed {
            findings.extend(self.name_taken(key, &new)?);
            consequences.push(
                Message::new("people-signs-in-as").with("upn", new.user_principal_name.as_str()),
            );
        }
        findings.extend(change_roles(&mut new, &add_roles, &remove_roles));
        for role in gained(&old, &new).filter(|role| role.to_lowercase().contains("administrator"))
        {
            findings.push(Finding::warn(
                "USR-43",
                Message::new("people-grants-admin")
                    .with("user", new.user_principal_name.as_str())
                    .with("role", role)
                    .with("customer", customer.name()),
            ));
        }
        if old.holds_role(GLOBAL_ADMINISTRATOR)
            && !new.holds_role(GLOBAL_ADMINISTRATOR)
            && self.other_admins(key, id)? == 0
        {
            findings.push(
                Finding::block("USR-43", Message::new("people-last-admin")).at("directoryRoles"),
            );
        }
        let operation = operation(&old, &new, renamed);
        let title = Message::new("people-edit-title")
            .with("upn", old.user_principal_name.as_str())
            .with("customer", customer.name());
        let (step, records) = step(
            vec![Transition {
                old: Some(Stored {
                    revision,
                    record: Record::User(old),
                }),
                new: Some(Record::User(new)),
            }],
            operation,
            Resource::CUSTOMER_USER,
            Some(affected(&customer)),
        )?;
        consequences.push(Message::new("licenses-book-only"));
        Ok(Plan {
            intent: Intent::EditUser {
                key,
                user: id,
                edits,
                add_roles,
                remove_roles,
            },
            title,
            records,
            findings,
            consequences,
            undo: Undo::Possible,
            work: if step.changes.is_empty() {
                Work::Nothing
            } else {
                Work::Step(step)
            },
        })
    }

    /// USR-15: whether another user has the sign-in name.
    fn name_taken(&self, key: CustomerKey, new: &User) -> Result<Option<Finding>, Refusal> {
        let name = upn::fold(&new.user_principal_name);
        let now = self.now();
        let mut taken = None;
        self.store()
            .scan(Range::UsersOf(key.microsoft_id), &mut |stored| {
                if let Record::User(user) = stored.record
                    && user.id != new.id
                    && upn::fold(&user.user_principal_name) == name
                    && !user.is_purged(now)
                {
                    let deleted = user.is_deleted();
                    taken = Some(deleted);
                    if !deleted {
                        return ControlFlow::Break(());
                    }
                }
                ControlFlow::Continue(())
            })?;
        Ok(taken.map(|deleted| {
            if deleted {
                Finding::warn("USR-34", Message::new("people-name-of-deleted"))
            } else {
                Finding::block("USR-15", Message::new("people-name-taken"))
            }
            .at("userPrincipalName")
            .of(&new.user_principal_name)
        }))
    }

    /// Global administrators of the tenant besides this user.
    fn other_admins(&self, key: CustomerKey, id: Guid) -> Result<u64, Refusal> {
        let mut others = 0;
        self.store()
            .scan(Range::UsersOf(key.microsoft_id), &mut |stored| {
                if let Record::User(user) = stored.record
                    && user.id != id
                    && !user.is_deleted()
                    && !user.blocked
                    && user.holds_role(GLOBAL_ADMINISTRATOR)
                {
                    others += 1;
                }
                ControlFlow::Continue(())
            })?;
        Ok(others)
    }
}

fn change_roles(user: &mut User, add: &[String], remove: &[String]) -> Vec<Finding> {
    let mut found = Vec::new();
    for role in remove {
        let role = role.trim();
        if !user.holds_role(role) {
            let message = Message::new("people-role-not-held")
                .with("role", role)
                .with("held", user.directory_roles.join(", "));
            found.push(Finding::block("USR-42", message).at("directoryRoles"));
        }
        user.directory_roles
            .retain(|held| !held.eq_ignore_ascii_case(role));
    }
    for role in add {
        let role = role.trim();
        if role.is_empty() || role.chars().count() > MAX_ROLE || role.chars().any(char::is_control)
        {
            let message = Message::new("people-bad-role").with("max", MAX_ROLE);
            found.push(
                Finding::block("USR-41", message)
                    .at("directoryRoles")
                    .of(role),
            );
        } else if !user.holds_role(role) {
            user.directory_roles.push(role.to_owned());
        }
    }
    found
}

/// Roles that are new.
fn gained<'a>(old: &'a User, new: &'a User) -> impl Iterator<Item = &'a str> {
    new.directory_roles
        .iter()
        .map(String::as_str)
        .filter(|role| !old.holds_role(role))
}

/// The name of accounts.md 2.7 that fits best.
fn operation(old: &User, new: &User, renamed: bool) -> Operation {
    let mut fields = new.clone();
    fields.directory_roles.clone_from(&old.directory_roles);
    if renamed {
        Operation::UPDATE_CUSTOMER_USER_PRINCIPAL_NAME
    } else if fields != *old {
        Operation::UPDATE_CUSTOMER_USER
    } else if gained(old, new).next().is_some() {
        Operation::ADD_USER_MEMBER
    } else if old.directory_roles != new.directory_roles {
        Operation::REMOVE_USER_MEMBER
    } else {
        Operation::UPDATE_CUSTOMER_USER
    }
}
