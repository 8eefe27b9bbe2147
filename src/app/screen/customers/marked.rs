//! What is done with the marked customers, or with the one under the cursor where none is marked; and the toggle for
//! advisor relationships.

use crate::app::{
    Context,
    overlay::tags::Tags,
    screen::{
        Screen,
        entry::{Entry, What},
    },
};
use crate::domain::{customer::CustomerKey, finding::Severity, message::Message};

use super::Customers;

impl Customers {
    /// The marked customers, or the one under the cursor, and a name for them.
    fn chosen(&self) -> Option<(Vec<CustomerKey>, String)> {
        let row = self.current()?;
        let mut marked: Vec<CustomerKey> = self.marks.iter().copied().collect();
        if marked.is_empty() {
            marked.push(row.key);
        }
        Some((marked, row.name))
    }

    /// Their tags (TG-03).
    pub(super) fn tags(&self, cx: &mut Context) {
        if let Some((customers, name)) = self.chosen() {
            cx.open(Tags::new(customers, name));
        }
    }

    /// Some of their fields.
    pub(super) fn fields(&self, cx: &mut Context) {
        if let Some((customers, name)) = self.chosen() {
            let entry = Entry::new(What::Fields(customers, name), cx);
            cx.push(Screen::Entry(Box::new(entry)));
        }
    }

    /// CL-06: only customers with an advisor relationship, or all.
    pub(super) fn switch_advisors(&mut self, cx: &mut Context) {
        self.advisors = !self.advisors;
        let message = if self.advisors {
            Message::new("pending-advisors-on")
        } else {
            Message::new("pending-advisors-off")
        };
        cx.notice(Severity::Info, message);
        self.ask(cx);
    }
}
