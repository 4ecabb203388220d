"""Measures how wide Tamil and Telugu clusters were set on paper, and holds each against HarfBuzz's own shaping.

Each cluster stands between two letters n. Where these lie says how far the pen went over the cluster; HarfBuzz says how
far it should have gone with the same font.
"""

import json
import sys
from pathlib import Path

import uharfbuzz
from pdfminer.high_level import extract_pages
from pdfminer.layout import LAParams, LTChar

FONTS = Path(__file__).resolve().parents[2] / "assets/fonts"
# Thousandths of the font's size: what is lost where a PDF rounds its numbers.
TOLERANCE = 1.0
POST = "n"


def shaper(name):
    face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(FONTS / name)))
    font = uharfbuzz.Font(face)

    def width(text):
        buffer = uharfbuzz.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        uharfbuzz.shape(font, buffer)
        assert all(glyph.codepoint for glyph in buffer.glyph_infos), f"the font has no sign for {text}"
        return sum(place.x_advance for place in buffer.glyph_positions) * 1000 / face.upem

    return width


def letters(layout):
    for piece in layout:
        if isinstance(piece, LTChar):
            yield piece
        elif hasattr(piece, "__iter__"):
            yield from letters(piece)


def posts(pdf):
    """Where the posts of each line stand, from page to page and from line to line, in thousandths of the size."""
    lines = []
    for page in extract_pages(str(pdf), laparams=None):
        found = {}
        for letter in letters(page):
            if letter.fontname.endswith("NotoSans-Regular") and letter.get_text() == POST:
                size = letter.matrix[0] if letter.matrix[0] > 1 else letter.size
                found.setdefault(round(letter.matrix[5], 1), []).append((letter.matrix[4], letter.adv, size))
        lines += [found[height] for height in sorted(found, reverse=True)]
    return lines


def look(folder, name, font):
    told = json.loads((folder / f"{name}.clusters.json").read_text())
    clusters, per_line = told["clusters"], told["line"]
    wanted = [clusters[at : at + per_line] for at in range(0, len(clusters), per_line)]
    width = shaper(font)
    # Lines of the letterhead hold the letter too; those of clusters hold one more post than clusters.
    lines = [line for line in posts(folder / f"{name}.clusters") if len(line) > 1]
    lines = [line for line in lines if len(line) in {per_line + 1, len(wanted[-1]) + 1}]
    lines = lines[-len(wanted) :]
    assert len(lines) == len(wanted), f"{name}: {len(lines)} lines of {len(wanted)} were found"
    wrong, most = [], 0.0
    for line, row in zip(lines, wanted):
        assert len(line) == len(row) + 1, f"{name}: a line of {len(line)} posts for {len(row)} clusters"
        line = sorted(line)
        for (x, advance, size), (after, _, _), cluster in zip(line, line[1:], row):
            off = abs((after - x - advance) * 1000 / 10.5 - width(cluster))
            most = max(most, off)
            if off > TOLERANCE:
                wrong.append((cluster, round(off, 2)))
    assert not wrong, f"{name}: {len(wrong)} of {len(clusters)} are not as wide as HarfBuzz says, first {wrong[:5]}"
    print(f"{len(clusters)} {name} clusters as wide as HarfBuzz says, {most:.2f} thousandths off at most")


def main(folder):
    look(Path(folder), "tamil", "NotoSansTamil-Regular.ttf")
    look(Path(folder), "telugu", "NotoSansTelugu-Regular.ttf")


if __name__ == "__main__":
    main(*sys.argv[1:])
