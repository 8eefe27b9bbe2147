use super::*;

fn names(dir: &Path) -> Vec<String> {
    let mut names: Vec<_> = fs::read_dir(dir)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

fn write(target: &Path, access: Access, inputs: &[&Path], text: &str) -> Result<(), FileError> {
    let mut file = AtomicFile::create(target, access, inputs)?;
    file.write_all(text.as_bytes()).unwrap();
    file.commit().map(drop)
}

#[test]
fn imp_54_a_file_that_is_not_committed_leaves_the_old_one() {
    let dir = tempfile::tempdir().unwrap();
    let target = dir.path().join("a.csv");
    write(&target, Access::Usual, &[], "old").unwrap();
    let mut file = AtomicFile::create(&target, Access::Usual, &[]).unwrap();
    file.write_all(b"half").unwrap();
    drop(file);
    assert_eq!(fs::read_to_string(&target).unwrap(), "old");
    write(&target, Access::Usual, &[], "new").unwrap();
    assert_eq!(fs::read_to_string(&target).unwrap(), "new");
    assert_eq!(names(dir.path()), ["a.csv"]);
}

#[test]
fn imp_50_the_input_is_never_overwritten() {
    let dir = tempfile::tempdir().unwrap();
    let input = dir.path().join("in.csv");
    fs::write(&input, "in").unwrap();
    let other_name = dir
        .path()
        .join("../")
        .join(dir.path().file_name().unwrap())
        .join("in.csv");
    let error = write(&other_name, Access::Usual, &[&input], "x").unwrap_err();
    assert!(matches!(error, FileError::IsInput { .. }), "{error}");
    assert_eq!(fs::read_to_string(&input).unwrap(), "in");
}

#[test]
fn imp_50_a_name_that_is_taken_gets_a_number() {
    let dir = tempfile::tempdir().unwrap();
    let path = beside(&dir.path().join("novos.csv"), ".result.csv");
    assert_eq!(unused(&path), dir.path().join("novos.result.csv"));
    fs::write(&path, "").unwrap();
    assert_eq!(unused(&path), dir.path().join("novos.result-2.csv"));
    fs::write(unused(&path), "").unwrap();
    assert_eq!(unused(&path), dir.path().join("novos.result-3.csv"));
}

#[cfg(unix)]
#[test]
fn imp_61_a_private_file_is_new_0600_and_no_link() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let dir = tempfile::tempdir().unwrap();
    let target = dir.path().join("p.csv");
    write(&target, Access::Private, &[], "x").unwrap();
    assert_eq!(
        fs::metadata(&target).unwrap().permissions().mode() & 0o777,
        0o600
    );
    let error = write(&target, Access::Private, &[], "y").unwrap_err();
    assert!(matches!(error, FileError::Exists { .. }), "{error}");
    let link = dir.path().join("link.csv");
    symlink(dir.path().join("nowhere"), &link).unwrap();
    let error = write(&link, Access::Private, &[], "y").unwrap_err();
    assert!(matches!(error, FileError::Link { .. }), "{error}");
    assert!(create_private(&link).is_err());
    let spool = dir.path().join("spool");
    create_private(&spool).unwrap();
    assert_eq!(
        fs::metadata(&spool).unwrap().permissions().mode() & 0o777,
        0o600
    );
}

#[test]
fn imp_63_a_wiped_file_is_gone() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("s");
    fs::write(&path, vec![b'x'; 20_000]).unwrap();
    wipe(&path).unwrap();
    assert!(names(dir.path()).is_empty());
}

#[test]
fn what_is_no_file_is_refused_before_it_is_read() {
    let dir = tempfile::tempdir().unwrap();
    assert!(matches!(open(dir.path()), Err(FileError::Directory { .. })));
    assert!(matches!(
        open(&dir.path().join("no")),
        Err(FileError::Io { .. })
    ));
    #[cfg(unix)]
    assert!(matches!(
        open(Path::new("/dev/null")),
        Err(FileError::Special { .. })
    ));
}
