use serde_json::json;

use super::*;
use crate::{
    domain::{
        cloud::CloudId,
        customer::{Customer, CustomerKey, Qualification, QualificationKind},
        guid::Guid,
        partner::{Operator, Partner, PartnerKind, Policy},
        record::RecordId,
        role::Role,
        transfer::{Direction, ItemState, Transfer, TransferKind, item},
    },
    text::Lang,
};

fn words() -> Catalogue {
    Catalogue::new(Lang::PtBr)
}

fn contoso() -> Customer {
    let mut customer = Customer::new(Guid::from_bytes([7; 16]));
    customer.billing_profile.company_name = "Contoso".into();
    customer.billing_profile.default_address.country = "BR".into();
    customer.billing_profile.default_address.postal_code = "01310-100".into();
    let contact = &mut customer.billing_profile;
    contact.first_name = "Ana".into();
    contact.default_address.first_name = "Ana".into();
    customer.usage_budget = Some("1234.50".into());
    customer.qualifications = vec![Qualification {
        qualification: QualificationKind::Education,
        vetting_status: "InReview".into(),
        vetting_reason: String::new(),
        vetting_created_date: None,
        education_segment: "K12".into(),
        website: String::new(),
    }];
    customer
}

fn told(old: Option<&Record>, new: &Record) -> Vec<(String, Option<String>, Option<String>)> {
    let fields = diff::diff(&new.id(), old, Some(new)).unwrap();
    changes(&fields, None, &words())
        .into_iter()
        .map(|said| (said.name, said.old, said.new))
        .collect()
}

fn new(name: &str, value: &str) -> (String, Option<String>, Option<String>) {
    (name.to_owned(), None, Some(value.to_owned()))
}

/// Choices, money, countries and switches in words; a country's own names (AC-75); a switch that was never on is not
/// told, nor a name that stands twice (AC-22); the order of the account page.
#[test]
fn up_02_a_new_customer_is_told_in_words() {
    let record = Record::Customer(Box::new(contoso()));
    assert_eq!(
        told(None, &record),
        [
            new("Empresa", "Contoso"),
            new("CEP", "01310-100"),
            new("País/região", "Brasil"),
            new("Nome", "Ana"),
            new("ID da Microsoft", "07070707-0707-0707-0707-070707070707"),
            new("Relacionamento", "Revendedor de nuvem"),
            new(
                "Qualificações especiais",
                "Educação · Ensino fundamental e médio (K-12) · em análise"
            ),
            new("Contrato do cliente", "Não se sabe"),
            new("Orçamento mensal do Azure", "1.234,50"),
            new("Origem", "adicionado aqui"),
        ]
    );
}

/// A thing of a list that changed is told by its name and by what differs, each on its own.
#[test]
fn trf_33_what_changes_in_a_list_is_told_thing_by_thing() {
    let transfer = |moved: bool| {
        let key = CustomerKey::direct(Guid::from_bytes([1; 16]));
        let kind = TransferKind::AzurePlan;
        let mut made = Transfer::new(key, Guid::from_bytes([2; 16]), kind, Direction::Outgoing);
        made.items = ["Produção", "Teste"]
            .iter()
            .zip(3..)
            .map(|(name, id)| {
                let mut item = item::unknown(Guid::from_bytes([id; 16]));
                item.name = (*name).to_owned();
                if moved {
                    item.state = ItemState::Moved;
                }
                item
            })
            .collect();
        Record::Transfer(Box::new(made))
    };
    let change = |name: &str| {
        let said = |state| Some(format!("{name} · {state}"));
        ("Itens".to_owned(), said("escolhido"), said("transferido"))
    };
    assert_eq!(
        told(Some(&transfer(false)), &transfer(true)),
        [change("Produção"), change("Teste")]
    );
}

/// Of a list of things only what came or went is told.
#[test]
fn of_a_list_of_things_only_what_differs_is_told() {
    let old = contoso();
    let mut now = old.clone();
    now.qualifications.push(Qualification {
        qualification: QualificationKind::StateOwnedEntity,
        vetting_status: String::new(),
        vetting_reason: String::new(),
        vetting_created_date: None,
        education_segment: String::new(),
        website: String::new(),
    });
    assert_eq!(
        told(
            Some(&Record::Customer(Box::new(old))),
            &Record::Customer(Box::new(now))
        ),
        [new("Qualificações especiais", "Entidade estatal")]
    );
}

#[test]
fn the_partner_and_its_operators_are_told_in_words() {
    let partner = Record::Partner(Partner {
        name: "Contoso".into(),
        microsoft_id: None,
        domains: vec!["contoso.com".into()],
        country: "US".into(),
        kind: PartnerKind::IndirectProvider,
        cloud: CloudId::UsGov,
        default_operator: "ana@contoso.com".into(),
        sandbox: true,
        policy: Policy::default(),
    });
    let said: Vec<String> = shown(&partner, &words())
        .into_iter()
        .map(|row| format!("{}: {}", row.name, row.value))
        .collect();
    assert_eq!(
        said,
        [
            "Nome: Contoso",
            "Domínios: contoso.com",
            "País/região: Estados Unidos",
            "Tipo de parceiro: Provedor indireto",
            "Nuvem: Partner Center para Microsoft Cloud for US Government",
            "Trabalha quando ninguém é citado: ana@contoso.com",
            "Área restrita de integração (sandbox): sim",
            "Solicitações sem DAP: não",
            "Agentes administradores removem relações: não",
        ]
    );
    let operator = Record::Operator(Operator {
        mail: "ana@contoso.com".into(),
        name: "Ana".into(),
        roles: vec![Role::AdminAgent, Role::HelpdeskAgent],
    });
    assert_eq!(
        shown(&operator, &words())[2].value,
        "Agente administrador, Agente de suporte técnico"
    );
}

#[test]
fn up_15_what_nobody_knows_is_named_as_partner_center_names_it() {
    let change = FieldChange {
        record: RecordId::Customer(contoso().key()),
        path: "other.laterMember".into(),
        old: None,
        new: Some("\"x\"".into()),
    };
    let said = &changes(&[change], None, &words())[0];
    assert_eq!(said.name, "“laterMember” do Partner Center");
    assert_eq!(said.new.as_deref(), Some("x"));
}

/// What a transfer did is no JSON to a person; what somebody else wrote under its name is told as it is.
#[test]
fn trf_15_what_moved_is_told_in_words() {
    let path = "other.transferredTo".to_owned();
    let said = |text: &str| {
        let change = FieldChange {
            record: RecordId::Subscription(contoso().key(), Guid::from_bytes([8; 16])),
            path: path.clone(),
            old: None,
            new: Some(serde_json::to_string(text).unwrap()),
        };
        let said = changes(&[change], None, &words()).remove(0);
        (said.name, said.new.unwrap_or_default())
    };
    let id = Guid::from_bytes([7; 16]).to_string();
    let text = json!({
        "partner": "Fabrikam", "billedFrom": "2026-11-28", "newSubscriptionId": id,
        "azureSubscriptionId": null, "transferId": id,
    });
    let (name, told) = said(&text.to_string());
    assert_eq!(name, "Transferida para");
    assert_eq!(
        told,
        format!("Fabrikam · cobrado desde 28/11/2026 · nova ID {id}")
    );
    assert_eq!(said("[1]").1, "[1]");
}

#[test]
fn facts_of_the_activity_log_are_told_in_words() {
    let fact = |key, value| detail(key, value, &words());
    let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    assert_eq!(
        fact("event", "declined"),
        pair("Evento", "Solicitação recusada")
    );
    assert_eq!(
        fact("fields", "notes, billingProfile.email"),
        pair("Campos", "Anotações, Endereço de email")
    );
    assert_eq!(fact("location", "BR"), pair("Local de uso", "Brasil"));
}

#[test]
fn a_word_of_microsofts_that_nobody_knows_is_said_as_it_is() {
    let status = |said: &str| {
        value(
            RecordKind::Customer,
            path::ACCOUNT_STATUS,
            &json!(said),
            &words(),
        )
    };
    assert_eq!(status("under_review"), "Em análise");
    assert_eq!(status("Sleeping"), "Sleeping");
}
