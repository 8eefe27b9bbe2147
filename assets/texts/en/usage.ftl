### Command lines that are wrong, and the words of the help.

# What is wrong with a command line.
usage-error = error:
usage-help = More about it: --help
usage-options = [OPTIONS]
usage-command = COMMAND
usage-missing = these arguments are missing:
usage-unknown-argument = { $arg } is not known here.
usage-unknown-command = There is no command “{ $command }”.
usage-missing-command = A command is missing: { $commands }
usage-needs-value = { $arg } needs a value.
usage-invalid-value = “{ $value }” is no value of { $arg }.
usage-twice = { $arg } may be given only once.
usage-conflict = { $arg } and { $other } exclude each other.
usage-too-many = “{ $value }” is one value too many for { $arg }.
usage-not-text = An argument is not UTF-8 text.
usage-meant = Did you mean { $meant }?
usage-taken = Expected: { $taken }
usage-number = a whole number
usage-date = a date such as 2026-11-22, or a moment such as 2026-11-22T12:00:00Z
usage-guid = an ID of the form 8-4-4-4-12 hexadecimal digits
usage-possible = possible: { $value }
usage-default = default: { $value }
usage-env = variable { $value }

# Names of values in the help.
value-name-name = NAME
value-name-text = TEXT
value-name-tag = TAG
value-name-domain = DOMAIN
value-name-date = DATE
value-name-column = COLUMN
value-name-path = PATH
value-name-value = VALUE
value-name-user = USER
value-name-file = FILE
value-name-code = CODE
value-name-role = ROLE
value-name-number = NUMBER
value-name-mail = MAIL
value-name-dir = DIR
value-name-who = WHO
value-name-time = TIME
value-name-reason = REASON
value-name-size = SIZE
value-name-field = FIELD
value-name-encoding = ENCODING
value-name-person = PERSON
value-name-event = EVENT
value-name-shell = SHELL
