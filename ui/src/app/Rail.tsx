// The rail at the left: where one can go, what runs, and the lock.

import {
  CalendarDays,
  GraduationCap,
  Keyboard,
  ListChecks,
  LockKeyhole,
  type LucideIcon,
  ReceiptText,
  ScanText,
  Settings,
  Users,
} from "lucide-react";
import { Button } from "react-aria-components";
import { useRead } from "~/api/hooks";
import { type Place, go, usePlace } from "~/desk/place";
import { useClaims, useCoding, useMay } from "~/desk/session";
import { useForms, useWords } from "~/words";
import styles from "./desk.module.css";

interface RailProps {
  onLock: () => void;
  onJobs: () => void;
  onKeys: () => void;
}

const BELONGS: Record<Place["screen"], Place["screen"]> = {
  today: "today",
  visit: "today",
  patients: "patients",
  patient: "patients",
  duplicates: "patients",
  coding: "coding",
  coded: "coding",
  training: "training",
  case: "training",
  claims: "claims",
  claim: "claims",
  batch: "claims",
  response: "claims",
  settings: "settings",
};

/** The rail. */
export function Rail({ onLock, onJobs, onKeys }: RailProps) {
  const { rail, today } = useWords();
  const { number } = useForms();
  const may = useMay();
  const here = BELONGS[usePlace().screen];
  const jobs = useRead("job_list", null);
  const running = jobs.data?.jobs.filter((job) => job.status === "running" || job.status === "queued").length ?? 0;
  return (
    <nav aria-label={rail.main} className={styles.rail}>
      <img src="/mark.svg" alt="" width={32} height={32} className={styles.mark} />
      <Stop icon={CalendarDays} word={rail.today} hotkey="T" current={here === "today"} onPress={() => go({ screen: "today" })} />
      {may("patient_view") ? (
        <Stop icon={Users} word={rail.patients} hotkey="P" current={here === "patients"} onPress={() => go({ screen: "patients" })} />
      ) : null}
      {useCoding() ? (
        <Stop icon={ScanText} word={rail.coding} hotkey="D" current={here === "coding"} onPress={() => go({ screen: "coding" })} />
      ) : null}
      {useClaims() ? (
        <Stop
          icon={ReceiptText}
          word={rail.claims}
          hotkey="C"
          current={here === "claims"}
          onPress={() => go({ screen: "claims", page: "home" })}
        />
      ) : null}
      <Stop icon={GraduationCap} word={rail.training} hotkey="Y" current={here === "training"} onPress={() => go({ screen: "training" })} />
      <Stop
        icon={Settings}
        word={rail.settings}
        hotkey=","
        current={here === "settings"}
        onPress={() => go({ screen: "settings", page: "preferences" })}
      />
      <span className={styles.gap} />
      <Stop
        icon={ListChecks}
        word={rail.jobs}
        hotkey="G"
        onPress={onJobs}
        count={running}
        more={running ? today.running(number(running)) : undefined}
      />
      <Stop icon={Keyboard} word={rail.help} hotkey="?" onPress={onKeys} />
      <Stop icon={LockKeyhole} word={rail.lock} hotkey="L" onPress={onLock} />
    </nav>
  );
}

interface StopProps {
  icon: LucideIcon;
  word: string;
  hotkey: string;
  onPress: () => void;
  current?: boolean;
  count?: number;
  more?: string | undefined;
}

function Stop({ icon: Icon, word, hotkey, onPress, current = false, count = 0, more }: StopProps) {
  return (
    <Button
      className={styles.stop ?? ""}
      onPress={onPress}
      aria-keyshortcuts={hotkey}
      {...(current ? { "aria-current": "page" as const } : {})}
    >
      <span className={styles.sign}>
        <Icon aria-hidden />
        {count > 0 ? (
          <span aria-hidden className={styles.count}>
            {count}
          </span>
        ) : null}
      </span>
      <span>{word}</span>
      {more ? <span className="unseen">, {more}</span> : null}
    </Button>
  );
}
