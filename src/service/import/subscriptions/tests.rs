//! Files of subscriptions in both languages, and what is wrong with some.

use std::{fs, path::PathBuf};

use super::*;
use crate::domain::{finding::Place, subscription::SubscriptionStatus};
use crate::text::Lang;

const ID: &str = "8bde6f40-5a6b-4c5d-8f8e-000000000001";

fn file(text: &str) -> (tempfile::TempDir, PathBuf) {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("s.csv");
    fs::write(&path, text).unwrap();
    (home, path)
}

fn read(text: &str) -> (FilePlan, Vec<Subscription>) {
    let (_home, path) = file(text);
    let customer = CustomerKey::direct(Guid::from_bytes([1; 16]));
    let now = "2026-11-22T12:00:00Z".parse().unwrap();
    let mut found = Vec::new();
    let plan = scan::<FileError>(&path, &mut |row| {
        found.push(row.over(None, customer, now));
        Ok(Standing::New)
    })
    .unwrap();
    (plan, found)
}

fn findings(plan: &FilePlan) -> Vec<(u64, String, &'static str)> {
    plan.report
        .findings
        .iter()
        .map(|finding| match &finding.place {
            Place::Row { line, column, .. } => (*line, column.clone(), finding.code),
            _ => (0, String::new(), finding.code),
        })
        .collect()
}

#[test]
fn accounts_3_10_the_portals_file_is_read_in_both_languages() {
    for text in [
        format!(
            "Subscription ID,Subscription,Quantity,Status,Reseller\r\n{ID},Microsoft 365,25,Suspended,123\r\n"
        ),
        format!(
            "\u{feff}ID da assinatura;Assinatura;Quantidade;Status;Revendedor\r\n{ID};Microsoft 365;25;Suspensa;123\r\n"
        ),
    ] {
        let (plan, found) = read(&text);
        assert_eq!(
            (plan.new, plan.rejected),
            (1, 0),
            "{:?}",
            plan.report.findings
        );
        let of = &found[0];
        assert_eq!(of.id.to_string(), ID);
        assert_eq!(
            (of.offer_name.as_str(), of.quantity, of.partner_id.as_str()),
            ("Microsoft 365", 25, "123")
        );
        assert_eq!(of.status, SubscriptionStatus::Suspended);
    }
}

#[test]
fn sub_30_what_is_wrong_names_line_and_column() {
    let head = "Subscription ID,Subscription,Quantity,Status,Reseller";
    let other = "8bde6f40-5a6b-4c5d-8f8e-000000000002";
    let (plan, found) = read(&format!(
        "{head}\nx,A,1,Active,\n{ID},,1,Active,\n{ID},A,many,Active,\n{ID},A,1,Sleeping,\n{ID},A,1,Active,\n{ID},A,2,Active,\n{other},B\n"
    ));
    assert_eq!(found.len(), 1);
    let column = |name: &str| name.to_owned();
    assert_eq!(
        findings(&plan),
        [
            (2, column("Subscription ID"), "API-2"),
            (3, column("Subscription"), "SUB-30"),
            (4, column("Quantity"), "SUB-30"),
            (5, column("Status"), "SUB-30"),
            (7, column("Subscription ID"), "E-DUP-FILE"),
            (8, column("Subscription ID"), "E-ROW-WIDTH"),
        ]
    );
    let (plan, _) = read("Subscription ID,Subscription,Status\nx,y,z\n");
    assert!(plan.report.fatal, "no quantity");
}

#[test]
fn sub_30_the_complete_form_is_read_back_as_it_was_written() {
    let customer = CustomerKey::direct(Guid::from_bytes([1; 16]));
    let mut of = Subscription::new(customer, ID.parse().unwrap());
    of.offer_name = "=Azure plan".into();
    of.friendly_name = "Matriz; \"1\"".into();
    of.quantity = 1_200;
    of.status = SubscriptionStatus::Deleted;
    of.partner_id = "123".into();
    of.entitlement_id = Some(Guid::from_bytes([3; 16]));
    of.parent_subscription_id = Some(Guid::from_bytes([4; 16]));
    of.term_duration = "P1Y".into();
    of.billing_cycle = "monthly".into();
    of.billing_type = "license".into();
    of.order_id = "o-1".into();
    of.auto_renew_enabled = true;
    of.effective_start_date = "2026-01-01T00:00:00Z".parse().ok();
    of.commitment_end_date_time = "2026-12-31T00:00:00Z".parse().ok();
    of.cancellation_allowed_until_date = "2026-01-08T00:00:00Z".parse().ok();
    for lang in Lang::ALL {
        let mut writer = SubscriptionsWriter::new(Vec::new(), Form::Complete, lang).unwrap();
        writer.line(&of).unwrap();
        let text = String::from_utf8(writer.finish().unwrap()).unwrap();
        let (plan, found) = read(&text);
        assert_eq!(plan.report.errors, 0, "{:?}", plan.report.findings);
        assert_eq!(found, [of.clone()], "{}", lang.tag());
        let portal = SubscriptionsWriter::new(Vec::new(), Form::Portal, lang).unwrap();
        let head = String::from_utf8(portal.finish().unwrap()).unwrap();
        let expected = match lang {
            Lang::En => "\u{feff}Subscription ID,Subscription,Quantity,Status,Reseller\r\n",
            Lang::PtBr => "\u{feff}ID da assinatura;Assinatura;Quantidade;Status;Revendedor\r\n",
        };
        assert_eq!(head, expected);
    }
}
