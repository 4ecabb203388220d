// The open desk: the rail, the head with the search, and the screen where the person is.

import { useState } from "react";
import { useWrite } from "~/api/hooks";
import { useReached } from "~/api/reach";
import { go, usePlace } from "~/desk/place";
import { useClaims, useCoding, useMay } from "~/desk/session";
import { KeySheet } from "~/features/help/KeySheet";
import { JobsDrawer } from "~/features/jobs/JobsDrawer";
import { useJobNews } from "~/features/jobs/news";
import { useHotkey } from "~/kit/hotkeys";
import { Notice } from "~/kit/Notice";
import { useWords } from "~/words";
import { Head } from "./Head";
import { Rail } from "./Rail";
import { Screen } from "./Screen";
import styles from "./desk.module.css";
import { usePresence } from "./presence";

/** What is open over the screen. */
type Over = "jobs" | "keys" | null;

/** The open desk. */
export function Desk() {
  const { states, rail } = useWords();
  const place = usePlace();
  const reached = useReached();
  const may = useMay();
  const [over, setOver] = useState<Over>(null);
  const lock = useWrite("session_lock");
  usePresence();
  useJobNews();
  useHotkey("?", () => setOver("keys"));
  useHotkey("g", () => setOver("jobs"));
  useHotkey("t", () => go({ screen: "today" }));
  useHotkey("p", () => go({ screen: "patients" }), may("patient_view"));
  useHotkey("d", () => go({ screen: "coding" }), useCoding());
  useHotkey("y", () => go({ screen: "training" }));
  useHotkey("c", () => go({ screen: "claims", page: "home" }), useClaims());
  useHotkey(",", () => go({ screen: "settings", page: "preferences" }));
  useHotkey("l", () => lock.mutate(null));
  return (
    <div className={styles.desk}>
      <a className={styles.skip} href="#content">
        {rail.skip}
      </a>
      <Rail onLock={() => lock.mutate(null)} onJobs={() => setOver("jobs")} onKeys={() => setOver("keys")} />
      <div className={styles.right}>
        <Head onSwitch={() => lock.mutate(null)} />
        <main id="content" tabIndex={-1} className={styles.content}>
          {reached ? null : (
            <Notice look="warn" urgent>
              {states.offlineShort}
            </Notice>
          )}
          <Screen key={JSON.stringify(place)} place={place} />
        </main>
      </div>
      {over === "jobs" ? <JobsDrawer onClose={() => setOver(null)} /> : null}
      {over === "keys" ? <KeySheet onClose={() => setOver(null)} /> : null}
    </div>
  );
}
