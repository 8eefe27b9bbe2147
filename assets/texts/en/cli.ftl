### The command line: help, results, errors.

help-usage = Usage:
help-commands = Commands
help-options = Options
help-arguments = Arguments
help-option-help = Show this help
help-option-version = Show the version

help-contas = Customer accounts of a Microsoft CSP partner, in the terminal. Without a command: the terminal application.
help-option-book = Directory of the book (else CONTAS_BOOK, else the platform's data directory)
help-option-demo = Work in a throw-away book with 500 made-up customers
help-option-lang = Language: en or pt-BR (else the settings, else the locale)
help-option-operator = Who acts: sign-in name of an operator of the book
help-option-format = How results are printed
help-option-dry-run = Print the plan and change nothing
help-option-yes = Confirm the plan and its warnings; blocks stay blocks

help-contas-init = Make a new book with its partner and first operator
help-contas-init-arg-operator = The first operator: "NAME <MAIL>"
help-contas-init-arg-partner = Company name of the partner
help-option-domains = A domain of the partner; repeat for more
help-option-country = Country or region, ISO 3166-1 alpha-2
help-option-kind = direct-bill, indirect-provider or indirect-reseller
help-option-cloud = public, us-gov, germany or 21vianet
help-option-roles = A role; repeat for more: global-admin, user-management-admin, billing-admin, admin-agent, sales-agent, helpdesk-agent (default: global-admin and admin-agent)
help-option-microsoft-id = Microsoft ID (tenant ID), a GUID
help-option-sandbox = The book is of an integration sandbox account

help-contas-customers = Customers of the book
help-contas-customers-list = List customers
help-option-search = Words to look for in name, alias and domain, or the beginning of a Microsoft ID
help-option-tag = Only customers with this tag
help-option-sort = Column to sort by: name, id, domain, relationship, tags; with a - before it descending
help-contas-customers-show = Show one customer
help-option-customer = The customer: Microsoft ID, primary domain, or unique name or alias
help-contas-customers-add = Add a customer from the JSON of Partner Center's create-customer call
help-contas-customers-add-arg-file = The JSON file
help-contas-customers-update = Change fields of a customer
help-option-set = Set a field, e.g. billingProfile.email=ana@example.com
help-option-clear = Clear an optional field
help-contas-customers-import = Read a Customers.csv of Partner Center
help-contas-customers-import-arg-file = The file, e.g. Customers.csv
help-contas-customers-export = Write a Customers.csv, of all customers or of those that are selected
help-option-output = The file to write; without it the export goes to stdout

help-contas-users = Users of a customer
help-contas-users-list = List the users of a customer
help-contas-users-list-arg-search = Words to look for in name and sign-in name
help-contas-users-template = Write the empty bulk-upload template
help-contas-users-import = Add many users from a bulk-upload file
help-contas-users-import-arg-file = The file
help-option-location = Location of all users of the file, ISO 3166-1 alpha-2
help-option-valid-only = Add the valid rows although others are in error
help-option-result = Result file (default: beside the input)
help-option-passwords = File for the temporary passwords (default: beside the input)

help-contas-audit = The activity log
help-contas-audit-list = List entries of the activity log, the newest first
help-contas-audit-export = Write entries of the activity log as CSV, as the portal's "Export log" does
help-contas-audit-export-arg-output = File to write; without it the entries go to stdout
help-option-from = First day (or moment), ISO 8601, UTC
help-option-to = Last day (or moment), ISO 8601, UTC
help-contas-undo = Take back an entry of the activity log, or the whole group it belongs to
help-contas-undo-arg-seq = Number of the entry

help-contas-partner = The partner whose book it is
help-contas-partner-show = Show the partner's profile
help-contas-partner-set = Change the partner's profile
help-option-name = Company name

help-contas-operators = Who works in the book
help-contas-operators-list = List operators
help-contas-operators-add = Add an operator
help-contas-operators-set = Change name or roles of an operator
help-contas-operators-remove = Remove an operator
help-option-who = "NAME <MAIL>", or the sign-in name

help-contas-resellers = Indirect resellers of an indirect provider
help-contas-resellers-list = List resellers
help-contas-resellers-add = Add or change a reseller
help-contas-resellers-add-arg-who = The reseller's name and its Microsoft ID
help-contas-resellers-add-arg-location = Country or region, ISO 3166-1 alpha-2
help-contas-resellers-remove = Remove a reseller
help-option-id = Microsoft ID (tenant ID), a GUID
help-option-mpn-id = PartnerID, formerly MPN ID

help-contas-demo = Fill a book with made-up customers and users; the book is made if it is missing
help-contas-demo-arg-customers = How many customers
help-option-users-per-customer = How many users each
help-option-seed = Seed: the same number makes the same data
help-contas-completions = Print shell completions
help-option-shell = The shell

cli-no-home = There is no place for the book: name one with --book DIR or CONTAS_BOOK.
cli-unknown-language = --lang takes en or pt-BR.
cli-unknown-column = “{ $column }” is no column. Columns: name, id, domain, relationship, tags.
cli-init-operator = Who works in the book first? --operator "NAME <MAIL>"
cli-book-at = The book is at { $path }
cli-yes-needed = This changes the book. Look at the plan above, then give --yes.
cli-proceed = Go ahead? [y/N]
cli-left-alone = Nothing was changed.
cli-line = line { $line }
cli-progress = Saving
cli-done = { $what } — done, entry { $seq } of the activity log
cli-operator-exists = { $mail } is an operator already. Use “operators set”.
cli-reseller-needs = A reseller needs a name and a Microsoft ID.
cli-not-a-date = “{ $text }” is no date. Write it like 2026-11-22 or 2026-11-22T15:04:05Z.
cli-not-json = line { $line }, column { $column }: not JSON
cli-set-needs-equals = --set “{ $text }”: write PATH=VALUE, e.g. billingProfile.email=ana@example.com
cli-update-needs-edit = Say what to change: --set PATH=VALUE or --clear PATH.
cli-demo-done = Made up { $customers } customers and { $users } users
cli-exported = { $count ->
    [one] { $count } customer written to { $path }
   *[other] { $count } customers written to { $path }
}
cli-template-written = Template written to { $path }

severity-error = error
severity-warning = warning
severity-info = note

change-new = new
change-changed = change
change-removed = remove
cli-more-records = and { $count } more; --dry-run lists all
value-not-provided = Not provided
plan-undo-possible = This can be undone.
plan-undo-impossible = This cannot be undone.

column-name = Name
column-microsoft-id = Microsoft ID
column-domain = Primary domain name
column-relationship = Relationship
column-tags = Tags

column-user-display-name = Display name
column-user-upn = User name
column-user-location = Usage location
column-user-licenses = Licenses
column-user-state = State

field-operator-name = Name
field-operator-mail = Sign-in name
field-operator-roles = Roles
field-reseller-id = Microsoft ID
field-reseller-name = Company name
field-reseller-mpn-id = PartnerID
field-reseller-location = Country/region

audit-exported = { $count ->
    [one] { $count } entry written to { $path }
   *[other] { $count } entries written to { $path }
}
audit-column-seq = No.
audit-column-time = Date-Time (UTC)
audit-column-customer = Affected customer
audit-column-action = Action
audit-column-operator = Partner user
audit-column-status = Status
audit-column-more = Additional information

confirmation-sign-in = Admin user account
confirmation-password = Temporary password
confirmation-once = This is the only time the password is shown. It is kept nowhere.

operation-add-customer = Add customer
operation-update-customer-billing-profile = Update customer billing profile
operation-update-customer = Update customer
operation-import-customers = Import customers
operation-export-customers = Export customers
operation-create-customer-user = Create customer user
operation-import-customer-users = Import customer users
operation-set-up-partner = Set up partner
operation-update-partner = Update partner
operation-create-partner-user = Create partner user
operation-update-partner-user = Update partner user
operation-remove-partner-user = Remove partner user
operation-create-partner-relationship = Create partner relationship
operation-remove-partner-relationship = Remove partner relationship
operation-fill-with-demo-data = Fill with demo data
operation-undo = Undo

user-state-active = Active
user-state-inactive = Deleted

cli-stopped = Stopped. What was saved stays and is whole: “contas undo { $seq }” takes it back.
cli-would-make-up = Would make up { $customers } customers and { $users } users in the book at { $path }
cli-would-export = { $count ->
    [one] { $count } customer would be written
   *[other] { $count } customers would be written
}
