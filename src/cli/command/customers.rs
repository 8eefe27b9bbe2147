//! `contas customers list|show`, and the way to the other customer commands.

use std::collections::HashSet;

use serde_json::{Value, json};

use crate::{
    cli::{
        args::{CustomersCommand, Selection},
        command::{customers_account, customers_change, customers_file},
        exit::Failure,
        output::Column,
        session::Session,
        show as shown,
    },
    domain::{
        customer::{CustomerKey, Relationship},
        field::FIELDS,
        message::Message,
        permission::{Act, act_to_see},
        record::{Record, RecordId},
        write,
    },
    service::{Refusal, Service},
    store::directory::{Check, Column as ListColumn, Directory, Phrase, Row, SortBy, folded_tag},
    text::record::words,
};

/// CL-01.
const COLUMNS: &[Column] = &[
    Column::new("column-name", "/companyProfile/companyName"),
    Column::new("column-microsoft-id", "/id"),
    Column::new("column-domain", "/companyProfile/domain"),
    Column::in_words(
        "column-relationship",
        "/relationshipToPartner",
        words!(Relationship),
    ),
    Column::new("column-tags", "/tags"),
];

/// Runs the command.
pub fn run(session: &Session, command: CustomersCommand) -> Result<(), Failure> {
    match command {
        CustomersCommand::List(args) => list(session, &args.selection),
        CustomersCommand::Show(args) => show(session, &args.customer),
        CustomersCommand::Add(args) => customers_change::add(session, &args),
        CustomersCommand::Update(args) => customers_change::update(session, &args),
        CustomersCommand::Import(args) => customers_file::import(session, &args),
        CustomersCommand::Export(args) => customers_file::export(session, &args),
        CustomersCommand::Remove(args) => customers_account::remove(session, &args),
        CustomersCommand::Restore(args) => customers_account::restore(session, &args.customer),
        CustomersCommand::RemoveAdmin(args) => {
            customers_account::remove_admin(session, &args.customer)
        }
        CustomersCommand::Delete(args) => customers_account::delete(session, &args),
        CustomersCommand::Budget(args) => customers_account::budget(session, &args),
        CustomersCommand::Permissions(args) => customers_account::permissions(session, &args),
        CustomersCommand::Qualification(args) => customers_account::qualification(session, &args),
        CustomersCommand::Agreement(args) => customers_account::agreement(session, args),
        CustomersCommand::Status(args) => customers_account::status(session, &args),
        CustomersCommand::Edit(args) => customers_account::edit(session, &args),
    }
}

fn list(session: &Session, selection: &Selection) -> Result<(), Failure> {
    let service = session.service()?;
    may(service, Act::ViewCustomers)?;
    let directory = service.book().directory()?;
    let rows = select(service, &directory, selection)?;
    let mut output = session.output();
    output.list(
        &session.catalogue,
        COLUMNS,
        rows.iter()
            .filter_map(|row| directory.row(*row))
            .map(|row| item(&row)),
    )?;
    output.flush()?;
    Ok(())
}

fn show(session: &Session, what: &str) -> Result<(), Failure> {
    let key = session.customer(what)?;
    let service = session.service()?;
    may(service, Act::ViewCustomers)?;
    let stored = service.book().store().get(&RecordId::Customer(key))?;
    let Some(Record::Customer(customer)) = stored.map(|stored| stored.record) else {
        return Err(Failure::Refusal(Refusal::NotFound {
            what: what.to_owned(),
        }));
    };
    let mut exact = write::customer(&customer);
    // Some parts are for some roles only (6.7): the switches of purchases, the budget.
    let hidden: Vec<&str> = FIELDS
        .iter()
        .map(|field| field.path)
        .filter(|path| act_to_see(path).is_some_and(|act| service.may(act).is_err()))
        .collect();
    for path in &hidden {
        let key = path.split('.').next().unwrap_or(path);
        if let Some(members) = exact.as_object_mut() {
            members.remove(key);
        }
    }
    shown::record(
        session,
        &Record::Customer(customer),
        &[],
        &hidden,
        Vec::new(),
        &exact,
    )
}

/// Refuses what the operator's roles do not allow.
pub fn may(service: &Service, act: Act) -> Result<(), Failure> {
    Ok(service.may(act)?)
}

/// The rows that are meant, in the order that is meant.
pub fn select(
    service: &Service,
    directory: &Directory,
    selection: &Selection,
) -> Result<Vec<u32>, Failure> {
    let sort = sort_by(&selection.sort)?;
    let mut chosen = service.select(
        selection.filter.as_deref(),
        selection.segment.as_deref(),
        selection.removed,
    )?;
    if let Some(words) = &selection.search {
        chosen.checks.extend(
            words
                .split_whitespace()
                .map(|word| (false, Check::Text(Phrase::new(word)))),
        );
    }
    if let Some(tag) = &selection.tag {
        chosen.checks.push((false, Check::Tag(folded_tag(tag))));
    }
    Ok(directory.select_all(&chosen, sort))
}

/// The customers of a saved segment (`-S`); `None` where none is named: all.
pub fn segment(
    service: &Service,
    name: Option<&str>,
) -> Result<Option<HashSet<CustomerKey>>, Failure> {
    let Some(name) = name else { return Ok(None) };
    let selection = service.segment_selection(name)?;
    let directory = service.book().directory()?;
    Ok(Some(
        directory
            .select_all(&selection, SortBy::default())
            .into_iter()
            .filter_map(|row| directory.row(row))
            .map(|row| row.key())
            .collect(),
    ))
}

fn sort_by(text: &str) -> Result<SortBy, Failure> {
    let (word, descending) = match text.strip_prefix('-') {
        Some(word) => (word, true),
        None => (text, false),
    };
    let column = match word.to_lowercase().as_str() {
        "name" | "nome" => ListColumn::Name,
        "id" | "microsoft-id" | "microsoftid" => ListColumn::MicrosoftId,
        "domain" | "primary-domain" | "dominio" | "domínio" => ListColumn::Domain,
        "relationship" | "relacionamento" => ListColumn::Relationship,
        "tags" | "marcas" => ListColumn::Tags,
        _ => {
            return Err(Failure::Usage(
                Message::new("cli-unknown-column").with("column", text),
            ));
        }
    };
    Ok(SortBy { column, descending })
}

/// An item of the list (CL-64), with the name in the list (CL-45).
fn item(row: &Row<'_>) -> Value {
    json!({
        "id": row.key().microsoft_id,
        "providerId": row.key().provider,
        "companyProfile": {
            "tenantId": row.key().microsoft_id,
            "domain": row.domain(),
            "companyName": row.name(),
        },
        "relationshipToPartner": row.relationship(),
        "country": row.country(),
        "tags": row.tags().collect::<Vec<_>>(),
        "aliases": row.aliases().collect::<Vec<_>>(),
    })
}
