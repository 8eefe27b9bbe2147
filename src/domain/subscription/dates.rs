//! The days that follow from what is known of a subscription (accounts.md 3.2, SUB-2, SUB-4), all pure: contas shows
//! them, Microsoft decides.

use jiff::{SignedDuration, Timestamp, civil::Date, tz::TimeZone};

use super::{Kind, Subscription, SubscriptionStatus as Status};
use crate::domain::cloud::CloudId;

/// An expired term can be looked at so many days before users are cut off.
pub(super) const EXPIRED_DAYS: i64 = 30;
/// A disabled one keeps its data so many days.
pub(super) const DISABLED_DAYS: i64 = 90;
/// A suspended legacy one keeps its data so many days.
pub(super) const LEGACY_SUSPENDED_DAYS: i64 = 90;
/// The same at 21Vianet.
pub(super) const VIANET_SUSPENDED_DAYS: i64 = 60;
/// After a cancellation admins can save the data so many days.
pub(super) const CANCELLED_DAYS: i64 = 7;
/// New commerce and software subscriptions can be cancelled so many days after purchase or renewal (AMB-12).
pub(super) const WINDOW_DAYS: i64 = 7;
/// Perpetual software so many.
pub(super) const PERPETUAL_WINDOW_DAYS: i64 = 30;
/// A trial lasts so many days (3.5).
pub(super) const TRIAL_DAYS: i64 = 30;

/// A moment some days later.
fn after(at: Timestamp, days: i64) -> Option<Timestamp> {
    at.checked_add(SignedDuration::from_hours(24 * days)).ok()
}

/// A date that means something: year 1 is "no date", year 9999 "no end" (API-5).
fn real(at: Option<Timestamp>) -> Option<Timestamp> {
    at.filter(|at| (2..9999).contains(&at.to_zoned(TimeZone::UTC).year()))
}

/// The last second of a day.
fn end_of(day: Date) -> Option<Timestamp> {
    let next = day.tomorrow().ok()?.to_zoned(TimeZone::UTC).ok()?;
    next.timestamp()
        .checked_sub(SignedDuration::from_secs(1))
        .ok()
}

/// When the term ends: the exact moment, else the end of its last day; `None` where it has no end.
pub fn term_end(of: &Subscription) -> Option<Timestamp> {
    if of.commitment_end_date_time.is_some() {
        return real(of.commitment_end_date_time);
    }
    if let Some(day) = of.commitment_end_date {
        return real(end_of(day));
    }
    if of.is_trial {
        return after(begun(of)?, TRIAL_DAYS);
    }
    None
}

/// When the term began.
fn begun(of: &Subscription) -> Option<Timestamp> {
    real(of.effective_start_date).or(real(of.creation_date))
}

/// Who says until when it can be cancelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// `cancellationAllowedUntilDate`: it counts.
    Service,
    /// The windows by product (SUB-2): contas's guess.
    Table,
}

/// Until when it can be cancelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Window {
    /// Until then.
    Until(Timestamp, By),
    /// At any time.
    AnyTime,
    /// Never.
    Never,
    /// Nobody knows.
    Unknown,
}

impl Window {
    /// When it closes, where that is known.
    pub const fn end(self) -> Option<Timestamp> {
        match self {
            Self::Until(end, _) => Some(end),
            _ => None,
        }
    }
}

/// Until when it can be cancelled: as the field says, else by the product (SUB-2).
pub fn cancellation_window(of: &Subscription) -> Window {
    let kind = of.kind();
    if let Some(end) = real(of.cancellation_allowed_until_date) {
        return Window::Until(end, By::Service);
    }
    let days = match kind {
        Kind::NewCommerce if of.cancellation_excluded => return Window::Never,
        Kind::NewCommerce | Kind::SoftwareSubscription => WINDOW_DAYS,
        Kind::PerpetualSoftware => PERPETUAL_WINDOW_DAYS,
        Kind::Legacy | Kind::AzurePlan | Kind::AzureSubscription | Kind::AzureLegacy => {
            return Window::AnyTime;
        }
        // Through Azure support (RM-06).
        Kind::Reservation | Kind::SavingsPlan => return Window::Unknown,
    };
    begun(of)
        .and_then(|begun| after(begun, days))
        .map_or(Window::Unknown, |end| Window::Until(end, By::Table))
}

/// What will become of it if nobody does anything.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Predicted {
    /// A new term begins after this moment.
    pub renews: Option<Timestamp>,
    /// A suspended one can be reactivated until this moment.
    pub reactivate_until: Option<Timestamp>,
    /// It expires: nobody is cut off yet.
    pub expires: Option<Timestamp>,
    /// Users are cut off, admins keep the data; it can no longer be reactivated.
    pub disabled: Option<Timestamp>,
    /// The data is gone.
    pub deleted: Option<Timestamp>,
}

/// The days to come (3.2). `cloud` because 21Vianet keeps suspended data shorter.
///
/// New commerce: an active term that is not renewed is expired for 30 days, then disabled for 90; a suspended one is
/// disabled at its term's end for 30 days and then 90. Legacy: suspended data lasts 90 days (21Vianet: 60), not
/// beyond the term.
pub fn predicted(of: &Subscription, cloud: CloudId) -> Predicted {
    let kind = of.kind();
    let end = term_end(of);
    let mut days = Predicted::default();
    // Its data goes on at the new partner (TRF-15).
    if of.moved_away() {
        return days;
    }
    if of.status == Status::Deleted {
        days.deleted = of
            .status_changed_at
            .and_then(|since| after(since, CANCELLED_DAYS));
        return days;
    }
    if kind.legacy() {
        match of.status {
            Status::Active if of.auto_renew_enabled => days.renews = end,
            Status::Active => days.expires = end,
            Status::Suspended => {
                let keep = if cloud == CloudId::Vianet {
                    VIANET_SUSPENDED_DAYS
                } else {
                    LEGACY_SUSPENDED_DAYS
                };
                let kept = of.status_changed_at.and_then(|since| after(since, keep));
                days.deleted = match (kept, end) {
                    (Some(kept), Some(end)) => Some(kept.min(end)),
                    (one, other) => one.or(other),
                };
                days.reactivate_until = days.deleted;
            }
            _ => {}
        }
        return days;
    }
    let Some(end) = end else {
        return days;
    };
    let gone = after(end, EXPIRED_DAYS + DISABLED_DAYS);
    match (kind, of.status) {
        (_, Status::Active | Status::Pending) if of.auto_renew_enabled => days.renews = Some(end),
        // It simply ends: there is nothing to be disabled.
        (Kind::Reservation | Kind::SavingsPlan, Status::Active) => days.expires = Some(end),
        (_, Status::Active | Status::Expired) => {
            days.expires = Some(end);
            days.disabled = after(end, EXPIRED_DAYS);
            days.deleted = gone;
        }
        (_, Status::Suspended) => {
            days.reactivate_until = Some(end);
            days.disabled = Some(end);
            days.deleted = gone;
        }
        (_, Status::Disabled) => days.deleted = gone,
        _ => {}
    }
    days
}

/// Until when its renewal runs, if it runs at `now`: from one minute after the last day for 24 hours (SUB-4).
pub fn renewing(of: &Subscription, now: Timestamp) -> Option<Timestamp> {
    if of.status != Status::Active || !of.auto_renew_enabled {
        return None;
    }
    let end = term_end(of)?;
    let next = end
        .to_zoned(TimeZone::UTC)
        .date()
        .tomorrow()
        .ok()?
        .to_zoned(TimeZone::UTC)
        .ok()?
        .timestamp();
    let from = next.checked_add(SignedDuration::from_mins(1)).ok()?;
    let until = from.checked_add(SignedDuration::from_hours(24)).ok()?;
    (from <= now && now < until).then_some(until)
}

#[cfg(test)]
mod tests;
