// Who is at work, for every screen of the open desk.

import { createContext, use } from "react";
import type { Permission, SessionShown } from "~/api/generated/types";

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
