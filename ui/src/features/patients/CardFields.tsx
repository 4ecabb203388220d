// The fields of a patient's card.

import { Plus, Trash2 } from "lucide-react";
import { Button, IconButton } from "~/kit/Button";
import { DayField } from "~/kit/DayField";
import { TextField } from "~/kit/Field";
import { Select, optionsOf } from "~/kit/Select";
import layout from "~/kit/layout.module.css";
import type { Language } from "~/api/generated/types";
import { useWords } from "~/words";
import type { CardDraft } from "./draft";
import styles from "./patients.module.css";

interface CardFieldsProps {
  draft: CardDraft;
  set: (some: Partial<CardDraft>) => void;
  problem: (field: string) => string | undefined;
}

/** The fields of a patient's card. */
export function CardFields({ draft, set, problem }: CardFieldsProps) {
  const { common, lists, patients } = useWords();
  const languages = optionsOf<Language>(lists.language, ["ta", "te", "en", "hi"]);
  return (
    <>
      <TextField
        label={common.name}
        value={draft.name}
        onChange={(name) => set({ name })}
        problem={problem("name")}
        autoFocus
        autoComplete="off"
      />
      <div className={layout.grid}>
        <Select label={common.sex} options={optionsOf(lists.sex)} value={draft.sex} onChange={(sex) => set({ sex })} />
        <DayField
          label={patients.born}
          value={draft.birth_date}
          onChange={(birth_date) => set({ birth_date })}
          problem={problem("birth_date")}
          optional
        />
        {draft.birth_date === null ? (
          <TextField
            label={patients.ageIfUnknown}
            value={draft.age}
            onChange={(age) => set({ age: age.replace(/\D/g, "") })}
            inputMode="numeric"
            maxLength={3}
            problem={problem("age_years")}
          />
        ) : null}
        <TextField
          label={common.phone}
          value={draft.phone}
          onChange={(phone) => set({ phone })}
          inputMode="tel"
          autoComplete="off"
          problem={problem("phone")}
          optional
        />
        <Select label={patients.letters} options={languages} value={draft.language} onChange={(language) => set({ language })} optional />
      </div>
      <TextField
        label={common.address}
        value={draft.address}
        onChange={(address) => set({ address })}
        lines={2}
        problem={problem("address")}
        optional
      />
      <TextField
        label={patients.note}
        hint={patients.noteHint}
        value={draft.note}
        onChange={(note) => set({ note })}
        lines={2}
        problem={problem("note")}
        optional
      />
      <Identifiers draft={draft} set={set} problem={problem} />
    </>
  );
}

function Identifiers({ draft, set, problem }: CardFieldsProps) {
  const { lists, patients, common } = useWords();
  const { identifiers } = draft;
  const change = (at: number, some: Partial<CardDraft["identifiers"][number]>) =>
    set({ identifiers: identifiers.map((each, index) => (index === at ? { ...each, ...some } : each)) });
  return (
    <fieldset className={layout.form}>
      <legend className="unseen">{patients.identifiers}</legend>
      {identifiers.map((identifier, at) => {
        const kinds: Record<string, string> = {
          ...lists.identifierKind,
          ...(identifier.kind in lists.identifierKind ? {} : { [identifier.kind]: identifier.kind }),
        };
        return (
          <div key={at} className={styles.number}>
            <Select
              label={patients.identifierKind}
              options={optionsOf(kinds)}
              value={identifier.kind}
              onChange={(kind) => change(at, { kind })}
            />
            <TextField
              label={patients.identifierValue}
              value={identifier.value}
              onChange={(value) => change(at, { value })}
              problem={problem("identifiers")}
              autoComplete="off"
            />
            <IconButton
              label={common.remove}
              icon={<Trash2 aria-hidden />}
              onPress={() => set({ identifiers: identifiers.filter((_, index) => index !== at) })}
            />
          </div>
        );
      })}
      <div>
        <Button
          look="quiet"
          icon={<Plus aria-hidden />}
          onPress={() => set({ identifiers: [...identifiers, { kind: "abha", value: "" }] })}
        >
          {patients.addIdentifier}
        </Button>
      </div>
    </fieldset>
  );
}
