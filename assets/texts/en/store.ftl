### What can happen to a book.

store-locked = The book is open in another process: { $holder }. Close contas there, or use another book (--book).
store-missing = There is no book at { $path }. Make one with "contas init", or name another place (--book).
store-exists = There is a book at { $path } already. Open it, or name another place (--book).
store-not-a-book = { $path } is not a book of contas. Name a book or an empty place (--book).
store-newer = The book was written by a newer contas (format { $found }; this one knows up to { $known }). Install the newer version.
store-read-only = { $path } cannot be read and written. Check its permissions and whether the disk is read-only.
store-full = The disk is full. Everything saved before is kept; this change is not. Free some space and open the book again.
store-damaged = The book is damaged: { $what }. Nothing was changed. “contas repair” (or the terminal application) tells what can be brought back and keeps the damaged files.
store-stale = Somebody changed this record meanwhile ({ $record }). Look at it again and repeat your change.
store-too-large = { $records ->
    [one] { $records } record
   *[other] { $records } records
} cannot be saved in one step: at most { $most }. Save them in parts.
store-io = The book could not be used ({ $action }): { $cause }. Open it again; everything saved before is kept.
