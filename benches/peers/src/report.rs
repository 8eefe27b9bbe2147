//! Figures on standard output, one line each.

use std::time::Duration;

/// The value that a share (0 to 100) of all values does not exceed.
pub(crate) fn rank(times: &mut [Duration], share: usize) -> Duration {
    times.sort_unstable();
    let place = (times.len() * share).div_ceil(100).max(1) - 1;
    times[place.min(times.len() - 1)]
}

/// Prints median and 99th percentile of many times, beside those of an anchor.
pub(crate) fn times(name: &str, times: &mut [Duration], anchor: Option<Duration>) -> Duration {
    let (median, worst) = (rank(times, 50), rank(times, 99));
    let ratio = anchor.map_or(1.0, |anchor| median.as_secs_f64() / anchor.as_secs_f64());
    println!(
        "{name:<34} p50 {:>9.1} us   p99 {:>9.1} us   {ratio:.2} x the first",
        median.as_secs_f64() * 1e6,
        worst.as_secs_f64() * 1e6,
    );
    median
}

/// Prints how many things a second.
pub(crate) fn rate(name: &str, things: usize, took: Duration, note: &str) {
    println!(
        "{name:<34} {:>9.0} a second   {:>8.2} s   {note}",
        things as f64 / took.as_secs_f64(),
        took.as_secs_f64(),
    );
}
