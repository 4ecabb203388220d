// What was changed on a record: field by field, the newest first.

import type { History as Changes } from "~/api/generated/types";
import type { Reading } from "~/api/hooks";
import { Loaded } from "~/kit/States";
import layout from "~/kit/layout.module.css";
import { useForms, useWords, wordFor } from "~/words";
import type { Words } from "~/words/en";

const DAYS = ["date", "birth_date"];

interface HistoryProps {
  of: Reading<Changes>;
  fields: Readonly<Record<string, string>>;
  none: string;
}

/** What was changed on a record: what one person changed at once stands together. */
export function History({ of, fields, none }: HistoryProps) {
  const { common, patients } = useWords();
  const { moment } = useForms();
  return (
    <Loaded of={of}>
      {({ entries }) =>
        entries.length === 0 ? (
          <p className="soft small">{none}</p>
        ) : (
          <ol className={layout.list} aria-label={patients.history}>
            {together(entries).map((changes, at) => (
              <li key={at}>
                {changes.map((change) => (
                  <Change key={change.field} change={change} fields={fields} />
                ))}
                <span className="soft small">
                  {changes[0]?.person_name === "" ? common.nadiItself : changes[0]?.person_name} · {moment(changes[0]?.at ?? 0)}
                </span>
              </li>
            ))}
          </ol>
        )
      }
    </Loaded>
  );
}

type Entry = Changes["entries"][number];

/** The changes in groups that one person made at one moment, each field once. */
function together(entries: readonly Entry[]): Entry[][] {
  const groups: Entry[][] = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    const same = last?.[0]?.at === entry.at && last[0].person_name === entry.person_name;
    if (last && same && !last.some(({ field }) => field === entry.field)) last.push(entry);
    else groups.push([entry]);
  }
  return groups;
}

function Change({ change: { field, value }, fields }: { change: Entry; fields: Readonly<Record<string, string>> }) {
  const words = useWords();
  const { date } = useForms();
  const shown = () => {
    if (value === null) return words.common.none;
    return DAYS.includes(field) ? date(value) : valueWord(words, field, value);
  };
  return (
    <div className="small">
      <span className="soft">{wordFor(fields, field)}:</span> {shown()}
    </div>
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
