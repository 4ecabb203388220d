//! The list of commands. There is no other.
//!
//! A row reads: what it does; its type and its name; what running it may do; what it needs
//! (`door`: also while locked; `anyone`: unlocked; else a permission; `+ step_up`: the password or
//! PIN again); the parts of the screens that its reply shows or that it makes stale; the use case
//! that answers it. A use case that is missing, or whose request or reply differ, does not compile.

use crate::command::{Command, Info, Kind, Needs, Tag};
use nadi_app::{
    Desk, access, audit, backups, billing, claim_files, claims, code_files, codes, coding, desk,
    documents, health, imports, jobs, notes, patients, people, permission::Permission, practice,
    recordings, retention, today, training, transcripts, visits,
};

macro_rules! needs {
    (door) => {
        Needs::Door
    };
    (anyone) => {
        Needs::Anyone
    };
    ($permission:ident) => {
        Needs::Permission(Permission::$permission)
    };
}

/// Hands a use case the desk, or the work of the person who passed the checks.
macro_rules! enter {
    (door, $desk:ident, $info:expr) => {
        $desk
    };
    (anyone, $desk:ident, $info:expr) => {
        &$desk.work($info.ask())?
    };
    ($permission:ident, $desk:ident, $info:expr) => {
        &$desk.work($info.ask())?
    };
}

macro_rules! step_up {
    () => {
        false
    };
    (step_up) => {
        true
    };
}

macro_rules! commands {
    ($(
        #[doc = $doc:literal]
        $name:ident $text:literal $kind:ident $needs:ident $(+ $step:ident)? [$($tag:ident),*]
            $area:ident :: $case:ident ($request:ty) -> $reply:ty;
    )+) => {
        $(
            #[doc = $doc]
            #[derive(Clone, Copy, Debug)]
            pub struct $name;

            impl Command for $name {
                type Request = $request;
                type Reply = $reply;
                const INFO: Info = Info {
                    name: $text,
                    doc: $doc,
                    kind: Kind::$kind,
                    needs: needs!($needs),
                    step_up: step_up!($($step)?),
                    tags: &[$(Tag::$tag),*],
                    run: crate::dispatch::run_json::<Self>,
                };

                fn run(
                    desk: &Desk,
                    request: impl FnOnce() -> nadi_app::Result<Self::Request>,
                ) -> nadi_app::Result<Self::Reply> {
                    let place = enter!($needs, desk, Self::INFO);
                    $area::$case(place, request()?)
                }
            }
        )+

        /// Every command, in the order of the list.
        pub const COMMANDS: &[Info] = &[$($name::INFO),+];

        /// Shows each command's types to a visitor; used to write the TypeScript side.
        #[cfg(feature = "ts")]
        pub(crate) fn visit_types(visitor: &mut crate::typescript::Collector) {
            $( visitor.command::<$name>(); )+
        }
    };
}

commands! {
    // desk
    /// Tells where the desk stands.
    DeskStatus "desk_status" Read door [Desk]
        desk::status(()) -> desk::DeskStatus;
    /// Sets up a clinic in an empty folder.
    ProfileCreate "profile_create" Write door [Desk, Session]
        desk::create_profile(desk::ProfileCreate) -> desk::ProfileCreated;
    /// Opens the desk with name and password.
    SessionUnlock "session_unlock" Write door [Desk, Session]
        desk::unlock(desk::SessionUnlock) -> desk::SessionShown;
    /// Opens the desk with the printed code and sets a new password.
    SessionRecover "session_recover" Write door [Desk, Session, People]
        desk::recover(desk::SessionRecover) -> desk::SessionShown;
    /// Takes up an invitation.
    InviteAccept "invite_accept" Write door [Desk, Session, People]
        desk::accept_invite(desk::InviteAccept) -> desk::SessionShown;
    /// Locks the desk.
    SessionLock "session_lock" Write door [Desk, Session]
        desk::lock(()) -> desk::Done;
    /// Tells who is at work and what they may do.
    SessionShow "session_show" Read anyone [Session]
        desk::show_session(()) -> desk::SessionShown;
    /// Says that the person is still there.
    SessionTouch "session_touch" Read anyone []
        desk::touch(()) -> desk::Done;
    /// Proves once more who is at the keyboard.
    SessionStepUp "session_step_up" Write anyone []
        desk::step_up(desk::StepUp) -> desk::StepUpDone;
    /// Proves that the recovery code was written down.
    RecoveryConfirm "recovery_confirm" Write anyone [Session, Today]
        desk::confirm_recovery(desk::RecoveryConfirm) -> desk::Done;
    /// Makes a new recovery code.
    RecoveryRenew "recovery_renew" Write SecurityManage + step_up [Session]
        desk::renew_recovery(()) -> desk::RecoveryCode;
    /// Shows the recovery code again while it waits to be typed back.
    RecoveryShow "recovery_show" Read SecurityManage + step_up [Session]
        desk::show_recovery(()) -> desk::RecoveryCode;
    /// Sets an own new password.
    PasswordChange "password_change" Write anyone []
        desk::change_password(desk::PasswordChange) -> desk::Done;
    /// Sets or removes the own PIN.
    PinSet "pin_set" Write anyone + step_up [Session, People]
        desk::set_pin(desk::PinSet) -> desk::Done;
    /// Makes a secret for the authenticator app.
    SecondFactorBegin "second_factor_begin" Write anyone + step_up []
        desk::begin_second_factor(()) -> desk::SecondFactorSecret;
    /// Puts the second factor in force.
    SecondFactorConfirm "second_factor_confirm" Write anyone [Session, People]
        desk::confirm_second_factor(desk::SecondFactorConfirm) -> desk::Done;
    /// Takes the second factor away.
    SecondFactorRemove "second_factor_remove" Write anyone + step_up [Session, People]
        desk::remove_second_factor(()) -> desk::Done;

    // practice
    /// Shows the practice.
    PracticeShow "practice_show" Read PracticeView [Practice]
        practice::show(()) -> practice::PracticeShown;
    /// Changes the practice.
    PracticeChange "practice_change" Write PracticeEdit [Practice, Session]
        practice::change(practice::PracticeChange) -> practice::PracticeShown;
    /// Changes how the screens look for the person at work.
    PreferencesChange "preferences_change" Write anyone [Session]
        practice::change_preferences(practice::PreferencesChange) -> practice::Preferences;
    /// Shows when the desk locks.
    SecurityShow "security_show" Read anyone [Session]
        practice::show_security(()) -> practice::SecuritySettings;
    /// Changes when the desk locks.
    SecurityChange "security_change" Write SecurityManage + step_up [Session]
        practice::change_security(practice::SecurityChange) -> practice::SecuritySettings;

    // people
    /// Lists the people of the practice.
    PersonList "person_list" Read PeopleView [People]
        people::list(()) -> people::PersonList;
    /// Adds somebody and makes their one-time code.
    PersonInvite "person_invite" Write PeopleManage + step_up [People, Desk]
        people::invite(people::PersonInvite) -> people::Invitation;
    /// Makes a new one-time code for somebody.
    PersonReinvite "person_reinvite" Write PeopleManage + step_up [People, Desk]
        people::reinvite(people::PersonRef) -> people::Invitation;
    /// Changes somebody.
    PersonChange "person_change" Write PeopleManage + step_up [People, Session]
        people::change(people::PersonChange) -> people::PersonShown;
    /// Ends somebody's access.
    PersonDeactivate "person_deactivate" Write PeopleManage + step_up [People, Desk]
        people::deactivate(people::PersonRef) -> people::PersonShown;
    /// Lists the roles.
    RoleList "role_list" Read PeopleView [People]
        people::list_roles(()) -> people::RoleList;
    /// Adds or changes an own role.
    RoleSave "role_save" Write RolesManage + step_up [People, Session]
        people::save_role(people::RoleSave) -> people::RoleShown;
    /// Removes an own role that nobody has.
    RoleRemove "role_remove" Write RolesManage + step_up [People]
        people::remove_role(people::RoleRef) -> desk::Done;

    // patients
    /// Looks patients up.
    PatientList "patient_list" Read PatientView [Patients]
        patients::list(patients::PatientFind) -> patients::PatientPage;
    /// Opens a patient's card.
    PatientShow "patient_show" Read PatientView [Patients]
        patients::show(patients::PatientShow) -> patients::PatientShown;
    /// Adds a patient.
    PatientCreate "patient_create" Write PatientEdit [Patients, Today]
        patients::create(patients::PatientCreate) -> patients::PatientShown;
    /// Changes a patient's card.
    PatientChange "patient_change" Write PatientEdit [Patients, Visits, Today]
        patients::change(patients::PatientChange) -> patients::PatientShown;
    /// Shows what was changed on a card.
    PatientHistory "patient_history" Read PatientView [Patients]
        patients::history(patients::PatientShow) -> patients::History;
    /// Lists cards that look like one patient.
    PatientDuplicates "patient_duplicates" Read PatientMerge [Patients]
        patients::duplicates(()) -> patients::DuplicateList;
    /// Joins a card into another.
    PatientMerge "patient_merge" Write PatientMerge [Patients, Visits, Today]
        patients::merge(patients::PatientMerge) -> patients::PatientShown;
    /// Parts a card that was joined.
    PatientUnmerge "patient_unmerge" Write PatientMerge [Patients, Visits, Today]
        patients::unmerge(patients::PatientRef) -> patients::PatientShown;

    // visits
    /// Lists visits within reach.
    VisitList "visit_list" Read VisitView [Visits]
        visits::list(visits::VisitFind) -> visits::VisitPage;
    /// Opens a visit.
    VisitShow "visit_show" Read VisitView [Visits]
        visits::show(visits::VisitRef) -> visits::VisitShown;
    /// Begins a visit.
    VisitCreate "visit_create" Write VisitEdit [Visits, Patients, Today]
        visits::create(visits::VisitCreate) -> visits::VisitShown;
    /// Changes a visit.
    VisitChange "visit_change" Write VisitEdit [Visits, Patients, Today]
        visits::change(visits::VisitChange) -> visits::VisitShown;
    /// Shows what was changed on a visit.
    VisitHistory "visit_history" Read VisitView [Visits]
        visits::history(visits::VisitRef) -> patients::History;
    /// Writes a consent down.
    ConsentRecord "consent_record" Write ConsentTake [Visits, Today]
        visits::record_consent(visits::ConsentRecord) -> visits::VisitShown;

    // notes
    /// Opens the note of a visit.
    NoteShow "note_show" Read NoteView [Notes]
        notes::show(notes::NoteRef) -> notes::NoteShown;
    /// Drafts the note of a visit from its transcript.
    NoteDraft "note_draft" Job NoteEdit [Jobs, Notes, Visits, Today]
        notes::begin_draft(notes::NoteDraft) -> jobs::JobStarted;
    /// Shows what drafting again would change.
    NotePreview "note_preview" Read NoteEdit []
        notes::preview(notes::NoteRef) -> notes::RedraftPreview;
    /// Writes a new line into a note.
    NoteLineAdd "note_line_add" Write NoteEdit [Notes, Visits, Today]
        notes::add_line(notes::LineAdd) -> notes::NoteShown;
    /// Changes a line of a note.
    NoteLineChange "note_line_change" Write NoteEdit [Notes]
        notes::change_line(notes::LineChange) -> notes::NoteShown;
    /// Takes a line out of a note.
    NoteLineRemove "note_line_remove" Write NoteEdit [Notes, Today]
        notes::remove_line(notes::LineRef) -> notes::NoteShown;
    /// Puts a line back that was taken out.
    NoteLineRestore "note_line_restore" Write NoteEdit [Notes, Today]
        notes::restore_line(notes::LineRef) -> notes::NoteShown;
    /// Writes the lines of a finished note into the note of a visit.
    NoteImport "note_import" Write NoteEdit [Notes, Visits, Today]
        notes::import(notes::NoteImport) -> notes::NoteShown;
    /// Signs a note.
    NoteSign "note_sign" Write NoteSign [Notes, Visits, Today, Coding]
        notes::sign(notes::NoteSign) -> notes::NoteShown;
    /// Opens a signed note again, with a reason.
    NoteAmend "note_amend" Write NoteSign [Notes, Visits, Today]
        notes::amend(notes::NoteAmend) -> notes::NoteShown;
    /// Gives an amendment up.
    NoteAmendStop "note_amend_stop" Write NoteSign [Notes, Visits, Today]
        notes::stop_amending(notes::NoteRef) -> notes::NoteShown;
    /// Lists the versions of a note.
    NoteVersions "note_versions" Read NoteView [Notes]
        notes::versions(notes::NoteRef) -> notes::VersionList;
    /// Shows what changed between two versions of a note.
    NoteCompare "note_compare" Read NoteView [Notes]
        notes::compare(notes::NoteCompare) -> notes::NoteDifference;
    /// Puts a flag of a note away, or fetches it back.
    NoteFlagSee "note_flag_see" Write NoteEdit [Notes]
        notes::see_flag(notes::FlagSee) -> notes::NoteShown;
    /// Shows the letters of a note.
    NoteLetters "note_letters" Read NoteView [Notes]
        notes::letters(notes::LetterFind) -> notes::LetterList;
    /// Changes a letter of a note.
    NoteLetterChange "note_letter_change" Write NoteEdit [Notes]
        notes::change_letter(notes::LetterChange) -> notes::LetterList;
    /// Writes a letter from the note again.
    NoteLetterReset "note_letter_reset" Write NoteEdit [Notes]
        notes::reset_letter(notes::LetterReset) -> notes::LetterList;
    /// Reads a document of others, and keeps nothing.
    DocumentRead "document_read" Read NoteEdit []
        documents::read(documents::DocumentRead) -> documents::DocumentText;
    /// Shows a document of a visit as it would leave.
    DocumentPreview "document_preview" Read NoteView [Notes]
        documents::preview(documents::DocumentAsk) -> documents::DocumentPreview;
    /// Takes a document of a visit out.
    DocumentExport "document_export" Write NoteExport + step_up [Audit]
        documents::export(documents::DocumentExport) -> documents::ExportedFile;
    /// Hands out the pages of a document to be printed.
    DocumentPrint "document_print" Write NoteExport [Audit]
        documents::print(documents::DocumentAsk) -> documents::DocumentPreview;
    /// Lists templates of notes.
    NoteTemplateList "note_template_list" Read TemplateEdit [Notes]
        notes::list_templates(()) -> notes::TemplateList;
    /// Adds or changes a template of notes.
    NoteTemplateSave "note_template_save" Write TemplateEdit [Notes]
        notes::save_template(notes::TemplateSave) -> notes::TemplateList;
    /// Takes a template of notes away.
    NoteTemplateRemove "note_template_remove" Write TemplateEdit [Notes]
        notes::remove_template(notes::TemplateRef) -> notes::TemplateList;
    // sound
    /// Lists the microphones of this laptop.
    MicrophoneList "microphone_list" Read SoundTake []
        recordings::microphones(()) -> recordings::MicrophoneList;
    /// Shows what the recorder does.
    RecorderShow "recorder_show" Read SoundTake [Sound]
        recordings::show_recorder(()) -> recordings::RecorderShown;
    /// Begins to record a visit.
    RecordingStart "recording_start" Write SoundTake [Sound, Visits, Today]
        recordings::start(recordings::RecordingStart) -> recordings::RecorderShown;
    /// Pauses the recording.
    RecordingPause "recording_pause" Write SoundTake [Sound]
        recordings::pause(recordings::RecordingRef) -> recordings::RecorderShown;
    /// Goes on recording.
    RecordingResume "recording_resume" Write SoundTake [Sound]
        recordings::resume(recordings::RecordingResume) -> recordings::RecorderShown;
    /// Ends the recording and has it written down.
    RecordingStop "recording_stop" Write SoundTake [Sound, Jobs, Today]
        recordings::stop(recordings::RecordingRef) -> recordings::VisitSound;
    /// Shows what there is to hear of a visit.
    SoundShow "sound_show" Read SoundHear [Sound]
        recordings::sound(recordings::SoundOf) -> recordings::VisitSound;
    /// Gives a stretch of a recording.
    RecordingPlay "recording_play" Read SoundHear []
        recordings::play(recordings::RecordingPlay) -> recordings::SoundPiece;
    /// Deletes the sound of a recording; the words stay.
    RecordingErase "recording_erase" Write SoundErase + step_up [Sound]
        recordings::erase(recordings::RecordingErase) -> recordings::VisitSound;

    // imports
    /// Lists files that were brought in.
    ImportList "import_list" Read SoundTake [Imports]
        imports::list(()) -> imports::ImportBatchList;
    /// Announces files that are about to come.
    ImportBegin "import_begin" Write SoundTake [Imports]
        imports::begin(imports::ImportBegin) -> imports::ImportBatchShown;
    /// Takes a part of a file.
    ImportPart "import_part" Write SoundTake [Imports, Sound, Jobs]
        imports::part(imports::ImportPart) -> imports::ImportFileShown;
    /// Lets a batch wait.
    ImportPause "import_pause" Write SoundTake [Imports, Jobs]
        imports::pause(imports::ImportBatchRef) -> imports::ImportBatchShown;
    /// Lets a batch go on.
    ImportResume "import_resume" Write SoundTake [Imports, Jobs]
        imports::resume(imports::ImportBatchRef) -> imports::ImportBatchShown;
    /// Tries a file again.
    ImportRetry "import_retry" Write SoundTake [Imports, Jobs]
        imports::retry(imports::ImportFileRef) -> imports::ImportFileShown;

    // transcripts
    /// Shows what was said at a visit.
    TranscriptShow "transcript_show" Read SoundHear [Words]
        transcripts::show(transcripts::TranscriptOf) -> transcripts::TranscriptReply;
    /// Writes a typed or pasted transcript.
    TranscriptType "transcript_type" Write SoundTake [Words]
        transcripts::type_in(transcripts::TranscriptType) -> transcripts::TranscriptShown;
    /// Writes a recording down again.
    TranscriptRun "transcript_run" Job SoundTake [Jobs, Sound]
        transcripts::run(transcripts::TranscriptRun) -> jobs::JobStarted;
    /// Changes a turn.
    SegmentChange "segment_change" Write SoundTake [Words]
        transcripts::change_segment(transcripts::SegmentChange) -> transcripts::TurnShown;
    /// Puts a turn in that nobody heard.
    SegmentAdd "segment_add" Write SoundTake [Words]
        transcripts::add_segment(transcripts::SegmentAdd) -> transcripts::TurnShown;
    /// Writes one turn down again.
    SegmentRun "segment_run" Job SoundTake [Jobs]
        transcripts::run_segment(transcripts::SegmentRun) -> jobs::JobStarted;
    /// Says who the speakers are.
    SpeakersChange "speakers_change" Write SoundTake [Words]
        transcripts::change_speakers(transcripts::SpeakersChange) -> transcripts::TranscriptShown;
    /// Makes one speaker of two.
    SpeakersMerge "speakers_merge" Write SoundTake [Words]
        transcripts::merge_speakers(transcripts::SpeakersMerge) -> transcripts::TranscriptShown;

    // access
    /// Lists who may see a record besides its doctors.
    AccessList "access_list" Read PatientView [Access]
        access::list(patients::PatientRef) -> access::GrantList;
    /// Shares an own patient's record.
    AccessShare "access_share" Write RecordShare [Access, Patients, Visits]
        access::share(access::AccessShare) -> access::GrantList;
    /// Takes a share back.
    AccessRevoke "access_revoke" Write RecordShare [Access, Patients, Visits]
        access::revoke(access::AccessRevoke) -> access::GrantList;
    /// Opens a record in an emergency.
    AccessEmergency "access_emergency" Write EmergencyAccess [Access, Patients, Visits, Today]
        access::emergency(access::AccessEmergency) -> desk::Done;

    // today
    /// Shows the day of the person at work.
    TodayShow "today_show" Read anyone [Today, Claims]
        today::show(()) -> today::Today;
    /// Puts a notice away.
    NoticeDismiss "notice_dismiss" Write anyone [Today]
        today::dismiss(today::NoticeDismiss) -> desk::Done;
    /// Looks through all that the person may see.
    SearchEverything "search_everything" Read anyone [Patients, Visits]
        today::search(today::SearchEverything) -> today::SearchHits;

    // billing
    /// Shows who bills, who pays and what it costs.
    BillingShow "billing_show" Read BillingView [Billing]
        billing::show(()) -> billing::BillingShown;
    /// Changes how files are written and watched.
    BillingChange "billing_change" Write BillingEdit + step_up [Billing, Claims]
        billing::change(billing::BillingSettings) -> billing::BillingShown;
    /// Adds or changes a provider or place as claims name it.
    IdentitySave "identity_save" Write BillingEdit [Billing]
        billing::save_identity(billing::IdentitySave) -> billing::BillingShown;
    /// Adds or changes a payer.
    PayerSave "payer_save" Write BillingEdit [Billing, Claims]
        billing::save_payer(billing::PayerSave) -> billing::BillingShown;
    /// Adds or changes a line of the fee list.
    FeeSave "fee_save" Write BillingEdit [Billing]
        billing::save_fee(billing::FeeSave) -> billing::BillingShown;
    /// Takes a line off the fee list.
    FeeRemove "fee_remove" Write BillingEdit [Billing]
        billing::remove_fee(billing::FeeRef) -> billing::BillingShown;
    /// Lists who pays for a patient.
    CoverageList "coverage_list" Read CoverageEdit [Billing, Patients]
        billing::list_coverages(patients::PatientRef) -> billing::CoverageList;
    /// Adds or changes a coverage of a patient.
    CoverageSave "coverage_save" Write CoverageEdit [Billing, Patients]
        billing::save_coverage(billing::CoverageSave) -> billing::CoverageList;
    /// Takes a coverage of a patient away.
    CoverageRemove "coverage_remove" Write CoverageEdit [Billing, Patients]
        billing::remove_coverage(billing::CoverageRef) -> billing::CoverageList;
    /// Shows codes and services of a visit.
    VisitBillingShow "visit_billing_show" Read VisitBill [Billing, Visits]
        billing::show_visit(visits::VisitRef) -> billing::VisitBillingShown;
    /// Writes codes and services of a visit down.
    VisitBillingSave "visit_billing_save" Write VisitBill [Billing, Visits, Coding]
        billing::save_visit(billing::VisitBillingSave) -> billing::VisitBillingShown;
    /// Finalizes a visit for billing.
    VisitFinalize "visit_finalize" Write VisitBill [Billing, Visits, Claims, Coding]
        billing::finalize(visits::VisitRef) -> billing::VisitBillingShown;
    /// Opens a visit again that was finalized for billing.
    VisitReopen "visit_reopen" Write VisitBill [Billing, Visits, Claims, Coding]
        billing::reopen(billing::VisitReopen) -> billing::VisitBillingShown;

    // codes
    /// Finds diagnosis codes by words or by their beginning.
    CodeSearch "code_search" Read anyone []
        codes::search(codes::CodeSearch) -> codes::CodeHits;
    /// Suggests codes from the note of a visit.
    VisitCodesSuggest "visit_codes_suggest" Read VisitBill [Billing, Notes, Visits]
        codes::suggest(visits::VisitRef) -> codes::VisitCodesSuggested;

    // coding desk
    /// Lists visits whose codes are to be settled.
    CodingQueue "coding_queue" Read VisitBill [Coding]
        coding::queue(coding::CodingFind) -> coding::CodingQueue;
    /// Opens a visit on the coding desk.
    CodingShow "coding_show" Read VisitBill [Coding]
        coding::show(visits::VisitRef) -> coding::CodingShown;
    /// Takes a visit up on the coding desk.
    CodingOpen "coding_open" Write VisitBill [Coding]
        coding::open(visits::VisitRef) -> coding::CodingShown;
    /// Reads the signed note of a visit anew.
    CodingRenew "coding_renew" Write VisitBill [Coding]
        coding::renew(coding::CodingSeen) -> coding::CodingShown;
    /// Decides about a code of a visit.
    CodingDecide "coding_decide" Write VisitBill [Coding]
        coding::decide(coding::CodingDecide) -> coding::CodingShown;
    /// Adds a code to a visit.
    CodingAdd "coding_add" Write VisitBill [Coding]
        coding::add(coding::CodingAdd) -> coding::CodingShown;
    /// Says whether the patient of a visit is new to the practice.
    CodingPatient "coding_patient" Write VisitBill [Coding]
        coding::patient(coding::CodingPatient) -> coding::CodingShown;
    /// Asks the doctor about the codes of a visit.
    CodingAsk "coding_ask" Write VisitBill [Coding, Today]
        coding::ask(coding::CodingAsk) -> coding::CodingShown;
    /// Lists questions about the codes of own visits.
    CodingQuestions "coding_questions" Read NoteSign [Coding]
        coding::questions(coding::QuestionFind) -> coding::QuestionList;
    /// Answers a question about the codes of an own visit.
    CodingAnswer "coding_answer" Write NoteSign [Coding, Today]
        coding::answer(coding::QuestionAnswer) -> coding::QuestionList;
    /// Settles the codes of a visit.
    CodingFinalize "coding_finalize" Write VisitBill [Coding, Billing, Visits, Claims]
        coding::finalize(coding::CodingSeen) -> coding::CodingShown;
    /// Opens settled codes of a visit again.
    CodingReopen "coding_reopen" Write VisitBill [Coding, Billing, Visits, Claims]
        coding::reopen(coding::CodingReopen) -> coding::CodingShown;
    /// Brings billed codes of a visit in.
    CodingBill "coding_bill" Write VisitBill [Coding]
        coding::bill(coding::CodingBill) -> coding::CodingBilled;
    /// Gives the review of a visit as a file.
    CodingReport "coding_report" Write VisitBill + step_up []
        coding::report(coding::CodingReport) -> audit::ExportedText;
    /// Shows figures about coding, without names.
    CodingInsight "coding_insight" Read ClaimReport [Coding]
        coding::insight(coding::InsightFind) -> coding::CodingInsight;
    /// Brings the practice's own code pack or charge list in.
    CodePackImport "code_pack_import" Write BillingEdit [Billing, Coding]
        code_files::import_pack(code_files::CodePackImport) -> code_files::CodesImported;
    /// Works out what a payer pays by the physician fee schedule.
    FeeScheduleImport "fee_schedule_import" Write BillingEdit [Billing]
        code_files::import_schedule(code_files::FeeScheduleImport) -> code_files::CodesImported;
    /// Brings an official file of codes in.
    CodeFileImport "code_file_import" Write BillingEdit [Coding]
        code_files::import(code_files::CodeFileImport) -> code_files::CodesImported;

    // training
    /// Lists training cases.
    TrainingList "training_list" Read anyone [Training]
        training::list(()) -> training::TrainingList;
    /// Shows the note of a training case.
    TrainingShow "training_show" Read anyone [Training]
        training::show(training::TrainingRef) -> training::TrainingShown;
    /// Answers a training case.
    TrainingAnswer "training_answer" Write anyone [Training]
        training::answer(training::TrainingAnswer) -> training::TrainingScored;
    /// Brings own training cases in.
    TrainingImport "training_import" Write TrainingEdit [Training]
        training::import(training::TrainingImport) -> training::TrainingList;
    /// Gives the own training cases as a file.
    TrainingExport "training_export" Read TrainingEdit []
        training::export(()) -> audit::ExportedText;

    // claims
    /// Builds claims from finalized visits and checks them.
    ClaimBuild "claim_build" Write ClaimWork [Claims, Coding]
        claims::build(claims::ClaimBuild) -> claims::ClaimsBuilt;
    /// Lists claims.
    ClaimList "claim_list" Read ClaimView [Claims]
        claims::list(claims::ClaimFind) -> claims::ClaimPage;
    /// Opens a claim.
    ClaimShow "claim_show" Read ClaimView [Claims]
        claims::show(claims::ClaimRef) -> claims::ClaimShown;
    /// Mends fields of a claim and checks it again.
    ClaimFix "claim_fix" Write ClaimWork [Claims]
        claims::fix(claims::ClaimFix) -> claims::ClaimShown;
    /// Mends claims that are alike.
    ClaimFixAlike "claim_fix_alike" Write ClaimWork [Claims]
        claims::fix_alike(claims::ClaimFixAlike) -> claims::ClaimsChanged;
    /// Checks a claim again.
    ClaimRecheck "claim_recheck" Write ClaimWork [Claims]
        claims::recheck(claims::ClaimRef) -> claims::ClaimShown;
    /// Lets a finding of a claim pass, with a reason.
    ClaimOverride "claim_override" Write ClaimWork [Claims]
        claims::let_pass(claims::ClaimOverride) -> claims::ClaimShown;
    /// Makes the claim that is sent in the place of one.
    ClaimResubmit "claim_resubmit" Write ClaimWork [Claims]
        claims::resubmit(claims::ClaimResubmit) -> claims::ClaimShown;
    /// Makes the claim to the payer after, with what the one before decided.
    ClaimNextPayer "claim_next_payer" Write ClaimWork [Claims]
        claims::bill_next(claims::ClaimNextPayer) -> claims::ClaimShown;
    /// Ends a claim without money.
    ClaimClose "claim_close" Write ClaimWork [Claims]
        claims::close(claims::ClaimClose) -> claims::ClaimShown;
    /// Gives failed claims to somebody, says how urgent they are.
    ClaimAssign "claim_assign" Write ClaimWork [Claims]
        claims::assign(claims::ClaimAssign) -> claims::ClaimsChanged;
    /// Lists the own filters of the desk.
    ViewList "view_list" Read ClaimView [Claims]
        claims::list_views(()) -> claims::SavedViews;
    /// Keeps the own filters of the desk.
    ViewSave "view_save" Write ClaimView [Claims]
        claims::save_views(claims::SavedViews) -> claims::SavedViews;
    /// Lists batches.
    BatchList "batch_list" Read ClaimView [Claims]
        claims::list_batches(()) -> claims::BatchList;
    /// Shows a batch with its claims.
    BatchShow "batch_show" Read ClaimView [Claims]
        claims::show_batch(claims::BatchRef) -> claims::BatchShown;
    /// Puts claims into a batch.
    BatchBuild "batch_build" Write ClaimWork [Claims]
        claims::build_batch(claims::BatchBuild) -> claims::BatchShown;
    /// Holds a batch back.
    BatchHold "batch_hold" Write ClaimWork [Claims]
        claims::hold_batch(claims::BatchStop) -> claims::BatchShown;
    /// Gives the claims of a batch free again.
    BatchCancel "batch_cancel" Write ClaimWork [Claims]
        claims::cancel_batch(claims::BatchStop) -> claims::BatchShown;
    /// Approves a batch.
    BatchApprove "batch_approve" Write ClaimSend [Claims]
        claims::approve_batch(claims::BatchRef) -> claims::BatchShown;
    /// Writes a batch into the folder.
    BatchWrite "batch_write" Job ClaimSend + step_up [Jobs, Claims]
        claims::write_batch(claims::BatchRef) -> jobs::JobStarted;
    /// Reads a report about claims that came back.
    ResponseRead "response_read" Job ClaimWork [Jobs, Claims]
        claims::read_response(claims::ResponseRead) -> jobs::JobStarted;
    /// Lists reports that came back.
    ResponseList "response_list" Read ClaimView [Claims]
        claims::list_responses(()) -> claims::ResponseList;
    /// Shows a report that came back.
    ResponseShow "response_show" Read ClaimView [Claims]
        claims::show_response(claims::ResponseRef) -> claims::ResponseShown;
    /// Says which claim an answer is about.
    ResponseMatch "response_match" Write ClaimWork [Claims]
        claims::match_answer(claims::ResponseMatch) -> claims::ResponseShown;
    /// Which rules run for a claim of the practice, and what the others lack.
    ClaimRuleList "claim_rule_list" Read BillingView [Billing, Claims]
        claims::rules(()) -> claims::ClaimRulesShown;
    /// Shows figures about claims.
    ClaimsReport "claims_report" Read ClaimReport [Claims]
        claims::report(claims::ClaimsReportFind) -> claims::ClaimsReport;

    // jobs
    /// Lists long tasks.
    JobList "job_list" Read anyone [Jobs]
        jobs::list(()) -> jobs::JobList;
    /// Stops a task.
    JobCancel "job_cancel" Write anyone [Jobs]
        jobs::cancel(jobs::JobRef) -> desk::Done;
    /// Starts a failed task again.
    JobRetry "job_retry" Write anyone [Jobs]
        jobs::retry(jobs::JobRef) -> jobs::JobStarted;

    // backups
    /// Lists backups.
    BackupList "backup_list" Read BackupMake [Backups]
        backups::list(()) -> backups::BackupList;
    /// Makes a backup now.
    BackupMake "backup_make" Job BackupMake [Jobs, Backups, Today]
        backups::make(()) -> jobs::JobStarted;
    /// Opens a backup and checks it.
    BackupVerify "backup_verify" Job BackupMake [Jobs, Backups]
        backups::verify(backups::BackupRef) -> jobs::JobStarted;
    /// Sets where copies go besides.
    BackupSettings "backup_settings" Write BackupRestore + step_up [Backups]
        backups::change_settings(backups::BackupSettings) -> backups::BackupList;
    /// Shows what a restore would change.
    BackupPreview "backup_preview" Read BackupRestore [Backups]
        backups::preview(backups::BackupRef) -> backups::RestorePreview;
    /// Puts a backup in the place of the present clinic.
    BackupRestore "backup_restore" Write BackupRestore + step_up [Desk, Session]
        backups::restore(backups::BackupRef) -> backups::Restored;

    // retention
    /// Shows how long records are kept.
    RetentionShow "retention_show" Read RetentionManage [Retention]
        retention::show(()) -> retention::RetentionRules;
    /// Changes how long something is kept.
    RetentionChange "retention_change" Write RetentionManage + step_up [Retention]
        retention::change(retention::RetentionChange) -> retention::RetentionRules;
    /// Shows what is over its time.
    RetentionPreview "retention_preview" Write RetentionManage []
        retention::preview(()) -> retention::DeletionPreview;
    /// Deletes what a preview showed.
    RetentionRun "retention_run" Job RetentionManage + step_up [Jobs, Patients, Visits, Today]
        retention::run(retention::DeletionRun) -> jobs::JobStarted;
    /// Shows what erasing a patient would take.
    ErasurePreview "erasure_preview" Write ErasureRun []
        retention::preview_erasure(retention::ErasurePreview) -> retention::DeletionPreview;
    /// Erases a patient as the preview showed.
    ErasureRun "erasure_run" Job ErasureRun + step_up [Jobs, Patients, Visits, Today]
        retention::run_erasure(retention::DeletionRun) -> jobs::JobStarted;
    /// Shows what taking a consent back would do.
    ConsentWithdrawPreview "consent_withdraw_preview" Write ConsentTake []
        retention::preview_withdrawal(retention::ConsentWithdrawPreview) -> retention::DeletionPreview;
    /// Carries out that a consent is taken back.
    ConsentWithdraw "consent_withdraw" Job ConsentTake [Jobs, Visits, Today]
        retention::run_withdrawal(retention::DeletionRun) -> jobs::JobStarted;
    /// Lists legal holds.
    HoldList "hold_list" Read HoldManage [Retention]
        retention::list_holds(()) -> retention::HoldList;
    /// Forbids deleting a patient's records.
    HoldPlace "hold_place" Write HoldManage [Retention, Patients]
        retention::place_hold(retention::HoldPlace) -> retention::HoldList;
    /// Ends a legal hold.
    HoldEnd "hold_end" Write HoldManage + step_up [Retention, Patients]
        retention::end_hold(retention::HoldEnd) -> retention::HoldList;

    // files of claims
    /// Reads a file of claims into the practice.
    ClaimImport "claim_import" Job ClaimWork [Jobs, Claims]
        claim_files::begin(claim_files::ClaimImportBegin) -> jobs::JobStarted;
    /// Lists files of claims that were read in.
    ClaimImportList "claim_import_list" Read ClaimView [Claims]
        claim_files::list(()) -> claim_files::ClaimImportList;

    // trust
    /// Looks into the trail.
    AuditList "audit_list" Read AuditView [Audit]
        audit::list(audit::AuditFind) -> audit::AuditPage;
    /// Checks the trail from its first row.
    AuditVerify "audit_verify" Write AuditView [Audit]
        audit::verify(()) -> audit::AuditVerdict;
    /// Takes the trail out as a file.
    AuditExport "audit_export" Write AuditExport + step_up [Audit]
        audit::export(audit::AuditExport) -> audit::ExportedText;
    /// Tells how this laptop is.
    HealthShow "health_show" Read HealthView [Health]
        health::show(()) -> health::HealthShown;
    /// Reads the whole file and checks it.
    IntegrityCheck "integrity_check" Job HealthView [Jobs, Health]
        health::check_integrity(()) -> jobs::JobStarted;
}
