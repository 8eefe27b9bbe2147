//! Refusals of the service as failures of a job, and the service's watch as the job's.

use crate::{
    runtime::{Failure, Watch},
    service::{self, refusal::Refusal},
    store::StoreError,
};

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        let message = refusal.message();
        match refusal {
            Refusal::Store(StoreError::Stale { .. }) => Self::Stale(message),
            Refusal::Cancelled => Self::Cancelled(message),
            _ => Self::Failed(message),
        }
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Refusal::from(error).into()
    }
}

impl service::Watch for Watch {
    fn progress(&self, done: u64, total: u64) {
        Self::progress(self, done, total);
    }

    fn reading(&self, percent: u64) {
        Self::progress(self, percent, 100);
    }

    fn cancelled(&self) -> bool {
        Self::cancelled(self)
    }

    fn hold(&self) {
        Self::hold(self);
    }
}
