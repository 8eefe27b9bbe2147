//! Users of a customer, one or many: found, edited, deleted, restored, blocked, licensed (accounts.md 2). Bringing in new
//! ones from a file is in `import_users`.

mod act;
mod desk;
mod edit;
pub mod find;
mod licenses;
mod plans;
mod reset;
mod run;
pub mod seats;
mod units;

use crate::domain::{
    cloud::Feature,
    customer::{Customer, CustomerKey},
    finding::{Finding, Severity},
    guid::Guid,
    message::Message,
    record::Revision,
};

use super::{Service, refusal::Refusal};

pub use desk::{LicenseDesk, SkuOfUsers};
pub use reset::PasswordReset;

/// So many users are named; a plan is for a person.
const SHOWN: usize = 20;

/// What is done to users, apart from fields and licenses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UserAct {
    /// Delete: restorable for thirty days (USR-30).
    Delete,
    /// Restore within the thirty days (USR-32).
    Restore,
    /// Sign-in is blocked.
    Block,
    /// Sign-in is allowed.
    Unblock,
}

/// One act on some users of a customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UserActs {
    /// The customer.
    pub key: CustomerKey,
    /// Which users.
    pub users: Vec<Guid>,
    /// What.
    pub act: UserAct,
    /// The sign-in name as it was typed (USR-30); `None` while the plan is only looked at.
    pub confirm: Option<String>,
}

/// A change of licenses of some users of a customer (LIC-6): what is named in neither list stays as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Licensing {
    /// The customer.
    pub key: CustomerKey,
    /// Which users, in the order in which they get licenses that are short.
    pub users: Vec<Guid>,
    /// Users that were asked for and are not there; each becomes a failed outcome.
    pub missing: Vec<String>,
    /// Products to assign.
    pub assign: Vec<String>,
    /// Products to take away.
    pub revoke: Vec<String>,
    /// Service plans to switch for those who hold the product then (LIC-10).
    pub plans: Vec<PlanEdit>,
    /// Usage location for users who have none (LIC-5).
    pub location: Option<String>,
    /// Assign what there is where licenses are short (LIC-7).
    pub partial: bool,
}

/// Service plans of a product: those to be on, and those to be off; the others stay as they are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PlanEdit {
    /// The product.
    pub sku: String,
    /// Plans to switch on.
    pub on: Vec<String>,
    /// Plans to switch off.
    pub off: Vec<String>,
}

/// What becomes of one user, or of one product of one user (LIC-8).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// Sign-in name.
    pub user: String,
    /// Name of the product; empty where it is about the user.
    pub product: String,
    /// What.
    pub result: OutcomeKind,
}

/// How it ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OutcomeKind {
    /// License assigned.
    Assigned,
    /// License removed.
    Removed,
    /// Service plans of a license were switched (LIC-10).
    PlansChanged,
    /// It was so already.
    Unchanged,
    /// The act was done.
    Done,
    /// Not done: code, and why.
    Failed(&'static str, Message),
}

impl OutcomeKind {
    /// The word for machines.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Assigned => "assigned",
            Self::Removed => "removed",
            Self::PlansChanged => "plansChanged",
            Self::Unchanged => "unchanged",
            Self::Done => "done",
            Self::Failed(..) => "failed",
        }
    }

    /// Text id.
    pub const fn text(&self) -> &'static str {
        match self {
            Self::Assigned => "licenses-outcome-assigned",
            Self::Removed => "licenses-outcome-removed",
            Self::PlansChanged => "licenses-outcome-plans",
            Self::Unchanged => "licenses-outcome-unchanged",
            Self::Done => "licenses-outcome-done",
            Self::Failed(..) => "licenses-outcome-failed",
        }
    }
}

impl Outcome {
    /// Whether it was not done.
    pub const fn failed(&self) -> bool {
        matches!(self.result, OutcomeKind::Failed(..))
    }
}

/// A user that changes, with the revision that was reviewed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UserChange {
    /// Who.
    pub user: Guid,
    /// As it was reviewed.
    pub revision: Revision,
    /// Products it gets.
    pub assign: Vec<String>,
    /// Products it loses.
    pub revoke: Vec<String>,
    /// Products whose service plans change.
    pub plans: Vec<String>,
}

/// What is known of a change of users before it is carried out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PeopleWork {
    /// The customer.
    pub key: CustomerKey,
    /// Who changes.
    pub changes: Vec<UserChange>,
    /// What becomes of everybody that was named.
    pub outcomes: Vec<Outcome>,
    /// The sign-in name that has to be typed before it is carried out (USR-30).
    pub confirm: Option<String>,
}

impl Service {
    /// The customer whose users are changed, where the cloud lets them be changed (CD-03), and what forbids it.
    fn people_of(&self, key: CustomerKey) -> Result<(Box<Customer>, Vec<Finding>), Refusal> {
        self.offers(Feature::Users)?;
        let (customer, _) = self.customer(key)?;
        let removed = customer
            .removal
            .is_some()
            .then(|| Finding::block("CL-43", Message::new("bulk-removed")));
        Ok((customer, removed.into_iter().collect()))
    }
}

/// What is said of those who are left out: warnings, unless nobody is left.
fn left_out(outcomes: &[Outcome], nothing_else: bool) -> Vec<Finding> {
    let severity = if nothing_else {
        Severity::Block
    } else {
        Severity::Warn
    };
    let failed: Vec<&Outcome> = outcomes.iter().filter(|outcome| outcome.failed()).collect();
    let mut found: Vec<Finding> = failed
        .iter()
        .take(SHOWN)
        .filter_map(|outcome| match &outcome.result {
            OutcomeKind::Failed(code, why) => Some(Finding::new(
                code,
                severity,
                Message::new("people-left-out")
                    .with("name", outcome.user.as_str())
                    .with("reason", why.clone()),
            )),
            _ => None,
        })
        .collect();
    if failed.len() > SHOWN {
        let more = Message::new("people-left-out-more").with("count", failed.len() - SHOWN);
        found.push(Finding::new("USR-32", severity, more));
    }
    found
}
