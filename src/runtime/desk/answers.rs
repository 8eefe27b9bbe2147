//! Questions that are answered from an open book.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use jiff::{Timestamp, civil::Date, tz::TimeZone};

use crate::app::{
    Outcome,
    effect::{AuditPage, AuditQuery, Question, TagCount},
    rows::ListQuery,
};
use crate::domain::{
    customer::CustomerKey,
    filter::FilterError,
    message::Message,
    record::{Record, RecordId, Stored},
};
use crate::service::{
    Refusal, Service,
    activity::{self, Filter},
    files::{Access, AtomicFile, FileError, unused},
    import::users,
    intent::UsersFile,
    transfers::timeline,
};
use crate::store::directory::{Selection, folded_tag};
use crate::text::{Catalogue, Lang};

use super::{
    super::{Failure, Watch},
    Lists, bought,
    keep::expand,
    people,
    rows::{Source, order},
    upkeep,
};

/// Entries of the activity log a page.
const PAGE: usize = 500;

/// Answers a question.
pub(super) fn answer(
    service: &Service,
    lists: &Lists,
    lang: Lang,
    question: Question,
    watch: &Watch,
) -> Result<Outcome, Failure> {
    match question {
        Question::List(query) => list(service, lists, &query, watch),
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
            let (_, text) = service.instruction(&draft, None)?;
            Ok(Outcome::Text(text))
        }
        Question::ExportTimeline(key, id, path) => {
            let view = service.transfer_view(key, id, service.clock().now())?;
            let text = timeline::markdown(&view, &Catalogue::new(lang));
            let path = write_text(&expand(&path), &text).map_err(Refusal::from)?;
            let records = view.transfer.events.len() as u64;
            Ok(Outcome::Written { path, records })
        }
        Question::Requests => Ok(Outcome::Requests {
            requests: service.requests()?,
            now: service.now(),
        }),
        Question::SaveInvitation(number, path) => {
            let (request, _) = service.request(number)?;
            // Nothing that is there already is overwritten.
            let path = service.save_invitation(&request, &unused(&expand(&path)))?;
            Ok(Outcome::Written { path, records: 1 })
        }
        Question::Users(query) => people::users(service, &lists.people, &query, watch),
        Question::User(tenant, id) => people::user(service, tenant, id),
        Question::CountUsers(tenant) => people::count(service, tenant, watch),
        Question::Licenses(key, users) => Ok(Outcome::Licenses(Box::new(
            service.license_desk(key, &users)?,
        ))),
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
        Question::ExportCustomers(query, only, path) => {
            let directory = service.book().directory()?;
            let selection = selection(service, &query)?;
            let mut rows = directory.select_all(&selection, order(&query));
            if let Some(only) = only {
                let mut left = only;
                rows.retain(|row| {
                    directory
                        .row(*row)
                        .is_some_and(|row| left.remove(&row.key()))
                });
                // Removed ones are marked under their own filter.
                rows.extend(left.iter().filter_map(|key| directory.find(key)));
            }
            let path = service.export_customers(&directory, &rows, &expand(&path), lang)?;
            Ok(Outcome::Written {
                path,
                records: rows.len() as u64,
            })
        }
        Question::Subscriptions(key) => {
            let shelves = service.shelves(Some(key), service.clock().now())?;
            Ok(Outcome::Subscriptions(shelves.into()))
        }
        Question::Purchases(query) => bought::purchases(service, &query),
        Question::Due => bought::due(service),
        Question::Examine => upkeep::examine(service, watch),
        Question::BackUp(path) => upkeep::back_up(service, &expand(&path), watch),
        Question::ExportSubscriptions(key, columns, path) => {
            let (path, records) =
                service.export_subscriptions(key, columns, &expand(&path), lang)?;
            Ok(Outcome::Written { path, records })
        }
        Question::WriteTemplate(path) => Ok(template(&expand(&path), lang).map_err(Refusal::from)?),
        Question::PeekUsers(file) => {
            let file = with_home(*file);
            Ok(Outcome::Peeked(Box::new(service.peek_users(&file)?)))
        }
        Question::FileRow(file, record) => {
            let row = service.file_row(&with_home(*file), record)?;
            Ok(Outcome::FileRow(row.map(Box::new)))
        }
        Question::Repair(file, repair) => {
            let made = service.repair(&with_home(*file), repair)?;
            Ok(Outcome::Repairing(made.map(Box::new)))
        }
        Question::SaveRepaired(file, target) => {
            let file = with_home(*file);
            let target = target.map(|target| expand(&target));
            let (path, _) = service.save_repaired(&file, target.as_deref())?;
            Ok(Outcome::Repaired(Box::new(service.repaired(&file, path)?)))
        }
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

/// The file with `~` in its path resolved.
fn with_home(file: UsersFile) -> UsersFile {
    UsersFile {
        path: expand(&file.path),
        ..file
    }
}

pub(super) fn stopped() -> Failure {
    Failure::Cancelled(Message::new("refusal-cancelled"))
}

fn list(
    service: &Service,
    lists: &Lists,
    query: &ListQuery,
    watch: &Watch,
) -> Result<Outcome, Failure> {
    let directory = lists.builder.directory(service.book(), watch)?;
    let selection = match selection(service, query) {
        Err(Refusal::Filter(wrong)) => {
            return Ok(Outcome::Misread(FilterError {
                at: wrong.at,
                message: wrong.message,
            }));
        }
        other => other?,
    };
    let first = |listing| watch.early(Outcome::Listed(listing));
    lists
        .searches
        .listing(
            &Source::Book(directory),
            &selection,
            query,
            watch.flag(),
            &first,
        )
        .map(Outcome::Listed)
        .ok_or_else(stopped)
}

/// The filter, and with it the toggle of advisor relationships (CL-06).
fn selection(service: &Service, query: &ListQuery) -> Result<Selection, Refusal> {
    let advisors = query.advisors.then_some("relationship:advisor");
    let mut selection = service.selection(&query.text)?;
    if let Some(filter) = advisors {
        selection.checks.extend(service.selection(filter)?.checks);
    }
    Ok(selection)
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

fn filter(query: &AuditQuery) -> Filter {
    let start =
        |date: Date| -> Option<Timestamp> { Some(date.to_zoned(TimeZone::UTC).ok()?.timestamp()) };
    Filter {
        text: query.text.clone(),
        from: query.from.and_then(start),
        until: query.to.and_then(|to| start(to.tomorrow().ok()?)),
        customer: query.customer,
        segment: None,
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
