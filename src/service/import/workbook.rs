//! Workbooks: `.xlsx` and `.ods`, known by their contents, read as if the sheet had been saved as CSV.
//!
//! A row of the sheet becomes a line, so that positions in the report are those of the spreadsheet. A workbook is held in
//! memory; larger ones than [`MAX_BYTES`] are refused and are better saved as CSV.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{Data, DataRef, ExcelDateTime, Ods, Reader, SheetType, SheetVisible, Xlsx};

/// Largest workbook, in bytes of the file.
pub const MAX_BYTES: u64 = 64 * 1024 * 1024;

/// Largest contents, in bytes: of the archive's parts, and of the text of a sheet.
pub const MAX_CONTENTS: u64 = 768 * 1024 * 1024;

/// What was read of a workbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// `xlsx` or `ods`.
    pub format: &'static str,
    /// The sheet that was read.
    pub name: String,
    /// Sheets that were not read.
    pub others: Vec<String>,
    /// Those of them that are hidden.
    pub hidden: Vec<String>,
    /// Its rows as CSV: UTF-8, commas, a line for each row.
    pub text: Vec<u8>,
}

/// Why there is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoSheet {
    /// It is no workbook that can be read.
    Broken,
    /// It is larger than what is held in memory.
    TooLarge,
    /// It has no sheet of that name; these it has.
    NoSuch(Vec<String>),
}

/// Reads a sheet: that of a name, else the first one that is not hidden.
pub fn read(file: &mut File, size: u64, wanted: Option<&str>) -> Result<Sheet, NoSheet> {
    if size > MAX_BYTES {
        return Err(NoSheet::TooLarge);
    }
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0));
    file.seek(SeekFrom::Start(0))
        .and_then(|_| file.take(MAX_BYTES + 1).read_to_end(&mut bytes))
        .map_err(|_| NoSheet::Broken)?;
    // The library is given hostile files too; what it does not expect there costs the file, not the program.
    catch_unwind(AssertUnwindSafe(|| open(&bytes, wanted))).unwrap_or(Err(NoSheet::Broken))
}

/// Reads a sheet of a workbook in memory.
pub fn open(bytes: &[u8], wanted: Option<&str>) -> Result<Sheet, NoSheet> {
    if contents(bytes).is_none_or(|size| size > MAX_CONTENTS) {
        return Err(if contents(bytes).is_none() {
            NoSheet::Broken
        } else {
            NoSheet::TooLarge
        });
    }
    if let Ok(mut book) = Xlsx::new(std::io::Cursor::new(bytes)) {
        let (name, others, hidden) = choose(book.sheets_metadata(), wanted)?;
        let mut lines = Lines::default();
        let mut cells = book
            .worksheet_cells_reader(&name)
            .map_err(|_| NoSheet::Broken)?;
        while let Some(cell) = cells.next_cell().map_err(|_| NoSheet::Broken)? {
            let (row, column) = cell.get_position();
            lines.put(row, column, &value(cell.get_value()))?;
        }
        return Ok(lines.into_sheet("xlsx", name, others, hidden));
    }
    let mut book = Ods::new(std::io::Cursor::new(bytes)).map_err(|_| NoSheet::Broken)?;
    let (name, others, hidden) = choose(book.sheets_metadata(), wanted)?;
    let range = book.worksheet_range(&name).map_err(|_| NoSheet::Broken)?;
    let (top, left) = range.start().unwrap_or_default();
    let mut lines = Lines::default();
    for (row, column, data) in range.used_cells() {
        let place = |at: usize, first: u32| u32::try_from(at).unwrap_or(u32::MAX - first) + first;
        lines.put(place(row, top), place(column, left), &own(data))?;
    }
    Ok(lines.into_sheet("ods", name, others, hidden))
}

type Chosen = (String, Vec<String>, Vec<String>);

fn choose(sheets: &[calamine::Sheet], wanted: Option<&str>) -> Result<Chosen, NoSheet> {
    let sheets: Vec<_> = sheets
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .collect();
    let names = || sheets.iter().map(|sheet| sheet.name.clone());
    let shown = |sheet: &calamine::Sheet| sheet.visible == SheetVisible::Visible;
    let chosen = match wanted {
        Some(wanted) => sheets
            .iter()
            .find(|sheet| sheet.name.to_lowercase() == wanted.trim().to_lowercase())
            .ok_or_else(|| NoSheet::NoSuch(names().collect()))?,
        None => sheets
            .iter()
            .find(|sheet| shown(sheet))
            .or(sheets.first())
            .ok_or(NoSheet::Broken)?,
    };
    let others = names().filter(|name| *name != chosen.name).collect();
    let hidden = sheets
        .iter()
        .filter(|sheet| !shown(sheet) && sheet.name != chosen.name)
        .map(|sheet| sheet.name.clone())
        .collect();
    Ok((chosen.name.clone(), others, hidden))
}

/// The sum of the sizes that a zip archive's directory states; `None` where it has none.
fn contents(bytes: &[u8]) -> Option<u64> {
    let word = |at: usize| -> Option<u64> {
        let bytes: [u8; 4] = bytes.get(at..at + 4)?.try_into().ok()?;
        Some(u64::from(u32::from_le_bytes(bytes)))
    };
    let half = |at: usize| -> Option<usize> {
        let bytes: [u8; 2] = bytes.get(at..at + 2)?.try_into().ok()?;
        Some(usize::from(u16::from_le_bytes(bytes)))
    };
    let tail = bytes.len().saturating_sub(22 + 0xFFFF);
    let end = tail + memchr::memmem::rfind(&bytes[tail..], b"PK\x05\x06")?;
    let mut at = usize::try_from(word(end + 16)?).ok()?;
    let mut sum = 0;
    while bytes.get(at..at + 4)? == b"PK\x01\x02" {
        sum += word(at + 24)?;
        at += 46 + half(at + 28)? + half(at + 30)? + half(at + 32)?;
    }
    Some(sum)
}

/// What a cell holds.
enum Value<'a> {
    Text(&'a str),
    Number(f64),
    Whole(i64),
    Truth(bool),
    Time(ExcelDateTime),
    Nothing,
}

fn value<'a>(data: &'a DataRef<'_>) -> Value<'a> {
    match data {
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            Value::Text(text)
        }
        DataRef::SharedString(text) => Value::Text(text),
        DataRef::Float(number) => Value::Number(*number),
        DataRef::Int(number) => Value::Whole(*number),
        DataRef::Bool(truth) => Value::Truth(*truth),
        DataRef::DateTime(time) => Value::Time(*time),
        DataRef::Error(_) | DataRef::Empty => Value::Nothing,
    }
}

fn own(data: &Data) -> Value<'_> {
    match data {
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => Value::Text(text),
        Data::Float(number) => Value::Number(*number),
        Data::Int(number) => Value::Whole(*number),
        Data::Bool(truth) => Value::Truth(*truth),
        Data::DateTime(time) => Value::Time(*time),
        Data::Error(_) | Data::Empty => Value::Nothing,
    }
}

impl Value<'_> {
    /// As text: numbers as they are typed, dates as ISO 8601 has them.
    fn text(&self) -> String {
        match self {
            Self::Text(text) => (*text).to_owned(),
            // Never with an exponent: a telephone number stays one.
            Self::Number(number) => number.to_string(),
            Self::Whole(number) => number.to_string(),
            Self::Truth(truth) => if *truth { "TRUE" } else { "FALSE" }.to_owned(),
            Self::Time(time) => {
                let (year, month, day, hour, minute, second, _) = time.to_ymd_hms_milli();
                if !time.is_datetime() {
                    return time.as_f64().to_string();
                }
                if (hour, minute, second) == (0, 0, 0) {
                    format!("{year:04}-{month:02}-{day:02}")
                } else {
                    format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}")
                }
            }
            Self::Nothing => String::new(),
        }
    }
}

/// The rows as text.
#[derive(Default)]
struct Lines {
    text: Vec<u8>,
    row: u32,
    column: u32,
}

impl Lines {
    /// Cells come by row, then column; one out of order belongs to a broken file.
    fn put(&mut self, row: u32, column: u32, value: &Value<'_>) -> Result<(), NoSheet> {
        if matches!(value, Value::Nothing) {
            return Ok(());
        }
        if row < self.row || (row == self.row && column < self.column) {
            return Err(NoSheet::Broken);
        }
        if row > self.row {
            self.grow(u64::from(row - self.row))?;
            let lines = (row - self.row) as usize;
            self.text.resize(self.text.len() + lines, b'\n');
            (self.row, self.column) = (row, 0);
        }
        self.grow(u64::from(column - self.column))?;
        let commas = (column - self.column) as usize;
        self.text.resize(self.text.len() + commas, b',');
        self.column = column;
        let text = value.text();
        self.grow(text.len() as u64)?;
        // A line is a row of the sheet: a break inside a cell must not make another.
        let text = text.replace("\r\n", "\n").replace(['\r', '\n'], "\u{2028}");
        if text.contains([',', '"']) {
            self.text.push(b'"');
            self.text
                .extend_from_slice(text.replace('"', "\"\"").as_bytes());
            self.text.push(b'"');
        } else {
            self.text.extend_from_slice(text.as_bytes());
        }
        Ok(())
    }

    fn grow(&self, by: u64) -> Result<(), NoSheet> {
        if self.text.len() as u64 + by > MAX_CONTENTS {
            return Err(NoSheet::TooLarge);
        }
        Ok(())
    }

    fn into_sheet(
        mut self,
        format: &'static str,
        name: String,
        others: Vec<String>,
        hidden: Vec<String>,
    ) -> Sheet {
        if !self.text.is_empty() {
            self.text.push(b'\n');
        }
        Sheet {
            format,
            name,
            others,
            hidden,
            text: self.text,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_lines_and_numbers_stay_as_they_are_typed() {
        let mut lines = Lines::default();
        lines.put(0, 0, &Value::Text("Nome, \"x\"")).unwrap();
        lines
            .put(0, 2, &Value::Number(5_511_999_998_888.0))
            .unwrap();
        lines.put(2, 1, &Value::Text("a\r\nb")).unwrap();
        lines.put(2, 2, &Value::Nothing).unwrap();
        lines.put(2, 3, &Value::Truth(true)).unwrap();
        assert_eq!(lines.put(1, 0, &Value::Whole(1)), Err(NoSheet::Broken));
        let sheet = lines.into_sheet("xlsx", "A".into(), vec![], vec![]);
        assert_eq!(
            String::from_utf8(sheet.text).unwrap(),
            "\"Nome, \"\"x\"\"\",,5511999998888\n\n,a\u{2028}b,,TRUE\n"
        );
    }

    #[test]
    fn what_is_no_workbook_is_told() {
        for bytes in [
            &b"PK\x03\x04zz"[..],
            b"",
            b"PK\x05\x06",
            b"PK\x03\x04aaaaPK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0",
        ] {
            assert_eq!(open(bytes, None), Err(NoSheet::Broken), "{bytes:?}");
        }
    }
}
