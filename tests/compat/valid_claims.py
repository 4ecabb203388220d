"""Has pyx12 look at every file of claims in a folder: none may have an error.

pyx12 knows the guide from its own map of it, so it finds what our own table of the guide has wrong. Where its map
is the wrong one stands in docs/claim-rules.md; nothing that Nadi writes from a form comes to those places.
"""

import subprocess
import sys
from pathlib import Path


def main(folder):
    files = sorted(Path(folder).glob("*.837"))
    assert files, "files of claims"
    command = [str(Path(sys.executable).with_name("x12valid")), *map(str, files)]
    # The exit status is 1 whatever was found: its words are what counts.
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder)
    words = (done.stdout + done.stderr).splitlines()
    good = [line for line in words if line.endswith(": OK")]
    bad = [line for line in words if not line.endswith(": OK")]
    for line in bad:
        print(line)
    assert not bad and len(good) == len(files), "every file is valid to pyx12"
    claims = sum(path.read_text().count("\nCLM*") for path in files)
    print(f"{claims} claims in {len(files)} files: valid to pyx12")


main(*sys.argv[1:])
