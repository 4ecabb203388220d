CREATE TRIGGER audit_checkpoint_is_not_changed BEFORE UPDATE ON audit_checkpoint
BEGIN SELECT RAISE(ABORT, 'checkpoints are append-only'); END;

CREATE TRIGGER audit_checkpoint_is_not_deleted BEFORE DELETE ON audit_checkpoint
BEGIN SELECT RAISE(ABORT, 'checkpoints are append-only'); END;

CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;

CREATE TRIGGER audit_is_not_deleted BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;

CREATE TRIGGER note_version_is_not_changed BEFORE UPDATE ON note_version
WHEN NEW.kind <> 'erased' OR NEW.lines <> '[]' OR NEW.facts <> 'null' OR NEW.letters <> '[]'
BEGIN SELECT RAISE(ABORT, 'a version of a note is not changed'); END;

CREATE TRIGGER note_version_is_not_deleted BEFORE DELETE ON note_version
BEGIN SELECT RAISE(ABORT, 'a version of a note is not deleted'); END;

CREATE TABLE access_grant (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    version INTEGER NOT NULL,
    kind TEXT NOT NULL,
    patient BLOB REFERENCES patient (id),
    visit BLOB REFERENCES visit (id),
    granted_to BLOB NOT NULL REFERENCES person (id),
    granted_by BLOB NOT NULL REFERENCES person (id),
    reason TEXT,
    until INTEGER,
    revoked_at INTEGER
) STRICT;

CREATE TABLE audit (
    sequence INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    monotonic INTEGER NOT NULL,
    person BLOB,
    role TEXT NOT NULL,
    device BLOB NOT NULL,
    action TEXT NOT NULL,
    object_kind TEXT,
    object TEXT,
    patient BLOB,
    outcome TEXT NOT NULL,
    reason TEXT,
    previous BLOB NOT NULL CHECK (length(previous) = 32),
    hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

CREATE TABLE audit_checkpoint (
    sequence INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    device BLOB NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    public_key BLOB NOT NULL CHECK (length(public_key) = 32),
    signature BLOB NOT NULL CHECK (length(signature) = 64)
) STRICT;

CREATE TABLE backup_record (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    version INTEGER NOT NULL,
    folder TEXT NOT NULL,
    status TEXT NOT NULL,
    bytes INTEGER,
    copied_at INTEGER,
    error TEXT
) STRICT;

CREATE TABLE billing_identity (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    version INTEGER NOT NULL,
    kind TEXT NOT NULL,
    person BLOB REFERENCES person (id),
    last_name TEXT NOT NULL,
    first_name TEXT NOT NULL,
    npi TEXT NOT NULL,
    tax_id TEXT NOT NULL,
    tax_is_ssn INTEGER NOT NULL,
    taxonomy TEXT NOT NULL,
    address TEXT NOT NULL,
    pay_to TEXT,
    phone TEXT NOT NULL,
    place TEXT NOT NULL,
    active INTEGER NOT NULL
) STRICT;

CREATE TABLE claim (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    version INTEGER NOT NULL,
    number TEXT NOT NULL,
    again INTEGER NOT NULL,
    origin TEXT NOT NULL,
    patient BLOB REFERENCES patient (id),
    visit BLOB REFERENCES visit (id),
    original BLOB REFERENCES claim (id),
    status TEXT NOT NULL,
    frequency TEXT NOT NULL,
    payer_id TEXT NOT NULL,
    payer TEXT NOT NULL,
    payer_number TEXT,
    provider TEXT NOT NULL,
    rendering TEXT,
    place TEXT NOT NULL,
    diagnosis TEXT,
    patient_name TEXT,
    member TEXT,
    served_from TEXT,
    served_to TEXT,
    charge INTEGER NOT NULL,
    expected INTEGER,
    paid INTEGER,
    patient_share INTEGER,
    segment INTEGER NOT NULL,
    raw BLOB NOT NULL,
    UNIQUE (number, again)
) STRICT;

CREATE TABLE claim_answer (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    version INTEGER NOT NULL,
    response BLOB NOT NULL REFERENCES claim_response (id),
    claim BLOB REFERENCES claim (id),
    number TEXT NOT NULL,
    matched_by TEXT,
    layer INTEGER NOT NULL,
    verdict TEXT NOT NULL,
    code TEXT,
    payer_number TEXT,
    charge INTEGER,
    paid INTEGER,
    patient_share INTEGER,
    details TEXT NOT NULL
) STRICT;

CREATE TABLE claim_batch (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    version INTEGER NOT NULL,
    name TEXT NOT NULL,
    status TEXT NOT NULL,
    test INTEGER NOT NULL,
    receiver TEXT,
    payer_id TEXT,
    interchange INTEGER UNIQUE,
    group_control INTEGER UNIQUE,
    claims INTEGER NOT NULL,
    charge INTEGER NOT NULL,
    made_by BLOB REFERENCES person (id),
    approved_by BLOB REFERENCES person (id),
    approved_at INTEGER,
    reason TEXT,
    file_name TEXT,
    file_hash BLOB,
    written_at INTEGER,
    acknowledged_at INTEGER,
    flagged INTEGER NOT NULL
) STRICT;

CREATE TABLE claim_block (
    row INTEGER PRIMARY KEY,
    claims INTEGER NOT NULL,
    head INTEGER NOT NULL REFERENCES claim_head (row),
    packed BLOB NOT NULL
) STRICT;

CREATE TABLE claim_case (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    version INTEGER NOT NULL,
    claim BLOB NOT NULL UNIQUE REFERENCES claim (id),
    status TEXT NOT NULL,
    priority INTEGER NOT NULL,
    category TEXT NOT NULL,
    rule TEXT,
    source TEXT NOT NULL,
    assignee BLOB REFERENCES person (id),
    failed_at INTEGER NOT NULL,
    tries INTEGER NOT NULL,
    file_by TEXT,
    note TEXT,
    overrides TEXT NOT NULL,
    resolved_at INTEGER,
    resolution TEXT
) STRICT;

CREATE TABLE claim_event (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    version INTEGER NOT NULL,
    claim BLOB NOT NULL REFERENCES claim (id),
    kind TEXT NOT NULL,
    person BLOB REFERENCES person (id),
    batch BLOB REFERENCES claim_batch (id),
    response BLOB REFERENCES claim_response (id),
    status TEXT,
    reason TEXT,
    details TEXT NOT NULL
) STRICT;

CREATE TABLE claim_finding (
    row INTEGER PRIMARY KEY,
    claim INTEGER,
    import INTEGER,
    rule TEXT NOT NULL,
    severity TEXT NOT NULL,
    category TEXT NOT NULL,
    loop TEXT NOT NULL,
    segment TEXT NOT NULL,
    element INTEGER NOT NULL,
    position INTEGER NOT NULL,
    raw_at INTEGER,
    said TEXT
) STRICT;

CREATE TABLE claim_form (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    version INTEGER NOT NULL,
    claim BLOB NOT NULL UNIQUE REFERENCES claim (id),
    form TEXT NOT NULL,
    built TEXT NOT NULL
) STRICT;

CREATE TABLE claim_head (
    row INTEGER PRIMARY KEY,
    import INTEGER NOT NULL REFERENCES claim_import (row),
    segments INTEGER NOT NULL,
    raw BLOB NOT NULL
) STRICT;

CREATE TABLE claim_import (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    version INTEGER NOT NULL,
    file_name TEXT,
    file_hash BLOB NOT NULL UNIQUE CHECK (length(file_hash) = 32),
    file_bytes INTEGER NOT NULL,
    profile TEXT NOT NULL,
    payer TEXT,
    status TEXT NOT NULL,
    saved INTEGER NOT NULL,
    passed INTEGER NOT NULL,
    failed INTEGER NOT NULL,
    warnings INTEGER NOT NULL,
    findings INTEGER NOT NULL,
    lines INTEGER NOT NULL,
    first_number TEXT,
    last_number TEXT,
    started_by BLOB REFERENCES person (id),
    error TEXT,
    ended_at INTEGER
) STRICT;

CREATE TABLE claim_line (
    claim INTEGER NOT NULL,
    number INTEGER NOT NULL,
    procedure TEXT NOT NULL,
    modifiers TEXT NOT NULL,
    units TEXT NOT NULL,
    charge INTEGER NOT NULL,
    served_from TEXT,
    served_to TEXT,
    pointers TEXT NOT NULL,
    control TEXT,
    place TEXT,
    expected INTEGER,
    allowed INTEGER,
    paid INTEGER,
    adjustments TEXT,
    PRIMARY KEY (claim, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE claim_response (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    version INTEGER NOT NULL,
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    file_name TEXT,
    file_hash BLOB NOT NULL CHECK (length(file_hash) = 32),
    place INTEGER NOT NULL,
    batch BLOB REFERENCES claim_batch (id),
    sender TEXT,
    control TEXT,
    verdict TEXT,
    trace TEXT,
    payer_id TEXT,
    payer TEXT,
    date TEXT,
    amount INTEGER,
    answers INTEGER NOT NULL,
    matched INTEGER NOT NULL,
    remarks TEXT NOT NULL,
    read_by BLOB REFERENCES person (id),
    UNIQUE (file_hash, place)
) STRICT;

CREATE TABLE claim_sent (
    batch BLOB NOT NULL REFERENCES claim_batch (id),
    claim BLOB NOT NULL REFERENCES claim (id),
    place INTEGER NOT NULL,
    set_control TEXT,
    reference TEXT,
    first_segment INTEGER,
    last_segment INTEGER,
    PRIMARY KEY (batch, claim)
) STRICT, WITHOUT ROWID;

CREATE TABLE code_edit (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    version INTEGER NOT NULL,
    kind TEXT NOT NULL,
    code TEXT NOT NULL,
    other TEXT NOT NULL,
    units INTEGER NOT NULL,
    modifier_may_part INTEGER NOT NULL,
    valid_from TEXT,
    valid_until TEXT
) STRICT;

CREATE TABLE code_service (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    version INTEGER NOT NULL,
    code TEXT NOT NULL,
    title TEXT NOT NULL,
    valid_from TEXT,
    valid_until TEXT
) STRICT;

CREATE TABLE coding (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    version INTEGER NOT NULL,
    visit BLOB NOT NULL UNIQUE REFERENCES visit (id),
    rules TEXT NOT NULL,
    note_number INTEGER NOT NULL,
    new_patient INTEGER,
    found TEXT NOT NULL,
    edits INTEGER NOT NULL,
    suggested_at INTEGER NOT NULL,
    opened_at INTEGER,
    opened_by BLOB REFERENCES person (id)
) STRICT;

CREATE TABLE coding_event (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    version INTEGER NOT NULL,
    visit BLOB NOT NULL REFERENCES visit (id),
    kind TEXT NOT NULL,
    person BLOB REFERENCES person (id),
    code TEXT,
    became TEXT,
    reason TEXT
) STRICT;

CREATE TABLE coding_line (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    version INTEGER NOT NULL,
    visit BLOB NOT NULL REFERENCES visit (id),
    place INTEGER NOT NULL,
    kind TEXT NOT NULL,
    billed TEXT,
    supported TEXT,
    level TEXT NOT NULL,
    title TEXT NOT NULL,
    state TEXT NOT NULL,
    verdict TEXT NOT NULL,
    confidence TEXT,
    evidence TEXT NOT NULL,
    risks TEXT NOT NULL,
    modifiers TEXT NOT NULL,
    units INTEGER NOT NULL,
    charge INTEGER,
    decision TEXT NOT NULL,
    chosen TEXT,
    source TEXT NOT NULL,
    reason TEXT,
    useful INTEGER,
    decided_by BLOB REFERENCES person (id),
    decided_at INTEGER
) STRICT;

CREATE TABLE coding_query (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    version INTEGER NOT NULL,
    visit BLOB NOT NULL REFERENCES visit (id),
    rule TEXT NOT NULL,
    question TEXT NOT NULL,
    asked_by BLOB NOT NULL REFERENCES person (id),
    answer TEXT,
    answered_by BLOB REFERENCES person (id),
    answered_at INTEGER
) STRICT;

CREATE TABLE consent (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    version INTEGER NOT NULL,
    patient BLOB REFERENCES patient (id),
    visit BLOB REFERENCES visit (id),
    kind TEXT NOT NULL,
    given_by TEXT,
    taken_by BLOB NOT NULL REFERENCES person (id),
    at INTEGER NOT NULL,
    how TEXT NOT NULL,
    status TEXT NOT NULL,
    withdrawn_at INTEGER,
    reason TEXT
) STRICT;

CREATE TABLE control_number (
    kind TEXT NOT NULL PRIMARY KEY,
    last INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE coverage (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    version INTEGER NOT NULL,
    patient BLOB NOT NULL REFERENCES patient (id),
    payer BLOB NOT NULL REFERENCES payer (id),
    rank INTEGER NOT NULL,
    member_id TEXT NOT NULL,
    group_number TEXT NOT NULL,
    group_name TEXT NOT NULL,
    insurance_type TEXT NOT NULL,
    relationship TEXT NOT NULL,
    subscriber TEXT,
    valid_from TEXT,
    valid_to TEXT,
    ended_at INTEGER
) STRICT;

CREATE TABLE device (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    version INTEGER NOT NULL,
    name TEXT NOT NULL,
    public_key BLOB NOT NULL,
    restored_from BLOB,
    retired_at INTEGER
) STRICT;

CREATE TABLE erased (
    record BLOB NOT NULL PRIMARY KEY CHECK (length(record) = 16),
    kind TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE fee (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    version INTEGER NOT NULL,
    code TEXT NOT NULL,
    level TEXT NOT NULL,
    modifier TEXT NOT NULL,
    fee INTEGER NOT NULL,
    payer BLOB REFERENCES payer (id),
    agreed INTEGER,
    valid_from TEXT
) STRICT;

CREATE TABLE import_batch (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    version INTEGER NOT NULL,
    person BLOB NOT NULL REFERENCES person (id),
    duplicates TEXT NOT NULL,
    paused INTEGER NOT NULL
) STRICT;

CREATE TABLE import_file (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    version INTEGER NOT NULL,
    batch BLOB NOT NULL REFERENCES import_batch (id),
    visit BLOB REFERENCES visit (id),
    name TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    received INTEGER NOT NULL,
    digest TEXT,
    state TEXT NOT NULL,
    error TEXT,
    language TEXT NOT NULL,
    file TEXT NOT NULL,
    key BLOB,
    recording BLOB REFERENCES recording (id)
) STRICT;

CREATE TABLE job (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    version INTEGER NOT NULL,
    kind TEXT NOT NULL,
    person BLOB REFERENCES person (id),
    patient BLOB REFERENCES patient (id),
    visit BLOB REFERENCES visit (id),
    status TEXT NOT NULL,
    stage TEXT,
    saved TEXT NOT NULL,
    payload TEXT NOT NULL,
    result TEXT,
    error TEXT,
    attempts INTEGER NOT NULL,
    cancel_asked INTEGER NOT NULL,
    started_at INTEGER,
    ended_at INTEGER
) STRICT;

CREATE TABLE legal_hold (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    version INTEGER NOT NULL,
    patient BLOB REFERENCES patient (id),
    ordered_by TEXT NOT NULL,
    reason TEXT NOT NULL,
    placed_by BLOB NOT NULL REFERENCES person (id),
    lifted_by BLOB REFERENCES person (id),
    lifted_at INTEGER
) STRICT;

CREATE TABLE local (
    key TEXT NOT NULL PRIMARY KEY,
    value ANY NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE note (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    version INTEGER NOT NULL,
    visit BLOB NOT NULL UNIQUE REFERENCES visit (id),
    state TEXT NOT NULL,
    method TEXT,
    method_version TEXT,
    transcript BLOB,
    facts TEXT NOT NULL,
    signed_number INTEGER,
    reason TEXT
) STRICT;

CREATE TABLE note_flag (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    version INTEGER NOT NULL,
    note BLOB NOT NULL REFERENCES note (id),
    flag TEXT NOT NULL,
    seen_by BLOB REFERENCES person (id),
    seen_at INTEGER,
    UNIQUE (note, flag)
) STRICT;

CREATE TABLE note_letter (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    version INTEGER NOT NULL,
    note BLOB NOT NULL REFERENCES note (id),
    kind TEXT NOT NULL,
    language TEXT NOT NULL,
    text TEXT NOT NULL,
    written_from TEXT NOT NULL,
    edited_by BLOB REFERENCES person (id),
    edited_at INTEGER,
    UNIQUE (note, kind)
) STRICT;

CREATE TABLE note_line (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    version INTEGER NOT NULL,
    note BLOB NOT NULL REFERENCES note (id),
    section TEXT NOT NULL,
    heading TEXT NOT NULL,
    place INTEGER NOT NULL,
    text TEXT NOT NULL,
    original TEXT,
    state TEXT NOT NULL,
    evidence TEXT NOT NULL,
    fact TEXT NOT NULL,
    doubts TEXT NOT NULL,
    edited_by BLOB REFERENCES person (id),
    edited_at INTEGER,
    removed INTEGER NOT NULL
) STRICT;

CREATE TABLE note_template (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    version INTEGER NOT NULL,
    name TEXT NOT NULL,
    owner BLOB REFERENCES person (id),
    specialty TEXT,
    lines TEXT NOT NULL,
    removed INTEGER NOT NULL
) STRICT;

CREATE TABLE note_version (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    version INTEGER NOT NULL,
    note BLOB NOT NULL REFERENCES note (id),
    number INTEGER NOT NULL,
    kind TEXT NOT NULL,
    author TEXT NOT NULL,
    person BLOB,
    method TEXT,
    method_version TEXT,
    transcript BLOB,
    lines TEXT NOT NULL,
    facts TEXT NOT NULL,
    letters TEXT NOT NULL,
    reason TEXT,
    UNIQUE (note, number)
) STRICT;

CREATE TABLE notice (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    version INTEGER NOT NULL,
    kind TEXT NOT NULL,
    person BLOB REFERENCES person (id),
    role TEXT,
    patient BLOB REFERENCES patient (id),
    about TEXT,
    details TEXT NOT NULL,
    seen_at INTEGER,
    done_at INTEGER
) STRICT;

CREATE TABLE operation (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    device BLOB NOT NULL,
    sequence INTEGER NOT NULL,
    at INTEGER NOT NULL,
    tick INTEGER NOT NULL,
    person BLOB,
    kind TEXT NOT NULL,
    record_kind TEXT NOT NULL,
    record BLOB NOT NULL,
    field TEXT NOT NULL,
    value ANY,
    supersedes BLOB,
    erased INTEGER NOT NULL DEFAULT 0,
    UNIQUE (device, sequence)
) STRICT;

CREATE TABLE patient (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    version INTEGER NOT NULL,
    name TEXT NOT NULL,
    sex TEXT NOT NULL,
    birth_date TEXT,
    age_years INTEGER,
    age_noted_on TEXT,
    phone TEXT,
    address TEXT,
    language TEXT,
    note TEXT,
    merged_into BLOB REFERENCES patient (id),
    erased_at INTEGER
) STRICT;

CREATE TABLE patient_identifier (
    patient BLOB NOT NULL REFERENCES patient (id),
    system TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (patient, system, value)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE patient_search USING fts5 (
    name, latin, phone, identifiers, address,
    tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'",
    prefix = '1 2 3'
);

CREATE TABLE payer (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    version INTEGER NOT NULL,
    name TEXT NOT NULL,
    number TEXT NOT NULL UNIQUE,
    filing TEXT NOT NULL,
    address TEXT,
    filing_limit_days INTEGER NOT NULL,
    rules_off TEXT NOT NULL,
    test INTEGER NOT NULL,
    active INTEGER NOT NULL
) STRICT;

CREATE TABLE person (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    version INTEGER NOT NULL,
    name TEXT NOT NULL,
    sign_in_name TEXT NOT NULL UNIQUE,
    status TEXT NOT NULL,
    language TEXT NOT NULL,
    specialty TEXT,
    registration TEXT,
    phone TEXT,
    email TEXT,
    pin TEXT,
    totp_secret TEXT,
    totp_last_step INTEGER,
    last_seen INTEGER
) STRICT;

CREATE TABLE person_role (
    person BLOB NOT NULL REFERENCES person (id),
    role TEXT NOT NULL,
    PRIMARY KEY (person, role)
) STRICT, WITHOUT ROWID;

CREATE TABLE practice (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    version INTEGER NOT NULL,
    name TEXT NOT NULL,
    country TEXT NOT NULL,
    languages TEXT NOT NULL,
    minutes_ahead INTEGER NOT NULL,
    address TEXT,
    phone TEXT,
    email TEXT,
    registration TEXT
) STRICT;

CREATE TABLE preview (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    version INTEGER NOT NULL,
    kind TEXT NOT NULL,
    made_by BLOB NOT NULL REFERENCES person (id),
    records TEXT NOT NULL,
    expires INTEGER NOT NULL,
    used_at INTEGER
) STRICT;

CREATE TABLE recording (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    version INTEGER NOT NULL,
    visit BLOB NOT NULL REFERENCES visit (id),
    source TEXT NOT NULL,
    state TEXT NOT NULL,
    codec TEXT NOT NULL,
    rate INTEGER NOT NULL,
    channels INTEGER NOT NULL,
    length_ms INTEGER NOT NULL,
    lost_ms INTEGER NOT NULL,
    bytes INTEGER NOT NULL,
    file TEXT NOT NULL,
    key BLOB,
    digest TEXT,
    peaks BLOB,
    warnings TEXT NOT NULL,
    made_by BLOB REFERENCES person (id)
) STRICT;

CREATE TABLE retention_rule (
    what TEXT NOT NULL PRIMARY KEY,
    trigger TEXT NOT NULL,
    days INTEGER,
    updated INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE role (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    version INTEGER NOT NULL,
    name TEXT NOT NULL UNIQUE,
    permissions TEXT NOT NULL
) STRICT;

CREATE TABLE segment (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    version INTEGER NOT NULL,
    transcript BLOB NOT NULL REFERENCES transcript (id),
    place INTEGER NOT NULL,
    speaker TEXT NOT NULL,
    start_ms INTEGER NOT NULL,
    end_ms INTEGER NOT NULL,
    text TEXT NOT NULL,
    original TEXT,
    confidence INTEGER,
    words TEXT NOT NULL,
    marks TEXT NOT NULL,
    edited_by BLOB REFERENCES person (id),
    edited_at INTEGER,
    removed INTEGER NOT NULL
) STRICT;

CREATE TABLE setting (
    owner BLOB NOT NULL CHECK (length(owner) IN (0, 16)),
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    updated INTEGER NOT NULL,
    PRIMARY KEY (owner, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE speech_speed (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    version INTEGER NOT NULL,
    model TEXT NOT NULL,
    sound_ms INTEGER NOT NULL,
    work_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE training_attempt (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    version INTEGER NOT NULL,
    person BLOB NOT NULL REFERENCES person (id),
    name TEXT NOT NULL,
    answer TEXT NOT NULL,
    diagnoses INTEGER NOT NULL,
    level INTEGER NOT NULL,
    services INTEGER NOT NULL
) STRICT;

CREATE TABLE training_case (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    version INTEGER NOT NULL,
    name TEXT NOT NULL UNIQUE,
    body TEXT NOT NULL,
    author BLOB REFERENCES person (id)
) STRICT;

CREATE TABLE transcript (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    version INTEGER NOT NULL,
    visit BLOB NOT NULL REFERENCES visit (id),
    number INTEGER NOT NULL,
    recording BLOB REFERENCES recording (id),
    source TEXT NOT NULL,
    state TEXT NOT NULL,
    language TEXT NOT NULL,
    heard_language TEXT,
    model TEXT,
    model_hash TEXT,
    speakers TEXT NOT NULL,
    UNIQUE (visit, number)
) STRICT;

CREATE TABLE visit (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    version INTEGER NOT NULL,
    patient BLOB REFERENCES patient (id),
    doctor BLOB NOT NULL REFERENCES person (id),
    date TEXT NOT NULL,
    kind TEXT NOT NULL,
    specialty TEXT,
    language TEXT NOT NULL,
    age_years INTEGER,
    sex TEXT NOT NULL,
    payer TEXT,
    complaint TEXT,
    status TEXT NOT NULL
) STRICT;

CREATE TABLE visit_billing (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    version INTEGER NOT NULL,
    visit BLOB NOT NULL UNIQUE REFERENCES visit (id),
    place TEXT NOT NULL,
    billing BLOB REFERENCES billing_identity (id),
    rendering BLOB REFERENCES billing_identity (id),
    referring BLOB REFERENCES billing_identity (id),
    supervising BLOB REFERENCES billing_identity (id),
    facility BLOB REFERENCES billing_identity (id),
    authorization TEXT NOT NULL,
    referral TEXT NOT NULL,
    onset TEXT,
    patient_paid INTEGER,
    edits INTEGER NOT NULL,
    finalized_at INTEGER,
    finalized_by BLOB REFERENCES person (id)
) STRICT;

CREATE TABLE visit_diagnosis (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    version INTEGER NOT NULL,
    visit BLOB NOT NULL REFERENCES visit (id),
    place INTEGER NOT NULL,
    code TEXT NOT NULL,
    source TEXT NOT NULL
) STRICT;

CREATE TABLE visit_line (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    version INTEGER NOT NULL,
    visit BLOB NOT NULL REFERENCES visit (id),
    place INTEGER NOT NULL,
    code TEXT NOT NULL,
    level TEXT NOT NULL,
    modifiers TEXT NOT NULL,
    description TEXT NOT NULL,
    units INTEGER NOT NULL,
    charge INTEGER,
    pointers BLOB NOT NULL,
    drug TEXT,
    source TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE visit_search USING fts5 (
    complaint, latin,
    tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'",
    prefix = '1 2 3'
);

CREATE INDEX access_grant_by_patient ON access_grant (patient);

CREATE INDEX access_grant_by_person ON access_grant (granted_to);

CREATE INDEX access_grant_by_visit ON access_grant (visit);

CREATE INDEX audit_by_patient ON audit (patient) WHERE patient IS NOT NULL;

CREATE INDEX audit_by_person ON audit (person);

CREATE INDEX audit_by_time ON audit (at);

CREATE INDEX claim_answer_by_claim ON claim_answer (claim) WHERE claim IS NOT NULL;

CREATE INDEX claim_answer_by_response ON claim_answer (response);

CREATE INDEX claim_batch_by_status ON claim_batch (status);

CREATE INDEX claim_block_by_head ON claim_block (head);

CREATE INDEX claim_by_original ON claim (original) WHERE original IS NOT NULL;

CREATE INDEX claim_by_patient ON claim (patient) WHERE patient IS NOT NULL;

CREATE INDEX claim_by_payer_number ON claim (payer_number) WHERE payer_number IS NOT NULL;

CREATE INDEX claim_by_status ON claim (status) WHERE status <> 'passed';

CREATE INDEX claim_by_visit ON claim (visit) WHERE visit IS NOT NULL;

CREATE INDEX claim_case_by_assignee ON claim_case (assignee) WHERE assignee IS NOT NULL;

CREATE INDEX claim_case_by_status ON claim_case (status);

CREATE INDEX claim_event_by_claim ON claim_event (claim);

CREATE INDEX claim_finding_by_claim ON claim_finding (claim) WHERE claim IS NOT NULL;

CREATE INDEX claim_finding_by_import ON claim_finding (import) WHERE import IS NOT NULL;

CREATE INDEX claim_head_by_import ON claim_head (import);

CREATE INDEX claim_response_by_batch ON claim_response (batch) WHERE batch IS NOT NULL;

CREATE INDEX claim_response_by_trace ON claim_response (trace) WHERE trace IS NOT NULL;

CREATE INDEX claim_sent_by_claim ON claim_sent (claim);

CREATE INDEX code_edit_by_code ON code_edit (kind, code);

CREATE INDEX code_service_by_code ON code_service (code);

CREATE INDEX coding_event_by_visit ON coding_event (visit);

CREATE INDEX coding_line_by_visit ON coding_line (visit, place);

CREATE INDEX coding_query_by_visit ON coding_query (visit);

CREATE INDEX consent_by_patient ON consent (patient);

CREATE INDEX consent_by_visit ON consent (visit);

CREATE INDEX coverage_by_patient ON coverage (patient);

CREATE INDEX fee_by_code ON fee (code);

CREATE INDEX import_file_by_batch ON import_file (batch);

CREATE INDEX import_file_by_digest ON import_file (digest) WHERE digest IS NOT NULL;

CREATE INDEX import_file_by_visit ON import_file (visit);

CREATE INDEX job_by_status ON job (status);

CREATE INDEX legal_hold_by_patient ON legal_hold (patient);

CREATE INDEX note_by_state ON note (state);

CREATE INDEX note_line_by_note ON note_line (note, section, place);

CREATE INDEX notice_open ON notice (person) WHERE done_at IS NULL;

CREATE INDEX operation_by_record ON operation (record, field);

CREATE INDEX patient_by_change ON patient (updated);

CREATE INDEX patient_identifier_by_value ON patient_identifier (value);

CREATE INDEX recording_by_digest ON recording (digest) WHERE digest IS NOT NULL;

CREATE INDEX recording_by_visit ON recording (visit);

CREATE INDEX segment_by_transcript ON segment (transcript, place);

CREATE INDEX speech_speed_by_model ON speech_speed (model);

CREATE INDEX training_attempt_by_person ON training_attempt (person, name);

CREATE INDEX visit_by_date ON visit (date);

CREATE INDEX visit_by_doctor ON visit (doctor, date);

CREATE INDEX visit_by_patient ON visit (patient, date);

CREATE INDEX visit_diagnosis_by_visit ON visit_diagnosis (visit, place);

CREATE INDEX visit_line_by_visit ON visit_line (visit, place);

PRAGMA user_version = 50;
