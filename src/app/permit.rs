//! Whether something works now, and if not, why: the permission matrix (RO-05) and the cloud (CD-08). The service
//! refuses by the same rules; this says so before.

use crate::domain::{
    cloud::Feature,
    message::Message,
    permission::{Act, may},
};

use super::{
    model::{Model, Session},
    screen::Screen,
};

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

/// Whether the operator holds a role that may; if not, who may.
pub fn role(session: &Session, act: Act) -> Result<(), Message> {
    let held = session
        .operator
        .as_ref()
        .map(|operator| operator.roles.as_slice())
        .unwrap_or_default();
    may(act, held).map_err(|who| {
        let names = who
            .iter()
            .map(|role| Message::new(role.text()))
            .reduce(|all, next| {
                Message::new("list-joined")
                    .with("left", all)
                    .with("right", next)
            })
            .unwrap_or_else(|| Message::new("list-nobody"));
        Message::new("list-needs-role").with("roles", names)
    })
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

fn act(model: &Model, act: Act) -> Result<(), Message> {
    book(model)?;
    role(&model.cx.session, act)
}

/// Whether a customer may be added.
pub fn add_customer(model: &Model) -> Result<(), Message> {
    book(model)?;
    cloud(&model.cx.session, Feature::NewCustomers)?;
    role(&model.cx.session, Act::AddCustomer)
}

/// Whether account info may be updated.
pub fn update_account(model: &Model) -> Result<(), Message> {
    act(model, Act::UpdateAccount)
}

/// Whether the customer list may be exported, or read in from the portal's file.
pub fn export_customers(model: &Model) -> Result<(), Message> {
    act(model, Act::ExportCustomers)
}

/// Whether the activity log may be read.
pub fn activity(model: &Model) -> Result<(), Message> {
    act(model, Act::ViewActivityLog)
}

/// Whether the activity log may be exported.
pub fn export_log(model: &Model) -> Result<(), Message> {
    act(model, Act::ExportActivityLog)
}

/// Whether the list has a filter that can be saved.
pub fn save_segment(model: &Model) -> Result<(), Message> {
    act(model, Act::ViewCustomers)?;
    match model.screen() {
        Screen::Customers(list) if list.lookup.wrong.is_none() && !list.query().text.is_empty() => {
            Ok(())
        }
        _ => Err(Message::new("list-segment-needs-filter")),
    }
}

/// Whether users may be added: by any role (AMB-1), not in every cloud.
pub fn users(model: &Model) -> Result<(), Message> {
    cloud(&model.cx.session, Feature::Users)
}
