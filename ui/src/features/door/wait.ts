// How long the desk still waits after too many wrong tries.

import { useEffect, useState } from "react";
import type { Trouble } from "~/api/hooks";
import { DeskError } from "~/platform/types";

/** Seconds until the next try; counts down by itself. */
export function useWait(trouble: Trouble | null): number {
  const seconds = trouble instanceof DeskError ? (trouble.body.wait_seconds ?? 0) : 0;
  const [counted, setCounted] = useState<{ of: Trouble | null; left: number }>({ of: null, left: 0 });
  const left = counted.of === trouble ? counted.left : seconds;
  useEffect(() => {
    if (seconds === 0) return;
    const until = performance.now() + seconds * 1_000;
    const timer = window.setInterval(() => {
      const rest = Math.max(0, Math.ceil((until - performance.now()) / 1_000));
      setCounted({ of: trouble, left: rest });
      if (rest === 0) window.clearInterval(timer);
    }, 250);
    return () => window.clearInterval(timer);
  }, [seconds, trouble]);
  return left;
}
