//! The commands that the matrix guards.

use contas::domain::permission::Act;

use crate::cli::users;

pub(super) const SUB: &str = "8bde6f40-5a6b-4c5d-8f8e-000000000001";
pub(super) const PLAN: &str = "8bde6f40-5a6b-4c5d-8f8e-000000000002";
/// It is suspended.
pub(super) const ASLEEP: &str = "8bde6f40-5a6b-4c5d-8f8e-000000000003";
const USER: &str = "ana1@padaria.onmicrosoft.com --customer Padaria";
pub(super) const BLOCKED: &str = "ana2@padaria.onmicrosoft.com --customer Padaria";
pub(super) const DELETED: &str = "ana3@padaria.onmicrosoft.com --customer Padaria";
pub(super) const FABRIKAM: &str =
    "--partner Fabrikam --partner-tenant 00000000-0000-0000-0000-0000000fab00";

/// What an Azure plan stands for, and what is billed the older way.
pub(super) const AZURE: &str = "a2000000-1111-4111-8111-111111111111";
pub(super) const CLASSIC: [&str; 2] = [
    "c1a551c0-1111-4111-8111-111111111111",
    "c1a551c0-1111-4111-8111-222222222222",
];

/// Commands that are there in a sandbox only (RM-21).
pub(super) const IN_A_SANDBOX: &[(Act, &str)] = &[(
    Act::RemoveRelationship,
    "customers delete Livraria --confirm Livraria",
)];

/// Commands that are not tried, each with the reason.
pub(super) const UNTRIED: &[(&str, &str)] = &[
    ("init", "there is no operator yet"),
    ("demo", "it fills a book with sample data"),
    ("completions", "it opens no book"),
    ("users template", "it opens no book"),
    ("undo", "tried operation by operation"),
    (
        "audit verify",
        "it looks after the book, not after customers",
    ),
    ("verify", "it looks after the book, not after customers"),
    ("backup", "it looks after the book, not after customers"),
    ("restore", "it looks after the book, not after customers"),
    ("repair", "it looks after the book, not after customers"),
    (
        "passphrase change",
        "it looks after the book, not after customers",
    ),
];

/// Every command that the matrix guards, with its act; `None`: everybody may.
pub(super) fn commands() -> Vec<(Option<Act>, String)> {
    let mut found = Vec::new();
    let mut cells = |act: Option<Act>, lines: &[&str]| {
        found.extend(lines.iter().map(|line| (act, (*line).to_owned())));
    };
    cells(
        Some(Act::ViewCustomers),
        &[
            "customers list",
            "customers list --removed",
            "customers show Padaria",
            "customers qualification Padaria",
            "customers status Padaria",
            "users list --customer Padaria",
            &format!("users show {USER}"),
            "licenses list --customer Padaria",
            "subscriptions list",
            "transfers list",
            "relationships list",
            "relationships show 1",
            "tags list",
            "segments list",
            "segments save big tag:known",
            "segments delete known",
            "due --days 0",
            "subscriptions export --customer Padaria",
            "transfers show TRANSFER",
            "transfers readiness TRANSFER",
            "transfers review TRANSFER",
            "transfers timeline TRANSFER",
            "transfers form TRANSFER",
        ],
    );
    cells(
        Some(Act::ExportCustomers),
        &["customers export", "customers export -o out.csv"],
    );
    cells(
        Some(Act::AddCustomer),
        &["customers add --file new.json", "customers import more.csv"],
    );
    cells(
        Some(Act::ConfirmAgreement),
        &[
            "customers agreement Livraria --attest --first-name Ana --last-name Luz --email ana@livraria.example",
            "customers update Livraria --set agreement.choice=customerWillAccept",
            "customers edit Livraria --set agreement.choice=customerWillAccept",
        ],
    );
    cells(
        Some(Act::ViewAgreementTemplates),
        &["customers agreement Livraria"],
    );
    cells(
        Some(Act::UpdateAccount),
        &[
            "customers update Padaria --set notes=x",
            "customers edit Padaria Livraria --set notes=x",
            "customers status Padaria --set Allowed",
        ],
    );
    cells(
        Some(Act::RemoveRelationship),
        &["customers remove Livraria --reason x --confirm Livraria"],
    );
    cells(
        Some(Act::RequestRelationship),
        &[
            "relationships request --to Fabrikam",
            "relationships follow-up 1",
            "relationships withdrawn 1",
            "relationships accepted 1 --microsoft-id 0c4ab7d7-ff8f-4c9b-8c5b-3d1d6f7d4a77 --domain b.com",
            "customers restore Oficina",
        ],
    );
    cells(
        Some(Act::MultiPartner),
        &[
            "relationships request --kind multi-partner --to Fabrikam",
            "relationships request --kind multi-channel --to Fabrikam",
        ],
    );
    cells(
        Some(Act::Gdap),
        &[
            "relationships request --kind gdap --to Fabrikam --name Support --gdap-role 'Global reader' \
           --link https://admin.microsoft.com/AdminPortal/Home#/partners/invitation/granularAdminRelationships/\
                 0c4ab7d7-ff8f-4c9b-8c5b-3d1d6f7d4a03-0c4ab7d7-ff8f-4c9b-8c5b-3d1d6f7d4a04",
        ],
    );
    cells(
        Some(Act::Tags),
        &[
            "tags add gold Padaria",
            "tags remove known Padaria",
            "tags delete known",
            "customers update Padaria --set tags=gold",
            "customers edit Padaria --set tags=gold",
        ],
    );
    cells(
        Some(Act::PurchasePermissions),
        &["customers permissions Padaria --reservations on"],
    );
    cells(
        Some(Act::ViewPurchasePermissions),
        &["customers permissions Padaria"],
    );
    cells(
        Some(Act::Budget),
        &[
            "customers budget Padaria --amount 10",
            "customers budget Padaria",
        ],
    );
    cells(
        Some(Act::Qualifications),
        &["customers qualification Padaria --set StateOwnedEntity"],
    );
    cells(
        Some(Act::GovernmentCloud),
        &["customers qualification Padaria --set GovernmentCommunityCloud --code x"],
    );
    cells(Some(Act::ViewActivityLog), &["audit list"]);
    cells(Some(Act::ExportActivityLog), &["audit export"]);
    cells(
        Some(Act::DapMonitoring),
        &["customers remove-admin Padaria"],
    );
    cells(
        Some(Act::IndirectResellers),
        &[
            "resellers add Wingtip 0c4ab7d7-ff8f-4c9b-8c5b-3d1d6f7d4a05",
            "resellers remove 0c4ab7d7-ff8f-4c9b-8c5b-3d1d6f7d4a02",
        ],
    );
    cells(Some(Act::PartnerProfile), &["partner set --name X"]);
    cells(
        Some(Act::Operators),
        &[
            "operators add 'X <x@x.com>'",
            "operators set 'Y <billing-admin@aurora.com.br>' --role billing-admin",
            "operators remove helpdesk-agent@aurora.com.br",
        ],
    );
    cells(
        Some(Act::Subscriptions),
        &[
            "subscriptions add --customer Padaria --file sub.json",
            "subscriptions import subs.csv --customer Padaria",
            &format!("subscriptions suspend {SUB}"),
            &format!("subscriptions cancel {PLAN}"),
            &format!("subscriptions reactivate {ASLEEP}"),
            &format!("subscriptions set {SUB} --name Loja"),
        ],
    );
    cells(
        Some(Act::Transfers),
        &[
            &format!(
                "transfers new --customer Padaria --kind manual --direction outgoing {FABRIKAM}"
            ),
            "transfers event TRANSFER noted --note x",
            "transfers cancel TRANSFER --reason x",
            &format!("transfers accept PENDING --item {AZURE} --only --confirm Mercado"),
            "transfers decline PENDING",
            "transfers send DRAFT --confirm Mercado",
            "transfers withdraw ACTIVE",
            "transfers billing --customer Mercado --file billing.json",
            &format!(
                "transfers receive --customer Padaria --kind azure-plan --direction outgoing {FABRIKAM}"
            ),
        ],
    );
    cells(
        Some(Act::Users),
        &[
            &format!("users edit {USER} --set displayName=Anna"),
            &format!("users delete {USER} --confirm ana1@padaria.onmicrosoft.com"),
            &format!("users block {USER}"),
            &format!("users unblock {BLOCKED}"),
            &format!("users restore {DELETED}"),
            &format!("users reset-password {USER}"),
        ],
    );
    cells(
        Some(Act::Licenses),
        &[
            "licenses set O365_BUSINESS_PREMIUM --units 5 --customer Padaria",
            &format!("licenses assign O365_BUSINESS_PREMIUM {USER} --location BR"),
            &format!("licenses revoke O365_BUSINESS_PREMIUM {BLOCKED}"),
        ],
    );
    // AMB-1: no role is needed to add users.
    cells(
        None,
        &[
            users::IMPORT,
            "partner show",
            "operators list",
            "resellers list",
            "roles",
        ],
    );
    found
}
