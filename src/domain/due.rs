//! What is due over all customers: transfers that wait too long, windows that close, terms that end. Pure: the time and how
//! far ahead to look are given.

use jiff::{SignedDuration, Timestamp, tz::TimeZone};

use super::{
    customer::CustomerKey,
    guid::Guid,
    message::Message,
    subscription::{By, Glance, SubscriptionStatus as Status, Window},
    transfer::Transfer,
};

mod transfers;

/// Why something is due. The most pressing first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A transfer will not go on by itself.
    Stuck,
    /// A request ran out without an answer.
    Expired,
    /// In a transfer nothing happened for 30 days.
    Stale,
    /// A transfer takes longer than is usual.
    Slow,
    /// A request is about to run out.
    Expires,
    /// A cancellation window closes.
    Window,
    /// A term ends.
    Term,
}

impl Kind {
    /// All.
    pub const ALL: [Self; 7] = [
        Self::Stuck,
        Self::Expired,
        Self::Stale,
        Self::Slow,
        Self::Expires,
        Self::Window,
        Self::Term,
    ];

    /// The word of JSON.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Stuck => "stuck",
            Self::Expired => "expired",
            Self::Stale => "stale",
            Self::Slow => "slow",
            Self::Expires => "expires",
            Self::Window => "window-closes",
            Self::Term => "term-ends",
        }
    }

    /// Text id.
    pub const fn text(self) -> &'static str {
        match self {
            Self::Stuck => "due-kind-stuck",
            Self::Expired => "due-kind-expired",
            Self::Stale => "due-kind-stale",
            Self::Slow => "due-kind-slow",
            Self::Expires => "due-kind-expires",
            Self::Window => "due-kind-window-closes",
            Self::Term => "due-kind-term-ends",
        }
    }

    /// Whether it is about a transfer.
    pub const fn transfer(self) -> bool {
        !matches!(self, Self::Window | Self::Term)
    }

    /// Whether its day has passed already.
    pub const fn late(self) -> bool {
        matches!(self, Self::Stuck | Self::Expired | Self::Stale | Self::Slow)
    }
}

/// Something that is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// Why.
    pub kind: Kind,
    /// When it happens, or since when nothing has happened.
    pub at: Timestamp,
    /// The customer's row.
    pub customer: CustomerKey,
    /// The subscription or transfer.
    pub id: Guid,
    /// Its name: of the subscription, or of the other partner.
    pub name: String,
    /// What is to be thought of, in words.
    pub hint: Message,
}

/// How far ahead to look, in days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ahead {
    /// For requests that run out.
    pub transfers: u32,
    /// For cancellation windows.
    pub windows: u32,
    /// For terms.
    pub terms: u32,
}

impl Default for Ahead {
    /// Terms of the next 30 days; a request lives 30 days, so it is "about to" in its last 7.
    fn default() -> Self {
        Self {
            transfers: 7,
            windows: 30,
            terms: 30,
        }
    }
}

impl Ahead {
    /// The same for all.
    pub const fn days(days: u32) -> Self {
        Self {
            transfers: days,
            windows: days,
            terms: days,
        }
    }
}

/// Days until a moment by the calendar of UTC, as the countdown of a request has them; negative after it.
pub fn days(at: Timestamp, now: Timestamp) -> i64 {
    let day = |at: Timestamp| at.to_zoned(TimeZone::UTC).date();
    day(now)
        .until(day(at))
        .map_or(0, |span| i64::from(span.get_days()))
}

/// Whether a moment lies from now to some days ahead.
fn soon(at: Timestamp, now: Timestamp, days: u32) -> bool {
    at >= now && at.duration_since(now) <= SignedDuration::from_hours(24 * i64::from(days))
}

/// What is due of a subscription.
pub fn of_subscription(of: &Glance, now: Timestamp, ahead: Ahead) -> impl Iterator<Item = Due> {
    let alive = matches!(of.status, Status::Active | Status::Suspended);
    let made = |kind, at, hint| Due {
        kind,
        at,
        customer: of.customer,
        id: of.id,
        name: of.name.clone(),
        hint,
    };
    let window = match of.window {
        // One that ends with the term says nothing new.
        Window::Until(at, by)
            if alive && soon(at, now, ahead.windows) && of.term_end.is_none_or(|end| at < end) =>
        {
            let hint = match by {
                By::Service => Message::new("due-hint-window"),
                By::Table => Message::new("due-hint-window-guess"),
            };
            Some(made(Kind::Window, at, hint))
        }
        _ => None,
    };
    let term = of
        .term_end
        .filter(|end| alive && soon(*end, now, ahead.terms))
        .map(|end| {
            let hint = if of.renews {
                Message::new("due-hint-renews")
            } else if of.status == Status::Suspended {
                Message::new("due-hint-suspended")
            } else {
                Message::new("due-hint-ends")
            };
            made(Kind::Term, end, hint)
        });
    window.into_iter().chain(term)
}

/// What is due of a transfer.
pub fn of_transfer(of: &Transfer, now: Timestamp, ahead: Ahead) -> Option<Due> {
    transfers::due(of, now, ahead)
}

/// The most pressing first: late ones by kind, then by the day.
pub fn sort(due: &mut [Due]) {
    due.sort_by(|a, b| {
        let late = |due: &Due| (!due.kind.late(), due.kind.late().then_some(due.kind));
        late(a)
            .cmp(&late(b))
            .then(a.at.cmp(&b.at))
            .then(a.kind.cmp(&b.kind))
            .then_with(|| a.name.cmp(&b.name))
            .then(a.id.cmp(&b.id))
    });
}

#[cfg(test)]
mod tests;
