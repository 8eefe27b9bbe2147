//! What of a file is used beyond names (IMP-12 to IMP-14): the options of the command, to be chosen at the desk.

use crate::app::{
    Action, Context,
    overlay::choice::{Choice, ChoiceItem},
};
use crate::domain::message::Message;
use crate::service::import::users::RowWishes;

use super::{ImportUsers, desk::Act};

/// One of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    /// The location of each row where it has one.
    Locations,
    /// Leave out who is there already.
    Existing,
    /// Users whom the file blocks, with sign-in enabled.
    Unblock,
    /// A row that looks like the template's example.
    Example,
    /// The passwords of the file.
    Passwords,
}

impl Wish {
    const ALL: [Self; 5] = [
        Self::Locations,
        Self::Existing,
        Self::Unblock,
        Self::Example,
        Self::Passwords,
    ];

    const fn text(self) -> &'static str {
        match self {
            Self::Locations => "repair-wish-locations",
            Self::Existing => "repair-wish-existing",
            Self::Unblock => "repair-wish-unblock",
            Self::Example => "repair-wish-example",
            Self::Passwords => "repair-wish-passwords",
        }
    }

    const fn of(self, wishes: &mut RowWishes) -> &mut bool {
        match self {
            Self::Locations => &mut wishes.file_locations,
            Self::Existing => &mut wishes.skip_existing,
            Self::Unblock => &mut wishes.unblock,
            Self::Example => &mut wishes.keep_example,
            Self::Passwords => &mut wishes.file_passwords,
        }
    }
}

impl ImportUsers {
    /// All of them, with which hold now.
    pub(super) fn offer_wishes(&self, cx: &mut Context) {
        let mut wishes = self.desk.wishes;
        let items = Wish::ALL.map(|wish| {
            let id = if *wish.of(&mut wishes) {
                "repair-wish-on"
            } else {
                "repair-wish-off"
            };
            let label = Message::new(id).with("wish", Message::new(wish.text()));
            ChoiceItem::new(label, Ok(()), Action::Desk(Act::Wish(wish)))
        });
        cx.open(Choice::new(Message::new("repair-wishes"), items.into()));
    }

    /// Switches one, and checks the file again.
    pub(super) fn turn_wish(&mut self, wish: Wish, cx: &mut Context) {
        let on = wish.of(&mut self.desk.wishes);
        *on = !*on;
        self.recheck(cx);
    }
}
