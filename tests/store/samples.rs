//! Records to store.

mod bought;

use contas::domain::{
    address::Address,
    audit::{AffectedCustomer, AuditEntry, FieldChange, GroupMark, Operation, Resource, Status},
    change::{Base, Change, ChangeSet},
    cloud::CloudId,
    customer::{
        AccountStatus, Agreement, AgreementChoice, Attestation, CustomDomain, Customer,
        CustomerKey, Qualification, QualificationKind, Relationship, Removal, Source,
    },
    guid::Guid,
    license::LicensePool,
    mapping::ColumnMapping,
    partner::{Operator, Partner, PartnerKind, Reseller},
    record::{Record, RecordId},
    relationship::{FollowUp, GdapTerms, RelationshipRequest, RequestKind, RequestStatus},
    role::Role,
    segment::{Segment, TagSet},
    transfer::{Direction, Transfer, TransferItem, TransferKind, TransferState},
    user::{AssignedLicense, User, UserDomainType, UserState},
};
use contas::store::Commit;
use jiff::Timestamp;

use bought::subscription;

pub(crate) fn time() -> Timestamp {
    "2026-11-22T12:00:00Z".parse().unwrap()
}

/// A GUID with this number at its end.
pub(crate) fn guid(number: u128) -> Guid {
    Guid::from_bytes(number.to_be_bytes())
}

pub(crate) fn named(number: u128, name: &str) -> Customer {
    let mut customer = Customer::new(guid(number));
    name.clone_into(&mut customer.billing_profile.company_name);
    customer.company_profile.domain = format!("c{number}.onmicrosoft.com");
    customer
}

pub(crate) fn put(customer: Customer) -> Change {
    Change::Put(Record::Customer(Box::new(customer)))
}

pub(crate) fn remove(number: u128) -> Change {
    Change::Remove(customer_id(number))
}

pub(crate) fn customer_id(number: u128) -> RecordId {
    RecordId::Customer(CustomerKey::direct(guid(number)))
}

pub(crate) fn user(tenant: u128, number: u128) -> User {
    User {
        id: guid(number),
        customer_id: guid(tenant),
        user_principal_name: format!("u{number}@c{tenant}.onmicrosoft.com"),
        first_name: "Łucja".to_owned(),
        last_name: "Ångström".to_owned(),
        display_name: "Łucja Ångström".to_owned(),
        usage_location: "BR".to_owned(),
        immutable_id: Some("abc=".to_owned()),
        phone_number: "+55 11 99999-0000".to_owned(),
        last_directory_sync_time: Some(time()),
        user_domain_type: UserDomainType::Managed,
        state: UserState::Inactive,
        soft_deletion_time: Some(time()),
        blocked: true,
        directory_roles: vec!["Helpdesk Administrator".to_owned()],
        licenses: vec![AssignedLicense {
            sku_id: "O365_BUSINESS_PREMIUM".to_owned(),
            excluded_plans: vec!["SWAY".to_owned()],
        }],
        other: [("x".to_owned(), "{\"y\":1}".to_owned())].into(),
    }
}

pub(crate) fn operator() -> Operator {
    Operator {
        mail: "Ana@Example.com".to_owned(),
        name: "Ana Souza".to_owned(),
        roles: vec![Role::GlobalAdmin, Role::HelpdeskAgent],
    }
}

pub(crate) fn partner() -> Partner {
    Partner {
        name: "Parceira Ltda".to_owned(),
        microsoft_id: Some(guid(7)),
        domains: vec!["parceira.com.br".to_owned()],
        country: "BR".to_owned(),
        kind: PartnerKind::IndirectProvider,
        cloud: CloudId::Germany,
        default_operator: "ana@example.com".to_owned(),
        sandbox: true,
        policy: contas::domain::partner::Policy {
            no_dap_in_invitations: true,
            admin_agents_remove: true,
        },
    }
}

pub(crate) fn reseller() -> Reseller {
    Reseller {
        id: guid(8),
        name: "Revenda".to_owned(),
        mpn_id: "123456".to_owned(),
        location: "PT".to_owned(),
    }
}

/// A customer with something in every field.
pub(crate) fn full_customer() -> Customer {
    let mut customer = named(1, "Padaria São João Ltda");
    customer.provider_id = Some(guid(2));
    customer.commerce_id = Some("117A77B0-9360-443B-8795-C6DEDC750CF9".parse().unwrap());
    let profile = &mut customer.company_profile;
    profile.company_name = "Sao Joao".to_owned();
    profile.organization_registration_number = "12ABC34501DE35".to_owned();
    profile.email = Some("ti@joao.example".to_owned());
    let address = Address {
        country: "BR".to_owned(),
        region: "SP".to_owned(),
        city: "São Paulo".to_owned(),
        state: "SP".to_owned(),
        district: "Sé".to_owned(),
        address_line1: "Praça da Sé, 1".to_owned(),
        address_line2: "2º andar".to_owned(),
        address_line3: "fundos".to_owned(),
        postal_code: "01001-000".to_owned(),
        first_name: "João".to_owned(),
        middle_name: "da".to_owned(),
        last_name: "Silva".to_owned(),
        phone_number: "+55 11 3333-0000".to_owned(),
    };
    profile.address = Some(address.clone());
    let billing = &mut customer.billing_profile;
    billing.first_name = "João".to_owned();
    billing.last_name = "Silva".to_owned();
    billing.email = "joao@joao.example".to_owned();
    billing.culture = "pt-BR".to_owned();
    billing.language = "pt".to_owned();
    billing.default_address = address;
    customer.relationship_to_partner = Relationship::Advisor;
    customer.allow_delegated_access = Some(false);
    customer.custom_domains = vec![CustomDomain {
        name: "joao.example".to_owned(),
        federated: true,
    }];
    customer.associated_partner_id = Some(guid(8));
    customer.enable_gdap_by_default = Some(true);
    customer.agreement = Agreement {
        choice: AgreementChoice::PartnerAttested,
        attestation: Some(Attestation {
            first_name: "João".to_owned(),
            last_name: "Silva".to_owned(),
            email: "joao@joao.example".to_owned(),
            phone_number: "1".to_owned(),
            date_agreed: "2026-01-31".parse().unwrap(),
        }),
    };
    customer.qualifications = vec![Qualification {
        qualification: QualificationKind::Education,
        vetting_status: "InReview".to_owned(),
        vetting_reason: "none".to_owned(),
        vetting_created_date: Some(time()),
        education_segment: "K12".to_owned(),
        website: "https://joao.example".to_owned(),
    }];
    customer.account_status = Some(AccountStatus {
        status: "Allowed".to_owned(),
        last_update_date_time: Some(time()),
    });
    customer.permissions.azure_savings_plan = true;
    customer.usage_budget = Some("1000.00".to_owned());
    customer.tags = vec!["gold".to_owned(), "sul".to_owned()];
    customer.aliases = vec!["Padoca".to_owned()];
    customer.notes = "liga às 8h".to_owned();
    customer.provenance.source = Source::Imported;
    customer.provenance.created_at = Some(time());
    customer.provenance.last_seen = Some(time());
    customer.removal = Some(Removal {
        at: time(),
        reason: "fechou".to_owned(),
        operator: "ana@example.com".to_owned(),
    });
    customer.other = [("later".to_owned(), "[1,2]".to_owned())].into();
    customer
}

/// One record per kind, each with something in every field.
pub(crate) fn one_of_each() -> Vec<(&'static str, Record)> {
    vec![
        ("partner", Record::Partner(partner())),
        ("operator", Record::Operator(operator())),
        ("reseller", Record::Reseller(reseller())),
        ("customer", Record::Customer(Box::new(full_customer()))),
        ("user", Record::User(Box::new(user(1, 3)))),
    ]
}

/// One record of each kind that version 2 brought.
pub(crate) fn one_of_each_newest() -> Vec<(&'static str, Record)> {
    vec![
        (
            "licenses",
            Record::Licenses(Box::new(LicensePool {
                customer_id: guid(1),
                units: [("O365_BUSINESS_PREMIUM".to_owned(), 25)].into(),
            })),
        ),
        (
            "mapping",
            Record::Mapping(ColumnMapping {
                key: "nome|e-mail".to_owned(),
                columns: [("userPrincipalName".to_owned(), "E-mail".to_owned())].into(),
            }),
        ),
    ]
}

/// One record of each kind that came after the first book, each with something in every field.
pub(crate) fn one_of_each_later() -> Vec<(&'static str, Record)> {
    let customer = full_customer().key();
    let subscription = subscription(customer);
    let transfer = Transfer {
        id: guid(40),
        customer_id: customer.microsoft_id,
        provider_id: customer.provider,
        kind: TransferKind::AzurePlan,
        direction: Direction::Outgoing,
        state: TransferState::Pending,
        counterparty: "Fabrikam".to_owned(),
        counterparty_tenant: Some(guid(41)),
        items: vec![TransferItem {
            subscription_id: guid(30),
            name: "Matriz".to_owned(),
            quantity: 25,
        }],
        created_at: Some(time()),
        expires_at: Some(time()),
        reason: "x".to_owned(),
        other: [("later".to_owned(), "1".to_owned())].into(),
    };
    let request = RelationshipRequest {
        number: 3,
        kind: RequestKind::Gdap,
        dap: true,
        recipient: "João".to_owned(),
        email: "joao@joao.example".to_owned(),
        domain: "joao.example".to_owned(),
        customer: Some(customer),
        reseller: Some(guid(8)),
        language: "pt-BR".to_owned(),
        link: "https://x".to_owned(),
        text: "Aceite https://x".to_owned(),
        gdap: Some(GdapTerms {
            display_name: "Suporte".to_owned(),
            duration_days: 730,
            roles: vec!["Global reader".to_owned()],
            auto_extend: true,
        }),
        created_at: time(),
        status: RequestStatus::Accepted,
        closed_at: Some(time()),
        follow_ups: vec![FollowUp {
            at: time(),
            note: "liguei".to_owned(),
        }],
    };
    let mut tags = TagSet::default();
    tags.add("Ouro");
    vec![
        ("subscription", Record::Subscription(Box::new(subscription))),
        ("transfer", Record::Transfer(Box::new(transfer))),
        ("request", Record::Request(Box::new(request))),
        (
            "segment",
            Record::Segment(Segment {
                name: "Os bons".to_owned(),
                expression: "tag:ouro".to_owned(),
            }),
        ),
        ("tags", Record::TagSet(tags)),
    ]
}

pub(crate) fn audit() -> AuditEntry {
    AuditEntry {
        seq: 0,
        at: time(),
        operator: "ana@example.com".to_owned(),
        operation: Operation::UPDATE_CUSTOMER,
        resource: Resource::CUSTOMER,
        status: Status::Succeeded,
        customer: None,
        changes: Vec::new(),
        details: Vec::new(),
        group: None,
        undoes: None,
        reversible: true,
    }
}

/// An entry with something in every field.
pub(crate) fn full_audit() -> AuditEntry {
    AuditEntry {
        seq: 9,
        customer: Some(AffectedCustomer {
            key: full_customer().key(),
            name: "Padaria".to_owned(),
        }),
        changes: vec![FieldChange {
            record: customer_id(1),
            path: "billingProfile.email".to_owned(),
            old: Some("\"a\"".to_owned()),
            new: None,
        }],
        details: vec![("rows".to_owned(), "12".to_owned())],
        group: Some(GroupMark::Part { group: 4, index: 2 }),
        undoes: Some(3),
        ..audit()
    }
}

pub(crate) fn commit(changes: ChangeSet) -> Commit {
    Commit {
        changes,
        base: Base::new(),
        audit: audit(),
    }
}

pub(crate) fn marked(group: GroupMark) -> Commit {
    let mut commit = commit(Vec::new());
    commit.audit.group = Some(group);
    commit
}
