//! `contas customers add|update`.

use serde_json::{Value, json};

use crate::{
    cli::{
        args::{CustomersAddArgs, CustomersUpdateArgs},
        exit::{Exit, Failure},
        review,
        session::Session,
    },
    domain::{
        customer::Customer,
        finding,
        message::Message,
        read,
        record::{Record, RecordId},
        write,
    },
    service::{Committed, Intent, Refusal, add_customer::NOT_GIVEN, files, intent::FieldEdit},
};

/// `customers add --file F.json`: the body of Partner Center's create-customer call.
pub fn add(session: &Session, args: &CustomersAddArgs) -> Result<(), Failure> {
    let path = args.file.display().to_string();
    let text = files::read_text(&args.file).map_err(Refusal::from)?;
    let body: Value =
        serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|error| {
            Failure::Refusal(Refusal::File {
                path: path.clone(),
                cause: Message::new("cli-not-json")
                    .with("line", error.line().to_string())
                    .with("column", error.column().to_string()),
            })
        })?;
    let cloud = session.service()?.partner()?.cloud;
    let (customer, found) = read::customer(&body, NOT_GIVEN, cloud);
    if finding::blocked(&found) {
        review::tell_errors(&session.catalogue, &found)?;
        if !session.is_table() {
            let mut output = session.output();
            output.object(&json!({
                "blocked": true,
                "findings": review::findings_json(&found, &session.catalogue),
            }))?;
            output.flush()?;
        }
        return Err(Failure::Said(Exit::Refused));
    }
    let service = session.service()?;
    let mut plan = service.plan(Intent::AddCustomer(Box::new(customer)))?;
    plan.findings.splice(0..0, found);
    let key = match &plan.intent {
        Intent::AddCustomer(customer) => customer.key(),
        _ => return Ok(()),
    };
    if let Some(done) = review::agree(session, plan)? {
        let stored = service.book().store().get(&RecordId::Customer(key))?;
        if let Some(Record::Customer(customer)) = stored.map(|stored| stored.record) {
            confirmation(session, &customer, &done)?;
        }
    }
    Ok(())
}

/// AC-110: the first admin's password is printed here, once, and kept nowhere.
fn confirmation(session: &Session, customer: &Customer, done: &Committed) -> Result<(), Failure> {
    let mut output = session.output();
    let mut value = write::customer(customer);
    if let Some(credentials) = &done.credentials {
        // AC-111: Microsoft answers with the local part; people need the whole.
        value["userCredentials"] = json!({
            "userName": credentials.user_name.split('@').next(),
            "password": credentials.password.expose(),
        });
        value["signInName"] = json!(credentials.user_name);
    }
    review::result(session, &mut output, done, value)?;
    if let (true, Some(credentials)) = (session.is_table(), &done.credentials) {
        let catalogue = &session.catalogue;
        for (label, text) in [
            ("column-microsoft-id", customer.id.to_string()),
            ("confirmation-sign-in", credentials.user_name.clone()),
            (
                "confirmation-password",
                credentials.password.expose().to_owned(),
            ),
        ] {
            output.line(&format!("{}: {text}", catalogue.get(label)))?;
        }
        output.line(&catalogue.get("confirmation-once"))?;
    }
    output.flush()?;
    Ok(())
}

/// `customers update ID --set path=value… [--clear path]`.
pub fn update(session: &Session, args: &CustomersUpdateArgs) -> Result<(), Failure> {
    let mut edits = Vec::new();
    for set in &args.set {
        let Some((path, value)) = set.split_once('=') else {
            return Err(Failure::Usage(
                Message::new("cli-set-needs-equals").with("text", set.as_str()),
            ));
        };
        edits.push(FieldEdit {
            path: path.trim().to_owned(),
            value: value.to_owned(),
        });
    }
    for path in &args.clear {
        edits.push(FieldEdit {
            path: path.trim().to_owned(),
            value: String::new(),
        });
    }
    if edits.is_empty() {
        return Err(Failure::Usage(Message::new("cli-update-needs-edit")));
    }
    let key = session.customer(&args.customer)?;
    if let Some(done) = review::change(session, Intent::UpdateCustomer { key, edits })? {
        let service = session.service()?;
        let stored = service.book().store().get(&RecordId::Customer(key))?;
        let value = match stored.map(|stored| stored.record) {
            Some(Record::Customer(customer)) => write::customer(&customer),
            _ => Value::Null,
        };
        let mut output = session.output();
        review::result(session, &mut output, &done, value)?;
        output.flush()?;
    }
    Ok(())
}
