//! The identifiers Microsoft hands out: Microsoft IDs, subscription ids, partner tenants.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A GUID, compared without regard to case and shown in the case it came in (`API-2`).
#[derive(Clone, Copy)]
pub struct Guid {
    bytes: [u8; 16],
    upper: bool,
}

/// The text is not a GUID (`API-2`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a GUID (8-4-4-4-12 hexadecimal digits)")]
pub struct NotAGuid;

impl Guid {
    /// A GUID of the given bytes, shown in lower case.
    pub const fn from_bytes(bytes: [u8; 16]) -> Self {
        Self {
            bytes,
            upper: false,
        }
    }

    /// The same GUID, shown in upper or lower case.
    #[must_use]
    pub const fn shown_upper(mut self, upper: bool) -> Self {
        self.upper = upper;
        self
    }

    /// Whether it is shown in upper case.
    pub const fn is_upper(&self) -> bool {
        self.upper
    }

    /// A random (version 4) GUID made of the given random bytes.
    pub fn random(bytes: [u8; 16]) -> Self {
        Self::from_bytes(*uuid::Builder::from_random_bytes(bytes).as_uuid().as_bytes())
    }

    /// The sixteen bytes, in the order of the text.
    pub const fn as_bytes(&self) -> &[u8; 16] {
        &self.bytes
    }
}

impl PartialEq for Guid {
    fn eq(&self, other: &Self) -> bool {
        self.bytes == other.bytes
    }
}

impl Eq for Guid {}

impl PartialOrd for Guid {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Guid {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.bytes.cmp(&other.bytes)
    }
}

impl std::hash::Hash for Guid {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.bytes.hash(state);
    }
}

impl fmt::Display for Guid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let hyphenated = uuid::Uuid::from_bytes(self.bytes).hyphenated();
        let mut buffer = uuid::Uuid::encode_buffer();
        f.pad(if self.upper {
            hyphenated.encode_upper(&mut buffer)
        } else {
            hyphenated.encode_lower(&mut buffer)
        })
    }
}

impl fmt::Debug for Guid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Guid {
    type Err = NotAGuid;

    /// Reads the hyphenated form, with or without braces, in any case.
    fn from_str(text: &str) -> Result<Self, NotAGuid> {
        let text = text.trim();
        let text = match text.strip_prefix('{') {
            Some(inner) => inner.strip_suffix('}').ok_or(NotAGuid)?,
            None => text,
        };
        if text.len() != uuid::fmt::Hyphenated::LENGTH {
            return Err(NotAGuid);
        }
        let bytes = *uuid::Uuid::try_parse(text)
            .map_err(|_| NotAGuid)?
            .as_bytes();
        let upper = text.bytes().any(|b| b.is_ascii_uppercase())
            && !text.bytes().any(|b| b.is_ascii_lowercase());
        Ok(Self { bytes, upper })
    }
}

impl Serialize for Guid {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            serializer.collect_str(self)
        } else {
            (self.bytes, self.upper).serialize(serializer)
        }
    }
}

impl<'de> Deserialize<'de> for Guid {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
            text.parse().map_err(de::Error::custom)
        } else {
            let (bytes, upper) = Deserialize::deserialize(deserializer)?;
            Ok(Self { bytes, upper })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn api_2_braces_and_case_are_tolerated_and_the_case_is_echoed() {
        let lower: Guid = "117a77b0-9360-443b-8795-c6dedc750cf9".parse().unwrap();
        let upper: Guid = "{117A77B0-9360-443B-8795-C6DEDC750CF9}".parse().unwrap();
        assert_eq!(lower, upper);
        assert_eq!(lower.to_string(), "117a77b0-9360-443b-8795-c6dedc750cf9");
        assert_eq!(upper.to_string(), "117A77B0-9360-443B-8795-C6DEDC750CF9");
    }

    #[test]
    fn api_2_anything_else_is_not_a_guid() {
        for text in [
            "",
            "117a77b0",
            "117a77b09360443b8795c6dedc750cf9",
            "{117a77b0-9360-443b-8795-c6dedc750cf9",
            "117a77b0-9360-443b-8795-c6dedc750cfg",
            "117a77b0-9360-443b-8795-c6dedc750cf9\u{0}",
        ] {
            assert_eq!(text.parse::<Guid>(), Err(NotAGuid), "{text:?}");
        }
    }

    #[test]
    fn a_guid_survives_both_kinds_of_serialisation() {
        let guid: Guid = "117A77B0-9360-443B-8795-C6DEDC750CF9".parse().unwrap();
        let json = serde_json::to_string(&guid).unwrap();
        let bytes = postcard::to_stdvec(&guid).unwrap();
        let from_json: Guid = serde_json::from_str(&json).unwrap();
        let from_bytes: Guid = postcard::from_bytes(&bytes).unwrap();
        assert_eq!(from_json.to_string(), guid.to_string());
        assert_eq!(from_bytes.to_string(), guid.to_string());
        assert_eq!(bytes.len(), 17);
    }
}
