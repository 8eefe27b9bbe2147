//! How the bytes of a file stand for characters, decided as IMP-20 says.

/// An encoding that spreadsheets and exports use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8 without a byte order mark.
    Utf8,
    /// UTF-8 with a byte order mark.
    Utf8Bom,
    /// UTF-16, low byte first, with or without a byte order mark.
    Utf16Le,
    /// UTF-16, high byte first, with or without a byte order mark.
    Utf16Be,
    /// Windows-1252: Excel's "CSV" in Portuguese and English.
    Windows1252,
    /// Code page 850: Excel's "CSV (MS-DOS)". Only when chosen.
    Cp850,
    /// Mac Roman: Excel's "CSV (Macintosh)". Only when chosen.
    MacRoman,
}

impl Encoding {
    /// All encodings, in the order a person is offered them.
    pub const ALL: [Self; 7] = [
        Self::Utf8,
        Self::Utf8Bom,
        Self::Utf16Le,
        Self::Utf16Be,
        Self::Windows1252,
        Self::Cp850,
        Self::MacRoman,
    ];

    /// The name in reports and options.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf8Bom => "utf-8-bom",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
            Self::Windows1252 => "windows-1252",
            Self::Cp850 => "cp850",
            Self::MacRoman => "macintosh",
        }
    }

    /// The encoding of a name; the names that spreadsheets use do too.
    pub fn of_name(name: &str) -> Option<Self> {
        let plain = name.trim().to_ascii_lowercase().replace(['_', ' '], "-");
        Self::ALL
            .into_iter()
            .find(|encoding| encoding.name() == plain)
            .or(match plain.as_str() {
                "utf8" => Some(Self::Utf8),
                "utf8-bom" => Some(Self::Utf8Bom),
                "utf-16" | "utf16" | "utf16le" | "unicode" => Some(Self::Utf16Le),
                "utf16be" => Some(Self::Utf16Be),
                "windows1252" | "cp1252" | "1252" | "ansi" | "latin1" | "latin-1"
                | "iso-8859-1" => Some(Self::Windows1252),
                "850" | "ibm850" | "oem" | "dos" | "ms-dos" => Some(Self::Cp850),
                "macroman" | "mac-roman" | "mac" => Some(Self::MacRoman),
                _ => None,
            })
    }

    const fn is_utf16(self) -> bool {
        matches!(self, Self::Utf16Le | Self::Utf16Be)
    }
}

/// Why no encoding fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    /// An Excel workbook of before 2007 (`E-FILE-XLSX`). Newer ones are read as such.
    Workbook,
    /// NUL bytes that fit no layout of UTF-16: not a text (`E-FILE-ENCODING`).
    Binary,
    /// A byte that the encoding does not have (`E-FILE-ENCODING`).
    Byte {
        /// The encoding that was tried.
        encoding: Encoding,
        /// Offset of the byte in the file, from 0.
        offset: u64,
    },
}

/// What is known of a file when all its bytes have been seen once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Probe {
    /// The encoding.
    pub encoding: Encoding,
    /// Bytes of the byte order mark to skip.
    pub skip: u64,
    /// Bytes in all.
    pub size: u64,
}

/// Looks at the bytes of a file, part by part, in constant memory.
pub(super) struct Survey {
    size: u64,
    head: Vec<u8>,
    /// NUL bytes at even and at odd offsets.
    nuls: [u64; 2],
    utf8: Utf8,
    undefined: Option<u64>,
}

impl Survey {
    pub(super) fn new() -> Self {
        Self {
            size: 0,
            head: Vec::with_capacity(4),
            nuls: [0, 0],
            utf8: Utf8::default(),
            undefined: None,
        }
    }

    /// Bytes so far.
    pub(super) const fn size(&self) -> u64 {
        self.size
    }

    pub(super) fn feed(&mut self, bytes: &[u8]) {
        let wanted = 4 - self.head.len().min(4);
        self.head
            .extend_from_slice(&bytes[..bytes.len().min(wanted)]);
        for at in memchr::memchr_iter(0, bytes) {
            self.nuls[usize::from((self.size + at as u64) % 2 == 1)] += 1;
        }
        let was_utf8 = self.utf8.bad.is_none();
        self.utf8.feed(self.size, bytes);
        // Only a file that is not UTF-8 can be Windows-1252, but its earlier parts may have been valid UTF-8.
        if self.undefined.is_none() && !(was_utf8 && bytes.is_ascii()) {
            let first = memchr::memchr3(0x81, 0x8D, 0x8F, bytes);
            let second = memchr::memchr2(0x90, 0x9D, bytes);
            let at = [first, second].into_iter().flatten().min();
            self.undefined = at.map(|at| self.size + at as u64);
        }
        self.size += bytes.len() as u64;
    }

    /// The decision, or the encoding a person chose instead, if the bytes allow it.
    pub(super) fn decide(self, chosen: Option<Encoding>) -> Result<Probe, Unreadable> {
        if old_workbook(&self.head) {
            return Err(Unreadable::Workbook);
        }
        let (mark, skip) = self.mark();
        let encoding = match (chosen, mark) {
            (Some(Encoding::Utf8 | Encoding::Utf8Bom), Some(Encoding::Utf8Bom)) => {
                Encoding::Utf8Bom
            }
            (Some(Encoding::Utf8Bom), _) => Encoding::Utf8,
            (Some(chosen), _) => chosen,
            (None, Some(mark)) => mark,
            (None, None) => self.guess(),
        };
        let byte = |offset: Option<u64>| match offset {
            Some(offset) => Err(Unreadable::Byte { encoding, offset }),
            None => Ok(()),
        };
        if !encoding.is_utf16() && self.nuls != [0, 0] {
            return Err(Unreadable::Binary);
        }
        match encoding {
            Encoding::Utf8 | Encoding::Utf8Bom => byte(self.utf8.finish(self.size))?,
            Encoding::Windows1252 => byte(self.undefined)?,
            Encoding::Utf16Le | Encoding::Utf16Be => {
                byte((self.size % 2 == 1).then(|| self.size - 1))?;
            }
            Encoding::Cp850 | Encoding::MacRoman => {}
        }
        Ok(Probe {
            encoding,
            skip: if mark == Some(encoding) { skip } else { 0 },
            size: self.size,
        })
    }

    fn mark(&self) -> (Option<Encoding>, u64) {
        match self.head.as_slice() {
            [0xEF, 0xBB, 0xBF, ..] => (Some(Encoding::Utf8Bom), 3),
            [0xFF, 0xFE, ..] => (Some(Encoding::Utf16Le), 2),
            [0xFE, 0xFF, ..] => (Some(Encoding::Utf16Be), 2),
            _ => (None, 0),
        }
    }

    fn guess(&self) -> Encoding {
        // Thirty per cent of the bytes at that parity; a text in UTF-16 has its ASCII high bytes there.
        let many = |nuls: u64| self.size > 1 && nuls * 10 >= (self.size / 2) * 3;
        let [even, odd] = self.nuls;
        if many(odd) && odd > even {
            Encoding::Utf16Le
        } else if many(even) && even > odd {
            Encoding::Utf16Be
        } else if self.utf8.clone().finish(self.size).is_none() {
            Encoding::Utf8
        } else {
            Encoding::Windows1252
        }
    }
}

/// Whether a file that begins like this is a workbook that is read as one: a zip archive.
pub(super) fn workbook(head: &[u8]) -> bool {
    head.starts_with(b"PK\x03\x04")
}

/// Whether it is a workbook of before 2007, or another compound file.
pub(super) fn old_workbook(head: &[u8]) -> bool {
    head.starts_with(b"\xD0\xCF\x11\xE0")
}

/// Strict UTF-8, over parts that may cut a character.
#[derive(Debug, Clone, Default)]
struct Utf8 {
    carry: Vec<u8>,
    bad: Option<u64>,
}

impl Utf8 {
    fn feed(&mut self, offset: u64, bytes: &[u8]) {
        if self.bad.is_some() {
            return;
        }
        let mut rest = bytes;
        let start = offset - self.carry.len() as u64;
        // A cut character is completed byte by byte: it has at most four.
        while !self.carry.is_empty() {
            let Some((&next, tail)) = rest.split_first() else {
                return;
            };
            self.carry.push(next);
            rest = tail;
            match std::str::from_utf8(&self.carry) {
                Ok(_) => self.carry.clear(),
                Err(error) if error.error_len().is_some() => {
                    self.bad = Some(start);
                    return;
                }
                Err(_) => {}
            }
        }
        if let Err(error) = std::str::from_utf8(rest) {
            let at = error.valid_up_to();
            if error.error_len().is_some() {
                self.bad = Some(offset + (bytes.len() - rest.len() + at) as u64);
            } else {
                self.carry.extend_from_slice(&rest[at..]);
            }
        }
    }

    /// Offset of the first byte that is not UTF-8.
    fn finish(self, size: u64) -> Option<u64> {
        self.bad
            .or((!self.carry.is_empty()).then(|| size - self.carry.len() as u64))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    type Decision = Result<(Encoding, u64), Unreadable>;

    fn decide(bytes: &[u8], chosen: Option<Encoding>, part: usize) -> Result<Probe, Unreadable> {
        let mut survey = Survey::new();
        bytes.chunks(part).for_each(|part| survey.feed(part));
        survey.decide(chosen)
    }

    fn utf16(text: &str, to: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(to).collect()
    }

    #[test]
    fn imp_20_the_encoding_is_decided_in_order() {
        use Encoding::*;
        let le = utf16("Nome;Email\r\nJoão;a@b.c\r\n", u16::to_le_bytes);
        let be = utf16("Nome;Email\r\nJoão;a@b.c\r\n", u16::to_be_bytes);
        let cases: Vec<(Vec<u8>, Decision)> = vec![
            (b"".to_vec(), Ok((Utf8, 0))),
            (b"a,b".to_vec(), Ok((Utf8, 0))),
            ("João".into(), Ok((Utf8, 0))),
            (b"\xEF\xBB\xBFa".to_vec(), Ok((Utf8Bom, 3))),
            ([b"\xFF\xFE".as_slice(), &le].concat(), Ok((Utf16Le, 2))),
            ([b"\xFE\xFF".as_slice(), &be].concat(), Ok((Utf16Be, 2))),
            (le, Ok((Utf16Le, 0))),
            (be, Ok((Utf16Be, 0))),
            (b"Jo\xE3o".to_vec(), Ok((Windows1252, 0))),
            (
                b"Jo\xE3o \x81".to_vec(),
                Err(Unreadable::Byte {
                    encoding: Windows1252,
                    offset: 5,
                }),
            ),
            (
                b"\xEF\xBB\xBFJo\xE3o".to_vec(),
                Err(Unreadable::Byte {
                    encoding: Utf8Bom,
                    offset: 5,
                }),
            ),
            (
                b"\xFF\xFEa\0b".to_vec(),
                Err(Unreadable::Byte {
                    encoding: Utf16Le,
                    offset: 4,
                }),
            ),
            (b"abcdefgh\0ijk".to_vec(), Err(Unreadable::Binary)),
            (b"\xD0\xCF\x11\xE0zz".to_vec(), Err(Unreadable::Workbook)),
        ];
        for (bytes, expected) in cases {
            for part in [1, 2, 3, 1000] {
                let found = decide(&bytes, None, part).map(|probe| (probe.encoding, probe.skip));
                assert_eq!(found, expected, "{bytes:02x?} in parts of {part}");
            }
        }
    }

    #[test]
    fn imp_20_a_person_may_choose_another_encoding() {
        let chosen = |bytes: &[u8], encoding| decide(bytes, Some(encoding), 64).map(|p| p.encoding);
        assert_eq!(chosen(b"Jo\xC6o", Encoding::Cp850), Ok(Encoding::Cp850));
        assert_eq!(
            chosen(b"Jo\x8Bo", Encoding::MacRoman),
            Ok(Encoding::MacRoman)
        );
        assert_eq!(
            chosen(b"\xEF\xBB\xBFa", Encoding::Utf8),
            Ok(Encoding::Utf8Bom)
        );
        let refused = Unreadable::Byte {
            encoding: Encoding::Utf8,
            offset: 2,
        };
        assert_eq!(chosen(b"Jo\xE3o", Encoding::Utf8), Err(refused));
        assert_eq!(chosen(b"a\0", Encoding::Cp850), Err(Unreadable::Binary));
    }
}
