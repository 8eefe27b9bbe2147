//! A row of a file that is edited in place.

use crate::app::{Action, line::Line};
use crate::service::{import::repair::Edit as CellEdit, repair_users::FileRow};

/// A row that is being edited.
#[derive(Debug, PartialEq)]
pub struct RowEdit {
    /// Its record.
    pub record: u64,
    /// Physical line on which it starts.
    pub line: u64,
    /// Its cells as they were.
    pub row: FileRow,
    /// Which cell is edited.
    pub at: usize,
    /// What was typed.
    pub input: Line,
    /// Cells that were changed.
    pub changed: Vec<CellEdit>,
}

impl RowEdit {
    pub(super) fn new(record: u64, line: u64, row: FileRow, column: Option<&str>) -> Self {
        let at = column
            .and_then(|column| row.titles.iter().position(|title| title == column))
            .or_else(|| {
                // More cells than columns: the first one beyond them.
                let width = row.titles.len();
                (row.cells.len() > width).then_some(width)
            })
            .unwrap_or(0);
        let mut edit = Self {
            record,
            line,
            row,
            at,
            input: Line::default(),
            changed: Vec::new(),
        };
        edit.show();
        edit
    }

    /// The present value of a cell.
    pub fn cell(&self, at: usize) -> &str {
        let changed = self.changed.iter().rev().find(|edit| edit.column == at);
        match changed {
            Some(edit) => &edit.value,
            None => self.row.cells.get(at).map_or("", String::as_str),
        }
    }

    fn show(&mut self) {
        let text = self.cell(self.at).replace(['\r', '\n', '\u{2028}'], " ");
        self.input.set(&text);
    }

    fn keep(&mut self) {
        let value = self.input.text().to_owned();
        if self.cell(self.at) != value {
            let (record, column) = (self.record, self.at);
            self.changed.retain(|edit| edit.column != column);
            self.changed.push(CellEdit {
                record,
                column,
                value,
            });
        }
    }

    /// Handles an action; tells whether it is done.
    pub(super) fn handle(&mut self, action: &Action) -> bool {
        let cells = self.row.cells.len().max(1);
        match action {
            Action::Insert(c) => self.input.insert(&c.to_string()),
            Action::Paste(text) => self.input.insert(text),
            Action::Edit(edit) => {
                self.input.edit(*edit);
            }
            Action::NextField | Action::PreviousField => {
                self.keep();
                let step = if *action == Action::NextField {
                    1
                } else {
                    cells - 1
                };
                self.at = (self.at + step) % cells;
                self.show();
            }
            Action::Accept => {
                self.keep();
                return true;
            }
            _ => {}
        }
        false
    }
}
