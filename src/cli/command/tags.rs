//! `contas tags list|add|remove|delete` and `contas segments list|save|delete`.

use serde_json::json;

use crate::{
    cli::{
        args::relationships::{SegmentsCommand, TagsCommand},
        command::{
            customers::may,
            customers_account::{bulk, targets},
        },
        exit::Failure,
        output::Column,
        review,
        session::Session,
    },
    domain::{message::Message, permission::Act, segment::Segment},
    service::{
        Intent,
        bulk::{Bulk, BulkEdit},
    },
};

const TAGS: &[Column] = &[
    Column::new("tags-column-tag", "/tag"),
    Column::new("tags-column-customers", "/customers"),
];

const SEGMENTS: &[Column] = &[
    Column::new("segments-column-name", "/name"),
    Column::new("segments-column-expression", "/expression"),
];

/// Runs `tags`.
pub fn run(session: &Session, command: TagsCommand) -> Result<(), Failure> {
    match command {
        TagsCommand::List => {
            let service = session.service()?;
            may(service, Act::ViewCustomers)?;
            let tags = service.tags()?;
            let mut output = session.output();
            output.list(
                &session.catalogue,
                TAGS,
                tags.iter()
                    .map(|(tag, customers)| json!({"tag": tag, "customers": customers})),
            )?;
            output.flush()?;
            Ok(())
        }
        TagsCommand::Add(args) => {
            let customers = targets(session, &args.targets)?;
            bulk(
                session,
                Bulk {
                    customers,
                    edit: BulkEdit::AddTag(args.tag),
                },
            )
        }
        TagsCommand::Remove(args) => {
            let wanted = &args.targets;
            if wanted.customers.is_empty() && wanted.filter.is_none() && wanted.segment.is_none() {
                return Err(Failure::Usage(Message::new("cli-needs-customers")));
            }
            let customers = targets(session, wanted)?;
            bulk(
                session,
                Bulk {
                    customers,
                    edit: BulkEdit::RemoveTag(args.tag),
                },
            )
        }
        TagsCommand::Delete(args) => bulk(
            session,
            Bulk {
                customers: Vec::new(),
                edit: BulkEdit::DeleteTag(args.tag),
            },
        ),
    }
}

/// Runs `segments`.
pub fn segments(session: &Session, command: SegmentsCommand) -> Result<(), Failure> {
    let intent = match command {
        SegmentsCommand::List => {
            let service = session.service()?;
            may(service, Act::ViewCustomers)?;
            let segments = service.segments()?;
            let mut output = session.output();
            output.list(
                &session.catalogue,
                SEGMENTS,
                segments
                    .iter()
                    .map(|segment| serde_json::to_value(segment).unwrap_or_default()),
            )?;
            output.flush()?;
            return Ok(());
        }
        SegmentsCommand::Save(args) => Intent::PutSegment(Segment {
            name: args.name,
            expression: args.expression,
        }),
        SegmentsCommand::Delete(args) => Intent::DeleteSegment { name: args.name },
    };
    if let Some(done) = review::change(session, intent)? {
        review::done(session, &done)?;
    }
    Ok(())
}
