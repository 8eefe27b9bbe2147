//! Deleting, restoring, blocking users (USR-30 to USR-34).

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    ops::ControlFlow,
};

use crate::{
    domain::{
        customer::CustomerKey,
        finding::Finding,
        guid::Guid,
        message::Message,
        permission::Act,
        record::Record,
        upn,
        user::{GLOBAL_ADMINISTRATOR, User},
    },
    service::{
        Intent, Service,
        plan::{Plan, Undo, Work},
        refusal::Refusal,
    },
    store::Range,
};

use super::{Outcome, OutcomeKind, PeopleWork, SHOWN, UserAct, UserActs, UserChange, left_out};

/// What the other users of the tenant mean for those who change.
#[derive(Default)]
struct Others {
    /// Active users by folded sign-in name: who is in the way of a restore (USR-34).
    names: HashMap<String, Guid>,
    /// Global administrators that remain (USR-43).
    admins: u64,
    /// Active users by product.
    held: BTreeMap<String, u64>,
}

impl Service {
    pub(in crate::service) fn plan_user_acts(&self, acts: UserActs) -> Result<Plan, Refusal> {
        self.may(Act::Users)?;
        let key = acts.key;
        let (customer, mut findings) = self.people_of(key)?;
        let mut users = Vec::with_capacity(acts.users.len());
        for id in &acts.users {
            users.push(self.known_user(key, *id)?);
        }
        let mut others = self.others(key, &acts, &users)?;
        let mut work = PeopleWork {
            key,
            changes: Vec::new(),
            outcomes: Vec::new(),
            confirm: match acts.act {
                UserAct::Delete => confirm_name(&users).map(str::to_owned),
                _ => None,
            },
        };
        let mut changed: Vec<&User> = Vec::new();
        for (user, revision) in &users {
            let result = self.judge(user, acts.act, &mut others);
            if result == OutcomeKind::Done {
                work.changes.push(UserChange {
                    user: user.id,
                    revision: *revision,
                    assign: Vec::new(),
                    revoke: Vec::new(),
                    plans: Vec::new(),
                });
                changed.push(user);
            }
            work.outcomes.push(Outcome {
                user: user.user_principal_name.clone(),
                product: String::new(),
                result,
            });
        }
        findings.extend(left_out(&work.outcomes, work.changes.is_empty()));
        let consequences = match acts.act {
            UserAct::Delete => {
                if let Some(name) = confirm_name(&users)
                    && let Some(typed) = &acts.confirm
                    && upn::fold(typed.trim()) != upn::fold(name)
                {
                    findings.push(
                        Finding::block("USR-30", confirm_message(name))
                            .at("confirm")
                            .of(typed),
                    );
                }
                let mut told = self.deletion(&changed);
                if let (Some(name), None) = (confirm_name(&users), &acts.confirm) {
                    told.push(confirm_message(name));
                }
                told
            }
            UserAct::Restore => {
                findings.extend(self.overdrawn(key, &changed, &others)?);
                vec![Message::new("people-restore-fields")]
            }
            UserAct::Block => vec![Message::new("people-block-sign-in")],
            UserAct::Unblock => Vec::new(),
        };
        let first = changed
            .first()
            .copied()
            .or_else(|| users.first().map(|(user, _)| &**user))
            .map_or_else(String::new, |user| user.user_principal_name.clone());
        let title = match acts.act {
            UserAct::Delete => Message::new("people-delete-title"),
            UserAct::Restore => Message::new("people-restore-title"),
            UserAct::Block => Message::new("people-block-title"),
            UserAct::Unblock => Message::new("people-unblock-title"),
        }
        .with("count", changed.len().max(1))
        .with("first", first)
        .with("customer", customer.name());
        let intent = Intent::Users(acts);
        let records = self.records_of(&intent, &work, SHOWN)?;
        let mut consequences = consequences;
        consequences.push(Message::new("licenses-book-only"));
        Ok(Plan {
            title,
            intent,
            records,
            findings,
            consequences,
            undo: Undo::Possible,
            work: if work.changes.is_empty() && !work.outcomes.iter().any(Outcome::failed) {
                Work::Nothing
            } else {
                Work::People(work)
            },
        })
    }

    /// Reads the tenant once, if the act asks for it.
    fn others(
        &self,
        key: CustomerKey,
        acts: &UserActs,
        users: &[(Box<User>, u64)],
    ) -> Result<Others, Refusal> {
        let mut others = Others::default();
        let restore = acts.act == UserAct::Restore;
        let admin = matches!(acts.act, UserAct::Delete | UserAct::Block)
            && users
                .iter()
                .any(|(user, _)| user.holds_role(GLOBAL_ADMINISTRATOR));
        if !restore && !admin {
            return Ok(others);
        }
        let named: HashSet<Guid> = acts.users.iter().copied().collect();
        self.store()
            .scan(Range::UsersOf(key.microsoft_id), &mut |stored| {
                if let Record::User(user) = stored.record
                    && !user.is_deleted()
                {
                    others.admins += u64::from(
                        user.holds_role(GLOBAL_ADMINISTRATOR)
                            && !user.blocked
                            && !named.contains(&user.id),
                    );
                    if restore {
                        for license in &user.licenses {
                            *others.held.entry(license.sku_id.clone()).or_default() += 1;
                        }
                        others
                            .names
                            .insert(upn::fold(&user.user_principal_name), user.id);
                    }
                }
                ControlFlow::Continue(())
            })?;
        Ok(others)
    }

    fn judge(&self, user: &User, act: UserAct, others: &mut Others) -> OutcomeKind {
        let failed = OutcomeKind::Failed;
        match act {
            UserAct::Delete if user.is_deleted() => OutcomeKind::Unchanged,
            UserAct::Delete | UserAct::Block
                if user.holds_role(GLOBAL_ADMINISTRATOR)
                    && others.admins == 0
                    && !(act == UserAct::Block && user.blocked) =>
            {
                failed("USR-43", Message::new("people-last-admin"))
            }
            UserAct::Block | UserAct::Unblock if user.is_deleted() => {
                failed("USR-30", Message::new("people-is-deleted"))
            }
            UserAct::Block if user.blocked => OutcomeKind::Unchanged,
            UserAct::Unblock if !user.blocked => OutcomeKind::Unchanged,
            UserAct::Restore if !user.is_deleted() => OutcomeKind::Unchanged,
            UserAct::Restore if user.is_purged(self.now()) => {
                failed("USR-31", Message::new("people-being-purged"))
            }
            UserAct::Restore => {
                let name = upn::fold(&user.user_principal_name);
                if others.names.contains_key(&name) {
                    let message = Message::new("people-name-in-use")
                        .with("name", user.user_principal_name.as_str());
                    return failed("USR-34", message);
                }
                others.names.insert(name, user.id);
                OutcomeKind::Done
            }
            UserAct::Delete | UserAct::Block | UserAct::Unblock => OutcomeKind::Done,
        }
    }

    /// What USR-30 wants to be seen before users are deleted.
    fn deletion(&self, users: &[&User]) -> Vec<Message> {
        let mut told: Vec<Message> = users
            .iter()
            .take(SHOWN)
            .map(|user| {
                let licenses: Vec<&str> = user
                    .licenses
                    .iter()
                    .map(|held| crate::domain::product::name(&held.sku_id))
                    .collect();
                Message::new("people-delete-user")
                    .with("name", user.display_name.as_str())
                    .with("upn", user.user_principal_name.as_str())
                    .with("licenses", list_or_none(&licenses))
                    .with(
                        "roles",
                        list_or_none(
                            &user
                                .directory_roles
                                .iter()
                                .map(String::as_str)
                                .collect::<Vec<_>>(),
                        ),
                    )
            })
            .collect();
        let mut gone = User::new(Guid::from_bytes([0; 16]), Guid::from_bytes([0; 16]));
        gone.state = crate::domain::user::UserState::Inactive;
        gone.soft_deletion_time = Some(self.now());
        if let Some(purge) = gone.purge_time() {
            let date = purge.to_zoned(jiff::tz::TimeZone::UTC).date();
            told.push(Message::new("people-delete-purge").with("date", date.to_string()));
        }
        told
    }

    /// USR-33: licenses come back with their users, also where there are none left.
    fn overdrawn(
        &self,
        key: CustomerKey,
        users: &[&User],
        others: &Others,
    ) -> Result<Vec<Finding>, Refusal> {
        let mut held = others.held.clone();
        for license in users.iter().flat_map(|user| &user.licenses) {
            *held.entry(license.sku_id.clone()).or_default() += 1;
        }
        Ok(self
            .skus(key.microsoft_id, &held)?
            .into_iter()
            .filter(|sku| sku.available() < 0 && users.iter().any(|user| user.holds(&sku.sku_id)))
            .map(|sku| {
                Finding::warn(
                    "USR-33",
                    Message::new("licenses-overdrawn")
                        .with("name", sku.name.as_str())
                        .with("assigned", sku.consumed)
                        .with("units", sku.total),
                )
            })
            .collect())
    }

    /// USR-30: an admin, or more than one user, is deleted only with a sign-in name typed.
    pub(in crate::service) fn check_deletion(&self, acts: &UserActs) -> Result<(), Refusal> {
        if acts.act != UserAct::Delete {
            return Ok(());
        }
        match self.deletion_asks(acts)? {
            Some(name)
                if acts
                    .confirm
                    .as_ref()
                    .is_none_or(|typed| upn::fold(typed.trim()) != upn::fold(&name)) =>
            {
                Err(Refusal::Rule {
                    rule: "USR-30",
                    message: Message::new("people-delete-confirm-way").with("upn", name),
                })
            }
            _ => Ok(()),
        }
    }

    /// The sign-in name that has to be typed before these users are deleted (USR-30).
    pub fn deletion_asks(&self, acts: &UserActs) -> Result<Option<String>, Refusal> {
        if acts.act != UserAct::Delete {
            return Ok(None);
        }
        let mut users = Vec::with_capacity(acts.users.len());
        for id in &acts.users {
            users.push(self.known_user(acts.key, *id)?);
        }
        Ok(confirm_name(&users).map(str::to_owned))
    }
}

/// The name to type: of the first admin among them; without one, of the first of several.
fn confirm_name(users: &[(Box<User>, u64)]) -> Option<&str> {
    let mut active = users
        .iter()
        .map(|(user, _)| user)
        .filter(|u| !u.is_deleted());
    let admin = active.clone().find(|user| user.is_admin());
    let user = match admin {
        Some(admin) => Some(admin),
        None if active.clone().count() > 1 => active.next(),
        None => None,
    };
    user.map(|user| user.user_principal_name.as_str())
}

fn confirm_message(name: &str) -> Message {
    Message::new("people-delete-confirm").with("upn", name)
}

fn list_or_none(items: &[&str]) -> crate::domain::message::Arg {
    if items.is_empty() {
        Message::new("people-none").into()
    } else {
        items.join(", ").into()
    }
}
