//! A disk with a volatile cache, as POSIX allows it: what was not synced may be there after a power cut or not, each write
//! and each name for itself, and a write in part. A file's `sync` makes its bytes certain, not its name; a directory's
//! makes its names certain, not their bytes. It passes everything on to a real directory and keeps beside it what is
//! certain and what is not. What sled writes by itself is noticed by looking, and counts as not synced until contas does.

use std::{
    collections::{BTreeMap, HashMap},
    ffi::OsString,
    fs, io,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard},
};

use contas::store::disk::{Disk, DiskFile, SystemDisk};

use super::{
    Dice,
    cached::{Content, Inode, Names, inode},
};

#[derive(Debug)]
struct State {
    files: HashMap<Inode, Content>,
    directories: HashMap<Inode, Names>,
    root: Inode,
    dice: Dice,
    /// Calls until the next cut.
    left: u64,
    /// The directory for what cuts leave.
    cuts: PathBuf,
    done: Vec<PathBuf>,
    /// Calls so far.
    calls: u64,
}

/// See the module.
#[derive(Debug, Clone)]
pub(super) struct Volatile {
    inner: SystemDisk,
    root: PathBuf,
    boot: [u8; 16],
    state: Arc<Mutex<State>>,
}

#[derive(Debug)]
struct VolatileFile {
    inner: Box<dyn DiskFile>,
    inode: Inode,
    path: PathBuf,
    disk: Volatile,
}

impl Volatile {
    /// Over a directory, all of which is certain. `cuts` is the directory for what power cuts leave; `boot` names this
    /// start of the machine.
    pub(super) fn over(root: &Path, cuts: &Path, boot: u8, seed: u64) -> Self {
        let volatile = Self {
            inner: SystemDisk,
            root: root.to_owned(),
            boot: [boot; 16],
            state: Arc::new(Mutex::new(State {
                files: HashMap::new(),
                directories: HashMap::new(),
                root: inode(root).unwrap(),
                dice: Dice::new(seed),
                left: u64::MAX,
                cuts: cuts.to_owned(),
                done: Vec::new(),
                calls: 0,
            })),
        };
        {
            let mut state = volatile.state.lock().unwrap();
            state.look(root, true);
            for names in state.directories.values_mut() {
                names.settle();
            }
            for content in state.files.values_mut() {
                content.settle();
            }
        }
        volatile
    }

    /// Cuts the power once, at one of the next so many calls.
    pub(super) fn cut_within(&self, calls: u64) {
        let mut state = self.state.lock().unwrap();
        state.left = state.dice.below(calls);
    }

    /// Cuts the power once, before the call after so many.
    pub(super) fn cut_after(&self, calls: u64) {
        self.state.lock().unwrap().left = calls;
    }

    /// What the cuts since the last time left.
    pub(super) fn take_cuts(&self) -> Vec<PathBuf> {
        std::mem::take(&mut self.state.lock().unwrap().done)
    }

    /// Before every call: the moment a cut may come.
    fn call(&self) -> MutexGuard<'_, State> {
        let mut state = self.state.lock().unwrap();
        state.calls += 1;
        state.look(&self.root, false);
        if state.left == 0 {
            state.left = u64::MAX;
            state.cut();
        } else if state.left != u64::MAX {
            state.left -= 1;
        }
        state
    }

    fn file(&self, path: &Path, inner: Box<dyn DiskFile>) -> Box<dyn DiskFile> {
        Box::new(VolatileFile {
            inner,
            inode: inode(path).unwrap(),
            path: path.to_owned(),
            disk: self.clone(),
        })
    }

    fn then<T>(&self, mut state: MutexGuard<'_, State>, done: io::Result<T>) -> io::Result<T> {
        state.look(&self.root, false);
        done
    }
}

/// Whether somebody writes in a directory past the recorder.
fn is_of_sled(directory: &Path) -> bool {
    directory
        .ancestors()
        .filter_map(Path::file_name)
        .any(|name| name.to_string_lossy().starts_with("db"))
}

impl State {
    /// Notes what became different in a directory and below.
    fn look(&mut self, directory: &Path, all: bool) {
        let Ok(entries) = fs::read_dir(directory) else {
            return;
        };
        let Some(own) = inode(directory) else {
            return;
        };
        let now: BTreeMap<OsString, Inode> = entries
            .filter_map(|entry| entry.ok().map(|entry| entry.file_name()))
            .filter_map(|name| inode(&directory.join(&name)).map(|inode| (name, inode)))
            .collect();
        for (name, inode) in &now {
            let path = directory.join(name);
            if path.is_dir() {
                self.look(&path, all);
            } else if all || is_of_sled(directory) || !self.files.contains_key(inode) {
                self.read(&path, *inode);
            }
        }
        self.directories.entry(own).or_default().became(now);
    }

    fn read(&mut self, path: &Path, inode: Inode) {
        if let Ok(bytes) = fs::read(path) {
            self.files.entry(inode).or_default().became(bytes);
        }
    }

    fn cut(&mut self) {
        const LIKELY: [u64; 5] = [0, 15, 50, 85, 100];
        let to = self
            .cuts
            .join(format!("{}-{}", self.calls, self.done.len()));
        let names = LIKELY[self.dice.index(LIKELY.len())];
        let bytes = LIKELY[self.dice.index(LIKELY.len())];
        let mut dice = Dice::new(self.dice.next());
        self.leave(self.root, &to, &mut dice, (names, bytes));
        self.done.push(to);
    }

    /// Writes what a cut may have left of a directory.
    fn leave(&self, directory: Inode, to: &Path, dice: &mut Dice, likely: (u64, u64)) {
        fs::create_dir_all(to).unwrap();
        let Some(names) = self.directories.get(&directory) else {
            return;
        };
        for (name, inode) in names.after_cut(dice, likely.0) {
            let target = to.join(name);
            if self.directories.contains_key(&inode) {
                self.leave(inode, &target, dice, likely);
            } else if let Some(content) = self.files.get(&inode) {
                fs::write(target, content.after_cut(dice, likely.1)).unwrap();
            }
        }
    }
}

impl DiskFile for VolatileFile {
    fn write_at(&self, bytes: &[u8], at: u64) -> io::Result<()> {
        let mut state = self.disk.call();
        self.inner.write_at(bytes, at)?;
        state
            .files
            .entry(self.inode)
            .or_default()
            .write(usize::try_from(at).unwrap(), bytes);
        Ok(())
    }

    fn sync(&self) -> io::Result<()> {
        let mut state = self.disk.call();
        // What was there before the sync is certain after it.
        if inode(&self.path) == Some(self.inode) {
            state.read(&self.path, self.inode);
        }
        self.inner.sync()?;
        state.files.entry(self.inode).or_default().settle();
        Ok(())
    }
}

impl Disk for Volatile {
    fn create(&self, path: &Path) -> io::Result<Box<dyn DiskFile>> {
        let mut state = self.call();
        let file = self.inner.create(path)?;
        // The number may have been another file's before.
        if let Some(inode) = inode(path) {
            state.files.remove(&inode);
        }
        self.then(state, Ok(self.file(path, file)))
    }

    fn open(&self, path: &Path) -> io::Result<Box<dyn DiskFile>> {
        Ok(self.file(path, self.inner.open(path)?))
    }

    fn read(&self, path: &Path, most: u64) -> io::Result<Vec<u8>> {
        self.inner.read(path, most)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        let state = self.call();
        let done = self.inner.rename(from, to);
        self.then(state, done)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        let state = self.call();
        let done = self.inner.remove(path);
        self.then(state, done)
    }

    fn make_directory(&self, path: &Path) -> io::Result<()> {
        let mut state = self.call();
        let done = self.inner.make_directory(path);
        if let (Ok(()), Some(inode)) = (&done, inode(path)) {
            state.directories.remove(&inode);
        }
        self.then(state, done)
    }

    fn remove_directory(&self, path: &Path) -> io::Result<()> {
        let state = self.call();
        let done = self.inner.remove_directory(path);
        self.then(state, done)
    }

    fn sync_directory(&self, path: &Path) -> io::Result<()> {
        let mut state = self.call();
        self.inner.sync_directory(path)?;
        if let Some(names) = inode(path).and_then(|inode| state.directories.get_mut(&inode)) {
            names.settle();
        }
        Ok(())
    }

    fn free(&self, path: &Path) -> Option<u64> {
        self.inner.free(path)
    }

    fn boot(&self) -> [u8; 16] {
        self.boot
    }
}
