# A book under a passphrase.

help-option-passphrase-file = A file whose first line is the passphrase of the book (else CONTAS_PASSPHRASE_FILE, else it is asked for)
help-contas-init-arg-encrypt = Put the book under a passphrase: customers, users, backups and evidence are encrypted on the disk
help-contas-restore-arg-encrypt = Put the restored book under a passphrase of its own
help-contas-restore-arg-plain = Put the restored book under no passphrase
help-option-new-passphrase-file = A file whose first line is the new passphrase (else it is asked for)
help-contas-passphrase = The passphrase of the book
help-contas-passphrase-change = Puts the book under another passphrase

store-sealed = It is under a passphrase. Give the passphrase in a file that --passphrase-file or CONTAS_PASSPHRASE_FILE names, or run contas on a terminal, where it asks.
store-wrong-passphrase = The passphrase is another one. Nothing was opened and nothing was changed.
passphrase-unreadable = The file of the passphrase, { $path }, cannot be read: { $cause }
passphrase-no-line = { $path } is no file of a passphrase: its first line is empty, or it is longer than 4,096 bytes.
passphrase-ask = Passphrase of the book:
passphrase-ask-new = New passphrase:
passphrase-ask-again = The new passphrase once more:
passphrase-differs = The two passphrases differ. Nothing was changed.
passphrase-short = A passphrase has at least { $least } characters; four or five unrelated words are a good one.
passphrase-none = The book is under no passphrase. “contas backup FILE” and “contas restore FILE --into DIR --encrypt” make one of it that is.
passphrase-replace = A restored book that takes the place of another stays as that one is: --encrypt and --plain are for a new place.
passphrase-changed = The book is under the new passphrase. Backups that were made before still open with the former one.
passphrase-would-change = The book would be put under the new passphrase.

key-lock = lock the book: close it and ask for its passphrase
key-unlock = open the book
passphrase-title = The book is under a passphrase
passphrase-text = Type the passphrase of this book. What was typed in a form and not saved is offered again.
passphrase-wrong = That is another passphrase. Try again; without it nobody can open this book.
passphrase-lock-none = The book that is open is under no passphrase.
passphrase-screen = Passphrase
