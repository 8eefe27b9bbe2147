//! What is said when the program itself fails: the report of a panic or an error, on stderr, harmless.

use std::io::Write;

use color_eyre::{
    config::{HookBuilder, Theme},
    eyre::Result,
};

use crate::text::harmless::harmless_lines;

/// Installs the hooks of errors and panics. A report may quote data, so it has no colours and no controls.
///
/// # Errors
/// They were installed before.
pub fn install() -> Result<()> {
    let (panics, errors) = HookBuilder::default().theme(Theme::new()).into_hooks();
    errors.install()?;
    std::panic::set_hook(Box::new(move |info| {
        let report = panics.panic_report(info).to_string();
        // Nobody may be there to read it.
        let _ = writeln!(std::io::stderr(), "{}", harmless_lines(&report));
    }));
    Ok(())
}
