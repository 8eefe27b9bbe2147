//! What became of a request: followed up, withdrawn, accepted (RQ-18, RQ-19, GD-09).

use crate::domain::{
    audit::{Operation, Resource},
    customer::{Customer, CustomerKey},
    finding::Finding,
    message::Message,
    record::{Record, RecordId},
    relationship::{FollowUp, RelationshipRequest, RequestKind, RequestStatus},
    rules::duplicate::Duplicates,
};

use super::{
    Intent, Service, add_customer,
    plan::{Plan, Undo, Work},
    record_change::{Transition, affected, step},
    refusal::Refusal,
    remove_customer::restore,
    requests::{Accepted, Answer, filled},
};

impl Service {
    pub(super) fn plan_answer_request(&self, number: u64, answer: Answer) -> Result<Plan, Refusal> {
        let (old, stored) = self.request(number)?;
        self.may(old.kind.act())?;
        let now = self.clock.now();
        let mut new = old.clone();
        let mut findings = Vec::new();
        let mut consequences = Vec::new();
        let mut more = Vec::new();
        let mut operation = Operation::UPDATE_RELATIONSHIP_REQUEST;
        let status = old.status_at(now);
        let open = status == RequestStatus::Open;
        let ends_gdap = status == RequestStatus::Accepted && old.kind == RequestKind::Gdap;
        let allowed = open || (ends_gdap && answer == Answer::Withdrawn);
        if !allowed {
            findings.push(Finding::block(
                "RQ-19",
                Message::new("request-not-open").with("status", Message::new(status.text())),
            ));
        }
        // What is said of a customer of the book is in its history.
        let known = old.customer.and_then(|key| self.customer(key).ok());
        let mut customer = known.map(|(known, _)| affected(&known));
        let title = match &answer {
            Answer::FollowedUp(note) => {
                new.follow_ups.push(FollowUp {
                    at: self.now(),
                    note: note.trim().to_owned(),
                });
                Message::new("request-follow-up-title")
            }
            Answer::Withdrawn => {
                new.status = if ends_gdap {
                    operation = Operation::GRANULAR_ADMIN_RELATIONSHIP_TERMINATED;
                    consequences.push(Message::new("gdap-terminate-consequence"));
                    RequestStatus::Terminated
                } else {
                    consequences.push(Message::new("request-withdraw-consequence"));
                    RequestStatus::Withdrawn
                };
                new.closed_at = Some(self.now());
                Message::new("request-withdraw-title")
            }
            Answer::Accepted(known) => {
                new.status = RequestStatus::Accepted;
                new.closed_at = Some(self.now());
                if old.kind == RequestKind::Gdap {
                    operation = Operation::GRANULAR_ADMIN_RELATIONSHIP_ACTIVATED;
                    consequences.push(Message::new("gdap-accepted-consequence"));
                } else {
                    operation = Operation::EXTEND_RELATIONSHIP;
                    let (transition, key) = self.accepted(&old, known, &mut findings)?;
                    if let Some(Record::Customer(it)) =
                        transition.as_ref().and_then(|t| t.new.as_ref())
                    {
                        customer = Some(affected(it));
                    }
                    new.customer = key.or(old.customer);
                    more.extend(transition);
                    consequences.push(Message::new("request-accepted-consequence"));
                }
                Message::new("request-accepted-title")
            }
        };
        let mut transitions = vec![Transition {
            old: Some(stored),
            new: Some(Record::Request(Box::new(new))),
        }];
        transitions.extend(more);
        let (step, records) = step(
            transitions,
            operation,
            if old.kind == RequestKind::Gdap {
                Resource::GRANULAR_ADMIN_RELATIONSHIP
            } else {
                Resource::PARTNER_CUSTOMER_RELATIONSHIP
            },
            customer,
        )?;
        consequences.push(Message::new("service-undo-book-only"));
        Ok(Plan {
            title: title
                .with("number", number.to_string())
                .with("name", old.recipient.as_str()),
            intent: Intent::AnswerRequest { number, answer },
            records,
            findings,
            consequences,
            undo: Undo::Possible,
            work: Work::Step(step),
        })
    }

    /// The customer that accepted: back in the list, or new with what is known (RQ-18).
    fn accepted(
        &self,
        request: &RelationshipRequest,
        known: &Accepted,
        findings: &mut Vec<Finding>,
    ) -> Result<(Option<Transition>, Option<CustomerKey>), Refusal> {
        let domain = filled(&known.domain, || request.domain.clone()).to_lowercase();
        let directory = self.book.directory()?;
        // RQ-19: by tenant, else by domain.
        let key = match (request.customer, known.microsoft_id) {
            (Some(key), _) => Some(key),
            (None, Some(id)) => Some(CustomerKey::direct(id)),
            (None, None) => directory
                .find_domain(&domain)
                .first()
                .and_then(|row| directory.row(*row))
                .map(|row| row.key()),
        };
        let Some(key) = key else {
            findings.push(
                Finding::block("RQ-18", Message::new("request-accepted-needs-id"))
                    .at("microsoftId"),
            );
            return Ok((None, None));
        };
        if let Some(stored) = self.store().get(&RecordId::Customer(key))?
            && let Record::Customer(old) = &stored.record
        {
            let mut new = old.clone();
            restore(&mut new, Some(request.dap));
            let new = Some(Record::Customer(new));
            return Ok((
                Some(Transition {
                    old: Some(stored),
                    new,
                }),
                Some(key),
            ));
        }
        let mut new = Customer::new(key.microsoft_id);
        let name = filled(&known.name, || request.recipient.clone());
        name.clone_into(&mut new.company_profile.company_name);
        name.clone_into(&mut new.billing_profile.company_name);
        domain.clone_into(&mut new.company_profile.domain);
        request.email.clone_into(&mut new.billing_profile.email);
        known
            .country
            .to_uppercase()
            .clone_into(&mut new.billing_profile.default_address.country);
        new.associated_partner_id = request.reseller;
        new.allow_delegated_access = Some(request.dap);
        new.provenance.created_at = Some(self.now());
        if domain.is_empty() {
            findings.push(
                Finding::warn("RQ-18", Message::new("request-accepted-no-domain")).at("domain"),
            );
        }
        let Duplicates { domain: same, .. } = add_customer::same(&directory, &new);
        if !domain.is_empty() && !same.is_empty() {
            findings.push(
                Finding::block("AC-130", Message::new("request-accepted-domain-taken"))
                    .at("domain")
                    .of(&domain),
            );
        }
        Ok((
            Some(Transition {
                old: None,
                new: Some(Record::Customer(Box::new(new))),
            }),
            Some(key),
        ))
    }
}
