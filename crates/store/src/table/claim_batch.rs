//! Batches: what goes out together, and where each claim stands in the file.

use crate::{
    error::StoreError,
    operation::{self, Change},
    record::{Columns, Reader, Record as _, Saved, Writer},
    value::{Column, Id as _},
};
use nadi_base::{ClaimBatchId, ClaimId, PersonId, Timestamp};
use rusqlite::{Row, params};

const SENT: &str = "SELECT batch, claim, place, set_control, reference, first_segment, last_segment \
    FROM claim_sent WHERE";
const PUT: &str = "INSERT INTO claim_sent (batch, claim, place, set_control, reference, first_segment, \
    last_segment) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (batch, claim) DO UPDATE SET \
    place = ?3, set_control = ?4, reference = ?5, first_segment = ?6, last_segment = ?7";
const TAKE_OUT: &str = "DELETE FROM claim_sent WHERE batch = ?1 AND claim = ?2";

words! {
    /// How far a batch is.
    ClaimBatchStatus {
        /// Claims are put in and taken out.
        Building "building"
        /// Kept back by a person.
        Held "held"
        /// May be written.
        Approved "approved"
        /// The file is written; nothing came back yet.
        Written "written"
        /// The interchange and its sets were taken.
        Acknowledged "acknowledged"
        /// Some sets were taken and some refused.
        PartAccepted "part_accepted"
        /// The interchange, or every set of it, was refused.
        Refused "refused"
        /// Withdrawn before it was written.
        Cancelled "cancelled"
    }
}

record! {
    /// One interchange, one file.
    ClaimBatch in "claim_batch", id ClaimBatchId, logged true {
        /// What people call it.
        name: String,
        /// How far it is.
        status: ClaimBatchStatus,
        /// Whether it is a test: ISA15 `T`.
        test: bool,
        /// Who receives it: ISA08.
        receiver: Option<String>,
        /// The payer, where all claims have one.
        payer_id: Option<String>,
        /// ISA13, once written.
        interchange: Option<i64>,
        /// GS06, once written.
        group_control: Option<i64>,
        /// How many claims.
        claims: u32,
        /// What they charge together, in cents.
        charge: i64,
        /// Who began it.
        made_by: Option<PersonId>,
        /// Who approved it.
        approved_by: Option<PersonId>,
        /// When it was approved.
        approved_at: Option<Timestamp>,
        /// Why it is held, cancelled or refused.
        reason: Option<String>,
        /// The name of its file, without the folder.
        file_name: Option<String>,
        /// SHA-256 of its file.
        file_hash: Option<Vec<u8>>,
        /// When it was written.
        written_at: Option<Timestamp>,
        /// When the first answer came.
        acknowledged_at: Option<Timestamp>,
        /// For how many days without an answer somebody was told so last.
        flagged: u32,
    }
}

/// A claim in a batch. What is about the file is there once it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SentClaim {
    /// The batch.
    pub batch: ClaimBatchId,
    /// The claim.
    pub claim: ClaimId,
    /// Its place in the batch, from 1.
    pub place: u32,
    /// ST02 of its set.
    pub set_control: Option<String>,
    /// BHT03 of its set.
    pub reference: Option<String>,
    /// Its first segment, counted from ST as 1.
    pub first_segment: Option<u32>,
    /// Its last segment, counted from ST as 1.
    pub last_segment: Option<u32>,
}

impl Reader<'_, ClaimBatch> {
    /// Batches in a state, oldest first.
    pub fn with_status(
        &self,
        status: ClaimBatchStatus,
    ) -> Result<Vec<Saved<ClaimBatch>>, StoreError> {
        self.list("WHERE status = ?1 ORDER BY row", [status.to_value()])
    }

    /// The newest batches, newest first.
    pub fn newest(&self, limit: u32, skip: u32) -> Result<Vec<Saved<ClaimBatch>>, StoreError> {
        self.list("ORDER BY row DESC LIMIT ?1 OFFSET ?2", [limit, skip])
    }

    /// The batch with this ISA13.
    pub fn by_interchange(&self, control: i64) -> Result<Option<Saved<ClaimBatch>>, StoreError> {
        Ok(self.list("WHERE interchange = ?1", [control])?.pop())
    }

    /// The batch with this GS06.
    pub fn by_group(&self, control: i64) -> Result<Option<Saved<ClaimBatch>>, StoreError> {
        Ok(self.list("WHERE group_control = ?1", [control])?.pop())
    }

    /// The claims of a batch in their order.
    pub fn claims_of(&self, batch: ClaimBatchId) -> Result<Vec<SentClaim>, StoreError> {
        self.sent("batch = ?1 ORDER BY place", batch.to_value())
    }

    /// The batches that a claim is or was in.
    pub fn of_claim(&self, claim: ClaimId) -> Result<Vec<SentClaim>, StoreError> {
        self.sent("claim = ?1 ORDER BY batch", claim.to_value())
    }

    fn sent(&self, which: &str, id: rusqlite::types::Value) -> Result<Vec<SentClaim>, StoreError> {
        let mut statement = self.connection.prepare_cached(&format!("{SENT} {which}"))?;
        let mut rows = statement.query([id])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(from_row(row)?);
        }
        Ok(found)
    }
}

fn from_row(row: &Row<'_>) -> Result<SentClaim, StoreError> {
    let mut columns = Columns::new(row, "claim_sent");
    Ok(SentClaim {
        batch: columns.take("batch")?,
        claim: columns.take("claim")?,
        place: columns.take("place")?,
        set_control: columns.take("set_control")?,
        reference: columns.take("reference")?,
        first_segment: columns.take("first_segment")?,
        last_segment: columns.take("last_segment")?,
    })
}

impl Writer<'_, '_, ClaimBatch> {
    /// Puts a claim into a batch, or says where in the file it stands.
    pub fn put_claim(&mut self, sent: &SentClaim) -> Result<(), StoreError> {
        self.tx.connection().prepare_cached(PUT)?.execute(params![
            sent.batch.to_value(),
            sent.claim.to_value(),
            sent.place,
            sent.set_control,
            sent.reference,
            sent.first_segment,
            sent.last_segment,
        ])?;
        let change = Change::add("claim", told(sent));
        operation::write(self.tx, ClaimBatch::KIND, sent.batch.bytes(), change)
    }

    /// Takes a claim out of a batch; nothing happens when it is not in it.
    pub fn take_out(&mut self, batch: ClaimBatchId, claim: ClaimId) -> Result<(), StoreError> {
        let mut statement = self.tx.connection().prepare_cached(TAKE_OUT)?;
        if statement.execute([batch.to_value(), claim.to_value()])? == 0 {
            return Ok(());
        }
        self.tx.mark_deleted();
        let change = Change::remove("claim", serde_json::json!({ "claim": claim }).to_string());
        operation::write(self.tx, ClaimBatch::KIND, batch.bytes(), change)
    }
}

/// A claim in a batch as the operations log has it.
fn told(sent: &SentClaim) -> String {
    serde_json::json!({
        "claim": sent.claim,
        "place": sent.place,
        "set_control": sent.set_control,
        "reference": sent.reference,
        "first_segment": sent.first_segment,
        "last_segment": sent.last_segment,
    })
    .to_string()
}
