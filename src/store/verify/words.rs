//! What was found, in words: the same for the command and the screen.

use super::Report;
use crate::domain::message::Message;
use crate::store::{damage::Damage, hex::hex};

impl Report {
    /// What is wrong, what belongs to nothing, and which files are strangers, in this order.
    pub fn findings(&self) -> impl Iterator<Item = Message> {
        let told = |id, what: &Damage| Message::new(id).with("what", what.message());
        let problems = self.problems.iter();
        problems
            .map(move |what| told("trust-problem", what))
            .chain(self.loose.iter().map(move |what| told("trust-loose", what)))
            .chain(
                self.strangers
                    .iter()
                    .map(|path| Message::new("trust-stranger").with("path", path.as_str())),
            )
    }

    /// Whether the book is whole, how much was read, and the head of its chain.
    pub fn conclusion(&self) -> Message {
        let id = if self.is_damaged() {
            "trust-verify-damaged"
        } else {
            "trust-verify-whole"
        };
        Message::new(id)
            .with("records", self.records)
            .with("activities", self.activities)
            .with("problems", self.found + self.loose.len() as u64)
            .with("head", self.chain_head())
    }

    /// The head of the chain over the activity log, in hexadecimal digits.
    pub fn chain_head(&self) -> String {
        hex(&self.head)
    }
}
