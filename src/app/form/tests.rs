use super::*;
use crate::app::action::Edit;
use crate::domain::message::Message;
use crate::text::Lang;

fn words() -> Catalogue {
    Catalogue::new(Lang::En)
}

fn form() -> Form {
    let countries = ["Armenia", "Brasil", "Brunei", "Åland", "Peru", "Chile"];
    Form::new(vec![
        Field::text("name", Message::new("list-column-name")).required(),
        Field::text("id", Message::new("list-column-microsoft-id")).locked(Message::new("list-no")),
        Field::choice(
            "country",
            Message::new("list-column-tags"),
            countries.map(|name| Opt::named(name, name)).to_vec(),
        ),
        Field::toggle("sandbox", Message::new("list-yes"), false),
    ])
}

fn act(form: &mut Form, actions: impl IntoIterator<Item = Action>) -> Vec<FormEvent> {
    let words = words();
    actions
        .into_iter()
        .flat_map(|action| form.update(&action, &words, 5))
        .collect()
}

#[test]
fn typing_changes_the_field_and_leaving_it_is_told() {
    let mut form = form();
    let events = act(
        &mut form,
        [
            Action::Paste("Contoso".into()),
            Action::Edit(Edit::Left),
            Action::NextField,
        ],
    );
    assert_eq!(
        events,
        [FormEvent::Changed("name"), FormEvent::Left("name")]
    );
    assert_eq!(form.value("name"), "Contoso");
    assert_eq!(
        form.current().unwrap().id,
        "country",
        "locked fields are passed over"
    );
    assert!(form.dirty);
}

#[test]
fn a_long_choice_is_picked_by_typing_without_accents() {
    let mut form = form();
    act(
        &mut form,
        [
            Action::NextField,
            Action::Accept,
            Action::Paste("aland".into()),
        ],
    );
    assert_eq!(form.picker.as_ref().unwrap().hits, [3]);
    let events = act(&mut form, [Action::Accept]);
    assert_eq!(
        events,
        [FormEvent::Changed("country"), FormEvent::Left("country")]
    );
    assert_eq!(form.value("country"), "Åland");
    assert_eq!(form.picker, None);
}

#[test]
fn esc_closes_the_picker_first_and_enter_on_the_last_field_submits() {
    let mut form = form();
    act(&mut form, [Action::NextField, Action::Accept, Action::Back]);
    assert_eq!(form.picker, None);
    let events = act(&mut form, [Action::Back]);
    assert_eq!(events, [FormEvent::Left("country"), FormEvent::Back]);
    act(&mut form, [Action::NextField, Action::NextValue]);
    assert_eq!(form.value("sandbox"), "true");
    assert_eq!(
        act(&mut form, [Action::Save]),
        [FormEvent::Left("sandbox"), FormEvent::Submit]
    );
}

#[test]
fn ac_10_findings_go_to_their_fields_and_the_cursor_to_the_first_block() {
    let mut form = form();
    form.set_findings(&[
        Finding::warn("W1", Message::new("list-no")).at("name"),
        Finding::block("B1", Message::new("list-no")).at("country"),
        Finding::block("B2", Message::new("list-no")).at("nowhere"),
    ]);
    assert_eq!(form.field("name").unwrap().findings.len(), 1);
    assert_eq!(form.general.len(), 1);
    form.show_all();
    assert_eq!(form.current().unwrap().id, "country");
}

#[test]
fn ac_13_a_draft_brings_every_value_back() {
    let mut one = form();
    act(&mut one, [Action::Paste("Łódź".into())]);
    one.set("country", "Peru");
    one.set("sandbox", "true");
    let mut two = form();
    two.restore(&one.values());
    assert_eq!(two.values(), one.values());
}
