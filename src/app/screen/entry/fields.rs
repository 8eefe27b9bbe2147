//! Fields of the marked customers: what is left empty stays as it is; what shall be emptied is chosen by name.

use crate::app::{
    Context,
    form::{
        Field, Form, Kind, Opt,
        customer::{self as made, World, typed},
    },
    line::Line,
};
use crate::domain::{
    customer::{Customer, CustomerKey},
    field::{self, Edit, FIELDS, path},
    message::Message,
};
use crate::service::{
    add_customer::NOT_GIVEN,
    bulk::{Bulk, BulkEdit},
    intent::{FieldEdit, Intent},
};

/// The field that names those to be emptied.
const CLEAR: &str = "clear";

/// Whether a field may be the same for many customers: names and e-mail addresses are nobody else's, tags have a
/// screen of their own, and the agreement is confirmed for each.
fn for_many(def: &field::Field) -> bool {
    matches!(def.edit, Edit::Always)
        && !matches!(
            def.path,
            path::TAGS | path::ALIASES | path::COMPANY | path::REGISTRATION | path::CUSTOM_DOMAINS
        )
        && !def.path.starts_with("agreement.")
}

/// The fields, all empty, then those to be emptied.
pub(super) fn fields(cx: &Context) -> Vec<Field> {
    let Some(partner) = &cx.session.partner else {
        return Vec::new();
    };
    let world = World {
        partner,
        resellers: &cx.session.resellers,
        lang: cx.session.lang,
    };
    let mut nobody = Customer::new(NOT_GIVEN);
    // States and languages are those of the partner's country, where nearly all of its customers are.
    let _ = field::set(&mut nobody, path::COUNTRY, &partner.country);
    let mut fields: Vec<Field> = FIELDS
        .iter()
        .filter(|def| for_many(def))
        .map(|def| {
            let mut made = made::field(def, &nobody, world);
            made.required = false;
            made.blank = Some(Message::new("entry-unchanged"));
            match &mut made.kind {
                Kind::Choice { options, chosen } => {
                    options.retain(|option| !option.value.is_empty());
                    options.insert(0, Opt::new("", "entry-unchanged"));
                    *chosen = Some(0);
                }
                kind => *kind = Kind::Text(Line::default()),
            }
            made
        })
        .collect();
    let names = fields.iter().map(|field| Opt {
        value: field.id.to_owned(),
        label: crate::app::form::Label::Message(field.label.clone()),
        also: String::new(),
    });
    let clear = Field::many(CLEAR, Message::new("entry-clear"), names.collect())
        .hint(Message::new("entry-clear-hint"));
    fields.push(clear);
    fields
}

/// A field that is to be emptied takes no value.
pub(super) fn follow(form: &mut Form, _cx: &Context) {
    let cleared = form.value(CLEAR);
    let cleared: Vec<&str> = cleared.split(',').collect();
    for field in form.fields.iter_mut().filter(|field| field.id != CLEAR) {
        field.locked = cleared
            .contains(&field.id)
            .then(|| Message::new("entry-cleared"));
    }
}

/// How many, and what an empty field means.
pub(super) fn head(count: usize, first: &str) -> Vec<Message> {
    vec![
        Message::new("entry-fields-head")
            .with("count", count)
            .with("first", first),
    ]
}

/// The edits that the form says.
pub(super) fn intent(customers: &[CustomerKey], form: &Form) -> Intent {
    let cleared = form.value(CLEAR);
    let set = form
        .fields
        .iter()
        .filter(|field| {
            field.id != CLEAR && field.locked.is_none() && !field.value().trim().is_empty()
        })
        .map(|field| FieldEdit {
            path: field.id.to_owned(),
            value: typed(field),
        });
    let clear = cleared
        .split(',')
        .filter(|path| !path.is_empty())
        .map(|path| FieldEdit {
            path: path.to_owned(),
            value: String::new(),
        });
    Intent::Bulk(Bulk {
        customers: customers.to_vec(),
        edit: BulkEdit::Fields(set.chain(clear).collect()),
    })
}
