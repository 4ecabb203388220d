//! 835 (005010X221A1): what a payer paid, and why not more.

use super::{at, part};
use crate::{position::Position, segment::Segment, sets::SetView, tag::Tag, value};
use nadi_base::Date;

/// A person or organisation.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Named {
    /// What it is: NM101 or N101.
    pub entity: String,
    /// Last name, or name of an organisation.
    pub name: String,
    /// First name.
    pub first: String,
    /// What kind of number.
    pub number_kind: String,
    /// The number.
    pub number: String,
}

/// A sum of money of a kind, in cents.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Amount {
    /// Its kind: AMT01.
    pub kind: String,
    /// The sum: AMT02.
    pub cents: i64,
}

/// A day of a kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dated {
    /// Its kind, such as `232`: DTM01.
    pub kind: String,
    /// The day: DTM02.
    pub day: Date,
}

/// A number of a kind.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Reference {
    /// Its kind, such as `EA`: REF01.
    pub kind: String,
    /// The number: REF02.
    pub number: String,
}

/// Why something was paid differently than charged: one reason of a CAS.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Adjustment {
    /// Who bears it: `CO`, `PR`, `OA`, `PI`.
    pub group: String,
    /// The reason's code.
    pub reason: String,
    /// How much, in cents; positive takes away.
    pub cents: i64,
    /// How many units.
    pub quantity: String,
}

/// How the money comes: BPR and TRN.
#[derive(Clone, Default)]
pub struct Payment {
    /// `I` with money, `H` without, and others: BPR01.
    pub handling: String,
    /// The sum in cents: BPR02.
    pub cents: i64,
    /// `C` to the practice, `D` from it: BPR03.
    pub direction: String,
    /// `ACH`, `CHK`, `NON`: BPR04.
    pub method: String,
    /// The day: BPR16.
    pub date: Option<Date>,
    /// The number of cheque or transfer: TRN02.
    pub trace: String,
    /// The payer's own number: TRN03.
    pub origin: String,
}

/// A sum that the payer keeps or gives apart from any claim: one pair of a PLB.
#[derive(Clone, Default)]
pub struct ProviderAdjustment {
    /// The provider: PLB01.
    pub provider: String,
    /// The fiscal period's last day: PLB02.
    pub period: String,
    /// Why, such as `WO` or `L6`: PLB03-1.
    pub reason: String,
    /// What it refers to: PLB03-2.
    pub reference: String,
    /// How much, in cents; positive takes away: PLB04.
    pub cents: i64,
}

/// A whole remittance: one payment.
#[derive(Clone, Default)]
pub struct Remittance {
    /// How the money comes.
    pub payment: Payment,
    /// Who pays: loop 1000A.
    pub payer: Named,
    /// More numbers of the payer: REF of 1000A.
    pub payer_numbers: Vec<Reference>,
    /// Who is paid: loop 1000B.
    pub payee: Named,
    /// More numbers of the payee: REF of 1000B.
    pub payee_numbers: Vec<Reference>,
    /// Who it is sent to: REF*EV.
    pub receiver: String,
    /// The day of the payer's cut: DTM*405.
    pub produced: Option<Date>,
    /// The claims paid or not.
    pub claims: Vec<PaidClaim>,
    /// Sums apart from any claim.
    pub adjustments: Vec<ProviderAdjustment>,
    /// Where it begins.
    pub position: Option<Position>,
}

/// A claim as the payer decided on it: CLP and what follows.
#[derive(Clone, Default)]
pub struct PaidClaim {
    /// Our number: CLP01, which is our CLM01.
    pub number: String,
    /// `1` to `3` paid as first, second, third payer, `4` denied, `22` reversed: CLP02.
    pub status: String,
    /// Charged, in cents: CLP03.
    pub charge: i64,
    /// Paid, in cents: CLP04.
    pub paid: i64,
    /// What the patient owes, in cents: CLP05.
    pub patient_owes: Option<i64>,
    /// The plan's kind: CLP06.
    pub filing: String,
    /// The payer's number: CLP07.
    pub payer_number: String,
    /// Place of service: CLP08.
    pub place: String,
    /// Frequency: CLP09.
    pub frequency: String,
    /// Reasons at the level of the claim.
    pub adjustments: Vec<Adjustment>,
    /// Patient (QC), subscriber (IL), corrected person (74), rendering provider (82), other payers.
    pub parties: Vec<Named>,
    /// Remark codes of MIA and MOA.
    pub remarks: Vec<String>,
    /// REF.
    pub references: Vec<Reference>,
    /// DTM.
    pub dates: Vec<Dated>,
    /// AMT.
    pub amounts: Vec<Amount>,
    /// Its lines.
    pub lines: Vec<PaidLine>,
    /// Where it begins.
    pub position: Option<Position>,
}

/// A line as the payer decided on it: SVC and what follows.
#[derive(Clone, Default)]
pub struct PaidLine {
    /// The procedure paid, with its qualifier and modifiers: SVC01.
    pub procedure: Vec<String>,
    /// Charged, in cents: SVC02.
    pub charge: i64,
    /// Paid, in cents: SVC03.
    pub paid: i64,
    /// Units paid: SVC05; one where it is empty.
    pub units: String,
    /// The procedure that was billed, where the payer changed it: SVC06.
    pub billed: Vec<String>,
    /// DTM.
    pub dates: Vec<Dated>,
    /// Reasons.
    pub adjustments: Vec<Adjustment>,
    /// REF; `6R` is our number of the line.
    pub references: Vec<Reference>,
    /// AMT; `B6` is what was allowed.
    pub amounts: Vec<Amount>,
    /// Remark codes: LQ*HE.
    pub remarks: Vec<String>,
    /// Where it begins.
    pub position: Option<Position>,
}

impl Remittance {
    /// Reads it from an 835.
    pub fn of(set: SetView<'_>) -> Self {
        let mut report =
            Self { position: set.segments().next().map(Segment::position), ..Self::default() };
        set.segments().for_each(|segment| report.take(segment));
        report
    }

    fn take(&mut self, segment: Segment<'_>) {
        match (segment.tag(), self.claims.last_mut()) {
            (Tag::CLP, _) => self.claims.push(PaidClaim::of(segment)),
            (Tag::PLB, _) => self.adjustments.extend(ProviderAdjustment::all(segment)),
            // A new group of claims: nothing behind LX is of the claim before.
            (Tag::LX | Tag::TS2 | Tag::TS3 | Tag::SE, _) => {}
            (_, Some(claim)) => claim.take(segment),
            (_, None) => self.take_head(segment),
        }
    }

    fn take_head(&mut self, segment: Segment<'_>) {
        let of_payee = !self.payee.entity.is_empty();
        match segment.tag() {
            Tag::BPR => {
                let [handling, direction, method] = [1, 3, 4].map(|element| at(segment, element));
                let (cents, date) = (sum(segment, 2), segment.element(16).date());
                self.payment =
                    Payment { handling, cents, direction, method, date, ..Payment::default() };
            }
            Tag::TRN => {
                self.payment.trace = at(segment, 2);
                self.payment.origin = at(segment, 3);
            }
            Tag::N1 if segment.get(1) == b"PR" => self.payer = Named::of_n1(segment),
            Tag::N1 if segment.get(1) == b"PE" => self.payee = Named::of_n1(segment),
            Tag::REF if segment.get(1) == b"EV" => self.receiver = at(segment, 2),
            Tag::REF if of_payee => self.payee_numbers.push(Reference::of(segment)),
            Tag::REF if !self.payer.entity.is_empty() => {
                self.payer_numbers.push(Reference::of(segment));
            }
            Tag::DTM if segment.get(1) == b"405" => self.produced = segment.element(2).date(),
            _ => {}
        }
    }
}

impl PaidClaim {
    /// The reference of a kind.
    pub fn reference(&self, kind: &str) -> Option<&str> {
        find(&self.references, kind)
    }

    /// The party of a kind, such as `QC` for the patient.
    pub fn party(&self, entity: &str) -> Option<&Named> {
        self.parties.iter().find(|party| party.entity == entity)
    }

    /// Whether it takes back an earlier payment: its amounts are negative, and net with that one.
    pub fn is_reversal(&self) -> bool {
        self.status == "22"
    }

    fn of(segment: Segment<'_>) -> Self {
        let [number, status, filing] = [1, 2, 6].map(|element| at(segment, element));
        let [payer_number, place, frequency] = [7, 8, 9].map(|element| at(segment, element));
        Self {
            number,
            status,
            charge: sum(segment, 3),
            paid: sum(segment, 4),
            patient_owes: segment.element(5).cents(),
            filing,
            payer_number,
            place,
            frequency,
            position: Some(segment.position()),
            ..Self::default()
        }
    }

    fn take(&mut self, segment: Segment<'_>) {
        match (segment.tag(), self.lines.last_mut()) {
            (Tag::SVC, _) => self.lines.push(PaidLine::of(segment)),
            (_, Some(line)) => line.take(segment),
            (Tag::CAS, None) => self.adjustments.extend(Adjustment::all(segment)),
            (Tag::NM1, None) => self.parties.push(Named::of_nm1(segment)),
            (Tag::MIA, None) => {
                self.remarks.extend(
                    [5, 20, 21, 22, 23]
                        .map(|element| at(segment, element))
                        .into_iter()
                        .filter(filled),
                );
            }
            (Tag::MOA, None) => {
                self.remarks.extend((3..=7).map(|element| at(segment, element)).filter(filled));
            }
            (Tag::REF, None) => self.references.push(Reference::of(segment)),
            (Tag::DTM, None) => self.dates.extend(Dated::of(segment)),
            (Tag::AMT, None) => self.amounts.push(Amount::of(segment)),
            _ => {}
        }
    }
}

impl PaidLine {
    /// Our number of the line: REF*6R.
    pub fn number(&self) -> Option<&str> {
        find(&self.references, "6R")
    }

    /// What the payer allows, in cents: AMT*B6.
    pub fn allowed(&self) -> Option<i64> {
        self.amounts.iter().find(|amount| amount.kind == "B6").map(|amount| amount.cents)
    }

    fn of(segment: Segment<'_>) -> Self {
        Self {
            procedure: parts(segment, 1),
            charge: sum(segment, 2),
            paid: sum(segment, 3),
            units: at(segment, 5),
            billed: parts(segment, 6),
            position: Some(segment.position()),
            ..Self::default()
        }
    }

    fn take(&mut self, segment: Segment<'_>) {
        match segment.tag() {
            Tag::CAS => self.adjustments.extend(Adjustment::all(segment)),
            Tag::REF => self.references.push(Reference::of(segment)),
            Tag::DTM => self.dates.extend(Dated::of(segment)),
            Tag::AMT => self.amounts.push(Amount::of(segment)),
            Tag::LQ if segment.get(1) == b"HE" => self.remarks.push(at(segment, 2)),
            _ => {}
        }
    }
}

impl Named {
    pub(super) fn of_nm1(segment: Segment<'_>) -> Self {
        let [entity, name, first, number_kind, number] =
            [1, 3, 4, 8, 9].map(|element| at(segment, element));
        Self { entity, name, first, number_kind, number }
    }

    fn of_n1(segment: Segment<'_>) -> Self {
        let [entity, name, number_kind, number] = [1, 2, 3, 4].map(|element| at(segment, element));
        Self { entity, name, first: String::new(), number_kind, number }
    }
}

impl Adjustment {
    /// The reasons of one CAS: a group, then up to six of reason, amount and quantity.
    fn all(segment: Segment<'_>) -> impl Iterator<Item = Self> {
        let given = (2..=17).step_by(3).filter(move |first| !segment.get(*first).is_empty());
        given.map(move |first| Self {
            group: at(segment, 1),
            reason: at(segment, first),
            cents: sum(segment, first + 1),
            quantity: at(segment, first + 2),
        })
    }
}

impl ProviderAdjustment {
    /// The pairs of one PLB.
    fn all(segment: Segment<'_>) -> impl Iterator<Item = Self> {
        let given = (3..=13).step_by(2).filter(move |first| !segment.get(*first).is_empty());
        given.map(move |first| Self {
            provider: at(segment, 1),
            period: at(segment, 2),
            reason: part(segment, first, 1),
            reference: part(segment, first, 2),
            cents: sum(segment, first + 1),
        })
    }
}

impl Reference {
    fn of(segment: Segment<'_>) -> Self {
        Self { kind: at(segment, 1), number: at(segment, 2) }
    }
}

impl Amount {
    fn of(segment: Segment<'_>) -> Self {
        Self { kind: at(segment, 1), cents: sum(segment, 2) }
    }
}

impl Dated {
    fn of(segment: Segment<'_>) -> Option<Self> {
        Some(Self { kind: at(segment, 1), day: segment.element(2).date()? })
    }
}

fn find<'a>(references: &'a [Reference], kind: &str) -> Option<&'a str> {
    references
        .iter()
        .find(|reference| reference.kind == kind)
        .map(|reference| reference.number.as_str())
}

fn parts(segment: Segment<'_>, element: usize) -> Vec<String> {
    if segment.get(element).is_empty() {
        return Vec::new();
    }
    segment.element(element).components().map(|part| value::text(part).into_owned()).collect()
}

/// An amount in cents; what is empty or no amount counts nothing, and shows as an imbalance.
fn sum(segment: Segment<'_>, element: usize) -> i64 {
    segment.element(element).cents().unwrap_or(0)
}

#[expect(clippy::ptr_arg, reason = "a filter over owned strings hands out `&String`")]
fn filled(text: &String) -> bool {
    !text.is_empty()
}
