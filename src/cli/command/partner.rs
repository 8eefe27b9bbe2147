//! `contas partner show|set`.

use serde_json::to_value;

use crate::{
    cli::{
        args::{PartnerCommand, PartnerSetArgs, relationships::DapInInvitations},
        exit::Failure,
        review,
        session::Session,
        show as shown,
    },
    domain::record::Record,
    service::Intent,
};

/// Runs the command.
pub fn run(session: &Session, command: PartnerCommand) -> Result<(), Failure> {
    match command {
        PartnerCommand::Show => show(session),
        PartnerCommand::Set(args) => set(session, args),
    }
}

fn show(session: &Session) -> Result<(), Failure> {
    let partner = session.service()?.partner()?;
    let exact = to_value(&partner).unwrap_or_default();
    shown::record(
        session,
        &Record::Partner(partner),
        &[],
        &[],
        Vec::new(),
        &exact,
    )
}

fn set(session: &Session, args: PartnerSetArgs) -> Result<(), Failure> {
    let mut partner = session.service()?.partner()?;
    if let Some(name) = args.name {
        name.trim().clone_into(&mut partner.name);
    }
    if !args.domains.is_empty() {
        partner.domains = args
            .domains
            .iter()
            .map(|domain| domain.trim().to_lowercase())
            .collect();
    }
    if let Some(country) = args.country {
        partner.country = country.trim().to_uppercase();
    }
    if let Some(kind) = args.kind {
        partner.kind = kind;
    }
    if let Some(cloud) = args.cloud {
        partner.cloud = cloud;
    }
    if let Some(id) = args.microsoft_id {
        partner.microsoft_id = Some(id);
    }
    if let Some(sandbox) = args.sandbox {
        partner.sandbox = sandbox;
    }
    if let Some(dap) = args.dap_in_invitations {
        partner.policy.no_dap_in_invitations = dap == DapInInvitations::Off;
    }
    if let Some(may) = args.admin_agents_remove {
        partner.policy.admin_agents_remove = may;
    }
    if let Some(done) = review::change(session, Intent::SetPartner(partner))? {
        let partner = session.service()?.partner()?;
        let mut output = session.output();
        review::result(
            session,
            &mut output,
            &done,
            to_value(&partner).unwrap_or_default(),
        )?;
        output.flush()?;
    }
    Ok(())
}
