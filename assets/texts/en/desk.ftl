### The repair desk of a file of users, and the mapping of its columns.

desk-all = All
desk-looking = Reading the file…
desk-no-row = This is about the whole file: b repairs it, m says what its columns mean.
desk-left-out = Line { $line } is left out. u takes it back.
desk-taken-back = The last repair is taken back.
desk-nothing-done = Nothing is repaired yet.
desk-repairs-dropped = The file is read anew: the repairs so far are dropped.
desk-repairs = Repair all rows
desk-repair = { $count ->
    [0] { $repair }
    [one] { $repair } ({ $count } finding)
   *[other] { $repair } ({ $count } findings)
}
desk-repair-nothing = This repair has nothing to do here.
desk-save-to = Save the repaired file as
desk-row = Line { $line }, cell { $at } of { $cells }
desk-preview = Enter repairs these cells, u takes it back later; Esc leaves them.
desk-preview-first = The first { $count } are listed. Enter repairs them all, u takes it back later; Esc leaves them.
desk-empty = (empty)

# Mapping
desk-map-text = Say what the columns mean: ↑↓ choose a column, ← → its meaning, Enter goes on. Email and display name are needed. It is remembered for files with these columns. h: the first row is data, or a header again.
desk-map-column = Column
desk-map-sample = For example
desk-map-meaning = Meaning
desk-map-needed = Say which columns are the email and the display name.
desk-field-none = not used
desk-field-unused = known, not used
desk-field-first-name = First name
desk-field-last-name = Last name
desk-field-display-name = Display name
desk-field-email = Email
desk-field-status = Status
desk-field-location = Location
desk-field-password = Password
desk-field-blocked = Sign-in blocked

# Keys
desk-key-edit = edit cell
desk-key-next = next
desk-key-repairs = repair all
desk-key-undo = take back
desk-key-save = save repaired
desk-key-group = next kind of finding
desk-key-group-back = previous kind of finding
desk-key-leave-out = leave row out
desk-key-map = map columns
desk-key-encoding = next encoding
desk-key-delimiter = next delimiter
desk-key-kind = next template
desk-key-take = take
desk-key-cell = next cell
desk-key-cell-back = previous cell
desk-key-do = repair
desk-key-mapped = use these
desk-key-meaning = meaning
desk-key-meaning-back = previous meaning
desk-key-headerless = no header
