//! Requests for a relationship (customers.md 5): made, followed up, answered.

use std::path::PathBuf;

use crate::{
    domain::{
        audit::{Operation, Resource},
        cloud::{CloudId, Feature},
        country,
        customer::{Customer, CustomerKey, Relationship},
        finding::Finding,
        guid::Guid,
        invitation::{self, IndirectPair},
        message::Message,
        partner::PartnerKind,
        record::{Record, RecordId, RecordKind, Stored},
        relationship::{GdapTerms, RelationshipRequest, RequestKind, RequestStatus},
        rules::gdap,
    },
    store::StoreError,
    text::Lang,
};

use super::{
    Intent, Service, collect,
    files::read_text,
    plan::{Plan, Undo, Work},
    record_change::{Transition, affected, step},
    refusal::Refusal,
    request_text::invitation_text,
    resellers,
};

/// What somebody asks a customer for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RequestDraft {
    /// What for.
    pub kind: RequestKind,
    /// With delegated administration; `None` = as the cloud has it (RQ-11, RQ-12).
    pub dap: Option<bool>,
    /// The customer of the book, if it is one.
    pub customer: Option<CustomerKey>,
    /// Name of who is asked; of the customer where empty.
    pub recipient: String,
    /// Mail address of who is asked.
    pub email: String,
    /// Primary domain of who is asked.
    pub domain: String,
    /// Reseller of an indirect request.
    pub reseller: Option<Guid>,
    /// Provider of an indirect request by a reseller.
    pub provider: Option<Guid>,
    /// Language of the text; the customer's own where `None`.
    pub lang: Option<Lang>,
    /// The text as it was edited; made by contas where `None`.
    pub text: Option<String>,
    /// A file with the text as it was edited; read when the request is planned.
    pub text_file: Option<PathBuf>,
    /// The customer is in a country that Partner Center does not support: the older link (RQ-33).
    pub unsupported_country: bool,
    /// GDAP only.
    pub gdap: Option<GdapTerms>,
    /// GDAP only: the link Partner Center gave.
    pub link: String,
}

/// What became of a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// The customer accepted; what is known of it.
    Accepted(Accepted),
    /// Nobody waits any more; an accepted GDAP is ended (GD-09).
    Withdrawn,
    /// Asked again.
    FollowedUp(String),
}

/// What is known of a customer that accepted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Accepted {
    /// Its Microsoft ID; needed unless the request was for a customer of the book.
    pub microsoft_id: Option<Guid>,
    /// Its name; the recipient's where empty.
    pub name: String,
    /// Its primary domain; the request's where empty.
    pub domain: String,
    /// Country, ISO alpha-2.
    pub country: String,
}

impl Service {
    /// All requests, by number.
    pub fn requests(&self) -> Result<Vec<RelationshipRequest>, StoreError> {
        collect(self.store(), RecordKind::Request, |record| match record {
            Record::Request(request) => Some(*request),
            _ => None,
        })
    }

    /// One request.
    pub fn request(&self, number: u64) -> Result<(RelationshipRequest, Stored), Refusal> {
        let stored = self.store().get(&RecordId::Request(number))?;
        match stored {
            Some(stored) => match &stored.record {
                Record::Request(request) => Ok(((**request).clone(), stored)),
                _ => Err(unknown(number)),
            },
            None => Err(unknown(number)),
        }
    }

    /// Whether the delegated admin box of a request can be cleared (RQ-11, RQ-12); if not, the text id of the reason.
    pub fn dap_can_be_left_out(&self) -> Result<Result<(), &'static str>, Refusal> {
        Ok(self
            .partner()?
            .cloud
            .cloud()
            .supports(Feature::RequestWithoutDap))
    }

    pub(super) fn plan_request(&self, draft: RequestDraft) -> Result<Plan, Refusal> {
        self.may(draft.kind.act())?;
        if let Some(feature) = draft.kind.feature() {
            self.offers(feature)?;
        }
        let partner = self.partner()?;
        let gdap_asked = draft.kind == RequestKind::Gdap;
        // RQ-12: forced on and locked where the cloud says so. RQ-13: elsewhere a setting may leave it out.
        let forced = self.dap_can_be_left_out()?.is_err();
        if draft.dap == Some(false) && !gdap_asked {
            self.offers(Feature::RequestWithoutDap)?;
        }
        let off = partner.policy.no_dap_in_invitations && !forced;
        if draft.dap == Some(true) && !gdap_asked && off {
            return Err(Refusal::Rule {
                rule: "RQ-13",
                message: Message::new("request-dap-off"),
            });
        }
        let dap = !gdap_asked && draft.dap.unwrap_or(!off);
        let customer = draft
            .customer
            .map(|key| self.customer(key).map(|(customer, _)| customer))
            .transpose()?;
        let mut findings = self.request_findings(&draft, customer.as_deref())?;
        let link = if gdap_asked {
            draft.link.trim().to_owned()
        } else {
            let pair = self.pair(&draft, &mut findings)?;
            let link = if draft.unsupported_country {
                invitation::link_of_unsupported(draft.kind, &partner, pair.as_ref())
            } else {
                invitation::link(draft.kind, &partner, pair.as_ref(), dap)
            };
            link.unwrap_or_default()
        };
        let about = customer.as_deref();
        let recipient = filled(&draft.recipient, || {
            about.map_or("", Customer::name).to_owned()
        });
        if recipient.is_empty() {
            findings.push(
                Finding::block("RQ-20", Message::new("request-needs-recipient")).at("recipient"),
            );
        }
        let lang = draft.lang.unwrap_or_else(|| {
            Lang::of_locale(about.map_or("", |c| c.billing_profile.culture.as_str()))
        });
        let request = RelationshipRequest {
            number: self.requests()?.last().map_or(1, |last| last.number + 1),
            kind: draft.kind,
            dap,
            text: String::new(),
            email: filled(&draft.email, || {
                about
                    .map_or("", |c| c.billing_profile.email.as_str())
                    .to_owned()
            }),
            domain: filled(&draft.domain, || {
                about
                    .map_or("", |c| c.company_profile.domain.as_str())
                    .to_owned()
            })
            .to_lowercase(),
            recipient,
            customer: draft.customer,
            reseller: draft.reseller,
            language: lang.tag().to_owned(),
            link,
            gdap: draft.gdap.clone().filter(|_| gdap_asked),
            created_at: self.now(),
            status: RequestStatus::Open,
            closed_at: None,
            follow_ups: Vec::new(),
        };
        let own = match &draft.text_file {
            Some(path) => Some(read_text(path)?),
            None => draft.text.clone(),
        };
        let text =
            own.unwrap_or_else(|| invitation_text(&request, &partner.name, partner.cloud, lang));
        findings.extend(invitation::check_text(&text, &request.link));
        let request = RelationshipRequest { text, ..request };
        let mut consequences = vec![
            Message::new("request-you-send-it"),
            Message::new("request-changes-nothing"),
        ];
        consequences.push(if gdap_asked {
            Message::new("request-gdap-no-relationship")
        } else if dap {
            Message::new("request-with-dap")
        } else {
            Message::new("request-without-dap")
        });
        let (step, records) = step(
            vec![Transition {
                old: None,
                new: Some(Record::Request(Box::new(request.clone()))),
            }],
            Operation::REQUEST_RELATIONSHIP,
            if gdap_asked {
                Resource::GRANULAR_ADMIN_RELATIONSHIP
            } else {
                Resource::PARTNER_CUSTOMER_RELATIONSHIP
            },
            customer.as_deref().map(affected),
        )?;
        Ok(Plan {
            title: Message::new("request-title")
                .with("kind", Message::new(request.kind.text()))
                .with("number", request.number.to_string())
                .with("name", request.recipient.as_str()),
            intent: Intent::RequestRelationship(Box::new(draft)),
            records,
            findings,
            consequences,
            undo: Undo::Possible,
            work: Work::Step(step),
        })
    }

    fn request_findings(
        &self,
        draft: &RequestDraft,
        customer: Option<&Customer>,
    ) -> Result<Vec<Finding>, Refusal> {
        let partner = self.partner()?;
        let mut findings = Vec::new();
        if draft.kind != RequestKind::Gdap && partner.microsoft_id.is_none() {
            findings.push(Finding::block(
                "RQ-31",
                Message::new("request-partner-id-unknown"),
            ));
        }
        if matches!(partner.cloud, CloudId::UsGov | CloudId::Germany) {
            findings.push(Finding::info(
                "A-11",
                Message::new("request-cloud-may-lack"),
            ));
        }
        if let Some(customer) = customer {
            let country = &customer.billing_profile.default_address.country;
            // RQ-02: only within the partner's own market.
            if country::find(country).is_some() && !country::same_market(&partner.country, country)
            {
                findings
                    .push(Finding::warn("RQ-02", Message::new("request-other-market")).of(country));
            }
            let stands = customer.removal.is_none()
                && customer.relationship_to_partner == Relationship::Reseller;
            if stands
                && draft.kind == RequestKind::Direct
                && customer.allow_delegated_access == Some(true)
            {
                findings.push(Finding::warn(
                    "RQ-01",
                    Message::new("request-has-relationship"),
                ));
            }
        }
        if draft.kind == RequestKind::Gdap {
            let terms = draft.gdap.clone().unwrap_or_default();
            let now = self.clock.now();
            let taken = self.requests()?.iter().any(|request| {
                matches!(
                    request.status_at(now),
                    RequestStatus::Open | RequestStatus::Accepted
                ) && request.gdap.as_ref().is_some_and(|gdap| {
                    gdap.display_name.trim().to_lowercase()
                        == terms.display_name.trim().to_lowercase()
                })
            });
            findings.extend(gdap::check(
                &terms,
                taken && !terms.display_name.trim().is_empty(),
            ));
            if draft.link.trim().is_empty() {
                findings.push(Finding::warn("GD-06", Message::new("gdap-link-missing")).at("link"));
            } else if !invitation::is_gdap_link(draft.link.trim()) {
                findings.push(
                    Finding::block("GD-06", Message::new("gdap-link-form"))
                        .at("link")
                        .of(&draft.link),
                );
            }
        }
        Ok(findings)
    }

    /// RQ-32: the reseller and its provider, one of whom is this partner.
    fn pair(
        &self,
        draft: &RequestDraft,
        findings: &mut Vec<Finding>,
    ) -> Result<Option<IndirectPair>, Refusal> {
        if draft.kind != RequestKind::Indirect {
            return Ok(None);
        }
        let partner = self.partner()?;
        let own = partner.microsoft_id;
        let pair = match partner.kind {
            PartnerKind::IndirectProvider => {
                let known = resellers(self.store())?
                    .into_iter()
                    .find(|reseller| Some(reseller.id) == draft.reseller);
                own.zip(known).map(|(provider, reseller)| IndirectPair {
                    reseller: reseller.id,
                    mpn_id: reseller.mpn_id,
                    provider,
                })
            }
            PartnerKind::IndirectReseller => {
                own.zip(draft.provider)
                    .map(|(reseller, provider)| IndirectPair {
                        reseller,
                        mpn_id: String::new(),
                        provider,
                    })
            }
            PartnerKind::DirectBill => None,
        };
        if pair.is_none() {
            let message = match partner.kind {
                PartnerKind::DirectBill => Message::new("request-indirect-not-direct-bill"),
                _ => Message::new("request-indirect-needs-pair"),
            };
            findings.push(Finding::block("RQ-32", message).at("reseller"));
        }
        Ok(pair)
    }
}

pub(super) fn filled(text: &str, otherwise: impl FnOnce() -> String) -> String {
    let text = text.trim();
    if text.is_empty() {
        otherwise()
    } else {
        text.to_owned()
    }
}

fn unknown(number: u64) -> Refusal {
    Refusal::Rule {
        rule: "RQ-19",
        message: Message::new("request-unknown").with("number", number.to_string()),
    }
}
