// What a speaker is called.

import type { Speaker, SpeakerRole } from "~/api/generated/types";

/** The name that somebody gave them, else their part, with a number where two have the same. */
export function nameOf(speakers: readonly Speaker[], key: string, roles: Readonly<Record<SpeakerRole, string>>): string {
  const speaker = speakers.find((one) => one.key === key);
  if (!speaker) return roles.unknown;
  if (speaker.name) return speaker.name;
  const alike = speakers.filter((one) => one.role === speaker.role && !one.name);
  return alike.length > 1 ? `${roles[speaker.role]} ${alike.indexOf(speaker) + 1}` : roles[speaker.role];
}
