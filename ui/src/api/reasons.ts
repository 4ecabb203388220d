// Reasons that were given for opening another's record. They hold until the desk locks, so that one
// record does not ask again with each of its parts.

import type { CommandName, RequestOf } from "./names";

const given = new Map<string, string>();

const TAKES_REASON = [
  "patient_show",
  "patient_change",
  "patient_history",
  "visit_show",
  "visit_history",
] as const satisfies readonly CommandName[];

/** Whether a command takes a reason along. */
export function takesReason(name: CommandName): boolean {
  return TAKES_REASON.some((each) => each === name);
}

/** Keeps the reason that was given for a record. */
export function keepReason(request: unknown, reason: string): void {
  const id = recordOf(request);
  if (id) given.set(id, reason);
}

/** Forgets all reasons, when the desk locks. */
export function forgetReasons(): void {
  given.clear();
}

/** The request with the reason that was given for its record. */
export function withReason<N extends CommandName>(name: N, request: RequestOf<N>): RequestOf<N> {
  const reason = given.get(recordOf(request) ?? "");
  return reason !== undefined && takesReason(name) ? { ...request, reason } : request;
}

function recordOf(request: unknown): string | null {
  if (typeof request !== "object" || request === null) return null;
  return "id" in request && typeof request.id === "string" ? request.id : null;
}
