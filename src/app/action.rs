//! What happened: keys that were translated, and answers that came back.

use crate::domain::{customer::CustomerKey, guid::Guid, message::Message};
use crate::service::intent::Intent;

use super::{
    copying::Copied,
    effect::{JobId, Outcome},
    overlay::prompt::PromptFor,
    screen::{
        account, activity, add_customer, customers, due, export, import_customers, import_users,
        invitation, licenses, outcomes, password, purchases, removal, report, requests,
        subscriptions, transfer, transfer_new, transfers, upkeep, user, users, welcome,
    },
    user_acts::UserDo,
};

/// Something that happened.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// A character was typed into the field that has the focus.
    Insert(char),
    /// A text was pasted. Without a field in focus nothing happens: pasted text never triggers a binding.
    Paste(String),
    /// A line is edited.
    Edit(Edit),
    /// The cursor of the list on top moves.
    Move(Move),
    /// Next field.
    NextField,
    /// Previous field.
    PreviousField,
    /// Choose the next value of a choice, or switch a toggle.
    NextValue,
    /// Choose the previous value of a choice.
    PreviousValue,
    /// Enter: open, choose, confirm.
    Accept,
    /// Review and save what the screen holds.
    Save,
    /// Esc: one step back.
    Back,
    /// Leave the program.
    Quit,
    /// Close the book, which is under a passphrase, and ask for that again.
    Lock,
    /// Stop, so that the shell has the terminal (Ctrl-Z).
    Suspend,
    /// Draw everything anew.
    Redraw,
    /// Show the keys that work now.
    Help,
    /// Ask for the palette; the binding table answers with [`Action::Palette`].
    OpenPalette,
    /// The palette, with what it offers.
    Palette(Vec<Offer>),
    /// Show the notices of this session.
    Notices,
    /// Plan to take back the last change.
    UndoLast,
    /// Stop the job that runs on top.
    Cancel,
    /// The other theme.
    SwitchTheme,
    /// The other language.
    SwitchLanguage,
    /// Open the activity log.
    OpenActivity,
    /// Open the requests for a relationship.
    OpenRequests,
    /// Add a customer.
    AddCustomer,
    /// Open the import of customers or users.
    Import,
    /// Open the export.
    Export,
    /// Open the users of a customer; its key and name.
    OpenUsers(CustomerKey, String),
    /// Open the users of all customers.
    OpenAllUsers,
    /// Open the licenses of a customer; its key and name.
    OpenLicenses(CustomerKey, String),
    /// Open the import of users of a customer; its key and name.
    OpenImportUsers(CustomerKey, String),
    /// Open the subscriptions of a customer; its key and name, and the one under the cursor.
    OpenSubscriptions(CustomerKey, String, Option<Guid>),
    /// Open the import of subscriptions of a customer; its key and name.
    OpenImportSubscriptions(CustomerKey, String),
    /// Open the subscriptions of all customers.
    OpenPurchases,
    /// Open what is due.
    OpenDue,
    /// Open what looks after the book itself.
    OpenUpkeep,
    /// Of looking after the book.
    Upkeep(upkeep::Act),
    /// Of a customer's subscriptions.
    Subscriptions(subscriptions::Act),
    /// Of the subscriptions of all customers.
    Purchases(purchases::Act),
    /// Of what is due.
    Due(due::Act),
    /// Open the import of `Customers.csv`.
    OpenImportCustomers,
    /// Which customers to export (CL-52).
    ExportCustomers(export::Which),
    /// A binding is off; this is why (RO-05).
    Refused(Message),
    /// A text was copied, in this way; what is to be said of it.
    Copied(Copied, Message),
    /// How much room there is; comes before each drawing when it changed.
    Viewport(Viewport),
    /// A timer that was asked for has run out.
    Timer(Timer),
    /// Of the customer list.
    Customers(customers::Act),
    /// Of the activity log.
    Activity(activity::Act),
    /// Of the welcome screen.
    Welcome(welcome::Act),
    /// Of adding a customer.
    Adding(add_customer::Act),
    /// Of a customer's account.
    Account(account::Act),
    /// Of removing a relationship.
    Removal(removal::Act),
    /// Open the transfer desk.
    OpenTransfers,
    /// Open a transfer: the customer's row, and which.
    OpenTransfer(CustomerKey, Guid),
    /// Of the transfer desk.
    Transfers(transfers::Act),
    /// Of a transfer.
    Transfer(transfer::Act),
    /// Of a new transfer.
    NewTransfer(transfer_new::Act),
    /// Of the requests for a relationship.
    Requests(requests::Act),
    /// Of the text of a request.
    Invitation(invitation::Act),
    /// Of a list of users.
    Users(users::Act),
    /// Of a user's page.
    User(user::Act),
    /// Something is to be done with users, in a list or on a user's page.
    UserDo(UserDo),
    /// Of the licenses of a customer or of some users.
    Licenses(licenses::Act),
    /// Of what became of users.
    Outcomes(outcomes::Act),
    /// Of a password that is shown.
    Password(password::Act),
    /// Of the import of users.
    ImportUsers(import_users::Act),
    /// Of the repair desk of a file of users.
    Desk(import_users::desk::Act),
    /// Of the import of customers.
    ImportCustomers(import_customers::Act),
    /// Of the report about a file.
    Report(report::Act),
    /// A prompt was answered.
    Prompted(PromptFor, String),
    /// Review an intent: plan it, show it, commit it.
    Review(Box<Intent>),
    /// An answer. Strangers are dropped.
    Outcome(JobId, Outcome),
}

/// A way to edit a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edit {
    /// One grapheme left.
    Left,
    /// One grapheme right.
    Right,
    /// One word left.
    WordLeft,
    /// One word right.
    WordRight,
    /// To the start.
    Home,
    /// To the end.
    End,
    /// Delete the grapheme before the cursor.
    Backspace,
    /// Delete the grapheme behind the cursor.
    Delete,
    /// Delete the word before the cursor.
    DeleteWord,
    /// Delete all before the cursor.
    DeleteToStart,
    /// Delete all behind the cursor.
    DeleteToEnd,
}

/// A movement in a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    /// One up.
    Up,
    /// One down.
    Down,
    /// One page up.
    PageUp,
    /// One page down.
    PageDown,
    /// To the first.
    First,
    /// To the last.
    Last,
}

/// What the palette offers: a command, whether it works now, and what it does.
#[derive(Debug, Clone, PartialEq)]
pub struct Offer {
    /// Its name in words.
    pub label: String,
    /// Its keys, for people; empty if it has none here.
    pub keys: String,
    /// Why it does not work now (RO-05).
    pub reason: Option<Message>,
    /// What it does.
    pub action: Action,
}

/// How many cells there are, and how many rows of them scroll.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Viewport {
    /// Columns of the terminal.
    pub width: u16,
    /// Rows of the terminal.
    pub height: u16,
    /// Rows of the list or page of the screen on top.
    pub page: usize,
    /// Rows of the overlay on top that scroll.
    pub overlay_page: usize,
    /// Lines of the overlay's contents, for scrolling.
    pub overlay_lines: usize,
}

/// A timer. One of each runs at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Timer {
    /// Something moves: draw its next picture.
    Spinner,
    /// Typing paused: keep the draft.
    Draft,
    /// What is seen changes by the clock alone: read it again.
    Clock,
    /// Nobody has pressed a key for some time.
    Idle,
}
