// Changes of one turn: one after the other, each on the version that the one before left.

import { useCallback, useEffect, useRef } from "react";
import type { TurnShown } from "~/api/generated/types";
import { type Trouble, useWrite } from "~/api/hooks";

/** What of a turn is changed. */
export interface TurnPart {
  readonly text?: string;
  readonly speaker?: string;
  readonly removed?: boolean;
}

/** Sends a change; `then` is done once it is kept. */
export type SendChange = (part: TurnPart, then?: () => void) => void;

interface Line {
  version: number;
  busy: boolean;
  waiting: [TurnPart, (() => void) | undefined][];
}

/** Changes a turn. */
export function useTurnChange(turn: TurnShown): { send: SendChange; error: Trouble | null } {
  const { mutate, error } = useWrite("segment_change");
  const line = useRef<Line>({ version: turn.version, busy: false, waiting: [] });
  const { id, version } = turn;
  useEffect(() => {
    line.current.version = Math.max(line.current.version, version);
  }, [version]);
  const send = useCallback<SendChange>(
    (part, then) => {
      const { current } = line;
      current.waiting.push([part, then]);
      const next = () => {
        const [first] = current.waiting;
        if (!first || current.busy) return;
        current.busy = true;
        current.waiting.shift();
        mutate(
          { id, version: current.version, text: null, speaker: null, removed: null, ...first[0] },
          {
            onSuccess: (after) => {
              current.version = after.version;
              current.busy = false;
              first[1]?.();
              next();
            },
            onError: () => {
              // What waits was written upon what was refused.
              current.busy = false;
              current.waiting = [];
            },
          },
        );
      };
      next();
    },
    [id, mutate],
  );
  return { send, error };
}
