//! What the loop does for the screens: asks, commits, keeps, copies.

use color_eyre::eyre::Result;

use crate::app::{Action, Effect, JobId, Outcome};

use super::{EventLoop, Surface, now};

impl<S: Surface> EventLoop<S> {
    /// Does what the update asked for.
    pub(super) fn perform(&mut self, effects: Vec<Effect>) -> Result<()> {
        for effect in effects {
            let failed = match effect {
                Effect::Ask(job, question) => {
                    self.asked = Some(job);
                    let failed = self.jobs.ask(job, question);
                    self.answered(job, failed)?;
                    None
                }
                Effect::Commit(job, plan) => {
                    let failed = self.jobs.commit(job, plan);
                    self.answered(job, failed)?;
                    None
                }
                Effect::Cancel(job) => {
                    self.jobs.cancel(job);
                    None
                }
                Effect::Pause(job, paused) => {
                    self.jobs.pause(job, paused);
                    None
                }
                Effect::SaveDraft(draft) => self.jobs.save_draft(draft),
                Effect::DeleteDraft(name) => self.jobs.delete_draft(name),
                Effect::SaveView(view) => self.jobs.save_view(view),
                Effect::SaveSettings(settings) => self.jobs.save_settings(settings),
                Effect::Copy(copying) => {
                    let how = self.surface.copy(&copying)?;
                    self.update(Action::Copied(how, copying.said))?;
                    None
                }
                Effect::After(timer, wait) => {
                    self.timers.insert(timer, now() + wait);
                    None
                }
                Effect::Suspend => {
                    self.surface.suspend()?;
                    self.dirty = true;
                    None
                }
                Effect::Redraw => {
                    self.surface.clear()?;
                    self.dirty = true;
                    None
                }
                // `Model::left` ends the loop.
                Effect::Quit => None,
            };
            if let Some(outcome) = failed {
                self.complain(&outcome);
            }
        }
        Ok(())
    }

    fn answered(&mut self, job: JobId, outcome: Option<Outcome>) -> Result<()> {
        match outcome {
            Some(outcome) => self.update(Action::Outcome(job, outcome)),
            None => Ok(()),
        }
    }
}
