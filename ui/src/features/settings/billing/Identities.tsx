// Who bills and treats, and where.

import { Plus } from "lucide-react";
import { useState } from "react";
import type { IdentityShown } from "~/api/generated/types";
import { useMaySend } from "~/desk/session";
import { Button } from "~/kit/Button";
import { Card } from "~/kit/Layout";
import { type ColumnOf, Table } from "~/kit/Table";
import { useWords, wordFor } from "~/words";
import { EditIdentity } from "./EditIdentity";

/** Who bills and treats. */
export function Identities({ rows }: { rows: readonly IdentityShown[] }) {
  const { billing: words } = useWords();
  const may = useMaySend();
  const [open, setOpen] = useState<IdentityShown | "new" | null>(null);
  const columns: ColumnOf<IdentityShown>[] = [
    { id: "name", head: words.identities, cell: ({ data }) => [data.first, data.last].filter(Boolean).join(" ") },
    { id: "kind", head: words.kind, cell: ({ data }) => wordFor(words.kinds, data.kind) },
    { id: "npi", head: words.npi, short: true, cell: ({ data }) => data.npi },
    { id: "active", head: "", cell: ({ data }) => (data.active ? "" : words.inactive) },
  ];
  const deeds = may("identity_save") ? (
    <Button icon={<Plus aria-hidden />} aria-label={`${words.addIdentity}: ${words.identities}`} onPress={() => setOpen("new")}>
      {words.addIdentity}
    </Button>
  ) : null;
  return (
    <Card title={words.identities} deeds={deeds} bare>
      {rows.length === 0 ? <p className="soft small">{words.identitiesNone}</p> : null}
      {rows.length > 0 ? (
        <Table
          label={words.identities}
          columns={columns.filter(({ id }) => id !== "active" || rows.some(({ data }) => !data.active))}
          rows={rows}
          rowId={(row) => row.id}
          rowText={({ data }) => data.last}
          {...(may("identity_save") ? { onOpen: setOpen } : {})}
        />
      ) : null}
      {open ? <EditIdentity identity={open === "new" ? null : open} first={rows.length === 0} onClose={() => setOpen(null)} /> : null}
    </Card>
  );
}
