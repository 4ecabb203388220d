//! Reports about claims that came back, and what each says of single claims.

use crate::{
    error::StoreError,
    record::{Reader, Saved},
    value::Column,
};
use nadi_base::{ClaimAnswerId, ClaimBatchId, ClaimId, ClaimResponseId, Date, PersonId, Sensitive};

words! {
    /// What a report is.
    ClaimResponseKind {
        /// TA1: the interchange was taken or not.
        Ta1 "ta1"
        /// 999: sets were taken or not.
        Acknowledgment "999"
        /// 277CA: claims were taken or not.
        Status "277ca"
        /// 835: claims were paid or not.
        Remittance "835"
    }
}

words! {
    /// Whether a report found what it answers.
    ClaimResponseStatus {
        /// All that it answers was found.
        Matched "matched"
        /// Some of what it answers was found.
        PartMatched "part_matched"
        /// Nothing of what it answers was found.
        Unmatched "unmatched"
        /// The same payment had been read before; nothing was posted.
        Repeated "repeated"
    }
}

record! {
    /// One report: a set of a file, or a TA1.
    ClaimResponse in "claim_response", id ClaimResponseId, logged true {
        /// What it is.
        kind: ClaimResponseKind,
        /// Whether it found what it answers.
        status: ClaimResponseStatus,
        /// The name of the file, without its folder.
        file_name: Option<Sensitive<String>>,
        /// SHA-256 of the file.
        file_hash: Vec<u8>,
        /// Which report of the file it is, from 1. File and place are unique.
        place: u32,
        /// The batch that it answers.
        batch: Option<ClaimBatchId>,
        /// Who sent it: ISA06.
        sender: Option<String>,
        /// The control number that it answers: TA101, AK102, TRN02 of the 277CA.
        control: Option<String>,
        /// What it says of the whole: TA104, AK901.
        verdict: Option<String>,
        /// The trace number of a payment: TRN02.
        trace: Option<String>,
        /// The payer's id.
        payer_id: Option<String>,
        /// The payer's name.
        payer: Option<String>,
        /// The day of a payment.
        date: Option<Date>,
        /// The amount of a payment, in cents.
        amount: Option<i64>,
        /// How many claims it speaks of.
        answers: u32,
        /// How many of them were found.
        matched: u32,
        /// What does not balance, and what else a person should look at: a list of objects.
        remarks: serde_json::Value,
        /// Who had it read.
        read_by: Option<PersonId>,
    }
}

record! {
    /// What a report says of one claim. It follows from the report, so no log has it.
    ClaimAnswer in "claim_answer", id ClaimAnswerId, logged false {
        /// The report.
        response: ClaimResponseId,
        /// The claim; none where it matched none.
        claim: Option<ClaimId>,
        /// CLM01 as the report has it.
        number: String,
        /// How the claim was found: `number`, `number_20`, `payer_number`, `context`, `position`, `person`.
        matched_by: Option<String>,
        /// 0 for a 999 or 835; of a 277CA 1 for the clearing house, 2 for the payer.
        layer: u32,
        /// What becomes of the claim, a state of claims or `note`.
        verdict: String,
        /// The code that says so: STC01 or CLP02.
        code: Option<String>,
        /// The payer's number for the claim.
        payer_number: Option<String>,
        /// The charge that the report repeats, in cents.
        charge: Option<i64>,
        /// What is paid, in cents.
        paid: Option<i64>,
        /// What the patient owes, in cents.
        patient_share: Option<i64>,
        /// Codes, adjustments, lines.
        details: Sensitive<serde_json::Value>,
    }
}

impl Reader<'_, ClaimResponse> {
    /// The reports of a file, by its hash.
    pub fn of_file(&self, hash: &[u8; 32]) -> Result<Vec<Saved<ClaimResponse>>, StoreError> {
        self.list("WHERE file_hash = ?1 ORDER BY place", [&hash[..]])
    }

    /// Payments with a trace number.
    pub fn by_trace(&self, trace: &str) -> Result<Vec<Saved<ClaimResponse>>, StoreError> {
        self.list("WHERE trace = ?1 ORDER BY row", [trace])
    }

    /// Reports about a batch, oldest first.
    pub fn of_batch(&self, batch: ClaimBatchId) -> Result<Vec<Saved<ClaimResponse>>, StoreError> {
        self.list("WHERE batch = ?1 ORDER BY row", [batch.to_value()])
    }

    /// The newest, newest first.
    pub fn newest(&self, limit: u32, skip: u32) -> Result<Vec<Saved<ClaimResponse>>, StoreError> {
        self.list("ORDER BY row DESC LIMIT ?1 OFFSET ?2", [limit, skip])
    }
}

impl Reader<'_, ClaimAnswer> {
    /// What a report says, in its order.
    pub fn of_response(
        &self,
        response: ClaimResponseId,
    ) -> Result<Vec<Saved<ClaimAnswer>>, StoreError> {
        self.list("WHERE response = ?1 ORDER BY row", [response.to_value()])
    }

    /// What reports say of a claim, oldest first.
    pub fn of_claim(&self, claim: ClaimId) -> Result<Vec<Saved<ClaimAnswer>>, StoreError> {
        self.list("WHERE claim = ?1 ORDER BY row", [claim.to_value()])
    }
}
