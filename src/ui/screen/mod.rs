//! How the screens look. Each file has `draw`, `page` (rows that scroll) and `status` (its line above the footer).

pub mod account;
pub mod activity;
pub mod add_customer;
pub mod customers;
pub mod due;
pub mod entry;
pub mod import_customers;
pub mod import_users;
pub mod invitation;
pub mod licenses;
pub mod outcomes;
pub mod password;
pub mod purchases;
pub mod removal;
pub mod requests;
pub mod subscriptions;
pub mod transfer;
pub mod transfer_new;
pub mod transfers;
pub mod upkeep;
pub mod user;
pub mod users;
pub mod welcome;

use ratatui::{Frame, layout::Rect, text::Span};

use crate::app::screen::Screen;

use super::View;

/// The left and the right side of the line above the footer.
pub type Status = (Vec<Span<'static>>, Vec<Span<'static>>);

/// Draws the screen that is seen.
pub fn draw(frame: &mut Frame, view: &View, area: Rect) {
    match view.model.screen() {
        Screen::Welcome(state) => welcome::draw(frame, view, state, area),
        Screen::Customers(state) => customers::draw(frame, view, state, area),
        Screen::Activity(state) => activity::draw(frame, view, state, area),
        Screen::AddCustomer(state) => add_customer::draw(frame, view, state, area),
        Screen::Account(state) => account::draw(frame, view, state, area),
        Screen::Removal(state) => removal::draw(frame, view, state, area),
        Screen::Requests(state) => requests::draw(frame, view, state, area),
        Screen::Invitation(state) => invitation::draw(frame, view, state, area),
        Screen::Entry(state) => entry::draw(frame, view, state, area),
        Screen::Users(state) => users::draw(frame, view, state, area),
        Screen::User(state) => user::draw(frame, view, state, area),
        Screen::Licenses(state) => licenses::draw(frame, view, state, area),
        Screen::Outcomes(state) => outcomes::draw(frame, view, state, area),
        Screen::Password(state) => password::draw(frame, view, state, area),
        Screen::Subscriptions(state) => subscriptions::draw(frame, view, state, area),
        Screen::Purchases(state) => purchases::draw(frame, view, state, area),
        Screen::Due(state) => due::draw(frame, view, state, area),
        Screen::ImportUsers(state) => import_users::draw(frame, view, state, area),
        Screen::ImportCustomers(state) => import_customers::draw(frame, view, state, area),
        Screen::Transfers(state) => transfers::draw(frame, view, state, area),
        Screen::Transfer(state) => transfer::draw(frame, view, state, area),
        Screen::NewTransfer(state) => transfer_new::draw(frame, view, state, area),
        Screen::Instruction(state) => transfer_new::draw_instruction(frame, view, state, area),
        Screen::Upkeep(state) => upkeep::draw(frame, view, state, area),
    }
}

/// Rows of the screen that scroll.
pub fn page(view: &View, area: Rect) -> usize {
    match view.model.screen() {
        Screen::Welcome(state) => welcome::page(state, area),
        Screen::Customers(state) => customers::page(view, state, area),
        Screen::Activity(state) => activity::page(state, area),
        Screen::AddCustomer(state) => add_customer::page(state, area),
        Screen::Account(state) => account::page(state, area),
        Screen::Removal(state) => removal::page(state, area),
        Screen::Requests(_) => requests::page(area),
        Screen::Invitation(_) => invitation::page(area),
        Screen::Entry(state) => entry::page(view, state, area),
        Screen::Users(state) => users::page(view, state, area),
        Screen::User(_) => user::page(area),
        Screen::Licenses(state) => licenses::page(view, state, area),
        Screen::Outcomes(_) => outcomes::page(area),
        Screen::Subscriptions(_) => subscriptions::page(area),
        Screen::Purchases(_) => purchases::page(area),
        Screen::Due(_) => due::page(area),
        Screen::ImportUsers(state) => import_users::page(view, state, area),
        Screen::ImportCustomers(state) => import_customers::page(view, state, area),
        Screen::Transfers(_) => transfers::page(area),
        Screen::Transfer(state) => transfer::page(view, state, area),
        Screen::NewTransfer(_) => transfer_new::page(area),
        Screen::Instruction(_) => transfer_new::instruction_page(area),
        Screen::Upkeep(_) => upkeep::page(area),
        Screen::Password(_) => usize::from(area.height),
    }
}

/// What the screen has to say above the footer.
pub fn status(view: &View) -> Status {
    match view.model.screen() {
        Screen::Customers(state) => customers::status(view, state),
        Screen::Activity(state) => activity::status(view, state),
        Screen::AddCustomer(state) => add_customer::status(view, state),
        Screen::Account(state) => account::status(view, state),
        Screen::Removal(state) => removal::status(view, state),
        Screen::Requests(state) => requests::status(view, state),
        Screen::Invitation(state) => invitation::status(view, state),
        Screen::Welcome(_) | Screen::Entry(_) | Screen::Password(_) => Status::default(),
        Screen::Users(state) => users::status(view, state),
        Screen::User(state) => user::status(view, state),
        Screen::Licenses(state) => licenses::status(view, state),
        Screen::Outcomes(state) => outcomes::status(view, state),
        Screen::Subscriptions(state) => subscriptions::status(view, state),
        Screen::Purchases(state) => purchases::status(view, state),
        Screen::Due(state) => due::status(view, state),
        Screen::ImportUsers(state) => import_users::status(view, state),
        Screen::ImportCustomers(state) => import_customers::status(view, state),
        Screen::Transfers(state) => transfers::status(view, state),
        Screen::Transfer(state) => transfer::status(view, state),
        Screen::NewTransfer(_) | Screen::Instruction(_) | Screen::Upkeep(_) => Status::default(),
    }
}
