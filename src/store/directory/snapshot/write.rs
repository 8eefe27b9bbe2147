//! Writing a snapshot: another file, then renamed over the old one.

use std::{
    borrow::Cow,
    fs::{self, File},
    io::{self, BufWriter, Cursor, Seek, SeekFrom, Write},
    path::Path,
    sync::Arc,
};

use super::{
    Cover, LABEL, Title,
    format::{HEADER, Header, Part, SegmentEntry, Table},
};
use crate::store::{
    directory::{
        Column, Directory, Segment,
        bytes::{Bytes, numbers},
        segment::ROWS,
    },
    files,
    seal::Seal,
};

/// When one in so many rows is loose, all are laid in the order of their names.
const LOOSE: u32 = 8;

/// Writes a snapshot of a directory in place of an old one (0600). It is not brought to the disk by force: a loss of
/// power may spoil it, which its checksums tell.
pub fn write(
    (path, seal): (&Path, &Seal),
    directory: &Directory,
    title: &Title,
    cover: &Cover,
) -> io::Result<()> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".new");
    let fresh = path.with_file_name(name);
    let file = files::private()
        .write(true)
        .create(true)
        .truncate(true)
        .open(&fresh)?;
    let written = if seal.is_set() {
        write_sealed(file, seal, directory, title, cover)
    } else {
        write_to(
            BufWriter::with_capacity(1 << 20, file),
            directory,
            title,
            cover,
        )
    };
    let written = written.and_then(|()| fs::rename(&fresh, path));
    if written.is_err() {
        let _ = fs::remove_file(&fresh);
    }
    written
}

/// The header comes first and is known last: what is to be sealed is put together in memory.
fn write_sealed(
    mut file: File,
    seal: &Seal,
    directory: &Directory,
    title: &Title,
    cover: &Cover,
) -> io::Result<()> {
    let mut whole = Cursor::new(Vec::new());
    write_to(&mut whole, directory, title, cover)?;
    let Some((mut sealer, mut sealed)) = seal.sealer(LABEL, None) else {
        return Err(io::Error::other("no key"));
    };
    for part in whole.get_ref().chunks(1 << 20) {
        sealer.push(part, &mut sealed)?;
        file.write_all(&sealed)?;
        sealed.clear();
    }
    sealer.end(&mut sealed)?;
    file.write_all(&sealed)
}

fn write_to(
    file: impl Write + Seek,
    directory: &Directory,
    title: &Title,
    cover: &Cover,
) -> io::Result<()> {
    let mut out = Out { file, at: 0 };
    out.put(&[0; HEADER])?;
    let sorted = directory.loose > directory.end() / LOOSE;
    let mut table = if sorted {
        sorted_parts(&mut out, directory)?
    } else {
        parts(&mut out, directory)?
    };
    table.cover = serde_json::to_vec(cover)?;
    let bytes = postcard::to_stdvec(&table).map_err(io::Error::other)?;
    let part = out.put(&bytes)?;
    let header = Header {
        book: title.book,
        sequence: title.sequence,
        evidence: title.evidence,
        at: title.at,
        table_at: part.at,
        table_length: part.length,
        table_sum: part.sum,
        length: out.at,
    };
    out.file.seek(SeekFrom::Start(0))?;
    out.file.write_all(&header.bytes())?;
    out.file.flush()
}

struct Out<W> {
    file: W,
    at: u64,
}

impl<W: Write + Seek> Out<W> {
    fn put(&mut self, bytes: &[u8]) -> io::Result<Part> {
        let part = Part {
            at: self.at,
            length: u32::try_from(bytes.len()).map_err(io::Error::other)?,
            sum: crc32fast::hash(bytes),
        };
        self.file.write_all(bytes)?;
        self.at += u64::from(part.length);
        Ok(part)
    }

    /// Writes segments: what a search reads first, all in one run, then the rest.
    fn put_segments<'a>(
        &mut self,
        hot_bytes: u64,
        segments: impl Iterator<Item = Cow<'a, Segment>>,
    ) -> io::Result<Vec<SegmentEntry>> {
        let start = self.at;
        let mut hot_at = start;
        let mut cold_at = self.at + hot_bytes;
        let mut entries = Vec::new();
        for segment in segments {
            self.go(hot_at)?;
            let hot = self.put(segment.hot.get())?;
            hot_at = self.at;
            self.go(cold_at)?;
            let cold = self.put(segment.cold.get())?;
            cold_at = self.at;
            entries.push(SegmentEntry {
                shape: segment.shape,
                hot,
                cold,
            });
        }
        if hot_at > start + hot_bytes {
            return Err(io::Error::other("the parts of the segments overlap"));
        }
        self.go(cold_at)?;
        Ok(entries)
    }

    fn go(&mut self, at: u64) -> io::Result<()> {
        self.file.seek(SeekFrom::Start(at))?;
        self.at = at;
        Ok(())
    }
}

/// Everything as it lies.
fn parts(out: &mut Out<impl Write + Seek>, directory: &Directory) -> io::Result<Table> {
    let mut table = Table {
        loose: directory.loose,
        ..Table::default()
    };
    let hot = |segment: &Arc<Segment>| segment.hot.get().len() as u64;
    table.segments = out.put_segments(
        directory.segments.iter().map(hot).sum(),
        directory
            .segments
            .iter()
            .map(|segment| Cow::Borrowed(&**segment)),
    )?;
    for order in directory.all_orders() {
        let parts = order
            .chunks()
            .iter()
            .map(|chunk| out.put(chunk.numbers.get()));
        table.orders.push(parts.collect::<io::Result<_>>()?);
    }
    Ok(table)
}

/// The rows in the order of their names, those in the list first; rows that are gone are left out.
fn sorted_parts(out: &mut Out<impl Write + Seek>, directory: &Directory) -> io::Result<Table> {
    let mut table = Table::default();
    let mut numbers_now = vec![0; directory.end() as usize];
    let rows: Vec<u32> = [&directory.active, &directory.removed]
        .into_iter()
        .flat_map(|orders| orders.by(Column::Name).iter())
        .collect();
    let mut hot = 0;
    for (now, row) in (0..).zip(&rows) {
        if let Some(place) = numbers_now.get_mut(*row as usize) {
            *place = now;
        }
        hot += directory.row(*row).map_or(0, |row| row.hot_bytes() as u64);
    }
    table.segments = out.put_segments(
        hot,
        rows.chunks(ROWS).map(|block| {
            let rows = block.iter().filter_map(|row| directory.row(*row));
            Cow::Owned(Segment::of(rows.map(|row| row.parts())))
        }),
    )?;
    for order in directory.all_orders() {
        let parts = order.chunks().iter().map(|chunk| {
            let renumbered: Vec<u32> = numbers(chunk.numbers.get())
                .map(|row| numbers_now.get(row as usize).copied().unwrap_or_default())
                .collect();
            out.put(Bytes::of_numbers(&renumbered).get())
        });
        table.orders.push(parts.collect::<io::Result<_>>()?);
    }
    Ok(table)
}
