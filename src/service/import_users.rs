//! Add many users to a customer from a file (IMP): the plan. What is done with it is in [`super::run_users`].

use std::{
    collections::HashMap,
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
        message::Message,
        record::{Record, Revision},
        user::UserState,
    },
    store::{OpenGroup, Range},
};

use super::{
    Intent, Service,
    files::FileError,
    import::users::{self, Checked, Context, Existing},
    import_customers::name,
    intent::UsersFile,
    plan::{FilePlan, Plan, Undo, Work},
    refusal::Refusal,
};

/// The users of a tenant by sign-in name, as hashes: what duplicates are looked up in (USR-15).
pub(super) struct Known(HashMap<u64, (UserState, Revision)>);

impl Known {
    pub(super) fn get(&self, upn: &str) -> Option<(UserState, Revision)> {
        self.0.get(&hash(upn)).copied()
    }
}

/// A sign-in name without regard to case, in eight bytes.
pub(super) fn hash(upn: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    upn.to_lowercase().hash(&mut hasher);
    hasher.finish()
}

/// An import of this file for this customer that was begun and not ended.
pub(super) struct Unfinished {
    /// The group.
    pub(super) group: u64,
    /// Its parts so far.
    pub(super) parts: u64,
    /// The commits of the parts: whom they added are there already and not "taken".
    commits: Vec<u64>,
}

impl Unfinished {
    pub(super) fn made(&self, revision: Revision) -> bool {
        self.commits.contains(&revision)
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
        let known = self.known_users(&customer)?;
        let (checked, unfinished) = self.check_users(&request, &customer, &known)?;
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
        let done = match &unfinished {
            Some(unfinished) => count_made(&checked, &known, unfinished)?,
            None => 0,
        };
        let plan = file_plan(&checked, done);
        let title = Message::new("service-import-users-title")
            .with("file", name(&request.path))
            .with("customer", customer.name())
            .with("new", plan.new)
            .with("rejected", plan.rejected);
        // What is seen through repairs is saved as a new file first; that one is imported.
        let nothing = checked.report.fatal
            || !request.repairs.is_empty()
            || (plan.new == 0 && unfinished.is_none());
        Ok(Plan {
            intent: Intent::ImportUsers(request.clone()),
            title,
            records: Vec::new(),
            findings,
            consequences: consequences(&customer, &request, &checked, done),
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
    pub(super) fn known_users(&self, customer: &Customer) -> Result<Known, Refusal> {
        let mut known = HashMap::new();
        self.store()
            .scan(Range::UsersOf(customer.id), &mut |stored| {
                if let Record::User(user) = &stored.record {
                    known.insert(
                        hash(&user.user_principal_name),
                        (user.state, stored.revision),
                    );
                }
                ControlFlow::Continue(())
            })?;
        Ok(Known(known))
    }

    /// Checks the file. Whom an unfinished import of the same file has added is not in the way.
    pub(super) fn check_users(
        &self,
        request: &UsersFile,
        customer: &Customer,
        known: &Known,
    ) -> Result<(Checked, Option<Unfinished>), Refusal> {
        let unfinished = self.unfinished(&request.path, request.customer)?;
        let domains = users::domains_of(customer);
        let options = self.read_options(request)?;
        let checked = users::check(
            &request.path,
            &Context {
                domains: &domains,
                existing: &|upn| match known.get(upn) {
                    None => Existing::No,
                    Some((_, revision))
                        if unfinished.as_ref().is_some_and(|u| u.made(revision)) =>
                    {
                        Existing::No
                    }
                    Some((UserState::Active, _)) => Existing::Active,
                    Some((UserState::Inactive, _)) => Existing::Deleted,
                },
                options,
                wishes: request.wishes,
                repairs: request.repairs.clone(),
                threads: 0,
            },
        )?;
        Ok((checked, unfinished))
    }

    /// The import of this file for this customer that a kill or a full disk ended.
    fn unfinished(&self, path: &Path, key: CustomerKey) -> Result<Option<Unfinished>, Refusal> {
        let open: Vec<OpenGroup> = self
            .store()
            .open_groups()?
            .into_iter()
            .filter(|open| {
                open.begin.operation == Operation::IMPORT_CUSTOMER_USERS
                    && open.begin.customer.as_ref().is_some_and(|c| c.key == key)
            })
            .collect();
        if open.is_empty() {
            return Ok(None);
        }
        let sha256 = super::files::sha256(path)?;
        let Some(open) = open.into_iter().find(|open| {
            open.begin
                .details
                .iter()
                .any(|(k, v)| k == "sha256" && *v == sha256)
        }) else {
            return Ok(None);
        };
        let group = open.begin.seq;
        let mut commits = Vec::new();
        self.store().audit_back(u64::MAX, &mut |entry| {
            if entry.seq <= group {
                return ControlFlow::Break(());
            }
            if matches!(entry.group, Some(GroupMark::Part { group: of, .. }) if of == group) {
                commits.push(entry.seq);
            }
            ControlFlow::Continue(())
        })?;
        Ok(Some(Unfinished {
            group,
            parts: open.parts,
            commits,
        }))
    }
}

fn count_made(checked: &Checked, known: &Known, unfinished: &Unfinished) -> Result<u64, FileError> {
    let mut made = 0;
    for entry in checked.valid_entries()? {
        let upn = entry?.user.user_principal_name;
        made += u64::from(
            known
                .get(&upn)
                .is_some_and(|(_, revision)| unfinished.made(revision)),
        );
    }
    Ok(made)
}

fn file_plan(checked: &Checked, done: u64) -> FilePlan {
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
