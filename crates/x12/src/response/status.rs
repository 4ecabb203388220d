//! 277CA (005010X214): which claims a clearing house or a payer took, and why it did not take others.
//!
//! The four levels are told apart by HL03: source (20), receiver (21), provider (19), patient (PT). The plain
//! 277 (X212), whose patient levels are 22 and 23, is read the same way.

use super::{Named, at, part};
use crate::{position::Position, segment::Segment, sets::SetView, tag::Tag, value};
use nadi_base::Date;

/// A whole report.
#[derive(Clone, Default)]
pub struct StatusReport {
    /// The sender's number of the report: BHT03.
    pub reference: String,
    /// Who reports: a clearing house or a payer.
    pub source: Named,
    /// Who submitted: its trace TRN02 is our BHT03.
    pub receiver: Traced,
    /// The billing providers with their claims.
    pub providers: Vec<ProviderStatus>,
}

/// A party, its trace and what is said of it.
#[derive(Clone, Default)]
pub struct Traced {
    /// Who.
    pub party: Named,
    /// TRN02.
    pub trace: String,
    /// STC.
    pub statuses: Vec<Status>,
    /// Where its level begins.
    pub position: Option<Position>,
}

/// What is said of one billing provider.
#[derive(Clone, Default)]
pub struct ProviderStatus {
    /// Who, and what is said of all its claims.
    pub level: Traced,
    /// Its claims.
    pub claims: Vec<ClaimStatus>,
}

/// What is said of a claim.
#[derive(Clone, Default)]
pub struct ClaimStatus {
    /// The patient.
    pub patient: Named,
    /// The claim's number: TRN02, which is our CLM01.
    pub number: String,
    /// STC: up to three reasons each.
    pub statuses: Vec<Status>,
    /// The payer's number of the claim: REF*1K. Replacing or voiding the claim needs it.
    pub payer_number: String,
    /// The clearing house's number of the claim: REF*D9.
    pub clearing_number: String,
    /// First and last day of service: DTP*472.
    pub served: Option<(Date, Date)>,
    /// Its lines.
    pub lines: Vec<LineStatus>,
    /// Where it begins.
    pub position: Option<Position>,
}

/// What is said of a line.
#[derive(Clone, Default)]
pub struct LineStatus {
    /// The procedure with its qualifier and modifiers: SVC01.
    pub procedure: Vec<String>,
    /// The charge in cents: SVC02.
    pub charge: Option<i64>,
    /// Our number of the line: REF*FJ, which is our REF*6R.
    pub number: String,
    /// STC.
    pub statuses: Vec<Status>,
    /// Where it begins.
    pub position: Option<Position>,
}

/// One reason of an STC: category, status and whom it is about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Status {
    /// Such as `A2` taken, `A3` returned: STC01-1.
    pub category: String,
    /// Such as `20`: STC01-2.
    pub code: String,
    /// Whom it is about, such as `85`: STC01-3.
    pub entity: String,
    /// Day of the decision: STC02.
    pub date: Option<Date>,
    /// `WQ` taken, `U` refused: STC03.
    pub action: String,
    /// Charge in cents: STC04.
    pub charge: Option<i64>,
}

impl Status {
    /// Whether the claim never existed for who says this: A3, A6, A7, A8.
    pub fn is_refusal(&self) -> bool {
        matches!(self.category.as_str(), "A3" | "A6" | "A7" | "A8")
    }

    /// The reasons of one STC: elements 1, 10 and 11.
    fn all(segment: Segment<'_>) -> impl Iterator<Item = Self> {
        let given =
            [1, 10, 11].into_iter().filter(move |element| !segment.get(*element).is_empty());
        given.map(move |element| Self {
            category: part(segment, element, 1),
            code: part(segment, element, 2),
            entity: part(segment, element, 3),
            date: segment.element(2).date(),
            action: at(segment, 3),
            charge: segment.element(4).cents(),
        })
    }
}

/// Whose level is being read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum At {
    Head,
    Source,
    Receiver,
    Provider,
    Claim,
}

impl StatusReport {
    /// Reads it from a 277.
    pub fn of(set: SetView<'_>) -> Self {
        let (mut report, mut at_level) = (Self::default(), At::Head);
        for segment in set.segments() {
            match segment.tag() {
                Tag::BHT => report.reference = at(segment, 3),
                Tag::HL => at_level = report.level(segment),
                _ => report.take(at_level, segment),
            }
        }
        // A subscriber's level above a dependent's names nobody's claim.
        let says = |claim: &ClaimStatus| !claim.number.is_empty() || !claim.statuses.is_empty();
        report.providers.iter_mut().for_each(|provider| provider.claims.retain(says));
        report
    }

    /// All claims of all providers.
    pub fn claims(&self) -> impl Iterator<Item = &ClaimStatus> {
        self.providers.iter().flat_map(|provider| &provider.claims)
    }

    fn level(&mut self, segment: Segment<'_>) -> At {
        let position = Some(segment.position());
        match segment.get(3) {
            b"20" => At::Source,
            b"21" => {
                self.receiver.position = position;
                At::Receiver
            }
            b"19" => {
                let level = Traced { position, ..Traced::default() };
                self.providers.push(ProviderStatus { level, claims: Vec::new() });
                At::Provider
            }
            _ => {
                if self.providers.is_empty() {
                    self.providers.push(ProviderStatus::default());
                }
                if let Some(provider) = self.providers.last_mut() {
                    provider.claims.push(ClaimStatus { position, ..ClaimStatus::default() });
                }
                At::Claim
            }
        }
    }

    fn take(&mut self, level: At, segment: Segment<'_>) {
        let provider = self.providers.last_mut();
        match (level, provider) {
            (At::Source, _) if segment.tag() == Tag::NM1 => self.source = Named::of_nm1(segment),
            (At::Receiver, _) => self.receiver.take(segment),
            (At::Provider, Some(provider)) => provider.level.take(segment),
            (At::Claim, Some(provider)) => {
                provider.claims.last_mut().into_iter().for_each(|claim| claim.take(segment));
            }
            _ => {}
        }
    }
}

impl Traced {
    fn take(&mut self, segment: Segment<'_>) {
        match segment.tag() {
            Tag::NM1 => self.party = Named::of_nm1(segment),
            Tag::TRN => self.trace = at(segment, 2),
            Tag::STC => self.statuses.extend(Status::all(segment)),
            _ => {}
        }
    }
}

impl ClaimStatus {
    /// Whether who reports refused the claim: then it never existed for the payer.
    pub fn is_refused(&self) -> bool {
        self.statuses.iter().any(Status::is_refusal)
    }

    fn take(&mut self, segment: Segment<'_>) {
        let procedure =
            || segment.element(1).components().map(|part| value::text(part).into_owned());
        match (segment.tag(), self.lines.last_mut()) {
            (Tag::SVC, _) => self.lines.push(LineStatus {
                procedure: procedure().collect(),
                charge: segment.element(2).cents(),
                position: Some(segment.position()),
                ..LineStatus::default()
            }),
            (_, Some(line)) => line.take(segment),
            (_, None) => self.take_own(segment),
        }
    }

    fn take_own(&mut self, segment: Segment<'_>) {
        match segment.tag() {
            Tag::NM1 => self.patient = Named::of_nm1(segment),
            Tag::TRN => self.number = at(segment, 2),
            Tag::STC => self.statuses.extend(Status::all(segment)),
            Tag::REF if segment.get(1) == b"1K" => self.payer_number = at(segment, 2),
            Tag::REF if segment.get(1) == b"D9" => self.clearing_number = at(segment, 2),
            Tag::DTP if segment.get(1) == b"472" => self.served = value::date_span(segment.get(3)),
            _ => {}
        }
    }
}

impl LineStatus {
    fn take(&mut self, segment: Segment<'_>) {
        match segment.tag() {
            Tag::STC => self.statuses.extend(Status::all(segment)),
            Tag::REF if segment.get(1) == b"FJ" => self.number = at(segment, 2),
            _ => {}
        }
    }
}
