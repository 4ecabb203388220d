// What somebody is writing: kept a moment after the last key, when the field is left, and when the screen
// goes away. A draft that could not be kept stays on the screen.

import { useCallback, useEffect, useRef, useState } from "react";

const PAUSE_MS = 1_000;

/** Keeps a text; none where it is kept already. `before` is what stood there when the writing began, once
 * it is over. */
export type Keep = (text: string | null, before?: string) => void;

interface Edit {
  readonly before: string;
  text: string;
  kept: string;
  timer: number;
}

/** What a field that is written in needs. */
export interface Draft {
  readonly text: string;
  readonly write: (text: string) => void;
  /** The field is left: what is new is kept, and whoever keeps it may offer to undo. */
  readonly leave: () => void;
  /** Back to what stood there before. */
  readonly giveUp: () => void;
}

/** A text that is written over. */
export function useDraft(saved: string, keep: Keep): Draft {
  const [draft, setDraft] = useState<string | null>(null);
  const [writing, setWriting] = useState(false);
  const edit = useRef<Edit | null>(null);
  const keeper = useRef(keep);
  useEffect(() => {
    keeper.current = keep;
  });
  if (draft !== null && !writing && draft.trim() === saved) setDraft(null);

  const write = (text: string) => {
    const now = edit.current ?? { before: saved, kept: saved, text, timer: 0 };
    window.clearTimeout(now.timer);
    now.text = text;
    now.timer = window.setTimeout(() => {
      const newest = now.text.trim();
      if (newest === now.kept) return;
      now.kept = newest;
      keeper.current(newest);
    }, PAUSE_MS);
    edit.current = now;
    setDraft(text);
    setWriting(true);
  };
  const leave = useCallback(() => {
    const now = edit.current;
    edit.current = null;
    setWriting(false);
    if (!now) return;
    window.clearTimeout(now.timer);
    const newest = now.text.trim();
    const fresh = newest !== now.kept;
    if (fresh || newest !== now.before) keeper.current(fresh ? newest : null, now.before);
  }, []);
  useEffect(() => leave, [leave]);
  const giveUp = () => {
    if (!edit.current) return;
    edit.current.text = edit.current.before;
    setDraft(edit.current.before);
    leave();
  };
  return { text: draft ?? saved, write, leave, giveUp };
}
