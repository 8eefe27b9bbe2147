//! The texts of `assets/texts`, compiled in. A text that Portuguese lacks is said in English.

use std::fmt;

use fluent_bundle::{FluentArgs, FluentError, FluentValue, concurrent::FluentBundle};
use fluent_bundle::{FluentResource, types::FluentNumber};
use unic_langid::{LanguageIdentifier, langid};

use super::format;
use crate::domain::message::{Arg, Message};

/// A language of the program.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// Brazilian Portuguese.
    PtBr,
}

impl Lang {
    /// Both languages.
    pub const ALL: [Self; 2] = [Self::En, Self::PtBr];

    /// The tag: `en` or `pt-BR`.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::PtBr => "pt-BR",
        }
    }

    /// The language of a locale name such as `pt_BR.UTF-8`; English for all that is not Portuguese.
    pub fn of_locale(locale: &str) -> Self {
        if locale.to_ascii_lowercase().starts_with("pt") {
            Self::PtBr
        } else {
            Self::En
        }
    }

    const fn identifier(self) -> LanguageIdentifier {
        match self {
            Self::En => langid!("en"),
            Self::PtBr => langid!("pt-BR"),
        }
    }

    /// The catalogue's files of this language: name and contents.
    pub const fn files(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::En => EN,
            Self::PtBr => PT_BR,
        }
    }
}

macro_rules! files {
    ($lang:literal: $($name:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!("../../assets/texts/", $lang, "/", $name, ".ftl")))),*]
    };
}

macro_rules! catalogue_files {
    ($($name:literal),* $(,)?) => {
        const EN: &[(&str, &str)] = files!("en": $($name),*);
        const PT_BR: &[(&str, &str)] = files!("pt-BR": $($name),*);
    };
}

catalogue_files!(
    "guard",
    "common",
    "fields",
    "rules",
    "import",
    "service",
    "store",
    "list",
    "forms",
    "users",
    "cli",
    "demo",
    "filter",
    "relationships",
    "leave",
    "transfers",
    "directory",
    "people",
    "person",
    "files",
    "desk",
    "pending",
    "subs",
    "due",
    "trust",
    "passphrase",
    "records",
    "usage",
);

/// The attribute of a text that says it to somebody who sits before a screen: the way out is a key there, not a command.
const SCREEN: &str = "screen";

/// Puts messages into the words of one language.
pub struct Catalogue {
    lang: Lang,
    screen: bool,
    own: FluentBundle<FluentResource>,
    fallback: Option<FluentBundle<FluentResource>>,
}

impl Catalogue {
    /// The catalogue of a language.
    pub fn new(lang: Lang) -> Self {
        Self {
            lang,
            screen: false,
            own: bundle(lang),
            fallback: (lang != Lang::En).then(|| bundle(Lang::En)),
        }
    }

    /// The catalogue of a language for a screen: of texts that name a command, what they say where there are keys
    /// (the attribute `.screen`).
    pub fn on_screen(lang: Lang) -> Self {
        Self {
            screen: true,
            ..Self::new(lang)
        }
    }

    /// The language.
    pub const fn lang(&self) -> Lang {
        self.lang
    }

    /// A text without arguments.
    pub fn get(&self, id: &str) -> String {
        self.lookup(id, None).unwrap_or_else(|| id.to_owned())
    }

    /// A text without arguments, or `None` where the catalogue has none.
    pub fn find(&self, id: &str) -> Option<String> {
        self.lookup(id, None)
    }

    /// A message in words. An id that is in no catalogue is shown itself.
    pub fn say(&self, message: &Message) -> String {
        let mut args = FluentArgs::new();
        for (name, arg) in &message.args {
            args.set(*name, self.argument(arg));
        }
        self.lookup(&message.id, Some(&args))
            .unwrap_or_else(|| message.id.clone().into_owned())
    }

    fn argument(&self, arg: &Arg) -> FluentValue<'static> {
        match arg {
            Arg::Text(text) => FluentValue::from(text.clone()),
            Arg::Message(message) => FluentValue::from(self.say(message)),
            Arg::Moment(at) => FluentValue::from(format::moment(*at, self.lang)),
            Arg::Local(at) => FluentValue::from(format::local(*at, self.lang)),
            #[expect(
                clippy::cast_precision_loss,
                reason = "plural rules need no more than 2^53"
            )]
            Arg::Count(count) => FluentValue::Number(FluentNumber::from(*count as f64)),
        }
    }

    fn lookup(&self, id: &str, args: Option<&FluentArgs>) -> Option<String> {
        std::iter::once(&self.own)
            .chain(self.fallback.as_ref())
            .find_map(|bundle| {
                let message = bundle.get_message(id)?;
                let on_screen = message.get_attribute(SCREEN).filter(|_| self.screen);
                let pattern = on_screen.map_or_else(|| message.value(), |it| Some(it.value()))?;
                let mut errors: Vec<FluentError> = Vec::new();
                Some(
                    bundle
                        .format_pattern(pattern, args, &mut errors)
                        .into_owned(),
                )
            })
    }
}

impl fmt::Debug for Catalogue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Catalogue")
            .field("lang", &self.lang)
            .finish_non_exhaustive()
    }
}

fn bundle(lang: Lang) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(vec![lang.identifier()]);
    // Isolation marks are invisible characters that a terminal shows as boxes.
    bundle.set_use_isolating(false);
    // Fluent chooses plurals from numbers but does not write them as the language does.
    bundle.set_formatter(Some(match lang {
        Lang::En => |value, _| number(value, Lang::En),
        Lang::PtBr => |value, _| number(value, Lang::PtBr),
    }));
    for (_, source) in lang.files() {
        // A test proves that every file parses; what a broken one still holds is better than nothing.
        let resource = match FluentResource::try_new((*source).to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
    }
    bundle
}

fn number(value: &FluentValue, lang: Lang) -> Option<String> {
    match value {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "made from a count"
        )]
        FluentValue::Number(number) => Some(format::count(number.value as u64, lang)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    fn ids(lang: Lang) -> BTreeMap<String, &'static str> {
        let mut found = BTreeMap::new();
        for (file, source) in lang.files() {
            FluentResource::try_new((*source).to_owned())
                .unwrap_or_else(|(_, errors)| panic!("{}/{file}.ftl: {errors:?}", lang.tag()));
            for line in source.lines() {
                if let Some((id, _)) = line.split_once('=')
                    && line.starts_with(|c: char| c.is_ascii_lowercase())
                {
                    let twice = found.insert(id.trim().to_owned(), *file);
                    assert_eq!(twice, None, "{}: {id} stands twice", lang.tag());
                }
            }
        }
        found
    }

    #[test]
    fn every_text_is_there_in_both_languages_and_in_the_same_file() {
        let (en, pt) = (ids(Lang::En), ids(Lang::PtBr));
        let missing: Vec<_> = en
            .iter()
            .filter(|(id, file)| pt.get(*id) != Some(file))
            .collect();
        let surplus: Vec<_> = pt
            .iter()
            .filter(|(id, file)| en.get(*id) != Some(file))
            .collect();
        assert!(missing.is_empty(), "not in pt-BR: {missing:?}");
        assert!(surplus.is_empty(), "not in en: {surplus:?}");
    }

    #[test]
    fn a_count_chooses_the_plural_and_is_grouped_as_the_language_does() {
        let message = |count: u64| {
            Message::new("cli-exported")
                .with("count", count)
                .with("path", "x")
        };
        let (en, pt) = (Catalogue::new(Lang::En), Catalogue::new(Lang::PtBr));
        assert_eq!(en.say(&message(1)), "1 customer written to x");
        assert_eq!(en.say(&message(10_000)), "10,000 customers written to x");
        assert_eq!(pt.say(&message(1)), "1 cliente gravado em x");
        assert_eq!(pt.say(&message(10_000)), "10.000 clientes gravados em x");
    }

    #[test]
    fn a_locale_chooses_the_language() {
        assert_eq!(Lang::of_locale("pt_BR.UTF-8"), Lang::PtBr);
        assert_eq!(Lang::of_locale("pt-PT"), Lang::PtBr);
        assert_eq!(Lang::of_locale("de_DE.UTF-8"), Lang::En);
        assert_eq!(Lang::of_locale("C"), Lang::En);
    }
}
