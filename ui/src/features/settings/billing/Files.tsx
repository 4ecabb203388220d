// How files are written, and when somebody is reminded.

import { type SubmitEvent, useState } from "react";
import type { BillingSettings } from "~/api/generated/types";
import { useWrite } from "~/api/hooks";
import { useMaySend } from "~/desk/session";
import { Button } from "~/kit/Button";
import { TextField } from "~/kit/Field";
import layout from "~/kit/layout.module.css";
import { Card } from "~/kit/Layout";
import { FormTrouble, useProblems } from "~/kit/States";
import { minorOf, typedOf } from "~/kit/sums";
import { say } from "~/kit/toasts";
import { useWords } from "~/words";

/** How files are written. */
export function Files({ settings }: { settings: BillingSettings }) {
  const { billing: words, common } = useWords();
  const may = useMaySend();
  const [draft, setDraft] = useState(settings);
  const [rules, setRules] = useState(settings.rules_off.join(", "));
  const [under, setUnder] = useState(typedOf(settings.underpaid_above.minor));
  const save = useWrite("billing_change");
  const problem = useProblems(save.error);
  const set = (some: Partial<BillingSettings>) => setDraft({ ...draft, ...some });
  const minor = minorOf(under);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (minor === null) return;
    const rules_off = rules.split(/[\s,]+/).filter(Boolean);
    save.mutate({ ...draft, rules_off, underpaid_above: { ...draft.underpaid_above, minor } }, { onSuccess: () => say(words.saved) });
  };
  const isDisabled = !may("billing_change");
  const parts = { draft, set, problem, isDisabled };
  return (
    <Card title={words.files}>
      <form className={layout.form} noValidate onSubmit={submit}>
        <Names {...parts} />
        <div className={layout.grid}>
          <Days {...parts} />
          <TextField
            label={words.underpaid}
            value={under}
            onChange={setUnder}
            problem={minor === null ? words.sum : problem("underpaid_above")}
            inputMode="decimal"
            isDisabled={isDisabled}
          />
          <TextField
            label={words.rulesOff}
            hint={words.rulesOffHint}
            value={rules}
            onChange={setRules}
            problem={problem("rules_off")}
            isDisabled={isDisabled}
            optional
          />
        </div>
        <FormTrouble trouble={save.error} />
        {isDisabled ? null : (
          <div className={layout.feet}>
            <Button type="submit" look="primary" isDisabled={minor === null || save.isPending}>
              {common.save}
            </Button>
          </div>
        )}
      </form>
    </Card>
  );
}

interface PartProps {
  draft: BillingSettings;
  set: (some: Partial<BillingSettings>) => void;
  problem: (field: string) => string | undefined;
  isDisabled: boolean;
}

function Names({ draft, set, problem, isDisabled }: PartProps) {
  const { billing: words } = useWords();
  const field = { isDisabled, autoComplete: "off" } as const;
  return (
    <div className={layout.grid}>
      <TextField
        {...field}
        label={words.receiverName}
        value={draft.receiver_name}
        onChange={(receiver_name) => set({ receiver_name })}
        problem={problem("receiver_name")}
      />
      <TextField
        {...field}
        label={words.receiver}
        value={draft.receiver}
        onChange={(receiver) => set({ receiver })}
        problem={problem("receiver")}
      />
      <TextField {...field} label={words.sender} value={draft.sender} onChange={(sender) => set({ sender })} problem={problem("sender")} />
      <TextField
        {...field}
        label={words.contactName}
        value={draft.contact_name}
        onChange={(contact_name) => set({ contact_name })}
        problem={problem("contact_name")}
      />
      <TextField
        {...field}
        label={words.contactPhone}
        value={draft.contact_phone}
        onChange={(phone) => set({ contact_phone: phone.replaceAll(/\D/g, "") })}
        problem={problem("contact_phone")}
        inputMode="tel"
        maxLength={10}
      />
      <TextField
        {...field}
        label={words.folder}
        hint={words.folderHint}
        value={draft.folder}
        onChange={(folder) => set({ folder })}
        problem={problem("folder")}
      />
    </div>
  );
}

function Days({ draft, set, problem, isDisabled }: PartProps) {
  const { billing: words } = useWords();
  const [first, second, third] = draft.unanswered_days;
  const whole = (typed: string) => Number(typed.replaceAll(/\D/g, ""));
  const days = { isDisabled, inputMode: "numeric", maxLength: 3 } as const;
  return (
    <>
      <TextField
        {...days}
        label={words.perTransaction}
        hint={words.perTransactionHint}
        value={String(draft.claims_per_transaction)}
        onChange={(typed) => set({ claims_per_transaction: whole(typed) })}
        problem={problem("claims_per_transaction")}
      />
      {[first, second, third].map((value, at) => (
        <TextField
          {...days}
          key={at}
          label={`${words.unanswered} · ${words.unansweredStep(at + 1)}`}
          value={String(value)}
          onChange={(typed) =>
            set({
              unanswered_days: draft.unanswered_days.map((old, index) => (index === at ? whole(typed) : old)) as [number, number, number],
            })
          }
          problem={problem("unanswered_days")}
        />
      ))}
      <TextField
        {...days}
        label={words.nearLimit}
        value={String(draft.near_limit_days)}
        onChange={(typed) => set({ near_limit_days: whole(typed) })}
        problem={problem("near_limit_days")}
      />
    </>
  );
}
