//! What is done with a subscription: each through the review.

use std::path::PathBuf;

use crate::app::{
    Action, Context,
    effect::Question,
    overlay::{
        choice::{Choice, ChoiceItem},
        file_picker::FilePicker,
        prompt::{Prompt, PromptFor},
    },
    permit,
};
use crate::domain::{
    finding::Severity, message::Message, permission, rules::subscription::Command,
    subscription::SubscriptionStatus as Status,
};
use crate::service::{
    intent::Intent,
    subscriptions::{Columns, SubscriptionEdits},
};

use super::{Act, Reason, Subscriptions};

/// The name of the file that is offered for an export.
const NAME: &str = "Subscriptions.csv";

const fn act_of(command: Command) -> Act {
    match command {
        Command::Suspend => Act::Suspend,
        Command::Reactivate => Act::Reactivate,
        Command::Cancel => Act::Cancel,
        Command::Quantity => Act::Quantity,
        Command::AutoRenew => Act::AutoRenew,
        Command::Rename => Act::Rename,
    }
}

impl Subscriptions {
    /// What can be done with the one under the cursor; what cannot says why.
    pub(super) fn offer(&self, cx: &mut Context) {
        let Some(row) = self.current() else { return };
        let may = permit::change(&cx.session, permission::Act::Subscriptions);
        let items = row
            .possible
            .iter()
            .map(|verdict| {
                let label = match verdict.command {
                    Command::AutoRenew if row.of.auto_renew_enabled => {
                        Message::new("subs-do-renew-off")
                    }
                    Command::AutoRenew => Message::new("subs-do-renew-on"),
                    other => Message::new(other.text()),
                };
                let may = may.clone().and_then(|()| match &verdict.refused {
                    None => Ok(()),
                    Some((_, why)) => Err(why.clone()),
                });
                ChoiceItem::new(label, may, Action::Subscriptions(act_of(verdict.command)))
            })
            .chain(std::iter::once(ChoiceItem::new(
                Message::new("subs-do-details"),
                Ok(()),
                Action::Subscriptions(Act::Details),
            )))
            .collect();
        let title = Message::new("subs-do-title").with("name", row.of.name());
        cx.open(Choice::new(title, items));
    }

    pub(super) fn offer_export(&self, cx: &mut Context) {
        let item = |label, columns| {
            ChoiceItem::new(label, Ok(()), Action::Subscriptions(Act::Export(columns)))
        };
        cx.open(Choice::new(
            Message::new("subs-export-title").with("count", self.rows.len()),
            vec![
                item(Message::new("subs-export-portal"), Columns::Portal),
                item(Message::new("subs-export-complete"), Columns::Complete),
            ],
        ));
    }

    /// Whether a command is possible now; says why not.
    fn allowed(&self, command: Command, cx: &mut Context) -> bool {
        let Some(row) = self.current() else {
            return false;
        };
        let refused = row
            .possible
            .iter()
            .find(|verdict| verdict.command == command)
            .and_then(|verdict| verdict.refused.as_ref());
        if let Some((_, why)) = refused {
            cx.notice(Severity::Warn, why.clone());
            return false;
        }
        true
    }

    fn set_status(&self, status: Status, reason: &str, cx: &mut Context) {
        if let Some(row) = self.current() {
            cx.review(Intent::SetSubscriptionStatus {
                key: self.key,
                id: row.of.id,
                status,
                reason: reason.to_owned(),
            });
        }
    }

    fn set(&self, edits: SubscriptionEdits, cx: &mut Context) {
        if let Some(row) = self.current() {
            cx.review(Intent::SetSubscription {
                key: self.key,
                id: row.of.id,
                edits,
            });
        }
    }

    pub(super) fn act(&mut self, act: Act, cx: &mut Context) {
        let write = match act {
            Act::Suspend | Act::SuspendFor(_) => Some(Command::Suspend),
            Act::Reactivate => Some(Command::Reactivate),
            Act::Cancel => Some(Command::Cancel),
            Act::Quantity => Some(Command::Quantity),
            Act::AutoRenew => Some(Command::AutoRenew),
            Act::Rename => Some(Command::Rename),
            _ => None,
        };
        if let Some(command) = write
            && !self.allowed(command, cx)
        {
            return;
        }
        match act {
            Act::Suspend => Self::ask_reason(cx),
            Act::SuspendFor(reason) => Self::type_reason(reason, cx),
            Act::Reactivate => self.set_status(Status::Active, "", cx),
            Act::Cancel => self.set_status(Status::Deleted, "", cx),
            Act::AutoRenew => {
                let on = self.current().map(|row| !row.of.auto_renew_enabled);
                let edits = SubscriptionEdits {
                    auto_renew: on,
                    ..SubscriptionEdits::default()
                };
                self.set(edits, cx);
            }
            Act::Quantity => {
                let now = self.current().map_or(0, |row| row.of.quantity).to_string();
                let title = Message::new("subs-prompt-quantity");
                prompt(PromptFor::SubscriptionQuantity, title, &now, cx);
            }
            Act::Rename => {
                let now = self.current().map(|row| row.of.friendly_name.clone());
                let title = Message::new("subs-prompt-name");
                prompt(
                    PromptFor::SubscriptionName,
                    title,
                    &now.unwrap_or_default(),
                    cx,
                );
            }
            Act::Add => cx.open(FilePicker::read(
                PromptFor::AddSubscription,
                Message::new("subs-prompt-add"),
            )),
            Act::Export(columns) => {
                self.columns = columns;
                let title = Message::new("subs-prompt-export");
                cx.open(FilePicker::save(
                    PromptFor::ExportSubscriptions,
                    title,
                    NAME,
                ));
            }
            Act::Copy => {
                if let Some(row) = self.current() {
                    cx.copy_word(row.of.id.to_string());
                }
            }
            Act::Details => self.open = !self.open && self.current().is_some(),
            Act::Reload => self.ask(cx),
        }
    }

    fn ask_reason(cx: &mut Context) {
        let item = |reason| {
            ChoiceItem::new(
                label(reason),
                Ok(()),
                Action::Subscriptions(Act::SuspendFor(reason)),
            )
        };
        let items = [
            Reason::NonPayment,
            Reason::Fraud,
            Reason::Customer,
            Reason::Other,
        ]
        .map(item);
        cx.open(Choice::new(Message::new("subs-reason-title"), items.into()));
    }

    /// The reason in words, to go on writing; it stays in the book.
    fn type_reason(reason: Reason, cx: &mut Context) {
        let words = match reason {
            Reason::Other => String::new(),
            known => cx.say(&label(known)),
        };
        let title = Message::new("subs-prompt-reason");
        prompt(PromptFor::SuspensionReason, title, &words, cx);
    }

    pub(super) fn prompted(&mut self, what: PromptFor, text: &str, cx: &mut Context) {
        match what {
            PromptFor::SubscriptionQuantity => {
                if let Ok(quantity) = text.trim().parse() {
                    self.set(
                        SubscriptionEdits {
                            quantity: Some(quantity),
                            ..SubscriptionEdits::default()
                        },
                        cx,
                    );
                } else {
                    cx.notice(Severity::Block, Message::new("subs-cell-quantity"));
                    let title = Message::new("subs-prompt-quantity");
                    prompt(PromptFor::SubscriptionQuantity, title, text, cx);
                }
            }
            PromptFor::SubscriptionName => self.set(
                SubscriptionEdits {
                    name: Some(text.to_owned()),
                    ..SubscriptionEdits::default()
                },
                cx,
            ),
            PromptFor::SuspensionReason => self.set_status(Status::Suspended, text, cx),
            PromptFor::AddSubscription => cx.review(Intent::AddSubscription {
                key: self.key,
                file: PathBuf::from(text),
            }),
            PromptFor::ExportSubscriptions => {
                let question =
                    Question::ExportSubscriptions(self.key, self.columns, PathBuf::from(text));
                cx.ask_instead(&mut self.export, question);
            }
            _ => {}
        }
    }
}

const fn label(reason: Reason) -> Message {
    match reason {
        Reason::NonPayment => Message::new("subs-reason-non-payment"),
        Reason::Fraud => Message::new("subs-reason-fraud"),
        Reason::Customer => Message::new("subs-reason-customer"),
        Reason::Other => Message::new("subs-reason-other"),
    }
}

fn prompt(what: PromptFor, title: Message, value: &str, cx: &mut Context) {
    cx.open(Prompt::text(what, title).holding(value));
}
