//! `contas users show`.

use crate::{
    cli::{
        args::people::UserArgs,
        command::{customers::may, people::in_list},
        exit::Failure,
        session::Session,
        show as shown,
    },
    domain::{permission::Act, record::Record, user::User},
    service::people::find::Prefer,
    text::{format, record::Shown},
};

/// `users show USER`.
pub fn show(session: &Session, args: &UserArgs) -> Result<(), Failure> {
    let key = session.customer(&args.customer)?;
    let service = session.service()?;
    may(service, Act::ViewCustomers)?;
    let user = service.find_user(key, &args.user, Prefer::Active)?;
    let now = service.clock().now();
    let exact = in_list(&user, now);
    let more = purged(session, &user, now);
    shown::record(session, &Record::User(user), &[], &[], more, &exact)
}

/// Until when a deleted user can be restored.
fn purged(session: &Session, user: &User, now: jiff::Timestamp) -> Vec<Shown> {
    let (Some(purge), Some(days)) = (user.purge_time(), user.days_left(now)) else {
        return Vec::new();
    };
    let words = &session.catalogue;
    let row = |head, path: &str, value| Shown {
        name: words.get(head),
        path: path.to_owned(),
        value,
    };
    vec![
        row(
            "people-column-purged",
            "purgeTime",
            format::moment(purge, words.lang()),
        ),
        row(
            "people-column-days-left",
            "daysLeft",
            days.max(0).to_string(),
        ),
    ]
}
