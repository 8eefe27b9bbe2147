//! Tried hard: damage, kills, power cuts, failing file systems, random intents. `cargo test` runs a short version of
//! each; `CONTAS_HARD=1000 cargo test --release --test main hard:: -- --nocapture --test-threads=1` runs a thousand
//! trials of each and prints what came of them.

mod cached;
mod damage;
mod faults;
mod intents;
mod kill;
mod power;
mod volatile;

/// How many trials, and the short number otherwise.
fn trials(short: u64) -> u64 {
    std::env::var("CONTAS_HARD")
        .ok()
        .and_then(|count| count.parse().ok())
        .unwrap_or(short)
}

/// Numbers that look random and are the same in every run.
#[derive(Debug)]
struct Dice(u64);

impl Dice {
    const fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x2545_f491_4f6c_dd1d)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, bound: u64) -> u64 {
        self.next() % bound.max(1)
    }

    fn index(&mut self, length: usize) -> usize {
        usize::try_from(self.below(length as u64)).unwrap()
    }
}
