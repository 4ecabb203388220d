// Who treated, who sent the patient, where, and the numbers that payers ask for.

import type { IdentityKind } from "~/api/generated/types";
import { useRead } from "~/api/hooks";
import { useMaySend } from "~/desk/session";
import { DayField } from "~/kit/DayField";
import { TextField } from "~/kit/Field";
import layout from "~/kit/layout.module.css";
import { Select } from "~/kit/Select";
import { useWords } from "~/words";
import type { PartProps } from "./DiagnosisFields";
import { sumOk } from "./draft";
import { placeOptions } from "./places";

const NONE = "none";

/** Who and where. */
export function WhoAndWhere({ draft, set, problem, isDisabled }: PartProps) {
  const { billing: words } = useWords();
  const text = { isDisabled, autoComplete: "off" } as const;
  return (
    <div className={layout.grid}>
      <Select
        label={words.place}
        options={placeOptions(words.places, draft.place)}
        value={draft.place}
        onChange={(place) => set({ place })}
        problem={problem("place")}
        isDisabled={isDisabled}
      />
      <Identity
        kinds={["person"]}
        label={words.rendering}
        none={words.asUsual}
        value={draft.rendering}
        onChange={(rendering) => set({ rendering })}
        isDisabled={isDisabled}
      />
      <Identity
        kinds={["person", "outside"]}
        label={words.referring}
        none={words.none}
        value={draft.referring}
        onChange={(referring) => set({ referring })}
        isDisabled={isDisabled}
      />
      <Identity
        kinds={["place"]}
        label={words.facility}
        none={words.asUsual}
        value={draft.facility}
        onChange={(facility) => set({ facility })}
        isDisabled={isDisabled}
      />
      <TextField
        {...text}
        label={words.authorization}
        value={draft.authorization}
        onChange={(authorization) => set({ authorization })}
        problem={problem("authorization")}
        optional
      />
      <TextField
        {...text}
        label={words.referral}
        value={draft.referral}
        onChange={(referral) => set({ referral })}
        problem={problem("referral")}
        optional
      />
      <DayField
        label={words.onset}
        value={draft.onset}
        onChange={(onset) => set({ onset })}
        problem={problem("onset")}
        isDisabled={isDisabled}
        optional
      />
      <TextField
        {...text}
        label={words.paidAtDesk}
        value={draft.paid}
        onChange={(paid) => set({ paid })}
        problem={sumOk(draft.paid) ? problem("patient_paid") : words.sum}
        inputMode="decimal"
        optional
      />
    </div>
  );
}

interface IdentityProps {
  kinds: readonly IdentityKind[];
  label: string;
  none: string;
  value: string;
  onChange: (id: string) => void;
  isDisabled: boolean;
}

/** A provider or place of the practice. */
function Identity({ kinds, label, none, value, onChange, isDisabled }: IdentityProps) {
  const may = useMaySend();
  const billing = useRead("billing_show", null, { enabled: may("billing_show") });
  const known = (billing.data?.identities ?? []).filter(({ id, data }) => id === value || (data.active && kinds.includes(data.kind)));
  const options = [
    { value: NONE, word: none },
    ...known.map(({ id, data }) => ({ value: id, word: [data.first, data.last].filter(Boolean).join(" ") })),
  ];
  return (
    <Select
      label={label}
      options={options}
      value={value === "" ? NONE : value}
      onChange={(id) => onChange(id === NONE ? "" : id)}
      isDisabled={isDisabled}
    />
  );
}
