//! Which field of the form a place in the file was written from: so that a finding lights the field up.

use crate::{catalogue::Catalogue, hit::Hit};
use nadi_base::Finding;
use nadi_x12::{Segment, Tag, professional::LoopId};

/// Where a segment stands: its line and its other coverage, counted from 0, and which `HI` it is.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Spot {
    pub(super) line: usize,
    pub(super) other: usize,
    pub(super) codes: usize,
    /// Whether the patient is the subscriber.
    pub(super) own: bool,
}

/// The finding of a hit, with its field.
pub(super) fn finding(hit: &Hit, segment: Option<Segment<'_>>, spot: Spot) -> Finding {
    let mut finding = hit.finding();
    let (tag, element) = match hit.position.element {
        0 => subject(hit).unwrap_or((hit.tag, 0)),
        element => (hit.tag, element),
    };
    let first = segment.filter(|segment| segment.tag() == tag).map_or(&b""[..], |one| one.get(1));
    finding.place.field = field(hit.in_loop, tag, first, element, spot);
    finding
}

/// What a rule is about, where it is about something that is not there: `REF02`, `NM109/NM108`.
fn subject(hit: &Hit) -> Option<(Tag, u16)> {
    let subject = Catalogue::shipped().rule(hit.rule)?.subject;
    let first = subject.split(['/', ' ', '-', '*', ',']).next()?;
    let digits = first.len().checked_sub(2).filter(|at| first.is_char_boundary(*at))?;
    let (tag, number) = first.split_at(digits);
    match number.parse() {
        Ok(number) if tag.len() >= 2 => Some((Tag::new(tag.as_bytes()), number)),
        _ => Some((Tag::new(first.as_bytes()), 0)).filter(|(tag, _)| tag.is_well_formed()),
    }
}

fn field(id: LoopId, tag: Tag, first: &[u8], element: u16, spot: Spot) -> Option<String> {
    let Spot { line, other, own, .. } = spot;
    let at = |prefix: &str, field: &str| Some(format!("{prefix}{field}"));
    match id {
        LoopId::L2000A => at("/billing/taxonomy", ""),
        LoopId::L2010AA => at("/billing", provider(tag, element)),
        LoopId::L2010AB => at("/pay_to", address(tag, element).unwrap_or("")),
        LoopId::L2000B => at("/coverage", coverage(tag, element)),
        LoopId::L2010BA if tag == Tag::NM1 && element >= 8 => at("/coverage/member_id", ""),
        LoopId::L2010BA if own => at("/patient", person(tag, element)),
        LoopId::L2010BA => at("/coverage/subscriber", person(tag, element)),
        LoopId::L2010BB => at("/coverage/payer", payer(tag, element)),
        LoopId::L2000C => at("/coverage/relationship", ""),
        LoopId::L2010CA => at("/patient", person(tag, element)),
        LoopId::L2300 => claim(tag, first, element, spot),
        LoopId::L2310A => at("/referring", provider(tag, element)),
        LoopId::L2310B => at("/rendering", provider(tag, element)),
        LoopId::L2310C => at("/facility", provider(tag, element)),
        LoopId::L2310D => at("/supervising", provider(tag, element)),
        LoopId::L2320 if tag == Tag::SBR => {
            at(&format!("/others/{other}/coverage"), coverage(tag, element))
        }
        LoopId::L2320 => at(&format!("/others/{other}/decision"), ""),
        LoopId::L2330A if tag == Tag::NM1 && element >= 8 => {
            at(&format!("/others/{other}/coverage"), "/member_id")
        }
        LoopId::L2330A => at(&format!("/others/{other}/coverage/subscriber"), person(tag, element)),
        LoopId::L2330B => at(&format!("/others/{other}/coverage/payer"), payer(tag, element)),
        LoopId::L2400 => at(&format!("/lines/{line}"), service(tag, element)),
        LoopId::L2410 => at(&format!("/lines/{line}/drug"), drug(tag, element)),
        LoopId::L2420A => at(&format!("/lines/{line}/rendering"), provider(tag, element)),
        LoopId::L2430 => at(&format!("/others/{other}/decision/lines/{line}"), ""),
        _ => None,
    }
}

fn address(tag: Tag, element: u16) -> Option<&'static str> {
    match (tag, element) {
        (Tag::N3, 2) => Some("/more"),
        (Tag::N3, _) => Some("/street"),
        (Tag::N4, 2) => Some("/state"),
        (Tag::N4, 3) => Some("/postal_code"),
        (Tag::N4, _) => Some("/city"),
        _ => None,
    }
}

fn provider(tag: Tag, element: u16) -> &'static str {
    match (tag, element) {
        (Tag::NM1, 2) => "/person",
        (Tag::NM1, 4..=7) => "/first",
        (Tag::NM1, 8..) => "/npi",
        (Tag::REF, _) => "/tax_id",
        (Tag::PRV, _) => "/taxonomy",
        (Tag::PER, _) => "/phone",
        (Tag::N3, 2) => "/address/more",
        (Tag::N3, _) => "/address/street",
        (Tag::N4, 2) => "/address/state",
        (Tag::N4, 3) => "/address/postal_code",
        (Tag::N4, _) => "/address/city",
        _ => "/last",
    }
}

fn person(tag: Tag, element: u16) -> &'static str {
    match (tag, element) {
        (Tag::NM1, 4) => "/first",
        (Tag::NM1, 5..) => "/middle",
        (Tag::DMG, 3..) => "/sex",
        (Tag::DMG, _) => "/birth_date",
        (Tag::N3, 2) => "/address/more",
        (Tag::N3, _) => "/address/street",
        (Tag::N4, 2) => "/address/state",
        (Tag::N4, 3) => "/address/postal_code",
        (Tag::N4, _) => "/address/city",
        _ => "/last",
    }
}

fn payer(tag: Tag, element: u16) -> &'static str {
    match (tag, element) {
        (Tag::NM1, 8..) => "/number",
        (Tag::N3 | Tag::N4, _) => "/address",
        _ => "/name",
    }
}

fn coverage(tag: Tag, element: u16) -> &'static str {
    match (tag, element) {
        (Tag::SBR, 2) => "/relationship",
        (Tag::SBR, 3) => "/group_number",
        (Tag::SBR, 4) => "/group_name",
        (Tag::SBR, 5) => "/insurance_type",
        (Tag::SBR, 9) => "/payer/filing",
        _ => "/sequence",
    }
}

fn claim(tag: Tag, first: &[u8], element: u16, spot: Spot) -> Option<String> {
    let field = match (tag, first, element) {
        (Tag::CLM, _, 2) => "/lines",
        (Tag::CLM, _, 5) => "/place",
        (Tag::CLM, _, 6) => "/signed",
        (Tag::CLM, _, 7) => "/assignment",
        (Tag::CLM, _, 8) => "/benefits",
        (Tag::CLM, _, 9) => "/release",
        (Tag::CLM, _, 11) => "/accident",
        (Tag::CLM, ..) => "/number",
        (Tag::DTP, b"431", _) => "/onset",
        (Tag::DTP, b"439", _) => "/accident/date",
        (Tag::DTP, b"435", _) => "/hospital/admitted",
        (Tag::DTP, b"096", _) => "/hospital/discharged",
        (Tag::REF, b"F8", _) => "/payer_claim_number",
        (Tag::REF, b"G1", _) => "/authorization",
        (Tag::REF, b"9F", _) => "/referral",
        (Tag::AMT, ..) => "/patient_paid",
        (Tag::PWK, ..) => "/attachments",
        (Tag::NTE, ..) => "/remark",
        (Tag::HI, _, 1..) => {
            return Some(format!("/diagnoses/{}", spot.codes * 12 + usize::from(element) - 1));
        }
        (Tag::HI, ..) => "/diagnoses",
        _ => return None,
    };
    Some(field.to_owned())
}

fn service(tag: Tag, element: u16) -> &'static str {
    match (tag, element) {
        (Tag::SV1, 2) => "/charge",
        (Tag::SV1, 3) => "/minutes",
        (Tag::SV1, 4) => "/units",
        (Tag::SV1, 5) => "/place",
        (Tag::SV1, 7) => "/pointers",
        (Tag::SV1, 9) => "/emergency",
        (Tag::DTP, _) => "/from",
        (Tag::NTE, _) => "/remark",
        _ => "/procedure",
    }
}

fn drug(tag: Tag, element: u16) -> &'static str {
    match (tag, element) {
        (Tag::CTP, 5) => "/unit",
        (Tag::CTP, _) => "/quantity",
        _ => "/code",
    }
}
