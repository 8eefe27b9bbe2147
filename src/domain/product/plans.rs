//! Service plans of the products of the list: what of a product can be switched off for a user (LIC-10). Microsoft's own
//! list has more, which nobody switches; plans that are not here are called by their ids.

use super::find;

/// Plans by product's part number.
const PLANS: [(&str, &[&str]); 13] = [
    (
        "O365_BUSINESS_ESSENTIALS",
        &[
            "EXCHANGE_S_STANDARD",
            "TEAMS1",
            "SHAREPOINTSTANDARD",
            "SHAREPOINTWAC",
            "OFFICEMOBILE_SUBSCRIPTION",
            "MCOSTANDARD",
            "FORMS_PLAN_E1",
            "PROJECTWORKMANAGEMENT",
            "BPOS_S_TODO_1",
            "FLOW_O365_P1",
            "POWERAPPS_O365_P1",
            "STREAM_O365_SMB",
            "SWAY",
            "YAMMER_ENTERPRISE",
        ],
    ),
    (
        "O365_BUSINESS_PREMIUM",
        &[
            "EXCHANGE_S_STANDARD",
            "TEAMS1",
            "OFFICE_BUSINESS",
            "SHAREPOINTSTANDARD",
            "SHAREPOINTWAC",
            "MCOSTANDARD",
            "MICROSOFTBOOKINGS",
            "FORMS_PLAN_E1",
            "PROJECTWORKMANAGEMENT",
            "BPOS_S_TODO_1",
            "FLOW_O365_P1",
            "POWERAPPS_O365_P1",
            "STREAM_O365_SMB",
            "SWAY",
            "YAMMER_ENTERPRISE",
        ],
    ),
    (
        "SPB",
        &[
            "EXCHANGE_S_STANDARD",
            "EXCHANGE_S_ARCHIVE_ADDON",
            "TEAMS1",
            "OFFICE_BUSINESS",
            "SHAREPOINTSTANDARD",
            "SHAREPOINTWAC",
            "MCOSTANDARD",
            "AAD_PREMIUM",
            "MFA_PREMIUM",
            "INTUNE_A",
            "ATP_ENTERPRISE",
            "MDE_SMB",
            "RMS_S_PREMIUM",
            "RMS_S_ENTERPRISE",
            "WINBIZ",
            "MICROSOFTBOOKINGS",
            "FORMS_PLAN_E1",
            "PROJECTWORKMANAGEMENT",
            "BPOS_S_TODO_1",
            "FLOW_O365_P1",
            "POWERAPPS_O365_P1",
            "STREAM_O365_SMB",
            "SWAY",
            "YAMMER_ENTERPRISE",
        ],
    ),
    (
        "O365_BUSINESS",
        &[
            "OFFICE_BUSINESS",
            "ONEDRIVESTANDARD",
            "SHAREPOINTWAC",
            "FORMS_PLAN_E1",
            "SWAY",
        ],
    ),
    (
        "OFFICESUBSCRIPTION",
        &[
            "OFFICESUBSCRIPTION",
            "ONEDRIVESTANDARD",
            "SHAREPOINTWAC",
            "FORMS_PLAN_E1",
            "SWAY",
        ],
    ),
    (
        "STANDARDPACK",
        &[
            "EXCHANGE_S_STANDARD",
            "TEAMS1",
            "SHAREPOINTSTANDARD",
            "SHAREPOINTWAC",
            "OFFICEMOBILE_SUBSCRIPTION",
            "MCOSTANDARD",
            "FORMS_PLAN_E1",
            "PROJECTWORKMANAGEMENT",
            "BPOS_S_TODO_1",
            "FLOW_O365_P1",
            "POWERAPPS_O365_P1",
            "STREAM_O365_E1",
            "SWAY",
            "YAMMER_ENTERPRISE",
        ],
    ),
    (
        "ENTERPRISEPACK",
        &[
            "EXCHANGE_S_ENTERPRISE",
            "TEAMS1",
            "OFFICESUBSCRIPTION",
            "SHAREPOINTENTERPRISE",
            "SHAREPOINTWAC",
            "MCOSTANDARD",
            "RMS_S_ENTERPRISE",
            "FORMS_PLAN_E3",
            "PROJECTWORKMANAGEMENT",
            "BPOS_S_TODO_2",
            "FLOW_O365_P2",
            "POWERAPPS_O365_P2",
            "STREAM_O365_E3",
            "SWAY",
            "YAMMER_ENTERPRISE",
        ],
    ),
    (
        "ENTERPRISEPREMIUM",
        &[
            "EXCHANGE_S_ENTERPRISE",
            "TEAMS1",
            "OFFICESUBSCRIPTION",
            "SHAREPOINTENTERPRISE",
            "SHAREPOINTWAC",
            "MCOSTANDARD",
            "MCOEV",
            "MCOMEETADV",
            "BI_AZURE_P2",
            "ADALLOM_S_O365",
            "THREAT_INTELLIGENCE",
            "EQUIVIO_ANALYTICS",
            "LOCKBOX_ENTERPRISE",
            "RMS_S_ENTERPRISE",
            "FORMS_PLAN_E5",
            "PROJECTWORKMANAGEMENT",
            "BPOS_S_TODO_3",
            "FLOW_O365_P3",
            "POWERAPPS_O365_P3",
            "STREAM_O365_E5",
            "SWAY",
            "YAMMER_ENTERPRISE",
        ],
    ),
    (
        "SPE_E3",
        &[
            "EXCHANGE_S_ENTERPRISE",
            "TEAMS1",
            "OFFICESUBSCRIPTION",
            "SHAREPOINTENTERPRISE",
            "SHAREPOINTWAC",
            "MCOSTANDARD",
            "AAD_PREMIUM",
            "MFA_PREMIUM",
            "INTUNE_A",
            "ADALLOM_S_DISCOVERY",
            "RMS_S_ENTERPRISE",
            "RMS_S_PREMIUM",
            "WIN10_PRO_ENT_SUB",
            "FORMS_PLAN_E3",
            "PROJECTWORKMANAGEMENT",
            "BPOS_S_TODO_2",
            "FLOW_O365_P2",
            "POWERAPPS_O365_P2",
            "STREAM_O365_E3",
            "SWAY",
            "YAMMER_ENTERPRISE",
        ],
    ),
    (
        "SPE_E5",
        &[
            "EXCHANGE_S_ENTERPRISE",
            "TEAMS1",
            "OFFICESUBSCRIPTION",
            "SHAREPOINTENTERPRISE",
            "SHAREPOINTWAC",
            "MCOSTANDARD",
            "MCOEV",
            "MCOMEETADV",
            "BI_AZURE_P2",
            "AAD_PREMIUM",
            "AAD_PREMIUM_P2",
            "MFA_PREMIUM",
            "INTUNE_A",
            "ADALLOM_S_STANDALONE",
            "ATA",
            "WINDEFATP",
            "ATP_ENTERPRISE",
            "THREAT_INTELLIGENCE",
            "EQUIVIO_ANALYTICS",
            "LOCKBOX_ENTERPRISE",
            "RMS_S_ENTERPRISE",
            "RMS_S_PREMIUM",
            "RMS_S_PREMIUM2",
            "WIN10_PRO_ENT_SUB",
            "FORMS_PLAN_E5",
            "PROJECTWORKMANAGEMENT",
            "BPOS_S_TODO_3",
            "FLOW_O365_P3",
            "POWERAPPS_O365_P3",
            "STREAM_O365_E5",
            "SWAY",
            "YAMMER_ENTERPRISE",
        ],
    ),
    (
        "SPE_F1",
        &[
            "EXCHANGE_S_DESKLESS",
            "TEAMS1",
            "OFFICEMOBILE_SUBSCRIPTION",
            "SHAREPOINTDESKLESS",
            "SHAREPOINTWAC",
            "MCOIMP",
            "AAD_PREMIUM",
            "MFA_PREMIUM",
            "INTUNE_A",
            "ADALLOM_S_DISCOVERY",
            "RMS_S_ENTERPRISE",
            "WIN10_ENT_LOC_F1",
            "FORMS_PLAN_K",
            "PROJECTWORKMANAGEMENT",
            "BPOS_S_TODO_FIRSTLINE",
            "FLOW_O365_S1",
            "POWERAPPS_O365_S1",
            "STREAM_O365_K",
            "SWAY",
            "YAMMER_ENTERPRISE",
        ],
    ),
    (
        "EXCHANGESTANDARD",
        &["EXCHANGE_S_STANDARD", "BPOS_S_TODO_1"],
    ),
    (
        "EXCHANGEENTERPRISE",
        &["EXCHANGE_S_ENTERPRISE", "BPOS_S_TODO_1"],
    ),
];

/// Names of plans for people.
const NAMES: [(&str, &str); 68] = [
    ("AAD_PREMIUM", "Microsoft Entra ID P1"),
    ("AAD_PREMIUM_P2", "Microsoft Entra ID P2"),
    (
        "ADALLOM_S_DISCOVERY",
        "Microsoft Defender for Cloud Apps Discovery",
    ),
    ("ADALLOM_S_O365", "Office 365 Cloud App Security"),
    ("ADALLOM_S_STANDALONE", "Microsoft Defender for Cloud Apps"),
    ("ATA", "Microsoft Defender for Identity"),
    (
        "ATP_ENTERPRISE",
        "Microsoft Defender for Office 365 (Plan 1)",
    ),
    ("BI_AZURE_P2", "Power BI Pro"),
    ("BPOS_S_TODO_1", "To Do (Plan 1)"),
    ("BPOS_S_TODO_2", "To Do (Plan 2)"),
    ("BPOS_S_TODO_3", "To Do (Plan 3)"),
    ("BPOS_S_TODO_FIRSTLINE", "To Do (Firstline)"),
    ("EQUIVIO_ANALYTICS", "Advanced eDiscovery"),
    ("EXCHANGE_S_ARCHIVE_ADDON", "Exchange Online Archiving"),
    ("EXCHANGE_S_DESKLESS", "Exchange Online Kiosk"),
    ("EXCHANGE_S_ENTERPRISE", "Exchange Online (Plan 2)"),
    ("EXCHANGE_S_STANDARD", "Exchange Online (Plan 1)"),
    ("FLOW_O365_P1", "Power Automate for Office 365 (P1)"),
    ("FLOW_O365_P2", "Power Automate for Office 365 (P2)"),
    ("FLOW_O365_P3", "Power Automate for Office 365 (P3)"),
    ("FLOW_O365_S1", "Power Automate for Office 365 (S1)"),
    ("FORMS_PLAN_E1", "Microsoft Forms (Plan E1)"),
    ("FORMS_PLAN_E3", "Microsoft Forms (Plan E3)"),
    ("FORMS_PLAN_E5", "Microsoft Forms (Plan E5)"),
    ("FORMS_PLAN_K", "Microsoft Forms (Plan F1)"),
    ("INTUNE_A", "Microsoft Intune Plan 1"),
    ("LOCKBOX_ENTERPRISE", "Customer Lockbox"),
    ("MCOEV", "Microsoft 365 Phone System"),
    ("MCOIMP", "Skype for Business Online (Plan 1)"),
    ("MCOMEETADV", "Microsoft 365 Audio Conferencing"),
    ("MCOSTANDARD", "Skype for Business Online (Plan 2)"),
    ("MDE_SMB", "Microsoft Defender for Business"),
    ("MFA_PREMIUM", "Microsoft Entra multifactor authentication"),
    ("MICROSOFTBOOKINGS", "Microsoft Bookings"),
    ("OFFICEMOBILE_SUBSCRIPTION", "Office mobile apps"),
    ("OFFICESUBSCRIPTION", "Microsoft 365 Apps for enterprise"),
    ("OFFICE_BUSINESS", "Microsoft 365 Apps for business"),
    ("ONEDRIVESTANDARD", "OneDrive (Plan 1)"),
    ("POWERAPPS_O365_P1", "Power Apps for Office 365 (P1)"),
    ("POWERAPPS_O365_P2", "Power Apps for Office 365 (P2)"),
    ("POWERAPPS_O365_P3", "Power Apps for Office 365 (P3)"),
    ("POWERAPPS_O365_S1", "Power Apps for Office 365 (S1)"),
    ("PROJECTWORKMANAGEMENT", "Microsoft Planner"),
    ("RMS_S_ENTERPRISE", "Azure Rights Management"),
    ("RMS_S_PREMIUM", "Azure Information Protection P1"),
    ("RMS_S_PREMIUM2", "Azure Information Protection P2"),
    ("SHAREPOINTDESKLESS", "SharePoint Kiosk"),
    ("SHAREPOINTENTERPRISE", "SharePoint (Plan 2)"),
    ("SHAREPOINTSTANDARD", "SharePoint (Plan 1)"),
    ("SHAREPOINTWAC", "Office for the web"),
    ("STREAM_O365_E1", "Microsoft Stream (E1)"),
    ("STREAM_O365_E3", "Microsoft Stream (E3)"),
    ("STREAM_O365_E5", "Microsoft Stream (E5)"),
    ("STREAM_O365_K", "Microsoft Stream (K)"),
    ("STREAM_O365_SMB", "Microsoft Stream (SMB)"),
    ("SWAY", "Sway"),
    ("TEAMS1", "Microsoft Teams"),
    (
        "THREAT_INTELLIGENCE",
        "Microsoft Defender for Office 365 (Plan 2)",
    ),
    ("WIN10_ENT_LOC_F1", "Windows Enterprise E3 (F1)"),
    ("WIN10_PRO_ENT_SUB", "Windows Enterprise"),
    ("WINBIZ", "Windows for Business"),
    ("WINDEFATP", "Microsoft Defender for Endpoint"),
    ("YAMMER_ENTERPRISE", "Viva Engage"),
    // Also of products that are not in the list.
    ("DESKLESS", "Microsoft StaffHub"),
    ("EXCHANGE_S_FOUNDATION", "Exchange Foundation"),
    ("MCOPSTN1", "Domestic Calling Plan"),
    ("PROJECT_PROFESSIONAL", "Project P3"),
    ("VISIOONLINE", "Visio for the web"),
];

/// The plans of a product, by its id; none where the list does not know it.
pub fn of(sku_id: &str) -> &'static [&'static str] {
    let part = find(sku_id).map(|product| product.part_number);
    PLANS
        .iter()
        .find(|(known, _)| Some(*known) == part)
        .map_or(&[], |(_, plans)| plans)
}

/// The name of a plan for people; else the id itself.
pub fn name(plan: &str) -> &str {
    NAMES
        .iter()
        .find(|(id, _)| id.eq_ignore_ascii_case(plan))
        .map_or(plan, |(_, name)| name)
}

/// The id of the plan that is meant: by id or by name, without regard to case. Others stay what they are called.
pub fn id(what: &str) -> &str {
    let what = what.trim();
    NAMES
        .iter()
        .find(|(id, name)| id.eq_ignore_ascii_case(what) || name.eq_ignore_ascii_case(what))
        .map_or(what, |(id, _)| id)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::domain::product::PRODUCTS;

    #[test]
    fn lic_10_every_product_has_plans_and_every_plan_a_name_of_its_own() {
        let mut names = BTreeSet::new();
        for (plan, name) in NAMES {
            assert!(names.insert(name), "{name} is there twice");
            assert_eq!(id(name), plan);
            assert_eq!(id(&plan.to_lowercase()), plan);
        }
        for product in &PRODUCTS {
            let plans = of(product.sku_id);
            assert!(plans.len() > 1, "{}", product.name);
            let once: BTreeSet<_> = plans.iter().collect();
            assert_eq!(once.len(), plans.len(), "{}", product.name);
            for plan in plans {
                assert_ne!(name(plan), *plan, "{plan} has no name");
            }
        }
        assert!(of("CFQ7TTC0LH18:0001").is_empty());
        assert_eq!(id("FUTURE_PLAN"), "FUTURE_PLAN");
    }
}
