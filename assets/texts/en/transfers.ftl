# Kinds, directions, actors
transfer-kind-manual = Manual: form and ticket
transfer-kind-api-legacy = Classic self-service (direct to indirect)
transfer-kind-azure-plan = Azure plan
transfer-kind-nce = New commerce (NCE)
transfer-kind-billing-request = Billing request (read only)
transfer-direction-outgoing = Outgoing: we hand over
transfer-direction-incoming = Incoming: we take over
transfer-actor-current = current partner
transfer-actor-customer = customer
transfer-actor-new = new partner
transfer-actor-microsoft = Microsoft
transfer-actor-contas = contas

# States
transfer-state-notice-received = Notice received
transfer-state-ticket-open = Ticket open
transfer-state-form-sent = Form sent
transfer-state-form-returned = Form returned
transfer-state-submitted = Submitted
transfer-state-verifying = Verifying
transfer-state-transferred = Transferred
transfer-state-completed = Completed
transfer-state-refused = Refused
transfer-state-checking-eligibility = Checking eligibility
transfer-state-active = Active
transfer-state-accepting = Accepting
transfer-state-partially-complete = Partially complete
transfer-state-rejected = Rejected
transfer-state-withdrawn = Withdrawn
transfer-state-completed-with-errors = Completed with errors
transfer-state-handover = Handover
transfer-state-closed = Closed
transfer-state-remote-other = Unknown at Microsoft
transfer-badge-stale = stale
transfer-badge-slow = slow
transfer-badge-stuck = stuck

# Events
transfer-event-made = Made
transfer-event-received = Received from the other partner
transfer-event-notice-received = Customer's written notice received
transfer-event-ticket-opened = Support ticket opened
transfer-event-form-sent = Form signed and sent
transfer-event-form-returned = Form returned
transfer-event-form-rejected = Form failed the check
transfer-event-form-attached = Form attached to the ticket
transfer-event-acknowledged = Microsoft acknowledged
transfer-event-transferred = Billing transferred
transfer-event-refused = Microsoft refused
transfer-event-access-cleaned = Outdated access removed
transfer-event-checking-started = Eligibility check started
transfer-event-sent = Request sent
transfer-event-accepted = Request accepted
transfer-event-declined = Request declined
transfer-event-rejected = Request rejected
transfer-event-withdrawn = Request withdrawn
transfer-event-cancelled = Cancelled
transfer-event-discarded = Draft dropped
transfer-event-expired = Expired
transfer-event-completed = Complete
transfer-event-partially-completed = Partially complete
transfer-event-completed-with-errors = Complete with errors
transfer-event-failed = Failed
transfer-event-handover-started = Handover started
transfer-event-closed = Closed
transfer-event-refreshed = Status at Microsoft read
transfer-event-signed = Form signature received
transfer-event-ticked = Task done
transfer-event-noted = Note

# Items
transfer-class-unknown = not in this book
transfer-class-azure-legacy = classic Azure (MS-AZR-0145P)
transfer-class-azure = Azure subscription
transfer-class-azure-plan = Azure plan
transfer-class-reservation = Azure reservation
transfer-class-savings-plan = Azure savings plan
transfer-class-legacy-seats = classic licenses
transfer-class-nce-seats = new-commerce licenses
transfer-class-software = software
transfer-scope-single = single scope
transfer-scope-shared = shared scope
transfer-item-chosen = chosen
transfer-item-left = not chosen
transfer-item-moved = moved
transfer-item-failed = not moved
transfer-no-manual = The manual way moves classic Azure subscriptions (MS-AZR-0145P) only, no { $what }.
transfer-no-legacy = The classic self-service moves classic licenses and classic Azure only, no { $what }.
transfer-no-seats = An Azure-plan request does not move licenses (Office 365, EMS, Dynamics CRM): { $what }.
transfer-no-software = Software does not move to another partner.
transfer-no-plan-itself = The plan itself does not move: the Azure subscriptions under it do.
transfer-no-nce = A new-commerce request moves new-commerce licenses only, no { $what }.
transfer-no-marketplace = A subscription of another publisher (marketplace) does not move.
transfer-not-active = It is not active: { $status }. Only active items may go; a single inactive one makes the request fail.
transfer-moved-already = It has moved to { $partner } already.
transfer-elsewhere = It is already part of another transfer: { $id }
transfer-item-unknown = This customer has no such item.
transfer-addon-alone = An add-on goes with its base only: choose { $base }
transfer-reservation-orphan = A single-scope reservation goes without its subscription: it will be an orphan at the new partner.
transfer-too-many-items = One request takes at most { $max } items.
transfer-items-fixed = The items are fixed by now.
transfer-step-azure-plan = Use an Azure-plan request (kind azure-plan).
    .screen = Use an Azure-plan request.
transfer-step-nce = Use a new-commerce request (kind nce), or let the term end and buy from the new partner.
    .screen = Use a new-commerce request, or let the term end and buy from the new partner.
transfer-step-api-legacy = Use the classic self-service (kind api-legacy).
    .screen = Use the classic self-service.
transfer-step-rebuy = Cancel it here and buy it again from the new partner.
transfer-step-buy-there = Buy it again from the new partner.
transfer-step-choose-under-plan = Choose the Azure subscriptions under the plan.
transfer-step-reactivate = Reactivate it first: contas subscriptions reactivate { $id }
    .screen = Reactivate it first (S on the account).
transfer-step-decline-other = Decline the other one first: contas transfers decline { $id }
    .screen = Decline the other one first: { $id }
transfer-step-withdraw-other = Withdraw the other one first: contas transfers withdraw { $id }
    .screen = Withdraw the other one first: { $id }
transfer-step-cancel-other = Cancel the other one first: contas transfers cancel { $id }
    .screen = Cancel the other one first: { $id }

# Guards
transfer-level-met = holds
transfer-level-answered = ticked
transfer-level-open = to be checked
transfer-level-failed = missing
transfer-level-refused = stands in the way
transfer-why-and-step = { $why } { $step }
transfer-guard-ticked = Ticked by { $by } on { $on }.
transfer-guard-explained = Explained by { $by } on { $on }: { $reason }
transfer-guard-explain = Tick { $guard } with yes, or write why it need not hold.
transfer-guard-unanswered = { $guard } is neither ticked nor explained: --set { $guard }=yes or --set { $guard }=REASON
    .screen = { $guard }: write yes, or why it need not hold.
transfer-step-answer = When you have checked it: contas transfers event { $id } noted --set { $guard }=yes
    .screen = Enter in 2 Readiness ticks it, when you have checked it.
transfer-relationship-stands = We have a reseller relationship with the customer.
transfer-no-relationship = We have no reseller relationship with the customer.
transfer-step-request-relationship = Ask for one first: contas relationships request
    .screen = Ask for one first (R).
transfer-m1-ask = The new partner needs a reseller relationship with the customer before the transfer.
transfer-m2-ask = The other partner must be a direct-bill partner or an indirect provider, no indirect reseller.
transfer-we-are-reseller = We are an indirect reseller: transfers are made by our indirect provider.
transfer-step-provider = Ask your indirect provider to do it.
transfer-m4-met = Customer and new partner are in the same country: { $customer }.
transfer-m4-differ = Customer ({ $customer }) and new partner ({ $partner }) are in different countries.
transfer-m4-ask = Customer and new partner must be in the same country or region; the book does not know both countries.
transfer-step-same-country = Only a partner of the customer's country can take over.
transfer-m5-ask = In this cloud the partner must have asked for permission to manage the customer's subscription.
transfer-m5-met = Public cloud: no further permission is needed.
transfer-m6-we = We are the current partner: we open the ticket.
transfer-m6-they = Only the current partner can open the ticket; we record what it tells us.
transfer-m7-ask = Without conversion: MS-AZR-0145P is still sold and both partners have a customer with it; otherwise it is converted to an Azure plan.
transfer-10-ask = The customer must have accepted the Microsoft Customer Agreement with the indirect provider; a partner's attestation is not carried over.
transfer-10-not-provider = The target of this kind is an indirect provider; we are none.
transfer-12-met = Add-ons go with their base.
transfer-12-missing = The add-on { $name } must go with its base.
transfer-step-choose-again = Choose the base again: it brings its add-ons.
transfer-13-met = Quantities are as they were chosen.
transfer-13-drift = { $name } had { $then } licenses when it was chosen and has { $now } now: the target gets { $then }.
transfer-step-drift = Take the request back and make a new one, or tell the new partner.
transfer-a1-ask = The new partner needs a relationship with the customer and an Azure plan bought for it before the start.
transfer-a1-met = The relationship stands and the Azure plan is active: { $name }.
transfer-a1-inactive = The customer's Azure plan with us is not active (900132).
transfer-a1-missing = The customer has no Azure plan with us (900133).
transfer-step-buy-plan = Buy one and record it: contas subscriptions add. Or tick it: contas transfers event { $id } noted --set G-A1=yes
    .screen = Buy one and record the sale (S on the account, a), or tick it: Enter in 2 Readiness.
transfer-a2-ask = The customer must have signed the Microsoft Customer Agreement with the new partner, and the new partner the Microsoft Partner Agreement.
transfer-a2-met = The customer's agreement with us is confirmed.
transfer-a6-same = Source and target are the same partner (900148).
transfer-a6-unknown = The other partner's Microsoft ID is not known (900147).
transfer-a6-cloud = National clouds do not support this (900138).
transfer-a6-met = Two different partners in the public cloud.
transfer-step-partner-tenant = Name the other partner's Microsoft ID: --partner-tenant GUID
    .screen = Name the other partner's Microsoft ID.
transfer-a7-ask = { $name } is a marketplace product: it moves only without special discounts and region limits, and if its publisher lists the new partner; otherwise cancel, transfer, buy again (900146).
transfer-a7-met = No marketplace product among the items.
transfer-items-met = All chosen items may go.
transfer-items-moved = The items have moved.
transfer-items-theirs = The current partner chooses the items; we see them when it is done.
transfer-item-why = { $name }: { $why }
transfer-nothing-chosen = Nothing is chosen yet.
transfer-step-choose = Choose what shall move: --item SUB
    .screen = Mark what shall move: Space in 1 Items.

# Evidence
transfer-signature-nameless = A signature needs the name of a person.
transfer-signature-same-person = { $name } has signed already, for the { $role }: three signatures of three people are needed.
transfer-signature-role-taken = There is a form signature for the { $role } already.
transfer-signature-future = A form signature cannot be dated in the future: { $date }.
transfer-signature-before-notice = The form signature of { $date } is older than the customer's notice of { $notice }.
transfer-signature-form = A form signature is ROLE:NAME:DATE; the role is current, customer or new.
    .screen = Who signed? Write NAME, or NAME:DATE.
transfer-signature-not-now = Form signatures are recorded between the opened ticket and the attached form.
transfer-signatures = { $have } of { $all } signatures
transfer-signatures-missing = The form needs three signatures of three people: current partner, customer, new partner; there are { $have }.
transfer-attachment-large = { $name } is larger than { $mib } MiB.
transfer-attachment-unreadable = The file cannot be attached: { $path }: { $cause }
transfer-notice-in-writing = The notice must be in writing, never verbal: attach the file, or give its text as the note.
transfer-needs-classic = At least one classic Azure subscription (MS-AZR-0145P) must be chosen.
transfer-needs-ticket = The ticket needs its number: --set ticket=NUMBER
    .screen = The ticket needs its number.
transfer-needs-recipient = To whom was the form sent? --set recipient=MAIL
    .screen = To whom was the form sent?
transfer-needs-form = Attach the form: --file F
    .screen = Attach the form.
transfer-needs-signature-one = Signature 1, of the current partner, is missing: --set signature=current:NAME:DATE
    .screen = Signature 1, of the current partner, is missing.
transfer-form-needs-current = The form needs the current partner's Microsoft ID (contas partner set --microsoft-id, or the other partner's tenant).
    .screen = The form needs the current partner's Microsoft ID; ours is in the partner profile.
transfer-form-needs-new = The form needs name and Microsoft ID of the new partner.
transfer-needs-agreement = Is the customer's agreement with the new partner in place? --set agreement=yes
    .screen = Is the customer's agreement with the new partner in place?
transfer-needs-contact = The contact of both partners' admins must be there: Microsoft calls both.
transfer-contact-unreachable = Neither mail nor phone of this contact is known: Microsoft calls both partners.
transfer-needs-engineer = Who at Microsoft acknowledged? --set engineer=NAME
    .screen = Who at Microsoft acknowledged?
transfer-needs-new-id = The new Partner Center subscription id is missing: --set new-id=GUID, once for each of { $count }.
    .screen = The new Partner Center subscription id is missing: one for each of { $count }.
transfer-needs-azure-id = The kept Azure subscription id is missing: --set azure-id=GUID, once for each of { $count }.
    .screen = The kept Azure subscription id is missing: one for each of { $count }.
transfer-azure-id-differs = The Azure subscription id must be the same as before the transfer.
transfer-new-id-is-old = That is the old Partner Center id: a new one comes with the transfer.
transfer-needs-roles = Steps 7 and 8 leave the list of role assignments before and after: --file F, or --note TEXT
    .screen = Steps 7 and 8 leave the list of role assignments before and after: a file, or a note.
transfer-needs-reason = Say why: --set reason=TEXT or --note TEXT
    .screen = Say why.
transfer-needs-failed = Which items did not move? --set failed=SUB
    .screen = Which items did not move?
transfer-needs-status = What does Microsoft say? --set status=WORD
    .screen = What does Microsoft say?
transfer-needs-actor = Who did it? --by { $actors } (event { $event })
    .screen = Who did it?
transfer-in-the-future = It cannot have happened in the future: { $date }.
transfer-not-a-guid = This is no id: 8-4-4-4-12 hexadecimal digits.
transfer-not-a-day = This is no day: YYYY-MM-DD, e.g. 2026-11-28.
transfer-unknown-key = There is no such key. Known: { $known }
transfer-task-number = Which task? --set done=N, as the checklist numbers them.
    .screen = There is no such task.
transfer-task-done-already = This task is done already.
transfer-tasks-open = { $count ->
    [one] One task is still open.
   *[other] { $count } tasks are still open.
}

# Refusals of the machines
transfer-wrong-actor = “{ $event }” can only be done by: { $actors }
transfer-wrong-state = { $event } is not possible in the state “{ $state }”. Possible now: { $next }
    .screen = “{ $what }” is not possible in the state “{ $state }”.
transfer-ended = The transfer has ended: { $state }.
transfer-ran-out = The request ran out on { $on }: it can be neither accepted, declined nor cancelled; the requester makes a new one.
transfer-not-run-out = The request has not run out yet.
transfer-read-only = Billing requests are only read here.
transfer-remote-corrects = Microsoft says { $to }, the book said { $from }: corrected.
transfer-remote-book-stays = The subscriptions stay in the book as the transfer left them: check them.
transfer-unknown-id = No transfer in the book has an id that begins with “{ $what }”.
transfer-manual-not-sent = The manual way has no request to send: record its steps, contas transfers event { $id } notice-received
    .screen = The manual way has no request to send: e records its steps.
transfer-manual-not-accepted = Nobody accepts the manual way: Microsoft transfers after three signatures.
transfer-manual-not-declined = The manual way is cancelled, not declined: contas transfers cancel { $id }
    .screen = The manual way is cancelled, not declined.
transfer-source-not-accepts = We are the source: only the target accepts.
transfer-target-not-accepts = We asked for it: only the current partner accepts.
transfer-own-withdraw = We made it: contas transfers withdraw { $id }
    .screen = We made it: withdraw it.
transfer-own-cancel = We made it: contas transfers cancel { $id }
    .screen = We made it: cancel it.
transfer-only-new-cancels = Only the new partner cancels its request. Decline it: contas transfers decline { $id }. Or record that it was cancelled: contas transfers event { $id } cancelled --by new
    .screen = Only the new partner cancels its request: decline it, or record with e that it was cancelled.
transfer-their-withdraw = The source made it: we can reject it, contas transfers decline { $id }
    .screen = The source made it: we can decline it.
transfer-target-not-withdraws = Only the source withdraws. Reject it: contas transfers decline { $id }
    .screen = Only the source withdraws: decline it.
transfer-not-withdrawn = Only classic self-service transfers are withdrawn. Use contas transfers cancel { $id } or decline.
    .screen = Only classic self-service transfers are withdrawn: cancel or decline it.
transfer-accepted-whole = A classic request is accepted whole.
transfer-wrong-side = The other partner starts this kind of transfer.
cli-transfer-wrong-side = TRF-1: { $partner } starts this kind of transfer. Nothing was stored; send them the text above. When they have made the request: contas transfers receive
transfer-not-received = We are the side that starts: contas transfers new
    .screen = We are the side that starts: Enter.
transfer-partner-id-digits = A PartnerID is made of digits.
transfer-confirm = Type the customer's name ({ $name }), its domain ({ $domain }) or the last four characters of its Microsoft ID: --confirm NAME
    .screen = Type the customer's name ({ $name }), its domain ({ $domain }) or the last four characters of its Microsoft ID.
transfer-no-form = The manual way has a form, and a transfer that is stuck a service request; this one has neither.
transfer-billing-unreadable = This is no billing request: { $cause }

# Plans
transfer-new-title = New transfer ({ $kind }) with { $partner } for { $customer }
transfer-receive-title = Record the transfer request ({ $kind }) of { $partner } for { $customer }
transfer-billing-title = Record a billing request for { $customer }
transfer-event-title = { $event }: transfer with { $partner } for { $customer }
transfer-next-notice = Next: record the customer's written notice, contas transfers event { $id } notice-received
    .screen = Next: choose the subscriptions, then record the customer's written notice.
transfer-next-send = Next: contas transfers review { $id }, then contas transfers send { $id } --confirm NAME
    .screen = Next: look at its readiness and its review, then send it.
transfer-next-accept = Next: contas transfers review { $id }, then accept or decline it.
    .screen = Next: choose the items, look at the review, then accept or decline it.
transfer-back-cancel = It can be taken back while it is pending, by us: contas transfers cancel. An undo does not unsend it.
    .screen = It can be taken back while it is pending: cancel it. An undo does not unsend it.
transfer-back-withdraw = It can be taken back while it is active, by us: contas transfers withdraw. An undo does not unsend it.
    .screen = It can be taken back while it is active: withdraw it. An undo does not unsend it.
transfer-back-final = This is final: it cannot be taken back.
transfer-follows-book = { $count ->
    [one] One subscription changes in this book.
   *[other] { $count } subscriptions change in this book.
}
transfer-follows-checklist = { $count ->
    [one] The checklist has one task, with owner and day.
   *[other] The checklist has { $count } tasks, each with owner and day.
}

# Consequences
transfer-follows-billing = Billing and invoicing move at the time of the transfer: { $new } is billed from then on, { $current } no longer.
transfer-follows-billing-nce = { $current } is charged through the day of the transfer, { $new } from the next day; terms paid upfront are credited pro rata.
transfer-follows-billing-manual = Billing moves from { $current } to { $new } on the day Microsoft confirms.
transfer-follows-pricing = Current prices and discounts do not move.
transfer-follows-converted = Classic Azure (MS-AZR-0145P) is converted to an Azure plan.
transfer-follows-upfront = Reservations paid upfront cannot be cancelled or exchanged by the customer after the transfer.
transfer-follows-monthly = Reservations and savings plans paid monthly: the next full monthly charge goes to the new partner, the previous one stays with the source, nothing is prorated.
transfer-follows-currency-unknown = If the new partner is billed in another currency, monthly reservations and savings plans are cancelled at the next billing cycle and must be bought again.
transfer-follows-currency-differs = The billing currency changes from { $source } to { $target }: monthly reservations and savings plans are CANCELLED at the next billing cycle and must be bought again.
transfer-follows-currency-same = Both partners are billed in { $currency }: reservations and savings plans go on.
transfer-follows-rbac = Roles in Azure (RBAC) do not change: { $current } keeps its roles until the customer removes them, { $new } gets none, and no administration on behalf of (AOBO). The customer gives access to { $new }.
transfer-follows-rbac-command = New-AzRoleAssignment -ObjectId <AdminAgents> -RoleDefinitionName Owner -Scope /subscriptions/{ $id } -ObjectType ForeignGroup
transfer-follows-support = Support for these items becomes the task of { $new }.
transfer-follows-export = Cost and usage data of the time before can no longer be read afterwards: export them first.
transfer-follows-seats-frozen = Licenses that are added or removed from now on do not go: the target gets the quantity of the request.
transfer-follows-suspended = Licenses stay at { $current } as suspended subscriptions.
transfer-follows-sandbox = This cannot be tested in the sandbox.
transfer-follows-two-ids = Afterwards there are two ids: a new Partner Center subscription id (billing) and the kept Azure subscription id. Both are needed in later tickets.
transfer-follows-timing = Without an answer the request ends after 30 days. After acceptance up to 15 minutes are normal; the system tries for 3 days, then open a service request.
transfer-follows-default = The Azure plan bought for this brought an initial Azure subscription, which may be cancelled. An Entra B2B or B2C tenant cannot be the destination.

# Review
transfer-review-what = What happens
transfer-review-outgoing = YOU ({ $us }, source) hand over billing of { $what } to { $them } (target) for { $customer }
transfer-review-incoming = YOU ({ $us }, target) take over billing of { $what } from { $them } (source) for { $customer }
transfer-review-their-choice = what the source chooses
transfer-review-kind-state = { $kind } · { $state } · { $id }
transfer-review-customer = Customer
transfer-review-microsoft-id = Microsoft ID
transfer-review-domain = Domain
transfer-review-country = Country
transfer-review-partners = Partners
transfer-review-them = { $name } ({ $role })
transfer-review-us = { $name } ({ $role }, you)
transfer-review-tenant = Tenant
transfer-review-partner-id = PartnerID
transfer-review-contact = Contact
transfer-review-unknown = not known
transfer-review-items = Items
transfer-review-unnamed = (no name)
transfer-review-term = term ends { $end } UTC
transfer-review-upfront = paid upfront
transfer-review-subscription-id = Subscription ID
transfer-review-azure-id = Azure ID
transfer-review-new-id = New subscription ID
transfer-review-billed-from = { $partner } is billed from { $date }
transfer-review-locked = goes with its base (TRF-12)
transfer-review-counts = { $selected } selected · { $rest } not selected · { $blocked } blocked
transfer-review-reseller = Reseller PartnerID on record
transfer-review-no-reseller = none
transfer-review-mail = Notification e-mail
transfer-review-follows = What follows from it
transfer-review-readiness = Checks and signatures
transfer-review-tasks = Checklist: { $done } of { $all } done
transfer-review-undo = What can be taken back
transfer-review-call = Call to Partner Center
transfer-review-no-call = None: it goes by form and ticket.
transfer-review-no-call-now = None is due from our side now.
transfer-review-confirm = Confirm
transfer-review-type = Type the customer's name: { $name }
transfer-review-checklist = Checklist
transfer-review-signatures = Signatures on the form
transfer-undo-draft = Nothing was sent yet: the draft can be dropped.
transfer-undo-then-cancel = Once sent, { $new } can cancel it while it is pending; then it is final.
transfer-undo-then-withdraw = Once sent, { $current } can withdraw it while it is active; then it is final.
transfer-undo-pending = { $new } can cancel the request while it is pending. { $current } can do nothing: then it expires.
transfer-undo-customer = The customer can stop it: ask the new partner to cancel, ask the current partner to do nothing, or remove the relationship with the new partner.
transfer-undo-accept-final = Accepting is final.
transfer-undo-active = { $current } can withdraw it while it is active.
transfer-undo-manual = Customer, current and new partner can cancel until the form is attached to the ticket; attaching it is final.
transfer-undo-nothing = Nothing can be taken back any more.
transfer-expired = It ran out: { $on } UTC
transfer-task-line = { $mark } { $number }. { $task } — { $owner }, { $due }

# Checklist
transfer-task-verify-items = Verify that the items are listed (Azure: under the Azure plan)
transfer-task-request-admin = Request delegated administration (GDAP, AOBO)
transfer-task-ask-rbac = Ask the customer to change the role assignments (RBAC)
transfer-task-set-budget = Set the budget again
transfer-task-recreate-schedule = Make scheduled changes and auto-renew anew
transfer-task-check-partner-id = Check the reseller PartnerID on record
transfer-task-cancel-default = Cancel the Azure plan's initial subscription if it is not wanted
transfer-task-inform-reseller = Inform the reseller
transfer-task-support-contact = Update the support contact
transfer-task-confirm-gone = Confirm that the items are gone (licenses: suspended)
transfer-task-final-invoice = Reconcile the final invoice
transfer-task-remove-own-rbac = Remove our own role assignments if asked to
transfer-task-tell-customer = Tell the customer
transfer-task-customer-rbac = Remove the old partner's role assignments; keep at least one owner
transfer-task-other = Task

# Timeline and form
transfer-timeline-title = Transfer of { $customer }, with { $partner }
transfer-timeline-kind = Kind
transfer-timeline-ticket = Support ticket
transfer-timeline-remote = Transfer request ID
transfer-timeline-heading = Events
transfer-timeline-event = { $at } — { $event } ({ $actor }): { $from } → { $to }
transfer-timeline-step-three = Step 3: form completed, signed and sent
transfer-timeline-step-four = Step 4: current partner's contact and Microsoft ID, customer's Microsoft ID, subscription IDs filled in
transfer-timeline-on = Happened on
transfer-timeline-person = Person
transfer-timeline-operator = Recorded by
transfer-timeline-note = Note
transfer-timeline-attachment = Attachment
transfer-timeline-file = { $name } ({ $type }, { $size } bytes, SHA-256 { $sha256 })
transfer-saved = Written to { $path }
transfer-form-blank = ____________________
transfer-form-signature = { $role }: name { $name }  title ____________________  date { $date }  signature ____________________
transfer-instruction-no-items = {"    "}(to be agreed with the customer)

# Columns
transfers-column-kind = Kind
transfers-column-badge = Badge
transfers-column-signatures = Signatures
transfers-column-expires = Expires
transfers-column-guard = Guard
transfers-column-level = State
transfers-column-why = Why
transfers-column-step = What to do

# Commands
help-contas-transfers-new = Make a transfer, where our side starts; else the text for the other partner
help-contas-transfers-receive = Record a request that the other partner made
help-contas-transfers-send = Send a request, after its review
help-contas-transfers-show = Show a transfer
help-contas-transfers-readiness = Every rule against the book, and what may go
help-contas-transfers-review = The review before confirming
help-contas-transfers-timeline = Every event, as Markdown
help-contas-transfers-form = The form "Change of Cloud Solution Provider", ids filled in
help-contas-transfers-accept = Accept a request
help-contas-transfers-decline = Decline or reject a request
help-contas-transfers-cancel = Cancel a transfer, or drop a draft
help-contas-transfers-withdraw = Withdraw a classic request
help-contas-transfers-event = Record what happened
help-contas-transfers-billing = Record a request of the Azure billing API, to be read
help-contas-transfers-billing-arg-file = The request as the API shows it (JSON)
help-option-transfer = Transfer ID, or its beginning
help-option-direction = outgoing (we hand over) or incoming (we take over)
help-contas-transfers-new-arg-kind = manual, api-legacy, azure-plan or nce
help-contas-transfers-receive-arg-kind = manual, api-legacy, azure-plan or nce
help-contas-transfers-new-arg-partner = Name of the other partner
help-contas-transfers-receive-arg-partner = Name of the other partner
help-option-partner-tenant = Microsoft ID (tenant) of the other partner
help-option-partner-id = PartnerID of the other partner
help-option-partner-country = Country of the other partner
help-option-contact = Admin contact of the other partner
help-option-our-contact = Admin contact at our side
help-option-customer-email = Where the customer is notified
help-contas-transfers-new-arg-reseller = PartnerID of the reseller on record
help-contas-transfers-receive-arg-reseller = PartnerID of the reseller on record
help-option-currency-source = Currency in which the source is billed
help-option-currency-target = Currency in which the target is billed
help-option-items = What moves: subscription ID, or its beginning
help-option-only = Leave single-scope reservations where they are
help-option-remote-id = Transfer request ID at Microsoft
help-contas-transfers-new-arg-text-lang = Language of the text for the other partner
help-contas-transfers-send-arg-confirm = The customer's name
help-contas-transfers-accept-arg-confirm = The customer's name
help-option-open = Only those in which something is still to be done
help-contas-transfers-list-arg-at = The clock: a moment or a day
help-contas-transfers-show-arg-at = The clock: a moment or a day
help-contas-transfers-readiness-arg-at = The clock: a moment or a day
help-contas-transfers-review-arg-at = The clock: a moment or a day
help-contas-transfers-timeline-arg-output = File; without it, stdout
help-contas-transfers-form-arg-output = File; without it, stdout
help-contas-transfers-event-arg-event = What happened, e.g. notice-received
help-option-by = Who did it
help-option-on = When it happened
help-option-person = Which person
help-option-files = Evidence: a file that is copied into the book
help-contas-transfers-event-arg-note = Free text
help-contas-transfers-event-arg-set = G-M1…G-M5, ticket, recipient, signature=ROLE:NAME:DATE, agreement, engineer, new-id, azure-id, reason, contact, done …

# Screens
desk-title = Transfers
desk-transfer-title = { $customer } ↔ { $partner }
desk-new-title = New transfer
desk-loading = Reading the transfers …
desk-empty = No transfers here.
desk-empty-way = n begins one on a customer's account; o shows those that have ended.
desk-empty-here-way = n begins one; o shows those that have ended.
desk-open = Open transfers, and those with open tasks
desk-all = All transfers
desk-new-from-account = Open the customer's account first; its transfers begin there.
desk-no-items = This customer has no subscriptions in the book.
desk-no-items-way = Import them: S on the account, then i.
desk-no-tasks = The checklist is made when the transfer is accepted.
desk-item-cannot = { $rule }: { $why }
desk-which-situation = Which situation?
desk-situation-azure-out = Another partner has asked for our customer's Azure subscriptions
desk-situation-azure-in = A customer wants to move its Azure subscriptions to us
desk-situation-nce-out = Another partner has asked for our customer's licenses (new commerce)
desk-situation-nce-in = A customer wants to move its licenses to us (new commerce)
desk-situation-manual-out = Our customer leaves with classic Azure: form and ticket
desk-situation-manual-in = A customer comes with classic Azure: form and ticket
desk-situation-legacy-out = Our customer's classic licenses go to an indirect provider
desk-situation-legacy-in = A partner hands its customer's classic licenses to us (provider)
desk-we-start = we start
desk-they-start = the other partner starts
desk-they-start-text = { $partner } starts this: send them this text (nothing was stored)
desk-text-copied = The text is on the clipboard.
desk-event-title = What has happened?
desk-event-by = { $event } ({ $actor })
desk-do-title = What do we do?
desk-do-send = Send the request
desk-do-accept = Accept and transfer
desk-do-decline = Decline
desk-do-cancel = Cancel
desk-do-withdraw = Withdraw
desk-nothing-done = Nothing was done.
desk-export-to = Write the timeline to
desk-tab-items = Items
desk-tab-readiness = Readiness
desk-tab-review = Review
desk-tab-timeline = Timeline
desk-tab-checklist = Checklist
desk-key-open = transfers
desk-key-account = the customer's transfers
desk-key-new = new transfer
desk-key-ended = also ended ones
desk-key-received = they have made it
desk-key-copy-text = copy the text
desk-key-mark = mark
desk-key-event = record an event
desk-key-do = send, accept …
desk-key-next-tab = next tab
desk-key-call = call to Partner Center
desk-key-export = write the timeline
desk-key-form = copy form or service request
desk-field-partner = Other partner
desk-field-tenant = Their Microsoft ID
desk-hint-tenant = 8-4-4-4-12 hexadecimal digits, of its organization profile
desk-field-partner-id = PartnerID
desk-field-country = Country
desk-hint-country = It decides the language of a text for the partner, and its currency
desk-field-contact = Their admin contact
desk-field-our-contact = Our admin contact
desk-hint-contact = NAME; MAIL; PHONE
desk-field-email = Customer's e-mail
desk-hint-email = Empty: the bill-to e-mail
desk-field-reseller = Reseller PartnerID
desk-hint-reseller = Needed when an indirect provider takes over
desk-field-currency-source = Source's currency
desk-field-currency-target = Target's currency
desk-field-on = Happened on
desk-hint-on = YYYY-MM-DD, not in the future
desk-field-file = File
desk-hint-file = Enter chooses one. Copied into the book with its SHA-256; several: divided by ;
desk-field-person = Person
desk-field-note = Note
desk-field-g-m1 = G-M1 relationship
desk-field-g-m2 = G-M2 direct or provider
desk-field-g-m3 = G-M3 classic Azure only
desk-field-g-m4 = G-M4 same country
desk-field-g-m5 = G-M5 national cloud
desk-hint-guard = yes, or why it need not hold
desk-field-ticket = Ticket number
desk-hint-ticket = Subscription management · Cloud Solution Provider · C – Minimal impact · Other General Questions
desk-field-recipient = Sent to
desk-hint-recipient = The customer's address
desk-field-signature-current = Signed, current partner
desk-field-signature-customer = Signed, customer
desk-field-signature-new = Signed, new partner
desk-hint-signature = NAME, or NAME:DATE
desk-field-agreement = Agreement in place
desk-hint-agreement = Ticked: the customer has an agreement with the new partner
desk-field-engineer = Engineer at Microsoft
desk-hint-engineer = Who acknowledged
desk-field-new-id = New subscription IDs
desk-hint-new-id = Of Partner Center, divided by blanks
desk-field-azure-id = Azure IDs
desk-hint-azure-id = In the same order; they stay as they were
desk-field-failed = Items not moved
desk-hint-failed = Subscription IDs, divided by blanks
desk-field-status = Status at Microsoft
desk-hint-status = As Partner Center says it, e.g. InProgress
desk-field-reason = Reason
desk-hint-reason = Why
desk-told-task = Task
desk-told-channel = Channel
desk-told-issue-type = Issue type
desk-told-support-plan = Support plan
desk-told-severity = Severity
desk-told-problem-type = Problem type
desk-name-differs = That is not the customer's name; nothing was done. Correct it, or Esc.
desk-confirm-ask = Type the customer's name to confirm
desk-confirm-cancel = Enter: cancel, nothing is done
desk-confirm-go = Enter: { $event }
desk-confirm-type = Enter is free once the name is right; Esc: cancel
desk-confirm-final = It is final.
desk-confirm-until = It can be taken back while nobody has answered.
desk-call-hidden = c shows it
desk-guard-title = { $guard }: what is true?
desk-guard-holds = I have checked it: it holds
desk-guard-need-not = It need not hold: say why
desk-guard-why = Why need { $guard } not hold?
desk-guard-met = The book says that it holds: nothing is to be ticked.
desk-marks-kept = The marks are as the book has them.
desk-marks-title = The marks are not in the book yet
desk-marks-keep = Keep them
desk-marks-forget = Forget them and leave
desk-mark-where = Items are marked in 1 Items.
desk-not-now = Not in this state: { $state }
desk-key-keep = keep the marks
desk-key-mark-all = mark all that may go, or none
desk-key-previous-tab = previous tab
scope-transfer-confirm = Confirming a transfer
desk-yes = yes
desk-hint-currency = Three letters, e.g. BRL; empty: that of the partner's country
desk-hint-remote = The transfer request ID in Partner Center
desk-hint-note = Free text
desk-hint-notice = The text of the notice, where there is no file
desk-hint-roles = The role assignments before and after, where there is no file
desk-head-received = { $kind }. { $direction }. The other partner has made the request: it is recorded here.
desk-head-we-start = { $kind }. { $direction }. We start.
desk-head-they-start = { $kind }. { $direction }. The other partner starts: Ctrl-S makes a text for it, nothing is stored.
desk-head-notice = Step 1: the customer notifies Microsoft and the current partner in writing, never verbally. What was checked is ticked, or explained.
desk-head-ticket = Step 2: Service management, Support tickets, New ticket, Microsoft Azure. The choices stand at the number.
desk-head-form = Steps 3 and 4: the current partner completes, signs and sends the form to the customer. { $have } of 3 signatures.
desk-head-returned = Step 5: customer and new partner sign; three signatures of three people. { $have } of 3 signatures.
desk-head-attached = Step 6: both contacts, three signatures, the form on the ticket. { $have } of 3 signatures. The review follows; it is final.
desk-head-transferred = One new Partner Center ID for each item, and the Azure ID as it was.
desk-head-cleaned = Steps 7 and 8: the new partner removes the old one from the subscription, and outdated access.
desk-head-other = Done by: { $actor }
desk-key-answer = tick or explain
desk-key-tick = tick
desk-key-confirm = confirm the typed name
desk-key-no = cancel
scope-transfer-items = One transfer: items
scope-transfer-checks = One transfer: readiness
scope-transfer-review = One transfer: review
scope-transfer-events = One transfer: timeline
scope-transfer-tasks = One transfer: checklist
transfer-currency-code = A currency is three letters, e.g. BRL.
desk-hint-guard-why = { $why } Write yes, or why it need not hold.
desk-no-hit = No transfer fits “{ $text }”.
scope-transfers-filter = Filter of the transfers
scope-transfers = Transfers
scope-transfer = One transfer
scope-situation = New transfer
scope-instruction = Text for the other partner

# Long texts
transfer-review-quantity =
    { $count ->
        [one] { $count } unit
       *[other] { $count } units
    }
transfer-review-count =
    { $count ->
        [0] no items yet
        [one] { $count } item
       *[other] { $count } items
    }
transfer-expires =
    { $days ->
        [0] Expires today: { $on } UTC
        [one] Expires in { $days } day: { $on } UTC
       *[other] Expires in { $days } days: { $on } UTC
    }
transfer-form =
    CHANGE OF CLOUD SOLUTION PROVIDER
    CSP subscription transfer form

    Current partner: { $current }
        Microsoft ID: { $current-id }
        Admin contact: { $current-contact }

    Customer: { $customer }
        Microsoft ID: { $customer-id }
        Domain: { $domain }

    Subscription ID:
        { $subscriptions }

    New partner: { $new }
        Microsoft ID: { $new-id }
        Admin contact: { $new-contact }
        A customer agreement with the new partner is in place: ( ) yes

    Support ticket: { $ticket }

    Signatures of three different people:
transfer-instruction-manual =
    To { $them },

    { $customer } (Microsoft ID { $customer-id }, domain { $domain }) wants to move its classic Azure subscriptions (MS-AZR-0145P) from you to { $us } (Microsoft ID { $us-id }). Only you, the current partner, can start this; the customer notifies Microsoft and you in writing.

    1. Open a support ticket: Customers, { $customer }, Service management, Support tickets, New ticket, Microsoft Azure. Issue type "Subscription management", support plan "Cloud Solution Provider", severity "C – Minimal impact", problem type "Other General Questions".
    2. Complete and sign the form "Change of Cloud Solution Provider": your contact and Microsoft ID, the customer's Microsoft ID, the subscription IDs. Send it to the customer.
    3. The customer and we sign it and return it to you: three signatures of three people.
    4. Check it and attach it to the ticket with File Upload. Microsoft answers within eight business hours and calls both partners.

    Subscriptions:
    { $items }

    Our contact: { $contact }
    { $us }
transfer-instruction-api-legacy =
    To { $them },

    { $customer } (Microsoft ID { $customer-id }, domain { $domain }) wants to move its classic subscriptions from you to { $us } (Microsoft ID { $us-id }). You, the current partner, create the transfer; we accept it.

    1. Make sure that you are enrolled as our indirect reseller, that the customer is linked to us, and that it has accepted the Microsoft Customer Agreement with us.
    2. In Partner Center create the transfer for this customer with us as the target partner and choose the subscriptions; add-ons go with their base. Licenses that you change afterwards do not go along.
    3. Tell us the transfer request ID. Until we accept you can withdraw it.

    Subscriptions:
    { $items }

    Our contact: { $contact }
    { $us }
transfer-instruction-azure-plan =
    To { $them },

    { $customer } (Microsoft ID { $customer-id }, domain { $domain }) wants to move its Azure subscriptions from { $us } to you. You, the future partner, create the request; we choose the items and accept.

    1. You need a reseller relationship with the customer and an active Azure plan bought for it, and its Microsoft Customer Agreement with you.
    2. In Partner Center: the customer, Subscriptions, Transfer requests, Add new request.
    3. Current partner: { $us }, Microsoft ID { $us-id }, domain { $us-domain }. Customer's e-mail for notifications: { $email }. If you sell through resellers, the reseller ID is required.
    4. Send transfer request. It stays pending for 30 days; while it is pending only you can cancel it.

    What the customer wants to move:
    { $items }

    Our contact: { $contact }
    { $us }
transfer-instruction-nce =
    To { $them },

    { $customer } (Microsoft ID { $customer-id }, domain { $domain }) wants to move its new-commerce licenses from { $us } to you. You, the future partner, create the request; we choose the items and accept.

    1. You need a reseller relationship with the customer and its Microsoft Customer Agreement with you.
    2. In Partner Center: the customer, Subscriptions, Transfer requests, Add new request, new commerce. One request takes at most 25 items.
    3. Current partner: { $us }, Microsoft ID { $us-id }, domain { $us-domain }. Customer's e-mail for notifications: { $email }. If you sell through resellers, the reseller ID is required.
    4. Send transfer request. It stays pending for 30 days; while it is pending only you can cancel it.

    What the customer wants to move:
    { $items }

    Our contact: { $contact }
    { $us }

# What is to be done next
transfer-do-only-read = Billing requests are only read here.
transfer-do-choose-classic = Choose the classic Azure subscription: contas transfers event { $id } noted --item SUB
    .screen = Mark the classic Azure subscriptions (Space), then e records the customer's notice.
transfer-do-notice = Step 1: record the customer's written notice: contas transfers event { $id } notice-received --file F
    .screen = Step 1: e records the customer's notice in writing.
transfer-do-ticket = Step 2: the current partner opens the support ticket: contas transfers event { $id } ticket-opened --set ticket=NUMBER
    .screen = Step 2: the current partner opens the support ticket; e records its number.
transfer-do-form = Steps 3 and 4: the current partner signs the form and sends it: contas transfers form { $id }
    .screen = Steps 3 and 4: F copies the form; it is signed and sent, then e records it.
transfer-do-signatures = Step 5: customer and new partner sign the form and return it: contas transfers event { $id } form-returned
    .screen = Step 5: customer and new partner sign the form and return it; e records it.
transfer-do-attach = Step 6: check contacts and signatures, attach the form to the ticket: contas transfers event { $id } form-attached --file F
    .screen = Step 6: check contacts and signatures, attach the form to the ticket; e records it.
transfer-do-wait-acknowledged = Microsoft acknowledges within eight business hours: contas transfers event { $id } acknowledged --set engineer=NAME
    .screen = Microsoft acknowledges within eight business hours; e records it.
transfer-do-wait-calls = Microsoft calls both partners, then transfers or refuses: contas transfers event { $id } transferred --set new-id=GUID --set azure-id=GUID
    .screen = Microsoft calls both partners, then transfers or refuses; e records it.
transfer-do-clean = Steps 7 and 8: the new partner removes outdated access: contas transfers event { $id } access-cleaned --file F
    .screen = Steps 7 and 8: the new partner removes outdated access; e records it.
transfer-do-choose = Choose what shall move: contas transfers event { $id } noted --item SUB
    .screen = Mark what shall move (Space), then x sends it.
transfer-do-send = Look at readiness and review, then send it: contas transfers send { $id } --confirm NAME
    .screen = Look at 2 Readiness and 3 Review, then x sends it.
transfer-do-wait-target = { $them } accepts or rejects it; until then it can be withdrawn: contas transfers withdraw { $id }
    .screen = { $them } accepts or rejects it; until then x withdraws it.
transfer-do-answer = Look at the review, then accept or decline it: contas transfers accept { $id } --confirm NAME
    .screen = Look at 3 Review, then x accepts or declines it.
transfer-do-wait-source = { $them } chooses and accepts; while it is pending it can be cancelled: contas transfers cancel { $id }
    .screen = { $them } chooses and accepts; while it is pending x cancels it.
transfer-do-choose-answer = Choose the items, look at the review, then accept or decline it: contas transfers accept { $id } --item SUB --confirm NAME
    .screen = Mark what may go (Space), look at 3 Review, then x accepts or declines.
transfer-do-expired = Nobody answered in 30 days: record it, and whoever asked makes a new request: contas transfers event { $id } expired
    .screen = Nobody answered in 30 days: e records it; whoever asked makes a new request.
transfer-do-wait-moving = Microsoft moves it; up to 15 minutes are normal: contas transfers event { $id } completed
    .screen = Microsoft moves it; up to 15 minutes are normal. e records how it ended.
transfer-do-slow = It takes more than 15 minutes; Microsoft tries for 3 days: contas transfers event { $id } completed
    .screen = It takes more than 15 minutes; Microsoft tries for 3 days. e records how it ended.
transfer-do-stuck = More than 3 days: open a service request with this text: contas transfers form { $id }
    .screen = More than 3 days: open a service request; F copies its text.
transfer-do-again = What did not move can go in a new transfer.
transfer-do-refresh = Microsoft said something unknown: ask again: contas transfers event { $id } refreshed --set status=WORD
    .screen = Microsoft said something unknown: look again; e records what it says.
transfer-do-nothing = Nothing is left to do.
transfer-do-tasks = { $count ->
    [one] One task of the checklist is open: contas transfers event { $id } ticked --set done=N
   *[other] { $count } tasks of the checklist are open: contas transfers event { $id } ticked --set done=N
}
    .screen = { $count ->
    [one] One task is open: see 5 Checklist.
   *[other] { $count } tasks are open: see 5 Checklist.
}
transfer-do-next = Next
transfer-service-request =
    Transfer request { $remote } is in progress since { $since } UTC, for more than 3 days.

    Kind: { $kind }
    Customer: { $customer } (Microsoft ID { $customer-id }, domain { $domain })
    Current partner: { $current } (Microsoft ID { $current-id })
    New partner: { $new } (Microsoft ID { $new-id })
    Items:
    { $items }

    Please say why it has not been completed and what is needed to complete it.
    Our contact: { $contact }
