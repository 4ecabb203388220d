// One provider or place, as claims name it.

import { useState } from "react";
import type { IdentityData, IdentityKind, IdentityShown } from "~/api/generated/types";
import { useRead, useWrite } from "~/api/hooks";
import { useMaySend } from "~/desk/session";
import { Check } from "~/kit/Choice";
import { TextField } from "~/kit/Field";
import layout from "~/kit/layout.module.css";
import { FormModal } from "~/kit/Modal";
import { Select } from "~/kit/Select";
import { FormTrouble, useProblems } from "~/kit/States";
import { say } from "~/kit/toasts";
import { AddressFields, NOWHERE } from "~/parts/billing/AddressFields";
import { placeOptions } from "~/parts/billing/places";
import { useWords } from "~/words";

const NOBODY = "nobody";

const NEW: IdentityData = {
  kind: "person",
  person: null,
  last: "",
  first: "",
  npi: "",
  tax_id: "",
  tax_is_ssn: false,
  taxonomy: "",
  address: NOWHERE,
  pay_to: null,
  phone: "",
  place: "",
  active: true,
};

interface EditIdentityProps {
  identity: IdentityShown | null;
  /** True for the first of all, which is the practice. */
  first: boolean;
  onClose: () => void;
}

/** One provider or place. */
export function EditIdentity({ identity, first, onClose }: EditIdentityProps) {
  const { billing: words, common } = useWords();
  const [draft, setDraft] = useState<IdentityData>(identity?.data ?? (first ? { ...NEW, kind: "practice" } : NEW));
  const save = useWrite("identity_save");
  const problems = useProblems(save.error);
  const problem = (field: string) => problems(`data.${field}`) ?? problems(field);
  const set = (some: Partial<IdentityData>) => setDraft({ ...draft, ...some });
  const done = () => {
    say(words.saved);
    onClose();
  };
  return (
    <FormModal
      wide
      title={words.identityTitle}
      go={common.save}
      onGo={() => save.mutate({ id: identity?.id ?? null, version: identity?.version ?? null, data: draft }, { onSuccess: done })}
      onClose={onClose}
      busy={save.isPending}
      ready={draft.last.trim() !== ""}
    >
      <Names draft={draft} set={set} problem={problem} />
      <Numbers draft={draft} set={set} problem={problem} />
      <AddressFields value={draft.address} onChange={(address) => set({ address })} problem={problem} at="address" />
      {draft.kind === "practice" ? (
        <Check isSelected={Boolean(draft.pay_to)} onChange={(on) => set({ pay_to: on ? NOWHERE : null })}>
          {words.payTo}
        </Check>
      ) : null}
      {draft.pay_to ? <AddressFields value={draft.pay_to} onChange={(pay_to) => set({ pay_to })} problem={problem} at="pay_to" /> : null}
      <Check isSelected={draft.active} onChange={(active) => set({ active })}>
        {words.active}
      </Check>
      <FormTrouble trouble={save.error} />
    </FormModal>
  );
}

interface PartProps {
  draft: IdentityData;
  set: (some: Partial<IdentityData>) => void;
  problem: (field: string) => string | undefined;
}

function Names({ draft, set, problem }: PartProps) {
  const { billing: words } = useWords();
  const may = useMaySend();
  const people = useRead("person_list", null, { enabled: may("person_list") });
  const staff = (people.data?.people ?? []).filter(({ status, id }) => status !== "deactivated" || id === draft.person);
  const kinds = (Object.keys(words.kinds) as IdentityKind[]).map((value) => ({ value, word: words.kinds[value] }));
  return (
    <div className={layout.grid}>
      <Select label={words.kind} options={kinds} value={draft.kind} onChange={(kind) => set({ kind })} problem={problem("kind")} />
      {draft.kind === "person" ? (
        <Select
          label={words.person}
          options={[{ value: NOBODY, word: words.nobody }, ...staff.map(({ id, name }) => ({ value: id, word: name }))]}
          value={draft.person ?? NOBODY}
          onChange={(person) => set({ person: person === NOBODY ? null : person })}
          problem={problem("person")}
        />
      ) : null}
      <TextField
        label={words.lastName}
        value={draft.last}
        onChange={(last) => set({ last })}
        problem={problem("last")}
        autoComplete="off"
      />
      {draft.kind === "place" ? null : (
        <TextField
          label={words.firstName}
          value={draft.first}
          onChange={(first) => set({ first })}
          problem={problem("first")}
          optional
          autoComplete="off"
        />
      )}
      {draft.kind === "place" ? (
        <Select
          label={words.place}
          options={placeOptions(words.places, draft.place)}
          value={draft.place === "" ? null : draft.place}
          onChange={(place) => set({ place })}
          problem={problem("place")}
        />
      ) : null}
    </div>
  );
}

function Numbers({ draft, set, problem }: PartProps) {
  const { billing: words } = useWords();
  const digits = (text: string) => text.replaceAll(/\D/g, "");
  const number = { inputMode: "numeric", autoComplete: "off" } as const;
  return (
    <>
      <div className={layout.grid}>
        <TextField
          {...number}
          label={words.npi}
          hint={words.npiHint}
          value={draft.npi}
          onChange={(npi) => set({ npi: digits(npi) })}
          problem={problem("npi")}
          maxLength={10}
        />
        <TextField
          {...number}
          label={words.taxId}
          value={draft.tax_id}
          onChange={(tax_id) => set({ tax_id: digits(tax_id) })}
          problem={problem("tax_id")}
          maxLength={9}
          optional
        />
        <TextField
          label={words.taxonomy}
          value={draft.taxonomy}
          onChange={(taxonomy) => set({ taxonomy: taxonomy.toUpperCase() })}
          problem={problem("taxonomy")}
          maxLength={10}
          optional
          autoComplete="off"
        />
        <TextField
          {...number}
          label={words.phone}
          value={draft.phone}
          onChange={(phone) => set({ phone: digits(phone) })}
          problem={problem("phone")}
          maxLength={10}
          optional
        />
      </div>
      {draft.tax_id === "" ? null : (
        <Check isSelected={draft.tax_is_ssn} onChange={(tax_is_ssn) => set({ tax_is_ssn })}>
          {words.taxSsn}
        </Check>
      )}
    </>
  );
}
