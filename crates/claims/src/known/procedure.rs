//! What is known of a procedure code: the sets it is in, its level, its days. Numbers of a licensed list
//! come with the practice's code pack and are never in this program.

use super::{
    codes::Dated,
    fees::{Fee, MostUnits},
    level::{Family, Level},
};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Writes the sets and their names.
macro_rules! sets {
    ($($(#[doc = $words:literal])* $set:ident $name:literal,)*) => {
        /// A set of procedures that some rule speaks of.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[repr(u8)]
        pub enum Set {$($(#[doc = $words])* #[serde(rename = $name)] $set,)*}

        /// Every set.
        const ALL: &[Set] = &[$(Set::$set),*];
    };
}

sets! {
    /// Visits of any kind.
    Visit "visit",
    /// Anaesthesia.
    Anaesthesia "anaesthesia",
    /// Anaesthesia that is not billed in minutes.
    AnaesthesiaByUnit "anaesthesia-by-unit",
    /// Laboratory tests.
    Lab "lab",
    /// Laboratory tests that need no certificate.
    LabExempt "lab-exempt",
    /// Laboratory tests that a certificate of waiver allows.
    LabWaived "lab-waived",
    /// Taking blood.
    LabDraw "lab-draw",
    /// Pictures.
    Imaging "imaging",
    /// Pictures of the breast that need a certified facility.
    Mammography "mammography",
    /// Therapy that always needs the modifier of its plan.
    Therapy "therapy",
    /// Services that are counted in units of minutes.
    Timed "timed",
    /// Spinal manipulation.
    Manipulation "manipulation",
    /// Routine care of the feet.
    FootCare "foot-care",
    /// May be given by video.
    Telehealth "telehealth",
    /// Needs the picture: sound alone will not do.
    NeedsVideo "needs-video",
    /// Psychotherapy by itself.
    Psychotherapy "psychotherapy",
    /// Psychotherapy beside a visit.
    PsychotherapyWithVisit "psychotherapy-with-visit",
    /// Billed once in a calendar month.
    Monthly "monthly",
    /// A delivery with the visits before and after it.
    DeliveryPackage "delivery-package",
    /// Visits before or after a delivery.
    DeliveryPart "delivery-part",
    /// A vaccine.
    Vaccine "vaccine",
    /// Giving a vaccine.
    VaccineGiven "vaccine-given",
    /// Giving a vaccine with counsel, for the young.
    VaccineCounselled "vaccine-counselled",
    /// A drug.
    Drug "drug",
    /// A drug in a package for one dose.
    SingleDose "single-dose",
    /// A drug that is mixed of several.
    Compound "compound",
    /// A small procedure.
    Minor "minor",
    /// Equipment.
    Equipment "equipment",
    /// Equipment that needs a certificate of need.
    EquipmentCertified "equipment-certified",
    /// Lenses and frames.
    Vision "vision",
    /// A code for what has none: it needs words.
    Unlisted "unlisted",
    /// May be billed in parts of a unit.
    PartUnits "part-units",
    /// A longer visit, billed beside a visit.
    Prolonged "prolonged",
    /// Consultations, and other services that somebody must have asked for.
    Ordered "ordered",
    /// Needs somebody who supervises.
    Supervised "supervised",
    /// Quality and reporting codes that carry no charge.
    Reporting "reporting",
}

/// Some sets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sets(u64);

impl Sets {
    /// No set.
    pub const NONE: Self = Self(0);

    /// These and one more.
    #[must_use]
    pub const fn with(self, set: Set) -> Self {
        Self(self.0 | 1 << set as u8)
    }

    /// Whether one is among them.
    #[inline]
    pub const fn has(self, set: Set) -> bool {
        self.0 & (1 << set as u8) != 0
    }

    /// All of both.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// What the letter of a code of level II says, which is free to use.
    pub(crate) fn of_level_two(code: &[u8]) -> Self {
        let number = code.get(1..).and_then(nadi_x12::value::whole).unwrap_or(0);
        match code.first() {
            Some(b'E' | b'K') if code.len() == 5 => Self::NONE.with(Set::Equipment),
            Some(b'J') if code.len() == 5 => Self::NONE.with(Set::Drug),
            Some(b'V') if (2020..=2799).contains(&number) => Self::NONE.with(Set::Vision),
            _ => Self::NONE,
        }
    }
}

impl<'de> Deserialize<'de> for Sets {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Ok(Vec::<Set>::deserialize(from)?.into_iter().fold(Self::NONE, Self::with))
    }
}

impl Serialize for Sets {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_seq(ALL.iter().filter(|set| self.has(**set)))
    }
}

/// For whom a procedure is, in days of life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ages {
    /// From this many days on.
    #[serde(default)]
    pub from_days: u32,
    /// Up to this many days.
    pub until_days: u32,
}

/// A procedure.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Procedure {
    /// When it may be billed.
    pub days: Dated,
    /// The code that took its place.
    pub replaced_by: Option<String>,
    /// Its level, where it is a visit.
    pub level: Option<Level>,
    /// The sets it is in.
    pub sets: Sets,
    /// For whom it is, by age.
    pub ages: Option<Ages>,
    /// For whom it is, by sex as claims write it.
    pub sex: Option<char>,
    /// Fewest minutes of it, or minutes of one unit of what is timed.
    pub minutes: Option<u16>,
    /// What a fee schedule says of it.
    pub fee: Option<Fee>,
    /// Most units of it.
    pub most: Option<MostUnits>,
}

impl Procedure {
    /// Its sets; a level makes it a visit.
    #[inline]
    pub fn all_sets(&self) -> Sets {
        let visit = self.level.is_some();
        let ordered = self.level.is_some_and(|level| level.family == Family::Consultation);
        let sets = if visit { self.sets.with(Set::Visit) } else { self.sets };
        if ordered { sets.with(Set::Ordered) } else { sets }
    }
}
