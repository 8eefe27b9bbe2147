//! Randomness that is the same everywhere and for ever: `SplitMix64` and a permutation made of it. A library's generator
//! may change with its version, and then the demo book would change with it.

/// A stream of made-up choices.
#[derive(Debug, Clone)]
pub(super) struct Dice(u64);

impl Dice {
    /// The stream of one record: seed, what it is for, which record.
    pub(super) const fn new(seed: u64, purpose: u64, index: u64) -> Self {
        Self(mix(mix(seed ^ mix(purpose)) ^ index))
    }

    /// The next 64 bits.
    pub(super) const fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        mix(self.0)
    }

    /// A number below `limit` (which is at least 1).
    pub(super) const fn below(&mut self, limit: u64) -> u64 {
        ((self.next() as u128 * limit as u128) >> 64) as u64
    }

    /// Whether something happens that happens `percent` times in a hundred.
    pub(super) const fn chance(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    /// One of a list.
    pub(super) fn pick<T: Copy>(&mut self, list: &[T]) -> T {
        list[index(self.below(list.len() as u64))]
    }

    /// Sixteen bytes.
    pub(super) fn bytes16(&mut self) -> [u8; 16] {
        let pair = (u128::from(self.next()) << 64) | u128::from(self.next());
        pair.to_be_bytes()
    }

    /// A template with every `#` replaced by a digit.
    pub(super) fn digits(&mut self, template: &str) -> String {
        template
            .chars()
            .map(|c| match c {
                '#' => self.digit(),
                other => other,
            })
            .collect()
    }

    fn digit(&mut self) -> char {
        char::from(b"0123456789"[index(self.below(10))])
    }
}

/// The finaliser of `SplitMix64`: every bit of the input reaches every bit of the output.
const fn mix(mut value: u64) -> u64 {
    value = (value ^ (value >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    value = (value ^ (value >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    value ^ (value >> 31)
}

/// A number that is known to be a list's index.
#[expect(
    clippy::cast_possible_truncation,
    reason = "below the length of a list in memory"
)]
pub(super) const fn index(number: u64) -> usize {
    number as usize
}

/// Where `position` goes in a shuffle of `0..size`, without the shuffled list: a Feistel network, walked until the
/// result is inside. Different positions go to different places, so what is built on it is unique without a memory.
pub(super) const fn shuffled(position: u64, size: u64, key: u64) -> u64 {
    let bits = 64 - size.saturating_sub(1).leading_zeros();
    let half = bits.div_ceil(2);
    let mask = (1 << half) - 1;
    let mut at = position;
    loop {
        let (mut left, mut right) = (at >> half, at & mask);
        let mut round = 0;
        while round < 4 {
            (left, right) = (right, left ^ (mix(key ^ mix(right ^ (round << 48))) & mask));
            round += 1;
        }
        at = (left << half) | right;
        if at < size {
            return at;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn the_stream_is_the_published_splitmix64() {
        // The first outputs for seed 1234567 in the reference implementation.
        let mut dice = Dice(1_234_567);
        assert_eq!(dice.next(), 6_457_827_717_110_365_317);
        assert_eq!(dice.next(), 3_203_168_211_198_807_973);
    }

    #[test]
    fn a_shuffle_uses_every_place_once() {
        for size in [1, 2, 3, 7, 100, 101, 1_200] {
            let places: BTreeSet<u64> = (0..size).map(|at| shuffled(at, size, 42)).collect();
            assert_eq!(places.len() as u64, size);
            assert_eq!(places.last(), Some(&(size - 1)));
        }
    }

    #[test]
    fn a_template_keeps_what_is_no_hash() {
        let text = Dice::new(1, 2, 3).digits("+55 11 9####-####");
        assert_eq!(text.len(), 17);
        assert!(text.starts_with("+55 11 9"));
        assert!(!text.contains('#'));
    }
}
