//! Backups: one file with everything, readable without contas.
//!
//! The file is gzip (several members, as `zcat` reads them) around JSON, one value a line. The first line says what it
//! is: `{"contas":"backup","format":1,"codec":…,"book":…,"made":…,"sequence":…}`. Every further line is one entry: `key`
//! (hexadecimal), `revision`, `sum` (the checksum of its bytes in the book) and one of `record`, `activity`, `touched`
//! (ids), `link` (hexadecimal); `bytes` (hexadecimal) where the entry must keep its very bytes. Lines after
//! `{"amended":…}` were changed while the file was written and take the place of earlier ones of the same key;
//! `"removed":true` takes one away. Then, in a backup that was asked for by name, come the files of evidence, each in lines
//! `{"attachment":SHA-256,"bytes":hexadecimal}` one after another. The last line, `{"end":true,…}`, has sequence, counts, number of lines and the
//! proof of the book: a file without it was cut short.
//!
//! The backup of a book under a passphrase is that file sealed ([`super::seal`]), with the book's key in its slot: the
//! passphrase opens it.

mod keys;
mod line;
mod pieces;
mod read;
mod rotate;
mod write;

pub use keys::Keys;
pub use read::{Summary, check};
pub(super) use read::{attachments, entries, load};
pub use rotate::{Kept, kept};
pub(super) use rotate::{PART, name, newest_first, parts, superfluous};
pub(super) use write::{About, write};
