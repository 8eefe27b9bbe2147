//! The account page as a form: the blocks of UP-02, each field with its value and, where it cannot be changed here, the
//! reason and the place where it can.

use crate::app::{
    Context,
    form::{
        Field, Form, Kind, Opt,
        customer::{self as fields, World, value},
    },
    permit,
};
use crate::domain::{
    cloud::Feature,
    country,
    customer::{AgreementChoice, Customer},
    field::{self, Block, Edit, FIELDS, path},
    message::Message,
    partner::{Partner, PartnerKind},
    permission::{act_of_field, act_to_see},
    record::RecordKind,
};
use crate::text::record;

/// The form of an account, to be looked at.
pub(super) fn form(customer: &Customer, cx: &Context) -> Form {
    let Some(partner) = &cx.session.partner else {
        return Form::default();
    };
    let world = World {
        partner,
        resellers: &cx.session.resellers,
        lang: cx.session.lang,
    };
    let mut form = Form::default();
    for def in FIELDS {
        let mut field = fields::field(def, customer, world);
        field.required = false;
        field.blank = Some(blank(def.path, customer));
        field.locked = locked(def, customer).or_else(|| {
            // Nobody who may change nothing at all needs to be told at every field.
            permit::edit(&cx.session).ok()?;
            permit::change(&cx.session, act_of_field(def.path)).err()
        });
        // What was never put in by hand has words of its own.
        if def.path == path::QUALIFICATIONS {
            field = Field::text(def.path, field.label)
                .with(&qualifications(customer, cx))
                .locked(Message::new("field-where-qualification"));
            field.blank = Some(Message::new("qualification-none"));
        }
        // Who may not see it sees that, and who may (RO-05).
        if let Some(act) = act_to_see(def.path)
            && let Err(why) = permit::role(&cx.session, act)
        {
            field = Field::text(def.path, field.label).locked(why);
            field.blank = Some(Message::new("forms-not-for-roles"));
        }
        form.fields.push(field);
    }
    (form.browse, form.page) = (true, true);
    form
}

/// What a field of the page holds when nothing was put in.
pub(super) fn saved(customer: &Customer, id: &str) -> String {
    value(customer, id)
}

/// Puts a value into a field, also one that is none of its choices.
pub(super) fn put(field: &mut Field, value: &str) {
    field.set(value);
    if let Kind::Choice { options, chosen } = &mut field.kind
        && chosen.is_none()
        && !value.is_empty()
    {
        *chosen = Some(options.len());
        options.push(Opt::named(value, value));
    }
}

/// What is seen, names, headings, marks of what changed.
pub(super) fn follow(form: &mut Form, saved_one: &Customer, new: &Customer, cx: &Context) {
    let Some(partner) = &cx.session.partner else {
        return;
    };
    let world = World {
        partner,
        resellers: &cx.session.resellers,
        lang: cx.session.lang,
    };
    fields::follow(form, new, world);
    let mut block: Option<Block> = None;
    for field in &mut form.fields {
        let Some(def) = field::find(field.id) else {
            continue;
        };
        field.visible = seen(def.path, new, partner);
        field.section = None;
        if field.visible && block != Some(def.block) {
            block = Some(def.block);
            field.section = Some(Message {
                id: def.block.text().into(),
                args: Vec::new(),
            });
        }
        let was = saved(saved_one, field.id);
        field.was = None;
        if field.locked.is_none() && field.value() != was {
            let mut old = field.clone();
            put(&mut old, &was);
            field.was = Some(old.words(&cx.catalogue));
        }
    }
}

/// Whether the page shows it: nothing the cloud or this kind of partner does not have, and what Partner Center itself
/// hides only where it is filled.
fn seen(path: &str, customer: &Customer, partner: &Partner) -> bool {
    let offers = |feature| partner.cloud.cloud().supports(feature).is_ok();
    let filled = || field::get(customer, path).is_some();
    let contact = &customer.billing_profile;
    let address = &contact.default_address;
    match path {
        path::LINE_3
        | path::DISTRICT
        | path::REGION
        | path::PROVIDER
        | path::DEFAULT_GDAP
        | path::COMMERCE_ID
        | path::EDUCATION_SEGMENT
        | path::EDUCATION_WEBSITE => filled(),
        // The contact's name stands twice in the record; once is enough unless they differ (AC-22).
        path::ADDRESS_FIRST_NAME => filled() && address.first_name != contact.first_name,
        path::ADDRESS_LAST_NAME => filled() && address.last_name != contact.last_name,
        path::QUALIFICATION => false,
        path::QUALIFICATIONS => offers(Feature::Qualifications),
        path::RESELLER => partner.kind == PartnerKind::IndirectProvider || filled(),
        path::AGREEMENT => offers(Feature::Agreements),
        path::BUDGET => offers(Feature::Budget),
        _ if path.starts_with("agreement.attestation.") => {
            offers(Feature::Agreements)
                && customer.agreement.choice == AgreementChoice::PartnerAttested
        }
        _ => true,
    }
}

/// Why it cannot be changed here, and where it can. A country that was never known may be filled in once.
fn locked(def: &field::Field, customer: &Customer) -> Option<Message> {
    let unknown = def.path == path::COUNTRY
        && country::find(&customer.billing_profile.default_address.country).is_none();
    match def.edit {
        Edit::Creating(_) if unknown => None,
        edit => edit.locked().map(|why| Message {
            id: why.into(),
            args: Vec::new(),
        }),
    }
}

/// What stands where there is no value (UP-02): what only delegated access would show is not simply missing (UP-18).
fn blank(path: &str, customer: &Customer) -> Message {
    let delegated = customer.allow_delegated_access == Some(true);
    let hidden = matches!(
        path,
        path::TENANT_ADDRESS | path::TENANT_EMAIL | path::CUSTOM_DOMAINS
    );
    if hidden && !delegated {
        Message::new("forms-not-visible")
    } else {
        Message::new("value-not-provided")
    }
}

/// All special qualifications, each with its state (QU-05, QU-06).
fn qualifications(customer: &Customer, cx: &Context) -> String {
    let value = serde_json::to_value(&customer.qualifications).unwrap_or_default();
    record::value(
        RecordKind::Customer,
        path::QUALIFICATIONS,
        &value,
        &cx.catalogue,
    )
}
