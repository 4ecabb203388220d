// Backups: make, check, copy to a second folder, put back.

import { DatabaseBackup } from "lucide-react";
import { useState } from "react";
import type { BackupShown } from "~/api/generated/types";
import { useRead, useWrite } from "~/api/hooks";
import { useMay } from "~/desk/session";
import { Button } from "~/kit/Button";
import { Page } from "~/kit/Layout";
import { Menu } from "~/kit/Menu";
import { Badge, type Look } from "~/kit/Notice";
import { EmptyState, FormTrouble, Loaded } from "~/kit/States";
import { type ColumnOf, Table } from "~/kit/Table";
import { say } from "~/kit/toasts";
import { useForms, useWords } from "~/words";
import { Restore } from "./Restore";
import { SecondFolder } from "./SecondFolder";

const LOOKS: Record<BackupShown["state"], Look> = { verified: "good", unverified: "plain", damaged: "bad", missing: "bad" };

/** Backups. */
export function BackupPage() {
  const { backups } = useWords();
  const { moment } = useForms();
  const may = useMay();
  const list = useRead("backup_list", null);
  const make = useWrite("backup_make");
  const [restoring, setRestoring] = useState<string | null>(null);
  const deeds = (
    <Button
      look="primary"
      icon={<DatabaseBackup aria-hidden />}
      onPress={() => make.mutate(null, { onSuccess: () => say(backups.making) })}
      isDisabled={make.isPending}
    >
      {backups.make}
    </Button>
  );
  const due = list.data?.next_due ? ` ${backups.nextDue(moment(list.data.next_due))}` : "";
  return (
    <Page title={backups.title} text={backups.text + due} deeds={deeds}>
      <FormTrouble trouble={make.error} />
      <Loaded of={list}>
        {(data) =>
          data.backups.length > 0 ? (
            <Backups rows={data.backups} onRestore={setRestoring} />
          ) : (
            <EmptyState title={backups.none} text={backups.noneText} />
          )
        }
      </Loaded>
      {list.data && may("backup_restore") ? <SecondFolder folder={list.data.second_folder} /> : null}
      {restoring ? <Restore id={restoring} onClose={() => setRestoring(null)} /> : null}
    </Page>
  );
}

function Backups({ rows, onRestore }: { rows: readonly BackupShown[]; onRestore: (id: string) => void }) {
  const { backups, common } = useWords();
  const { moment, bytes, number } = useForms();
  const may = useMay();
  const verify = useWrite("backup_verify");
  const columns: ColumnOf<BackupShown>[] = [
    { id: "at", head: common.when, short: true, cell: (row) => moment(row.at) },
    { id: "state", head: backups.stateHead, cell: (row) => <Badge look={LOOKS[row.state]}>{backups.state[row.state]}</Badge> },
    {
      id: "holds",
      head: backups.holds,
      cell: (row) => `${common.patientsCount(number(row.patients))}, ${common.visitsCount(number(row.visits))}`,
    },
    { id: "size", head: backups.size, cell: (row) => bytes(row.size_bytes), end: true },
    {
      id: "deeds",
      head: common.actions,
      end: true,
      cell: (row) => (
        <Menu
          label={`${common.actions}: ${moment(row.at)}`}
          deeds={[
            { word: backups.check, onDo: () => verify.mutate({ id: row.id }, { onSuccess: () => say(backups.checkStarted) }) },
            may("backup_restore") && row.state !== "missing" && { word: backups.restore, onDo: () => onRestore(row.id) },
          ]}
        />
      ),
    },
  ];
  return (
    <>
      <Table label={backups.title} columns={columns} rows={rows} rowId={(row) => row.id} rowText={(row) => moment(row.at)} />
      <FormTrouble trouble={verify.error} />
    </>
  );
}
