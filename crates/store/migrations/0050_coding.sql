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
