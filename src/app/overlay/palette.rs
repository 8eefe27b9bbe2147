//! Everything that can be done here, by name. All words must be found; what is off says why (RO-05).

use crate::app::{
    Action, Context, Scope, action::Offer, form::picker::matching, line::Line, list::Cursor,
    model::Focus, screen::State,
};
use crate::domain::{fold::fold, message::Message};

/// See the module.
#[derive(Debug)]
pub struct Palette {
    /// Everything it offers.
    pub offers: Vec<Offer>,
    /// What narrows it.
    pub filter: Line,
    /// The offers that fit.
    pub hits: Vec<usize>,
    /// Where in the hits the cursor is.
    pub cursor: Cursor,
}

impl Palette {
    /// A palette with all offers.
    pub fn new(offers: Vec<Offer>) -> Self {
        Self {
            hits: (0..offers.len()).collect(),
            offers,
            filter: Line::default(),
            cursor: Cursor::default(),
        }
    }

    /// The offer at a line.
    pub fn offer(&self, line: usize) -> Option<&Offer> {
        self.offers.get(*self.hits.get(line)?)
    }
}

impl State for Palette {
    fn title(&self, _cx: &Context) -> Message {
        Message::new("list-palette-title")
    }

    fn focus(&self, focus: &mut Focus) {
        focus.scope(Scope::Palette);
        focus.typing();
        focus.scope(Scope::List);
    }

    fn update(&mut self, action: &Action, cx: &mut Context) {
        match action {
            Action::Back => cx.close(),
            Action::Move(step) => {
                self.cursor
                    .go(*step, self.hits.len(), cx.viewport.overlay_page);
            }
            Action::Accept => {
                if let Some(offer) = self.offer(self.cursor.at) {
                    cx.close();
                    cx.dispatch(match &offer.reason {
                        Some(why) => Action::Refused(why.clone()),
                        None => offer.action.clone(),
                    });
                }
            }
            Action::Insert(_) | Action::Paste(_) | Action::Edit(_) => {
                match action {
                    Action::Insert(c) => self.filter.insert(&c.to_string()),
                    Action::Paste(text) => self.filter.insert(text),
                    Action::Edit(edit) => {
                        self.filter.edit(*edit);
                    }
                    _ => {}
                }
                self.hits = matching(
                    self.filter.text(),
                    self.offers.iter().map(|offer| offer.label.clone()),
                );
                // What is called so, before what only holds the words.
                let typed = fold(self.filter.text().trim());
                let offers = &self.offers;
                self.hits.sort_by_key(|at| {
                    let label = offers.get(*at).map(|offer| fold(&offer.label));
                    label.is_none_or(|label| label != typed)
                });
                self.cursor = Cursor::default();
            }
            _ => {}
        }
    }
}
