//! What rules need besides the claim, and whether it is there.

use crate::{
    known::{Payer, Provider},
    own::OwnRule,
    settings::Settings,
};
use std::fmt;

/// Writes the inputs, their names in the catalogue, and what they are in plain words.
macro_rules! inputs {
    ($($(#[doc = $words:literal])* $input:ident $name:literal $plain:literal,)*) => {
        /// Something that a practice sets, buys or has recorded.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Input {$($(#[doc = $words])* $input,)*}

        impl Input {
            /// Every input.
            pub const ALL: &'static [Self] = &[$(Self::$input),*];

            /// Its name in the catalogue.
            pub fn name(self) -> &'static str {
                match self {$(Self::$input => $name,)*}
            }

            /// What it is, for a person.
            pub fn words(self) -> &'static str {
                match self {$(Self::$input => $plain,)*}
            }
        }
    };
}

inputs! {
    /// Whether the file goes out live or as a test.
    Live "live" "whether the file is sent live or as a test",
    /// The receiver that the batch is for.
    Receiver "receiver" "the receiver that the batch is for",
    /// Until when payers take claims.
    Filing "filing" "until when payers take claims",
    /// What payers want.
    Payers "payers" "what payers want",
    /// Which NPI and tax number go together.
    Enrolments "enrolments" "the practice's NPIs with their tax numbers",
    /// The practice's providers.
    Providers "providers" "the practice's providers",
    /// A register of NPIs.
    Register "register" "a register of active NPIs",
    /// Laboratory certificates.
    Certificates "certificates" "the practice's laboratory certificates",
    /// The practice's fees.
    Fees "fees" "the practice's fees",
    /// The clearing house's payers.
    Clearing "clearing" "the clearing house's list of payers",
    /// Coverages on file.
    Patients "patients" "coverages on file",
    /// Approvals on file.
    Approvals "approvals" "approvals of payers on file",
    /// The visits behind claims.
    Visits "visits" "the visits that claims are made from",
    /// What was sent before.
    History "history" "claims sent before",
    /// Diagnosis codes.
    Diagnoses "diagnoses" "a list of diagnosis codes",
    /// Notes of the list of diagnosis codes.
    DiagnosisNotes "diagnosis-notes" "a list of diagnosis codes with its notes",
    /// Kinds of providers.
    Taxonomies "taxonomies" "a list of taxonomy codes",
    /// Reasons of adjustment.
    Adjustments "adjustments" "a list of adjustment reasons",
    /// Remarks.
    Remarks "remarks" "a list of remark codes",
    /// Codes of level II.
    LevelTwo "level-two" "a list of HCPCS level II codes",
    /// Procedures of the licensed list.
    Procedures "procedures" "a code pack of procedures",
    /// All procedures of the licensed list.
    ProceduresWhole "procedures-whole" "a whole code pack of procedures",
    /// Modifiers.
    Modifiers "modifiers" "a list of modifiers",
    /// Pairs of procedures.
    Pairs "pairs" "a list of procedures that hold others",
    /// Procedures that come with another.
    AddOns "add-ons" "a list of add-on procedures",
    /// Most units.
    MostUnits "most-units" "most units of procedures",
    /// Indicators of the fee schedule.
    FeeIndicators "fee-indicators" "the fee schedule's indicators",
    /// What may be given by video.
    Telehealth "telehealth" "which procedures may be given by video",
    /// What a certificate of waiver allows.
    Waived "waived" "which tests a certificate of waiver allows",
    /// Rules of the practice's own.
    OwnRules "own-rules" "rules of the practice's own",
    /// A score of refusals.
    Risk "risk" "enough accepted and refused claims to learn from",
}

impl Input {
    /// The input with a name of the catalogue.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|input| input.name() == name)
    }

    /// Whether it is there.
    pub fn is_there(self, settings: &Settings) -> bool {
        let known = &*settings.known;
        let (practice, packs) = (&known.practice, &known.packs);
        match self {
            Self::Live => known.live.is_some(),
            Self::Receiver => known.receiver.is_some(),
            Self::Filing => known.payers.values().any(|payer| payer.filing_days.is_some()),
            Self::Payers => known.payers.values().any(Payer::wants_something),
            Self::Enrolments => !practice.enrolments.is_empty(),
            Self::Providers => practice.providers.values().any(Provider::is_described),
            Self::Register => practice.register.is_known(),
            Self::Certificates => !practice.certificates.is_empty(),
            Self::Fees => !practice.fees.is_empty(),
            Self::Clearing => practice.clearing.is_known(),
            Self::Patients => known.patients.is_some(),
            Self::Approvals => known.patients.as_ref().is_some_and(|file| file.has_approvals()),
            Self::Visits => known.visits.is_some(),
            Self::History => known.history.is_some(),
            Self::Diagnoses => known.diagnoses.is_some(),
            Self::DiagnosisNotes => known.diagnoses.as_ref().is_some_and(|list| list.has_notes()),
            Self::Taxonomies => packs.taxonomies.is_known(),
            Self::Adjustments => packs.adjustments.is_known(),
            Self::Remarks => packs.remarks.is_known(),
            Self::LevelTwo => packs.level_two.is_known(),
            Self::Procedures => !packs.procedures.is_empty(),
            Self::ProceduresWhole => packs.procedures_whole && !packs.procedures.is_empty(),
            Self::Modifiers => packs.modifiers.is_known(),
            Self::Pairs => !packs.pairs.is_empty(),
            Self::AddOns => !packs.add_ons.is_empty(),
            Self::MostUnits => packs.procedures.values().any(|found| found.most.is_some()),
            Self::FeeIndicators => packs.procedures.values().any(|found| found.fee.is_some()),
            Self::Telehealth => packs.telehealth && !packs.procedures.is_empty(),
            Self::Waived => packs.waived && !packs.procedures.is_empty(),
            Self::OwnRules => settings.book.own.iter().any(OwnRule::is_on),
            Self::Risk => known.risk.is_some(),
        }
    }
}

impl fmt::Display for Input {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
