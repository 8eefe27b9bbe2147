//! What `--set KEY=VALUE` gives with an event: read once, with all that is wrong with it.

use jiff::civil::Date;

use super::{
    Contact,
    evidence::{Signature, SignatureRole},
    guards,
};
use crate::domain::{finding::Finding, guid::Guid, message::Message};

/// Facts of an event.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts {
    /// Answers to guards: code, `yes` or the reason.
    pub guards: Vec<(&'static str, String)>,
    /// Ticket number.
    pub ticket: String,
    /// To whom the form goes.
    pub recipient: String,
    /// Signatures.
    pub signatures: Vec<Signature>,
    /// The customer's agreement with the new partner is in place.
    pub agreement: bool,
    /// Engineer at Microsoft.
    pub engineer: String,
    /// New Partner Center subscription ids.
    pub new_ids: Vec<Guid>,
    /// Azure subscription ids, in the order of the new ids.
    pub azure_ids: Vec<Guid>,
    /// Why.
    pub reason: String,
    /// How the notice came.
    pub channel: String,
    /// Admin contact of the other partner.
    pub contact: Option<Contact>,
    /// Admin contact at our side.
    pub our_contact: Option<Contact>,
    /// What the service says (TRF-30).
    pub status: String,
    /// Id of the request at Microsoft.
    pub remote_id: String,
    /// Tasks of the checklist that are done, from 1.
    pub done: Vec<usize>,
    /// Items that did not move.
    pub failed: Vec<Guid>,
    /// The day it happened on.
    pub on: Option<Date>,
    /// All of it, as it was given.
    pub given: Vec<(String, String)>,
}

/// Keys besides the guards.
pub const KEYS: [&str; 19] = [
    "ticket",
    "recipient",
    "signature",
    "agreement",
    "engineer",
    "new-id",
    "azure-id",
    "reason",
    "channel",
    "contact",
    "our-contact",
    "status",
    "remote-id",
    "done",
    "failed",
    "on",
    "request-id",
    "correlation-id",
    "upload-time",
];

/// Whether a word means yes, in either language.
pub fn yes(word: &str) -> bool {
    matches!(
        word.trim().to_lowercase().as_str(),
        "yes" | "y" | "sim" | "s" | "true" | "1"
    )
}

fn no(word: &str) -> bool {
    matches!(
        word.trim().to_lowercase().as_str(),
        "no" | "n" | "não" | "nao" | "false" | "0" | ""
    )
}

/// Reads the pairs.
pub fn read(pairs: &[(String, String)]) -> (Facts, Vec<Finding>) {
    let mut facts = Facts::default();
    let mut findings = Vec::new();
    for (key, value) in pairs {
        if let Err(finding) = one(&mut facts, key, value.trim()) {
            findings.push(finding);
        }
        // The day is a part of the event itself.
        if !key.trim().eq_ignore_ascii_case("on") {
            let given = (key.trim().to_owned(), value.trim().to_owned());
            facts.given.push(given);
        }
    }
    (facts, findings)
}

fn one(facts: &mut Facts, key: &str, value: &str) -> Result<(), Finding> {
    let wrong = |code, message: Message| Finding::block(code, message).at(key).of(value);
    if let Some(guard) = guards::code(key) {
        if no(value) {
            // Ticked or explained; "no" explains nothing.
            return Err(wrong(
                guard,
                Message::new("transfer-guard-explain").with("guard", guard),
            ));
        }
        facts.guards.push((guard, value.to_owned()));
        return Ok(());
    }
    let guid = || {
        value
            .parse::<Guid>()
            .map_err(|_| wrong("API-2", Message::new("transfer-not-a-guid")))
    };
    match key.trim().to_lowercase().as_str() {
        "ticket" => value.clone_into(&mut facts.ticket),
        "recipient" => value.clone_into(&mut facts.recipient),
        "engineer" => value.clone_into(&mut facts.engineer),
        "reason" => value.clone_into(&mut facts.reason),
        "channel" => value.clone_into(&mut facts.channel),
        "status" => value.clone_into(&mut facts.status),
        "remote-id" => value.clone_into(&mut facts.remote_id),
        "request-id" | "correlation-id" | "upload-time" => {}
        "agreement" => facts.agreement = yes(value),
        "new-id" => facts.new_ids.push(guid()?),
        "azure-id" => facts.azure_ids.push(guid()?),
        "failed" => facts.failed.push(guid()?),
        "done" => facts.done.push(
            value
                .parse()
                .map_err(|_| wrong("4.9", Message::new("transfer-task-number")))?,
        ),
        "on" => {
            let day = value.parse::<Date>();
            facts.on = Some(day.map_err(|_| wrong("TRF-33", Message::new("transfer-not-a-day")))?);
        }
        "signature" => facts.signatures.push(
            signature(value)
                .ok_or_else(|| wrong("TRF-34", Message::new("transfer-signature-form")))?,
        ),
        "contact" => facts.contact = Some(contact(value)),
        "our-contact" => facts.our_contact = Some(contact(value)),
        _ => {
            let known: Vec<&str> = guards::CODES.iter().chain(&KEYS).copied().collect();
            return Err(wrong(
                "TRF-33",
                Message::new("transfer-unknown-key").with("known", known.join(", ")),
            ));
        }
    }
    Ok(())
}

/// `ROLE:NAME:DATE`, also `ROLE:NAME:DATE:TITLE`.
fn signature(text: &str) -> Option<Signature> {
    let (role, rest) = text.split_once(':')?;
    let role = SignatureRole::of_word(role)?;
    let parts: Vec<&str> = rest.split(':').map(str::trim).collect();
    let at = parts.iter().position(|part| part.parse::<Date>().is_ok())?;
    Some(Signature {
        role,
        name: parts.get(..at)?.join(":").trim().to_owned(),
        signed_on: parts.get(at)?.parse().ok()?,
        title: parts.get(at + 1..)?.join(":"),
    })
}

/// `NAME;MAIL;PHONE`, in this order; what contains an `@` is the mail.
pub fn contact(text: &str) -> Contact {
    let mut contact = Contact::default();
    for part in text
        .split(';')
        .map(str::trim)
        .filter(|part| !part.is_empty())
    {
        let place = if part.contains('@') {
            &mut contact.email
        } else if contact.name.is_empty() && !part.starts_with('+') {
            &mut contact.name
        } else {
            &mut contact.phone
        };
        part.clone_into(place);
    }
    contact
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(text: &[&str]) -> Vec<(String, String)> {
        text.iter()
            .map(|pair| pair.split_once('=').unwrap())
            .map(|(key, value)| (key.to_owned(), value.to_owned()))
            .collect()
    }

    #[test]
    fn trf_33_facts_are_read_and_what_is_wrong_is_said() {
        let (facts, findings) = read(&pairs(&[
            "G-M1=yes",
            "g-m5=cloud is public",
            "signature=new:Carla Dias:2026-11-20:Sócia",
            "agreement=sim",
            "contact=João;joao@x.example;+55 11 1",
        ]));
        assert_eq!(findings, []);
        assert_eq!(facts.guards[1], ("G-M5", "cloud is public".to_owned()));
        assert_eq!(facts.signatures[0].name, "Carla Dias");
        assert_eq!(facts.signatures[0].title, "Sócia");
        assert!(facts.agreement);
        assert!(facts.contact.unwrap().reachable());
        let (_, findings) = read(&pairs(&[
            "G-M1=no",
            "G-M2=",
            "signature=boss:X:2026-01-01",
            "signature=new:X",
            "new-id=7",
            "on=tomorrow",
            "colour=red",
        ]));
        let codes: Vec<_> = findings.iter().map(|finding| finding.code).collect();
        assert_eq!(
            codes,
            [
                "G-M1", "G-M2", "TRF-34", "TRF-34", "API-2", "TRF-33", "TRF-33"
            ]
        );
    }
}
