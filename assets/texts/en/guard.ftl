# Terminal, secrets, encryption.
guard-paste-too-long = The pasted text is longer than { $most } KB: nothing of it was taken. Save it as a file and import that.
guard-paste-nowhere = A pasted text is never taken for keys, and here is no field for it.
guard-link = { $path } is a symbolic link, and a book has none: what is written would go elsewhere. Look who put it there, then remove it.
