// The one pair through which every screen speaks with the core.

import { keepPreviousData, type UseQueryResult, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import type { DeskError, HostGone } from "~/platform/types";
import { ask } from "./ask";
import { COMMANDS } from "./generated/commands";
import { invalidate } from "./memory";
import { isReached } from "./reach";
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
  /** Asks again after so many milliseconds, for what moves by itself. */
  every?: number | undefined;
}

/** Shows a command's reply and keeps it up to date. */
export function useRead<N extends CommandName>(
  name: N,
  request: RequestOf<N>,
  { enabled = true, keep = false, every }: ReadOptions = {},
): Reading<ReplyOf<N>> {
  return useQuery<ReplyOf<N>, Trouble>({
    queryKey: [name, request],
    queryFn: () => ask(name, request),
    enabled,
    ...(every === undefined ? {} : { refetchInterval: every }),
    ...(keep ? { placeholderData: keepPreviousData } : {}),
  } as Parameters<typeof useQuery<ReplyOf<N>, Trouble>>[0]);
}

/** What to do once a command was answered. */
export interface Then<T> {
  onSuccess?: (reply: T) => void;
  onError?: (trouble: Trouble) => void;
}

/** A command that changes something. */
export interface Writing<N extends CommandName> {
  /** Sends it. What comes then is done even if the screen that asked is gone by that time. */
  readonly mutate: (request: RequestOf<N>, then?: Then<ReplyOf<N>>) => void;
  readonly isPending: boolean;
  readonly data: ReplyOf<N> | undefined;
  readonly error: Trouble | null;
  readonly reset: () => void;
}

/** Sends a command that changes something; what it made stale is brought up to date. */
export function useWrite<N extends CommandName>(name: N): Writing<N> {
  const memory = useQueryClient();
  const { mutateAsync, isPending, data, error, reset } = useMutation<ReplyOf<N>, Trouble, RequestOf<N>>({
    mutationFn: (request) => ask(name, request),
    onSuccess: () => {
      // The core says what became stale; only where it cannot be heard do the tags have to do.
      if (!isReached()) void invalidate(memory, COMMANDS[name].tags);
    },
  });
  const mutate = useCallback(
    (request: RequestOf<N>, { onSuccess, onError }: Then<ReplyOf<N>> = {}) => {
      mutateAsync(request).then(
        (reply) => onSuccess?.(reply),
        (trouble: unknown) => onError?.(trouble as Trouble),
      );
    },
    [mutateAsync],
  );
  return { mutate, isPending, data, error, reset };
}
