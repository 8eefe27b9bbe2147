//! The tabs in words: each is a sheet, made when what it says, the language or the width changes.

use super::{Tab, TransferPage};
use crate::app::{
    Context,
    sheet::{Sheet, Tone},
};
use crate::domain::transfer::{readiness::Level, selection::Choice};
use crate::service::transfers::{review, timeline, view::TransferView};
use crate::text::{Catalogue, format};

impl TransferPage {
    /// Puts the tab into words, once per language, width and change.
    pub(super) fn put(&mut self, cx: &Context) {
        let width = usize::from(cx.viewport.width);
        let made_for = Some((cx.session.lang, width, self.tab));
        let Some(view) = &self.view else { return };
        if self.made_for == made_for {
            self.sheet.settle(cx.viewport.page);
            return;
        }
        let words = &cx.catalogue;
        let sheet = match self.tab {
            Tab::Items if self.picking() => self.items(words, width),
            Tab::Items => moved(view, words, width),
            Tab::Readiness => self.readiness(words, width),
            Tab::Review => self.review(view, words, width),
            Tab::Timeline => events(view, words, width),
            Tab::Checklist => tasks(view, words, width),
        };
        self.sheet = sheet.standing(&self.sheet, cx.viewport.page);
        self.made_for = made_for;
    }

    fn items(&self, words: &Catalogue, width: usize) -> Sheet {
        let mut sheet = Sheet::list(width);
        for choice in &self.choices {
            sheet.block();
            self.item(choice, &mut sheet, words);
        }
        sheet
    }

    fn item(&self, choice: &Choice, sheet: &mut Sheet, words: &Catalogue) {
        let item = &choice.item;
        let mark = match (&choice.obstacle, self.is_marked(item.subscription_id)) {
            (Some(_), _) => "[-]",
            (None, true) => "[x]",
            (None, false) => "[ ]",
        };
        let indent = if item.follows.is_some() { 4 } else { 0 };
        let mut facts = vec![words.get(item.class.text()), words.get(choice.status)];
        facts.extend(item.scope.map(|scope| words.get(scope.text())));
        let name = format!("{}{mark} {}", " ".repeat(indent), item.name);
        let tone = if choice.obstacle.is_some() {
            Tone::Muted
        } else {
            Tone::Plain
        };
        sheet.pair(tone, &name, &facts.join(" · "));
        sheet.line(indent + 4, Tone::Muted, &item.subscription_id.to_string());
        if let Some(obstacle) = &choice.obstacle {
            let why = format!("{}: {}", obstacle.rule, words.say(&obstacle.why));
            sheet.line(indent + 4, Tone::Warn, &why);
            if let Some(step) = &obstacle.step {
                sheet.line(indent + 4, Tone::Muted, &format!("→ {}", words.say(step)));
            }
        } else if choice.locked {
            sheet.line(
                indent + 4,
                Tone::Muted,
                &words.get("transfer-review-locked"),
            );
        }
    }

    fn readiness(&self, words: &Catalogue, width: usize) -> Sheet {
        let mut sheet = Sheet::list(width);
        for check in &self.checks {
            sheet.block();
            let (sign, tone) = match check.level {
                Level::Met | Level::Answered => ("✓", Tone::Good),
                Level::Open => ("?", Tone::Warn),
                Level::Failed | Level::Refused => ("✗", Tone::Block),
            };
            let level = words.get(check.level.text());
            sheet.line(0, tone, &format!("{sign} {}  {level}", check.guard));
            sheet.line(2, Tone::Plain, &words.say(&check.why));
            if let Some(step) = &check.step {
                sheet.line(2, Tone::Muted, &format!("→ {}", words.say(step)));
            }
        }
        sheet
    }

    /// All parts of accounts.md 4.8 in their order.
    fn review(&self, view: &TransferView, words: &Catalogue, width: usize) -> Sheet {
        let chosen = self.chosen().filter(|_| self.marked.is_some());
        let parts = review::parts(view, chosen.as_deref().map(|it| (it, true)), words);
        let mut sheet = Sheet::text(width);
        for part in parts {
            if !sheet.is_empty() {
                sheet.line(0, Tone::Plain, "");
            }
            sheet.line(
                0,
                Tone::Heading,
                &format!("{}. {}", part.number, part.heading),
            );
            // A call is long; a word about it is not.
            if part.number == 10 && part.lines.len() > 1 && !self.call {
                sheet.line(3, Tone::Muted, &words.get("desk-call-hidden"));
                continue;
            }
            for line in &part.lines {
                let text = line.trim_start();
                sheet.line(3 + line.len() - text.len(), Tone::Plain, text);
            }
        }
        sheet
    }
}

/// The items that went, or that the other partner chooses.
fn moved(view: &TransferView, words: &Catalogue, width: usize) -> Sheet {
    let mut sheet = Sheet::text(width);
    let parts = review::parts(view, None, words);
    for line in parts
        .iter()
        .filter(|part| part.number == 4)
        .flat_map(|part| &part.lines)
    {
        let text = line.trim_start();
        let indent = line.len() - text.len();
        let tone = if indent == 0 {
            Tone::Plain
        } else {
            Tone::Muted
        };
        sheet.line(indent, tone, text);
    }
    sheet
}

fn events(view: &TransferView, words: &Catalogue, width: usize) -> Sheet {
    let mut sheet = Sheet::text(width);
    let when = |at| format!("{} UTC", format::moment(at, words.lang()));
    for event in &view.transfer.events {
        if !sheet.is_empty() {
            sheet.line(0, Tone::Plain, "");
        }
        for (at, line) in timeline::event(event, &view.transfer, words, when)
            .iter()
            .enumerate()
        {
            let (indent, tone) = if at == 0 {
                (0, Tone::Heading)
            } else {
                (4, Tone::Plain)
            };
            sheet.line(indent, tone, line);
        }
    }
    sheet
}

fn tasks(view: &TransferView, words: &Catalogue, width: usize) -> Sheet {
    let today = view.now.to_zoned(jiff::tz::TimeZone::UTC).date();
    let mut sheet = Sheet::list(width);
    for task in &view.transfer.checklist {
        sheet.block();
        let (mark, tone) = match (task.done(), task.due < today) {
            (true, _) => ("[x]", Tone::Muted),
            (false, true) => ("[!]", Tone::Warn),
            (false, false) => ("[ ]", Tone::Plain),
        };
        let due = format::date(task.due, words.lang());
        let end = format!("{} · {due}", words.get(task.owner.text()));
        sheet.pair(tone, &format!("{mark} {}", words.get(task.text())), &end);
    }
    sheet
}
