// Made from the list of commands in crates/api. Do not edit: run `cargo xtask codegen`.

import type { AccessEmergency, AccessRevoke, AccessShare, AuditExport, AuditFind, AuditPage, AuditVerdict, BackupList, BackupRef, BackupSettings, BatchBuild, BatchStop, BillingSettings, BillingShown, ClaimAssign, ClaimBatchList, ClaimBatchRef, ClaimBatchShown, ClaimBuild, ClaimClose, ClaimFind, ClaimFix, ClaimFixAlike, ClaimImportBegin, ClaimImportList, ClaimNextPayer, ClaimOverride, ClaimPage, ClaimRef, ClaimResubmit, ClaimRulesShown, ClaimShown, ClaimsBuilt, ClaimsChanged, ClaimsReport, ClaimsReportFind, CodeFileImport, CodeHits, CodePackImport, CodeSearch, CodesImported, CodingAdd, CodingAsk, CodingBill, CodingBilled, CodingDecide, CodingFind, CodingInsight, CodingPatient, CodingQueue, CodingReopen, CodingReport, CodingSeen, CodingShown, ConsentRecord, ConsentWithdrawPreview, CoverageList, CoverageRef, CoverageSave, DeletionPreview, DeletionRun, DeskStatus, DocumentAsk, DocumentExport, DocumentPreview, DocumentRead, DocumentText, Done, DuplicateList, ErasurePreview, ExportedFile, ExportedText, FeeRef, FeeSave, FeeScheduleImport, FlagSee, GrantList, HealthShown, History, HoldEnd, HoldList, HoldPlace, IdentitySave, ImportBatchList, ImportBatchRef, ImportBatchShown, ImportBegin, ImportFileRef, ImportFileShown, ImportPart, InsightFind, Invitation, InviteAccept, JobList, JobRef, JobStarted, LetterChange, LetterFind, LetterList, LetterReset, LineAdd, LineChange, LineRef, MicrophoneList, NoteAmend, NoteCompare, NoteDifference, NoteDraft, NoteImport, NoteRef, NoteShown, NoteSign, NoticeDismiss, PasswordChange, PatientChange, PatientCreate, PatientFind, PatientMerge, PatientPage, PatientRef, PatientShow, PatientShown, PayerSave, PersonChange, PersonInvite, PersonList, PersonRef, PersonShown, PinSet, PracticeChange, PracticeShown, Preferences, PreferencesChange, ProfileCreate, ProfileCreated, QuestionAnswer, QuestionFind, QuestionList, RecorderShown, RecordingErase, RecordingPlay, RecordingRef, RecordingResume, RecordingStart, RecoveryCode, RecoveryConfirm, RedraftPreview, ResponseList, ResponseMatch, ResponseRead, ResponseRef, ResponseShown, RestorePreview, Restored, RetentionChange, RetentionRules, RoleList, RoleRef, RoleSave, RoleShown, SavedViews, SearchEverything, SearchHits, SecondFactorConfirm, SecondFactorSecret, SecurityChange, SecuritySettings, SegmentAdd, SegmentChange, SegmentRun, SessionRecover, SessionShown, SessionUnlock, SoundOf, SoundPiece, SpeakersChange, SpeakersMerge, StepUp, StepUpDone, TemplateList, TemplateRef, TemplateSave, Today, TrainingAnswer, TrainingImport, TrainingList, TrainingRef, TrainingScored, TrainingShown, TranscriptOf, TranscriptReply, TranscriptRun, TranscriptShown, TranscriptType, TurnShown, VersionList, VisitBillingSave, VisitBillingShown, VisitChange, VisitCodesSuggested, VisitCreate, VisitFind, VisitPage, VisitRef, VisitReopen, VisitShown, VisitSound, Tag } from "./types";

export interface CommandMap {
  desk_status: { request: null; reply: DeskStatus };
  profile_create: { request: ProfileCreate; reply: ProfileCreated };
  session_unlock: { request: SessionUnlock; reply: SessionShown };
  session_recover: { request: SessionRecover; reply: SessionShown };
  invite_accept: { request: InviteAccept; reply: SessionShown };
  session_lock: { request: null; reply: Done };
  session_show: { request: null; reply: SessionShown };
  session_touch: { request: null; reply: Done };
  session_step_up: { request: StepUp; reply: StepUpDone };
  recovery_confirm: { request: RecoveryConfirm; reply: Done };
  recovery_renew: { request: null; reply: RecoveryCode };
  recovery_show: { request: null; reply: RecoveryCode };
  password_change: { request: PasswordChange; reply: Done };
  pin_set: { request: PinSet; reply: Done };
  second_factor_begin: { request: null; reply: SecondFactorSecret };
  second_factor_confirm: { request: SecondFactorConfirm; reply: Done };
  second_factor_remove: { request: null; reply: Done };
  practice_show: { request: null; reply: PracticeShown };
  practice_change: { request: PracticeChange; reply: PracticeShown };
  preferences_change: { request: PreferencesChange; reply: Preferences };
  security_show: { request: null; reply: SecuritySettings };
  security_change: { request: SecurityChange; reply: SecuritySettings };
  person_list: { request: null; reply: PersonList };
  person_invite: { request: PersonInvite; reply: Invitation };
  person_reinvite: { request: PersonRef; reply: Invitation };
  person_change: { request: PersonChange; reply: PersonShown };
  person_deactivate: { request: PersonRef; reply: PersonShown };
  role_list: { request: null; reply: RoleList };
  role_save: { request: RoleSave; reply: RoleShown };
  role_remove: { request: RoleRef; reply: Done };
  patient_list: { request: PatientFind; reply: PatientPage };
  patient_show: { request: PatientShow; reply: PatientShown };
  patient_create: { request: PatientCreate; reply: PatientShown };
  patient_change: { request: PatientChange; reply: PatientShown };
  patient_history: { request: PatientShow; reply: History };
  patient_duplicates: { request: null; reply: DuplicateList };
  patient_merge: { request: PatientMerge; reply: PatientShown };
  patient_unmerge: { request: PatientRef; reply: PatientShown };
  visit_list: { request: VisitFind; reply: VisitPage };
  visit_show: { request: VisitRef; reply: VisitShown };
  visit_create: { request: VisitCreate; reply: VisitShown };
  visit_change: { request: VisitChange; reply: VisitShown };
  visit_history: { request: VisitRef; reply: History };
  consent_record: { request: ConsentRecord; reply: VisitShown };
  note_show: { request: NoteRef; reply: NoteShown };
  note_draft: { request: NoteDraft; reply: JobStarted };
  note_preview: { request: NoteRef; reply: RedraftPreview };
  note_line_add: { request: LineAdd; reply: NoteShown };
  note_line_change: { request: LineChange; reply: NoteShown };
  note_line_remove: { request: LineRef; reply: NoteShown };
  note_line_restore: { request: LineRef; reply: NoteShown };
  note_import: { request: NoteImport; reply: NoteShown };
  note_sign: { request: NoteSign; reply: NoteShown };
  note_amend: { request: NoteAmend; reply: NoteShown };
  note_amend_stop: { request: NoteRef; reply: NoteShown };
  note_versions: { request: NoteRef; reply: VersionList };
  note_compare: { request: NoteCompare; reply: NoteDifference };
  note_flag_see: { request: FlagSee; reply: NoteShown };
  note_letters: { request: LetterFind; reply: LetterList };
  note_letter_change: { request: LetterChange; reply: LetterList };
  note_letter_reset: { request: LetterReset; reply: LetterList };
  document_read: { request: DocumentRead; reply: DocumentText };
  document_preview: { request: DocumentAsk; reply: DocumentPreview };
  document_export: { request: DocumentExport; reply: ExportedFile };
  document_print: { request: DocumentAsk; reply: DocumentPreview };
  note_template_list: { request: null; reply: TemplateList };
  note_template_save: { request: TemplateSave; reply: TemplateList };
  note_template_remove: { request: TemplateRef; reply: TemplateList };
  microphone_list: { request: null; reply: MicrophoneList };
  recorder_show: { request: null; reply: RecorderShown };
  recording_start: { request: RecordingStart; reply: RecorderShown };
  recording_pause: { request: RecordingRef; reply: RecorderShown };
  recording_resume: { request: RecordingResume; reply: RecorderShown };
  recording_stop: { request: RecordingRef; reply: VisitSound };
  sound_show: { request: SoundOf; reply: VisitSound };
  recording_play: { request: RecordingPlay; reply: SoundPiece };
  recording_erase: { request: RecordingErase; reply: VisitSound };
  import_list: { request: null; reply: ImportBatchList };
  import_begin: { request: ImportBegin; reply: ImportBatchShown };
  import_part: { request: ImportPart; reply: ImportFileShown };
  import_pause: { request: ImportBatchRef; reply: ImportBatchShown };
  import_resume: { request: ImportBatchRef; reply: ImportBatchShown };
  import_retry: { request: ImportFileRef; reply: ImportFileShown };
  transcript_show: { request: TranscriptOf; reply: TranscriptReply };
  transcript_type: { request: TranscriptType; reply: TranscriptShown };
  transcript_run: { request: TranscriptRun; reply: JobStarted };
  segment_change: { request: SegmentChange; reply: TurnShown };
  segment_add: { request: SegmentAdd; reply: TurnShown };
  segment_run: { request: SegmentRun; reply: JobStarted };
  speakers_change: { request: SpeakersChange; reply: TranscriptShown };
  speakers_merge: { request: SpeakersMerge; reply: TranscriptShown };
  access_list: { request: PatientRef; reply: GrantList };
  access_share: { request: AccessShare; reply: GrantList };
  access_revoke: { request: AccessRevoke; reply: GrantList };
  access_emergency: { request: AccessEmergency; reply: Done };
  today_show: { request: null; reply: Today };
  notice_dismiss: { request: NoticeDismiss; reply: Done };
  search_everything: { request: SearchEverything; reply: SearchHits };
  billing_show: { request: null; reply: BillingShown };
  billing_change: { request: BillingSettings; reply: BillingShown };
  identity_save: { request: IdentitySave; reply: BillingShown };
  payer_save: { request: PayerSave; reply: BillingShown };
  fee_save: { request: FeeSave; reply: BillingShown };
  fee_remove: { request: FeeRef; reply: BillingShown };
  coverage_list: { request: PatientRef; reply: CoverageList };
  coverage_save: { request: CoverageSave; reply: CoverageList };
  coverage_remove: { request: CoverageRef; reply: CoverageList };
  visit_billing_show: { request: VisitRef; reply: VisitBillingShown };
  visit_billing_save: { request: VisitBillingSave; reply: VisitBillingShown };
  visit_finalize: { request: VisitRef; reply: VisitBillingShown };
  visit_reopen: { request: VisitReopen; reply: VisitBillingShown };
  code_search: { request: CodeSearch; reply: CodeHits };
  visit_codes_suggest: { request: VisitRef; reply: VisitCodesSuggested };
  coding_queue: { request: CodingFind; reply: CodingQueue };
  coding_show: { request: VisitRef; reply: CodingShown };
  coding_open: { request: VisitRef; reply: CodingShown };
  coding_renew: { request: CodingSeen; reply: CodingShown };
  coding_decide: { request: CodingDecide; reply: CodingShown };
  coding_add: { request: CodingAdd; reply: CodingShown };
  coding_patient: { request: CodingPatient; reply: CodingShown };
  coding_ask: { request: CodingAsk; reply: CodingShown };
  coding_questions: { request: QuestionFind; reply: QuestionList };
  coding_answer: { request: QuestionAnswer; reply: QuestionList };
  coding_finalize: { request: CodingSeen; reply: CodingShown };
  coding_reopen: { request: CodingReopen; reply: CodingShown };
  coding_bill: { request: CodingBill; reply: CodingBilled };
  coding_report: { request: CodingReport; reply: ExportedText };
  coding_insight: { request: InsightFind; reply: CodingInsight };
  code_pack_import: { request: CodePackImport; reply: CodesImported };
  fee_schedule_import: { request: FeeScheduleImport; reply: CodesImported };
  code_file_import: { request: CodeFileImport; reply: CodesImported };
  training_list: { request: null; reply: TrainingList };
  training_show: { request: TrainingRef; reply: TrainingShown };
  training_answer: { request: TrainingAnswer; reply: TrainingScored };
  training_import: { request: TrainingImport; reply: TrainingList };
  training_export: { request: null; reply: ExportedText };
  claim_build: { request: ClaimBuild; reply: ClaimsBuilt };
  claim_list: { request: ClaimFind; reply: ClaimPage };
  claim_show: { request: ClaimRef; reply: ClaimShown };
  claim_fix: { request: ClaimFix; reply: ClaimShown };
  claim_fix_alike: { request: ClaimFixAlike; reply: ClaimsChanged };
  claim_recheck: { request: ClaimRef; reply: ClaimShown };
  claim_override: { request: ClaimOverride; reply: ClaimShown };
  claim_resubmit: { request: ClaimResubmit; reply: ClaimShown };
  claim_next_payer: { request: ClaimNextPayer; reply: ClaimShown };
  claim_close: { request: ClaimClose; reply: ClaimShown };
  claim_assign: { request: ClaimAssign; reply: ClaimsChanged };
  view_list: { request: null; reply: SavedViews };
  view_save: { request: SavedViews; reply: SavedViews };
  batch_list: { request: null; reply: ClaimBatchList };
  batch_show: { request: ClaimBatchRef; reply: ClaimBatchShown };
  batch_build: { request: BatchBuild; reply: ClaimBatchShown };
  batch_hold: { request: BatchStop; reply: ClaimBatchShown };
  batch_cancel: { request: BatchStop; reply: ClaimBatchShown };
  batch_approve: { request: ClaimBatchRef; reply: ClaimBatchShown };
  batch_write: { request: ClaimBatchRef; reply: JobStarted };
  response_read: { request: ResponseRead; reply: JobStarted };
  response_list: { request: null; reply: ResponseList };
  response_show: { request: ResponseRef; reply: ResponseShown };
  response_match: { request: ResponseMatch; reply: ResponseShown };
  claim_rule_list: { request: null; reply: ClaimRulesShown };
  claims_report: { request: ClaimsReportFind; reply: ClaimsReport };
  job_list: { request: null; reply: JobList };
  job_cancel: { request: JobRef; reply: Done };
  job_retry: { request: JobRef; reply: JobStarted };
  backup_list: { request: null; reply: BackupList };
  backup_make: { request: null; reply: JobStarted };
  backup_verify: { request: BackupRef; reply: JobStarted };
  backup_settings: { request: BackupSettings; reply: BackupList };
  backup_preview: { request: BackupRef; reply: RestorePreview };
  backup_restore: { request: BackupRef; reply: Restored };
  retention_show: { request: null; reply: RetentionRules };
  retention_change: { request: RetentionChange; reply: RetentionRules };
  retention_preview: { request: null; reply: DeletionPreview };
  retention_run: { request: DeletionRun; reply: JobStarted };
  erasure_preview: { request: ErasurePreview; reply: DeletionPreview };
  erasure_run: { request: DeletionRun; reply: JobStarted };
  consent_withdraw_preview: { request: ConsentWithdrawPreview; reply: DeletionPreview };
  consent_withdraw: { request: DeletionRun; reply: JobStarted };
  hold_list: { request: null; reply: HoldList };
  hold_place: { request: HoldPlace; reply: HoldList };
  hold_end: { request: HoldEnd; reply: HoldList };
  claim_import: { request: ClaimImportBegin; reply: JobStarted };
  claim_import_list: { request: null; reply: ClaimImportList };
  audit_list: { request: AuditFind; reply: AuditPage };
  audit_verify: { request: null; reply: AuditVerdict };
  audit_export: { request: AuditExport; reply: ExportedText };
  health_show: { request: null; reply: HealthShown };
  integrity_check: { request: null; reply: JobStarted };
}

export interface CommandInfo {
  kind: "read" | "write" | "job";
  stepUp: boolean;
  permission: string | null;
  tags: readonly Tag[];
}

export const COMMANDS: { readonly [Name in keyof CommandMap]: CommandInfo } = {
  desk_status: { kind: "read", stepUp: false, permission: null, tags: ["desk"] },
  profile_create: { kind: "write", stepUp: false, permission: null, tags: ["desk", "session"] },
  session_unlock: { kind: "write", stepUp: false, permission: null, tags: ["desk", "session"] },
  session_recover: { kind: "write", stepUp: false, permission: null, tags: ["desk", "session", "people"] },
  invite_accept: { kind: "write", stepUp: false, permission: null, tags: ["desk", "session", "people"] },
  session_lock: { kind: "write", stepUp: false, permission: null, tags: ["desk", "session"] },
  session_show: { kind: "read", stepUp: false, permission: null, tags: ["session"] },
  session_touch: { kind: "read", stepUp: false, permission: null, tags: [] },
  session_step_up: { kind: "write", stepUp: false, permission: null, tags: [] },
  recovery_confirm: { kind: "write", stepUp: false, permission: null, tags: ["session", "today"] },
  recovery_renew: { kind: "write", stepUp: true, permission: "security_manage", tags: ["session"] },
  recovery_show: { kind: "read", stepUp: true, permission: "security_manage", tags: ["session"] },
  password_change: { kind: "write", stepUp: false, permission: null, tags: [] },
  pin_set: { kind: "write", stepUp: true, permission: null, tags: ["session", "people"] },
  second_factor_begin: { kind: "write", stepUp: true, permission: null, tags: [] },
  second_factor_confirm: { kind: "write", stepUp: false, permission: null, tags: ["session", "people"] },
  second_factor_remove: { kind: "write", stepUp: true, permission: null, tags: ["session", "people"] },
  practice_show: { kind: "read", stepUp: false, permission: "practice_view", tags: ["practice"] },
  practice_change: { kind: "write", stepUp: false, permission: "practice_edit", tags: ["practice", "session"] },
  preferences_change: { kind: "write", stepUp: false, permission: null, tags: ["session"] },
  security_show: { kind: "read", stepUp: false, permission: null, tags: ["session"] },
  security_change: { kind: "write", stepUp: true, permission: "security_manage", tags: ["session"] },
  person_list: { kind: "read", stepUp: false, permission: "people_view", tags: ["people"] },
  person_invite: { kind: "write", stepUp: true, permission: "people_manage", tags: ["people", "desk"] },
  person_reinvite: { kind: "write", stepUp: true, permission: "people_manage", tags: ["people", "desk"] },
  person_change: { kind: "write", stepUp: true, permission: "people_manage", tags: ["people", "session"] },
  person_deactivate: { kind: "write", stepUp: true, permission: "people_manage", tags: ["people", "desk"] },
  role_list: { kind: "read", stepUp: false, permission: "people_view", tags: ["people"] },
  role_save: { kind: "write", stepUp: true, permission: "roles_manage", tags: ["people", "session"] },
  role_remove: { kind: "write", stepUp: true, permission: "roles_manage", tags: ["people"] },
  patient_list: { kind: "read", stepUp: false, permission: "patient_view", tags: ["patients"] },
  patient_show: { kind: "read", stepUp: false, permission: "patient_view", tags: ["patients"] },
  patient_create: { kind: "write", stepUp: false, permission: "patient_edit", tags: ["patients", "today"] },
  patient_change: { kind: "write", stepUp: false, permission: "patient_edit", tags: ["patients", "visits", "today"] },
  patient_history: { kind: "read", stepUp: false, permission: "patient_view", tags: ["patients"] },
  patient_duplicates: { kind: "read", stepUp: false, permission: "patient_merge", tags: ["patients"] },
  patient_merge: { kind: "write", stepUp: false, permission: "patient_merge", tags: ["patients", "visits", "today"] },
  patient_unmerge: { kind: "write", stepUp: false, permission: "patient_merge", tags: ["patients", "visits", "today"] },
  visit_list: { kind: "read", stepUp: false, permission: "visit_view", tags: ["visits"] },
  visit_show: { kind: "read", stepUp: false, permission: "visit_view", tags: ["visits"] },
  visit_create: { kind: "write", stepUp: false, permission: "visit_edit", tags: ["visits", "patients", "today"] },
  visit_change: { kind: "write", stepUp: false, permission: "visit_edit", tags: ["visits", "patients", "today"] },
  visit_history: { kind: "read", stepUp: false, permission: "visit_view", tags: ["visits"] },
  consent_record: { kind: "write", stepUp: false, permission: "consent_take", tags: ["visits", "today"] },
  note_show: { kind: "read", stepUp: false, permission: "note_view", tags: ["notes"] },
  note_draft: { kind: "job", stepUp: false, permission: "note_edit", tags: ["jobs", "notes", "visits", "today"] },
  note_preview: { kind: "read", stepUp: false, permission: "note_edit", tags: [] },
  note_line_add: { kind: "write", stepUp: false, permission: "note_edit", tags: ["notes", "visits", "today"] },
  note_line_change: { kind: "write", stepUp: false, permission: "note_edit", tags: ["notes"] },
  note_line_remove: { kind: "write", stepUp: false, permission: "note_edit", tags: ["notes", "today"] },
  note_line_restore: { kind: "write", stepUp: false, permission: "note_edit", tags: ["notes", "today"] },
  note_import: { kind: "write", stepUp: false, permission: "note_edit", tags: ["notes", "visits", "today"] },
  note_sign: { kind: "write", stepUp: false, permission: "note_sign", tags: ["notes", "visits", "today", "coding"] },
  note_amend: { kind: "write", stepUp: false, permission: "note_sign", tags: ["notes", "visits", "today"] },
  note_amend_stop: { kind: "write", stepUp: false, permission: "note_sign", tags: ["notes", "visits", "today"] },
  note_versions: { kind: "read", stepUp: false, permission: "note_view", tags: ["notes"] },
  note_compare: { kind: "read", stepUp: false, permission: "note_view", tags: ["notes"] },
  note_flag_see: { kind: "write", stepUp: false, permission: "note_edit", tags: ["notes"] },
  note_letters: { kind: "read", stepUp: false, permission: "note_view", tags: ["notes"] },
  note_letter_change: { kind: "write", stepUp: false, permission: "note_edit", tags: ["notes"] },
  note_letter_reset: { kind: "write", stepUp: false, permission: "note_edit", tags: ["notes"] },
  document_read: { kind: "read", stepUp: false, permission: "note_edit", tags: [] },
  document_preview: { kind: "read", stepUp: false, permission: "note_view", tags: ["notes"] },
  document_export: { kind: "write", stepUp: true, permission: "note_export", tags: ["audit"] },
  document_print: { kind: "write", stepUp: false, permission: "note_export", tags: ["audit"] },
  note_template_list: { kind: "read", stepUp: false, permission: "template_edit", tags: ["notes"] },
  note_template_save: { kind: "write", stepUp: false, permission: "template_edit", tags: ["notes"] },
  note_template_remove: { kind: "write", stepUp: false, permission: "template_edit", tags: ["notes"] },
  microphone_list: { kind: "read", stepUp: false, permission: "sound_take", tags: [] },
  recorder_show: { kind: "read", stepUp: false, permission: "sound_take", tags: ["sound"] },
  recording_start: { kind: "write", stepUp: false, permission: "sound_take", tags: ["sound", "visits", "today"] },
  recording_pause: { kind: "write", stepUp: false, permission: "sound_take", tags: ["sound"] },
  recording_resume: { kind: "write", stepUp: false, permission: "sound_take", tags: ["sound"] },
  recording_stop: { kind: "write", stepUp: false, permission: "sound_take", tags: ["sound", "jobs", "today"] },
  sound_show: { kind: "read", stepUp: false, permission: "sound_hear", tags: ["sound"] },
  recording_play: { kind: "read", stepUp: false, permission: "sound_hear", tags: [] },
  recording_erase: { kind: "write", stepUp: true, permission: "sound_erase", tags: ["sound"] },
  import_list: { kind: "read", stepUp: false, permission: "sound_take", tags: ["imports"] },
  import_begin: { kind: "write", stepUp: false, permission: "sound_take", tags: ["imports"] },
  import_part: { kind: "write", stepUp: false, permission: "sound_take", tags: ["imports", "sound", "jobs"] },
  import_pause: { kind: "write", stepUp: false, permission: "sound_take", tags: ["imports", "jobs"] },
  import_resume: { kind: "write", stepUp: false, permission: "sound_take", tags: ["imports", "jobs"] },
  import_retry: { kind: "write", stepUp: false, permission: "sound_take", tags: ["imports", "jobs"] },
  transcript_show: { kind: "read", stepUp: false, permission: "sound_hear", tags: ["words"] },
  transcript_type: { kind: "write", stepUp: false, permission: "sound_take", tags: ["words"] },
  transcript_run: { kind: "job", stepUp: false, permission: "sound_take", tags: ["jobs", "sound"] },
  segment_change: { kind: "write", stepUp: false, permission: "sound_take", tags: ["words"] },
  segment_add: { kind: "write", stepUp: false, permission: "sound_take", tags: ["words"] },
  segment_run: { kind: "job", stepUp: false, permission: "sound_take", tags: ["jobs"] },
  speakers_change: { kind: "write", stepUp: false, permission: "sound_take", tags: ["words"] },
  speakers_merge: { kind: "write", stepUp: false, permission: "sound_take", tags: ["words"] },
  access_list: { kind: "read", stepUp: false, permission: "patient_view", tags: ["access"] },
  access_share: { kind: "write", stepUp: false, permission: "record_share", tags: ["access", "patients", "visits"] },
  access_revoke: { kind: "write", stepUp: false, permission: "record_share", tags: ["access", "patients", "visits"] },
  access_emergency: { kind: "write", stepUp: false, permission: "emergency_access", tags: ["access", "patients", "visits", "today"] },
  today_show: { kind: "read", stepUp: false, permission: null, tags: ["today", "claims"] },
  notice_dismiss: { kind: "write", stepUp: false, permission: null, tags: ["today"] },
  search_everything: { kind: "read", stepUp: false, permission: null, tags: ["patients", "visits"] },
  billing_show: { kind: "read", stepUp: false, permission: "billing_view", tags: ["billing"] },
  billing_change: { kind: "write", stepUp: true, permission: "billing_edit", tags: ["billing", "claims"] },
  identity_save: { kind: "write", stepUp: false, permission: "billing_edit", tags: ["billing"] },
  payer_save: { kind: "write", stepUp: false, permission: "billing_edit", tags: ["billing", "claims"] },
  fee_save: { kind: "write", stepUp: false, permission: "billing_edit", tags: ["billing"] },
  fee_remove: { kind: "write", stepUp: false, permission: "billing_edit", tags: ["billing"] },
  coverage_list: { kind: "read", stepUp: false, permission: "coverage_edit", tags: ["billing", "patients"] },
  coverage_save: { kind: "write", stepUp: false, permission: "coverage_edit", tags: ["billing", "patients"] },
  coverage_remove: { kind: "write", stepUp: false, permission: "coverage_edit", tags: ["billing", "patients"] },
  visit_billing_show: { kind: "read", stepUp: false, permission: "visit_bill", tags: ["billing", "visits"] },
  visit_billing_save: { kind: "write", stepUp: false, permission: "visit_bill", tags: ["billing", "visits", "coding"] },
  visit_finalize: { kind: "write", stepUp: false, permission: "visit_bill", tags: ["billing", "visits", "claims", "coding"] },
  visit_reopen: { kind: "write", stepUp: false, permission: "visit_bill", tags: ["billing", "visits", "claims", "coding"] },
  code_search: { kind: "read", stepUp: false, permission: null, tags: [] },
  visit_codes_suggest: { kind: "read", stepUp: false, permission: "visit_bill", tags: ["billing", "notes", "visits"] },
  coding_queue: { kind: "read", stepUp: false, permission: "visit_bill", tags: ["coding"] },
  coding_show: { kind: "read", stepUp: false, permission: "visit_bill", tags: ["coding"] },
  coding_open: { kind: "write", stepUp: false, permission: "visit_bill", tags: ["coding"] },
  coding_renew: { kind: "write", stepUp: false, permission: "visit_bill", tags: ["coding"] },
  coding_decide: { kind: "write", stepUp: false, permission: "visit_bill", tags: ["coding"] },
  coding_add: { kind: "write", stepUp: false, permission: "visit_bill", tags: ["coding"] },
  coding_patient: { kind: "write", stepUp: false, permission: "visit_bill", tags: ["coding"] },
  coding_ask: { kind: "write", stepUp: false, permission: "visit_bill", tags: ["coding", "today"] },
  coding_questions: { kind: "read", stepUp: false, permission: "note_sign", tags: ["coding"] },
  coding_answer: { kind: "write", stepUp: false, permission: "note_sign", tags: ["coding", "today"] },
  coding_finalize: { kind: "write", stepUp: false, permission: "visit_bill", tags: ["coding", "billing", "visits", "claims"] },
  coding_reopen: { kind: "write", stepUp: false, permission: "visit_bill", tags: ["coding", "billing", "visits", "claims"] },
  coding_bill: { kind: "write", stepUp: false, permission: "visit_bill", tags: ["coding"] },
  coding_report: { kind: "write", stepUp: true, permission: "visit_bill", tags: [] },
  coding_insight: { kind: "read", stepUp: false, permission: "claim_report", tags: ["coding"] },
  code_pack_import: { kind: "write", stepUp: false, permission: "billing_edit", tags: ["billing", "coding"] },
  fee_schedule_import: { kind: "write", stepUp: false, permission: "billing_edit", tags: ["billing"] },
  code_file_import: { kind: "write", stepUp: false, permission: "billing_edit", tags: ["coding"] },
  training_list: { kind: "read", stepUp: false, permission: null, tags: ["training"] },
  training_show: { kind: "read", stepUp: false, permission: null, tags: ["training"] },
  training_answer: { kind: "write", stepUp: false, permission: null, tags: ["training"] },
  training_import: { kind: "write", stepUp: false, permission: "training_edit", tags: ["training"] },
  training_export: { kind: "read", stepUp: false, permission: "training_edit", tags: [] },
  claim_build: { kind: "write", stepUp: false, permission: "claim_work", tags: ["claims", "coding"] },
  claim_list: { kind: "read", stepUp: false, permission: "claim_view", tags: ["claims"] },
  claim_show: { kind: "read", stepUp: false, permission: "claim_view", tags: ["claims"] },
  claim_fix: { kind: "write", stepUp: false, permission: "claim_work", tags: ["claims"] },
  claim_fix_alike: { kind: "write", stepUp: false, permission: "claim_work", tags: ["claims"] },
  claim_recheck: { kind: "write", stepUp: false, permission: "claim_work", tags: ["claims"] },
  claim_override: { kind: "write", stepUp: false, permission: "claim_work", tags: ["claims"] },
  claim_resubmit: { kind: "write", stepUp: false, permission: "claim_work", tags: ["claims"] },
  claim_next_payer: { kind: "write", stepUp: false, permission: "claim_work", tags: ["claims"] },
  claim_close: { kind: "write", stepUp: false, permission: "claim_work", tags: ["claims"] },
  claim_assign: { kind: "write", stepUp: false, permission: "claim_work", tags: ["claims"] },
  view_list: { kind: "read", stepUp: false, permission: "claim_view", tags: ["claims"] },
  view_save: { kind: "write", stepUp: false, permission: "claim_view", tags: ["claims"] },
  batch_list: { kind: "read", stepUp: false, permission: "claim_view", tags: ["claims"] },
  batch_show: { kind: "read", stepUp: false, permission: "claim_view", tags: ["claims"] },
  batch_build: { kind: "write", stepUp: false, permission: "claim_work", tags: ["claims"] },
  batch_hold: { kind: "write", stepUp: false, permission: "claim_work", tags: ["claims"] },
  batch_cancel: { kind: "write", stepUp: false, permission: "claim_work", tags: ["claims"] },
  batch_approve: { kind: "write", stepUp: false, permission: "claim_send", tags: ["claims"] },
  batch_write: { kind: "job", stepUp: true, permission: "claim_send", tags: ["jobs", "claims"] },
  response_read: { kind: "job", stepUp: false, permission: "claim_work", tags: ["jobs", "claims"] },
  response_list: { kind: "read", stepUp: false, permission: "claim_view", tags: ["claims"] },
  response_show: { kind: "read", stepUp: false, permission: "claim_view", tags: ["claims"] },
  response_match: { kind: "write", stepUp: false, permission: "claim_work", tags: ["claims"] },
  claim_rule_list: { kind: "read", stepUp: false, permission: "billing_view", tags: ["billing", "claims"] },
  claims_report: { kind: "read", stepUp: false, permission: "claim_report", tags: ["claims"] },
  job_list: { kind: "read", stepUp: false, permission: null, tags: ["jobs"] },
  job_cancel: { kind: "write", stepUp: false, permission: null, tags: ["jobs"] },
  job_retry: { kind: "write", stepUp: false, permission: null, tags: ["jobs"] },
  backup_list: { kind: "read", stepUp: false, permission: "backup_make", tags: ["backups"] },
  backup_make: { kind: "job", stepUp: false, permission: "backup_make", tags: ["jobs", "backups", "today"] },
  backup_verify: { kind: "job", stepUp: false, permission: "backup_make", tags: ["jobs", "backups"] },
  backup_settings: { kind: "write", stepUp: true, permission: "backup_restore", tags: ["backups"] },
  backup_preview: { kind: "read", stepUp: false, permission: "backup_restore", tags: ["backups"] },
  backup_restore: { kind: "write", stepUp: true, permission: "backup_restore", tags: ["desk", "session"] },
  retention_show: { kind: "read", stepUp: false, permission: "retention_manage", tags: ["retention"] },
  retention_change: { kind: "write", stepUp: true, permission: "retention_manage", tags: ["retention"] },
  retention_preview: { kind: "write", stepUp: false, permission: "retention_manage", tags: [] },
  retention_run: { kind: "job", stepUp: true, permission: "retention_manage", tags: ["jobs", "patients", "visits", "today"] },
  erasure_preview: { kind: "write", stepUp: false, permission: "erasure_run", tags: [] },
  erasure_run: { kind: "job", stepUp: true, permission: "erasure_run", tags: ["jobs", "patients", "visits", "today"] },
  consent_withdraw_preview: { kind: "write", stepUp: false, permission: "consent_take", tags: [] },
  consent_withdraw: { kind: "job", stepUp: false, permission: "consent_take", tags: ["jobs", "visits", "today"] },
  hold_list: { kind: "read", stepUp: false, permission: "hold_manage", tags: ["retention"] },
  hold_place: { kind: "write", stepUp: false, permission: "hold_manage", tags: ["retention", "patients"] },
  hold_end: { kind: "write", stepUp: true, permission: "hold_manage", tags: ["retention", "patients"] },
  claim_import: { kind: "job", stepUp: false, permission: "claim_work", tags: ["jobs", "claims"] },
  claim_import_list: { kind: "read", stepUp: false, permission: "claim_view", tags: ["claims"] },
  audit_list: { kind: "read", stepUp: false, permission: "audit_view", tags: ["audit"] },
  audit_verify: { kind: "write", stepUp: false, permission: "audit_view", tags: ["audit"] },
  audit_export: { kind: "write", stepUp: true, permission: "audit_export", tags: ["audit"] },
  health_show: { kind: "read", stepUp: false, permission: "health_view", tags: ["health"] },
  integrity_check: { kind: "job", stepUp: false, permission: "health_view", tags: ["jobs", "health"] },
};
