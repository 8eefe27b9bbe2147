//! Reading the portal's file of a customer's subscriptions: a plan of counts and findings, then part by part.

use crate::domain::{
    audit::{AffectedCustomer, GroupMark, Operation, Resource},
    finding::Finding,
    message::Message,
    permission::Act,
    record::{Record, RecordId, Stored},
    subscription::Subscription,
};
use crate::store::MAX_COMMIT;

use crate::service::{
    Intent, Service,
    commit::{Committed, Watch},
    import::subscriptions::{self as file, Rows, Standing, SubscriptionRow},
    import_customers::name,
    intent::SubscriptionsFile,
    plan::{FilePlan, Plan, Step, Undo, Work},
    record_change::{Transition, affected},
    refusal::Refusal,
};

impl Service {
    pub(in crate::service) fn plan_import_subscriptions(
        &self,
        request: SubscriptionsFile,
    ) -> Result<Plan, Refusal> {
        self.may(Act::Subscriptions)?;
        let (customer, _) = self.customer(request.customer)?;
        let plan = file::scan::<Refusal>(&request.path, &mut |row| {
            Ok(match self.merge(&request, row)? {
                (_, None) => Standing::Unchanged,
                (None, Some(_)) => Standing::New,
                (Some(_), Some(_)) => Standing::Changed,
            })
        })?;
        let mut findings = Vec::new();
        if customer.removal.is_some() {
            findings.push(Finding::block(
                "RM-09",
                Message::new("subscription-customer-removed"),
            ));
        }
        let title = Message::new("subs-import-title")
            .with("file", name(&request.path))
            .with("customer", customer.name())
            .with("new", plan.new)
            .with("changed", plan.changed)
            .with("unchanged", plan.unchanged)
            .with("rejected", plan.rejected);
        let operation = Operation::IMPORT_SUBSCRIPTIONS;
        let begun = self.interrupted(&operation, &plan.sha256)?.is_some();
        Ok(Plan {
            intent: Intent::ImportSubscriptions(request),
            title,
            records: Vec::new(),
            // Those of the rows stand in the report; a rejected row does not stop the others (IMP-32).
            findings,
            consequences: vec![Message::new("subs-import-keeps")],
            undo: Undo::Possible,
            work: if plan.report.fatal || (plan.new + plan.changed == 0 && !begun) {
                Work::Unchanged(plan)
            } else {
                Work::Customers(plan)
            },
        })
    }

    /// The record before, and the one after where it differs.
    fn merge(
        &self,
        request: &SubscriptionsFile,
        row: &SubscriptionRow,
    ) -> Result<(Option<Stored>, Option<Subscription>), Refusal> {
        let old = self
            .store()
            .get(&RecordId::Subscription(request.customer, row.id))?;
        let before = match &old {
            Some(Stored {
                record: Record::Subscription(before),
                ..
            }) => Some(&**before),
            _ => None,
        };
        let after = row.over(before, request.customer, self.now());
        let changed = before != Some(&after);
        Ok((old, changed.then_some(after)))
    }

    pub(in crate::service) fn run_subscriptions(
        &self,
        request: &SubscriptionsFile,
        plan: &FilePlan,
        watch: &dyn Watch,
    ) -> Result<Committed, Refusal> {
        let (customer, _) = self.customer(request.customer)?;
        let entry = |counts: Vec<(String, String)>, group| {
            bare(request, plan, affected(&customer), counts, group)
        };
        let mut rows = file::rows(&request.path, &plan.sha256)?;
        let total = plan.new + plan.changed;
        // Running the same file again finishes what was begun.
        let begun = self.interrupted(&Operation::IMPORT_SUBSCRIPTIONS, &plan.sha256)?;
        let mut group = begun.map(|(group, _)| group);
        let mut first = group.unwrap_or(0);
        let mut index = begun.map_or(0, |(_, parts)| parts);
        let (mut new, mut changed) = (0, 0);
        let stopped = loop {
            let (part, added, end) = self.next_part(request, &mut rows)?;
            let small = index == 0 && end;
            if !part.is_empty() {
                if !small && group.is_none() {
                    let mark = GroupMark::Begin { planned: total };
                    first = self.write(entry(Vec::new(), Some(mark)))?;
                    group = Some(first);
                }
                index += 1;
                let written = part.len() as u64;
                let mark = group.map(|group| GroupMark::Part { group, index });
                let seq = self.write_rows(part, entry(counts(added, written - added), mark))?;
                if group.is_none() {
                    first = seq;
                }
                new += added;
                changed += written - added;
                watch.progress(new + changed, total);
            }
            if end || watch.cancelled() {
                break !end;
            }
        };
        if let Some(group) = group {
            self.write(entry(counts(new, changed), Some(GroupMark::End { group })))?;
        }
        let message = Message::new("subs-import-done")
            .with("new", new)
            .with("changed", changed);
        let mut done = Committed::new(first, message, new + changed);
        done.stopped = stopped;
        Ok(done)
    }

    /// Rows that change something, at most as many as one commit may write; how many are new; whether it was the end.
    fn next_part(
        &self,
        request: &SubscriptionsFile,
        rows: &mut Rows,
    ) -> Result<(Vec<Transition>, u64, bool), Refusal> {
        let mut part = Vec::new();
        let mut new = 0;
        while part.len() < MAX_COMMIT {
            let Some(row) = rows.next() else {
                return Ok((part, new, true));
            };
            if let (old, Some(after)) = self.merge(request, &row?)? {
                new += u64::from(old.is_none());
                part.push(Transition {
                    old,
                    new: Some(Record::Subscription(Box::new(after))),
                });
            }
        }
        Ok((part, new, false))
    }
}

fn counts(new: u64, changed: u64) -> Vec<(String, String)> {
    vec![
        ("new".to_owned(), new.to_string()),
        ("changed".to_owned(), changed.to_string()),
    ]
}

fn bare(
    request: &SubscriptionsFile,
    plan: &FilePlan,
    customer: AffectedCustomer,
    mut details: Vec<(String, String)>,
    group: Option<GroupMark>,
) -> Step {
    details.push(("file".to_owned(), name(&request.path)));
    details.push(("sha256".to_owned(), plan.sha256.clone()));
    Step {
        changes: Vec::new(),
        base: Vec::new(),
        operation: Operation::IMPORT_SUBSCRIPTIONS,
        resource: Resource::SUBSCRIPTION,
        customer: Some(customer),
        fields: Vec::new(),
        details,
        group,
        undoes: None,
        reversible: true,
    }
}
