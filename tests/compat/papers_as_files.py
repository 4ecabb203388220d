"""Reads what else leaves with programs that others wrote: python-docx, LibreOffice where it is there, fhir.resources."""

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from docx import Document
from fhir.resources.R4B.bundle import Bundle
from papers import bare, in_order, text_of


def told(path):
    return json.loads(path.with_suffix(".json").read_text())["says"]


def words_of(path):
    """Every paragraph and cell of a DOCX, in the order of the file."""
    file = Document(str(path))
    assert file.core_properties.title, "a title"
    texts = []
    for piece in file.iter_inner_content():
        if hasattr(piece, "rows"):
            texts += [cell.text for row in piece.rows for cell in row.cells]
        else:
            texts.append(piece.text)
    return bare("".join(texts))


def read_back(papers):
    for path in papers:
        missing = in_order(told(path), words_of(path))
        assert not missing, f"{path.name}: python-docx does not find {missing[:1]}"
    print(f"{len(papers)} DOCX read back by python-docx")


def converted(papers):
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if not office:
        print("LibreOffice is not on this machine: no DOCX was converted")
        return
    with tempfile.TemporaryDirectory() as folder:
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", folder, *map(str, papers)]
        subprocess.run(command, check=True, capture_output=True)
        for path in papers:
            missing = in_order(told(path), bare(text_of(Path(folder) / f"{path.stem}.pdf")))
            assert not missing, f"{path.name}: LibreOffice's PDF does not say {missing[:1]}"
    print(f"{len(papers)} DOCX converted by LibreOffice with the same words")


def bundles(files):
    assert files, "bundles to read"
    for path in files:
        bundle = Bundle.model_validate_json(path.read_bytes())
        assert bundle.type == "document" and bundle.entry[0].resource.get_resource_type() == "Composition"
    print(f"{len(files)} bundles are valid to fhir.resources (R4B)")


def main(folder):
    papers = sorted(Path(folder).glob("*.docx"))
    assert papers, "papers to read"
    read_back(papers)
    converted(papers)
    bundles(sorted(Path(folder).glob("*.fhir")))


if __name__ == "__main__":
    main(*sys.argv[1:])
