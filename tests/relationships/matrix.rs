//! The matrix of 6.7, cell by cell, and the clouds of section 7, through the service.

use std::sync::Arc;

use contas::{
    domain::{
        cloud::{CLOUDS, CloudId, Feature},
        customer::{Agreement, AgreementChoice, Permissions, Qualification, QualificationKind},
        partner::PartnerKind,
        permission::{Act, may},
        relationship::RequestKind,
        role::Role,
        segment::Segment,
        subscription::SubscriptionStatus,
    },
    service::{
        Intent, Refusal, Service, Unwatched,
        bulk::{Bulk, BulkEdit},
        intent::FieldEdit,
        plan::Undo,
        requests::{Answer, RequestDraft},
    },
    store::{StoreError, book::Book},
};

use super::support::{
    book, customer, declined, guid, key, operator, partner, run, service, service_on, subscription,
    transfer,
};

fn bulk(edit: BulkEdit) -> Intent {
    Intent::Bulk(Bulk {
        customers: vec![key(1)],
        edit,
    })
}

fn request(kind: RequestKind) -> Intent {
    Intent::RequestRelationship(Box::new(RequestDraft {
        kind,
        customer: Some(key(1)),
        ..RequestDraft::default()
    }))
}

fn qualification(kind: QualificationKind) -> Intent {
    Intent::SetQualification {
        key: key(1),
        qualification: Box::new(Qualification {
            qualification: kind,
            vetting_status: String::new(),
            vetting_reason: String::new(),
            vetting_created_date: None,
            education_segment: "K12".into(),
            website: String::new(),
        }),
        code: "x".into(),
    }
}

fn edit(path: &str, value: &str) -> FieldEdit {
    FieldEdit {
        path: path.into(),
        value: value.into(),
    }
}

fn fields(path: &str, value: &str) -> BulkEdit {
    BulkEdit::Fields(vec![edit(path, value)])
}

fn update(path: &str, value: &str) -> Intent {
    Intent::UpdateCustomer {
        key: key(1),
        edits: vec![edit(path, value)],
    }
}

/// Every action of the service with the act that guards it.
fn actions() -> Vec<(Act, Intent)> {
    vec![
        (
            Act::RemoveRelationship,
            Intent::RemoveRelationship {
                key: key(1),
                reason: "x".into(),
                confirm: None,
            },
        ),
        (
            Act::DapMonitoring,
            Intent::RemoveDelegatedAdmin { key: key(1) },
        ),
        (
            Act::RequestRelationship,
            Intent::RestoreRelationship { key: key(1) },
        ),
        (Act::RequestRelationship, request(RequestKind::Direct)),
        (
            Act::RequestRelationship,
            Intent::AnswerRequest {
                number: 1,
                answer: Answer::Withdrawn,
            },
        ),
        (Act::MultiPartner, request(RequestKind::MultiPartner)),
        (Act::MultiPartner, request(RequestKind::MultiChannel)),
        (Act::Gdap, request(RequestKind::Gdap)),
        (Act::Tags, bulk(BulkEdit::AddTag("gold".into()))),
        (Act::Tags, bulk(BulkEdit::RemoveTag("known".into()))),
        (Act::Tags, bulk(BulkEdit::DeleteTag("known".into()))),
        (Act::Budget, bulk(BulkEdit::Budget(Some("10".into())))),
        (Act::UpdateAccount, bulk(BulkEdit::Fields(Vec::new()))),
        (Act::UpdateAccount, bulk(fields("notes", "x"))),
        (Act::Tags, bulk(fields("tags", "gold"))),
        (
            Act::ConfirmAgreement,
            bulk(fields("agreement.choice", "customerWillAccept")),
        ),
        (Act::Tags, update("tags", "gold")),
        (Act::ConfirmAgreement, update("agreement.choice", "")),
        (Act::UpdateAccount, update("billingProfile.email", "")),
        (
            Act::UpdateAccount,
            Intent::SetAccountStatus {
                key: key(1),
                status: "Allowed".into(),
            },
        ),
        (
            Act::PurchasePermissions,
            Intent::SetPermissions {
                key: key(1),
                permissions: Permissions {
                    azure_savings_plan: true,
                    ..Permissions::default()
                },
            },
        ),
        (
            Act::Qualifications,
            qualification(QualificationKind::Education),
        ),
        (
            Act::GovernmentCloud,
            qualification(QualificationKind::GovernmentCommunityCloud),
        ),
        (
            Act::ConfirmAgreement,
            Intent::ConfirmAgreement {
                key: key(1),
                agreement: Box::new(Agreement {
                    choice: AgreementChoice::CustomerWillAccept,
                    attestation: None,
                }),
            },
        ),
        (
            Act::Subscriptions,
            Intent::PutSubscription(Box::new(subscription(2, None))),
        ),
        (
            Act::Subscriptions,
            Intent::SetSubscriptionStatus {
                key: key(1),
                id: guid(1_001),
                status: SubscriptionStatus::Suspended,
                reason: String::new(),
            },
        ),
        (Act::Transfers, transfer()),
        (Act::Transfers, declined()),
        (
            Act::ViewCustomers,
            Intent::PutSegment(Segment {
                name: "s".into(),
                expression: "country:BR".into(),
            }),
        ),
        (Act::AddCustomer, Intent::AddCustomer(Box::new(customer(9)))),
        (
            Act::PartnerProfile,
            Intent::SetPartner(partner(CloudId::Public, PartnerKind::DirectBill)),
        ),
        (
            Act::Operators,
            Intent::PutOperator(operator(&[Role::SalesAgent])),
        ),
    ]
}

fn furnished() -> Service {
    let service = service(2);
    run(
        &service,
        Intent::PutSubscription(Box::new(subscription(1, None))),
    );
    run(&service, transfer());
    run(&service, bulk(BulkEdit::AddTag("known".into())));
    run(&service, request(RequestKind::Direct));
    service
}

#[test]
fn ro_05_every_cell_of_the_matrix_holds_in_the_service() {
    let all = furnished();
    for role in Role::ALL {
        let service = service_on(all.book(), &[role]);
        for (act, intent) in actions() {
            let told = format!("{intent:?}");
            let refused = matches!(service.plan(intent), Err(Refusal::Role { .. }));
            assert_eq!(
                refused,
                may(act, &[role]).is_err(),
                "{role:?} {act:?} {told}"
            );
        }
    }
}

/// An undo is a change like any other: whoever may do it may take it back, nobody else.
#[test]
fn ro_05_every_cell_holds_for_what_is_taken_back() {
    let all = furnished();
    let mut tried = 0;
    // A second transfer would have the id of the first: the dice of these tests show sevens.
    let actions = actions()
        .into_iter()
        .filter(|(_, intent)| !matches!(intent, Intent::NewTransfer(_)));
    for (act, intent) in actions {
        let told = format!("{intent:?}");
        let Ok(mut plan) = all.plan(intent) else {
            continue;
        };
        // What ends the customer's part in the book comes last, by itself.
        if plan.blocked()
            || plan.is_empty()
            || plan.undo == Undo::Impossible
            || act == Act::RemoveRelationship
        {
            continue;
        }
        if let Intent::RemoveRelationship { confirm, .. } = &mut plan.intent {
            *confirm = Some("cliente 1".into());
        }
        let done = all.commit(plan, &Unwatched).unwrap();
        let Ok(undo) = all.plan(Intent::Undo { seq: done.seq }) else {
            continue;
        };
        for role in Role::ALL {
            let service = service_on(all.book(), &[role]);
            let planned = service.plan(Intent::Undo { seq: done.seq });
            let refused = matches!(planned, Err(Refusal::Role { .. }));
            assert_eq!(
                refused,
                may(act, &[role]).is_err(),
                "{role:?} {act:?} {told}"
            );
        }
        // The undo of an undo is what was undone.
        if !undo.blocked() {
            let again = all.commit(undo, &Unwatched).unwrap().seq;
            for role in Role::ALL {
                let planned = service_on(all.book(), &[role]).plan(Intent::Undo { seq: again });
                let refused = matches!(planned, Err(Refusal::Role { .. }));
                assert_eq!(
                    refused,
                    may(act, &[role]).is_err(),
                    "{role:?} {act:?} {told}"
                );
            }
        }
        tried += 1;
    }
    assert!(tried >= 15, "{tried}");
}

#[test]
fn cd_08_what_a_cloud_lacks_is_refused_with_its_reason() {
    let needs: [(Feature, Intent); 6] = [
        (
            Feature::RemoveRelationship,
            Intent::RemoveRelationship {
                key: key(1),
                reason: "x".into(),
                confirm: None,
            },
        ),
        (
            Feature::RequestWithoutDap,
            Intent::RequestRelationship(Box::new(RequestDraft {
                customer: Some(key(1)),
                dap: Some(false),
                ..RequestDraft::default()
            })),
        ),
        (
            Feature::Qualifications,
            qualification(QualificationKind::Education),
        ),
        (
            Feature::Agreements,
            Intent::ConfirmAgreement {
                key: key(1),
                agreement: Box::new(Agreement::default()),
            },
        ),
        (Feature::Budget, bulk(BulkEdit::Budget(None))),
        (Feature::SeveralPartners, request(RequestKind::MultiPartner)),
    ];
    for cloud in &CLOUDS {
        let book = book(&partner(cloud.id, PartnerKind::DirectBill), 1);
        let service = service_on(&book, &Role::ALL);
        for (feature, intent) in &needs {
            let reason = match service.plan(intent.clone()) {
                Err(Refusal::Cloud { reason }) => Err(reason),
                _ => Ok(()),
            };
            assert_eq!(
                reason,
                cloud.supports(*feature),
                "{:?} {feature:?}",
                cloud.id
            );
        }
    }
}

#[test]
fn read_only_holds_in_the_store_for_every_action() {
    let partner = partner(CloudId::Public, PartnerKind::DirectBill);
    let book = Arc::into_inner(book(&partner, 2))
        .map(Book::read_only)
        .unwrap();
    let service = service_on(&Arc::new(book), &Role::ALL);
    let mut tried = 0;
    for (_, intent) in actions() {
        let Ok(plan) = service.plan(intent) else {
            continue;
        };
        if plan.blocked() || plan.is_empty() {
            continue;
        }
        let mut plan = plan;
        if let Intent::RemoveRelationship { confirm, .. } = &mut plan.intent {
            *confirm = Some("cliente 1".into());
        }
        assert!(matches!(
            service.commit(plan, &Unwatched),
            Err(Refusal::Store(StoreError::OpenedReadOnly))
        ));
        tried += 1;
    }
    assert!(tried >= 10, "{tried}");
    assert_eq!(service.book().store().sequence(), 1);
}
