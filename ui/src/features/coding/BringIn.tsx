// Brings billed codes in: pasted, or from a file. Rows that cannot be used are named; the others are used.

import { useState } from "react";
import type { BadRowShown, CodingShown } from "~/api/generated/types";
import { useWrite } from "~/api/hooks";
import { TextField } from "~/kit/Field";
import { FormModal } from "~/kit/Modal";
import { Notice } from "~/kit/Notice";
import { FormTrouble, useProblems } from "~/kit/States";
import { say } from "~/kit/toasts";
import { useForms, useWords, wordFor } from "~/words";
import styles from "./coding.module.css";

/** Brings billed codes in. */
export function BringIn({ shown, onClose }: { shown: CodingShown; onClose: () => void }) {
  const { coding } = useWords();
  const [text, setText] = useState("");
  const bill = useWrite("coding_bill");
  const problem = useProblems(bill.error);
  const bad = bill.data?.bad ?? [];
  const go = () =>
    bill.mutate(
      { visit: shown.row.visit, version: shown.version, text },
      {
        onSuccess: (done) => {
          say(coding.broughtIn);
          if (done.bad.length === 0) onClose();
        },
      },
    );
  const read = async (file: File | undefined) => {
    if (file) setText(await file.text());
  };
  return (
    <FormModal
      title={coding.bringIn}
      text={coding.bringInText}
      go={coding.bringIn}
      onGo={go}
      onClose={onClose}
      busy={bill.isPending}
      ready={text.trim() !== "" && bad.length === 0}
    >
      <TextField label={coding.billedCodes} value={text} onChange={setText} problem={problem("text")} lines={6} autoFocus />
      <label className={styles.file}>
        {coding.fromFile}
        <input type="file" accept=".csv,.json,.txt" onChange={(event) => void read(event.target.files?.[0])} />
      </label>
      {bad.length > 0 ? <BadRows rows={bad} /> : null}
      <FormTrouble trouble={bill.error} quiet={["bad_input"]} />
    </FormModal>
  );
}

/** Rows that could not be used, each with its line and why. */
function BadRows({ rows }: { rows: readonly BadRowShown[] }) {
  const { coding, states } = useWords();
  const { number } = useForms();
  return (
    <Notice look="warn" title={coding.badRows} urgent>
      <ul className={styles.plain}>
        {rows.map((row) => (
          <li key={row.line}>{coding.badRow(number(row.line), wordFor(states.messages, row.reason))}</li>
        ))}
      </ul>
    </Notice>
  );
}
