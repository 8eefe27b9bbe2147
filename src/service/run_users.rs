//! Add many users: the run. Passwords are on the disk before their users are in the book, and in the password file before
//! the spool is wiped, so that a kill at any moment loses none (IMP-63).

use std::{
    collections::HashSet,
    path::{Path, PathBuf},
};

use crate::{
    domain::{
        audit::{GroupMark, Operation, Resource},
        change::Change,
        customer::Customer,
        finding::Finding,
        guid::Guid,
        message::Message,
        password,
        record::Record,
        secret::Secret,
        user::{User, UserDomainType},
    },
    store::MAX_COMMIT,
    text::Catalogue,
};

use super::{
    Service,
    commit::{Committed, Watch},
    files::{Access, AtomicFile, FileError},
    import::{
        result::{self, Status},
        spool::{self, Issued, Spool, SpoolHeader},
        users::{Checked, UserEntry, Verdict},
    },
    import_customers::name,
    import_users::{Known, Unfinished, hash},
    intent::UsersFile,
    plan::{FilePlan, Step},
    record_change::affected,
    refusal::Refusal,
};

/// What a run has come to.
struct Run<'a> {
    request: &'a UsersFile,
    customer: &'a Customer,
    checked: &'a Checked,
    location: &'a str,
    known: &'a Known,
    unfinished: Option<&'a Unfinished>,
    spool: Spool,
    /// Hashes of the sign-in names that are in the book through this import.
    created: HashSet<u64>,
    first: u64,
    group: Option<u64>,
    parts: u64,
    added: u64,
}

impl Service {
    pub(super) fn run_users(
        &self,
        request: &UsersFile,
        plan: &FilePlan,
        watch: &dyn Watch,
    ) -> Result<Committed, Refusal> {
        let (customer, _) = self.customer(request.customer)?;
        let known = self.known_users(&customer)?;
        let (checked, unfinished) = self.check_users(request, &customer, &known)?;
        if checked.sha256() != plan.sha256 {
            return Err(FileError::Changed {
                path: request.path.clone(),
            }
            .into());
        }
        // Kept until the end: without a directory of its own the spool of a book in memory lies here.
        let scratch =
            tempfile::tempdir().map_err(|cause| FileError::io(Path::new("spool"), cause))?;
        let directory = self
            .book
            .spool()
            .unwrap_or_else(|| scratch.path().to_owned());
        let mut run = Run {
            request,
            customer: &customer,
            checked: &checked,
            location: request.location.as_deref().unwrap_or_default(),
            known: &known,
            unfinished: unfinished.as_ref(),
            spool: self.open_spool(&directory, request, &customer, &checked)?,
            created: HashSet::new(),
            first: unfinished.as_ref().map_or(0, |u| u.group),
            group: unfinished.as_ref().map(|u| u.group),
            parts: unfinished.as_ref().map_or(0, |u| u.parts),
            added: 0,
        };
        let stopped = self.add_users(&mut run, plan, watch)?;
        if let Some(group) = run.group {
            let step = run.step(Some(GroupMark::End { group }), run.added);
            self.write(step)?;
        }
        Ok(run.close(stopped))
    }

    fn open_spool(
        &self,
        directory: &Path,
        request: &UsersFile,
        customer: &Customer,
        checked: &Checked,
    ) -> Result<Spool, Refusal> {
        let passwords =
            spool::passwords_path(&request.path, request.passwords.as_deref(), request.lang);
        // Passwords of an earlier run that could not be delivered yet must not be mixed up with new ones.
        if let Some(waiting) = Spool::pending(directory)?
            .into_iter()
            .find(|spool| spool.header().customer_id == customer.id)
        {
            return Err(Refusal::Rule {
                rule: "IMP-63",
                message: Message::new("service-passwords-first")
                    .with("path", waiting.header().passwords.display().to_string()),
            });
        }
        let result = absolute(&result::path(
            &request.path,
            request.result.as_deref(),
            request.lang,
        ));
        // Said before anybody is added, not after (IMP-54, IMP-61): both files can be made where they shall be.
        AtomicFile::create(&passwords, Access::Private, &[&request.path])?;
        AtomicFile::create(&result, Access::Usual, &[&request.path])?;
        if result == absolute(&passwords) {
            return Err(FileError::Exists { path: passwords }.into());
        }
        let header = SpoolHeader {
            run: Guid::random(self.entropy.bytes16()).to_string(),
            customer_id: customer.id,
            customer_name: customer.name().to_owned(),
            input: absolute(&request.path),
            sha256: checked.sha256().to_owned(),
            result,
            passwords: absolute(&passwords),
            delimiter: checked.facts.as_ref().map_or(b',', |facts| facts.delimiter),
        };
        Ok(Spool::create(directory, header)?)
    }

    /// Adds part after part. Answers whether the person stopped it before the end.
    fn add_users(
        &self,
        run: &mut Run<'_>,
        plan: &FilePlan,
        watch: &dyn Watch,
    ) -> Result<bool, Refusal> {
        let mut entries = run.checked.valid_entries()?;
        let many = plan.new > MAX_COMMIT as u64;
        loop {
            let mut part = Vec::new();
            let mut end = true;
            for entry in entries.by_ref() {
                let entry = entry?;
                if run.was_made(&entry) {
                    run.created.insert(hash(&entry.user.user_principal_name));
                    continue;
                }
                part.push(entry);
                if part.len() == MAX_COMMIT {
                    end = false;
                    break;
                }
            }
            if !part.is_empty() {
                if many && run.group.is_none() {
                    let begin = GroupMark::Begin { planned: plan.new };
                    let step = run.step(Some(begin), 0);
                    let group = self.write(step)?;
                    run.group = Some(group);
                    run.first = group;
                }
                self.add_part(run, &part)?;
                watch.progress(run.added, plan.new);
            }
            if end {
                return Ok(false);
            }
            if watch.cancelled() {
                return Ok(run.added < plan.new);
            }
        }
    }

    fn add_part(&self, run: &mut Run<'_>, part: &[UserEntry]) -> Result<(), Refusal> {
        let mut issued = Vec::with_capacity(part.len());
        let mut users = Vec::with_capacity(part.len());
        for entry in part {
            let row = &entry.user;
            let names = [
                row.first_name.as_str(),
                row.last_name.as_str(),
                row.display_name.as_str(),
            ];
            let password = match &row.password {
                // The file's own, which was checked (IMP-14).
                Some(own) => Secret::new(own.expose().to_owned()),
                None => password::generate(&row.user_principal_name, &names, &mut |bytes| {
                    self.entropy.fill(bytes);
                })
                .map_err(|_| Refusal::Rule {
                    rule: "IMP-60",
                    message: Message::new("service-no-randomness"),
                })?,
            };
            issued.push(Issued {
                display_name: row.display_name.clone(),
                user_principal_name: row.user_principal_name.clone(),
                password,
            });
            users.push(Record::User(Box::new(self.user_of(run, entry))));
        }
        run.spool.append(&issued)?;
        // sled likes its keys in order.
        users.sort_by_cached_key(Record::id);
        run.parts += 1;
        let index = run.parts;
        let mark = run.group.map(|group| GroupMark::Part { group, index });
        let added = users.len() as u64;
        let seq = self.write(Step {
            base: users.iter().map(|user| (user.id(), None)).collect(),
            changes: users.into_iter().map(Change::Put).collect(),
            ..run.step(mark, added)
        })?;
        if run.first == 0 {
            run.first = seq;
        }
        run.added += added;
        run.created.extend(
            part.iter()
                .map(|entry| hash(&entry.user.user_principal_name)),
        );
        Ok(())
    }

    fn user_of(&self, run: &Run<'_>, entry: &UserEntry) -> User {
        User {
            id: Guid::random(self.entropy.bytes16()),
            customer_id: run.customer.id,
            user_principal_name: entry.user.user_principal_name.clone(),
            first_name: entry.user.first_name.clone(),
            last_name: entry.user.last_name.clone(),
            display_name: entry.user.display_name.clone(),
            usage_location: entry.user.location.unwrap_or(run.location).to_owned(),
            immutable_id: None,
            phone_number: String::new(),
            last_directory_sync_time: None,
            user_domain_type: UserDomainType::Managed,
            state: crate::domain::user::UserState::Active,
            soft_deletion_time: None,
            blocked: false,
            directory_roles: Vec::new(),
            licenses: Vec::new(),
            other: std::collections::BTreeMap::new(),
        }
    }

    /// Finishes what a killed import left: the passwords of the users that are in the book go into their file. Answers
    /// what was written or why it could not be, to be told the person.
    pub fn rescue_passwords(&self, catalogue: &Catalogue) -> Result<Vec<Message>, Refusal> {
        let Some(directory) = self.book.spool() else {
            return Ok(Vec::new());
        };
        let mut told = Vec::new();
        for spool in Spool::pending(&directory)? {
            let header = spool.header().clone();
            let mut present = HashSet::new();
            self.store().scan(
                crate::store::Range::UsersOf(header.customer_id),
                &mut |stored| {
                    if let Record::User(user) = stored.record {
                        present.insert(hash(&user.user_principal_name));
                    }
                    std::ops::ControlFlow::Continue(())
                },
            )?;
            let written = deliver(spool, catalogue, &|upn| present.contains(&hash(upn)));
            told.push(match written {
                Ok(Some(path)) => Message::new("service-passwords-rescued")
                    .with("customer", header.customer_name)
                    .with("path", path.display().to_string()),
                Ok(None) => continue,
                Err(error) => Message::new("service-passwords-wait")
                    .with("customer", header.customer_name)
                    .with("path", error.path().display().to_string())
                    .with("cause", error.message()),
            });
        }
        Ok(told)
    }
}

impl Run<'_> {
    fn step(&self, group: Option<GroupMark>, users: u64) -> Step {
        Step {
            changes: Vec::new(),
            base: Vec::new(),
            operation: Operation::IMPORT_CUSTOMER_USERS,
            resource: Resource::CUSTOMER_USER,
            customer: Some(affected(self.customer)),
            fields: Vec::new(),
            details: vec![
                ("users".to_owned(), users.to_string()),
                ("location".to_owned(), self.location.to_owned()),
                ("file".to_owned(), name(&self.request.path)),
                ("sha256".to_owned(), self.checked.sha256().to_owned()),
            ],
            group,
            undoes: None,
            reversible: true,
        }
    }

    /// Passwords and result into their files. The users are in the book: whatever fails now is told, not undone.
    fn close(self, stopped: bool) -> Committed {
        let catalogue = Catalogue::new(self.request.lang);
        let mut done = Committed::new(
            self.first,
            Message::new("service-import-users-done")
                .with("users", self.added)
                .with("customer", self.customer.name()),
            self.added,
        );
        done.stopped = stopped;
        let result = self.spool.header().result.clone();
        match deliver(self.spool, &catalogue, &|upn| {
            self.created.contains(&hash(upn))
        }) {
            Ok(path) => done.files.extend(path),
            Err(error) => done.findings.push(later("IMP-61", &error)),
        }
        let status = &mut |entry: &UserEntry| match entry.verdict {
            Verdict::Valid
                if self
                    .created
                    .contains(&hash(&entry.user.user_principal_name)) =>
            {
                Status::Created
            }
            other => Status::before_run(other),
        };
        match result::write(self.checked, &result, &catalogue, status) {
            Ok(path) => done.files.splice(0..0, path).for_each(drop),
            Err(error) => done.findings.push(later("IMP-54", &error)),
        }
        done
    }

    /// Whether an unfinished import of the same file has added this user already.
    fn was_made(&self, entry: &UserEntry) -> bool {
        self.unfinished.is_some_and(|unfinished| {
            self.known
                .get(&entry.user.user_principal_name)
                .is_some_and(|(_, revision)| unfinished.made(revision))
        })
    }
}

/// Writes the password file and wipes the spool. A file that is there meanwhile is not touched: the passwords go beside.
fn deliver(
    spool: Spool,
    catalogue: &Catalogue,
    created: &dyn Fn(&str) -> bool,
) -> Result<Option<PathBuf>, FileError> {
    let target = super::files::unused(&spool.header().passwords);
    let written = spool.export(&target, catalogue, &mut |upn| created(upn))?;
    spool.wipe()?;
    Ok(written.map(|(path, _)| path))
}

fn later(code: &'static str, error: &FileError) -> Finding {
    Finding::block(
        code,
        Message::new("service-import-users-file")
            .with("path", error.path().display().to_string())
            .with("cause", error.message()),
    )
}

fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}
