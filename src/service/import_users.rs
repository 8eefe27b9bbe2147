//! Add many users to a customer from a file (IMP): the plan. What is done with it is in [`super::run_users`].

use std::ops::ControlFlow;

use crate::domain::{
    cloud::Feature, country, customer::Customer, finding::Finding, message::Message,
};

use super::{
    Intent, Service,
    commit::Watch,
    files::FileError,
    import::{
        table::Reading,
        users::{self, Checked, Context, Existing},
    },
    intent::UsersFile,
    people::seats::{find_skus, short},
    plan::{FilePlan, Plan, Undo, Work},
    refusal::Refusal,
    users_there::{Earlier, Known, said_created},
};

impl Service {
    pub(super) fn plan_import_users(
        &self,
        request: UsersFile,
        watch: &dyn Watch,
    ) -> Result<Plan, Refusal> {
        let (customer, _) = self.customer(request.customer)?;
        self.partner()?
            .cloud
            .cloud()
            .supports(Feature::Users)
            .map_err(|reason| Refusal::Cloud { reason })?;
        let known = self.known_users(&customer, &request)?;
        let (checked, earlier) = self.check_users(&request, &customer, &known, watch)?;
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
            if plan.new > available && request.run.partial_licenses {
                consequences.push(
                    Message::new("service-import-users-unlicensed")
                        .with("name", sku.name.as_str())
                        .with("count", plan.new - given),
                );
            }
        }
        let title = if plan.new == 0 && done > 0 {
            Message::new("service-import-users-again")
                .with("file", request.name())
                .with("customer", customer.name())
                .with("done", done)
                .with("entry", earlier.entry.to_string())
        } else {
            Message::new("service-import-users-title")
                .with("file", request.name())
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

    /// Checks the file. Whom an earlier run of the same file has added is not in the way.
    pub(super) fn check_users(
        &self,
        request: &UsersFile,
        customer: &Customer,
        known: &Known,
        watch: &dyn Watch,
    ) -> Result<(Checked, Earlier), Refusal> {
        let mut earlier = if known.is_empty() {
            Earlier::default()
        } else {
            self.earlier(&request.path, request.customer)?
        };
        let checked = self.check_once(request, customer, (known, &earlier), watch)?;
        if known.is_empty() || checked.report.errors == 0 {
            return Ok((checked, earlier));
        }
        // A result file of ours: what it says was created is not in the way either (IMP-47).
        earlier.said = said_created(&checked)?;
        if earlier.said.is_empty() {
            return Ok((checked, earlier));
        }
        let checked = self.check_once(request, customer, (known, &earlier), watch)?;
        Ok((checked, earlier))
    }

    fn check_once(
        &self,
        request: &UsersFile,
        customer: &Customer,
        (known, earlier): (&Known, &Earlier),
        watch: &dyn Watch,
    ) -> Result<Checked, Refusal> {
        let domains = users::domains_of(customer);
        let options = self.read_options(request)?;
        let told = |done: u64, total: u64| {
            watch.reading((done * 100).checked_div(total).unwrap_or(100).min(100));
            match watch.cancelled() {
                true => ControlFlow::Break(()),
                false => ControlFlow::Continue(()),
            }
        };
        Ok(users::check_watched(
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
                threads: 0,
            },
            Reading(&told),
        )?)
    }
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
    if done > 0 && done >= checked.report.valid {
        // Nobody is added: nothing follows for anybody.
        return found;
    }
    for (domain, users) in &checked.domains {
        found.push(
            Message::new("service-import-users-domain")
                .with("domain", domain.as_str())
                .with("users", *users),
        );
    }
    for (wish, said) in [
        (
            request.wishes.file_locations,
            "service-import-users-own-locations",
        ),
        (request.wishes.unblock, "service-import-users-unblocked"),
        (
            request.wishes.file_passwords,
            "service-import-users-own-passwords",
        ),
    ] {
        found.extend(wish.then(|| Message::new(said)));
    }
    found.push(Message::new("service-import-users-permission"));
    found.push(Message::new("service-import-users-passwords"));
    found
}
