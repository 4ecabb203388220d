// The list of patients within reach, and the search in it.

import { CopyCheck, UserPlus } from "lucide-react";
import { useState } from "react";
import type { PatientRow } from "~/api/generated/types";
import { useRead } from "~/api/hooks";
import { go } from "~/desk/place";
import { useMay } from "~/desk/session";
import { Button } from "~/kit/Button";
import { SearchField } from "~/kit/Field";
import { useHotkey } from "~/kit/hotkeys";
import { Page } from "~/kit/Layout";
import { EmptyState, Loaded } from "~/kit/States";
import { type ColumnOf, Table } from "~/kit/Table";
import { useLater } from "~/kit/later";
import { useForms, useWords } from "~/words";
import { NewPatient } from "./NewPatient";
import styles from "./patients.module.css";

const PAGE = 50;

/** The list of patients. */
export function PatientsScreen() {
  const { patients, common } = useWords();
  const may = useMay();
  const [text, setText] = useState("");
  const [limit, setLimit] = useState(PAGE);
  const [adding, setAdding] = useState(false);
  const words = useLater(text.trim());
  const found = useRead("patient_list", { text: words === "" ? null : words, limit }, { keep: true });
  useHotkey("n", () => setAdding(true), may("patient_edit"));
  return (
    <Page title={patients.title} deeds={<Deeds onAdd={() => setAdding(true)} />}>
      <div className={styles.search}>
        <SearchField label={patients.search} placeholder={patients.searchHint} value={text} onChange={setText} />
      </div>
      <Loaded of={found}>
        {({ patients: rows, more }) => (
          <>
            {rows.length > 0 ? <PatientTable rows={rows} /> : <Nobody words={words} />}
            {more ? (
              <div>
                <Button onPress={() => setLimit(limit + PAGE)}>{common.showMore}</Button>
              </div>
            ) : null}
          </>
        )}
      </Loaded>
      {adding ? <NewPatient onClose={() => setAdding(false)} /> : null}
    </Page>
  );
}

function Deeds({ onAdd }: { onAdd: () => void }) {
  const { patients } = useWords();
  const may = useMay();
  return (
    <>
      {may("patient_merge") ? (
        <Button icon={<CopyCheck aria-hidden />} onPress={() => go({ screen: "duplicates" })}>
          {patients.duplicates}
        </Button>
      ) : null}
      {may("patient_edit") ? (
        <Button look="primary" icon={<UserPlus aria-hidden />} hotkey="N" onPress={onAdd}>
          {patients.add}
        </Button>
      ) : null}
    </>
  );
}

function PatientTable({ rows }: { rows: readonly PatientRow[] }) {
  const { patients, common, lists } = useWords();
  const { date, number } = useForms();
  const columns: ColumnOf<PatientRow>[] = [
    { id: "name", head: common.name, cell: (row) => row.name },
    { id: "age", head: common.age, cell: (row) => row.age_years ?? "", end: true },
    { id: "sex", head: common.sex, cell: (row) => (row.sex === "unknown" ? "" : lists.sex[row.sex]) },
    { id: "phone", head: common.phone, short: true, cell: (row) => row.phone },
    { id: "last", head: patients.lastVisit, short: true, cell: (row) => (row.last_visit ? date(row.last_visit) : "") },
    { id: "visits", head: patients.visits, cell: (row) => number(row.visits), end: true },
  ];
  return (
    <Table
      label={patients.title}
      columns={columns}
      rows={rows}
      rowId={(row) => row.id}
      rowText={(row) => row.name}
      onOpen={(row) => go({ screen: "patient", patient: row.id })}
    />
  );
}

function Nobody({ words }: { words: string }) {
  const { patients } = useWords();
  const may = useMay();
  if (words !== "") return <EmptyState title={patients.notFound(words)} text={patients.notFoundText} />;
  return <EmptyState title={patients.none} text={may("patient_edit") ? patients.noneText : patients.noneReader} />;
}
