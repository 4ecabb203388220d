// A dense list of claims: arrows or J and K walk, Enter opens, Space picks.

import type { ClaimRow } from "~/api/generated/types";
import { go } from "~/desk/place";
import { type ColumnOf, Table } from "~/kit/Table";
import { useForms, useWords } from "~/words";
import { ClaimState, Deadline } from "./looks";
import styles from "./claims.module.css";

interface ClaimTableProps {
  label: string;
  rows: readonly ClaimRow[];
  /** True shows what the desk needs: why, how old, how long still, who. */
  desk?: boolean;
  picked?: ReadonlySet<string>;
  onPick?: (picked: ReadonlySet<string>) => void;
}

/** A list of claims. */
export function ClaimTable({ label, rows, desk = false, picked, onPick }: ClaimTableProps) {
  const { claims } = useWords();
  const { money, date, number } = useForms();
  const first: ColumnOf<ClaimRow>[] = [
    { id: "number", head: claims.number, short: true, cell: (row) => row.number },
    { id: "patient", head: claims.patient, cell: (row) => row.patient_name },
    { id: "payer", head: claims.payer, cell: (row) => row.payer },
  ];
  const onDesk: ColumnOf<ClaimRow>[] = [
    { id: "reason", head: claims.reason, cell: (row) => <Why row={row} /> },
    { id: "charge", head: claims.money, short: true, end: true, cell: (row) => money(row.charge) },
    {
      id: "age",
      head: claims.age,
      short: true,
      end: true,
      cell: (row) => (row.age_days === null ? "" : claims.days(number(row.age_days))),
    },
    { id: "left", head: claims.deadline, short: true, cell: (row) => <Deadline row={row} /> },
    { id: "who", head: claims.who, cell: (row) => row.assignee_name ?? "" },
    { id: "status", head: claims.status, short: true, cell: (row) => (row.case_status ? claims.caseWord[row.case_status] : "") },
  ];
  const inList: ColumnOf<ClaimRow>[] = [
    { id: "served", head: claims.served, short: true, cell: (row) => (row.served ? date(row.served) : "") },
    { id: "charge", head: claims.money, short: true, end: true, cell: (row) => money(row.charge) },
    { id: "paid", head: claims.paid, short: true, end: true, cell: (row) => (row.paid ? money(row.paid) : "") },
    { id: "status", head: claims.status, short: true, cell: (row) => <ClaimState status={row.status} /> },
  ];
  return (
    <Table
      label={label}
      columns={[...first, ...(desk ? onDesk : inList)]}
      rows={rows}
      rowId={(row) => row.id}
      rowText={(row) => row.number}
      onOpen={(row) => go({ screen: "claim", claim: row.id })}
      {...(picked && onPick ? { picked, onPick } : {})}
    />
  );
}

function Why({ row }: { row: ClaimRow }) {
  const { claims } = useWords();
  const word = row.category ? claims.category[row.category] : "";
  if (!row.reason) return <>{word}</>;
  return (
    <span className={styles.why} lang={row.reason_language}>
      {row.reason}
    </span>
  );
}
