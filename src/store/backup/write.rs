//! Writing a backup: the scan makes lines while another thread compresses what it made.

use std::{
    collections::BTreeMap,
    io::Write as _,
    ops::ControlFlow,
    path::Path,
    sync::mpsc::{Receiver, sync_channel},
};

use flate2::{Compression, write::GzEncoder};
use jiff::Timestamp;
use serde::Serialize;

use super::{
    keys::LABEL,
    line::{self, Amended, End, FORMAT, Header, Line},
    pieces::Piece,
};
use crate::domain::guid::Guid;
use crate::store::{
    Store, StoreError, attachments, codec,
    disk::{Disk, DiskFile},
    engine::Engine,
    files,
    hex::hex,
    ledger::Ledger,
    seal::{KeySlot, Seal, Sealer},
    sled::SledEngine,
    verify::Progress,
};

/// Bytes of lines that are compressed at a time.
const BLOCK: usize = 1 << 20;

/// Blocks that wait.
const WAITING: usize = 4;

/// What a backup is told of its book.
pub(in crate::store) struct About<'a> {
    /// Its name.
    pub(in crate::store) book: Option<Guid>,
    /// The time.
    pub(in crate::store) now: Timestamp,
    /// Where its files of evidence are, if they are to be in it.
    pub(in crate::store) attachments: Option<&'a Path>,
    /// What it lies under.
    pub(in crate::store) seal: &'a Seal,
    /// What opens it, where it lies under something.
    pub(in crate::store) slot: Option<KeySlot>,
}

/// Writes the state of a store, which may be changed meanwhile, into a new file; on the disk when it returns, under a
/// name that the caller has not made public yet. The last commit that is in it; `None` where it was stopped.
pub(in crate::store) fn write(
    store: &Ledger<SledEngine>,
    disk: &dyn Disk,
    path: &Path,
    about: &About<'_>,
    progress: &mut Progress<'_>,
) -> Result<Option<u64>, StoreError> {
    let sealer = about.seal.sealer(LABEL, about.slot.as_ref());
    let file = disk
        .create(path)
        .map_err(|error| files::error("write", path, &error))?;
    let (blocks, waiting) = sync_channel::<Vec<u8>>(WAITING);
    let written = std::thread::scope(|scope| {
        let compressor = scope.spawn(|| compress(&*file, waiting, sealer));
        let lines = lines(store, about, progress, &mut |block| {
            blocks.send(block).is_ok()
        });
        drop(blocks);
        let compressed = compressor
            .join()
            .unwrap_or_else(|_| Err(std::io::Error::other("the compressing thread failed")));
        match compressed {
            Ok(()) => lines,
            Err(error) => Err(files::error("write", path, &error)),
        }
    });
    let done = written.and_then(|done| {
        file.sync()
            .map(|()| done)
            .map_err(|error| files::error("sync", path, &error))
    });
    if !matches!(done, Ok(Some(_))) {
        let _ = disk.remove(path);
    }
    done
}

fn compress(
    file: &dyn DiskFile,
    blocks: Receiver<Vec<u8>>,
    sealer: Option<(Sealer, Vec<u8>)>,
) -> std::io::Result<()> {
    let mut at = 0;
    let mut put = |bytes: &[u8]| {
        file.write_at(bytes, at)?;
        at += bytes.len() as u64;
        std::io::Result::Ok(())
    };
    let (mut sealer, mut sealed) = sealer.map_or_else(Default::default, |(sealer, beginning)| {
        (Some(sealer), beginning)
    });
    for block in blocks {
        let mut encoder = GzEncoder::new(Vec::with_capacity(BLOCK / 2), Compression::fast());
        encoder.write_all(&block)?;
        let bytes = encoder.finish()?;
        match &mut sealer {
            Some(sealer) => {
                sealer.push(&bytes, &mut sealed)?;
                put(&sealed)?;
                sealed.clear();
            }
            None => put(&bytes)?,
        }
    }
    if let Some(sealer) = sealer {
        sealer.end(&mut sealed)?;
        put(&sealed)?;
    }
    Ok(())
}

struct Lines<'a> {
    block: Vec<u8>,
    send: &'a mut dyn FnMut(Vec<u8>) -> bool,
    count: u64,
}

impl Lines<'_> {
    fn put(&mut self, line: &impl Serialize) -> Result<(), StoreError> {
        serde_json::to_writer(&mut self.block, line).map_err(|error| StoreError::Io {
            action: "write a backup".to_owned(),
            cause: error.to_string(),
        })?;
        self.block.push(b'\n');
        if self.block.len() >= BLOCK {
            self.flush()?;
        }
        Ok(())
    }

    fn entry(&mut self, line: &Line) -> Result<(), StoreError> {
        self.count += 1;
        self.put(line)
    }

    fn flush(&mut self) -> Result<(), StoreError> {
        let block = std::mem::replace(&mut self.block, Vec::with_capacity(BLOCK + (64 << 10)));
        if (self.send)(block) {
            Ok(())
        } else {
            Err(StoreError::Io {
                action: "write a backup".to_owned(),
                cause: "stopped".to_owned(),
            })
        }
    }
}

fn lines(
    store: &Ledger<SledEngine>,
    about: &About<'_>,
    progress: &mut Progress<'_>,
    send: &mut dyn FnMut(Vec<u8>) -> bool,
) -> Result<Option<u64>, StoreError> {
    let mut lines = Lines {
        block: Vec::with_capacity(BLOCK + (64 << 10)),
        send,
        count: 0,
    };
    let (begun, total) = store.paused(|_, meta, _| (meta.sequence, meta.entries()));
    lines.put(&Header {
        contas: "backup".to_owned(),
        format: FORMAT,
        codec: codec::VERSION,
        book: about.book,
        made: about.now,
        sequence: begun,
        attachments: about.attachments.is_some(),
    })?;
    let mut failure = None;
    let mut stopped = false;
    store.engine().scan(&[], &mut |key, value| {
        if lines.count.is_multiple_of(1024) && progress(lines.count, total).is_break() {
            stopped = true;
            return ControlFlow::Break(());
        }
        let put = line::of(key, value).and_then(|line| match line {
            Some(line) => lines.entry(&line),
            None => Ok(()),
        });
        match put {
            Ok(()) => ControlFlow::Continue(()),
            Err(error) => {
                failure = Some(error);
                ControlFlow::Break(())
            }
        }
    })?;
    if stopped {
        return Ok(None);
    }
    if let Some(error) = failure {
        return Err(error);
    }
    // What was committed while the scan went on may be in it or not, or in part: the journal has it whole.
    let (meta, proof) = store.paused(|_, meta, proof| (meta.clone(), proof.clone()));
    let mut amended = BTreeMap::new();
    if meta.sequence > begun {
        store
            .engine()
            .journal()
            .replay(Some(begun), &mut |seq, writes| {
                if seq <= meta.sequence {
                    amended.extend(writes);
                }
                Ok(())
            })?;
    }
    lines.put(&Amended {
        amended: amended.len() as u64,
    })?;
    for (key, value) in amended {
        match value {
            Some(value) => {
                if let Some(line) = line::of(&key, &value)? {
                    lines.entry(&line)?;
                }
            }
            None => lines.entry(&Line {
                key: hex(&key),
                removed: true,
                ..Line::default()
            })?,
        }
    }
    let attachments = match about.attachments {
        Some(directory) => pieces(&mut lines, store, directory, about.seal)?,
        None => 0,
    };
    let sequence = meta.sequence;
    let end = End {
        end: true,
        sequence,
        lines: lines.count,
        attachments,
        meta,
        proof,
    };
    lines.put(&end)?;
    lines.flush()?;
    Ok(Some(sequence))
}

/// Writes the files of evidence; one that is missing or spoilt is left out. How many there are.
fn pieces(
    lines: &mut Lines<'_>,
    store: &dyn Store,
    directory: &Path,
    seal: &Seal,
) -> Result<u64, StoreError> {
    let mut written = 0;
    for (name, size) in attachments::wanted(store)? {
        if attachments::read((directory, seal), &name, size, &mut |_| Ok(()))?.is_some() {
            continue;
        }
        written += 1;
        attachments::read((directory, seal), &name, size, &mut |bytes| {
            lines.put(&Piece {
                attachment: name.clone(),
                bytes: hex(bytes),
            })
        })?;
        if size == 0 {
            lines.put(&Piece {
                attachment: name,
                bytes: String::new(),
            })?;
        }
    }
    Ok(written)
}
