// Opening a signed note again.

import { useState } from "react";
import { useWrite } from "~/api/hooks";
import { TextField } from "~/kit/Field";
import { FormModal } from "~/kit/Modal";
import { FormTrouble, useProblems } from "~/kit/States";
import { useWords } from "~/words";

/** Asks for the reason of an amendment. */
export function Amend({ visit, onClose }: { visit: string; onClose: () => void }) {
  const { notes } = useWords();
  const [reason, setReason] = useState("");
  const amend = useWrite("note_amend");
  const problem = useProblems(amend.error);
  return (
    <FormModal
      title={notes.amendTitle}
      text={notes.amendText}
      go={notes.amend}
      onGo={() => amend.mutate({ visit, reason }, { onSuccess: onClose })}
      onClose={onClose}
      busy={amend.isPending}
    >
      <TextField label={notes.reason} value={reason} onChange={setReason} problem={problem("reason")} autoFocus />
      <FormTrouble trouble={amend.error} />
    </FormModal>
  );
}
