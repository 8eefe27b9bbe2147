//! The README's table of keys is the table of bindings.

use std::fs;

/// The part of the README between two marks.
fn between<'a>(text: &'a str, begin: &str, end: &str) -> Option<&'a str> {
    let start = text.find(begin)? + begin.len();
    let length = text[start..].find(end)?;
    Some(text[start..start + length].trim())
}

/// Compares the block between `<!-- begin: name -->` and `<!-- end: name -->` of the README with what the program says;
/// with `CONTAS_BLESS=1` it writes the README instead.
fn readme_block(name: &str, wanted: &str) {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");
    let readme = fs::read_to_string(path).unwrap();
    let (begin, end) = (
        format!("<!-- begin: {name} -->"),
        format!("<!-- end: {name} -->"),
    );
    let block =
        between(&readme, &begin, &end).unwrap_or_else(|| panic!("README.md lacks {begin} … {end}"));
    if block == wanted.trim() {
        return;
    }
    assert!(
        crate::support::bless(),
        "the README's {name} are not the program's; CONTAS_BLESS=1 cargo test writes them anew\n{wanted}"
    );
    let old = format!("{begin}\n\n{block}\n\n{end}");
    let new = format!("{begin}\n\n{}\n\n{end}", wanted.trim());
    fs::write(path, readme.replace(&old, &new)).unwrap();
}

#[test]
fn the_keys_of_the_readme_are_the_bindings() {
    let words = contas::text::Catalogue::new(contas::text::Lang::En);
    readme_block("keys", &contas::ui::overlay::help::readme(&words));
}

#[test]
fn a_block_of_the_readme_is_found_by_its_marks() {
    let text = "a <!-- begin: keys -->\n| k |\n<!-- end: keys --> b";
    assert_eq!(
        between(text, "<!-- begin: keys -->", "<!-- end: keys -->"),
        Some("| k |")
    );
    assert_eq!(between(text, "<!-- begin: x -->", "<!-- end: x -->"), None);
}
