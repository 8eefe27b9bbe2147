//! The screens: what each does. How they look is in `ui/screen`.

pub mod account;
pub mod activity;
pub mod add_customer;
pub mod customers;
pub mod due;
pub mod entry;
pub mod export;
pub mod import_customers;
pub mod import_users;
pub mod instruction;
pub mod invitation;
pub mod licenses;
pub mod outcomes;
pub mod password;
pub mod purchases;
pub mod removal;
pub mod report;
pub mod requests;
pub mod subscriptions;
pub mod transfer;
pub mod transfer_new;
pub mod transfers;
pub mod upkeep;
pub mod user;
pub mod users;
pub mod welcome;

use crate::domain::message::Message;
use crate::service::plan::Plan;

use super::{
    Action, Context, Outcome,
    effect::{Committed, Draft, JobId},
    model::Focus,
};

/// What a screen or an overlay does. All of it is pure; effects and other screens are asked for in the [`Context`].
pub trait State {
    /// Its name in the breadcrumb, or the title of the overlay.
    fn title(&self, cx: &Context) -> Message;

    /// Adds the scopes whose bindings work now, and says whether text is typed.
    fn focus(&self, focus: &mut Focus);

    /// It was opened: ask for what it shows.
    fn start(&mut self, _cx: &mut Context) {}

    /// Handles an action.
    fn update(&mut self, action: &Action, cx: &mut Context);

    /// Takes an answer if it asked the question.
    fn outcome(&mut self, _job: JobId, _outcome: &Outcome, _cx: &mut Context) -> bool {
        false
    }

    /// The review that it asked for has its plan; a form shows its findings.
    fn planned(&mut self, _plan: &Plan, _cx: &mut Context) {}

    /// The change that it asked for is on the disk.
    fn committed(&mut self, _committed: &Committed, _cx: &mut Context) {}

    /// The book changed: read again what is shown.
    fn refresh(&mut self, _cx: &mut Context) {}

    /// What was typed since it was last asked, to be kept.
    fn draft(&mut self) -> Option<Draft> {
        None
    }

    /// Whether a key with this action (`None`: with none, here and now) has to wait until what the screen asked for is
    /// there.
    fn holds(&self, _action: Option<&Action>) -> bool {
        false
    }

    /// Whether something moves.
    fn busy(&self) -> bool {
        false
    }
}

/// A screen.
#[derive(Debug)]
pub enum Screen {
    /// First start: whose book this is.
    Welcome(Box<welcome::Welcome>),
    /// The customer list: the root.
    Customers(Box<customers::Customers>),
    /// The activity log.
    Activity(Box<activity::Activity>),
    /// Adding a customer.
    AddCustomer(Box<add_customer::AddCustomer>),
    /// A customer's account.
    Account(Box<account::Account>),
    /// Removing a customer's relationship.
    Removal(Box<removal::Removal>),
    /// The requests for a relationship.
    Requests(Box<requests::Requests>),
    /// The text of a request.
    Invitation(Box<invitation::Invitation>),
    /// A small form.
    Entry(Box<entry::Entry>),
    /// A list of users.
    Users(Box<users::Users>),
    /// A user.
    User(Box<user::UserPage>),
    /// Licenses of a customer, or of some users.
    Licenses(Box<licenses::Licenses>),
    /// What became of users.
    Outcomes(Box<outcomes::Outcomes>),
    /// A password, shown once.
    Password(Box<password::Password>),
    /// A customer's subscriptions.
    Subscriptions(Box<subscriptions::Subscriptions>),
    /// The subscriptions of all customers.
    Purchases(Box<purchases::Purchases>),
    /// What is due.
    Due(Box<due::DueList>),
    /// Adding many users.
    ImportUsers(Box<import_users::ImportUsers>),
    /// Importing `Customers.csv`.
    ImportCustomers(Box<import_customers::ImportCustomers>),
    /// The transfer desk.
    Transfers(Box<transfers::Transfers>),
    /// One transfer.
    Transfer(Box<transfer::TransferPage>),
    /// A new transfer.
    NewTransfer(Box<transfer_new::NewTransfer>),
    /// What the other partner is to do.
    Instruction(Box<instruction::Instruction>),
    /// Looking after the book.
    Upkeep(Box<upkeep::Upkeep>),
}

impl Screen {
    /// What it does.
    pub fn state(&self) -> &dyn State {
        match self {
            Self::Welcome(state) => &**state,
            Self::Customers(state) => &**state,
            Self::Activity(state) => &**state,
            Self::AddCustomer(state) => &**state,
            Self::Account(state) => &**state,
            Self::Removal(state) => &**state,
            Self::Requests(state) => &**state,
            Self::Invitation(state) => &**state,
            Self::Entry(state) => &**state,
            Self::Users(state) => &**state,
            Self::User(state) => &**state,
            Self::Licenses(state) => &**state,
            Self::Outcomes(state) => &**state,
            Self::Password(state) => &**state,
            Self::Subscriptions(state) => &**state,
            Self::Purchases(state) => &**state,
            Self::Due(state) => &**state,
            Self::ImportUsers(state) => &**state,
            Self::ImportCustomers(state) => &**state,
            Self::Transfers(state) => &**state,
            Self::Transfer(state) => &**state,
            Self::NewTransfer(state) => &**state,
            Self::Instruction(state) => &**state,
            Self::Upkeep(state) => &**state,
        }
    }

    /// What it does, to have it do something.
    pub fn state_mut(&mut self) -> &mut dyn State {
        match self {
            Self::Welcome(state) => &mut **state,
            Self::Customers(state) => &mut **state,
            Self::Activity(state) => &mut **state,
            Self::AddCustomer(state) => &mut **state,
            Self::Account(state) => &mut **state,
            Self::Removal(state) => &mut **state,
            Self::Requests(state) => &mut **state,
            Self::Invitation(state) => &mut **state,
            Self::Entry(state) => &mut **state,
            Self::Users(state) => &mut **state,
            Self::User(state) => &mut **state,
            Self::Licenses(state) => &mut **state,
            Self::Outcomes(state) => &mut **state,
            Self::Password(state) => &mut **state,
            Self::Subscriptions(state) => &mut **state,
            Self::Purchases(state) => &mut **state,
            Self::Due(state) => &mut **state,
            Self::ImportUsers(state) => &mut **state,
            Self::ImportCustomers(state) => &mut **state,
            Self::Transfers(state) => &mut **state,
            Self::Transfer(state) => &mut **state,
            Self::NewTransfer(state) => &mut **state,
            Self::Instruction(state) => &mut **state,
            Self::Upkeep(state) => &mut **state,
        }
    }
}
