// The words of an action in the trail. Actions bear the names of commands.

import { useWords, wordFor } from "~/words";

/** Finds the word of an action. */
export function useActionWord(): (action: string) => string {
  const { audit } = useWords();
  return (action) => wordFor(audit.actions, action);
}
