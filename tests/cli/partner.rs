//! `contas partner`, `contas operators`, `contas resellers`.

use super::{Desk, desk::id};

#[test]
fn a_partner_profile_changes_after_review_and_keeps_its_cloud() {
    let desk = Desk::new();
    desk.changes_nothing("partner set --name Nova")
        .ends(1)
        .says("Aurora → Nova")
        .warns(&["--yes"]);
    desk.run("partner set --name Nova --country PT --sandbox --yes")
        .ends(0);
    let partner = desk.run("partner show --format json").json();
    assert_eq!(partner["name"], "Nova");
    assert_eq!(partner["country"], "PT");
    assert_eq!(partner["sandbox"], true);
    desk.changes_nothing("partner set --yes").ends(0);
    // CD-08: a partner profile belongs to exactly one cloud.
    desk.changes_nothing("partner set --cloud us-gov --yes")
        .ends(1)
        .warns(&["CD-08"]);
    desk.changes_nothing("partner set --country ZZ --yes")
        .ends(1)
        .warns(&["AC-06"]);
}

/// RO-01: somebody must always be left who may give roles, and somebody acts when nobody is named.
#[test]
fn ro_01_the_last_global_admin_and_the_default_operator_stay() {
    let desk = Desk::new();
    desk.changes_nothing("operators remove ana@aurora.com.br --yes")
        .ends(1)
        .warns(&["RO-01", "Global admin"])
        .warns(&["RO-01", "when no operator is named"]);
    desk.changes_nothing("operators set ana@aurora.com.br --role sales-agent --yes")
        .ends(1)
        .warns(&["RO-01"]);
    desk.run("operators add 'Bia Lima <bia@aurora.com.br>' --yes")
        .ends(0);
    desk.changes_nothing("operators add 'Bia <BIA@aurora.com.br>' --yes")
        .ends(1)
        .warns(&["RO-01", "operators set"]);
    desk.run("operators set ana@aurora.com.br --role sales-agent --yes")
        .ends(0);
    // Name and roles that are not given stay.
    desk.run("operators set 'Beatriz <bia@aurora.com.br>' --yes --operator bia@aurora.com.br")
        .ends(0);
    let all = desk.run("operators list --format json").json();
    assert_eq!(all[0]["name"], "Ana Souza");
    assert_eq!(all[0]["roles"], serde_json::json!(["sales-agent"]));
    assert_eq!(all[1]["name"], "Beatriz");
    for command in ["remove", "set"] {
        desk.changes_nothing(&format!(
            "operators {command} nobody@aurora.com.br --yes --operator bia@aurora.com.br"
        ))
        .ends(1)
        .warns(&["RO-01", "nobody@aurora.com.br", "bia@aurora.com.br"]);
    }
}

/// Issue 2, 7: "`--operator MAIL` or `CONTAS_OPERATOR` says who acts".
#[test]
fn who_acts_is_the_option_else_the_variable_and_is_in_the_log() {
    let desk = Desk::new();
    desk.run("operators add 'Bia <bia@aurora.com.br>' --yes")
        .ends(0);
    desk.run("partner set --name Um --yes --operator BIA@aurora.com.br")
        .ends(0);
    let by_variable = desk
        .command("partner set --name Dois --yes")
        .env("CONTAS_OPERATOR", "bia@aurora.com.br")
        .status()
        .unwrap();
    assert!(by_variable.success());
    desk.run("partner set --name Três --yes").ends(0);
    assert_eq!(
        desk.run("audit list --format json")
            .column("/userPrincipalName")[..3],
        [
            "ana@aurora.com.br",
            "bia@aurora.com.br",
            "bia@aurora.com.br"
        ]
    );
    desk.changes_nothing("partner set --name Quatro --yes --operator eve@x.com")
        .ends(1)
        .warns(&["RO-01", "eve@x.com", "ana@aurora.com.br"]);
}

/// AC-100: only an indirect provider has indirect resellers.
#[test]
fn ac_100_resellers_are_kept_by_indirect_providers() {
    let direct = Desk::new();
    let add = format!("resellers add 'Rio Revenda' {} --location br --yes", id(9));
    direct.changes_nothing(&add).ends(1).warns(&["AC-100"]);
    let desk = Desk::of("indirect-provider", "public", "BR");
    desk.changes_nothing(&add.replace(" --yes", "")).ends(1);
    desk.run(&add).ends(0);
    let list = desk.run("resellers list --format json").json();
    assert_eq!(list[0]["id"], id(9));
    assert_eq!(list[0]["name"], "Rio Revenda");
    assert_eq!(list[0]["location"], "BR");
    desk.run("resellers add OnlyAName --yes").ends(2);
    desk.changes_nothing(&format!("resellers remove {} --yes", id(8)))
        .ends(1)
        .warns(&["AC-100", &id(8)]);
    desk.run(&format!("resellers remove {} --yes", id(9)))
        .ends(0);
    assert_eq!(
        desk.run("resellers list --format json").json(),
        serde_json::json!([])
    );
}
