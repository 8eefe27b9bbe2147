//! What clap has to say about a command line, in the words of the program: it names what is wrong, and the catalogue
//! says it.

use std::{error::Error as _, fmt::Write as _};

use clap::error::{ContextKind as Kind, ContextValue, ErrorKind};

use crate::{
    domain::{guid, message::Message},
    text::Catalogue,
};

/// What stderr says of a command line that clap does not take.
pub(super) fn words(error: &clap::Error, catalogue: &Catalogue) -> String {
    let mut text = format!(
        "{} {}\n",
        catalogue.get("usage-error"),
        what(error, catalogue)
    );
    if let Some(tip) = tip(error, catalogue) {
        let _ = write!(text, "\n  {tip}\n");
    }
    if let Some(ContextValue::StyledStr(usage)) = error.get(Kind::Usage) {
        let usage = self::usage(&usage.to_string(), catalogue);
        let _ = write!(text, "\n{usage}\n");
    }
    let _ = writeln!(text, "\n{}", catalogue.get("usage-help"));
    text
}

/// `Usage: contas [OPTIONS] …` in words.
fn usage(clap: &str, catalogue: &Catalogue) -> String {
    let line = clap.trim().trim_start_matches("Usage:").trim();
    format!(
        "{} {}",
        catalogue.get("help-usage"),
        line.replace("[OPTIONS]", &catalogue.get("usage-options"))
    )
}

/// What is wrong.
fn what(error: &clap::Error, catalogue: &Catalogue) -> String {
    let text = |kind| error.get(kind).map(plain).unwrap_or_default();
    let arg = text(Kind::InvalidArg);
    let message = match error.kind() {
        ErrorKind::MissingRequiredArgument => {
            let missing = list(error, Kind::InvalidArg).join("\n  ");
            return format!("{}\n  {missing}", catalogue.get("usage-missing"));
        }
        ErrorKind::UnknownArgument => Message::new("usage-unknown-argument").with("arg", arg),
        ErrorKind::InvalidSubcommand => {
            Message::new("usage-unknown-command").with("command", text(Kind::InvalidSubcommand))
        }
        ErrorKind::MissingSubcommand => Message::new("usage-missing-command")
            .with("commands", list(error, Kind::ValidSubcommand).join(", ")),
        ErrorKind::InvalidValue if text(Kind::InvalidValue).is_empty() => {
            Message::new("usage-needs-value").with("arg", arg)
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => Message::new("usage-invalid-value")
            .with("arg", arg)
            .with("value", text(Kind::InvalidValue)),
        ErrorKind::ArgumentConflict => {
            let other = list(error, Kind::PriorArg).join(", ");
            if other.is_empty() || other == arg {
                Message::new("usage-twice").with("arg", arg)
            } else {
                Message::new("usage-conflict")
                    .with("arg", arg)
                    .with("other", other)
            }
        }
        ErrorKind::TooManyValues => Message::new("usage-too-many")
            .with("arg", arg)
            .with("value", text(Kind::InvalidValue)),
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues | ErrorKind::NoEquals => {
            Message::new("usage-needs-value").with("arg", arg)
        }
        ErrorKind::InvalidUtf8 => Message::new("usage-not-text"),
        // What clap may bring one day is said as clap says it.
        _ => return error.kind().to_string(),
    };
    catalogue.say(&message)
}

/// What could have been meant, or what is taken instead.
fn tip(error: &clap::Error, catalogue: &Catalogue) -> Option<String> {
    let meant = [
        Kind::SuggestedArg,
        Kind::SuggestedSubcommand,
        Kind::SuggestedValue,
    ]
    .into_iter()
    .flat_map(|kind| list(error, kind))
    .next();
    if let Some(meant) = meant {
        return Some(catalogue.say(&Message::new("usage-meant").with("meant", meant)));
    }
    let taken = match error.source() {
        Some(why) if why.is::<std::num::ParseIntError>() => catalogue.get("usage-number"),
        Some(why) if why.is::<jiff::Error>() => catalogue.get("usage-date"),
        Some(why) if why.is::<guid::NotAGuid>() => catalogue.get("usage-guid"),
        // Our own readers say which words there are.
        Some(words) => words.to_string(),
        None => list(error, Kind::ValidValue).join(" | "),
    };
    (!taken.is_empty()).then(|| catalogue.say(&Message::new("usage-taken").with("taken", taken)))
}

fn list(error: &clap::Error, kind: Kind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::Strings(all)) => all.clone(),
        Some(value) => vec![plain(value)],
        None => Vec::new(),
    }
}

fn plain(value: &ContextValue) -> String {
    match value {
        ContextValue::None => String::new(),
        ContextValue::Strings(all) => all.join(", "),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;
    use crate::{
        cli::{args::Cli, help::localise},
        text::Lang,
    };

    fn said(line: &str, lang: Lang) -> String {
        let catalogue = Catalogue::new(lang);
        let error = localise(Cli::command(), &catalogue)
            .try_get_matches_from(line.split(' '))
            .unwrap_err();
        words(&error, &catalogue)
    }

    #[test]
    fn what_is_wrong_with_a_line_is_said_in_portuguese() {
        for (line, expected) in [
            (
                "contas customers remove",
                "erro: faltam estes argumentos:\n  --reason <TEXTO>\n  <ID>\n\n\
                 Uso: contas customers remove --reason <TEXTO> <ID>\n\nMais a respeito: --help\n",
            ),
            (
                "contas customers lst",
                "erro: Não existe o comando “lst”.\n\n  Você quis dizer list?\n\n\
                 Uso: contas customers [OPÇÕES] <COMANDO>\n\nMais a respeito: --help\n",
            ),
            (
                "contas roles --format jsn",
                "erro: “jsn” não é um valor de --format <FORMAT>.\n\n  Você quis dizer json?\n\nMais a respeito: --help\n",
            ),
            (
                "contas undo x",
                "erro: “x” não é um valor de <SEQ>.\n\n  Esperado: um número inteiro\n\nMais a respeito: --help\n",
            ),
            (
                "contas customers budget x --amount",
                "erro: --amount <100.00> precisa de um valor.\n\nMais a respeito: --help\n",
            ),
        ] {
            assert_eq!(said(line, Lang::PtBr), expected, "{line}");
        }
    }

    /// Whatever the mistake, none of clap's own words is left in Portuguese.
    #[test]
    fn no_word_of_claps_is_left() {
        for line in [
            "contas roles --formt json",
            "contas customers list --removed --removed",
            "contas customers budget x --amount 1 --remove",
            "contas resellers add a b c",
            "contas audit list --from",
            "contas init --kind foo",
            "contas partner set --microsoft-id x",
            "contas customers agreement x --date nope",
            "contas nothing",
        ] {
            let said = said(line, Lang::PtBr);
            for word in [
                "error",
                "Usage",
                "value ",
                "argument ",
                "OPTIONS",
                "COMMAND",
                "help'",
                "tip",
            ] {
                assert!(!said.contains(word), "{word} in {said}");
            }
        }
    }
}
