// Whether the core answers at all.

import { useSyncExternalStore } from "react";

let here = true;
const listeners = new Set<() => void>();

/** Says whether the core can be reached. */
export function sayReached(now: boolean): void {
  if (here === now) return;
  here = now;
  for (const listener of listeners) listener();
}

/** Whether the core can be reached, at this moment. */
export function isReached(): boolean {
  return here;
}

/** Whether the core can be reached. */
export function useReached(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => here,
  );
}
