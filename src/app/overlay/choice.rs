//! A short list to choose from. Each line holds what it does.

use crate::app::{Action, Context, Scope, list::Cursor, model::Focus, screen::State};
use crate::domain::message::Message;

/// A line of the list.
#[derive(Debug, Clone, PartialEq)]
pub struct ChoiceItem {
    /// Its words.
    pub label: Message,
    /// Why it cannot be chosen (RO-05).
    pub reason: Option<Message>,
    /// What it does.
    pub action: Action,
}

impl ChoiceItem {
    /// A line that can be chosen if it may.
    pub fn new(label: Message, may: Result<(), Message>, action: Action) -> Self {
        Self {
            label,
            reason: may.err(),
            action,
        }
    }
}

/// See the module.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    /// What is asked.
    pub title: Message,
    /// The lines.
    pub items: Vec<ChoiceItem>,
    /// The line under the cursor.
    pub cursor: Cursor,
}

impl Choice {
    /// A list with the cursor on its first line.
    pub fn new(title: Message, items: Vec<ChoiceItem>) -> Self {
        Self {
            title,
            items,
            cursor: Cursor::default(),
        }
    }
}

impl State for Choice {
    fn title(&self, _cx: &Context) -> Message {
        self.title.clone()
    }

    fn focus(&self, focus: &mut Focus) {
        focus.scope(Scope::Choice);
        focus.scope(Scope::List);
    }

    fn update(&mut self, action: &Action, cx: &mut Context) {
        match action {
            Action::Back => cx.close(),
            Action::Move(step) => {
                self.cursor
                    .go(*step, self.items.len(), cx.viewport.overlay_page);
            }
            Action::Accept => {
                if let Some(item) = self.items.get(self.cursor.at) {
                    cx.close();
                    cx.dispatch(match &item.reason {
                        Some(why) => Action::Refused(why.clone()),
                        None => item.action.clone(),
                    });
                }
            }
            _ => {}
        }
    }
}
