// Short words about what was just done, each for ten seconds, with a way to undo where there is one.

import { useSyncExternalStore } from "react";
import type { Look } from "./Notice";

/** Something that was just done. */
export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly look: Exclude<Look, "plain" | "info">;
  readonly undo?: (() => void) | undefined;
}

const MOST = 3;
let next = 1;
let toasts: readonly Toast[] = [];
const listeners = new Set<() => void>();

function set(now: readonly Toast[]): void {
  toasts = now;
  for (const listener of listeners) listener();
}

/** Says that something was done. */
export function say(text: string, undo?: () => void): void {
  set([...toasts, { id: next++, text, look: "good" as const, undo }].slice(-MOST));
}

/** Says that something went wrong that the screen does not show by itself. */
export function warn(text: string): void {
  set([...toasts, { id: next++, text, look: "bad" as const }].slice(-MOST));
}

/** Takes one away. */
export function hush(id: number): void {
  set(toasts.filter((toast) => toast.id !== id));
}

/** Takes all away, when the desk locks. */
export function hushAll(): void {
  set([]);
}

/** Those on the screen. */
export function useToasts(): readonly Toast[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => toasts,
  );
}
