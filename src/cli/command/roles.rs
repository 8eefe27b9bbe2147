//! `contas roles`: who may do what (6.7), and whether the operator may.

use serde_json::json;

use crate::{
    cli::{exit::Failure, output::Column, session::Session},
    domain::permission::{self, Act},
};

const COLUMNS: &[Column] = &[
    Column::new("roles-column-action", "/label"),
    Column::new("roles-column-you", "/you"),
    Column::new("roles-column-roles", "/labels"),
];

const YES: &str = "roles-yes";
const NO: &str = "roles-no";

/// Runs the command.
pub fn run(session: &Session) -> Result<(), Failure> {
    let service = session.service()?;
    let roles = &service.operator().roles;
    let policy = service.partner()?.policy;
    let catalogue = &session.catalogue;
    let mut output = session.output();
    output.list(
        catalogue,
        COLUMNS,
        Act::ALL.into_iter().map(|act| {
            let who = permission::who_may_at(act, policy);
            let allowed = permission::may_at(act, roles, policy).is_ok();
            json!({
                "action": act.text().trim_start_matches("act-"),
                "label": catalogue.get(act.text()),
                "allowed": allowed,
                "you": catalogue.get(if allowed { YES } else { NO }),
                "roles": who.iter().map(|role| role.word()).collect::<Vec<_>>(),
                "labels": who.iter().map(|role| catalogue.get(role.text())).collect::<Vec<_>>(),
            })
        }),
    )?;
    output.flush()?;
    Ok(())
}
