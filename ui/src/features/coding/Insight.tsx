// What the desk does over time. No name and no word of a note is here, nor in the file that is taken out.

import { Download } from "lucide-react";
import { theHost } from "~/api/ask";
import type { CodingInsight } from "~/api/generated/types";
import { useRead } from "~/api/hooks";
import { Button } from "~/kit/Button";
import { Card, Facts } from "~/kit/Layout";
import { EmptyState, Loaded } from "~/kit/States";
import { Table } from "~/kit/Table";
import { say } from "~/kit/toasts";
import { useForms, useWords } from "~/words";
import styles from "./coding.module.css";

/** What the desk does over time. */
export function Insight() {
  const figures = useRead("coding_insight", {});
  return <Loaded of={figures}>{(shown) => <Figures shown={shown} />}</Loaded>;
}

function Figures({ shown }: { shown: CodingInsight }) {
  const { coding } = useWords();
  const { number, share } = useForms();
  if (shown.decided + shown.added === 0) return <EmptyState title={coding.insightEmpty} text={coding.insightEmptyText} />;
  const part = (some: number) => (shown.decided > 0 ? share(Math.round((some * 1000) / shown.decided)) : "—");
  return (
    <div className={styles.right}>
      <Card title={coding.insight} deeds={<Take shown={shown} />}>
        <Facts
          facts={[
            [coding.insightDecided, number(shown.decided)],
            [coding.insightTaken, `${number(shown.taken)} · ${part(shown.taken)}`],
            [coding.insightOverridden, `${number(shown.overridden)} · ${part(shown.overridden)}`],
            [coding.insightAdded, number(shown.added)],
            [coding.insightHours, shown.hours_to_finalize === null ? "—" : number(shown.hours_to_finalize)],
            [coding.useful, number(shown.useful)],
            [coding.notUseful, number(shown.not_useful)],
          ]}
        />
      </Card>
      <Card title={coding.insightLevels} bare>
        <Table
          label={coding.insightLevels}
          rows={shown.levels}
          rowId={(row) => `${row.doctor} ${row.level}`}
          columns={[
            { id: "doctor", head: coding.doctor, cell: (row) => number(row.doctor) },
            { id: "level", head: coding.level, cell: (row) => row.level },
            { id: "count", head: coding.insightCount, end: true, cell: (row) => <Bar value={row.count} of={mostOf(shown)} /> },
          ]}
        />
      </Card>
      <Card title={coding.insightCodes} bare>
        <Table
          label={coding.insightCodes}
          rows={shown.codes}
          rowId={(row) => row.code}
          columns={[
            { id: "code", head: coding.code, cell: (row) => row.code },
            { id: "decided", head: coding.insightDecided, end: true, cell: (row) => number(row.decided) },
            { id: "taken", head: coding.insightTaken, end: true, cell: (row) => <Bar value={row.taken} of={row.decided} /> },
          ]}
        />
      </Card>
    </div>
  );
}

function mostOf(shown: CodingInsight): number {
  return Math.max(1, ...shown.levels.map((level) => level.count));
}

/** A number with its share drawn beside it. */
function Bar({ value, of }: { value: number; of: number }) {
  const { number } = useForms();
  return (
    <span className={styles.bar}>
      <meter min={0} max={Math.max(1, of)} value={value} aria-hidden />
      {number(value)}
    </span>
  );
}

function Take({ shown }: { shown: CodingInsight }) {
  const { coding } = useWords();
  const save = (name: string, media: string, text: string) =>
    void theHost()
      .saveText(name, media, text)
      .then((saved) => {
        if (saved) say(coding.reportSaved(name));
      });
  return (
    <>
      <Button
        look="quiet"
        icon={<Download aria-hidden />}
        onPress={() => save("nadi-coding.csv", "text/csv; charset=utf-8", tableOf(shown))}
      >
        {coding.reportFormat.csv}
      </Button>
      <Button
        look="quiet"
        icon={<Download aria-hidden />}
        onPress={() => save("nadi-coding.json", "application/json", JSON.stringify(shown, null, 2))}
      >
        {coding.reportFormat.json}
      </Button>
    </>
  );
}

/** The figures as a table: codes, then levels. */
export function tableOf(shown: CodingInsight): string {
  const codes = shown.codes.map(({ code, decided, taken }) => `code,${code},${decided},${taken}`);
  const levels = shown.levels.map(({ doctor, level, count }) => `level,${level},${doctor},${count}`);
  return ["kind,code,decided_or_doctor,taken_or_count", ...codes, ...levels, ""].join("\r\n");
}
