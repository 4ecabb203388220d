// Sets up a clinic: the practice, its languages, its first person. The recovery code comes after.

import { useState } from "react";
import type { Country, ProfileCreate, RecoveryCode } from "~/api/generated/types";
import { useWrite } from "~/api/hooks";
import { Button } from "~/kit/Button";
import { Notice } from "~/kit/Notice";
import { FormTrouble, useProblems } from "~/kit/States";
import layout from "~/kit/layout.module.css";
import { type Typed, agrees } from "~/parts/NewPassword";
import { Threshold } from "~/parts/Threshold";
import { useLanguage, useWords } from "~/words";
import type { ScreenLanguage } from "~/words/languages";
import { LanguagesStep, PersonStep, PracticeStep } from "./steps";

/** What has been filled in so far. */
export interface Draft {
  practice: string;
  country: Country;
  letters: ScreenLanguage;
  utc_offset_minutes: number;
  name: string;
  sign_in: string;
  doctor: boolean;
  typed: Typed;
}

const laptopOffset = -new Date().getTimezoneOffset();
const blank = (letters: ScreenLanguage): Draft => ({
  practice: "",
  country: laptopOffset < 0 ? "US" : "IN",
  letters,
  utc_offset_minutes: laptopOffset < 0 ? laptopOffset : 330,
  name: "",
  sign_in: "",
  doctor: true,
  typed: { password: "", again: "" },
});

const STEPS = ["practice", "languages", "person"] as const;

interface FirstRunProps {
  onLanguage: (language: ScreenLanguage) => void;
  onCreating: () => void;
  /** Null when it did not come to be. */
  onCreated: (recovery: RecoveryCode | null) => void;
}

/** Sets up a clinic in an empty folder. */
export function FirstRun({ onLanguage, onCreating, onCreated }: FirstRunProps) {
  const { firstRun, common } = useWords();
  const language = useLanguage();
  const [draft, setDraft] = useState(() => blank(language));
  const [at, setAt] = useState(0);
  const create = useWrite("profile_create");
  const problem = useProblems(create.error);
  const step = STEPS[at] ?? "person";
  const last = at === STEPS.length - 1;
  const set = (some: Partial<Draft>) => setDraft({ ...draft, ...some });
  const goOn = () => {
    if (!last) {
      setAt(at + 1);
      return;
    }
    onCreating();
    create.mutate(requestFor(draft, language), { onSuccess: ({ recovery }) => onCreated(recovery), onError: () => onCreated(null) });
  };
  return (
    <Threshold title={firstRun.title} text={at === 0 ? firstRun.offline : null} onLanguage={onLanguage}>
      <p className="soft small">
        {firstRun.stepOf(at + 1, STEPS.length + 1)} · {firstRun.steps[step]}
      </p>
      <form
        className={layout.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady(step, draft) && !create.isPending) goOn();
        }}
      >
        {step === "practice" ? <PracticeStep draft={draft} set={set} problem={problem} /> : null}
        {step === "languages" ? <LanguagesStep draft={draft} set={set} onLanguage={onLanguage} /> : null}
        {step === "person" ? <PersonStep draft={draft} set={set} problem={problem} /> : null}
        <FormTrouble trouble={create.error} />
        {create.isPending ? <Notice>{firstRun.creating}</Notice> : null}
        <div className={layout.feet}>
          {at > 0 ? <Button onPress={() => setAt(at - 1)}>{common.back}</Button> : null}
          <Button type="submit" look="primary" isDisabled={!isReady(step, draft) || create.isPending}>
            {last ? firstRun.create : common.next}
          </Button>
        </div>
      </form>
    </Threshold>
  );
}

function isReady(step: (typeof STEPS)[number], draft: Draft): boolean {
  if (step === "practice") return draft.practice.trim() !== "";
  return step === "languages" || (draft.name.trim() !== "" && draft.sign_in.trim() !== "" && agrees(draft.typed));
}

function requestFor(draft: Draft, language: ScreenLanguage): ProfileCreate {
  const { practice, country, letters, utc_offset_minutes, name, sign_in, doctor, typed } = draft;
  return {
    practice: { name: practice.trim(), country, language: letters, utc_offset_minutes },
    person: { name: name.trim(), sign_in: sign_in.trim(), password: typed.password, language, doctor },
  };
}
