//! The clouds of section 7 and what each can do (CD-08).

use serde::{Deserialize, Serialize};

/// Which cloud a partner profile belongs to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CloudId {
    /// Partner Center.
    #[default]
    Public,
    /// Partner Center for Microsoft Cloud for US Government.
    UsGov,
    /// Partner Center for Microsoft Cloud Germany.
    Germany,
    /// Partner Center operated by 21Vianet.
    #[serde(rename = "21vianet")]
    Vianet,
}

/// What a cloud may or may not offer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Feature {
    /// Create a customer's tenant.
    NewCustomers,
    /// Microsoft Customer Agreement (AC-95).
    Agreements,
    /// Remove a reseller relationship.
    RemoveRelationship,
    /// Ask for a relationship without delegated administration (RQ-12).
    RequestWithoutDap,
    /// Special qualifications (QU-10).
    Qualifications,
    /// Add or change customers' users and licenses (CD-03, CD-04).
    Users,
    /// Switch Azure subscriptions to another partner.
    Transfers,
    /// Azure spending budget.
    Budget,
    /// Indirect model: providers and resellers.
    IndirectModel,
    /// A customer with several partners or channels (CD-01, CD-03).
    SeveralPartners,
}

/// One row of the table of section 7.
#[derive(Debug)]
pub struct Cloud {
    /// Which.
    pub id: CloudId,
    /// Text id of its full name.
    pub text: &'static str,
    /// The word of the command line.
    pub word: &'static str,
    /// Suffixes of initial domains, the default first.
    pub suffixes: &'static [&'static str],
    /// Base of the REST service.
    pub api: &'static str,
    /// Where tokens come from.
    pub authority: &'static str,
    /// Azure portal.
    pub azure_portal: &'static str,
    /// Text id: where a customer accepts an invitation (RQ-34).
    pub acceptance_portal: &'static str,
    /// What it does not offer, each with the text id of the reason.
    pub lacks: &'static [(Feature, &'static str)],
}

/// All clouds.
pub const CLOUDS: [Cloud; 4] = [
    Cloud {
        id: CloudId::Public,
        text: "cloud-public",
        word: "public",
        suffixes: &[".onmicrosoft.com"],
        api: "https://api.partnercenter.microsoft.com",
        authority: "https://login.microsoftonline.com/",
        azure_portal: "https://portal.azure.com",
        acceptance_portal: "portal-m365-admin-center",
        lacks: &[],
    },
    Cloud {
        id: CloudId::UsGov,
        text: "cloud-us-gov",
        word: "us-gov",
        suffixes: &[".onmicrosoft.com", ".onmicrosoft.us"],
        api: "https://api.partnercenter.microsoft.com",
        authority: "https://login.microsoftonline.us/",
        azure_portal: "https://portal.azure.us/",
        acceptance_portal: "portal-office-admin",
        lacks: &[
            (Feature::Agreements, "cloud-lacks-agreements"),
            (
                Feature::RemoveRelationship,
                "cloud-lacks-remove-relationship",
            ),
            (
                Feature::RequestWithoutDap,
                "cloud-lacks-request-without-dap",
            ),
            (Feature::Qualifications, "cloud-lacks-qualifications"),
            (Feature::Users, "cloud-lacks-users-us-gov"),
            (Feature::Transfers, "cloud-lacks-transfers"),
            (Feature::IndirectModel, "cloud-lacks-indirect-model"),
            (Feature::SeveralPartners, "cloud-lacks-several-partners"),
        ],
    },
    Cloud {
        id: CloudId::Germany,
        text: "cloud-germany",
        word: "germany",
        suffixes: &[".onmicrosoft.de"],
        api: "https://api.partnercenter.microsoft.com",
        authority: "https://login.microsoftonline.de",
        azure_portal: "https://portal.microsoftazure.de",
        acceptance_portal: "portal-office-admin",
        lacks: &[
            (Feature::NewCustomers, "cloud-lacks-new-customers"),
            (Feature::Agreements, "cloud-lacks-agreements"),
            (
                Feature::RemoveRelationship,
                "cloud-lacks-remove-relationship",
            ),
            (
                Feature::RequestWithoutDap,
                "cloud-lacks-request-without-dap",
            ),
            (Feature::Qualifications, "cloud-lacks-qualifications"),
            (Feature::Users, "cloud-lacks-users-germany"),
            (Feature::Transfers, "cloud-lacks-transfers"),
            (Feature::IndirectModel, "cloud-lacks-indirect-model"),
            (Feature::SeveralPartners, "cloud-lacks-indirect-model"),
        ],
    },
    Cloud {
        id: CloudId::Vianet,
        text: "cloud-21vianet",
        word: "21vianet",
        suffixes: &[".partner.onmschina.cn"],
        api: "https://partner.partnercenterapi.microsoftonline.cn",
        authority: "https://login.chinacloudapi.cn/",
        azure_portal: "https://portal.azure.cn",
        acceptance_portal: "portal-21vianet",
        lacks: &[
            (Feature::Agreements, "cloud-lacks-agreements"),
            (
                Feature::RemoveRelationship,
                "cloud-lacks-remove-relationship",
            ),
            (
                Feature::RequestWithoutDap,
                "cloud-lacks-request-without-dap",
            ),
            (Feature::Qualifications, "cloud-lacks-qualifications"),
            (Feature::Users, "cloud-lacks-users-21vianet"),
            (Feature::Transfers, "cloud-lacks-transfers"),
            (Feature::Budget, "cloud-lacks-budget"),
        ],
    },
];

impl CloudId {
    /// Text id of its full name.
    pub fn text(self) -> &'static str {
        self.cloud().text
    }

    /// The cloud's row of the table.
    pub fn cloud(self) -> &'static Cloud {
        match self {
            Self::Public => &CLOUDS[0],
            Self::UsGov => &CLOUDS[1],
            Self::Germany => &CLOUDS[2],
            Self::Vianet => &CLOUDS[3],
        }
    }
}

impl Cloud {
    /// The suffix the form appends (AC-30).
    pub fn default_suffix(&self) -> &'static str {
        self.suffixes.first().copied().unwrap_or_default()
    }

    /// Whether the cloud offers a feature; if not, the text id of the reason.
    pub fn supports(&self, feature: Feature) -> Result<(), &'static str> {
        match self.lacks.iter().find(|(lacking, _)| *lacking == feature) {
            Some((_, reason)) => Err(reason),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cd_08_every_cloud_finds_its_own_row() {
        for cloud in &CLOUDS {
            assert_eq!(cloud.id.cloud().word, cloud.word);
        }
    }

    #[test]
    fn section_7_what_is_missing_where() {
        let supports = |id: CloudId, feature| id.cloud().supports(feature).is_ok();
        assert!(supports(CloudId::UsGov, Feature::NewCustomers));
        assert!(!supports(CloudId::Germany, Feature::NewCustomers));
        assert!(!supports(CloudId::UsGov, Feature::Agreements));
        assert!(supports(CloudId::Germany, Feature::Budget));
        assert!(!supports(CloudId::Vianet, Feature::Budget));
        assert_eq!(CloudId::UsGov.cloud().default_suffix(), ".onmicrosoft.com");
    }
}
