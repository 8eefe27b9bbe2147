//! Who may do what (6.7), and what the cloud offers: why a binding is off (RO-05). The service refuses by the same
//! matrix; this only says so before.

use crate::domain::{cloud::Feature, message::Message, role::Role};

use super::model::{Model, Session};

/// A task of the permission matrix.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Task {
    /// Export the customer list.
    ExportCustomers,
    /// Add a customer.
    AddCustomer,
    /// Update account info.
    UpdateAccount,
    /// Export the activity log.
    ExportLog,
}

impl Task {
    /// Who may.
    pub const fn roles(self) -> &'static [Role] {
        match self {
            Self::ExportCustomers | Self::ExportLog => &[Role::GlobalAdmin, Role::AdminAgent],
            Self::AddCustomer => &[
                Role::GlobalAdmin,
                Role::UserManagementAdmin,
                Role::AdminAgent,
                Role::SalesAgent,
            ],
            Self::UpdateAccount => &[Role::GlobalAdmin, Role::SalesAgent],
        }
    }
}

/// Always.
pub fn always(_: &Model) -> Result<(), Message> {
    Ok(())
}

/// Whether a book is open.
pub fn book(model: &Model) -> Result<(), Message> {
    if model.cx.session.partner.is_some() {
        Ok(())
    } else {
        Err(Message::new("list-needs-book"))
    }
}

/// Whether the operator holds a role that may.
pub fn role(session: &Session, task: Task) -> Result<(), Message> {
    let held = session.operator.as_ref().map(|operator| &operator.roles);
    if held.is_some_and(|held| held.iter().any(|role| task.roles().contains(role))) {
        return Ok(());
    }
    let names = task
        .roles()
        .iter()
        .map(|role| Message::new(role.text()))
        .reduce(|all, next| {
            Message::new("list-joined")
                .with("left", all)
                .with("right", next)
        })
        .unwrap_or_else(|| Message::new("list-nobody"));
    Err(Message::new("list-needs-role").with("roles", names))
}

/// Whether the cloud offers it (CD-08).
pub fn cloud(session: &Session, feature: Feature) -> Result<(), Message> {
    match &session.partner {
        None => Err(Message::new("list-needs-book")),
        Some(partner) => partner
            .cloud
            .cloud()
            .supports(feature)
            .map_err(Message::new),
    }
}

/// Whether a customer may be added.
pub fn add_customer(model: &Model) -> Result<(), Message> {
    book(model)?;
    cloud(&model.cx.session, Feature::NewCustomers)?;
    role(&model.cx.session, Task::AddCustomer)
}

/// Whether account info may be updated.
pub fn update_account(model: &Model) -> Result<(), Message> {
    book(model)?;
    role(&model.cx.session, Task::UpdateAccount)
}

/// Whether the customer list may be exported.
pub fn export_customers(model: &Model) -> Result<(), Message> {
    book(model)?;
    role(&model.cx.session, Task::ExportCustomers)
}

/// Whether the activity log may be exported.
pub fn export_log(model: &Model) -> Result<(), Message> {
    book(model)?;
    role(&model.cx.session, Task::ExportLog)
}

/// Whether the activity log may be read: by all roles.
pub fn activity(model: &Model) -> Result<(), Message> {
    book(model)
}
