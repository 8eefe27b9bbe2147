//! Which user somebody means: sign-in name or object id.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    ops::ControlFlow,
};

use crate::{
    domain::{
        customer::CustomerKey,
        guid::Guid,
        record::{Record, RecordId, RecordKind, Stored},
        upn,
        user::User,
    },
    service::{Service, refusal::Refusal},
    store::Range,
};

/// Whether an active or a deleted user is meant first where both have the name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Prefer {
    /// An active one.
    Active,
    /// A deleted one: for a restore.
    Deleted,
}

impl Service {
    /// The user of a tenant that is meant: by object id, or by sign-in name without regard to case (USR-15).
    ///
    /// # Errors
    /// `NotFound`; `Ambiguous` where several deleted users had the name.
    pub fn find_user(
        &self,
        key: CustomerKey,
        what: &str,
        prefer: Prefer,
    ) -> Result<Box<User>, Refusal> {
        let (found, missing) = self.find_users(key, &[what.to_owned()], prefer)?;
        found
            .into_iter()
            .next()
            .filter(|_| missing.is_empty())
            .ok_or_else(|| Refusal::NotFound {
                what: what.to_owned(),
            })
    }

    /// The users that are meant, in the order they are named, each once; and the names that nobody has.
    ///
    /// # Errors
    /// `Ambiguous` where several deleted users had a name.
    pub fn find_users(
        &self,
        key: CustomerKey,
        names: &[String],
        prefer: Prefer,
    ) -> Result<(Vec<Box<User>>, Vec<String>), Refusal> {
        let mut by_name: HashMap<String, Vec<Box<User>>> = names
            .iter()
            .filter(|name| name.parse::<Guid>().is_err())
            .map(|name| (upn::fold(name.trim()), Vec::new()))
            .collect();
        if !by_name.is_empty() {
            self.store()
                .scan(Range::UsersOf(key.microsoft_id), &mut |stored| {
                    if let Record::User(user) = stored.record
                        && let Some(found) = by_name.get_mut(&upn::fold(&user.user_principal_name))
                    {
                        found.push(user);
                    }
                    ControlFlow::Continue(())
                })?;
        }
        let (mut users, mut missing): (Vec<Box<User>>, _) = (Vec::new(), Vec::new());
        for name in names {
            let found = if let Ok(id) = name.parse::<Guid>() {
                self.user(key, id)?.map(|(user, _)| user)
            } else {
                let all = by_name.remove(&upn::fold(name.trim()));
                let Some(all) = all else {
                    continue;
                };
                one(name, all, prefer)?
            };
            match found {
                Some(user) if users.iter().all(|known| known.id != user.id) => users.push(user),
                Some(_) => {}
                None => missing.push(name.clone()),
            }
        }
        Ok((users, missing))
    }

    /// The customer whose users these are, where nobody says which.
    ///
    /// # Errors
    /// `NotFound` where nobody has one of the names; `Ambiguous` where users of several customers have.
    pub fn customer_of_users(&self, names: &[String]) -> Result<CustomerKey, Refusal> {
        let wanted: HashSet<String> = names.iter().map(|name| upn::fold(name.trim())).collect();
        let mut tenants: BTreeMap<Guid, String> = BTreeMap::new();
        self.store()
            .scan(Range::Kind(RecordKind::User), &mut |stored| {
                if let Record::User(user) = stored.record
                    && (wanted.contains(&upn::fold(&user.user_principal_name))
                        || wanted.contains(&user.id.to_string()))
                {
                    tenants.insert(user.customer_id, user.user_principal_name);
                }
                ControlFlow::Continue(())
            })?;
        let directory = self.book.directory()?;
        let mut keys = tenants
            .keys()
            .filter_map(|tenant| directory.rows_of_microsoft_id(tenant).into_iter().next())
            .filter_map(|row| directory.row(row))
            .map(|row| row.key());
        match (keys.next(), tenants.len()) {
            (Some(key), 1) => Ok(key),
            (None, _) => Err(Refusal::NotFound {
                what: names.join(", "),
            }),
            _ => Err(Refusal::Ambiguous {
                what: names.join(", "),
                matches: tenants
                    .into_iter()
                    .map(|(tenant, name)| (tenant.to_string(), name))
                    .collect(),
            }),
        }
    }

    /// A user by its id, with its revision.
    pub(super) fn user(
        &self,
        key: CustomerKey,
        id: Guid,
    ) -> Result<Option<(Box<User>, u64)>, Refusal> {
        Ok(
            match self.store().get(&RecordId::User(key.microsoft_id, id))? {
                Some(Stored {
                    revision,
                    record: Record::User(user),
                }) => Some((user, revision)),
                _ => None,
            },
        )
    }

    /// The same; a user that is not there is refused.
    pub(super) fn known_user(
        &self,
        key: CustomerKey,
        id: Guid,
    ) -> Result<(Box<User>, u64), Refusal> {
        self.user(key, id)?.ok_or_else(|| Refusal::NotFound {
            what: id.to_string(),
        })
    }
}

/// The one of several users of one name.
fn one(name: &str, all: Vec<Box<User>>, prefer: Prefer) -> Result<Option<Box<User>>, Refusal> {
    let (active, deleted): (Vec<_>, Vec<_>) = all.into_iter().partition(|user| !user.is_deleted());
    let (mut first, second) = match prefer {
        Prefer::Active => (active, deleted),
        Prefer::Deleted => (deleted, active),
    };
    if first.is_empty() {
        first = second;
    }
    if first.len() > 1 {
        return Err(Refusal::Ambiguous {
            what: name.to_owned(),
            matches: first
                .iter()
                .take(10)
                .map(|user| (user.id.to_string(), user.display_name.clone()))
                .collect(),
        });
    }
    Ok(first.pop())
}
