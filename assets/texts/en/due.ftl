### What is due.
due-kind-stuck = Transfer stuck
due-kind-expired = Request expired
due-kind-stale = Transfer stale
due-kind-slow = Transfer slow
due-kind-expires = Request expires
due-kind-window-closes = Cancellation window closes
due-kind-term-ends = Term ends
due-hint-stuck = In progress for more than 3 days: open a service request.
due-hint-expired = Nobody answered in 30 days: record that it expired, and ask for a new one.
due-hint-stale = Nothing has happened for 30 days: ask where it stands.
due-hint-slow = It takes longer than is usual: look again later.
due-hint-expires = Nobody has answered yet; after this moment a new request is needed.
due-hint-window = After this moment it can no longer be cancelled.
due-hint-window-guess = By the usual window; Partner Center knows for sure.
due-hint-renews = It renews itself with the same quantity.
due-hint-suspended = It is suspended: after this moment it cannot be reactivated.
due-hint-ends = It does not renew: turn automatic renewal on, or let it expire.
due-nothing = Nothing is due.
due-column-at = When (UTC)
due-column-days = Days
due-column-kind = What
due-column-name = Name
due-column-id = ID
due-column-hint = What to think of
help-contas-due = What is due over all customers: transfers, cancellation windows, terms. Exit code 3 when something is
help-contas-due-arg-days = How many days to look ahead (default: 30, for requests that expire 7)
scope-due = What is due
due-title = What is due
due-loading = Looking at transfers and terms…
due-nothing-way = No transfer waits too long, no window closes and no term ends within 30 days.
due-column-day = Day
due-late = { $count ->
    [one] 1 is late
   *[other] { $count } are late
}
due-key-open = what is due
due-count = { $count ->
    [one] 1 thing is due
   *[other] { $count } things are due
}
