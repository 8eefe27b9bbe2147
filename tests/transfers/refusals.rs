//! Illegal events: refused with the rule's id, and the book stays as it is.

use super::{AZURE, CLASSIC, THEM, azure_book, book, classic, made, manual, pending, state};

/// Each refused with its rule, each changing nothing.
#[test]
fn trf_33_trf_34_evidence_that_is_none() {
    let desk = book();
    let id = manual(&desk);
    let guards = "--set G-M1=yes --set G-M2=yes --set G-M3=yes --set G-M4=yes --set G-M5=yes";
    desk.file("notice.txt", "Please move us.");
    desk.file("form.pdf", "%PDF-1.7");
    let big = std::fs::File::create(desk.path("big.bin")).unwrap();
    big.set_len(26 * 1024 * 1024).unwrap();
    let refused = |rest: &str, rule: &str| {
        let done = desk
            .changes_nothing(&format!("transfers event {id} {rest} --yes"))
            .ends(1);
        assert!(done.err.contains(rule), "{rest}: {}", done.err);
    };
    // Verbal: no text, a text that says so, a channel that says so.
    refused(&format!("notice-received {guards}"), "TRF-33");
    refused(
        &format!("notice-received {guards} --note 'verbal'"),
        "TRF-33",
    );
    refused(
        &format!("notice-received {guards} --file notice.txt --set channel=phone"),
        "TRF-33",
    );
    refused("notice-received --file notice.txt --set G-M1=yes", "G-M2");
    refused(
        &format!("notice-received {guards} --file big.bin"),
        "TRF-34",
    );
    refused(
        &format!("notice-received {guards} --file vanished.pdf"),
        "TRF-34",
    );
    refused(
        &format!("notice-received {guards} --file notice.txt --on 2999-01-01"),
        "TRF-33",
    );
    // A day that is none is not left out.
    refused(
        &format!("notice-received {guards} --file notice.txt --set on=yesterday"),
        "TRF-33",
    );
    // Wrong actor, wrong state.
    refused(
        &format!("notice-received {guards} --file notice.txt --by new"),
        "4.7",
    );
    refused("ticket-opened --set ticket=1", "4.7");
    refused("accepted --by new", "4.7");
    let step = |rest: &str| {
        desk.run(&format!("transfers event {id} {rest} --yes"))
            .ends(0);
    };
    step(&format!(
        "notice-received {guards} --file notice.txt --on 2026-01-10"
    ));
    refused("ticket-opened --set ticket=1 --by new", "G-M6");
    step("ticket-opened --set ticket=SR-1");
    refused(
        "form-sent --file form.pdf --set recipient=a@b --set signature=current:Bruno:2026-01-09",
        "TRF-34",
    );
    step("form-sent --file form.pdf --set recipient=a@b --set signature=current:Bruno:2026-01-11");
    refused(
        "form-returned --set agreement=yes --set signature=customer:Bruno:2026-01-12 \
         --set signature=new:Carla:2026-01-12",
        "TRF-34",
    );
    refused(
        "form-returned --set signature=customer:Ana:2026-01-12 --set signature=new:Carla:2026-01-12",
        "4.2",
    );
    refused(
        "form-returned --set agreement=yes --set signature=new:Carla:2026-01-12",
        "TRF-34",
    );
    step(
        "form-returned --set agreement=yes --set signature=customer:Ana:2026-01-12 \
         --set signature=new:Carla:2026-01-12",
    );
    refused(
        "form-attached --file form.pdf --set signature=new:Carla:2026-01-12",
        "TRF-34",
    );
    step("form-attached --file form.pdf");
    refused("cancelled --by customer --set reason=x", "4.7");
    step("acknowledged --set engineer=Eve");
    let new = "77777777-1111-4111-8111-111111111111";
    refused(
        &format!("transferred --set new-id={new} --set azure-id={THEM}"),
        "4.7",
    );
    refused(
        &format!("transferred --set new-id={CLASSIC} --set azure-id={CLASSIC}"),
        "4.7",
    );
}

#[test]
fn trf_24_trf_25_a_request_is_not_answered_by_the_wrong_side_or_too_late() {
    let desk = book();
    azure_book(&desk);
    let id = pending(&desk);
    for (verb, rule) in [
        ("cancel", "TRF-25"),
        ("withdraw", "TRF-32"),
        ("send", "4.7"),
    ] {
        let done = desk
            .changes_nothing(&format!("transfers {verb} {id} --yes"))
            .ends(1);
        assert!(done.err.contains(rule), "{verb}: {}", done.err);
    }
    // TRF-32: accepting is final.
    desk.run(&format!(
        "transfers accept {id} --item {AZURE} --only --confirm Contoso"
    ))
    .ends(0);
    let done = desk
        .changes_nothing(&format!("transfers decline {id} --yes"))
        .ends(1);
    assert!(done.err.contains("4.7"), "{}", done.err);
    let seq = desk.seq();
    let undo = desk.changes_nothing(&format!("undo {seq} --yes")).ends(1);
    assert!(undo.err.contains("UNDO-1"), "{}", undo.err);
}

/// Show 4: undo and cancel exactly where TRF-32 has them.
#[test]
fn trf_32_what_can_be_taken_back() {
    let desk = book();
    azure_book(&desk);
    // A record of a request is a record: undone. A decline is final.
    let id = pending(&desk);
    desk.run(&format!("undo {} --yes", desk.seq())).ends(0);
    desk.run(&format!("transfers show {id}")).ends(1);
    let id = pending(&desk);
    desk.run(&format!("transfers decline {id} --yes")).ends(0);
    desk.run(&format!("undo {} --yes", desk.seq())).ends(1);
    assert_eq!(state(&desk, &id), "declined");
    // A sent request: no undo, but cancel while it is pending, and that is final.
    let id = made(
        &desk,
        &format!(
            "transfers new --customer Contoso --kind azure-plan --direction incoming \
             --partner Fabrikam --partner-tenant {THEM}"
        ),
    );
    desk.run(&format!(
        "transfers send {id} --confirm contoso.onmicrosoft.com"
    ))
    .ends(0);
    desk.run(&format!("undo {} --yes", desk.seq())).ends(1);
    desk.run(&format!("transfers cancel {id} --yes")).ends(0);
    assert_eq!(state(&desk, &id), "cancelled");
    desk.run(&format!("undo {} --yes", desk.seq())).ends(1);
    desk.run(&format!("transfers cancel {id} --yes")).ends(1);
    // A classic transfer: withdrawn by us while it is active.
    classic(&desk);
    let id = made(
        &desk,
        &format!(
            "transfers new --customer Contoso --kind api-legacy --direction outgoing \
             --partner Distri --partner-tenant {THEM} --item {CLASSIC}"
        ),
    );
    // TRF-11: not twice.
    let twice = desk
        .changes_nothing(&format!(
            "transfers new --customer Contoso --kind api-legacy --direction outgoing \
             --partner Distri --partner-tenant {THEM} --item {CLASSIC} --yes"
        ))
        .ends(1);
    assert!(twice.err.contains("TRF-11"), "{}", twice.err);
    desk.run(&format!("transfers send {id} --confirm 1111"))
        .ends(0);
    desk.run(&format!("transfers withdraw {id} --yes")).ends(0);
    assert_eq!(state(&desk, &id), "withdrawn");
}

#[test]
fn g_a1_sending_without_an_azure_plan_names_the_step() {
    let desk = book();
    let id = made(
        &desk,
        &format!(
            "transfers new --customer Contoso --kind azure-plan --direction incoming \
             --partner Fabrikam --partner-tenant {THEM}"
        ),
    );
    let done = desk
        .changes_nothing(&format!("transfers send {id} --confirm Contoso"))
        .ends(1);
    assert!(
        done.err.contains("G-A1") && done.err.contains("subscriptions add"),
        "{}",
        done.err
    );
    desk.run(&format!("transfers event {id} noted --set G-A1=yes --yes"))
        .ends(0);
    desk.run(&format!("transfers send {id} --confirm Contoso"))
        .ends(0);
    assert_eq!(state(&desk, &id), "pending");
}

#[test]
fn section_4_5_billing_requests_are_read_only() {
    let desk = book();
    desk.file(
        "billing.json",
        r#"{"name":"tr1","properties":{"transferStatus":"InProgress","recipientEmailId":"a@b.example",
            "expirationTime":"2026-12-01T00:00:00Z","detailedTransferStatus":[{"productType":"AzureSubscription"}]}}"#,
    );
    let id = made(
        &desk,
        "transfers billing --customer Contoso --file billing.json",
    );
    assert_eq!(state(&desk, &id), "in_progress");
    for rest in [format!("event {id} completed"), format!("cancel {id}")] {
        let done = desk
            .changes_nothing(&format!("transfers {rest} --yes"))
            .ends(1);
        assert!(done.err.contains("4.5"), "{}", done.err);
    }
}
