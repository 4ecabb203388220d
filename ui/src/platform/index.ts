// The one place that finds out which host the screens run in.

import type { Host } from "./types";

/** The host of this page; only the code of that host is loaded. */
export async function findHost(): Promise<Host> {
  if ("__TAURI_INTERNALS__" in window) return (await import("./tauri")).tauriHost();
  if (import.meta.env.DEV) return (await import("./fake")).fakeHost();
  return (await import("./web")).webHost();
}
