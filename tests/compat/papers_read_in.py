"""Has `nadi text` read Nadi's own papers back: every text of a PDF and a DOCX must come out in order."""

import json
import subprocess
import sys
from pathlib import Path

from papers import bare, in_order


def main(nadi, folder):
    papers = sorted(path for path in Path(folder).iterdir() if path.suffix in {".pdf", ".docx"})
    assert papers, "papers to read"
    for path in papers:
        says = json.loads(path.with_suffix(".json").read_text())["says"]
        read = subprocess.run([nadi, "text", str(path)], capture_output=True, check=True).stdout.decode()
        missing = in_order(says, bare(read))
        assert not missing, f"{path.name}: {len(missing)} of {len(says)} texts do not come out"
    print(f"{len(papers)} own papers read back by nadi text")


if __name__ == "__main__":
    main(*sys.argv[1:])
