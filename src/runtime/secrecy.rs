//! Memory stays in the process: passwords and keys are in it while it runs.

/// From here on a crash writes no core file, and no crash handler or debugger of the user gets the memory. Best effort:
/// where the system refuses, the program runs all the same.
pub fn no_core_dumps() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, setrlimit};
        let none = Rlimit {
            current: Some(0),
            maximum: Some(0),
        };
        let _ = setrlimit(Resource::Core, none);
    }
    // A handler behind `core_pattern` gets the memory whatever the limit says, but not of such a process.
    #[cfg(target_os = "linux")]
    {
        use rustix::process::{DumpableBehavior, set_dumpable_behavior};
        let _ = set_dumpable_behavior(DumpableBehavior::NotDumpable);
    }
}
