## What is said of a book when it is opened

trust-notice-full = The disk is full. The book can be read; changes are refused until there is room again. Delete files elsewhere on this disk, then go on.
trust-notice-mended = Damage was found and put right; nothing is lost: { $what }
trust-notice-restored = The database was damaged ({ $what }) and was made again from the backup { $backup } and the journal; nothing is lost. The damaged files are kept in { $aside }.
trust-notice-rebuilt = The database was damaged ({ $what }) and was made again from the journal; nothing is lost. The damaged files are kept in { $aside }.
trust-notice-moved = This book was last open at { $from }: it was moved or is a copy. What is changed here does not reach the other one.
