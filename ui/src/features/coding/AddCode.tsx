// Adds a code that nothing suggested.

import { useState } from "react";
import type { CodingKind, CodingShown } from "~/api/generated/types";
import { useWrite } from "~/api/hooks";
import { TextField } from "~/kit/Field";
import { FormModal } from "~/kit/Modal";
import { Select } from "~/kit/Select";
import { FormTrouble, useProblems } from "~/kit/States";
import { useWords } from "~/words";
import { CodeField } from "./CodeField";

type Kind = Exclude<CodingKind, "level">;

/** Adds a code. */
export function AddCode({ shown, onClose }: { shown: CodingShown; onClose: () => void }) {
  const { coding } = useWords();
  const [kind, setKind] = useState<Kind>("diagnosis");
  const [code, setCode] = useState("");
  const [reason, setReason] = useState("");
  const [units, setUnits] = useState("1");
  const [modifiers, setModifiers] = useState("");
  const add = useWrite("coding_add");
  const problem = useProblems(add.error);
  const service = kind === "service";
  const whole = code.trim() !== "" && (service || reason.trim() !== "");
  const go = () =>
    add.mutate(
      {
        visit: shown.row.visit,
        version: shown.version,
        kind,
        code: code.trim(),
        units: service ? Math.trunc(Number(units)) || 0 : 1,
        modifiers: service ? modifiers.split(" ").filter((each) => each !== "") : [],
        reason: reason.trim(),
      },
      { onSuccess: onClose },
    );
  const kinds: { value: Kind; word: string }[] = [
    { value: "diagnosis", word: coding.kind.diagnosis },
    { value: "service", word: coding.kind.service },
  ];
  return (
    <FormModal
      title={coding.addTitle}
      text={coding.reasonText}
      go={coding.add}
      onGo={go}
      onClose={onClose}
      busy={add.isPending}
      ready={whole}
    >
      <CodeField
        label={coding.code}
        hint={service ? "" : coding.codeHint}
        value={code}
        onChange={setCode}
        search={service ? undefined : shown.row.date}
        problem={problem("code")}
      />
      <Select label={coding.kindHead} options={kinds} value={kind} onChange={setKind} />
      {service ? (
        <>
          <TextField label={coding.units} value={units} onChange={setUnits} problem={problem("units")} inputMode="numeric" />
          <TextField
            label={coding.modifiers}
            hint={coding.modifiersHint}
            value={modifiers}
            onChange={setModifiers}
            problem={problem("modifiers")}
            optional
          />
        </>
      ) : null}
      <TextField label={coding.reason} value={reason} onChange={setReason} problem={problem("reason")} optional={service} />
      <FormTrouble trouble={add.error} quiet={["bad_input"]} />
    </FormModal>
  );
}
