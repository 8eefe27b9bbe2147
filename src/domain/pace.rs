//! How fast a long work goes, and how long it still takes.

/// Rate and rest of a long work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    /// Records a second.
    pub rate: u64,
    /// Seconds until all is done.
    pub seconds_left: u64,
}

/// The pace of a work that did so many records in so many seconds. Nothing where too little was done to tell.
pub fn pace(done: u64, seconds: f64, left: u64) -> Option<Pace> {
    if done == 0 || seconds < 0.05 {
        return None;
    }
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "an estimate; counts are far below 2^53 and never negative"
    )]
    let (rate, seconds_left) = {
        let rate = done as f64 / seconds;
        (rate.round() as u64, (left as f64 / rate).ceil() as u64)
    };
    Some(Pace { rate, seconds_left })
}

/// A time span for people: `0:07`, `12:30`, `1:02:03`.
pub fn clock(seconds: u64) -> String {
    let (minutes, seconds) = (seconds / 60, seconds % 60);
    if minutes < 60 {
        format!("{minutes}:{seconds:02}")
    } else {
        format!("{}:{:02}:{seconds:02}", minutes / 60, minutes % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rest_follows_from_what_was_done() {
        assert_eq!(pace(0, 3.0, 10), None);
        assert_eq!(pace(5, 0.0, 10), None);
        let half = pace(1_000, 2.0, 1_001).unwrap();
        assert_eq!((half.rate, half.seconds_left), (500, 3));
        assert_eq!(pace(1_000, 2.0, 0).unwrap().seconds_left, 0);
        let shown = [7, 750, 3_723].map(clock);
        assert_eq!(shown, ["0:07", "12:30", "1:02:03"]);
    }
}
