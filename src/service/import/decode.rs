//! The bytes of a file as UTF-8, part by part (IMP-20). The file's hash is checked on the way.

use std::io::{self, Read};

use encoding_rs::{Decoder as Coder, DecoderResult};
use sha2::{Digest, Sha256};

use super::encoding::Encoding;
use crate::service::files::hexadecimal;

/// Bytes read at once.
pub(super) const PART: usize = 64 * 1024;

/// Why decoding stopped.
#[derive(Debug, thiserror::Error)]
pub enum DecodeError {
    /// The file could not be read.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// The bytes do not fit the encoding.
    #[error("the bytes do not fit the encoding")]
    Malformed,
    /// The bytes are not those the hash was made of.
    #[error("the file was changed")]
    Changed,
}

enum Coding {
    Utf8,
    Table(&'static [char; 128]),
    Coder(Box<Coder>),
}

/// Gives the text of a reader as UTF-8.
pub struct Decode<R> {
    input: R,
    /// The bytes of a part, where they are not UTF-8.
    bytes: Vec<u8>,
    coding: Coding,
    skip: u64,
    read: u64,
    expected: Option<(Sha256, String)>,
    end: bool,
}

impl<R: Read> Decode<R> {
    /// Reads from the start of a file; `skip` bytes are its byte order mark.
    pub fn new(input: R, encoding: Encoding, skip: u64) -> Self {
        let coder = |encoding: &'static encoding_rs::Encoding| {
            Coding::Coder(Box::new(encoding.new_decoder_without_bom_handling()))
        };
        Self {
            input,
            bytes: Vec::new(),
            coding: match encoding {
                Encoding::Utf8 | Encoding::Utf8Bom => Coding::Utf8,
                Encoding::Utf16Le => coder(encoding_rs::UTF_16LE),
                Encoding::Utf16Be => coder(encoding_rs::UTF_16BE),
                Encoding::Windows1252 => coder(encoding_rs::WINDOWS_1252),
                Encoding::MacRoman => coder(encoding_rs::MACINTOSH),
                Encoding::Cp850 => Coding::Table(&oem_cp::code_table::DECODING_TABLE_CP850),
            },
            skip,
            read: 0,
            expected: None,
            end: false,
        }
    }

    /// The end is only reported when all bytes together have this SHA-256.
    #[must_use]
    pub fn expecting(mut self, sha256: &str) -> Self {
        self.expected = Some((Sha256::new(), sha256.to_owned()));
        self
    }

    /// Bytes of the file that were read.
    pub const fn read(&self) -> u64 {
        self.read
    }

    /// Appends the next part to `out`. Returns whether more may come.
    pub fn part(&mut self, out: &mut Vec<u8>) -> Result<bool, DecodeError> {
        if self.end {
            return Ok(false);
        }
        // What is UTF-8 already is read to where it shall be.
        let start = out.len();
        let buffer = match self.coding {
            Coding::Utf8 => {
                out.resize(start + PART, 0);
                &mut out[start..]
            }
            Coding::Table(_) | Coding::Coder(_) => {
                self.bytes.resize(PART, 0);
                &mut self.bytes[..]
            }
        };
        let read = loop {
            match self.input.read(buffer) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => {
                    out.truncate(start);
                    return Err(error.into());
                }
                Ok(read) => break read,
            }
        };
        let bytes = &buffer[..read];
        if let Some((hash, _)) = &mut self.expected {
            hash.update(bytes);
        }
        self.end = read == 0;
        self.read += read as u64;
        if self.end
            && let Some((hash, expected)) = self.expected.take()
            && hexadecimal(hash) != expected
        {
            out.truncate(start);
            return Err(DecodeError::Changed);
        }
        let mark = usize::try_from(self.skip).map_or(read, |skip| skip.min(read));
        self.skip -= mark as u64;
        match &mut self.coding {
            Coding::Utf8 => {
                out.truncate(start + read);
                out.drain(start..start + mark);
            }
            Coding::Table(table) => {
                let mut buffer = [0; 4];
                for &byte in &self.bytes[mark..read] {
                    match byte {
                        0..=127 => out.push(byte),
                        _ => out.extend_from_slice(
                            table[usize::from(byte) - 128]
                                .encode_utf8(&mut buffer)
                                .as_bytes(),
                        ),
                    }
                }
            }
            Coding::Coder(coder) => decode(coder, &self.bytes[mark..read], self.end, out)?,
        }
        Ok(!self.end)
    }
}

fn decode(
    coder: &mut Coder,
    bytes: &[u8],
    last: bool,
    out: &mut Vec<u8>,
) -> Result<(), DecodeError> {
    let room = coder
        .max_utf8_buffer_length_without_replacement(bytes.len())
        .ok_or(DecodeError::Malformed)?;
    let start = out.len();
    out.resize(start + room, 0);
    let (result, _, written) =
        coder.decode_to_utf8_without_replacement(bytes, &mut out[start..], last);
    out.truncate(start + written);
    match result {
        DecoderResult::InputEmpty => Ok(()),
        DecoderResult::OutputFull | DecoderResult::Malformed(..) => Err(DecodeError::Malformed),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Gives one byte at a time, as a slow disk may.
    struct Drops<'a>(&'a [u8]);

    impl Read for Drops<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            let count = self.0.len().min(1);
            buffer[..count].copy_from_slice(&self.0[..count]);
            self.0 = &self.0[count..];
            Ok(count)
        }
    }

    fn text(bytes: &[u8], encoding: Encoding, skip: u64) -> Result<String, DecodeError> {
        let mut decode = Decode::new(Drops(bytes), encoding, skip);
        let mut out = Vec::new();
        while decode.part(&mut out)? {}
        Ok(String::from_utf8(out).unwrap())
    }

    #[test]
    fn imp_20_every_encoding_decodes() {
        use Encoding::*;
        let le: Vec<u8> = "\u{FEFF}João 😀"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        let be: Vec<u8> = "João 😀"
            .encode_utf16()
            .flat_map(u16::to_be_bytes)
            .collect();
        for (bytes, encoding, skip, expected) in [
            ("João".as_bytes(), Utf8, 0, "João"),
            (b"\xEF\xBB\xBFa", Utf8Bom, 3, "a"),
            (&le, Utf16Le, 2, "João 😀"),
            (&be, Utf16Be, 0, "João 😀"),
            (b"Jo\xE3o \x80", Windows1252, 0, "João €"),
            (b"Jo\xC6o", Cp850, 0, "João"),
            (b"Jo\x8Bo", MacRoman, 0, "João"),
        ] {
            assert_eq!(
                text(bytes, encoding, skip).unwrap(),
                expected,
                "{encoding:?}"
            );
        }
    }

    #[test]
    fn imp_20_half_a_surrogate_pair_is_an_error() {
        let bytes = [0x3D, 0xD8, 0x61, 0x00];
        assert!(matches!(
            text(&bytes, Encoding::Utf16Le, 0),
            Err(DecodeError::Malformed)
        ));
        assert!(matches!(
            text(&bytes[..2], Encoding::Utf16Le, 0),
            Err(DecodeError::Malformed)
        ));
    }

    #[test]
    fn a_changed_file_is_noticed_at_its_end() {
        let mut decode = Decode::new(b"abd".as_slice(), Encoding::Utf8, 0)
            .expecting("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        let mut out = Vec::new();
        assert!(decode.part(&mut out).unwrap());
        assert!(matches!(decode.part(&mut out), Err(DecodeError::Changed)));
    }
}
