//! The rest of a customer's account: purchase permissions (SP), qualifications (QU), agreement (AG), vetting (AC-120).

use crate::domain::{
    audit::{Operation, Resource},
    cloud::Feature,
    customer::{
        AccountStatus, Agreement, AgreementChoice, Customer, CustomerKey, Permissions,
        Qualification, QualificationKind,
    },
    finding::Finding,
    message::Message,
    partner::PartnerKind,
    permission::Act,
    record::{Record, Revision, Stored},
    rules,
    vocabulary::{self, ACCOUNT_STATUS},
};

use super::{
    Intent, Service,
    plan::{Plan, Undo, Work},
    record_change::{Transition, affected, step},
    refusal::Refusal,
};

/// What one change of one customer comes to.
struct Draft {
    intent: Intent,
    title: Message,
    findings: Vec<Finding>,
    consequences: Vec<Message>,
    operation: Operation,
    resource: Resource,
    reversible: bool,
}

impl Service {
    fn account_plan(
        old: Box<Customer>,
        revision: Revision,
        new: Customer,
        mut draft: Draft,
    ) -> Result<Plan, Refusal> {
        if old.removal.is_some() {
            draft
                .findings
                .push(Finding::block("CL-43", Message::new("bulk-removed")));
        }
        let customer = affected(&old);
        let title = draft.title.with("name", old.name());
        let (mut step, records) = step(
            vec![Transition {
                old: Some(Stored {
                    revision,
                    record: Record::Customer(old),
                }),
                new: Some(Record::Customer(Box::new(new))),
            }],
            draft.operation,
            draft.resource,
            Some(customer),
        )?;
        step.reversible = draft.reversible;
        Ok(Plan {
            intent: draft.intent,
            title,
            records,
            findings: draft.findings,
            consequences: draft.consequences,
            undo: if draft.reversible {
                Undo::Possible
            } else {
                Undo::Impossible
            },
            work: if step.changes.is_empty() {
                Work::Nothing
            } else {
                Work::Step(step)
            },
        })
    }

    /// SP-01 to SP-09: one policy with both switches.
    pub(super) fn plan_set_permissions(
        &self,
        key: CustomerKey,
        permissions: Permissions,
    ) -> Result<Plan, Refusal> {
        self.may(Act::PurchasePermissions)?;
        let (old, revision) = self.customer(key)?;
        let none = Permissions::default();
        let operation = if old.permissions == none {
            Operation::CREATE_SELF_SERVE_POLICY
        } else if permissions == none {
            Operation::DELETE_SELF_SERVE_POLICY
        } else {
            Operation::UPDATE_SELF_SERVE_POLICY
        };
        let mut findings = Vec::new();
        let mut consequences = Vec::new();
        let more = (permissions.azure_reserved_instances
            && !old.permissions.azure_reserved_instances)
            || (permissions.azure_savings_plan && !old.permissions.azure_savings_plan);
        if more {
            if !self
                .subscriptions(key)?
                .iter()
                .any(crate::domain::subscription::Subscription::is_azure)
            {
                findings.push(Finding::warn("SP-03", Message::new("permissions-no-azure")));
            }
            consequences = vec![
                Message::new("permissions-partner-pays"),
                Message::new("permissions-no-notice"),
                Message::new("permissions-owner"),
            ];
        }
        let mut new = (*old).clone();
        new.permissions = permissions;
        Self::account_plan(
            old,
            revision,
            new,
            Draft {
                intent: Intent::SetPermissions { key, permissions },
                title: Message::new("permissions-title"),
                findings,
                consequences,
                operation,
                resource: Resource::SELF_SERVE_POLICY,
                reversible: true,
            },
        )
    }

    /// QU-01 to QU-10: what is set cannot be taken back.
    pub(super) fn plan_set_qualification(
        &self,
        key: CustomerKey,
        qualification: Qualification,
        code: String,
    ) -> Result<Plan, Refusal> {
        let kind = qualification.qualification;
        let government = kind == QualificationKind::GovernmentCommunityCloud;
        self.may(if government {
            Act::GovernmentCloud
        } else {
            Act::Qualifications
        })?;
        self.offers(Feature::Qualifications)?;
        let partner = self.partner()?;
        if government && partner.kind == PartnerKind::IndirectReseller {
            return Err(Refusal::Rule {
                rule: "QU-10",
                message: Message::new("qualification-gcc-partners"),
            });
        }
        let (old, revision) = self.customer(key)?;
        let mut findings = qualification_findings(&old, kind, &code);
        let mut new = (*old).clone();
        let mut entry = qualification.clone();
        entry.vetting_status = match kind {
            QualificationKind::StateOwnedEntity => String::new(),
            _ => "InReview".to_owned(),
        };
        entry.vetting_created_date = Some(self.now());
        entry.vetting_reason.clear();
        new.qualifications.retain(|known| {
            known.qualification != kind && known.qualification != QualificationKind::None
        });
        new.qualifications.push(entry);
        if kind == QualificationKind::Education {
            let mut school = new.clone();
            school.qualifications = vec![qualification.clone()];
            let world = self.context()?;
            findings.extend(rules::qualification::check(&school, &world.as_context()));
        }
        Self::account_plan(
            old,
            revision,
            new,
            Draft {
                intent: Intent::SetQualification {
                    key,
                    qualification: Box::new(qualification),
                    code,
                },
                title: Message::new("qualification-title").with("kind", Message::new(kind.text())),
                findings,
                consequences: vec![
                    Message::new("qualification-irreversible"),
                    Message::new("qualification-sold").with("what", Message::new(sold_text(kind))),
                ],
                operation: Operation::UPDATE_CUSTOMER_QUALIFICATION,
                resource: Resource::CUSTOMER,
                reversible: false,
            },
        )
    }

    /// AG-02, AG-06: who signed, and that it is not what was confirmed already.
    pub(super) fn plan_confirm_agreement(
        &self,
        key: CustomerKey,
        agreement: Agreement,
    ) -> Result<Plan, Refusal> {
        self.may(Act::ConfirmAgreement)?;
        self.offers(Feature::Agreements)?;
        let (old, revision) = self.customer(key)?;
        let world = self.context()?;
        let mut findings = rules::agreement::check(&agreement, &world.as_context());
        findings.extend(confirmed_already(&old.agreement, &agreement));
        let consequence = match agreement.choice {
            AgreementChoice::PartnerAttested => Message::new("agreement-attest-consequence"),
            _ => Message::new("agreement-direct-consequence"),
        };
        let mut new = (*old).clone();
        new.agreement = agreement.clone();
        Self::account_plan(
            old,
            revision,
            new,
            Draft {
                intent: Intent::ConfirmAgreement {
                    key,
                    agreement: Box::new(agreement),
                },
                title: Message::new("agreement-title"),
                findings,
                consequences: vec![consequence, Message::new("service-undo-book-only")],
                operation: Operation::CREATE_AGREEMENT,
                resource: Resource::AGREEMENT,
                reversible: true,
            },
        )
    }

    /// AC-120, AC-121: what Partner Center says of the account.
    pub(super) fn plan_set_account_status(
        &self,
        key: CustomerKey,
        status: String,
    ) -> Result<Plan, Refusal> {
        self.may(Act::UpdateAccount)?;
        let (old, revision) = self.customer(key)?;
        let known = vocabulary::known(&ACCOUNT_STATUS, &status).map(|(word, _)| word);
        let mut new = (*old).clone();
        let mut findings = Vec::new();
        match known {
            Some(known) => {
                let same = old
                    .account_status
                    .as_ref()
                    .is_some_and(|s| s.status == known);
                if !same {
                    new.account_status = Some(AccountStatus {
                        status: known.to_owned(),
                        last_update_date_time: Some(self.now()),
                    });
                }
            }
            None => findings.push(
                Finding::block(
                    "AC-120",
                    Message::new("account-status-unknown")
                        .with("known", ACCOUNT_STATUS.map(|(word, _)| word).join(", ")),
                )
                .at("accountStatus.status")
                .of(&status),
            ),
        }
        let consequence = match known {
            Some("UnderReview" | "NotAllowed" | "Unknown") => {
                Message::new("account-status-blocks-purchases")
            }
            Some("Not Ready") => Message::new("account-status-not-ready"),
            _ => Message::new("account-status-allows-purchases"),
        };
        Self::account_plan(
            old,
            revision,
            new,
            Draft {
                intent: Intent::SetAccountStatus { key, status },
                title: Message::new("account-status-title"),
                findings,
                consequences: vec![consequence],
                operation: Operation::UPDATE_ACCOUNT_STATUS,
                resource: Resource::CUSTOMER,
                reversible: true,
            },
        )
    }
}

/// QU-01, QU-03, QU-04, QU-06.
fn qualification_findings(old: &Customer, kind: QualificationKind, code: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut block = |code, message| {
        findings.push(Finding::block(code, message).at("qualifications"));
    };
    if matches!(kind, QualificationKind::None | QualificationKind::Nonprofit) {
        block("QU-01", Message::new("qualification-not-settable"));
    }
    let has = |wanted: QualificationKind| {
        old.qualifications
            .iter()
            .find(|known| known.qualification == wanted)
    };
    if has(kind).is_some_and(|known| !known.vetting_status.eq_ignore_ascii_case("Denied")) {
        block("QU-02", Message::new("qualification-has-it"));
    }
    if kind == QualificationKind::GovernmentCommunityCloud {
        if code.trim().is_empty() {
            block("QU-03", Message::new("qualification-gcc-code"));
        }
        let other = old.qualifications.iter().any(|known| {
            !matches!(
                known.qualification,
                QualificationKind::None | QualificationKind::GovernmentCommunityCloud
            )
        });
        if other {
            block("QU-03", Message::new("qualification-gcc-alone"));
        }
    }
    if kind == QualificationKind::Education
        && has(QualificationKind::GovernmentCommunityCloud).is_some()
    {
        block("QU-04", Message::new("qualification-not-both"));
    }
    findings
}

/// AG-06: a second confirmation needs another name, e-mail or phone.
pub(super) fn confirmed_already(before: &Agreement, now: &Agreement) -> Option<Finding> {
    let who = |agreement: &Agreement| {
        let signer = agreement.attestation.as_ref()?;
        let parts = [
            &signer.first_name,
            &signer.last_name,
            &signer.email,
            &signer.phone_number,
        ];
        Some(parts.map(|text| text.trim().to_lowercase()))
    };
    let same = who(before)? == who(now)?;
    same.then(|| {
        Finding::block("600061", Message::new("agreement-exists")).at("agreement.attestation")
    })
}

/// QU-09: what may be sold.
const fn sold_text(kind: QualificationKind) -> &'static str {
    match kind {
        QualificationKind::Education => "qualification-sold-education",
        QualificationKind::GovernmentCommunityCloud => "qualification-sold-gcc",
        QualificationKind::Nonprofit => "qualification-sold-nonprofit",
        QualificationKind::None | QualificationKind::StateOwnedEntity => {
            "qualification-sold-commercial"
        }
    }
}
