// Adds a patient.

import { useState } from "react";
import { useWrite } from "~/api/hooks";
import { go } from "~/desk/place";
import { FormModal } from "~/kit/Modal";
import { FormTrouble, useProblems } from "~/kit/States";
import { say } from "~/kit/toasts";
import { useWords } from "~/words";
import { CardFields } from "./CardFields";
import { BLANK, type CardDraft, requestOf } from "./draft";

/** Adds a patient. */
export function NewPatient({ onClose }: { onClose: () => void }) {
  const { patients, common } = useWords();
  const [draft, setDraft] = useState<CardDraft>(BLANK);
  const create = useWrite("patient_create");
  const problem = useProblems(create.error);
  const save = () =>
    create.mutate(requestOf(draft), {
      onSuccess: ({ id }) => {
        say(patients.created);
        onClose();
        go({ screen: "patient", patient: id });
      },
    });
  return (
    <FormModal
      wide
      title={patients.addTitle}
      go={common.save}
      onGo={save}
      onClose={onClose}
      busy={create.isPending}
      ready={draft.name.trim() !== ""}
    >
      <CardFields draft={draft} set={(some) => setDraft((before) => ({ ...before, ...some }))} problem={problem} />
      <FormTrouble trouble={create.error} />
    </FormModal>
  );
}
