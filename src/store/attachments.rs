//! Files of evidence (TRF-34), which lie beside the database under the digests of their bytes: which there should be, and
//! whether they are what they were.

use std::{
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
};
use crate::domain::{
    record::{Record, RecordKind},
    transfer::Transfer,
};

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
    digest
        .finalize()
        .iter()
        .fold(String::new(), |mut name, byte| {
            use std::fmt::Write;
            let _ = write!(name, "{byte:02x}");
            name
        })
}

/// What copies that were cut off left in the directory.
pub(super) fn parts(directory: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(directory).into_iter().flatten().flatten();
    entries
        .filter(|entry| {
            let name = entry.file_name().to_string_lossy().into_owned();
            name.starts_with(".contas-") || name.ends_with(".new")
        })
        .map(|entry| entry.path())
        .collect()
}

/// Shows the bytes of a file piece by piece; what is wrong with it, where something is.
///
/// # Errors
/// `Io` where the system refused to read; those of `visit`.
pub(super) fn read(
    directory: &Path,
    sha256: &str,
    size: u64,
    visit: &mut dyn FnMut(&[u8]) -> Result<(), StoreError>,
) -> Result<Option<Damage>, StoreError> {
    let path = directory.join(sha256);
    let damaged = |fault| Ok(Some(Damage::file(&path, fault)));
    let failed = |error: io::Error| files::error("read", &path, &error);
    let mut file = match File::open(&path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return damaged(Fault::Missing),
        Err(error) => return Err(failed(error)),
    };
    match file.metadata().map_err(failed)?.len() {
        found if found < size => return damaged(Fault::CutShort),
        found if found > size => return damaged(Fault::TooLong),
        _ => {}
    }
    let mut digest = Sha256::new();
    let mut piece = vec![0; PIECE];
    loop {
        match file.read(&mut piece).map_err(failed)? {
            0 => break,
            count => {
                digest.update(&piece[..count]);
                visit(&piece[..count])?;
            }
        }
    }
    if name(digest) == sha256 {
        Ok(None)
    } else {
        damaged(Fault::Checksum)
    }
}
