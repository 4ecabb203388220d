// Writes another code in the place of a suggestion, or the number of a level that the fee list lacks.

import { useState } from "react";
import type { CodingLineShown } from "~/api/generated/types";
import type { Trouble } from "~/api/hooks";
import { TextField } from "~/kit/Field";
import { FormModal } from "~/kit/Modal";
import { FormTrouble, useProblems } from "~/kit/States";
import { useWords } from "~/words";
import { CodeField } from "./CodeField";

interface ChangeProps {
  line: CodingLineShown;
  date: string;
  /** True asks only for the number of a level. */
  number: boolean;
  onGo: (code: string, reason: string) => void;
  onClose: () => void;
  busy: boolean;
  trouble: Trouble | null;
}

/** Writes another code. */
export function ChangeCode({ line, date, number, onGo, onClose, busy, trouble }: ChangeProps) {
  const { coding } = useWords();
  const [code, setCode] = useState("");
  const [reason, setReason] = useState("");
  const problem = useProblems(trouble);
  const whole = code.trim() !== "" && (number || reason.trim() !== "");
  return (
    <FormModal
      title={number ? coding.numberTitle : coding.changeTitle}
      text={number ? coding.numberText : coding.reasonText}
      go={number ? coding.accept : coding.change}
      onGo={() => onGo(code.trim(), reason.trim())}
      onClose={onClose}
      busy={busy}
      ready={whole}
    >
      <CodeField
        label={number ? coding.number : coding.code}
        value={code}
        onChange={setCode}
        search={line.kind === "diagnosis" ? date : undefined}
        problem={problem("code")}
      />
      {number ? null : <TextField label={coding.reason} value={reason} onChange={setReason} problem={problem("reason")} />}
      <FormTrouble trouble={trouble} quiet={["bad_input"]} />
    </FormModal>
  );
}
