//! The link by which a customer accepts a relationship (RQ-31 to RQ-33), and the rule that nobody alters it (RQ-15).

use super::{
    finding::Finding, guid::Guid, message::Message, partner::Partner, relationship::RequestKind,
};

/// What an indirect request names besides the partner (RQ-32): who resells, through whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IndirectPair {
    /// Tenant of the reseller.
    pub reseller: Guid,
    /// PartnerID of the reseller.
    pub mpn_id: String,
    /// Tenant of the provider.
    pub provider: Guid,
}

/// The link of a reseller relationship; `None` for GDAP, whose link Partner Center makes (GD-06), and where the
/// partner's Microsoft ID is not known.
pub fn link(
    kind: RequestKind,
    partner: &Partner,
    pair: Option<&IndirectPair>,
    dap: bool,
) -> Option<String> {
    const HOME: &str = "https://admin.microsoft.com/Adminportal/Home";
    match (kind, pair) {
        (RequestKind::Indirect, Some(pair)) => Some(format!(
            "{HOME}?invType=IndirectResellerRelationship&partnerId={}&msppId={}&indirectCSPId={}&DAP={dap}#/BillingAccounts/partner-invitation",
            pair.reseller,
            if pair.mpn_id.is_empty() {
                "0"
            } else {
                &pair.mpn_id
            },
            pair.provider
        )),
        (RequestKind::Indirect, None) | (RequestKind::Gdap, _) => None,
        (RequestKind::Direct | RequestKind::MultiPartner | RequestKind::MultiChannel, _) => {
            let partner = partner.microsoft_id?;
            Some(format!(
                "{HOME}?invType=ResellerRelationship&partnerId={partner}&msppId=0&DAP={dap}#/BillingAccounts/partner-invitation"
            ))
        }
    }
}

/// The link for a customer in a country that Partner Center does not support (RQ-33). It cannot ask for delegated
/// administration.
pub fn link_of_unsupported(
    kind: RequestKind,
    partner: &Partner,
    pair: Option<&IndirectPair>,
) -> Option<String> {
    const HOME: &str = "https://portal.office.com/partner/partnersignup.aspx";
    match (kind, pair) {
        (RequestKind::Indirect, Some(pair)) => Some(format!(
            "{HOME}?type=IndirectResellerRelationship&id={}&csp=1&msppid={}&indirectCSP={}",
            pair.reseller,
            if pair.mpn_id.is_empty() {
                "0"
            } else {
                &pair.mpn_id
            },
            pair.provider
        )),
        (RequestKind::Indirect, None) | (RequestKind::Gdap, _) => None,
        (RequestKind::Direct | RequestKind::MultiPartner | RequestKind::MultiChannel, _) => {
            let partner = partner.microsoft_id?;
            Some(format!(
                "{HOME}?type=ResellerRelationship&id={partner}&csp=1&msppid=0"
            ))
        }
    }
}

/// RQ-15: the link stands in the text, once and whole.
pub fn check_text(text: &str, link: &str) -> Option<Finding> {
    if link.is_empty() {
        return None;
    }
    let whole = text.match_indices(link).any(|(at, _)| {
        let after = text[at + link.len()..].chars().next();
        let before = text[..at].chars().next_back();
        before.is_none_or(|c| !c.is_ascii_alphanumeric() && !"-._~/".contains(c))
            && after.is_none_or(|c| !is_of_link(c) || matches!(c, '.' | ',' | ';' | ')'))
    });
    (!whole).then(|| {
        Finding::block(
            "RQ-15",
            Message::new("request-link-altered").with("link", link),
        )
    })
}

/// GD-06: what Partner Center's GDAP links look like.
pub fn is_gdap_link(link: &str) -> bool {
    const START: &str = "https://admin.microsoft.com/adminportal/home#/partners/invitation/granularadminrelationships/";
    link.to_lowercase().strip_prefix(START).is_some_and(|ids| {
        ids.len() >= 36 && ids.chars().all(|c| c.is_ascii_hexdigit() || c == '-')
    })
}

fn is_of_link(c: char) -> bool {
    c.is_ascii_alphanumeric() || "-._~:/?#[]@!$&'()*+,;=%".contains(c)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::rules::fixture;

    fn id(byte: u8) -> Guid {
        Guid::from_bytes([byte; 16])
    }

    #[test]
    fn rq_31_rq_32_the_links() {
        let mut partner = fixture::partner("BR");
        partner.microsoft_id = Some(id(1));
        assert_eq!(
            link(RequestKind::Direct, &partner, None, false).unwrap(),
            format!(
                "https://admin.microsoft.com/Adminportal/Home?invType=ResellerRelationship&partnerId={}&msppId=0&DAP=false#/BillingAccounts/partner-invitation",
                id(1)
            )
        );
        let pair = IndirectPair {
            reseller: id(2),
            mpn_id: "123456".into(),
            provider: id(1),
        };
        let indirect = link(RequestKind::Indirect, &partner, Some(&pair), true).unwrap();
        assert!(indirect.contains("invType=IndirectResellerRelationship"));
        assert!(indirect.contains("&msppId=123456&"));
        assert!(indirect.contains(&format!("indirectCSPId={}&DAP=true#", id(1))));
        assert_eq!(link(RequestKind::Gdap, &partner, None, true), None);
        assert_eq!(
            link_of_unsupported(RequestKind::Direct, &partner, None).unwrap(),
            format!(
                "https://portal.office.com/partner/partnersignup.aspx?type=ResellerRelationship&id={}&csp=1&msppid=0",
                id(1)
            )
        );
        let indirect = link_of_unsupported(RequestKind::Indirect, &partner, Some(&pair)).unwrap();
        assert!(indirect.contains("type=IndirectResellerRelationship"));
        assert!(indirect.ends_with(&format!("msppid=123456&indirectCSP={}", id(1))));
        partner.microsoft_id = None;
        assert_eq!(link(RequestKind::Direct, &partner, None, true), None);
    }

    #[test]
    fn rq_15_a_text_without_the_whole_link_is_refused() {
        let link = "https://admin.microsoft.com/x?partnerId=1&DAP=true#/y";
        for (text, fine) in [
            (format!("Accept: {link}\nThanks"), true),
            (format!("({link})."), true),
            (link.to_owned(), true),
            (format!("{link}z"), false),
            (format!("x{link}"), false),
            ("Accept".to_owned(), false),
            (link.replace("true", "false"), false),
        ] {
            assert_eq!(check_text(&text, link).is_none(), fine, "{text}");
        }
    }

    #[test]
    fn gd_06_the_form_of_a_gdap_link() {
        let ids = "117a77b0-9360-443b-8795-c6dedc750cf9-117a77b0-9360-443b-8795-c6dedc750cf9";
        let start = "https://admin.microsoft.com/AdminPortal/Home#/partners/invitation/granularAdminRelationships/";
        assert!(is_gdap_link(&format!("{start}{ids}")));
        assert!(!is_gdap_link(start));
        assert!(!is_gdap_link("https://example.com/"));
    }
}
