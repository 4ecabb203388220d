// Whether single letters work as keys. They do until the person turns them off, for this run.

import { useSyncExternalStore } from "react";

let on = true;
const listeners = new Set<() => void>();

/** Whether single letters work as keys. */
export function singleKeysOn(): boolean {
  return on;
}

/** Turns single letters as keys on or off. */
export function turnSingleKeys(now: boolean): void {
  on = now;
  for (const listener of listeners) listener();
}

/** Whether single letters work as keys, for a switch that shows it. */
export function useSingleKeys(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => on,
  );
}
