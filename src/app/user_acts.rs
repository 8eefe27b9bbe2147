//! What can be done with users, from a list and from a user's own page: whether it may, why not, and the change.

use crate::domain::{
    cloud::Feature, customer::CustomerKey, guid::Guid, message::Message, permission::Act,
};
use crate::service::{
    intent::Intent,
    people::{PasswordReset, UserAct, UserActs},
};

use super::{
    Action, Context,
    model::Session,
    overlay::choice::{Choice, ChoiceItem},
    permit,
    screen::{Screen, licenses::Licenses},
};

/// Something that can be done with users.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UserDo {
    /// Give and take licenses.
    Licenses,
    /// Block sign-in.
    Block,
    /// Allow sign-in again.
    Unblock,
    /// Give a new temporary password (USR-25).
    ResetPassword,
    /// Delete, restorable for thirty days (USR-30).
    Delete,
    /// Restore (USR-32).
    Restore,
}

impl UserDo {
    /// All, in the order of the menu.
    pub const ALL: [Self; 6] = [
        Self::Licenses,
        Self::Block,
        Self::Unblock,
        Self::ResetPassword,
        Self::Delete,
        Self::Restore,
    ];

    /// What of the permission matrix it is.
    pub const fn act(self) -> Act {
        match self {
            Self::Licenses => Act::Licenses,
            _ => Act::Users,
        }
    }

    /// Text id.
    pub const fn text(self) -> &'static str {
        match self {
            Self::Licenses => "person-do-licenses",
            Self::Block => "person-do-block",
            Self::Unblock => "person-do-unblock",
            Self::ResetPassword => "person-do-reset",
            Self::Delete => "person-do-delete",
            Self::Restore => "person-do-restore",
        }
    }
}

/// Users of one customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chosen {
    /// Which customer.
    pub key: CustomerKey,
    /// Its name.
    pub customer: String,
    /// Which users.
    pub users: Vec<Guid>,
    /// Name of the first of them.
    pub first: String,
    /// How it is with a single one; of several nothing is asked before.
    pub single: Option<Single>,
}

/// How it is with a user.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "four things that are so or not, independent of each other"
)]
pub struct Single {
    /// Sign-in is blocked.
    pub blocked: bool,
    /// It is deleted.
    pub deleted: bool,
    /// Its thirty days are over (USR-31).
    pub purged: bool,
    /// Its password is kept by the customer's own directory (USR-25).
    pub password_elsewhere: bool,
}

/// Whether it may be done here: by role, cloud and book, whoever it is (CD-03, accounts.md 2.7).
pub fn allowed(what: UserDo, session: &Session) -> Result<(), Message> {
    permit::role(session, what.act())?;
    permit::cloud(session, Feature::Users)?;
    permit::writable(session)
}

/// Whether it may be done with these users by what is known of them; if not, why.
pub fn possible(what: UserDo, chosen: Result<&Chosen, &Message>) -> Result<(), Message> {
    let chosen = chosen.map_err(Clone::clone)?;
    let Some(single) = chosen.single else {
        return match what {
            UserDo::ResetPassword => Err(Message::new("person-one-at-a-time")),
            _ => Ok(()),
        };
    };
    let no = match what {
        UserDo::Restore if !single.deleted => "person-not-deleted",
        UserDo::Restore if single.purged => "people-being-purged",
        UserDo::Restore => return Ok(()),
        _ if single.deleted => "person-deleted-first",
        UserDo::Block if single.blocked => "person-blocked-already",
        UserDo::Unblock if !single.blocked => "person-not-blocked",
        UserDo::ResetPassword if single.password_elsewhere => "people-password-elsewhere",
        _ => return Ok(()),
    };
    Err(Message {
        id: no.into(),
        args: Vec::new(),
    })
}

/// Begins it: what changes users is reviewed.
pub fn begin(what: UserDo, chosen: Chosen, cx: &mut Context) {
    let act = match what {
        UserDo::Licenses => {
            let licenses = Licenses::of_users(chosen);
            return cx.push(Screen::Licenses(Box::new(licenses)));
        }
        UserDo::ResetPassword => {
            if let Some(user) = chosen.users.first().copied() {
                cx.review(Intent::ResetPassword(PasswordReset {
                    key: chosen.key,
                    user,
                    file: None,
                    lang: cx.session.lang,
                }));
            }
            return;
        }
        UserDo::Block => UserAct::Block,
        UserDo::Unblock => UserAct::Unblock,
        UserDo::Delete => UserAct::Delete,
        UserDo::Restore => UserAct::Restore,
    };
    cx.review(Intent::Users(UserActs {
        key: chosen.key,
        users: chosen.users,
        act,
        confirm: None,
    }));
}

/// Everything that can be done with them, and why some of it cannot.
pub fn menu(chosen: &Chosen, cx: &Context) -> Choice {
    let title = if chosen.users.len() == 1 {
        Message::new("person-menu-one").with("name", chosen.first.as_str())
    } else {
        Message::new("person-menu").with("count", chosen.users.len())
    };
    let items = UserDo::ALL
        .into_iter()
        .map(|what| {
            let label = Message {
                id: what.text().into(),
                args: Vec::new(),
            };
            let may = allowed(what, &cx.session).and_then(|()| possible(what, Ok(chosen)));
            ChoiceItem::new(label, may, Action::UserDo(what))
        })
        .collect();
    Choice::new(title, items)
}
