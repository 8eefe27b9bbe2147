//! `contas resellers list|add|remove`: the indirect resellers of an indirect provider (AC-100).

use serde_json::to_value;

use crate::{
    cli::{
        args::{ResellerArgs, ResellersCommand},
        exit::Failure,
        output::Column,
        review,
        session::Session,
    },
    domain::{guid::Guid, message::Message, partner::Reseller},
    service::{Intent, resellers},
};

const COLUMNS: &[Column] = &[
    Column::new("field-reseller-id", "/id"),
    Column::new("field-reseller-name", "/name"),
    Column::new("field-reseller-mpn-id", "/mpnId"),
    Column::new("field-reseller-location", "/location"),
];

/// Runs the command.
pub fn run(session: &Session, command: ResellersCommand) -> Result<(), Failure> {
    match command {
        ResellersCommand::List => {
            let all = resellers(session.service()?.book().store())?;
            let mut output = session.output();
            output.list(
                &session.catalogue,
                COLUMNS,
                all.iter()
                    .map(|reseller| to_value(reseller).unwrap_or_default()),
            )?;
            output.flush()?;
            Ok(())
        }
        ResellersCommand::Add(args) => add(session, args),
        ResellersCommand::Remove(args) => {
            if let Some(done) = review::change(session, Intent::RemoveReseller { id: args.id })? {
                review::done(session, &done)?;
            }
            Ok(())
        }
    }
}

fn add(session: &Session, args: ResellerArgs) -> Result<(), Failure> {
    let mut id = args.microsoft_id;
    let mut name = None;
    for word in args.who {
        match word.parse::<Guid>() {
            Ok(guid) if id.is_none() => id = Some(guid),
            _ => name = Some(word),
        }
    }
    let (Some(id), Some(name)) = (id, name) else {
        return Err(Failure::Usage(Message::new("cli-reseller-needs")));
    };
    let reseller = Reseller {
        id,
        name: name.trim().to_owned(),
        mpn_id: args.mpn_id,
        location: args.location.trim().to_uppercase(),
    };
    let value = to_value(&reseller).unwrap_or_default();
    if let Some(done) = review::change(session, Intent::PutReseller(reseller))? {
        let mut output = session.output();
        review::result(session, &mut output, &done, value)?;
        output.flush()?;
    }
    Ok(())
}
