// The fields of a visit, for beginning one and for mending one.

import { Choice } from "~/kit/Choice";
import { DayField } from "~/kit/DayField";
import { TextField } from "~/kit/Field";
import { Select, optionsOf } from "~/kit/Select";
import layout from "~/kit/layout.module.css";
import { useWords } from "~/words";
import type { VisitDraft } from "./visit-draft";

interface VisitFieldsProps {
  draft: VisitDraft;
  set: (some: Partial<VisitDraft>) => void;
  problem: (field: string) => string | undefined;
}

/** What is seldom needed at the start: day, type, specialty, age, sex, payer. */
export function VisitFields({ draft, set, problem }: VisitFieldsProps) {
  const { visits, lists, common } = useWords();
  const specialties: Record<string, string> = {
    ...lists.specialty,
    ...(draft.specialty in lists.specialty ? {} : { [draft.specialty]: draft.specialty }),
  };
  return (
    <div className={layout.grid}>
      <Select label={visits.kind} options={optionsOf(lists.visitKind)} value={draft.kind} onChange={(kind) => set({ kind })} />
      <Select
        label={visits.specialty}
        options={optionsOf(specialties)}
        value={draft.specialty}
        onChange={(specialty) => set({ specialty })}
      />
      <DayField label={common.date} value={draft.date} onChange={(date) => set(date ? { date } : {})} problem={problem("date")} />
      <TextField
        label={common.age}
        value={draft.age}
        onChange={(age) => set({ age: age.replace(/\D/g, "") })}
        inputMode="numeric"
        maxLength={3}
        problem={problem("age_years")}
        optional
      />
      <Select label={common.sex} options={optionsOf(lists.sex)} value={draft.sex} onChange={(sex) => set({ sex })} />
      <TextField
        label={visits.payer}
        hint={visits.payerHint}
        value={draft.payer}
        onChange={(payer) => set({ payer })}
        problem={problem("payer")}
        optional
      />
    </div>
  );
}

/** Whether the talk may be recorded, and how that was said. */
export function ConsentFields({ draft, set }: Pick<VisitFieldsProps, "draft" | "set">) {
  const { visits, lists } = useWords();
  const answers = [
    { value: "given" as const, word: visits.consentAgreed },
    { value: "refused" as const, word: visits.consentRefused },
    { value: "later" as const, word: visits.consentLater },
  ];
  return (
    <>
      <Choice label={visits.consentAsk} options={answers} value={draft.consent} onChange={(consent) => set({ consent })} />
      {draft.consent === "later" ? null : (
        <Choice label={visits.consentHow} options={optionsOf(lists.consentHow)} value={draft.how} onChange={(how) => set({ how })} />
      )}
    </>
  );
}
