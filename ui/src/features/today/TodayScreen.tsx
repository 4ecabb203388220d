// The day of the person at work: start a visit, today's visits, what waits, how the laptop is.

import { DatabaseBackup, HeartPulse, ListChecks } from "lucide-react";
import type { Today } from "~/api/generated/types";
import { useRead } from "~/api/hooks";
import { go } from "~/desk/place";
import { useMay, useSession } from "~/desk/session";
import { Button } from "~/kit/Button";
import { useNow } from "~/kit/now";
import { Card, Page } from "~/kit/Layout";
import { Notice } from "~/kit/Notice";
import { EmptyState, Loaded } from "~/kit/States";
import { VisitTable } from "~/parts/VisitTable";
import { useForms, useWords } from "~/words";
import { StartVisit } from "./StartVisit";
import { Waiting } from "./Waiting";
import styles from "./today.module.css";

/** The Today screen. */
export function TodayScreen() {
  const { today: words, door } = useWords();
  const { date } = useForms();
  const notice = useRead("desk_status", null).data?.notice;
  const { name, utc_offset_minutes, today: day } = useSession();
  const may = useMay();
  const today = useRead("today_show", null);
  const hour = new Date(useNow() + utc_offset_minutes * 60_000).getUTCHours();
  const greeting = hour < 12 ? words.morning : hour < 17 ? words.afternoon : words.evening;
  return (
    <Page title={greeting(name)} text={date(today.data?.date ?? day)}>
      {notice ? <Notice look="warn">{door.notice[notice]}</Notice> : null}
      <div className={styles.columns}>
        <div className={styles.main}>
          {may("visit_edit") ? <StartVisit /> : null}
          <Card title={words.visits} bare>
            <Loaded of={today}>
              {({ visits }) => (visits.length > 0 ? <VisitTable label={words.visits} visits={visits} /> : <Nothing />)}
            </Loaded>
          </Card>
        </div>
        <aside className={styles.side}>
          <Card title={words.waiting}>
            <Loaded of={today}>
              {({ waiting, recovery_waits, drafts_to_sign, questions, unanswered }) => (
                <Waiting
                  notices={waiting}
                  recoveryWaits={recovery_waits}
                  drafts={drafts_to_sign}
                  questions={questions}
                  unanswered={unanswered}
                />
              )}
            </Loaded>
          </Card>
          <Card title={words.laptop}>
            <Loaded of={today}>{(shown) => <Laptop today={shown} />}</Loaded>
          </Card>
        </aside>
      </div>
    </Page>
  );
}

function Nothing() {
  const { today } = useWords();
  const may = useMay();
  return <EmptyState title={today.noVisits} text={may("visit_edit") ? today.noVisitsText : today.noVisitsReader} />;
}

function Laptop({ today }: { today: Today }) {
  const { today: words, settings } = useWords();
  const { ago, number } = useForms();
  const may = useMay();
  const now = useNow();
  const backup = today.last_backup === null ? words.noBackup : words.backup(ago(today.last_backup, now));
  return (
    <ul className={styles.lines}>
      <li>
        <DatabaseBackup aria-hidden />
        <span>
          {backup}
          {today.backup_late ? <strong className={styles.late}> · {words.backupLate}</strong> : null}
        </span>
      </li>
      {today.jobs_running > 0 ? (
        <li>
          <ListChecks aria-hidden />
          {words.running(number(today.jobs_running))}
        </li>
      ) : null}
      {may("health_view") ? (
        <li>
          <HeartPulse aria-hidden />
          <Button look="quiet" onPress={() => go({ screen: "settings", page: "health" })}>
            {settings.pages.health}
          </Button>
        </li>
      ) : null}
    </ul>
  );
}
