//! Parse, install the error and panic hooks, hand over.

use std::{path::PathBuf, process::ExitCode, sync::Arc, time::Duration};

use contas::{
    app::effect::{Settings, Which},
    cli::{
        self,
        exit::{Exit, Failure},
        session::{Session, mail_of},
    },
    runtime::{self, Setup, desk},
    text::Lang,
};
use etcetera::BaseStrategy;

fn main() -> color_eyre::Result<ExitCode> {
    runtime::secrecy::no_core_dumps();
    runtime::report::install()?;
    let args: Vec<_> = std::env::args_os().collect();
    let settings_file = settings_file();
    let saved = settings_file
        .as_deref()
        .map(desk::SettingsFile::read)
        .unwrap_or_default();
    let locale = sys_locale::get_locale();
    let lang: Lang = cli::language(&args, saved.language.as_deref(), locale.as_deref());
    let settings = Settings {
        lang,
        theme: saved.theme.unwrap_or_default(),
    };
    let exit = cli::run(args, lang, |session| {
        terminal(session, settings, saved.lock_after(), settings_file)
    });
    Ok(ExitCode::from(exit as u8))
}

/// The terminal application.
fn terminal(
    session: &Session,
    settings: Settings,
    lock_after: Option<Duration>,
    settings_file: Option<PathBuf>,
) -> Result<(), Failure> {
    let operator = session.global.operator.as_deref().map(mail_of);
    let setup = Setup {
        services: Arc::new(
            desk::Desk::new(
                session.book_path()?,
                operator.map(str::to_owned),
                settings_file,
                settings.lang,
            )
            .read_only(session.global.read_only)
            .passphrase_file(session.global.passphrase_file.clone()),
        ),
        which: if session.global.demo {
            Which::Demo
        } else {
            Which::Own
        },
        settings,
        today: session
            .clock()
            .now()
            .to_zoned(jiff::tz::TimeZone::UTC)
            .date(),
        lock_after,
        no_color: std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()),
    };
    runtime::run(setup).map_err(|report| {
        cli::say(&report.to_string());
        Failure::Said(Exit::Refused)
    })
}

/// `contas/settings.toml` in the platform's place for settings.
fn settings_file() -> Option<PathBuf> {
    let base = etcetera::choose_base_strategy().ok()?;
    Some(base.config_dir().join("contas").join("settings.toml"))
}
