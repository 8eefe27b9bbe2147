//! How the import of `Customers.csv` looks.

use ratatui::{Frame, layout::Rect, text::Line};

use crate::app::screen::import_customers::{ImportCustomers, Step};
use crate::domain::message::Message;
use crate::ui::{
    View,
    widget::{report, state, steps},
};

use super::{Status, import_users};

/// Lines between the totals and the findings.
const EXTRA: u16 = 2;

/// Rows that scroll: findings.
pub fn page(_view: &View, _import: &ImportCustomers, area: Rect) -> usize {
    report::page(import_users::body(area), EXTRA)
}

/// Draws the screen.
pub fn draw(frame: &mut Frame, view: &View, import: &ImportCustomers, area: Rect) {
    let names = ["users-step-file", "users-step-plan", "users-step-save"].map(|id| view.get(id));
    let at = match import.step {
        Step::File | Step::Checking(_) | Step::Failed(_) => 0,
        Step::Report => 1,
        Step::Saving(_) => 2,
        Step::Done(_) => 3,
    };
    steps::draw(frame, view, Rect { height: 1, ..area }, &names, at);
    let body = import_users::body(area);
    match &import.step {
        Step::File => {
            let (title, way) = (
                view.say(&import.asks()),
                view.get(if import.of.is_some() {
                    "subs-import-file-way"
                } else {
                    "users-customers-file-way"
                }),
            );
            state::draw(
                frame,
                body,
                "○",
                view.theme.heading,
                &title,
                &way,
                view.theme.muted,
            );
        }
        Step::Checking(progress) => {
            let words = view.get("users-checking");
            import_users::busy(frame, view, body, &words, progress);
        }
        Step::Saving(progress) => {
            let words = view.get(if import.of.is_some() {
                "subs-import-saving"
            } else {
                "users-customers-saving"
            });
            import_users::busy(frame, view, body, &words, progress);
        }
        Step::Failed(why) => import_users::failed(frame, view, body, why),
        Step::Report => {
            let Some(file) = import.plan.as_ref().and_then(|plan| plan.file()) else {
                return;
            };
            let counts = view.say(
                &Message::new("users-customers-counts")
                    .with("new", file.new)
                    .with("changed", file.changed)
                    .with("unchanged", file.unchanged)
                    .with("rejected", file.rejected),
            );
            let style = if file.new + file.changed > 0 {
                view.theme.accent
            } else {
                view.theme.muted
            };
            let extra = vec![Line::styled(counts, style), Line::default()];
            report::draw(frame, view, &file.report, &import.list, extra, body);
        }
        Step::Done(committed) => {
            let sign = if committed.stopped { "!" } else { "✓" };
            let title = view.say(&committed.message);
            let way = if committed.stopped {
                view.get("users-customers-stopped-way")
            } else {
                view.get("users-customers-done-way")
            };
            state::draw(
                frame,
                body,
                sign,
                view.theme.good,
                &title,
                &way,
                view.theme.muted,
            );
        }
    }
}

/// The file at the left, position at the right.
pub fn status(view: &View, import: &ImportCustomers) -> Status {
    let shown = import.step == Step::Report;
    import_users::file_status(view, import.path.as_deref(), shown.then_some(&import.list))
}
