// One visit on the coding desk: the note with its evidence on the left, the codes on the right.

import { ArrowLeft, RefreshCw } from "lucide-react";
import { useState } from "react";
import type { CodingShown } from "~/api/generated/types";
import { useRead, useWrite } from "~/api/hooks";
import { go } from "~/desk/place";
import { Button } from "~/kit/Button";
import { Card, Page } from "~/kit/Layout";
import { Badge, Notice } from "~/kit/Notice";
import { EmptyState, FormTrouble, Loaded } from "~/kit/States";
import { say } from "~/kit/toasts";
import { useForms, useWords } from "~/words";
import { Codes } from "./Codes";
import { Ending } from "./Ending";
import { Gaps } from "./Gaps";
import { Happened } from "./Happened";
import { Level } from "./Level";
import { NotePane } from "./NotePane";
import { Queries } from "./Queries";
import { Report } from "./Report";
import styles from "./coding.module.css";

/** One visit on the desk. */
export function CodedScreen({ id }: { id: string }) {
  const shown = useRead("coding_show", { id });
  return <Loaded of={shown}>{(visit) => <Coded shown={visit} />}</Loaded>;
}

function Coded({ shown }: { shown: CodingShown }) {
  const { coding, today } = useWords();
  const { date } = useForms();
  const { row } = shown;
  return (
    <Page
      title={row.patient_name ?? today.noName}
      text={
        <>
          {date(row.date)} · {row.doctor_name}
          {row.payer_name ? ` · ${row.payer_name}` : ""} · <Badge>{coding.stage[row.stage]}</Badge>
        </>
      }
      deeds={
        <Button icon={<ArrowLeft aria-hidden />} onPress={() => go({ screen: "coding" })}>
          {coding.back}
        </Button>
      }
      wide
    >
      {shown.suggested_at === null ? <NotRead shown={shown} /> : <Desk shown={shown} />}
    </Page>
  );
}

/** The note is not signed, or was signed before anybody read notes. */
function NotRead({ shown }: { shown: CodingShown }) {
  const { coding } = useWords();
  const open = useWrite("coding_open");
  return (
    <>
      <FormTrouble trouble={open.error} quiet={["wrong_state"]} />
      <EmptyState
        title={coding.stage.draft}
        text={coding.notSigned}
        deed={
          <Button onPress={() => open.mutate({ id: shown.row.visit })} isDisabled={open.isPending}>
            {coding.open}
          </Button>
        }
      />
    </>
  );
}

function Desk({ shown }: { shown: CodingShown }) {
  const { coding } = useWords();
  const [at, setAt] = useState(0);
  const settled = shown.row.stage === "finalized" || shown.row.stage === "claimed";
  const line = shown.lines[Math.min(at, shown.lines.length - 1)];
  return (
    <>
      {shown.note_changed ? <Changed shown={shown} settled={settled} /> : null}
      <div className={styles.sides}>
        <section aria-label={coding.note} className={styles.note}>
          <Card title={coding.note}>
            <NotePane text={shown.note} quotes={shown.lines.flatMap((each) => each.quotes)} lit={line?.quotes ?? []} />
          </Card>
        </section>
        <div className={styles.right}>
          <Codes shown={shown} settled={settled} at={at} onAt={setAt} />
          <Ending shown={shown} settled={settled} />
          {shown.found.levels.length > 0 ? <Level shown={shown} settled={settled} /> : null}
          <Gaps shown={shown} />
          <Queries shown={shown} />
          <Report visit={shown.row.visit} />
          <Happened shown={shown} />
        </div>
      </div>
    </>
  );
}

function Changed({ shown, settled }: { shown: CodingShown; settled: boolean }) {
  const { coding } = useWords();
  const renew = useWrite("coding_renew");
  const read = () => renew.mutate({ visit: shown.row.visit, version: shown.version }, { onSuccess: () => say(coding.renewed) });
  return (
    <Notice
      look="warn"
      deeds={
        settled ? null : (
          <Button icon={<RefreshCw aria-hidden />} onPress={read} isDisabled={renew.isPending}>
            {coding.renew}
          </Button>
        )
      }
    >
      <p>{coding.noteChanged}</p>
      <FormTrouble trouble={renew.error} />
    </Notice>
  );
}
