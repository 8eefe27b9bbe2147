//! `contas subscriptions`.

mod change;
mod file;
mod list;

use serde_json::Value;

use crate::cli::{
    args::subscriptions::SubscriptionsCommand, exit::Failure, review, session::Session,
};

/// Runs `subscriptions`.
pub fn run(session: &Session, command: SubscriptionsCommand) -> Result<(), Failure> {
    match command {
        SubscriptionsCommand::List(args) => list::run(session, &args),
        SubscriptionsCommand::Add(args) => change::add(session, &args),
        SubscriptionsCommand::Import(args) => file::import(session, &args),
        SubscriptionsCommand::Export(args) => file::export(session, &args),
        SubscriptionsCommand::Suspend(args) => change::suspend(session, args),
        SubscriptionsCommand::Reactivate(args) => change::reactivate(session, &args),
        SubscriptionsCommand::Cancel(args) => change::cancel(session, args),
        SubscriptionsCommand::Set(args) => change::set(session, &args),
    }
}

fn finish(session: &Session, plan: crate::service::Plan, value: Value) -> Result<(), Failure> {
    if let Some(done) = review::agree(session, plan)? {
        let mut output = session.output();
        let id = value.get("id").cloned();
        review::result(session, &mut output, &done, value)?;
        if let (true, Some(Value::String(id))) = (session.is_table(), id) {
            output.line(&id)?;
        }
        output.flush()?;
    }
    Ok(())
}
