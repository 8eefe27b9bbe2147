//! Numbers and times as a language writes them. Commands print ISO 8601 instead.

use jiff::{
    Timestamp,
    civil::{Date, DateTime},
    tz::TimeZone,
};

use super::Lang;

/// A count with digit groups: `10,000`, `10.000`.
pub fn count(count: u64, lang: Lang) -> String {
    let digits = count.to_string();
    let separator = match lang {
        Lang::En => ',',
        Lang::PtBr => '.',
    };
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(separator);
        }
        grouped.push(digit);
    }
    grouped
}

/// A decimal amount as it is kept, `1234.50`, as the language writes it: `1,234.50`, `1.234,50`.
pub fn amount(kept: &str, lang: Lang) -> String {
    let (whole, cents) = kept.split_once('.').unwrap_or((kept, ""));
    let Ok(whole) = whole.parse::<u64>() else {
        return kept.to_owned();
    };
    let point = match lang {
        Lang::En => '.',
        Lang::PtBr => ',',
    };
    let mut text = count(whole, lang);
    if !cents.is_empty() {
        text.push(point);
        text.push_str(cents);
    }
    text
}

/// A day: `2026-11-22`, `22/11/2026`.
pub fn date(date: Date, lang: Lang) -> String {
    match lang {
        Lang::En => date.to_string(),
        Lang::PtBr => format!("{:02}/{:02}/{:04}", date.day(), date.month(), date.year()),
    }
}

/// A moment in UTC to the minute: `2026-11-22 15:04`, `22/11/2026 15:04` (`API-1`).
pub fn moment(at: Timestamp, lang: Lang) -> String {
    local(at.to_zoned(TimeZone::UTC).datetime(), lang)
}

/// A moment of some clock to the minute.
pub fn local(at: DateTime, lang: Lang) -> String {
    format!(
        "{} {:02}:{:02}",
        date(at.date(), lang),
        at.hour(),
        at.minute()
    )
}

/// A moment as commands print it: ISO 8601, UTC, to the second.
pub fn iso(at: Timestamp) -> String {
    at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_times_follow_the_language() {
        assert_eq!(count(1_234_567, Lang::PtBr), "1.234.567");
        assert_eq!(count(999, Lang::En), "999");
        assert_eq!(amount("1234.50", Lang::PtBr), "1.234,50");
        assert_eq!(amount("1234.50", Lang::En), "1,234.50");
        let at: Timestamp = "2026-11-02T03:04:05Z".parse().unwrap();
        assert_eq!(moment(at, Lang::PtBr), "02/11/2026 03:04");
        assert_eq!(moment(at, Lang::En), "2026-11-02 03:04");
        assert_eq!(iso(at), "2026-11-02T03:04:05Z");
    }
}
