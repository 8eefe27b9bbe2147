//! One customer of the directory.

use std::borrow::Cow;

use super::{
    bytes::{id_at, text, u16_at, u32_at},
    entry::{Parts, SEPARATOR},
    segment::{GONE, Layout, RELATIONSHIP, REMOVED, SAME_DOMAIN, Segment, UPPER, part_bytes},
    suffix,
};
use crate::domain::{
    customer::{CustomerKey, Relationship},
    guid::Guid,
    record::Revision,
};

/// Relationships by their number.
const RELATIONSHIPS: [Relationship; 6] = [
    Relationship::Unknown,
    Relationship::Reseller,
    Relationship::Advisor,
    Relationship::Syndication,
    Relationship::MicrosoftSupport,
    Relationship::None,
];

/// One customer, borrowed from its segment.
#[derive(Debug, Clone, Copy)]
pub struct Row<'a> {
    pub(super) segment: &'a Segment,
    pub(super) place: usize,
    /// Number of the row.
    pub number: u32,
}

impl<'a> Row<'a> {
    fn flags(&self) -> u8 {
        self.segment
            .flags()
            .get(self.place)
            .copied()
            .unwrap_or(GONE)
    }

    fn shared(&self, column: impl Fn(&Layout) -> usize) -> u16 {
        u16_at(self.segment.column(column), self.place)
    }

    fn word(&self, column: impl Fn(&Layout) -> usize) -> &'a str {
        self.segment.word(self.shared(column))
    }

    /// Name, domain (empty where it is kept elsewhere), registration number, aliases.
    fn shown(&self) -> [&'a str; 4] {
        let shown = part_bytes(
            self.segment.column(|at| at.ends),
            self.place,
            self.segment.column(|at| at.shown),
        );
        let mut rest = shown.get(6..).unwrap_or_default();
        let mut texts = [""; 4];
        for (place, out) in texts.iter_mut().take(3).enumerate() {
            let (own, behind) = rest.split_at(usize::from(u16_at(shown, place)).min(rest.len()));
            *out = text(own);
            rest = behind;
        }
        texts[3] = text(rest);
        texts
    }

    pub(super) fn lives(&self) -> bool {
        self.flags() & GONE == 0
    }

    /// Which row of the book it is.
    pub fn key(&self) -> CustomerKey {
        CustomerKey {
            microsoft_id: self.microsoft_id(),
            provider: self.segment.guid(self.shared(|at| at.providers)),
        }
    }

    /// Microsoft ID.
    pub fn microsoft_id(&self) -> Guid {
        Guid::from_bytes(id_at(self.segment.column(|at| at.ids), self.place))
            .shown_upper(self.flags() & UPPER != 0)
    }

    /// The name in the list (CL-45).
    pub fn name(&self) -> &'a str {
        self.shown()[0]
    }

    /// Primary domain.
    pub fn domain(&self) -> Cow<'a, str> {
        match self.domain_parts() {
            (whole, "") => Cow::Borrowed(whole),
            (stem, suffix) => Cow::Owned([stem, suffix].concat()),
        }
    }

    /// Primary domain in two parts, of which the second is empty or one that many domains have.
    pub(super) fn domain_parts(&self) -> (&'a str, &'static str) {
        if let Some(own) = self.own_domain() {
            return (own, "");
        }
        let folded = self.folded();
        let short = folded.rsplit(|byte| *byte == SEPARATOR).next();
        let (stem, suffix) = suffix::parts(short.unwrap_or_default());
        (text(stem), suffix)
    }

    /// Primary domain where it is not spelled as its folded text.
    fn own_domain(&self) -> Option<&'a str> {
        (self.flags() & SAME_DOMAIN == 0).then(|| self.shown()[1])
    }

    /// Relationship.
    pub fn relationship(&self) -> Relationship {
        let number = usize::from(self.flags() & RELATIONSHIP);
        RELATIONSHIPS.get(number).copied().unwrap_or_default()
    }

    /// Tenant of the indirect reseller.
    pub fn reseller(&self) -> Option<Guid> {
        self.segment.guid(self.shared(|at| at.resellers))
    }

    /// Tags.
    pub fn tags(&self) -> impl Iterator<Item = &'a str> {
        parts(self.tags_line())
    }

    /// All tags, one a line.
    pub(super) fn tags_line(&self) -> &'a str {
        self.word(|at| at.tags)
    }

    /// Aliases.
    pub fn aliases(&self) -> impl Iterator<Item = &'a str> {
        parts(self.shown()[3])
    }

    /// Country of the bill-to address, else of the tenant: ISO alpha-2, or empty.
    pub fn country(&self) -> &'a str {
        self.word(|at| at.countries)
    }

    /// Registration number as it was typed, or empty.
    pub fn registration_number(&self) -> &'a str {
        self.shown()[2]
    }

    /// Vetting status of the account (AC-120), or empty.
    pub fn account_status(&self) -> &'a str {
        self.word(|at| at.states)
    }

    /// Whether the reseller relationship was removed (CL-43).
    pub fn removed(&self) -> bool {
        self.flags() & REMOVED != 0
    }

    /// The commit that last changed the record.
    pub fn revision(&self) -> Revision {
        let distance = u32_at(self.segment.column(|at| at.revisions), self.place);
        self.segment.shape.revision + u64::from(distance)
    }

    pub(super) fn registration_key(&self) -> String {
        super::entry::registration_key(self.country(), self.registration_number())
    }

    /// Name, aliases and domain, folded, one a line; the end of the domain is [shortened](suffix::shorten).
    pub(super) fn folded(&self) -> &'a [u8] {
        let (ends, texts) = self.segment.folded();
        let folded = part_bytes(ends, self.place, texts);
        folded.strip_suffix(&[SEPARATOR]).unwrap_or(folded)
    }

    /// How many bytes of its segment's hot run are its own.
    pub(super) fn hot_bytes(&self) -> usize {
        // A byte of flags, four of where the text ends, the text and what separates it from the next.
        1 + 4 + self.folded().len() + 1
    }

    /// The folded name and aliases, one a line.
    pub(super) fn folded_names_line(&self) -> &'a str {
        let folded = self.folded();
        let names = folded.iter().rposition(|byte| *byte == SEPARATOR);
        text(folded.get(..names.unwrap_or(0)).unwrap_or_default())
    }

    /// The folded name and aliases.
    pub(super) fn folded_names(&self) -> impl Iterator<Item = &'a [u8]> {
        let folded = self.folded();
        let names = folded.iter().rposition(|byte| *byte == SEPARATOR);
        folded
            .get(..names.unwrap_or(0))
            .unwrap_or_default()
            .split(|byte| *byte == SEPARATOR)
    }

    /// What the row is packed from.
    pub(super) fn parts(&self) -> Parts<'a> {
        let [name, _, registration, aliases] = self.shown();
        Parts {
            key: self.key(),
            relationship: self.relationship(),
            reseller: self.reseller(),
            removed: self.removed(),
            gone: !self.lives(),
            revision: self.revision(),
            name,
            domain: self.own_domain(),
            registration,
            aliases,
            tags: self.tags_line(),
            country: self.country(),
            state: self.account_status(),
            folded: self.folded(),
        }
    }
}

fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split(char::from(SEPARATOR))
        .filter(|part| !part.is_empty())
}
