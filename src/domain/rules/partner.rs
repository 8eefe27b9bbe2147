//! The partner's own profile, its operators and its resellers.

use crate::domain::{
    cloud::CloudId,
    country,
    finding::Finding,
    message::Message,
    partner::{Operator, Partner, PartnerKind, Reseller},
    upn,
};

/// The profile of a book: name, domains, country; the indirect model only where the cloud has it (CD-01, CD-02).
pub fn check_partner(partner: &Partner) -> Vec<Finding> {
    let mut found = Vec::new();
    if partner.name.trim().is_empty() {
        found.push(Finding::block("AC-42", Message::new("rules-partner-name-missing")).at("name"));
    }
    if partner.domains.is_empty() {
        // AC-51 compares customers' e-mail addresses with them.
        found.push(Finding::warn("AC-51", Message::new("rules-partner-no-domains")).at("domains"));
    }
    for domain in &partner.domains {
        if !upn::is_dns_name(domain) {
            found.push(
                Finding::block("AC-51", Message::new("rules-partner-domain"))
                    .at("domains")
                    .of(domain),
            );
        }
    }
    if country::find(&partner.country).is_none() {
        found.push(
            Finding::block("AC-06", Message::new("rules-partner-country"))
                .at("country")
                .of(&partner.country),
        );
    }
    if partner.kind != PartnerKind::DirectBill
        && matches!(partner.cloud, CloudId::UsGov | CloudId::Germany)
    {
        found.push(Finding::block("CD-01", Message::new("rules-partner-kind-cloud")).at("kind"));
    }
    // Section 7: the national clouds need a partner at home there.
    let home = match partner.cloud {
        CloudId::UsGov => Some("US"),
        CloudId::Vianet => Some("CN"),
        CloudId::Public | CloudId::Germany => None,
    };
    if home.is_some_and(|home| home != partner.country) {
        found.push(
            Finding::warn("CD-03", Message::new("rules-partner-country-cloud")).at("country"),
        );
    }
    found
}

/// An operator: a name, a sign-in name, at least one role (RO-01).
pub fn check_operator(operator: &Operator) -> Vec<Finding> {
    let mut found = Vec::new();
    if operator.name.trim().is_empty() {
        found.push(Finding::block("RO-01", Message::new("rules-operator-name")).at("operator"));
    }
    let is_mail = operator
        .mail
        .split_once('@')
        .is_some_and(|(local, domain)| {
            !local.is_empty() && !local.contains(char::is_whitespace) && upn::is_dns_name(domain)
        });
    if !is_mail {
        found.push(
            Finding::block("RO-01", Message::new("rules-operator-mail"))
                .at("operator")
                .of(&operator.mail),
        );
    }
    if operator.roles.is_empty() {
        found.push(Finding::block("RO-01", Message::new("rules-operator-roles")).at("roles"));
    }
    found
}

/// A reseller: a name; the `PartnerID` is a number, not a GUID (AC-101, AC-105).
pub fn check_reseller(reseller: &Reseller) -> Vec<Finding> {
    let mut found = Vec::new();
    if reseller.name.trim().is_empty() {
        found.push(Finding::block("AC-100", Message::new("rules-reseller-name")).at("name"));
    }
    if !reseller.mpn_id.chars().all(|c| c.is_ascii_digit()) {
        found.push(
            Finding::block("AC-105", Message::new("rules-reseller-mpn-id"))
                .at("mpnId")
                .of(&reseller.mpn_id),
        );
    }
    if !reseller.location.is_empty() && country::find(&reseller.location).is_none() {
        found.push(
            Finding::block("AC-06", Message::new("rules-partner-country"))
                .at("location")
                .of(&reseller.location),
        );
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::role::Role;

    fn codes(findings: &[Finding]) -> Vec<(&str, bool)> {
        findings
            .iter()
            .map(|f| {
                (
                    f.code,
                    f.severity == crate::domain::finding::Severity::Block,
                )
            })
            .collect()
    }

    fn partner() -> Partner {
        Partner {
            name: "Contoso Parceiros".into(),
            microsoft_id: None,
            domains: vec!["contoso-parceiros.example".into()],
            country: "BR".into(),
            kind: PartnerKind::DirectBill,
            cloud: CloudId::Public,
            default_operator: "ana@contoso-parceiros.example".into(),
            sandbox: false,
            policy: crate::domain::partner::Policy::default(),
        }
    }

    #[test]
    fn a_complete_profile_is_fine() {
        assert_eq!(codes(&check_partner(&partner())), []);
    }

    #[test]
    fn cd_01_national_clouds_have_no_indirect_model() {
        let mut profile = partner();
        profile.cloud = CloudId::Germany;
        profile.kind = PartnerKind::IndirectProvider;
        assert_eq!(codes(&check_partner(&profile)), [("CD-01", true)]);
    }

    #[test]
    fn ac_06_the_country_must_exist() {
        let mut profile = partner();
        profile.country = "XX".into();
        assert_eq!(codes(&check_partner(&profile)), [("AC-06", true)]);
    }

    #[test]
    fn ro_01_an_operator_has_a_name_a_mail_and_a_role() {
        let operator = |name: &str, mail: &str, roles: &[Role]| Operator {
            name: name.into(),
            mail: mail.into(),
            roles: roles.to_vec(),
        };
        let all = [Role::AdminAgent];
        assert_eq!(
            codes(&check_operator(&operator("Ana", "ana@example.com", &all))),
            []
        );
        assert_eq!(check_operator(&operator("", "ana", &[])).len(), 3);
        assert_eq!(
            check_operator(&operator("Ana", "a na@example.com", &all)).len(),
            1
        );
    }

    #[test]
    fn ac_105_a_partner_id_is_a_number() {
        let reseller = Reseller {
            id: crate::domain::guid::Guid::from_bytes([1; 16]),
            name: "Fabrikam".into(),
            mpn_id: "12a".into(),
            location: "BR".into(),
        };
        assert_eq!(codes(&check_reseller(&reseller)), [("AC-105", true)]);
    }
}
