//! One customer of a large change: what it is afterwards, or why it is left out.

use crate::{
    domain::{
        customer::{Customer, Relationship},
        field,
        finding::{Finding, Severity},
        message::Message,
        rules::{self, tags},
    },
    store::directory::folded_tag,
};

use super::{RuleWorld, account::confirmed_already, bulk::BulkEdit};

/// One customer after the change, or why it is left out.
pub(super) type Changed = Result<Box<Customer>, Vec<Finding>>;

/// Does the change to one customer.
pub(super) fn apply(edit: &BulkEdit, old: &Customer, world: &RuleWorld) -> Changed {
    let mut new = Box::new(old.clone());
    let block = |code, message| Err(vec![Finding::block(code, message)]);
    if old.removal.is_some() && !matches!(edit, BulkEdit::DeleteTag(_)) {
        return block("CL-43", Message::new("bulk-removed"));
    }
    match edit {
        BulkEdit::AddTag(tag) => tagged(old, &mut new, std::slice::from_ref(tag), &[])?,
        BulkEdit::RemoveTag(tag) | BulkEdit::DeleteTag(tag) => {
            tagged(old, &mut new, &[], std::slice::from_ref(tag))?;
        }
        BulkEdit::Tags { add, remove } => tagged(old, &mut new, add, remove)?,
        BulkEdit::Budget(amount) => new.usage_budget.clone_from(amount),
        BulkEdit::Fields(edits) => {
            let mut found = Vec::new();
            for edit in edits {
                if let Err(finding) = field::set(&mut new, &edit.path, &edit.value) {
                    found.push(finding);
                }
            }
            if old.agreement != new.agreement {
                found.extend(confirmed_already(&old.agreement, &new.agreement));
            }
            found.extend(rules::customer::check_update(
                old,
                &new,
                &world.as_context(),
            ));
            found.retain(|finding| finding.severity == Severity::Block);
            if !found.is_empty() {
                return Err(found);
            }
        }
    }
    Ok(new)
}

/// Gives and takes tags; what the rules say against it.
fn tagged(
    old: &Customer,
    new: &mut Customer,
    add: &[String],
    remove: &[String],
) -> Result<(), Vec<Finding>> {
    // TG-02: only of a customer with a reseller relationship.
    if !add.is_empty() && old.relationship_to_partner != Relationship::Reseller {
        let message = Message::new("tag-needs-relationship");
        return Err(vec![Finding::block("TG-02", message)]);
    }
    let gone: Vec<String> = remove.iter().map(|tag| folded_tag(tag)).collect();
    new.tags.retain(|tag| !gone.contains(&folded_tag(tag)));
    if !add.is_empty() {
        new.tags.extend_from_slice(add);
        new.tags = tags::normal(&new.tags);
        let found = tags::check(&new.tags);
        if new.tags.len() > old.tags.len() && !found.is_empty() {
            return Err(found);
        }
    }
    Ok(())
}
