// One payer, and what it wants.

import { useState } from "react";
import type { PayerData, PayerShown } from "~/api/generated/types";
import { useWrite } from "~/api/hooks";
import { Check } from "~/kit/Choice";
import { TextField } from "~/kit/Field";
import layout from "~/kit/layout.module.css";
import { FormModal } from "~/kit/Modal";
import { Select, optionsOf } from "~/kit/Select";
import { FormTrouble, useProblems } from "~/kit/States";
import { say } from "~/kit/toasts";
import { AddressFields, NOWHERE } from "~/parts/billing/AddressFields";
import { useWords } from "~/words";

/** What most payers give: a year less than some, more than others; asked for each. */
const USUAL_LIMIT = 180;

const NEW: PayerData = {
  name: "",
  number: "",
  filing: "CI",
  address: null,
  filing_limit_days: USUAL_LIMIT,
  rules_off: [],
  test: false,
  active: true,
};

/** One payer. */
export function EditPayer({ payer, onClose }: { payer: PayerShown | null; onClose: () => void }) {
  const { billing: words, common } = useWords();
  const [draft, setDraft] = useState<PayerData>(payer?.data ?? NEW);
  const [rules, setRules] = useState(draft.rules_off.join(", "));
  const save = useWrite("payer_save");
  const problems = useProblems(save.error);
  const problem = (field: string) => problems(`data.${field}`) ?? problems(field);
  const set = (some: Partial<PayerData>) => setDraft({ ...draft, ...some });
  const data = { ...draft, rules_off: rules.split(/[\s,]+/).filter(Boolean) };
  const done = () => {
    say(words.saved);
    onClose();
  };
  return (
    <FormModal
      wide
      title={payer ? words.payerTitle : words.addPayer}
      go={common.save}
      onGo={() => save.mutate({ id: payer?.id ?? null, version: payer?.version ?? null, data }, { onSuccess: done })}
      onClose={onClose}
      busy={save.isPending}
      ready={draft.name.trim() !== "" && draft.number.trim() !== ""}
    >
      <div className={layout.grid}>
        <TextField
          label={words.payerName}
          value={draft.name}
          onChange={(name) => set({ name })}
          problem={problem("name")}
          autoFocus
          autoComplete="off"
        />
        <TextField
          label={words.payerNumber}
          value={draft.number}
          onChange={(number) => set({ number })}
          problem={problem("number")}
          autoComplete="off"
        />
        <Select
          label={words.filing}
          options={optionsOf<string>(words.filings)}
          value={draft.filing}
          onChange={(filing) => set({ filing })}
          problem={problem("filing")}
        />
        <TextField
          label={words.limit}
          value={String(draft.filing_limit_days)}
          onChange={(days) => set({ filing_limit_days: Number(days.replaceAll(/\D/g, "")) })}
          problem={problem("filing_limit_days")}
          inputMode="numeric"
          maxLength={4}
        />
        <TextField
          label={words.rulesOff}
          hint={words.rulesOffHint}
          value={rules}
          onChange={setRules}
          problem={problem("rules_off")}
          optional
          autoComplete="off"
        />
      </div>
      <Check isSelected={Boolean(draft.address)} onChange={(on) => set({ address: on ? NOWHERE : null })}>
        {words.ownAddress}
      </Check>
      {draft.address ? (
        <AddressFields value={draft.address} onChange={(address) => set({ address })} problem={problem} at="address" />
      ) : null}
      <Check isSelected={draft.test} onChange={(test) => set({ test })}>
        {words.test}
      </Check>
      <Check isSelected={draft.active} onChange={(active) => set({ active })}>
        {words.active}
      </Check>
      <FormTrouble trouble={save.error} />
    </FormModal>
  );
}
