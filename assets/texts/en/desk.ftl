### The repair desk of a file of users, and the mapping of its columns.

repair-all = All
repair-looking = Reading the file…
repair-no-row = This is about the whole file: b repairs it, m says what its columns mean.
repair-left-out = Line { $line } is left out. u takes it back.
repair-taken-back = The last repair is taken back.
repair-nothing-done = Nothing is repaired yet.
repair-repairs-dropped = The file is read anew without the repairs so far. u brings them back.
repair-reading-back = The file is read as before again.
repair-kept = { $count ->
    [one] This file was being repaired: one step is kept
   *[other] This file was being repaired: { $count } steps are kept
}
repair-kept-continue = Go on with them
repair-kept-discard = Begin anew without them
repair-repairs = Repair all rows
repair-repair = { $count ->
    [0] { $repair }
    [one] { $repair } ({ $count } finding)
   *[other] { $repair } ({ $count } findings)
}
repair-repair-nothing = This repair has nothing to do here.
repair-save-to = Save the repaired file as
repair-wishes = What of the file is used
repair-wish-on = [x] { $wish }
repair-wish-off = [ ] { $wish }
repair-wish-locations = The location of each row where it has one
repair-wish-existing = Skip users who are there already
repair-wish-unblock = Create users whom the file blocks, with sign-in enabled
repair-wish-example = Read a row that looks like an example
repair-wish-passwords = The passwords of the file, not new ones
repair-row = Line { $line }, cell { $at } of { $cells }
repair-preview = Enter repairs these cells, u takes it back later; Esc leaves them.
repair-preview-first = The first { $count } are listed. Enter repairs them all, u takes it back later; Esc leaves them.
repair-empty = (empty)

# Mapping
repair-map-text = Say what the columns mean: ↑↓ choose a column, ← → its meaning, Enter goes on. Email and display name are needed. It is remembered for files with these columns. h: the first row is data, or a header again.
repair-map-column = Column
repair-map-sample = For example
repair-map-meaning = Meaning
repair-map-needed = Say which columns are the email and the display name.
repair-field-none = not used
repair-field-unused = known, not used
repair-field-first-name = First name
repair-field-last-name = Last name
repair-field-display-name = Display name
repair-field-email = Email
repair-field-status = Status
repair-field-location = Location
repair-field-password = Password
repair-field-blocked = Sign-in blocked

# Keys
repair-key-edit = edit cell
repair-key-next = next
repair-key-repairs = repair all
repair-key-undo = take back
repair-key-save = save repaired
repair-key-group = next kind of finding
repair-key-group-back = previous kind of finding
repair-key-leave-out = leave row out
repair-key-map = map columns
repair-key-encoding = next encoding
repair-key-delimiter = next delimiter
repair-key-kind = next template
repair-key-wishes = what of the file is used
repair-key-take = take
repair-key-cell = next cell
repair-key-cell-back = previous cell
repair-key-do = repair
repair-key-mapped = use these
repair-key-meaning = meaning
repair-key-meaning-back = previous meaning
repair-key-headerless = no header
