//! Who is in a tenant already, and what earlier runs of the same file have made (IMP-47).

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    hash::{DefaultHasher, Hash, Hasher},
    ops::ControlFlow,
    path::Path,
};

use crate::{
    domain::{
        audit::{GroupMark, Operation},
        customer::{Customer, CustomerKey},
        license::sku_id,
        record::{Record, RecordId},
        user::UserState,
    },
    store::Range,
};

use super::{
    Service,
    files::FileError,
    import::{
        result::Token,
        users::{Checked, Existing},
    },
    intent::UsersFile,
    refusal::Refusal,
};

/// The users of a tenant by sign-in name, as hashes: what duplicates are looked up in (USR-15).
pub(super) struct Known {
    by_name: HashMap<u64, KnownUser>,
    /// Active users by product.
    pub(super) held: BTreeMap<String, u64>,
}

/// What an import must know of a user that is there.
#[derive(Debug, Clone, Copy)]
pub(super) struct KnownUser {
    id: u64,
    state: UserState,
    /// Whether it lacks a product that the import gives.
    pub(super) lacks: bool,
}

impl Known {
    /// Whether nobody is there.
    pub(super) fn is_empty(&self) -> bool {
        self.by_name.is_empty()
    }

    pub(super) fn get(&self, upn: &str) -> Option<KnownUser> {
        self.by_name.get(&hash(upn)).copied()
    }

    /// Whether somebody has the sign-in name.
    pub(super) fn existing(&self, upn: &str) -> Existing {
        self.get(upn).map_or(Existing::No, |user| match user.state {
            UserState::Active => Existing::Active,
            UserState::Inactive => Existing::Deleted,
        })
    }
}

/// A sign-in name without regard to case, in eight bytes.
pub(super) fn hash(upn: &str) -> u64 {
    hash_of(&upn.to_lowercase())
}

fn hash_of(what: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    what.hash(&mut hasher);
    hasher.finish()
}

/// What earlier runs of this file for this customer have done: stopped, killed or complete (IMP-47).
#[derive(Debug, Default)]
pub(super) struct Earlier {
    /// The group of a run that a kill or a full disk ended: it is gone on with.
    pub(super) group: Option<u64>,
    /// Its parts so far.
    pub(super) parts: u64,
    /// Entry of the newest run; 0 where there was none.
    pub(super) entry: u64,
    /// Whom the runs have made, by object id, and by sign-in name those whom a result file says so of.
    made: HashSet<u64>,
    pub(super) said: HashSet<u64>,
}

impl Earlier {
    pub(super) fn is_empty(&self) -> bool {
        self.made.is_empty() && self.said.is_empty()
    }

    /// Whether a run of this file has made the user of that name who is there now: no error, and not to be made again.
    pub(super) fn made(&self, upn: &str, user: KnownUser) -> bool {
        user.state == UserState::Active
            && (self.made.contains(&user.id) || self.said.contains(&hash(upn)))
    }
}

impl Service {
    /// Who is in the tenant already.
    pub(super) fn known_users(
        &self,
        customer: &Customer,
        request: &UsersFile,
    ) -> Result<Known, Refusal> {
        let wanted: Vec<String> = request.run.licenses.iter().map(|sku| sku_id(sku)).collect();
        let now = self.now();
        let mut known = Known {
            by_name: HashMap::new(),
            held: BTreeMap::new(),
        };
        self.store()
            .scan(Range::UsersOf(customer.id), &mut |stored| {
                // Whose thirty days are over is gone at Microsoft: its name is free (USR-30).
                if let Record::User(user) = stored.record
                    && !user.is_purged(now)
                {
                    let entry = KnownUser {
                        id: hash_of(&user.id),
                        state: user.state,
                        lacks: wanted.iter().any(|sku| !user.holds(sku)),
                    };
                    if !user.is_deleted() {
                        for license in user.licenses {
                            *known.held.entry(license.sku_id).or_default() += 1;
                        }
                    }
                    // An active user stands before a deleted one of the same name.
                    let name = hash(&user.user_principal_name);
                    let there = known.by_name.get(&name);
                    if there.is_none_or(|there| there.state == UserState::Inactive) {
                        known.by_name.insert(name, entry);
                    }
                }
                ControlFlow::Continue(())
            })?;
        Ok(known)
    }

    /// The runs of this file for this customer that the activity log knows.
    pub(super) fn earlier(&self, path: &Path, key: CustomerKey) -> Result<Earlier, Refusal> {
        let sha256 = super::files::sha256(path)?;
        let mut earlier = Earlier::default();
        let mut commits = Vec::new();
        self.store().audit_back(u64::MAX, &mut |entry| {
            let of_this = entry.operation == Operation::IMPORT_CUSTOMER_USERS
                && entry.customer.as_ref().is_some_and(|c| c.key == key)
                && entry
                    .details
                    .iter()
                    .any(|(k, v)| k == "sha256" && *v == sha256);
            if of_this {
                earlier.entry = earlier.entry.max(match entry.group {
                    Some(GroupMark::Part { group, .. } | GroupMark::End { group }) => group,
                    _ => entry.seq,
                });
                commits.push(entry.seq);
            }
            ControlFlow::Continue(())
        })?;
        for seq in &commits {
            for id in self.store().touched(*seq)? {
                if let RecordId::User(_, id) = id {
                    earlier.made.insert(hash_of(&id));
                }
            }
        }
        let open = self
            .store()
            .open_groups()?
            .into_iter()
            .find(|open| commits.contains(&open.begin.seq));
        if let Some(open) = open {
            earlier.group = Some(open.begin.seq);
            earlier.parts = open.parts;
        }
        Ok(earlier)
    }
}

/// The sign-in names of rows whose status says that they were created (IMP-51).
pub(super) fn said_created(checked: &Checked) -> Result<HashSet<u64>, FileError> {
    let mut said = HashSet::new();
    let Some(column) = checked.status_column() else {
        return Ok(said);
    };
    for entry in checked.entries()? {
        let entry = entry?;
        let token = entry
            .cells
            .get(column)
            .and_then(|cell| Token::of_cell(cell.trim()));
        if matches!(
            token,
            Some(Token::Created | Token::CreatedNoLicense | Token::Restored)
        ) {
            said.insert(hash(&entry.user.user_principal_name));
        }
    }
    Ok(said)
}
