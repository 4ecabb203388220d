// One batch: its claims, its file, and what can be done with it now.

import { ArrowLeft } from "lucide-react";
import type { BatchRow, ClaimBatchShown } from "~/api/generated/types";
import { useRead } from "~/api/hooks";
import { go } from "~/desk/place";
import { Button } from "~/kit/Button";
import { Card, Facts, Page } from "~/kit/Layout";
import { Notice } from "~/kit/Notice";
import { Loaded } from "~/kit/States";
import { useForms, useWords } from "~/words";
import { BatchDeeds } from "./BatchDeeds";
import { Answer } from "./BatchesPage";
import { ClaimTable } from "./ClaimTable";
import { BatchState } from "./looks";
import styles from "./claims.module.css";

/** One batch. */
export function BatchScreen({ id }: { id: string }) {
  return <Loaded of={useRead("batch_show", { id })}>{(shown) => <Whole shown={shown} />}</Loaded>;
}

function Whole({ shown }: { shown: ClaimBatchShown }) {
  const { claims } = useWords();
  const { number, money } = useForms();
  const { row } = shown;
  const back = (
    <Button look="quiet" icon={<ArrowLeft aria-hidden />} onPress={() => go({ screen: "claims", page: "batches" })}>
      {claims.pages.batches}
    </Button>
  );
  return (
    <Page
      title={row.name}
      text={
        <>
          <BatchState status={row.status} /> {claims.count(number(row.claims))} · {money(row.charge)}
        </>
      }
      deeds={
        <>
          {back}
          <BatchDeeds row={row} />
        </>
      }
      wide
    >
      {row.reason === "" ? null : (
        <Notice look="warn" title={claims.batches.reason}>
          {row.reason}
        </Notice>
      )}
      <About row={row} />
      <Card title={claims.batches.claims} bare>
        <ClaimTable label={claims.batches.claims} rows={shown.claims} />
      </Card>
    </Page>
  );
}

function About({ row }: { row: BatchRow }) {
  const { batches: words } = useWords().claims;
  const { moment } = useForms();
  return (
    <Card>
      <Facts
        facts={[
          [words.created, moment(row.created)],
          [words.approvedBy, row.approved_by],
          [words.written, row.written_at === null ? null : moment(row.written_at)],
          [words.file, row.file_name],
          [words.control, row.control === null ? null : <span className="code">{String(row.control).padStart(9, "0")}</span>],
          [words.answered, row.written_at === null ? null : <Answer row={row} />],
        ]}
      />
      {row.file_hash === "" ? null : (
        <Facts
          facts={[
            [
              words.fileHash,
              <span key="h" className={styles.hash}>
                {row.file_hash}
              </span>,
            ],
          ]}
        />
      )}
    </Card>
  );
}
