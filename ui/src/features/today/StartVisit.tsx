// Starts a visit: one press is enough, everything else can come later.

import { CirclePlay } from "lucide-react";
import { useRef, useState } from "react";
import { useWrite } from "~/api/hooks";
import { go } from "~/desk/place";
import { useMay, useSession } from "~/desk/session";
import { Button } from "~/kit/Button";
import { TextField } from "~/kit/Field";
import { useHotkey } from "~/kit/hotkeys";
import { FormTrouble, useProblems } from "~/kit/States";
import { Select, optionsOf } from "~/kit/Select";
import { say } from "~/kit/toasts";
import layout from "~/kit/layout.module.css";
import { PatientPicker } from "~/parts/PatientPicker";
import { ConsentFields, VisitFields } from "~/parts/VisitFields";
import { type VisitDraft, ageOf, consentOf, newVisit } from "~/parts/visit-draft";
import { useWords } from "~/words";
import { Card } from "~/kit/Layout";

/** Starts a visit. */
export function StartVisit() {
  const { today, visits, lists } = useWords();
  const session = useSession();
  const may = useMay();
  const [draft, setDraft] = useState(() => newVisit(session.today, session.preferences.visit_language));
  const [more, setMore] = useState(false);
  const create = useWrite("visit_create");
  const addPatient = useWrite("patient_create");
  const problem = useProblems(create.error);
  const form = useRef<HTMLFormElement>(null);
  const busy = create.isPending || addPatient.isPending;
  const set = (some: Partial<VisitDraft>) => setDraft((before) => ({ ...before, ...some }));

  const begin = (patient: string | null) =>
    create.mutate(
      { ...spoken(draft), patient, consent: may("consent_take") ? consentOf(draft) : null },
      {
        onSuccess: ({ row }) => {
          say(today.started);
          go({ screen: "visit", visit: row.id });
        },
      },
    );
  const start = () => {
    const { id, name } = draft.patient;
    if (id !== null || name === "") begin(id);
    else addPatient.mutate({ name, sex: draft.sex, age_years: ageOf(draft.age) }, { onSuccess: (patient) => begin(patient.id) });
  };
  useHotkey("r", () => form.current?.requestSubmit());

  return (
    <Card title={today.start}>
      <form
        ref={form}
        className={layout.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) start();
        }}
      >
        <div className={layout.grid}>
          {may("patient_view") ? (
            <PatientPicker
              label={today.patientOptional}
              value={draft.patient}
              onChange={(patient) => set({ patient })}
              mayAdd={may("patient_edit")}
            />
          ) : null}
          <TextField
            label={today.complaint}
            value={draft.complaint}
            onChange={(complaint) => set({ complaint })}
            optional
            problem={problem("complaint")}
          />
          <Select
            label={visits.spoken}
            options={optionsOf<string>(lists.language)}
            value={draft.language}
            onChange={(language) => set({ language })}
          />
        </div>
        {more ? <VisitFields draft={draft} set={set} problem={problem} /> : null}
        {may("consent_take") ? <ConsentFields draft={draft} set={set} /> : null}
        <FormTrouble trouble={addPatient.error ?? create.error} />
        <div className={`${layout.row} ${layout.between}`}>
          <Button look="quiet" onPress={() => setMore(!more)} aria-expanded={more}>
            {more ? today.fewerFields : today.moreFields}
          </Button>
          <Button type="submit" look="primary" large icon={<CirclePlay aria-hidden />} hotkey="R" isDisabled={busy}>
            {today.startNow}
          </Button>
        </div>
      </form>
    </Card>
  );
}

function spoken(draft: VisitDraft) {
  const { date, kind, specialty, language, sex, payer, complaint } = draft;
  return { date, kind, specialty, language, age_years: ageOf(draft.age), sex, payer, complaint };
}
