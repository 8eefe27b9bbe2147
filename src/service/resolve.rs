//! Which customer somebody means: Microsoft ID, domain, or a unique name or alias.

use crate::domain::{customer::CustomerKey, guid::Guid, message::Message, record::RecordId};
use crate::store::book::Book;

use super::refusal::Refusal;

/// At most so many matches are named.
const SHOWN: usize = 10;

/// Finds a customer by Microsoft ID (`ID/PROVIDER` where a dual partner has two rows, CL-40), domain, name or alias.
pub fn customer(book: &Book, what: &str) -> Result<CustomerKey, Refusal> {
    let what = what.trim();
    if let Some((id, provider)) = what.split_once('/')
        && let (Ok(microsoft_id), Ok(provider)) = (id.parse::<Guid>(), provider.parse::<Guid>())
    {
        return existing(
            book,
            CustomerKey {
                microsoft_id,
                provider: Some(provider),
            },
            what,
        );
    }
    let directory = book.directory()?;
    let rows = if let Ok(id) = what.parse::<Guid>() {
        directory.rows_of_microsoft_id(&id)
    } else {
        let by_domain = directory.find_domain(what);
        if by_domain.is_empty() {
            directory.find_name(what)
        } else {
            by_domain
        }
    };
    let rows: Vec<_> = rows
        .into_iter()
        .filter_map(|row| directory.row(row))
        .collect();
    match rows.as_slice() {
        [] => Err(Refusal::NotFound {
            what: what.to_owned(),
        }),
        [row] => Ok(row.key()),
        several => Err(Refusal::Ambiguous {
            what: what.to_owned(),
            matches: several
                .iter()
                .take(SHOWN)
                .map(|row| (id_of(row.key()), row.name().to_owned()))
                .collect(),
        }),
    }
}

/// The id by which [`customer`] finds exactly this row.
pub fn id_of(key: CustomerKey) -> String {
    match key.provider {
        None => key.microsoft_id.to_string(),
        Some(provider) => format!("{}/{provider}", key.microsoft_id),
    }
}

/// Finds a subscription by its id or a beginning of it that no other one has.
pub fn subscription(book: &Book, what: &str) -> Result<(CustomerKey, Guid), Refusal> {
    let begin = what
        .trim()
        .trim_start_matches('{')
        .trim_end_matches('}')
        .to_lowercase();
    let whole = begin.parse::<Guid>().ok();
    let mut found: Vec<(CustomerKey, Guid, String)> = Vec::new();
    if !begin.is_empty() {
        for of in book.purchases()?.rows() {
            let fits = whole.map_or_else(
                || of.id.to_string().to_lowercase().starts_with(&begin),
                |id| id == of.id,
            );
            if fits {
                found.push((of.customer, of.id, of.name.clone()));
            }
        }
    }
    match found.as_slice() {
        [] => Err(Refusal::Rule {
            rule: "SUB",
            message: Message::new("subs-not-found").with("what", what),
        }),
        [(key, id, _)] => Ok((*key, *id)),
        several => Err(Refusal::Rule {
            rule: "SUB",
            message: Message::new("subs-ambiguous").with("what", what).with(
                "matches",
                several
                    .iter()
                    .take(SHOWN)
                    .map(|(_, id, name)| format!("{id} {name}"))
                    .collect::<Vec<_>>()
                    .join("; "),
            ),
        }),
    }
}

fn existing(book: &Book, key: CustomerKey, what: &str) -> Result<CustomerKey, Refusal> {
    match book.store().get(&RecordId::Customer(key))? {
        Some(_) => Ok(key),
        None => Err(Refusal::NotFound {
            what: what.to_owned(),
        }),
    }
}
