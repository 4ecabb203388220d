// Where in the desk the person is. It lives in memory: the address of the page never changes, so it
// cannot tell anything about anybody. The browser's back key works all the same.

import { useSyncExternalStore } from "react";

/** A page of the settings. */
export type SettingsPage = "preferences" | "security" | "practice" | "people" | "billing" | "retention" | "audit" | "backup" | "health";

/** A page of the claims. */
export type ClaimsPage = "home" | "desk" | "list" | "batches" | "responses";

/** A screen, and what it is about. */
export type Place =
  | { screen: "today" }
  | { screen: "visit"; visit: string }
  | { screen: "patients" }
  | { screen: "patient"; patient: string }
  | { screen: "duplicates" }
  | { screen: "coding" }
  | { screen: "coded"; visit: string }
  | { screen: "training" }
  | { screen: "case"; id: string }
  | { screen: "claims"; page: ClaimsPage }
  | { screen: "claim"; claim: string }
  | { screen: "batch"; batch: string }
  | { screen: "response"; response: string }
  | { screen: "settings"; page: SettingsPage };

const HOME: Place = { screen: "today" };
let trail: Place[] = [HOME];
let at = 0;
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

window.addEventListener("popstate", (event) => {
  const state: unknown = event.state;
  at = typeof state === "number" ? Math.min(state, trail.length - 1) : 0;
  tell();
});

/** Whoever reads with the ears or the keyboard begins at the new screen, not where the old one was left. */
function arrive(): void {
  window.scrollTo(0, 0);
  window.requestAnimationFrame(() => document.getElementById("content")?.focus({ preventScroll: true }));
}

/** Goes to a screen. */
export function go(place: Place): void {
  trail = [...trail.slice(0, at + 1), place];
  at = trail.length - 1;
  window.history.pushState(at, "");
  tell();
  arrive();
}

/** Goes back to the screen before. */
export function goBack(): void {
  if (at > 0) window.history.back();
}

/** Forgets where anybody was, when the desk locks. */
export function forget(): void {
  trail = [HOME];
  at = 0;
  tell();
}

/** Where the person is. */
export function usePlace(): Place {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => trail[at] ?? HOME,
  );
}
