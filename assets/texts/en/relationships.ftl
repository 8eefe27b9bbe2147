### Relationships, tags, account, subscriptions.

removal-title = Remove the reseller relationship with { $name }
removal-not-for-resellers = Direct-bill partners and indirect providers remove relationships. Ask the indirect provider.
removal-no-relationship = There is no reseller relationship with this customer: it was removed already.
removal-needs-reason = Say why the relationship is removed.
removal-confirm = Type the customer's name ({ $name }) or domain ({ $domain }) to confirm; on the command line: --confirm “{ $domain }”.
removal-type-name = Type the customer's name ({ $name }) or domain ({ $domain }) and Enter:
removal-blocker-subscription = Subscription { $name }, { $id }, { $status }. Suspend it: contas subscriptions suspend { $id }
removal-blocker-reservation = Azure reservation { $name }, { $id }, { $status }. It is cancelled through Azure support; then record it: contas subscriptions cancel { $id }
removal-blocker-software = Software { $name }, { $id }, { $status }. Cancel it: contas subscriptions cancel { $id }
removal-blocker-transfer = Transfer with { $name }, { $id }, { $status }. End it: { $command }
removal-leaves-list = { $name } leaves the customer list.
removal-support-contact = You leave the customer's available support contacts.
removal-delegated = Delegated admin privileges end; GDAP is ended separately.
removal-purchases = Nothing more can be bought for it. { $subscriptions ->
    [0] No purchase is recorded.
    [one] One purchase is recorded, { $suspended } not ended.
   *[other] { $subscriptions } purchases are recorded, { $suspended } of them not ended.
}
removal-users = { $users ->
    [0] Users of its tenant stay at Microsoft; the book has none.
    [one] One user of its tenant stays at Microsoft and in the book.
   *[other] { $users } users of its tenant stay at Microsoft and in the book.
}
removal-legal = By confirming you state that you act in good faith and for a legitimate business reason, and that you indemnify Microsoft against claims that arise from it.
removal-notice = Neither Microsoft nor contas tells the customer: give the notice your contract requires yourself.
removal-stays-in-book = The customer stays in the book as removed, with its history: contas customers list --removed
removal-undo = Undo brings the record back in this book only. At Microsoft the relationship stays removed and must be requested again; suspended subscriptions stay suspended, and delegated privileges do not come back.
dap-title = Remove delegated admin privileges of { $name }
dap-none = There are no delegated admin privileges to remove.
dap-relationship-stays = The reseller relationship, subscriptions and billing stay.
dap-support-ends = You can no longer manage the tenant or open support requests on its behalf.
dap-azure-roles = Azure access stays where an RBAC role remains.
dap-undo = Undo changes this book only; at Microsoft the privileges must be requested again.
sandbox-only = Only an integration sandbox account deletes customers. Remove the relationship instead: contas customers remove.
sandbox-title = Delete the sandbox customer { $name }
sandbox-too-large = { $count } records are too many to delete at once (at most { $max }). Delete users first.
sandbox-purged = The tenant and everything in it are purged at Microsoft; { $records } records go with it from this book.
sandbox-quota = The sandbox quota is free again.
sandbox-undo = Undo brings the records back in this book; the purged tenant does not come back.
restore-title = Re-establish the reseller relationship with { $name }
restore-not-removed = The relationship with { $name } stands; there is nothing to re-establish.
restore-needs-request = At Microsoft the customer must accept a new request first: contas relationships request --customer { $domain }
restore-delegated = Delegated admin privileges do not come back with it.
subscription-status-none = None
subscription-status-active = Active
subscription-status-suspended = Suspended
subscription-status-deleted = Deleted
subscription-status-expired = Expired
subscription-status-pending = Pending
subscription-status-disabled = Disabled
transfer-state-draft = Draft
transfer-state-pending = Pending
transfer-state-in-progress = In progress
transfer-state-complete = Complete
transfer-state-cancelled = Cancelled
transfer-state-declined = Declined
transfer-state-expired = Expired
transfer-state-failed = Failed
bought-subscription = Subscription
bought-reservation = Azure reservation
bought-software = Software
subscription-needs-name = The subscription needs the name of its offer (offerName).
subscription-suspend-only-subscriptions = Only a subscription can be suspended; a reservation or software is cancelled.
subscription-suspend-not-active = It is not active but: { $status }.
subscription-suspend-trial = A trial cannot be suspended.
subscription-no-edit = Partner Center does not allow it to be edited (actions).
subscription-no-cancel = Partner Center does not allow it to be cancelled (actions).
subscription-cancel-ended = It has ended already: { $status }.
subscription-cancel-window = It could be cancelled until { $until } UTC only. The relationship stays until its term ends; keeping it does not stop the customer from buying elsewhere.
subscription-cancel-reservation = A reservation is cancelled through Azure support; this records that it was.
subscription-customer-removed = Nothing can be bought for a removed customer. Re-establish the relationship first: contas customers restore.
subscription-put-title = Record { $name } of { $customer }
subscription-suspend-title = Suspend { $name } of { $customer }
subscription-cancel-title = Cancel { $name } of { $customer }
subscription-book-only = contas records this in the book; do it in Partner Center as well.
subscription-no-such-change = A subscription cannot be set to { $status } here.
transfer-needs-partner = The transfer needs the name of the other partner.
subscriptions-column-id = Subscription ID
subscriptions-column-offer = Subscription
subscriptions-column-quantity = Quantity
subscriptions-column-status = Status
subscriptions-column-reseller = Reseller
subscriptions-column-customer = Customer
subscriptions-column-kind = Kind
transfers-column-id = Transfer ID
transfers-column-partner = Other partner
transfers-column-direction = Direction
transfers-column-state = State
request-kind-direct = Reseller relationship
request-kind-indirect = Indirect reseller relationship
request-kind-multi-partner = Multi-partner relationship
request-kind-multi-channel = Multi-channel relationship
request-kind-gdap = Granular delegated admin privileges (GDAP)
request-status-open = Open
request-status-accepted = Accepted
request-status-withdrawn = Withdrawn
request-status-expired = Expired
request-status-terminated = Terminated
requests-column-number = No.
requests-column-kind = Kind
requests-column-recipient = Asked
requests-column-dap = DAP
requests-column-created = Created
requests-column-age = Days
requests-column-status = Status
requests-column-follow-up = Last follow-up
requests-column-ends = Ends
request-title = Request { $number } to { $name }: { $kind }
request-link-altered = The link is missing or altered. It must stand in the text as it is: { $link }
request-needs-recipient = Say who is asked: a customer of the book (--customer) or a name (--to).
request-partner-id-unknown = The link needs the partner's Microsoft ID. Set it: contas partner set --microsoft-id GUID
request-cloud-may-lack = Microsoft's lists disagree on whether this cloud offers requests; with delegated privileges it is tried.
request-other-market = This customer is outside the partner's market; a relationship can be requested only within it.
request-has-relationship = The relationship with delegated privileges stands already.
request-indirect-not-direct-bill = A direct-bill partner has no indirect requests. Ask for a direct relationship.
request-indirect-needs-pair = An indirect request names both: the provider its reseller (--reseller, see “contas resellers list”), the reseller its provider (--provider); the partner's own Microsoft ID must be set.
request-you-send-it = contas sends nothing: copy the text or send the saved file yourself. No API lists pending requests, so contas keeps the list.
request-changes-nothing = Existing subscriptions, their terms and their partner of record stay as they are.
request-with-dap = The link asks for delegated administration privileges as well.
request-without-dap = The link asks for the relationship only, without delegated administration privileges.
request-gdap-no-relationship = GDAP makes no reseller relationship. Unanswered, the request ends after 90 days.
request-unknown = There is no request { $number }. “contas relationships list” shows all.
request-not-open = The request is not open but: { $status }.
request-follow-up-title = Follow up on request { $number } to { $name }
request-withdraw-title = Withdraw request { $number } to { $name }
request-accepted-title = { $name } accepted request { $number }
request-withdraw-consequence = The link cannot be called back: it is the same for every customer and stays valid.
request-accepted-consequence = The customer is in the list with what is known of it.
request-accepted-needs-id = Which customer accepted? Give its Microsoft ID (--microsoft-id).
request-accepted-no-domain = The primary domain is not known yet; it comes with the next import of the customer list, or give it with --domain.
request-accepted-domain-taken = Another customer of the book has this domain. Name it with --microsoft-id.
request-saved = Saved to { $path }
gdap-needs-name = The admin relationship needs a name (--name); the customer sees it.
gdap-name-too-long = The name has { $count } characters; at most { $max } are allowed.
gdap-name-taken = Another admin relationship has this name. Choose another one.
gdap-duration = GDAP lasts 1 to { $max } days.
gdap-role-unknown = “{ $role }” is no Entra role that contas knows; check how it is spelled. Often asked for: { $roles }.
gdap-needs-role = Name at least one Entra role (--gdap-role), e.g.: { $roles }.
gdap-link-missing = Partner Center gives the link after “Finalize request”; without it the text has a place for it (--link).
gdap-link-form = This is no GDAP link of Partner Center. Copy it from there whole.
gdap-terminate-consequence = Members of the security groups that have it lose access; subscriptions stay.
gdap-accepted-consequence = GDAP is active; it makes no reseller relationship. Give it to security groups in Partner Center.
invitation-with-dap =
    Subject: { $partner } would like to be your Microsoft Cloud Solution Provider

    Hello { $name },

    we would like to be your Microsoft Cloud Solution Provider, with delegated administration privileges for Azure Active Directory and Office 365.{ $several } Two steps:

    1. Complete your customer profile: https://admin.microsoft.com/Adminportal/Home?#/BillingAccounts/billing-accounts (a change can take up to 5 minutes to appear)
    2. Open this link in the { $portal } and accept the invitation and the Microsoft Customer Agreement:

    { $link }

    A Global admin of your tenant is needed for it.

    { $partner }
invitation-without-dap =
    Subject: { $partner } would like to be your Microsoft Cloud Solution Provider

    Hello { $name },

    we would like to be your Microsoft Cloud Solution Provider. We do not ask for administration privileges.{ $several } Two steps:

    1. Complete your customer profile: https://admin.microsoft.com/Adminportal/Home?#/BillingAccounts/billing-accounts (a change can take up to 5 minutes to appear)
    2. Open this link in the { $portal } and accept the invitation and the Microsoft Customer Agreement:

    { $link }

    A Global admin of your tenant is needed for it.

    { $partner }
invitation-gdap =
    Subject: { $partner } asks for granular admin privileges

    Hello { $name },

    we ask for the admin relationship “{ $gdap }” for { $days } days, with these roles: { $roles }.

    Open this link in the { $portal } and approve it:

    { $link }

    A Global admin of your tenant is needed for it. Unanswered, the request ends after 90 days.

    { $partner }
invitation-several = {" "}What you buy from other partners stays with them, on its terms.
invitation-link-comes = (put the link of Partner Center here)
bulk-add-tag = Tag { $count ->
    [0] “{ $tag }”
    [one] { $first }: “{ $tag }”
   *[other] { $count } customers: “{ $tag }”
}
bulk-remove-tag = Take the tag “{ $tag }” from { $count ->
    [one] { $first }
   *[other] { $count } customers
}
bulk-delete-tag = Delete the tag “{ $tag }”; { $count ->
    [one] { $first } carries it
   *[other] { $count } customers carry it
}
bulk-budget = Set the monthly Azure budget of { $count ->
    [one] { $first }
   *[other] { $count } customers
} to { $amount }
bulk-no-budget = Remove the monthly Azure budget of { $count ->
    [one] { $first }
   *[other] { $count } customers
}
bulk-fields = Update the account of { $count ->
    [one] { $first }
   *[other] { $count } customers
}
bulk-counts = { $changed ->
    [one] { $changed } changes
   *[other] { $changed } change
}, { $unchanged ->
    [one] { $unchanged } stays as it is
   *[other] { $unchanged } stay as they are
}, { $excluded ->
    [one] { $excluded } is left out
   *[other] { $excluded } are left out
}.
bulk-first-names = { $names }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}
bulk-left-out = { $name } is left out: { $reason }
bulk-removed = The relationship with this customer was removed. Re-establish it first: contas customers restore.
bulk-tag-gone = The tag goes from the partner's set too. Segments that name it find nothing until they are changed.
tag-unknown = There is no tag “{ $tag }”. “contas tags list” shows all.
tag-needs-relationship = Tags need a reseller relationship with the customer.
tags-column-tag = Tag
tags-column-customers = Customers
budget-not-in-sandbox = A sandbox account has no Azure spending budget.
budget-not-an-amount = This is no amount. Write digits and at most two decimals, e.g. 1500.00; not negative, no thousands separators.
budget-only-a-monitor = A budget only watches: reaching it stops nothing, and the customer goes on being charged.
budget-currency = The amount is in { $currency }, the partner's billing currency.
budget-notice = From 80 % on, Microsoft sends a notice every 7 days; the figures are about a day old.
permissions-title = Change what { $name } may buy on its own
permissions-no-azure = No Azure plan or Azure subscription of this customer is in the book; it needs one bought from you, with the Owner role on it.
permissions-partner-pays = You pay for everything the customer buys.
permissions-no-notice = You are not notified of purchases.
permissions-owner = Exchange, cancellation, renewal and changes of the initial scope stay with you.
qualification-title = Ask for the qualification { $kind } of { $name }
qualification-none = None
qualification-education = Education
qualification-nonprofit = Nonprofit
qualification-gcc = Government Community Cloud
qualification-soe = State-owned entity
qualification-irreversible = This cannot be taken back: once set, a qualification stays.
qualification-sold = What may be sold then: { $what }
qualification-sold-education = commercial and education offers
qualification-sold-gcc = Government Community Cloud offers only
qualification-sold-nonprofit = commercial and nonprofit offers
qualification-sold-commercial = commercial offers
qualification-not-settable = This qualification cannot be set here. Education, GovernmentCommunityCloud and StateOwnedEntity can.
qualification-has-it = The customer has it already or it is in review. Only a denied one can be asked for again.
qualification-gcc-code = Government Community Cloud needs a validation code (--code).
qualification-gcc-alone = Government Community Cloud needs a customer without another qualification.
qualification-not-both = Education and Government Community Cloud exclude each other.
qualification-gcc-partners = Only direct-bill partners and indirect providers sell Government Community Cloud.
agreement-title = Confirm the Microsoft Customer Agreement of { $name }
agreement-exists = A confirmation with this name, e-mail and phone exists already (600061). Confirm again only if one of them changed.
agreement-attest-consequence = You attest that the customer has accepted the agreement; Microsoft informs the primary contact by e-mail.
agreement-direct-consequence = The customer accepts in the Microsoft 365 admin center; until then it cannot buy. If it has bought before, this may fail: attest then.
account-status-title = Record the account status of { $name }
account-status-unknown = There is no such account status. There are: { $known }.
account-status-blocks-purchases = Microsoft refuses purchases while the account has this status.
account-status-not-ready = Not ready yet: check again before an order.
account-status-allows-purchases = Purchases are allowed.
cli-needs-customers = Name at least one customer: ID…, --filter or -S.
store-opened-read-only = The book was opened read-only (--read-only); nothing was changed. Start without it to change the book.
roles-column-action = Action
roles-column-you = You
roles-column-roles = Roles that may
roles-yes = yes
roles-no = no
act-view-customers = See customers
act-export-customers = Export customers
act-add-customer = Add a customer
act-registration-id = Registration ID information
act-confirm-agreement = Confirm the Microsoft Customer Agreement
act-view-agreement-templates = View agreement templates
act-update-account = Update account info
act-remove-relationship = Remove a reseller relationship
act-request-relationship = Request a relationship
act-multi-partner = Multi-partner and multi-channel
act-tags = Tags
act-purchase-permissions = Change customer permissions
act-view-purchase-permissions = See customer permissions
act-budget = Azure spending budget
act-qualifications = Special qualifications
act-government-cloud = Government Community Cloud
act-view-activity-log = See the activity log
act-export-activity-log = Export the activity log
act-gdap = Request and end GDAP
act-gdap-groups = Give GDAP to security groups
act-gdap-analytics = GDAP analytics
act-dap-monitoring = Watch and remove delegated admin privileges
act-reinstate-azure-admin = Reinstate Azure administration
act-indirect-resellers = Indirect resellers
act-support-contact = Support contact
act-find-ids = Find IDs and domain names
act-partner-profile = Partner profile
act-operators = Operators
act-subscriptions = Record, suspend and cancel subscriptions
act-transfers = Record and end transfers
operation-remove-partner-customer-relationship = Remove partner customer relationship
operation-delete-customer = Delete customer
operation-extend-relationship = Extend relationship
operation-dap-admin-relationship-terminated = DAP admin relationship terminated
operation-request-relationship = Request relationship
operation-update-relationship-request = Update relationship request
operation-granular-admin-relationship-activated = Granular admin relationship activated
operation-granular-admin-relationship-terminated = Granular admin relationship terminated
operation-update-customer-spending-budget = Update customer spending budget
operation-update-customer-qualification = Update customer qualification
operation-create-agreement = Create agreement
operation-create-self-serve-policy = Create customer purchase permissions
operation-update-self-serve-policy = Update customer purchase permissions
operation-delete-self-serve-policy = Delete customer purchase permissions
operation-update-account-status = Update account status
operation-create-order = Create order
operation-update-subscription = Update subscription
operation-create-transfer = Create transfer
operation-update-transfer = Update transfer
operation-assign-tags = Assign tags
operation-clear-tags = Clear tags
operation-delete-tag = Delete tag
operation-save-segment = Save segment
operation-delete-segment = Delete segment
help-option-read-only = Open the book to read only: every change is refused
help-option-customers = Customers: Microsoft ID, primary domain, or unique name or alias
help-option-reason = Why, in your words
help-option-confirm = The customer's domain or name; takes the place of --yes
help-contas-customers-remove = Remove the reseller relationship with a customer
help-contas-customers-restore = Re-establish the relationship with a removed customer
help-contas-customers-remove-admin = Remove delegated admin privileges; the relationship stays
help-contas-customers-delete = Delete a customer of a sandbox account, with all it has
help-contas-customers-budget = Show, set or remove the monthly Azure budget of customers
help-contas-customers-budget-arg-amount = Monthly amount in the partner's billing currency
help-contas-customers-budget-arg-remove = Remove the budget
help-contas-customers-permissions = Show or change what a customer may buy on its own
help-option-reservations = Azure reservations
help-option-savings-plans = Azure savings plans
help-contas-customers-qualification = Show or ask for a special qualification
help-option-qualification = Education, GovernmentCommunityCloud or StateOwnedEntity; cannot be taken back
help-option-education-segment = K12 or HigherEducation (Education only)
help-option-website = Website of the school
help-option-code = Validation code of Government Community Cloud
help-contas-customers-agreement = Show or confirm the Microsoft Customer Agreement
help-option-attest = You attest that the customer has accepted
help-option-customer-accepts = The customer accepts in the Microsoft 365 admin center
help-option-first-name = Signer's first name (default: the primary contact)
help-option-last-name = Signer's last name
help-option-email = E-mail address
help-option-phone = Signer's phone number
help-option-date = Day of acceptance, ISO 8601 (default: today)
help-contas-customers-status = Show or record the account status
help-contas-customers-status-arg-status = Allowed, UnderReview, NotAllowed, Unknown or Not Ready
help-contas-customers-edit = Set fields of several customers at once
help-contas-relationships = Requests for a relationship
help-contas-relationships-request = Ask for a relationship: makes the text with the link
help-contas-relationships-request-arg-kind = direct, indirect, multi-partner, multi-channel or gdap
help-contas-relationships-request-arg-to = Name of who is asked
help-option-domain = Primary domain
help-option-with-dap = With delegated administration privileges (default)
help-option-without-dap = Without delegated administration privileges
help-option-reseller = Microsoft ID of the indirect reseller
help-option-provider = Microsoft ID of the indirect provider
help-option-text-lang = Language of the text (default: the customer's)
help-option-text = File with your own text; the link must be in it
help-contas-relationships-request-arg-name = Name of the admin relationship (gdap)
help-option-days = Days the GDAP lasts, 1 to 730
help-option-gdap-roles = An Entra role; repeat for more
help-option-auto-extend = GDAP extends itself by six months
help-option-link = The link Partner Center gave (gdap)
help-contas-relationships-request-arg-output = File for the text (default: contas-request-N.txt)
help-contas-relationships-list = List requests with age, follow-up and outcome
help-contas-relationships-show = Print the text of a request
help-contas-relationships-follow-up = Record that somebody was asked again
help-contas-relationships-accepted = Record that the customer accepted: it appears in the list
help-contas-relationships-accepted-arg-name = Name of the customer
help-contas-relationships-withdrawn = Record that a request is withdrawn, or a GDAP ended
help-option-number = Number of the request
help-option-note = What was said
help-contas-tags = Tags of customers
help-contas-tags-list = List tags with how many customers carry them
help-contas-tags-add = Tag customers; a new tag is made, without customers it is only made
help-contas-tags-add-arg-tag = The tag, at most 50 characters
help-contas-tags-remove = Take a tag from customers
help-contas-tags-remove-arg-tag = The tag
help-contas-tags-delete = Delete a tag everywhere
help-contas-tags-delete-arg-tag = The tag
help-contas-transfers = Transfers to and from other partners
help-contas-transfers-list = List transfers
help-contas-roles = Who may do what, and whether you may
