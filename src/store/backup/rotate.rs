//! The automatic backups of a book: which there are, and which are kept: the newest of each of the last seven days and
//! four weeks that have one.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use jiff::{Timestamp, civil::Date, tz::TimeZone};

/// Days and weeks of which the newest is kept.
const DAYS: usize = 7;
const WEEKS: usize = 4;

/// How the name of a backup ends while it is written.
pub(in crate::store) const PART: &str = "part";

/// A backup in the book's directory, as its name says.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Kept {
    /// The last commit that is in it.
    pub sequence: u64,
    /// When it was made.
    pub made: Timestamp,
    /// The file.
    pub path: PathBuf,
}

/// The name of a backup.
pub(in crate::store) fn name(sequence: u64, made: Timestamp) -> String {
    format!(
        "{sequence:012}-{}.jsonl.gz",
        made.strftime("%Y%m%dT%H%M%SZ")
    )
}

fn parse(path: &Path) -> Option<Kept> {
    let name = path.file_name()?.to_str()?.strip_suffix(".jsonl.gz")?;
    let (sequence, made) = name.split_once('-')?;
    let made = jiff::civil::DateTime::strptime("%Y%m%dT%H%M%SZ", made).ok()?;
    Some(Kept {
        sequence: sequence.parse().ok()?,
        made: made.to_zoned(TimeZone::UTC).ok()?.timestamp(),
        path: path.to_owned(),
    })
}

/// The backups of a directory, oldest first.
pub fn kept(directory: &Path) -> Vec<Kept> {
    let mut kept: Vec<Kept> = fs::read_dir(directory)
        .map(|entries| {
            entries
                .filter_map(|entry| parse(&entry.ok()?.path()))
                .collect()
        })
        .unwrap_or_default();
    kept.sort();
    kept
}

/// Files of backups that were cut off while they were written or copied.
pub(in crate::store) fn parts(directory: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(directory).into_iter().flatten().flatten();
    entries
        .map(|entry| entry.path())
        .filter(|path| {
            let extension = path.extension();
            extension.is_some_and(|extension| extension == PART || extension == "new")
        })
        .collect()
}

/// Their files, the newest first.
pub(in crate::store) fn newest_first(directory: &Path) -> Vec<PathBuf> {
    kept(directory)
        .into_iter()
        .rev()
        .map(|kept| kept.path)
        .collect()
}

/// Those that are kept no longer.
pub(in crate::store) fn superfluous(kept: &[Kept]) -> Vec<PathBuf> {
    let mut days: BTreeSet<Date> = BTreeSet::new();
    let mut weeks: BTreeSet<(i16, i8)> = BTreeSet::new();
    let mut gone = Vec::new();
    for backup in kept.iter().rev() {
        let day = backup.made.to_zoned(TimeZone::UTC).date();
        let week = day.iso_week_date();
        let week = (week.year(), week.week());
        let daily = days.len() < DAYS && days.insert(day);
        let weekly = weeks.len() < WEEKS && weeks.insert(week);
        if !daily && !weekly {
            gone.push(backup.path.clone());
        }
    }
    gone
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn seven_days_and_four_weeks_are_kept() {
        let start = made("2026-01-01T08:00:00Z");
        let kept: Vec<Kept> = (0..80_u32)
            .map(|half_days| {
                let made = start + jiff::Span::new().hours(i64::from(half_days) * 12);
                Kept {
                    sequence: u64::from(half_days),
                    made,
                    path: name(u64::from(half_days), made).into(),
                }
            })
            .collect();
        let gone = superfluous(&kept);
        let left: Vec<u64> = kept
            .iter()
            .filter(|backup| !gone.contains(&backup.path))
            .map(|backup| backup.sequence)
            .collect();
        // The last of each of seven days, and of the two weeks before these.
        assert_eq!(left, [49, 63, 67, 69, 71, 73, 75, 77, 79]);
    }

    #[test]
    fn a_name_says_what_is_in_it() {
        let made = made("2026-11-22T18:00:05Z");
        let path = PathBuf::from(name(42, made));
        assert_eq!(
            path.to_str(),
            Some("000000000042-20261122T180005Z.jsonl.gz")
        );
        let kept = parse(&path).unwrap();
        assert_eq!((kept.sequence, kept.made), (42, made));
        assert_eq!(parse(Path::new("x.jsonl.gz")), None);
    }
}
