// Mends a patient's card. When somebody else changed it meanwhile, both versions are shown and
// nothing typed is lost.

import { useState } from "react";
import type { PatientShown } from "~/api/generated/types";
import { useRead, useWrite } from "~/api/hooks";
import { FormModal } from "~/kit/Modal";
import { FormTrouble, useProblems } from "~/kit/States";
import { say } from "~/kit/toasts";
import { codeOf } from "~/kit/trouble";
import { useWords } from "~/words";
import { CardFields } from "./CardFields";
import { Conflict } from "./Conflict";
import { type CardDraft, draftOf, requestOf } from "./draft";

/** Mends a patient's card. */
export function EditPatient({ card, onClose }: { card: PatientShown; onClose: () => void }) {
  const { patients, common } = useWords();
  const [draft, setDraft] = useState<CardDraft>(() => draftOf(card));
  const [version, setVersion] = useState(card.version);
  const change = useWrite("patient_change");
  const problem = useProblems(change.error);
  const conflict = codeOf(change.error) === "conflict";
  const newer = useRead("patient_show", { id: card.id });

  const save = (over: number) =>
    change.mutate(
      { id: card.id, version: over, ...requestOf(draft) },
      {
        onSuccess: () => {
          say(patients.saved);
          onClose();
        },
        onError: (error) => {
          if (codeOf(error) === "conflict") void newer.refetch();
        },
      },
    );
  const take = (theirs: PatientShown) => {
    setDraft(draftOf(theirs));
    setVersion(theirs.version);
    change.reset();
  };
  return (
    <FormModal
      wide
      title={patients.editTitle}
      go={common.save}
      onGo={() => save(version)}
      onClose={onClose}
      busy={change.isPending}
      ready={draft.name.trim() !== "" && !conflict}
    >
      {conflict && newer.data && newer.data.version !== version ? (
        <Conflict mine={draft} theirs={newer.data} onTake={take} onKeep={(theirs) => save(theirs.version)} />
      ) : null}
      <CardFields draft={draft} set={(some) => setDraft((before) => ({ ...before, ...some }))} problem={problem} />
      <FormTrouble trouble={change.error} quiet={["conflict"]} />
    </FormModal>
  );
}
