// What services cost, and what payers agreed to pay.

import { Plus } from "lucide-react";
import { useState } from "react";
import type { FeeShown, PayerShown } from "~/api/generated/types";
import { useMaySend } from "~/desk/session";
import { Button } from "~/kit/Button";
import { Card } from "~/kit/Layout";
import { type ColumnOf, Table } from "~/kit/Table";
import { useForms, useWords } from "~/words";
import { EditFee } from "./EditFee";

interface FeesProps {
  rows: readonly FeeShown[];
  payers: readonly PayerShown[];
}

/** What services cost. */
export function Fees({ rows, payers }: FeesProps) {
  const { billing: words } = useWords();
  const { money, date } = useForms();
  const may = useMaySend();
  const [open, setOpen] = useState<FeeShown | "new" | null>(null);
  const nameOf = (id: string | null | undefined) => payers.find((payer) => payer.id === id)?.data.name ?? words.everybody;
  const columns: ColumnOf<FeeShown>[] = [
    { id: "code", head: words.code, short: true, cell: ({ data }) => [data.code || data.level, data.modifier].filter(Boolean).join(" ") },
    { id: "payer", head: words.payer, cell: ({ data }) => nameOf(data.payer) },
    { id: "fee", head: words.fee, short: true, end: true, cell: ({ data }) => money(data.fee) },
    { id: "agreed", head: words.agreed, short: true, end: true, cell: ({ data }) => (data.agreed ? money(data.agreed) : "") },
    { id: "from", head: words.from, short: true, cell: ({ data }) => (data.from ? date(data.from) : "") },
  ];
  const deeds = may("fee_save") ? (
    <Button icon={<Plus aria-hidden />} onPress={() => setOpen("new")}>
      {words.addFee}
    </Button>
  ) : null;
  return (
    <Card title={words.fees} deeds={deeds} bare>
      {rows.length === 0 ? (
        <p className="soft small">{words.feesNone}</p>
      ) : (
        <Table
          label={words.fees}
          columns={columns}
          rows={rows}
          rowId={(row) => row.id}
          rowText={({ data }) => data.code || data.level}
          {...(may("fee_save") ? { onOpen: setOpen } : {})}
        />
      )}
      {open ? <EditFee fee={open === "new" ? null : open} payers={payers} onClose={() => setOpen(null)} /> : null}
    </Card>
  );
}
