//! The transfer desk: whole walks on the command line, every refusal, and the machines driven at random.
#![cfg(unix)]

mod invariants;
mod kept;
mod machine;
mod refusals;
mod sides;
mod spec;
mod trail;
mod walks;
mod world;

use crate::cli::Desk;

pub(crate) const US: &str = "aaaaaaaa-1111-4111-8111-111111111111";
pub(crate) const THEM: &str = "bbbbbbbb-1111-4111-8111-111111111111";
pub(crate) const CLASSIC: &str = "c1a551c0-1111-4111-8111-111111111111";
pub(crate) const AZURE: &str = "a2000000-1111-4111-8111-111111111111";

/// The book of a partner whose Microsoft ID is known, with the customer Contoso.
pub(crate) fn book() -> Desk {
    let desk = Desk::with(&[("Contoso", "contoso.onmicrosoft.com")]);
    desk.run(&format!("partner set --microsoft-id {US} --yes"))
        .ends(0);
    desk
}

/// Records a subscription of Contoso.
pub(crate) fn add(desk: &Desk, body: &str) {
    desk.file("sub.json", body);
    desk.run("subscriptions add --customer Contoso --file sub.json --yes")
        .ends(0);
}

pub(crate) fn classic(desk: &Desk) {
    add(
        desk,
        &format!(
            r#"{{"id":"{CLASSIC}","offerId":"MS-AZR-0145P","offerName":"Microsoft Azure","quantity":1,
                "status":"active","billingType":"usage"}}"#
        ),
    );
}

/// Runs a command that makes a transfer, and gives the transfer's id.
pub(crate) fn made(desk: &Desk, line: &str) -> String {
    let done = desk.run(&format!("{line} --yes --format json")).ends(0);
    done.json()["id"].as_str().unwrap().to_owned()
}

pub(crate) fn state(desk: &Desk, id: &str) -> String {
    let shown = desk
        .run(&format!("transfers show {id} --format json"))
        .ends(0);
    shown.json()["state"].as_str().unwrap().to_owned()
}

/// A manual transfer in its draft.
pub(crate) fn manual(desk: &Desk) -> String {
    classic(desk);
    made(
        desk,
        &format!(
            "transfers new --customer Contoso --kind manual --direction outgoing --partner Fabrikam \
             --partner-tenant {THEM} --item c1a5"
        ),
    )
}

/// A pending request for what lies under the Azure plan.
pub(crate) fn pending(desk: &Desk) -> String {
    made(
        desk,
        &format!(
            "transfers receive --customer Contoso --kind azure-plan --direction outgoing \
             --partner Fabrikam --partner-tenant {THEM}"
        ),
    )
}

/// The five things of the second show.
pub(crate) fn azure_book(desk: &Desk) {
    let entitlement = "e2000000-1111-4111-8111-111111111111";
    for body in [
        format!(
            r#"{{"id":"{AZURE}","entitlementId":"{entitlement}","offerId":"DZH318Z0BPS6:0001",
                "offerName":"Azure plan","quantity":1,"status":"active","billingType":"usage"}}"#
        ),
        format!(
            r#"{{"id":"51000000-1111-4111-8111-111111111111","offerName":"Reserved VM, single","quantity":1,
                "status":"active","entitlementType":"reservedInstance","billingCycle":"monthly",
                "scopeType":"Single","appliedScopes":["/subscriptions/{entitlement}"]}}"#
        ),
        r#"{"id":"52000000-1111-4111-8111-111111111111","offerName":"Reserved VM, shared","quantity":1,
            "status":"active","entitlementType":"reservedInstance","billingCycle":"monthly",
            "scopeType":"Shared"}"#
            .to_owned(),
        r#"{"id":"53000000-1111-4111-8111-111111111111","offerName":"Reserved VM, old","quantity":1,
            "status":"expired","entitlementType":"reservedInstance","scopeType":"Shared"}"#
            .to_owned(),
        r#"{"id":"54000000-1111-4111-8111-111111111111","offerId":"796B6B5F-613C-4E24-A17C-EBA730D49C02",
            "offerName":"Office 365 E3","quantity":5,"status":"active","billingType":"license"}"#
            .to_owned(),
    ] {
        add(desk, &body);
    }
}
