//! `contas licenses list|set|assign|revoke`: units, quotas, outcomes (LIC-1 to LIC-11).

use serde_json::Value;

use crate::cli::{Desk, id};

const OF: &str = "--customer padaria.onmicrosoft.com";

fn ana(n: usize) -> String {
    format!("ana{n}@padaria.onmicrosoft.com")
}

/// A customer with users ana1 … and a subscription of Business Basic with so many seats.
fn desk(users: usize, seats: u64) -> Desk {
    let desk = Desk::with(&[("Padaria", "padaria.onmicrosoft.com")]);
    let rows: String = (1..=users)
        .map(|n| format!("Ana {n},{}\n", ana(n)))
        .collect();
    desk.file("u.csv", format!("Display name,Email\n{rows}"));
    desk.run(&format!("users import u.csv {OF} --location BR --yes"))
        .ends(0);
    if seats > 0 {
        desk.file(
            "s.json",
            format!(
                r#"{{"offerName":"Microsoft 365 Business Basic","offerId":"CFQ7TTC0LH18:0001:X",
                    "quantity":{seats},"unitType":"Licenses","billingType":"license","status":"active"}}"#
            ),
        );
        desk.run(&format!("subscriptions add {OF} --file s.json --yes"))
            .ends(0);
    }
    desk
}

fn sku(desk: &Desk, name: &str) -> Value {
    let list = desk
        .run(&format!("licenses list {OF} --format json"))
        .ends(0)
        .json();
    list.as_array()
        .unwrap()
        .iter()
        .find(|sku| sku["name"] == name)
        .cloned()
        .unwrap_or_default()
}

fn results(done: &Value) -> Vec<(String, String)> {
    done["results"]
        .as_array()
        .unwrap()
        .iter()
        .map(|r| {
            let text = |key: &str| r[key].as_str().unwrap_or_default().to_owned();
            (text("user"), format!("{}{}", text("result"), text("code")))
        })
        .collect()
}

#[test]
fn lic_1_units_come_from_subscriptions_else_from_what_is_set() {
    let desk = desk(1, 3);
    let basic = sku(&desk, "Microsoft 365 Business Basic");
    assert_eq!(basic["totalUnits"], 3);
    assert_eq!(basic["availableUnits"], 3);
    assert_eq!(basic["source"], "subscriptions");
    desk.changes_nothing(&format!(
        "licenses set O365_BUSINESS_ESSENTIALS --units 9 {OF} --yes"
    ))
    .ends(1)
    .warns(&["LIC-11"]);
    desk.run(&format!("licenses set SPB --units 9 {OF} --yes"))
        .ends(0);
    let premium = sku(&desk, "Microsoft 365 Business Premium");
    assert_eq!(premium["totalUnits"], 9);
    assert_eq!(premium["source"], "recorded");
    assert_eq!(premium["skuId"], "cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46");
    let log = desk.run("audit list --format json").json();
    assert_eq!(log[0]["operationType"], "set_license_units");
    desk.run(&format!("undo {} --yes", log[0]["seq"])).ends(0);
    assert!(sku(&desk, "Microsoft 365 Business Premium").is_null());
    for units in [4, 7] {
        desk.run(&format!("licenses set SPB --units {units} {OF} --yes"))
            .ends(0);
    }
    desk.run(&format!(
        "licenses set 'Microsoft 365 business premium' --units 0 {OF} --yes"
    ))
    .ends(0);
    assert!(sku(&desk, "Microsoft 365 Business Premium").is_null());
    desk.changes_nothing(&format!("licenses set SPB --units 0 {OF} --yes"))
        .ends(0);
}

/// LIC-6, LIC-7, LIC-8.
#[test]
fn lic_7_fewer_licenses_than_users_stop_the_change_unless_part_is_wanted() {
    let desk = desk(4, 2);
    let all = (1..=4).map(ana).collect::<Vec<_>>().join(" ");
    let assign = format!("licenses assign O365_BUSINESS_ESSENTIALS {all}");
    desk.changes_nothing(&format!("{assign} --yes"))
        .ends(1)
        .warns(&["E-LIC-QUOTA", "4", "2", "--partial-licenses"]);
    desk.changes_nothing(&format!("{assign} --partial-licenses --dry-run"))
        .ends(3)
        .says("2 available → 0");
    let done = desk
        .run(&format!("{assign} --partial-licenses --yes --format json"))
        .ends(3)
        .json();
    let told = results(&done);
    assert_eq!(told[0], (ana(1), "assigned".into()));
    assert_eq!(told[1], (ana(2), "assigned".into()));
    assert_eq!(told[2], (ana(3), "failedE-LIC-QUOTA".into()));
    assert_eq!(told[3], (ana(4), "failedE-LIC-QUOTA".into()));
    let basic = sku(&desk, "Microsoft 365 Business Basic");
    assert_eq!(basic["availableUnits"], 0);
    assert_eq!(basic["consumedUnits"], 2);

    // Who has it keeps it; one frees a seat for another.
    let revoke = format!(
        "licenses revoke 'Microsoft 365 Business Basic' {} {} {OF} --yes --format json",
        ana(1),
        ana(3)
    );
    let done = desk.run(&revoke).ends(0).json();
    assert_eq!(
        results(&done),
        [
            (ana(1), "removed".to_owned()),
            (ana(3), "unchanged".to_owned())
        ]
    );
    let log = desk.run("audit list --format json").json();
    assert_eq!(log[0]["operationType"], "update_customer_user_licenses");
    let done = desk
        .run(&format!(
            "licenses assign O365_BUSINESS_ESSENTIALS {} {} {OF} --yes --format json",
            ana(2),
            ana(4)
        ))
        .ends(0)
        .json();
    assert_eq!(
        results(&done),
        [
            (ana(2), "unchanged".to_owned()),
            (ana(4), "assigned".to_owned())
        ]
    );
    desk.run(&format!("undo {} --yes", done["seq"])).ends(0);
    assert_eq!(
        sku(&desk, "Microsoft 365 Business Basic")["availableUnits"],
        1
    );
    assert_eq!(
        desk.run(&format!(
            "users list {OF} --license O365_BUSINESS_ESSENTIALS --format json"
        ))
        .column("/userPrincipalName"),
        [ana(2)]
    );
}

#[test]
fn lic_5_a_license_needs_a_usage_location() {
    let desk = desk(2, 5);
    desk.run(&format!(
        "users edit {} {OF} --clear usageLocation --yes",
        ana(1)
    ))
    .ends(0);
    let assign = format!(
        "licenses assign O365_BUSINESS_ESSENTIALS {} {}",
        ana(1),
        ana(2)
    );
    let done = desk
        .run(&format!("{assign} --yes --format json"))
        .ends(3)
        .json();
    assert_eq!(
        results(&done),
        [
            (ana(1), "failedLIC-5".to_owned()),
            (ana(2), "assigned".to_owned())
        ]
    );
    desk.changes_nothing(&format!(
        "licenses assign O365_BUSINESS_ESSENTIALS {} --yes",
        ana(1)
    ))
    .ends(1)
    .warns(&["LIC-5"]);
    desk.run(&format!("{assign} --location pt --yes")).ends(0);
    let shown = desk
        .run(&format!("users show {} {OF} --format json", ana(1)))
        .json();
    assert_eq!(shown["usageLocation"], "PT");
    assert_eq!(shown["licenseNames"], "Microsoft 365 Business Basic");
    // The location is kept while licenses are held.
    desk.changes_nothing(&format!(
        "users edit {} {OF} --clear usageLocation --yes",
        ana(1)
    ))
    .ends(1)
    .warns(&["LIC-5"]);
}

#[test]
fn lic_8_who_is_not_there_fails_alone() {
    let desk = desk(1, 5);
    let done = desk
        .run(&format!(
            "licenses assign O365_BUSINESS_ESSENTIALS {} nobody@padaria.onmicrosoft.com {OF} --yes --format json",
            ana(1)
        ))
        .ends(3)
        .json();
    assert_eq!(results(&done)[0].1, "failed60002");
    assert_eq!(results(&done)[1], (ana(1), "assigned".to_owned()));
    desk.changes_nothing(&format!("licenses assign SPE_E5 {} {OF} --yes", ana(1)))
        .ends(1)
        .warns(&["LIC-1", "Microsoft 365 Business Basic"]);
    desk.changes_nothing("licenses assign SPE_E5 nobody@nowhere.com --yes")
        .ends(1);
    desk.changes_nothing(&format!("licenses list --customer {}", id(7)))
        .ends(1);
}

/// USR-33: the seats of a deleted user are free, and come back with the user also where there are none.
#[test]
fn usr_33_a_restored_user_may_overdraw_the_licenses() {
    let desk = desk(2, 1);
    let assign = |n| {
        format!(
            "licenses assign O365_BUSINESS_ESSENTIALS {} {OF} --yes",
            ana(n)
        )
    };
    desk.run(&assign(1)).ends(0);
    desk.changes_nothing(&assign(2)).ends(1);
    desk.run(&format!("users delete {} {OF} --yes", ana(1)))
        .ends(0);
    desk.run(&assign(2)).ends(0);
    desk.run(&format!("users restore {} {OF} --dry-run", ana(1)))
        .ends(0)
        .says("USR-33");
    desk.run(&format!("users restore {} {OF} --yes", ana(1)))
        .ends(0);
    assert_eq!(
        sku(&desk, "Microsoft 365 Business Basic")["availableUnits"],
        -1
    );
}

/// 2.7: who may.
#[test]
fn section_2_7_a_helpdesk_agent_assigns_licenses_and_edits_nobody() {
    let desk = desk(1, 5);
    desk.run("operators add 'Bia <bia@aurora.com.br>' --role helpdesk-agent --yes")
        .ends(0);
    let as_bia = "--operator bia@aurora.com.br --yes";
    desk.run(&format!(
        "licenses assign O365_BUSINESS_ESSENTIALS {} {OF} {as_bia}",
        ana(1)
    ))
    .ends(0);
    for line in [
        format!("users delete {} {OF}", ana(1)),
        format!("users edit {} {OF} --set displayName=A", ana(1)),
        format!("users reset-password {} {OF}", ana(1)),
        format!("users block {} {OF}", ana(1)),
    ] {
        desk.changes_nothing(&format!("{line} {as_bia}"))
            .ends(1)
            .warns(&["RO-05"]);
    }
    desk.changes_nothing(&format!("users block {} {OF} --yes --read-only", ana(1)))
        .ends(1);
}
