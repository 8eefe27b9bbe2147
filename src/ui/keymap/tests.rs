use std::collections::HashSet;

use super::*;
use crate::text::Lang;

#[test]
fn every_key_of_the_table_exists_and_stands_once_per_scope() {
    let mut seen = HashSet::new();
    for binding in bindings() {
        for text in binding.keys {
            let key = Key::parse(text).unwrap_or_else(|| panic!("{text} is no key"));
            assert!(
                seen.insert((binding.scope, key.to_string())),
                "{text} stands twice in {:?}",
                binding.scope
            );
        }
    }
}

#[test]
fn every_binding_has_words_in_both_languages() {
    for lang in Lang::ALL {
        let words = Catalogue::new(lang);
        for binding in bindings() {
            assert!(
                words.find(binding.text).is_some(),
                "{} in {}",
                binding.text,
                lang.tag()
            );
        }
    }
}

#[test]
fn beside_a_text_field_no_binding_of_a_text_scope_is_a_printable_key() {
    for binding in bindings() {
        let typed = matches!(
            binding.scope,
            S::Text
                | S::Palette
                | S::Prompt
                | S::Picker
                | S::CustomersFilter
                | S::ActivityFilter
                | S::UsersFilter
                | S::Tags
                | S::Location
                | S::ReviewNumber
                | S::DeskEdit
                | S::FilePicker
        );
        for key in binding.keys.iter().filter_map(|text| Key::parse(text)) {
            assert!(
                !(typed && key.printable().is_some()),
                "{key} in {:?}",
                binding.scope
            );
        }
    }
}
