//! `contas subscriptions import|export`: the portal's file (SUB-30).

use std::io::Write;

use serde_json::{Value, json};

use crate::{
    cli::{
        args::subscriptions::{SubscriptionsExportArgs, SubscriptionsImportArgs},
        command::{
            customers::may,
            customers_file::{ended, print},
        },
        exit::{Exit, Failure},
        review,
        session::Session,
        watch,
    },
    domain::{message::Message, permission::Act},
    service::{
        Intent,
        intent::SubscriptionsFile,
        subscriptions::{Columns, exported},
    },
};

/// `subscriptions import F.csv`.
pub(super) fn import(session: &Session, args: &SubscriptionsImportArgs) -> Result<(), Failure> {
    let customer = session.customer(&args.customer)?;
    let service = session.service()?;
    let plan = service.plan(Intent::ImportSubscriptions(SubscriptionsFile {
        path: args.file.clone(),
        customer,
    }))?;
    review::tell_errors(&session.catalogue, &plan.findings)?;
    let Some(file) = plan.file().cloned() else {
        return Ok(());
    };
    review::tell_errors(&session.catalogue, &file.report.findings)?;
    if plan.blocked() {
        return Err(Failure::Said(Exit::Refused));
    }
    if session.global.dry_run || plan.is_empty() {
        print(session, &plan.title, &file, None)?;
    } else {
        service.may_write()?;
        review::confirm(session, &plan)?;
        let title = plan.title.clone();
        let done = service.commit(plan, &watch::watch(session)?)?;
        print(session, &title, &file, Some(&done))?;
        watch::ended(session, &done)?;
    }
    ended(&file)
}

/// `subscriptions export`.
pub(super) fn export(session: &Session, args: &SubscriptionsExportArgs) -> Result<(), Failure> {
    let key = session.customer(&args.customer)?;
    let service = session.service()?;
    may(service, Act::ViewCustomers)?;
    let columns = if args.complete {
        Columns::Complete
    } else {
        Columns::Portal
    };
    let lang = session.catalogue.lang();
    let mut output = session.output();
    let mut say = |message: &Message, value: &Value| -> Result<(), Failure> {
        if session.is_table() {
            output.line(&session.catalogue.say(message))?;
        } else {
            output.object(value)?;
        }
        output.flush()?;
        Ok(())
    };
    if session.global.dry_run {
        let count = service.subscriptions(key)?.len();
        return say(
            &Message::new("subs-would-export").with("count", count),
            &json!({"subscriptions": count, "file": args.output}),
        );
    }
    let Some(path) = &args.output else {
        let mut out = std::io::stdout().lock();
        service.print_subscriptions(key, columns, &mut out, lang)??;
        out.flush()?;
        return Ok(());
    };
    let (path, count) = service.export_subscriptions(key, columns, path, lang)?;
    say(
        &exported(count, &path),
        &json!({"subscriptions": count, "file": path}),
    )
}
