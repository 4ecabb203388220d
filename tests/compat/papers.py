"""Reads papers back with programs that others wrote: poppler and qpdf.

Every text of a paper must come out of its PDF in order, with no character wrong; white space is where lines were
broken and does not count. qpdf must find nothing, and the marks of PDF/A-2a and PDF/UA-1, the tags and the language
must be there.
"""

import json
import subprocess
import sys
import unicodedata
from pathlib import Path


def run(*command):
    return subprocess.run(command, capture_output=True, check=False)


def bare(text):
    return "".join(unicodedata.normalize("NFC", text).split())


def text_of(pdf):
    return run("pdftotext", "-enc", "UTF-8", str(pdf), "-").stdout.decode()


def in_order(says, text):
    """The texts that do not come, in order, in a text without white space."""
    missing, at = [], 0
    for part in map(bare, says):
        found = text.find(part, at)
        if found < 0:
            missing.append(part)
        else:
            at = found + len(part)
    return missing


def marks(pdf):
    """What a validator looks for first."""
    data = run("qpdf", "--qdf", "--object-streams=disable", str(pdf), "-").stdout
    wanted = {
        "tags": b"/StructTreeRoot",
        "marked": b"/Marked true",
        "language": b"/Lang (",
        "PDF/A part": b"<pdfaid:part>2</pdfaid:part>",
        "PDF/A level": b"<pdfaid:conformance>A</pdfaid:conformance>",
        "PDF/UA": b"<pdfuaid:part>1</pdfuaid:part>",
    }
    return [name for name, mark in wanted.items() if mark not in data]


def look(pdf):
    told = json.loads(pdf.with_suffix(".json").read_text())
    faults = []
    missing = in_order(told["says"], bare(text_of(pdf)))
    if missing:
        faults.append(f"{len(missing)} of {len(told['says'])} texts are not read back, first: {missing[0]}")
    check = run("qpdf", "--check", str(pdf))
    if check.returncode != 0:
        faults.append(check.stdout.decode() + check.stderr.decode())
    faults += [f"no mark: {name}" for name in marks(pdf)]
    fonts = run("pdffonts", str(pdf)).stdout.decode().splitlines()[2:]
    if not fonts or any(" yes yes yes " not in " ".join(line.split()) + " " for line in fonts):
        faults.append("a font is not embedded, cut down and readable")
    return len(told["says"]), faults


def main(folder):
    papers = sorted(Path(folder).glob("*.pdf"))
    assert papers, "papers to read"
    texts, bad = 0, 0
    for pdf in papers:
        count, faults = look(pdf)
        texts += count
        for fault in faults:
            bad += 1
            print(f"{pdf.name}: {fault}")
    assert bad == 0, "every paper is read back whole"
    print(f"{texts} texts of {len(papers)} papers read back, no character wrong")


if __name__ == "__main__":
    main(*sys.argv[1:])
