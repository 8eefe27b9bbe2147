### Users of a customer and their licenses: edited, deleted, restored, assigned.

act-users = Edit, delete and restore users and reset their passwords
act-licenses = Assign licenses

# Findings and refusals
people-no-such-field = There is no field { $field } that can be set here. Fields: { $known }.
people-needs-display-name = The display name is missing.
people-control-character = There is a control character in it. Remove it.
people-location-needed = The user holds licenses: the usage location cannot be empty.
people-synced = The user comes from the customer's own directory by synchronization. Change the name there.
people-password-elsewhere = The password of this user is kept by the customer's own directory. Reset it there.
people-left-out = { $name }: { $reason }
people-left-out-more = { $count } more are left out for reasons like these.
people-is-deleted = The user is deleted. Restore it first.
people-no-such-user = No user of this customer has this user name or ID.
people-name-taken = Another user of this customer has this user name.
people-name-of-deleted = A deleted user has this user name: it cannot be restored while this one keeps the name.
people-name-in-use = An active user has the name { $name } now. Rename that one first.
people-being-purged = The thirty days are over: the user is being purged and cannot be restored.
people-last-admin = This is the customer's last global administrator who can sign in. Give the role to somebody else first.
people-role-not-held = The user does not hold the role { $role }. Roles: { $held }
people-bad-role = Not the name of a role: at most { $max } characters, none of them a control character.
people-grants-admin = { $user } gets the role { $role } at { $customer }: whoever holds it can change the customer's tenant.
people-edit-needs-edit = Say what to change: --set PATH=VALUE, --clear PATH, --add-role ROLE or --remove-role ROLE.

# Ways out, on the command line
people-way-partial = --partial-licenses assigns those there are.
people-way-location = --location BR gives one to those who have none.
people-way-rename = contas users edit NAME --set userPrincipalName=… renames the active one.

# Reviews
people-edit-title = Edit the user { $upn } of { $customer }
people-signs-in-as = From now on the user signs in as { $upn }. The old name no longer works.
people-delete-title = { $count ->
    [one] Delete the user { $first } of { $customer }
   *[other] Delete { $count } users of { $customer }
}
people-restore-title = { $count ->
    [one] Restore the user { $first } of { $customer }
   *[other] Restore { $count } users of { $customer }
}
people-block-title = { $count ->
    [one] Block sign-in of { $first } of { $customer }
   *[other] Block sign-in of { $count } users of { $customer }
}
people-unblock-title = { $count ->
    [one] Allow { $first } of { $customer } to sign in again
   *[other] Allow { $count } users of { $customer } to sign in again
}
people-delete-user = { $name } ({ $upn }): licenses that become free: { $licenses }; directory roles: { $roles }
people-none = none
people-delete-purge = Until { $date } (UTC) the user can be restored; then all its data is purged for good.
people-delete-confirm = To confirm, the user name { $upn } has to be typed.
people-delete-confirm-way = To confirm, type the user name: --confirm { $upn }
people-restore-fields = Licenses, roles and all other fields come back with the user.
people-block-sign-in = The user cannot sign in until it is unblocked. Licenses stay assigned.
people-reset-title = Reset the password of { $upn } of { $customer }
people-reset-old-ends = The old password no longer works. The user has to choose a new one at the next sign-in.
people-reset-once = The new temporary password is shown once and kept nowhere.
people-reset-file = The new temporary password goes into { $path }, which only you can read, and is kept nowhere else.
people-reset-book-only = This is recorded in the book; set the same password at Microsoft.

# Licenses
licenses-source-unknown = not known
licenses-source-subscriptions = subscriptions
licenses-source-recorded = recorded
licenses-column-name = Product
licenses-column-sku = SKU
licenses-column-total = Units
licenses-column-assigned = Assigned
licenses-column-available = Available
licenses-column-suspended = Suspended
licenses-column-source = From
licenses-unknown = The customer has no product { $sku }. Products: { $known }.
licenses-none-known = The customer has no product { $sku }, nor any other. Record its subscriptions, or the units: contas licenses set { $sku } --units N --customer ID
licenses-bad-sku = Not the id of a product: 1 to { $max } characters, none of them a control character.
licenses-from-subscription = The { $units } units of { $name } come from active subscriptions in the book. Change the subscription instead.
licenses-overdrawn = More licenses of { $name } are assigned ({ $assigned }) than there are ({ $units }).
licenses-set-title = { $units ->
    [0] Forget the units of { $name } of { $customer }
    [one] Record { $units } unit of { $name } for { $customer }
   *[other] Record { $units } units of { $name } for { $customer }
}
licenses-set-book-only = These units count where no subscription in the book gives any of the product.
licenses-bad-plan = Not the id of a service plan: 1 to { $max } characters, none of them a control character.
licenses-unknown-plan = { $name } has no service plan { $plan }. Plans: { $known }.
licenses-plan-both = The service plan { $plan } cannot be switched on and off at once.
licenses-all-plans-off = One service plan at least must stay on. To take everything away, revoke the license.
licenses-both = { $name } cannot be assigned and revoked at once.
licenses-needs-location = No usage location is set; a license needs one.
licenses-none-left = No license of { $name } is left.
licenses-short = { $needed } licenses of { $name } are needed, { $available } are available. Buy more, or assign those there are.
licenses-available = { $name }: { $before } available → { $after }
licenses-location-set = { $count ->
    [one] One user without a usage location gets { $code }.
   *[other] { $count } users without a usage location get { $code }.
}
licenses-data-lost = { $count ->
    [one] One license is taken away: its user loses the data of the service after the retention time of the product.
   *[other] { $count } licenses are taken away: their users lose the data of the service after the retention time of the product.
}
licenses-book-only = This changes the book only; do the same at Microsoft.
licenses-assign-title = { $count ->
    [one] Assign { $names } to one user of { $customer }
   *[other] Assign { $names } to { $count } users of { $customer }
}
licenses-revoke-title = { $count ->
    [one] Revoke { $names } from one user of { $customer }
   *[other] Revoke { $names } from { $count } users of { $customer }
}
licenses-change-title = { $count ->
    [one] Change the licenses of one user of { $customer }
   *[other] Change the licenses of { $count } users of { $customer }
}
licenses-outcome-assigned = assigned
licenses-outcome-removed = removed
licenses-outcome-plans = service plans changed
licenses-outcome-unchanged = unchanged
licenses-outcome-done = done
licenses-outcome-failed = failed

# Columns
people-column-customer = Customer
people-column-deleted = Deleted (UTC)
people-column-purged = Purged (UTC)
people-column-days-left = Days left

# Activity log
operation-update-customer-user = Update customer user
operation-update-customer-user-principal-name = Update customer user principal name
operation-delete-customer-user = Delete customer user
operation-restore-customer-user = Restore customer user
operation-reset-customer-user-password = Reset customer user password
operation-update-customer-user-licenses = Update customer user licenses
operation-add-user-member = Add user member
operation-remove-user-member = Remove user member
operation-set-license-units = Set license units

# Help
help-contas-users-list-arg-customer = Only users of this customer: Microsoft ID, domain, name or alias
help-contas-users-list-arg-filter = Filter, e.g. 'ana role:any -license:none state:synced location:BR'; keys license, location, state, role
help-contas-users-list-arg-deleted = The deleted users, with the days they can still be restored
help-contas-users-list-arg-blocked = Only users who cannot sign in
help-contas-users-list-arg-license = Only users who hold this product: SKU, part number or name
help-contas-users-list-arg-unlicensed = Only users without a license
help-contas-users-list-arg-location = Only users of this usage location, ISO 3166-1 alpha-2
help-contas-users-show = Show a user
help-contas-users-edit = Edit names, user name, usage location and directory roles of a user
help-contas-users-delete = Delete users; they can be restored for thirty days
help-contas-users-restore = Restore deleted users
help-contas-users-block = Block users from signing in
help-contas-users-unblock = Allow users to sign in again
help-contas-users-reset-password = Give a user a new temporary password, shown once
help-option-user = User name (UPN) or object ID
help-option-users = User names (UPN) or object IDs
help-option-add-roles = Directory role to give
help-option-remove-roles = Directory role to take away
help-contas-users-edit-arg-set = Field and its new value: displayName, firstName, lastName, userPrincipalName, usageLocation
help-contas-users-edit-arg-clear = Field to empty
help-contas-users-delete-arg-confirm = The user name, typed: for an administrator, or several users
help-contas-users-reset-password-arg-passwords = Write the password to this new file, which only you can read, instead of showing it
help-contas-licenses = Licenses of a customer's users
help-contas-licenses-list = List the products with their units: in all, assigned, available
help-contas-licenses-set = Record how many units of a product the customer has where no subscription in the book says it; 0 forgets it
help-contas-licenses-set-arg-units = How many units
help-contas-licenses-assign = Assign a product to users
help-contas-licenses-revoke = Take a product away from users
help-contas-licenses-assign-arg-customer = The customer; without it the one whose users they are
help-contas-licenses-revoke-arg-customer = The customer; without it the one whose users they are
help-contas-licenses-assign-arg-location = Usage location for users who have none, ISO 3166-1 alpha-2
help-contas-licenses-assign-arg-without = Service plan to switch off for them; may be repeated
help-contas-licenses-assign-arg-with = Service plan to switch on for them; may be repeated
help-option-sku = The product: SKU, part number or name
help-option-partial-licenses = Where there are fewer licenses than users, assign those there are

# The run of an import
service-import-users-no-run = No earlier run of this file for this customer is known: it begins at the first row.
service-import-users-again = { $file }: nobody to add. All { $done } users of it were added to { $customer } already (entry { $entry } of the activity log).
service-import-users-unlicensed = { $count ->
    [one] { $count } user gets no license of { $name }: there are too few.
   *[other] { $count } users get no license of { $name }: there are too few.
}
service-import-users-without = { $count ->
    [one] { $count } user was added without the license it should have. See the result file.
   *[other] { $count } users were added without the licenses they should have. See the result file.
}
people-progress-pace = { $rate }/s, { $left } left
people-parts-written = { $users } users in { $parts } files for the upload by hand in Partner Center. Nobody is added to the book.
help-option-licenses = Product every user of the file gets: SKU, part number or name; may be repeated
help-option-resume = Only go on with an earlier run of this file; its result file is written again
help-option-parts = Write the valid rows in files of 100 to this folder, for the upload by hand in Partner Center; nobody is added
