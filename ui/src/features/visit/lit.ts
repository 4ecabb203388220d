// What is lit at a visit: a line of the note with the words behind it, or a turn with the lines that
// stand on it. The note and the words both look here, and neither knows the other.

import { useSyncExternalStore } from "react";

/** A stretch of a turn. */
export interface Stretch {
  readonly segment: string;
  readonly start: number;
  readonly end: number;
}

/** What is lit. */
export interface Lit {
  /** The line of the note that was touched. */
  readonly line: string | null;
  /** The words behind it. */
  readonly words: readonly Stretch[];
  /** The turn that was touched. */
  readonly segment: string | null;
}

const DARK: Lit = { line: null, words: [], segment: null };
let lit = DARK;
let player: ((ms: number) => void) | null = null;
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A line was touched: its words light up. */
export function lightLine(line: string, words: readonly Stretch[]): void {
  lit = lit.line === line ? DARK : { line, words, segment: null };
  tell();
}

/** A turn was touched: the lines that stand on it light up. */
export function lightSegment(segment: string): void {
  lit = lit.segment === segment ? DARK : { ...DARK, segment };
  tell();
}

/** What is lit. */
export function useLit(): Lit {
  return useSyncExternalStore(listen, () => lit);
}

/** The sound of the visit can be played from a place; gives back how to take the offer away. */
export function offerPlayer(play: (ms: number) => void): () => void {
  player = play;
  tell();
  return () => {
    if (player === play) player = null;
    tell();
  };
}

/** Plays the sound of the visit; none where there is no sound. */
export function usePlayer(): ((ms: number) => void) | null {
  return useSyncExternalStore(listen, () => player);
}
