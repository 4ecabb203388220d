// Cards that look like one patient: join them, and part them again within ten seconds or later.

import { ArrowLeft } from "lucide-react";
import { useRead, useWrite } from "~/api/hooks";
import type { DuplicatePair, PatientRow } from "~/api/generated/types";
import { go } from "~/desk/place";
import { Button } from "~/kit/Button";
import { Card, Facts, Page } from "~/kit/Layout";
import { Badge } from "~/kit/Notice";
import { EmptyState, FormTrouble, Loaded } from "~/kit/States";
import { say } from "~/kit/toasts";
import layout from "~/kit/layout.module.css";
import { useForms, useWords, wordFor } from "~/words";
import styles from "./patients.module.css";

/** Cards that look like one patient. */
export function DuplicatesScreen() {
  const { patients } = useWords();
  const pairs = useRead("patient_duplicates", null);
  const back = (
    <Button icon={<ArrowLeft aria-hidden />} onPress={() => go({ screen: "patients" })}>
      {patients.title}
    </Button>
  );
  return (
    <Page title={patients.duplicatesTitle} deeds={back}>
      <Loaded of={pairs}>
        {({ pairs: rows }) =>
          rows.length === 0 ? (
            <EmptyState title={patients.duplicatesNone} text={patients.duplicatesNoneText} />
          ) : (
            rows.map((pair) => <Pair key={`${pair.first.id} ${pair.second.id}`} pair={pair} />)
          )
        }
      </Loaded>
    </Page>
  );
}

function Pair({ pair }: { pair: DuplicatePair }) {
  const { patients } = useWords();
  const merge = useWrite("patient_merge");
  const part = useWrite("patient_unmerge");
  const join = (keep: PatientRow, other: PatientRow) =>
    merge.mutate(
      { keep: keep.id, join: other.id },
      { onSuccess: () => say(patients.merged, () => part.mutate({ id: other.id }, { onSuccess: () => say(patients.parted) })) },
    );
  return (
    <Card>
      <div className={layout.row}>
        {pair.alike.map((what) => (
          <Badge key={what} look="info">
            {wordFor(patients.alike, what)}
          </Badge>
        ))}
      </div>
      <div className={styles.pairs}>
        <Side row={pair.first} onKeep={() => join(pair.first, pair.second)} busy={merge.isPending} />
        <Side row={pair.second} onKeep={() => join(pair.second, pair.first)} busy={merge.isPending} />
      </div>
      <FormTrouble trouble={merge.error} />
    </Card>
  );
}

function Side({ row, onKeep, busy }: { row: PatientRow; onKeep: () => void; busy: boolean }) {
  const { patients, common, lists } = useWords();
  const { date, number } = useForms();
  return (
    <div className={styles.side}>
      <h2>{row.name}</h2>
      <Facts
        facts={[
          [common.age, row.age_years === null ? null : common.years(row.age_years)],
          [common.sex, lists.sex[row.sex]],
          [common.phone, row.phone],
          [patients.lastVisit, row.last_visit ? date(row.last_visit) : common.none],
          [patients.visits, number(row.visits)],
        ]}
      />
      <Button onPress={onKeep} isDisabled={busy}>
        {patients.mergeKeep}
      </Button>
    </div>
  );
}
