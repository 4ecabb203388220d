"""Opens a clinic's file with another program: SQLCipher's own Python binding.

The file must open with its raw key, hold what was written, pass SQLCipher's and SQLite's checks, and
refuse a wrong key and no key at all.
"""

import sys

from sqlcipher3 import dbapi2 as sqlcipher


def connect(path, key):
    connection = sqlcipher.connect(path)
    if key:
        connection.execute(f"PRAGMA key = \"x'{key}'\"")
    return connection


def refused(path, key):
    try:
        connect(path, key).execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except sqlcipher.DatabaseError:
        return True
    return False


def main(path, key):
    with open(path, "rb") as file:
        assert file.read(15) != b"SQLite format 3", "the header of a plain file"
    clinic = connect(path, key)
    assert clinic.execute("SELECT name FROM patient").fetchall() == [("செல்வம்",)], "what was written"
    assert clinic.execute("PRAGMA cipher_integrity_check").fetchall() == [], "every page's seal"
    assert clinic.execute("PRAGMA integrity_check").fetchall() == [("ok",)], "every table and index"
    wrong = ("0" if key[0] != "0" else "1") + key[1:]
    assert refused(path, wrong), "a wrong key must not open it"
    assert refused(path, None), "no key must not open it"
    print("5 passed, 0 failed")


main(*sys.argv[1:])
