// The signed note, with the words marked that support a code; those of the code at hand stand out.

import type { NoteQuote } from "~/api/generated/types";
import styles from "./coding.module.css";

interface Piece {
  readonly start: number;
  readonly text: string;
  readonly marked: boolean;
  readonly lit: boolean;
}

/** Cuts a text at the ends of all quotes. Places are counted in whole characters, as the core counts them. */
export function piecesOf(text: string, quotes: readonly NoteQuote[], lit: readonly NoteQuote[]): Piece[] {
  const letters = Array.from(text);
  const cuts = [...quotes, ...lit].flatMap(({ start, end }) => [start, end]).filter((cut) => cut > 0 && cut < letters.length);
  const places = [...new Set([0, ...cuts, letters.length])].sort((one, other) => one - other);
  const within = (list: readonly NoteQuote[], start: number, end: number) => list.some((each) => each.start <= start && end <= each.end);
  return places.slice(0, -1).map((start, at) => {
    const end = places[at + 1] ?? letters.length;
    return {
      start,
      text: letters.slice(start, end).join(""),
      marked: within(quotes, start, end),
      lit: within(lit, start, end),
    };
  });
}

/** The note. */
export function NotePane({ text, quotes, lit }: { text: string; quotes: readonly NoteQuote[]; lit: readonly NoteQuote[] }) {
  return (
    <p className={styles.text}>
      {piecesOf(text, quotes, lit).map((piece) =>
        piece.marked || piece.lit ? (
          <mark key={piece.start} className={styles.mark} data-lit={piece.lit}>
            {piece.text}
          </mark>
        ) : (
          <span key={piece.start}>{piece.text}</span>
        ),
      )}
    </p>
  );
}
