//! `contas users template|import`; the rest of `contas users` is in [`super::people`].

use std::{
    io::{IsTerminal, Write},
    path::Path,
};

use serde_json::{Value, json};

use crate::{
    cli::{
        args::people::{UsersCommand, UsersImportArgs, UsersTemplateArgs},
        command::{customers_file::ended, people, user_show, users_reading},
        exit::{Exit, Failure},
        review,
        session::Session,
        watch,
    },
    domain::{
        finding::{self, Finding, Severity},
        message::Message,
    },
    service::{
        Committed, Intent, Plan,
        files::{Access, AtomicFile, FileError},
        import::{report, users},
        intent::{RunWishes, UsersFile},
        people::UserAct,
        plan::FilePlan,
    },
};

/// Runs the command.
pub fn run(session: &Session, command: UsersCommand) -> Result<(), Failure> {
    match command {
        UsersCommand::List(args) => people::list(session, &args),
        UsersCommand::Template(args) => template(session, &args),
        UsersCommand::Import(args) => import(session, args),
        UsersCommand::Show(args) => user_show::show(session, &args),
        UsersCommand::Edit(args) => people::edit(session, args),
        UsersCommand::Delete(args) => people::delete(session, args),
        UsersCommand::Restore(args) => people::act(session, &args, UserAct::Restore),
        UsersCommand::Block(args) => people::act(session, &args, UserAct::Block),
        UsersCommand::Unblock(args) => people::act(session, &args, UserAct::Unblock),
        UsersCommand::ResetPassword(args) => people::reset_password(session, args),
    }
}

fn template(session: &Session, args: &UsersTemplateArgs) -> Result<(), Failure> {
    let lang = session.catalogue.lang();
    let named = args.output.as_ref().filter(|_| !session.global.dry_run);
    let Some(path) = named else {
        users::template(std::io::stdout().lock(), lang)?.flush()?;
        return Ok(());
    };
    let refused = |error: FileError| Failure::Refusal(error.into());
    let file = AtomicFile::create(path, Access::Usual, &[]).map_err(refused)?;
    let file = users::template(file, lang).map_err(|cause| refused(FileError::io(path, cause)))?;
    let path = file.commit().map_err(refused)?;
    let mut output = session.output();
    if session.is_table() {
        let said = Message::new("cli-template-written").with("path", path.display().to_string());
        output.line(&session.catalogue.say(&said))?;
    } else {
        output.object(&json!({"file": path}))?;
    }
    output.flush()?;
    Ok(())
}

fn import(session: &Session, args: UsersImportArgs) -> Result<(), Failure> {
    let customer = session.customer(&args.customer)?;
    let service = session.service()?;
    let mut request = UsersFile {
        location: args.location.map(|code| code.trim().to_uppercase()),
        valid_only: args.valid_only,
        result: args.result,
        passwords: args.passwords,
        run: RunWishes {
            licenses: args.run.licenses,
            partial_licenses: args.run.partial_licenses,
            resume: args.run.resume,
        },
        ..UsersFile::new(args.file, customer, session.catalogue.lang())
    };
    users_reading::options(&mut request, &args.reading)?;
    // Kept until the end: what came through a pipe lies in it.
    let spooled = users_reading::spooled(&request.path)?;
    if let Some(spooled) = &spooled {
        users_reading::read_spooled(&mut request, spooled);
    }
    let repaired = users_reading::repair(session, &mut request, &args.reading)?;
    if let Some(folder) = &args.run.parts {
        return parts(session, &request, folder);
    }
    let plan = service.plan_watched(Intent::ImportUsers(request), &watch::reading(session))?;
    let Some(file) = plan.file().cloned() else {
        return Ok(());
    };
    let catalogue = &session.catalogue;
    // On a terminal the report tells them, and once is enough.
    if !session.is_table() || !std::io::stdout().is_terminal() {
        review::tell_errors(catalogue, &file.report.findings)?;
    }
    if session.global.dry_run || file.report.fatal {
        print(session, &plan, &file, None, &repaired)?;
        ended(&file)?;
        return short_of_licenses(session, &plan.findings);
    }
    if plan.blocked() {
        print(session, &plan, &file, None, &repaired)?;
        review::tell_errors(catalogue, &plan.findings)?;
        ended(&file)?;
        return Err(Failure::Said(Exit::Refused));
    }
    if plan.is_empty() {
        print(session, &plan, &file, None, &repaired)?;
        return ended(&file);
    }
    review::confirm(session, &plan)?;
    let shown = plan.clone();
    let done = service.commit(plan, &watch::watch(session)?)?;
    print(session, &shown, &file, Some(&done), &repaired)?;
    watch::ended(session, &done)?;
    review::tell_errors(catalogue, &done.findings)?;
    if finding::blocked(&done.findings) {
        return Err(Failure::Said(Exit::Refused));
    }
    ended(&file)?;
    short_of_licenses(session, &done.findings)
}

/// Users without the license they should have are an error of the input, also where they are wanted so.
fn short_of_licenses(session: &Session, findings: &[Finding]) -> Result<(), Failure> {
    let short: Vec<&Finding> = findings
        .iter()
        .filter(|f| f.code == "E-LIC-QUOTA")
        .collect();
    if short.is_empty() {
        return Ok(());
    }
    for finding in short {
        crate::cli::say(&review::words(finding, &session.catalogue));
    }
    Err(Failure::Said(Exit::Input))
}

/// `--parts DIR` (IMP-41): files for the upload by hand; nobody is added.
fn parts(session: &Session, request: &UsersFile, folder: &Path) -> Result<(), Failure> {
    let dry_run = session.global.dry_run;
    let parts = session
        .service()?
        .export_user_parts(request, folder, dry_run)?;
    let catalogue = &session.catalogue;
    review::tell_errors(catalogue, &parts.file.report.findings)?;
    review::tell_errors(catalogue, &parts.findings)?;
    let mut output = session.output();
    if session.is_table() {
        let said = Message::new("people-parts-written")
            .with("users", parts.users)
            .with("parts", parts.files.len());
        output.line(&catalogue.say(&said))?;
        for file in &parts.files {
            output.line(&file.display().to_string())?;
        }
    } else {
        let mut object = report::json(&parts.file.report, catalogue);
        object["users"] = json!(parts.users);
        object["files"] = json!(parts.files);
        output.object(&object)?;
    }
    output.flush()?;
    ended(&parts.file)?;
    if parts.findings.is_empty() {
        Ok(())
    } else {
        Err(Failure::Said(Exit::Input))
    }
}

fn print(
    session: &Session,
    plan: &Plan,
    file: &FilePlan,
    done: Option<&Committed>,
    repaired: &users_reading::Repaired,
) -> Result<(), Failure> {
    let mut output = session.output();
    let catalogue = &session.catalogue;
    if session.is_table() {
        for line in repaired.lines(session) {
            output.line(&line)?;
        }
        output.line(&catalogue.say(&plan.title))?;
        for line in users_reading::read_as(session, &file.report) {
            output.line(&line)?;
        }
        for finding in &file.report.findings {
            output.line(&format!("  {}", review::words(finding, catalogue)))?;
        }
        for finding in plan
            .findings
            .iter()
            .filter(|f| f.severity != Severity::Info)
        {
            output.line(&format!("  {}", review::words(finding, catalogue)))?;
        }
        if let Some(done) = done {
            review::result(session, &mut output, done, Value::Null)?;
        } else {
            for consequence in &plan.consequences {
                output.line(&format!("  · {}", catalogue.say(consequence)))?;
            }
        }
    } else {
        let mut object = report::json(&file.report, catalogue);
        if let (Value::Object(object), Value::Object(more)) = (&mut object, repaired.json()) {
            object.extend(more);
        }
        let licensed = matches!(
            &plan.intent,
            Intent::ImportUsers(request) if !request.run.licenses.is_empty()
        );
        // The report of a first import without licenses stays what it was.
        if file.unchanged > 0 || licensed {
            object["new"] = json!(file.new);
            object["unchanged"] = json!(file.unchanged);
            object["plan"] = json!({
                "findings": review::findings_json(&plan.findings, catalogue),
                "consequences": plan
                    .consequences
                    .iter()
                    .map(|c| catalogue.say(c))
                    .collect::<Vec<_>>(),
            });
        }
        match done {
            Some(done) => review::result(session, &mut output, done, object)?,
            None => output.object(&object)?,
        }
    }
    output.flush()?;
    Ok(())
}
