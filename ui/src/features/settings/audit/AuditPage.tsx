// The trail of who did what: filter, check, take out.

import { useState } from "react";
import type { AuditFind, AuditOutcome, AuditRow } from "~/api/generated/types";
import { useRead } from "~/api/hooks";
import { useMay } from "~/desk/session";
import { Button } from "~/kit/Button";
import { Page } from "~/kit/Layout";
import { Badge, type Look } from "~/kit/Notice";
import { EmptyState, Loaded } from "~/kit/States";
import { type ColumnOf, Table } from "~/kit/Table";
import layout from "~/kit/layout.module.css";
import { useForms, useWords, wordFor } from "~/words";
import { Export } from "./Export";
import { Filters } from "./Filters";
import { Verify } from "./Verify";
import { useActionWord } from "./actions";

const PAGE = 100;
const LOOKS: Record<AuditOutcome, Look> = { done: "plain", refused: "warn", failed: "bad" };

/** The trail. */
export function AuditPage() {
  const { audit } = useWords();
  const may = useMay();
  const [filter, setFilter] = useState<AuditFind>({});
  const [offset, setOffset] = useState(0);
  const page = useRead("audit_list", { ...filter, offset, limit: PAGE }, { keep: true });
  const change = (next: AuditFind) => {
    setFilter(next);
    setOffset(0);
  };
  return (
    <Page title={audit.title} text={audit.text} deeds={may("audit_export") ? <Export filter={filter} /> : null}>
      <Verify />
      <Filters filter={filter} onChange={change} />
      <Loaded of={page}>
        {({ rows, more }) => (
          <>
            {rows.length > 0 ? <Trail rows={rows} /> : <EmptyState title={audit.none} text={audit.noneText} />}
            <div className={layout.row}>
              <Button onPress={() => setOffset(Math.max(0, offset - PAGE))} isDisabled={offset === 0}>
                {audit.newer}
              </Button>
              <Button onPress={() => setOffset(offset + PAGE)} isDisabled={!more}>
                {audit.older}
              </Button>
            </div>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Trail({ rows }: { rows: readonly AuditRow[] }) {
  const { audit, common, roles } = useWords();
  const { moment, number } = useForms();
  const actionWord = useActionWord();
  const columns: ColumnOf<AuditRow>[] = [
    { id: "n", head: audit.number, short: true, cell: (row) => number(row.sequence), end: true },
    { id: "at", head: common.when, short: true, cell: (row) => moment(row.at) },
    { id: "who", head: common.who, cell: (row) => (row.person === null ? common.nadiItself : row.person_name) },
    {
      id: "role",
      head: audit.role,
      cell: (row) =>
        row.person === null
          ? ""
          : row.role
              .split(/[,\s]+/)
              .filter(Boolean)
              .map((role) => wordFor(roles.name, role))
              .join(", "),
    },
    { id: "action", head: audit.action, names: true, cell: (row) => actionWord(row.action) },
    { id: "outcome", head: audit.outcome, cell: (row) => <Badge look={LOOKS[row.outcome]}>{audit.outcomes[row.outcome]}</Badge> },
    { id: "reason", head: common.reason, cell: (row) => row.reason ?? "" },
  ];
  return (
    <Table
      label={audit.title}
      columns={columns}
      rows={rows}
      rowId={(row) => String(row.sequence)}
      rowText={(row) => actionWord(row.action)}
    />
  );
}
