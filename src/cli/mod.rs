//! The command line: arguments -> intent -> plan -> commit. No rules live here.

pub mod args;
pub mod command;
pub mod exit;
pub mod help;
pub mod output;
pub mod passphrase;
pub mod review;
pub mod session;
pub mod show;
mod usage;
pub mod watch;

use std::{ffi::OsString, io::Write};

use clap::{ArgMatches, CommandFactory, FromArgMatches, error::ErrorKind};
use unicode_width::UnicodeWidthStr;

use crate::service::refusal::{FilterRefusal, Refusal};
use crate::text::{Catalogue, Lang, harmless::harmless_lines};
use args::{Cli, Command, trust::PassphraseCommand};
use exit::{Exit, Failure};
use session::Session;

/// Runs a command line. `terminal` runs the terminal application, which is asked for by no command at all.
pub fn run(
    args: Vec<OsString>,
    lang: Lang,
    terminal: impl FnOnce(&Session) -> Result<(), Failure>,
) -> Exit {
    let catalogue = Catalogue::new(lang);
    let command = help::localise(Cli::command(), &catalogue);
    let parsed = command.try_get_matches_from(args).and_then(|matches| {
        let looks = LOOKING.contains(&verb(&matches));
        Cli::from_arg_matches(&matches).map(|cli| (cli, looks))
    });
    let (cli, looks) = match parsed {
        Ok(parsed) => parsed,
        Err(error) => {
            let wrong = error.use_stderr();
            // A closed pipe ends quietly. What was typed may try to steer the terminal.
            let _ = match error.kind() {
                // Help is asked for, or is what an incomplete line gets: it is in our words already.
                ErrorKind::DisplayHelp
                | ErrorKind::DisplayVersion
                | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => error.print(),
                _ => {
                    let words = usage::words(&error, &catalogue);
                    std::io::stderr().write_all(harmless_lines(&words).as_bytes())
                }
            };
            return if wrong { Exit::Usage } else { Exit::Done };
        }
    };
    if let Some(lang) = &cli.global.lang
        && !Lang::ALL
            .iter()
            .any(|known| known.tag().eq_ignore_ascii_case(lang))
    {
        say(&catalogue.get("cli-unknown-language"));
        return Exit::Usage;
    }
    let session = Session::new(cli.global, catalogue, looks);
    let result = match cli.command {
        None => terminal(&session),
        Some(command) => dispatch(&session, command).and_then(|()| session.upkeep()),
    };
    match result {
        Ok(()) => Exit::Done,
        Err(failure) => {
            if let Some(words) = failure.words(&session.catalogue) {
                say(&words);
            }
            if let Failure::Refusal(Refusal::Filter(filter)) = &failure {
                point(filter);
            }
            failure.exit()
        }
    }
}

/// Commands that answer also while another process holds the book.
const LOOKING: [&str; 4] = ["list", "show", "export", "due"];

/// The last word of a command.
fn verb(matches: &ArgMatches) -> &str {
    let mut verb = "";
    let mut rest = matches;
    while let Some((word, below)) = rest.subcommand() {
        (verb, rest) = (word, below);
    }
    verb
}

fn dispatch(session: &Session, command: Command) -> Result<(), Failure> {
    match command {
        Command::Init(args) => command::init::run(session, args),
        Command::Customers(command) => command::customers::run(session, command),
        Command::Users(command) => command::users::run(session, command),
        Command::Licenses(command) => command::licenses::run(session, command),
        Command::Audit(command) => command::audit::run(session, command),
        Command::Undo(args) => command::audit::undo(session, &args),
        Command::Partner(command) => command::partner::run(session, command),
        Command::Operators(command) => command::operators::run(session, command),
        Command::Resellers(command) => command::resellers::run(session, command),
        Command::Demo(args) => command::demo::run(session, &args),
        Command::Relationships(command) => command::relationships::run(session, command),
        Command::Tags(command) => command::tags::run(session, command),
        Command::Segments(command) => command::tags::segments(session, command),
        Command::Subscriptions(command) => command::subscriptions::run(session, command),
        Command::Transfers(command) => command::transfers::run(session, command),
        Command::Roles => command::roles::run(session),
        Command::Verify => command::trust::verify(session),
        Command::Backup(args) => command::trust::backup(session, &args),
        Command::Restore(args) => command::trust::restore(session, &args),
        Command::Repair => command::trust::repair(session),
        Command::Passphrase(PassphraseCommand::Change(args)) => {
            command::trust::change_passphrase(session, &args)
        }
        Command::Due(args) => command::due::run(session, &args),
        Command::Completions(args) => {
            let mut command = help::localise(Cli::command(), &session.catalogue);
            let mut script = Vec::new();
            clap_complete::generate(args.shell, &mut command, "contas", &mut script);
            let mut output = session.output();
            output.raw(&script)?;
            output.flush()?;
            Ok(())
        }
    }
}

/// The language: `--lang`, else what the settings say, else the locale. It is needed before clap reads the line.
pub fn language(args: &[OsString], settings: Option<&str>, locale: Option<&str>) -> Lang {
    let mut given = None;
    let mut words = args.iter().filter_map(|arg| arg.to_str()).peekable();
    while let Some(word) = words.next() {
        if word == "--" {
            break;
        }
        if word == "--lang" {
            given = words.peek().copied();
        } else if let Some(value) = word.strip_prefix("--lang=") {
            given = Some(value);
        }
    }
    given
        .or(settings)
        .or(locale)
        .map(Lang::of_locale)
        .unwrap_or_default()
}

/// The filter on stderr with its wrong place underlined.
fn point(filter: &FilterRefusal) {
    let before = filter.text.get(..filter.at.start).unwrap_or_default();
    let blanks = " ".repeat(output::printable(before).width());
    let marks = "^".repeat(output::printable(filter.place()).width().max(1));
    let _ = writeln!(
        std::io::stderr(),
        "  {}\n  {blanks}{marks}",
        output::printable(&filter.text)
    );
}

/// A line on stderr.
pub fn say(words: &str) {
    let _ = writeln!(std::io::stderr(), "contas: {}", output::printable(words));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_is_consistent() {
        Cli::command().debug_assert();
    }

    #[test]
    fn the_language_is_known_before_the_line_is_read() {
        let args = |line: &str| -> Vec<OsString> { line.split(' ').map(OsString::from).collect() };
        assert_eq!(
            language(&args("contas --lang pt-BR"), None, Some("C")),
            Lang::PtBr
        );
        assert_eq!(
            language(&args("contas --lang=en x"), Some("pt-BR"), None),
            Lang::En
        );
        assert_eq!(
            language(&args("contas"), Some("pt-BR"), Some("en_US")),
            Lang::PtBr
        );
        assert_eq!(
            language(&args("contas"), None, Some("pt_BR.UTF-8")),
            Lang::PtBr
        );
        assert_eq!(language(&args("contas"), None, None), Lang::En);
    }

    #[test]
    fn options_work_before_and_after_the_command() {
        for line in [
            "contas --book B --format json customers list",
            "contas customers --book B list --format json",
            "contas customers list --book B --format json",
        ] {
            let cli = <Cli as clap::Parser>::try_parse_from(line.split(' ')).unwrap();
            assert_eq!(cli.global.format, args::Format::Json, "{line}");
            assert_eq!(
                cli.global.book.as_deref(),
                Some(std::path::Path::new("B")),
                "{line}"
            );
        }
    }
}
