### What can happen to a book.
