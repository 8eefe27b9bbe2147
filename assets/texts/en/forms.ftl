### Adding a customer, and a customer's account.

forms-none = none
forms-not-said = not said: as Microsoft does it by default
forms-no-reseller = no reseller: a direct customer of yours
forms-country-fixed = Your market is this one country.

forms-hint-company = The legal name as in official documents: no acronym, no short form, no test name.
forms-hint-domain = Make it resemble the company's name: it makes the tenant and the first email addresses, and can never be changed. Type the first part only.
forms-hint-country = Type to search. The list has the countries of your market.
forms-hint-registration = The company's number, never a person's.
forms-hint-date = The day the customer accepted, as year-month-day, e.g. 2026-11-22. Not in the future.
forms-hint-list = Separate several with commas.
forms-hint-domains = Separate several with commas. Write (federated) behind one whose users sign in elsewhere.
forms-hint-notes = The sign ⏎ stands for a new line.
forms-hint-gdap = Without it you have no admin access at first. You still grant its roles to your security groups yourself.
forms-hint-reseller = The reseller gets admin access to the account and its subscriptions.
forms-hint-website = Recommended: it helps Microsoft to verify the school.

forms-add-title = Add customer
forms-loading = Looking for an unfinished customer…
forms-step-info = Account info
forms-step-review = Review
forms-step-done = Confirmation
forms-next-review = Next: Review
forms-missing = { $count ->
    [one] Still to do: { $names }
   *[other] { $count } still to do: { $names }
}
forms-still-needed = { $count ->
    [one] One field must be filled in or corrected: { $first }
   *[other] { $count } fields must be filled in or corrected, first: { $first }
}
forms-beside-needed = Still to be filled in or corrected
forms-beside-nothing = nothing
forms-beside-found = Found so far
forms-required-mark = * required
forms-section-company = Company
forms-section-contact = Primary contact
forms-section-relationship = Relationship and tags

forms-offer-title = You did not finish
forms-offer-add = There is a customer that you began to add.
forms-offer-add-named = You began to add { $name }.
forms-offer-edit = { $count ->
    [one] One field of { $name } was changed and not saved.
   *[other] { $count } fields of { $name } were changed and not saved.
}
forms-offer-continue = Continue where you stopped
forms-offer-discard = Discard it
forms-draft-kept = What you typed is kept and will be offered again.
forms-discard-title = Discard
forms-discard-text = All that you typed for this customer goes away for good.
forms-discard-yes = discard

forms-done = The customer has been added.
forms-contact = Primary contact
forms-admin-account = Admin user account
forms-password = Temporary password
forms-password-once = This password is shown only now and is kept nowhere. Note it, or copy it with c; then press y. Nobody can read it again.
forms-note-first = Note the password first, then press y: it cannot be shown again.
forms-copied-password = The password is on the clipboard.
forms-agreement-open = Not accepted yet: the customer is asked in the Microsoft 365 admin center and cannot buy before.
forms-agreement-attested = Attested by you, accepted on { $date }
forms-qualification-asked = Education: in review, usually for three business days

forms-account-title = { $name }
forms-account-loading = Reading the account…
forms-account-gone = This customer is no longer in the book.
forms-account-gone-way = Press Esc to go back to the list.
forms-account-failed-way = Press F5 to try again, or Esc to go back.
forms-tenant-name = in the tenant: { $name }
forms-not-for-roles = Not for your roles to see
forms-not-visible = Not visible without delegated access
forms-users = { $count ->
    [one] { $count } user
   *[other] { $count } users
}
forms-source-created = added here
forms-source-imported = imported
forms-source-demo = made up for the demo
forms-last-seen = last seen { $at }
forms-was = saved: { $value }
forms-unsaved = { $count ->
    [one] one change not saved
   *[other] { $count } changes not saved
}
forms-unsaved-way = { $count ->
    [one] One change is not saved: Ctrl-S reviews and saves it, Esc leaves and keeps it.
   *[other] { $count } changes are not saved: Ctrl-S reviews and saves them, Esc leaves and keeps them.
}
forms-nothing-changed = Nothing was changed.
forms-conflict = Somebody changed this meanwhile. Before: { $base }. Now: { $theirs }. Yours: { $mine }. Save to have yours, or take back your change with Ctrl-R.
forms-legend = = only to be looked at   * changed

forms-key-review = next: review
forms-key-discard = discard
forms-key-keep = keep and leave
forms-key-noted = I have noted the password
forms-key-copy-password = copy password
forms-key-copy-sign-in = copy sign-in name
forms-key-note-first = note the password first
forms-key-edit = edit
forms-key-users = users
forms-key-import-users = add users
forms-key-log = its activity
forms-key-reset = take back this change
forms-key-stop-editing = stop editing
forms-locked = This cannot be changed here; the reason stands below it.
