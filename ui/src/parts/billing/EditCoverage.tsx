// One coverage: payer, number, and the subscriber where that is another than the patient.

import { useState } from "react";
import type { CoverageData, CoverageShown, PersonForm } from "~/api/generated/types";
import { useRead, useWrite } from "~/api/hooks";
import { useMaySend } from "~/desk/session";
import { Button } from "~/kit/Button";
import { DayField } from "~/kit/DayField";
import { TextField } from "~/kit/Field";
import { FormModal } from "~/kit/Modal";
import { Select, optionsOf } from "~/kit/Select";
import { FormTrouble, useProblems } from "~/kit/States";
import { say } from "~/kit/toasts";
import layout from "~/kit/layout.module.css";
import { useWords } from "~/words";
import { AddressFields, NOWHERE } from "./AddressFields";

const SELF = "18";
const NOBODY: PersonForm = { last: "", first: "", middle: "", birth_date: null, sex: "", address: NOWHERE };
const NEW: CoverageData = {
  payer: "",
  rank: 1,
  member_id: "",
  group_number: "",
  group_name: "",
  insurance_type: "",
  relationship: SELF,
  subscriber: null,
  from: null,
  to: null,
};

interface EditCoverageProps {
  patient: string;
  coverage: CoverageShown | null;
  onClose: () => void;
}

/** One coverage. */
export function EditCoverage({ patient, coverage, onClose }: EditCoverageProps) {
  const { billing: words, common } = useWords();
  const [draft, setDraft] = useState<CoverageData>(coverage?.data ?? NEW);
  const save = useWrite("coverage_save");
  const problem = useProblems(save.error);
  const set = (some: Partial<CoverageData>) => setDraft({ ...draft, ...some });
  const done = (said: string) => () => {
    say(said);
    onClose();
  };
  const go = () =>
    save.mutate(
      { patient, id: coverage?.id ?? null, version: coverage?.version ?? null, data: draft },
      { onSuccess: done(words.coverageSaved) },
    );
  return (
    <FormModal
      wide
      title={coverage ? words.coverage : words.addCoverage}
      go={common.save}
      onGo={go}
      onClose={onClose}
      busy={save.isPending}
      ready={draft.payer !== "" && draft.member_id.trim() !== ""}
    >
      <Numbers draft={draft} set={set} problem={(field) => problem(`data.${field}`) ?? problem(field)} />
      {draft.relationship === SELF ? null : (
        <Subscriber draft={draft} set={set} problem={(field) => problem(`data.${field}`) ?? problem(field)} />
      )}
      <FormTrouble trouble={save.error} />
      {coverage ? <Remove coverage={coverage} onDone={done(words.coverageRemoved)} /> : null}
    </FormModal>
  );
}

interface PartProps {
  draft: CoverageData;
  set: (some: Partial<CoverageData>) => void;
  problem: (field: string) => string | undefined;
}

function Numbers({ draft, set, problem }: PartProps) {
  const { billing: words } = useWords();
  const may = useMaySend();
  const billing = useRead("billing_show", null, { enabled: may("billing_show") });
  const payers = (billing.data?.payers ?? []).filter(({ id, data }) => data.active || id === draft.payer);
  const related = (relationship: string) => set({ relationship, subscriber: relationship === SELF ? null : (draft.subscriber ?? NOBODY) });
  return (
    <div className={layout.grid}>
      <Select
        label={words.payer}
        options={payers.map(({ id, data }) => ({ value: id, word: data.name }))}
        value={draft.payer === "" ? null : draft.payer}
        onChange={(payer) => set({ payer })}
        problem={problem("payer")}
      />
      <Select
        label={words.rank}
        options={optionsOf<string>(words.ranks)}
        value={String(draft.rank)}
        onChange={(rank) => set({ rank: Number(rank) })}
        problem={problem("rank")}
      />
      <TextField
        label={words.memberId}
        value={draft.member_id}
        onChange={(member_id) => set({ member_id })}
        problem={problem("member_id")}
        autoComplete="off"
      />
      <TextField
        label={words.groupNumber}
        value={draft.group_number}
        onChange={(group_number) => set({ group_number })}
        problem={problem("group_number")}
        optional
        autoComplete="off"
      />
      <TextField
        label={words.groupName}
        value={draft.group_name}
        onChange={(group_name) => set({ group_name })}
        problem={problem("group_name")}
        optional
        autoComplete="off"
      />
      <Select
        label={words.relationship}
        options={optionsOf<string>(words.relationships)}
        value={draft.relationship}
        onChange={related}
        problem={problem("relationship")}
      />
      <DayField label={words.from} value={draft.from ?? null} onChange={(from) => set({ from })} problem={problem("from")} optional />
      <DayField label={words.until} value={draft.to ?? null} onChange={(to) => set({ to })} problem={problem("to")} optional />
    </div>
  );
}

function Subscriber({ draft, set, problem }: PartProps) {
  const { billing: words } = useWords();
  const person = draft.subscriber ?? NOBODY;
  const change = (some: Partial<PersonForm>) => set({ subscriber: { ...person, ...some } });
  return (
    <fieldset className={layout.form}>
      <legend>{words.subscriber}</legend>
      <div className={layout.grid}>
        <TextField
          label={words.lastOnly}
          value={person.last}
          onChange={(last) => change({ last })}
          problem={problem("subscriber.last")}
          autoComplete="off"
        />
        <TextField
          label={words.firstName}
          value={person.first}
          onChange={(first) => change({ first })}
          problem={problem("subscriber.first")}
          autoComplete="off"
        />
        <TextField label={words.middleName} value={person.middle} onChange={(middle) => change({ middle })} optional autoComplete="off" />
        <DayField
          label={words.born}
          value={person.birth_date}
          onChange={(birth_date) => change({ birth_date })}
          problem={problem("subscriber.birth_date")}
        />
        <Select
          label={words.sex}
          options={optionsOf<string>(words.sexes)}
          value={person.sex === "" ? null : person.sex}
          onChange={(sex) => change({ sex })}
          problem={problem("subscriber.sex")}
        />
      </div>
      <AddressFields value={person.address} onChange={(address) => change({ address })} problem={problem} at="subscriber.address" />
    </fieldset>
  );
}

function Remove({ coverage, onDone }: { coverage: CoverageShown; onDone: () => void }) {
  const { billing: words } = useWords();
  const may = useMaySend();
  const remove = useWrite("coverage_remove");
  if (!may("coverage_remove")) return null;
  return (
    <div>
      <Button look="danger" onPress={() => remove.mutate({ id: coverage.id }, { onSuccess: onDone })} isDisabled={remove.isPending}>
        {words.removeCoverage}
      </Button>
      <FormTrouble trouble={remove.error} />
    </div>
  );
}
