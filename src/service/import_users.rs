//! Add many users to a customer from a file (IMP): the plan. What is done with it is in [`super::run_users`].

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    hash::{DefaultHasher, Hash, Hasher},
    ops::ControlFlow,
    path::Path,
};

use crate::{
    domain::{
        audit::{GroupMark, Operation},
        cloud::Feature,
        country,
        customer::{Customer, CustomerKey},
        finding::Finding,
        license::sku_id,
        message::Message,
        record::{Record, RecordId},
        user::UserState,
    },
    store::Range,
};

use super::{
    Intent, Service,
    files::FileError,
    import::{
        result::Token,
        users::{self, Checked, Context, Existing},
    },
    import_customers::name,
    intent::UsersFile,
    people::seats::{find_skus, short},
    plan::{FilePlan, Plan, Undo, Work},
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
    said: HashSet<u64>,
}

impl Earlier {
    fn is_empty(&self) -> bool {
        self.made.is_empty() && self.said.is_empty()
    }

    /// Whether a run of this file has made the user of that name who is there now: no error, and not to be made again.
    pub(super) fn made(&self, upn: &str, user: KnownUser) -> bool {
        user.state == UserState::Active
            && (self.made.contains(&user.id) || self.said.contains(&hash(upn)))
    }
}

impl Service {
    pub(super) fn plan_import_users(&self, request: UsersFile) -> Result<Plan, Refusal> {
        let (customer, _) = self.customer(request.customer)?;
        self.partner()?
            .cloud
            .cloud()
            .supports(Feature::Users)
            .map_err(|reason| Refusal::Cloud { reason })?;
        let known = self.known_users(&customer, &request)?;
        let (checked, earlier) = self.check_users(&request, &customer, &known)?;
        let location = users::location(request.location.as_deref(), &|code| {
            country::find(code).is_some()
        });
        let mut findings: Vec<Finding> = location.into_iter().collect();
        let errors = checked.report.errors;
        if errors > 0 && !request.valid_only {
            findings.push(Finding::block(
                "IMP-32",
                Message::new("service-import-users-errors").with("errors", errors),
            ));
        }
        if request.run.resume && earlier.entry == 0 && earlier.said.is_empty() {
            findings.push(Finding::info(
                "IMP-47",
                Message::new("service-import-users-no-run"),
            ));
        }
        let done = if earlier.is_empty() {
            0
        } else {
            count_made(&checked, &known, &earlier)?
        };
        let plan = file_plan(&checked, done);
        let mut consequences = consequences(&customer, &request, &checked, done);
        let skus = self.skus(customer.id, &known.held)?;
        for sku in find_skus(&skus, &request.run.licenses)? {
            let available = u64::try_from(sku.available()).unwrap_or(0);
            if plan.new > available && !request.run.partial_licenses {
                findings.push(short(sku, plan.new));
            }
            let given = plan.new.min(available);
            consequences.push(
                Message::new("licenses-available")
                    .with("name", sku.name.as_str())
                    .with("before", sku.available().to_string())
                    .with("after", (available - given).to_string()),
            );
            if plan.new > available {
                consequences.push(
                    Message::new("service-import-users-unlicensed")
                        .with("name", sku.name.as_str())
                        .with("count", plan.new - given),
                );
            }
        }
        let title = if plan.new == 0 && done > 0 {
            Message::new("service-import-users-again")
                .with("file", name(&request.path))
                .with("customer", customer.name())
                .with("done", done)
                .with("entry", earlier.entry.to_string())
        } else {
            Message::new("service-import-users-title")
                .with("file", name(&request.path))
                .with("customer", customer.name())
                .with("new", plan.new)
                .with("rejected", plan.rejected)
        };
        let to_end = earlier.group.is_some() || (request.run.resume && done > 0);
        // What is seen through repairs is saved as a new file first; that one is imported.
        let nothing =
            checked.report.fatal || !request.repairs.is_empty() || (plan.new == 0 && !to_end);
        Ok(Plan {
            intent: Intent::ImportUsers(request.clone()),
            title,
            records: Vec::new(),
            findings,
            consequences,
            undo: Undo::Possible,
            work: if nothing {
                Work::Unchanged(plan)
            } else {
                Work::Users {
                    file: plan,
                    request,
                }
            },
        })
    }

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

    /// Checks the file. Whom an earlier run of the same file has added is not in the way.
    pub(super) fn check_users(
        &self,
        request: &UsersFile,
        customer: &Customer,
        known: &Known,
    ) -> Result<(Checked, Earlier), Refusal> {
        let mut earlier = if known.by_name.is_empty() {
            Earlier::default()
        } else {
            self.earlier(&request.path, request.customer)?
        };
        let checked = self.check_once(request, customer, known, &earlier)?;
        if known.by_name.is_empty() || checked.report.errors == 0 {
            return Ok((checked, earlier));
        }
        // A result file of ours: what it says was created is not in the way either (IMP-47).
        earlier.said = said_created(&checked)?;
        if earlier.said.is_empty() {
            return Ok((checked, earlier));
        }
        let checked = self.check_once(request, customer, known, &earlier)?;
        Ok((checked, earlier))
    }

    fn check_once(
        &self,
        request: &UsersFile,
        customer: &Customer,
        known: &Known,
        earlier: &Earlier,
    ) -> Result<Checked, Refusal> {
        let domains = users::domains_of(customer);
        let options = self.read_options(request)?;
        Ok(users::check(
            &request.path,
            &Context {
                domains: &domains,
                existing: &|upn| match known.get(upn) {
                    Some(user) if earlier.made(upn, user) => Existing::No,
                    _ => known.existing(upn),
                },
                options,
                wishes: request.wishes,
                repairs: request.repairs.clone(),
            },
        )?)
    }

    /// The runs of this file for this customer that the activity log knows.
    fn earlier(&self, path: &Path, key: CustomerKey) -> Result<Earlier, Refusal> {
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
fn said_created(checked: &Checked) -> Result<HashSet<u64>, FileError> {
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

fn count_made(checked: &Checked, known: &Known, earlier: &Earlier) -> Result<u64, FileError> {
    let mut made = 0;
    for entry in checked.valid_entries()? {
        let upn = entry?.user.user_principal_name;
        made += u64::from(known.get(&upn).is_some_and(|user| earlier.made(&upn, user)));
    }
    Ok(made)
}

pub(super) fn file_plan(checked: &Checked, done: u64) -> FilePlan {
    let report = checked.report.clone();
    FilePlan {
        sha256: checked.sha256().to_owned(),
        new: report.valid - done.min(report.valid),
        changed: 0,
        unchanged: done,
        rejected: report.records - report.valid - report.skipped,
        report,
    }
}

/// What IMP-40 wants to be seen before anybody is added.
fn consequences(
    customer: &Customer,
    request: &UsersFile,
    checked: &Checked,
    done: u64,
) -> Vec<Message> {
    let mut found = vec![
        Message::new("service-import-users-customer")
            .with("customer", customer.name())
            .with("id", customer.id.to_string()),
    ];
    if let Some(country) = request.location.as_deref().and_then(country::find) {
        found.push(
            Message::new("service-import-users-location")
                .with("name", country.name(request.lang.tag()))
                .with("code", country.code),
        );
    }
    if done > 0 {
        found.push(Message::new("service-import-users-goes-on").with("done", done));
    }
    for (domain, users) in &checked.domains {
        found.push(
            Message::new("service-import-users-domain")
                .with("domain", domain.as_str())
                .with("users", *users),
        );
    }
    found.push(Message::new("service-import-users-permission"));
    found.push(Message::new("service-import-users-passwords"));
    found
}
