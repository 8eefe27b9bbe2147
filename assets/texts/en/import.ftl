### Reading and writing files: what is wrong in a file of customers or users, and the way out.

# Files that cannot be opened or written
import-file-missing = There is no such file. Check the path.
import-file-denied = You may not read or write here. Check the permissions of file and folder.
import-file-full = The disk is full. Nothing of the file was written; free some space and try again.
import-file-read-only = The disk is read-only. Choose another folder.
import-file-io = The system answered: { $cause }
import-file-directory = This is a folder. Choose a file in it.
import-file-special = This is a pipe or a device, not a file. Save its contents to a file first.
import-file-changed = The file was changed after it was checked. Check it again.
import-file-is-input = This is the file that is read; it is never overwritten. Choose another name.
import-file-exists = There is a file of this name already. Passwords are only written to a new file: choose another name.
import-file-link = This is a symbolic link. Passwords are never written through a link: choose another name.

# The file as a whole
import-e-file-empty = The file has no data rows. Fill in at least one row below the header.
import-e-file-binary = This is not a text file: it has bytes that no text has. Save it as CSV UTF-8, or choose its encoding.
import-e-file-encoding = Byte { $offset } does not fit the encoding { $encoding }. Choose another encoding, or save the file as CSV UTF-8.
import-e-file-xlsx = This is an Excel workbook, not a CSV file. In Excel choose File, Save as, "CSV UTF-8", and use that file.
import-e-file-delim = The first row has none of the expected columns. Use the template’s header: { $en } (or { $pt }), divided by comma, semicolon, tab or |.
import-e-file-quote-header = The header on line { $line } has a quote that is not closed, or text after a closing quote. Correct the header.
import-e-file-quote-open = A quote is opened and never closed. Close it, or remove it.
import-e-file-quote-after = There is text after a closing quote. Write a quote inside a value twice ("").
import-e-file-quote-long = This line is longer than any record can be. Check the line ends of the file.
import-e-hdr-missing = The column { $column } is missing. Add it to the header ("{ $en }" or "{ $pt }").
import-e-hdr-dup = The column { $column } means the same as { $first }. Remove one of them.
import-e-hdr-extra = The column { $column } does not belong to the template and has data from line { $line } on. Delete the column; if you add only the valid rows it is left out.
import-w-col-ignored = These columns are not used: { $columns }.
import-i-too-many = { $count ->
    [one] { $count } valid user
   *[other] { $count } valid users
}. Partner Center takes 100 per upload; here they are added in one go ({ $parts ->
    [one] { $parts } part
   *[other] { $parts } parts
} by hand).
import-i-more = { $count ->
    [one] { $count } more finding is
   *[other] { $count } more findings are
} not listed. Correct the ones above and check again.

# Rows of customers
import-e-row-width-customers = The row has { $cells ->
    [one] { $cells } cell
   *[other] { $cells } cells
}, the header { $columns }. Correct the row; a name with the delimiter in it needs quotes.
import-customer-id = This is not a Microsoft ID (a GUID such as 0c4ab7d7-ff8f-4c9b-8c5b-3d1d6f7d4a01). Copy it from Partner Center.
import-customer-twice = Line { $line } has this Microsoft ID already. Remove one of the two rows.
import-customer-name = The company name is empty. Fill it in.
import-customer-domain = The primary domain is empty. Fill it in.
import-customer-relationship = This relationship is not known; it is kept as "Unknown".

# Rows of users
import-e-row-width = The row has more filled cells than the header’s { $columns } columns. Remove them, or put a value with the delimiter in quotes.
import-e-req-display = The display name is empty. Fill it in.
import-e-req-display-fill = The display name is empty. Fill it in, for example "{ $name }".
import-e-req-email = The email is empty. Fill in the sign-in name.
import-e-len = The value has { $length } characters; at most { $max } are allowed. Shorten it.
import-e-formula = A spreadsheet would run this as a formula. Remove the first character.
import-w-formula-like = This begins with + or -, which a spreadsheet may take for a formula. Check the value.
import-w-ctrl = Invisible or control characters were removed or replaced by a space. Check the value.
import-w-upn-wrapped = "mailto:" or the text around the address was removed: { $upn }.
import-e-status-not-empty = The status column must be empty. Clear the cell.
import-e-upn-format = { $reason } Correct the sign-in name.
import-e-upn-format-suggestion = { $reason } A name that would do: { $suggestion }.
import-upn-at = { $count ->
    [0] There is no @.
   *[other] There are { $count } @; exactly one is needed.
}
import-upn-no-local = Nothing stands before the @.
import-upn-characters = Not allowed before the @: { $characters } (only letters without accents, digits and ' . - _ ! # ^ ~).
import-upn-dot = A dot may not stand right before the @.
import-upn-odd-dots = A dot at the start or two dots in a row: many mail systems refuse such an address. Better choose another name.
import-upn-local-long = { $length } characters stand before the @; at most { $max } are allowed.
import-upn-domain-long = { $length } characters stand after the @; at most { $max } are allowed.
import-upn-dns = What follows the @ is not a domain name.
import-e-upn-domain = { $domain } is not a verified domain of this customer. Use one of: { $known }. A new one is first recorded in the account, field “Other domains”.
import-e-upn-domain-primary = { $domain } is not a known domain of this customer: only { $known } is. Use that one, or first record the domain in the customer’s account, field “Other domains” (customDomains).
import-e-upn-federated = { $domain } is federated: its users are made in the customer’s own directory. Use a managed domain: { $known }.
import-e-dup-file = Line { $line } has this sign-in name too, with other values. Keep one of the rows.
import-w-dup-identical = Line { $line } is the same row. This one is skipped.
import-e-exists = The customer has an active user of this sign-in name. Remove the row, choose another name, or skip all who are there (--skip-existing; on the screen: w).
import-e-exists-deleted = A deleted user has this sign-in name. Restore that user, or choose another name.
import-e-loc-required = No location is chosen. Choose the country where the users will use their licenses.
import-e-loc-unknown = "{ $code }" is not a country code. Give the two letters of the country, such as BR.

# Result and password files
import-status-created = Created
import-status-created-no-license = Created without license
import-status-skipped = Skipped
import-status-failed = Not created
import-status-pending = Not yet created
import-status-restored = Restored
import-passwords-display = Display name
import-passwords-user = User name
import-passwords-password = Temporary password
