## What is said of a book when it is opened

trust-notice-full = The disk is full. The book can be read; changes are refused until there is room again. Delete files elsewhere on this disk, then go on.
trust-notice-mended = Damage was found and put right; nothing is lost: { $what }
trust-notice-restored = The database was damaged ({ $what }) and was made again from the backup { $backup } and the journal; nothing is lost. The damaged files are kept in { $aside }.
trust-notice-rebuilt = The database was damaged ({ $what }) and was made again from the journal; nothing is lost. The damaged files are kept in { $aside }.
trust-notice-moved = This book was last open at { $from }: it was moved or is a copy. What is changed here does not reach the other one.
trust-held = The book is open in another process ({ $holder }). What follows is its state after change { $sequence } of { $at }; changes are refused until it is closed there.
trust-looked-at = The book cannot be written here. What follows is its state after change { $sequence } of { $at }.

## verify, audit verify, backup, restore, repair

operation-repair-book = Repair book

help-contas-verify = Reads everything in the book and says what is wrong (exit 5 where it is damaged)
help-contas-audit-verify = Checks the chain over the activity log (exit 5 where it is broken)
help-contas-backup = Writes everything into one file that zcat can read, reads it again and compares
help-contas-backup-arg-file = A new file; without it the backup joins the automatic ones of the book
help-contas-restore = Verifies a backup and makes a book of it
help-contas-restore-arg-file = A backup
help-contas-restore-arg-into = Where the book shall be; a book of the same name there is kept aside
help-contas-repair = Saves what can be saved of a book that does not open, and says what is lost

trust-problem = Damaged: { $what }
trust-loose = Does not fit: { $what }
trust-stranger = Belongs to nothing in the book: { $path }
trust-verify-whole = The book is whole: { $records } records, { $activities } entries in the activity log. Head of its chain: { $head }
trust-verify-damaged = The book is damaged in { $problems } places ({ $records } records and { $activities } entries were read). Make a copy of its directory, then run “contas repair”; “contas restore” goes back to a backup.
trust-chain-whole = The chain over the activity log is whole from entry { $from } to { $entries }. Note its head elsewhere to prove it later: { $head }
trust-chain-broken = The chain over the activity log is broken: { $what }. Somebody or something changed what was written; compare with a backup.
trust-backed-up = Backed up up to change { $sequence } ({ $records } records) and compared: { $file }
trust-backup-missing = { $count ->
    [one] One attachment of a transfer is missing or spoilt and is not in the backup. “contas verify” names it.
   *[other] { $count } attachments of transfers are missing or spoilt and are not in the backup. “contas verify” names them.
}
trust-would-back-up = Everything up to change { $sequence } would be backed up
trust-restored = Restored up to change { $sequence } ({ $records } records) in { $into }
trust-would-restore = The backup is whole: { $records } records up to change { $sequence }, made { $made }
trust-restore-replaces = The book at { $path } would be replaced by the backup; its files stay in its directory “damaged”.
trust-nothing-to-repair = The book opens and is at change { $sequence }: there is nothing to repair.
trust-offer = Changes up to { $reaches } can be brought back whole, of { $last } that are known (backup: { $backup }). Of later ones, { $saved } records are still found and would be saved as a new change; what else was changed since is lost. The damaged files are kept.
trust-would-repair = Changes up to { $reaches } of { $last } would be brought back, and { $saved } later records saved
trust-repaired = Brought back up to change { $reaches } of { $last }, and { $saved } later records saved. The damaged files are in { $aside }
trust-no-backup = What was changed is saved, but the automatic backup could not be made: { $why }

trust-damaged-title = The book is damaged
trust-try-again = Try to open it again
trust-bring-back = Bring back what can be brought back

## What is wrong with a damaged book: where, and what

damage-at = { $at }: { $fault }
damage-file = { $path }
damage-record = { $kind } { $id }
damage-missing = missing
damage-other = not what it should be
damage-cut-short = cut short
damage-checksum = the checksum differs
damage-too-long = longer than its contents
damage-unreadable = cannot be read
damage-foreign = not written by contas
damage-change = change { $seq } is spoilt
damage-part = part { $number } is missing
damage-begins-with = it begins only with change { $seq }
damage-not-next = it does not follow what is before it
damage-ends-at = it ends at change { $at } of { $of }
damage-empty = empty
damage-misplaced = { $other } lies in its place
damage-number = it says it is number { $number }
damage-newer = newer than the last change
damage-changed = not as it was last seen
damage-counts = { $kind }: { $found } are there, { $counted } were counted
damage-list = the list has { $rows } customers, the database { $counted }
damage-chain = the chain is broken
damage-chain-end = the chain over the activity log does not end where it was last seen
damage-sum = the entries taken together are not those that were written
damage-orphan = it refers to { $other }, which is missing
damage-lines = only { $found } of { $of } lines
damage-line = line { $number } is spoilt
damage-unnamed = it does not say of which book it is
damage-lost = nothing can be brought back
damage-entry-counts = sequence and counts
damage-entry-proof = sum and chain
damage-entry-activity = entry { $seq } of the activity log
damage-entry-touched = list of the records of change { $seq }
damage-entry-link = link { $seq } of the chain
damage-entry-unknown = an entry of unknown kind ({ $bytes } bytes)
damage-kind-partner = partner profile
damage-kind-operator = operator
damage-kind-reseller = indirect reseller
damage-kind-customer = customer
damage-kind-user = user
damage-kind-subscription = subscription
damage-kind-transfer = transfer
damage-kind-request = relationship request
damage-kind-segment = saved filter
damage-kind-tags = tags
damage-kind-licenses = licenses of the customer
damage-kind-mapping = columns of a file

## Looking after the book, on the screen
scope-upkeep = Looking after the book
upkeep-key-open = look after the book: verify it, back it up
upkeep-key-verify = verify everything
upkeep-key-backup = back up into a file
upkeep-backup-to = Where to write the backup: a new file
upkeep-ready = The book can be verified, and backed up into a file.
upkeep-ready-way = v reads every record, what the records name, the activity log, the journal and the backups, and says what is wrong. b writes everything into one file, reads it again and compares it. Work goes on meanwhile.
upkeep-reading = Reading everything in the book…
upkeep-writing = Writing the backup, then reading it again…
upkeep-stop = Esc stops; nothing is left behind.
upkeep-stopped = Stopped. v begins again with verifying, b with the backup.
upkeep-well = ✓ Done.
upkeep-damaged = ✗ The book is damaged.
upkeep-failed-way = v tries to verify again, b chooses another file.
upkeep-backed-up = { $records ->
    [one] The backup with one record is in { $path }. It was read again and compared.
   *[other] The backup with { $records } records is in { $path }. It was read again and compared.
}
