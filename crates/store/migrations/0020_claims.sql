-- Claims: built from visits or read from files, their lines, what checks found, the batches they are
-- sent in, what came back, and the desk where refused ones are mended. Money is in cents.

-- A file of claims that was read into the practice: how far it is, so that it can go on there.
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

-- The segments above a claim, from ISA to the billing provider, once for all claims that share them.
CREATE TABLE claim_head (
    row INTEGER PRIMARY KEY,
    import INTEGER NOT NULL REFERENCES claim_import (row),
    segments INTEGER NOT NULL,
    raw BLOB NOT NULL
) STRICT;
CREATE INDEX claim_head_by_import ON claim_head (import);

-- Claims of a file that follow one another under one head, as they stand in it: packed together, because
-- the claims of a file are much alike. A block has the row of its
-- first claim.
CREATE TABLE claim_block (
    row INTEGER PRIMARY KEY,
    claims INTEGER NOT NULL,
    head INTEGER NOT NULL REFERENCES claim_head (row),
    packed BLOB NOT NULL
) STRICT;
CREATE INDEX claim_block_by_head ON claim_block (head);

-- `again` is 0 for the first claim with a number; files that use a number twice count on from there.
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
-- Nearly all claims of a file have passed, and are looked for by other things.
CREATE INDEX claim_by_status ON claim (status) WHERE status <> 'passed';
CREATE INDEX claim_by_patient ON claim (patient) WHERE patient IS NOT NULL;
CREATE INDEX claim_by_visit ON claim (visit) WHERE visit IS NOT NULL;
CREATE INDEX claim_by_original ON claim (original) WHERE original IS NOT NULL;
CREATE INDEX claim_by_payer_number ON claim (payer_number) WHERE payer_number IS NOT NULL;

-- Lines and findings belong to the row of their claim and are made anew from its segments, so they
-- have no id, no version and no place in the operations log.
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

-- What a check found: in a claim, or (claim is null) around the claims of an import.
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
CREATE INDEX claim_finding_by_claim ON claim_finding (claim) WHERE claim IS NOT NULL;
CREATE INDEX claim_finding_by_import ON claim_finding (import) WHERE import IS NOT NULL;

-- What goes out together: one interchange, one file.
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
CREATE INDEX claim_batch_by_status ON claim_batch (status);

-- Where each claim of a batch stands in its file; filled when the file is written.
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
CREATE INDEX claim_sent_by_claim ON claim_sent (claim);

-- The last number given of each kind. Numbers only grow, and follow the seconds of the clock, so that a
-- file restored from a backup does not give one again.
CREATE TABLE control_number (
    kind TEXT NOT NULL PRIMARY KEY,
    last INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- A report that came back: TA1, 999, 277CA or 835.
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
CREATE INDEX claim_response_by_batch ON claim_response (batch) WHERE batch IS NOT NULL;
CREATE INDEX claim_response_by_trace ON claim_response (trace) WHERE trace IS NOT NULL;

-- What a report says of one claim; no claim where it matched none.
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
CREATE INDEX claim_answer_by_response ON claim_answer (response);
CREATE INDEX claim_answer_by_claim ON claim_answer (claim) WHERE claim IS NOT NULL;

-- The desk: one row for each claim that failed.
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
CREATE INDEX claim_case_by_status ON claim_case (status);
CREATE INDEX claim_case_by_assignee ON claim_case (assignee) WHERE assignee IS NOT NULL;

-- What happened to a claim, in the order in which it happened.
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
CREATE INDEX claim_event_by_claim ON claim_event (claim);
