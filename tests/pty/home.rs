//! Where a session lives: directories of its own and a clean environment.

use std::path::{Path, PathBuf};

use portable_pty::{CommandBuilder, PtySize};
use tempfile::TempDir;

use super::session::Session;

/// A home directory that is gone afterwards. Sessions of one home see each other's files: start, kill, start again.
pub(crate) struct Home {
    directory: TempDir,
}

impl Home {
    pub(crate) fn new() -> Self {
        Self {
            directory: tempfile::tempdir().unwrap(),
        }
    }

    /// A file or directory in it, e.g. `book`.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.directory.path().join(name)
    }

    /// The program, with arguments.
    pub(crate) fn contas<const N: usize>(&self, arguments: [&str; N]) -> Start {
        self.command(Path::new(env!("CARGO_BIN_EXE_contas")), &arguments)
    }

    /// Another program, to try the harness itself.
    pub(crate) fn shell(&self, script: &str) -> Start {
        self.command(Path::new("/bin/sh"), &["-c", script])
    }

    fn command(&self, program: &Path, arguments: &[&str]) -> Start {
        let mut command = CommandBuilder::new(program);
        command.args(arguments);
        command.cwd(self.directory.path());
        command.env_clear();
        command.env("PATH", "/usr/local/bin:/usr/bin:/bin");
        command.env("HOME", self.directory.path());
        for (name, directory) in [
            ("XDG_CONFIG_HOME", "config"),
            ("XDG_DATA_HOME", "data"),
            ("XDG_STATE_HOME", "state"),
            ("XDG_CACHE_HOME", "cache"),
            ("XDG_RUNTIME_DIR", "run"),
        ] {
            command.env(name, self.path(directory));
        }
        command.env("TERM", "xterm-256color");
        command.env("LANG", "en_US.UTF-8");
        Start {
            command,
            size: PtySize::default(),
        }
    }
}

/// A session that is about to start.
pub(crate) struct Start {
    command: CommandBuilder,
    size: PtySize,
}

impl Start {
    /// Columns and rows of the terminal; 80×24 without it.
    pub(crate) fn size(mut self, cols: u16, rows: u16) -> Self {
        (self.size.cols, self.size.rows) = (cols, rows);
        self
    }

    /// One more variable, e.g. `TERM=dumb` or `NO_COLOR=1`.
    pub(crate) fn env(mut self, name: &str, value: &str) -> Self {
        self.command.env(name, value);
        self
    }

    pub(crate) fn start(self) -> Session {
        Session::start(self.command, self.size)
    }
}
