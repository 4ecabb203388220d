// What the screens remember of the core's replies: in memory only, gone at the lock. Which replies
// are out of date is read from the tags of the command list.

import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { COMMANDS } from "./generated/commands";
import type { Tag } from "./generated/types";
import type { CommandName } from "./names";

/** A memory of replies that never asks by itself, whatever the network or the window does. */
export function newMemory(onTrouble: (trouble: unknown) => void = () => undefined): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: onTrouble }),
    mutationCache: new MutationCache({ onError: onTrouble }),
    defaultOptions: {
      queries: {
        networkMode: "always",
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 60_000,
      },
      mutations: { networkMode: "always", retry: false },
    },
  });
}

/** Marks every reply that shows one of the tags as out of date. */
export async function invalidate(memory: QueryClient, tags: readonly string[]): Promise<void> {
  const stale = new Set(tags);
  await memory.invalidateQueries({
    predicate: ({ queryKey }) => tagsOf(queryKey[0]).some((tag) => stale.has(tag)),
  });
}

function tagsOf(name: unknown): readonly Tag[] {
  return typeof name === "string" && name in COMMANDS ? COMMANDS[name as CommandName].tags : [];
}
