//! How far a claim is, as a clearing house counts.

words! {
    /// How far a claim is.
    ClaimStatus {
        /// Being built.
        Draft "draft"
        /// Checked, and something must be mended before it may go out.
        Failed "failed"
        /// Checked, and may go out.
        Passed "passed"
        /// Kept back by a person.
        Held "held"
        /// In a batch that is not written yet.
        Batched "batched"
        /// Written into a file.
        Sent "sent"
        /// The file or its set was taken (TA1, 999).
        Acknowledged "acknowledged"
        /// A clearing house or the payer has it (277CA A0, A1).
        Received "received"
        /// The payer took it in (277CA A2).
        Accepted "accepted"
        /// Refused in front: it never existed for the payer (999 R, 277CA A3, A6, A7, A8).
        Refused "refused"
        /// Paid as charged or as agreed.
        Paid "paid"
        /// Paid in part.
        PartPaid "part_paid"
        /// Nothing was paid.
        Denied "denied"
        /// The payment was taken back.
        Reversed "reversed"
        /// Another claim stands in its place.
        Replaced "replaced"
        /// Withdrawn before it was sent.
        Cancelled "cancelled"
        /// Erased on request or by a rule of retention.
        Erased "erased"
    }
}
