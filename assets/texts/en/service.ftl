### Plans, consequences, refusals, undo, activity log.

service-nothing-to-do = Nothing to change: 0 changes.

service-set-up-title = Set up the book of { $partner }
service-set-partner-title = Update the profile of { $partner }
service-partner-already-set-up = This book has its partner already. A book belongs to exactly one partner: use another directory (--book) for another one.
service-cloud-is-fixed = A book belongs to one cloud for ever. Set up another book for the other cloud.
service-put-operator-title = Save operator { $name }
service-remove-operator-title = Remove operator { $mail }
service-last-global-admin = This is the last operator who is a Global admin. Make another one Global admin first.
service-default-operator-stays = { $mail } works when no operator is named and cannot be removed.
service-only-providers-have-resellers = Only an indirect provider has indirect resellers. The kind of this book's partner is another.
service-unknown-reseller = { $id } is no indirect reseller of this book. “contas resellers list” shows them.
service-put-reseller-title = Save indirect reseller { $name }
service-remove-reseller-title = Remove indirect reseller { $name }
service-remove-reseller-consequence = Customers you share with this reseller stay as they are; so do delegated privileges.

service-add-customer-title = Add customer { $name }
service-add-customer-domain-is-fixed = { $domain } becomes the primary domain and can never be changed.
service-add-customer-password-once = The first admin's temporary password is shown once, after saving, and kept nowhere.
service-add-customer-undo = Undo takes the customer out of this book; a tenant that exists at Microsoft stays there.
service-agreement-attested = By attesting you confirm that the customer has accepted the Microsoft Customer Agreement; Microsoft informs the customer's primary contact by e-mail.
service-agreement-open = The customer cannot buy before accepting the Microsoft Customer Agreement in the Microsoft 365 admin center.
service-customer-id-taken = A customer with this Microsoft ID is in the book already. Open it instead.

service-update-customer-title = Update the account of { $name }
service-rename-consequence = The new name appears in bill-to and in this list. The customer's tenant keeps its name and domain: its Global admin renames it in the Microsoft 365 admin center.

service-undo-title = Undo { $seq }: { $action } { $customer }
service-undo-unknown = There is no entry { $seq } in the activity log. “contas audit list” shows them.
service-undo-impossible = Entry { $seq } is final: it cannot be taken back. The log shows what was before it.
service-undo-already = Entry { $seq } was taken back already, by entry { $by }.
service-undo-book-only = This changes the book only; what happened at Microsoft stays.
service-undo-field-changed-since = { $record }: this was changed again since. Take that change back first.
service-undo-changed-since = { $record } was changed since. Take that change back first.
service-undo-gone-since = { $record } is not in the book any more.
service-undo-customer-has-users = { $record } has users, subscriptions or transfers by now. Take back what made them first.
service-undo-more-conflicts = { $count ->
    [one] { $count } more record was changed since.
   *[other] { $count } more records were changed since.
}
service-undo-group = { $records ->
    [one] { $records } record goes back
   *[other] { $records } records go back
} to what was before.

refusal-nobody = nobody
refusal-role-or = { $first } or { $second }
refusal-role = Your roles do not allow this ({ $rule }). It takes: { $roles }.
refusal-cloud = Not in this cloud (CD-08): { $reason }
refusal-not-found = Nothing in the book is called “{ $what }”. Use a Microsoft ID, a primary domain, or a unique name or alias.
refusal-ambiguous = “{ $what }” fits more than one: { $matches }. Use the Microsoft ID.
refusal-rule = { $rule }: { $message }
refusal-blocked = The change is blocked by the errors above; nothing was changed.
refusal-cancelled = Stopped. What was acknowledged is in the book; nothing is half there.
refusal-file = { $path }: { $cause }

rules-partner-name-missing = The partner needs a name.
rules-partner-no-domains = Without the partner's domains nobody can check that customers do not use them (AC-51).
rules-partner-domain = This is no domain. Write it like contoso.com.
rules-partner-country = This is no country or region. Write its two letters (ISO 3166-1), e.g. BR.
rules-partner-kind-cloud = This cloud has no indirect providers or resellers. Choose direct-bill.
rules-partner-country-cloud = A partner of this cloud is expected at home in its country.
rules-operator-name = The operator needs a name.
rules-operator-mail = The operator needs a sign-in name like ana@contoso.com.
rules-operator-roles = The operator needs at least one role.
rules-reseller-name = The reseller needs a name.
rules-reseller-mpn-id = The PartnerID is a number. The GUID is the Microsoft ID.
service-no-randomness = The machine gives no usable randomness for a password. Try again.

service-import-customers-title = { $file }: { $new } new, { $changed } changed, { $unchanged } unchanged, { $rejected } rejected
service-import-customers-keeps = Only name, domain and relationship come from the file; everything else stays as it is in the book.
service-import-customers-done = { $new } customers added, { $changed } changed

service-import-users-title = { $file }: { $new ->
    [one] add { $new } user
   *[other] add { $new } users
} to { $customer }, { $rejected ->
    [one] { $rejected } row in error
   *[other] { $rejected } rows in error
}
service-import-users-errors = { $errors ->
    [one] There is { $errors } error
   *[other] There are { $errors } errors
} in the file, so nobody is added. Correct them, or add only the valid rows (--valid-only).
service-import-users-customer = Customer: { $customer }, Microsoft ID { $id }
service-import-users-location = Location of all of them: { $name } ({ $code })
service-import-users-goes-on = { $done ->
    [one] { $done } user of this file was added by an earlier run and stays as it is.
   *[other] { $done } users of this file were added by an earlier run and stay as they are.
}
service-import-users-domain = { $domain }: { $users ->
    [one] { $users } user
   *[other] { $users } users
}
service-import-users-own-locations = Rows that name a location get that one.
service-import-users-unblocked = Users whom the file blocks are created with sign-in enabled.
service-import-users-own-passwords = Passwords of the file are used where it has some.
service-import-users-permission = Every user gets the permission “Can use licenses and services”, no admin role.
service-import-users-passwords = The temporary passwords are written once, to a file only you can read.
service-import-users-done = { $users } users added to { $customer }
service-import-users-file = The users are in the book, but { $path } could not be written: { $cause }
service-passwords-rescued = An import of users for { $customer } was interrupted. Their temporary passwords are in { $path }
service-passwords-wait = Temporary passwords of users of { $customer } wait to be written to { $path }: { $cause }
service-passwords-first = Temporary passwords of an earlier import wait to be written to { $path }. Make room for them there, then open the book again.

service-unknown-operator = { $mail } is not an operator of this book. Known: { $known }
service-unfinished-group = { $action } { $file } (entry { $seq }) was interrupted; { $parts } parts are in the book. Finish it: run it again with the same file. Take it back: undo { $seq }.
desk-no-book = No book is open.
desk-not-kept = Not kept: { $cause }

service-undo-title-bare = Undo { $seq }: { $action }
