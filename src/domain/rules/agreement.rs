//! Acceptance of the Microsoft Customer Agreement (customers.md 2.10).

use jiff::civil::Date;

use super::{Context, email};
use crate::domain::{
    cloud::Feature,
    customer::{Agreement, AgreementChoice, Attestation},
    field::path,
    finding::Finding,
    message::Message,
    partner::PartnerKind,
    permission::{Act, may},
};

/// AC-90 to AC-95.
pub fn check(agreement: &Agreement, context: &Context<'_>) -> Vec<Finding> {
    if context
        .partner
        .cloud
        .cloud()
        .supports(Feature::Agreements)
        .is_err()
    {
        // AC-95: the whole group is hidden there, so there must be nothing in it.
        return if *agreement == Agreement::default() {
            Vec::new()
        } else {
            vec![Finding::block("AC-95", Message::new("rule-agreement-cloud")).at(path::AGREEMENT)]
        };
    }
    match (agreement.choice, &agreement.attestation) {
        (AgreementChoice::NotKnown, _) => {
            let message = Message::new("rule-agreement-choose");
            vec![Finding::block("AC-90", message).at(path::AGREEMENT)]
        }
        (AgreementChoice::CustomerWillAccept, _) => Vec::new(),
        (AgreementChoice::PartnerAttested, attestation) => {
            let mut found = check_attester(context);
            let nobody = Attestation {
                first_name: String::new(),
                last_name: String::new(),
                email: String::new(),
                phone_number: String::new(),
                date_agreed: Date::ZERO,
            };
            found.extend(check_attestation(
                attestation.as_ref().unwrap_or(&nobody),
                context,
            ));
            found
        }
    }
}

/// AC-93: who may attest.
fn check_attester(context: &Context<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    if context.partner.kind == PartnerKind::IndirectReseller {
        found.push(Finding::block(
            "AC-93",
            Message::new("rule-agreement-reseller"),
        ));
    }
    if may(Act::ConfirmAgreement, context.roles).is_err() {
        found.push(Finding::block(
            "AC-93",
            Message::new("rule-agreement-roles"),
        ));
    }
    found
        .into_iter()
        .map(|finding| finding.at(path::AGREEMENT))
        .collect()
}

/// AC-91: who signed, and when.
fn check_attestation(attestation: &Attestation, context: &Context<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for (path, value) in [
        (path::SIGNER_FIRST_NAME, &attestation.first_name),
        (path::SIGNER_LAST_NAME, &attestation.last_name),
        (path::SIGNER_EMAIL, &attestation.email),
    ] {
        if value.trim().is_empty() {
            let message = Message::new("rule-agreement-signer");
            found.push(Finding::block("AC-91", message).at(path));
        }
    }
    if !attestation.email.trim().is_empty() {
        found.extend(email::check(
            &attestation.email,
            path::SIGNER_EMAIL,
            context.partner,
        ));
    }
    let date = attestation.date_agreed;
    let id = if date == Date::ZERO {
        "rule-agreement-date-required"
    } else if date > context.today {
        "rule-agreement-date-future"
    } else {
        return found;
    };
    let message = Message {
        id: id.into(),
        args: Vec::new(),
    }
    .with("today", context.today.to_string());
    found.push(Finding::block("AC-91", message).at(path::DATE_AGREED));
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{cloud::CloudId, partner::Partner, role::Role, rules::fixture};
    use jiff::ToSpan;

    fn attested(date_agreed: Date) -> Agreement {
        Agreement {
            choice: AgreementChoice::PartnerAttested,
            attestation: Some(Attestation {
                first_name: "Ana".into(),
                last_name: "Souza".into(),
                email: "ana@contoso.com.br".into(),
                phone_number: String::new(),
                date_agreed,
            }),
        }
    }

    fn places(
        agreement: &Agreement,
        partner: &Partner,
        roles: &[Role],
    ) -> Vec<(&'static str, String)> {
        let context = Context {
            roles,
            ..fixture::context(partner)
        };
        check(agreement, &context)
            .into_iter()
            .map(|finding| match finding.place {
                crate::domain::finding::Place::Field(path) => (finding.code, path),
                place => (finding.code, format!("{place:?}")),
            })
            .collect()
    }

    #[test]
    fn ac_90_one_of_two_options() {
        let partner = fixture::partner("BR");
        let mut agreement = Agreement::default();
        let at = |code, path: &str| vec![(code, path.to_owned())];
        assert_eq!(
            places(&agreement, &partner, &[]),
            at("AC-90", path::AGREEMENT)
        );
        agreement.choice = AgreementChoice::CustomerWillAccept;
        assert!(places(&agreement, &partner, &[]).is_empty());
        assert!(places(&attested(fixture::TODAY), &partner, &[Role::SalesAgent]).is_empty());
    }

    #[test]
    fn ac_91_signer_and_date() {
        let partner = fixture::partner("BR");
        let roles = &[Role::AdminAgent];
        let at = |code, path: &str| (code, path.to_owned());
        let tomorrow = fixture::TODAY.checked_add(1.day()).unwrap();
        assert_eq!(
            places(&attested(tomorrow), &partner, roles),
            [at("AC-91", path::DATE_AGREED)]
        );
        let nobody = Agreement {
            choice: AgreementChoice::PartnerAttested,
            attestation: None,
        };
        assert_eq!(
            places(&nobody, &partner, roles),
            [
                at("AC-91", path::SIGNER_FIRST_NAME),
                at("AC-91", path::SIGNER_LAST_NAME),
                at("AC-91", path::SIGNER_EMAIL),
                at("AC-91", path::DATE_AGREED),
            ]
        );
    }

    #[test]
    fn ac_93_indirect_resellers_and_other_roles_cannot_attest() {
        let mut partner = fixture::partner("BR");
        let at = ("AC-93", path::AGREEMENT.to_owned());
        let agreement = attested(fixture::TODAY);
        assert_eq!(
            places(&agreement, &partner, &[Role::GlobalAdmin]),
            std::slice::from_ref(&at)
        );
        partner.kind = PartnerKind::IndirectReseller;
        assert_eq!(places(&agreement, &partner, &[Role::AdminAgent]), [at]);
    }

    #[test]
    fn ac_95_only_the_public_cloud_has_agreements() {
        let mut partner = fixture::partner("US");
        partner.cloud = CloudId::UsGov;
        assert!(places(&Agreement::default(), &partner, &[]).is_empty());
        assert_eq!(
            places(&attested(fixture::TODAY), &partner, &[])[0].0,
            "AC-95"
        );
    }
}
