### Files of users: how they are read, their columns, and their repairs.

# Workbooks
files-i-sheets = { $hidden ->
    [0] The sheet { $sheet } is read. Not read: { $others }. Choose another with --sheet.
   *[other] The sheet { $sheet } is read. Not read: { $others } (hidden: { $names }). Choose another with --sheet.
}
files-e-xlsx-broken = This looks like a workbook and cannot be read as one (.xlsx and .ods are). In your spreadsheet choose Save as, "CSV UTF-8", and use that file.
files-e-xlsx-large = This workbook is larger than what is held in memory ({ $max } MB). Save it as "CSV UTF-8" and use that file: its size has no limit.
files-e-xlsx-sheet = The workbook has no sheet of that name. It has: { $sheets }.

# Columns
files-e-delim = No column of the first row is known. Expected are { $en } (or { $pt }), or the templates of Microsoft 365 and Entra. For another file say what its columns mean: --map email=COLUMN --map display-name=COLUMN (on the screen: m).
files-e-hdr-missing = The column { $column } is missing. Add it to the header ("{ $en }" or "{ $pt }"), or say which column it is: --map FIELD=COLUMN (on the screen: m).
files-e-map = There is no column { $column }. The file has: { $titles }.
files-read-as = Columns, as in the template of { $kind }: { $columns }
files-origin = Read as { $encoding }, { $delimiter }.
files-origin-workbook = Read from the sheet “{ $sheet }” of the { $format } workbook.
files-delimiter = delimiter “{ $delimiter }”
files-delimiter-tab = delimiter tab
files-encoding-utf-8 = UTF-8
files-encoding-utf-8-bom = UTF-8 with BOM
files-encoding-utf-16le = UTF-16 LE
files-encoding-utf-16be = UTF-16 BE
files-encoding-windows-1252 = Windows-1252
files-encoding-cp850 = MS-DOS (code page 850)
files-encoding-macintosh = Macintosh
files-kind-pc = Partner Center
files-kind-m365 = Microsoft 365
files-kind-entra = Entra

# Rows
files-i-example = This looks like the example of the template and is skipped. Read it with --keep-example (on the screen: w).
files-i-exists = The customer has this user already: skipped.
files-w-m365-length = The Microsoft 365 template takes at most { $total } characters, { $local } before the @. Here it is no error.
files-e-pwd-length = The password has { $length } characters; { $min } to { $max } are allowed. Have one generated instead.
files-e-pwd-characters = The password has characters that are not allowed: only letters without accents, digits, symbols and spaces are. Have one generated instead.
files-e-pwd-classes = The password has only { $classes ->
    [one] { $classes } class
   *[other] { $classes } classes
} of characters; three of lower case, upper case, digits and symbols are needed. Have one generated instead.
files-e-blocked = A user cannot be created with sign-in blocked. Clear the cell, or create them with sign-in enabled (--unblock; on the screen: w) and block them afterwards.
files-e-blocked-word = This is neither Yes nor No. Write Yes or No.
files-e-row-location = This is not a known country. Write its two letters, such as BR, or its name.
files-w-loc-mixed = The rows name different locations: { $list }. Use the one of each row (--file-locations; on the screen: w), or split the file by location.

# Repairs
files-repair-trim = Trim white space and hidden characters
files-repair-transliterate = Sign-in names without accents
files-repair-fill-display = Fill empty display names
files-repair-nearest-domain = Nearest domain of the customer
files-repair-free-suffix = Next free number for names that stand twice
files-repair-drop-columns = Leave out columns that do not belong
files-repair-clear-status = Clear the status column
files-repaired = { $repair }: { $cells ->
    [one] { $cells } cell
   *[other] { $cells } cells
} in { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}
files-change = Line { $line }, { $column }: “{ $before }” → “{ $after }”
files-saved = The repaired file was saved as { $path }

# Command line
files-usage = { $option } { $value } is not understood. Known: { $known }.
help-contas-users-import-arg-encoding = Encoding of the file instead of the guessed one: utf-8, utf-16le, utf-16be, windows-1252, cp850, macintosh
help-contas-users-import-arg-delimiter = Delimiter instead of the guessed one: , ; tab |
help-contas-users-import-arg-kind = Template of the file instead of the guessed one
help-contas-users-import-arg-map = What a column means, by its title or number, e.g. email=Login (repeatable; fields: first-name, last-name, display-name, email, status, location, password, blocked)
help-contas-users-import-arg-no-header = The first row is data: columns have numbers
help-contas-users-import-arg-sheet = Sheet of a workbook instead of the first visible one
help-contas-users-import-arg-repair = Repair all rows, in this order: drop-columns, clear-status, trim, transliterate, fill-display, nearest-domain, free-suffix
help-contas-users-import-arg-save-repaired = Where to save the repaired file (default: beside the original)
help-contas-users-import-arg-skip-existing = Skip users who are there already
help-contas-users-import-arg-keep-example = Read a row that looks like the template’s example
help-contas-users-import-arg-unblock = Create users whom the file blocks, with sign-in enabled
help-contas-users-import-arg-file-passwords = Use the passwords of the file instead of generated ones
help-contas-users-import-arg-file-locations = Use the location of each row where the file has one
