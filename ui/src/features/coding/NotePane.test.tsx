// The marks stand where the core says, also in letters of several units.

import { expect, test } from "vitest";
import { piecesOf } from "./NotePane";

const quote = (start: number, end: number) => ({ text: "", start, end });

test("quotes that overlap and letters of two units are cut where they are", () => {
  const pieces = piecesOf("a🙂bcdef", [quote(1, 4), quote(3, 5)], [quote(3, 5)]);
  expect(pieces.map((piece) => piece.text)).toEqual(["a", "🙂b", "c", "d", "ef"]);
  expect(pieces.map((piece) => piece.marked)).toEqual([false, true, true, true, false]);
  expect(pieces.map((piece) => piece.lit)).toEqual([false, false, true, true, false]);
});

test("a note without quotes is one piece, and an empty one none", () => {
  expect(piecesOf("plain", [], [])).toHaveLength(1);
  expect(piecesOf("", [], [])).toEqual([]);
});
