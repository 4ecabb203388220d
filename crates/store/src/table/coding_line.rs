//! Codes of a visit on the desk: billed, supported, decided.

use super::CodeSource;
use crate::{
    error::StoreError,
    record::{Reader, Saved, Writer},
    value::Column,
};
use nadi_base::{CodingLineId, PersonId, Sensitive, Timestamp, VisitId};
use serde_json::Value as Json;

words! {
    /// What a code stands for.
    CodingKind {
        /// A diagnosis.
        Diagnosis "diagnosis"
        /// The level of the visit.
        Level "level"
        /// Another service.
        Service "service"
    }
}

words! {
    /// Whether the note supports a code.
    CodingState {
        /// It does.
        Supported "supported"
        /// It does not.
        NotSupported "not_supported"
        /// It does not say enough.
        CannotTell "cannot_tell"
    }
}

words! {
    /// How the billed code stands beside the supported one.
    CodingVerdict {
        /// Billed as supported.
        Match "match"
        /// The note supports more than was billed.
        Upgrade "upgrade"
        /// The note supports less than was billed.
        Downgrade "downgrade"
        /// The note says it more exactly.
        MoreSpecific "more_specific"
        /// Supported and not billed.
        New "new"
        /// Billed and not supported.
        Unsupported "unsupported"
        /// Nothing can be said.
        CannotTell "cannot_tell"
        /// A person added it.
        Own "own"
    }
}

words! {
    /// What a person decided.
    CodingDecision {
        /// Nothing yet.
        Waiting "waiting"
        /// The suggestion is taken.
        Accepted "accepted"
        /// The suggestion is not taken.
        Rejected "rejected"
        /// Another code is taken.
        Changed "changed"
        /// A person added the code.
        Added "added"
    }
}

record! {
    /// One code of a visit.
    CodingLine in "coding_line", id CodingLineId, logged true {
        /// The visit.
        visit: VisitId,
        /// Its place in the order; places may leave gaps.
        place: u32,
        /// What it stands for.
        kind: CodingKind,
        /// The code that was billed.
        billed: Option<Sensitive<String>>,
        /// The code that the note supports; empty for a level that the practice has no number for.
        supported: Option<Sensitive<String>>,
        /// The key of the supported level.
        level: String,
        /// The title of the code in its list.
        title: String,
        /// Whether the billed code, or else the supported one, is supported.
        state: CodingState,
        /// How both stand beside each other.
        verdict: CodingVerdict,
        /// How sure the suggestion is.
        confidence: Option<String>,
        /// The words of the note, with their places.
        evidence: Sensitive<Json>,
        /// Why a payer may refuse it.
        risks: Json,
        /// Modifiers.
        modifiers: Vec<String>,
        /// How many units.
        units: u16,
        /// What was charged, in cents, where a person said so.
        charge: Option<i64>,
        /// What a person decided.
        decision: CodingDecision,
        /// The code that goes on the bill.
        chosen: Option<Sensitive<String>>,
        /// Whose code it is.
        source: CodeSource,
        /// Why it was decided against the suggestion.
        reason: Option<Sensitive<String>>,
        /// Whether the suggestion helped.
        useful: Option<bool>,
        /// Who decided.
        decided_by: Option<PersonId>,
        /// When.
        decided_at: Option<Timestamp>,
    }
}

impl Reader<'_, CodingLine> {
    /// The codes of a visit in their order.
    pub fn of_visit(&self, visit: VisitId) -> Result<Vec<Saved<CodingLine>>, StoreError> {
        self.list("WHERE visit = ?1 ORDER BY place, row", [visit.to_value()])
    }
}

impl Writer<'_, '_, CodingLine> {
    /// Takes one away, for a note that was read anew.
    pub fn take_away(&mut self, id: CodingLineId) -> Result<(), StoreError> {
        self.remove(id)
    }
}
