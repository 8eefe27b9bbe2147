//! Evidence: signatures on the form, files, answers to guards (TRF-34).

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use crate::domain::{finding::Finding, fold::fold, message::Message};

/// Largest attachment: 25 MiB (TRF-34).
pub const LARGEST: u64 = 25 * 1024 * 1024;

/// How many signatures the form needs.
pub const SIGNATURES: usize = 3;

/// In which role somebody signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SignatureRole {
    /// Signature 1.
    CurrentPartner,
    /// Signature 2.
    Customer,
    /// Signature 3.
    NewPartner,
}

impl SignatureRole {
    /// All, in the order of the form.
    pub const ALL: [Self; SIGNATURES] = [Self::CurrentPartner, Self::Customer, Self::NewPartner];

    /// The role of a word: `current`, `customer`, `new`, or as JSON has it.
    pub fn of_word(word: &str) -> Option<Self> {
        match word.trim().to_lowercase().as_str() {
            "current" | "current_partner" | "current-partner" => Some(Self::CurrentPartner),
            "customer" => Some(Self::Customer),
            "new" | "new_partner" | "new-partner" => Some(Self::NewPartner),
            _ => None,
        }
    }

    /// Its word in `ROLE:NAME:DATE`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::CurrentPartner => "current",
            Self::Customer => "customer",
            Self::NewPartner => "new",
        }
    }

    /// Text id.
    pub const fn text(self) -> &'static str {
        match self {
            Self::CurrentPartner => "transfer-actor-current",
            Self::Customer => "transfer-actor-customer",
            Self::NewPartner => "transfer-actor-new",
        }
    }
}

/// A signature on the form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Signature {
    /// For whom.
    pub role: SignatureRole,
    /// Who.
    pub name: String,
    /// Title, e.g. "Director".
    #[serde(default)]
    pub title: String,
    /// When; not in the future, not before the customer's notice.
    pub signed_on: Date,
}

/// A file of evidence: copied into the book under the name of its digest, never opened, never executed (TRF-34).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Attachment {
    /// SHA-256 of its bytes, hexadecimal; also its name in the book.
    pub sha256: String,
    /// Bytes.
    pub size: u64,
    /// Media type by its first bytes; a guess.
    pub media_type: String,
    /// Name it had, cleaned.
    pub name: String,
    /// When it was attached.
    pub at: Timestamp,
}

/// An answer to a guard that no book can answer: it holds, or why it need not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct GuardAnswer {
    /// `G-M1` …
    pub guard: String,
    /// Whether it holds; else `reason` explains.
    pub yes: bool,
    /// The explanation.
    #[serde(default)]
    pub reason: String,
    /// Sign-in name of who answered.
    #[serde(default)]
    pub by: String,
    /// When.
    pub at: Timestamp,
}

/// Adds a signature to those that are there, or says why not (TRF-34): one per role, each by another person, dated not
/// after `today` and not before the customer's `notice`.
pub fn sign(
    signatures: &mut Vec<Signature>,
    new: Signature,
    today: Date,
    notice: Option<Date>,
) -> Option<Finding> {
    let refuse = |message: Message| {
        Some(
            Finding::block("TRF-34", message)
                .at("signature")
                .of(&new.name),
        )
    };
    if new.name.trim().is_empty() {
        return refuse(Message::new("transfer-signature-nameless"));
    }
    let same = |a: &str, b: &str| fold(a).split_whitespace().eq(fold(b).split_whitespace());
    if let Some(earlier) = signatures.iter().find(|have| same(&have.name, &new.name)) {
        return refuse(
            Message::new("transfer-signature-same-person")
                .with("name", new.name.as_str())
                .with("role", Message::new(earlier.role.text())),
        );
    }
    if signatures.iter().any(|have| have.role == new.role) {
        return refuse(
            Message::new("transfer-signature-role-taken")
                .with("role", Message::new(new.role.text())),
        );
    }
    if new.signed_on > today {
        return refuse(
            Message::new("transfer-signature-future").with("date", new.signed_on.to_string()),
        );
    }
    if let Some(notice) = notice
        && new.signed_on < notice
    {
        return refuse(
            Message::new("transfer-signature-before-notice")
                .with("date", new.signed_on.to_string())
                .with("notice", notice.to_string()),
        );
    }
    signatures.push(new);
    signatures.sort_by_key(|signature| {
        SignatureRole::ALL
            .iter()
            .position(|role| *role == signature.role)
    });
    None
}

/// The media type of a file by its first bytes; text where it is UTF-8 without control characters (TRF-34).
pub fn media_type(start: &[u8], name: &str) -> &'static str {
    let extension = name
        .rsplit_once('.')
        .map(|(_, end)| end.to_ascii_lowercase());
    let extension = extension.as_deref().unwrap_or_default();
    if start.starts_with(b"%PDF-") {
        "application/pdf"
    } else if start.starts_with(b"\x89PNG\r\n\x1a\n") {
        "image/png"
    } else if start.starts_with(&[0xff, 0xd8, 0xff]) {
        "image/jpeg"
    } else if start.starts_with(b"PK\x03\x04") {
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    } else if start.starts_with(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) {
        "application/vnd.ms-outlook"
    } else if is_text(start) {
        if extension == "eml" || mail_like(start) {
            "message/rfc822"
        } else {
            "text/plain"
        }
    } else {
        "application/octet-stream"
    }
}

fn is_text(start: &[u8]) -> bool {
    let text = match std::str::from_utf8(start) {
        Ok(text) => text,
        // The sample may end within a character.
        Err(error) if error.error_len().is_none() => {
            std::str::from_utf8(&start[..error.valid_up_to()]).unwrap_or_default()
        }
        Err(_) => return false,
    };
    !text
        .chars()
        .any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{c}'))
}

fn mail_like(start: &[u8]) -> bool {
    [
        "Received:",
        "Return-Path:",
        "MIME-Version:",
        "From:",
        "Message-ID:",
    ]
    .iter()
    .any(|head| start.starts_with(head.as_bytes()))
}

/// A file name that is safe to show and to keep: its last part, without control and path characters, at most 100
/// characters.
pub fn clean_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let clean: String = last
        .chars()
        .map(|c| {
            let hostile = c.is_control()
                || matches!(c, '<' | '>' | ':' | '"' | '|' | '?' | '*')
                || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
            if hostile { '_' } else { c }
        })
        .take(100)
        .collect();
    let clean = clean.trim_matches(['.', ' ']);
    if clean.is_empty() {
        "file".to_owned()
    } else {
        clean.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn signature(role: SignatureRole, name: &str, day: i8) -> Signature {
        Signature {
            role,
            name: name.into(),
            title: String::new(),
            signed_on: date(2026, 11, day),
        }
    }

    #[test]
    fn trf_34_three_signatures_of_three_people_in_three_roles() {
        use SignatureRole as R;
        let today = date(2026, 11, 22);
        let notice = Some(date(2026, 11, 10));
        let mut have = Vec::new();
        assert_eq!(
            sign(
                &mut have,
                signature(R::NewPartner, "Carla", 20),
                today,
                notice
            ),
            None
        );
        assert_eq!(
            sign(
                &mut have,
                signature(R::CurrentPartner, "Ana", 12),
                today,
                notice
            ),
            None
        );
        for (role, name, day) in [
            (R::Customer, " ANA ", 20),
            (R::NewPartner, "Davi", 20),
            (R::Customer, "Bruno", 23),
            (R::Customer, "Bruno", 9),
            (R::Customer, "  ", 20),
        ] {
            let refused = sign(&mut have, signature(role, name, day), today, notice).unwrap();
            assert_eq!(refused.code, "TRF-34", "{name}");
        }
        assert_eq!(
            sign(
                &mut have,
                signature(R::Customer, "Bruno", 22),
                today,
                notice
            ),
            None
        );
        let fourth = sign(
            &mut have,
            signature(R::Customer, "Bruno", 22),
            today,
            notice,
        );
        assert_eq!(fourth.unwrap().message.id, "transfer-signature-same-person");
        assert_eq!(have.iter().map(|s| s.role).collect::<Vec<_>>(), R::ALL);
    }

    #[test]
    fn trf_34_the_kind_of_a_file_is_guessed_by_its_first_bytes() {
        for (start, name, guess) in [
            (&b"%PDF-1.7"[..], "a.exe", "application/pdf"),
            (b"\x89PNG\r\n\x1a\nxx", "a", "image/png"),
            (b"\xff\xd8\xff\xe0", "a", "image/jpeg"),
            (b"From: a@b\nSubject: x\n", "aviso", "message/rfc822"),
            ("Olá".as_bytes(), "a.txt", "text/plain"),
            (b"\x7fELF", "a.pdf", "application/octet-stream"),
            (b"", "a.txt", "text/plain"),
        ] {
            assert_eq!(media_type(start, name), guess, "{name}");
        }
    }

    #[test]
    fn trf_34_names_are_cleaned() {
        for (name, clean) in [
            ("../../etc/passwd", "passwd"),
            ("C:\\x\\form 1.pdf", "form 1.pdf"),
            ("a\u{1b}[31m.txt", "a_[31m.txt"),
            ("..", "file"),
            ("evil\u{202e}fdp.exe", "evil_fdp.exe"),
        ] {
            assert_eq!(clean_name(name), clean);
        }
    }
}
