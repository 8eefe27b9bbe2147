//! The column of tags (CL-04).

use std::fmt::Write as _;

use crate::ui::text;

/// The first two tags and how many more there are (CL-04); one where two have no room. The count is never cut.
pub(super) fn words(tags: &[String], room: usize) -> String {
    let named = |count: usize| {
        let mut names = String::new();
        for (at, tag) in tags.iter().take(count).enumerate() {
            let comma = if at == 0 { "" } else { ", " };
            let _ = write!(names, "{comma}{tag}");
        }
        let more = match tags.len().saturating_sub(count) {
            0 => String::new(),
            more => format!(" +{more}"),
        };
        (names, more)
    };
    let (names, more) = named(2);
    if text::width(&names) + text::width(&more) <= room {
        return names + &more;
    }
    let (name, more) = named(1);
    text::fit(&name, room.saturating_sub(text::width(&more))) + &more
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(tags: &[&str], room: usize) -> String {
        let tags: Vec<String> = tags.iter().map(|tag| (*tag).to_owned()).collect();
        words(&tags, room)
    }

    #[test]
    fn cl_04_two_tags_and_how_many_more_which_is_never_cut() {
        assert_eq!(cell(&[], 22), "");
        assert_eq!(cell(&["gold", "vip"], 22), "gold, vip");
        assert_eq!(cell(&["gold", "vip", "x"], 22), "gold, vip +1");
        assert_eq!(
            cell(&["Contrato anual", "Setor público"], 22),
            "Contrato anual +1"
        );
        assert_eq!(
            cell(&["Renovação no trimestre", "a", "b"], 22),
            "Renovação no trime… +2"
        );
        assert_eq!(
            cell(&["Renovação no trimestre"], 22),
            "Renovação no trimestre"
        );
    }
}
