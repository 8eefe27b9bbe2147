//! Requests: sent, accepted, completed, and what the service says (accounts.md 4.3, 4.4).

use super::{Input, Work, set};
use crate::domain::{
    finding::Finding,
    guid::Guid,
    message::Message,
    transfer::{
        checklist, clock, effects,
        item::ItemState,
        readiness, remote,
        state::{Direction, TransferKind as K, TransferState as S},
    },
};

impl Work<'_> {
    pub(super) fn complete(&mut self, input: &Input, failed: &[Guid]) {
        let on = input.on.unwrap_or(self.today);
        for id in failed {
            if !self
                .transfer
                .moving()
                .any(|item| item.subscription_id == *id)
            {
                self.findings.push(
                    Finding::block("4.7", Message::new("transfer-item-unknown"))
                        .at("failed")
                        .of(&id.to_string()),
                );
            }
        }
        let azure = &input.facts.azure_ids;
        let ids: Vec<(Guid, Option<Guid>)> = input
            .facts
            .new_ids
            .iter()
            .enumerate()
            .map(|(at, id)| (*id, azure.get(at).copied()))
            .collect();
        for id in azure {
            let known = self
                .transfer
                .moving()
                .any(|item| item.azure_id.is_none() || item.azure_id == Some(*id));
            if !known {
                self.findings.push(
                    Finding::block("4.7", Message::new("transfer-azure-id-differs"))
                        .at("azure-id")
                        .of(&id.to_string()),
                );
            }
        }
        self.subscriptions = effects::complete(&mut self.transfer, self.world, on, failed, &ids);
        if self.transfer.checklist.is_empty() {
            self.transfer.checklist = checklist::make(&self.transfer, on);
        }
    }

    pub(super) fn failed(&mut self) {
        for item in &mut self.transfer.items {
            if item.state == ItemState::Chosen {
                item.state = ItemState::Failed;
            }
        }
    }

    pub(super) fn sent(&mut self) {
        let checks = readiness::checks(&self.transfer, self.world);
        self.findings.extend(readiness::findings(&checks));
        if self.transfer.counterparty.tenant_id.is_none() {
            self.block_at(
                "4.4",
                "partner-tenant",
                Message::new("transfer-step-partner-tenant"),
            );
        }
        if self.transfer.kind == K::ApiLegacy && self.transfer.moving().next().is_none() {
            self.block_at("4.3", "item", Message::new("transfer-nothing-chosen"));
        }
        if clock::runs_out(self.transfer.kind) {
            self.transfer.expires_at = self.world.now.checked_add(clock::EXPIRY).ok();
        }
    }

    pub(super) fn accepted(&mut self, input: &Input) {
        let ours = self.transfer.us() == input.by.unwrap_or_else(|| self.transfer.us());
        if ours {
            let checks = readiness::checks(&self.transfer, self.world);
            self.findings.extend(readiness::findings(&checks));
            if self.transfer.moving().next().is_none()
                && self.transfer.direction == Direction::Outgoing
            {
                self.block_at("G-A4", "item", Message::new("transfer-nothing-chosen"));
            }
        }
        self.transfer.checklist = checklist::make(&self.transfer, input.on.unwrap_or(self.today));
    }

    pub(super) fn tick(&mut self, input: &Input) {
        for number in &input.facts.done {
            let task = number
                .checked_sub(1)
                .and_then(|at| self.transfer.checklist.get_mut(at));
            match task {
                Some(task) if task.done() => {
                    self.block_at("4.9", "done", Message::new("transfer-task-done-already"));
                }
                Some(task) => {
                    task.done_at = Some(self.world.now);
                    self.world.operator.clone_into(&mut task.done_by);
                }
                None => self.block_at("4.9", "done", Message::new("transfer-task-number")),
            }
        }
    }

    /// TRF-30: remote wins; a contradiction is corrected and logged.
    pub(super) fn refreshed(&mut self, input: &Input) -> S {
        let now = self.transfer.state;
        if input.facts.status.is_empty() {
            return now;
        }
        let said = remote::state(self.transfer.kind, &input.facts.status);
        set(&mut self.transfer.remote_status, &input.facts.status);
        if said == now || (said == S::Complete && now.moved()) {
            return now;
        }
        if said != S::RemoteOther {
            self.findings.push(Finding::warn(
                "TRF-30",
                Message::new("transfer-remote-corrects")
                    .with("from", Message::new(now.text()))
                    .with("to", Message::new(said.text())),
            ));
        }
        if now.moved() && !said.moved() && said != S::RemoteOther {
            self.findings.push(Finding::warn(
                "TRF-30",
                Message::new("transfer-remote-book-stays"),
            ));
        }
        if said.moved() && !now.moved() {
            self.complete(input, &input.facts.failed);
        }
        said
    }
}
