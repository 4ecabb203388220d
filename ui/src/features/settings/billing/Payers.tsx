// Who pays.

import { Plus } from "lucide-react";
import { useState } from "react";
import type { PayerShown } from "~/api/generated/types";
import { useMaySend } from "~/desk/session";
import { Button } from "~/kit/Button";
import { Card } from "~/kit/Layout";
import { type ColumnOf, Table } from "~/kit/Table";
import { useForms, useWords, wordFor } from "~/words";
import { EditPayer } from "./EditPayer";

/** Who pays. */
export function Payers({ rows }: { rows: readonly PayerShown[] }) {
  const { billing: words } = useWords();
  const { number } = useForms();
  const may = useMaySend();
  const [open, setOpen] = useState<PayerShown | "new" | null>(null);
  const columns: ColumnOf<PayerShown>[] = [
    { id: "name", head: words.payerName, cell: ({ data }) => data.name },
    { id: "number", head: words.payerNumber, short: true, cell: ({ data }) => data.number },
    { id: "filing", head: words.filing, cell: ({ data }) => wordFor(words.filings, data.filing) },
    { id: "limit", head: words.limit, short: true, end: true, cell: ({ data }) => number(data.filing_limit_days) },
    {
      id: "test",
      head: "",
      cell: ({ data }) => [data.test ? words.test : "", data.active ? "" : words.inactive].filter(Boolean).join(" · "),
    },
  ];
  const deeds = may("payer_save") ? (
    <Button icon={<Plus aria-hidden />} onPress={() => setOpen("new")}>
      {words.addPayer}
    </Button>
  ) : null;
  return (
    <Card title={words.payers} deeds={deeds} bare>
      {rows.length === 0 ? <p className="soft small">{words.payersNone}</p> : null}
      {rows.length > 0 ? (
        <Table
          label={words.payers}
          columns={columns.filter(({ id }) => id !== "test" || rows.some(({ data }) => data.test || !data.active))}
          rows={rows}
          rowId={(row) => row.id}
          rowText={({ data }) => data.name}
          {...(may("payer_save") ? { onOpen: setOpen } : {})}
        />
      ) : null}
      {open ? <EditPayer payer={open === "new" ? null : open} onClose={() => setOpen(null)} /> : null}
    </Card>
  );
}
