// Takes a consent back: first what that would do, then the doing.

import { useEffect, useState } from "react";
import { useWrite } from "~/api/hooks";
import { TextField } from "~/kit/Field";
import { FormModal } from "~/kit/Modal";
import { FormTrouble, Skeleton } from "~/kit/States";
import { say } from "~/kit/toasts";
import { DeletionCounts } from "~/parts/DeletionCounts";
import { useWords } from "~/words";

/** Takes a consent back. */
export function Withdraw({ visit, consent, onClose }: { visit: string; consent: string; onClose: () => void }) {
  const { visits, deletion } = useWords();
  const [reason, setReason] = useState("");
  const preview = useWrite("consent_withdraw_preview");
  const run = useWrite("consent_withdraw");
  const { mutate: look } = preview;
  useEffect(() => look({ visit, consent }), [look, visit, consent]);
  const id = preview.data?.id;
  const go = () => {
    if (id)
      run.mutate(
        { preview: id, reason: reason.trim() },
        {
          onSuccess: () => {
            say(visits.withdrawStarted);
            onClose();
          },
        },
      );
  };
  return (
    <FormModal
      alert
      danger
      title={visits.withdrawTitle}
      text={visits.withdrawText}
      go={visits.withdrawGo}
      onGo={go}
      onClose={onClose}
      ready={Boolean(id) && reason.trim() !== ""}
      busy={run.isPending}
    >
      {preview.data ? <DeletionCounts preview={preview.data} /> : preview.error ? null : <Skeleton />}
      <TextField label={deletion.reason} value={reason} onChange={setReason} />
      <FormTrouble trouble={preview.error ?? run.error} />
    </FormModal>
  );
}
