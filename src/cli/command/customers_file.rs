//! `contas customers import|export`: the portal's `Customers.csv`.

use std::io::Write;

use serde_json::{Value, json};

use crate::{
    cli::{
        args::{CustomersExportArgs, CustomersImportArgs},
        command::customers::{may, select},
        exit::{Exit, Failure},
        review,
        session::Session,
        watch,
    },
    domain::{message::Message, permission::Act},
    service::{Intent, export_customers, import::report, intent::CustomersFile, plan::FilePlan},
};

/// `customers import F.csv`.
pub fn import(session: &Session, args: &CustomersImportArgs) -> Result<(), Failure> {
    let service = session.service()?;
    let plan = service.plan(Intent::ImportCustomers(CustomersFile {
        path: args.file.clone(),
    }))?;
    let Some(file) = plan.file().cloned() else {
        return Ok(());
    };
    review::tell_errors(&session.catalogue, &file.report.findings)?;
    if session.global.dry_run || plan.is_empty() {
        print(session, &plan.title, &file, None)?;
    } else {
        review::confirm(session, &plan)?;
        let title = plan.title.clone();
        let meter = watch::watch(session)?;
        let done = service.commit(plan, &meter)?;
        // A file as large as the book let the list go; the next start would wait for it.
        if service.book().built().is_none() {
            service
                .book()
                .directory_with(&mut |read, total| meter.step(read, total))?;
        }
        print(session, &title, &file, Some(&done))?;
        watch::ended(session, &done)?;
    }
    ended(&file)
}

/// 1 when the file cannot be read as what it should be, 3 when rows were rejected.
pub fn ended(file: &FilePlan) -> Result<(), Failure> {
    if file.report.fatal {
        Err(Failure::Said(Exit::Refused))
    } else if file.report.errors > 0 {
        Err(Failure::Said(Exit::Input))
    } else {
        Ok(())
    }
}

pub(in crate::cli) fn print(
    session: &Session,
    title: &Message,
    file: &FilePlan,
    done: Option<&crate::service::Committed>,
) -> Result<(), Failure> {
    let mut output = session.output();
    let catalogue = &session.catalogue;
    if session.is_table() {
        output.line(&catalogue.say(title))?;
        for finding in &file.report.findings {
            output.line(&format!("  {}", review::words(finding, catalogue)))?;
        }
        match done {
            Some(done) => review::result(session, &mut output, done, Value::Null)?,
            None if !session.global.dry_run && !file.report.fatal => {
                output.line(&catalogue.get("service-nothing-to-do"))?;
            }
            None => {}
        }
    } else {
        let mut object = report::json(&file.report, catalogue);
        object["new"] = json!(file.new);
        object["changed"] = json!(file.changed);
        object["unchanged"] = json!(file.unchanged);
        object["rejected"] = json!(file.rejected);
        match done {
            Some(done) => review::result(session, &mut output, done, object)?,
            None => output.object(&object)?,
        }
    }
    output.flush()?;
    Ok(())
}

/// `customers export [-o F.csv]`.
pub fn export(session: &Session, args: &CustomersExportArgs) -> Result<(), Failure> {
    let service = session.service()?;
    may(service, Act::ExportCustomers)?;
    let directory = service.book().directory()?;
    let rows = select(service, &directory, &args.selection)?;
    let lang = session.catalogue.lang();
    if session.global.dry_run {
        let said = Message::new("cli-would-export").with("count", rows.len());
        let mut output = session.output();
        if session.is_table() {
            output.line(&session.catalogue.say(&said))?;
        } else {
            output.object(&json!({"customers": rows.len(), "file": args.output}))?;
        }
        output.flush()?;
        return Ok(());
    }
    let Some(path) = &args.output else {
        let mut out = std::io::stdout().lock();
        service.print_customers(&directory, &rows, &mut out, lang)??;
        out.flush()?;
        return Ok(());
    };
    let path = service.export_customers(&directory, &rows, path, lang)?;
    let mut output = session.output();
    if session.is_table() {
        output.line(
            &session
                .catalogue
                .say(&export_customers::done(rows.len(), &path)),
        )?;
    } else {
        output.object(&json!({"customers": rows.len(), "file": path}))?;
    }
    output.flush()?;
    Ok(())
}
