### Subscriptions (accounts.md section 3).

## Kinds and scopes.
subs-kind-new-commerce = New commerce
subs-kind-legacy = Classic
subs-kind-azure-plan = Azure plan
subs-kind-azure-subscription = Azure subscription
subs-kind-azure-legacy = Classic Azure
subs-kind-reservation = Reservation
subs-kind-savings-plan = Savings plan
subs-kind-software-subscription = Software subscription
subs-kind-perpetual-software = Perpetual software
subs-scope-single = Single subscription
subs-scope-shared = Shared
subs-scope-resource-group = Resource group
subs-scope-management-group = Management group

## What can be done.
subs-do-suspend = Suspend
subs-do-reactivate = Reactivate
subs-do-cancel = Cancel
subs-do-quantity = Change quantity
subs-do-auto-renew = Auto-renew
subs-do-rename = Rename
subs-key-quantity = change quantity
subs-key-auto-renew = auto-renew
subs-key-rename = rename
subs-key-suspend = suspend
subs-key-reactivate = reactivate
subs-key-cancel = cancel

## Why something cannot be done.
subs-member-missing = A subscription needs { $member }.
subs-renewal-runs = Its renewal runs and may take until { $until } UTC; try again then. Only the nickname can change meanwhile.
subs-in-transfer = A transfer with { $partner } contains it; the transfer keeps the quantity it was made with.
subs-quantity-one = At least 1 is needed.
subs-no-parent = Its base { $id } is not in the book yet.
subs-base-not-active = Its base { $base } is not active but: { $status }.
subs-plan-in-use = { $count ->
    [one] One active Azure subscription is under this plan. Cancel it first.
   *[other] { $count } active Azure subscriptions are under this plan. Cancel them first.
}
subs-reactivate-not-suspended = Only a suspended subscription can be reactivated; this one is: { $status }.
subs-reactivate-too-late = Its term ended on { $end } UTC; it can no longer be reactivated.
subs-suspended-by-microsoft = Microsoft suspended it: { $reasons }. Only Microsoft can lift that.
subs-trial-cancel = The status of a trial cannot change. Turn off its automatic renewal instead.
subs-trial-quantity = The quantity of a trial cannot change; convert it first.
subs-cancel-window-guess = By the usual window it could be cancelled until { $until } UTC. Partner Center knows for sure.
subs-cancel-never = This subscription cannot be cancelled.
subs-no-renewal = It has no term that could renew.
subs-renewal-not-active = Automatic renewal can be switched only while it is active; it is: { $status }.
subs-rename-status = Only an active or suspended subscription can be renamed; this one is: { $status }.
subs-name-empty = The nickname needs at least 1 character.
subs-name-long = { $count } characters, { $max } are allowed.
subs-name-control = The nickname contains a control character.
subs-quantity-fixed = Its quantity cannot be changed here.
subs-quantity-suspended = The quantity of a suspended subscription cannot change. Reactivate it first.
subs-quantity-not-active = The quantity can change only while it is active; it is: { $status }.
subs-schedule-lost = What is scheduled for the next term is lost with a new quantity.
subs-seats-unknown = Nobody told contas which seats are inside their 7 days; Partner Center may refuse fewer.
subs-seats-closed = Seats can be removed within 7 days only; these windows closed on { $until } UTC.
subs-seats-none = No seat may be removed now; each only within 7 days after it was added.
subs-seats-until = { $count ->
    [one] You may remove 1 seat until { $until } UTC.
   *[other] You may remove up to { $count } seats until { $until } UTC.
}
subs-seats-few = { $count ->
    [one] You may remove 1 seat.
   *[other] You may remove up to { $count } seats.
}
subs-seats-more = { $count ->
    [one] 1 seat is added; it can be taken back for 7 days.
   *[other] { $count } seats are added; they can be taken back for 7 days.
}

## Suspend (SUB-1).
subs-suspend-users = Users are cut off at once; admins keep access to the data.
subs-suspend-billed = You keep being billed while it is suspended.
subs-suspend-not-billed = You are not billed while it is suspended.
subs-suspend-renewal-off = Automatic renewal goes off.
subs-suspend-schedule-lost = What is scheduled for the next term is lost.
subs-suspend-charge-stays = The change of the next charge stays.
subs-suspend-add-ons = { $count ->
    [one] Its add-on is suspended with it.
   *[other] Its { $count } add-ons are suspended with it.
}
subs-suspend-data-until = It can be reactivated until { $until } UTC ({ $local } local time), the end of its term. After that users stay locked out, and on { $gone } UTC the data is deleted.
subs-suspend-data-gone = It can be reactivated until { $until } UTC ({ $local } local time). Then it is deleted with its data.
subs-suspend-data-unknown = After the end of its term it cannot be reactivated and the data is lost; the book does not know that date.
subs-suspend-reason = Reason, kept in this book only: { $reason }

## Reactivate.
subs-reactivate-title = Reactivate { $name } of { $customer }
subs-reactivate-access = Users have access again at once.
subs-reactivate-renewal = Automatic renewal stays off. Turn it on again: contas subscriptions set { $id } --auto-renew on
    .screen = Automatic renewal stays off: w turns it on again.
subs-ask-renewal = Turn automatic renewal on again? contas subscriptions set { $id } --auto-renew on
    .screen = Turn automatic renewal on again? (w)

## Cancel (SUB-2).
subs-cancel-final = A cancellation at Microsoft cannot be taken back.
subs-cancel-users = Users lose the service now; admins can save their data for 7 days.
subs-cancel-until = It can be cancelled until { $until } UTC ({ $local } local time).
subs-cancel-until-guess = By the usual window it can be cancelled until { $until } UTC ({ $local } local time); Partner Center knows for sure.
subs-cancel-any-time = It can be cancelled at any time.
subs-cancel-window-unknown = Until when it can be cancelled is not in the book.
subs-cancel-add-ons = { $count ->
    [one] 1 other hangs on it and stays as it is.
   *[other] { $count } others hang on it and stay as they are.
}
subs-cancel-undo = Undo corrects this book only.
subs-refund-full = The full price comes back.
subs-refund-full-until = The full price comes back until { $until } UTC ({ $local } local time).
subs-refund-part = The price comes back in proportion to the days that are left.
subs-refund-part-until = The price comes back in proportion to the days that are left, until { $until } UTC ({ $local } local time).
subs-refund-none = Nothing comes back; the whole term is billed.
subs-refund-rule = Within 24 hours of the purchase or renewal the full price comes back, then in proportion to the days until the 7th; after that nothing, and the whole term is billed.
subs-refund-software = The full price is credited on the next invoice; the keys are revoked.

## Set.
subs-set-title = Change { $name } of { $customer }
cli-subs-set-nothing = Say what to set: --quantity, --auto-renew or --name.
subs-renews = It renews after { $until } UTC.
subs-ends = It ends on { $until } UTC.

## Find.
subs-not-found = No subscription in the book has an id that begins with “{ $what }”.
subs-ambiguous = “{ $what }” begins more than one id: { $matches }. Give more of it.

## Files.
subs-import-title = { $file }, subscriptions of { $customer }: { $new } new, { $changed } changed, { $unchanged } as they are, { $rejected } rejected
subs-import-done = Subscriptions read: { $new } new, { $changed } changed
subs-import-keeps = What the file does not say stays as it is; subscriptions that are not in it stay.
subs-row-width = { $cells } cells where the header has { $columns } columns.
subs-row-twice = The same subscription stands on line { $line }; the first one counts.
subs-cell-empty = { $column } must not be empty.
subs-cell-quantity = A whole number is expected.
subs-cell-status = Not a known status. Known: { $known }.
subs-cell-switch = Yes or No is expected.
subs-cell-date = A date is expected, e.g. 2026-11-22.
subs-cell-id = An ID is expected here: 8-4-4-4-12 hexadecimal digits.
subs-exported = { $count ->
    [one] 1 subscription written to { $path }
   *[other] { $count } subscriptions written to { $path }
}
subs-would-export = { $count ->
    [one] 1 subscription would be written.
   *[other] { $count } subscriptions would be written.
}

## The list.
subs-column-term-end = Term ends
subs-column-renewal = Renewal
subs-column-cancel-until = Cancel until
subs-column-possible = Possible now
subs-renewal-renews = Renews
subs-renewal-ends = Ends
subs-renewal-none = No term

rule-json-whole = A whole number is expected here.
operation-import-subscriptions = Import subscriptions
operation-export-subscriptions = Export subscriptions

## Help.
help-contas-subscriptions = Subscriptions, reservations and software of customers
help-contas-subscriptions-list = List subscriptions with their dates and what is possible now
help-option-at = The clock: a moment or day, ISO 8601, UTC (default: now)
help-contas-subscriptions-add = Record a sale from Partner Center's JSON
help-contas-subscriptions-add-arg-file = The JSON file; entitlementType makes it a reservation or software
help-contas-subscriptions-import = Read the portal's "Export subscriptions" CSV, or the complete form
help-contas-subscriptions-import-arg-file = The CSV file, English or Portuguese
help-contas-subscriptions-export = Write the portal's five columns as CSV
help-option-complete = All columns instead of the portal's five
help-contas-subscriptions-suspend = Record that a subscription is suspended
help-contas-subscriptions-reactivate = Record that a suspended subscription is active again
help-contas-subscriptions-cancel = Record that a subscription, reservation or software is cancelled
help-contas-subscriptions-set = Change quantity, automatic renewal or nickname
help-option-subscription = The subscription: its ID or a beginning of it that no other has
help-option-quantity = How many seats
help-option-auto-renew = Automatic renewal
help-contas-subscriptions-set-arg-name = Nickname, at most 128 characters

## Screens.
scope-subscriptions = Subscriptions of a customer
scope-purchases = Subscriptions of all customers
subs-title = Subscriptions of { $name }
subs-loading = Reading the subscriptions…
subs-empty = Nothing is recorded.
subs-empty-way = a records a sale from a file of Partner Center's JSON, i reads the portal's "Export subscriptions".
subs-column-quantity-short = Qty
subs-do-title = { $name }: what shall be done?
subs-do-renew-on = Turn automatic renewal on
subs-do-renew-off = Turn automatic renewal off
subs-do-details = Show all that is known
subs-ask-title = Turn automatic renewal on again?
subs-ask-text = { $name } is active again, but it does not renew itself.
subs-ask-yes = turn it on
subs-reason-title = Why is it suspended?
subs-reason-non-payment = Non-payment
subs-reason-fraud = Fraud
subs-reason-customer = At the customer's request
subs-reason-other = Another reason
subs-prompt-reason = Reason; it stays in this book
subs-prompt-quantity = How many seats?
subs-prompt-name = Nickname
subs-prompt-add = Which file holds the sale (Partner Center's JSON)?
subs-prompt-export = Write the subscriptions to
subs-export-title = { $count ->
    [one] Export 1 subscription
   *[other] Export { $count } subscriptions
}
subs-export-portal = The portal's five columns
subs-export-complete = All columns
subs-import-screen = Import subscriptions of { $name }
subs-import-file = Which file of subscriptions of { $name }?
subs-import-file-way = Press Enter to choose the CSV that Partner Center exported. Nothing is changed before you have seen what would happen.
subs-import-saving = Saving the subscriptions…
subs-import-confirm = Import these subscriptions of { $name }?
subs-import-confirm-text = Subscriptions to add: { $new }; to change: { $changed }. Rows rejected and left out: { $rejected }. It can be undone as a whole.
subs-detail-usual = { $until } UTC (the usual window)
subs-detail-any-time = At any time
subs-detail-never = Never
subs-detail-renews = Renews after
subs-detail-reactivate = Reactivate until
subs-detail-expires = Expires
subs-detail-disabled = Users locked out
subs-detail-deleted = Data deleted
subs-detail-transfer = In a transfer with
subs-detail-moved-to = Moved to
subs-detail-came-from = Came from
subs-detail-handover = { $partner }, billing from { $date }
subs-detail-former-id = Former subscription ID
subs-detail-reason = Suspended because
subs-detail-microsoft = By Microsoft
subs-detail-scope = Scope
subs-detail-offer = Product
subs-detail-term = Term
subs-detail-cycle = Billing cycle
subs-detail-azure = Azure ID
subs-detail-parent = Base
subs-detail-begun = Began
subs-detail-offer-id = Offer
subs-detail-order = Order
subs-detail-not = Not: { $what }
subs-key-open = subscriptions
subs-key-do = what to do
subs-key-add = record a sale from a file
subs-key-import = import
subs-key-export = export
subs-key-copy = copy the subscription ID
purchases-title = Subscriptions of all customers
purchases-empty = No customer has a subscription in this book.
purchases-empty-way = Open a customer and press S to record what it bought.
purchases-no-hit = No subscription fits “{ $text }”.
purchases-sort-customer = sort by customer
purchases-sort-name = sort by name
purchases-sort-term = sort by end of term
purchases-sort-status = sort by status
purchases-sort-quantity = sort by quantity
purchases-key-open = subscriptions of all customers
