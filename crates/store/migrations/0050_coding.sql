-- What becomes of a visit's codes between the signed note and the claim: what was suggested, what was decided and
-- why, what was asked. How far a visit is follows from these rows and from its billing; nothing says it twice.

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
CREATE INDEX coding_line_by_visit ON coding_line (visit, place);

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
CREATE INDEX coding_event_by_visit ON coding_event (visit);

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
CREATE INDEX coding_query_by_visit ON coding_query (visit);

-- Services of HCPCS Level II, and the correct coding edits between the practice's own codes, as the practice read
-- them from the official files.
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
CREATE INDEX code_service_by_code ON code_service (code);

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
CREATE INDEX code_edit_by_code ON code_edit (kind, code);

-- Cases that the practice wrote, and what people answered to cases.
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
CREATE INDEX training_attempt_by_person ON training_attempt (person, name);
