//! Repairs: each does what it says and no more, the original is never touched, and the saved file is read as what was
//! seen.

use std::path::Path;

use contas::service::import::{
    repair::{self, Edit, Repair, Repairs, Step},
    users::{self, Checked, Context},
};

use super::support::{codes, domains, existing};

struct File {
    dir: tempfile::TempDir,
    domains: Vec<contas::domain::customer::CustomDomain>,
    repairs: Repairs,
}

impl File {
    fn new(text: &str) -> Self {
        let dir = tempfile::tempdir().unwrap();
        std::fs::write(dir.path().join("u.csv"), text).unwrap();
        Self {
            dir,
            domains: domains(),
            repairs: Repairs::default(),
        }
    }

    fn path(&self) -> std::path::PathBuf {
        self.dir.path().join("u.csv")
    }

    fn context(&self) -> Context<'_> {
        Context {
            repairs: self.repairs.clone(),
            ..Context::new(&self.domains, &existing)
        }
    }

    fn check(&self) -> Checked {
        users::check(&self.path(), &self.context()).unwrap()
    }

    /// Does a repair; answers how many cells it changes.
    fn repair(&mut self, repair: Repair) -> u64 {
        let step = repair::make(&self.path(), &self.context(), repair).unwrap();
        let Some(step) = step else { return 0 };
        self.step(step)
    }

    fn step(&mut self, step: Step) -> u64 {
        let found = repair::preview(&self.path(), &self.context(), &step).unwrap();
        self.repairs = self.repairs.and(step);
        found.cells
    }

    fn save(&self) -> String {
        let target = self.dir.path().join("fixed.csv");
        let (path, _) = repair::save(&self.path(), &self.context(), &target).unwrap();
        std::fs::read_to_string(path).unwrap()
    }

    fn names(&self) -> Vec<(String, String)> {
        let checked = self.check();
        let entries = checked.entries().unwrap();
        entries
            .map(|entry| entry.unwrap().user)
            .map(|user| (user.display_name, user.user_principal_name))
            .collect()
    }
}

fn pair(name: &str, upn: &str) -> (String, String) {
    (name.to_owned(), upn.to_owned())
}

const H: &str = "First name,Last name,Display name,Email,Status update";

#[test]
fn each_repair_does_away_with_its_codes() {
    for (repair, rows, code, expected) in [
        (
            Repair::Trim,
            ",,\"Ana\u{A0}Lima\",mailto:ana@contoso.com,",
            "W-CTRL",
            pair("Ana Lima", "ana@contoso.com"),
        ),
        (
            Repair::Transliterate,
            ",,João,joão.gonçalves@contoso.com,",
            "E-UPN-FORMAT",
            pair("João", "joao.goncalves@contoso.com"),
        ),
        (
            Repair::FillDisplay,
            "Ana, Lima ,,ana@contoso.com,",
            "E-REQ-DISPLAY",
            pair("Ana Lima", "ana@contoso.com"),
        ),
        (
            Repair::NearestDomain,
            ",,Ana,ana@contso.com,",
            "E-UPN-DOMAIN",
            pair("Ana", "ana@contoso.com"),
        ),
        (
            Repair::NearestDomain,
            ",,Ana,ana@FED.contoso.com,",
            "E-UPN-FEDERATED",
            pair("Ana", "ana@contoso.com"),
        ),
        (
            Repair::ClearStatus,
            ",,Ana,ana@contoso.com,ok",
            "E-STATUS-NOT-EMPTY",
            pair("Ana", "ana@contoso.com"),
        ),
    ] {
        let mut file = File::new(&format!("{H}\n{rows}\n"));
        let before = file.check();
        assert!(codes(&before).contains(&code), "{code}: {:?}", codes(&before));
        assert!(file.repair(repair) > 0, "{}", repair.name());
        assert_eq!(codes(&file.check()), [""; 0], "{}", repair.name());
        assert_eq!(file.names(), [expected]);
        assert_eq!(file.repair(repair), 0, "done once");
        // Taken back, it is as before.
        file.repairs.steps.clear();
        assert_eq!(codes(&file.check()), codes(&before));
    }
}

#[test]
fn the_next_free_number_is_given_to_all_but_the_first() {
    let rows = [
        ",,A,ana@contoso.com,",
        ",,B,Ana@contoso.com,",
        ",,C,ana@contoso.com,",
        ",,D,ana2@contoso.com,",
        ",,A,ana@contoso.com,",
        ",,E,bea@contoso.com,",
    ];
    let mut file = File::new(&format!("{H}\n{}\n", rows.join("\n")));
    assert_eq!(file.repair(Repair::FreeSuffix), 2);
    let upns: Vec<String> = file.names().into_iter().map(|(_, upn)| upn).collect();
    assert_eq!(
        upns,
        ["ana", "Ana3", "ana4", "ana2", "ana", "bea"].map(|name| format!("{name}@contoso.com"))
    );
    // The same row twice is only skipped.
    assert_eq!(codes(&file.check()), ["W-DUP-IDENTICAL"]);
}

#[test]
fn columns_are_dropped_cells_edited_and_rows_left_out() {
    let text = format!("{H},Phone\n,,Ana,ana@contoso.com,,1\n,,=B,bea@contoso.com,,\n\"C\"x,,C,c@contoso.com,,\n,,D,d@@,,\n");
    let mut file = File::new(&text);
    assert_eq!(
        codes(&file.check()),
        ["E-HDR-EXTRA", "E-FORMULA", "E-FILE-QUOTE", "E-UPN-FORMAT"]
    );
    assert_eq!(file.repair(Repair::DropColumns), 1);
    let edit = |record, column, value: &str| {
        Step::Cells(vec![Edit {
            record,
            column,
            value: value.to_owned(),
        }])
    };
    file.step(edit(2, 2, "Bea"));
    // Who edits a broken row has seen to it.
    file.step(edit(3, 0, "C"));
    file.step(Step::LeaveOut(4));
    let checked = file.check();
    assert_eq!(codes(&checked), [""; 0]);
    assert_eq!((checked.report.valid, checked.report.skipped), (3, 1));
    let saved = file.save();
    assert_eq!(
        saved,
        format!("\u{FEFF}{H}\r\n,,Ana,ana@contoso.com,\r\n,,Bea,bea@contoso.com,\r\nC,,C,c@contoso.com,\r\n")
    );
    assert_eq!(std::fs::read_to_string(file.path()).unwrap(), text);
}

#[test]
fn what_was_not_repaired_stays_in_error_in_the_saved_file() {
    let text = format!("{H}\n,,=Ana,ana@contoso.com,\n\"B\"x,,B,b@contoso.com,\n,,\"Cai; C\",c@contoso.com,\n");
    let file = File::new(&text);
    let saved = file.save();
    let back = File::new(&saved);
    let checked = back.check();
    assert_eq!((checked.report.records, checked.report.valid), (3, 1));
    assert!(codes(&checked).contains(&"E-FORMULA"));
    assert!(!saved.contains(",=Ana"));
}

#[test]
fn the_original_is_never_the_target_and_passwords_of_a_file_stay_out() {
    let text = "version:v1.0,,,\nName [displayName] Required,User name [userPrincipalName] Required,\
                Initial password [passwordProfile] Required,Block sign in (Yes/No) [accountEnabled] Required\n\
                Ana,ana@contoso.com,Secret123,No\n";
    let file = File::new(text);
    let refused = repair::save(&file.path(), &file.context(), &file.path());
    assert!(refused.is_err());
    let saved = file.save();
    assert!(saved.starts_with("\u{FEFF}version:v1.0\r\n") && !saved.contains("Secret123"));
    assert!(repair::path(Path::new("a/u.csv"), contas::text::Lang::PtBr).ends_with("u.reparado.csv"));
}
