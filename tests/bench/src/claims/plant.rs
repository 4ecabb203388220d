//! A made-up claim, and the kinds of faults that are planted in some.

use nadi_testkit::Seeded;
use std::fmt::Write as _;

/// Diagnoses that stand together in any adult: none has a sex, an age or a side.
const DIAGNOSES: [[&str; 2]; 8] = [
    ["I10", "E785"],
    ["E1165", "I10"],
    ["J069", "K219"],
    ["M5450", "I10"],
    ["N390", "E785"],
    ["F411", "K219"],
    ["J45909", "I10"],
    ["E039", "E785"],
];
/// Services of the free list.
const SERVICES: [&str; 4] = ["G0439", "G0444", "G0447", "J1100"];
const NAMES: [&str; 6] =
    ["RAO*LAKSHMI", "NAIR*ASHA", "IYER*SELVI", "REDDY*SITA", "DAS*ANIL", "KHAN*OMAR"];

/// What a claim is made from.
#[derive(Clone)]
pub(super) struct Draft {
    pub(super) number: String,
    pub(super) name: &'static str,
    pub(super) member: String,
    pub(super) born: String,
    pub(super) payer: &'static str,
    pub(super) rendering: &'static str,
    pub(super) charge: u64,
    pub(super) lines: [(&'static str, u64); 2],
    pub(super) place: &'static str,
    pub(super) frequency: &'static str,
    pub(super) diagnoses: [&'static str; 2],
    pub(super) served: String,
    pub(super) pointer: &'static str,
}

/// A kind of fault, and the rule that must name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Kind(usize);

type Planted = (&'static str, fn(&mut Draft));

const KINDS: [Planted; 12] = [
    ("SUB-012", |draft| draft.member.clear()),
    ("SUB-023", |draft| draft.payer = ""),
    ("PRV-003", |draft| draft.rendering = "1588667630"),
    ("CLM-006", |draft| draft.charge += 1),
    ("CLM-007", |draft| draft.place = "77"),
    ("CLM-011", |draft| draft.frequency = "7"),
    ("DTE-002", |draft| "20991231".clone_into(&mut draft.served)),
    ("DTE-003", |draft| "20260301".clone_into(&mut draft.born)),
    ("DX-006", |draft| draft.diagnoses[1] = "I1"),
    ("DX-007", |draft| draft.diagnoses[1] = "E1199"),
    ("LIN-003", |draft| draft.lines[1].0 = ""),
    ("LIN-016", |draft| draft.pointer = "5"),
];

impl Kind {
    /// All of them.
    pub(super) fn all() -> impl Iterator<Item = Self> + Clone {
        (0..KINDS.len()).map(Self)
    }

    /// The rule that must name it.
    pub(super) fn rule(self) -> &'static str {
        KINDS[self.0].0
    }

    /// Puts it into a claim.
    pub(super) fn plant(self, draft: &mut Draft) {
        KINDS[self.0].1(draft);
    }
}

impl Draft {
    /// A claim without a fault.
    pub(super) fn of(number: u64, dice: &Seeded) -> Self {
        let pick = |many: usize| usize::try_from(dice.below(many as u64)).unwrap_or(0);
        // Never the same service twice: that would be a fault.
        let first = pick(SERVICES.len());
        let second = (first + 1 + pick(SERVICES.len() - 1)) % SERVICES.len();
        let lines = [first, second].map(|at| (SERVICES[at], 20 + dice.below(300)));
        Self {
            number: format!("N{number}"),
            name: NAMES[pick(NAMES.len())],
            member: format!("W{:09}", 1 + number),
            born: format!("19{:02}{:02}{:02}", 40 + pick(55), 1 + pick(12), 1 + pick(28)),
            payer: "99001",
            rendering: "1588667638",
            charge: lines[0].1 + lines[1].1,
            lines,
            place: "11",
            frequency: "1",
            diagnoses: DIAGNOSES[pick(DIAGNOSES.len())],
            served: format!("202602{:02}", 1 + pick(20)),
            pointer: "1:2",
        }
    }

    /// Its segments from the subscriber on, below level `level`.
    pub(super) fn text(&self, level: u64) -> String {
        let [first, second] = self.diagnoses;
        let mut text = format!(
            "HL*{level}*1*22*0~SBR*P*18*GRP1******CI~NM1*IL*1*{}****MI*{}~N3*5 OAK AVE~N4*AUSTIN*TX*787010003~\
             DMG*D8*{}*F~NM1*PR*2*ACME HEALTH PLAN*****PI*{}~CLM*{}*{}***{}:B:{}*Y*A*Y*Y~HI*ABK:{first}*ABF:{second}~\
             NM1*82*1*REDDY*SITA****XX*{}~PRV*PE*PXC*207Q00000X~",
            self.name,
            self.member,
            self.born,
            self.payer,
            self.number,
            self.charge,
            self.place,
            self.frequency,
            self.rendering
        );
        for (at, (code, charge)) in self.lines.iter().enumerate() {
            let (line, pointer) = (at + 1, if at == 0 { self.pointer } else { "1" });
            // Writing to a String does not fail.
            let _ = write!(
                text,
                "LX*{line}~SV1*HC:{code}*{charge}*UN*1***{pointer}~DTP*472*D8*{}~REF*6R*{}L{line}~",
                self.served, self.number
            );
        }
        // What was emptied leaves no separator behind: that would be a fault of the file around the claim.
        text.replace("*~", "~")
    }
}
