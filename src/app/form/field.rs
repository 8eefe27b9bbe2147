//! A field of a form.

use crate::app::line::Line;
use crate::domain::{
    finding::{Finding, Severity},
    message::Message,
};
use crate::text::Catalogue;

/// Words of an option: of the catalogue, or as they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Label {
    /// Of the catalogue.
    Message(Message),
    /// As it is, e.g. a name out of a data set.
    Text(String),
}

impl Label {
    /// The words that are data; empty for those of the catalogue.
    pub fn plain(&self) -> &str {
        match self {
            Self::Message(_) => "",
            Self::Text(text) => text,
        }
    }

    /// The words.
    pub fn say(&self, words: &Catalogue) -> String {
        match self {
            Self::Message(message) => words.say(message),
            Self::Text(text) => text.clone(),
        }
    }
}

/// One of several values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opt {
    /// The value, e.g. `BR`.
    pub value: String,
    /// Its words.
    pub label: Label,
    /// Other words it is found by.
    pub also: String,
}

impl Opt {
    /// An option whose words stand in the catalogue.
    pub fn new(value: &str, text: &'static str) -> Self {
        Self {
            value: value.to_owned(),
            label: Label::Message(Message::new(text)),
            also: String::new(),
        }
    }

    /// An option whose words are data.
    pub fn named(value: &str, name: &str) -> Self {
        Self {
            value: value.to_owned(),
            label: Label::Text(name.to_owned()),
            also: String::new(),
        }
    }

    /// It is also found by these words.
    #[must_use]
    pub fn also(mut self, words: String) -> Self {
        self.also = words;
        self
    }
}

/// How a value is entered.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    /// Typed.
    Text(Line),
    /// One of several; `None` where nothing is chosen yet.
    Choice {
        /// All of them.
        options: Vec<Opt>,
        /// The chosen one.
        chosen: Option<usize>,
    },
    /// Several of several.
    Many {
        /// All of them.
        options: Vec<Opt>,
        /// The chosen ones, ascending.
        chosen: Vec<usize>,
    },
    /// Yes or no.
    Toggle(bool),
}

/// Up to so many options are turned through in place; more open a picker.
pub const FEW: usize = 5;

/// See the module.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    /// Path of the value, as findings name it, e.g. `billingProfile.companyName`.
    pub id: &'static str,
    /// Its name.
    pub label: Message,
    /// How it is entered.
    pub kind: Kind,
    /// It must be filled; marked with a star.
    pub required: bool,
    /// What belongs there; shown while it has the focus.
    pub hint: Option<Message>,
    /// Words behind the value, e.g. the suffix of a domain.
    pub suffix: String,
    /// Why it cannot be changed here, and where it can.
    pub locked: Option<Message>,
    /// What stands there while there is no value; a dash without it.
    pub blank: Option<Message>,
    /// The value that is saved, in words, where another one was put in.
    pub was: Option<String>,
    /// Whether it is shown at all.
    pub visible: bool,
    /// Heading above it: begins a block of the form.
    pub section: Option<Message>,
    /// What the rules say about it.
    pub findings: Vec<Finding>,
    /// The cursor has been here: findings are shown.
    pub left: bool,
}

impl Field {
    /// A field of a kind.
    pub fn new(id: &'static str, label: Message, kind: Kind) -> Self {
        Self {
            id,
            label,
            kind,
            required: false,
            hint: None,
            suffix: String::new(),
            locked: None,
            blank: None,
            was: None,
            visible: true,
            section: None,
            findings: Vec::new(),
            left: false,
        }
    }

    /// A field for text.
    pub fn text(id: &'static str, label: Message) -> Self {
        Self::new(id, label, Kind::Text(Line::default()))
    }

    /// A field with options, nothing chosen.
    pub fn choice(id: &'static str, label: Message, options: Vec<Opt>) -> Self {
        Self::new(
            id,
            label,
            Kind::Choice {
                options,
                chosen: None,
            },
        )
    }

    /// A field with options of which several may be chosen.
    pub fn many(id: &'static str, label: Message, options: Vec<Opt>) -> Self {
        Self::new(
            id,
            label,
            Kind::Many {
                options,
                chosen: Vec::new(),
            },
        )
    }

    /// A field with yes and no.
    pub fn toggle(id: &'static str, label: Message, on: bool) -> Self {
        Self::new(id, label, Kind::Toggle(on))
    }

    /// It must be filled.
    #[must_use]
    pub fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// What belongs there.
    #[must_use]
    pub fn hint(mut self, hint: Message) -> Self {
        self.hint = Some(hint);
        self
    }

    /// Words behind the value.
    #[must_use]
    pub fn suffix(mut self, suffix: &str) -> Self {
        suffix.clone_into(&mut self.suffix);
        self
    }

    /// Begins a block.
    #[must_use]
    pub fn section(mut self, heading: Message) -> Self {
        self.section = Some(heading);
        self
    }

    /// It can only be looked at; says why and where it can be changed.
    #[must_use]
    pub fn locked(mut self, why: Message) -> Self {
        self.locked = Some(why);
        self
    }

    /// With a value.
    #[must_use]
    pub fn with(mut self, value: &str) -> Self {
        self.set(value);
        self
    }

    /// Whether the cursor may go there.
    pub fn open(&self) -> bool {
        self.visible && self.locked.is_none()
    }

    /// Whether a finding stops the action.
    pub fn blocked(&self) -> bool {
        self.findings.iter().any(|f| f.severity == Severity::Block)
    }

    /// The line that is typed, if text is.
    pub const fn line(&self) -> Option<&Line> {
        match &self.kind {
            Kind::Text(line) => Some(line),
            _ => None,
        }
    }

    /// The line that is typed, to edit it.
    pub const fn line_mut(&mut self) -> Option<&mut Line> {
        match &mut self.kind {
            Kind::Text(line) => Some(line),
            _ => None,
        }
    }

    /// The options, if there are any.
    pub fn options(&self) -> &[Opt] {
        match &self.kind {
            Kind::Choice { options, .. } | Kind::Many { options, .. } => options,
            _ => &[],
        }
    }

    /// The value: as typed; of an option, its value; of several, separated by commas; `true` or `false`.
    pub fn value(&self) -> String {
        match &self.kind {
            Kind::Text(line) => line.text().to_owned(),
            Kind::Choice { options, chosen } => chosen
                .and_then(|at| options.get(at))
                .map(|option| option.value.clone())
                .unwrap_or_default(),
            Kind::Many { options, chosen } => {
                let values: Vec<_> = chosen
                    .iter()
                    .filter_map(|&at| options.get(at).map(|option| option.value.as_str()))
                    .collect();
                values.join(",")
            }
            Kind::Toggle(on) => on.to_string(),
        }
    }

    /// Sets the value, see [`Field::value`]; one that is no option chooses none.
    pub fn set(&mut self, value: &str) {
        match &mut self.kind {
            Kind::Text(line) => line.set(value),
            Kind::Choice { options, chosen } => {
                *chosen = options.iter().position(|option| option.value == value);
            }
            Kind::Many { options, chosen } => {
                *chosen = (0..options.len())
                    .filter(|&at| {
                        options
                            .get(at)
                            .is_some_and(|option| value.split(',').any(|v| v == option.value))
                    })
                    .collect();
            }
            Kind::Toggle(on) => *on = value == "true",
        }
    }

    /// The value in words.
    pub fn words(&self, words: &Catalogue) -> String {
        match &self.kind {
            Kind::Text(line) => line.text().to_owned(),
            Kind::Choice { options, chosen } => chosen
                .and_then(|at| options.get(at))
                .map(|option| option.label.say(words))
                .unwrap_or_default(),
            Kind::Many { options, chosen } => {
                let labels: Vec<_> = chosen
                    .iter()
                    .filter_map(|&at| options.get(at).map(|option| option.label.say(words)))
                    .collect();
                labels.join(", ")
            }
            Kind::Toggle(on) => words.get(if *on { "list-yes" } else { "list-no" }),
        }
    }

    /// Types or pastes; tells whether it changed anything.
    pub fn insert(&mut self, text: &str) -> bool {
        match self.line_mut() {
            Some(line) => {
                line.insert(text);
                true
            }
            None => false,
        }
    }

    /// The next or previous value of a toggle or a short choice; tells whether it changed anything.
    pub fn turn(&mut self, forward: bool) -> bool {
        match &mut self.kind {
            Kind::Toggle(on) => {
                *on = !*on;
                true
            }
            Kind::Choice { options, chosen } if !options.is_empty() && options.len() <= FEW => {
                let len = options.len();
                *chosen = Some(match (*chosen, forward) {
                    (Some(at), true) => (at + 1) % len,
                    (Some(at), false) => (at + len - 1) % len,
                    (None, true) => 0,
                    (None, false) => len - 1,
                });
                true
            }
            _ => false,
        }
    }

    /// Chooses an option, or switches it where several may be chosen.
    pub fn choose(&mut self, at: usize) -> bool {
        match &mut self.kind {
            Kind::Choice { chosen, .. } => {
                let before = chosen.replace(at);
                before != Some(at)
            }
            Kind::Many { chosen, .. } => {
                match chosen.binary_search(&at) {
                    Ok(place) => {
                        chosen.remove(place);
                    }
                    Err(place) => chosen.insert(place, at),
                }
                true
            }
            _ => false,
        }
    }
}
