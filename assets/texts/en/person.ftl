### Screens of users and licenses.

# Lists of users
person-all-title = Users of all customers
person-all-empty = No user of any customer is in the book yet.
person-all-empty-way = Open a customer, press U for its users, then i to add many from a file.
person-filter-help = name, user name or customer · license:none location:BR state:blocked role:any state:deleted -license:E3
person-no-hit-way = Press Esc to clear the filter. Words look in display name, user name and customer; license: location: state: role: narrow further, - turns a term round.
person-none-deleted = No user was deleted in the last thirty days.
person-none-deleted-way = Press d to go back to the others.
person-all-deleted = { $count ->
    [one] The only user here is deleted.
   *[other] All { $count } users here are deleted.
}
person-all-deleted-way = Press d to see them: they can be restored for thirty days. Press i to add users from a file.
person-days-left = { $count } d left
person-being-purged = being purged
person-marked-only = { $count ->
    [one] only { $count } marked
   *[other] only { $count } marked
}
person-marked-page = { $count } on this page marked. Ctrl-A again marks all { $all } that fit.
person-marked-all = { $count ->
    [one] { $count } marked: all that fit
   *[other] { $count } marked: all that fit
}
person-marked-none = No marks left on those that fit.
person-marked-too-many = { $count } users fit; at most { $most } can be marked. Narrow the list by a filter.
person-import-of-one = Users are added to one customer: open its users first.
person-nobody = There is no user here.
person-several-customers = The marked users are of { $count } customers. Licenses, roles and the activity log are each customer’s own: mark users of one.

# What can be done
person-menu-one = { $name }
person-menu = { $count } marked users
person-do-licenses = manage licenses
person-do-block = block sign-in
person-do-unblock = allow sign-in again
person-do-reset = reset password
person-do-delete = delete user
person-do-restore = restore user
person-one-at-a-time = A password is reset for one user at a time: it is shown only once.
person-not-deleted = The user is not deleted.
person-deleted-first = The user is deleted. Restore it first.
person-blocked-already = Sign-in is blocked already.
person-not-blocked = Sign-in is not blocked.
person-type-name = Type { $upn } and press Enter to confirm:

# A user
person-title = { $name }
person-loading = Reading the user…
person-gone = This user is not in the book any more.
person-gone-way = It was taken back or removed meanwhile. Press Esc.
person-first-name = First name
person-last-name = Last name
person-other-roles = Other roles
person-section-facts = What can only be looked at here
person-no-location = none
person-state-deleted = Deleted
person-hint-upn = Local part and one of the customer’s domains; no accents, no blanks.
person-hint-location = Where the user will use licenses; needed before any license.
person-hint-roles = Enter opens the list; Enter there gives a role or takes it away.
person-hint-other-roles = Roles that are not in the list, separated by commas.
person-where-state = x blocks, allows, deletes or restores.
person-where-licenses = m manages licenses.
person-where-deleted = x restores within thirty days.
person-where-tenant = Comes from the customer’s tenant; it cannot be changed here.
person-where-id = Never changes.
person-license-without = { $name } (without { $plans })
person-is-blocked = Sign-in is blocked
person-is-synced = Synchronized from the customer’s own directory
person-deleted-days = { $count ->
    [one] Deleted; { $count } day left to restore
   *[other] Deleted; { $count } days left to restore
}

# A password, once
person-password-title = Temporary password
person-password-head = ✓ The password is reset.
person-password-once = This is the only time it is shown; contas keeps it nowhere. The user must choose a new one at the next sign-in. Press y when you have noted it.

# What became of users
person-outcomes-title = Result
person-outcomes-failed = not done
person-column-result = Result

# Licenses
person-licenses-title = Licenses of { $name }
person-licenses-of-one = Licenses of { $name }
person-licenses-of = { $count ->
    [one] Licenses of { $count } user
   *[other] Licenses of { $count } users
}
person-licenses-loading = Reading the licenses…
person-licenses-none = No product of { $name } is known.
person-licenses-none-way = Record its subscriptions, or press a to record how many units of a product there are.
person-licenses-help = All users of the tenant count, also those licensed through another partner. Units come from active subscriptions in the book; n and a record what is not in it.
person-licenses-pending = { $count ->
    [one] { $count } change; Ctrl-S reviews it
   *[other] { $count } changes; Ctrl-S reviews them
}
person-licenses-leave = Leave without saving?
person-licenses-leave-text = { $count ->
    [one] { $count } change of licenses is not saved.
   *[other] { $count } changes of licenses are not saved.
}
person-licenses-leave-yes = leave
person-column-has = Have it
person-available-of = { $left } of { $total }
person-short = { $name }: { $needed } are needed, { $there } are available. Buy more, or press p to assign those there are.
person-short-partial = { $name }: the first { $there } get one, { $rest } get none.
person-suspended = { $count ->
    [one] { $name }: { $count } more unit is suspended and cannot be assigned.
   *[other] { $name }: { $count } more units are suspended and cannot be assigned.
}
person-location-missing = { $count ->
    [one] { $count } user has no usage location: it is asked for before the review (o chooses it now).
   *[other] { $count } users have no usage location: it is asked for before the review (o chooses it now).
}
person-location-chosen = { $count ->
    [one] { $count } user without a usage location gets { $name }.
   *[other] { $count } users without a usage location get { $name }.
}
person-location-ask = { $count ->
    [one] A license needs a usage location, and { $count } user has none. In which country will it use the licenses? Type to search, Enter confirms.
   *[other] A license needs a usage location, and { $count } users have none. In which country will they use the licenses? Type to search, Enter confirms.
}
person-plans-title = Service plans of { $name }
person-plans-help = Space switches a plan for all who have the product; one at least stays on.
person-plans-nobody = Nobody marked has { $name }. Tick its box first.
person-plans-unknown = The service plans of { $name } are not known here.
person-units-title = Units of a product of { $name }
person-units-of = Units of { $name } (0 forgets them)
person-units-other = another product
person-units-sku-hint = Part number, name or ID as a user’s license has it.
person-units-hint = How many units the customer has; 0 forgets the product.
person-units-no-number = “{ $text }” is no number of units.
person-units-no-product = Choose the product.

# Keys
person-key-all = users of all customers
person-key-user-licenses = licenses
person-key-menu = what to do
person-key-mark-all = mark this page, all that fit, none
person-key-marked-only = only marked ones, or all
person-key-deleted = deleted users, or the others
person-key-licenses = licenses of the customer
person-key-toggle = tick or clear
person-key-partial = assign those there are
person-key-location = usage location
person-key-plans = service plans
person-key-plans-done = done
person-key-holders = who has it
person-key-units = set units
person-key-add-product = add product
person-key-failed = only not done
person-sort-location = sort by usage location
person-sort-licenses = sort by licenses
person-sort-state = sort by state
