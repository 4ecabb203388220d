-- The note of a visit. Its lines can be changed until it is signed; what was signed stands in a version
-- of its own, which nothing changes but the erasure of the whole record.

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
CREATE INDEX note_by_state ON note (state);

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
CREATE INDEX note_line_by_note ON note_line (note, section, place);

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

CREATE TRIGGER note_version_is_not_changed BEFORE UPDATE ON note_version
WHEN NEW.kind <> 'erased' OR NEW.lines <> '[]' OR NEW.facts <> 'null' OR NEW.letters <> '[]'
BEGIN SELECT RAISE(ABORT, 'a version of a note is not changed'); END;
CREATE TRIGGER note_version_is_not_deleted BEFORE DELETE ON note_version
BEGIN SELECT RAISE(ABORT, 'a version of a note is not deleted'); END;

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
