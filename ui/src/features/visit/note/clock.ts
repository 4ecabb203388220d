// A place in the sound as people say it: minutes and seconds.

/** 74,000 ms is 1:14. */
export function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
