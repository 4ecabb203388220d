// Saving by itself: after a pause in the typing, one save at a time, the newest words last.

import { useRef } from "react";

const PAUSE_MS = 800;

/** Saves what is typed. */
export interface Autosave {
  /** Saves these words once the typing pauses. */
  readonly later: (text: string) => void;
  /** Saves these words now and goes on when they are safe. */
  readonly finish: (text: string, then: () => void) => void;
}

/** Sends words when they differ from what was saved last; a save that fails is tried with the next words. */
export function useAutosave(saved: string, send: (text: string, then: () => void) => void): Autosave {
  const state = useRef({ saved, timer: 0, busy: false, next: null as { text: string; then: () => void } | null });

  const put = (text: string, then: () => void) => {
    const now = state.current;
    if (text === now.saved) {
      then();
      return;
    }
    if (now.busy) {
      now.next = { text, then };
      window.setTimeout(retry, PAUSE_MS);
      return;
    }
    now.busy = true;
    // A save that is refused leaves the words on the screen; the next try is allowed at once.
    window.setTimeout(() => {
      now.busy = false;
    }, PAUSE_MS);
    send(text, () => {
      now.saved = text;
      now.busy = false;
      then();
      retry();
    });
  };
  const retry = () => {
    const { next } = state.current;
    if (next === null) return;
    state.current.next = null;
    put(next.text, next.then);
  };
  return {
    later: (text) => {
      window.clearTimeout(state.current.timer);
      state.current.timer = window.setTimeout(() => put(text, () => undefined), PAUSE_MS);
    },
    finish: (text, then) => {
      window.clearTimeout(state.current.timer);
      put(text, then);
    },
  };
}
