//! The book read through, and written into a backup, because somebody asked for it now.

use std::{ops::ControlFlow, path::Path};

use super::{
    super::{Failure, Watch},
    answers::stopped,
};
use crate::app::Outcome;
use crate::service::Service;

fn progress(watch: &Watch) -> impl FnMut(u64, u64) -> ControlFlow<()> + '_ {
    |done, total| {
        watch.progress(done, total);
        if watch.cancelled() {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    }
}

/// Reads everything.
pub(super) fn examine(service: &Service, watch: &Watch) -> Result<Outcome, Failure> {
    let report = service
        .book()
        .examine(&mut progress(watch))?
        .ok_or_else(stopped)?;
    let said = report.findings().chain([report.conclusion()]).collect();
    Ok(Outcome::Examined {
        damaged: report.is_damaged(),
        said,
    })
}

/// Writes a backup into a file that is not there yet.
pub(super) fn back_up(service: &Service, path: &Path, watch: &Watch) -> Result<Outcome, Failure> {
    let done = service
        .book()
        .back_up_to(path, service.clock().now(), &mut progress(watch))?
        .ok_or_else(stopped)?;
    Ok(Outcome::BackedUp {
        path: path.to_owned(),
        records: done.records,
        missing: done.missing,
    })
}
