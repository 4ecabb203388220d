// How far a practice's clocks may be ahead of UTC.

import type { Option } from "~/kit/Select";

const MINUTES = [-600, -540, -480, -420, -360, -300, -240, 0, 240, 300, 330, 345, 360, 480];

/** The differences that are offered, and the one in use. */
export function timeZones(used?: number): Option<string>[] {
  const all = used === undefined || MINUTES.includes(used) ? MINUTES : [...MINUTES, used].sort((a, b) => a - b);
  return all.map((minutes) => ({ value: String(minutes), word: written(minutes) }));
}

function written(minutes: number): string {
  const ahead = Math.abs(minutes);
  const two = (n: number) => String(n).padStart(2, "0");
  return `UTC ${minutes < 0 ? "−" : "+"}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`;
}
