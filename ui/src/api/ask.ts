// Sends a command to the core, and asks the person first for what the core says is missing: the
// password or PIN again, or a reason. The same request is then sent once more.

import { DeskError, type Host } from "~/platform/types";
import { type Question, question } from "./gate";
import type { CommandName, ReplyOf, RequestOf } from "./names";
import { keepReason, takesReason, withReason } from "./reasons";

let host: Host | null = null;

/** Says which host the commands go to. */
export function chooseHost(chosen: Host): void {
  host = chosen;
}

/** The host that the commands go to. */
export function theHost(): Host {
  if (!host) throw new Error("the screens were drawn before a host was chosen");
  return host;
}

/** Sends a command once and asks nobody anything. */
export async function send<N extends CommandName>(name: N, request: RequestOf<N>): Promise<ReplyOf<N>> {
  return (await theHost().rpc(name, request)) as ReplyOf<N>;
}

/** Sends a command; where the core wants a proof or a reason, asks for it and sends it again. */
export async function ask<N extends CommandName>(name: N, request: RequestOf<N>): Promise<ReplyOf<N>> {
  try {
    return await send(name, withReason(name, request));
  } catch (error) {
    const wanted = error instanceof DeskError ? questionFor(name, error) : null;
    if (!wanted) throw error;
    const answer = await question(wanted);
    if (!answer) throw error;
    if (answer.kind === "reason") keepReason(request, answer.reason);
    return send(name, withReason(name, request));
  }
}

function questionFor(name: CommandName, error: DeskError): Question | null {
  switch (error.body.code) {
    case "step_up_needed":
      return { kind: "step_up" };
    case "reason_needed":
      return takesReason(name) ? { kind: "reason" } : null;
    default:
      return null;
  }
}
