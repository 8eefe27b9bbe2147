//! What was put in and is not saved: as changes to plan, as a draft, and against somebody else's change (USR-36).

use crate::app::{
    Context,
    effect::Draft,
    form::{Conflict, Field},
};
use crate::domain::{rules::user as rules, user::User};
use crate::service::intent::{FieldEdit, Intent};

use super::{
    Stage, UserPage,
    page::{self, OTHER_ROLES, ROLES_FIELD},
};

/// In a draft, the saved value of a field stands under its id with this before it.
const WAS: &str = "was:";

impl UserPage {
    /// The name of the draft.
    pub fn draft_name(&self) -> String {
        format!("user-{}-{}", self.key.microsoft_id, self.id)
    }

    /// What differs from what is saved: field, saved value, new value.
    pub fn edits(&self) -> Vec<(&'static str, String, String)> {
        let Some(saved) = &self.user else {
            return Vec::new();
        };
        self.form
            .fields
            .iter()
            .filter(|field| field.open())
            .map(|field| (field.id, page::saved(saved, field.id), field.value()))
            .filter(|(id, was, value)| {
                // The order in which roles are chosen says nothing.
                if *id == ROLES_FIELD {
                    sorted(was) != sorted(value)
                } else {
                    was != value
                }
            })
            .collect()
    }

    /// The user with all that was put in.
    fn edited(&self, saved: &User) -> User {
        let mut new = saved.clone();
        for (id, _, value) in self.edits() {
            if id != ROLES_FIELD && id != OTHER_ROLES {
                // Only fields that can be set are in the form.
                let _ = rules::set(&mut new, id, &value);
            }
        }
        new
    }

    /// The change that the form says: only what differs (USR-35).
    pub(super) fn intent(&self) -> Intent {
        let edits = self.edits();
        let fields = edits
            .iter()
            .filter(|(id, ..)| *id != ROLES_FIELD && *id != OTHER_ROLES)
            .map(|(id, _, value)| FieldEdit {
                path: (*id).to_owned(),
                value: value.clone(),
            })
            .collect();
        let (mut add_roles, mut remove_roles) = (Vec::new(), Vec::new());
        for (id, was, value) in &edits {
            if *id == ROLES_FIELD {
                let (was, now) = (sorted(was), sorted(value));
                let less = |all: &[&str], other: &[&str]| -> Vec<String> {
                    let rest = all.iter().filter(|role| !other.contains(role));
                    rest.map(|role| page::as_role(role)).collect()
                };
                add_roles.extend(less(&now, &was));
                remove_roles.extend(less(&was, &now));
            } else if *id == OTHER_ROLES {
                let typed = value.split(',').map(|role| role.trim().to_owned());
                add_roles.extend(typed.filter(|role| !role.is_empty()));
            }
        }
        Intent::EditUser {
            key: self.key,
            user: self.id,
            edits: fields,
            add_roles,
            remove_roles,
        }
    }

    /// Shows the user as it is saved now; what was put in meanwhile stays (USR-36).
    pub(super) fn show(&mut self, user: &User, cx: &Context) {
        let mine = self.edits();
        let at = self.form.current().map(|field| field.id);
        let left: Vec<_> = self
            .form
            .fields
            .iter()
            .filter(|field| field.left)
            .map(|field| field.id)
            .collect();
        let (dirty, picker) = (self.form.dirty, self.form.picker.take());
        user.display_name.clone_into(&mut self.name);
        self.user = Some(Box::new(user.clone()));
        self.form = page::form(user, cx);
        self.form.dirty = dirty;
        self.form.browse = !self.editing;
        for field in &mut self.form.fields {
            field.left = left.contains(&field.id);
        }
        for (id, was, value) in mine {
            self.merge(id, &was, &value);
        }
        self.stage = Stage::Ready;
        self.follow(cx);
        if let Some(at) = at {
            self.form.go_to(at);
        }
        self.form.picker = picker;
    }

    /// Everything that hangs on what is put in: marks of what changed, findings.
    pub(super) fn follow(&mut self, cx: &Context) {
        let Some(saved) = self.user.clone() else {
            return;
        };
        for field in &mut self.form.fields {
            let was = page::saved(&saved, field.id);
            field.was = None;
            if field.open() && field.value() != was && field.id != OTHER_ROLES {
                let mut old = field.clone();
                page::put(&mut old, &was);
                field.was = Some(old.words(&cx.catalogue));
            }
        }
        let new = self.edited(&saved);
        let domains = self.domains.as_deref().unwrap_or_default();
        let mut found = rules::check_edit(&saved, &new, domains);
        // Before the customer's domains are known nothing is said of them.
        if self.domains.is_none() {
            found.retain(|finding| finding.code != "E-UPN-DOMAIN");
        }
        let conflicts = self.conflicts.iter();
        found.extend(conflicts.map(|one| one.finding("USR-36", &self.form, cx)));
        self.form.set_findings(&found);
    }

    /// Puts an edit on top of what is saved now. Where that is no longer what the edit began with, both are shown.
    fn merge(&mut self, id: &'static str, was: &str, value: &str) {
        let Some(saved) = &self.user else { return };
        let theirs = page::saved(saved, id);
        let base = match self.conflicts.iter().position(|known| known.id == id) {
            Some(known) => self.conflicts.remove(known).base,
            None => was.to_owned(),
        };
        if theirs == value {
            return;
        }
        if let Some(field) = self.form.field_mut(id) {
            page::put(field, value);
            field.left = true;
        }
        if theirs != base {
            self.conflicts.push(Conflict { id, base, theirs });
        }
    }

    /// Puts the saved value back into the field under the cursor.
    pub(super) fn reset(&mut self, cx: &mut Context) {
        let (Some(id), Some(saved)) = (self.form.current().map(|f| f.id), &self.user) else {
            return;
        };
        let value = page::saved(saved, id);
        self.form.set(id, &value);
        self.conflicts.retain(|conflict| conflict.id != id);
        self.form.dirty = true;
        self.changed(cx);
    }

    /// Back to what is saved.
    pub(super) fn forget_edits(&mut self) {
        let Some(saved) = &self.user else { return };
        let clear = |field: &mut Field| {
            page::put(field, &page::saved(saved, field.id));
            field.was = None;
            field.findings.clear();
        };
        let open = self.form.fields.iter_mut().filter(|field| field.open());
        open.for_each(clear);
    }

    /// What was put in, to be kept.
    pub(super) fn draft_values(&self) -> Vec<(String, String)> {
        self.edits()
            .into_iter()
            .flat_map(|(id, was, value)| [(id.to_owned(), value), (format!("{WAS}{id}"), was)])
            .collect()
    }

    /// Goes on with a draft.
    pub(super) fn restore(&mut self, draft: &Draft) {
        let value = |name: &str| {
            let mut values = draft.values.iter();
            let found = values.find(|(id, _)| id == name);
            found.map(|(_, value)| value.clone())
        };
        let ids: Vec<&'static str> = self.form.fields.iter().map(|field| field.id).collect();
        for id in ids {
            if let Some(typed) = value(id) {
                let was = value(&format!("{WAS}{id}")).unwrap_or_default();
                self.merge(id, &was, &typed);
            }
        }
    }
}

/// The roles of a value, sorted.
fn sorted(value: &str) -> Vec<&str> {
    let mut roles: Vec<&str> = value.split(',').filter(|role| !role.is_empty()).collect();
    roles.sort_unstable();
    roles
}
