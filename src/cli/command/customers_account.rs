//! `contas customers remove|restore|remove-admin|delete|budget|permissions|qualification|agreement|status|edit`.

use jiff::tz::TimeZone;
use serde_json::{Value, json};

use crate::{
    cli::{
        args::relationships::{
            AgreementArgs, BudgetArgs, CustomersDeleteArgs, CustomersRemoveArgs, EditArgs,
            PermissionsArgs, QualificationArgs, StatusArgs, Switch, Targets,
        },
        command::customers::may,
        exit::Failure,
        output::{Column, can_ask},
        review,
        session::Session,
        show,
    },
    domain::{
        customer::{Agreement, AgreementChoice, Attestation, Customer, CustomerKey, Qualification},
        field::path,
        message::Message,
        money,
        permission::Act,
        record::{Record, RecordId},
        write,
    },
    service::{
        Intent, Refusal,
        bulk::{Bulk, BulkEdit},
        intent::FieldEdit,
    },
    store::directory::SortBy,
};

const BUDGETS: &[Column] = &[
    Column::new("column-name", "/companyName"),
    Column::new("column-microsoft-id", "/id"),
    Column::new("field-budget", "/amount"),
    Column::new("budget-column-currency", "/currencyCode"),
];

/// `customers remove ID --reason TEXT --confirm DOMAIN`.
pub fn remove(session: &Session, args: &CustomersRemoveArgs) -> Result<(), Failure> {
    let key = session.customer(&args.customer)?;
    let confirm = typed(session, key, args.confirm.as_ref())?;
    let intent = Intent::RemoveRelationship {
        key,
        reason: args.reason.clone(),
        confirm,
    };
    change(session, key, intent)
}

/// `customers delete ID --confirm DOMAIN`: sandbox only.
pub fn delete(session: &Session, args: &CustomersDeleteArgs) -> Result<(), Failure> {
    let key = session.customer(&args.customer)?;
    let confirm = typed(session, key, args.confirm.as_ref())?;
    change(session, key, Intent::DeleteSandboxCustomer { key, confirm })
}

/// RM-11: `--yes` is not enough; the name or domain is given, or asked for.
fn typed(
    session: &Session,
    key: CustomerKey,
    given: Option<&String>,
) -> Result<Option<String>, Failure> {
    if given.is_some() || session.global.dry_run || !can_ask() {
        // Without a name an empty one is checked, so that the refusal says what to type.
        let none = (!session.global.dry_run).then(String::new);
        return Ok(given.cloned().or(none));
    }
    let customer = load(session, key)?;
    super::super::say(
        &session.catalogue.say(
            &Message::new("removal-type-name")
                .with("name", customer.name())
                .with("domain", customer.company_profile.domain.as_str()),
        ),
    );
    let mut answer = String::new();
    std::io::stdin().read_line(&mut answer)?;
    Ok(Some(answer.trim().to_owned()))
}

/// `customers restore ID`.
pub fn restore(session: &Session, what: &str) -> Result<(), Failure> {
    let key = session.customer(what)?;
    change(session, key, Intent::RestoreRelationship { key })
}

/// `customers remove-admin ID`.
pub fn remove_admin(session: &Session, what: &str) -> Result<(), Failure> {
    let key = session.customer(what)?;
    change(session, key, Intent::RemoveDelegatedAdmin { key })
}

/// Carries out a change of one customer and prints the customer afterwards.
fn change(session: &Session, key: CustomerKey, intent: Intent) -> Result<(), Failure> {
    if let Some(done) = review::change(session, intent)? {
        let value = load(session, key).map_or(Value::Null, |customer| write::customer(&customer));
        let mut output = session.output();
        review::result(session, &mut output, &done, value)?;
        output.flush()?;
    }
    Ok(())
}

fn load(session: &Session, key: CustomerKey) -> Result<Box<Customer>, Failure> {
    let stored = session
        .service()?
        .book()
        .store()
        .get(&RecordId::Customer(key))?;
    match stored.map(|stored| stored.record) {
        Some(Record::Customer(customer)) => Ok(customer),
        _ => Err(Failure::Refusal(Refusal::NotFound {
            what: key.microsoft_id.to_string(),
        })),
    }
}

/// The customers that are meant: by id, filter and segment, each once.
pub fn targets(session: &Session, targets: &Targets) -> Result<Vec<CustomerKey>, Failure> {
    let service = session.service()?;
    let mut keys = targets
        .customers
        .iter()
        .map(|what| session.customer(what))
        .collect::<Result<Vec<_>, _>>()?;
    if targets.filter.is_some() || targets.segment.is_some() {
        let selection =
            service.select(targets.filter.as_deref(), targets.segment.as_deref(), false)?;
        let directory = service.book().directory()?;
        keys.extend(
            directory
                .select_all(&selection, SortBy::default())
                .into_iter()
                .filter_map(|row| directory.row(row))
                .map(|row| row.key()),
        );
    }
    Ok(keys)
}

fn some(session: &Session, wanted: &Targets) -> Result<Vec<CustomerKey>, Failure> {
    if wanted.customers.is_empty() && wanted.filter.is_none() && wanted.segment.is_none() {
        return Err(Failure::Usage(Message::new("cli-needs-customers")));
    }
    targets(session, wanted)
}

/// `customers budget ID … [--amount A | --remove]`; without either it shows.
pub fn budget(session: &Session, args: &BudgetArgs) -> Result<(), Failure> {
    let customers = some(session, &args.targets)?;
    let amount = match (&args.amount, args.remove) {
        (None, false) => {
            let service = session.service()?;
            may(service, Act::Budget)?;
            let currency = money::currency(&service.partner()?.country);
            let budgets = customers
                .into_iter()
                .map(|key| {
                    let customer = load(session, key)?;
                    Ok(json!({
                        "id": customer.id,
                        "companyName": customer.name(),
                        "amount": customer.usage_budget,
                        "currencyCode": currency,
                    }))
                })
                .collect::<Result<Vec<_>, Failure>>()?;
            let mut output = session.output();
            output.list(&session.catalogue, BUDGETS, budgets.into_iter())?;
            output.flush()?;
            return Ok(());
        }
        // BU-01: emptying the field removes the budget.
        (Some(amount), false) if !amount.trim().is_empty() => Some(amount.clone()),
        _ => None,
    };
    bulk(
        session,
        Bulk {
            customers,
            edit: BulkEdit::Budget(amount),
        },
    )
}

/// Carries out a change of many customers.
pub fn bulk(session: &Session, bulk: Bulk) -> Result<(), Failure> {
    if let Some(done) = review::change(session, Intent::Bulk(bulk))? {
        review::done(session, &done)?;
    }
    Ok(())
}

/// `customers edit ID … --set path=value --clear path`.
pub fn edit(session: &Session, args: &EditArgs) -> Result<(), Failure> {
    let mut edits = Vec::new();
    for set in &args.set {
        let Some((path, value)) = set.split_once('=') else {
            return Err(Failure::Usage(
                Message::new("cli-set-needs-equals").with("text", set.as_str()),
            ));
        };
        edits.push((path, value));
    }
    edits.extend(args.clear.iter().map(|path| (path.as_str(), "")));
    if edits.is_empty() {
        return Err(Failure::Usage(Message::new("cli-update-needs-edit")));
    }
    let edits = edits
        .into_iter()
        .map(|(path, value)| FieldEdit {
            path: path.trim().to_owned(),
            value: value.to_owned(),
        })
        .collect();
    let customers = some(session, &args.targets)?;
    bulk(
        session,
        Bulk {
            customers,
            edit: BulkEdit::Fields(edits),
        },
    )
}

/// `customers permissions ID [--reservations on|off] [--savings-plans on|off]`.
pub fn permissions(session: &Session, args: &PermissionsArgs) -> Result<(), Failure> {
    let key = session.customer(&args.customer)?;
    let mut permissions = load(session, key)?.permissions;
    if args.reservations.is_none() && args.savings_plans.is_none() {
        may(session.service()?, Act::ViewPurchasePermissions)?;
        let exact = serde_json::to_value(permissions).unwrap_or_default();
        return part(session, key, "permissions.", &exact);
    }
    if let Some(switch) = args.reservations {
        permissions.azure_reserved_instances = switch == Switch::On;
    }
    if let Some(switch) = args.savings_plans {
        permissions.azure_savings_plan = switch == Switch::On;
    }
    change(session, key, Intent::SetPermissions { key, permissions })
}

/// `customers qualification ID [--set Q …]`.
pub fn qualification(session: &Session, args: &QualificationArgs) -> Result<(), Failure> {
    let key = session.customer(&args.customer)?;
    let Some(kind) = args.qualification else {
        may(session.service()?, Act::ViewCustomers)?;
        let customer = load(session, key)?;
        let exact = json!({"qualifications": customer.qualifications});
        return part(session, key, path::QUALIFICATIONS, &exact);
    };
    let qualification = Qualification {
        qualification: kind,
        vetting_status: String::new(),
        vetting_reason: String::new(),
        vetting_created_date: None,
        education_segment: args.education_segment.trim().to_owned(),
        website: args.website.trim().to_owned(),
    };
    let intent = Intent::SetQualification {
        key,
        qualification: Box::new(qualification),
        code: args.code.clone(),
    };
    change(session, key, intent)
}

/// `customers agreement ID [--attest … | --customer-accepts]`.
pub fn agreement(session: &Session, args: AgreementArgs) -> Result<(), Failure> {
    let key = session.customer(&args.customer)?;
    let customer = load(session, key)?;
    if !args.attest && !args.customer_accepts {
        may(session.service()?, Act::ViewAgreementTemplates)?;
        let exact = json!({"agreement": customer.agreement});
        return part(session, key, "agreement.", &exact);
    }
    // AC-91: the signer is the primary contact unless somebody else is named.
    let contact = &customer.billing_profile;
    let agreement = if args.attest {
        Agreement {
            choice: AgreementChoice::PartnerAttested,
            attestation: Some(Attestation {
                first_name: args
                    .first_name
                    .unwrap_or_else(|| contact.first_name.clone()),
                last_name: args.last_name.unwrap_or_else(|| contact.last_name.clone()),
                email: args.email.unwrap_or_else(|| contact.email.clone()),
                phone_number: args
                    .phone
                    .unwrap_or_else(|| contact.default_address.phone_number.clone()),
                date_agreed: args
                    .date
                    .unwrap_or_else(|| session.clock().now().to_zoned(TimeZone::UTC).date()),
            }),
        }
    } else {
        Agreement {
            choice: AgreementChoice::CustomerWillAccept,
            attestation: None,
        }
    };
    let intent = Intent::ConfirmAgreement {
        key,
        agreement: Box::new(agreement),
    };
    change(session, key, intent)
}

/// `customers status ID [--set STATUS]`.
pub fn status(session: &Session, args: &StatusArgs) -> Result<(), Failure> {
    let key = session.customer(&args.customer)?;
    match &args.status {
        None => {
            may(session.service()?, Act::ViewCustomers)?;
            let customer = load(session, key)?;
            let exact = json!({"accountStatus": customer.account_status});
            part(session, key, path::ACCOUNT_STATUS, &exact)
        }
        Some(status) => change(
            session,
            key,
            Intent::SetAccountStatus {
                key,
                status: status.clone(),
            },
        ),
    }
}

/// A part of the account: the fields whose paths begin so.
fn part(session: &Session, key: CustomerKey, about: &str, exact: &Value) -> Result<(), Failure> {
    let record = Record::Customer(load(session, key)?);
    show::record(session, &record, &[about], &[], Vec::new(), exact)
}
