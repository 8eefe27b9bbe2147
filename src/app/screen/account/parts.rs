//! Parts of the account that have intents of their own: what the customer may buy (SP-01), its budget (BU-01), and its
//! account status (AC-120). Each is chosen or typed, then reviewed.

use crate::app::{
    Action, Context,
    overlay::{
        choice::{Choice, ChoiceItem},
        prompt::{Prompt, PromptFor},
    },
};
use crate::domain::{customer::Permissions, message::Message, vocabulary::ACCOUNT_STATUS};
use crate::service::{
    bulk::{Bulk, BulkEdit},
    intent::Intent,
};

use super::Account;

fn item(label: Message, intent: Intent) -> ChoiceItem {
    ChoiceItem::new(label, Ok(()), Action::Review(Box::new(intent)))
}

impl Account {
    /// Each switch turned to what it is not; the other one stays.
    pub(super) fn permissions(&self, cx: &mut Context) {
        let Some(customer) = &self.customer else {
            return;
        };
        let is = customer.permissions;
        let set = |label, permissions| {
            let key = self.key;
            item(label, Intent::SetPermissions { key, permissions })
        };
        let reservations = if is.azure_reserved_instances {
            Message::new("leave-reservations-off")
        } else {
            Message::new("leave-reservations-on")
        };
        let plans = if is.azure_savings_plan {
            Message::new("leave-plans-off")
        } else {
            Message::new("leave-plans-on")
        };
        let items = vec![
            set(
                reservations,
                Permissions {
                    azure_reserved_instances: !is.azure_reserved_instances,
                    ..is
                },
            ),
            set(
                plans,
                Permissions {
                    azure_savings_plan: !is.azure_savings_plan,
                    ..is
                },
            ),
        ];
        cx.open(Choice::new(Message::new("leave-permissions"), items));
    }

    /// The status that Partner Center shows.
    pub(super) fn status(&self, cx: &mut Context) {
        let items = ACCOUNT_STATUS
            .into_iter()
            .map(|(status, text)| {
                item(
                    Message::new(text),
                    Intent::SetAccountStatus {
                        key: self.key,
                        status: status.to_owned(),
                    },
                )
            })
            .collect();
        cx.open(Choice::new(Message::new("field-account-status"), items));
    }

    /// A new budget, or none.
    pub(super) fn budget(cx: &mut Context) {
        cx.open(Prompt::text(
            PromptFor::Budget,
            Message::new("leave-budget"),
        ));
    }

    pub(super) fn set_budget(&self, amount: Option<&str>, cx: &mut Context) {
        cx.review(Intent::Bulk(Bulk {
            customers: vec![self.key],
            edit: BulkEdit::Budget(amount.map(str::to_owned)),
        }));
    }
}
