//! Measures contas and its peers in one run: the same bytes, the same disk, in turns.
//!
//!     contas-peers edit [COUNT]      one durable edit: file, contas, sled, SQLite
//!     contas-peers load BOOK         all customers of a book into sled (sorted), redb, SQLite
//!     contas-peers open BOOK         the raw engine: open, read 50 customers
//!     contas-peers fuzzy BOOK        nucleo over the same lines

use std::{env, path::Path, process::ExitCode};

mod customers;
mod edit;
mod fuzzy;
mod load;
mod open;
mod report;

/// What every measurement returns: anything that went wrong ends the run.
type Outcome<T = ()> = Result<T, Box<dyn std::error::Error>>;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match *words {
        ["edit"] => edit::run(1_000),
        ["edit", count] => count
            .parse()
            .map_err(Into::into)
            .and_then(edit::run),
        ["load", book] => load::run(Path::new(book)),
        ["open", book] => open::run(Path::new(book)),
        ["fuzzy", book] => fuzzy::run(Path::new(book)),
        _ => {
            eprintln!("usage: contas-peers edit [COUNT] | load BOOK | open BOOK | fuzzy BOOK");
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
