// Which of the three faces is shown: the first run, the door, or the open desk; and in which
// language and colours.

import { useState } from "react";
import type { DeskStatus, RecoveryCode } from "~/api/generated/types";
import { useRead } from "~/api/hooks";
import { useReached } from "~/api/reach";
import { SessionProvider } from "~/desk/session";
import { Door } from "~/features/door/Door";
import { FirstRun } from "~/features/first-run/FirstRun";
import { RecoveryStep } from "~/features/first-run/RecoveryStep";
import { OfflineState, Loaded } from "~/kit/States";
import { Toasts } from "~/kit/Toasts";
import { PLAIN_WRITING, Speech } from "~/words";
import { type ScreenLanguage, laptopLanguage, screenLanguage } from "~/words/languages";
import { Desk } from "./Desk";
import { Gate } from "./Gate";
import { useAppearance } from "./appearance";

/** Shows the face that fits where the desk stands. */
export function Root() {
  const reached = useReached();
  const status = useRead("desk_status", null);
  const [atDoor, setAtDoor] = useState<ScreenLanguage>(() => laptopLanguage(navigator.languages));
  const open = status.data?.state === "open";
  const shown = useRead("session_show", null, { enabled: open });
  const session = open ? (shown.data ?? status.data?.session ?? null) : null;

  const language = session ? screenLanguage(session.language) : atDoor;
  // The door goes on speaking as the last person did.
  if (session && atDoor !== language) setAtDoor(language);
  useAppearance(language, session?.preferences.theme ?? "system");
  const writing = session
    ? { ...session.preferences, utc_offset_minutes: session.utc_offset_minutes }
    : { ...PLAIN_WRITING, utc_offset_minutes: -new Date().getTimezoneOffset() };

  return (
    <Speech language={language} writing={writing}>
      {!status.data && !reached ? <OfflineState onRetry={() => void status.refetch()} /> : null}
      {!status.data && reached ? <Loaded of={status}>{() => null}</Loaded> : null}
      {status.data ? <Face status={status.data} session={session} onLanguage={setAtDoor} /> : null}
      {session ? <Gate /> : null}
      <Toasts />
    </Speech>
  );
}

interface FaceProps {
  status: DeskStatus;
  session: DeskStatus["session"];
  onLanguage: (language: ScreenLanguage) => void;
}

function Face({ status, session, onLanguage }: FaceProps) {
  // The desk is open the moment the clinic exists, but the recovery code comes first.
  const [creating, setCreating] = useState(false);
  const [recovery, setRecovery] = useState<RecoveryCode | null>(null);
  const created = (code: RecoveryCode | null) => {
    setRecovery(code);
    setCreating(false);
  };
  if (status.state === "no_profile" || creating)
    return <FirstRun onLanguage={onLanguage} onCreating={() => setCreating(true)} onCreated={created} />;
  if (!session) return <Door status={status} onLanguage={onLanguage} />;
  if (recovery) return <RecoveryStep recovery={recovery} practice={session.practice} onDone={() => setRecovery(null)} />;
  return (
    <SessionProvider value={session}>
      <Desk />
    </SessionProvider>
  );
}
