//! A new temporary password for one user (USR-25): made, handed over once, kept nowhere.

use std::path::PathBuf;

use crate::{
    domain::{
        audit::{Operation, Resource},
        customer::CustomerKey,
        finding::Finding,
        guid::Guid,
        message::Message,
        password,
        permission::Act,
        record::RecordId,
        rules::user as rules,
        user::User,
    },
    service::{
        Intent, Service,
        commit::{Committed, Credentials},
        files::{Access, AtomicFile},
        import::write::{Cell, CsvWriter, delimiter},
        plan::{Plan, Step, Undo, Work},
        record_change::affected,
        refusal::Refusal,
    },
    text::{Catalogue, Lang},
};

/// Whose password, and where it goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PasswordReset {
    /// The customer.
    pub key: CustomerKey,
    /// Who.
    pub user: Guid,
    /// A new file that only the person may read; `None`: it is answered, to be shown once.
    pub file: Option<PathBuf>,
    /// Language of the file.
    pub lang: Lang,
}

impl Service {
    pub(in crate::service) fn plan_reset_password(
        &self,
        reset: PasswordReset,
    ) -> Result<Plan, Refusal> {
        self.may(Act::Users)?;
        let (customer, mut findings) = self.people_of(reset.key)?;
        let (user, revision) = self.known_user(reset.key, reset.user)?;
        if user.is_deleted() {
            findings.push(Finding::block("USR-30", Message::new("people-is-deleted")));
        }
        if let Some(why) = rules::password_elsewhere(&user) {
            findings.push(Finding::block("USR-25", why));
        }
        let mut consequences = vec![Message::new("people-reset-old-ends")];
        consequences.push(match &reset.file {
            Some(path) => {
                Message::new("people-reset-file").with("path", path.display().to_string())
            }
            None => Message::new("people-reset-once"),
        });
        consequences.push(Message::new("people-reset-book-only"));
        Ok(Plan {
            title: Message::new("people-reset-title")
                .with("upn", user.user_principal_name.as_str())
                .with("customer", customer.name()),
            records: Vec::new(),
            findings,
            consequences,
            undo: Undo::Impossible,
            work: Work::Step(Step {
                changes: Vec::new(),
                base: vec![(
                    RecordId::User(reset.key.microsoft_id, reset.user),
                    Some(revision),
                )],
                operation: Operation::RESET_CUSTOMER_USER_PASSWORD,
                resource: Resource::CUSTOMER_USER,
                customer: Some(affected(&customer)),
                fields: Vec::new(),
                details: vec![
                    ("user".to_owned(), user.user_principal_name.clone()),
                    ("id".to_owned(), user.id.to_string()),
                ],
                group: None,
                undoes: None,
                reversible: false,
            }),
            intent: Intent::ResetPassword(reset),
        })
    }

    /// Writes the entry of the log and hands the password over. The file is made before, so that a reset that nobody can
    /// read does not happen.
    pub(in crate::service) fn run_reset(
        &self,
        reset: &PasswordReset,
        step: Step,
        title: Message,
    ) -> Result<Committed, Refusal> {
        let (user, _) = self.known_user(reset.key, reset.user)?;
        let credentials = self.new_password(&user)?;
        let file = match &reset.file {
            Some(path) => Some(write(reset.lang, path, &user, &credentials)?),
            None => None,
        };
        let seq = match self.write(step) {
            Ok(seq) => seq,
            Err(refusal) => {
                if let Some(path) = &file {
                    super::super::files::wipe(path)?;
                }
                return Err(refusal);
            }
        };
        let mut done = Committed::new(seq, title, 1);
        match file {
            Some(path) => done.files.push(path),
            None => done.credentials = Some(credentials),
        }
        Ok(done)
    }

    fn new_password(&self, user: &User) -> Result<Credentials, Refusal> {
        let names = [
            user.first_name.as_str(),
            user.last_name.as_str(),
            user.display_name.as_str(),
        ];
        let password = password::generate(&user.user_principal_name, &names, &mut |bytes| {
            self.entropy.fill(bytes);
        })
        .map_err(|_| Refusal::Rule {
            rule: "IMP-60",
            message: Message::new("service-no-randomness"),
        })?;
        Ok(Credentials {
            user_name: user.user_principal_name.clone(),
            password,
        })
    }
}

/// The password file of IMP-61, with one row.
fn write(
    lang: Lang,
    path: &std::path::Path,
    user: &User,
    credentials: &Credentials,
) -> Result<PathBuf, Refusal> {
    let catalogue = Catalogue::new(lang);
    let io = |cause| super::super::files::FileError::io(path, cause);
    let out = AtomicFile::create(path, Access::Private, &[])?;
    let mut csv = CsvWriter::new(out, delimiter(lang));
    let titles = [
        catalogue.get("import-passwords-display"),
        catalogue.get("import-passwords-user"),
        catalogue.get("import-passwords-password"),
    ];
    csv.record(titles.iter().map(|title| Cell::Exact(title)))
        .map_err(io)?;
    csv.record([
        Cell::Text(&user.display_name),
        Cell::Text(&user.user_principal_name),
        Cell::Exact(credentials.password.expose()),
    ])
    .map_err(io)?;
    Ok(csv.finish().map_err(io)?.commit()?)
}
