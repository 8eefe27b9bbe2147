//! Add many users: the run. Passwords are on the disk before their users are in the book, and in the password file before
//! the spool is wiped, so that a kill at any moment loses none (IMP-63).

use std::{collections::HashSet, path::Path};

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
        user::{AssignedLicense, User, UserDomainType},
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
    intent::UsersFile,
    people::seats::{QUOTA, find_skus},
    plan::{FilePlan, Step},
    record_change::affected,
    refusal::Refusal,
    user_files::{absolute, deliver, later},
    users_there::{Earlier, Known, KnownUser, hash},
};

/// What a run has come to.
struct Run<'a> {
    request: &'a UsersFile,
    customer: &'a Customer,
    checked: &'a Checked,
    location: &'a str,
    known: &'a Known,
    earlier: &'a Earlier,
    spool: Spool,
    /// Products that are given, and how many are left of each.
    seats: Vec<(String, u64)>,
    /// Hashes of the sign-in names that are in the book through this import.
    created: HashSet<u64>,
    /// Of those, who lacks a license it should have.
    unlicensed: HashSet<u64>,
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
        let known = self.known_users(&customer, request)?;
        let skus = self.skus(customer.id, &known.held)?;
        let seats = find_skus(&skus, &request.run.licenses)?
            .into_iter()
            .map(|sku| {
                let left = u64::try_from(sku.available()).unwrap_or(0);
                (sku.sku_id.clone(), left)
            })
            .collect();
        let (checked, earlier) = self.check_users(request, &customer, &known, watch)?;
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
            earlier: &earlier,
            seats,
            spool: self.open_spool(&directory, request, &customer, &checked)?,
            created: HashSet::new(),
            unlicensed: HashSet::new(),
            first: earlier.group.unwrap_or(0),
            group: earlier.group,
            parts: earlier.parts,
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
        if let Some(waiting) = Spool::pending(directory, &self.book.seal())?
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
        Ok(Spool::create(directory, header, &self.book.seal())?)
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
            watch.hold();
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
            let mut user = self.user_of(run, entry);
            user.licenses = run.give_licenses(&row.user_principal_name);
            users.push(Record::User(Box::new(user)));
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
                ("file".to_owned(), self.request.name()),
                ("sha256".to_owned(), self.checked.sha256().to_owned()),
            ],
            group,
            undoes: None,
            reversible: true,
        }
    }

    /// Passwords and result into their files. The users are in the book: whatever fails now is told, not undone.
    fn close(self, stopped: bool) -> Committed {
        let Self {
            request,
            customer,
            checked,
            known,
            earlier,
            spool,
            created,
            unlicensed,
            ..
        } = self;
        let catalogue = Catalogue::new(request.lang);
        let mut done = Committed::new(
            self.first,
            Message::new("service-import-users-done")
                .with("users", self.added)
                .with("customer", customer.name()),
            self.added,
        );
        done.stopped = stopped;
        if !unlicensed.is_empty() {
            done.findings.push(Finding::warn(
                QUOTA,
                Message::new("service-import-users-without").with("count", unlicensed.len()),
            ));
        }
        let result = spool.header().result.clone();
        match deliver(spool, &catalogue, &|upn| created.contains(&hash(upn))) {
            Ok(path) => done.files.extend(path),
            Err(error) => done.findings.push(later("IMP-61", &error)),
        }
        let status = &mut |entry: &UserEntry| {
            let upn = &entry.user.user_principal_name;
            let there = || created.contains(&hash(upn)) || is_made(known, earlier, upn).is_some();
            match entry.verdict {
                Verdict::Valid if there() => {
                    if unlicensed.contains(&hash(upn)) {
                        Status::CreatedNoLicense(QUOTA.to_owned())
                    } else {
                        Status::Created
                    }
                }
                other => Status::before_run(other),
            }
        };
        match result::write(checked, &result, &catalogue, status) {
            Ok(path) => done.files.splice(0..0, path).for_each(drop),
            Err(error) => done.findings.push(later("IMP-54", &error)),
        }
        done
    }

    /// Whether an earlier run of the same file has added this user already.
    fn was_made(&mut self, entry: &UserEntry) -> bool {
        let upn = &entry.user.user_principal_name;
        let Some(user) = is_made(self.known, self.earlier, upn) else {
            return false;
        };
        if user.lacks {
            self.unlicensed.insert(hash(upn));
        }
        true
    }

    /// The licenses of the next user, as far as they go (IMP-49).
    fn give_licenses(&mut self, upn: &str) -> Vec<AssignedLicense> {
        let mut given = Vec::new();
        for (sku_id, left) in &mut self.seats {
            if *left == 0 {
                self.unlicensed.insert(hash(upn));
                continue;
            }
            *left -= 1;
            given.push(AssignedLicense {
                sku_id: sku_id.clone(),
                excluded_plans: Vec::new(),
            });
        }
        given
    }
}

/// The user of that name, if an earlier run of the same file made it.
fn is_made(known: &Known, earlier: &Earlier, upn: &str) -> Option<KnownUser> {
    known.get(upn).filter(|user| earlier.made(upn, *user))
}
