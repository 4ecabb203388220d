// Who is at work, for every screen of the open desk.

import { createContext, use } from "react";
import { COMMANDS } from "~/api/generated/commands";
import type { Permission, SessionShown } from "~/api/generated/types";
import type { CommandName } from "~/api/names";

const SessionContext = createContext<SessionShown | null>(null);

/** Tells the screens below who is at work. */
export const SessionProvider = SessionContext;

/** Who is at work. */
export function useSession(): SessionShown {
  const session = use(SessionContext);
  if (!session) throw new Error("this screen belongs to the open desk");
  return session;
}

/** Whether the person at work may do something. */
export function useMay(): (permission: Permission) => boolean {
  const { allows } = useSession();
  return (permission) => allows.includes(permission);
}

/** Whether the person at work may send a command. */
export function useMaySend(): (command: CommandName) => boolean {
  const may = useMay();
  return (command) => {
    const { permission } = COMMANDS[command];
    return permission === null || may(permission as Permission);
  };
}

/** Whether the person at work has anything to do with claims. They are a matter of the United States alone. */
export function useClaims(): boolean {
  const { country } = useSession();
  const may = useMaySend();
  return country === "US" && (may("claim_list") || may("claims_report"));
}

/** Whether the person at work has anything to do with codes of visits. */
export function useCoding(): boolean {
  return useMaySend()("coding_queue");
}

/** Whether the person at work may see what billing stands on. */
export function useBilling(): boolean {
  const { country } = useSession();
  const may = useMaySend();
  return country === "US" && may("billing_show");
}
