// An address as claims want it.

import type { AddressForm } from "~/api/generated/types";
import { TextField } from "~/kit/Field";
import layout from "~/kit/layout.module.css";
import { useWords } from "~/words";

/** Nowhere yet. */
export const NOWHERE: AddressForm = { street: "", more: "", city: "", state: "", postal_code: "" };

interface AddressFieldsProps {
  value: AddressForm;
  onChange: (address: AddressForm) => void;
  problem: (field: string) => string | undefined;
  /** What the fields of the request begin with. */
  at: string;
}

/** An address. */
export function AddressFields({ value, onChange, problem, at }: AddressFieldsProps) {
  const { billing: words } = useWords();
  const set = (some: Partial<AddressForm>) => onChange({ ...value, ...some });
  return (
    <div className={layout.grid}>
      <TextField
        label={words.street}
        value={value.street}
        onChange={(street) => set({ street })}
        problem={problem(`${at}.street`)}
        autoComplete="off"
      />
      <TextField
        label={words.moreStreet}
        value={value.more}
        onChange={(more) => set({ more })}
        problem={problem(`${at}.more`)}
        optional
        autoComplete="off"
      />
      <TextField
        label={words.city}
        value={value.city}
        onChange={(city) => set({ city })}
        problem={problem(`${at}.city`)}
        autoComplete="off"
      />
      <TextField
        label={words.state}
        value={value.state}
        onChange={(state) => set({ state: state.toUpperCase() })}
        problem={problem(`${at}.state`)}
        maxLength={2}
        autoComplete="off"
      />
      <TextField
        label={words.postal}
        value={value.postal_code}
        onChange={(postal_code) => set({ postal_code: postal_code.replaceAll(/\D/g, "") })}
        problem={problem(`${at}.postal_code`)}
        inputMode="numeric"
        maxLength={9}
        autoComplete="off"
      />
    </div>
  );
}
