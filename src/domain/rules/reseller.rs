//! The indirect reseller of a customer (customers.md 2.12).

use super::Context;
use crate::domain::{
    field::path, finding::Finding, guid::Guid, message::Message, partner::PartnerKind,
};

/// AC-100 to AC-102.
pub fn check(reseller: Option<Guid>, context: &Context<'_>) -> Vec<Finding> {
    let provider = context.partner.kind == PartnerKind::IndirectProvider;
    let finding = match reseller {
        None if provider => Finding::warn("AC-102", Message::new("rule-reseller-missing")),
        None => return Vec::new(),
        Some(id) if !provider => {
            Finding::block("AC-101", Message::new("rule-reseller-not-provider")).of(&id.to_string())
        }
        Some(id) if context.resellers.iter().any(|known| known.id == id) => return Vec::new(),
        Some(id) => {
            Finding::block("AC-100", Message::new("rule-reseller-unknown")).of(&id.to_string())
        }
    };
    vec![finding.at(path::RESELLER)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{finding::Severity, partner::Reseller, rules::fixture};

    #[test]
    fn ac_100_to_ac_102_the_reseller_of_a_provider() {
        let known = Reseller {
            id: Guid::from_bytes([1; 16]),
            name: "Adatum".into(),
            mpn_id: String::new(),
            location: String::new(),
        };
        let known = std::slice::from_ref(&known);
        for (kind, reseller, expected) in [
            (PartnerKind::DirectBill, None, None),
            (
                PartnerKind::DirectBill,
                Some(1),
                Some(("AC-101", Severity::Block)),
            ),
            (
                PartnerKind::IndirectProvider,
                None,
                Some(("AC-102", Severity::Warn)),
            ),
            (PartnerKind::IndirectProvider, Some(1), None),
            (
                PartnerKind::IndirectProvider,
                Some(2),
                Some(("AC-100", Severity::Block)),
            ),
        ] {
            let mut partner = fixture::partner("BR");
            partner.kind = kind;
            let context = Context {
                resellers: known,
                ..fixture::context(&partner)
            };
            let found = check(reseller.map(|byte| Guid::from_bytes([byte; 16])), &context);
            assert_eq!(
                found.first().map(|f| (f.code, f.severity)),
                expected,
                "{kind:?}"
            );
        }
    }
}
