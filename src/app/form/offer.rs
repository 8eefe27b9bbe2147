//! Something was typed before and never saved: go on with it, or throw it away (AC-13).

use crate::app::{Action, Move, Scope, effect::Draft, model::Focus};

/// What is done with the draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// Go on where it was left.
    Continue,
    /// Throw it away.
    Discard,
    /// Leave it for later.
    Later,
}

/// See the module.
#[derive(Debug, Clone, PartialEq)]
pub struct Offer {
    /// What was typed.
    pub draft: Draft,
    /// Whether the cursor is on "discard".
    pub discard: bool,
}

impl Offer {
    /// Offers a draft, if anything is in it.
    pub fn of(draft: Option<&Draft>) -> Option<Self> {
        let draft = draft.filter(|draft| !draft.values.is_empty())?;
        Some(Self {
            draft: draft.clone(),
            discard: false,
        })
    }

    /// The scopes of the two lines.
    pub fn focus(focus: &mut Focus) {
        focus.scope(Scope::Choice);
        focus.scope(Scope::List);
    }

    /// Handles an action; tells what is to be done with the draft.
    pub fn update(&mut self, action: &Action) -> Option<Answer> {
        match action {
            Action::Move(Move::Up | Move::PageUp | Move::First) => self.discard = false,
            Action::Move(Move::Down | Move::PageDown | Move::Last) => self.discard = true,
            Action::Accept if self.discard => return Some(Answer::Discard),
            Action::Accept => return Some(Answer::Continue),
            Action::Back => return Some(Answer::Later),
            _ => {}
        }
        None
    }
}
