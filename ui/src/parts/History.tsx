// What was changed on a record: field by field, the newest first.

import type { History as Changes } from "~/api/generated/types";
import type { Reading } from "~/api/hooks";
import { Loaded } from "~/kit/States";
import { type ColumnOf, Table } from "~/kit/Table";
import { useForms, useWords, wordFor } from "~/words";
import type { Words } from "~/words/en";

const DAYS = ["date", "birth_date"];

interface HistoryProps {
  of: Reading<Changes>;
  fields: Readonly<Record<string, string>>;
  none: string;
}

/** What was changed on a record. */
export function History({ of, fields, none }: HistoryProps) {
  const words = useWords();
  const { common, patients } = words;
  const { moment, date } = useForms();
  type Row = Changes["entries"][number] & { key: string };
  const columns: ColumnOf<Row>[] = [
    { id: "at", head: common.when, short: true, cell: (row) => moment(row.at) },
    { id: "who", head: common.who, cell: (row) => (row.person_name === "" ? common.nadiItself : row.person_name) },
    { id: "field", head: common.what, cell: (row) => wordFor(fields, row.field) },
    {
      id: "value",
      head: common.details,
      cell: (row) =>
        row.value === null ? common.none : DAYS.includes(row.field) ? date(row.value) : valueWord(words, row.field, row.value),
    },
  ];
  return (
    <Loaded of={of}>
      {({ entries }) =>
        entries.length === 0 ? (
          <p className="soft small">{none}</p>
        ) : (
          <Table
            label={patients.history}
            columns={columns}
            rows={entries.map((entry, at) => ({ ...entry, key: `${at}` }))}
            rowId={(row) => row.key}
          />
        )
      }
    </Loaded>
  );
}

/** Codes of the core in words; what a person typed stays as it is. */
function valueWord({ lists }: Words, field: string, value: string): string {
  const tables: Record<string, Readonly<Record<string, string>>> = {
    sex: lists.sex,
    kind: lists.visitKind,
    status: lists.visitStatus,
    language: lists.language,
    specialty: lists.specialty,
  };
  return wordFor(tables[field] ?? {}, value);
}
