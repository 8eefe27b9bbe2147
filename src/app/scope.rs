//! Where keys mean something: each binding belongs to a scope, and the focus says which ones hold.

/// Where a binding holds. The order of [`super::Model::focus`] decides who is asked first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Scope {
    /// Everywhere, unless an overlay is open.
    Global,
    /// Also while a text field or an overlay has the focus.
    Always,
    /// Wherever there is a list.
    List,
    /// Wherever text is typed.
    Text,
    /// Wherever there is a form.
    Form,
    /// The picker of a choice in a form.
    Picker,
    /// The customer list.
    Customers,
    /// Its filter field.
    CustomersFilter,
    /// The activity log.
    Activity,
    /// One of its filter fields.
    ActivityFilter,
    /// The welcome screen, before the form.
    Welcome,
    /// A book that asks for its passphrase.
    Unlock,
    /// What the welcome screen offers when the book is there.
    Offers,
    /// The review of a plan.
    Review,
    /// A commit under way.
    Committing,
    /// A question with yes and no.
    Confirm,
    /// A list to choose from.
    Choice,
    /// A question for a text.
    Prompt,
    /// The palette.
    Palette,
    /// The tags of some customers.
    Tags,
    /// The help.
    Help,
    /// The notices.
    Notices,
    /// Adding a customer.
    AddCustomer,
    /// The confirmation with the first admin's password.
    Confirmation,
    /// A customer's account.
    Account,
    /// What stands in the way of removing a relationship.
    Removal,
    /// The requests for a relationship.
    Requests,
    /// The text of a request.
    Invitation,
    /// Reason and name of a removal.
    RemovalForm,
    /// A customer's account while it is edited.
    AccountEdit,
    /// A list of users.
    Users,
    /// A user's page.
    User,
    /// The same while it is edited.
    UserEdit,
    /// The licenses of a customer.
    Licenses,
    /// The licenses of some users.
    UserLicenses,
    /// Both.
    AnyLicenses,
    /// The service plans of a product.
    LicensePlans,
    /// What became of users.
    Outcomes,
    /// A password that is shown once.
    Password,
    /// The review of a plan that wants something typed.
    ReviewTyped,
    /// A customer's subscriptions.
    Subscriptions,
    /// The subscriptions of all customers.
    Purchases,
    /// Its filter field.
    PurchasesFilter,
    /// What is due.
    Due,
    /// Looking after the book.
    Upkeep,
    /// Importing users: choosing the file, and after a failure.
    ImportUsers,
    /// The filter field of a list of users.
    UsersFilter,
    /// Choosing a file.
    FilePicker,
    /// The report about a file.
    Report,
    /// What only the report about a file of users has.
    ReportUsers,
    /// A row of a file is edited.
    DeskEdit,
    /// What a repair would change.
    DeskPreview,
    /// What the columns of a file mean.
    Mapping,
    /// Choosing the location of the users of a file.
    Location,
    /// The review of a file of few users.
    ReviewUsers,
    /// The review of a file of many users: their number is typed.
    ReviewNumber,
    /// Choosing the licenses of the users of a file.
    ImportLicenses,
    /// A file is checked.
    ImportBusy,
    /// The users of a file are added.
    ImportRun,
    /// A file is done with.
    ImportDone,
    /// Importing customers: choosing the file, and after a failure.
    ImportCustomers,
    /// The transfer desk.
    Transfers,
    /// Its filter field.
    TransfersFilter,
    /// One transfer.
    Transfer,
    /// Its items.
    TransferItems,
    /// Its guards.
    TransferChecks,
    /// Its review.
    TransferReview,
    /// Its events.
    TransferEvents,
    /// Its checklist.
    TransferTasks,
    /// What waits for the customer's name.
    TransferConfirm,
    /// Which situation a new transfer is.
    Situation,
    /// The text for the other partner.
    Instruction,
}
