// Visits in a dense table: on Today, and on a patient's card.

import type { VisitRow } from "~/api/generated/types";
import { go } from "~/desk/place";
import { useSession } from "~/desk/session";
import { Badge, type Look } from "~/kit/Notice";
import { type ColumnOf, Table } from "~/kit/Table";
import { useForms, useWords } from "~/words";

const CONSENT: Record<VisitRow["consent"], Look> = { not_asked: "plain", given: "good", refused: "warn", withdrawn: "warn" };

/** Visits; with the time of one day, or with the day. */
export function VisitTable({ label, visits, withDay = false }: { label: string; visits: readonly VisitRow[]; withDay?: boolean }) {
  const { lists, today, visits: words, common } = useWords();
  const { time, date } = useForms();
  const { person } = useSession();
  const aged = (row: VisitRow) => [row.age_years === null ? "" : String(row.age_years), lists.sexShort[row.sex]].filter(Boolean).join(" ");
  const named = (row: VisitRow) => row.patient_name ?? today.noName;
  const columns: ColumnOf<VisitRow>[] = [
    withDay
      ? { id: "day", head: common.date, short: true, cell: (row) => date(row.date) }
      : { id: "time", head: common.time, short: true, cell: (row) => time(row.at) },
    ...(withDay
      ? []
      : [
          {
            id: "patient",
            head: words.patient,
            names: true,
            cell: (row: VisitRow) => row.patient_name ?? <em className="soft">{today.noName}</em>,
          },
        ]),
    { id: "age", head: common.age, short: true, cell: aged },
    { id: "complaint", head: words.complaint, cell: (row) => (row.complaint === "" ? lists.visitKind[row.kind] : row.complaint) },
    ...(visits.every((row) => row.doctor === person)
      ? []
      : [{ id: "doctor", head: words.doctor, cell: (row: VisitRow) => row.doctor_name }]),
    { id: "consent", head: words.consent, cell: (row) => <Badge look={CONSENT[row.consent]}>{lists.consentState[row.consent]}</Badge> },
    {
      id: "status",
      head: words.status,
      cell: (row) => <Badge look={row.status === "open" ? "info" : "good"}>{lists.visitStatus[row.status]}</Badge>,
    },
  ];
  return (
    <Table
      label={label}
      columns={columns}
      rows={visits}
      rowId={(row) => row.id}
      rowText={(row) => `${named(row)} ${row.complaint}`}
      onOpen={(row) => go({ screen: "visit", visit: row.id })}
    />
  );
}
