//! Parse, install the error and panic hooks, hand over.

use std::process::ExitCode;

use contas::{cli, text::Lang};

fn main() -> color_eyre::Result<ExitCode> {
    color_eyre::install()?;
    let args: Vec<_> = std::env::args_os().collect();
    let locale = sys_locale::get_locale();
    let lang: Lang = cli::language(&args, None, locale.as_deref());
    let exit = cli::run(args, lang, |_session| Ok(()));
    Ok(ExitCode::from(exit as u8))
}
