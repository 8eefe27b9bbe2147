//! The shows of the desk as commands, each of which opens and closes the book: nothing is kept but in it.

use std::os::unix::fs::PermissionsExt;

use super::{AZURE, CLASSIC, THEM, US, azure_book, book, made, manual, pending, state};

/// Show 1: the classic eight steps from notice to cleaned access.
#[test]
fn section_4_2_the_eight_steps_and_the_timeline_that_names_all_evidence() {
    let desk = book();
    let id = manual(&desk);
    desk.file(
        "notice.eml",
        "From: ana@contoso.example\n\nWe want to move.",
    );
    desk.file("form.pdf", "%PDF-1.7 form");
    desk.file("signed.pdf", "%PDF-1.7 signed by three");
    desk.file("roles.txt", "before: Aurora Owner\nafter: Fabrikam Owner");
    let event = |rest: &str, to: &str| {
        desk.run(&format!("transfers event {} {rest} --yes", &id[..8]))
            .ends(0);
        assert_eq!(state(&desk, &id), to);
    };
    event(
        "notice-received --on 2026-01-10 --person 'Ana Contoso' --file notice.eml --set G-M1=yes \
         --set G-M2=yes --set G-M3=yes --set G-M4=yes --set 'G-M5=public cloud'",
        "notice_received",
    );
    event("ticket-opened --set ticket=SR-4711", "ticket_open");
    event(
        "form-sent --file form.pdf --set recipient=ana@contoso.example \
         --set 'signature=current:Bruno Aurora:2026-01-11'",
        "form_sent",
    );
    let shown = desk.run(&format!("transfers show {id}")).ends(0);
    assert!(shown.out.contains("1 of 3 signatures"), "{}", shown.out);
    let review = desk.run(&format!("transfers review {id}")).ends(0).out;
    assert!(
        review.contains("10. Call to Partner Center\n   None"),
        "{review}"
    );
    event(
        "form-returned --set 'signature=customer:Ana Contoso:2026-01-12' \
         --set 'signature=new:Carla Fabrikam:2026-01-13' --set agreement=yes",
        "form_returned",
    );
    event("form-attached --file signed.pdf", "submitted");
    event("acknowledged --set engineer=Eve", "verifying");
    let new = "77777777-1111-4111-8111-111111111111";
    event(
        &format!("transferred --set new-id={new} --set azure-id={CLASSIC}"),
        "transferred",
    );
    event("access-cleaned --file roles.txt", "completed");

    desk.run(&format!("transfers timeline {id} -o timeline.md"))
        .ends(0);
    let timeline = desk.text("timeline.md");
    for part in [
        "notice.eml",
        "form.pdf",
        "signed.pdf",
        "roles.txt",
        "SR-4711",
        "Bruno Aurora",
        "Ana Contoso",
        "Carla Fabrikam",
        "Eve",
        new,
        CLASSIC,
        "Subscription management",
        "C – Minimal impact",
        "Step 3",
        "Step 4",
    ] {
        assert!(timeline.contains(part), "{part} is missing:\n{timeline}");
    }
    // TRF-34: the copy lies in the book under its digest, for the person alone.
    let kept = std::fs::read_dir(desk.path("book/attachments")).unwrap();
    let kept: Vec<_> = kept.map(|entry| entry.unwrap().path()).collect();
    assert_eq!(kept.len(), 4);
    for path in kept {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        assert!(timeline.contains(&name), "{name}");
        let mode = std::fs::metadata(&path).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    // TRF-15: gone here, both ids side by side.
    let list = desk
        .run("subscriptions list --customer Contoso --format json")
        .ends(0);
    let gone = &list.json()[0];
    assert_eq!(gone["status"], "deleted");
    assert_eq!(gone["transferredTo"]["newSubscriptionId"], new);
    assert_eq!(gone["transferredTo"]["azureSubscriptionId"], CLASSIC);
    let form = desk.run(&format!("transfers form {id}")).ends(0);
    for id in [US, THEM, CLASSIC] {
        assert!(form.out.contains(id), "{}", form.out);
    }
}

/// Show 2: an Azure-plan request; only what may go can be ticked.
#[test]
fn trf_20_an_azure_plan_request_is_chosen_reviewed_accepted_and_completed() {
    let desk = book();
    azure_book(&desk);
    let id = pending(&desk);
    let ready = desk
        .run(&format!("transfers readiness {id} --format json"))
        .ends(0)
        .json();
    let selectable: Vec<(&str, bool)> = ready["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| {
            (
                item["name"].as_str().unwrap(),
                item["selectable"].as_bool().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        selectable,
        [
            ("Azure plan", true),
            ("Reserved VM, single", true),
            ("Reserved VM, shared", true),
            ("Office 365 E3", false),
            ("Reserved VM, old", false),
        ]
    );
    // An inactive one is refused with its rule, and nothing happens.
    let refused = desk
        .changes_nothing(&format!(
            "transfers accept {id} --item {AZURE} --item 53 --confirm Contoso"
        ))
        .ends(1);
    assert!(refused.err.contains("G-A4"), "{}", refused.err);
    let refused = desk
        .changes_nothing(&format!(
            "transfers accept {id} --item 54 --confirm Contoso"
        ))
        .ends(1);
    assert!(refused.err.contains("G-A5"), "{}", refused.err);

    let review = desk
        .run(&format!("transfers review {id} --item {AZURE} --item 52"))
        .ends(0)
        .out;
    let mut from = 0;
    for part in [
        "1. What happens",
        "YOU (Aurora, source) hand over billing of 3 items to Fabrikam (target)",
        "2. Customer",
        "3. Partners",
        THEM,
        "4. Items",
        AZURE,
        "3 selected · 0 not selected · 2 blocked",
        "5. Reseller",
        "6. Notification",
        "7. What follows",
        "8. Checks",
        "9. What can be taken back",
        "10. Call",
        "PATCH /v1/customers/",
        "11. Confirm",
    ] {
        let at = review[from..]
            .find(part)
            .unwrap_or_else(|| panic!("{part}:\n{review}"));
        from += at;
    }
    assert!(review.contains("another currency"), "{review}");
    // Not without the customer's name.
    let refused = desk
        .changes_nothing(&format!(
            "transfers accept {id} --item {AZURE} --item 52 --yes"
        ))
        .ends(1);
    assert!(refused.err.contains("TRF-32"), "{}", refused.err);
    let refused = desk
        .changes_nothing(&format!(
            "transfers accept {id} --item {AZURE} --confirm Fabrikam"
        ))
        .ends(1);
    assert!(refused.err.contains("TRF-32"), "{}", refused.err);

    desk.run(&format!(
        "transfers accept {id} --item {AZURE} --item 52 --confirm Contoso"
    ))
    .ends(0);
    assert_eq!(state(&desk, &id), "in_progress");
    desk.run(&format!("transfers event {id} completed --yes"))
        .ends(0);
    assert_eq!(state(&desk, &id), "complete");
    let list = desk
        .run("subscriptions list --customer Contoso --format json")
        .ends(0)
        .json();
    let status = |id: &str| {
        let list = list.as_array().unwrap();
        let found = list
            .iter()
            .find(|it| it["id"].as_str().unwrap().starts_with(id));
        found.unwrap()["status"].as_str().unwrap().to_owned()
    };
    for (id, expected) in [
        ("a2", "deleted"),
        ("51", "deleted"),
        ("52", "deleted"),
        ("54", "active"),
    ] {
        assert_eq!(status(id), expected, "{id}");
    }
    let shown = desk
        .run(&format!("transfers show {id} --format json"))
        .ends(0)
        .json();
    let tasks = shown["checklist"].as_array().unwrap().len();
    assert!(tasks > 2);
    assert!(shown["checklist"][0]["owner"].is_string() && shown["checklist"][0]["due"].is_string());
    // What moved says so, and that it could be bought again or reactivated is no way any more.
    let again = pending(&desk);
    let ready = desk
        .run(&format!("transfers readiness {again} --format json"))
        .ends(0)
        .json();
    let moved = ready["items"].as_array().unwrap().iter();
    let moved: Vec<_> = moved
        .filter(|item| item["why"] == "It has moved to Fabrikam already.")
        .collect();
    assert_eq!(moved.len(), 3, "{ready}");
    assert!(
        moved.iter().all(|item| item.get("step").is_none()),
        "{ready}"
    );
    desk.run(&format!("undo {} --yes", desk.seq())).ends(0);
    // The checklist leads through the handover to the end.
    for task in 1..=tasks {
        desk.run(&format!(
            "transfers event {id} ticked --set done={task} --yes"
        ))
        .ends(0);
        let expected = if task < tasks { "handover" } else { "closed" };
        assert_eq!(state(&desk, &id), expected, "task {task}");
        // Open is what the desk on the screen shows: as long as a task is open (4.9).
        let open = desk
            .run("transfers list --open --format json")
            .ends(0)
            .json();
        assert_eq!(open.as_array().unwrap().is_empty(), task == tasks);
    }
}

/// Show 5, as far as the list shows it: the countdown and the end.
#[test]
fn trf_24_a_request_by_the_clock() {
    let desk = book();
    let id = pending(&desk);
    let made = desk
        .run(&format!("transfers show {id} --format json"))
        .ends(0)
        .json();
    let made: jiff::Timestamp = made["createdAt"].as_str().unwrap().parse().unwrap();
    let days = |days: i64| (made + jiff::SignedDuration::from_hours(24 * days)).to_string();
    for (day, state) in [(29, "pending"), (31, "expired")] {
        let at = days(day);
        let list = desk
            .run(&format!("transfers list --at {at} --format json"))
            .ends(0)
            .json();
        assert_eq!(list[0]["state"], state, "day {day}");
    }
}

/// The classic self-service, from the source's side: seats stay as suspended (TRF-15).
#[test]
fn trf_15_classic_seats_stay_suspended_and_what_failed_can_go_again() {
    let desk = book();
    azure_book(&desk);
    super::classic(&desk);
    let id = made(
        &desk,
        &format!(
            "transfers new --customer Contoso --kind api-legacy --direction outgoing \
             --partner Distri --partner-tenant {THEM} --item 54 --item {CLASSIC}"
        ),
    );
    desk.run(&format!(
        "transfers event {id} noted --set TRF-10=yes --yes"
    ))
    .ends(0);
    desk.run(&format!("transfers send {id} --confirm Contoso"))
        .ends(0);
    assert_eq!(state(&desk, &id), "active");
    desk.run(&format!("transfers event {id} accepted --by new --yes"))
        .ends(0);
    desk.run(&format!(
        "transfers event {id} partially-completed --set failed={CLASSIC} --yes"
    ))
    .ends(0);
    assert_eq!(state(&desk, &id), "partially_complete");
    let list = desk
        .run("subscriptions list --customer Contoso --format json")
        .ends(0)
        .json();
    let list = list.as_array().unwrap();
    let status = |id: &str| {
        list.iter()
            .find(|it| it["id"].as_str().unwrap().starts_with(id))
            .unwrap()["status"]
            .as_str()
            .unwrap()
    };
    assert_eq!((status("54"), status("c1")), ("suspended", "active"));
    made(
        &desk,
        &format!(
            "transfers new --customer Contoso --kind api-legacy --direction outgoing \
             --partner Distri --partner-tenant {THEM} --item {CLASSIC}"
        ),
    );
}
