// The moment, minute by minute.

import { useSyncExternalStore } from "react";

const MINUTE = 60_000;

function listen(listener: () => void): () => void {
  const timer = window.setInterval(listener, MINUTE / 4);
  return () => window.clearInterval(timer);
}

/** The present minute, as milliseconds since 1970. */
export function useNow(): number {
  return useSyncExternalStore(listen, () => Math.floor(Date.now() / MINUTE) * MINUTE);
}
