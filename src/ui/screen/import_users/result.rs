//! How the result looks: who was added, where the files are, and that the passwords are shown nowhere else (IMP-61).

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span, Text},
};

use crate::app::{effect::Committed, screen::import_users::ImportUsers};
use crate::domain::{
    finding::{Finding, Severity},
    message::Message,
};
use crate::ui::{View, text, theme};

/// Draws the result.
pub(super) fn draw(
    frame: &mut Frame,
    view: &View,
    import: &ImportUsers,
    committed: &Committed,
    area: Rect,
) {
    let width = usize::from(area.width);
    let mut lines = Vec::new();
    let (sign, style) = if committed.stopped {
        ("! ", view.theme.warn)
    } else {
        ("✓ ", view.theme.good)
    };
    let mut push = |sign: &'static str, style, words: &str| {
        for (at, line) in text::wrap(words, width.saturating_sub(2))
            .into_iter()
            .enumerate()
        {
            let sign = if at == 0 { sign } else { "  " };
            lines.push(Line::from(vec![
                Span::styled(sign, style),
                Span::styled(line, style),
            ]));
        }
    };
    let plain = ratatui::style::Style::new();
    push(sign, style, &view.say(&committed.message));
    push("", plain, "");
    let (skipped, rejected) = import
        .file()
        .map_or((0, 0), |file| (file.report.skipped, file.rejected));
    let counts = Message::new("users-result-counts")
        .with("created", committed.records)
        .with("skipped", skipped)
        .with("rejected", rejected);
    push("  ", plain, &view.say(&counts));
    if committed.stopped {
        let left = import.new_users().saturating_sub(committed.records);
        let stopped = Message::new("users-result-stopped")
            .with("created", committed.records)
            .with("left", left);
        push("  ", view.theme.warn, &view.say(&stopped));
    }
    for finding in &committed.findings {
        let style = view.theme.severity(finding.severity);
        push("", plain, "");
        let words = format!(
            "{} {}",
            theme::sign(finding.severity),
            view.say(&finding.message)
        );
        push("", style, &words);
    }
    let missing = |finding: &Finding| finding.severity == Severity::Block;
    if committed.findings.iter().any(missing) {
        // A file could not be written: which one is which cannot be told by their order.
        push("", plain, "");
        push("  ", view.theme.muted, &view.get("users-result-files"));
        for file in &committed.files {
            push("  ", view.theme.heading, &file.display().to_string());
        }
        push("! ", view.theme.warn, &view.get("users-result-once"));
        frame.render_widget(Text::from(lines), area);
        return;
    }
    // The result file first, then the passwords of those that were added (IMP-50, IMP-61).
    let mut files = committed.files.iter();
    if let Some(result) = files.next() {
        push("", plain, "");
        push("  ", view.theme.muted, &view.get("users-result-file"));
        push("  ", view.theme.heading, &result.display().to_string());
    }
    for passwords in files {
        push("", plain, "");
        push("  ", view.theme.muted, &view.get("users-result-passwords"));
        push("  ", view.theme.heading, &passwords.display().to_string());
        push("! ", view.theme.warn, &view.get("users-result-once"));
    }
    frame.render_widget(Text::from(lines), area);
}
