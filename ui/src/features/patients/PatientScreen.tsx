// A patient's card with visits, who may see it, and what was changed.

import { Pencil } from "lucide-react";
import { useState } from "react";
import type { PatientShown } from "~/api/generated/types";
import { useRead, useWrite } from "~/api/hooks";
import { useMay } from "~/desk/session";
import { Button } from "~/kit/Button";
import { useHotkey } from "~/kit/hotkeys";
import { Card, Facts, Page } from "~/kit/Layout";
import { Notice } from "~/kit/Notice";
import { Loaded } from "~/kit/States";
import { say } from "~/kit/toasts";
import layout from "~/kit/layout.module.css";
import { Coverages } from "~/parts/billing/Coverages";
import { History } from "~/parts/History";
import { VisitTable } from "~/parts/VisitTable";
import { useForms, useWords, wordFor } from "~/words";
import { Access } from "./Access";
import { EditPatient } from "./EditPatient";
import { More } from "./More";
import styles from "./patients.module.css";

/** A patient's card. */
export function PatientScreen({ id }: { id: string }) {
  const patient = useRead("patient_show", { id });
  return <Loaded of={patient}>{(card) => <Whole card={card} />}</Loaded>;
}

function Whole({ card }: { card: PatientShown }) {
  const { patients, lists, common } = useWords();
  const may = useMay();
  const [editing, setEditing] = useState(false);
  const mayEdit = may("patient_edit");
  useHotkey("e", () => setEditing(true), mayEdit);
  const brief = [
    card.age_years === null ? "" : common.years(card.age_years),
    card.sex === "unknown" ? "" : lists.sex[card.sex],
    card.phone,
  ];
  const deeds = (
    <>
      {mayEdit ? (
        <Button icon={<Pencil aria-hidden />} hotkey="E" onPress={() => setEditing(true)}>
          {common.edit}
        </Button>
      ) : null}
      <More card={card} />
    </>
  );
  return (
    <Page title={card.name} text={brief.filter(Boolean).join(" · ")} deeds={deeds}>
      {card.on_hold ? <Notice look="warn">{patients.onHold}</Notice> : null}
      {card.note === "" ? null : <Notice title={patients.note}>{card.note}</Notice>}
      <CardFacts card={card} />
      {may("visit_view") ? <Visits id={card.id} /> : null}
      <Coverages patient={card.id} />
      <Access card={card} />
      <Joined card={card} />
      <Card title={patients.history}>
        <Changes id={card.id} />
      </Card>
      {editing ? <EditPatient card={card} onClose={() => setEditing(false)} /> : null}
    </Page>
  );
}

function CardFacts({ card }: { card: PatientShown }) {
  const { patients, lists, common } = useWords();
  const { date } = useForms();
  const may = useMay();
  const people = useRead("person_list", null, { enabled: may("people_view") });
  const names = card.doctors.map((id) => people.data?.people.find((person) => person.id === id)?.name).filter(Boolean);
  return (
    <Card>
      <Facts
        facts={[
          [patients.born, card.birth_date ? date(card.birth_date) : null],
          [common.phone, card.phone],
          [common.address, card.address === "" ? null : <span className={styles.lines}>{card.address}</span>],
          [patients.letters, card.language ? lists.language[card.language] : null],
          ...card.identifiers.map(({ kind, value }) => [wordFor(lists.identifierKind, kind), value] as const),
          [patients.doctors, names.join(", ")],
        ]}
      />
    </Card>
  );
}

function Visits({ id }: { id: string }) {
  const { patients } = useWords();
  const visits = useRead("visit_list", { patient: id });
  return (
    <Card title={patients.visits} bare>
      <Loaded of={visits}>
        {({ visits: rows }) =>
          rows.length > 0 ? <VisitTable label={patients.visits} visits={rows} withDay /> : <p className="soft small">{patients.noVisits}</p>
        }
      </Loaded>
    </Card>
  );
}

function Joined({ card }: { card: PatientShown }) {
  const { patients } = useWords();
  const may = useMay();
  const part = useWrite("patient_unmerge");
  if (card.merged.length === 0) return null;
  return (
    <Card title={patients.joined}>
      <ul className={layout.list}>
        {card.merged.map((other) => (
          <li key={other.id} className={`${layout.row} ${layout.between}`}>
            {other.name}
            {may("patient_merge") ? (
              <Button
                look="quiet"
                onPress={() => part.mutate({ id: other.id }, { onSuccess: () => say(patients.parted) })}
                isDisabled={part.isPending}
              >
                {patients.part}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Changes({ id }: { id: string }) {
  const { patients, visits } = useWords();
  return <History of={useRead("patient_history", { id })} fields={patients.field} none={visits.noHistory} />;
}
