### Customer list, welcome, palette, help, activity log screens.

list-title = Customer list
list-column-name = Name
list-column-microsoft-id = Microsoft ID
list-column-domain = Primary domain name
list-column-relationship = Relationship
list-column-tags = Tags
list-detail-contact = Primary contact
list-detail-address = Bill-to address
list-detail-aliases = Aliases
list-detail-created = In the book since (UTC)
list-detail-last-seen = Last seen (UTC)
list-detail-notes = Notes
list-detail-removed = { $relationship }, removed { $at }: { $reason }
list-through-provider = { $relationship }, through provider { $provider }
list-loading = Reading the customers…
list-empty = There are no customers in this book yet.
list-empty-way = Press i to import the Customers.csv that Partner Center exports, or a to add the first customer.
list-no-hit = No customer matches “{ $text }”.
list-no-hit-way = Press Esc to clear the filter. It looks in names, aliases and domains, and at the beginning of the Microsoft ID; every word must be found. Not sure how a name is spelled? like:contozo finds Contoso.
list-filter-unclear = The filter is not understood.
list-filter-unclear-way = What is wrong stands below; what is typed stays. Tab completes, Esc leaves the field, again clears it.
list-no-hit-short = Nothing matches
list-failed-way = Press F5 to try again, or ! to read the notices.
list-position = { $at } of { $total }
list-position-filtered = { $at } of { $hits } · { $total } in all
list-marked = { $count ->
    [one] { $count } marked
   *[other] { $count } marked
}
list-done = Done: { $what }
list-copied = Copied: { $text }
list-demo = demo book, nothing is kept
list-too-small = contas needs a terminal of at least { $width }×{ $height }.
list-no-terminal = contas needs a terminal to draw on: standard output is no terminal, or TERM is “dumb”. The commands work without one, see contas --help.
list-yes = yes
list-no = no
list-nobody = nobody
list-joined = { $left }, { $right }
list-needs-book = This works once a book is open.
list-needs-role = Your roles do not allow this. It takes: { $roles }.
list-worker-failed = Something inside contas failed: { $what }. Nothing was changed by it; try again.
list-writer-gone = The part of contas that writes the book has stopped. What was confirmed is kept; start contas again.
list-nothing-to-undo = There is no change that can be taken back.
list-field-needed = Please fill in: { $field }.
list-field-no-guid = This is no Microsoft ID: it has 32 hexadecimal digits in the form 8-4-4-4-12. Leave it empty if you do not know it.
list-at-line = line { $line }
list-at-cell = line { $line }, { $column }

list-help-title = Keys
list-palette-title = What to do
list-notices-title = Notices
list-notices-none = Nothing was said yet.
help-here = Here
help-list = In lists
help-text = In text fields
help-global = Everywhere

list-review-title = Review
list-review-planning = Checking what would change…
list-review-stopping = Stopping after the part that is being written…
list-review-blocked = This cannot be saved: correct what is marked ✗.
list-review-nothing = Nothing would change.
list-review-undo-possible = can be undone
list-review-undo-impossible = cannot be undone
list-review-more = { $count } more of this kind are in the report.
list-review-rows = What changes, customer by customer:
list-review-rows-more = { $count } more change in the same way.
list-review-group = { $count ->
    [one] { $count } record goes back to what it was.
   *[other] { $count } records go back to what they were.
}
list-review-new = { $count } new
list-review-changed = { $count } changed
list-review-unchanged = { $count } unchanged
list-review-rejected = { $count } rejected
list-change-new = new
list-change-changed = changed
list-change-removed = removed
list-emptied = (empty)

list-activity-title = Activity log
list-activity-loading = Reading the activity log…
list-activity-empty = No activity matches.
list-activity-empty-way = Press f to change the dates, or / to change the words that are looked for.
list-activity-when = Date-Time (UTC)
list-activity-customer = Affected customer
list-activity-action = Action
list-activity-operator = Performed by
list-activity-search = Customer or operator
list-activity-from = From
list-activity-to = To
list-activity-final = Entry { $seq } cannot be undone.
list-activity-export-to = Export log to
list-activity-exported = { $count ->
    [one] { $count } entry written to { $path }
   *[other] { $count } entries written to { $path }
}

list-opening = Opening the book…
list-open-failed-way = Press Enter to try again, d to look around in a demo book, or q to leave.
list-welcome-title = Welcome
list-welcome = Welcome to contas
list-welcome-text = contas keeps the customer accounts of a Cloud Solution Provider partner in a book on this computer. There is no book yet at { $place }.
list-welcome-set-up = Set up a book for my company
list-welcome-demo = Look around in a demo book
list-welcome-done = The book is ready. What shall it begin with?
list-welcome-import = Import Customers.csv from Partner Center
list-welcome-add = Add the first customer
list-welcome-list = Go to the customer list
list-set-up-title = Set-up
list-set-up-partner = Your company
list-set-up-you = You
list-set-up-name = Company name
list-set-up-domains = Domain names
list-set-up-domains-hint = All domains of your company, separated by commas. Customers’ e-mail addresses must not use them.
list-set-up-country = Country/region
list-set-up-country-hint = Enter opens the list. The country decides which customers you may serve.
list-set-up-kind = Kind of partner
list-set-up-cloud = Cloud
list-set-up-id-hint = Your company’s own Microsoft ID; may stay empty.
list-set-up-sandbox = Integration sandbox
list-set-up-operator = Your name
list-set-up-mail = Sign-in name
list-set-up-mail-hint = Your e-mail address in Partner Center; the activity log names you by it.
list-set-up-roles = Roles
list-set-up-roles-hint = Enter opens the list; Enter chooses or unchooses. They decide what you may do, as in Partner Center.


key-filter = filter
key-add-customer = add customer
key-import = import
key-export = export
key-mark = mark
key-mark-all = mark all that match, or none
key-copy-id = copy Microsoft ID
key-copy-domain = copy domain name
key-reload = read again
key-sort-name = sort by name
key-sort-id = sort by Microsoft ID
key-sort-domain = sort by domain name
key-sort-relationship = sort by relationship
key-sort-tags = sort by tags
key-clear = clear filter, then marks
key-filter-done = done
key-filter-leave = leave field
key-before-after = before/after
key-dates = dates
key-undo-entry = undo this entry
key-export-log = export log
key-back = back
key-next-field = next field
key-previous-field = previous field
key-choose = choose
key-demo = demo book
key-save = review and save
key-enter-field = choose / next
key-next-value = next value, switch on or off
key-previous-value = previous value
key-first-field = first field
key-last-field = last field
key-close = close
key-confirm = save
key-not-yet = back, save nothing
key-plan-again = plan again
key-stop = stop
key-yes = yes
key-ok = OK
key-complete = complete
key-do = do it
key-left = one letter left
key-right = one letter right
key-word-left = one word left
key-word-right = one word right
key-line-start = to the start
key-line-end = to the end
key-backspace = delete the letter before
key-delete = delete the letter behind
key-delete-word = delete the word before
key-delete-to-start = delete up to the start
key-delete-to-end = delete up to the end
key-up = up
key-down = down
key-page-up = page up
key-page-down = page down
key-first = first
key-last = last
key-activity = activity log
key-undo = undo last change
key-palette = commands
key-help = help
key-notices = notices
key-theme = switch theme: light, dark
key-language = switch language: English, Português
key-quit = quit
key-no = no
key-suspend = stop, back to the shell
key-redraw = draw anew
key-open = open
key-users = users

list-removed = removed
list-filter-help = Words, or Tab for like: tag: country: relationship: reseller: status: changed:
list-key-next-completion = next choice
list-key-segment = filter by a saved segment
list-key-save-segment = save the filter as a segment
list-key-delete-segment = delete a saved segment
list-segment-needs-filter = Type a filter first: / opens its field.
list-segment-name = Name of the segment
list-segment-use = Which segment?
list-segment-delete = Delete which segment?
list-segment-item = { $name } — { $filter }
list-segments-none = No segment is saved yet. Type a filter, then choose “save the filter as a segment” in the palette (:).

# A book that is only read.
list-opened-read-only = This book was opened to be read only (--read-only). Start contas without it to change something.
list-read-only = read-only

# Copying where no clipboard of a desktop is at hand.
copied-terminal = { $said } · by the terminal; if nothing is pasted, it does not allow it
copied-no-display = { $said } · no display here: by the terminal; if nothing is pasted, it cannot
