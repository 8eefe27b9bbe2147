//! Licenses assigned and taken away, for one user or many (LIC-5 to LIC-9).

use crate::{
    domain::{
        country,
        finding::Finding,
        license::SubscribedSku,
        message::Message,
        permission::Act,
        user::{AssignedLicense, User},
    },
    service::{
        Intent, Service,
        plan::{Plan, Undo, Work},
        refusal::Refusal,
    },
};

use super::{
    Licensing, Outcome, OutcomeKind, PeopleWork, SHOWN, UserChange, left_out, plans,
    run::transitions,
    seats::{QUOTA, find_skus, short},
};

/// A product that is to be assigned, and how many are left of it while the plan goes on.
struct Wanted<'a> {
    sku: &'a SubscribedSku,
    left: u64,
    needed: u64,
    given: u64,
}

impl Service {
    pub(in crate::service) fn plan_licensing(
        &self,
        mut licensing: Licensing,
    ) -> Result<Plan, Refusal> {
        self.may(Act::Licenses)?;
        let key = licensing.key;
        let (customer, mut findings) = self.people_of(key)?;
        let skus = self.subscribed_skus(key.microsoft_id)?;
        let assign = find_skus(&skus, &licensing.assign)?;
        let revoke = find_skus(&skus, &licensing.revoke)?;
        if let Some(both) = assign
            .iter()
            .find(|a| revoke.iter().any(|r| r.sku_id == a.sku_id))
        {
            let message = Message::new("licenses-both").with("name", both.name.as_str());
            findings.push(Finding::block("LIC-6", message));
        }
        licensing.assign = ids(&assign);
        licensing.revoke = ids(&revoke);
        findings.extend(plans::settle(&mut licensing, &skus)?);
        findings.extend(bad_location(&mut licensing));
        let mut wanted: Vec<Wanted<'_>> = assign
            .into_iter()
            .map(|sku| Wanted {
                sku,
                left: u64::try_from(sku.available()).unwrap_or(0),
                needed: 0,
                given: 0,
            })
            .collect();
        let mut work = PeopleWork {
            key,
            changes: Vec::new(),
            outcomes: missing(&licensing.missing),
            confirm: None,
        };
        let mut removed = 0;
        let mut located = 0;
        for id in &licensing.users {
            let (user, revision) = self.known_user(key, *id)?;
            let mut change = UserChange {
                user: *id,
                revision,
                assign: Vec::new(),
                revoke: Vec::new(),
                plans: Vec::new(),
            };
            let mut told = Vec::new();
            for one in &mut wanted {
                let result = one.assign(&user, &licensing);
                if result == OutcomeKind::Assigned {
                    change.assign.push(one.sku.sku_id.clone());
                }
                told.push(outcome(&user, one.sku, result));
            }
            for sku in &revoke {
                let result = if user.holds(&sku.sku_id) {
                    change.revoke.push(sku.sku_id.clone());
                    OutcomeKind::Removed
                } else {
                    OutcomeKind::Unchanged
                };
                told.push(outcome(&user, sku, result));
            }
            plans::judge(&licensing, &skus, &user, &mut change, &mut told);
            work.outcomes.append(&mut told);
            removed += change.revoke.len();
            located += usize::from(!change.assign.is_empty() && user.usage_location.is_empty());
            let changes = [&change.assign, &change.revoke, &change.plans];
            if changes.iter().any(|skus| !skus.is_empty()) {
                work.changes.push(change);
            }
        }
        for one in &wanted {
            if one.needed > one.given && !licensing.partial {
                findings.push(one.short());
            }
        }
        // Who is left out only because licenses are short is told by the one finding above.
        let told: Vec<Outcome> = work
            .outcomes
            .iter()
            .filter(|o| licensing.partial || !matches!(o.result, OutcomeKind::Failed(QUOTA, _)))
            .cloned()
            .collect();
        findings.extend(left_out(&told, work.changes.is_empty()));
        let mut consequences: Vec<Message> = wanted
            .iter()
            .map(|one| {
                Message::new("licenses-available")
                    .with("name", one.sku.name.as_str())
                    .with("before", one.sku.available().to_string())
                    .with(
                        "after",
                        (one.sku.available() - signed(one.given)).to_string(),
                    )
            })
            .collect();
        if located > 0
            && let Some(location) = &licensing.location
        {
            consequences.push(
                Message::new("licenses-location-set")
                    .with("count", located)
                    .with("code", location.as_str()),
            );
        }
        if removed > 0 {
            findings.push(Finding::warn(
                "LIC-9",
                Message::new("licenses-data-lost").with("count", removed),
            ));
        }
        consequences.push(Message::new("licenses-book-only"));
        let title = title(&licensing, &skus, work.changes.len()).with("customer", customer.name());
        let intent = Intent::Licenses(licensing);
        let records = self.records_of(&intent, &work, SHOWN)?;
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

    /// The first records of a change of users, before and after.
    pub(super) fn records_of(
        &self,
        intent: &Intent,
        work: &PeopleWork,
        limit: usize,
    ) -> Result<Vec<crate::service::plan::RecordChange>, Refusal> {
        let shown = &work.changes[..work.changes.len().min(limit)];
        let transitions = transitions(self, intent, work.key, shown)?;
        let (_, records) = crate::service::record_change::step(
            transitions,
            crate::domain::audit::Operation::UPDATE_CUSTOMER_USER,
            crate::domain::audit::Resource::CUSTOMER_USER,
            None,
        )?;
        Ok(records)
    }
}

impl Wanted<'_> {
    /// What becomes of this product for a user.
    fn assign(&mut self, user: &User, licensing: &Licensing) -> OutcomeKind {
        if user.is_deleted() {
            return OutcomeKind::Failed("USR-30", Message::new("people-is-deleted"));
        }
        if user.holds(&self.sku.sku_id) {
            return OutcomeKind::Unchanged;
        }
        if user.usage_location.is_empty() && licensing.location.is_none() {
            return OutcomeKind::Failed("LIC-5", Message::new("licenses-needs-location"));
        }
        self.needed += 1;
        if self.left == 0 {
            let message = Message::new("licenses-none-left").with("name", self.sku.name.as_str());
            return OutcomeKind::Failed(QUOTA, message);
        }
        self.left -= 1;
        self.given += 1;
        OutcomeKind::Assigned
    }

    /// LIC-7.
    fn short(&self) -> Finding {
        short(self.sku, self.needed)
    }
}

/// The user with its licenses changed.
pub(super) fn apply(user: &User, change: &UserChange, licensing: &Licensing) -> User {
    let mut new = user.clone();
    new.licenses.retain(|held| {
        !change
            .revoke
            .iter()
            .any(|sku| sku.eq_ignore_ascii_case(&held.sku_id))
    });
    new.licenses
        .extend(change.assign.iter().map(|sku| AssignedLicense {
            sku_id: sku.clone(),
            excluded_plans: Vec::new(),
        }));
    plans::apply(&mut new.licenses, change, &licensing.plans);
    if !change.assign.is_empty()
        && new.usage_location.is_empty()
        && let Some(location) = &licensing.location
    {
        new.usage_location.clone_from(location);
    }
    new
}

fn ids(skus: &[&SubscribedSku]) -> Vec<String> {
    skus.iter().map(|sku| sku.sku_id.clone()).collect()
}

fn outcome(user: &User, sku: &SubscribedSku, result: OutcomeKind) -> Outcome {
    Outcome {
        user: user.user_principal_name.clone(),
        product: sku.name.clone(),
        result,
    }
}

pub(super) fn missing(names: &[String]) -> Vec<Outcome> {
    names
        .iter()
        .map(|name| Outcome {
            user: name.clone(),
            product: String::new(),
            result: OutcomeKind::Failed("60002", Message::new("people-no-such-user")),
        })
        .collect()
}

fn bad_location(licensing: &mut Licensing) -> Option<Finding> {
    let location = licensing.location.as_mut()?;
    *location = location.trim().to_uppercase();
    if country::find(location).is_some() {
        return None;
    }
    let message = Message::new("import-e-loc-unknown").with("code", location.as_str());
    Some(
        Finding::block("LIC-5", message)
            .at("usageLocation")
            .of(location),
    )
}

fn title(licensing: &Licensing, skus: &[SubscribedSku], users: usize) -> Message {
    let names = |ids: &[String]| {
        skus.iter()
            .filter(|sku| ids.contains(&sku.sku_id))
            .map(|sku| sku.name.as_str())
            .collect::<Vec<_>>()
            .join(", ")
    };
    let message = match (licensing.assign.is_empty(), licensing.revoke.is_empty()) {
        (false, true) => {
            Message::new("licenses-assign-title").with("names", names(&licensing.assign))
        }
        (true, false) => {
            Message::new("licenses-revoke-title").with("names", names(&licensing.revoke))
        }
        _ => Message::new("licenses-change-title"),
    };
    message.with("count", users)
}

fn signed(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
