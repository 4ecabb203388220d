// Asks why a suggestion is not taken.

import { useState } from "react";
import type { Trouble } from "~/api/hooks";
import { TextField } from "~/kit/Field";
import { FormModal } from "~/kit/Modal";
import { FormTrouble, useProblems } from "~/kit/States";
import { useWords } from "~/words";

interface WhyProps {
  onGo: (reason: string) => void;
  onClose: () => void;
  busy: boolean;
  trouble: Trouble | null;
}

/** Asks why. */
export function WhyNot({ onGo, onClose, busy, trouble }: WhyProps) {
  const { coding } = useWords();
  const [reason, setReason] = useState("");
  const problem = useProblems(trouble);
  return (
    <FormModal
      title={coding.reasonTitle}
      text={coding.reasonText}
      go={coding.reject}
      onGo={() => onGo(reason.trim())}
      onClose={onClose}
      busy={busy}
      ready={reason.trim() !== ""}
    >
      <TextField label={coding.reason} value={reason} onChange={setReason} problem={problem("reason")} autoFocus />
      <FormTrouble trouble={trouble} quiet={["bad_input"]} />
    </FormModal>
  );
}
