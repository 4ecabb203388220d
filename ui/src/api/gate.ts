// The questions that stand between a command and the core: who is at the keyboard, and why. One
// question at a time; whoever asks the same thing meanwhile gets the same answer.

import { useSyncExternalStore } from "react";

/** What the core wants to know before it goes on. */
export type Question = { kind: "step_up" } | { kind: "reason" } | { kind: "emergency"; patient: string };

/** What the person said. */
export type Answer = { kind: "proven" } | { kind: "reason"; reason: string };

interface Pending {
  readonly question: Question;
  readonly promise: Promise<Answer | null>;
  readonly settle: (answer: Answer | null) => void;
}

let pending: Pending | null = null;
const listeners = new Set<() => void>();

function show(next: Pending | null): void {
  pending = next;
  for (const listener of listeners) listener();
}

/** Asks the person; null when they thought better of it. */
export async function question(asked: Question): Promise<Answer | null> {
  while (pending && pending.question.kind !== asked.kind) await pending.promise;
  if (pending) return pending.promise;
  let settle: (answer: Answer | null) => void = () => undefined;
  const promise = new Promise<Answer | null>((resolve) => {
    settle = resolve;
  });
  show({
    question: asked,
    promise,
    settle: (answer) => {
      show(null);
      settle(answer);
    },
  });
  return promise;
}

/** Takes the question away unanswered, when the desk locks. */
export function dropQuestion(): void {
  pending?.settle(null);
}

/** The question that waits for an answer. */
export function useQuestion(): Pick<Pending, "question" | "settle"> | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => pending,
  );
}
