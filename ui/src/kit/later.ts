// A value that waits until the typing pauses.

import { useEffect, useState } from "react";

const PAUSE_MS = 150;

/** The value as it was when it last stood still. */
export function useLater<T>(value: T): T {
  const [later, setLater] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => setLater(value), PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [value]);
  return later;
}
