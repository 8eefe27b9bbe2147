//! Add a customer (AC-01 to AC-131).

use crate::domain::{
    audit::{Operation, Resource},
    cloud::{Cloud, Feature},
    customer::{AgreementChoice, Customer, Provenance, Source},
    finding::Finding,
    guid::Guid,
    message::Message,
    password,
    permission::Act,
    record::Record,
    rules::{
        self,
        duplicate::{Duplicates, Match},
    },
};
use crate::store::{StoreError, directory::Directory};

use super::{
    Intent, Service,
    commit::Credentials,
    plan::{Plan, Undo, Work},
    record_change::{Transition, affected, step},
    refusal::Refusal,
};

/// The Microsoft ID that says "not given yet".
pub const NOT_GIVEN: Guid = Guid::from_bytes([0; 16]);

impl Service {
    pub(super) fn plan_add_customer(&self, customer: Customer) -> Result<Plan, Refusal> {
        self.may(Act::AddCustomer)?;
        let world = self.context()?;
        let cloud = world.as_context().partner.cloud.cloud();
        cloud
            .supports(Feature::NewCustomers)
            .map_err(|reason| Refusal::Cloud { reason })?;
        let customer = self.complete(customer, &world.as_context());
        let mut findings = rules::customer::check_new(&customer, &world.as_context());
        findings.extend(self.duplicates(&customer)?);
        let old = self
            .store()
            .get(&Record::Customer(Box::new(customer.clone())).id())?;
        if old.is_some() {
            findings.push(
                Finding::block("CL-40", Message::new("service-customer-id-taken"))
                    .at("id")
                    .of(&customer.id.to_string()),
            );
        }
        let title = Message::new("service-add-customer-title").with("name", customer.name());
        let consequences = consequences(&customer, cloud);
        let (step, records) = step(
            vec![Transition {
                old: None,
                new: Some(Record::Customer(Box::new(customer.clone()))),
            }],
            Operation::ADD_CUSTOMER,
            Resource::CUSTOMER,
            Some(affected(&customer)),
        )?;
        Ok(Plan {
            intent: Intent::AddCustomer(Box::new(customer)),
            title,
            records,
            findings,
            consequences,
            undo: Undo::Possible,
            work: Work::Step(step),
        })
    }

    /// The record as it will be written: normal form, ids, defaults.
    fn complete(&self, mut customer: Customer, context: &rules::Context<'_>) -> Customer {
        if customer.id == NOT_GIVEN {
            customer.id = Guid::random(self.entropy.bytes16());
        }
        customer
            .commerce_id
            .get_or_insert_with(|| Guid::random(self.entropy.bytes16()));
        let country = &mut customer.billing_profile.default_address.country;
        if country.is_empty() {
            context.partner.country.clone_into(country);
        }
        rules::customer::prepare(&mut customer, context);
        let agreements = context.partner.cloud.cloud().supports(Feature::Agreements);
        if customer.agreement.choice == AgreementChoice::NotKnown && agreements.is_ok() {
            customer.agreement.choice = AgreementChoice::CustomerWillAccept;
        }
        customer.provenance = Provenance {
            source: Source::Created,
            created_at: Some(self.now()),
            last_seen: None,
        };
        customer
    }

    /// AC-130: who is there already.
    fn duplicates(&self, customer: &Customer) -> Result<Vec<Finding>, StoreError> {
        let directory = self.book.directory()?;
        Ok(rules::duplicate::check(&same(&directory, customer)))
    }

    /// The first admin of a customer that was just added (AC-111).
    pub(super) fn admin_credentials(&self, customer: &Customer) -> Result<Credentials, Refusal> {
        let user_name = format!("admin@{}", customer.company_profile.domain);
        let tokens = [
            customer.billing_profile.first_name.as_str(),
            customer.billing_profile.last_name.as_str(),
        ];
        let password = password::generate(&user_name, &tokens, &mut |bytes| {
            self.entropy.fill(bytes);
        })
        .map_err(|_| Refusal::Rule {
            rule: "IMP-60",
            message: Message::new("service-no-randomness"),
        })?;
        Ok(Credentials {
            user_name,
            password,
        })
    }
}

/// The customers of the book that share domain, registration number or name with this one.
pub fn same(directory: &Directory, customer: &Customer) -> Duplicates {
    let country = &customer.billing_profile.default_address.country;
    let others = |rows: Vec<u32>| -> Vec<Match> {
        rows.into_iter()
            .filter_map(|row| directory.row(row))
            .filter(|row| row.key() != customer.key())
            .map(|row| Match {
                id: row.microsoft_id().to_string(),
                name: row.name().to_owned(),
            })
            .collect()
    };
    Duplicates {
        domain: others(directory.find_domain(&customer.company_profile.domain)),
        registration: others(directory.find_registration(
            country,
            &customer.company_profile.organization_registration_number,
        )),
        name: others(
            directory
                .find_name(customer.name())
                .into_iter()
                .filter(|row| {
                    directory
                        .row(*row)
                        .is_some_and(|row| row.country() == country)
                })
                .collect(),
        ),
    }
}

fn consequences(customer: &Customer, cloud: &Cloud) -> Vec<Message> {
    let mut found = vec![
        Message::new("service-add-customer-domain-is-fixed")
            .with("domain", customer.company_profile.domain.as_str()),
        Message::new("service-add-customer-password-once"),
        Message::new("service-add-customer-undo"),
    ];
    if cloud.supports(Feature::Agreements).is_ok() {
        found.push(match customer.agreement.choice {
            AgreementChoice::PartnerAttested => Message::new("service-agreement-attested"),
            _ => Message::new("service-agreement-open"),
        });
    }
    found
}
