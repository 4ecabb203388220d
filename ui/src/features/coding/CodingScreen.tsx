// The queue of the coding desk: visits with a note, and how far their codes are.

import { useState } from "react";
import type { CodingFind, CodingQueue, CodingQueueRow, CodingStage } from "~/api/generated/types";
import { useRead } from "~/api/hooks";
import { go } from "~/desk/place";
import { useMaySend } from "~/desk/session";
import { Button } from "~/kit/Button";
import { useHotkey } from "~/kit/hotkeys";
import { Page } from "~/kit/Layout";
import { Badge, type Look } from "~/kit/Notice";
import { Pages } from "~/kit/Pages";
import { Select, optionsOf } from "~/kit/Select";
import { EmptyState, Loaded } from "~/kit/States";
import { type ColumnOf, Table } from "~/kit/Table";
import layout from "~/kit/layout.module.css";
import { useForms, useWords } from "~/words";
import { Insight } from "./Insight";
import styles from "./coding.module.css";

const PAGE = 50;
const ANY = "any";
const LOOKS: Record<CodingStage, Look> = { draft: "plain", suggested: "info", in_review: "warn", finalized: "good", claimed: "good" };

/** The queue. */
export function CodingScreen() {
  const { coding } = useWords();
  const may = useMaySend();
  const [figures, setFigures] = useState(false);
  return (
    <Page title={coding.title} wide>
      {may("coding_insight") ? (
        <Pages
          label={coding.pages}
          pages={[
            { page: false, name: coding.queue },
            { page: true, name: coding.insight },
          ]}
          shown={figures}
          onOpen={setFigures}
        />
      ) : null}
      {figures ? <Insight /> : <Queue />}
    </Page>
  );
}

function Queue() {
  const { coding } = useWords();
  const [find, setFind] = useState<CodingFind>({});
  const [offset, setOffset] = useState(0);
  useHotkey("j", enterTable);
  const queue = useRead("coding_queue", { ...find, offset, limit: PAGE }, { keep: true });
  const change = (some: CodingFind) => {
    setFind({ ...find, ...some });
    setOffset(0);
  };
  return (
    <Loaded of={queue}>
      {(shown) => (
        <>
          <Filters shown={shown} find={find} onFind={change} />
          <Rows shown={shown} narrowed={Boolean(find.stage ?? find.doctor ?? find.payer)} />
          <div className={layout.feet}>
            {offset > 0 ? <Button onPress={() => setOffset(Math.max(0, offset - PAGE))}>{coding.earlier}</Button> : null}
            {shown.more ? <Button onPress={() => setOffset(offset + PAGE)}>{coding.later}</Button> : null}
          </div>
        </>
      )}
    </Loaded>
  );
}

/** J begins at the first row; inside the table it is the table's own. */
function enterTable(): void {
  document.querySelector<HTMLElement>("#content [role=row][data-can-open]")?.focus();
}

function Filters({ shown, find, onFind }: { shown: CodingQueue; find: CodingFind; onFind: (some: CodingFind) => void }) {
  const { coding } = useWords();
  const { number } = useForms();
  const count = (stage: CodingStage) => shown.stages.find((each) => each.stage === stage)?.count ?? 0;
  const stages = [
    { value: ANY, word: coding.any },
    ...optionsOf(coding.stage).map(({ value, word }) => ({ value: value, word: `${word} · ${number(count(value))}` })),
  ];
  const doctors = [{ value: ANY, word: coding.any }, ...shown.doctors.map(({ id, name }) => ({ value: id, word: name }))];
  const payers = [{ value: ANY, word: coding.any }, ...shown.payers.map(({ id, name }) => ({ value: id, word: name }))];
  const some = (value: string) => (value === ANY ? null : value);
  return (
    <div className={styles.filters}>
      <Select
        label={coding.stageHead}
        options={stages}
        value={find.stage ?? ANY}
        onChange={(value) => onFind({ stage: some(value) as CodingStage | null })}
      />
      <Select label={coding.doctor} options={doctors} value={find.doctor ?? ANY} onChange={(value) => onFind({ doctor: some(value) })} />
      {payers.length > 1 ? (
        <Select label={coding.payer} options={payers} value={find.payer ?? ANY} onChange={(value) => onFind({ payer: some(value) })} />
      ) : null}
      <Select
        label={coding.order}
        options={optionsOf(coding.orders)}
        value={find.newest_first ? "newest" : "oldest"}
        onChange={(value) => onFind({ newest_first: value === "newest" })}
      />
    </div>
  );
}

function Rows({ shown, narrowed }: { shown: CodingQueue; narrowed: boolean }) {
  const { coding, today } = useWords();
  const { date, number } = useForms();
  if (shown.rows.length === 0)
    return narrowed ? (
      <EmptyState title={coding.noneMatch} text={coding.noneMatchText} />
    ) : (
      <EmptyState title={coding.empty} text={coding.emptyText} />
    );
  const some = (count: number) => (count > 0 ? number(count) : "");
  const columns: ColumnOf<CodingQueueRow>[] = [
    { id: "patient", head: coding.patient, cell: (row) => row.patient_name ?? today.noName, names: true },
    { id: "date", head: coding.date, short: true, cell: (row) => date(row.date) },
    { id: "age", head: coding.age, short: true, end: true, cell: (row) => coding.days(number(row.age_days)) },
    { id: "doctor", head: coding.doctor, cell: (row) => row.doctor_name },
    { id: "payer", head: coding.payer, cell: (row) => row.payer_name ?? "" },
    { id: "stage", head: coding.stageHead, short: true, cell: (row) => <Badge look={LOOKS[row.stage]}>{coding.stage[row.stage]}</Badge> },
    { id: "waiting", head: coding.waiting, short: true, end: true, cell: (row) => some(row.waiting) },
    { id: "questions", head: coding.questions, short: true, end: true, cell: (row) => some(row.questions) },
  ];
  return (
    <Table
      label={coding.queue}
      columns={columns}
      rows={shown.rows}
      rowId={(row) => row.visit}
      rowText={(row) => row.patient_name ?? today.noName}
      onOpen={(row) => go({ screen: "coded", visit: row.visit })}
    />
  );
}
