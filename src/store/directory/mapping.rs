//! The snapshot file in the address space. The one place of contas with `unsafe`, and why it may be there.

use std::{
    fmt,
    fs::{File, Metadata},
    io::{self, Read, Seek, SeekFrom},
    ops::Range,
};

use memmap2::{Advice, Mmap};

/// A file that is read in place: what is not looked at is never read, and the system takes the memory back when it
/// needs it.
///
/// A map shows whatever the file holds at the moment. What that could break, and what stands against it:
///
/// - The bytes change while they are read. contas never writes into a snapshot: it writes another file and renames it
///   over the old one, whose contents stay as long as they are mapped. Should somebody else do it: the bytes are never
///   taken for anything but bytes (text is checked where it is read, offsets are checked where they are used), so the
///   worst is a wrong text, and checksums find it when the snapshot is opened.
/// - The file is cut short: reading behind its new end would kill the process. Only the person's own programs can do
///   so (mode 0600, in a directory of mode 0700 that is locked); [`Mapping::is_whole`] is asked before each search,
///   and what is not whole any more is read from the book instead.
pub(super) struct Mapping(Contents);

enum Contents {
    Mapped {
        map: Mmap,
        file: File,
        length: u64,
    },
    /// Of a file that is sealed: what it says stands nowhere but here.
    Opened(Vec<u8>),
}

impl Mapping {
    /// Contents that were read from a sealed file.
    pub(super) const fn opened(contents: Vec<u8>) -> Self {
        Self(Contents::Opened(contents))
    }

    pub(super) fn of(file: File) -> io::Result<Self> {
        let length = file.metadata()?.len();
        #[expect(
            unsafe_code,
            reason = "the contract of a map, that nobody changes the file, is kept as the type says"
        )]
        // SAFETY: see the type. The map is read-only, lives as long as its owner, and is handed out as plain bytes.
        let map = unsafe { Mmap::map(&file)? };
        Ok(Self(Contents::Mapped { map, file, length }))
    }

    pub(super) fn bytes(&self) -> &[u8] {
        match &self.0 {
            Contents::Mapped { map, .. } => map,
            Contents::Opened(contents) => contents,
        }
    }

    /// Reads a part without mapping it. One at a time.
    pub(super) fn read(&self, part: &mut [u8], at: u64) -> io::Result<()> {
        let source: &mut dyn Read = match &self.0 {
            Contents::Mapped { file, .. } => {
                (&*file).seek(SeekFrom::Start(at))?;
                &mut &*file
            }
            Contents::Opened(contents) => {
                let at = usize::try_from(at).unwrap_or(usize::MAX);
                &mut contents.get(at..).unwrap_or_default()
            }
        };
        source.read_exact(part)
    }

    /// Whether the file still has its length.
    pub(super) fn is_whole(&self) -> bool {
        match &self.0 {
            Contents::Mapped { file, length, .. } => file
                .metadata()
                .is_ok_and(|now: Metadata| now.len() == *length),
            Contents::Opened(_) => true,
        }
    }

    /// Asks the system to read a part now; whether it does is its own affair.
    pub(super) fn prefetch(&self, range: &Range<usize>) {
        #[cfg(unix)]
        if let Contents::Mapped { map, .. } = &self.0 {
            let _ = map.advise_range(Advice::WillNeed, range.start, range.len());
        }
        #[cfg(not(unix))]
        let _ = range;
    }
}

/// What stands in it is nobody's business.
impl fmt::Debug for Mapping {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Mapping").finish_non_exhaustive()
    }
}
