//! Requests for a relationship on the screen (RQ-10 to RQ-20, GD-05): asked, shown, copied, saved, answered.

use std::{fs, path::Path};

use contas::{
    app::screen::{Screen, requests::Requests},
    domain::{
        cloud::CloudId,
        partner::{Partner, PartnerKind, Policy, Reseller},
        relationship::RequestStatus,
        role::Role,
    },
    service::{Intent, Service},
    text::Lang,
};

use crate::{
    book::Book,
    harness::App,
    people,
    real_book::{key, run, service_of, start},
};

/// The partner, with the id that its links need (RQ-31).
fn partner() -> Partner {
    Partner {
        microsoft_id: Some(key(5).microsoft_id),
        ..people::partner()
    }
}

/// A service for somebody who may do everything.
fn service() -> Service {
    service_of(partner(), &Role::ALL)
}

fn requests(app: &App) -> &Requests {
    match app.model().screen() {
        Screen::Requests(list) => list,
        other => panic!("{other:?}"),
    }
}

/// Types into the field of the file, which is the last one of the form.
fn into_file(app: &mut App, path: &Path) {
    app.slowly("pgdn ctrl-u").paste(path.to_str().unwrap());
}

/// A request to somebody new, made on the screen; its text lies in the folder.
fn asked(service: &Service, folder: &Path, lang: Lang, size: (u16, u16)) -> App {
    let mut app = start(service, lang, size);
    app.slowly("R n enter");
    app.paste("Padaria Nova");
    app.slowly("tab").paste("ana@padarianova.example");
    app.slowly("tab").paste("padarianova.onmicrosoft.com");
    into_file(&mut app, &folder.join("convite.txt"));
    app.slowly("ctrl-s enter");
    app
}

#[test]
fn rq_16_the_text_is_shown_copied_and_always_saved_with_its_link_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let service = service();
    let mut app = asked(&service, folder.path(), Lang::En, (80, 24));
    let request = service.request(1).unwrap().0;
    assert!(request.dap, "RQ-11");
    let text = fs::read_to_string(folder.path().join("convite.txt")).unwrap();
    assert_eq!(text, format!("{}\n", request.text));
    app.slowly("y");
    let copied = app.copied.lock().unwrap().last().cloned().unwrap();
    assert_eq!(copied, request.text);
    assert!(copied.contains(&request.link));
    app.slowly("Y");
    assert_eq!(app.copied.lock().unwrap().last(), Some(&request.link));
    // Saved again, to a name that is there: nothing is overwritten.
    app.slowly("esc esc R n enter").paste("Outra");
    into_file(&mut app, &folder.path().join("convite.txt"));
    app.slowly("ctrl-s enter");
    assert!(folder.path().join("convite-2.txt").exists());
}

#[test]
fn rq_19_the_list_has_age_follow_up_and_outcome_and_an_acceptance_makes_the_customer_appear() {
    let folder = tempfile::tempdir().unwrap();
    let service = service();
    let mut app = asked(&service, folder.path(), Lang::En, (80, 24));
    app.slowly("esc f 'called' enter enter");
    assert_eq!(service.request(1).unwrap().0.follow_ups[0].note, "called");
    // Nobody knows yet which customer it is: the refusal stands at the field, and what was typed stays.
    app.slowly("a tab ctrl-u 'Padaria Nova SA' ctrl-s");
    insta::assert_snapshot!("requests-accepted-needs-id", app.screen());
    app.slowly("esc");
    let Screen::Entry(entry) = app.model().screen() else {
        panic!("{}", app.screen())
    };
    assert_eq!(entry.form.value("name"), "Padaria Nova SA");
    app.slowly("shift-tab")
        .paste("11111111-2222-3333-4444-555555555555");
    app.slowly("ctrl-s enter");
    assert_eq!(requests(&app).requests[0].status, RequestStatus::Accepted);
    app.slowly("esc / 'padaria' enter");
    assert!(app.screen().contains("Padaria Nova SA"), "{}", app.screen());
    // What was answered is not answered again.
    app.slowly("R w");
    assert!(app.model().overlays.is_empty());
    assert!(app.screen().contains("not open"), "{}", app.screen());
}

#[test]
fn rq_15_a_text_without_the_link_is_refused_and_what_was_typed_stays() {
    let folder = tempfile::tempdir().unwrap();
    let own = folder.path().join("own.txt");
    fs::write(&own, "Please accept").unwrap();
    let service = service();
    let mut app = start(&service, Lang::En, (80, 24));
    app.slowly("R n enter").paste("Padaria");
    app.slowly("pgdn shift-tab").paste(own.to_str().unwrap());
    app.slowly("ctrl-s");
    assert!(app.screen().contains("RQ-15"), "{}", app.screen());
    app.slowly("enter esc");
    assert!(service.requests().unwrap().is_empty());
    let Screen::Entry(entry) = app.model().screen() else {
        panic!("{}", app.screen())
    };
    assert_eq!(entry.form.value("recipient"), "Padaria");
}

#[test]
fn what_was_typed_and_not_saved_is_offered_again() {
    let mut app = App::start(Book::with_customers(), 80, 24);
    let open = "enter : 'ask for a relationship' enter enter";
    app.slowly(open)
        .slowly("end ctrl-u 'Somebody else' esc esc");
    app.slowly(open);
    assert!(app.screen().contains("did not save it"), "{}", app.screen());
    app.slowly("enter");
    let Screen::Entry(entry) = app.model().screen() else {
        panic!("{}", app.screen())
    };
    assert_eq!(entry.form.value("recipient"), "Somebody else");
}

#[test]
fn rq_12_in_us_gov_and_germany_the_box_is_forced_and_indirect_requests_say_why_not() {
    for (cloud, lang) in [
        (CloudId::UsGov, Lang::En),
        (CloudId::UsGov, Lang::PtBr),
        (CloudId::Germany, Lang::En),
        (CloudId::Germany, Lang::PtBr),
    ] {
        let own = Partner { cloud, ..partner() };
        let service = service_of(own, &Role::ALL);
        let name = format!("{}-{}", cloud.cloud().word, lang.tag());
        let mut app = start(&service, lang, (80, 24));
        app.slowly("R n");
        insta::assert_snapshot!(format!("requests-kinds-{name}"), app.screen());
        app.slowly("down enter");
        assert!(app.model().overlays.is_empty());
        assert!(matches!(app.model().screen(), Screen::Requests(_)));
        app.slowly("n enter");
        insta::assert_snapshot!(format!("requests-form-{name}"), app.screen());
        let folder = tempfile::tempdir().unwrap();
        app.paste("Stadt");
        into_file(&mut app, &folder.path().join("a.txt"));
        app.slowly("ctrl-s enter");
        let request = service.request(1).unwrap().0;
        assert!(request.dap && request.link.contains("DAP=true"));
    }
}

#[test]
fn rq_13_a_setting_leaves_delegated_administration_out() {
    let own = Partner {
        policy: Policy {
            no_dap_in_invitations: true,
            ..Policy::default()
        },
        ..partner()
    };
    let service = service_of(own, &Role::ALL);
    let folder = tempfile::tempdir().unwrap();
    let _ = asked(&service, folder.path(), Lang::En, (80, 24));
    let request = service.request(1).unwrap().0;
    assert!(!request.dap && request.link.contains("DAP=false"));
}

#[test]
fn gd_05_gdap_asks_for_name_days_and_roles_and_ends() {
    let folder = tempfile::tempdir().unwrap();
    let service = service();
    let mut app = start(&service, Lang::En, (80, 24));
    app.slowly("R n end enter");
    app.slowly("ctrl-s");
    insta::assert_snapshot!("requests-gdap-refused", app.screen());
    app.slowly("esc").paste("Contoso");
    app.slowly("tab tab tab 'Support' tab ctrl-u '30' tab enter down enter");
    into_file(&mut app, &folder.path().join("gdap.txt"));
    app.slowly("ctrl-s enter");
    let request = service.request(1).unwrap().0;
    let gdap = request.gdap.unwrap();
    assert_eq!(
        (gdap.display_name.as_str(), gdap.duration_days),
        ("Support", 30)
    );
    assert_eq!(gdap.roles, ["Directory writers"]);
    app.slowly("esc a enter");
    assert_eq!(requests(&app).requests[0].status, RequestStatus::Accepted);
    app.slowly("w enter");
    assert_eq!(requests(&app).requests[0].status, RequestStatus::Terminated);
}

#[test]
fn rq_32_a_provider_chooses_its_reseller_and_a_direct_bill_partner_has_none() {
    let folder = tempfile::tempdir().unwrap();
    let own = Partner {
        kind: PartnerKind::IndirectProvider,
        ..partner()
    };
    let service = service_of(own, &Role::ALL);
    let reseller = Reseller {
        id: key(1).microsoft_id,
        name: "Revenda Sul".into(),
        mpn_id: "123456".into(),
        location: "BR".into(),
    };
    run(&service, Intent::PutReseller(reseller));
    let mut app = start(&service, Lang::En, (80, 24));
    app.slowly("R n down enter").paste("Padaria");
    app.slowly("tab tab tab tab right");
    into_file(&mut app, &folder.path().join("a.txt"));
    app.slowly("ctrl-s enter");
    let link = service.request(1).unwrap().0.link;
    assert!(link.contains("msppId=123456"), "{link}");
    let service = self::service();
    let mut app = start(&service, Lang::En, (80, 24));
    app.slowly("R n down enter");
    assert!(app.screen().contains("direct-bill"), "{}", app.screen());
}

#[test]
fn rq_20_from_the_account_page_the_customer_is_filled_in() {
    let folder = tempfile::tempdir().unwrap();
    let service = service();
    let mut app = start(&service, Lang::PtBr, (80, 24));
    app.slowly("down down enter : 'solicitar uma rel' enter enter");
    into_file(&mut app, &folder.path().join("a.txt"));
    app.slowly("ctrl-s enter");
    let request = service.request(1).unwrap().0;
    assert_eq!(request.recipient, "Contoso Ltd.");
    assert_eq!(request.customer, Some(key(3)));
    assert!(matches!(app.model().screen(), Screen::Invitation(_)));
}

#[test]
fn ro_05_a_helpdesk_agent_sees_the_list_and_why_nothing_is_asked() {
    let service = service_of(partner(), &[Role::HelpdeskAgent]);
    let mut app = start(&service, Lang::En, (120, 24));
    app.slowly("R n");
    assert!(app.model().overlays.is_empty());
    assert!(app.screen().contains("Your roles"), "{}", app.screen());
}

#[test]
fn looks_at_both_sizes_in_both_languages() {
    for lang in Lang::ALL {
        for size in [(80, 24), (200, 50)] {
            let folder = tempfile::tempdir().unwrap();
            let service = service();
            let name = format!("{}-{}x{}", lang.tag(), size.0, size.1);
            let mut app = asked(&service, folder.path(), lang, size);
            let picture = app.screen().replace(folder.path().to_str().unwrap(), "/~");
            let picture = picture.lines().filter(|line| !line.contains("/~"));
            let picture = picture.collect::<Vec<_>>().join("\n");
            insta::assert_snapshot!(format!("requests-text-{name}"), picture);
            app.slowly("esc f 'ok' enter enter");
            insta::assert_snapshot!(format!("requests-list-{name}"), app.screen());
        }
    }
}
