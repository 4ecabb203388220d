// Batches: what is ready, what was put together, what was written, and what was answered.

import { PackagePlus } from "lucide-react";
import { useState } from "react";
import type { ClaimBatchList, BatchRow } from "~/api/generated/types";
import { useRead, useWrite } from "~/api/hooks";
import { go } from "~/desk/place";
import { useMaySend, useSession } from "~/desk/session";
import { Button } from "~/kit/Button";
import { TextField } from "~/kit/Field";
import { FormModal } from "~/kit/Modal";
import { Badge } from "~/kit/Notice";
import { EmptyState, FormTrouble, Loaded, useProblems } from "~/kit/States";
import { type ColumnOf, Table } from "~/kit/Table";
import layout from "~/kit/layout.module.css";
import { useForms, useWords } from "~/words";
import { BatchState } from "./looks";
import styles from "./claims.module.css";

/** Batches. */
export function BatchesPage() {
  const { batches: words } = useWords().claims;
  return (
    <Loaded of={useRead("batch_list", null)}>
      {(list) => (
        <>
          <Ready list={list} />
          {list.batches.length === 0 ? <EmptyState title={words.empty} text={words.emptyText} /> : <Batches rows={list.batches} />}
        </>
      )}
    </Loaded>
  );
}

function Ready({ list }: { list: ClaimBatchList }) {
  const { batches: words } = useWords().claims;
  const { number, money } = useForms();
  const may = useMaySend();
  const [building, setBuilding] = useState(false);
  return (
    <div className={`${layout.row} ${layout.between}`}>
      <span className={styles.sum}>{list.ready === 0 ? words.readyNone : words.ready(number(list.ready), money(list.ready_charge))}</span>
      {may("batch_build") ? (
        <Button look="primary" icon={<PackagePlus aria-hidden />} onPress={() => setBuilding(true)} isDisabled={list.ready === 0}>
          {words.build}
        </Button>
      ) : null}
      {building ? <Build onClose={() => setBuilding(false)} /> : null}
    </div>
  );
}

function Build({ onClose }: { onClose: () => void }) {
  const { batches: words } = useWords().claims;
  const { today } = useSession();
  const { date } = useForms();
  const [name, setName] = useState(date(today));
  const build = useWrite("batch_build");
  const problem = useProblems(build.error);
  const send = () =>
    build.mutate(
      { name: name.trim(), claims: [] },
      {
        onSuccess: ({ row }) => {
          onClose();
          go({ screen: "batch", batch: row.id });
        },
      },
    );
  return (
    <FormModal
      title={words.buildTitle}
      text={words.buildText}
      go={words.build}
      onGo={send}
      onClose={onClose}
      busy={build.isPending}
      ready={name.trim() !== ""}
    >
      <TextField label={words.name} value={name} onChange={setName} problem={problem("name")} autoFocus maxLength={60} />
      <FormTrouble trouble={build.error} />
    </FormModal>
  );
}

function Batches({ rows }: { rows: readonly BatchRow[] }) {
  const { claims } = useWords();
  const { batches: words } = claims;
  const { moment, money, number } = useForms();
  const columns: ColumnOf<BatchRow>[] = [
    { id: "name", head: words.name, cell: (row) => (row.test ? `${row.name} · ${words.test}` : row.name) },
    { id: "status", head: claims.status, short: true, cell: (row) => <BatchState status={row.status} /> },
    { id: "claims", head: claims.title, short: true, end: true, cell: (row) => number(row.claims) },
    { id: "charge", head: claims.money, short: true, end: true, cell: (row) => money(row.charge) },
    { id: "created", head: words.created, short: true, cell: (row) => moment(row.created) },
    { id: "written", head: words.written, short: true, cell: (row) => (row.written_at === null ? "" : moment(row.written_at)) },
    { id: "answer", head: words.answered, cell: (row) => <Answer row={row} /> },
  ];
  return (
    <Table
      label={claims.pages.batches}
      columns={columns}
      rows={rows}
      rowId={(row) => row.id}
      rowText={(row) => row.name}
      onOpen={(row) => go({ screen: "batch", batch: row.id })}
    />
  );
}

/** When an answer came, or that none did for too long. */
export function Answer({ row }: { row: BatchRow }) {
  const { batches: words } = useWords().claims;
  const { moment, number } = useForms();
  if (row.answered_at !== null) return <>{moment(row.answered_at)}</>;
  if (row.unanswered > 0) return <Badge look={row.unanswered > 2 ? "bad" : "warn"}>{words.unanswered(number(row.unanswered))}</Badge>;
  return <>{row.written_at === null ? "" : words.notAnswered}</>;
}
