//! What many rules ask of a claim, found once.

use crate::{
    check::COMPARED,
    known::{Payer, Person, Procedure, Set, Sets},
    settings::Settings,
};
use nadi_base::Date;
use nadi_x12::{
    Element, Segment, Tag,
    professional::{Claim, Code, Line, LoopId, Party},
    value::{self, Decimal},
};

/// A claim with what is often asked of it.
pub(crate) struct Facts<'a> {
    pub(crate) claim: Claim<'a>,
    /// The segment `CLM`.
    pub(crate) header: Segment<'a>,
    pub(crate) billing: Option<Party<'a>>,
    pub(crate) subscriber: Option<Party<'a>>,
    pub(crate) payer: Option<Party<'a>>,
    pub(crate) dependent: Option<Party<'a>>,
    /// Whether the patient is not the subscriber: there is a level 2000C.
    pub(crate) has_dependent: bool,
    /// The coverage that is billed: `SBR` of 2000B.
    pub(crate) coverage: Option<Segment<'a>>,
    /// Patient's date of birth, where it is one.
    pub(crate) born: Option<Date>,
    /// Patient's sex as written.
    pub(crate) sex: &'a [u8],
    pub(crate) diagnoses: Vec<Code<'a>>,
    pub(crate) lines: Vec<LineFacts<'a>>,
    /// First and last day of all lines.
    pub(crate) served: Option<(Date, Date)>,
    /// What the practice has set for the payer.
    pub(crate) set: Option<&'a Payer>,
    /// Whether the loops above the claim are known to have nothing wrong.
    pub(crate) above_clean: bool,
}

/// A line with what is often asked of it.
pub(crate) struct LineFacts<'a> {
    pub(crate) line: Line<'a>,
    /// The segment `SV1`, where there is one.
    pub(crate) service: Option<Segment<'a>>,
    /// The segment `DTP*472`, where there is one.
    pub(crate) when: Option<Segment<'a>>,
    pub(crate) procedure: &'a [u8],
    /// SV101-3 to SV101-6, empty ones included.
    pub(crate) modifiers: [&'a [u8]; 4],
    pub(crate) charge: Option<i64>,
    pub(crate) units: Option<Decimal>,
    pub(crate) served: Option<(Date, Date)>,
    /// What the code pack says of the procedure.
    pub(crate) known: Option<&'a Procedure>,
    /// The sets that the procedure is in.
    pub(crate) sets: Sets,
}

impl<'a> Facts<'a> {
    /// The facts of a claim; none of one without `CLM`, which no reader gives.
    pub(crate) fn of(claim: Claim<'a>, settings: &'a Settings) -> Option<Self> {
        let header = claim.header()?;
        let (subscriber, dependent) = (claim.subscriber(), claim.dependent());
        let has_dependent = claim.patient_level().is_some();
        let patient = if has_dependent { dependent } else { subscriber };
        let lines: Vec<_> = claim.lines().map(|line| LineFacts::of(line, settings)).collect();
        let days = lines.iter().filter_map(|line| line.served);
        let served = days.reduce(|all, next| (all.0.min(next.0), all.1.max(next.1)));
        let payer = claim.payer();
        let payers = &settings.known.payers;
        Some(Self {
            claim,
            header,
            billing: claim.billing_provider(),
            subscriber,
            payer,
            dependent,
            has_dependent,
            coverage: claim.subscriber_level().and_then(|level| level.first(Tag::SBR)),
            born: patient.and_then(Party::born).and_then(Element::date),
            sex: patient.and_then(Party::sex).map_or(&[], Element::bytes),
            diagnoses: claim.diagnoses().collect(),
            lines,
            served,
            set: payer.and_then(|payer| payers.get(payer.number().bytes())),
            above_clean: false,
        })
    }

    /// The patient's age in years on a day.
    pub(crate) fn age(&self, on: Date) -> Option<u16> {
        self.born?.years_until(on)
    }

    /// The lines that one is compared with: a claim that has more than these breaks other rules.
    pub(crate) fn near(&self) -> impl Iterator<Item = &LineFacts<'a>> + Clone {
        self.lines.iter().take(COMPARED)
    }

    /// The plan's kind: SBR09.
    pub(crate) fn filing(&self) -> &'a [u8] {
        self.coverage.map_or(&[], |coverage| coverage.get(9))
    }

    /// Whether the claim goes to Medicare.
    pub(crate) fn is_medicare(&self) -> bool {
        matches!(self.filing(), b"MA" | b"MB")
    }

    /// The patient, as histories and files know him.
    pub(crate) fn person(&self) -> Person<'a> {
        let patient = if self.has_dependent { self.dependent } else { self.subscriber };
        Person {
            member: self.subscriber.map_or(&[], |party| party.number().bytes()),
            last: patient.map_or(&[], |party| party.last_name().bytes()),
            first: patient.map_or(&[], |party| party.first_name().bytes()),
            born: self.born,
        }
    }

    /// What the practice calls the payer, else what the claim does.
    pub(crate) fn payer_name(&self) -> String {
        let set = self.set.map(|set| set.name.clone()).filter(|name| !name.is_empty());
        let written = || self.payer.map(|payer| payer.last_name().text().into_owned());
        set.or_else(written).unwrap_or_default()
    }

    /// Who gave a line's service: the line's own, the claim's, else who bills.
    pub(crate) fn rendering(&self, line: &LineFacts<'a>) -> Option<Party<'a>> {
        let of_line = line.line.party(LoopId::L2420A);
        of_line.or_else(|| self.claim.party(LoopId::L2310B)).or(self.billing)
    }

    /// The place of a line's service.
    pub(crate) fn place(&self, line: &LineFacts<'a>) -> &'a [u8] {
        let own = line.service.map_or(&[][..], |service| service.get(5));
        if own.is_empty() { self.claim.place_of_service() } else { own }
    }

    /// The first day of a kind in loop 2300, such as `431`.
    pub(crate) fn day(&self, kind: &[u8]) -> Option<(Segment<'a>, Date, Date)> {
        let segment = self.claim.with(Tag::DTP, kind)?;
        let (first, last) = value::date_span(segment.get(3))?;
        Some((segment, first, last))
    }
}

impl<'a> LineFacts<'a> {
    fn of(line: Line<'a>, settings: &'a Settings) -> Self {
        let (mut service, mut when) = (None, None);
        for segment in line.own_segments() {
            match segment.tag() {
                Tag::SV1 if service.is_none() => service = Some(segment),
                Tag::DTP if when.is_none() && segment.get(1) == b"472" => when = Some(segment),
                _ => {}
            }
        }
        let mut parts =
            service.into_iter().flat_map(|segment| segment.element(1).components()).skip(1);
        let procedure = parts.next().unwrap_or_default();
        let known = settings.known.packs.procedures.get(procedure);
        let sets = Sets::of_level_two(procedure);
        Self {
            line,
            service,
            when,
            procedure,
            modifiers: std::array::from_fn(|_| parts.next().unwrap_or_default()),
            charge: service.and_then(|segment| segment.element(2).cents()),
            units: service.and_then(|segment| value::decimal(segment.get(4))),
            served: when.and_then(|segment| value::date_span(segment.get(3))),
            known,
            sets: known.map_or(sets, |known| sets.and(known.all_sets())),
        }
    }

    /// Whether the procedure is in a set.
    #[inline]
    pub(crate) fn is(&self, set: Set) -> bool {
        self.sets.has(set)
    }

    /// The first day.
    pub(crate) fn day(&self) -> Option<Date> {
        self.served.map(|(first, _)| first)
    }

    /// Whether the line has one of some modifiers.
    pub(crate) fn has_any(&self, modifiers: &[&[u8]]) -> bool {
        self.modifiers.iter().any(|found| !found.is_empty() && modifiers.contains(found))
    }

    /// Whether the line has a modifier.
    #[inline]
    pub(crate) fn has(&self, modifier: &[u8; 2]) -> bool {
        self.modifiers.iter().any(|found| *found == modifier)
    }
}
