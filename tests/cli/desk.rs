//! Where commands are tried: a directory of its own, a clean environment, a book.

use std::{
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

use serde_json::Value;
use tempfile::TempDir;

pub(crate) const PROGRAM: &str = env!("CARGO_BIN_EXE_contas");

/// Gone afterwards, with all that is in it.
pub(crate) struct Desk {
    directory: TempDir,
}

impl Desk {
    /// A desk without a book.
    pub(crate) fn empty() -> Self {
        Self {
            directory: tempfile::tempdir().unwrap(),
        }
    }

    /// A desk with the book of a Brazilian direct-bill partner.
    pub(crate) fn new() -> Self {
        Self::of("direct-bill", "public", "BR")
    }

    /// A desk with the book of another partner.
    pub(crate) fn of(kind: &str, cloud: &str, country: &str) -> Self {
        let desk = Self::empty();
        desk.run(&format!(
            "init --partner Aurora --domain aurora.com.br --country {country} --kind {kind} \
             --cloud {cloud} --operator 'Ana Souza <ana@aurora.com.br>'"
        ))
        .ends(0);
        desk
    }

    /// A desk whose book has customers with Microsoft IDs [`id`] 1, 2, …: names and domains.
    pub(crate) fn with(customers: &[(&str, &str)]) -> Self {
        let desk = Self::new();
        desk.import(customers);
        desk
    }

    pub(crate) fn import(&self, customers: &[(&str, &str)]) {
        let mut text = "Microsoft ID,Company name,Primary domain name,Relationship\n".to_owned();
        for (at, (name, domain)) in customers.iter().enumerate() {
            let name = name.replace('"', "\"\"");
            let row = format!("{},\"{name}\",{domain},Cloud Reseller\n", id(at + 1));
            text.push_str(&row);
        }
        self.file("start.csv", text);
        self.run("customers import start.csv --yes").ends(0);
    }

    /// A path on the desk.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.directory.path().join(name)
    }

    /// Puts a file on the desk.
    pub(crate) fn file(&self, name: &str, contents: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        std::fs::write(&path, contents).unwrap();
        path
    }

    /// What a file on the desk says.
    pub(crate) fn text(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// Runs a command line; blanks divide, `'…'` holds together.
    pub(crate) fn run(&self, line: &str) -> Done {
        Done::new(line, &self.command(line).output().unwrap())
    }

    /// The command of a line, not started yet.
    pub(crate) fn command(&self, line: &str) -> Command {
        let mut command = self.program(PROGRAM);
        command.args(words(line));
        command
    }

    /// A script of the shell; `$CONTAS` is the program.
    pub(crate) fn shell(&self, script: &str) -> Done {
        let mut command = self.program("/bin/sh");
        command.args(["-c", script]).env("CONTAS", PROGRAM);
        Done::new(script, &command.output().unwrap())
    }

    fn program(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command
            .current_dir(self.directory.path())
            .env_clear()
            .env("PATH", "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin")
            .env("HOME", self.directory.path())
            .env("LANG", "en_US.UTF-8")
            .env("CONTAS_BOOK", self.path("book"))
            .stdin(Stdio::null());
        command
    }

    /// Number of the last entry of the activity log: it grows with every change of the book.
    pub(crate) fn seq(&self) -> u64 {
        let log = self.run("audit list --format ndjson").ends(0);
        let last = log.out.lines().next().map(json).unwrap_or_default();
        last["seq"].as_u64().unwrap_or_default()
    }

    /// A command that must leave the book and the desk as they are. The witness beside the database holds the number of
    /// the last commit.
    pub(crate) fn changes_nothing(&self, line: &str) -> Done {
        let state = || (self.witnessed(), self.names());
        let before = state();
        let done = self.run(line);
        assert!(before == state(), "changed something: {done:#?}");
        done
    }

    /// The last commit, as the witness says in the later of its two slots.
    fn witnessed(&self) -> u64 {
        let bytes = std::fs::read(self.path("book/witness")).unwrap();
        [8, 45]
            .map(|at| u64::from_le_bytes(bytes[at..at + 8].try_into().unwrap()))
            .into_iter()
            .max()
            .unwrap()
    }

    /// Names of the files on the desk, .
    pub(crate) fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = std::fs::read_dir(self.directory.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    /// Names of all files under the book that have the text in them.
    pub(crate) fn grep(&self, text: &str) -> Vec<PathBuf> {
        let mut found = Vec::new();
        grep(&self.path("book"), text.as_bytes(), &mut found);
        found
    }
}

fn grep(directory: &Path, text: &[u8], found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(directory).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            grep(&path, text, found);
        } else if memchr::memmem::find(&std::fs::read(&path).unwrap(), text).is_some() {
            found.push(path);
        }
    }
}

/// The Microsoft ID of the n-th customer.
pub(crate) fn id(n: usize) -> String {
    format!("{n:08x}-1111-4111-8111-111111111111")
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

fn words(line: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut held = false;
    let mut any = false;
    for c in line.chars() {
        match c {
            '\'' => (held, any) = (!held, true),
            c if c.is_whitespace() && !held => {
                if std::mem::take(&mut any) {
                    words.push(String::new());
                }
            }
            c => {
                any = true;
                words.last_mut().unwrap().push(c);
            }
        }
    }
    if !any {
        words.pop();
    }
    words
}

/// How a command ended.
#[derive(Debug)]
pub(crate) struct Done {
    pub(crate) of: String,
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Done {
    pub(crate) fn new(line: &str, output: &Output) -> Self {
        Self {
            of: line.to_owned(),
            code: output.status.code(),
            out: String::from_utf8(output.stdout.clone()).unwrap(),
            err: String::from_utf8(output.stderr.clone()).unwrap(),
        }
    }

    /// The exit code it must have. No command ever panics; one that fails says so on stderr.
    pub(crate) fn ends(self, code: i32) -> Self {
        assert_eq!(self.code, Some(code), "{}: {self:#?}", self.of);
        assert!(!self.err.contains("panicked"), "{self:#?}");
        assert!(code == 0 || !self.err.trim().is_empty(), "{self:#?}");
        self
    }

    /// Words that stdout must have.
    pub(crate) fn says(self, words: &str) -> Self {
        assert!(self.out.contains(words), "no “{words}” in {self:#?}");
        self
    }

    /// Words that stderr must have on one line.
    pub(crate) fn warns(self, words: &[&str]) -> Self {
        let fits = |line: &str| words.iter().all(|word| line.contains(word));
        assert!(self.err.lines().any(fits), "no {words:?} in {self:#?}");
        self
    }

    /// Stdout as JSON.
    pub(crate) fn json(&self) -> Value {
        json(&self.out)
    }

    /// Stdout as lines of JSON.
    pub(crate) fn lines(&self) -> Vec<Value> {
        self.out.lines().map(json).collect()
    }

    /// The texts at a JSON pointer of every item of the list on stdout.
    pub(crate) fn column(&self, pointer: &str) -> Vec<String> {
        let list = self.json();
        let items = list.as_array().unwrap_or_else(|| panic!("{self:#?}"));
        items
            .iter()
            .map(|item| item.pointer(pointer).and_then(Value::as_str))
            .map(|text| text.unwrap_or_default().to_owned())
            .collect()
    }
}
