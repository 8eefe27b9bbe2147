//! Whether something works now, and if not, why: the permission matrix (RO-05) and the cloud (CD-08). The service
//! refuses by the same rules; this says so before.

use crate::domain::{
    cloud::Feature,
    customer::Customer,
    message::Message,
    partner::PartnerKind,
    permission::{
        Act, act_of_field, may_at,
        undoing::{Undoing, undoing},
    },
    relationship::{RequestKind, RequestStatus},
};

use super::{
    model::{Model, Session},
    screen::Screen,
    user_acts::{self, UserDo},
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

/// Whether the book that is open is under a passphrase.
pub fn sealed(model: &Model) -> Result<(), Message> {
    if model.cx.sealed {
        Ok(())
    } else {
        Err(Message::new("passphrase-lock-none"))
    }
}

/// Whether the operator holds a role that may; if not, who may.
pub fn role(session: &Session, act: Act) -> Result<(), Message> {
    let held = session
        .operator
        .as_ref()
        .map(|operator| operator.roles.as_slice())
        .unwrap_or_default();
    let policy = session.partner.as_ref().map(|partner| partner.policy);
    may_at(act, held, policy.unwrap_or_default()).map_err(|who| {
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

/// Whether the book may be changed at all: not in a book that was opened to be read only. The store refuses by itself;
/// this says so before anything is typed.
pub fn writable(session: &Session) -> Result<(), Message> {
    if session.read_only {
        Err(Message::new("list-opened-read-only"))
    } else {
        Ok(())
    }
}

/// Whether the operator may change this, and the book may be changed.
pub fn change(session: &Session, act: Act) -> Result<(), Message> {
    role(session, act)?;
    writable(session)
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

/// The customer whose account is seen.
fn customer(model: &Model) -> Option<&Customer> {
    match model.screen() {
        Screen::Account(account) => account.customer.as_deref(),
        _ => None,
    }
}

/// Whether the customer whose account is seen has a relationship with the partner.
pub fn stands(model: &Model) -> Result<(), Message> {
    match customer(model) {
        Some(customer) if customer.removal.is_some() => {
            Err(Message::new("removal-no-relationship"))
        }
        Some(_) => Ok(()),
        None => Err(Message::new("forms-account-loading")),
    }
}

/// Whether the relationship with the customer may be removed (RM-01): by kind of partner.
pub fn remove_relationship(model: &Model) -> Result<(), Message> {
    let kind = model.cx.session.partner.as_ref().map(|p| p.kind);
    if kind == Some(PartnerKind::IndirectReseller) {
        return Err(Message::new("removal-not-for-resellers"));
    }
    stands(model)
}

/// Whether a transfer can begin here: it is one customer's, whose account leads to its transfers.
pub fn new_transfer(model: &Model) -> Result<(), Message> {
    match model.screen() {
        Screen::Transfers(desk) if desk.of.is_none() => Err(Message::new("desk-new-from-account")),
        _ => Ok(()),
    }
}

/// Whether the customer's budget may be set (BU-01, BU-05).
pub fn budget(model: &Model) -> Result<(), Message> {
    let partner = model.cx.session.partner.as_ref();
    if partner.is_some_and(|partner| partner.sandbox) {
        return Err(Message::new("budget-not-in-sandbox"));
    }
    stands(model)
}

/// Whether delegated administration may be removed (RM-20).
pub fn remove_delegated(model: &Model) -> Result<(), Message> {
    stands(model)?;
    match customer(model).and_then(|customer| customer.allow_delegated_access) {
        Some(false) => Err(Message::new("dap-none")),
        _ => Ok(()),
    }
}

/// Whether the relationship may be restored (RM-15): it was removed.
pub fn restore_relationship(model: &Model) -> Result<(), Message> {
    match customer(model) {
        Some(customer) if customer.removal.is_some() => Ok(()),
        Some(customer) => Err(Message::new("restore-not-removed").with("name", customer.name())),
        None => Err(Message::new("forms-account-loading")),
    }
}

/// Whether there are customers that can be changed: in the list, or the one whose account is seen.
pub fn customers(model: &Model) -> Result<(), Message> {
    match model.screen() {
        Screen::Customers(list) if list.is_empty() => Err(Message::new("list-no-hit-short")),
        Screen::Account(_) => stands(model),
        _ => Ok(()),
    }
}

/// Whether something on the account page may be changed, by its fields (TG-02, AG-02); if not, who may change most.
pub fn edit(session: &Session) -> Result<(), Message> {
    let any = [Act::Tags, Act::ConfirmAgreement]
        .into_iter()
        .any(|act| role(session, act).is_ok());
    if !any {
        role(session, Act::UpdateAccount)?;
    }
    writable(session)
}

/// As [`edit`], for the screen.
pub fn edit_account(model: &Model) -> Result<(), Message> {
    book(model)?;
    edit(&model.cx.session)
}

/// Whether the entry of the activity log under the cursor may be taken back: by whoever may do it.
pub fn undo_entry(model: &Model) -> Result<(), Message> {
    let session = &model.cx.session;
    let Screen::Activity(log) = model.screen() else {
        return Ok(());
    };
    let Some(entry) = log.current() else {
        return Ok(());
    };
    if !entry.reversible {
        return Err(Message::new("service-undo-impossible").with("seq", entry.seq.to_string()));
    }
    match undoing(&entry.operation) {
        Undoing::By(act) => role(session, act),
        Undoing::ByFields => entry
            .changes
            .iter()
            .try_for_each(|change| role(session, act_of_field(&change.path))),
        // What these are about the book knows; the service says.
        Undoing::Anyone | Undoing::ByRequest | Undoing::AsUndone => Ok(()),
    }
}

/// Whether the list has a filter that can be saved.
pub fn save_segment(model: &Model) -> Result<(), Message> {
    match model.screen() {
        Screen::Customers(list) if list.lookup.wrong.is_none() && !list.query().text.is_empty() => {
            Ok(())
        }
        _ => Err(Message::new("list-segment-needs-filter")),
    }
}

/// Whether users may be added: to one customer at a time.
pub fn users(model: &Model) -> Result<(), Message> {
    match model.screen() {
        Screen::Users(list) if list.of.is_none() => Err(Message::new("person-import-of-one")),
        _ => Ok(()),
    }
}

/// Whether this may be done with the user or users that are seen, by what is known of them.
fn with_users(model: &Model, what: UserDo) -> Result<(), Message> {
    let chosen = match model.screen() {
        Screen::Users(list) => list.chosen(),
        Screen::User(page) => page.chosen(),
        _ => Err(Message::new("person-nobody")),
    };
    user_acts::possible(what, chosen.as_ref())
}

/// Whether their licenses may be changed.
pub fn users_licenses(model: &Model) -> Result<(), Message> {
    with_users(model, UserDo::Licenses)
}

/// Whether they may be blocked.
pub fn users_block(model: &Model) -> Result<(), Message> {
    with_users(model, UserDo::Block)
}

/// Whether they may sign in again.
pub fn users_unblock(model: &Model) -> Result<(), Message> {
    with_users(model, UserDo::Unblock)
}

/// Whether the user may get a new password (USR-25).
pub fn users_reset(model: &Model) -> Result<(), Message> {
    with_users(model, UserDo::ResetPassword)
}

/// Whether they may be deleted (USR-30).
pub fn users_delete(model: &Model) -> Result<(), Message> {
    with_users(model, UserDo::Delete)
}

/// Whether they may be restored (USR-32).
pub fn users_restore(model: &Model) -> Result<(), Message> {
    with_users(model, UserDo::Restore)
}

/// Whether this may be asked for: by role, cloud and kind of partner (RQ-32).
pub fn ask(session: &Session, kind: RequestKind) -> Result<(), Message> {
    change(session, kind.act())?;
    if let Some(feature) = kind.feature() {
        cloud(session, feature)?;
    }
    let partner = session.partner.as_ref().map(|partner| partner.kind);
    if kind == RequestKind::Indirect && partner == Some(PartnerKind::DirectBill) {
        return Err(Message::new("request-indirect-not-direct-bill"));
    }
    Ok(())
}

/// Whether anything may be asked for; if not, why not the usual.
pub fn ask_any(model: &Model) -> Result<(), Message> {
    book(model)?;
    let session = &model.cx.session;
    if RequestKind::ALL
        .iter()
        .any(|kind| ask(session, *kind).is_ok())
    {
        return Ok(());
    }
    ask(session, RequestKind::Direct)
}

/// As [`ask_any`], for the customer whose account is seen.
pub fn ask_customer(model: &Model) -> Result<(), Message> {
    ask_any(model)?;
    match customer(model) {
        Some(_) => Ok(()),
        None => Err(Message::new("forms-account-loading")),
    }
}

/// Whether the request under the cursor waits for an answer, and its outcome may be recorded.
pub fn answer_request(model: &Model) -> Result<(), Message> {
    let Screen::Requests(list) = model.screen() else {
        return Err(Message::new("pending-none"));
    };
    let Some(request) = list.current() else {
        return Err(Message::new("pending-none"));
    };
    change(&model.cx.session, request.kind.act())?;
    match request.status_at(list.now) {
        RequestStatus::Open => Ok(()),
        status => Err(Message::new("request-not-open").with("status", Message::new(status.text()))),
    }
}

/// As [`answer_request`], or the request is a GDAP that was accepted and can be ended (GD-09).
pub fn withdraw_request(model: &Model) -> Result<(), Message> {
    if let Screen::Requests(list) = model.screen()
        && let Some(request) = list.current()
        && request.kind == RequestKind::Gdap
        && request.status_at(list.now) == RequestStatus::Accepted
    {
        return change(&model.cx.session, request.kind.act());
    }
    answer_request(model)
}

/// Whether the customer may be deleted with all it has: in a sandbox only (RM-21).
pub fn delete_sandbox(model: &Model) -> Result<(), Message> {
    let partner = model.cx.session.partner.as_ref();
    if partner.is_none_or(|partner| !partner.sandbox) {
        return Err(Message::new("sandbox-only"));
    }
    match customer(model) {
        Some(_) => Ok(()),
        None => Err(Message::new("forms-account-loading")),
    }
}
