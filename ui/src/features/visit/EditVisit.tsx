// Mends what was written down about a visit, and names its patient.

import { useState } from "react";
import type { VisitShown } from "~/api/generated/types";
import { useWrite } from "~/api/hooks";
import { useMay } from "~/desk/session";
import { TextField } from "~/kit/Field";
import { FormModal } from "~/kit/Modal";
import { FormTrouble, useProblems } from "~/kit/States";
import { Select, optionsOf } from "~/kit/Select";
import { say } from "~/kit/toasts";
import layout from "~/kit/layout.module.css";
import { PatientPicker } from "~/parts/PatientPicker";
import { VisitFields } from "~/parts/VisitFields";
import { type VisitDraft, ageOf, draftOf } from "~/parts/visit-draft";
import { useWords } from "~/words";

/** Mends a visit. */
export function EditVisit({ visit, onClose }: { visit: VisitShown; onClose: () => void }) {
  const { visits, common, lists, today } = useWords();
  const may = useMay();
  const [draft, setDraft] = useState(() => draftOf(visit));
  const change = useWrite("visit_change");
  const addPatient = useWrite("patient_create");
  const problem = useProblems(change.error);
  const set = (some: Partial<VisitDraft>) => setDraft((before) => ({ ...before, ...some }));

  const keep = (patient: string | null) => {
    const { date, kind, specialty, language, sex, payer, complaint } = draft;
    const { id, status } = visit.row;
    change.mutate(
      { id, status, version: visit.version, patient, date, kind, specialty, language, age_years: ageOf(draft.age), sex, payer, complaint },
      {
        onSuccess: () => {
          say(visits.saved);
          onClose();
        },
      },
    );
  };
  const save = () => {
    const { id, name } = draft.patient;
    if (id !== null || name === "") keep(id);
    else addPatient.mutate({ name, sex: draft.sex, age_years: ageOf(draft.age) }, { onSuccess: (patient) => keep(patient.id) });
  };
  return (
    <FormModal wide title={visits.title} go={common.save} onGo={save} onClose={onClose} busy={change.isPending || addPatient.isPending}>
      <div className={layout.grid}>
        {may("patient_view") ? (
          <PatientPicker
            label={visits.patient}
            value={draft.patient}
            onChange={(patient) => set({ patient })}
            mayAdd={may("patient_edit")}
          />
        ) : null}
        <TextField
          label={today.complaint}
          value={draft.complaint}
          onChange={(complaint) => set({ complaint })}
          problem={problem("complaint")}
        />
        <Select
          label={visits.spoken}
          options={optionsOf<string>(lists.language)}
          value={draft.language}
          onChange={(language) => set({ language })}
        />
      </div>
      <VisitFields draft={draft} set={set} problem={problem} />
      <FormTrouble trouble={addPatient.error ?? change.error} />
    </FormModal>
  );
}
