//! nucleo over the names and domains of a book, the whole book per query, on one thread and warm.

use std::{path::Path, time::Instant};

use nucleo_matcher::{
    Config, Matcher, Utf32String,
    pattern::{CaseMatching, Normalization, Pattern},
};

use crate::{Outcome, customers};

/// The queries of the measurements this program began with.
const QUERIES: [&str; 4] = ["acme", "acmsys", "zurich", "sao paulo inge"];

pub(crate) fn run(book: &Path) -> Outcome {
    let lines: Vec<Utf32String> = customers::lines(book)?
        .into_iter()
        .map(Utf32String::from)
        .collect();
    let mut matcher = Matcher::new(Config::DEFAULT);
    for query in QUERIES {
        let pattern = Pattern::parse(query, CaseMatching::Ignore, Normalization::Smart);
        let mut best = None;
        let mut hits = 0;
        for _ in 0..3 {
            let from = Instant::now();
            hits = lines
                .iter()
                .filter(|line| pattern.score(line.slice(..), &mut matcher).is_some())
                .count();
            let took = from.elapsed();
            best = best.map_or(Some(took), |best| Some(took.min(best)));
        }
        println!(
            "nucleo {query:<20} {:>8.1} ms   {hits} hits of {}",
            best.unwrap_or_default().as_secs_f64() * 1e3,
            lines.len(),
        );
    }
    Ok(())
}
