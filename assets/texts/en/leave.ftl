### The screen that removes a relationship, and what the account page says of a removed one.

leave-title = Remove relationship: { $name }
leave-looking = Looking for what stands in the way…
leave-failed-way = Press F5 to look again, or Esc to go back.
leave-blocked = { $count ->
    [one] One thing stands in the way of removing the relationship with { $name }:
   *[other] { $count } things stand in the way of removing the relationship with { $name }:
}
leave-kind-subscription = Subscription
leave-kind-reservation = Reservation
leave-kind-software = Software
leave-kind-transfer = Transfer
leave-dealt = { $count ->
    [one] one dealt with
   *[other] { $count } dealt with
}
leave-more = PgDn PgUp: line { $seen } of { $all } of what follows
leave-key-more = scroll what follows
leave-reason = Reason
leave-reason-hint = Why the relationship ends; it is kept with the customer and in the activity log.
leave-confirm = Name or domain
leave-confirm-hint = Type the customer's name or its primary domain, so that the wrong one cannot be lost.
leave-transfer = Transfer with { $name }
leave-transfer-wait = The transfer is under way: it ends by itself, or Microsoft ends it.
leave-removed = Relationship removed { $at } by { $operator }: { $reason }
leave-key-remove = remove the reseller relationship
leave-key-delegated = remove delegated administration only
leave-key-restore = re-establish the relationship
leave-key-deal = deal with it
leave-key-copy-command = copy command

tags-key = tags of the marked customers, or of this one
tags-title = { $count ->
    [one] Tags of { $name }
   *[other] Tags of { $count } marked customers
}
tags-count = { $carried } of { $count }
tags-new = new tag “{ $tag }”
tags-none = There is no tag yet. Type the name of a new one.

leave-permissions = What the customer may buy on its own
leave-reservations-on = Allow Azure reservations
leave-reservations-off = No longer allow Azure reservations
leave-plans-on = Allow Azure savings plans
leave-plans-off = No longer allow Azure savings plans
leave-budget = Monthly Azure budget
leave-key-permissions = change what the customer may buy on its own
leave-key-budget = set the monthly Azure budget
leave-key-no-budget = remove the monthly Azure budget
leave-key-status = record the account status
