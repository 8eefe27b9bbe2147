//! `contas licenses list|set|assign|revoke`.

use serde_json::json;

use crate::{
    cli::{
        args::people::{LicensesCommand, LicensesRevokeArgs},
        command::{customers::may, people::carry_out},
        exit::Failure,
        output::Column,
        review,
        session::Session,
    },
    domain::{customer::CustomerKey, license, permission::Act, product::plans},
    service::{
        Intent,
        people::{Licensing, PlanEdit, find::Prefer},
    },
    text::record::words,
};

const COLUMNS: &[Column] = &[
    Column::new("licenses-column-name", "/name"),
    Column::new("licenses-column-sku", "/skuId"),
    Column::new("licenses-column-total", "/totalUnits"),
    Column::new("licenses-column-assigned", "/consumedUnits"),
    Column::new("licenses-column-available", "/availableUnits"),
    Column::new("licenses-column-suspended", "/suspendedUnits"),
    Column::in_words("licenses-column-source", "/source", words!(license::Source)),
];

/// Runs the command.
pub fn run(session: &Session, command: LicensesCommand) -> Result<(), Failure> {
    match command {
        LicensesCommand::List(args) => list(session, &args.customer),
        LicensesCommand::Set(args) => {
            let key = session.customer(&args.customer)?;
            let intent = Intent::SetLicenseUnits {
                key,
                sku: args.sku,
                units: args.units,
            };
            if let Some(done) = review::change(session, intent)? {
                review::done(session, &done)?;
            }
            Ok(())
        }
        LicensesCommand::Assign(args) => {
            let sku = args.of.sku.clone();
            let plans = PlanEdit {
                sku: sku.clone(),
                on: args.with,
                off: args.without,
            };
            change(session, &args.of, |licensing| Licensing {
                assign: vec![sku],
                plans: vec![plans]
                    .into_iter()
                    .filter(|edit| !(edit.on.is_empty() && edit.off.is_empty()))
                    .collect(),
                location: args.location,
                partial: args.partial_licenses,
                ..licensing
            })
        }
        LicensesCommand::Revoke(args) => {
            let sku = args.sku.clone();
            change(session, &args, |licensing| Licensing {
                revoke: vec![sku],
                ..licensing
            })
        }
    }
}

fn list(session: &Session, customer: &str) -> Result<(), Failure> {
    let key = session.customer(customer)?;
    let service = session.service()?;
    may(service, Act::ViewCustomers)?;
    let skus = service.subscribed_skus(key.microsoft_id)?;
    let mut output = session.output();
    output.list(
        &session.catalogue,
        COLUMNS,
        skus.iter().map(|sku| {
            json!({
                "skuId": sku.sku_id,
                "name": sku.name,
                "totalUnits": sku.total,
                "consumedUnits": sku.consumed,
                "availableUnits": sku.available(),
                "suspendedUnits": sku.suspended,
                "source": sku.source,
                "servicePlans": plans::of(&sku.sku_id)
                    .iter()
                    .map(|plan| json!({ "serviceName": plan, "displayName": plans::name(plan) }))
                    .collect::<Vec<_>>(),
            })
        }),
    )?;
    output.flush()?;
    Ok(())
}

fn change(
    session: &Session,
    args: &LicensesRevokeArgs,
    complete: impl FnOnce(Licensing) -> Licensing,
) -> Result<(), Failure> {
    let key: CustomerKey = match &args.customer {
        Some(customer) => session.customer(customer)?,
        None => session.service()?.customer_of_users(&args.users)?,
    };
    let service = session.service()?;
    let (users, missing) = service.find_users(key, &args.users, Prefer::Active)?;
    let licensing = complete(Licensing {
        key,
        users: users.iter().map(|user| user.id).collect(),
        missing,
        assign: Vec::new(),
        revoke: Vec::new(),
        plans: Vec::new(),
        location: None,
        partial: false,
    });
    let plan = service.plan(Intent::Licenses(licensing))?;
    carry_out(session, plan)
}
