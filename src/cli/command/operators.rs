//! `contas operators list|add|set|remove`.

use serde_json::to_value;

use crate::{
    cli::{
        args::{OperatorArgs, OperatorsCommand},
        command::init::DEFAULT_ROLES,
        exit::Failure,
        output::Column,
        review,
        session::{Session, mail_of, operator_of},
    },
    domain::{message::Message, role::Role},
    service::{Intent, Refusal, operators, unknown_operator},
    text::record::words,
};

const COLUMNS: &[Column] = &[
    Column::new("field-operator-name", "/name"),
    Column::new("field-operator-mail", "/mail"),
    Column::in_words("field-operator-roles", "/roles", words!(Role)),
];

/// Runs the command.
pub fn run(session: &Session, command: OperatorsCommand) -> Result<(), Failure> {
    match command {
        OperatorsCommand::List => {
            let all = operators(session.service()?.book().store())?;
            let mut output = session.output();
            output.list(
                &session.catalogue,
                COLUMNS,
                all.iter()
                    .map(|operator| to_value(operator).unwrap_or_default()),
            )?;
            output.flush()?;
            Ok(())
        }
        OperatorsCommand::Add(args) => add(session, args),
        OperatorsCommand::Set(args) => set(session, args),
        OperatorsCommand::Remove(args) => {
            let mail = mail_of(&args.who).to_owned();
            if let Some(done) = review::change(session, Intent::RemoveOperator { mail })? {
                review::done(session, &done)?;
            }
            Ok(())
        }
    }
}

fn add(session: &Session, args: OperatorArgs) -> Result<(), Failure> {
    let roles = if args.roles.is_empty() {
        DEFAULT_ROLES.to_vec()
    } else {
        args.roles
    };
    let operator = operator_of(&args.who, roles);
    if find(session, &operator.mail)?.is_some() {
        return Err(Failure::Refusal(Refusal::Rule {
            rule: "RO-01",
            message: Message::new("cli-operator-exists").with("mail", operator.mail),
        }));
    }
    put(session, operator)
}

fn set(session: &Session, args: OperatorArgs) -> Result<(), Failure> {
    let mut operator = operator_of(&args.who, args.roles);
    let Some(old) = find(session, &operator.mail)? else {
        let store = session.service()?.book().store();
        return Err(unknown_operator(store, &operator.mail)?.into());
    };
    if operator.roles.is_empty() {
        operator.roles = old.roles;
    }
    if !args.who.contains('<') {
        operator.name = old.name;
    }
    put(session, operator)
}

fn find(
    session: &Session,
    mail: &str,
) -> Result<Option<crate::domain::partner::Operator>, Failure> {
    Ok(operators(session.service()?.book().store())?
        .into_iter()
        .find(|operator| operator.mail.eq_ignore_ascii_case(mail)))
}

fn put(session: &Session, operator: crate::domain::partner::Operator) -> Result<(), Failure> {
    let value = to_value(&operator).unwrap_or_default();
    if let Some(done) = review::change(session, Intent::PutOperator(operator))? {
        let mut output = session.output();
        review::result(session, &mut output, &done, value)?;
        output.flush()?;
    }
    Ok(())
}
