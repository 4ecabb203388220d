// How this laptop is, line by line, and a check of the whole file.

import { RotateCw, ScanSearch } from "lucide-react";
import type { HealthLevel, HealthLine } from "~/api/generated/types";
import { useRead, useWrite } from "~/api/hooks";
import { Button } from "~/kit/Button";
import { Card, Page } from "~/kit/Layout";
import { Badge, type Look } from "~/kit/Notice";
import { FormTrouble, Loaded } from "~/kit/States";
import { type ColumnOf, Table } from "~/kit/Table";
import { say } from "~/kit/toasts";
import { useForms, useWords, wordFor } from "~/words";
import { useFacts } from "./health-facts";
import styles from "./settings.module.css";

const LOOKS: Record<HealthLevel, Look> = { good: "good", note: "warn", bad: "bad" };

/** How this laptop is. */
export function HealthPage() {
  const { health, common } = useWords();
  const { moment } = useForms();
  const told = useFacts();
  const shown = useRead("health_show", null);
  const check = useWrite("integrity_check");
  const columns: ColumnOf<HealthLine>[] = [
    { id: "subject", head: common.what, cell: (line) => wordFor(health.subject, line.subject) },
    { id: "level", head: health.title, cell: (line) => <Badge look={LOOKS[line.level]}>{health.level[line.level]}</Badge> },
    { id: "facts", head: common.details, cell: (line) => <span className={styles.wrap}>{line.facts.map(told).join(" · ")}</span> },
  ];
  const again = (
    <Button icon={<RotateCw aria-hidden />} onPress={() => void shown.refetch()} isDisabled={shown.isFetching}>
      {health.again}
    </Button>
  );
  return (
    <Page title={health.title} text={shown.data ? health.looked(moment(shown.data.at)) : null} deeds={again}>
      <Loaded of={shown}>
        {({ lines }) => <Table label={health.title} columns={columns} rows={lines} rowId={(line) => `${line.subject} ${nameOf(line)}`} />}
      </Loaded>
      <Card>
        <div className={styles.line}>
          <span className={`${styles.lineText} soft small`}>{health.checkText}</span>
          <Button
            icon={<ScanSearch aria-hidden />}
            onPress={() => check.mutate(null, { onSuccess: () => say(health.checking) })}
            isDisabled={check.isPending}
          >
            {health.check}
          </Button>
        </div>
        <FormTrouble trouble={check.error} />
      </Card>
    </Page>
  );
}

/** Helper programs share a subject; their names tell them apart. */
function nameOf({ facts }: HealthLine): string {
  const first = facts[0];
  return first?.kind === "worker" ? first.name : "";
}
