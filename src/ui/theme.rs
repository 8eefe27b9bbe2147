//! Colours: the terminal's own sixteen, never asked for. No colour is the only sign of anything.

use ratatui::style::{Color, Modifier, Style};

use crate::app::effect::ThemeName;
use crate::domain::finding::Severity;

/// The styles of one theme.
#[derive(Debug, Clone, Copy)]
pub struct Theme {
    /// The one accent: what can be acted on.
    pub accent: Style,
    /// Headings.
    pub heading: Style,
    /// What matters less.
    pub muted: Style,
    /// The line or field under the cursor.
    pub selected: Style,
    /// Letters that were searched for.
    pub hit: Style,
    /// Keys in the footer.
    pub key: Style,
    /// What stops an action.
    pub block: Style,
    /// What only warns.
    pub warn: Style,
    /// What is good.
    pub good: Style,
}

impl Theme {
    /// A theme by its name; without colours only weight and reversal remain.
    pub fn of(name: ThemeName, no_color: bool) -> Self {
        let plain = Style::new();
        let fg = |color| if no_color { plain } else { plain.fg(color) };
        let (accent, muted, warn) = match name {
            ThemeName::Dark => (Color::Cyan, Color::DarkGray, Color::Yellow),
            ThemeName::Light => (Color::Blue, Color::DarkGray, Color::Magenta),
        };
        Self {
            accent: fg(accent),
            heading: plain.add_modifier(Modifier::BOLD),
            muted: if no_color {
                plain.add_modifier(Modifier::DIM)
            } else {
                fg(muted)
            },
            selected: plain.add_modifier(Modifier::REVERSED),
            hit: fg(accent).add_modifier(Modifier::BOLD | Modifier::UNDERLINED),
            key: fg(accent).add_modifier(Modifier::BOLD),
            block: fg(Color::Red).add_modifier(Modifier::BOLD),
            warn: fg(warn),
            good: fg(Color::Green),
        }
    }

    /// The style of a severity.
    pub const fn severity(&self, severity: Severity) -> Style {
        match severity {
            Severity::Block => self.block,
            Severity::Warn => self.warn,
            Severity::Info => self.accent,
        }
    }
}

/// The sign of a severity: it says without colour what the colour says.
pub const fn sign(severity: Severity) -> &'static str {
    match severity {
        Severity::Block => "✗",
        Severity::Warn => "!",
        Severity::Info => "·",
    }
}
