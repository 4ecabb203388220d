// Made from the list of commands in crates/api. Do not edit: run `cargo xtask codegen`.

export type AccessEmergency = { patient: string, reason: string };

export type AccessRevoke = { patient: string, person: string };

export type AccessShare = { patient: string, person: string, reason: string };

export type AuditExport = { format: AuditFormat, filter: AuditFind };

export type AuditFind = { from?: string | null, until?: string | null, person?: string | null, patient?: string | null, action?: string | null, outcome?: AuditOutcome | null, offset?: number | null, limit?: number | null };

export type AuditFormat = "csv" | "fhir";

export type AuditOutcome = "done" | "refused" | "failed";

export type AuditPage = { rows: Array<AuditRow>, more: boolean };

export type AuditRow = { sequence: number, at: number, person: string | null, person_name: string, role: string, action: string, object: string, object_id: string | null, patient: string | null, outcome: AuditOutcome, reason: string | null };

export type AuditVerdict = { rows: number, sound: boolean, first_bad: number | null, missing: Array<string>, checkpoints: number, anchors: Array<string>, printable: string };

export type BackupList = { backups: Array<BackupShown>, second_folder: string | null, next_due: number | null };

export type BackupRef = { id: string };

export type BackupSettings = { second_folder?: string | null };

export type BackupShown = { id: string, at: number, size_bytes: number, folder: string, state: BackupState, patients: number, visits: number };

export type BackupState = "verified" | "unverified" | "damaged" | "missing";

export type BackupStatus = "complete" | "failed" | "pruned";

export type Code = "no_profile" | "profile_exists" | "locked" | "wrong_password" | "throttled" | "second_factor_needed" | "second_factor_wrong" | "step_up_needed" | "not_permitted" | "reason_needed" | "not_yours" | "not_found" | "bad_input" | "conflict" | "wrong_state" | "weak_password" | "wrong_recovery_code" | "recovery_not_confirmed" | "wrong_invite" | "last_admin" | "on_hold" | "preview_stale" | "already_open" | "newer_file" | "damaged_file" | "damaged_keys" | "keyring_changed" | "read_only" | "disk_full" | "disk_error" | "bad_backup" | "audit_broken" | "engine_missing" | "engine_crashed" | "engine_timed_out" | "engine_memory" | "unknown_command" | "cancelled" | "internal";

export type CodeGroup = { index: number, text: string };

export type ConsentGiven = { kind: ConsentKind, given: boolean, how: ConsentHow, given_by?: string | null };

export type ConsentHow = "spoken" | "written" | "guardian";

export type ConsentKind = "recording" | "share" | "messages";

export type ConsentRecord = { visit: string, consent: ConsentGiven };

export type ConsentShown = { id: string, kind: ConsentKind, state: ConsentState, how: ConsentHow, given_by: string, taken_by: string, at: number, withdrawn_at: number | null };

export type ConsentState = "not_asked" | "given" | "refused" | "withdrawn";

export type ConsentStatus = "given" | "refused" | "withdrawn";

export type ConsentWithdrawPreview = { visit: string, consent: string };

export type Country = "IN" | "US";

export type DateForm = "day_month_year" | "month_day_year" | "year_month_day";

export type DeletionPreview = { id: string, kind: PreviewKind, patients: number, visits: number, consents: number, held: number, backups: number, oldest: string | null, expires: number };

export type DeletionRun = { preview: string, reason: string };

export type DeskState = "no_profile" | "locked" | "open";

export type DeskStatus = { state: DeskState, version: string, sign_ins: Array<string>, invites_open: boolean, keyring: string | null, last_lock: LockCause | null, notice: OpenNotice | null, session: SessionShown | null };

export type DigitGrouping = "indian" | "western";

export type Done = Record<string, never>;

export type DuplicateList = { pairs: Array<DuplicatePair> };

export type DuplicatePair = { first: PatientRow, second: PatientRow, alike: Array<string> };

export type ErasurePreview = { patient: string };

export type ErrorBody = { code: Code, kind: Kind, message: string, hint: string, fields: Array<FieldError>, retryable: boolean, incident: string | null, wait_seconds: number | null };

export type ExportedText = { name: string, media: string, text: string };

export type FieldError = { field: string, message: string };

export type GrantKind = "sharing" | "emergency";

export type GrantList = { grants: Array<GrantShown> };

export type GrantShown = { person: string, person_name: string, kind: GrantKind, reason: string, from: number, until: number | null };

export type HealthLevel = "good" | "note" | "bad";

export type HealthLine = { subject: string, level: HealthLevel, facts: Array<string> };

export type HealthShown = { at: number, lines: Array<HealthLine> };

export type History = { entries: Array<HistoryEntry> };

export type HistoryEntry = { at: number, person: string | null, person_name: string, field: string, value: string | null };

export type HoldEnd = { id: string, reason: string };

export type HoldList = { holds: Array<HoldShown> };

export type HoldPlace = { patient: string, reason: string };

export type HoldShown = { id: string, patient: string, patient_name: string, reason: string, placed: number, ended: number | null };

export type Identifier = { kind: string, value: string };

export type Invitation = { person: string, code: string, expires: number };

export type InviteAccept = { sign_in: string, code: string, password: string };

export type JobKind = "backup" | "backup_verify" | "retention_run" | "erasure_run" | "consent_withdrawal" | "integrity_check";

export type JobList = { jobs: Array<JobShown> };

export type JobRef = { id: string };

export type JobShown = { id: string, kind: JobKind, status: JobStatus, stage: string, done: number, total: number | null, person: string | null, created: number, ended: number | null, error: Code | null, result: JsonValue | null, can_retry: boolean };

export type JobStarted = { job: string };

export type JobStatus = "queued" | "running" | "done" | "failed" | "cancelled";

export type JsonValue = number | string | boolean | Array<JsonValue> | { [key in string]?: JsonValue } | null;

export type Kind = "input" | "not_now" | "environment" | "internal";

export type Language = "en" | "ta" | "te" | "hi";

export type LockCause = "asked" | "idle" | "suspended" | "removed";

export type MergedCard = { id: string, name: string };

export type NewOwner = { name: string, sign_in: string, password: string, language: Language, doctor: boolean };

export type NewPractice = { name: string, country: Country, language: Language, utc_offset_minutes: number };

export type NoticeDismiss = { id: string };

export type NoticeKind = "emergency_access" | "backup_failed" | "job_failed" | "integrity_problem";

export type NoticeShown = { id: string, kind: NoticeKind, at: number, patient: string | null, person_name: string | null, reason: string };

export type OpenNotice = "previous_keys_used" | "indexes_rebuilt" | "unclean_shutdown";

export type OperationKind = "set" | "add" | "remove" | "append" | "tombstone";

export type Outcome = "done" | "refused" | "failed";

export type PasswordChange = { old: string, new: string };

export type PatientChange = { id: string, name: string, sex: Sex, birth_date?: string | null, age_years?: number | null, phone: string, address: string, language?: Language | null, note: string, identifiers: Array<Identifier>, version: number, reason?: string | null };

export type PatientCreate = { name: string, sex: Sex, birth_date?: string | null, age_years?: number | null, phone?: string | null, address?: string | null, language?: Language | null, note?: string | null, identifiers?: Array<Identifier> | null };

export type PatientFind = { text?: string | null, offset?: number | null, limit?: number | null };

export type PatientMerge = { keep: string, join: string };

export type PatientPage = { patients: Array<PatientRow>, more: boolean };

export type PatientRef = { id: string };

export type PatientRow = { id: string, name: string, sex: Sex, age_years: number | null, phone: string, last_visit: string | null, visits: number };

export type PatientShow = { id: string, reason?: string | null };

export type PatientShown = { id: string, name: string, sex: Sex, birth_date: string | null, age_years: number | null, phone: string, address: string, language: Language | null, note: string, identifiers: Array<Identifier>, merged: Array<MergedCard>, doctors: Array<string>, on_hold: boolean, created: number, updated: number, version: number };

export type Permission = "practice_view" | "practice_edit" | "people_view" | "people_manage" | "roles_manage" | "patient_view" | "patient_edit" | "patient_merge" | "visit_view" | "visit_edit" | "consent_take" | "record_share" | "emergency_access" | "retention_manage" | "erasure_run" | "hold_manage" | "backup_make" | "backup_restore" | "audit_view" | "audit_export" | "health_view" | "security_manage" | "jobs_manage";

export type PersonChange = { id: string, name: string, roles: Array<string>, language: Language, registration: string, specialty: string, version: number };

export type PersonInvite = { name: string, sign_in: string, roles: Array<string>, language: Language, registration?: string | null, specialty?: string | null };

export type PersonList = { people: Array<PersonShown> };

export type PersonRef = { id: string };

export type PersonShown = { id: string, name: string, sign_in: string, status: PersonStatus, roles: Array<string>, language: Language, registration: string, specialty: string, has_pin: boolean, has_second_factor: boolean, last_seen: number | null, version: number };

export type PersonStatus = "invited" | "active" | "deactivated";

export type PinSet = { pin?: string | null };

export type PracticeChange = { name: string, language: Language, utc_offset_minutes: number, address: string, phone: string, registration: string, letterhead: string, version: number };

export type PracticeShown = { name: string, country: Country, language: Language, utc_offset_minutes: number, address: string, phone: string, registration: string, letterhead: string, version: number };

export type Preferences = { theme: Theme, date_form: DateForm, grouping: DigitGrouping, twenty_four_hours: boolean, visit_language: string };

export type PreferencesChange = { language?: Language | null, theme?: Theme | null, date_form?: DateForm | null, grouping?: DigitGrouping | null, twenty_four_hours?: boolean | null, visit_language?: string | null };

export type PreviewKind = "retention" | "erasure" | "consent_withdrawal";

export type ProfileCreate = { practice: NewPractice, person: NewOwner, sample?: boolean | null };

export type ProfileCreated = { recovery: RecoveryCode, session: SessionShown };

export type Reach = "none" | "own" | "practice";

export type RecoveryCode = { groups: Array<string>, ask: Array<number> };

export type RecoveryConfirm = { groups: Array<CodeGroup> };

export type RestorePreview = { backup: BackupShown, patients_now: number, visits_now: number, changes_lost: number, erased_again: number };

export type Restored = { set_aside: string };

export type RetentionChange = { subject: RetentionSubject, keep_days?: number | null };

export type RetentionRule = { subject: RetentionSubject, keep_days: number | null, floor_days: number, law: string };

export type RetentionRules = { rules: Array<RetentionRule> };

export type RetentionSubject = "patient_record" | "unnamed_visit" | "audit_row";

export type RetentionTrigger = "signing" | "visit" | "change" | "never";

export type RoleList = { roles: Array<RoleShown> };

export type RoleRef = { id: string };

export type RoleSave = { id?: string | null, name: string, reach: Reach, allows: Array<Permission> };

export type RoleShown = { id: string | null, name: string, reach: Reach, allows: Array<Permission>, people: number };

export type SearchEverything = { text: string };

export type SearchHits = { patients: Array<PatientRow>, visits: Array<VisitRow> };

export type SecondFactorConfirm = { digits: string };

export type SecondFactorSecret = { secret: string, uri: string };

export type SecurityChange = { lock_after_minutes: number };

export type SecuritySettings = { lock_after_minutes: number };

export type SessionRecover = { recovery_code: string, sign_in: string, password: string };

export type SessionShown = { person: string, name: string, sign_in: string, roles: Array<string>, allows: Array<Permission>, language: Language, country: Country, practice: string, utc_offset_minutes: number, today: string, recovery_confirmed: boolean, recovery_ask: Array<number>, has_pin: boolean, has_second_factor: boolean, lock_after_minutes: number, preferences: Preferences, sample: boolean };

export type SessionUnlock = { sign_in: string, password: string, second_factor?: string | null };

export type Sex = "female" | "male" | "other" | "unknown";

export type StepUp = { secret: string };

export type StepUpDone = { until: number };

export type Tag = "access" | "audit" | "backups" | "desk" | "health" | "jobs" | "patients" | "people" | "practice" | "retention" | "session" | "today" | "visits";

export type Theme = "system" | "light" | "dark" | "high_contrast";

export type Today = { date: string, visits: Array<VisitRow>, waiting: Array<NoticeShown>, recovery_waits: boolean, jobs_running: number, last_backup: number | null, backup_late: boolean };

export type VisitChange = { id: string, patient?: string | null, date: string, kind: VisitKind, specialty: string, language: string, age_years?: number | null, sex: Sex, payer: string, complaint: string, status: VisitStatus, version: number };

export type VisitCreate = { patient?: string | null, doctor?: string | null, date?: string | null, kind: VisitKind, specialty?: string | null, language: string, age_years?: number | null, sex?: Sex | null, payer?: string | null, complaint?: string | null, consent?: ConsentGiven | null };

export type VisitFind = { date?: string | null, patient?: string | null, doctor?: string | null, status?: VisitStatus | null, offset?: number | null, limit?: number | null };

export type VisitKind = "new" | "follow_up" | "procedure" | "tele" | "other";

export type VisitPage = { visits: Array<VisitRow>, more: boolean };

export type VisitRef = { id: string };

export type VisitRow = { id: string, at: number, date: string, patient: string | null, patient_name: string | null, sex: Sex, age_years: number | null, kind: VisitKind, complaint: string, language: string, doctor: string, doctor_name: string, status: VisitStatus, consent: ConsentState };

export type VisitShown = { row: VisitRow, specialty: string, payer: string, shared: boolean, consents: Array<ConsentShown>, on_hold: boolean, version: number };

export type VisitStatus = "open" | "draft" | "signed" | "amended" | "closed" | "erased";

export type Envelope = { seq: number, event: Event };

export type Event = { "kind": "job_changed", job: JobShown } | { "kind": "tags_invalidated", tags: Array<string> } | { "kind": "session_locked", cause: LockCause } | { "kind": "store_problem", code: Code } | { "kind": "missed" };
