// The one pair through which every screen speaks with the core.

import { keepPreviousData, type UseMutationResult, type UseQueryResult, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { DeskError, HostGone } from "~/platform/types";
import { ask } from "./ask";
import { COMMANDS } from "./generated/commands";
import { invalidate } from "./memory";
import type { CommandName, ReplyOf, RequestOf } from "./names";

/** What can go wrong with a command. */
export type Trouble = DeskError | HostGone;

/** A reply that is shown, and how it stands. */
export type Reading<T> = UseQueryResult<T, Trouble>;

interface ReadOptions {
  /** False waits until the request makes sense. */
  enabled?: boolean;
  /** True shows the reply to the request before while a new one is on its way. */
  keep?: boolean;
}

/** Shows a command's reply and keeps it up to date. */
export function useRead<N extends CommandName>(name: N, request: RequestOf<N>, { enabled = true, keep = false }: ReadOptions = {}): Reading<ReplyOf<N>> {
  return useQuery<ReplyOf<N>, Trouble>({
    queryKey: [name, request],
    queryFn: () => ask(name, request),
    enabled,
    ...(keep ? { placeholderData: keepPreviousData } : {}),
  } as Parameters<typeof useQuery<ReplyOf<N>, Trouble>>[0]);
}

/** A command that changes something. */
export type Writing<N extends CommandName> = UseMutationResult<ReplyOf<N>, Trouble, RequestOf<N>>;

/** Sends a command that changes something, and brings what it made stale up to date. */
export function useWrite<N extends CommandName>(name: N): Writing<N> {
  const memory = useQueryClient();
  return useMutation<ReplyOf<N>, Trouble, RequestOf<N>>({
    mutationFn: (request) => ask(name, request),
    onSuccess: () => {
      void invalidate(memory, COMMANDS[name].tags);
    },
  });
}
