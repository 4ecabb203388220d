// Tells the core that somebody is at the keyboard, so that it locks only when nobody is.

import { useEffect } from "react";
import { send } from "~/api/ask";

const EVERY_MS = 20_000;
const SIGNS = ["pointerdown", "keydown", "wheel"] as const;

/** Tells the core of the first sign of somebody in every while. */
export function usePresence(): void {
  useEffect(() => {
    let last = 0;
    const notice = () => {
      const now = performance.now();
      if (now - last < EVERY_MS) return;
      last = now;
      // A lock that came first is told by its own event.
      send("session_touch", null).catch(() => undefined);
    };
    for (const sign of SIGNS) document.addEventListener(sign, notice, { passive: true });
    return () => {
      for (const sign of SIGNS) document.removeEventListener(sign, notice);
    };
  }, []);
}
