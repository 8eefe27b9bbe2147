# The list's copy beside the database.
directory-anew-unreadable = The copy of the list cannot be read; the list is made anew from the book.
directory-anew-torn = The copy of the list was damaged; the list is made anew from the book.
directory-anew-newer = The copy of the list comes from a newer contas; the list is made anew from the book.
directory-anew-other = The copy of the list comes from another version of contas; the list is made anew from the book.
directory-anew-foreign = The copy of the list belongs to another book; the list is made anew from this one.
directory-anew-diverged = The copy of the list does not fit the history of the book; the list is made anew from the book.
directory-anew-behind = The copy of the list was far behind the book; the list is made anew from the book.

directory-key-pane = details below the list: show, hide
directory-ranked = the most alike first
directory-sorting = Putting the customers in order…
directory-reading = reading the customers again: { $percent } %
