//! The permission matrix on the screen, every cell (customers.md 6.7, RO-05): each role meets each key and each line of
//! the palette; so does a start that only reads. The commands are in `cli::matrix` of the other test binary.

use std::{collections::BTreeSet, sync::Arc};

use contas::{
    app::{Model, permit},
    domain::{
        cloud::{CLOUDS, CloudId},
        message::Message,
        permission::{Act, may},
        relationship::RequestKind,
        role::Role,
    },
    service::{
        Intent, Service,
        bulk::{Bulk, BulkEdit},
    },
    store::book::Book,
    text::Lang,
    ui::keymap::{self, Binding},
};

use crate::{
    harness::App,
    people::partner,
    real_book::{self, Noon, Sevens},
};

/// Acts that no key of a screen stands for, each with the reason.
const NO_KEY: [(Act, &str); 14] = [
    (Act::RegistrationId, "Partner Center's own page"),
    (Act::GdapGroups, "Partner Center's own page"),
    (Act::GdapAnalytics, "Partner Center's own page"),
    (Act::ReinstateAzureAdmin, "Partner Center's own page"),
    (Act::SupportContact, "Partner Center's own page"),
    (Act::FindIds, "Partner Center's own page"),
    (Act::GovernmentCloud, "a choice of the qualification"),
    (Act::ViewAgreementTemplates, "part of the account page"),
    (Act::ViewPurchasePermissions, "part of the account page"),
    (Act::MultiPartner, "a choice of the request"),
    (Act::Gdap, "a choice of the request"),
    (Act::PartnerProfile, "a command"),
    (Act::Operators, "a command"),
    (Act::IndirectResellers, "a command"),
];

/// Lines of the palette that need no role, each with the reason; what changes the book is off in one that is only read.
const FREE: &[(&str, &str)] = &[
    ("key-filter", "looks"),
    ("key-import", "a choice whose lines have their roles"),
    ("key-undo", "who may depends on what is taken back"),
    ("key-undo-entry", "who may depends on what is taken back"),
    ("forms-key-edit", "who may depends on the field"),
    ("key-save", "who may depends on the field"),
    ("pending-key-new", "a choice whose lines have their roles"),
    ("pending-key-ask", "a choice whose lines have their roles"),
    ("pending-key-follow-up", "who may depends on the request"),
    ("pending-key-accepted", "who may depends on the request"),
    ("pending-key-withdrawn", "who may depends on the request"),
    ("users-key-import", "AMB-1: no role is needed to add users"),
    (
        "forms-key-import-users",
        "AMB-1: no role is needed to add users",
    ),
];

fn app(role: Role) -> App {
    real_book::start(
        &real_book::service_of(partner(), &[role]),
        Lang::En,
        (80, 24),
    )
}

/// The program on the same book, opened to be read only.
fn reading(roles: &[Role]) -> App {
    let service = real_book::service_of(partner(), roles);
    let operator = service.operator().clone();
    let book = Arc::clone(service.book());
    drop(service);
    let book = Arc::into_inner(book).map(Book::read_only).unwrap();
    let service = Service::new(Arc::new(book), operator, Arc::new(Noon), Arc::new(Sevens));
    real_book::start(&service, Lang::En, (80, 24))
}

fn needs_role(why: &Message) -> bool {
    why.id == "list-needs-role"
}

/// The keys and lines of the palette that the matrix guards.
fn guarded() -> impl Iterator<Item = (&'static Binding, Act)> {
    keymap::bindings().filter_map(|binding| Some((binding, binding.act?)))
}

#[test]
fn ro_05_every_cell_holds_for_every_key_and_every_line_of_the_palette() {
    for role in Role::ALL {
        let app = app(role);
        for (binding, act) in guarded() {
            let off = binding
                .enabled(app.model())
                .is_err_and(|why| needs_role(&why));
            assert_eq!(
                off,
                may(act, &[role]).is_err(),
                "{role:?} {act:?} {}",
                binding.text
            );
        }
        for kind in RequestKind::ALL {
            let off = permit::ask(&app.model().cx.session, kind).is_err_and(|why| needs_role(&why));
            assert_eq!(off, may(kind.act(), &[role]).is_err(), "{role:?} {kind:?}");
        }
    }
}

#[test]
fn section_6_7_every_act_has_a_key_or_a_reason_why_not() {
    let keys: BTreeSet<String> = guarded().map(|(_, act)| format!("{act:?}")).collect();
    for act in Act::ALL {
        let excused = NO_KEY.iter().any(|(known, _)| *known == act);
        assert!(excused || keys.contains(&format!("{act:?}")), "{act:?}");
    }
}

/// What begins a change says so in the table: no line of the palette is free by accident.
#[test]
fn every_line_of_the_palette_that_changes_something_is_guarded() {
    for binding in keymap::bindings().filter(|binding| binding.changes && binding.act.is_none()) {
        assert!(
            FREE.iter().any(|(text, _)| *text == binding.text),
            "{} has no role",
            binding.text
        );
    }
}

/// A billing admin may not see customers: neither the list nor anything behind it, and the list says who may.
#[test]
fn ro_05_who_may_not_see_customers_sees_none() {
    let mut app = app(Role::BillingAdmin);
    let screen = app.screen();
    assert!(!screen.contains("Adatum"), "{screen}");
    assert!(screen.contains("Global admin or User"), "{screen}");
    for keys in ["R", "X", "D"] {
        let screen = app.keys(keys).screen();
        assert!(screen.contains("Your roles do not allow this"), "{screen}");
        app.keys("esc");
    }
    // The activity log is for all six.
    let screen = app.keys("l").screen();
    assert!(screen.contains("No activity matches"), "{screen}");
}

/// The keys themselves: pressed by who may not, they say who may, and nothing opens.
#[test]
fn ro_05_a_helpdesk_agent_presses_keys_that_are_off() {
    let mut app = app(Role::HelpdeskAgent);
    for (keys, who) in [
        ("a", "Global admin"),
        ("e", "Global admin"),
        ("t", "Admin agent"),
        ("E", "Global admin"),
    ] {
        let before = app.model().screens.len();
        let screen = app.keys(keys).screen();
        assert!(
            screen.contains("Your roles do not allow this"),
            "{keys}: {screen}"
        );
        assert!(screen.contains(who), "{keys}: {screen}");
        assert_eq!(app.model().screens.len(), before, "{keys}");
        assert!(app.model().overlays.is_empty(), "{keys}");
    }
    insta::assert_snapshot!(
        "matrix-helpdesk-palette",
        app.keys("enter : 'relationship'").screen()
    );
}

/// TG-02, SP-02: each field of the account asks for its own role, to be changed and to be seen.
#[test]
fn tg_02_sp_02_each_field_of_the_account_asks_for_its_own_role() {
    for role in Role::ALL {
        if may(Act::ViewCustomers, &[role]).is_err() {
            continue;
        }
        let mut app = app(role);
        app.keys("enter");
        let contas::app::screen::Screen::Account(account) = app.model().screen() else {
            panic!("{}", app.screen());
        };
        // Who may change nothing at all is told so once, not at every field.
        let edits = [Act::Tags, Act::UpdateAccount, Act::ConfirmAgreement];
        let any = edits.iter().any(|act| may(*act, &[role]).is_ok());
        for (path, act) in [
            ("tags", Act::Tags),
            ("notes", Act::UpdateAccount),
            ("agreement.choice", Act::ConfirmAgreement),
        ] {
            let locked = account.form.field(path).unwrap().locked.is_some();
            assert_eq!(locked, any && may(act, &[role]).is_err(), "{role:?} {path}");
        }
        for (path, act) in [
            (
                "permissions.azureReservedInstances",
                Act::ViewPurchasePermissions,
            ),
            ("permissions.azureSavingsPlan", Act::ViewPurchasePermissions),
            ("usageBudget", Act::Budget),
        ] {
            let field = account.form.field(path).unwrap();
            let hidden = field
                .blank
                .as_ref()
                .is_some_and(|why| why.id == "forms-not-for-roles");
            assert_eq!(hidden, may(act, &[role]).is_err(), "{role:?} {path}");
            assert!(!hidden || field.value().is_empty(), "{role:?} {path}");
        }
    }
}

/// RO-05: what is taken back asks for the role of what was done, whoever presses the key.
#[test]
fn ro_05_each_role_takes_back_what_it_may() {
    for role in Role::ALL {
        let service = real_book::service_of(partner(), &Role::ALL);
        real_book::run(
            &service,
            Intent::Bulk(Bulk {
                customers: vec![real_book::key(3)],
                edit: BulkEdit::AddTag("new".to_owned()),
            }),
        );
        let mut operator = service.operator().clone();
        operator.roles = vec![role];
        let (book, noon, sevens) = (service.book().clone(), Arc::new(Noon), Arc::new(Sevens));
        drop(service);
        let service = Service::new(book, operator, noon, sevens);
        let mut app = real_book::start(&service, Lang::En, (80, 24));
        let screen = app.keys("u").screen();
        let refused = screen.contains("Your roles do not allow this");
        assert_eq!(
            refused,
            may(Act::Tags, &[role]).is_err(),
            "{role:?} {screen}"
        );
        app.keys("enter enter");
        let tags = real_book::load(&service, 3).tags;
        assert_eq!(tags.contains(&"new".to_owned()), refused, "{role:?}");
    }
}

/// A start with `--read-only`: everything that changes is off and says why; everything can be seen.
#[test]
fn read_only_every_change_is_off_on_the_screen() {
    let mut app = reading(&Role::ALL);
    let off = |model: &Model, binding: &Binding| {
        binding
            .enabled(model)
            .is_err_and(|why| why.id == "list-opened-read-only")
    };
    for binding in keymap::bindings() {
        let model = app.model();
        assert_eq!(off(model, binding), binding.changes, "{}", binding.text);
    }
    assert!(app.screen().contains("read-only"), "{}", app.screen());
    for keys in ["a", "i", "e", "t", "E", "u"] {
        let screen = app.keys(keys).screen();
        assert!(
            screen.contains("opened to be read only"),
            "{keys}: {screen}"
        );
        assert!(app.model().overlays.is_empty(), "{keys}");
    }
    assert!(
        app.keys("enter").screen().contains("Adatum Corporation"),
        "{}",
        app.screen()
    );
    assert!(
        app.keys("e").screen().contains("opened to be read only"),
        "{}",
        app.screen()
    );
}

/// CD-08: what the cloud lacks is off in the table with the cloud's reason.
#[test]
fn cd_08_every_cloud_turns_off_what_it_lacks() {
    for cloud in &CLOUDS {
        let mut us = partner();
        us.cloud = cloud.id;
        let app = real_book::start(&real_book::service_of(us, &Role::ALL), Lang::PtBr, (80, 24));
        let mut features = 0;
        for binding in keymap::bindings() {
            let Some(feature) = binding.feature else {
                continue;
            };
            features += 1;
            let said = binding
                .enabled(app.model())
                .err()
                .map(|why| why.id.into_owned());
            match cloud.supports(feature) {
                Err(reason) => assert_eq!(said.as_deref(), Some(reason), "{}", binding.text),
                Ok(()) => assert!(
                    said.is_none_or(|id| !id.starts_with("cloud-lacks")),
                    "{}",
                    binding.text
                ),
            }
        }
        assert!(features > 8, "{features}");
        if cloud.id == CloudId::UsGov || cloud.id == CloudId::Germany {
            let mut app = app;
            insta::assert_snapshot!(
                format!("matrix-cloud-{}", cloud.word),
                app.keys("enter : 'remover a rel'").screen()
            );
        }
    }
}
