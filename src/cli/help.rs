//! Help in the language of the program: clap's tree gets its texts from the catalogue.

use clap::{Arg, Command};

use crate::{domain::message::Message, text::Catalogue};

/// The command with all its help texts in words. Ids: `help-<command>`, `help-<command>-arg-<argument>` and `help-option-<argument>`.
pub fn localise(command: Command, catalogue: &Catalogue) -> Command {
    walk(command, catalogue, "help-contas")
}

fn walk(mut command: Command, catalogue: &Catalogue, id: &str) -> Command {
    if let Some(about) = catalogue.find(id) {
        command = command.about(about);
    }
    let template = format!(
        "{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}",
        catalogue.get("help-usage")
    );
    command = command
        .help_template(template)
        .subcommand_help_heading(catalogue.get("help-commands"))
        .subcommand_value_name(catalogue.get("usage-command"))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .arg(
            Arg::new("help")
                .short('h')
                .long("help")
                .action(clap::ArgAction::Help)
                .help(catalogue.get("help-option-help")),
        );
    if id == "help-contas" {
        command = command.arg(
            Arg::new("version")
                .short('V')
                .long("version")
                .action(clap::ArgAction::Version)
                .help(catalogue.get("help-option-version")),
        );
    }
    let ids: Vec<(String, bool)> = command
        .get_arguments()
        .map(|arg| (arg.get_id().to_string(), arg.is_positional()))
        .collect();
    for (at, (arg_id, positional)) in ids.into_iter().enumerate() {
        let own = format!("{id}-arg-{}", arg_id.replace('_', "-"));
        let general = format!("help-option-{}", arg_id.replace('_', "-"));
        let text = catalogue.find(&own).or_else(|| catalogue.find(&general));
        // As they are written down: a command's own before those of all commands, help at the end.
        let order = match arg_id.as_str() {
            "help" | "version" => 2_000,
            _ if id == "help-contas" => 1_000 + at,
            _ => at,
        };
        command = command.mut_arg(arg_id, |arg| {
            let arg = arg
                .display_order(order)
                .help_heading(catalogue.get(if positional {
                    "help-arguments"
                } else {
                    "help-options"
                }));
            values(
                match text {
                    Some(text) => arg.help(text),
                    None => arg,
                },
                catalogue,
            )
        });
    }
    let names: Vec<String> = command
        .get_subcommands()
        .map(|sub| sub.get_name().to_owned())
        .collect();
    for name in names {
        let id = format!("{id}-{name}");
        command = command.mut_subcommand(name, |sub| walk(sub, catalogue, &id));
    }
    command
}

/// What clap would say of an argument's values in English is said behind its help in words, and the names of the values
/// are words too.
fn values(mut arg: Arg, catalogue: &Catalogue) -> Arg {
    let names: Vec<String> = arg
        .get_value_names()
        .unwrap_or_default()
        .iter()
        .map(|name| value_name(name, catalogue))
        .collect();
    if !names.is_empty() {
        arg = arg.value_names(names);
    }
    let Some(help) = arg.get_help().map(ToString::to_string) else {
        return arg;
    };
    let mut facts = Vec::new();
    let mut fact = |id: &'static str, value: String| {
        if !value.is_empty() {
            facts.push(catalogue.say(&Message::new(id).with("value", value)));
        }
    };
    let takes = arg.get_action().takes_values();
    if takes {
        let possible: Vec<String> = arg
            .get_possible_values()
            .iter()
            .filter(|value| !value.is_hide_set())
            .map(|value| value.get_name().to_owned())
            .collect();
        fact("usage-possible", possible.join(" | "));
        let default: Vec<_> = arg
            .get_default_values()
            .iter()
            .map(|value| value.to_string_lossy().into_owned())
            .filter(|value| !value.is_empty())
            .collect();
        fact("usage-default", default.join(" "));
    }
    let variable = arg
        .get_env()
        .map(|name| name.to_string_lossy().into_owned());
    fact("usage-env", variable.unwrap_or_default());
    let arg = arg
        .hide_possible_values(takes)
        .hide_default_value(takes)
        .hide_env(true);
    if facts.is_empty() {
        arg
    } else {
        arg.help(format!("{help} [{}]", facts.join("; ")))
    }
}

/// `NAME` as the language has it; what is no word stays.
fn value_name(name: &str, catalogue: &Catalogue) -> String {
    name.split_inclusive(|c: char| !c.is_ascii_alphabetic() && c != '-')
        .map(|part| {
            let word = part.trim_end_matches(|c: char| !c.is_ascii_alphabetic());
            let end = &part[word.len()..];
            catalogue
                .find(&format!("value-name-{}", word.to_lowercase()))
                .map_or_else(|| part.to_owned(), |known| format!("{known}{end}"))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;
    use crate::{cli::args::Cli, text::Lang};

    fn without_words(command: &Command, path: &str, found: &mut Vec<String>) {
        if command.get_about().is_none() {
            found.push(path.to_owned());
        }
        for arg in command.get_arguments() {
            if arg.get_help().is_none() {
                found.push(format!("{path} {}", arg.get_id()));
            }
        }
        for sub in command.get_subcommands() {
            without_words(sub, &format!("{path} {}", sub.get_name()), found);
        }
    }

    #[test]
    fn every_command_and_option_is_explained_in_both_languages() {
        for lang in Lang::ALL {
            let command = localise(Cli::command(), &Catalogue::new(lang));
            let mut found = Vec::new();
            without_words(&command, "contas", &mut found);
            assert!(found.is_empty(), "{}: no help for {found:#?}", lang.tag());
        }
    }

    /// Help is in one language: nothing of clap's own stands beside it.
    #[test]
    fn no_word_of_claps_is_left_in_the_portuguese_help() {
        fn each(command: &mut Command, found: &mut Vec<String>) {
            let help = command.render_long_help().to_string();
            for word in [
                "Usage",
                "[default",
                "[possible",
                "Possible values",
                "[env",
                "<NAME>",
                "<TEXT>",
            ] {
                if help.contains(word) {
                    found.push(format!("{}: {word}", command.get_name()));
                }
            }
            for sub in command.get_subcommands_mut() {
                each(sub, found);
            }
        }
        let mut command = localise(Cli::command(), &Catalogue::new(Lang::PtBr));
        command.build();
        let mut found = Vec::new();
        each(&mut command, &mut found);
        assert!(found.is_empty(), "{found:#?}");
    }
}
