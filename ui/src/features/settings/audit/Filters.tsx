// Which rows of the trail are shown.

import type { AuditFind, AuditOutcome } from "~/api/generated/types";
import { useRead } from "~/api/hooks";
import { useMay } from "~/desk/session";
import { DayField } from "~/kit/DayField";
import { Select, optionsOf } from "~/kit/Select";
import { useWords } from "~/words";
import styles from "../settings.module.css";

const ALL = "all";

/** Which rows of the trail are shown. */
export function Filters({ filter, onChange }: { filter: AuditFind; onChange: (filter: AuditFind) => void }) {
  const { audit } = useWords();
  const may = useMay();
  const people = useRead("person_list", null, { enabled: may("people_view") });
  const set = (some: AuditFind) => onChange({ ...filter, ...some });
  const persons = [
    { value: ALL, word: audit.everybody },
    ...(people.data?.people ?? []).map((person) => ({ value: person.id, word: person.name })),
  ];
  const outcomes = [{ value: ALL, word: audit.every }, ...optionsOf<string>(audit.outcomes)];
  const actions = [{ value: ALL, word: audit.everyAction }, ...optionsOf<string>(audit.actions)];
  const outcome = (value: string): AuditOutcome | null =>
    (Object.keys(audit.outcomes) as AuditOutcome[]).find((each) => each === value) ?? null;
  return (
    <div className={styles.filters}>
      <DayField label={audit.from} value={filter.from ?? null} onChange={(from) => set({ from })} />
      <DayField label={audit.until} value={filter.until ?? null} onChange={(until) => set({ until })} />
      <Select
        label={audit.person}
        options={persons}
        value={filter.person ?? ALL}
        onChange={(person) => set({ person: person === ALL ? null : person })}
      />
      <Select
        label={audit.action}
        options={actions}
        value={filter.action ?? ALL}
        onChange={(action) => set({ action: action === ALL ? null : action })}
      />
      <Select
        label={audit.outcome}
        options={outcomes}
        value={filter.outcome ?? ALL}
        onChange={(value) => set({ outcome: outcome(value) })}
      />
    </div>
  );
}
