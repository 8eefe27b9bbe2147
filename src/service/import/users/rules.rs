//! The rules of one row (accounts.md 1.3, USR-10 to USR-16).

use super::row::{Name, Places, Values, blocked};
use super::verdict::{EXISTS, number, skipped};
use super::{Context, Existing};
use crate::domain::finding::{Finding, Severity};
use crate::domain::message::Message;
use crate::domain::password_rule;
use crate::domain::upn::{self, Problem};
use crate::service::import::{
    header::{Header, Kind},
    normalise::{formula, formula_like},
    report::Findings,
    result::Token,
};

/// Longest first and last name, and longest display name, in UTF-16 units (IMP-28, 1.1, 1.4).
pub(super) const fn limits(kind: Kind) -> (usize, usize) {
    match kind {
        Kind::M365 | Kind::Entra => (64, 256),
        Kind::Pc | Kind::Customers | Kind::Subscriptions => (50, 50),
    }
}

/// Longest sign-in name, and longest part before the `@`, of the Microsoft 365 template: only a warning (USR-13).
pub(super) const M365_UPN: (usize, usize) = (79, 50);

/// The checks of one row.
pub(super) struct RowCheck<'a> {
    pub(super) header: &'a Header,
    pub(super) findings: &'a mut Findings,
    pub(super) line: u64,
    pub(super) record: u64,
    pub(super) verdict: u8,
}

impl RowCheck<'_> {
    /// Tells something of a cell. The words are only made where they are kept: of a bad file most are only counted.
    pub(super) fn tell(
        &mut self,
        column: usize,
        value: &str,
        (code, severity): (&'static str, Severity),
        message: impl FnOnce() -> Message,
    ) {
        if severity == Severity::Block && self.verdict == 0 {
            self.verdict = number(code);
        }
        let (line, record, header) = (self.line, self.record, self.header);
        self.findings.push_with(line, column, code, severity, || {
            Finding::new(code, severity, message())
                .at_row(line, record, header.title(column))
                .of(value)
        });
    }

    pub(super) fn block(
        &mut self,
        column: usize,
        value: &str,
        code: &'static str,
        message: impl FnOnce() -> Message,
    ) {
        self.tell(column, value, (code, Severity::Block), message);
    }

    pub(super) fn warn(
        &mut self,
        column: usize,
        value: &str,
        code: &'static str,
        message: impl FnOnce() -> Message,
    ) {
        self.tell(column, value, (code, Severity::Warn), message);
    }

    pub(super) fn names(&mut self, values: &Values<'_>, places: &Places) {
        let (short, long) = limits(self.header.kind);
        for (name, column, code, max) in [
            (&values.first, places.first, "E-LEN-FIRST", short),
            (&values.last, places.last, "E-LEN-LAST", short),
            (&values.display, places.display, "E-LEN-DISPLAY", long),
        ] {
            self.hostile(name, column);
            let length = upn::length(&name.clean.value);
            if length > max {
                self.block(column, &name.clean.value, code, || {
                    Message::new("import-e-len")
                        .with("length", length)
                        .with("max", max)
                });
            }
        }
        if values.display.clean.value.is_empty() {
            self.block(places.display, "", "E-REQ-DISPLAY", || {
                let parts = [&values.first, &values.last].map(|name| name.clean.value.as_ref());
                match parts.join(" ").trim() {
                    "" => Message::new("import-e-req-display"),
                    full => Message::new("import-e-req-display-fill").with("name", full),
                }
            });
        }
    }

    /// `E-FORMULA`, `W-FORMULA-LIKE`, `W-CTRL`.
    fn hostile(&mut self, name: &Name<'_>, column: usize) {
        if formula(name.raw) {
            self.block(column, name.raw, "E-FORMULA", || {
                Message::new("import-e-formula")
            });
        } else if formula_like(name.raw) {
            self.warn(column, name.raw, "W-FORMULA-LIKE", || {
                Message::new("import-w-formula-like")
            });
        }
        if name.clean.cleaned {
            self.warn(column, &name.clean.value, "W-CTRL", || {
                Message::new("import-w-ctrl")
            });
        }
    }

    /// Puts the name that it is compared by into `folded`; empty where there is none.
    pub(super) fn sign_in_name(
        &mut self,
        values: &Values<'_>,
        column: usize,
        context: &Context<'_>,
        domains: &str,
        folded: &mut String,
    ) {
        folded.clear();
        self.hostile(&values.upn, column);
        let upn = values.upn.clean.value.as_ref();
        if upn.is_empty() {
            self.block(column, "", "E-REQ-EMAIL", || {
                Message::new("import-e-req-email")
            });
            return;
        }
        if values.unwrapped {
            self.warn(column, values.upn.raw, "W-CTRL", || {
                Message::new("import-w-upn-wrapped").with("upn", upn)
            });
        }
        let problems = if upn::plain(upn) {
            Vec::new()
        } else {
            upn::problems(upn)
        };
        for problem in &problems {
            if problem.only_warns() {
                self.warn(column, upn, problem.rule(), || {
                    Message::new("import-upn-odd-dots")
                });
            } else {
                self.block(column, upn, "E-UPN-FORMAT", || format_message(problem, upn));
            }
        }
        if self.header.kind == Kind::M365 {
            self.tighter(upn, column);
        }
        upn::fold_into(upn, folded);
        if !problems.contains(&Problem::Domain)
            && let Some((_, domain)) = upn::split(folded)
        {
            self.domain(upn, domain, column, context, domains);
        }
        if problems.iter().all(Problem::only_warns) {
            match (context.existing)(folded) {
                Existing::No => {}
                Existing::Active if context.wishes.skip_existing => {
                    if self.verdict == 0 {
                        self.verdict = skipped(EXISTS);
                    }
                    self.tell(column, upn, (EXISTS, Severity::Info), || {
                        Message::new("files-i-exists")
                    });
                }
                Existing::Active => {
                    self.block(column, upn, EXISTS, || Message::new("import-e-exists"));
                }
                Existing::Deleted => {
                    self.block(column, upn, "E-EXISTS-DELETED", || {
                        Message::new("import-e-exists-deleted")
                    });
                }
            }
        }
    }

    fn domain(
        &mut self,
        upn: &str,
        domain: &str,
        column: usize,
        context: &Context<'_>,
        domains: &str,
    ) {
        let known = context
            .domains
            .iter()
            .find(|known| known.name.eq_ignore_ascii_case(domain));
        match known {
            Some(known) if known.federated => {
                self.block(column, upn, "E-UPN-FEDERATED", || {
                    Message::new("import-e-upn-federated")
                        .with("domain", domain)
                        .with("known", domains)
                });
            }
            Some(_) => {}
            None => {
                let id = if context.domains.len() < 2 {
                    "import-e-upn-domain-primary"
                } else {
                    "import-e-upn-domain"
                };
                self.block(column, upn, "E-UPN-DOMAIN", || {
                    Message::new(id)
                        .with("domain", domain)
                        .with("known", domains)
                });
            }
        }
    }

    /// The limits of the Microsoft 365 template, which contas does not share (USR-13).
    fn tighter(&mut self, upn: &str, column: usize) {
        let local = upn::split(upn).map_or(0, |(local, _)| upn::length(local));
        if upn::length(upn) > M365_UPN.0 || local > M365_UPN.1 {
            self.warn(column, upn, "USR-13", || {
                Message::new("files-w-m365-length")
                    .with("total", M365_UPN.0)
                    .with("local", M365_UPN.1)
            });
        }
    }

    /// `E-PWD-RULE`, for passwords that shall be used (IMP-14, USR-20). A blank one is none: one is generated.
    pub(super) fn password(&mut self, password: &str, column: usize) {
        if password.trim().is_empty() {
            return;
        }
        for problem in password_rule::problems(password) {
            let message = || match problem {
                password_rule::Problem::Length(length) => Message::new("files-e-pwd-length")
                    .with("length", length)
                    .with("min", password_rule::MIN)
                    .with("max", password_rule::MAX),
                password_rule::Problem::Characters => Message::new("files-e-pwd-characters"),
                password_rule::Problem::Classes(classes) => {
                    Message::new("files-e-pwd-classes").with("classes", classes)
                }
            };
            // Never the value: it is a secret (IMP-14).
            self.block(column, "", "E-PWD-RULE", message);
        }
    }

    /// `E-BLOCKED-UNSUPPORTED`: a user cannot be created blocked (IMP-13).
    pub(super) fn blocked(&mut self, word: &str, column: usize, unblock: bool) {
        let id = match blocked(word) {
            Some(false) => return,
            Some(true) if unblock => return,
            Some(true) => "files-e-blocked",
            None => "files-e-blocked-word",
        };
        self.block(column, word, "E-BLOCKED-UNSUPPORTED", || Message::new(id));
    }

    pub(super) fn status(&mut self, status: &str, column: usize) {
        if !status.is_empty() && Token::of_cell(status).is_none() {
            self.block(column, status, "E-STATUS-NOT-EMPTY", || {
                Message::new("import-e-status-not-empty")
            });
        }
    }
}

/// The reason, and a name that would do where there is one (USR-16).
fn format_message(problem: &Problem, upn: &str) -> Message {
    let reason = problem.message();
    match upn::suggest(upn) {
        Some(suggestion) => Message::new("import-e-upn-format-suggestion")
            .with("reason", reason)
            .with("suggestion", suggestion),
        None => Message::new("import-e-upn-format").with("reason", reason),
    }
}
