//! The kept corpus of the fuzz targets, and some changes of each input: what once was found is tried for ever.

#[expect(unreachable_pub, reason = "the file also belongs to the fuzz package")]
#[path = "../../fuzz/src/targets.rs"]
mod targets;

use std::{collections::BTreeSet, fs, path::PathBuf};

/// Changes of each input that are tried.
const CHANGES: u64 = 40;

fn corpus() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/fuzz/corpus"))
}

/// Numbers that look random and are the same in every run.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % below.max(1) as u64).unwrap()
    }
}

fn changed(input: &[u8], numbers: &mut Numbers) -> Vec<u8> {
    let mut bytes = input.to_vec();
    for _ in 0..=numbers.next(4) {
        let at = numbers.next(bytes.len());
        match numbers.next(5) {
            0 if !bytes.is_empty() => bytes[at] ^= 1 << numbers.next(8),
            1 => bytes.truncate(at),
            2 => bytes.insert(at, [0, 0xff, b'"', b'\n', b',', 0x80][numbers.next(6)]),
            3 if !bytes.is_empty() => {
                bytes.remove(at);
            }
            _ => {
                let piece = bytes[at..bytes.len().min(at + 1 + numbers.next(32))].to_vec();
                let to = numbers.next(bytes.len());
                bytes.splice(to..to, piece);
            }
        }
    }
    bytes
}

/// Every input of the corpus, and changes of it, are read or refused; nothing panics.
#[test]
fn the_corpus_is_read_or_refused_without_a_panic() {
    let mut numbers = Numbers(0x9e37_79b9_7f4a_7c15);
    for (name, target) in targets::ALL {
        let mut tried = 0;
        let mut files: Vec<_> = fs::read_dir(corpus().join(name))
            .unwrap_or_else(|_| panic!("no corpus of {name}"))
            .map(|entry| entry.unwrap().path())
            .collect();
        files.sort();
        for file in files {
            let input = fs::read(&file).unwrap();
            target(&input);
            for _ in 0..CHANGES {
                target(&changed(&input, &mut numbers));
            }
            tried += 1;
        }
        assert!(tried > 0, "no corpus of {name}");
    }
}

/// A target without a corpus, a binary or a line in the table would be tried by nobody.
#[test]
fn every_target_has_a_corpus_and_a_binary() {
    let names = |folder: PathBuf| -> BTreeSet<String> {
        fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .map(|path| path.file_stem().unwrap().to_string_lossy().into_owned())
            .collect()
    };
    let table: BTreeSet<String> = targets::ALL
        .iter()
        .map(|(name, _)| (*name).to_owned())
        .collect();
    assert_eq!(names(corpus()), table);
    assert_eq!(names(corpus().with_file_name("fuzz_targets")), table);
}
