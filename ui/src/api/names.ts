// Names of commands, by what running them may do.

import type { CommandMap } from "./generated/commands";

/** Any command of the list. */
export type CommandName = keyof CommandMap;
/** What a command asks. */
export type RequestOf<N extends CommandName> = CommandMap[N]["request"];
/** What a command answers. */
export type ReplyOf<N extends CommandName> = CommandMap[N]["reply"];
