//! The partner's profile, its operators and its resellers.

use crate::domain::{
    audit::{Operation, Resource},
    finding::Finding,
    guid::Guid,
    message::Message,
    partner::{Operator, Partner, PartnerKind, Reseller},
    permission::Act,
    record::{Record, RecordId, Stored},
    role::Role,
    rules::partner as rules,
};

use super::{
    Intent, Service, operators,
    plan::{Plan, Undo, Work},
    record_change::{Transition, step},
    refusal::Refusal,
};

impl Service {
    pub(super) fn plan_set_up(
        &self,
        mut partner: Partner,
        operator: Operator,
    ) -> Result<Plan, Refusal> {
        if self.store().get(&RecordId::Partner)?.is_some() {
            return Err(Refusal::Rule {
                rule: "CD-08",
                message: Message::new("service-partner-already-set-up"),
            });
        }
        operator.mail.clone_into(&mut partner.default_operator);
        let mut findings = rules::check_partner(&partner);
        findings.extend(rules::check_operator(&operator));
        let title = Message::new("service-set-up-title").with("partner", partner.name.as_str());
        let transitions = vec![
            Transition {
                old: None,
                new: Some(Record::Partner(partner.clone())),
            },
            Transition {
                old: None,
                new: Some(Record::Operator(operator.clone())),
            },
        ];
        let mut plan = single(
            Intent::SetUp { partner, operator },
            title,
            transitions,
            Operation::SET_UP_PARTNER,
            Resource::PARTNER,
            findings,
        )?;
        plan.undo = Undo::Impossible;
        if let Work::Step(step) = &mut plan.work {
            step.reversible = false;
        }
        Ok(plan)
    }

    pub(super) fn plan_set_partner(&self, mut partner: Partner) -> Result<Plan, Refusal> {
        self.may(Act::PartnerProfile)?;
        let old = self.store().get(&RecordId::Partner)?;
        let mut findings = rules::check_partner(&partner);
        if let Some(Stored {
            record: Record::Partner(before),
            ..
        }) = &old
        {
            before
                .default_operator
                .clone_into(&mut partner.default_operator);
            if before.cloud != partner.cloud {
                findings.push(
                    Finding::block("CD-08", Message::new("service-cloud-is-fixed")).at("cloud"),
                );
            }
        }
        let title =
            Message::new("service-set-partner-title").with("partner", partner.name.as_str());
        single(
            Intent::SetPartner(partner.clone()),
            title,
            vec![Transition {
                old,
                new: Some(Record::Partner(partner)),
            }],
            Operation::UPDATE_PARTNER,
            Resource::PARTNER,
            findings,
        )
    }

    pub(super) fn plan_put_operator(&self, operator: Operator) -> Result<Plan, Refusal> {
        self.may(Act::Operators)?;
        let mut findings = rules::check_operator(&operator);
        let record = Record::Operator(operator.clone());
        let old = self.store().get(&record.id())?;
        let operation = if old.is_some() {
            Operation::UPDATE_PARTNER_USER
        } else {
            Operation::CREATE_PARTNER_USER
        };
        if !operator.roles.contains(&Role::GlobalAdmin) {
            findings.extend(self.last_global_admin(&operator.mail)?);
        }
        let title = Message::new("service-put-operator-title").with("name", operator.name.as_str());
        single(
            Intent::PutOperator(operator),
            title,
            vec![Transition {
                old,
                new: Some(record),
            }],
            operation,
            Resource::PARTNER_USER,
            findings,
        )
    }

    pub(super) fn plan_remove_operator(&self, mail: String) -> Result<Plan, Refusal> {
        self.may(Act::Operators)?;
        let id = RecordId::Operator(mail.to_lowercase());
        let Some(old) = self.store().get(&id)? else {
            return Err(super::unknown_operator(self.store(), &mail)?);
        };
        let mut findings = self.last_global_admin(&mail)?;
        if self.partner()?.default_operator.eq_ignore_ascii_case(&mail) {
            findings.push(Finding::block(
                "RO-01",
                Message::new("service-default-operator-stays").with("mail", mail.as_str()),
            ));
        }
        let title = Message::new("service-remove-operator-title").with("mail", mail.as_str());
        single(
            Intent::RemoveOperator { mail },
            title,
            vec![Transition {
                old: Some(old),
                new: None,
            }],
            Operation::REMOVE_PARTNER_USER,
            Resource::PARTNER_USER,
            findings,
        )
    }

    pub(super) fn plan_put_reseller(&self, reseller: Reseller) -> Result<Plan, Refusal> {
        self.may(Act::IndirectResellers)?;
        let partner = self.partner()?;
        let mut findings = rules::check_reseller(&reseller);
        if partner.kind != PartnerKind::IndirectProvider {
            findings.push(Finding::block(
                "AC-100",
                Message::new("service-only-providers-have-resellers"),
            ));
        }
        let record = Record::Reseller(reseller.clone());
        let old = self.store().get(&record.id())?;
        let title = Message::new("service-put-reseller-title").with("name", reseller.name.as_str());
        single(
            Intent::PutReseller(reseller),
            title,
            vec![Transition {
                old,
                new: Some(record),
            }],
            Operation::CREATE_PARTNER_RELATIONSHIP,
            Resource::PARTNER_RELATIONSHIP,
            findings,
        )
    }

    pub(super) fn plan_remove_reseller(&self, id: Guid) -> Result<Plan, Refusal> {
        self.may(Act::IndirectResellers)?;
        let Some(old) = self.store().get(&RecordId::Reseller(id))? else {
            return Err(Refusal::Rule {
                rule: "AC-100",
                message: Message::new("service-unknown-reseller").with("id", id.to_string()),
            });
        };
        let name = super::record_change::label(&old.record);
        let mut plan = single(
            Intent::RemoveReseller { id },
            Message::new("service-remove-reseller-title").with("name", name),
            vec![Transition {
                old: Some(old),
                new: None,
            }],
            Operation::REMOVE_PARTNER_RELATIONSHIP,
            Resource::PARTNER_RELATIONSHIP,
            Vec::new(),
        )?;
        // RM-22: shared customers stay as they are.
        plan.consequences
            .push(Message::new("service-remove-reseller-consequence"));
        Ok(plan)
    }

    /// Somebody must be able to manage operators: the last Global admin stays one.
    fn last_global_admin(&self, mail: &str) -> Result<Vec<Finding>, Refusal> {
        let operators = operators(self.store())?;
        let is_admin = |operator: &Operator| operator.roles.contains(&Role::GlobalAdmin);
        let was = operators
            .iter()
            .any(|o| is_admin(o) && o.mail.eq_ignore_ascii_case(mail));
        let others = operators
            .iter()
            .any(|o| is_admin(o) && !o.mail.eq_ignore_ascii_case(mail));
        Ok(if was && !others {
            vec![
                Finding::block("RO-01", Message::new("service-last-global-admin"))
                    .at("roles")
                    .of(mail),
            ]
        } else {
            Vec::new()
        })
    }
}

/// A plan of one commit that is about no customer.
fn single(
    intent: Intent,
    title: Message,
    transitions: Vec<Transition>,
    operation: Operation,
    resource: Resource,
    findings: Vec<Finding>,
) -> Result<Plan, Refusal> {
    let (step, records) = step(transitions, operation, resource, None)?;
    Ok(Plan {
        intent,
        title,
        records,
        findings,
        consequences: Vec::new(),
        undo: Undo::Possible,
        work: if step.changes.is_empty() {
            Work::Nothing
        } else {
            Work::Step(step)
        },
    })
}
