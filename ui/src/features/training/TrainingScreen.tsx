// Training: cases to learn coding by, with the own points beside those of the rules.

import type { TrainingRow } from "~/api/generated/types";
import { useRead } from "~/api/hooks";
import { go } from "~/desk/place";
import { useMaySend } from "~/desk/session";
import { Card, Page } from "~/kit/Layout";
import { Badge } from "~/kit/Notice";
import { Loaded } from "~/kit/States";
import { type ColumnOf, Table } from "~/kit/Table";
import { useForms, useWords, wordFor } from "~/words";
import { OwnCases } from "./OwnCases";
import styles from "./training.module.css";

/** Training. */
export function TrainingScreen() {
  const { training } = useWords();
  const list = useRead("training_list", null);
  const may = useMaySend();
  return (
    <Page title={training.title} text={training.text} wide>
      <Loaded of={list}>
        {(shown) => (
          <>
            <Card bare>
              <Cases cases={shown.cases} />
            </Card>
            <p className="soft small">{training.rules(shown.rules)}</p>
            {shown.history.length > 0 ? <History history={shown.history} cases={shown.cases} /> : null}
            {may("training_import") ? <OwnCases /> : null}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Cases({ cases }: { cases: readonly TrainingRow[] }) {
  const { training, lists } = useWords();
  const { number } = useForms();
  const columns: ColumnOf<TrainingRow>[] = [
    { id: "title", head: training.caseHead, cell: (row) => <span lang="en">{row.title}</span>, names: true },
    { id: "specialty", head: training.specialty, cell: (row) => wordFor(lists.specialty, row.specialty) },
    { id: "difficulty", head: training.difficultyHead, short: true, cell: (row) => <Badge>{training.difficulty[row.difficulty]}</Badge> },
    { id: "times", head: training.times, short: true, end: true, cell: (row) => (row.times > 0 ? number(row.times) : "") },
    { id: "best", head: training.best, short: true, end: true, cell: (row) => (row.best === null ? "" : number(row.best)) },
    { id: "assistant", head: training.assistant, short: true, end: true, cell: (row) => number(row.assistant) },
  ];
  return (
    <Table
      label={training.title}
      columns={columns}
      rows={cases}
      rowId={(row) => row.id}
      rowText={(row) => row.title}
      onOpen={(row) => go({ screen: "case", id: row.id })}
    />
  );
}

function History({ history, cases }: { history: readonly { id: string; at: number; points: number }[]; cases: readonly TrainingRow[] }) {
  const { training } = useWords();
  const { moment, number } = useForms();
  const title = (id: string) => cases.find((each) => each.id === id)?.title ?? id;
  return (
    <Card title={training.history}>
      <ol className={styles.plain}>
        {history.slice(0, 20).map((past) => (
          <li key={`${past.at} ${past.id}`}>
            <span lang="en">{title(past.id)}</span> · {training.points(number(past.points))}{" "}
            <span className="soft small">{moment(past.at)}</span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
