// One line of the fee list.

import { useState } from "react";
import type { FeeShown, PayerShown } from "~/api/generated/types";
import { useWrite } from "~/api/hooks";
import { useMaySend } from "~/desk/session";
import { Button } from "~/kit/Button";
import { DayField } from "~/kit/DayField";
import { TextField } from "~/kit/Field";
import layout from "~/kit/layout.module.css";
import { FormModal } from "~/kit/Modal";
import { Select } from "~/kit/Select";
import { FormTrouble, useProblems } from "~/kit/States";
import { minorOf, typedOf } from "~/kit/sums";
import { say } from "~/kit/toasts";
import { useWords } from "~/words";

const EVERYBODY = "everybody";

interface EditFeeProps {
  fee: FeeShown | null;
  payers: readonly PayerShown[];
  onClose: () => void;
}

/** One line of the fee list. */
export function EditFee({ fee, payers, onClose }: EditFeeProps) {
  const { billing: words, common } = useWords();
  const old = fee?.data;
  const [draft, setDraft] = useState({
    code: old?.code ?? "",
    level: old?.level ?? "",
    modifier: old?.modifier ?? "",
    fee: typedOf(old?.fee.minor),
    agreed: typedOf(old?.agreed?.minor),
    payer: old?.payer ?? null,
    from: old?.from ?? null,
  });
  const save = useWrite("fee_save");
  const problems = useProblems(save.error);
  const problem = (field: string) => problems(`data.${field}`) ?? problems(field);
  const set = (some: Partial<typeof draft>) => setDraft({ ...draft, ...some });
  const [charge, agreed] = [minorOf(draft.fee), minorOf(draft.agreed)];
  const wrongAgreed = draft.agreed.trim() !== "" && agreed === null;
  const ready = charge !== null && !wrongAgreed && (draft.code.trim() !== "" || draft.level.trim() !== "");
  const done = (said: string) => () => {
    say(said);
    onClose();
  };
  const go = () => {
    if (charge === null) return;
    const sum = (minor: number) => ({ minor, currency: "USD" as const });
    const data = {
      ...draft,
      code: draft.code.trim().toUpperCase(),
      modifier: draft.modifier.trim().toUpperCase(),
      fee: sum(charge),
      agreed: agreed === null ? null : sum(agreed),
    };
    save.mutate({ id: fee?.id ?? null, version: fee?.version ?? null, data }, { onSuccess: done(words.saved) });
  };
  return (
    <FormModal title={fee ? words.feeTitle : words.addFee} go={common.save} onGo={go} onClose={onClose} busy={save.isPending} ready={ready}>
      <div className={layout.grid}>
        <TextField
          label={words.code}
          value={draft.code}
          onChange={(code) => set({ code })}
          problem={problem("code")}
          autoFocus
          autoComplete="off"
        />
        <TextField
          label={words.level}
          value={draft.level}
          onChange={(level) => set({ level })}
          problem={problem("level")}
          optional
          autoComplete="off"
        />
        <TextField
          label={words.modifier}
          value={draft.modifier}
          onChange={(modifier) => set({ modifier })}
          problem={problem("modifier")}
          maxLength={2}
          optional
        />
        <TextField
          label={words.fee}
          value={draft.fee}
          onChange={(typed) => set({ fee: typed })}
          problem={draft.fee !== "" && charge === null ? words.sum : problem("fee")}
          inputMode="decimal"
        />
        <Select
          label={words.payer}
          options={[{ value: EVERYBODY, word: words.everybody }, ...payers.map(({ id, data }) => ({ value: id, word: data.name }))]}
          value={draft.payer ?? EVERYBODY}
          onChange={(payer) => set({ payer: payer === EVERYBODY ? null : payer })}
        />
        <TextField
          label={words.agreed}
          value={draft.agreed}
          onChange={(typed) => set({ agreed: typed })}
          problem={wrongAgreed ? words.sum : problem("agreed")}
          inputMode="decimal"
          optional
        />
        <DayField label={words.from} value={draft.from} onChange={(from) => set({ from })} optional />
      </div>
      <FormTrouble trouble={save.error} />
      {fee ? <Remove fee={fee} onDone={done(words.feeRemoved)} /> : null}
    </FormModal>
  );
}

function Remove({ fee, onDone }: { fee: FeeShown; onDone: () => void }) {
  const { billing: words } = useWords();
  const may = useMaySend();
  const remove = useWrite("fee_remove");
  if (!may("fee_remove")) return null;
  return (
    <div>
      <Button look="danger" onPress={() => remove.mutate({ id: fee.id }, { onSuccess: onDone })} isDisabled={remove.isPending}>
        {words.removeFee}
      </Button>
      <FormTrouble trouble={remove.error} />
    </div>
  );
}
