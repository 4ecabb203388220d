//! What the practice keeps of a claim of a file, made while the claim is a view of the bytes that were read.
//!
//! All texts of a claim stand in one string; a field is where it begins and ends there.

use nadi_store::table::{ClaimStatus, NewClaim, NewLine};
use nadi_x12::{
    Segment, Tag,
    professional::{Claim, Line, Loop, LoopId, Party},
    value,
};

/// Where a field stands in the text.
type Piece = (u32, u32);

/// A claim that is ready to be saved. Empty stands for what is given beside findings around claims.
#[derive(Default)]
pub(super) struct Kept {
    text: String,
    number: Piece,
    frequency: Piece,
    payer_id: Piece,
    payer: Piece,
    payer_number: Piece,
    provider: Piece,
    rendering: Piece,
    place: Piece,
    diagnosis: Piece,
    patient_name: Piece,
    member: Piece,
    served: (Piece, Piece),
    charge: i64,
    segment: u32,
    lines: Vec<KeptLine>,
    /// The first segments of its set and of its billing provider: what it stands under.
    pub(super) under: (u32, u32),
}

struct KeptLine {
    procedure: Piece,
    modifiers: Piece,
    units: Piece,
    charge: i64,
    served: (Piece, Piece),
    pointers: Piece,
    control: Piece,
    place: Piece,
}

impl Kept {
    /// What is kept of a claim.
    pub(super) fn of(claim: Claim<'_>) -> Self {
        let mut kept = Self { text: String::with_capacity(256), ..Self::default() };
        kept.number = kept.put(claim.number());
        kept.frequency = kept.put(claim.frequency());
        kept.place = kept.put(claim.place_of_service());
        kept.charge = claim.charge().unwrap_or(0);
        kept.segment = position(claim.header());
        kept.under = (position(claim.set()), position(level(claim)));
        kept.put_parties(claim);
        kept.diagnosis = kept.put(claim.diagnoses().next().map_or(&[], |found| found.code));
        let number = claim.reference(b"F8").map_or(&[][..], |element| element.bytes());
        kept.payer_number = kept.put(number);
        kept.lines = Vec::with_capacity(claim.lines().len());
        for line in claim.lines() {
            kept.put_line(line);
        }
        kept.served = kept.span();
        kept
    }

    /// The claim as the store takes it.
    pub(super) fn claim(&self, status: ClaimStatus) -> NewClaim<'_> {
        NewClaim {
            number: self.get(self.number),
            status,
            frequency: self.get(self.frequency),
            payer_id: self.get(self.payer_id),
            payer: self.get(self.payer),
            payer_number: self.get(self.payer_number),
            provider: self.get(self.provider),
            rendering: self.get(self.rendering),
            place: self.get(self.place),
            diagnosis: self.get(self.diagnosis),
            patient_name: self.get(self.patient_name),
            member: self.get(self.member),
            served_from: self.get(self.served.0),
            served_to: self.get(self.served.1),
            charge: self.charge,
            segment: self.segment,
        }
    }

    /// Its lines as the store takes them.
    pub(super) fn lines(&self) -> impl ExactSizeIterator<Item = NewLine<'_>> {
        self.lines.iter().map(|line| NewLine {
            procedure: self.get(line.procedure),
            modifiers: self.get(line.modifiers),
            units: self.get(line.units),
            charge: line.charge,
            served_from: self.get(line.served.0),
            served_to: self.get(line.served.1),
            pointers: self.get(line.pointers),
            control: self.get(line.control),
            place: self.get(line.place),
        })
    }

    /// The claim's number.
    pub(super) fn number(&self) -> &str {
        self.get(self.number)
    }

    fn put_parties(&mut self, claim: Claim<'_>) {
        self.provider = self.put(number(claim.billing_provider()));
        self.rendering = self.put(number(claim.party(LoopId::L2310B)));
        self.member = self.put(number(claim.subscriber()));
        let payer = claim.payer();
        self.payer_id = self.put(number(payer));
        self.payer = self.put(payer.map_or(&[], |payer| payer.last_name().bytes()));
        if let Some(patient) = claim.patient() {
            let last = self.put(patient.last_name().bytes());
            let first = patient.first_name();
            self.patient_name = last;
            if !first.is_empty() {
                self.text.push_str(", ");
                self.patient_name.1 = self.put(first.bytes()).1;
            }
        }
    }

    fn put_line(&mut self, line: Line<'_>) {
        let service = line.service();
        let part = |at, component| service.map_or(&[][..], |found| found.component(at, component));
        let element = |at| service.map_or(&[][..], |found| found.get(at));
        let kept = KeptLine {
            procedure: self.put(part(1, 2)),
            modifiers: self.put_list(line.modifiers()),
            units: self.put(element(4)),
            charge: line.charge().unwrap_or(0),
            served: self.put_days(line),
            pointers: self.put_list(line.pointers()),
            control: self.put(line.reference(b"6R").map_or(&[], |found| found.bytes())),
            place: self.put(element(5)),
        };
        self.lines.push(kept);
    }

    /// The days of a line, where they are days.
    fn put_days(&mut self, line: Line<'_>) -> (Piece, Piece) {
        let written = line.with(Tag::DTP, b"472").map_or(&[][..], |found| found.get(3));
        if value::date_span(written).is_none() {
            return Default::default();
        }
        let first = written.get(..8).unwrap_or_default();
        let last = written.get(9..17).unwrap_or(first);
        let from = self.put_day(first);
        (from, if first == last { from } else { self.put_day(last) })
    }

    /// A day `CCYYMMDD` as `CCYY-MM-DD`.
    fn put_day(&mut self, day: &[u8]) -> Piece {
        let begin = self.at();
        for (at, part) in [&day[..4], &day[4..6], &day[6..]].into_iter().enumerate() {
            self.text.push_str(if at > 0 { "-" } else { "" });
            self.put(part);
        }
        (begin, self.at())
    }

    /// The first and the last day of all lines. Days so written are ordered as texts.
    fn span(&self) -> (Piece, Piece) {
        let days = self.lines.iter().map(|line| line.served);
        let days = days.filter(|(from, _)| from.1 > from.0);
        let first = days.clone().map(|(from, _)| from).min_by_key(|piece| self.get(*piece));
        let last = days.map(|(_, to)| to).max_by_key(|piece| self.get(*piece));
        (first.unwrap_or_default(), last.unwrap_or_default())
    }

    /// Values with `:` between them.
    fn put_list<'v>(&mut self, values: impl Iterator<Item = &'v [u8]>) -> Piece {
        let begin = self.at();
        for (at, value) in values.enumerate() {
            self.text.push_str(if at > 0 { ":" } else { "" });
            self.put(value);
        }
        (begin, self.at())
    }

    fn put(&mut self, bytes: &[u8]) -> Piece {
        let begin = self.at();
        self.text.push_str(&value::text(bytes));
        (begin, self.at())
    }

    fn at(&self) -> u32 {
        u32::try_from(self.text.len()).unwrap_or(u32::MAX)
    }

    fn get(&self, (begin, end): Piece) -> &str {
        self.text.get(begin as usize..end as usize).unwrap_or_default()
    }
}

/// The number of a party: NM109.
fn number(party: Option<Party<'_>>) -> &[u8] {
    party.map_or(&[], |party| party.number().bytes())
}

/// The number of a segment in the file, 0 where there is none.
fn position(segment: Option<Segment<'_>>) -> u32 {
    segment.map_or(0, |found| found.position().segment)
}

/// The first segment of the level of the billing provider.
fn level(claim: Claim<'_>) -> Option<Segment<'_>> {
    claim.billing_level().and_then(|found| found.segments().next())
}

/// The segments of a claim from its subscriber on, each with its terminator.
pub(super) fn own(claim: Claim<'_>) -> impl Iterator<Item = Segment<'_>> {
    let above = claim.subscriber_loops().chain(claim.patient_loops());
    above.flat_map(Loop::segments).chain(claim.segments())
}
