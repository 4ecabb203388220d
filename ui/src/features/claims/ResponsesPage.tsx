// What came back from the clearing house and the payers: files are read in here, one after the other.

import { FileInput } from "lucide-react";
import { DropZone, type DropItem, FileTrigger, Text } from "react-aria-components";
import type { ResponseRow } from "~/api/generated/types";
import { useRead, useWrite } from "~/api/hooks";
import { go } from "~/desk/place";
import { useMaySend } from "~/desk/session";
import { Button } from "~/kit/Button";
import { Badge } from "~/kit/Notice";
import { EmptyState, FormTrouble, Loaded } from "~/kit/States";
import { type ColumnOf, Table } from "~/kit/Table";
import { say, warn } from "~/kit/toasts";
import { useForms, useWords, wordFor } from "~/words";
import styles from "./claims.module.css";

/** The largest file that is sent through the screens. */
const LARGEST = 20_000_000;

/** What came back. */
export function ResponsesPage() {
  const { responses: words } = useWords().claims;
  const may = useMaySend();
  return (
    <>
      {may("response_read") ? <ReadFiles /> : null}
      <Loaded of={useRead("response_list", null)}>
        {({ responses }) =>
          responses.length === 0 ? <EmptyState title={words.empty} text={words.emptyText} /> : <Responses rows={responses} />
        }
      </Loaded>
    </>
  );
}

function ReadFiles() {
  const { responses: words } = useWords().claims;
  const read = useWrite("response_read");
  const take = async (file: File) => {
    if (file.size > LARGEST) {
      warn(words.tooLarge(file.name));
      return;
    }
    const text = await file.text();
    read.mutate({ file_name: file.name, text }, { onSuccess: () => say(words.reading(file.name)) });
  };
  const takeAll = (files: readonly File[]) => files.forEach((file) => void take(file));
  const drop = (items: readonly DropItem[]) =>
    items.forEach((item) => {
      if (item.kind === "file") void item.getFile().then(take);
    });
  return (
    <>
      <DropZone className={styles.drop ?? ""} onDrop={({ items }) => drop(items)}>
        <Text slot="label" className="soft small">
          {words.drop}
        </Text>
        <FileTrigger allowsMultiple onSelect={(files) => takeAll([...(files ?? [])])}>
          <Button look="primary" icon={<FileInput aria-hidden />} isDisabled={read.isPending}>
            {words.read}
          </Button>
        </FileTrigger>
      </DropZone>
      <FormTrouble trouble={read.error} />
    </>
  );
}

function Responses({ rows }: { rows: readonly ResponseRow[] }) {
  const { claims } = useWords();
  const { responses: words } = claims;
  const { moment, money } = useForms();
  const columns: ColumnOf<ResponseRow>[] = [
    { id: "at", head: words.at, short: true, names: false, cell: (row) => moment(row.at) },
    { id: "kind", head: words.kind, short: true, names: true, cell: (row) => `${row.kind} · ${wordFor(words.kinds, row.kind)}` },
    { id: "sender", head: words.sender, cell: (row) => row.sender },
    { id: "file", head: words.file, cell: (row) => row.file_name },
    { id: "says", head: words.verdict, cell: (row) => <Says row={row} /> },
    { id: "found", head: words.answers, cell: (row) => <Found row={row} /> },
    { id: "amount", head: words.amount, short: true, end: true, cell: (row) => (row.amount ? money(row.amount) : "") },
  ];
  return (
    <Table
      label={claims.pages.responses}
      columns={columns}
      rows={rows}
      rowId={(row) => row.id}
      rowText={(row) => `${row.kind} ${row.file_name}`}
      onOpen={(row) => go({ screen: "response", response: row.id })}
    />
  );
}

/** What a report decides on the whole. */
export function Says({ row }: { row: ResponseRow }) {
  const { responses: words } = useWords().claims;
  const { number } = useForms();
  if (row.imbalances > 0) return <Badge look="warn">{words.imbalances(number(row.imbalances))}</Badge>;
  if (row.verdict === "") return null;
  const look = row.verdict === "accepted" ? "good" : row.verdict === "refused" ? "bad" : "warn";
  return <Badge look={look}>{wordFor(words.verdicts, row.verdict)}</Badge>;
}

/** How many of its claims are ours for sure. */
export function Found({ row }: { row: ResponseRow }) {
  const { responses: words } = useWords().claims;
  const { number } = useForms();
  if (row.answers === 0) return null;
  const text = words.matched(number(row.matched), number(row.answers));
  return row.matched < row.answers ? <Badge look="warn">{text}</Badge> : <>{text}</>;
}
