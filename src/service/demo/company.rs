//! A made-up customer: the record of a number, made without looking at any other.

use jiff::{Timestamp, tz::TimeZone};

use super::{
    locale::{self, Locale, latin, native},
    random::{Dice, index, shuffled},
    registration,
};
use crate::domain::{
    address::Address,
    customer::{
        AccountStatus, Agreement, AgreementChoice, Attestation, BillingProfile, CompanyProfile,
        CustomDomain, Customer, Permissions, Provenance, Qualification, QualificationKind,
        Relationship, Source,
    },
    guid::Guid,
};

/// What the dice of a record are for, so that a new field does not change the others.
const RECORD: u64 = 1;
const IDENTITY: u64 = 2;
const STYLE: u64 = 3;

/// 2021-01-01 and the seconds of five and a half years: when made-up customers were created.
const FIRST_DAY: i64 = 1_609_459_200;
const DAYS: u64 = 2_000;

const TAGS: [&str; 8] = [
    "Contrato anual",
    "Educação",
    "Indicação",
    "Piloto",
    "Renovação no trimestre",
    "Setor público",
    "Suporte 24×7",
    "VIP",
];

const NOTES: [&str; 6] = [
    "Prefere contato por e-mail.",
    "Responsável técnico de férias em janeiro.",
    "Fatura até o dia 5 de cada mês.",
    "Migração do servidor de arquivos prevista para o próximo ano.",
    "Pediu proposta para mais licenças.\nRetornar na próxima reunião.",
    "Ligar somente à tarde – fuso horário diferente.",
];

/// Name and domain: different for every number of one seed.
struct Identity {
    locale: &'static Locale,
    place: &'static locale::Place,
    /// Legal name.
    name: String,
    /// Base and city, as people say it.
    short: String,
    /// Base and city in Latin letters.
    alias: String,
    /// The domain before its suffix.
    prefix: String,
}

/// Builds name and domain. Pairs of company and city are dealt out in turns, each pair once a turn; within a pair
/// every turn has another trade or legal form, and when those are used up, a branch number. The domain says the turn.
fn identity(seed: u64, record: u64) -> Identity {
    let (locale, rank) = locale::of_record(seed, record);
    let bases = locale.bases.len() as u64;
    let pairs = bases * locale.places.len() as u64;
    let turn = rank / pairs;
    let country = u64::from_le_bytes(country_bytes(locale.country));
    let pair = shuffled(rank % pairs, pairs, seed ^ country ^ turn);
    let base = locale.bases[index(pair % bases)];
    let (city_number, place) = (pair / bases, locale.place(pair / bases));

    let trades = locale.trades.len() as u64;
    let styles = trades * locale.forms.len() as u64;
    let first_style = Dice::new(seed ^ country, STYLE, pair).below(styles);
    let style = (turn + first_style) % styles;
    let trade = locale.trades[index(style % trades)];
    let form = locale.forms[index(style / trades)];

    let (company, city) = (native(base), native(place.city));
    let short = [company, city].join(locale.gap);
    let core = match (turn, city_number) {
        (0, 0) => locale.head.replace("{}", company),
        (0, 1) => [company, trade].join(locale.gap),
        (0, 2) if (pair % bases).is_multiple_of(4) => [company, locale.long, city].join(locale.gap),
        _ => [company, trade, city].join(locale.gap),
    };
    let mut name = form.replace("{}", &core);
    if turn >= styles {
        let branch = locale.branch.replace('#', &(turn / styles + 1).to_string());
        name = [name.as_str(), &branch].join(locale.gap);
    }
    let mut prefix = latin(base) + &latin(place.city);
    if turn > 0 {
        prefix += &(turn + 1).to_string();
    }
    Identity {
        locale,
        place,
        name,
        short,
        alias: format!("{} {}", capital(&latin(base)), capital(&latin(place.city))),
        prefix,
    }
}

fn country_bytes(country: &str) -> [u8; 8] {
    let mut bytes = [0; 8];
    for (to, from) in bytes.iter_mut().zip(country.bytes()) {
        *to = from;
    }
    bytes
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters
        .next()
        .map(|first| first.to_ascii_uppercase())
        .into_iter()
        .chain(letters)
        .collect()
}

/// The customer of a number.
pub(super) fn customer(seed: u64, record: u64) -> Customer {
    let Identity {
        locale,
        place,
        name,
        short,
        alias,
        prefix,
    } = identity(seed, record);
    let mut ids = Dice::new(seed, IDENTITY, record);
    let mut dice = Dice::new(seed, RECORD, record);

    let (given, family) = (dice.pick(locale.given), dice.pick(locale.family));
    let contact = format!("{}.{}", latin(given), latin(family));
    let mail = format!("{contact}@{prefix}.example.com");
    let since = moment(&mut dice);
    let delegated = match dice.below(10) {
        0 => None,
        1 | 2 => Some(false),
        _ => Some(true),
    };
    let number = registration::number(locale.country, &mut dice);
    // AC-70: where a number is asked for, a telephone is asked for too.
    let phone = if !number.is_empty() || dice.chance(80) {
        dice.digits(place.phone)
    } else {
        String::new()
    };
    let address = Address {
        country: locale.country.to_owned(),
        city: native(place.city).to_owned(),
        state: place.state.to_owned(),
        address_line1: numbered(locale.streets, 1_990, &mut dice),
        address_line2: if dice.chance(35) {
            numbered(locale.rooms, 20, &mut dice)
        } else {
            String::new()
        },
        postal_code: dice.digits(place.postal),
        first_name: native(given).to_owned(),
        last_name: native(family).to_owned(),
        phone_number: phone,
        ..Address::default()
    };
    let mut customer = Customer::new(Guid::random(ids.bytes16()));
    customer.commerce_id = Some(Guid::random(ids.bytes16()));
    customer.company_profile = CompanyProfile {
        domain: format!("{prefix}.onmicrosoft.com"),
        // Some tenants carry the everyday name.
        company_name: if dice.chance(10) { short } else { name.clone() },
        organization_registration_number: number,
        // UP-18: seen only with delegated access.
        email: (delegated == Some(true)).then(|| mail.clone()),
        address: (delegated == Some(true)).then(|| Address {
            region: address.state.clone(),
            state: String::new(),
            ..address.clone()
        }),
    };
    customer.billing_profile = BillingProfile {
        first_name: native(given).to_owned(),
        last_name: native(family).to_owned(),
        email: mail,
        culture: locale.culture.to_owned(),
        language: locale.culture.chars().take(2).collect(),
        company_name: name,
        default_address: address,
    };
    if dice.chance(5) {
        customer.relationship_to_partner = Relationship::Advisor;
    }
    customer.allow_delegated_access = delegated;
    customer.agreement = agreement(&customer.billing_profile, since, &mut dice);
    if dice.chance(25) {
        customer.custom_domains.push(CustomDomain {
            name: format!("{prefix}.example.com"),
            federated: dice.chance(15),
        });
    }
    customer.provenance = Provenance {
        source: Source::Demo,
        created_at: Some(since),
        last_seen: None,
    };
    extras(&mut customer, since, alias, &mut dice);
    customer
}

/// What only some customers have.
fn extras(customer: &mut Customer, since: Timestamp, alias: String, dice: &mut Dice) {
    customer.account_status = Some(AccountStatus {
        status: if dice.chance(92) {
            "Allowed"
        } else {
            "UnderReview"
        }
        .to_owned(),
        last_update_date_time: Some(since),
    });
    if dice.chance(4) {
        let education = dice.chance(50);
        customer.qualifications.push(Qualification {
            qualification: if education {
                QualificationKind::Education
            } else {
                QualificationKind::Nonprofit
            },
            vetting_status: "Approved".to_owned(),
            vetting_reason: String::new(),
            vetting_created_date: Some(since),
            education_segment: if education { "HigherEducation" } else { "" }.to_owned(),
            website: String::new(),
        });
    }
    customer.permissions = Permissions {
        azure_reserved_instances: dice.chance(6),
        azure_savings_plan: dice.chance(4),
    };
    if dice.chance(15) {
        customer.usage_budget = Some(format!("{}.00", (dice.below(60) + 1) * 250));
    }
    for _ in 0..dice.below(4).saturating_sub(1) {
        customer.tags.push(dice.pick(&TAGS).to_owned());
    }
    customer.tags.sort();
    customer.tags.dedup();
    // People look for a name in a script they cannot type by its Latin spelling.
    if !customer.name().is_ascii() && dice.chance(40) {
        customer.aliases.push(alias);
    }
    if dice.chance(20) {
        dice.pick(&NOTES).clone_into(&mut customer.notes);
    }
}

fn agreement(billing: &BillingProfile, since: Timestamp, dice: &mut Dice) -> Agreement {
    match dice.below(10) {
        0 => Agreement::default(),
        1..=3 => Agreement {
            choice: AgreementChoice::CustomerWillAccept,
            attestation: None,
        },
        _ => Agreement {
            choice: AgreementChoice::PartnerAttested,
            attestation: Some(Attestation {
                first_name: billing.first_name.clone(),
                last_name: billing.last_name.clone(),
                email: billing.email.clone(),
                phone_number: billing.default_address.phone_number.clone(),
                date_agreed: since.to_zoned(TimeZone::UTC).date(),
            }),
        },
    }
}

fn numbered(patterns: &[&str], most: u64, dice: &mut Dice) -> String {
    let pattern = dice.pick(patterns);
    pattern.replace('#', &(dice.below(most) + 1).to_string())
}

fn moment(dice: &mut Dice) -> Timestamp {
    let seconds = i64::try_from(dice.below(DAYS * 86_400)).unwrap_or_default();
    Timestamp::from_second(FIRST_DAY + seconds).unwrap_or_default()
}
