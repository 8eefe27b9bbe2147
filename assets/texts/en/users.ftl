### Users, file picker and import screens.

# The users of a customer
users-title = Users of { $name }
users-column-name = Display name
users-column-upn = User name
users-column-location = Usage location
users-column-location-short = Loc.
users-column-licenses = Licenses
users-column-licenses-short = Lic.
users-column-state = State
users-state-active = Active
users-state-blocked = Blocked
users-state-synced = Synced
users-no-licenses = none
users-permission-default = Can use licenses and services
users-domain-managed = signs in at Microsoft
users-domain-federated = federated with the customer’s own directory
users-detail-permission = Permission
users-detail-names = First and last name
users-detail-phone = Phone number
users-detail-domain = Domain
users-detail-synced = Last directory sync (UTC)
users-detail-immutable = Immutable ID
users-detail-id = Object ID
users-loading = Reading the users…
users-empty = No user of this customer is in the book yet.
users-empty-way = Press i to add many users from a file. The list shows all users of the customer’s tenant that are in the book, also those who have their licenses from another partner.
users-no-hit = No user matches “{ $text }”.
users-no-hit-way = Press Esc to clear the filter. It looks in display names and user names; every word must be found.
users-deleted = { $count ->
    [one] { $count } deleted user not shown
   *[other] { $count } deleted users not shown
}

# Choosing a file
users-files-none = Nothing here begins like this.
users-files-new = There is no such file yet.
users-files-missing = There is no file of this name. Choose one of the list, or check the path.
users-files-exists = This file is there already. Enter again replaces it; or change the name.
users-files-more = The first { $count } are listed. Type more of the name.
users-files-read = Type or paste a path. Tab completes, ↓ goes into the list, Shift-Tab to the folder above.
users-files-save = Type where to write. Tab completes, Shift-Tab goes to the folder above.

# Import and export of customers
users-import-title = What to import
users-import-customers = Customers.csv from Partner Center
users-import-users = Users of { $name }
users-export-title = What to export
users-export-marked = { $count ->
    [one] The marked customer
   *[other] The { $count } marked customers
}
users-export-shown = { $count ->
    [one] The { $count } customer that “{ $text }” shows
   *[other] The { $count } customers that “{ $text }” shows
}
users-export-all = { $count ->
    [one] The whole list, { $count } customer
   *[other] The whole list, { $count } customers
}
users-export-to = Export customers to
users-exported = { $count ->
    [one] { $count } customer written to { $path }
   *[other] { $count } customers written to { $path }
}
users-customers-title = Import customers
users-customers-file = Which Customers.csv?
users-customers-file-way = Press Enter to choose the file that Partner Center exported. Nothing is changed before you have seen what would happen.
users-customers-counts = { $new } new · { $changed } changed · { $unchanged } unchanged · { $rejected } rejected
users-customers-nothing = Nothing would change. Press o to choose another file, or Esc.
users-customers-confirm = Import these customers?
users-customers-confirm-text = Customers to add: { $new }; to change: { $changed }. Rows rejected and left out: { $rejected }. It can be undone as a whole.
users-customers-saving = Saving the customers…
users-customers-stopped-way = It was stopped: what had been written by then is in the book. Import the same file again to go on, or undo it. Enter goes back to the list.
users-customers-done-way = Enter goes back to the list. u there undoes the whole import.
users-import-verb = import

# Steps
users-step-file = File
users-step-plan = What would happen
users-step-report = Report
users-step-location = Location
users-step-licenses = Licenses
users-step-review = Review
users-step-save = Save

# Adding many users
users-import-of = Add users to { $name }
users-file-title = File of users
users-file-choose = Which file has the users of { $name }?
users-file-way = Press Enter to choose it: CSV or a workbook (.xlsx, .ods), with the columns of Partner Center, Microsoft 365 or Entra. Of another file you say what the columns mean. t saves an empty template. Checking a file changes nothing.
users-template-name = users-template.csv
users-template-to = Save the template to
users-template-written = Template written to { $path }
users-checking = Checking the file…
users-planning = Checking with this location…
users-saving = Adding the users of { $name }…
users-pace = about { $rate } per second, { $left } left
users-paused = Paused. What was added is in the book. p goes on.
users-stop-title = Stop adding users?
users-stop-text = { $done } are in the book and stay; { $left } are not. The part in hand is finished first. Import the same file again to go on: nobody is added twice.
users-stop-yes = stop
users-stopping = Stopping after the part that is being written. What is written stays.
users-failed-way = Press Enter to try again, o to choose another file, or Esc to go back.

# Report
users-total-records = { $count ->
    [one] { $count } record
   *[other] { $count } records
}
users-total-blank = { $count } blank
users-total-valid = { $count } valid
users-total-warnings = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
}
users-total-errors = { $count ->
    [one] { $count } error
   *[other] { $count } errors
}
users-total-skipped = { $count } skipped
users-origin-unknown = It could not be told how the file is written.
users-samples = Are these right? { $samples }
users-finding-line = Line
users-finding-column = Column
users-finding-value = Value
users-finding-code = Code
users-finding-file = (file)
users-finding-place = Line { $line }, record { $record }
users-findings-none = Nothing was found.
users-findings-none-such = None of this kind; f shows the others.
users-only-errors = Errors only
users-only-warnings = Warnings only
users-only-notes = Notes only
users-report-ready = { $count ->
    [one] { $count } user can be added. Enter: choose the location.
   *[other] All { $count } users can be added. Enter: choose the location.
}
users-report-goes-on = { $count ->
    [one] { $count } user is still to be added; { $done } of this file are there. Enter goes on.
   *[other] { $count } users are still to be added; { $done } of this file are there. Enter goes on.
}
users-report-done = { $done ->
    [one] The { $done } user of this file is there already: an earlier run added it.
   *[other] All { $done } users of this file are there already: an earlier run added them.
}
users-report-errors = Nobody is added while there are errors. Enter: correct, or only valid ones.
users-report-valid-only = { $rejected ->
    [one] Only the { $count } valid ones are added; { $rejected } row in error is left out.
   *[other] Only the { $count } valid ones are added; { $rejected } rows in error are left out.
}
users-report-nobody = No valid user in this file. Correct it and press F5, or o for another.
users-report-fatal = This cannot be read as users. The list says why; o: another file.
users-valid-all = The file has no errors: all of its users are added.
users-errors-title = { $count ->
    [one] The file has { $count } error
   *[other] The file has { $count } errors
}
users-errors-other = Choose another file
users-errors-again = I have corrected it: check again
users-errors-valid = { $rejected ->
    [one] Add only the { $count } valid ones, leave out { $rejected } row
   *[other] Add only the { $count } valid ones, leave out { $rejected } rows
}

# Location
users-location-text = In which country will these users use their licenses? It holds for the whole file, or, with w in the report, for rows that name none. Type to search, Enter confirms.
users-location-proposed = the customer’s country
users-location-confirmed = confirmed

# Licenses
users-licenses-text = Which licenses shall every user of the file get? None is fine: they can be assigned later.
users-licenses-short = { $name }: { $needed } are needed, { $there } are available. Nobody is added like this: choose fewer products, or press p to add { $rest } without it.
users-licenses-partial = { $name }: the first { $there } users get one, { $rest } are added without it.
users-licenses-failed-way = Press Enter to go on without licenses, Esc to go back.

# Review
users-review-customer = Customer
users-review-file = File
users-review-location = Location
users-review-no-location = not chosen
users-review-new = Users to create
users-review-skipped = Skipped
users-review-rejected = In error
users-review-parts = Parts of 100
users-review-operator = Operator
users-review-permission = Every user gets the permission “Can use licenses and services” only, no admin role.
users-review-passwords = Temporary passwords are written once, to a file beside this one that only you can read. They cannot be shown again.
users-ask = { $count ->
    [one] Create this user? y/N
   *[other] Create these { $count } users? y/N
}
users-ask-number = Type { $count } to create these users:
users-number-wrong = Type the number of users, { $count }, and press Enter; Esc goes back.
users-blocked = This cannot be saved: correct what is marked ✗.

# Result
users-result-counts = { $created } created · { $skipped } skipped · { $rejected } in error
users-result-stopped = It was stopped. Users in the book: { $created }; not yet: { $left }. Import the same file again to go on.
users-result-file = What became of each row:
users-result-passwords = The temporary passwords of the new users:
users-result-files = These files were written:
users-result-once = This is the only time: contas keeps no passwords. Hand them over, then delete the file. Users must change them when they first sign in.

# Keys
users-key-import = add users
users-key-copy = copy user name
users-key-sort-name = sort by display name
users-key-sort-upn = sort by user name
users-key-choose-file = choose file
users-key-other-file = other file
users-key-template = save template
users-key-valid-only = only valid ones
users-key-next = next
users-key-severity = kind
users-key-check-again = check again
users-key-partial = add the rest without
users-key-pause = pause, go on
users-key-confirm-location = confirm location
users-key-yes = create the users
users-key-number = create the users
users-key-done = done
users-key-copy-path = copy path
users-key-take = take
users-key-above = folder above
