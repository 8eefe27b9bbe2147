//! Part 4 of the review: the table of items, with what can go, what cannot, and why.

use super::{Part, Words};
use crate::domain::{
    finding::Finding,
    message::Message,
    transfer::{
        Direction,
        item::{ItemState, TransferItem},
        selection::{self, Choice},
    },
};
use crate::text::format;

impl Words<'_> {
    pub(super) fn items(&self, wrong: &[Finding]) -> Part {
        let transfer = &self.view.transfer;
        let mut lines = Vec::new();
        for finding in wrong {
            lines.push(format!(
                "! {} {}: {}",
                finding.code,
                finding.value,
                self.say(&finding.message)
            ));
        }
        let choices = if transfer.choosing() {
            self.view.choices()
        } else {
            Vec::new()
        };
        for choice in &choices {
            let chosen = transfer
                .moving()
                .any(|item| item.subscription_id == choice.item.subscription_id);
            self.choice(choice, chosen, &mut lines);
        }
        for item in &transfer.items {
            let shown = choices
                .iter()
                .any(|choice| choice.item.subscription_id == item.subscription_id);
            if !shown {
                self.item(item, &mut lines);
            }
        }
        if transfer.items.is_empty() && transfer.direction == Direction::Incoming {
            lines.push(self.catalogue.get("transfer-items-theirs"));
        }
        let (selected, rest, blocked) = selection::counts(&choices, &transfer.items);
        lines.push(
            self.say(
                &Message::new("transfer-review-counts")
                    .with("selected", selected)
                    .with("rest", rest)
                    .with("blocked", blocked),
            ),
        );
        self.part(4, "transfer-review-items", lines)
    }

    fn choice(&self, choice: &Choice, chosen: bool, lines: &mut Vec<String>) {
        let mark = match (&choice.obstacle, chosen) {
            (Some(_), _) => "[-]",
            (None, true) => "[x]",
            (None, false) => "[ ]",
        };
        let indent = if choice.item.follows.is_some() {
            "    "
        } else {
            ""
        };
        self.facts(&choice.item, mark, indent, choice.status, lines);
        if let Some(obstacle) = &choice.obstacle {
            lines.push(format!(
                "{indent}    {} {}",
                obstacle.rule,
                self.say(&obstacle.why)
            ));
            if let Some(step) = &obstacle.step {
                lines.push(format!("{indent}    → {}", self.say(step)));
            }
        } else if choice.locked {
            lines.push(format!(
                "{indent}    {}",
                self.catalogue.get("transfer-review-locked")
            ));
        }
    }

    fn item(&self, item: &TransferItem, lines: &mut Vec<String>) {
        let mark = match item.state {
            ItemState::Chosen | ItemState::Moved => "[x]",
            ItemState::Left => "[ ]",
            ItemState::Failed => "[-]",
        };
        let indent = if item.follows.is_some() { "    " } else { "" };
        self.facts(item, mark, indent, item.state.text(), lines);
        if let Some(new) = item.new_subscription_id {
            lines.push(format!(
                "{indent}    {}",
                self.named("transfer-review-new-id", &new.to_string())
            ));
        }
        if let Some(from) = item.billed_from {
            let (_, new) = self.view.transfer.partners(&self.view.partner);
            let words = Message::new("transfer-review-billed-from")
                .with("partner", new)
                .with("date", format::date(from, self.catalogue.lang()));
            lines.push(format!("{indent}    {}", self.say(&words)));
        }
    }

    fn facts(
        &self,
        item: &TransferItem,
        mark: &str,
        indent: &str,
        status: &str,
        lines: &mut Vec<String>,
    ) {
        let name = if item.name.is_empty() {
            self.catalogue.get("transfer-review-unnamed")
        } else {
            item.name.clone()
        };
        lines.push(format!("{indent}{mark} {name}"));
        let mut facts = vec![
            self.catalogue.get(item.class.text()),
            self.catalogue.get(status),
            self.say(&Message::new("transfer-review-quantity").with("count", item.quantity)),
        ];
        let said = |words: &str| item.offer.eq_ignore_ascii_case(words);
        if !item.offer.is_empty() && !said(&item.name) && !said(&facts[0]) {
            facts.insert(0, item.offer.clone());
        }
        if let Some(end) = item.term_end {
            facts.push(self.say(&Message::new("transfer-review-term").with("end", end)));
        }
        if let Some(scope) = item.scope {
            facts.push(self.catalogue.get(scope.text()));
        }
        if item.upfront {
            facts.push(self.catalogue.get("transfer-review-upfront"));
        }
        lines.push(format!("{indent}    {}", facts.join(" · ")));
        lines.push(format!(
            "{indent}    {}",
            self.named(
                "transfer-review-subscription-id",
                &item.subscription_id.to_string()
            )
        ));
        if let Some(azure) = item.azure_id {
            lines.push(format!(
                "{indent}    {}",
                self.named("transfer-review-azure-id", &azure.to_string())
            ));
        }
    }
}
