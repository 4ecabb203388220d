-- Who bills, who pays, what it costs, and what was done at a visit. Money is in cents.

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
CREATE INDEX coverage_by_patient ON coverage (patient);

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
CREATE INDEX fee_by_code ON fee (code);

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
CREATE INDEX visit_diagnosis_by_visit ON visit_diagnosis (visit, place);

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
CREATE INDEX visit_line_by_visit ON visit_line (visit, place);

-- The form of a claim that was built here: what a biller sees and mends. The claim's segments are written from it.
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
