//! 837P written: drafts become loops, loops become segments in the guide's order.

use super::{
    AdjustmentDraft, Attachment, BillingProvider, ClaimDraft, Coverage, Decision, Dependent, Drug,
    Field, LineDraft, LoopDraft, OtherCoverage, PartyDraft, SegmentDraft, Span, Submission,
    Subscriber, WriteError, Writer, loops::Numbers,
};
use crate::{
    professional::LoopId,
    value::{amount, day},
};

/// The guide of the 837P.
const VERSION: &str = "005010X222A1";

/// Writes a set of claims into the open group.
pub fn write_claims(writer: &mut Writer, of: &Submission) -> Result<(), WriteError> {
    writer.open_set("837", &format!("{:04}", of.control), VERSION)?;
    let purpose = ["0019", "00", &of.reference, &of.date, &of.time, &of.purpose];
    writer.segment(&SegmentDraft::of("BHT", purpose))?;
    for (id, party) in [(LoopId::L1000A, &of.submitter), (LoopId::L1000B, &of.receiver)] {
        party.in_loop(id).segments.iter().try_for_each(|segment| writer.segment(segment))?;
    }
    let mut numbers = Numbers::default();
    of.providers.iter().try_for_each(|provider| provider.write_numbered(writer, &mut numbers))?;
    writer.close_set()
}

impl From<&BillingProvider> for LoopDraft {
    fn from(of: &BillingProvider) -> Self {
        let mut level = Self::new(LoopId::L2000A, Vec::new());
        // The taxonomy of a billing provider stands in its level, not in its loop.
        let PartyDraft { taxonomy, .. } = &of.party;
        if !taxonomy.is_empty() {
            level.segments.push(SegmentDraft::of("PRV", ["BI", "PXC", taxonomy]));
        }
        let party = PartyDraft { taxonomy: String::new(), ..of.party.clone() };
        level.children.push(party.in_loop(LoopId::L2010AA));
        level.children.extend(of.pay_to.as_ref().map(|address| {
            let pay_to = PartyDraft { address: Some(address.clone()), ..PartyDraft::default() };
            pay_to.in_loop(LoopId::L2010AB)
        }));
        level.children.extend(of.subscribers.iter().map(Self::from));
        level
    }
}

impl From<&Subscriber> for LoopDraft {
    fn from(of: &Subscriber) -> Self {
        let mut level = Self::new(LoopId::L2000B, vec![of.coverage.segment()]);
        level.children.push(of.party.in_loop(LoopId::L2010BA));
        level.children.push(of.payer.in_loop(LoopId::L2010BB));
        level.children.extend(of.claims.iter().map(Self::from));
        level.children.extend(of.dependents.iter().map(Self::from));
        level
    }
}

impl From<&Dependent> for LoopDraft {
    fn from(of: &Dependent) -> Self {
        let related = SegmentDraft::of("PAT", [of.relationship.as_str()]);
        let mut level = Self::new(LoopId::L2000C, vec![related]);
        level.children.push(of.party.in_loop(LoopId::L2010CA));
        level.children.extend(of.claims.iter().map(Self::from));
        level
    }
}

impl From<&ClaimDraft> for LoopDraft {
    fn from(of: &ClaimDraft) -> Self {
        let mut segments = vec![of.header()];
        segments.extend(of.dates.iter().map(|(kind, span)| span.segment(kind)));
        segments.extend(of.attachments.iter().map(Attachment::segment));
        segments
            .extend(of.patient_paid.map(|cents| SegmentDraft::of("AMT", ["F5", &amount(cents)])));
        segments.extend(references(&of.references));
        segments.extend(remark(&of.remark));
        segments.extend(of.codes());
        segments.extend(of.more.iter().cloned());
        let parties = of.parties.iter().map(|(id, party)| party.in_loop(*id));
        let others = of.others.iter().map(Self::from);
        let children = parties.chain(others).chain(of.lines.iter().map(Self::from)).collect();
        Self { id: LoopId::L2300, segments, children }
    }
}

impl From<&OtherCoverage> for LoopDraft {
    fn from(of: &OtherCoverage) -> Self {
        let mut segments = vec![of.coverage.segment()];
        segments.extend(adjustments(&of.adjustments));
        for (kind, cents) in [("D", of.paid), ("EAF", of.owed)] {
            segments.extend(cents.map(|cents| SegmentDraft::of("AMT", [kind, &amount(cents)])));
        }
        segments.push(SegmentDraft::of("OI", ["", "", &of.benefits, "", "", &of.release]));
        let mut payer = of.payer.in_loop(LoopId::L2330B);
        payer.segments.extend(of.decided.map(decided));
        let children = vec![of.party.in_loop(LoopId::L2330A), payer];
        Self { id: LoopId::L2320, segments, children }
    }
}

impl From<&LineDraft> for LoopDraft {
    fn from(of: &LineDraft) -> Self {
        // The number of a line is given when it is written.
        let mut segments = vec![SegmentDraft::of("LX", ["1"]), of.service()];
        segments.extend(of.attachments.iter().map(Attachment::segment));
        segments.extend(of.served.map(|span| span.segment("472")));
        segments.extend(references(&of.references));
        segments.extend(remark(&of.remark));
        segments.extend(of.more.iter().cloned());
        let parties = of.parties.iter().map(|(id, party)| party.in_loop(*id));
        let children = of.drug.iter().map(Self::from).chain(parties);
        let children = children.chain(of.decisions.iter().map(Self::from)).collect();
        Self { id: LoopId::L2400, segments, children }
    }
}

impl From<&Drug> for LoopDraft {
    fn from(of: &Drug) -> Self {
        let unit = Field::from(&of.unit);
        let dose = ["", "", "", of.quantity.as_str()].map(Field::from).into_iter().chain([unit]);
        let mut segments =
            vec![SegmentDraft::of("LIN", ["", "N4", &of.code]), SegmentDraft::new("CTP", dose)];
        if !of.prescription.is_empty() {
            segments.push(SegmentDraft::of("REF", ["XZ", &of.prescription]));
        }
        Self::new(LoopId::L2410, segments)
    }
}

impl From<&Decision> for LoopDraft {
    fn from(of: &Decision) -> Self {
        let procedure = Field::parts(["HC", &of.procedure]);
        let paid = amount(of.paid);
        let fields = [
            Field::from(&of.payer),
            Field::from(paid),
            procedure,
            "".into(),
            Field::from(&of.units),
        ];
        let mut segments = vec![SegmentDraft::new("SVD", fields)];
        segments.extend(adjustments(&of.adjustments));
        segments.extend(of.decided.map(decided));
        Self::new(LoopId::L2430, segments)
    }
}

impl Coverage {
    fn segment(&self) -> SegmentDraft {
        let Self { sequence, relationship, group_number, group_name, insurance_type, filing } =
            self;
        let values =
            [sequence, relationship, group_number, group_name, insurance_type, "", "", "", filing];
        SegmentDraft::of("SBR", values)
    }
}

impl ClaimDraft {
    /// The charge of the claim: all lines together, in cents.
    pub fn charge(&self) -> i64 {
        self.lines.iter().fold(0, |sum, line| sum.saturating_add(line.charge))
    }

    fn header(&self) -> SegmentDraft {
        let place = Field::parts([&self.place, "B", &self.frequency]);
        let mut causes: Vec<String> = self.causes.iter().take(3).cloned().collect();
        causes.resize(3, String::new());
        causes.push(self.accident_state.clone());
        let signed = if self.signed { "Y" } else { "N" };
        let ends = [&self.number, &amount(self.charge()), "", ""].map(Field::from);
        let flags = [signed, &self.assignment, &self.benefits, &self.release, ""].map(Field::from);
        let fields = ends.into_iter().chain([place]).chain(flags).chain([Field::Parts(causes)]);
        SegmentDraft::new("CLM", fields)
    }

    /// Diagnoses, twelve to a segment.
    fn codes(&self) -> impl Iterator<Item = SegmentDraft> {
        let first = self.diagnoses.first();
        let kind = move |code: &String| {
            if first.is_some_and(|first| std::ptr::eq(first, code)) { "ABK" } else { "ABF" }
        };
        self.diagnoses.chunks(12).map(move |codes| {
            SegmentDraft::new("HI", codes.iter().map(|code| Field::parts([kind(code), code])))
        })
    }
}

impl LineDraft {
    fn service(&self) -> SegmentDraft {
        let mut procedure = vec!["HC".to_owned(), self.procedure.clone()];
        procedure.extend(self.modifiers.iter().take(4).cloned());
        procedure.resize(6, String::new());
        procedure.push(self.description.clone());
        let pointers = self.pointers.iter().map(ToString::to_string).collect();
        let emergency = if self.emergency { "Y" } else { "" };
        let charge = Field::from(amount(self.charge));
        let [unit, units, place] = [&self.unit, &self.units, &self.place].map(Field::from);
        let fields = [Field::Parts(procedure), charge, unit, units, place, "".into()];
        let rest = [Field::Parts(pointers), "".into(), emergency.into()];
        SegmentDraft::new("SV1", fields.into_iter().chain(rest))
    }
}

impl Span {
    fn segment(self, kind: &str) -> SegmentDraft {
        let (first, last) = (day(self.first), day(self.last));
        if first == last {
            return SegmentDraft::of("DTP", [kind, "D8", &first]);
        }
        SegmentDraft::of("DTP", [kind, "RD8", &format!("{first}-{last}")])
    }
}

impl Attachment {
    fn segment(&self) -> SegmentDraft {
        let kind = if self.number.is_empty() { "" } else { "AC" };
        SegmentDraft::of("PWK", [&self.kind, &self.sent_by, "", "", kind, &self.number])
    }
}

fn references(all: &[(String, String)]) -> impl Iterator<Item = SegmentDraft> {
    all.iter().map(|(kind, number)| SegmentDraft::of("REF", [kind, number]))
}

fn remark(text: &str) -> Option<SegmentDraft> {
    (!text.is_empty()).then(|| SegmentDraft::of("NTE", ["ADD", text]))
}

fn decided(on: nadi_base::Date) -> SegmentDraft {
    SegmentDraft::of("DTP", ["573", "D8", &day(on)])
}

/// Reasons of the same group stand in one CAS, up to six.
fn adjustments(all: &[AdjustmentDraft]) -> Vec<SegmentDraft> {
    let groups = all.chunk_by(|one, next| one.group == next.group);
    let segments = groups.flat_map(|group| group.chunks(6)).map(|reasons| {
        let group = reasons.first().map(|reason| Field::from(&reason.group));
        let given = reasons.iter().flat_map(|reason| {
            [Field::from(&reason.reason), Field::from(amount(reason.cents)), Field::from("")]
        });
        SegmentDraft::new("CAS", group.into_iter().chain(given))
    });
    segments.collect()
}
