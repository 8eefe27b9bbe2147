//! What lies above a screen. The overlay on top gets every key.

pub mod choice;
pub mod confirm;
pub mod file_picker;
pub mod help;
pub mod notices;
pub mod palette;
pub mod prompt;
pub mod review;
pub mod tags;

use super::screen::State;

/// An overlay.
#[derive(Debug)]
pub enum Overlay {
    /// The keys that work now.
    Help(help::Help),
    /// Everything that can be done.
    Palette(palette::Palette),
    /// A question with yes and no.
    Confirm(confirm::Confirm),
    /// A list to choose from.
    Choice(choice::Choice),
    /// A question for a text.
    Prompt(prompt::Prompt),
    /// Choosing a file, or where to write one.
    FilePicker(Box<file_picker::FilePicker>),
    /// A plan and its commit.
    Review(Box<review::Review>),
    /// The tags of some customers.
    Tags(Box<tags::Tags>),
    /// What was said in this session.
    Notices(notices::Notices),
}

impl Overlay {
    /// What it does.
    pub fn state(&self) -> &dyn State {
        match self {
            Self::Help(state) => state,
            Self::Palette(state) => state,
            Self::Confirm(state) => state,
            Self::Choice(state) => state,
            Self::Prompt(state) => state,
            Self::FilePicker(state) => &**state,
            Self::Review(state) => &**state,
            Self::Tags(state) => &**state,
            Self::Notices(state) => state,
        }
    }

    /// What it does, to have it do something.
    pub fn state_mut(&mut self) -> &mut dyn State {
        match self {
            Self::Help(state) => state,
            Self::Palette(state) => state,
            Self::Confirm(state) => state,
            Self::Choice(state) => state,
            Self::Prompt(state) => state,
            Self::FilePicker(state) => &mut **state,
            Self::Review(state) => &mut **state,
            Self::Tags(state) => &mut **state,
            Self::Notices(state) => state,
        }
    }
}

macro_rules! overlay_from {
    ($($variant:ident($state:ty)),*) => {
        $(impl From<$state> for Overlay {
            fn from(state: $state) -> Self {
                Self::$variant(state)
            }
        })*
    };
}

overlay_from!(
    Help(help::Help),
    Palette(palette::Palette),
    Confirm(confirm::Confirm),
    Choice(choice::Choice),
    Prompt(prompt::Prompt),
    Notices(notices::Notices)
);

impl From<review::Review> for Overlay {
    fn from(state: review::Review) -> Self {
        Self::Review(Box::new(state))
    }
}

impl From<tags::Tags> for Overlay {
    fn from(state: tags::Tags) -> Self {
        Self::Tags(Box::new(state))
    }
}

impl From<file_picker::FilePicker> for Overlay {
    fn from(state: file_picker::FilePicker) -> Self {
        Self::FilePicker(Box::new(state))
    }
}

/// Scrolls a text of which only a page is seen.
fn scroll(top: &mut usize, action: &super::Action, cx: &super::Context) {
    use super::Move;
    let page = cx.viewport.overlay_page.max(1);
    let last = cx.viewport.overlay_lines.saturating_sub(page);
    if let super::Action::Move(step) = action {
        *top = match step {
            Move::Up => top.saturating_sub(1),
            Move::Down => *top + 1,
            Move::PageUp => top.saturating_sub(page),
            Move::PageDown => *top + page,
            Move::First => 0,
            Move::Last => last,
        };
    }
    *top = (*top).min(last);
}
