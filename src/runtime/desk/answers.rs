//! Questions that are answered from an open book.

use std::{
    collections::BTreeMap,
    ops::ControlFlow,
    path::{Path, PathBuf},
};

use jiff::{Timestamp, civil::Date, tz::TimeZone};

use crate::app::{
    Outcome,
    effect::{AuditPage, AuditQuery, Question, TagCount},
    rows::{ListQuery, Listing},
};
use crate::domain::{
    customer::CustomerKey,
    filter::FilterError,
    fold::fold,
    guid::Guid,
    message::Message,
    record::{Record, RecordId, Stored},
    user::User,
};
use crate::service::{
    Refusal, Service,
    activity::{self, Filter},
    files::{Access, AtomicFile, FileError},
    import::users,
    transfers::{instruction, timeline},
};
use crate::store::{Range, directory::folded_tag};
use crate::text::{Catalogue, Lang};

use super::{
    super::{Failure, Watch},
    keep::expand,
    rows::order,
};

/// Entries of the activity log a page.
const PAGE: usize = 500;

/// Answers a question.
pub(super) fn answer(
    service: &Service,
    lang: Lang,
    question: Question,
    watch: &Watch,
) -> Result<Outcome, Failure> {
    match question {
        Question::List(query) => list(service, &query, watch),
        Question::Vocabulary => Ok(Outcome::Vocabulary(service.vocabulary()?)),
        Question::Tags(customers) => tags(service, &customers),
        Question::Segments => Ok(Outcome::Segments(service.segments()?)),
        Question::Customer(key) => customer(service, key),
        Question::Blockers(key) => Ok(Outcome::Blockers(service.removal_blockers(key)?)),
        Question::Transfers(of) => Ok(Outcome::Transfers(
            service.transfer_rows(of)?.into(),
            service.clock().now(),
        )),
        Question::Transfer(key, id) => Ok(Outcome::Transfer(Box::new(service.transfer_view(
            key,
            id,
            service.clock().now(),
        )?))),
        Question::Instruction(draft) => {
            let (customer, partner) = (service.customer_of(draft.key)?, service.partner()?);
            let lang = instruction::language(&draft, &customer);
            let text = instruction::text(&draft, &customer, &partner, lang);
            Ok(Outcome::Text(text))
        }
        Question::ExportTimeline(key, id, path) => {
            let view = service.transfer_view(key, id, service.clock().now())?;
            let text = timeline::markdown(&view, &Catalogue::new(lang));
            let path = write_text(&expand(&path), &text).map_err(Refusal::from)?;
            let records = view.transfer.events.len() as u64;
            Ok(Outcome::Written { path, records })
        }
        Question::Users(tenant) => all_users(service, tenant, watch),
        Question::Audit(query) => {
            let store = service.book().store();
            let (entries, more) = activity::page(store, &filter(&query), query.before, PAGE)?;
            Ok(Outcome::Audit(AuditPage { entries, more }))
        }
        Question::LastChange => Ok(Outcome::LastChange(service.last_reversible()?)),
        Question::ExportLog(query, path) => {
            let words = Catalogue::new(lang);
            let (path, records) = service.export_log(&filter(&query), &expand(&path), &words)?;
            Ok(Outcome::Written { path, records })
        }
        Question::ExportCustomers(query, path) => {
            let directory = service.book().directory()?;
            let selection = service.selection(&query.text)?;
            let rows = directory.select_all(&selection, order(&query));
            let path = service.export_customers(&directory, &rows, &expand(&path), lang)?;
            Ok(Outcome::Written {
                path,
                records: rows.len() as u64,
            })
        }
        Question::WriteTemplate(path) => Ok(template(&expand(&path), lang).map_err(Refusal::from)?),
        // The desk answers the others itself.
        _ => Err(Failure::Failed(Message::new("desk-no-book"))),
    }
}

fn write_text(path: &Path, text: &str) -> Result<PathBuf, FileError> {
    use std::io::Write as _;
    let mut file = AtomicFile::create(path, Access::Usual, &[])?;
    file.write_all(text.as_bytes())
        .map_err(|cause| FileError::io(path, cause))?;
    file.commit()
}

fn stopped() -> Failure {
    Failure::Cancelled(Message::new("refusal-cancelled"))
}

fn list(service: &Service, query: &ListQuery, watch: &Watch) -> Result<Outcome, Failure> {
    let directory = service
        .book()
        .directory_with(&mut |done, total| {
            watch.progress(done, total);
            if watch.cancelled() {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        })?
        .ok_or_else(stopped)?;
    let selection = match service.selection(&query.text) {
        Err(Refusal::Filter(wrong)) => {
            return Ok(Outcome::Misread(FilterError {
                at: wrong.at,
                message: wrong.message,
            }));
        }
        other => other?,
    };
    let mut hits = Vec::new();
    let found = directory.select(&selection, order(query), watch.flag(), &mut |rows| {
        hits.extend_from_slice(rows);
        ControlFlow::Continue(())
    });
    if found.is_break() {
        return Err(stopped());
    }
    let at = query
        .keep
        .and_then(|key| directory.find(&key))
        .and_then(|row| hits.iter().position(|hit| *hit == row));
    let total = directory.len(selection.shown);
    Ok(Outcome::Listed(Listing::new(
        directory,
        hits.into(),
        total,
        at,
    )))
}

fn tags(service: &Service, customers: &[CustomerKey]) -> Result<Outcome, Failure> {
    let directory = service.book().directory()?;
    let mut carried: BTreeMap<String, u64> = BTreeMap::new();
    for row in customers
        .iter()
        .filter_map(|key| directory.row(directory.find(key)?))
    {
        for tag in row.tags() {
            *carried.entry(folded_tag(tag)).or_default() += 1;
        }
    }
    let tags = service.tags()?.into_iter().map(|(name, _)| TagCount {
        carried: carried.get(&folded_tag(&name)).copied().unwrap_or(0),
        name,
    });
    Ok(Outcome::Tags(tags.collect()))
}

fn customer(service: &Service, key: CustomerKey) -> Result<Outcome, Failure> {
    let stored = service.book().store().get(&RecordId::Customer(key))?;
    Ok(Outcome::Customer(match stored {
        Some(Stored {
            revision,
            record: Record::Customer(customer),
        }) => Some(Box::new((*customer, revision))),
        _ => None,
    }))
}

fn all_users(service: &Service, tenant: Guid, watch: &Watch) -> Result<Outcome, Failure> {
    let mut users: Vec<User> = Vec::new();
    service
        .book()
        .store()
        .scan(Range::UsersOf(tenant), &mut |stored| {
            if let Record::User(user) = stored.record {
                users.push(*user);
            }
            if watch.cancelled() {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        })?;
    if watch.cancelled() {
        return Err(stopped());
    }
    users.sort_by_cached_key(|user| (fold(&user.display_name), fold(&user.user_principal_name)));
    Ok(Outcome::Users(users.into()))
}

fn filter(query: &AuditQuery) -> Filter {
    let start =
        |date: Date| -> Option<Timestamp> { Some(date.to_zoned(TimeZone::UTC).ok()?.timestamp()) };
    Filter {
        text: query.text.clone(),
        from: query.from.and_then(start),
        until: query.to.and_then(|to| start(to.tomorrow().ok()?)),
        customer: None,
    }
}

fn template(path: &Path, lang: Lang) -> Result<Outcome, FileError> {
    let file = AtomicFile::create(path, Access::Usual, &[])?;
    let file = users::template(file, lang).map_err(|cause| FileError::io(path, cause))?;
    Ok(Outcome::Written {
        path: file.commit()?,
        records: 0,
    })
}
