//! A special qualification asked for while the customer is added (customers.md 2.11).

use super::{Context, email};
use crate::domain::{
    cloud::Feature,
    customer::{Customer, QualificationKind},
    field::path,
    finding::Finding,
    message::Message,
    permission::{Act, may},
};

/// AC-96, AC-53: what Education needs for its verification.
pub fn check(customer: &Customer, context: &Context<'_>) -> Vec<Finding> {
    let mut asked = customer
        .qualifications
        .iter()
        .filter(|q| q.qualification != QualificationKind::None)
        .peekable();
    let mut found = Vec::new();
    if asked.peek().is_none() {
        return found;
    }
    if let Err(why) = context
        .partner
        .cloud
        .cloud()
        .supports(Feature::Qualifications)
    {
        let message = Message {
            id: why.into(),
            args: Vec::new(),
        };
        found.push(Finding::block("AC-96", message).at(path::QUALIFICATION));
    }
    if may(Act::Qualifications, context.roles).is_err() {
        let message = Message::new("rule-qualification-roles");
        found.push(Finding::block("AC-96", message).at(path::QUALIFICATION));
    }
    for education in asked.filter(|q| q.qualification == QualificationKind::Education) {
        let segment = education.education_segment.as_str();
        if !matches!(segment, "K12" | "HigherEducation") {
            let message = Message::new("rule-education-segment");
            found.push(
                Finding::block("AC-96", message)
                    .at(path::EDUCATION_SEGMENT)
                    .of(segment),
            );
        }
        if education.website.trim().is_empty() {
            let message = Message::new("rule-education-website");
            found.push(Finding::info("AC-96", message).at(path::EDUCATION_WEBSITE));
        }
        let address = &customer.billing_profile.email;
        found.extend(email::check_education(address, path::EMAIL));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{cloud::CloudId, field, role::Role, rules::fixture};

    fn school(segment: &str, website: &str) -> Customer {
        let mut customer = fixture::customer();
        field::set(&mut customer, path::QUALIFICATION, "Education").unwrap();
        field::set(&mut customer, path::EDUCATION_SEGMENT, segment).unwrap();
        field::set(&mut customer, path::EDUCATION_WEBSITE, website).unwrap();
        customer
    }

    #[test]
    fn ac_96_a_school_says_its_segment_and_better_its_website() {
        let partner = fixture::partner("BR");
        let context = fixture::context(&partner);
        assert!(check(&fixture::customer(), &context).is_empty());
        assert!(check(&school("K12", "escola.edu.br"), &context).is_empty());
        assert_eq!(check(&school("", ""), &context).len(), 2);
    }

    #[test]
    fn ac_53_a_school_gives_no_onmicrosoft_address() {
        let partner = fixture::partner("BR");
        let mut customer = school("K12", "escola.edu.br");
        customer.billing_profile.email = "a@escola.onmicrosoft.com".into();
        assert_eq!(
            check(&customer, &fixture::context(&partner))[0].code,
            "AC-53"
        );
    }

    #[test]
    fn ac_96_not_in_every_cloud_and_not_for_every_role() {
        let mut partner = fixture::partner("US");
        partner.cloud = CloudId::UsGov;
        let customer = school("K12", "x.edu");
        let context = Context {
            roles: &[Role::UserManagementAdmin],
            ..fixture::context(&partner)
        };
        assert_eq!(check(&customer, &context).len(), 2);
    }
}
