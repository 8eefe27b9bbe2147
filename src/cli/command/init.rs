//! `contas init`: a new book with its partner and first operator.

use std::sync::Arc;

use serde_json::to_value;

use crate::{
    cli::{
        args::InitArgs,
        exit::Failure,
        review,
        session::{Session, operator_of},
    },
    domain::{message::Message, partner::Partner, role::Role},
    service::{
        Intent, Unwatched,
        ports::{Entropy, SystemEntropy},
    },
    store::book::Book,
};

/// What an operator is who was given no role.
pub const DEFAULT_ROLES: [Role; 2] = [Role::GlobalAdmin, Role::AdminAgent];

/// Runs the command. It makes a new directory and asks nobody.
pub fn run(session: &Session, args: InitArgs) -> Result<(), Failure> {
    let Some(who) = &session.global.operator else {
        return Err(Failure::Usage(Message::new("cli-init-operator")));
    };
    let roles = if args.roles.is_empty() {
        DEFAULT_ROLES.to_vec()
    } else {
        args.roles
    };
    let operator = operator_of(who, roles);
    let partner = Partner {
        name: args.partner.trim().to_owned(),
        microsoft_id: args.microsoft_id,
        domains: args
            .domains
            .iter()
            .map(|domain| domain.trim().to_lowercase())
            .collect(),
        country: args.country.trim().to_uppercase(),
        kind: args.kind,
        cloud: args.cloud,
        default_operator: operator.mail.clone(),
        sandbox: args.sandbox,
        policy: crate::domain::partner::Policy::default(),
    };
    let intent = Intent::SetUp {
        partner: partner.clone(),
        operator: operator.clone(),
    };
    // The rules are asked on a book in memory first: a refused profile leaves no directory behind.
    let trial = session.service_on(Arc::new(Book::in_memory()), operator.clone());
    let plan = trial.plan(intent.clone())?;
    review::tell_errors(&session.catalogue, &plan.findings)?;
    if plan.blocked() || session.global.dry_run {
        review::print(session, &plan)?;
        return if plan.blocked() {
            Err(Failure::Said(crate::cli::exit::Exit::Refused))
        } else {
            Ok(())
        };
    }
    let path = session.book_path()?;
    let passphrase = args
        .encrypt
        .then(|| session.new_passphrase(None))
        .transpose()?;
    let book = Book::create_under(
        &path,
        passphrase.as_ref(),
        session.clock().now(),
        SystemEntropy.bytes16(),
    )?;
    let service = session.service_on(Arc::new(book), operator);
    let plan = service.plan(intent)?;
    let done = service.commit(plan, &Unwatched)?;
    let mut output = session.output();
    let mut more = to_value(&partner).unwrap_or_default();
    more["book"] = path.display().to_string().into();
    review::result(session, &mut output, &done, more)?;
    if session.is_table() {
        output.line(
            &session
                .catalogue
                .say(&Message::new("cli-book-at").with("path", path.display().to_string())),
        )?;
    }
    output.flush()?;
    Ok(())
}
