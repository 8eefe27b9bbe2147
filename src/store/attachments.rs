//! Files of evidence (TRF-34), which lie beside the database under the digests of their bytes: which there should be, and
//! whether they are what they were.

use std::{
    cmp::Ordering,
    collections::BTreeMap,
    fs::{self, File},
    io::{self, Read},
    ops::ControlFlow,
    path::{Path, PathBuf},
};

use sha2::{Digest, Sha256};

use super::{
    Range, Store, StoreError,
    damage::{Damage, Fault},
    files,
    hex::hex,
    seal::Seal,
};
use crate::domain::{
    record::{Record, RecordKind},
    transfer::Transfer,
};

/// What sealed evidence is authenticated with.
pub const LABEL: &str = "attachment";

/// Bytes that are read at a time.
pub(super) const PIECE: usize = 128 << 10;

/// Digests in hexadecimal, and bytes.
pub(super) type Wanted = BTreeMap<String, u64>;

/// Those that the transfers of a book name.
pub(super) fn wanted(store: &dyn Store) -> Result<Wanted, StoreError> {
    let mut wanted = Wanted::new();
    store.scan(Range::Kind(RecordKind::Transfer), &mut |stored| {
        if let Record::Transfer(transfer) = &stored.record {
            wanted.extend(of(transfer));
        }
        ControlFlow::Continue(())
    })?;
    Ok(wanted)
}

/// Those of one transfer.
pub(super) fn of(transfer: &Transfer) -> impl Iterator<Item = (String, u64)> {
    let attachments = transfer.attachments.iter();
    attachments.map(|attachment| (attachment.sha256.clone(), attachment.size))
}

/// The name of bytes with this digest.
pub(super) fn name(digest: Sha256) -> String {
    hex(&digest.finalize())
}

/// What copies that were cut off left in the directory.
pub(super) fn parts(directory: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(directory).into_iter().flatten().flatten();
    let is_part = |path: &PathBuf| {
        path.extension().is_some_and(|extension| extension == "new")
            || path
                .file_name()
                .is_some_and(|name| name.to_string_lossy().starts_with(".contas-"))
    };
    entries.map(|entry| entry.path()).filter(is_part).collect()
}

/// Shows the bytes of a file piece by piece; what is wrong with it, where something is.
///
/// # Errors
/// `Io` where the system refused to read; those of `visit`.
pub(super) fn read(
    (directory, seal): (&Path, &Seal),
    sha256: &str,
    size: u64,
    visit: &mut dyn FnMut(&[u8]) -> Result<(), StoreError>,
) -> Result<Option<Damage>, StoreError> {
    let path = directory.join(sha256);
    let wrong = |error: io::Error| {
        let fault = match error.kind() {
            io::ErrorKind::NotFound => Fault::Missing,
            io::ErrorKind::UnexpectedEof => Fault::CutShort,
            // Said by the seal.
            io::ErrorKind::InvalidData => Fault::Checksum,
            _ => return Err(files::error("read", &path, &error)),
        };
        Ok(Some(Damage::file(&path, fault)))
    };
    let file = match File::open(&path).and_then(|file| seal.reader(LABEL, file)) {
        Ok(file) => file,
        Err(error) => return wrong(error),
    };
    // One byte more tells that there are too many.
    let mut file = file.take(size + 1);
    let (mut digest, mut found) = (Sha256::new(), 0);
    let mut piece = vec![0; PIECE];
    loop {
        match file.read(&mut piece) {
            Ok(0) => break,
            Ok(count) => {
                digest.update(&piece[..count]);
                found += count as u64;
                visit(&piece[..count])?;
            }
            Err(error) => return wrong(error),
        }
    }
    let fault = match found.cmp(&size) {
        Ordering::Less => Fault::CutShort,
        Ordering::Greater => Fault::TooLong,
        Ordering::Equal if name(digest) == sha256 => return Ok(None),
        Ordering::Equal => Fault::Checksum,
    };
    Ok(Some(Damage::file(&path, fault)))
}
