//! Help in the language of the program: clap's tree gets its texts from the catalogue.

use clap::Command;

use crate::text::Catalogue;

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
        .disable_help_flag(true)
        .disable_version_flag(true)
        .arg(
            clap::Arg::new("help")
                .short('h')
                .long("help")
                .action(clap::ArgAction::Help)
                .help(catalogue.get("help-option-help")),
        );
    if id == "help-contas" {
        command = command.arg(
            clap::Arg::new("version")
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
    for (arg_id, positional) in ids {
        let own = format!("{id}-arg-{}", arg_id.replace('_', "-"));
        let general = format!("help-option-{}", arg_id.replace('_', "-"));
        let text = catalogue.find(&own).or_else(|| catalogue.find(&general));
        command = command.mut_arg(arg_id, |arg| {
            let arg = arg.help_heading(catalogue.get(if positional {
                "help-arguments"
            } else {
                "help-options"
            }));
            match text {
                Some(text) => arg.help(text),
                None => arg,
            }
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
}
