-- The sound of a visit and what was said in it. The sound itself lies in sealed files beside this one;
-- here stand their names and keys. Times inside a recording are milliseconds from its beginning.

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
CREATE INDEX recording_by_visit ON recording (visit);
CREATE INDEX recording_by_digest ON recording (digest) WHERE digest IS NOT NULL;

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
CREATE INDEX segment_by_transcript ON segment (transcript, place);

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
CREATE INDEX import_file_by_batch ON import_file (batch);
CREATE INDEX import_file_by_visit ON import_file (visit);
CREATE INDEX import_file_by_digest ON import_file (digest) WHERE digest IS NOT NULL;

-- Of this one machine: how fast it turned speech into text.

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
CREATE INDEX speech_speed_by_model ON speech_speed (model);
