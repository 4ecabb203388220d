// Made from the list of commands in crates/api. Do not edit: run `cargo xtask codegen`.

export type AccessEmergency = { 
/**
 * Whose record.
 */
patient: PatientId, 
/**
 * Why.
 */
reason: string, };

export type AccessRevoke = { 
/**
 * Whose record.
 */
patient: PatientId, 
/**
 * From whom.
 */
person: PersonId, };

export type AccessShare = { 
/**
 * Whose record.
 */
patient: PatientId, 
/**
 * With whom.
 */
person: PersonId, 
/**
 * Why.
 */
reason: string, };

export type AccidentForm = { 
/**
 * `AA` car, `EM` at work, `OA` another: CLM11-1.
 */
kind: string, 
/**
 * The day: DTP*439.
 */
date: Date | null, 
/**
 * The state of a car accident: CLM11-4.
 */
state: string, };

export type AddressForm = { 
/**
 * First line: N301.
 */
street: string, 
/**
 * Second line: N302.
 */
more: string, 
/**
 * City: N401.
 */
city: string, 
/**
 * State, two letters: N402.
 */
state: string, 
/**
 * Postal code, digits alone: N403.
 */
postal_code: string, };

export type AdjustmentForm = { 
/**
 * Who bears it: `CO`, `PR`, `OA`, `PI`.
 */
group: string, 
/**
 * The reason's code.
 */
reason: string, 
/**
 * How much, in cents.
 */
cents: number, };

export type AdjustmentShown = { 
/**
 * Who bears it: `CO`, `PR`, `OA`, `PI`.
 */
group: string, 
/**
 * The reason's code.
 */
reason: string, 
/**
 * Short words of Nadi's own for common codes; empty for others.
 */
words: string, 
/**
 * How much.
 */
amount: Money, };

export type AgainShown = { 
/**
 * `new` where the payer never took it, `replacement` or `void` where it did.
 */
frequency: Frequency, 
/**
 * The payer's number, which `replacement` and `void` need.
 */
payer_claim_number: string, 
/**
 * Whether it can be sent again now.
 */
possible: boolean, };

export type AnswerShown = { 
/**
 * The report.
 */
response: ClaimResponseId, 
/**
 * `TA1`, `999`, `277CA` or `835`.
 */
kind: string, 
/**
 * 1 the clearing house, 2 the payer.
 */
layer: number, 
/**
 * `accepted`, `refused`, `paid`, `denied`, `reversed`.
 */
verdict: string, 
/**
 * The code that says so.
 */
code: string, 
/**
 * In plain words, where Nadi has some.
 */
words: string, 
/**
 * When it was read.
 */
at: Timestamp, 
/**
 * Paid, for an 835.
 */
paid: Money | null, 
/**
 * What the patient owes, for an 835.
 */
patient_share: Money | null, };

export type ApartShown = { 
/**
 * Why, such as `WO`.
 */
reason: string, 
/**
 * What it refers to.
 */
reference: string, 
/**
 * How much; positive takes away.
 */
amount: Money, };

export type AttachmentForm = { 
/**
 * What they are, such as `OZ`: PWK01.
 */
kind: string, 
/**
 * How they come, such as `EL`: PWK02.
 */
sent_by: string, 
/**
 * Their number: PWK06.
 */
number: string, };

export type AuditExport = { 
/**
 * How.
 */
format: AuditFormat, 
/**
 * Which rows.
 */
filter: AuditFind, };

export type AuditFind = { 
/**
 * From this day.
 */
from?: Date | null, 
/**
 * To this day.
 */
until?: Date | null, 
/**
 * Done by this person.
 */
person?: PersonId | null, 
/**
 * Done to this patient's record.
 */
patient?: PatientId | null, 
/**
 * This action only.
 */
action?: string | null, 
/**
 * Ended this way.
 */
outcome?: AuditOutcome | null, 
/**
 * How many to pass over.
 */
offset?: number | null, 
/**
 * How many to give, at most 500.
 */
limit?: number | null, };

export type AuditFormat = "csv" | "fhir";

export type AuditOutcome = "done" | "refused" | "failed";

export type AuditPage = { 
/**
 * The rows.
 */
rows: Array<AuditRow>, 
/**
 * Whether there are others behind these.
 */
more: boolean, };

export type AuditRow = { 
/**
 * Its number.
 */
sequence: number, 
/**
 * When.
 */
at: Timestamp, 
/**
 * Who; none for Nadi itself.
 */
person: PersonId | null, 
/**
 * Their name.
 */
person_name: string, 
/**
 * Roles they had.
 */
role: string, 
/**
 * What was done, a word the screens translate.
 */
action: string, 
/**
 * What kind of thing it was done to.
 */
object: string, 
/**
 * Which one.
 */
object_id: string | null, 
/**
 * Whose record.
 */
patient: PatientId | null, 
/**
 * How it ended.
 */
outcome: AuditOutcome, 
/**
 * The reason given.
 */
reason: string | null, };

export type AuditVerdict = { 
/**
 * Rows that were read.
 */
rows: number, 
/**
 * Whether every row follows from the one before and no anchor disagrees.
 */
sound: boolean, 
/**
 * Number of the first bad row.
 */
first_bad: number | null, 
/**
 * Ranges of numbers that are missing.
 */
missing: Array<string>, 
/**
 * Signed checkpoints that were checked.
 */
checkpoints: number, 
/**
 * Anchors outside the file that were compared.
 */
anchors: Array<string>, 
/**
 * A line to print and keep, which anchors the trail as it is now.
 */
printable: string, };

export type Author = "machine" | "person";

export type BackupId = string;

export type BackupList = { 
/**
 * The backups.
 */
backups: Array<BackupShown>, 
/**
 * Where copies go besides.
 */
second_folder: string | null, 
/**
 * When the next one is due.
 */
next_due: Timestamp | null, };

export type BackupRef = { 
/**
 * The backup.
 */
id: BackupId, };

export type BackupSettings = { 
/**
 * A folder or a USB stick; none stops it.
 */
second_folder?: string | null, };

export type BackupShown = { 
/**
 * The backup.
 */
id: BackupId, 
/**
 * When it was made.
 */
at: Timestamp, 
/**
 * Its size.
 */
size_bytes: number, 
/**
 * Where it lies.
 */
folder: string, 
/**
 * How far it can be trusted.
 */
state: BackupState, 
/**
 * Patients in it.
 */
patients: number, 
/**
 * Visits in it.
 */
visits: number, };

export type BackupState = "verified" | "unverified" | "damaged" | "missing";

export type BadRowShown = { 
/**
 * Its line, from 1.
 */
line: number, 
/**
 * What is wrong with it; the screens have words for each.
 */
reason: string, };

export type BatchBuild = { 
/**
 * Its name.
 */
name: string, 
/**
 * The claims; all that are ready when none is named.
 */
claims: Array<ClaimId>, };

export type BatchId = string;

export type BatchRow = { 
/**
 * The batch.
 */
id: ClaimBatchId, 
/**
 * Its name.
 */
name: string, 
/**
 * How far it is.
 */
status: ClaimBatchStatus, 
/**
 * Whether it goes out as a test.
 */
test: boolean, 
/**
 * When it was made.
 */
created: Timestamp, 
/**
 * How many claims it holds.
 */
claims: number, 
/**
 * Their charges together.
 */
charge: Money, 
/**
 * Who approved it.
 */
approved_by: string | null, 
/**
 * The file, once written.
 */
file_name: string, 
/**
 * The SHA-256 of the file, once written.
 */
file_hash: string, 
/**
 * The control number of the interchange, once written: ISA13.
 */
control: number | null, 
/**
 * When it was written.
 */
written_at: Timestamp | null, 
/**
 * When the first answer came.
 */
answered_at: Timestamp | null, 
/**
 * 1, 2 or 3 when no answer came for so many steps of the settings; 0 otherwise.
 */
unanswered: number, 
/**
 * Why it waits, where it does.
 */
reason: string, 
/**
 * To tell whether somebody changed it in between.
 */
version: number, };

export type BatchStop = { 
/**
 * The batch.
 */
id: ClaimBatchId, 
/**
 * Why.
 */
reason: string, };

export type BillingIdentityId = string;

export type BillingSettings = { 
/**
 * Our number with the clearing house: ISA06, GS02, NM109 of 1000A.
 */
sender: string, 
/**
 * Who answers questions about files.
 */
contact_name: string, 
/**
 * Their telephone, ten digits.
 */
contact_phone: string, 
/**
 * The name of the clearing house: NM103 of 1000B.
 */
receiver_name: string, 
/**
 * Its number: ISA08, GS03, NM109 of 1000B.
 */
receiver: string, 
/**
 * Folder that files are written into.
 */
folder: string, 
/**
 * Claims in one transaction: one, so that a refused claim sinks no other; at most 50.
 */
claims_per_transaction: number, 
/**
 * Days after which a file without an answer is pointed out, three steps.
 */
unanswered_days: [number, number, number], 
/**
 * Days before the end of the filing limit at which a claim is near it.
 */
near_limit_days: number, 
/**
 * How much less than agreed may be paid before it is pointed out.
 */
underpaid_above: Money, 
/**
 * Rules of the catalogue that do not count in this practice.
 */
rules_off: Array<string>, };

export type BillingShown = { 
/**
 * Who bills and treats, and where.
 */
identities: Array<IdentityShown>, 
/**
 * Who pays.
 */
payers: Array<PayerShown>, 
/**
 * What it costs.
 */
fees: Array<FeeShown>, 
/**
 * How files are written and watched.
 */
settings: BillingSettings, 
/**
 * What still stands in the way of the first claim, as fields of this page; empty when nothing does.
 */
missing: Array<string>, };

export type CaseDifficulty = "easy" | "medium" | "hard";

export type ClaimAnswerId = string;

export type ClaimAssign = { 
/**
 * The claims, at most 200.
 */
claims: Array<ClaimId>, 
/**
 * Who mends them.
 */
assignee?: PersonId | null, 
/**
 * Nobody mends them.
 */
nobody?: boolean | null, 
/**
 * 0 low, 1 usual, 2 high, 3 now.
 */
priority?: number | null, 
/**
 * How far it is: open, in progress, escalated.
 */
status?: ClaimCaseStatus | null, 
/**
 * A note.
 */
note?: string | null, };

export type ClaimBatchId = string;

export type ClaimBatchList = { 
/**
 * The batches.
 */
batches: Array<BatchRow>, 
/**
 * Claims that are ready and in no batch.
 */
ready: number, 
/**
 * Their charges together.
 */
ready_charge: Money, };

export type ClaimBatchRef = { 
/**
 * The batch.
 */
id: ClaimBatchId, };

export type ClaimBatchShown = { 
/**
 * What the list says.
 */
row: BatchRow, 
/**
 * Its claims.
 */
claims: Array<ClaimRow>, };

export type ClaimBatchStatus = "building" | "held" | "approved" | "written" | "acknowledged" | "part_accepted" | "refused" | "cancelled";

export type ClaimBuild = { 
/**
 * The visits; at most 200.
 */
visits: Array<VisitId>, };

export type ClaimCaseStatus = "open" | "in_progress" | "resolved" | "rejected" | "escalated";

export type ClaimCategory = "missing_data" | "invalid_provider" | "facility" | "procedure" | "diagnosis" | "dates" | "money" | "duplicate" | "validation" | "risk" | "system";

export type ClaimClose = { 
/**
 * The claim.
 */
id: ClaimId, 
/**
 * The version that was seen.
 */
version: number, 
/**
 * Why.
 */
reason: string, };

export type ClaimEventKind = "built" | "checked" | "changed" | "overridden" | "held" | "batched" | "sent" | "answered" | "case" | "resubmitted" | "cancelled" | "note";

export type ClaimEventShown = { 
/**
 * When.
 */
at: Timestamp, 
/**
 * What.
 */
kind: ClaimEventKind, 
/**
 * Who did it.
 */
person_name: string, 
/**
 * How far it was then.
 */
status: ClaimStatus | null, 
/**
 * Fields that were changed, with what stood there before and after.
 */
changes: Array<FieldChange>, 
/**
 * Why.
 */
reason: string, };

export type ClaimFind = { 
/**
 * Only those that failed and are not settled: the desk.
 */
failed: boolean, 
/**
 * In one of these states.
 */
status: Array<ClaimStatus>, 
/**
 * Whose mending is in one of these states.
 */
case_status: Array<ClaimCaseStatus>, 
/**
 * With this kind of trouble.
 */
category?: ClaimCategory | null, 
/**
 * With a finding of this rule.
 */
rule?: string | null, 
/**
 * Of the payer with this number.
 */
payer_id?: string | null, 
/**
 * Of this patient.
 */
patient?: PatientId | null, 
/**
 * Of this visit.
 */
visit?: VisitId | null, 
/**
 * Mended by this person.
 */
assignee?: PersonId | null, 
/**
 * Only those that nobody mends yet.
 */
unassigned: boolean, 
/**
 * Only those near their filing limit.
 */
near_limit: boolean, 
/**
 * Only those of which the payer allowed less than was agreed.
 */
underpaid: boolean, 
/**
 * Numbers or names that hold this.
 */
text?: string | null, 
/**
 * The order.
 */
sort: ClaimSort, 
/**
 * How many to pass over.
 */
offset?: number | null, 
/**
 * How many to give, at most 200.
 */
limit?: number | null, };

export type ClaimFix = { 
/**
 * The claim.
 */
id: ClaimId, 
/**
 * The version that was changed.
 */
version: number, 
/**
 * What to put where.
 */
fields: Array<FieldFix>, };

export type ClaimFixAlike = { 
/**
 * The rule.
 */
rule: string, 
/**
 * Only claims of the payer with this number.
 */
payer_id?: string | null, 
/**
 * What to put where.
 */
fix: FieldFix, 
/**
 * The claims that were shown as alike; no other is touched.
 */
claims: Array<ClaimId>, };

export type ClaimForm = { 
/**
 * Our number: CLM01. Unique for life, given by Nadi.
 */
number: string, 
/**
 * Whether it is new.
 */
frequency: Frequency, 
/**
 * The payer's number of the claim that it replaces or takes back: REF*F8.
 */
payer_claim_number: string, 
/**
 * Who bills: loop 2010AA.
 */
billing: ProviderForm, 
/**
 * Where payments go, if elsewhere: loop 2010AB.
 */
pay_to: AddressForm | null, 
/**
 * Who is treated.
 */
patient: PersonForm, 
/**
 * The coverage that is billed.
 */
coverage: CoverageForm, 
/**
 * Other coverages of the patient: loops 2320.
 */
others: Array<OtherForm>, 
/**
 * Who treated, where that is not who bills: loop 2310B.
 */
rendering: ProviderForm | null, 
/**
 * Who sent the patient: loop 2310A.
 */
referring: ProviderForm | null, 
/**
 * Who supervised: loop 2310D.
 */
supervising: ProviderForm | null, 
/**
 * Where, if elsewhere than at who bills: loop 2310C.
 */
facility: ProviderForm | null, 
/**
 * Place of service: CLM05-1.
 */
place: string, 
/**
 * Diagnoses, the principal one first: HI.
 */
diagnoses: Array<string>, 
/**
 * Services: loops 2400.
 */
lines: Array<LineForm>, 
/**
 * The day on which the illness began: DTP*431.
 */
onset: Date | null, 
/**
 * An accident: DTP*439 and CLM11.
 */
accident: AccidentForm | null, 
/**
 * Days in a hospital: DTP*435 and DTP*096.
 */
hospital: StayForm | null, 
/**
 * The payer's consent given before: REF*G1.
 */
authorization: string, 
/**
 * The number of the referral: REF*9F.
 */
referral: string, 
/**
 * What the patient paid, in cents: AMT*F5.
 */
patient_paid: number | null, 
/**
 * Papers that go with it: PWK.
 */
attachments: Array<AttachmentForm>, 
/**
 * A remark: NTE*ADD.
 */
remark: string, 
/**
 * Whether the provider's signature is on file: CLM06.
 */
signed: boolean, 
/**
 * Whether assignment is accepted: `A`, `B` or `C`: CLM07.
 */
assignment: string, 
/**
 * Whether benefits go to the provider: `Y`, `N` or `W`: CLM08.
 */
benefits: string, 
/**
 * Whether data may be released: `Y` or `I`: CLM09.
 */
release: string, };

export type ClaimId = string;

export type ClaimImportBegin = { 
/**
 * The whole path of the file on this laptop.
 */
path: string, 
/**
 * Which rules.
 */
rules: ClaimRules, };

export type ClaimImportId = string;

export type ClaimImportList = { 
/**
 * The files.
 */
imports: Array<ClaimImportShown>, };

export type ClaimImportShown = { 
/**
 * Its id.
 */
id: ClaimImportId, 
/**
 * The name of the file.
 */
file_name: string | null, 
/**
 * SHA-256 of the file, in hexadecimal.
 */
file_hash: string, 
/**
 * Its length in bytes.
 */
file_bytes: number, 
/**
 * Which rules it was checked by.
 */
rules: string, 
/**
 * How far it is.
 */
status: ClaimImportStatus, 
/**
 * Claims that are saved.
 */
claims: number, 
/**
 * How many of them have no error.
 */
passed: number, 
/**
 * How many of them have an error.
 */
failed: number, 
/**
 * Warnings.
 */
warnings: number, 
/**
 * Findings.
 */
findings: number, 
/**
 * Lines.
 */
lines: number, 
/**
 * Why it could not be read to its end, with the place in the file.
 */
error: string | null, 
/**
 * Who began it.
 */
started_by: PersonId | null, 
/**
 * When.
 */
created: Timestamp, 
/**
 * When it ended.
 */
ended: Timestamp | null, };

export type ClaimImportStatus = "running" | "done" | "failed" | "stopped";

export type ClaimLineShown = { 
/**
 * Its number, from 1.
 */
number: number, 
/**
 * The procedure's code.
 */
procedure: string, 
/**
 * Modifiers.
 */
modifiers: Array<string>, 
/**
 * Charged.
 */
charge: Money, 
/**
 * What the payer should allow.
 */
expected: Money | null, 
/**
 * What the payer allowed.
 */
allowed: Money | null, 
/**
 * Paid.
 */
paid: Money | null, 
/**
 * Why not more: who bears it, code, short words, how much.
 */
adjustments: Array<AdjustmentShown>, 
/**
 * Whether less was allowed than agreed.
 */
underpaid: boolean, };

export type ClaimNextPayer = { 
/**
 * The claim that was decided on.
 */
id: ClaimId, 
/**
 * The version that was seen.
 */
version: number, };

export type ClaimOverride = { 
/**
 * The claim.
 */
id: ClaimId, 
/**
 * The version that was seen.
 */
version: number, 
/**
 * The rule.
 */
rule: string, 
/**
 * Why; at least five letters.
 */
reason: string, };

export type ClaimPage = { 
/**
 * The claims.
 */
claims: Array<ClaimRow>, 
/**
 * Whether there are others behind these.
 */
more: boolean, 
/**
 * How many match.
 */
count: number, 
/**
 * Their charges together.
 */
charge: Money, 
/**
 * How many of them are near their filing limit.
 */
near_limit: number, };

export type ClaimRef = { 
/**
 * The claim.
 */
id: ClaimId, };

export type ClaimResponseId = string;

export type ClaimResubmit = { 
/**
 * The claim.
 */
id: ClaimId, 
/**
 * The version that was seen.
 */
version: number, 
/**
 * Whether to take it back (`8`) rather than replace it. Only where the payer took it.
 */
void: boolean, 
/**
 * Why.
 */
reason: string, };

export type ClaimRow = { 
/**
 * The claim.
 */
id: ClaimId, 
/**
 * Our number: CLM01.
 */
number: string, 
/**
 * The visit that it was built from; none for one read from a file.
 */
visit: VisitId | null, 
/**
 * The patient.
 */
patient: PatientId | null, 
/**
 * Their name.
 */
patient_name: string, 
/**
 * The payer's name.
 */
payer: string, 
/**
 * The payer's number.
 */
payer_id: string, 
/**
 * Who treated, else who bills.
 */
provider: string, 
/**
 * First day of service.
 */
served: Date | null, 
/**
 * How far it is.
 */
status: ClaimStatus, 
/**
 * Charged.
 */
charge: Money, 
/**
 * What the payer should allow; none where the fee list does not tell.
 */
expected: Money | null, 
/**
 * Paid so far.
 */
paid: Money | null, 
/**
 * Whether the payer allowed less than was agreed.
 */
underpaid: boolean, 
/**
 * The kind of trouble, where it failed.
 */
category: ClaimCategory | null, 
/**
 * Why it failed, in plain words.
 */
reason: string | null, 
/**
 * What the reason is written in.
 */
reason_language: Language, 
/**
 * The rule, or the payer's code, that says so.
 */
rule: string | null, 
/**
 * How many errors were found.
 */
errors: number, 
/**
 * How many warnings.
 */
warnings: number, 
/**
 * When it failed.
 */
failed_at: Timestamp | null, 
/**
 * Days since.
 */
age_days: number | null, 
/**
 * Last day on which the payer takes it.
 */
file_by: Date | null, 
/**
 * Days until then; negative when it is over.
 */
days_left: number | null, 
/**
 * How far the mending is, where it failed.
 */
case_status: ClaimCaseStatus | null, 
/**
 * 0 low, 1 usual, 2 high, 3 now.
 */
priority: number | null, 
/**
 * Who mends it.
 */
assignee: PersonId | null, 
/**
 * Their name.
 */
assignee_name: string | null, 
/**
 * How often it was tried.
 */
tries: number, 
/**
 * The claim that it stands in the place of.
 */
original: ClaimId | null, 
/**
 * `1` new, `7` in place of, `8` takes back.
 */
frequency: string, 
/**
 * To tell whether somebody changed it in between.
 */
version: number, };

export type ClaimRules = "full" | "syntax";

export type ClaimRulesShown = { 
/**
 * Rules that there are.
 */
known: number, 
/**
 * Those that run.
 */
run: number, 
/**
 * Those that the practice switched off.
 */
off: Array<string>, 
/**
 * Those that lack something.
 */
silent: Array<SilentRules>, };

export type ClaimSegmentShown = { 
/**
 * Its number, from 1.
 */
number: number, 
/**
 * Its text.
 */
text: string, };

export type ClaimShown = { 
/**
 * What the list says.
 */
row: ClaimRow, 
/**
 * The form; none for a claim that was read from a file.
 */
form: ClaimForm | null, 
/**
 * The form as it was first built, to put beside the mended one.
 */
original: ClaimForm | null, 
/**
 * What was found; `place.field` is a place in the form such as `/lines/0/procedure`.
 */
findings: Array<FindingShown>, 
/**
 * The segments as they would be written, in order; `position` of a finding is `number` here.
 */
segments: Array<ClaimSegmentShown>, 
/**
 * Lines with what should be and what was paid.
 */
lines: Array<ClaimLineShown>, 
/**
 * How likely the payer refuses it; none while the practice's own history tells too little.
 */
risk: RiskShown | null, 
/**
 * How it would be sent again, and why; none while it was not sent.
 */
again: AgainShown | null, 
/**
 * The payer that comes after, once this one has decided.
 */
next_payer: NextPayerShown | null, 
/**
 * What was answered to it, the newest first.
 */
answers: Array<AnswerShown>, 
/**
 * What happened to it, the newest first.
 */
history: Array<ClaimEventShown>, 
/**
 * The note on the desk.
 */
note: string, };

export type ClaimSort = "desk" | "age" | "charge" | "deadline" | "newest";

export type ClaimStatus = "draft" | "failed" | "passed" | "held" | "batched" | "sent" | "acknowledged" | "received" | "accepted" | "refused" | "paid" | "part_paid" | "denied" | "reversed" | "replaced" | "cancelled" | "erased";

export type ClaimsBuilt = { 
/**
 * Claims, as they stand after the check.
 */
claims: Array<ClaimRow>, 
/**
 * Visits of which no claim was built, with the reason: `not_finalized`, `no_patient`, `no_coverage`,
 * `built_before`.
 */
left: Array<VisitLeft>, };

export type ClaimsChanged = { 
/**
 * The claims that were changed, as they stand.
 */
claims: Array<ClaimRow>, 
/**
 * Those that were not, because they were sent, settled or changed in between.
 */
left: Array<ClaimId>, };

export type ClaimsReport = { 
/**
 * From this day on.
 */
from: Date, 
/**
 * Up to this day.
 */
to: Date, 
/**
 * Claims that payers took at the first or a later try.
 */
accepted: number, 
/**
 * Claims that were refused at least once.
 */
refused: number, 
/**
 * accepted / (accepted + refused), in thousandths; none before the first answer.
 */
clean_rate: number | null, 
/**
 * Paid without having been sent twice, of all that were decided, in thousandths.
 */
first_pass_rate: number | null, 
/**
 * How many claims are in each state, with their charges.
 */
by_status: Array<ReportBar>, 
/**
 * Rules that failed most.
 */
top_rules: Array<ReportBar>, 
/**
 * Refused and denied by payer.
 */
by_payer: Array<ReportBar>, 
/**
 * Refused and denied by who treated.
 */
by_provider: Array<ReportBar>, 
/**
 * Denied by payer and reason's code.
 */
denials: Array<ReportBar>, 
/**
 * Charges of claims that are held on the desk.
 */
held: Money, 
/**
 * Open money by age: 0–30, 31–60, 61–90, 91–120, older, in days since the service.
 */
aging: Array<ReportBar>, 
/**
 * Claims on the desk by days to the filing limit: over, 0–7, 8–30, 31–90, later.
 */
deadlines: Array<ReportBar>, 
/**
 * By week: sent, accepted, refused.
 */
weeks: Array<ReportWeek>, };

export type ClaimsReportFind = { 
/**
 * Services from this day on; 90 days back when none is given.
 */
from?: Date | null, 
/**
 * Services up to this day.
 */
to?: Date | null, };

export type Code = "no_profile" | "profile_exists" | "locked" | "wrong_password" | "throttled" | "second_factor_needed" | "second_factor_wrong" | "step_up_needed" | "not_permitted" | "reason_needed" | "not_yours" | "not_found" | "bad_input" | "conflict" | "wrong_state" | "weak_password" | "wrong_recovery_code" | "recovery_not_confirmed" | "wrong_invite" | "last_admin" | "on_hold" | "preview_stale" | "already_open" | "newer_file" | "damaged_file" | "damaged_keys" | "keyring_changed" | "read_only" | "disk_full" | "disk_error" | "bad_backup" | "audit_broken" | "microphone_missing" | "microphone_refused" | "microphone_gone" | "already_recording" | "consent_missing" | "recording_unreadable" | "file_cut_off" | "unreadable_file" | "file_too_large" | "document_empty" | "document_encrypted" | "document_scanned" | "document_unknown" | "document_broken" | "document_too_large" | "document_too_long" | "model_missing" | "model_unusable" | "model_not_offered" | "model_wrong" | "download_failed" | "download_host" | "engine_missing" | "engine_crashed" | "engine_timed_out" | "engine_memory" | "unknown_command" | "cancelled" | "internal";

export type CodeConfidence = "low" | "medium" | "high";

export type CodeFileImport = { 
/**
 * What it is.
 */
kind: CodeFileKind, 
/**
 * The file.
 */
text: string, };

export type CodeFileKind = "hcpcs" | "pairs" | "units";

export type CodeGap = { 
/**
 * Its rule.
 */
rule: string, 
/**
 * What is missing.
 */
missing: string, 
/**
 * The question to the doctor; it names no answer.
 */
question: string, };

export type CodeGroup = { 
/**
 * Which group, counted from 1.
 */
index: number, 
/**
 * What stands there.
 */
text: string, };

export type CodeHit = { 
/**
 * The code, with its dot.
 */
code: string, 
/**
 * Its title in the list.
 */
title: string, 
/**
 * Whether it may be billed on the day.
 */
standing: CodeStanding, 
/**
 * The name by which it was found, where that is not its title.
 */
found_by: string | null, };

export type CodeHits = { 
/**
 * The codes.
 */
hits: Array<CodeHit>, };

export type CodePackImport = { 
/**
 * A table with the columns code, modifier, level key and fee.
 */
text: string, };

export type CodeSearch = { 
/**
 * Words in any of the languages, also misspelt, or the beginning of a code.
 */
words: string, 
/**
 * The day of the visit; today where none is given.
 */
date?: Date | null, };

export type CodeSource = "person" | "machine";

export type CodeStanding = "billable" | "heading" | "needs_seventh" | "not_then" | "cannot_tell";

export type CodeSuggested = { 
/**
 * The code, with its dot.
 */
code: string, 
/**
 * Its title in the list.
 */
title: string, 
/**
 * How sure it is.
 */
confidence: CodeConfidence, 
/**
 * The words of the note.
 */
quotes: Array<string>, };

export type CodeTaken = { 
/**
 * The code.
 */
code: string, 
/**
 * Decisions.
 */
decided: number, 
/**
 * Of these, taken.
 */
taken: number, };

export type CodesImported = { 
/**
 * Rows that were kept.
 */
kept: number, 
/**
 * Rows that could not be read, by line; the first ones.
 */
bad: Array<BadRowShown>, };

export type CodingAdd = { 
/**
 * The visit.
 */
visit: VisitId, 
/**
 * The version that was seen.
 */
version: number, 
/**
 * What the code stands for.
 */
kind: CodingKind, 
/**
 * The code.
 */
code: string, 
/**
 * Modifiers, at most four.
 */
modifiers: Array<string>, 
/**
 * Units, one or more.
 */
units: number, 
/**
 * Why; a diagnosis or level that the note was not read to support needs one.
 */
reason: string, };

export type CodingAsk = { 
/**
 * The visit.
 */
visit: VisitId, 
/**
 * The rule that found what is open; empty for an own question.
 */
rule: string, 
/**
 * The question.
 */
question: string, };

export type CodingBill = { 
/**
 * The visit.
 */
visit: VisitId, 
/**
 * The version that was seen.
 */
version: number, 
/**
 * The codes: JSON, a table with a heading, or one after the other.
 */
text: string, };

export type CodingBilled = { 
/**
 * The visit.
 */
shown: CodingShown, 
/**
 * Rows that could not be used.
 */
bad: Array<BadRowShown>, };

export type CodingDecide = { 
/**
 * The visit.
 */
visit: VisitId, 
/**
 * The version that was seen.
 */
version: number, 
/**
 * The code's line.
 */
line: CodingLineId, 
/**
 * What is done.
 */
deed: CodingDeed, 
/**
 * The other code, for a change; the number of a level, where the pack has none.
 */
code?: string | null, 
/**
 * Why, where it goes against the suggestion.
 */
reason?: string | null, };

export type CodingDecision = "waiting" | "accepted" | "rejected" | "changed" | "added";

export type CodingDeed = "accept" | "reject" | "change" | "undo" | "principal" | "useful" | "not_useful";

export type CodingEventKind = "suggested" | "opened" | "accepted" | "rejected" | "changed" | "added" | "undone" | "principal" | "patient_said" | "billed" | "asked" | "answered" | "rated" | "finalized" | "reopened";

export type CodingEventShown = { 
/**
 * What.
 */
kind: CodingEventKind, 
/**
 * When.
 */
at: Timestamp, 
/**
 * Who; empty for Nadi.
 */
by: string, 
/**
 * The code before.
 */
code: string | null, 
/**
 * The code after.
 */
became: string | null, 
/**
 * Why.
 */
reason: string | null, };

export type CodingFind = { 
/**
 * At one stage.
 */
stage?: CodingStage | null, 
/**
 * Of one doctor.
 */
doctor?: PersonId | null, 
/**
 * Of patients with this first payer.
 */
payer?: PayerId | null, 
/**
 * Newest visits first; the oldest where nothing is said.
 */
newest_first?: boolean | null, 
/**
 * How many to pass over.
 */
offset?: number | null, 
/**
 * How many to give, at most 200.
 */
limit?: number | null, };

export type CodingFound = { 
/**
 * Levels; empty outside the US.
 */
levels: Array<LevelFound>, 
/**
 * What the level is made of.
 */
elements: Array<ElementFound>, 
/**
 * What the note leaves open.
 */
gaps: Array<GapFound>, 
/**
 * How whole it is.
 */
quality: Array<PartQuality>, };

export type CodingInsight = { 
/**
 * Visits at each stage.
 */
stages: Array<StageCount>, 
/**
 * Decisions about suggestions.
 */
decided: number, 
/**
 * Of these, taken.
 */
taken: number, 
/**
 * Of these, gone against with a reason.
 */
overridden: number, 
/**
 * Codes that people added.
 */
added: number, 
/**
 * Suggestions that somebody called helpful.
 */
useful: number, 
/**
 * Suggestions that somebody called not helpful.
 */
not_useful: number, 
/**
 * Hours from the suggestion to the end, for the visit in the middle.
 */
hours_to_finalize: number | null, 
/**
 * Codes, those decided about most often first.
 */
codes: Array<CodeTaken>, 
/**
 * Levels by doctor.
 */
levels: Array<LevelCount>, };

export type CodingKind = "diagnosis" | "level" | "service";

export type CodingLack = "patient" | "decision" | "diagnosis" | "service" | "number";

export type CodingLineId = string;

export type CodingLineShown = { 
/**
 * The line.
 */
id: CodingLineId, 
/**
 * What it stands for.
 */
kind: CodingKind, 
/**
 * The code that was billed.
 */
billed: string | null, 
/**
 * The code that the note supports; empty for a level that the code pack has no number for.
 */
supported: string | null, 
/**
 * The key of the supported level.
 */
level: string, 
/**
 * The title of the code in its list.
 */
title: string, 
/**
 * Whether the note supports it.
 */
state: CodingState, 
/**
 * How billed and supported stand beside each other.
 */
verdict: CodingVerdict, 
/**
 * How sure the suggestion is.
 */
confidence: CodeConfidence | null, 
/**
 * The words of the note.
 */
quotes: Array<NoteQuote>, 
/**
 * Why a payer may refuse it, the heavier first.
 */
risks: Array<DenialRisk>, 
/**
 * Modifiers.
 */
modifiers: Array<string>, 
/**
 * Units.
 */
units: number, 
/**
 * What a person decided.
 */
decision: CodingDecision, 
/**
 * The code that goes on the bill; none where none does, or nothing is decided.
 */
chosen: string | null, 
/**
 * Whose code it is.
 */
source: CodeSource, 
/**
 * Why it was decided against the suggestion.
 */
reason: string | null, 
/**
 * Who decided.
 */
decided_by: string | null, 
/**
 * Whether the suggestion helped, where somebody said.
 */
useful: boolean | null, 
/**
 * What the practice's own fees differ by, supported less billed; none where a fee is not known.
 */
difference: Money | null, };

export type CodingPatient = { 
/**
 * The visit.
 */
visit: VisitId, 
/**
 * The version that was seen.
 */
version: number, 
/**
 * Whether the patient is new.
 */
new_patient: boolean, };

export type CodingQueryId = string;

export type CodingQueryShown = { 
/**
 * The question.
 */
id: CodingQueryId, 
/**
 * The visit.
 */
visit: VisitId, 
/**
 * Whose visit it was.
 */
patient_name: string | null, 
/**
 * What it asks.
 */
question: string, 
/**
 * Who asks.
 */
asked_by: string, 
/**
 * When.
 */
asked_at: Timestamp, 
/**
 * The answer.
 */
answer: string | null, 
/**
 * Who answered.
 */
answered_by: string | null, 
/**
 * When.
 */
answered_at: Timestamp | null, };

export type CodingQueue = { 
/**
 * Its visits.
 */
rows: Array<CodingQueueRow>, 
/**
 * Whether there are others behind these.
 */
more: boolean, 
/**
 * How many are at each stage, whatever the queue is narrowed to.
 */
stages: Array<StageCount>, 
/**
 * Doctors to choose from.
 */
doctors: Array<DoctorChoice>, 
/**
 * Payers to choose from.
 */
payers: Array<PayerChoice>, };

export type CodingQueueRow = { 
/**
 * The visit.
 */
visit: VisitId, 
/**
 * How far its codes are.
 */
stage: CodingStage, 
/**
 * The day.
 */
date: Date, 
/**
 * Days since.
 */
age_days: number, 
/**
 * Whose, where that is known.
 */
patient_name: string | null, 
/**
 * Who saw them.
 */
doctor_name: string, 
/**
 * The patient's first payer.
 */
payer_name: string | null, 
/**
 * Codes that wait for a decision.
 */
waiting: number, 
/**
 * Questions that wait for an answer.
 */
questions: number, };

export type CodingReopen = { 
/**
 * The visit.
 */
visit: VisitId, 
/**
 * Why.
 */
reason: string, };

export type CodingReport = { 
/**
 * The visit.
 */
visit: VisitId, 
/**
 * How it is written.
 */
format: CodingReportFormat, };

export type CodingReportFormat = "json" | "csv" | "html";

export type CodingSeen = { 
/**
 * The visit.
 */
visit: VisitId, 
/**
 * The version that was seen.
 */
version: number, };

export type CodingShown = { 
/**
 * What the queue says of it.
 */
row: CodingQueueRow, 
/**
 * The signed note that was read; empty until one is.
 */
note: string, 
/**
 * Whether a newer version was signed since.
 */
note_changed: boolean, 
/**
 * The version of the rules that read it.
 */
rules: string, 
/**
 * When.
 */
suggested_at: Timestamp | null, 
/**
 * Whether the patient is new to the practice, where that is known.
 */
new_patient: boolean | null, 
/**
 * Levels, what they are made of, what is left open.
 */
found: CodingFound, 
/**
 * The codes.
 */
lines: Array<CodingLineShown>, 
/**
 * What the list says of the diagnoses as they would be billed.
 */
findings: Array<Finding>, 
/**
 * Questions to the doctor, oldest first.
 */
queries: Array<CodingQueryShown>, 
/**
 * What happened, newest first.
 */
events: Array<CodingEventShown>, 
/**
 * The sum of the differences that are known; none where none is.
 */
difference: Money | null, 
/**
 * What still stands in the way of finalizing.
 */
lacks: Array<CodingLack>, 
/**
 * To tell whether somebody decided something in between.
 */
version: number, };

export type CodingStage = "draft" | "suggested" | "in_review" | "finalized" | "claimed";

export type CodingState = "supported" | "not_supported" | "cannot_tell";

export type CodingVerdict = "match" | "upgrade" | "downgrade" | "more_specific" | "new" | "unsupported" | "cannot_tell" | "own";

export type ConsentGiven = { 
/**
 * What is agreed to.
 */
kind: ConsentKind, 
/**
 * Yes or no.
 */
given: boolean, 
/**
 * How it was said.
 */
how: ConsentHow, 
/**
 * Who said it, when not the patient.
 */
given_by?: string | null, };

export type ConsentHow = "spoken" | "written" | "guardian";

export type ConsentId = string;

export type ConsentKind = "recording" | "share" | "messages";

export type ConsentRecord = { 
/**
 * At which visit.
 */
visit: VisitId, 
/**
 * What was said.
 */
consent: ConsentGiven, };

export type ConsentShown = { 
/**
 * The consent.
 */
id: ConsentId, 
/**
 * What is agreed to.
 */
kind: ConsentKind, 
/**
 * What was said.
 */
state: ConsentState, 
/**
 * How.
 */
how: ConsentHow, 
/**
 * Who said it, when not the patient.
 */
given_by: string, 
/**
 * Who wrote it down.
 */
taken_by: PersonId, 
/**
 * When.
 */
at: Timestamp, 
/**
 * When it was taken back.
 */
withdrawn_at: Timestamp | null, };

export type ConsentState = "not_asked" | "given" | "refused" | "withdrawn";

export type ConsentWithdrawPreview = { 
/**
 * At which visit.
 */
visit: VisitId, 
/**
 * Which consent.
 */
consent: ConsentId, };

export type Country = "IN" | "US";

export type CoverageData = { 
/**
 * The payer.
 */
payer: PayerId, 
/**
 * 1 first, 2 second, 3 third payer.
 */
rank: number, 
/**
 * The member's number.
 */
member_id: string, 
/**
 * The number of the group.
 */
group_number: string, 
/**
 * The name of the group.
 */
group_name: string, 
/**
 * Why Medicare pays second; mostly empty.
 */
insurance_type: string, 
/**
 * How the patient is related to the subscriber: `18` the same, `01` spouse, `19` child, `G8` other.
 */
relationship: string, 
/**
 * The subscriber, where that is another.
 */
subscriber?: PersonForm | null, 
/**
 * From this day on.
 */
from?: Date | null, 
/**
 * Until this day.
 */
to?: Date | null, };

export type CoverageForm = { 
/**
 * `P` first, `S` second, `T` third payer: SBR01.
 */
sequence: string, 
/**
 * The payer: loop 2010BB.
 */
payer: PayerForm, 
/**
 * The member's number: NM109 of 2010BA.
 */
member_id: string, 
/**
 * The number of the group: SBR03.
 */
group_number: string, 
/**
 * The name of the group: SBR04.
 */
group_name: string, 
/**
 * Why Medicare pays second: SBR05.
 */
insurance_type: string, 
/**
 * How the patient is related to the subscriber, `18` being the same: SBR02 and PAT01.
 */
relationship: string, 
/**
 * The subscriber, where that is another than the patient: loop 2010BA.
 */
subscriber: PersonForm | null, };

export type CoverageId = string;

export type CoverageList = { 
/**
 * First payer first.
 */
coverages: Array<CoverageShown>, };

export type CoverageRef = { 
/**
 * The coverage.
 */
id: CoverageId, };

export type CoverageSave = { 
/**
 * Whose.
 */
patient: PatientId, 
/**
 * Which; none for a new one.
 */
id?: CoverageId | null, 
/**
 * The version that was changed; none for a new one.
 */
version?: number | null, 
/**
 * What it is.
 */
data: CoverageData, };

export type CoverageShown = { 
/**
 * The coverage.
 */
id: CoverageId, 
/**
 * The payer's name.
 */
payer_name: string, 
/**
 * What it is.
 */
data: CoverageData, 
/**
 * To tell whether somebody changed it in between.
 */
version: number, };

export type Currency = "INR" | "USD";

export type Date = string;

export type DateForm = "day_month_year" | "month_day_year" | "year_month_day";

export type DecisionForm = { 
/**
 * What it paid, in cents: AMT*D.
 */
paid: number, 
/**
 * What the patient still owes, in cents: AMT*EAF.
 */
owed: number | null, 
/**
 * The day: DTP*573.
 */
decided: Date | null, 
/**
 * That payer's number of the claim: REF*F8 of 2330B.
 */
payer_claim_number: string, 
/**
 * Reasons at the level of the claim: CAS.
 */
adjustments: Array<AdjustmentForm>, 
/**
 * What it decided on each line, in the order of the lines: loops 2430.
 */
lines: Array<LineDecisionForm>, };

export type DeletionPreview = { 
/**
 * The preview.
 */
id: PreviewId, 
/**
 * What it is for.
 */
kind: PreviewKind, 
/**
 * Patients' cards.
 */
patients: number, 
/**
 * Visits.
 */
visits: number, 
/**
 * Consents.
 */
consents: number, 
/**
 * Claims; in the preview of one patient also those of imported files that are told to be theirs.
 */
claims: number, 
/**
 * Recordings and files of sound.
 */
recordings: number, 
/**
 * Transcripts that were made of sound.
 */
transcripts: number, 
/**
 * Records that a legal hold keeps.
 */
held: number, 
/**
 * Backups that still hold a copy until they rotate out.
 */
backups: number, 
/**
 * The oldest visit among them.
 */
oldest: Date | null, 
/**
 * Until when the preview can be carried out.
 */
expires: Timestamp, };

export type DeletionRun = { 
/**
 * The preview that was shown.
 */
preview: PreviewId, 
/**
 * Why; kept in the trail.
 */
reason: string, };

export type DenialRisk = { 
/**
 * The rule; the screens have words for each, and for what lowers it.
 */
rule: string, 
/**
 * Whether to look at it before sending.
 */
high: boolean, };

export type DeskState = "no_profile" | "locked" | "open";

export type DeskStatus = { 
/**
 * Where the desk stands.
 */
state: DeskState, 
/**
 * Version of this program.
 */
version: string, 
/**
 * Sign-in names that can unlock.
 */
sign_ins: Array<string>, 
/**
 * Whether an invitation waits to be accepted.
 */
invites_open: boolean, 
/**
 * The keyring in use, if there is one.
 */
keyring: string | null, 
/**
 * Why the desk locked last.
 */
last_lock: LockCause | null, 
/**
 * What opening found out of order.
 */
notice: OpenNotice | null, 
/**
 * Who is at work.
 */
session: SessionShown | null, };

export type DigitGrouping = "indian" | "western";

export type DoctorChoice = { 
/**
 * The doctor.
 */
id: PersonId, 
/**
 * Their name.
 */
name: string, };

export type DocumentAsk = { 
/**
 * The visit.
 */
visit: VisitId, 
/**
 * What is written of it.
 */
kind: DocumentKind, 
/**
 * The language of the message; the patient's own where none is named.
 */
language?: Language | null, 
/**
 * The paper; the country's own where none is named.
 */
paper?: PaperSize | null, 
/**
 * For whom: a colleague's name, 'the patient'.
 */
recipient?: string | null, 
/**
 * Why a patient is sent to a colleague.
 */
reason?: string | null, };

export type DocumentExport = { 
/**
 * Which.
 */
document: DocumentAsk, 
/**
 * In which form.
 */
form: DocumentForm, };

export type DocumentForm = "pdf" | "docx" | "fhir" | "text" | "markdown";

export type DocumentHolds = "name" | "age_sex" | "numbers" | "findings" | "assessment" | "plan" | "message";

export type DocumentKind = "note" | "prescription" | "letter" | "referral";

export type DocumentPreview = { 
/**
 * A picture of each page, SVG: the same pages as in the PDF.
 */
pages: Array<string>, 
/**
 * The same in plain text, for who cannot see pictures.
 */
text: string, 
/**
 * The language of its words.
 */
language: Language, 
/**
 * Whether nobody signed it.
 */
draft: boolean, 
/**
 * What of the patient it holds.
 */
holds: Array<DocumentHolds>, };

export type DocumentRead = { 
/**
 * Its bytes in base64.
 */
data: string, };

export type DocumentText = { 
/**
 * What the file is.
 */
kind: IncomingKind, 
/**
 * Its text: a paragraph a line, cells of a table parted by tabs.
 */
text: string, 
/**
 * How many letters that is.
 */
letters: number, 
/**
 * Its pages, where it has pages.
 */
pages: number | null, 
/**
 * Numbers of the pages that hold a picture and no letters: what stands there was not read.
 */
unread: Array<number>, 
/**
 * Its first pages as pictures: PNG in base64.
 */
pictures: Array<string>, };

export type Done = Record<symbol, never>;

export type DoubtShown = { 
/**
 * Why they are marked.
 */
why: DoubtWhy, 
/**
 * First character.
 */
start: number, 
/**
 * One past the last character.
 */
end: number, };

export type DoubtWhy = "number" | "drug" | "not_denied" | "denied";

export type DrugForm = { 
/**
 * The NDC, eleven digits: LIN03.
 */
code: string, 
/**
 * How much: CTP04.
 */
quantity: string, 
/**
 * `ML`, `UN`, `GR`, `ME`, `F2`: CTP05.
 */
unit: string, };

export type DuplicateList = { 
/**
 * The pairs.
 */
pairs: Array<DuplicatePair>, };

export type DuplicatePair = { 
/**
 * One.
 */
first: PatientRow, 
/**
 * The other.
 */
second: PatientRow, 
/**
 * What is alike: `name`, `phone`, `birth_date`, `identifier`.
 */
alike: Array<string>, };

export type ElementFound = { 
/**
 * Which.
 */
element: LevelElement, 
/**
 * How much it amounts to; none for time, and where nothing can be told.
 */
weight: ElementWeight | null, 
/**
 * The minutes, for time.
 */
minutes: number | null, 
/**
 * The words of the note.
 */
quotes: Array<NoteQuote>, };

export type ElementWeight = "straightforward" | "low" | "moderate" | "high";

export type Envelope = { 
/**
 * Its number; grows by one.
 */
seq: number, 
/**
 * What happened.
 */
event: Event, };

export type ErasurePreview = { 
/**
 * Whose records.
 */
patient: PatientId, };

export type ErrorBody = { 
/**
 * Which error; the screens have its words in every language.
 */
code: Code, 
/**
 * What it means for the person.
 */
kind: Kind, 
/**
 * What happened, in English.
 */
message: string, 
/**
 * What to do now, in English.
 */
hint: string, 
/**
 * Fields to mend.
 */
fields: Array<FieldError>, 
/**
 * Whether the same request may succeed later.
 */
retryable: boolean, 
/**
 * A number to quote, for a fault of Nadi's own.
 */
incident: string | null, 
/**
 * How long to wait, where waiting is all there is to do.
 */
wait_seconds: number | null, };

export type Event = { "kind": "job_changed", 
/**
 * The task as it is now.
 */
job: JobShown, } | { "kind": "tags_invalidated", 
/**
 * The tags of the command list.
 */
tags: Array<string>, } | { "kind": "session_locked", 
/**
 * Why.
 */
cause: LockCause, } | { "kind": "store_problem", 
/**
 * Which.
 */
code: Code, } | { "kind": "missed" };

export type EvidenceShown = { 
/**
 * The turn.
 */
segment: SegmentId, 
/**
 * First character in it.
 */
start: number, 
/**
 * One past the last character.
 */
end: number, 
/**
 * The words.
 */
quote: string, 
/**
 * Where the turn begins in the sound, where there is sound.
 */
start_ms: number | null, 
/**
 * Whether the turn says something else by now.
 */
changed: boolean, };

export type ExportedFile = { 
/**
 * A name for the file, without any patient's.
 */
name: string, 
/**
 * Its media type.
 */
media: string, 
/**
 * The bytes in base64.
 */
base64: string, };

export type ExportedText = { 
/**
 * A name for the file, without any patient's.
 */
name: string, 
/**
 * Its media type.
 */
media: string, 
/**
 * The content.
 */
text: string, };

export type FeeData = { 
/**
 * The code; empty where the line is of a level.
 */
code: string, 
/**
 * The key of a visit's level, for practices without a code pack; empty where the line is of a code.
 */
level: string, 
/**
 * The modifier that it holds for; empty for all.
 */
modifier: string, 
/**
 * What is charged for one unit.
 */
fee: Money, 
/**
 * The payer whose agreement it is; none for everybody.
 */
payer?: PayerId | null, 
/**
 * What that payer agreed to pay for one unit.
 */
agreed?: Money | null, 
/**
 * From this day on.
 */
from?: Date | null, };

export type FeeId = string;

export type FeeRef = { 
/**
 * The line.
 */
id: FeeId, };

export type FeeSave = { 
/**
 * Which; none for a new one.
 */
id?: FeeId | null, 
/**
 * The version that was changed; none for a new one.
 */
version?: number | null, 
/**
 * What it says.
 */
data: FeeData, };

export type FeeScheduleImport = { 
/**
 * The payer that pays by it.
 */
payer: PayerId, 
/**
 * The place, such as `10112-00`.
 */
locality: string, 
/**
 * Whether services are given in a facility that is paid apart.
 */
facility: boolean, 
/**
 * The conversion factor as it is announced.
 */
factor: string, 
/**
 * From this day on.
 */
from: Date, 
/**
 * The file of relative units.
 */
units: string, 
/**
 * The file of indices of places.
 */
places: string, };

export type FeeShown = { 
/**
 * The line.
 */
id: FeeId, 
/**
 * What it says.
 */
data: FeeData, 
/**
 * To tell whether somebody changed it in between.
 */
version: number, };

export type FieldChange = { 
/**
 * Its place in the form.
 */
field: string, 
/**
 * What stood there.
 */
before: JsonValue, 
/**
 * What stands there now.
 */
after: JsonValue, };

export type FieldError = { 
/**
 * Its name in the request.
 */
field: string, 
/**
 * What is wrong with it, in English; the screens translate what they know.
 */
message: string, };

export type FieldFix = { 
/**
 * Its place in the form, such as `/coverage/member_id`. A whole record can be put, too.
 */
field: string, 
/**
 * What to put there.
 */
value: JsonValue, };

export type Finding = { 
/**
 * Id of the rule.
 */
rule: string, 
/**
 * How much it matters.
 */
severity: Severity, 
/**
 * Where it is.
 */
place: Place, 
/**
 * Plain words for a person.
 */
words: string, 
/**
 * What would put it right, where that is known.
 */
fix: Fix | null, };

export type FindingShown = { 
/**
 * The finding.
 */
finding: Finding, 
/**
 * What its words are written in: what the person reads where they are written in it, else English.
 */
language: Language, 
/**
 * What kind of trouble it is.
 */
category: ClaimCategory, 
/**
 * Why a person says that it does not count; none where it counts.
 */
overridden: string | null, 
/**
 * How many other claims on the desk have the same.
 */
alike: number, };

export type Fix = { 
/**
 * Says in plain words what the fix does.
 */
words: string, 
/**
 * The value to put into the field.
 */
value: string, };

export type FlagRule = "allergy_against_drug" | "same_drug_twice" | "same_group_twice" | "dose_unusual" | "vital_unusual" | "allergy_not_asked" | "follow_up_not_said";

export type FlagSee = { 
/**
 * The visit.
 */
visit: VisitId, 
/**
 * The flag.
 */
key: string, 
/**
 * Whether it was seen.
 */
seen: boolean, };

export type FlagShown = { 
/**
 * Names it.
 */
key: string, 
/**
 * What it is about.
 */
rule: FlagRule, 
/**
 * The drug or the measurement.
 */
subject: string, 
/**
 * The allergy, the group or the other drug.
 */
other: string, 
/**
 * What was said.
 */
value: string, 
/**
 * What is usual.
 */
usual: string, 
/**
 * Where it was said.
 */
evidence: Array<EvidenceShown>, 
/**
 * Whether somebody has seen it.
 */
seen: boolean, };

export type Frequency = "new" | "replacement" | "void";

export type GapFound = { 
/**
 * Its rule; the screens have words for each.
 */
rule: string, 
/**
 * The words or the code that it is about.
 */
about: string, 
/**
 * The question in English; it names no answer.
 */
question: string, };

export type GrantKind = "sharing" | "emergency";

export type GrantList = { 
/**
 * The grants in force.
 */
grants: Array<GrantShown>, };

export type GrantShown = { 
/**
 * Who may.
 */
person: PersonId, 
/**
 * Their name.
 */
person_name: string, 
/**
 * Why.
 */
kind: GrantKind, 
/**
 * The reason given.
 */
reason: string, 
/**
 * Since when.
 */
from: Timestamp, 
/**
 * Until when; none is until it is taken back.
 */
until: Timestamp | null, };

export type HealthFact = { "kind": "program", 
/**
 * Its name.
 */
name: string, 
/**
 * Its version.
 */
version: string, } | { "kind": "size", 
/**
 * In bytes.
 */
bytes: number, } | { "kind": "schema", 
/**
 * Its number.
 */
number: number, } | { "kind": "checked", 
/**
 * When.
 */
at: Timestamp, 
/**
 * How many problems were found.
 */
problems: number, } | { "kind": "never_checked" } | { "kind": "room", 
/**
 * What may still be filled, in bytes.
 */
free: number, 
/**
 * All of it, in bytes.
 */
total: number, } | { "kind": "not_told" } | { "kind": "backups", 
/**
 * How many.
 */
count: number, } | { "kind": "last_backup", 
/**
 * When it was made.
 */
at: Timestamp, } | { "kind": "no_backup" } | { "kind": "keyring", 
/**
 * Its name.
 */
name: string, } | { "kind": "no_keyring" } | { "kind": "can_unlock", 
/**
 * How many.
 */
people: number, } | { "kind": "last_row", 
/**
 * Its number.
 */
row: number, } | { "kind": "anchored", 
/**
 * Its number.
 */
row: number, 
/**
 * When the line was written.
 */
at: Timestamp, } | { "kind": "not_anchored" } | { "kind": "queued", 
/**
 * How many.
 */
count: number, } | { "kind": "running", 
/**
 * How many.
 */
count: number, } | { "kind": "worker", 
/**
 * Its short name; the screens say what it is for.
 */
name: string, 
/**
 * What it is doing.
 */
state: WorkerState, } | { "kind": "failures", 
/**
 * How often.
 */
count: number, };

export type HealthLevel = "good" | "note" | "bad";

export type HealthLine = { 
/**
 * What, a word the screens translate.
 */
subject: string, 
/**
 * How good it is.
 */
level: HealthLevel, 
/**
 * What was found, never anything about patients.
 */
facts: Array<HealthFact>, };

export type HealthShown = { 
/**
 * When.
 */
at: Timestamp, 
/**
 * The lines.
 */
lines: Array<HealthLine>, };

export type HeardWord = { 
/**
 * The word.
 */
text: string, 
/**
 * Where it begins.
 */
start_ms: number, 
/**
 * Where it ends.
 */
end_ms: number, 
/**
 * How sure the machine was, in thousandths.
 */
confidence: number, };

export type HearingShown = { 
/**
 * The task.
 */
job: JobId, 
/**
 * received, decoding, transcribing or transcribed.
 */
stage: string, 
/**
 * Sound gone through.
 */
heard_ms: number, 
/**
 * Sound in all.
 */
total_ms: number, 
/**
 * Seconds left, learnt from this laptop; none when it never did this before.
 */
left_s: number | null, 
/**
 * Whether it waits for another task.
 */
waits: boolean, };

export type History = { 
/**
 * The changes.
 */
entries: Array<HistoryEntry>, };

export type HistoryEntry = { 
/**
 * When.
 */
at: Timestamp, 
/**
 * Who.
 */
person: PersonId | null, 
/**
 * Their name.
 */
person_name: string, 
/**
 * Which field.
 */
field: string, 
/**
 * What it became.
 */
value: string | null, };

export type HoldEnd = { 
/**
 * The hold.
 */
id: HoldId, 
/**
 * Why.
 */
reason: string, };

export type HoldId = string;

export type HoldList = { 
/**
 * The holds.
 */
holds: Array<HoldShown>, };

export type HoldPlace = { 
/**
 * Whose records.
 */
patient: PatientId, 
/**
 * Why.
 */
reason: string, };

export type HoldShown = { 
/**
 * The hold.
 */
id: HoldId, 
/**
 * Whose records.
 */
patient: PatientId, 
/**
 * Their name, where the person may see it.
 */
patient_name: string, 
/**
 * Why.
 */
reason: string, 
/**
 * Since when.
 */
placed: Timestamp, 
/**
 * Until when.
 */
ended: Timestamp | null, };

export type Identifier = { 
/**
 * abha, mrn, insurance, or the practice's own word.
 */
kind: string, 
/**
 * The number.
 */
value: string, };

export type IdentityData = { 
/**
 * The practice that bills, a person who treats, a place, or an outside provider who sends patients.
 */
kind: IdentityKind, 
/**
 * The person who works here, for a person's.
 */
person?: PersonId | null, 
/**
 * Last name, or name of an organisation.
 */
last: string, 
/**
 * First name; empty for an organisation.
 */
first: string, 
/**
 * The NPI, ten digits.
 */
npi: string, 
/**
 * The tax number, nine digits.
 */
tax_id: string, 
/**
 * Whether the tax number is a social security number.
 */
tax_is_ssn: boolean, 
/**
 * The taxonomy code.
 */
taxonomy: string, 
/**
 * The address, never a box.
 */
address: AddressForm, 
/**
 * Where payments go, if elsewhere.
 */
pay_to?: AddressForm | null, 
/**
 * Telephone, ten digits.
 */
phone: string, 
/**
 * Place of service, for a place: two digits.
 */
place: string, 
/**
 * Whether it can be chosen.
 */
active: boolean, };

export type IdentityKind = "practice" | "person" | "place" | "outside";

export type IdentitySave = { 
/**
 * Which; none for a new one.
 */
id?: BillingIdentityId | null, 
/**
 * The version that was changed; none for a new one.
 */
version?: number | null, 
/**
 * What it is.
 */
data: IdentityData, };

export type IdentityShown = { 
/**
 * The identity.
 */
id: BillingIdentityId, 
/**
 * What it is.
 */
data: IdentityData, 
/**
 * To tell whether somebody changed it in between.
 */
version: number, };

export type ImbalanceShown = { 
/**
 * `line`, `claim` or `payment`.
 */
sum: string, 
/**
 * What the file says.
 */
said: Money, 
/**
 * What it comes to.
 */
found: Money, 
/**
 * Number of the segment in the file.
 */
segment: number, };

export type ImportBatchList = { 
/**
 * The batches.
 */
batches: Array<ImportBatchShown>, };

export type ImportBatchRef = { 
/**
 * The batch.
 */
id: BatchId, };

export type ImportBatchShown = { 
/**
 * The batch.
 */
id: BatchId, 
/**
 * When.
 */
at: Timestamp, 
/**
 * What is done with content that is here already.
 */
duplicates: OnDuplicate, 
/**
 * Whether it waits.
 */
paused: boolean, 
/**
 * Its files.
 */
files: Array<ImportFileShown>, };

export type ImportBegin = { 
/**
 * The files.
 */
files: Array<NewFile>, 
/**
 * What is done with content that is here already.
 */
duplicates: OnDuplicate, };

export type ImportFileId = string;

export type ImportFileRef = { 
/**
 * The file.
 */
id: ImportFileId, };

export type ImportFileShown = { 
/**
 * The file.
 */
id: ImportFileId, 
/**
 * Its name.
 */
name: string, 
/**
 * Its size.
 */
bytes: number, 
/**
 * How much of it is here.
 */
received: number, 
/**
 * Where it stands.
 */
state: ImportState, 
/**
 * What went wrong.
 */
error: Code | null, 
/**
 * The language spoken.
 */
language: string, 
/**
 * Its visit.
 */
visit: VisitId | null, 
/**
 * The task that works on it or waits to.
 */
job: JobId | null, 
/**
 * Whether it can be tried again as it lies here.
 */
can_retry: boolean, };

export type ImportPart = { 
/**
 * The file.
 */
file: ImportFileId, 
/**
 * How many bytes came before.
 */
offset: number, 
/**
 * The bytes, in base64; at most 1 MiB of them.
 */
data: string, };

export type ImportState = "receiving" | "received" | "decoding" | "transcribing" | "transcribed" | "skipped" | "failed";

export type IncomingKind = "text" | "docx" | "pdf";

export type InsightFind = { 
/**
 * Visits from this day on.
 */
from?: Date | null, 
/**
 * Visits up to this day.
 */
to?: Date | null, };

export type Invitation = { 
/**
 * Who is invited.
 */
person: PersonId, 
/**
 * The code.
 */
code: string, 
/**
 * Until when it can be used.
 */
expires: Timestamp, };

export type InviteAccept = { 
/**
 * The short name they were given.
 */
sign_in: string, 
/**
 * The one-time code.
 */
code: string, 
/**
 * The password they choose.
 */
password: string, };

export type JobId = string;

export type JobKind = "backup" | "backup_verify" | "retention_run" | "erasure_run" | "consent_withdrawal" | "integrity_check" | "note_draft" | "hear" | "claim_batch" | "claim_response" | "claim_import";

export type JobList = { 
/**
 * The tasks.
 */
jobs: Array<JobShown>, };

export type JobRef = { 
/**
 * The task.
 */
id: JobId, };

export type JobShown = { 
/**
 * The task.
 */
id: JobId, 
/**
 * What it does.
 */
kind: JobKind, 
/**
 * Where it stands.
 */
status: JobStatus, 
/**
 * Its present stage, a word the screens translate.
 */
stage: string, 
/**
 * Units done in this stage.
 */
done: number, 
/**
 * Units in all, where that is known.
 */
total: number | null, 
/**
 * Who started it; none when Nadi did.
 */
person: PersonId | null, 
/**
 * When it was queued.
 */
created: Timestamp, 
/**
 * When it ended.
 */
ended: Timestamp | null, 
/**
 * What went wrong.
 */
error: Code | null, 
/**
 * What it found; counts and ids only.
 */
result: JsonValue | null, 
/**
 * Whether it can be tried again.
 */
can_retry: boolean, };

export type JobStarted = { 
/**
 * The task.
 */
job: JobId, };

export type JobStatus = "queued" | "running" | "done" | "failed" | "cancelled";

export type JsonValue = number | string | boolean | Array<JsonValue> | { [key in string]: JsonValue } | null;

export type Kind = "input" | "not_now" | "environment" | "internal";

export type Language = "en" | "ta" | "te" | "hi";

export type LetterChange = { 
/**
 * The visit.
 */
visit: VisitId, 
/**
 * Which letter.
 */
kind: LetterKind, 
/**
 * Its language.
 */
language: Language, 
/**
 * What it says now.
 */
text: string, };

export type LetterFind = { 
/**
 * The visit.
 */
visit: VisitId, 
/**
 * Language of the message; the patient's where none is named.
 */
language?: Language | null, };

export type LetterKind = "summary" | "next_steps" | "message";

export type LetterList = { 
/**
 * The letters.
 */
letters: Array<LetterShown>, };

export type LetterReset = { 
/**
 * The visit.
 */
visit: VisitId, 
/**
 * Which letter.
 */
kind: LetterKind, };

export type LetterShown = { 
/**
 * Which one.
 */
kind: LetterKind, 
/**
 * Its language.
 */
language: Language, 
/**
 * What it says; empty where the note has nothing for it.
 */
text: string, 
/**
 * Who changed it; empty where it is as Nadi wrote it.
 */
edited_by: string, 
/**
 * Whether the note changed since a person changed the letter.
 */
note_changed: boolean, };

export type LevelCount = { 
/**
 * The doctor as a number, without a name.
 */
doctor: number, 
/**
 * The key of the level.
 */
level: string, 
/**
 * How often.
 */
count: number, };

export type LevelDriver = "decision" | "time" | "both";

export type LevelElement = "problems" | "data" | "risk" | "time";

export type LevelFound = { 
/**
 * Whether it is for a new patient.
 */
new_patient: boolean, 
/**
 * The highest level that is supported; none where it cannot be told.
 */
level: string | null, 
/**
 * What decision making supports.
 */
by_decision: string | null, 
/**
 * What the stated minutes support.
 */
by_time: string | null, 
/**
 * Which of both it is.
 */
driver: LevelDriver | null, };

export type LevelSuggested = { 
/**
 * Whether it is for a patient who is new to the practice.
 */
new_patient: boolean, 
/**
 * The level that is supported; none where it cannot be told.
 */
level: string | null, 
/**
 * What decision making supports.
 */
by_decision: string | null, 
/**
 * What the stated time supports.
 */
by_time: string | null, };

export type LineAdd = { 
/**
 * The visit.
 */
visit: VisitId, 
/**
 * The part of the note.
 */
section: NoteSection, 
/**
 * What it says.
 */
text: string, 
/**
 * After which line; at the end where none is named.
 */
after?: NoteLineId | null, };

export type LineChange = { 
/**
 * The line.
 */
line: NoteLineId, 
/**
 * What it says now.
 */
text: string, 
/**
 * The version that was changed.
 */
version: number, };

export type LineDecisionForm = { 
/**
 * What it paid, in cents: SVD02.
 */
paid: number, 
/**
 * Reasons: CAS.
 */
adjustments: Array<AdjustmentForm>, };

export type LineDifference = { 
/**
 * Its part of the note.
 */
section: NoteSection, 
/**
 * What became of it.
 */
fate: LineFate, 
/**
 * What it said.
 */
before: string, 
/**
 * What it says.
 */
after: string, };

export type LineFate = "same" | "added" | "removed" | "changed";

export type LineForm = { 
/**
 * The procedure's code: SV101-2.
 */
procedure: string, 
/**
 * Modifiers, at most four: SV101-3 to 6.
 */
modifiers: Array<string>, 
/**
 * What it is, for codes that say nothing: SV101-7.
 */
description: string, 
/**
 * The charge in cents, all units together: SV102.
 */
charge: number, 
/**
 * How many units: SV104.
 */
units: string, 
/**
 * Whether the units are minutes: SV103.
 */
minutes: boolean, 
/**
 * First day: DTP*472.
 */
from: Date | null, 
/**
 * Last day, where that is another.
 */
to: Date | null, 
/**
 * Diagnoses that it is for, counted from 1: SV107.
 */
pointers: Array<number>, 
/**
 * Place of service, where it is another than the claim's: SV105.
 */
place: string, 
/**
 * Whether it was an emergency: SV109.
 */
emergency: boolean, 
/**
 * The drug: loop 2410.
 */
drug: DrugForm | null, 
/**
 * Who treated, where it is another than for the rest: loop 2420A.
 */
rendering: ProviderForm | null, 
/**
 * A remark: NTE*ADD.
 */
remark: string, };

export type LineRef = { 
/**
 * The line.
 */
line: NoteLineId, };

export type LineShown = { 
/**
 * The line.
 */
id: NoteLineId, 
/**
 * Its part of the note.
 */
section: NoteSection, 
/**
 * Its heading, in capitals; empty where it has none.
 */
heading: string, 
/**
 * What it says.
 */
text: string, 
/**
 * What the machine wrote, where a person changed it.
 */
original: string | null, 
/**
 * Where it comes from.
 */
state: LineState, 
/**
 * Where it was said.
 */
evidence: Array<EvidenceShown>, 
/**
 * Words in it that were not said.
 */
doubts: Array<DoubtShown>, 
/**
 * Who wrote or changed it.
 */
edited_by: string, 
/**
 * To tell whether somebody changed it in between.
 */
version: number, };

export type LineState = "heard" | "template" | "typed" | "unsupported";

export type LockCause = "asked" | "idle" | "suspended" | "removed";

export type MergedCard = { 
/**
 * That card.
 */
id: PatientId, 
/**
 * The name on it.
 */
name: string, };

export type MicrophoneList = { 
/**
 * Those that can be heard now, the usual one first.
 */
microphones: Array<MicrophoneShown>, };

export type MicrophoneShown = { 
/**
 * What it is chosen by.
 */
id: string, 
/**
 * What the system calls it.
 */
name: string, 
/**
 * Whether it is taken when none is chosen.
 */
usual: boolean, };

export type Money = { 
/**
 * Paise or cents.
 */
minor: number, 
/**
 * What they are paise or cents of.
 */
currency: Currency, };

export type NewFile = { 
/**
 * Its name.
 */
name: string, 
/**
 * Its size in bytes.
 */
bytes: number, 
/**
 * The visit it belongs to; a new one is begun when none is named.
 */
visit?: VisitId | null, 
/**
 * ta, te, en, hi or auto.
 */
language: string, };

export type NewOwner = { 
/**
 * Name as it is written under a note.
 */
name: string, 
/**
 * Short name to unlock with.
 */
sign_in: string, 
/**
 * Password; never stored.
 */
password: string, 
/**
 * Language of the screens.
 */
language: Language, 
/**
 * Whether the person also sees patients.
 */
doctor: boolean, };

export type NewPractice = { 
/**
 * Name on the letterhead.
 */
name: string, 
/**
 * Decides units, codes, money and exports.
 */
country: Country, 
/**
 * Language of letters, unless a patient has another.
 */
language: Language, 
/**
 * How far the practice's clocks are ahead of UTC.
 */
utc_offset_minutes: number, };

export type NextPayerBlock = "billed_before" | "sent_on";

export type NextPayerShown = { 
/**
 * Its name.
 */
payer: string, 
/**
 * Why it cannot be billed now; none where it can.
 */
blocked: NextPayerBlock | null, };

export type NoteAmend = { 
/**
 * The visit.
 */
visit: VisitId, 
/**
 * Why.
 */
reason: string, };

export type NoteCompare = { 
/**
 * The visit.
 */
visit: VisitId, 
/**
 * The older version.
 */
from: number, 
/**
 * The newer version; the note as it stands where none is named.
 */
to?: number | null, };

export type NoteDifference = { 
/**
 * All lines of both, in the order of the newer.
 */
lines: Array<LineDifference>, };

export type NoteDraft = { 
/**
 * The visit.
 */
visit: VisitId, 
/**
 * What was said, typed or pasted; it becomes the visit's transcript.
 */
words?: string | null, };

export type NoteId = string;

export type NoteImport = { 
/**
 * The visit.
 */
visit: VisitId, 
/**
 * The note, with headings or without.
 */
text: string, };

export type NoteLineId = string;

export type NoteQuote = { 
/**
 * The words.
 */
text: string, 
/**
 * The first character.
 */
start: number, 
/**
 * Behind the last one.
 */
end: number, };

export type NoteRef = { 
/**
 * The visit.
 */
visit: VisitId, };

export type NoteSection = "subjective" | "objective" | "assessment" | "plan";

export type NoteShown = { 
/**
 * The visit.
 */
visit: VisitId, 
/**
 * The note; none before anything was written.
 */
id: NoteId | null, 
/**
 * How far it is.
 */
state: NoteState, 
/**
 * Its lines in their order, without those that were taken out.
 */
lines: Array<LineShown>, 
/**
 * Lines that a person took out; they can be put back.
 */
removed: Array<LineShown>, 
/**
 * What to look at once more.
 */
flags: Array<FlagShown>, 
/**
 * What the specialty usually asks and no line speaks of.
 */
prompts: Array<Prompt>, 
/**
 * The transcript that a draft would be made from.
 */
transcript: TranscriptId | null, 
/**
 * Whether the words changed since the draft was made.
 */
words_changed: boolean, 
/**
 * The version that was signed last.
 */
signed_number: number | null, 
/**
 * Who signed last.
 */
signed_by: string, 
/**
 * When.
 */
signed_at: Timestamp | null, 
/**
 * Why the amendment that is open was begun.
 */
reason: string, 
/**
 * When it was saved last.
 */
saved_at: Timestamp | null, 
/**
 * Tells one state of the note from another; signing names the state that was seen.
 */
stamp: number, 
/**
 * Whether the person at work may change it now.
 */
may_edit: boolean, 
/**
 * Whether the person at work may sign it now.
 */
may_sign: boolean, };

export type NoteSign = { 
/**
 * The visit.
 */
visit: VisitId, 
/**
 * The state that was seen.
 */
stamp: number, };

export type NoteState = "draft" | "signed" | "amending" | "amended" | "erased";

export type NoticeDismiss = { 
/**
 * The notice.
 */
id: NoticeId, };

export type NoticeId = string;

export type NoticeKind = "emergency_access" | "backup_failed" | "job_failed" | "integrity_problem";

export type NoticeShown = { 
/**
 * The notice.
 */
id: NoticeId, 
/**
 * What it is about.
 */
kind: NoticeKind, 
/**
 * Since when.
 */
at: Timestamp, 
/**
 * Whose record it is about.
 */
patient: PatientId | null, 
/**
 * Who did it.
 */
person_name: string | null, 
/**
 * The reason that was given.
 */
reason: string, };

export type OnDuplicate = "skip" | "replace" | "keep";

export type OpenNotice = "previous_keys_used" | "indexes_rebuilt" | "log_cut_off";

export type OtherForm = { 
/**
 * The coverage.
 */
coverage: CoverageForm, 
/**
 * What its payer decided, if it did.
 */
decision: DecisionForm | null, };

export type PaperSize = "a4" | "letter";

export type PartQuality = { 
/**
 * The part: subjective, objective, assessment, plan.
 */
part: string, 
/**
 * Out of a hundred.
 */
score: number, 
/**
 * What is not there; the screens have words for each.
 */
missing: Array<string>, };

export type PasswordChange = { 
/**
 * The present one.
 */
old: string, 
/**
 * The next one.
 */
new: string, };

export type PatientChange = { 
/**
 * The patient.
 */
id: PatientId, 
/**
 * Name.
 */
name: string, 
/**
 * Sex.
 */
sex: Sex, 
/**
 * Day of birth, where it is known.
 */
birth_date?: Date | null, 
/**
 * Age as the patient says it.
 */
age_years?: number | null, 
/**
 * Phone.
 */
phone: string, 
/**
 * Address.
 */
address: string, 
/**
 * Language of letters to them.
 */
language?: Language | null, 
/**
 * What the desk should know.
 */
note: string, 
/**
 * Numbers that others gave.
 */
identifiers: Array<Identifier>, 
/**
 * The version that was changed.
 */
version: number, 
/**
 * Why, where the patient is another doctor's.
 */
reason?: string | null, };

export type PatientCreate = { 
/**
 * Name.
 */
name: string, 
/**
 * Sex.
 */
sex: Sex, 
/**
 * Day of birth, where it is known.
 */
birth_date?: Date | null, 
/**
 * Age as the patient says it.
 */
age_years?: number | null, 
/**
 * Phone.
 */
phone?: string | null, 
/**
 * Address.
 */
address?: string | null, 
/**
 * Language of letters to them.
 */
language?: Language | null, 
/**
 * What the desk should know.
 */
note?: string | null, 
/**
 * Numbers that others gave.
 */
identifiers?: Array<Identifier> | null, };

export type PatientFind = { 
/**
 * Words to look for; none lists the latest.
 */
text?: string | null, 
/**
 * How many to pass over.
 */
offset?: number | null, 
/**
 * How many to give, at most 200.
 */
limit?: number | null, };

export type PatientId = string;

export type PatientMerge = { 
/**
 * The card that stays.
 */
keep: PatientId, 
/**
 * The card that goes into it.
 */
join: PatientId, };

export type PatientPage = { 
/**
 * The patients.
 */
patients: Array<PatientRow>, 
/**
 * Whether there are others behind these.
 */
more: boolean, };

export type PatientRef = { 
/**
 * The patient.
 */
id: PatientId, };

export type PatientRow = { 
/**
 * The patient.
 */
id: PatientId, 
/**
 * Name.
 */
name: string, 
/**
 * Sex.
 */
sex: Sex, 
/**
 * Age today, where it is known.
 */
age_years: number | null, 
/**
 * Phone.
 */
phone: string, 
/**
 * Day of the last visit within reach.
 */
last_visit: Date | null, 
/**
 * How many visits.
 */
visits: number, };

export type PatientShow = { 
/**
 * The patient.
 */
id: PatientId, 
/**
 * Why, where the patient is another doctor's.
 */
reason?: string | null, };

export type PatientShown = { 
/**
 * The patient.
 */
id: PatientId, 
/**
 * Name.
 */
name: string, 
/**
 * Sex.
 */
sex: Sex, 
/**
 * Day of birth, where it is known.
 */
birth_date: Date | null, 
/**
 * Age today.
 */
age_years: number | null, 
/**
 * Phone.
 */
phone: string, 
/**
 * Address.
 */
address: string, 
/**
 * Language of letters to them.
 */
language: Language | null, 
/**
 * What the desk should know.
 */
note: string, 
/**
 * Numbers that others gave.
 */
identifiers: Array<Identifier>, 
/**
 * Cards that were joined into this one.
 */
merged: Array<MergedCard>, 
/**
 * Who treats them.
 */
doctors: Array<PersonId>, 
/**
 * Whether a legal hold keeps the record.
 */
on_hold: boolean, 
/**
 * When the card was made.
 */
created: Timestamp, 
/**
 * When it was changed last.
 */
updated: Timestamp, 
/**
 * To tell whether somebody changed it in between.
 */
version: number, };

export type PayerChoice = { 
/**
 * The payer.
 */
id: PayerId, 
/**
 * Its name.
 */
name: string, };

export type PayerData = { 
/**
 * Its name.
 */
name: string, 
/**
 * Its number.
 */
number: string, 
/**
 * The kind of its plans, such as `CI` or `MB`.
 */
filing: string, 
/**
 * The address, where it wants it.
 */
address?: AddressForm | null, 
/**
 * Days after the service within which it takes claims.
 */
filing_limit_days: number, 
/**
 * Rules of the catalogue that do not count for it.
 */
rules_off: Array<string>, 
/**
 * Whether its claims go out as a test.
 */
test: boolean, 
/**
 * Whether it can be chosen.
 */
active: boolean, };

export type PayerForm = { 
/**
 * Its name: NM103.
 */
name: string, 
/**
 * Its number: NM109.
 */
number: string, 
/**
 * The kind of its plan, such as `CI` or `MB`: SBR09.
 */
filing: string, 
/**
 * The address, where the payer wants it.
 */
address: AddressForm | null, };

export type PayerId = string;

export type PayerSave = { 
/**
 * Which; none for a new one.
 */
id?: PayerId | null, 
/**
 * The version that was changed; none for a new one.
 */
version?: number | null, 
/**
 * What it is.
 */
data: PayerData, };

export type PayerShown = { 
/**
 * The payer.
 */
id: PayerId, 
/**
 * What it is.
 */
data: PayerData, 
/**
 * To tell whether somebody changed it in between.
 */
version: number, };

export type Permission = "practice_view" | "practice_edit" | "people_view" | "people_manage" | "roles_manage" | "patient_view" | "patient_edit" | "patient_merge" | "visit_view" | "visit_edit" | "note_view" | "note_edit" | "note_sign" | "note_export" | "template_edit" | "consent_take" | "sound_hear" | "sound_take" | "sound_erase" | "record_share" | "emergency_access" | "retention_manage" | "erasure_run" | "hold_manage" | "backup_make" | "backup_restore" | "audit_view" | "audit_export" | "health_view" | "security_manage" | "jobs_manage" | "billing_view" | "billing_edit" | "coverage_edit" | "visit_bill" | "claim_view" | "claim_work" | "claim_send" | "claim_report" | "training_edit";

export type PersonChange = { 
/**
 * The person.
 */
id: PersonId, 
/**
 * Name as written under a note.
 */
name: string, 
/**
 * Names of their roles.
 */
roles: Array<string>, 
/**
 * Language of their screens.
 */
language: Language, 
/**
 * Number of their registration.
 */
registration: string, 
/**
 * What they practise.
 */
specialty: string, 
/**
 * The version that was changed.
 */
version: number, };

export type PersonForm = { 
/**
 * Last name: NM103.
 */
last: string, 
/**
 * First name: NM104.
 */
first: string, 
/**
 * Middle name: NM105.
 */
middle: string, 
/**
 * Date of birth: DMG02.
 */
birth_date: Date | null, 
/**
 * `F`, `M` or `U`: DMG03.
 */
sex: string, 
/**
 * The address.
 */
address: AddressForm, };

export type PersonId = string;

export type PersonInvite = { 
/**
 * Name as written under a note.
 */
name: string, 
/**
 * Short name to unlock with.
 */
sign_in: string, 
/**
 * Names of their roles.
 */
roles: Array<string>, 
/**
 * Language of their screens.
 */
language: Language, 
/**
 * Number of their registration.
 */
registration?: string | null, 
/**
 * What they practise.
 */
specialty?: string | null, };

export type PersonList = { 
/**
 * The people.
 */
people: Array<PersonShown>, };

export type PersonRef = { 
/**
 * The person.
 */
id: PersonId, };

export type PersonShown = { 
/**
 * The person.
 */
id: PersonId, 
/**
 * Name as written under a note.
 */
name: string, 
/**
 * Short name to unlock with.
 */
sign_in: string, 
/**
 * Where they stand.
 */
status: PersonStatus, 
/**
 * Names of their roles.
 */
roles: Array<string>, 
/**
 * Language of their screens.
 */
language: Language, 
/**
 * Number of their registration.
 */
registration: string, 
/**
 * What they practise.
 */
specialty: string, 
/**
 * Whether a PIN is set.
 */
has_pin: boolean, 
/**
 * Whether the second factor is set.
 */
has_second_factor: boolean, 
/**
 * When they last unlocked the desk.
 */
last_seen: Timestamp | null, 
/**
 * To tell whether somebody changed it in between.
 */
version: number, };

export type PersonStatus = "invited" | "active" | "deactivated";

export type PinSet = { 
/**
 * Four to eight digits; none removes it.
 */
pin?: string | null, };

export type Place = { 
/**
 * Loop of an X12 file, such as `2010BB`.
 */
loop: string | null, 
/**
 * Segment, such as `NM1`.
 */
segment: string | null, 
/**
 * Element within the segment, such as `NM109`.
 */
element: string | null, 
/**
 * Number of the segment within the file, from 1.
 */
position: number | null, 
/**
 * Field of the form that a person would mend.
 */
field: string | null, };

export type PracticeChange = { 
/**
 * Name on the letterhead.
 */
name: string, 
/**
 * Language of letters.
 */
language: Language, 
/**
 * How far its clocks are ahead of UTC.
 */
utc_offset_minutes: number, 
/**
 * Address on the letterhead.
 */
address: string, 
/**
 * Phone on the letterhead.
 */
phone: string, 
/**
 * Number of its registration.
 */
registration: string, 
/**
 * Lines printed above every page.
 */
letterhead: string, 
/**
 * The version that was changed.
 */
version: number, };

export type PracticeShown = { 
/**
 * Name on the letterhead.
 */
name: string, 
/**
 * Decides units, codes, money and exports.
 */
country: Country, 
/**
 * Language of letters.
 */
language: Language, 
/**
 * How far its clocks are ahead of UTC.
 */
utc_offset_minutes: number, 
/**
 * Address on the letterhead.
 */
address: string, 
/**
 * Phone on the letterhead.
 */
phone: string, 
/**
 * Number of its registration.
 */
registration: string, 
/**
 * Lines printed above every page.
 */
letterhead: string, 
/**
 * To tell whether somebody changed it in between.
 */
version: number, };

export type Preferences = { 
/**
 * Colours.
 */
theme: Theme, 
/**
 * Dates.
 */
date_form: DateForm, 
/**
 * Long numbers.
 */
grouping: DigitGrouping, 
/**
 * Times as 16:30 rather than 4:30.
 */
twenty_four_hours: boolean, 
/**
 * Language that a new visit starts with: ta, te, en, hi or auto.
 */
visit_language: string, };

export type PreferencesChange = { 
/**
 * Language of the own screens.
 */
language?: Language | null, 
/**
 * Colours.
 */
theme?: Theme | null, 
/**
 * Dates.
 */
date_form?: DateForm | null, 
/**
 * Long numbers.
 */
grouping?: DigitGrouping | null, 
/**
 * Times.
 */
twenty_four_hours?: boolean | null, 
/**
 * Language that a new visit starts with.
 */
visit_language?: string | null, };

export type PreviewId = string;

export type PreviewKind = "retention" | "erasure" | "consent_withdrawal";

export type PreviewLine = { 
/**
 * Its part of the note.
 */
section: NoteSection, 
/**
 * What it says.
 */
text: string, };

export type ProfileCreate = { 
/**
 * The practice.
 */
practice: NewPractice, 
/**
 * Its first person, who is an admin.
 */
person: NewOwner, 
/**
 * Marks the clinic as a demonstration.
 */
sample?: boolean | null, };

export type ProfileCreated = { 
/**
 * To be printed and typed back.
 */
recovery: RecoveryCode, 
/**
 * The first person is at work at once.
 */
session: SessionShown, };

export type Prompt = { 
/**
 * The part of the note.
 */
section: NoteSection, 
/**
 * What to ask.
 */
text: string, };

export type ProviderForm = { 
/**
 * Whether it is a person: NM102.
 */
person: boolean, 
/**
 * Last name, or name of an organisation: NM103.
 */
last: string, 
/**
 * First name: NM104.
 */
first: string, 
/**
 * The NPI: NM109.
 */
npi: string, 
/**
 * The tax number: REF*EI, or REF*SY where it is a person's own.
 */
tax_id: string, 
/**
 * Whether the tax number is a social security number.
 */
tax_is_ssn: boolean, 
/**
 * The taxonomy code: PRV03.
 */
taxonomy: string, 
/**
 * The address.
 */
address: AddressForm, 
/**
 * Telephone, ten digits: PER04.
 */
phone: string, };

export type QuestionAnswer = { 
/**
 * The question.
 */
id: CodingQueryId, 
/**
 * The answer.
 */
answer: string, };

export type QuestionFind = { 
/**
 * All of one visit; open ones of all visits where none is named.
 */
visit?: VisitId | null, };

export type QuestionList = { 
/**
 * Oldest first.
 */
questions: Array<CodingQueryShown>, };

export type Reach = "none" | "own" | "practice";

export type RecorderPhase = "recording" | "paused" | "microphone_gone";

export type RecorderRunning = { 
/**
 * The recording.
 */
id: RecordingId, 
/**
 * The visit.
 */
visit: VisitId, 
/**
 * Whether the person at work began it.
 */
mine: boolean, 
/**
 * What it does.
 */
phase: RecorderPhase, 
/**
 * Length so far.
 */
length_ms: number, 
/**
 * How loud it is, in decibels below full scale.
 */
level_db: number, 
/**
 * For how many seconds nothing was heard.
 */
silent_s: number, 
/**
 * What was amiss so far.
 */
warnings: Array<SoundWarning>, 
/**
 * The microphone.
 */
microphone: string, 
/**
 * What the disk refuses; the sound waits in memory.
 */
trouble: Code | null, };

export type RecorderShown = { 
/**
 * What is being recorded.
 */
running: RecorderRunning | null, 
/**
 * The language that the person recorded in last: ta, te, en, hi or auto.
 */
language: string | null, };

export type RecordingErase = { 
/**
 * The recording.
 */
id: RecordingId, 
/**
 * Why; kept in the trail.
 */
reason: string, };

export type RecordingId = string;

export type RecordingPlay = { 
/**
 * The recording.
 */
id: RecordingId, 
/**
 * From where.
 */
from_ms: number, 
/**
 * How much; at most 30 seconds.
 */
length_ms: number, };

export type RecordingRef = { 
/**
 * The recording.
 */
id: RecordingId, };

export type RecordingResume = { 
/**
 * The recording.
 */
id: RecordingId, 
/**
 * The microphone; the usual one when none is named.
 */
microphone?: string | null, };

export type RecordingShown = { 
/**
 * The recording.
 */
id: RecordingId, 
/**
 * When it was made.
 */
at: Timestamp, 
/**
 * Where the sound came from.
 */
source: SoundSource, 
/**
 * How whole it is.
 */
state: RecordingState, 
/**
 * How long it is.
 */
length_ms: number, 
/**
 * How much is known to be missing.
 */
lost_ms: number, 
/**
 * What was amiss.
 */
warnings: Array<SoundWarning>, 
/**
 * The loudest of each of some equal parts, 0 to 255.
 */
peaks: Array<number>, };

export type RecordingStart = { 
/**
 * The visit.
 */
visit: VisitId, 
/**
 * The microphone; the usual one when none is named.
 */
microphone?: string | null, 
/**
 * ta, te, en, hi or auto; the visit's own when left out. Remembered for the person.
 */
language?: string | null, 
/**
 * What the patient said when asked, where nobody wrote it down before.
 */
consent?: ConsentGiven | null, };

export type RecordingState = "recording" | "complete" | "incomplete" | "erased";

export type RecoveryCode = { 
/**
 * Its groups, in the order in which they are printed.
 */
groups: Array<string>, 
/**
 * The two groups to type back, counted from 1.
 */
ask: Array<number>, };

export type RecoveryConfirm = { 
/**
 * Two groups of it.
 */
groups: Array<CodeGroup>, };

export type RedraftPreview = { 
/**
 * Lines that would come.
 */
comes: Array<PreviewLine>, 
/**
 * Lines of the machine that would go.
 */
goes: Array<PreviewLine>, 
/**
 * How many lines of persons stay as they are.
 */
kept: number, };

export type ReportBar = { 
/**
 * What it is: a state, rule, payer, span.
 */
label: string, 
/**
 * Plain words, where the label is a rule or code.
 */
words: string, 
/**
 * How many claims.
 */
count: number, 
/**
 * Their money.
 */
charge: Money, 
/**
 * How many claims there are in all of that payer or provider, where it is about one; else the count.
 */
of: number, };

export type ReportWeek = { 
/**
 * Its Monday.
 */
week: Date, 
/**
 * Claims sent.
 */
sent: number, 
/**
 * Claims taken by payers.
 */
accepted: number, 
/**
 * Claims refused.
 */
refused: number, };

export type ResponseClaim = { 
/**
 * The claim.
 */
claim: ClaimId, 
/**
 * Its number.
 */
number: string, 
/**
 * By what it was found: `number`, `number_start`, `payer_number`, `position`, `person`.
 */
matched_by: string, 
/**
 * What it says.
 */
answer: AnswerShown, };

export type ResponseList = { 
/**
 * The reports.
 */
responses: Array<ResponseRow>, };

export type ResponseMatch = { 
/**
 * The answer.
 */
answer: ClaimAnswerId, 
/**
 * The claim.
 */
claim: ClaimId, };

export type ResponseOffer = { 
/**
 * Which answer of the report.
 */
answer: ClaimAnswerId, 
/**
 * The number that the report gives.
 */
number: string, 
/**
 * Charged.
 */
charge: Money, 
/**
 * Paid.
 */
paid: Money, 
/**
 * Claims that it may be about.
 */
candidates: Array<ClaimRow>, };

export type ResponseRead = { 
/**
 * Its name, to be shown.
 */
file_name: string, 
/**
 * Its text; or
 */
text?: string | null, 
/**
 * where it lies on this machine.
 */
path?: string | null, };

export type ResponseRef = { 
/**
 * The report.
 */
id: ClaimResponseId, };

export type ResponseRow = { 
/**
 * The report.
 */
id: ClaimResponseId, 
/**
 * `TA1`, `999`, `277CA` or `835`.
 */
kind: string, 
/**
 * The file that it came in.
 */
file_name: string, 
/**
 * When it was read.
 */
at: Timestamp, 
/**
 * Who sent it.
 */
sender: string, 
/**
 * The batch that it answers.
 */
batch: ClaimBatchId | null, 
/**
 * What it decides on the whole, for a TA1 or 999: `accepted`, `accepted_with_errors`, `partly`, `refused`.
 */
verdict: string, 
/**
 * The number of the payment, for an 835.
 */
trace: string, 
/**
 * The day of the payment.
 */
date: Date | null, 
/**
 * The payment.
 */
amount: Money | null, 
/**
 * Claims that it speaks of.
 */
answers: number, 
/**
 * How many of those are ours for sure.
 */
matched: number, 
/**
 * Whether it is the same payment as one read before; then nothing was posted.
 */
repeated: boolean, 
/**
 * Sums that do not agree.
 */
imbalances: number, };

export type ResponseShown = { 
/**
 * What the list says.
 */
row: ResponseRow, 
/**
 * What it says of claims that are ours.
 */
claims: Array<ResponseClaim>, 
/**
 * What could not be matched for sure, with claims that it may be about. Nothing of it was posted.
 */
offers: Array<ResponseOffer>, 
/**
 * Sums that do not agree: what the file says and what it comes to.
 */
imbalances: Array<ImbalanceShown>, 
/**
 * Sums that the payer keeps or gives apart from any claim.
 */
apart: Array<ApartShown>, };

export type RestorePreview = { 
/**
 * The backup.
 */
backup: BackupShown, 
/**
 * Patients in the present clinic.
 */
patients_now: number, 
/**
 * Visits in the present clinic.
 */
visits_now: number, 
/**
 * Changes made since the backup that would be set aside.
 */
changes_lost: number, 
/**
 * Records erased since, which will be erased again.
 */
erased_again: number, };

export type Restored = { 
/**
 * Name of the folder that holds it.
 */
set_aside: string, };

export type RetentionChange = { 
/**
 * What.
 */
subject: RetentionSubject, 
/**
 * Days; none is for ever.
 */
keep_days?: number | null, };

export type RetentionRule = { 
/**
 * What.
 */
subject: RetentionSubject, 
/**
 * Days; none is for ever.
 */
keep_days: number | null, 
/**
 * The shortest that the country's law lets a practice choose.
 */
floor_days: number, 
/**
 * Where the law says so.
 */
law: string, };

export type RetentionRules = { 
/**
 * The rules.
 */
rules: Array<RetentionRule>, };

export type RetentionSubject = "patient_record" | "unnamed_visit" | "recording" | "audit_row";

export type RiskReason = { 
/**
 * What kind of thing: `payer`, `procedure`, `diagnosis`, `modifier`, `provider`, `place`, `late`,
 * `no_authorization`, `no_referral`, `warning`, `lines`, `charge`.
 */
kind: string, 
/**
 * Which one, where there are several.
 */
value: string, 
/**
 * Decided claims that had it.
 */
seen: number, 
/**
 * How many of those were refused.
 */
refused: number, };

export type RiskShown = { 
/**
 * Of a hundred such claims so many would be refused.
 */
percent: number, 
/**
 * What speaks for it, the strongest first.
 */
reasons: Array<RiskReason>, 
/**
 * From how many decided claims this was learned.
 */
learned_from: number, };

export type RoleId = string;

export type RoleList = { 
/**
 * The roles.
 */
roles: Array<RoleShown>, };

export type RoleRef = { 
/**
 * The role.
 */
id: RoleId, };

export type RoleSave = { 
/**
 * None adds one.
 */
id?: RoleId | null, 
/**
 * Its name; differs from all others.
 */
name: string, 
/**
 * How far it sees.
 */
reach: Reach, 
/**
 * What it allows.
 */
allows: Array<Permission>, };

export type RoleShown = { 
/**
 * None for a role that ships.
 */
id: RoleId | null, 
/**
 * Its name.
 */
name: string, 
/**
 * How far it sees.
 */
reach: Reach, 
/**
 * What it allows.
 */
allows: Array<Permission>, 
/**
 * How many have it.
 */
people: number, };

export type SavedView = { 
/**
 * Its name.
 */
name: string, 
/**
 * What it shows.
 */
find: ClaimFind, };

export type SavedViews = { 
/**
 * In the order in which they are shown.
 */
views: Array<SavedView>, };

export type SearchEverything = { 
/**
 * Words to look for.
 */
text: string, };

export type SearchHits = { 
/**
 * Patients.
 */
patients: Array<PatientRow>, 
/**
 * Visits.
 */
visits: Array<VisitRow>, };

export type SecondFactorConfirm = { 
/**
 * Six digits of now.
 */
digits: string, };

export type SecondFactorSecret = { 
/**
 * In base32, to type.
 */
secret: string, 
/**
 * The same as an otpauth link, for a QR picture.
 */
uri: string, };

export type SecurityChange = { 
/**
 * Idle minutes, 1 to 60.
 */
lock_after_minutes: number, };

export type SecuritySettings = { 
/**
 * Idle minutes, 1 to 60.
 */
lock_after_minutes: number, };

export type SegmentAdd = { 
/**
 * The transcript.
 */
transcript: TranscriptId, 
/**
 * The turn before it; none puts it first.
 */
after?: SegmentId | null, 
/**
 * Who speaks.
 */
speaker: string, 
/**
 * Its words.
 */
text: string, };

export type SegmentChange = { 
/**
 * The turn.
 */
id: SegmentId, 
/**
 * The version that was seen.
 */
version: number, 
/**
 * Its words.
 */
text?: string | null, 
/**
 * Who speaks.
 */
speaker?: string | null, 
/**
 * Takes it out, or puts it back.
 */
removed?: boolean | null, };

export type SegmentId = string;

export type SegmentMark = "unsure" | "wrong_script" | "broken" | "repeated" | "no_speech" | "stock_phrase";

export type SegmentRun = { 
/**
 * The turn.
 */
id: SegmentId, 
/**
 * ta, te, en, hi or auto; the transcript's own when left out.
 */
language?: string | null, 
/**
 * The model; the best for the language when left out.
 */
model?: string | null, };

export type SessionRecover = { 
/**
 * The printed code.
 */
recovery_code: string, 
/**
 * Whose password is set anew.
 */
sign_in: string, 
/**
 * The new password.
 */
password: string, };

export type SessionShown = { 
/**
 * The person.
 */
person: PersonId, 
/**
 * Their name.
 */
name: string, 
/**
 * Their short name.
 */
sign_in: string, 
/**
 * Names of their roles.
 */
roles: Array<string>, 
/**
 * All that their roles allow.
 */
allows: Array<Permission>, 
/**
 * Language of their screens.
 */
language: Language, 
/**
 * The practice's country.
 */
country: Country, 
/**
 * The practice's name.
 */
practice: string, 
/**
 * The practice's clocks.
 */
utc_offset_minutes: number, 
/**
 * The day there.
 */
today: Date, 
/**
 * Whether the recovery code was typed back.
 */
recovery_confirmed: boolean, 
/**
 * The groups of it still to type back, counted from 1.
 */
recovery_ask: Array<number>, 
/**
 * Whether a PIN is set.
 */
has_pin: boolean, 
/**
 * Whether the second factor is set.
 */
has_second_factor: boolean, 
/**
 * Idle time after which the desk locks.
 */
lock_after_minutes: number, 
/**
 * How the screens look for this person.
 */
preferences: Preferences, 
/**
 * Whether this is a demonstration clinic.
 */
sample: boolean, };

export type SessionUnlock = { 
/**
 * Short name.
 */
sign_in: string, 
/**
 * Password.
 */
password: string, 
/**
 * Six digits, where the person has set them up.
 */
second_factor?: string | null, };

export type Severity = "info" | "warning" | "error";

export type Sex = "female" | "male" | "other" | "unknown";

export type SilentRules = { 
/**
 * What they lack, in plain words.
 */
lacks: string, 
/**
 * What that is written in.
 */
language: Language, 
/**
 * The rules.
 */
rules: Array<string>, };

export type SoundOf = { 
/**
 * The visit.
 */
visit: VisitId, };

export type SoundPiece = { 
/**
 * Samples a second.
 */
rate: number, 
/**
 * From where it is.
 */
from_ms: number, 
/**
 * The samples of one channel, 16 bit, little-endian, in base64. Less than asked for at the end.
 */
samples: string, };

export type SoundSource = "microphone" | "file";

export type SoundWarning = "silence" | "clipping" | "unplugged" | "slept";

export type Speaker = { 
/**
 * What its segments carry: `a`, `b`, `c` …
 */
key: string, 
/**
 * The part they have.
 */
role: SpeakerRole, 
/**
 * A name that somebody gave them.
 */
name: string | null, };

export type SpeakerRole = "doctor" | "patient" | "other" | "unknown";

export type SpeakersChange = { 
/**
 * The transcript.
 */
transcript: TranscriptId, 
/**
 * The version that was seen.
 */
version: number, 
/**
 * All speakers.
 */
speakers: Array<Speaker>, };

export type SpeakersMerge = { 
/**
 * The transcript.
 */
transcript: TranscriptId, 
/**
 * The speaker that goes.
 */
from: string, 
/**
 * The speaker that stays.
 */
into: string, };

export type StageCount = { 
/**
 * The stage.
 */
stage: CodingStage, 
/**
 * How many.
 */
count: number, };

export type StayForm = { 
/**
 * The day of admission: DTP*435.
 */
admitted: Date | null, 
/**
 * The day of discharge: DTP*096.
 */
discharged: Date | null, };

export type StepUp = { 
/**
 * Password or PIN.
 */
secret: string, };

export type StepUpDone = { 
/**
 * How long it holds.
 */
until: Timestamp, };

export type Tag = "desk" | "session" | "practice" | "people" | "patients" | "visits" | "notes" | "access" | "sound" | "words" | "imports" | "today" | "jobs" | "backups" | "retention" | "audit" | "health" | "billing" | "claims" | "coding" | "training";

export type TemplateId = string;

export type TemplateLine = { 
/**
 * The part of the note.
 */
section: NoteSection, 
/**
 * What it says.
 */
text: string, };

export type TemplateList = { 
/**
 * The templates.
 */
templates: Array<TemplateShown>, };

export type TemplateRef = { 
/**
 * The template.
 */
id: TemplateId, };

export type TemplateSave = { 
/**
 * The template; a new one where none is named.
 */
id?: TemplateId | null, 
/**
 * What it is called.
 */
name: string, 
/**
 * Whether it is for everybody at the practice.
 */
practice: boolean, 
/**
 * For which specialty; for all where none is named.
 */
specialty?: string | null, 
/**
 * Its lines.
 */
lines: Array<TemplateLine>, 
/**
 * The version that was changed.
 */
version?: number | null, };

export type TemplateShown = { 
/**
 * The template.
 */
id: TemplateId, 
/**
 * What it is called.
 */
name: string, 
/**
 * Whether it is the practice's, or the own one of the person at work.
 */
practice: boolean, 
/**
 * For which specialty; for all where it is empty.
 */
specialty: string, 
/**
 * Its lines.
 */
lines: Array<TemplateLine>, 
/**
 * To tell whether somebody changed it in between.
 */
version: number, };

export type Theme = "system" | "light" | "dark" | "high_contrast";

export type Timestamp = number;

export type Today = { 
/**
 * The day.
 */
date: Date, 
/**
 * Visits of the day within reach.
 */
visits: Array<VisitRow>, 
/**
 * What waits for this person.
 */
waiting: Array<NoticeShown>, 
/**
 * Notes of own visits that wait to be signed.
 */
drafts_to_sign: number, 
/**
 * Questions about the codes of own visits that wait for an answer, oldest first.
 */
questions: Array<CodingQueryShown>, 
/**
 * Files of claims that went out and were not answered for longer than the practice waits.
 */
unanswered: Array<UnansweredBatch>, 
/**
 * Whether the recovery code still has to be typed back.
 */
recovery_waits: boolean, 
/**
 * Tasks under way.
 */
jobs_running: number, 
/**
 * When the last good backup was made.
 */
last_backup: Timestamp | null, 
/**
 * Whether a backup is overdue.
 */
backup_late: boolean, };

export type TrainingAnswer = { 
/**
 * The case.
 */
id: string, 
/**
 * The answer.
 */
answer: TrainingCodes, };

export type TrainingCodes = { 
/**
 * Diagnoses.
 */
diagnoses: Array<string>, 
/**
 * The key of the level; none where there is none.
 */
level?: string | null, 
/**
 * Services beside it.
 */
services: Array<TrainingService>, };

export type TrainingImport = { 
/**
 * A JSON list of cases.
 */
text: string, };

export type TrainingList = { 
/**
 * Those that ship, then the practice's own.
 */
cases: Array<TrainingRow>, 
/**
 * Own answers, newest first.
 */
history: Array<TrainingPast>, 
/**
 * The version of the rules whose points stand beside the cases.
 */
rules: string, };

export type TrainingPast = { 
/**
 * The case.
 */
id: string, 
/**
 * When.
 */
at: Timestamp, 
/**
 * Points.
 */
points: number, };

export type TrainingRef = { 
/**
 * The case.
 */
id: string, };

export type TrainingRow = { 
/**
 * Its name.
 */
id: string, 
/**
 * Its title.
 */
title: string, 
/**
 * The specialty.
 */
specialty: string, 
/**
 * How hard it is.
 */
difficulty: CaseDifficulty, 
/**
 * Whether the practice wrote it.
 */
own: boolean, 
/**
 * How often the person at work took it.
 */
times: number, 
/**
 * Their best points.
 */
best: number | null, 
/**
 * Points of the rules themselves.
 */
assistant: number, };

export type TrainingScore = { 
/**
 * Of 50.
 */
diagnoses: number, 
/**
 * Of 30.
 */
level: number, 
/**
 * Of 20.
 */
services: number, 
/**
 * Of 100.
 */
total: number, };

export type TrainingScored = { 
/**
 * Points.
 */
score: TrainingScore, 
/**
 * What the note supports.
 */
key: TrainingCodes, 
/**
 * Why.
 */
explanation: string, 
/**
 * What the rules answer.
 */
assistant: TrainingCodes, 
/**
 * Their points.
 */
assistant_score: TrainingScore, };

export type TrainingService = { 
/**
 * Its code.
 */
code: string, 
/**
 * Its modifiers.
 */
modifiers: Array<string>, };

export type TrainingShown = { 
/**
 * Its name.
 */
id: string, 
/**
 * Its title.
 */
title: string, 
/**
 * The specialty.
 */
specialty: string, 
/**
 * How hard it is.
 */
difficulty: CaseDifficulty, 
/**
 * The day of the visit.
 */
date: Date, 
/**
 * Whether the patient is new to the practice.
 */
new_patient: boolean, 
/**
 * The note.
 */
note: string, };

export type TranscriptId = string;

export type TranscriptOf = { 
/**
 * The visit.
 */
visit: VisitId, };

export type TranscriptReply = { 
/**
 * The newest that is complete, else the one being written.
 */
transcript: TranscriptShown | null, };

export type TranscriptRun = { 
/**
 * The recording.
 */
recording: RecordingId, 
/**
 * ta, te, en, hi or auto; the visit's own when left out.
 */
language?: string | null, 
/**
 * The model; the best for the language when left out.
 */
model?: string | null, };

export type TranscriptShown = { 
/**
 * The transcript.
 */
id: TranscriptId, 
/**
 * The visit.
 */
visit: VisitId, 
/**
 * Counts the transcripts of the visit.
 */
number: number, 
/**
 * When it was begun.
 */
at: Timestamp, 
/**
 * Counts the changes of its speakers.
 */
version: number, 
/**
 * Where the words came from.
 */
source: TranscriptSource, 
/**
 * How far it is.
 */
state: TranscriptState, 
/**
 * The language that was asked for.
 */
language: string, 
/**
 * The language that was found, where `auto` was asked for.
 */
heard_language: string | null, 
/**
 * The model that wrote it.
 */
model: string | null, 
/**
 * The sound it was made from.
 */
recording: RecordingId | null, 
/**
 * Who speaks.
 */
speakers: Array<Speaker>, 
/**
 * The turns, in order, with those that a person took out.
 */
segments: Array<TurnShown>, };

export type TranscriptSource = "machine" | "typed" | "imported";

export type TranscriptState = "partial" | "complete" | "erased";

export type TranscriptType = { 
/**
 * The visit.
 */
visit: VisitId, 
/**
 * `Doctor: …` and `Patient: …` lines, or turns with an empty line between them.
 */
text: string, 
/**
 * ta, te, en, hi or auto; the visit's own when left out.
 */
language?: string | null, };

export type TurnShown = { 
/**
 * The turn.
 */
id: SegmentId, 
/**
 * Counts its changes.
 */
version: number, 
/**
 * Who speaks: the key of a speaker.
 */
speaker: string, 
/**
 * Where it begins in the sound.
 */
start_ms: number, 
/**
 * Where it ends.
 */
end_ms: number, 
/**
 * The words that count.
 */
text: string, 
/**
 * What the machine heard, where that is something else.
 */
original: string | null, 
/**
 * How sure the machine was, in thousandths.
 */
confidence: number | null, 
/**
 * The words with their times, as heard; empty where a person changed them.
 */
words: Array<HeardWord>, 
/**
 * Why it must be looked at; empty where a person changed it.
 */
marks: Array<SegmentMark>, 
/**
 * Whether a person changed it.
 */
edited: boolean, 
/**
 * Whether a person took it out.
 */
removed: boolean, };

export type UnansweredBatch = { 
/**
 * Its batch.
 */
batch: ClaimBatchId, 
/**
 * What the batch is called.
 */
name: string, 
/**
 * Whole days since it was written.
 */
days: number, 
/**
 * How many of the practice's three steps have passed.
 */
step: number, 
/**
 * Claims in it.
 */
claims: number, };

export type VersionKind = "draft" | "signed" | "amended" | "erased";

export type VersionList = { 
/**
 * The versions.
 */
versions: Array<VersionShown>, };

export type VersionShown = { 
/**
 * Counts the versions.
 */
number: number, 
/**
 * What it is.
 */
kind: VersionKind, 
/**
 * Who made it.
 */
author: Author, 
/**
 * That person's name.
 */
person_name: string, 
/**
 * When.
 */
at: Timestamp, 
/**
 * Why it was amended.
 */
reason: string, };

export type VisitBillingData = { 
/**
 * Place of service, two digits; `11` is the office.
 */
place: string, 
/**
 * Who bills; the practice's only one when none is named.
 */
billing?: BillingIdentityId | null, 
/**
 * Who treated; the doctor of the visit when none is named.
 */
rendering?: BillingIdentityId | null, 
/**
 * Who sent the patient.
 */
referring?: BillingIdentityId | null, 
/**
 * Who supervised.
 */
supervising?: BillingIdentityId | null, 
/**
 * Where, if elsewhere.
 */
facility?: BillingIdentityId | null, 
/**
 * The payer's consent given before.
 */
authorization: string, 
/**
 * The number of the referral.
 */
referral: string, 
/**
 * The day on which the illness began.
 */
onset?: Date | null, 
/**
 * What the patient paid at the desk.
 */
patient_paid?: Money | null, 
/**
 * Diagnoses, the principal one first.
 */
diagnoses: Array<VisitDiagnosisData>, 
/**
 * Services.
 */
lines: Array<VisitLineData>, };

export type VisitBillingSave = { 
/**
 * The visit.
 */
visit: VisitId, 
/**
 * The version that was changed; 0 when nothing was written yet.
 */
version: number, 
/**
 * Codes and services.
 */
data: VisitBillingData, };

export type VisitBillingShown = { 
/**
 * The visit.
 */
visit: VisitId, 
/**
 * The patient, once named.
 */
patient: PatientId | null, 
/**
 * What was written; empty at first.
 */
data: VisitBillingData, 
/**
 * What all lines together cost.
 */
charge: Money, 
/**
 * When it was finalized for billing.
 */
finalized_at: Timestamp | null, 
/**
 * By whom.
 */
finalized_by: PersonId | null, 
/**
 * To tell whether somebody changed it in between; 0 when nothing was written yet.
 */
version: number, };

export type VisitChange = { 
/**
 * The visit.
 */
id: VisitId, 
/**
 * Whose.
 */
patient?: PatientId | null, 
/**
 * The day.
 */
date: Date, 
/**
 * What sort.
 */
kind: VisitKind, 
/**
 * What it is about.
 */
specialty: string, 
/**
 * ta, te, en, hi or auto.
 */
language: string, 
/**
 * Age as told.
 */
age_years?: number | null, 
/**
 * Sex as told.
 */
sex: Sex, 
/**
 * Who pays.
 */
payer: string, 
/**
 * In a few words.
 */
complaint: string, 
/**
 * How far it is.
 */
status: VisitStatus, 
/**
 * The version that was changed.
 */
version: number, };

export type VisitCodesSuggested = { 
/**
 * The visit.
 */
visit: VisitId, 
/**
 * Diagnosis codes.
 */
diagnoses: Array<CodeSuggested>, 
/**
 * Levels of the visit: for a new and for a known patient. Empty outside the US.
 */
levels: Array<LevelSuggested>, 
/**
 * What the note leaves open.
 */
gaps: Array<CodeGap>, 
/**
 * What the checks of the codes found.
 */
findings: Array<Finding>, };

export type VisitCreate = { 
/**
 * Whose.
 */
patient?: PatientId | null, 
/**
 * Who sees them; the person at work when none is named.
 */
doctor?: PersonId | null, 
/**
 * The day; today when none is named.
 */
date?: Date | null, 
/**
 * What sort.
 */
kind: VisitKind, 
/**
 * What it is about.
 */
specialty?: string | null, 
/**
 * ta, te, en, hi or auto.
 */
language: string, 
/**
 * Age as told.
 */
age_years?: number | null, 
/**
 * Sex as told.
 */
sex?: Sex | null, 
/**
 * Who pays.
 */
payer?: string | null, 
/**
 * In a few words.
 */
complaint?: string | null, 
/**
 * What was agreed to at the start.
 */
consent?: ConsentGiven | null, };

export type VisitDiagnosisData = { 
/**
 * The ICD-10-CM code, with or without its point.
 */
code: string, 
/**
 * Who said so.
 */
source: CodeSource, };

export type VisitFind = { 
/**
 * Of one day.
 */
date?: Date | null, 
/**
 * Of one patient.
 */
patient?: PatientId | null, 
/**
 * Of one doctor.
 */
doctor?: PersonId | null, 
/**
 * In one state.
 */
status?: VisitStatus | null, 
/**
 * How many to pass over.
 */
offset?: number | null, 
/**
 * How many to give, at most 200.
 */
limit?: number | null, };

export type VisitId = string;

export type VisitKind = "new" | "follow_up" | "procedure" | "tele" | "other";

export type VisitLeft = { 
/**
 * The visit.
 */
visit: VisitId, 
/**
 * Why.
 */
why: string, };

export type VisitLineData = { 
/**
 * The code.
 */
code: string, 
/**
 * The key of the visit's level, where the line is one.
 */
level: string, 
/**
 * Modifiers, at most four.
 */
modifiers: Array<string>, 
/**
 * What it is, for codes that say nothing.
 */
description: string, 
/**
 * How many units.
 */
units: number, 
/**
 * What all units together cost; from the fee list when none is given.
 */
charge?: Money | null, 
/**
 * Diagnoses that it is for, counted from 1.
 */
pointers: Array<number>, 
/**
 * The drug.
 */
drug?: DrugForm | null, 
/**
 * Who said so.
 */
source: CodeSource, };

export type VisitPage = { 
/**
 * The visits.
 */
visits: Array<VisitRow>, 
/**
 * Whether there are others behind these.
 */
more: boolean, };

export type VisitRef = { 
/**
 * The visit.
 */
id: VisitId, };

export type VisitReopen = { 
/**
 * The visit.
 */
visit: VisitId, 
/**
 * Why.
 */
reason: string, };

export type VisitRow = { 
/**
 * The visit.
 */
id: VisitId, 
/**
 * When it began.
 */
at: Timestamp, 
/**
 * The day.
 */
date: Date, 
/**
 * Whose, where that is known.
 */
patient: PatientId | null, 
/**
 * Their name.
 */
patient_name: string | null, 
/**
 * Sex.
 */
sex: Sex, 
/**
 * Age on that day.
 */
age_years: number | null, 
/**
 * What sort.
 */
kind: VisitKind, 
/**
 * In a few words.
 */
complaint: string, 
/**
 * ta, te, en, hi or auto.
 */
language: string, 
/**
 * Who sees them.
 */
doctor: PersonId, 
/**
 * That doctor's name.
 */
doctor_name: string, 
/**
 * How far it is.
 */
status: VisitStatus, 
/**
 * Whether recording was agreed to.
 */
consent: ConsentState, };

export type VisitShown = { 
/**
 * What the list says.
 */
row: VisitRow, 
/**
 * What it is about.
 */
specialty: string, 
/**
 * Who pays.
 */
payer: string, 
/**
 * Whether it is seen through sharing or emergency access.
 */
shared: boolean, 
/**
 * Consents, the newest first.
 */
consents: Array<ConsentShown>, 
/**
 * Whether a legal hold keeps the record.
 */
on_hold: boolean, 
/**
 * To tell whether somebody changed it in between.
 */
version: number, };

export type VisitSound = { 
/**
 * Recordings, oldest first.
 */
recordings: Array<RecordingShown>, 
/**
 * Files that were brought in for it and are not recordings yet, or never became one.
 */
files: Array<ImportFileShown>, 
/**
 * Speech being turned into text.
 */
hearing: Array<HearingShown>, };

export type VisitStatus = "open" | "draft" | "signed" | "amended" | "closed" | "erased";

export type WorkerState = "missing" | "ready" | "busy" | "warm" | "waiting" | "resting";
