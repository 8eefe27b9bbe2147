//! Names that are like a text though not spelled the same: letters between, one left out or wrong. Ranked: the best come
//! first.

use std::{
    ops::ControlFlow,
    sync::atomic::{AtomicBool, Ordering},
};

use frizbee::{
    CaseMatching, Config, Match, Matcher, Pattern, PatternConfig, Scoring, SortStrategy,
};

use super::{
    Directory, Selection, SortBy,
    mask::Mask,
    search::{cancelled, shares},
    segment::{ROWS, Segment},
};
use crate::store::fold;

/// From so many letters on one may be wrong.
const TYPO_FROM: usize = 4;

/// What names are compared with.
#[derive(Debug, Clone)]
pub struct Similar {
    text: String,
    /// The worst score that still is alike.
    worst: u16,
}

impl Similar {
    /// Reads a word or phrase.
    pub fn new(text: &str) -> Self {
        let text = fold::line(text);
        let scoring = scoring();
        let letters = u16::try_from(text.chars().count()).unwrap_or(u16::MAX);
        let perfect = letters.saturating_mul(scoring.match_score);
        // A wrong letter, or letters between the others, by about a quarter of the text.
        let wrong = scoring.match_score + scoring.mismatch_penalty;
        Self {
            text,
            worst: perfect.saturating_sub(wrong.max(perfect / 4)),
        }
    }

    fn matcher(&self) -> Matcher {
        let letters = self.text.chars().count();
        let config = Config::default()
            .max_typos(Some(u16::from(letters >= TYPO_FROM)))
            .casing(CaseMatching::Respect)
            .sort(SortStrategy::IndexAsc)
            .scoring(scoring());
        Matcher::new(Pattern::new(&self.text, PatternConfig::default()), &config)
    }

    /// The rows of a segment whose names are alike.
    pub(super) fn mask(&self, segment: &Segment) -> Mask {
        let mut scores = Scores::default();
        scores.add(self, &mut self.matcher(), segment);
        let mut mask = Mask::NONE;
        for (row, score) in scores.0.iter().enumerate() {
            if *score > 0 {
                mask.set(row);
            }
        }
        mask
    }
}

/// Both sides are folded: letters have no case.
fn scoring() -> Scoring {
    Scoring {
        capitalization_bonus: 0,
        matching_case_bonus: 0,
        ..Scoring::default()
    }
}

/// How alike each row of a segment is; 0 is not at all.
#[derive(Default)]
struct Scores(Vec<u32>);

impl Scores {
    /// Adds what one text gives; a row that is not like it is out.
    fn add(&mut self, similar: &Similar, matcher: &mut Matcher, segment: &Segment) {
        let first = self.0.is_empty();
        let names: Vec<&str> = segment.rows().map(|row| row.folded_names_line()).collect();
        let mut found = vec![0; names.len()];
        for Match { index, score, .. } in matcher.match_list(&names) {
            if score >= similar.worst
                && let Some(place) = found.get_mut(index as usize)
            {
                *place = u32::from(score).max(1);
            }
        }
        if first {
            self.0 = found;
            return;
        }
        for (sum, score) in self.0.iter_mut().zip(found) {
            *sum = if score == 0 { 0 } else { *sum + score };
        }
    }
}

impl Directory {
    /// The rows of a selection that are like all its texts, the best first; those that are as good in the order of the
    /// list. `None` when it was called off.
    pub(super) fn ranked(
        &self,
        selection: &Selection,
        by: SortBy,
        cancel: &AtomicBool,
    ) -> Option<Vec<u32>> {
        let likes = selection.likes();
        let mut scores = vec![0u32; self.segments.len() * ROWS];
        shares(&self.segments, scores.chunks_mut(ROWS), |segments| {
            let mut matchers: Vec<Matcher> = likes.iter().map(|like| like.matcher()).collect();
            for (segment, scores) in segments {
                if cancel.load(Ordering::Relaxed) {
                    return;
                }
                let mask = selection.mask(segment);
                if mask.is_empty() {
                    continue;
                }
                let mut own = Scores::default();
                for (like, matcher) in likes.iter().zip(&mut matchers) {
                    own.add(like, matcher, segment);
                }
                for (row, (score, own)) in scores.iter_mut().zip(own.0).enumerate() {
                    *score = if mask.has(row) { own } else { 0 };
                }
            }
        });
        if let ControlFlow::Break(()) = cancelled(cancel) {
            return None;
        }
        let order = self.whole(by.column, selection.shown);
        let score = |row: &u32| scores.get(*row as usize).copied().unwrap_or_default();
        let mut hits: Vec<u32> = order.iter().filter(|row| score(row) > 0).collect();
        if by.descending {
            hits.reverse();
        }
        hits.sort_by_key(|row| std::cmp::Reverse(score(row)));
        Some(hits)
    }
}
