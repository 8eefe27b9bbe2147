//! Enumerations whose variants have a word and a text.

/// An enumeration of which every variant has the word of the command line and of JSON, and the id of the text that people
/// read. The two names stand beside the variant and nowhere else.
macro_rules! words {
    ($(#[$meta:meta])* pub enum $enum:ident { $($(#[$doc:meta])* $name:ident = $word:literal, $text:literal;)* }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $enum {
            $($(#[$doc])* #[serde(rename = $word)] $name,)*
        }

        impl $enum {
            /// Every variant.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The word of the command line and of JSON.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$name => $word,)* }
            }

            /// Text id.
            pub const fn text(self) -> &'static str {
                match self { $(Self::$name => $text,)* }
            }
        }
    };
}

pub(super) use words;
